"""Erasing a person or a release for good: out of everything that is stored, and kept out from then on.

What was erased is listed by digests. One function takes it out of lines of N-Quads, so what holds for a store at the
moment of erasing holds for every backup that is restored later; and feeding looks at the same list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rdflib import Graph

from ziyaret_ontology.curation import Identities
from ziyaret_ontology.curation.identities import kind_of
from ziyaret_ontology.erasing import Forgotten, decisions_without, names_in, without_people
from ziyaret_ontology.errors import Erased, InputError
from ziyaret_ontology.folding import ascii_fold
from ziyaret_ontology.graph import canonical_nquads, decisions_from_graph, decisions_to_graph, from_graph, to_graph
from ziyaret_ontology.iris import CURATION_GRAPH, WIKIDATA_GRAPH, checked_id, graph_iri, iri
from ziyaret_ontology.terms import OA, SCHEMA
from ziyaret_service.curation import forget_read, read_decisions
from ziyaret_service.stores.erasures import Erasures
from ziyaret_service.stores.quads import by_graph, lines_in, triple_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from ziyaret_ontology.model import Facts, Release
    from ziyaret_service.stores import Store

PERSON, RELEASE, TEXT = "person", "release", "text"
_KINDS = (PERSON, RELEASE)


@dataclass(slots=True)
class Taken:
    """What erasing came to: ids of releases that went, how many others and how many decisions and look-ups changed."""

    gone: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    decisions: int = 0
    lookups: int = 0


def checked_target(base: str, target: str) -> str:
    """The key of a person or release given by key or address; InputError for anything else."""
    key = target.strip().removeprefix(base).lstrip("/").replace("releases/", "release/", 1)
    if kind_of(key) not in _KINDS or key.count("/") != 1:
        raise InputError(f"{target!r} cannot be erased; name a person or a release, such as person/ece-sen")
    if kind_of(key) == RELEASE:
        checked_id(key.partition("/")[2])
    iri(base, key)
    return key


def erase(key: str, *, store: Store, base: str, day: date) -> Taken:
    """Take the person or release with this key out of the store for good, and keep it out.

    The list of erasures comes first, then everything is written anew, all or nothing: interrupted, it is completed by
    asking again. Whoever calls holds the lock under which the process writes. ConfigError for a remote store without a
    list of erasures, StoreUnavailable.
    """
    store.erasures.add(_things(key, store, base), day=day.isoformat())
    taken = Taken()
    store.rewrite(lambda lines: without_erased(lines_in(store.dump()), lines, store.erasures, base=base, taken=taken))
    forget_read(store)
    return taken


def would_erase(key: str, *, store: Store, base: str) -> Taken:
    """What erasing this would come to; nothing changes."""
    erasures, taken = Erasures(None), Taken()
    erasures.try_with(_things(key, store, base))
    for _ in without_erased(lines_in(store.dump()), lines_in(store.dump()), erasures, base=base, taken=taken):
        pass
    return taken


def require_not_erased(release: Release, erasures: Erasures) -> None:
    """Erased for a release that was erased for good, by its id or its text."""
    if erasures.has(RELEASE, release.id) or erasures.has(TEXT, _plain(release.text)):
        raise Erased(f"the release {release.id!r} was erased for good and is kept out; it cannot be fed again")


def without_erased_people(facts: Facts, erasures: Erasures) -> Facts:
    """The facts without the people that were erased for good."""
    keys = {each.key for each in facts.people if erasures.has(PERSON, each.key)}
    return without_people(facts, Forgotten.of(keys, names_in(facts, keys))) if keys else facts


def without_erased(
    first: Iterable[bytes], again: Iterable[bytes], erasures: Erasures, *, base: str, taken: Taken | None = None
) -> Iterator[bytes]:
    """The lines without what was erased: the same lines are read twice, first to see how people are called.

    `taken` is told what went.
    """
    if not erasures:
        yield from again
        return
    sieve = _Sieve.of(first, erasures, base)
    for graph, lines in by_graph(again):
        yield from sieve.kept(graph, lines, taken or Taken())


@dataclass(frozen=True, slots=True)
class _Sieve:
    """Lets lines through that speak of nothing erased; `named` are the entities that a release still names."""

    base: str
    forgotten: Forgotten
    keys: re.Pattern[str]
    releases: frozenset[str]
    named: frozenset[str]

    @classmethod
    def of(cls, lines: Iterable[bytes], erasures: Erasures, base: str) -> _Sieve:
        people = re.compile(rb'(?:<%s|")(person/[A-Za-z0-9._-]+)' % re.escape(base.encode()))
        prefix = str(graph_iri(base, "x")).removesuffix("x")
        by_text = any(each.kind == TEXT for each in erasures.all)
        keys: set[str] = set()
        names: set[str] = set()
        releases: set[str] = set()
        named: set[str] = set()
        for graph, group in by_graph(lines):
            whole = b"".join(group)
            release_id = graph.removeprefix(prefix)
            if erasures.has(RELEASE, release_id) or (by_text and erasures.has(TEXT, _text_in(group))):
                releases.add(release_id)
                continue
            named.update(_bodies(group))
            found = {key.decode() for key in people.findall(whole)}
            if gone := {key for key in found if erasures.has(PERSON, key)}:
                keys |= gone
                if _is_of_release(graph, prefix):
                    names |= names_in(from_graph(_parsed(group), base=base, release_id=release_id), gone)
        either = "|".join(map(re.escape, sorted(keys))) or "(?!)"
        pattern = re.compile(rf"(?:{either})(?![A-Za-z0-9._-])")
        return cls(base, Forgotten.of(keys, names), pattern, frozenset(releases), frozenset(named))

    def kept(self, graph: str, lines: Sequence[bytes], taken: Taken) -> Iterable[bytes]:
        """What is left of a graph."""
        prefix = str(graph_iri(self.base, "x")).removesuffix("x")
        name = graph.removeprefix(prefix)
        if name == CURATION_GRAPH and graph != name:
            return self._decisions(graph, lines, taken)
        if graph.startswith(f"{prefix}{WIKIDATA_GRAPH}/"):
            return self._lookup(name.removeprefix(f"{WIKIDATA_GRAPH}/"), lines, taken)
        if not _is_of_release(graph, prefix):
            return [line for line in lines if not self._speaks(line)]
        if name in self.releases:
            taken.gone.append(name)
            return []
        if not self._speaks(b"".join(lines)):
            return lines
        taken.changed.append(name)
        facts = without_people(from_graph(_parsed(lines), base=self.base, release_id=name), self.forgotten)
        return _lines(to_graph(facts, base=self.base), str(graph_iri(self.base, facts.release.id)))

    def _decisions(self, graph: str, lines: Sequence[bytes], taken: Taken) -> Iterable[bytes]:
        before = decisions_from_graph(_parsed(lines), base=self.base)
        left = decisions_without(before, self.forgotten, releases=self.releases)
        taken.decisions += len(before) - len(left)
        return _lines(decisions_to_graph(left, base=self.base), graph)

    def _lookup(self, key: str, lines: Sequence[bytes], taken: Taken) -> Iterable[bytes]:
        unnamed = self.base + key not in self.named
        if not unnamed and not self._speaks(b"".join(lines)):
            return lines
        taken.lookups += 1
        return []

    def _speaks(self, lines: bytes) -> bool:
        """Whether the lines name somebody to be forgotten, by name or by key."""
        text = lines.decode()
        return self.forgotten.is_in(text) or bool(self.keys.search(text))


def _things(key: str, store: Store, base: str) -> list[tuple[str, str]]:
    """What is to be kept out, by kind and key: a person under every key, a release by its id and its text."""
    if kind_of(key) == PERSON:
        identities = Identities.of(read_decisions(store, base=base))
        survivor = identities.survivor(key)
        merged = [each for each in identities.replaced if identities.survivor(each) == survivor]
        return [(PERSON, each) for each in dict.fromkeys((key, survivor, *merged))]
    release_id = key.partition("/")[2]
    graph = str(graph_iri(base, release_id))
    texts = [_text_in(lines) for name, lines in by_graph(lines_in(store.dump())) if name == graph]
    return [(RELEASE, release_id), *((TEXT, text) for text in texts if text)]


def _text_in(lines: Iterable[bytes]) -> str:
    """The plain text of the release that the lines state, empty for none."""
    found = [line for line in lines if f" <{SCHEMA.text}> ".encode() in line]
    return _plain(str(next(_parsed(found).objects(), ""))) if found else ""


def _bodies(lines: Iterable[bytes]) -> Iterator[str]:
    """The IRIs of what the lines have evidence of."""
    mark = f" <{OA.hasBody}> <".encode()
    return (line.partition(mark)[2].partition(b">")[0].decode() for line in lines if mark in line)


def _is_of_release(graph: str, prefix: str) -> bool:
    name = graph.removeprefix(prefix)
    return graph.startswith(prefix) and "/" not in name and name != CURATION_GRAPH


def _parsed(lines: Iterable[bytes]) -> Graph:
    return Graph().parse(data=b"".join(map(triple_of, lines)), format="nt")


def _lines(graph: Graph, name: str) -> list[bytes]:
    return canonical_nquads(graph, name).splitlines(keepends=True)


def _plain(text: str) -> str:
    """A text by its letters alone, so that another typing is the same."""
    return " ".join(ascii_fold(text).split())
