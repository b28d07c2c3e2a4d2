"""Which entities of many releases may be one, and which one may be two: proposals, for people to decide on."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import combinations, islice
from typing import TYPE_CHECKING

from ziyaret_extract.keys import kind_of
from ziyaret_extract.linking.namesakes import split_of
from ziyaret_extract.linking.sounds import sounds_of
from ziyaret_extract.linking.summary import Proposal
from ziyaret_extract.tables import read_rows
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import DecisionKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from ziyaret_extract.linking.sounds import Sound
    from ziyaret_extract.linking.summary import Summary

LEAST = 0.5
"""The score from which something is proposed."""
_NEIGHBOURS = 20  # how many of a block each entity is compared with; more share a block only by a name of many people
_FEWEST_CONSONANTS = 4  # fewer are the same in too many names
_TWO = 2


def propose(
    summaries: Iterable[Summary],
    *,
    names: Mapping[str, str],
    apart: Collection[frozenset[str]] = (),
    taken: Iterable[str] = (),
) -> tuple[Proposal, ...]:
    """What people might merge or split, best first; `names` are those of organizations and places, by key.

    An entity is proposed to be merged once, into the one that fits best, and of equals into the best known. Pairs of
    keys in `apart` were judged already; keys in `taken` are free for no new entity. Only entities whose names are alike
    are compared, so the time grows with their number and not with its square.
    """
    known = sorted(summaries, key=lambda each: each.key)
    merges: dict[str, Proposal] = {}
    for one, other, clue in sorted(_alike(known), key=_best_known_first):
        if frozenset((one.key, other.key)) in apart or not _may_be_one(one, other):
            continue
        proposal = _merge(one, other, clue, names)
        best = merges.get(proposal.entity)
        if proposal.score >= LEAST and (best is None or best.score < proposal.score):
            merges[proposal.entity] = proposal
    keys = {*taken, *(each.key for each in known)}
    splits = [
        split
        for each in known
        if (split := split_of(each, keys, names)) and frozenset((each.key, split.becomes)) not in apart
    ]
    return tuple(sorted((*merges.values(), *splits), key=lambda each: (-each.score, each.entity)))


def _best_known_first(pair: tuple[Summary, Summary, str]) -> int:
    return -max(len(each.releases) for each in pair[:2])


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entity in a block: how the words that brought it there sound, and whether its name has others too."""

    letters: str
    partly: bool
    summary: Summary


def _alike(known: Sequence[Summary]) -> Iterator[tuple[Summary, Summary, str]]:
    """Each pair of names that are alike, once, with what is alike."""
    blocks: dict[tuple[str, ...], dict[str, _Entry]] = defaultdict(dict)
    for each in known:
        for words in sounds_of(each.name):
            for consonants, letters, partly in _blocks(kind_of(each.key), words):
                blocks[consonants].setdefault(each.key, _Entry(letters, partly, each))
    found: dict[tuple[str, str], tuple[Summary, Summary, str]] = {}
    for block in blocks.values():
        ranked = sorted(block.values(), key=lambda entry: (entry.letters, entry.summary.key))
        for place, one in enumerate(ranked):
            for other in islice(ranked, place + 1, place + 1 + _NEIGHBOURS):
                if one.partly and other.partly:
                    continue
                first, second = sorted((one.summary, other.summary), key=lambda each: each.key)
                clue = "same-sound" if one.letters == other.letters else "same-consonants"
                if clue == "same-sound" or (first.key, second.key) not in found:
                    found[first.key, second.key] = (first, second, clue)
    yield from found.values()


def _blocks(kind: str, words: Sequence[Sound]) -> Iterator[tuple[tuple[str, ...], str, bool]]:
    """Under what a name is looked for, whatever the order of its words, how that sounds, and if it leaves words out.

    Of people a name is often left out, so any two of their names will do; a body or place has all of its words.
    """
    groups = {tuple(words), *combinations(words, _TWO)} if kind == "person" else {tuple(words)}
    for group in groups:
        ordered = sorted(group, key=lambda word: (word.consonants, word.letters))
        consonants = tuple(word.consonants for word in ordered)
        if sum(map(len, consonants)) >= _FEWEST_CONSONANTS and (kind != "person" or len(group) >= _TWO):
            yield (kind, *consonants), " ".join(word.letters for word in ordered), len(group) < len(words)


def _may_be_one(one: Summary, other: Summary) -> bool:
    return None in {one.wikidata, other.wikidata} or one.wikidata == other.wikidata


def _merge(one: Summary, other: Summary, name_clue: str, names: Mapping[str, str]) -> Proposal:
    """The entity of fewer releases into that of more, with all that speaks for it."""
    stays, goes = sorted((one, other), key=lambda each: (-len(each.releases), each.key))
    score, reasons = 0.0, []
    for clue, what in ((name_clue, ""), *_clues(one, other, names)):
        weight, reason = _weights()[clue]
        score = 1 - (1 - score) * (1 - weight) if weight > 0 else score * (1 + weight)
        reasons.append(reason.format(what))
    told = f"“{goes.name}” and “{stays.name}”: {'; '.join(reasons)}"
    return Proposal(DecisionKind.MERGE, goes.key, stays.key, (), round(score, 3), told)


def _clues(one: Summary, other: Summary, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What speaks for two entities of like names being one, and against it, each with what it is about."""
    if one.wikidata and one.wikidata == other.wikidata:
        yield "same-item", one.wikidata
    bodies = _organizations(one) & _organizations(other)
    titles = _titled(one) & _titled(other)
    places = one.places & other.places
    if bodies:
        yield "same-organization", _told(min(bodies), names)
    elif titles:
        title, town = min(titles)
        yield "same-title-and-place", f"{title}, {_told(town, names)}"
    elif places:
        yield "same-place", _told(min(places), names)
    elif one.offices and other.offices:
        yield "other-offices", ""
    elif one.places and other.places:
        yield "other-places", ""
    if one.releases & other.releases:
        yield "same-release", ""


def _organizations(one: Summary) -> set[str]:
    return {office.organization for office in one.offices if office.organization}


def _titled(one: Summary) -> set[tuple[str, str]]:
    return {(fold(office.title), office.town) for office in one.offices if office.town}


def _told(key: str, names: Mapping[str, str]) -> str:
    return names.get(key, key)


@cache
def _weights() -> Mapping[str, tuple[float, str]]:
    return {clue: (float(weight), reason) for clue, weight, reason in read_rows("identity_clues.tsv")}
