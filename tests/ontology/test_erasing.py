"""Facts without a person: the name is nowhere, and everything else is where it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fact_strategies import facts as any_facts
from facts import BASE, DECISIONS, FACTS
from hypothesis import given

from ziyaret_ontology.check import check
from ziyaret_ontology.curation import curate
from ziyaret_ontology.erasing import MARK, Forgotten, decisions_without, names_in, without_people
from ziyaret_ontology.graph import from_graph, to_graph
from ziyaret_ontology.model import DecisionKind, Roster

DANA = "person/dana-sermukan"
HER = Forgotten.of([DANA], ["Dana Sermukan"])


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Dana Sermukan geldi.", "████ ████████ geldi."),
        ("DANA SERMUKAN'ın", "████ ████████'ın"),
        ("Dana  Sermukanın konuğu", "████  ████████ın konuğu"),
        ("Dana\nSermukan", "████\n████████"),
        ("dana-sermukan", "xxxxxxxxxxxxx"),
        ("person/dana-sermukan-2", "person/xxxxxxxxxxxxx-2"),
        ("https://veri.example/Dana_Sermukan.html", "https://veri.example/xxxxxxxxxxxxx.html"),
        ("Sermukan Dana", "Sermukan Dana"),
        ("Adana Sermukan", "Adana Sermukan"),
    ],
)
def test_masked(text, masked):
    """A name goes however it is typed, and as many marks come; within other words it is none."""
    assert HER.masked(text) == masked


@pytest.mark.parametrize(
    ("typed", "found"), [("İPEK IŞIK", True), ("ipek ışık", True), ("Ipek Isik", True), ("Işık", False)]
)
def test_turkish_letters(typed, found):
    """Capitals and letters without their marks are the same letters."""
    assert Forgotten.of([], ["İpek Işık"]).is_in(typed) == found


def test_a_single_name_is_a_whole_word():
    """`Ece` is in no `Ecevit`."""
    assert Forgotten.of([], ["Ece"]).masked("Ece, Ecevit ve Ece'nin") == "███, Ecevit ve ███'nin"


def test_a_person_is_nowhere():
    """Neither in the list, nor in groups, events, links and texts; the shapes hold, and RDF gives the same back."""
    left = without_people(FACTS, HER)
    assert DANA not in repr(left)
    assert "Sermukan" not in repr(left)
    (group,) = (each for each in left.groups if each.key == FACTS.groups[0].key)
    assert group.roster is Roster.PARTIAL
    graph = to_graph(left, base=BASE)
    assert check(graph) == ()
    assert from_graph(graph, base=BASE, release_id=left.release.id) == left


def test_others_stay_where_they_were():
    """Every mention of somebody else is at its place, and quotes the text as it is now."""
    left = without_people(FACTS, HER)
    assert len(left.release.text) == len(FACTS.release.text)
    assert left.release.text.count(MARK) > len("DanaSermukan")
    for before, after in zip((each for each in FACTS.people if each.key != DANA), left.people, strict=True):
        assert before == after


def test_what_was_read_at_first_is_without_her_too():
    """Also under the name that a decision took from her."""
    curated = curate(FACTS, DECISIONS[:3])
    assert curated.as_read
    names = names_in(curated, {DANA})
    assert names == {"Dana Sermukan", "Gülnar Abdrayeva"}
    left = without_people(curated, Forgotten.of([DANA, "person/gulnar-abdrayeva"], names))
    assert [word for word in ("Sermukan", "sermukan", "Abdrayeva", "abdrayeva") if word in repr(left)] == []


@given(any_facts())
def test_without_anybody_facts_are_what_they_were(facts):
    """And without everybody every mention still quotes the text."""
    assert without_people(facts, Forgotten.of([], [])) == facts
    keys = {each.key for each in facts.people}
    left = without_people(facts, Forgotten.of(keys, names_in(facts, keys)))
    assert left.people == ()
    for each in (*left.organizations, *left.places, *left.topics, *left.events):
        assert all(left.release.text[m.start : m.end] == m.quote for m in each.mentions)


def test_decisions_are_numbered_anew():
    """Those about the person go with their undoing; the others keep their order and what they undo."""
    undo = replace(DECISIONS[5], number=7, entity=DECISIONS[4].entity, undoes=5)
    left = decisions_without((*DECISIONS, undo), HER)
    assert [(each.number, each.kind, each.undoes) for each in left] == [
        (1, DecisionKind.CONFIRM, None),
        (2, DecisionKind.REJECT, None),
        (3, DecisionKind.SPLIT, None),
        (4, DecisionKind.CHOOSE, None),
        (5, DecisionKind.UNDO, 4),
    ]
    assert len(decisions_without(DECISIONS, Forgotten.of([], []), releases=["kazakistan-heyeti"])) == len(DECISIONS) - 1
