"""Who is meant? The story of asking Wikidata for some entities, told once."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import LookupTimeout, LookupUnavailable
from ziyaret_ontology.model import Lookup
from ziyaret_service.catalogue.linked import PERSON
from ziyaret_service.wikidata import queries
from ziyaret_service.wikidata.candidates import ALIKE, alike, candidates_of
from ziyaret_service.wikidata.items import item_from, item_of, term_of
from ziyaret_service.wikidata.tables import all_classes, name_forms, title_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from ziyaret_ontology.model import Candidate
    from ziyaret_service.wikidata.client import Wikidata
    from ziyaret_service.wikidata.items import Item, Term
    from ziyaret_service.wikidata.subjects import Subject

AT_ONCE = 100
"""How many entities are looked up together; what was found is told after each hundred."""
_ID = re.compile(r"Q[1-9][0-9]*\Z")
_NAMESAKES = 40  # items of one name that are weighed, those with the smallest numbers, which are the oldest
_CONVINCING = 0.6  # a score from which on nothing better is searched for
_SEARCHED_IN = ("tr", "en")


@dataclass(frozen=True, slots=True)
class Failed:
    """An entity for which Wikidata gave no answer, and why."""

    key: str
    reason: str


def look_up(
    subjects: Sequence[Subject], wikidata: Wikidata, *, rejected: Mapping[str, frozenset[str]]
) -> Iterator[Lookup | Failed]:
    """A look-up, or why there is none, for each subject in turn.

    `rejected` tells for the key of an entity the items that people decided it is not; they are not proposed. When
    Wikidata fails twice in a row it is left alone, and the remaining subjects fail with its last reason.
    """
    failures = 0
    reason = ""
    for start in range(0, len(subjects), AT_ONCE):
        some = subjects[start : start + AT_ONCE]
        if failures < 2:  # noqa: PLR2004 - twice, as promised
            try:
                yield from _Asking(wikidata).lookups(some, rejected)
            except LookupUnavailable as problem:
                failures, reason = failures + 1, str(problem)
            else:
                failures = 0
                continue
        yield from (Failed(subject.key, reason) for subject in some)


class _Asking:
    """What was asked so far for some subjects: the oldest answer dates them all."""

    def __init__(self, wikidata: Wikidata) -> None:
        self._wikidata = wikidata
        self._asked: datetime | None = None

    def lookups(self, subjects: Sequence[Subject], rejected: Mapping[str, frozenset[str]]) -> tuple[Lookup, ...]:
        """By exact names and by offices; by search too for those of whom nothing found so far convinces."""
        heads = self._heads(subjects)
        found = self._named(subjects)
        for subject in subjects:
            found[subject.key] |= _holders(subject, heads)
        items = self._items(subjects, found, heads)

        def candidates(subject: Subject) -> tuple[Candidate, ...]:
            fitting = (items[item] for item in found[subject.key])
            return candidates_of(subject, fitting, rejected=rejected.get(subject.key, frozenset()))

        doubtful = [subject for subject in subjects if not _convince(candidates(subject))]
        searched = self._searched(doubtful)
        items |= self._items(doubtful, searched, heads)
        for subject in doubtful:
            found[subject.key] |= searched[subject.key]
        return tuple(self._lookup(subject, candidates(subject)) for subject in subjects)

    def _lookup(self, subject: Subject, candidates: tuple[Candidate, ...]) -> Lookup:
        count = len(candidates)
        reason = f"{count} items may be it" if count > 1 else "1 item may be it" if count else "no item fits"
        asked = self._asked or datetime.now(UTC).replace(microsecond=0)
        return Lookup(subject.key, reason, self._wikidata.endpoint, asked, version("ziyaret"), candidates)

    def _named(self, subjects: Iterable[Subject]) -> defaultdict[str, set[str]]:
        """The items that bear a name of each subject exactly."""
        names = {subject.key: _names(subject) for subject in subjects}
        wanted = sorted(set().union(*names.values()))
        bearers: defaultdict[str, set[str]] = defaultdict(set)
        for row in self._rows(queries.items_of_names, wanted, queries.BATCH // len(queries.LANGUAGES)):
            bearers[row["name"]].add(item_of(row["item"]))
        found: defaultdict[str, set[str]] = defaultdict(set)
        for key, own in names.items():
            found[key] = _oldest(set().union(*(bearers[name] for name in own)))
        return found

    def _searched(self, subjects: Iterable[Subject]) -> defaultdict[str, set[str]]:
        """What the search finds for each subject, in Turkish, else in English."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for subject in subjects:
            for language in _SEARCHED_IN:
                if not found[subject.key]:
                    answer = self._wikidata.search(subject.name, language)
                    self._note(answer.asked)
                    found[subject.key] = {row["item"] for row in answer.rows if _ID.match(row["item"])}
        return found

    def _heads(self, subjects: Iterable[Subject]) -> dict[str, list[tuple[str, str, Term]]]:
        """For each seat of a head of government among the subjects, who held it: item, name, term."""
        offices = (office for subject in subjects for office in subject.offices if _heads_government(office.title))
        seats = sorted({seat for office in offices for seat in office.seats if _ID.match(seat)})
        heads: dict[str, list[tuple[str, str, Term]]] = {seat: [] for seat in seats}
        for row in self._rows(queries.heads_of, seats):
            holder = item_of(row["holder"])
            if _ID.match(holder):
                term = term_of(row, position=None, label="")
                heads[item_of(row["seat"])].append((holder, row.get("name", ""), term))
        return heads

    def _items(
        self,
        subjects: Iterable[Subject],
        found: Mapping[str, Collection[str]],
        heads: Mapping[str, list[tuple[str, str, Term]]],
    ) -> dict[str, Item]:
        """Everything that is weighed of the items found for these subjects."""
        people = {item for subject in subjects if subject.kind == PERSON for item in found[subject.key]}
        wanted = sorted({item for subject in subjects for item in found[subject.key]}, key=_number)
        rows: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
        for row in self._rows(queries.facts_of, wanted):
            rows[item_of(row["item"])].append(row)
        items = {item: item_from(item, rows[item]) for item in wanted}
        classes = self._classes({kind for item in items.values() for kind in item.types})
        terms = self._terms(sorted(people, key=_number))
        for held in heads.values():
            for holder, _, term in held:
                terms[holder].append(term)
        return {
            item.id: replace(
                item,
                classes=frozenset().union(*(classes[kind] for kind in item.types)),
                terms=tuple(dict.fromkeys(terms[item.id])),
            )
            for item in items.values()
        }

    def _classes(self, types: Iterable[str]) -> defaultdict[str, frozenset[str]]:
        """The classes of the table that each type falls under."""
        found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
        some = sorted(kind for kind in types if _ID.match(kind))
        for row in self._rows(lambda batch: queries.classes_of(batch, all_classes()), some):
            found[item_of(row["type"])] |= {item_of(row["class"])}
        return found

    def _terms(self, people: Sequence[str]) -> defaultdict[str, list[Term]]:
        """The positions that each person holds or held."""
        found: defaultdict[str, list[Term]] = defaultdict(list)
        for row in self._rows(queries.positions_of, people):
            term = term_of(row, position=item_of(row["position"]), label=row.get("label", ""))
            found[item_of(row["person"])].append(term)
        return found

    def _rows(
        self, query: Callable[[Sequence[str]], str], values: Sequence[str], size: int = queries.BATCH
    ) -> Iterator[dict[str, str]]:
        """The rows for all values, asked in batches; a batch that takes too long is asked in halves."""
        for start in range(0, len(values), size):
            batch = values[start : start + size]
            try:
                answer = self._wikidata.select(query(batch))
            except LookupTimeout:
                if len(batch) == 1:
                    raise
                yield from self._rows(query, batch, (len(batch) + 1) // 2)
            else:
                self._note(answer.asked)
                yield from answer.rows

    def _note(self, asked: datetime) -> None:
        self._asked = min(self._asked or asked, asked)


def _convince(candidates: Sequence[Candidate]) -> bool:
    return bool(candidates) and candidates[0].score >= _CONVINCING


def _names(subject: Subject) -> set[str]:
    full = {form for name in (subject.name, *subject.other_names) for form in name_forms(name)}
    return full | set(subject.acronyms)


def _holders(subject: Subject, heads: Mapping[str, list[tuple[str, str, Term]]]) -> set[str]:
    """Those who headed the government at a seat of the subject under a name much like theirs."""
    seats = {seat for office in subject.offices if _heads_government(office.title) for seat in office.seats}
    held = (held for seat in seats for held in heads.get(seat, ()))
    return {holder for holder, name, _ in held if alike(name, subject.name) >= ALIKE}


def _heads_government(title: str) -> bool:
    known = title_of(title)
    return known is not None and known.head


def _oldest(items: Iterable[str]) -> set[str]:
    return set(sorted((item for item in items if _ID.match(item)), key=_number)[:_NAMESAKES])


def _number(item: str) -> int:
    return int(item[1:])
