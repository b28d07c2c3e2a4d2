"""Who may be meant: the entities that bear a name, or one near to it, or have what a query without a name asks for."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from rdflib import Literal

from ziyaret_extract.gazetteer import Form, form_of
from ziyaret_extract.gazetteer.entries import PlaceEntry
from ziyaret_extract.keys import kind_of
from ziyaret_ontology.folding import ascii_fold
from ziyaret_ontology.model import OrganizationKind
from ziyaret_service.reconciliation.near import NearNames
from ziyaret_service.reconciliation.queries import Quantifier
from ziyaret_service.reconciliation.sources import HOLDERS, THINGS, item_id, item_of, item_term
from ziyaret_service.reconciliation.values import areas_meant, bodies_meant, countries_meant
from ziyaret_service.reconciliation.vocabulary import type_of_kind, types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ziyaret_extract.gazetteer import Index
    from ziyaret_extract.gazetteer.entries import Known
    from ziyaret_ontology.curation import Identities
    from ziyaret_service.reconciliation.queries import Given, Query
    from ziyaret_service.reconciliation.sources import Sources

EXACT = 95.0
"""From this similarity on a name is the entity's own, but for capitals and the keyboard that it was typed on."""
SHORTENED = 90.0
"""The similarity of a municipality called by its place alone, or a body by its acronym."""
_BY_FORM = {Form.NAME: 100.0, Form.OTHER: 98.0, Form.TYPED: 96.0, Form.SOUND: 85.0}
_IDENTIFIED = 100.0
_BY_PROPERTIES = 60.0  # without a name
_MOST_BY_PROPERTIES = 200

_BEARERS = f"""
SELECT DISTINCT ?plain ?thing ?name {{
  VALUES ?plain {{ %s }}
  ?thing skos:hiddenLabel ?plain ; skos:prefLabel ?name .
  {THINGS}
}} ORDER BY ?plain ?thing ?name"""
_OFFICERS = """
SELECT DISTINCT ?body ?person {
  VALUES ?body { %s } ?office org:organization ?body ; org:member ?person
} ORDER BY ?body ?person"""


def find(queries: Sequence[Query], sources: Sources) -> tuple[dict[str, float], ...]:
    """For each query the keys of who may be meant, and how well the name fits, from 0 to 100; the likeliest first."""
    bearers = _Bearers([text for query in queries for text in _looked_up(query)], sources)
    found = (_by_names(query, bearers) if query.names else _by_properties(query, bearers, sources) for query in queries)
    return tuple(_survivors(each, sources.identities) for each in found)


def _survivors(found: Mapping[str, float], identities: Identities) -> dict[str, float]:
    """Whom they were merged into, in the same order: the gazetteer knows of no merge."""
    survivors: dict[str, float] = {}
    for key, similarity in found.items():
        survivors.setdefault(identities.survivor(key), similarity)
    return survivors


def _looked_up(query: Query) -> tuple[str, ...]:
    """What the query names that the graph may know."""
    by_name = (value.text for each in query.conditions if each.property is None for value in each.values)
    return (*by_name, *(value.id or value.text for value in query.values_of("organization", "wikidata")))


def _by_names(query: Query, bearers: _Bearers) -> dict[str, float]:
    found: dict[str, float] = {}
    refused: set[str] = set()
    for condition in (each for each in query.conditions if each.property is None):
        fits = [bearers.of(value.text, query) for value in condition.values]
        if condition.quantifier is Quantifier.NONE:
            refused |= {key for keys in fits for key, similarity in keys.items() if similarity >= EXACT}
            continue
        every = condition.quantifier is Quantifier.ALL
        for key in dict.fromkeys(chain.from_iterable(fits)):
            known = [keys[key] for keys in fits if key in keys]
            if len(known) == len(fits) or not every:
                found[key] = max(found.get(key, 0.0), min(known) if every else max(known))
    likeliest = sorted(found.items(), key=lambda each: -each[1])
    return {key: similarity for key, similarity in likeliest if key not in refused}


def _by_properties(query: Query, bearers: _Bearers, sources: Sources) -> dict[str, float]:
    """Who has the properties that a query without a name asks for, as far as they lead to somebody."""
    areas = (countries_meant(each, sources) for each in query.values_of("country"))
    wider = (areas_meant(each, sources) for each in query.values_of("within", "area"))
    inside = (key for area in chain.from_iterable((*areas, *wider)) for key in _contents(sources.index).get(area, ()))
    fitting = (key for key in inside if _may_be(sources.index.get(key), query))
    found = dict.fromkeys(islice(fitting, _MOST_BY_PROPERTIES), _BY_PROPERTIES)
    bodies = [each for value in query.values_of("organization") for each in bearers.named(value)]
    for row in sources.select_for(filter(None, map(sources.term, bodies)), _OFFICERS):
        found[sources.key(row["person"])] = _BY_PROPERTIES
    for value in query.values_of("wikidata"):
        found |= dict.fromkeys(bearers.holders(value.id or value.text), _IDENTIFIED)
    return found


class _Bearers:
    """Who bears the names of a batch, and whose items are its items: the graph is asked for all of them at once."""

    def __init__(self, names: Sequence[str], sources: Sources) -> None:
        self._sources = sources
        self._bearers: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        plain = (ascii_fold(written) for name in names for written in _ways_to_write(name))
        for row in sources.select_for((Literal(each).n3() for each in plain), _BEARERS):
            self._bearers[row["plain"]][sources.key(row["thing"])].append(row["name"])
        self._holders: dict[str, list[str]] = defaultdict(list)
        for row in sources.select_for((item_term(item) for each in names if (item := item_of(each))), HOLDERS):
            self._holders[item_id(row["item"])].append(sources.key(row["thing"]))

    def of(self, name: str, query: Query) -> dict[str, float]:
        """Who bears the name and how well it fits; who bears a near one where nobody of the types bears it."""
        found: dict[str, float] = {}
        for key, similarity in self._exactly(name, query):
            found[key] = max(similarity, found.get(key, 0.0))
        if any(similarity >= EXACT and _kind_fits(key, query) for key, similarity in found.items()):
            return found
        near = self._sources.names.now(timeout=self._sources.timeout)
        return near.find(name) | _gazetteer_names(self._sources.index).find(name) | found

    def named(self, value: Given) -> Iterable[str]:
        """The organizations that a value names."""
        stored = self._bearers.get(ascii_fold(value.text), {})
        return (*bodies_meant(value, self._sources), *(key for key in stored if key.startswith("organization/")))

    def holders(self, text: str) -> Iterable[str]:
        """Whose item a text names."""
        item = item_of(text)
        known = (each.key for each in self._sources.index.by_item(item)) if item else ()
        return (*known, *(self._holders[item] if item else ()))

    def _exactly(self, name: str, query: Query) -> Iterator[tuple[str, float]]:
        key = self._sources.key_of(name)
        for each in (*([key] if key else ()), *self.holders(name)):
            yield each, _IDENTIFIED
        for written in _ways_to_write(name):
            yield from _in_gazetteer(written, query, self._sources.index)
            for each, names in self._bearers.get(ascii_fold(written), {}).items():
                own = [other for other in names if ascii_fold(other) == ascii_fold(written)]
                yield each, _BY_FORM[form_of(written, own)] if own else SHORTENED


def _in_gazetteer(name: str, query: Query, index: Index) -> Iterator[tuple[str, float]]:
    """Who bears the name by the index; a municipality by its place's name alone, surely where one is asked for."""
    for found in index.find(name):
        yield found.entry.key, _BY_FORM[found.form]
    most = _BY_FORM[Form.NAME] if _asks_for_bodies(query) else SHORTENED
    for found in index.find(name, OrganizationKind.MUNICIPALITY):
        yield found.entry.key, min(_BY_FORM[found.form], most)


def _asks_for_bodies(query: Query) -> bool:
    return any(each in {"Municipality", "Organization"} for each in query.types)


def _ways_to_write(name: str) -> tuple[str, ...]:
    """The name, and for `Surname, Given` also `Given Surname`."""
    # No name has a backslash, and some servers take it for the start of an escape wherever it stands.
    written = " ".join(name.replace("\\", " ").split())
    surname, comma, given = written.partition(", ")
    return (written, f"{given} {surname}") if comma and "," not in given else (written,)


def _kind_fits(key: str, query: Query) -> bool:
    """Whether a thing with such a key may be of the types asked for."""
    tops = {types()[each].broader or each for each in query.types}
    return not tops or kind_of(key).capitalize() in tops


def _may_be(entry: Known | None, query: Query) -> bool:
    return not query.types or (entry is not None and any(type_of_kind(entry.kind).within(each) for each in query.types))


@lru_cache(maxsize=1)
def _gazetteer_names(index: Index) -> NearNames:
    return NearNames((name, entry.key) for entry in index for name in entry.names)


@lru_cache(maxsize=1)
def _contents(index: Index) -> Mapping[str, Sequence[str]]:
    """From the key of an area to those of what lies in it."""
    contents: dict[str, list[str]] = defaultdict(list)
    for entry in index:
        area = entry.area.within if isinstance(entry, PlaceEntry) else entry.area
        while area:
            contents[area.key].append(entry.key)
            area = area.within
    return contents
