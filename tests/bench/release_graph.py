"""A made-up graph of press releases, always the same for a number: 60 triples a release, in a named graph of its own.

Each tells of one visit: two guests from abroad, the municipality that hosts them, where it lies, and a topic. Names are
syllables; municipalities, people and topics recur, so that their triples stand in many graphs, as in life.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ziyaret_ontology.folding import ascii_fold

if TYPE_CHECKING:
    from collections.abc import Iterator

BASE = "http://example.org/"
PROVINCES, MUNICIPALITIES, COUNTRIES, CITIES, TOPICS, SERVICES = 81, 900, 40, 400, 600, 12
FIRST_DAY, DAYS = date(2015, 1, 1), 3_650
_SYLLABLES = tuple(first + second for first in "bcçdfgğhklmnprsştvyz" for second in ("a", "e", "ı", "i", "o", "ö", "ü"))
_PREFIXES = {
    "ziy": "https://w3id.org/ziyaret/ontology#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "dct": "http://purl.org/dc/terms/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
PROLOGUE = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in _PREFIXES.items())


def people(releases: int) -> int:
    """How many people so many releases tell of."""
    return max(2, releases // 2)


def named(kind: str, number: int) -> str:
    """The name of a thing: the same for the same number."""
    drawn = random.Random(f"{kind}{number}")
    words = ("".join(drawn.choices(_SYLLABLES, k=drawn.randint(2, 4))).capitalize() for _ in range(2))
    return " ".join(words)


def graphs(releases: int) -> Iterator[tuple[str, list[str]]]:
    """For each release the IRI of its graph, and its triples as N-Triples without the dot."""
    drawn = random.Random(20_240_422)
    for number in range(releases):
        yield f"{BASE}graph/{number}", [_ntriple(triple) for triple in _release(number, drawn, people(releases))]


def quads(releases: int) -> Iterator[str]:
    """The same as lines of N-Quads, each triple in its graph and, once, in the default graph."""
    known: set[str] = set()
    for graph, triples in graphs(releases):
        for triple in triples:
            yield f"{triple} <{graph}> .\n"
            if triple not in known:
                known.add(triple)
                yield f"{triple} .\n"


def _release(number: int, drawn: random.Random, many: int) -> Iterator[tuple[str, str, str]]:
    release, event = f"release/{number}", f"event/{number}/visit"
    day = FIRST_DAY + timedelta(days=drawn.randrange(DAYS))
    host, city, topic = drawn.randrange(MUNICIPALITIES), drawn.randrange(CITIES), drawn.randrange(TOPICS)
    guests = drawn.sample(range(many), 2)
    yield release, "rdf:type", "ziy:PressRelease"
    yield release, "schema:datePublished", f'"{day}"^^xsd:date'
    yield release, "dc:source", f'"http://example.org/news/{number}"'
    yield release, "dct:title", f'"{named("municipality", host)} Belediyesine ziyaret, {day}"@tr'
    yield from _municipality(host)
    yield from _abroad(city)
    for place, guest in enumerate(guests, start=1):
        yield from _guest(release, place, guest, city)
    yield from _visit(event, release, day, host)
    yield event, "ziy:about", f"topic/{topic}"
    for guest in guests:
        yield event, "ziy:visitor", f"person/{guest}"
    yield f"topic/{topic}", "rdf:type", "skos:Concept"
    yield f"topic/{topic}", "skos:prefLabel", f'"{named("topic", topic)} Çalışmaları"@tr'
    yield f"topic/{topic}", "skos:broader", f"service/{topic % SERVICES}"
    yield f"{event}#host-1", "rdf:type", "ziy:Participation"
    yield f"{event}#host-1", "ziy:inEvent", event
    yield f"{event}#host-1", "ziy:participant", f"organization/{host}"
    yield f"{event}#host-1", "ziy:role", "ziy:role-host"


def _municipality(host: int) -> Iterator[tuple[str, str, str]]:
    name, province = named("municipality", host), f"place/province-{host % PROVINCES}"
    yield f"organization/{host}", "rdf:type", "ziy:Municipality"
    yield f"organization/{host}", "skos:prefLabel", f'"{name} Belediyesi"@tr'
    yield f"organization/{host}", "skos:hiddenLabel", f'"{ascii_fold(name)} belediyesi"'
    yield f"organization/{host}", "dct:spatial", f"place/{host}"
    yield f"place/{host}", "rdf:type", "ziy:District"
    yield f"place/{host}", "skos:prefLabel", f'"{name}"@tr'
    yield f"place/{host}", "skos:hiddenLabel", f'"{ascii_fold(name)}"'
    yield f"place/{host}", "schema:containedInPlace", province
    yield province, "rdf:type", "ziy:Province"
    yield province, "skos:prefLabel", f'"{named("province", host % PROVINCES)}"@tr'
    yield province, "schema:containedInPlace", "place/turkiye"
    yield "place/turkiye", "rdf:type", "ziy:Country"
    yield "place/turkiye", "skos:prefLabel", '"Türkiye"@tr'


def _abroad(city: int) -> Iterator[tuple[str, str, str]]:
    country = f"place/country-{city % COUNTRIES}"
    yield f"organization/abroad-{city}", "rdf:type", "ziy:Municipality"
    yield f"organization/abroad-{city}", "skos:prefLabel", f'"{named("city", city)} Belediyesi"@tr'
    yield f"organization/abroad-{city}", "dct:spatial", f"place/city-{city}"
    yield f"place/city-{city}", "schema:containedInPlace", country
    yield country, "rdf:type", "ziy:Country"
    yield country, "skos:prefLabel", f'"{named("country", city % COUNTRIES)}"@tr'


def _guest(release: str, place: int, guest: int, city: int) -> Iterator[tuple[str, str, str]]:
    name, office = named("person", guest), f"{release}#membership/{place}"
    yield f"person/{guest}", "rdf:type", "foaf:Person"
    yield f"person/{guest}", "skos:prefLabel", f'"{name}"@tr'
    yield f"person/{guest}", "skos:hiddenLabel", f'"{ascii_fold(name)}"'
    yield office, "rdf:type", "org:Membership"
    yield office, "org:member", f"person/{guest}"
    yield office, "org:organization", f"organization/abroad-{city}"
    yield office, "org:role", "title/belediye-baskani"
    yield office, "ziy:statedTitle", '"Belediye Başkanı"@tr'
    yield office, "schema:subjectOf", release


def _visit(event: str, release: str, day: date, host: int) -> Iterator[tuple[str, str, str]]:
    yield event, "rdf:type", "ziy:Visit"
    yield event, "rdf:type", "ziy:Event"
    yield event, "rdfs:label", f'"Ziyaret · {named("municipality", host)} Belediyesi · {day}"@tr'
    yield event, "schema:startDate", f'"{day}"^^xsd:date'
    yield event, "schema:endDate", f'"{day}"^^xsd:date'
    yield event, "ziy:edtf", f'"{day}"'
    yield event, "ziy:eventStatus", "ziy:held"
    yield event, "ziy:host", f"organization/{host}"
    yield event, "schema:subjectOf", release


def _ntriple(triple: tuple[str, str, str]) -> str:
    return " ".join(map(_term, triple))


def _term(short: str) -> str:
    if short[0] == '"':
        text, typed, datatype = short.rpartition("^^")
        return f"{text}^^{_term(datatype)}" if typed else short
    prefix, colon, local = short.partition(":")
    return f"<{_PREFIXES[prefix]}{local}>" if colon else f"<{BASE}{short}>"
