"""What people decide over HTTP counts at once, survives reading again, and can be taken back."""

from __future__ import annotations

import dataclasses
import json
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from facts import BASE, DECISIONS, FACTS
from pyoxigraph import RdfFormat, parse
from responses import BROWSER, TURTLE, problem
from sparql_server import sparql_server
from texts import SAMPLE

from ziyaret_extract import load_gazetteer
from ziyaret_ontology.errors import StoreUnavailable
from ziyaret_ontology.graph import decisions_to_graph, from_graph, to_graph
from ziyaret_ontology.iris import curation_graph_iri, graph_iri
from ziyaret_ontology.model import DecisionKind
from ziyaret_service import ingest
from ziyaret_service.curation import Wanted, decide, read_decisions
from ziyaret_service.stores import open_store, read_graph

RELEASE = FACTS.release.id
KADIKOY, MBB = "organization/kadikoy-belediyesi", "organization/marmara-belediyeler-birligi"
AYBEK, DANA = "person/aybek-tolegenov", "person/dana-sermukan"
SECOND = dataclasses.replace(
    FACTS,
    release=dataclasses.replace(FACTS.release, id="ikinci"),
    groups=(),
    events=(),
)


def take(client, kind, entity=None, **more):
    """The answer to a decision that is sent as JSON."""
    sent = {"kind": kind, "who": "Ece Şen", "entity": entity, **more}
    return client.post("/decisions", json={name: value for name, value in sent.items() if value is not None})


def press(client, decision, **fields):
    """The answer to a button that is pressed on a page."""
    return client.post(
        "/decisions", data={"decision": decision, "who": "Ece Şen", **fields}, headers=BROWSER, follow_redirects=False
    )


def facts_of(store, release_id=RELEASE):
    """What the store has of a release."""
    return from_graph(read_graph(store, graph_iri(BASE, release_id), timeout=5), base=BASE, release_id=release_id)


@pytest.fixture
def two(client, store):
    """A client of a service with two releases that speak of the same people and bodies."""
    store.replace(graph_iri(BASE, "ikinci"), to_graph(SECOND, base=BASE))
    return client


def test_a_confirmed_item_is_told_everywhere(two):
    """Pages, RDF and JSON follow the decision, in every release that speaks of the entity."""
    answer = take(two, "choose", MBB, item="https://www.wikidata.org/wiki/Q42", reason="tüzüğünde yazıyor")
    assert answer.status_code == 201
    body = answer.json()
    assert (body["new"], body["releases"]) == (True, ["ikinci", RELEASE])
    assert (body["decision"]["item"], body["decision"]["entity"]) == ("Q42", BASE + MBB)
    release = two.get(f"/releases/{RELEASE}").json()
    (union,) = [each for each in release["organizations"] if each["iri"] == BASE + MBB]
    assert union["wikidata"] == "Q42"
    hosts = [host for event in two.get("/events").json()["events"] for host in event["hosts"]]
    assert {host["wikidata"] for host in hosts if host["iri"] == BASE + MBB} == {"Q42"}
    page = two.get(f"/{MBB}?lang=en", headers=BROWSER).text
    assert "https://www.wikidata.org/wiki/Q42" in page
    assert "decided by Ece Şen on" in page
    assert "tüzüğünde yazıyor" in page


def test_deciding_again_changes_nothing(two):
    """What is already said is not said twice."""
    first = take(two, "reject", KADIKOY, item="Q211932").json()
    second = take(two, "reject", KADIKOY, item="Q211932")
    assert (second.status_code, second.json()["new"], second.json()["releases"]) == (200, False, [])
    assert second.json()["decision"] == first["decision"]
    assert two.get("/decisions").json()["total"] == 1


def test_undoing_restores_what_was_read(two, store):
    """The machine's link comes back as it was, bytes and all."""
    before = set(read_graph(store, graph_iri(BASE, RELEASE), timeout=5))
    take(two, "reject", KADIKOY, item="Q211932")
    take(two, "merge", AYBEK, becomes=DANA)
    assert set(read_graph(store, graph_iri(BASE, RELEASE), timeout=5)) != before
    for number in (1, 2):
        assert take(two, "undo", undoes=number).status_code == 201
    assert set(read_graph(store, graph_iri(BASE, RELEASE), timeout=5)) == before
    assert [(each["number"], each["counts"]) for each in two.get("/decisions").json()["decisions"]] == [
        (4, True),
        (3, True),
        (2, False),
        (1, False),
    ]


def test_a_merged_address_leads_to_the_survivor(two):
    """Pages and RDF alike, along the chain, keeping what the address asks for; not for good, for a merge is undone."""
    take(two, "merge", AYBEK, becomes=DANA)
    take(two, "merge", DANA, becomes="person/yerlan-kosanov")
    for headers in (BROWSER, TURTLE):
        answer = two.get(f"/{AYBEK}?lang=tr", headers=headers, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (308, "/person/yerlan-kosanov?lang=tr")
        assert answer.headers["cache-control"] == "no-cache"
        assert two.get(f"/{AYBEK}", headers=headers).status_code == 200
    page = two.get("/person/yerlan-kosanov?lang=en", headers=BROWSER).text
    assert "Merged into this: <code>person/aybek-tolegenov</code>" in page
    assert two.get("/events", params={"visitor": "aybek"}).json()["total"] > 0
    take(two, "undo", undoes=2)
    assert two.get(f"/{AYBEK}", follow_redirects=False).headers["location"] == f"/{DANA}"


def test_a_split_has_effect_in_its_releases(two, store):
    """The new entity stands where it was named, the old one says so, and both have their pages."""
    new = f"{DANA}-2"
    assert take(two, "split", DANA, becomes=new, releases=["ikinci"]).json()["releases"] == ["ikinci"]
    assert DANA in {person.key for person in facts_of(store).people}
    assert {DANA, new} & {person.key for person in facts_of(store, "ikinci").people} == {new}
    assert f'<a href="/{new}"' in two.get(f"/{DANA}", headers=BROWSER).text
    assert f'<a href="/{DANA}"' in two.get(f"/{new}", headers=BROWSER).text


@pytest.mark.parametrize(
    ("sent", "status", "name", "told"),
    [
        ({"kind": "choose", "entity": "person/nobody", "item": "Q1"}, 404, "not-found", "person/nobody"),
        ({"kind": "choose", "entity": DANA, "item": "42"}, 400, "input", "Q and digits"),
        ({"kind": "choose", "entity": DANA}, 400, "input", "needs item"),
        ({"kind": "choose", "entity": DANA, "item": "Q1", "becomes": AYBEK}, 400, "input", "takes no becomes"),
        ({"kind": "choose", "entity": "topic/saglik", "item": "Q1"}, 400, "input", "no person, organization or place"),
        ({"kind": "choose", "entity": "person/../x", "item": "Q1"}, 400, "input", "cannot be part of an address"),
        ({"kind": "confirm", "entity": DANA, "item": "Q1"}, 400, "input", "was not proposed"),
        ({"kind": "merge", "entity": DANA, "becomes": "place/istanbul"}, 400, "input", "different kinds"),
        ({"kind": "merge", "entity": DANA, "becomes": DANA}, 400, "input", "into itself"),
        ({"kind": "merge", "entity": DANA, "becomes": "person/nobody"}, 404, "not-found", "person/nobody"),
        ({"kind": "merge", "entity": "place/kadikoy", "becomes": "place/istanbul"}, 400, "input", "lies in the other"),
        ({"kind": "split", "entity": DANA, "becomes": "person/x", "releases": ["yok"]}, 404, "not-found", "yok"),
        ({"kind": "split", "entity": DANA, "becomes": "place/x", "releases": ["ikinci"]}, 400, "input", "another kind"),
        ({"kind": "split", "entity": DANA, "becomes": DANA, "releases": ["ikinci"]}, 400, "input", "stay what it is"),
        (
            {"kind": "split", "entity": DANA, "becomes": "person/x", "releases": ["ikinci", RELEASE]},
            400,
            "input",
            "no release would be left",
        ),
        ({"kind": "undo", "undoes": 7}, 404, "not-found", "no decision 7"),
        ({"kind": "undo"}, 400, "input", "needs undoes"),
        ({"kind": "guess", "entity": DANA}, 422, "parameters", "kind"),
        ({"kind": "choose", "entity": DANA, "item": "Q1", "x": 1}, 422, "parameters", "x"),
        ({"kind": "choose", "entity": DANA, "item": "Q1", "who": " "}, 400, "input", "who must be a line"),
        ({"kind": "choose", "entity": DANA, "item": "Q1", "who": "\ud800"}, 400, "input", "who must be a line"),
        ({"kind": "choose", "entity": DANA, "item": "Q1", "reason": "x" * 501}, 400, "input", "reason must be"),
    ],
)
def test_nonsense_is_a_problem_and_nothing_is_kept(two, store, sent, status, name, told):
    """The detail says what is wrong; no decision is stored and no release changed."""
    body = json.dumps({"who": "Ece Şen", **sent})
    answer = two.post("/decisions", content=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, problem(answer)) == (status, name)
    assert told in answer.json()["detail"]
    assert read_decisions(store, base=BASE) == ()
    assert facts_of(store) == FACTS


@pytest.mark.parametrize(
    ("body", "media_type", "status"),
    [
        (b"{", "application/json", 400),
        (b"[]", "application/json", 400),
        (b"\xff", "application/json", 400),
        (b"x", "text/plain", 415),
        (b"", "application/x-www-form-urlencoded", 422),
        (b"decision=undo+x&who=Ece", "application/x-www-form-urlencoded", 422),
    ],
)
def test_what_is_no_decision_is_refused(client, body, media_type, status):
    """A body that cannot be read is told so."""
    assert client.post("/decisions", content=body, headers={"Content-Type": media_type}).status_code == status


def test_who_was_merged_is_decided_about_no_more(two):
    """The problem names the survivor; merging round in a circle is no way."""
    take(two, "merge", AYBEK, becomes=DANA)
    for answer in (
        take(two, "choose", AYBEK, item="Q1"),
        take(two, "merge", DANA, becomes=AYBEK),
    ):
        assert (answer.status_code, problem(answer)) == (400, "input")
        assert f"{AYBEK} was merged into {DANA}" in answer.json()["detail"]


def test_buttons_work_without_script(two):
    """A form of the entity's page decides, and leads back to the page, or to the survivor's."""
    page = two.get(f"/{KADIKOY}?lang=en", headers=BROWSER).text
    assert 'value="confirm Q211932"' in page
    assert 'value="reject Q211932"' in page
    answer = press(two, "confirm Q211932", entity=KADIKOY)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/{KADIKOY}")
    assert 'value="undo 1"' in two.get(f"/{KADIKOY}", headers=BROWSER).text
    assert press(two, "choose", entity=KADIKOY, item="Q7").status_code == 303
    assert press(two, "merge", entity=AYBEK, becomes=f"{BASE}{DANA}").headers["location"] == f"/{DANA}"
    assert press(two, "split", entity=DANA, becomes=f"{DANA}-2", releases=["ikinci"]).status_code == 303
    assert press(two, "undo 3").headers["location"] == f"/{AYBEK}"
    refused = press(two, "confirm Q1", entity=KADIKOY)
    assert (refused.status_code, refused.headers["content-type"]) == (400, "text/html; charset=utf-8")


@pytest.mark.usefixtures("two")
def test_no_other_site_decides_through_a_reader(stranger, store):
    """A form of a foreign page is refused."""
    answer = stranger.post(
        "/decisions",
        data={"decision": "choose", "item": "Q1", "entity": DANA, "who": "x"},
        headers={"Sec-Fetch-Site": "cross-site"},
    )
    assert answer.status_code == 403
    assert read_decisions(store, base=BASE) == ()


def test_decisions_are_listed(two):
    """Newest first and in pages, narrowed to an entity, as a page, as JSON and as RDF at their own address."""
    take(two, "choose", MBB, item="Q1")
    take(two, "merge", AYBEK, becomes=DANA)
    assert [each["number"] for each in two.get("/decisions").json()["decisions"]] == [2, 1]
    assert [each["number"] for each in two.get("/decisions?limit=1&offset=1").json()["decisions"]] == [1]
    assert two.get("/decisions", params={"entity": DANA}).json()["total"] == 1
    assert two.get("/decisions", params={"entity": "x"}).status_code == 400
    page = two.get("/graph/curation?lang=tr", headers=BROWSER)
    assert re.search(r'<tr id="decision-2">', page.text)
    triples = list(parse(two.get("/decisions", headers=TURTLE).content, RdfFormat.TURTLE))
    assert any(each.subject.value == f"{curation_graph_iri(BASE)}#decision-1" for each in triples)


def test_decisions_survive_reading_again(empty, store):
    """A release that is fed after the decision, or again, states what was decided; a dry run tells the same."""
    fed = empty.post("/releases", json={"id": SAMPLE.id, "text": SAMPLE.text}).json()
    body = next(each for each in fed["facts"]["organizations"])
    key = body["iri"].removeprefix(BASE)
    take(empty, "choose", key, item="Q42")
    again = empty.post("/releases", json={"id": SAMPLE.id, "text": SAMPLE.text})
    assert (again.status_code, again.json()["changed"]) == (200, False)
    for answer in (
        empty.post("/releases", json={"id": "yeni", "text": SAMPLE.text + "\nTeşekkür etti."}).json()["facts"],
        empty.post("/extract", json={"id": "kuru", "text": SAMPLE.text}).json(),
    ):
        assert {each["wikidata"] for each in answer["organizations"] if each["iri"] == body["iri"]} == {"Q42"}
    take(empty, "undo", undoes=1)
    assert facts_of(store, "yeni").as_read is None


def test_the_store_keeps_what_was_read(tmp_path, analyzer):
    """Curated releases come back from disk as they were written, so that feeding them again changes nothing."""
    opened = open_store(f"oxigraph:{tmp_path / 'store'}")
    parts = {"store": opened, "analyzer": analyzer, "gazetteer": load_gazetteer(), "base": BASE}
    fed = ingest.feed(SAMPLE, **parts)
    key = fed.facts.people[0].key
    wanted = Wanted.of(DecisionKind.MERGE, base=BASE, who="Ece", entity=key, becomes=fed.facts.people[1].key)
    decide(wanted, store=opened, base=BASE, now=datetime(2024, 6, 1, tzinfo=UTC))
    curated = ingest.feed(SAMPLE, **parts)
    assert (curated.changed, curated.facts.as_read) == (False, fed.facts)
    opened.close()
    again = open_store(f"oxigraph:{tmp_path / 'store'}")
    assert ingest.feed(SAMPLE, **(parts | {"store": again})).changed is False
    again.close()


def test_an_interrupted_decision_is_completed_by_repeating_it(two, store, monkeypatch):
    """What a failing store left undone is done the next time; each release is whole at any moment."""
    replace, calls = store.replace, []

    def failing(graph, triples):
        calls.append(graph)
        if len(calls) == 3:
            raise StoreUnavailable("the disk is full; make room, then decide again")
        replace(graph, triples)

    monkeypatch.setattr(store, "replace", failing)
    assert take(two, "merge", AYBEK, becomes=DANA).status_code == 503
    states = [facts.as_read is not None for facts in (facts_of(store), facts_of(store, "ikinci"))]
    assert sorted(states) == [False, True]
    again = take(two, "merge", AYBEK, becomes=DANA)
    assert (again.status_code, len(again.json()["releases"])) == (200, 1)
    assert facts_of(store).as_read == FACTS
    assert facts_of(store, "ikinci").as_read == SECOND


def test_decisions_made_at_once_are_all_kept(two, store):
    """Four people decide twice in the same moment; nothing is lost."""
    start = threading.Barrier(4)

    def send(number):
        start.wait(timeout=10)
        return [take(two, "choose", key, item=f"Q{number + 1}").status_code for key in (DANA, AYBEK)]

    with ThreadPoolExecutor(4) as pool:
        assert {status for answers in pool.map(send, range(4)) for status in answers} <= {200, 201}
    decisions = read_decisions(store, base=BASE)
    assert [each.number for each in decisions] == list(range(1, len(decisions) + 1))
    assert {(each.entity, each.item) for each in decisions} == {
        (key, f"Q{n}") for key in (DANA, AYBEK) for n in range(1, 5)
    }
    (link,) = [each for each in facts_of(store).links if each.entity == DANA]
    assert link.wikidata == [each.item for each in decisions if each.entity == DANA][-1]


def test_another_process_that_decides_is_noticed():
    """What was read from a server before is read again when there is more, or less."""
    graph = decisions_to_graph(DECISIONS, base=BASE)
    with sparql_server() as address:
        server = open_store(f"sparql:{address}/query,{address}/update")
        assert read_decisions(server, base=BASE) == ()
        server.replace(curation_graph_iri(BASE), decisions_to_graph(DECISIONS[:2], base=BASE))
        assert read_decisions(server, base=BASE) == DECISIONS[:2]
        server.replace(curation_graph_iri(BASE), graph)
        assert read_decisions(server, base=BASE) == DECISIONS
        server.replace(curation_graph_iri(BASE), graph.__class__())
        assert read_decisions(server, base=BASE) == ()


def test_proposals_are_listed_and_pressed(two, store):
    """Who may be one is listed with a button that merges; what was judged is listed no more."""
    twin = dataclasses.replace(FACTS.people[0], key="person/aibek-tolegenov", name="Aibek Tölegenov")
    other = dataclasses.replace(SECOND, people=(twin, *SECOND.people[1:]))
    store.replace(graph_iri(BASE, "ikinci"), to_graph(other, base=BASE))
    (found,) = two.get("/decisions/proposals").json()["proposals"]
    assert (found["kind"], found["entity"], found["becomes"]) == ("merge", BASE + AYBEK, BASE + twin.key)
    assert "both hold an office at Şımkent Belediyesi" in found["reason"]
    page = two.get("/decisions/proposals?lang=en", headers=BROWSER).text
    (button,) = re.findall(r'name="decision" value="(merge [^"]+)"', page)
    assert press(two, button).headers["location"] == f"/{twin.key}"
    assert two.get("/decisions/proposals").json()["total"] == 0
    take(two, "undo", undoes=1)
    assert two.get("/decisions/proposals").json()["total"] == 0


def test_namesakes_are_proposed_to_be_split(two, store):
    """Who is mayor of two towns on one day may be two; the button names the releases."""
    person = dataclasses.replace(
        FACTS.people[4],
        roles=(dataclasses.replace(FACTS.people[4].roles[0], organization="organization/uskudar-belediyesi"),),
    )
    other = dataclasses.replace(SECOND, people=(*SECOND.people[:4], person, *SECOND.people[5:]))
    store.replace(graph_iri(BASE, "ikinci"), to_graph(other, base=BASE))
    (found,) = two.get("/decisions/proposals").json()["proposals"]
    assert (found["kind"], found["entity"], found["releases"]) == ("split", BASE + person.key, ["ikinci"])
    page = two.get("/decisions/proposals", headers=BROWSER).text
    (button,) = re.findall(r'name="decision" value="(split [^"]+)"', page)
    assert press(two, button).status_code == 303
    assert {each.key for each in facts_of(store, "ikinci").people} >= {f"{person.key}-2"}
