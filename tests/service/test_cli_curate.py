"""`ziyaret curate` on a store that holds two releases."""

from __future__ import annotations

import dataclasses
import json

import pytest
from facts import BASE, FACTS

from ziyaret_ontology.graph import to_graph
from ziyaret_ontology.iris import graph_iri
from ziyaret_service.cli import main
from ziyaret_service.stores import open_store

KADIKOY = "organization/kadikoy-belediyesi"
WHO = ["--who", "Ece Şen"]


@pytest.fixture(autouse=True)
def _spec(tmp_path, monkeypatch):
    """A store on disk in which a second release writes a name in another way, set in the environment."""
    person = dataclasses.replace(FACTS.people[0], key="person/aibek-tolegenov", name="Aibek Tölegenov")
    release = dataclasses.replace(FACTS.release, id="ikinci")
    other = dataclasses.replace(FACTS, release=release, people=(person,), groups=(), events=(), links=())
    store = open_store(f"oxigraph:{tmp_path / 'store'}")
    for facts in (FACTS, other):
        store.replace(graph_iri(BASE, facts.release.id), to_graph(facts, base=BASE))
    store.close()
    monkeypatch.setenv("ZIYARET_STORE", f"oxigraph:{tmp_path / 'store'}")
    monkeypatch.setenv("ZIYARET_BASE_IRI", BASE)


def run(capfd, *words):
    """What a command says, when all is well."""
    assert main(["curate", *words]) == 0
    return capfd.readouterr().out


def test_a_decision_is_told_and_listed(capfd):
    """What was decided, what it changed, and that repeating it changes nothing."""
    said = run(capfd, "confirm", KADIKOY, "Q211932", *WHO, "--reason", "belediye de odur")
    assert said == f"decision 1 is kept: confirm {KADIKOY} Q211932; 2 releases changed\n"
    again = run(capfd, "confirm", f"{BASE}{KADIKOY}", "http://www.wikidata.org/entity/Q211932", *WHO)
    assert again == f"decision 1 was already in force: confirm {KADIKOY} Q211932; 0 releases changed\n"
    listed = run(capfd, "list")
    assert f"1       confirm {KADIKOY} Q211932  Ece Şen" in listed
    assert "belediye de odur" in listed
    assert listed.endswith("\n1 decision\n")


def test_undone_decisions_are_listed_as_such(capfd):
    """An undo is a decision, and what it took back is marked."""
    run(capfd, "reject", KADIKOY, "Q211932", *WHO)
    assert run(capfd, "undo", "1", *WHO) == f"decision 2 is kept: undo decision 1, {KADIKOY}; 1 release changed\n"
    decisions = json.loads(run(capfd, "list", "--json"))["decisions"]
    assert [(each["number"], each["kind"], each["counts"]) for each in decisions] == [
        (2, "undo", True),
        (1, "reject", False),
    ]
    assert "undone" in run(capfd, "list")


def test_a_proposal_is_the_command_that_follows_it(capfd):
    """What is proposed can be typed as it stands; then it is proposed no more, nor when it was undone."""
    (proposal,) = json.loads(run(capfd, "proposals", "--json"))["proposals"]
    assert proposal["entity"].removeprefix(BASE) == "person/aybek-tolegenov"
    words = ["merge", "person/aybek-tolegenov", "person/aibek-tolegenov"]
    told = run(capfd, "proposals")
    assert " ".join(words[:2]) in told
    assert told.endswith("\n1 proposal\n")
    done = json.loads(run(capfd, *words, *WHO, "--json"))
    assert (done["new"], done["releases"]) == (True, ["kazakistan-heyeti"])
    assert run(capfd, "proposals") == "0 proposals\n"
    run(capfd, "undo", "1", *WHO)
    assert run(capfd, "proposals") == "0 proposals\n"


def test_split(capfd):
    """The releases are named one by one."""
    said = run(capfd, "split", KADIKOY, f"{KADIKOY}-2", "--release", "ikinci", *WHO)
    assert said == f"decision 1 is kept: split {KADIKOY} {KADIKOY}-2 in ikinci; 1 release changed\n"


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["confirm", "person/yok", "Q1", *WHO], 66, "there is no person/yok"),
        (["confirm", KADIKOY, "kedi", *WHO], 65, "Q and digits"),
        (["merge", KADIKOY, "person/dana-sermukan", *WHO], 65, "different kinds"),
        (["undo", "9", *WHO], 66, "there is no decision 9"),
        (["choose", KADIKOY, "Q1", "--who", " "], 65, "who must be a line"),
    ],
)
def test_nonsense_is_one_line(capfd, words, code, told):
    """What is wrong is told on standard error, and nothing is kept."""
    assert main(["curate", *words]) == code
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert told in err
    assert run(capfd, "list") == "0 decisions\n"


@pytest.mark.parametrize(
    "words", [[], ["marry"], ["confirm", KADIKOY, "Q1"], ["undo", "x", *WHO], ["split", "a", "b", *WHO]]
)
def test_words_that_make_no_sense(capfd, words):
    """Nobody decides without a name, and no split is without a release."""
    with pytest.raises(SystemExit, match="2"):
        main(["curate", *words])
    assert "usage: ziyaret curate" in capfd.readouterr().err
