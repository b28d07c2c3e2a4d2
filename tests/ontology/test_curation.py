"""What people decide outranks what was read, in the order in which they decided, and can be taken back whole."""

from __future__ import annotations

import dataclasses
from itertools import chain

import pytest
from fact_strategies import decisions, facts
from facts import BASE, FACTS, decision
from hypothesis import given, settings

from ziyaret_ontology.check import check
from ziyaret_ontology.curation import Identities, curate, in_force, verdicts
from ziyaret_ontology.graph import from_graph, to_graph
from ziyaret_ontology.iris import iri
from ziyaret_ontology.model import Area, Candidate, DecisionKind, LinkStatus, PlaceKind
from ziyaret_ontology.terms import SKOS

CONFIRM, REJECT, CHOOSE = DecisionKind.CONFIRM, DecisionKind.REJECT, DecisionKind.CHOOSE
MERGE, SPLIT, UNDO = DecisionKind.MERGE, DecisionKind.SPLIT, DecisionKind.UNDO
AYBEK, DANA, YERLAN = "person/aybek-tolegenov", "person/dana-sermukan", "person/yerlan-kosanov"
KADIKOY, MBB, SIMKENT = (
    "organization/kadikoy-belediyesi",
    "organization/marmara-belediyeler-birligi",
    "organization/simkent-belediyesi",
)
ISTANBUL = "place/istanbul"
BY = "decided by Ece Şen on 2024-06-01"


def entities(some):
    """The keys of the entities of facts."""
    return [fact.key for fact in chain(some.people, some.organizations, some.places)]


def references(some):
    """Every key by which one fact names another."""
    yield from (role.organization for person in some.people for role in person.roles if role.organization)
    yield from chain.from_iterable(group.members for group in some.groups)
    for event in some.events:
        yield from chain(event.hosts, event.places, event.participants, event.received_by, event.topics)
    yield from (link.entity for link in some.links)


def known(some):
    """Every key that a fact may name."""
    return {*entities(some), *(fact.key for fact in chain(some.topics, some.groups, some.events))}


def link_of(some, key):
    """The one link of an entity."""
    (found,) = [link for link in some.links if link.entity == key]
    return found


@settings(deadline=None, max_examples=60)
@given(facts(), decisions())
def test_curating_twice_is_curating_once(some, made):
    """What was curated is curated again to the same, and to what other decisions make of what was read."""
    once = curate(some, made)
    assert curate(once, made) == once
    assert curate(curate(some, made[:3]), made) == once


@settings(deadline=None, max_examples=50)
@given(facts(), decisions())
def test_without_decisions_what_was_read_comes_back(some, made):
    """No decision is the identity, also on what was curated before."""
    assert curate(some, ()) == some
    assert curate(curate(some, made), ()) == some


@settings(deadline=None, max_examples=60)
@given(facts(), decisions())
def test_references_stay_whole(some, made):
    """Whatever is named is there, once, and nobody is named twice in one place."""
    curated = curate(some, made)
    assert set(references(curated)) <= known(curated)
    assert len(entities(curated)) == len(set(entities(curated)))
    assert len(curated.links) == len({link.entity for link in curated.links})
    named = [group.members for group in curated.groups]
    named += [keys for event in curated.events for keys in (event.hosts, event.places, event.participants)]
    assert all(len(keys) == len(set(keys)) for keys in named)


@settings(deadline=None, max_examples=60)
@given(facts(), decisions())
def test_curated_facts_come_back_from_the_graph(some, made):
    """The graph keeps what was decided and what was read."""
    curated = curate(some, made)
    assert from_graph(to_graph(curated, base=BASE), base=BASE, release_id="r") == curated


@settings(deadline=None, max_examples=30)
@given(facts(), decisions())
def test_undoing_all_restores(some, made):
    """Whatever was decided, undoing each decision gives back what was read."""
    undone = [each for each in made if each.kind is not UNDO]
    undos = [decision(20 + n, UNDO, each.entity, undoes=each.number) for n, each in enumerate(undone)]
    assert curate(curate(some, made), (*undone, *undos)) == some


def test_merge_then_split_restores():
    """Who was taken for another by mistake can be parted again where both keys were read."""
    merge = decision(1, MERGE, DANA, becomes="person/elsewhere", name="Başka Biri")
    split = decision(2, SPLIT, "person/elsewhere", becomes=DANA, releases=(FACTS.release.id,))
    assert curate(curate(FACTS, (merge,)), (merge, split)) == FACTS


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ([(CONFIRM, "Q1")], (LinkStatus.CONFIRMED, "Q1", 1.0)),
        ([(CHOOSE, "Q9")], (LinkStatus.CONFIRMED, "Q9", 1.0)),
        ([(REJECT, "Q1")], (LinkStatus.REJECTED, None, 1.0)),
        ([(REJECT, "Q2")], (LinkStatus.LINKED, "Q1", 0.8)),
        ([(REJECT, "Q9")], (LinkStatus.LINKED, "Q1", 0.8)),
        ([(CONFIRM, "Q1"), (REJECT, "Q1")], (LinkStatus.REJECTED, None, 1.0)),
        ([(REJECT, "Q1"), (CONFIRM, "Q1")], (LinkStatus.CONFIRMED, "Q1", 1.0)),
        ([(CHOOSE, "Q2"), (CHOOSE, "Q3")], (LinkStatus.CONFIRMED, "Q3", 1.0)),
        ([(CHOOSE, "Q2"), (REJECT, "Q1")], (LinkStatus.CONFIRMED, "Q2", 1.0)),
    ],
)
def test_the_latest_decision_on_an_item_counts(made, expected):
    """A confirmed item stands until that very item is rejected or another one chosen."""
    candidates = (Candidate("Q1", "Kadıköy", 0.8), Candidate("Q2", "Kadıköy", 0.1))
    link = dataclasses.replace(link_of(FACTS, KADIKOY), wikidata="Q1", score=0.8, candidates=candidates)
    some = dataclasses.replace(FACTS, links=(link,))
    decided = [decision(number, kind, KADIKOY, item=item) for number, (kind, item) in enumerate(made, 1)]
    found = link_of(curate(some, decided), KADIKOY)
    assert (found.status, found.wikidata, found.score) == expected


def test_a_decided_link_says_who_and_when():
    """The reason is one line, with the reason given behind it; rejected items are no candidates any more."""
    plain = curate(FACTS, (decision(1, REJECT, ISTANBUL, item="Q406"),))
    found = link_of(plain, ISTANBUL)
    assert (found.reason, [each.wikidata for each in found.candidates]) == (BY, ["Q534799"])
    why = curate(FACTS, (decision(1, CHOOSE, MBB, item="Q5", reason="tüzüğünde yazıyor"),))
    assert link_of(why, MBB).reason == f"{BY}: tüzüğünde yazıyor"


def test_an_ambiguous_link_loses_the_rejected_candidate():
    """What is left is still open; nothing left is rejected."""
    link = dataclasses.replace(
        link_of(FACTS, SIMKENT), candidates=(Candidate("Q1", "Şımkent", 0.6), Candidate("Q2", "Çimkent", 0.3))
    )
    some = dataclasses.replace(FACTS, links=(link,))
    one = link_of(curate(some, (decision(1, REJECT, SIMKENT, item="Q1"),)), SIMKENT)
    assert (one.status, one.candidates) == (LinkStatus.AMBIGUOUS, link.candidates[1:])
    assert one.reason == f"{link.reason}; without Q1, {BY}"
    both = tuple(decision(n, REJECT, SIMKENT, item=f"Q{n}") for n in (1, 2))
    assert link_of(curate(some, both), SIMKENT).status is LinkStatus.REJECTED


def test_a_person_without_a_link_gets_one():
    """Who is confirmed has a link, though nothing was found for people."""
    found = link_of(curate(FACTS, (decision(1, CHOOSE, DANA, item="Q7"),)), DANA)
    assert (found.status, found.wikidata) == (LinkStatus.CONFIRMED, "Q7")


def test_the_item_of_an_area_follows():
    """Where a body serves an area, the area's item is the decided one, and no item where it was rejected."""
    kadikoy = "place/kadikoy"

    def area(*made):
        return next(body for body in curate(FACTS, made).organizations if body.key == KADIKOY).area.wikidata

    assert area(decision(1, CHOOSE, kadikoy, item="Q5")) == "Q5"
    assert area(decision(1, REJECT, kadikoy, item="Q211932")) is None
    assert area(decision(1, REJECT, kadikoy, item="Q5")) == "Q211932"


def test_merged_people_are_one():
    """The survivor keeps name and key, and has the offices, the mentions and the parts of both."""
    aybek = dataclasses.replace(FACTS.people[0], confidence=0.99)
    some = dataclasses.replace(FACTS, people=(aybek, *FACTS.people[1:]))
    curated = curate(some, (decision(1, MERGE, AYBEK, becomes=DANA, name="Dana Sermukan"),))
    (dana,) = [person for person in curated.people if person.key == DANA]
    assert AYBEK not in entities(curated)
    assert (dana.name, dana.other_names, dana.confidence) == ("Dana Sermukan", ("Aybek Tolegenov",), 0.99)
    assert {role.organization for role in dana.roles} == {SIMKENT, "organization/turkistan-belediyesi"}
    assert [mention.quote for mention in dana.mentions] == ["Aybek Tolegenov", "Dana Sermukan", "Dana Sermukan"]
    assert curated.groups[0].members == (DANA, YERLAN, "person/gulnar-abdrayeva")
    assert curated.as_read.people[0] == aybek
    assert check(to_graph(curated, base=BASE)) == ()


def test_a_merged_entity_is_called_like_its_survivor():
    """Also in a release that names only the other one, whose name is still found."""
    curated = curate(FACTS, (decision(1, MERGE, AYBEK, becomes="person/aybek-tolegen", name="Aybek Tölegen"),))
    (person,) = [person for person in curated.people if person.key == "person/aybek-tolegen"]
    assert (person.name, person.other_names) == ("Aybek Tölegen", ("Aybek Tolegenov",))
    found_as = to_graph(curated, base=BASE).objects(iri(BASE, person.key), SKOS.hiddenLabel)
    assert set(map(str, found_as)) == {"aybek tolegen", "aybek tolegenov"}


def test_merged_places_are_one_area():
    """The area is written once, in what it lies in, and never in itself."""
    inner = Area("place/moda", "Moda", PlaceKind.NEIGHBOURHOOD, None, FACTS.organizations[4].area)
    body = dataclasses.replace(FACTS.organizations[4], area=inner)
    some = dataclasses.replace(FACTS, organizations=(*FACTS.organizations[:4], body, *FACTS.organizations[5:]))
    curated = curate(some, (decision(1, MERGE, "place/kadikoy", becomes="place/moda"),))
    area = curated.organizations[4].area
    assert (area.key, area.name, area.within.key) == ("place/moda", "Moda", ISTANBUL)
    assert check(to_graph(curated, base=BASE)) == ()


def test_links_of_merged_entities_are_one():
    """The survivor's own link counts, unless only the other one's found an item."""
    made = (decision(1, MERGE, KADIKOY, becomes=MBB),)
    found = link_of(curate(FACTS, made), MBB)
    assert (found.status, found.wikidata) == (LinkStatus.LINKED, "Q211932")
    assert link_of(curate(FACTS, (decision(1, MERGE, MBB, becomes=KADIKOY),)), KADIKOY).wikidata == "Q211932"


def test_a_decision_on_a_merged_entity_counts_for_the_survivor():
    """Nothing confirmed is lost by merging, and it goes back when they are parted."""
    chosen = decision(1, CHOOSE, AYBEK, item="Q7")
    merged = decision(2, MERGE, AYBEK, becomes=DANA)
    undone = decision(3, UNDO, AYBEK, undoes=2)
    assert link_of(curate(FACTS, (chosen, merged)), DANA).wikidata == "Q7"
    parted = curate(FACTS, (chosen, merged, undone))
    assert [link.entity for link in parted.links if link.wikidata == "Q7"] == [AYBEK]


def test_splitting_has_effect_in_the_named_releases_alone():
    """Elsewhere the key stays, and the new entity has no part in what was decided of the old one."""
    chosen = decision(1, CHOOSE, DANA, item="Q7")
    here = decision(2, SPLIT, DANA, becomes="person/dana-sermukan-2", releases=("kazakistan-heyeti",))
    elsewhere = dataclasses.replace(here, releases=("other",))
    assert DANA in entities(curate(FACTS, (chosen, elsewhere)))
    curated = curate(FACTS, (chosen, here))
    assert DANA not in entities(curated)
    assert "Q7" not in [link.wikidata for link in curated.links]


def test_a_thing_is_never_merged_into_another_kind():
    """A person does not become a place, whatever the decision says."""
    assert curate(FACTS, (decision(1, MERGE, DANA, becomes=ISTANBUL),)) == FACTS
    assert curate(FACTS, (decision(1, MERGE, "group/kazakistan-heyeti/heyet", becomes="group/x/y"),)) == FACTS


def test_an_undo_can_be_undone():
    """What counts is told by the latest."""
    made = (
        decision(1, CHOOSE, DANA, item="Q7"),
        decision(2, UNDO, DANA, undoes=1),
        decision(3, UNDO, DANA, undoes=2),
        decision(4, UNDO, DANA, undoes=9),
    )
    assert in_force(made[:2]) == ()
    assert in_force(made) == made[:1]
    assert in_force(reversed(made)) == made[:1]


def test_the_survivor_stands_at_the_end_of_the_chain():
    """Merges follow each other and never go round, even when an undone undo makes them contradict."""
    chain_of = (decision(1, MERGE, "person/a", becomes="person/b"), decision(2, MERGE, "person/b", becomes="person/c"))
    identities = Identities.of(chain_of)
    assert [identities.survivor(f"person/{key}") for key in "abcd"] == [f"person/{key}" for key in "cccd"]
    round_trip = (*chain_of, decision(3, MERGE, "person/c", becomes="person/a"))
    assert [Identities.of(round_trip).survivor(f"person/{key}") for key in "abc"] == ["person/a"] * 3
    assert identities.successors(["person/a"]) == {"person/a", "person/b", "person/c"}


def test_verdicts_are_by_survivor():
    """Who asks for the verdicts finds them under the keys that live."""
    made = (decision(1, REJECT, "person/a", item="Q1"), decision(2, MERGE, "person/a", becomes="person/b"))
    found = verdicts(made, Identities.of(made))
    assert list(found) == ["person/b"]
    assert found["person/b"].rejected == {"Q1": made[0]}
