"""The place that a name names: by the gazetteer, by a head such as `Müzesi`, by the case that it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import AND, JOINTS, NAMES, SPOTS, Chunk, ChunkKind, Reading, is_acronym
from ziyaret_extract.names.place_names import (
    is_bare_head,
    is_gone_to,
    is_only_a_word,
    is_toured,
    is_word_first,
    known_place,
    names_event,
)
from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import PLACE_CASES, Case, case_after, nominatives
from ziyaret_ontology.folding import ascii_fold, capitalize, fold
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.linking import Sense, Senses

# How sure the model must be that a name that the gazetteer lacks is a place's. Below it precision falls faster than
# recall rises.
_PLACE = 0.7
_LONGEST_BY_CASE = 2
_SHORTEST_STEM = 4
_GOD = frozenset({"allah", "hak", "rab", "tanrı"})
# `Tekkaya mahallemizde`; but `Başkan Kaya ilimizde` is of no province Kaya.
_OF_OURS = frozenset({PlaceKind.VILLAGE, PlaceKind.NEIGHBOURHOOD})


@dataclass(slots=True)
class Spot:
    """A place while its mentions are gathered."""

    name: str
    kind: PlaceKind
    evidence: str
    sense: Sense | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    told_by: set[str] = field(default_factory=set)


def read_spot(
    reading: Reading, chunks: Sequence[Chunk], at: int, taken: set[int], senses: Senses
) -> tuple[Spot, int, Case] | None:
    """The place that a chunk names, where its noun phrase ends, and the phrase's case."""
    chunk = chunks[at]
    if chunk.kind is ChunkKind.PLACE and isinstance(chunk.sort, PlaceKind):
        kind = chunk.sort
        return Spot(chunk.name, kind, "headed", senses.place(chunk.name, kind, chunk.first)), chunk.last, chunk.case
    if chunk.kind not in NAMES or chunk.first in taken or fold(chunk.name) in lexicon.ethnonyms():
        return None
    headed = _head_behind(reading, chunks, at)
    if headed:
        name, kind, last, case = headed
        return Spot(name, kind, "headed", senses.place(name, kind, chunk.first)), last, case
    if is_word_first(reading, chunk) or fold(chunk.name).split()[-1] in _GOD:
        return None
    return _of_gazetteer(reading, chunk, senses) or _known_spot(chunk, senses) or _guess(reading, chunks, at, senses)


def _of_gazetteer(reading: Reading, chunk: Chunk, senses: Senses) -> tuple[Spot, int, Case] | None:
    """The place of the gazetteer that a chunk names."""
    for name, case in _readings(chunk):
        entries = reading.gazetteer.places(name)
        weak = (
            entries
            and entries[0].kind in {PlaceKind.NEIGHBOURHOOD, PlaceKind.VILLAGE}
            and chunk.case not in PLACE_CASES
        )
        if (
            entries
            and not weak
            and not (case is Case.NOMINATIVE and chunk.case is Case.NOMINATIVE and _is_a_name_part(reading, chunk))
        ):
            sense = senses.place(name, None, chunk.first)
            known = sense.best or entries[0]
            spelled = known.name if chunk.name.isupper() and ascii_fold(known.name) == ascii_fold(name) else None
            spot = Spot(spelled or _like(chunk.name, name), known.kind, "gazetteer", sense)
            return spot, chunk.last, case if case is not Case.NOMINATIVE else chunk.case
    return None


def _guess(reading: Reading, chunks: Sequence[Chunk], at: int, senses: Senses) -> tuple[Spot, int, Case] | None:
    """A name that no table has and that the model, its neighbours or its case make a place."""
    chunk = chunks[at]
    if (
        chunk.kind is not ChunkKind.NAME
        or is_acronym(chunk.name)
        or names_event(chunk.name)
        or (is_bare_head(reading, chunk) and not _is_listed(reading, chunks, at))
    ):
        return None
    by_case = chunk.case in PLACE_CASES and (chunk.case is not Case.DATIVE or is_gone_to(reading, chunk))
    short = len(chunk.name.split()) <= _LONGEST_BY_CASE and chunk.name[:1].isalpha()
    by_case |= is_toured(reading, chunk)
    if reading.believed(chunk, "PLACE", least=_PLACE) or _beside_a_place(reading, chunks, at) or (by_case and short):
        return _guessed(chunk, senses), chunk.last, chunk.case
    return None


def _is_listed(reading: Reading, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a comma joins a name to another in the same case: `Günebakan'da, Taşçılar'da`."""
    chunk = chunks[at]
    if chunk.case not in {Case.LOCATIVE, Case.ABLATIVE} or headwords.organization_head(fold(chunk.name)):
        return False
    beside = [chunks[k] for k in (at - 1, at + 1) if 0 <= k < len(chunks)]
    return any(
        {one.last + 1, one.first - 1} & {chunk.first, chunk.last}
        and reading.tokens[min(one.last, chunk.last)].text == ","
        and one.case is chunk.case
        and one.kind in SPOTS
        for one in beside
    )


def _known_spot(chunk: Chunk, senses: Senses) -> tuple[Spot, int, Case] | None:
    """The river, mountain or historic place of general knowledge that a chunk names."""
    for name, case in _readings(chunk):
        known = known_place(name)
        if known and (chunk.kind is ChunkKind.NAME or case is not Case.NOMINATIVE):
            found = case if case is not Case.NOMINATIVE else chunk.case
            spot = Spot(_like(chunk.name, name), known.kind, "gazetteer", senses.place(name, known.kind, chunk.first))
            return spot, chunk.last, found
    return None


def _guessed(chunk: Chunk, senses: Senses) -> Spot:
    """A place that no text is read for; the index may know it in another orthography."""
    sense = senses.place(chunk.name, None, chunk.first)
    return Spot(chunk.name, sense.place.kind if sense.place else PlaceKind.OTHER, "guessed", sense)


def _beside_a_place(reading: Reading, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a name is joined by `ve` to one that is a place by its head, its case or the gazetteer."""
    chunk = chunks[at]
    if is_acronym(chunk.name) or not chunk.name[:1].isalpha():
        return False
    for one, other, beside in ((at, at + 1, at + 1), (at - 1, at, at - 1)):
        if (
            one >= 0
            and other < len(chunks)
            and chunks[one].last + 1 == chunks[other].first
            and reading.tokens[chunks[one].last].folded == AND
        ):
            joined = chunks[beside]
            if names_event(joined.name):
                continue
            same_case = beside > at or joined.case is chunk.case
            placed = joined.case in {Case.LOCATIVE, Case.ABLATIVE} or (
                joined.case is Case.DATIVE and is_gone_to(reading, joined)
            )
            by_case = joined.kind is ChunkKind.NAME and placed and beside > at
            if same_case and (joined.kind is ChunkKind.PLACE or by_case):
                return True
    return False


def _readings(chunk: Chunk) -> list[tuple[str, Case]]:
    """The chunk's name and, when it has no apostrophe, each stem that it may be a case form of."""
    if chunk.case is not Case.NOMINATIVE or len(chunk.name.split()) > _LONGEST_BY_CASE:
        return [(chunk.name, chunk.case)]
    *before, last = chunk.name.split()
    return [
        (" ".join([*before, stem]), case)
        for stem, case in nominatives(fold(last))
        if case is Case.NOMINATIVE or (len(stem) >= _SHORTEST_STEM and case is not Case.EQUATIVE)
    ]


def _like(written: str, name: str) -> str:
    """The stem in the letters of the text, where the text has it; else each word capitalised."""
    beginning = written[: len(name)]
    return beginning if fold(beginning) == fold(name) else " ".join(map(capitalize, name.split()))


def _is_a_name_part(reading: Reading, chunk: Chunk) -> bool:
    """Whether a place's name in the nominative only qualifies what follows in capitals."""
    return (
        chunk.last < len(reading.tokens) and reading.tokens[chunk.last].text == "-" and reading.capital(chunk.last + 1)
    )


def _head_behind(reading: Reading, chunks: Sequence[Chunk], at: int) -> tuple[str, PlaceKind, int, Case] | None:
    """The common noun in lower case that follows a name and makes it a place: `Çamlıhemşin ve Hemşin ilçelerini`."""
    end = chunks[at].last
    following = at
    while following + 1 < len(chunks) and chunks[following + 1].first == end + 1 and reading.tokens[end].text in JOINTS:
        following += 1
        end = chunks[following].last
    joined = (
        at > 0 and chunks[at - 1].last == chunks[at].first - 1 and reading.tokens[chunks[at].first - 1].text in JOINTS
    )
    if end >= len(reading.tokens) or reading.tokens[end - 1].suffix:
        return None
    word, name = reading.tokens[end].folded, chunks[at].name
    for noun, plural, kind, kept in read_rows("place_nouns.tsv"):
        listed = headwords.case_after_plural(word, plural, PlaceKind(kind)) if following > at or joined else None
        ours = headwords.case_of_ours(word, noun) if PlaceKind(kind) in _OF_OURS else None
        case = listed or case_after(word, noun) or ours
        if case is not None and (kept == "yes" or listed or not is_only_a_word(reading, chunks[at], PlaceKind(kind))):
            whole = kept == "yes" and not listed
            return f"{name} {noun}" if whole else name, PlaceKind(kind), end + 1, case
    return None
