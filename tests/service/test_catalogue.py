"""Finding events, releases and entities in a store with one made-up release."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from facts import BASE, FACTS

from ziyaret_ontology.errors import NotFound
from ziyaret_ontology.graph import to_graph
from ziyaret_ontology.iris import graph_iri, iri
from ziyaret_ontology.model import EventType
from ziyaret_service.catalogue import (
    Counts,
    Filters,
    count,
    entity_graph,
    find_entity,
    find_events,
    find_links,
    list_releases,
    release_graph,
    title_of,
)
from ziyaret_service.stores import open_store

KADIKOY, USKUDAR, BESIKTAS = "Kadıköy Belediyesi", "Üsküdar Belediyesi", "Beşiktaş Belediyesi"
UNION = "Marmara Belediyeler Birliği"


@pytest.fixture(scope="module")
def filled():
    """A store with the made-up release."""
    opened = open_store("oxigraph:")
    opened.replace(graph_iri(BASE, FACTS.release.id), to_graph(FACTS, base=BASE))
    yield opened
    opened.close()


def found(store, **filters):
    """Kind and first host of each event found."""
    page = find_events(store, Filters(**filters), limit=50, offset=0, timeout=5)
    assert page.total == len(page.events)
    return [(event.type.value, event.hosts[0].name) for event in page.events]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"type": EventType.VISIT}, [("visit", BESIKTAS), ("visit", KADIKOY), ("visit", USKUDAR)]),
        ({"host": "KADIKOY"}, [("tour", KADIKOY), ("visit", KADIKOY)]),
        ({"host": "kadıköy belediyesi"}, [("tour", KADIKOY), ("visit", KADIKOY)]),
        ({"host": "mbb"}, [("meeting", UNION), ("programme", UNION)]),
        ({"visitor": "haldun"}, [("meeting", UNION)]),
        ({"visitor": "TOLEGENOV", "type": EventType.VISIT}, [("visit", KADIKOY), ("visit", USKUDAR)]),
        ({"visitor": "haldun", "host": "kadikoy"}, []),
        ({"topic": "saglik"}, [("visit", KADIKOY)]),
        ({"place": "uskudar"}, [("visit", USKUDAR)]),
        ({"after": date(2024, 5, 9)}, [("visit", BESIKTAS)]),
        ({"after": date(2024, 5, 8), "before": date(2024, 5, 8)}, [("meeting", UNION), ("programme", UNION)]),
        ({"before": date(2024, 5, 5)}, []),
        ({"least_confidence": 0.9}, None),
        ({"least_confidence": 0.91}, [("programme", UNION)]),
        ({"involving": BASE + "person/nermin-isikci"}, [("visit", KADIKOY)]),
        ({"involving": BASE + "person/nobody"}, []),
        ({"host": 'x") } ; DROP ALL #'}, []),
        ({"host": "\\"}, None),
        ({"host": "  "}, None),
    ],
)
def test_filters_narrow_together(filled, filters, expected):
    """Each filter finds what it names, however it is typed, newest first; an empty one does not narrow."""
    events = found(filled, **filters)
    assert events == expected if expected is not None else len(events) == 6


def test_an_event_tells_who_took_part_and_what_says_so(filled):
    """Hosts, guests in the order stated and members after, receivers, topics and the quote."""
    (event,) = find_events(filled, Filters(topic="saglik"), limit=1, offset=0, timeout=5).events
    assert [(each.name, each.derived) for each in event.participants] == [
        ("Kazakistan heyeti", False),
        ("Aybek Tolegenov", True),
        ("Dana Sermukan", True),
        ("Yerlan Kosanov", True),
        ("Gülnar Abdrayeva", True),
    ]
    assert [each.name for each in event.received_by] == ["Nermin Işıkçı"]
    assert [each.name for each in event.topics] == ["Belediyelerde Sağlık Hizmetleri"]
    assert event.quotes == ("Heyet 6 Mayıs 2024'te Kadıköy Belediyesini ziyaret ederek",)
    assert (event.date, event.confidence, event.releases) == ("2024-05-06", 0.9, (BASE + "release/kazakistan-heyeti",))


def test_pages_follow_each_other_without_gap(filled):
    """All pages together are the whole list."""
    pages = [find_events(filled, Filters(), limit=4, offset=offset, timeout=5) for offset in (0, 4, 8)]
    assert [page.total for page in pages] == [6, 6, 6]
    iris = [event.iri for page in pages for event in page.events]
    assert (len(iris), len(set(iris))) == (6, 6)


def test_releases_are_listed_and_counted(filled):
    """The list tells title, date and how many events; the counts cover the store."""
    page = list_releases(filled, limit=5, offset=0, timeout=5)
    (release,) = page.releases
    assert (page.total, release.title, release.published, release.events) == (
        1,
        "Kazakistan heyeti İstanbul'da",
        "2024-05-09",
        6,
    )
    assert count(filled, timeout=5) == Counts(releases=1, visits=3, municipalities=6, people=6)


def test_an_empty_store_has_nothing_and_says_so():
    """No release is no error."""
    empty = open_store("oxigraph:")
    assert count(empty, timeout=5) == Counts(0, 0, 0, 0)
    assert find_events(empty, Filters(), limit=5, offset=0, timeout=5).total == 0
    assert list_releases(empty, limit=5, offset=0, timeout=5).releases == ()


def test_an_entity_tells_its_offices_and_mentions(filled):
    """A municipality's page has its item, its area, its mayor and where it is named."""
    thing = find_entity(filled, BASE + "organization/kadikoy-belediyesi", timeout=5)
    assert (thing.name, thing.kinds[0], thing.wikidata) == (KADIKOY, "Municipality", "Q211932")
    assert {name for _, name in thing.within} == {"Kadıköy", "İstanbul", "Türkiye"}
    assert [(office.title, office.person) for office in thing.offices] == [("Belediye Başkanı", "Nermin Işıkçı")]
    assert [mention.quote for mention in thing.mentions] == ["Kadıköy Belediyesini"]


def test_links_of_several_releases_are_one_where_they_agree(filled):
    """The same item for the same reason is told once, with the best score and how many releases have it."""
    links = tuple(replace(link, score=link.score / 2) for link in FACTS.links)
    other = replace(FACTS, release=replace(FACTS.release, id="ikinci"), links=links)
    filled.replace(graph_iri(BASE, "ikinci"), to_graph(other, base=BASE))
    (link,) = find_links(filled, iri(BASE, "place/istanbul"), timeout=5)
    assert (link.item, link.score, link.releases) == ("Q406", 0.9, 2)


def test_an_own_page_does_not_link_to_itself(filled):
    """The offices of a body are compared with its address, however that was given."""
    thing = find_entity(filled, iri(BASE, "organization/kadikoy-belediyesi"), timeout=5)
    assert thing.iri == thing.offices[0].organization_iri


def test_what_is_not_there_is_not_found(filled):
    """No page and no graph for what nothing is stated of."""
    with pytest.raises(NotFound):
        find_entity(filled, BASE + "person/nobody", timeout=5)
    with pytest.raises(NotFound):
        entity_graph(filled, BASE + "person/nobody", timeout=5)
    with pytest.raises(NotFound):
        release_graph(filled, "nothing", base=BASE, timeout=5)


@pytest.mark.parametrize(
    ("text", "title"),
    [("Başlık\nMetin", "Başlık"), ("\n  Başlık  \n", "Başlık"), ("söz " * 100, "söz " * 39 + "…")],
)
def test_a_title_is_the_first_line_or_its_beginning(text, title):
    """A release without a title is called by its first words."""
    assert title_of(text) == title
