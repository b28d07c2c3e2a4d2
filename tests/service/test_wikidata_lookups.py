"""Entities without a link are looked up, and what is found is kept as proposals beside the releases."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta

import pytest
from facts import BASE, FACTS, LOOKUPS
from wikidata_server import wikidata_server

from ziyaret_ontology.check import check
from ziyaret_ontology.graph import canonical_nquads, lookup_to_graph, to_graph
from ziyaret_ontology.iris import graph_iri, lookup_graph_iri
from ziyaret_ontology.model import Candidate, Decision, DecisionKind, LinkStatus
from ziyaret_service.catalogue import list_links, read_lookups
from ziyaret_service.curation.log import append
from ziyaret_service.ingest import remove
from ziyaret_service.stores import read_graph, select
from ziyaret_service.wikidata import OPEN, look_up_entities, lookups
from ziyaret_service.wikidata.cache import Cache
from ziyaret_service.wikidata.client import Wikidata
from ziyaret_service.wikidata.lookups import AT_ONCE, Failed, look_up
from ziyaret_service.wikidata.politeness import Patience
from ziyaret_service.wikidata.subjects import Subject

MAYOR = Candidate(
    "Q90000010",
    "Nermin Isikci",
    0.89,
    "“Nermin Isikci” is its name; a person; Mayor of Kadıköy, since 2024",
)
NAMESAKE = Candidate(
    "Q90000012",
    "Nermin Işıkçı",
    0.35,
    "“Nermin Işıkçı” is its name; a person; nothing but the name speaks for it",
)


@pytest.fixture
def world():
    """A little Wikidata of our own."""
    with wikidata_server() as running:
        yield running


@pytest.fixture
def filled(store):
    """A store with the made-up release."""
    store.replace(graph_iri(BASE, FACTS.release.id), to_graph(FACTS, base=BASE))
    return store


@pytest.fixture
def wikidata(world, tmp_path):
    """A client of the little Wikidata without much patience."""
    client = Wikidata(
        contact="veri@belediye.example",
        endpoint=world.endpoint,
        search=world.search,
        cache=Cache(tmp_path / "cache.sqlite", timedelta(days=1)),
        limit=5,
        patience=Patience(tries=2, pause=0.01),
    )
    yield client
    client.close()


@pytest.fixture
def run(filled, wikidata):
    """Looks up everything without a link."""

    def look_up():
        return look_up_entities(filled, wikidata, open_entities(filled), base=BASE)

    return look_up


def open_entities(store):
    """The entities of the store that have no link."""
    return [each for each in list_links(store, timeout=5) if each.status in OPEN]


def proposed(store, key):
    """The items proposed for an entity, best first."""
    return [each.wikidata for each in read_lookups(store, base=BASE, timeout=5)[key].candidates]


def stored(store):
    """Every named graph, as bytes by its IRI."""
    names = [row["g"] for row in select(store, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", timeout=5)]
    return {name: canonical_nquads(read_graph(store, name, timeout=5), name) for name in names}


def test_what_is_listed(filled):
    """People, organizations and places of the releases are listed with kind and status; one never linked is NIL."""
    listed = {each.iri.removeprefix(BASE): each for each in list_links(filled, timeout=5)}
    assert len(listed) == len(FACTS.people) + len(FACTS.organizations) + len(FACTS.places)
    told = {key: (each.group, each.kind, each.status, each.wikidata) for key, each in listed.items()}
    assert told["organization/kadikoy-belediyesi"] == (
        "organization",
        "municipality",
        LinkStatus.LINKED,
        "Q211932",
    )
    assert told["organization/simkent-belediyesi"] == ("organization", "municipality", LinkStatus.AMBIGUOUS, None)
    assert told["person/nermin-isikci"] == ("person", "person", LinkStatus.NIL, None)
    assert told["place/kazakistan"][1] == "country"


def test_some_are_listed(filled):
    """Only the things asked for are listed where some are named."""
    (one,) = list_links(filled, [BASE + "person/dana-sermukan", BASE + "person/nobody"], timeout=5)
    assert one.name == "Dana Sermukan"


def test_what_is_proposed(filled, run, world):
    """Each entity gets what fits it by name, kind, place, office and day; what is linked is not looked up."""
    done = run()
    assert done.failed == ()
    assert {each.entity for each in done.lookups} == {each.iri.removeprefix(BASE) for each in open_entities(filled)}
    found = {each.entity: each.candidates for each in done.lookups if each.candidates}
    assert found["person/nermin-isikci"] == (MAYOR, NAMESAKE)
    assert [(each.wikidata, each.score) for each in found["organization/marmara-belediyeler-birligi"]] == [
        ("Q90000001", 0.95),
        ("Q90000002", 0.45),
    ]
    assert [each.wikidata for each in found["organization/uskudar-belediyesi"]] == ["Q90000020", "Q216455"]
    assert [each.wikidata for each in found["person/haldun-ozgur"]] == ["Q90000040"]
    assert set(found) == {
        "person/nermin-isikci",
        "person/haldun-ozgur",
        "organization/marmara-belediyeler-birligi",
        "organization/uskudar-belediyesi",
    }
    assert "Dana Sermukan" in world.asked("/w/api.php")


def test_provenance(filled, run, world):
    """A look-up says whom it asked, when, and with which software."""
    run()
    lookup = read_lookups(filled, base=BASE, timeout=5)["person/nermin-isikci"]
    assert (lookup.endpoint, lookup.reason) == (world.endpoint, "2 items may be it")
    assert datetime.now(UTC) - lookup.asked < timedelta(minutes=1)


def test_the_graphs(filled, run):
    """Each look-up is a graph of its own that keeps the shapes, and the releases are as they were."""
    before = stored(filled)
    done = run()
    after = stored(filled)
    assert after.items() >= before.items()
    assert after.keys() - before.keys() == {str(lookup_graph_iri(BASE, each.entity)) for each in done.lookups}
    assert [check(read_graph(filled, name, timeout=5)) for name in after] == [()] * len(after)


def test_lookups_come_back(filled):
    """What was stored is read back as it was, of all entities or of some."""
    for lookup in LOOKUPS:
        filled.replace(lookup_graph_iri(BASE, lookup.entity), lookup_to_graph(lookup, base=BASE))
    assert read_lookups(filled, base=BASE, timeout=5) == {each.entity: each for each in LOOKUPS}
    some = read_lookups(filled, [BASE + LOOKUPS[1].entity], base=BASE, timeout=5)
    assert some == {LOOKUPS[1].entity: LOOKUPS[1]}


def test_twice_is_once(filled, run, wikidata):
    """Looking up again asks nobody and changes nothing; nothing is new then."""
    assert len(run().new) == 7
    before, requests = stored(filled), wikidata.traffic.requests
    assert run().new == ()
    assert (stored(filled), wikidata.traffic.requests) == (before, requests)


def test_dated_by_the_answers_alone(filled, run, monkeypatch):
    """A lookup is as old as the oldest answer; when asking was begun does not count, which is never the same."""

    class Earlier(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2000, 1, 1, tzinfo=tz)

    monkeypatch.setattr(lookups, "datetime", Earlier)
    assert len(run().new) == 7
    assert not [graph for graph, lines in stored(filled).items() if b"2000-01-01T" in lines]


def test_merged_with_what_is_there(filled, wikidata):
    """Looking up one entity leaves what was found for the others."""
    people = [each for each in open_entities(filled) if each.group == "person"]
    others = [each for each in open_entities(filled) if each.group != "person"]
    look_up_entities(filled, wikidata, people, base=BASE)
    look_up_entities(filled, wikidata, others, base=BASE)
    assert proposed(filled, "person/nermin-isikci") == ["Q90000010", "Q90000012"]
    assert proposed(filled, "organization/marmara-belediyeler-birligi") == ["Q90000001", "Q90000002"]


def test_what_was_rejected_is_not_proposed(filled, run):
    """An item that a person rejected for an entity is left out for it, and for it alone."""
    for number, (entity, item) in enumerate(
        (("person/nermin-isikci", "Q90000012"), ("person/dana-sermukan", "Q90000001")), 1
    ):
        rejection = Decision(
            number, DecisionKind.REJECT, entity, "Ayşe Işık", datetime(2024, 5, 10, tzinfo=UTC), item=item
        )
        append(rejection, store=filled, base=BASE)
    run()
    assert proposed(filled, "person/nermin-isikci") == ["Q90000010"]
    assert proposed(filled, "organization/marmara-belediyeler-birligi") == ["Q90000001", "Q90000002"]


def test_batches(wikidata, world):
    """A hundred names are asked for in queries of up to 250 values, and an entity takes no query of its own."""
    subjects = [Subject(f"person/p{number}", f"Ad Soyad{number}", "person") for number in range(100)]
    assert len(list(look_up(subjects, wikidata, rejected={}))) == 100
    queries = world.asked("/sparql")
    sizes = [query.partition("VALUES")[2].partition("}")[0].count('"@') for query in queries]
    assert sizes == [249, 51]
    assert all(f'"Ad Soyad{number}"@tr' in "".join(queries) for number in range(100))


def test_forms_of_a_name(run, world):
    """A body is asked for in the English form of its name too."""
    run()
    names = next(query for query in world.asked("/sparql") if "@mul" in query)
    assert '"Marmara Belediyeler Birliği"@tr' in names
    assert '"Üsküdar Municipality"@en' in names


def test_nothing_but_names_is_sent(run, world):
    """No sentence, date, topic or address of ours leaves the house."""
    run()
    sent = "\n".join(request.text for request in world.requests)
    for private in (BASE, "2024-05", FACTS.topics[0].name, "Belediye Başkanı", "ziyaret ederek"):
        assert private not in sent


def test_a_query_that_takes_too_long_is_asked_in_halves(filled, run, world):
    """What the service stops because it is too much is asked in smaller pieces, and the outcome is the same."""
    world.always = "overtaxed:5"
    assert run().failed == ()
    assert proposed(filled, "person/nermin-isikci") == ["Q90000010", "Q90000012"]


def test_a_failing_wikidata_changes_nothing(filled, run, world):
    """When nobody answers, every entity fails with the reason, and the store stays as it was."""
    before = stored(filled)
    world.always = "refusing:503"
    done = run()
    assert (done.lookups, done.new, stored(filled)) == ((), (), before)
    assert {each.reason for each in done.failed} == {
        f"{world.endpoint} failed with HTTP 503: Please read the policy; try again later"
    }


def test_a_failure_leaves_what_was_known(filled, run, world, wikidata, tmp_path):
    """An entity that cannot be looked up again keeps what was found before."""
    run()
    before = stored(filled)
    world.always = "html"
    anew = Wikidata(
        contact="veri@belediye.example",
        endpoint=world.endpoint,
        search=world.search,
        cache=Cache(tmp_path / "other.sqlite", timedelta(days=1)),
    )
    done = look_up_entities(filled, anew, open_entities(filled), base=BASE)
    anew.close()
    assert wikidata.traffic.requests
    assert (len(done.failed), stored(filled)) == (len(open_entities(filled)), before)


def test_a_wikidata_that_fails_twice_is_left_alone(filled, wikidata, world):
    """After two failures in a row nobody is asked any more; the rest fails with the last reason."""
    one = open_entities(filled)[0]
    many = [dataclasses.replace(one, iri=f"{BASE}person/p{number}") for number in range(4 * AT_ONCE)]
    world.always = "refusing:403"
    done = look_up_entities(filled, wikidata, many, base=BASE)
    assert len(done.failed) == len(many)
    assert all(isinstance(each, Failed) for each in done.failed)
    assert len(world.requests) == 2


def test_what_was_found_is_kept_when_broken_off(filled, wikidata):
    """Who stops a long run keeps what was found until then."""

    def stop(done):
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        look_up_entities(filled, wikidata, open_entities(filled), base=BASE, told=stop)
    assert len(read_lookups(filled, base=BASE, timeout=5)) == 3


def test_removing_a_release_forgets_its_people(filled, run):
    """What was looked up for an entity goes with the last release that names it."""
    run()
    remove(FACTS.release.id, store=filled, base=BASE)
    assert stored(filled) == {}


def test_removing_a_release_keeps_what_others_name(filled, run):
    """An entity that another release names keeps its look-up."""
    other = dataclasses.replace(FACTS, release=dataclasses.replace(FACTS.release, id="another"), events=(), groups=())
    filled.replace(graph_iri(BASE, "another"), to_graph(other, base=BASE))
    run()
    remove(FACTS.release.id, store=filled, base=BASE)
    assert proposed(filled, "person/nermin-isikci") == ["Q90000010", "Q90000012"]
