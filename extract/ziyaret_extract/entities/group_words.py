"""Words that mean a group: `heyet`, `Özbekistan heyetini`, `yerel yöneticiler`, what qualifies them, their case."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ziyaret_extract.entities.counted import counted_people, is_counted_group
from ziyaret_extract.entities.group_cases import case_told, is_made_up
from ziyaret_extract.entities.group_nouns import group_noun
from ziyaret_extract.entities.group_phrases import behind_unit, coordinated_start, modified_start
from ziyaret_extract.entities.occurrences import in_sentence
from ziyaret_extract.entities.received import are_received_by, is_received
from ziyaret_extract.names.chunks import AND
from ziyaret_extract.turkish.lexicon import given_names, group_bearers, is_common
from ziyaret_extract.turkish.morphology import Case, case_after

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.entities.occurrences import Occurrence

# What somebody does or is done to him, `eden`, `karşılanan`, `katılan`; `belediyeden` is whence he is.
_DOES = re.compile(r"\w+(?:(?<![dt])[ae]n|[ae]c[ae]k)|giden|eden")
# Who is from a town: `Strugalılar`, `Üsküplüleri`.
_FROM_A_TOWN = re.compile(r"(?P<one>\w{3,}l[ıiuü])l[ae]r")
_TAKING_PART = frozenset({Case.NOMINATIVE, Case.ACCUSATIVE, Case.DATIVE})
# So near before a group is `gelen`.
_NEAR = 4
_QUALIFYING = frozenset({Case.NOMINATIVE, Case.GENITIVE})


@dataclass(frozen=True, slots=True)
class GroupWord:
    """A word that means a group: tokens `first` up to `last`, its case, and the key of what qualifies it."""

    first: int
    last: int
    case: Case
    qualifier: str | None


def find_group_words(analysis: Analysis, sentence: Sentence, named: Sequence[Occurrence]) -> list[GroupWord]:
    """The group words of a sentence; `named`, in order, are the places and bodies that may qualify them."""
    found: list[GroupWord] = []
    by_end = {o.last: o for o in in_sentence(sentence, named)}
    inside = {at for o in by_end.values() for at in range(o.first, o.last - 1)}  # `Tekkaya Muhtarlar Derneği`
    counted = _counted(analysis, sentence, inside, by_end)
    inside |= {word.last - 1 for word in counted}
    for at in range(sentence.first, sentence.last):
        noun = group_noun(analysis.tokens[at].folded) if at not in inside else None
        read = noun or _townspeople(analysis, at)
        word = _group_word(analysis, sentence, at, read, by_end) if read else None
        if word is None:
            continue
        if found and found[-1].last == word.first:
            joined = found.pop()
            word = replace(word, first=joined.first, qualifier=joined.qualifier or word.qualifier)
        origin = word.qualifier or _whence(analysis, sentence, word.first, by_end)
        found.append(replace(word, qualifier=origin))
    return sorted((*found, *counted), key=lambda word: word.first)


def _group_word(
    analysis: Analysis, sentence: Sentence, at: int, read: tuple[str, Case], by_end: Mapping[int, Occurrence]
) -> GroupWord | None:
    """The group of a kind and in a case that a token means with the words before it, if it stands for people there."""
    kind, case = read
    received = kind in {"members", "crowd"} and is_received(analysis, sentence, at)
    if (kind == "crowd" and not received) or (kind in {"officials", "members"} and _before_a_name(analysis, at)):
        return None
    own = modified_start(analysis, sentence, at)
    first = behind_unit(analysis, sentence, own, by_end)
    bracket = first > sentence.first and analysis.tokens[first - 1].text == ")"
    before = None if are_received_by(analysis, sentence, at) else _not_of_host(by_end.get(first - bracket), kind)
    qualifier = before.key if before and before.case in _QUALIFYING else None
    counted = kind == "members" and is_counted_group(analysis.tokens, sentence.first, first)
    if before and qualifier:
        first = coordinated_start(analysis, before.first, by_end)
    elif counted or _of_noun(analysis, sentence, first):
        first -= 1
    elif (kind == "members" and first == at and not received and not is_made_up(analysis, sentence, at)) or (
        kind == "officials" and own == at and not _by_deeds(analysis, sentence, first)
    ):
        return None
    word = GroupWord(first, at + 1, case, qualifier)
    return replace(word, case=case_told(analysis, sentence, word, received=received, modified=own < at))


def _counted(
    analysis: Analysis, sentence: Sentence, inside: Collection[int], by_end: Mapping[int, Occurrence]
) -> list[GroupWord]:
    """The people who are counted: `X Lisesinden 20 öğrenci`."""
    found = []
    for at in range(sentence.first, sentence.last):
        if at not in inside and (read := counted_people(analysis.tokens, sentence.first, at)):
            first, case = read
            sent = by_end.get(first)
            origin = sent.key if sent and sent.case is Case.ABLATIVE else _whence(analysis, sentence, first, by_end)
            found.append(GroupWord(first, at + 1, case, origin))
    return found


def _not_of_host(before: Occurrence | None, kind: str) -> Occurrence | None:
    """What stands before a group unless it receives them: `Y Belediyesi'nin konukları`, no `Y konukları`."""
    return None if before and kind == "guests" and before.case is Case.GENITIVE else before


def _whence(analysis: Analysis, sentence: Sentence, first: int, by_end: Mapping[int, Occurrence]) -> str | None:
    """The place or body from which a group comes: `Kırcaali'den gelen 5 kişilik heyet`."""
    for at in range(first - 1, max(first - _NEAR, sentence.first) - 1, -1):
        if analysis.tokens[at].folded == "gelen":
            origin = by_end.get(at)
            return origin.key if origin and origin.case is Case.ABLATIVE else None
    return None


def _by_deeds(analysis: Analysis, sentence: Sentence, at: int) -> bool:
    """Whether the word before says which they are by what they do: `Y'yi ziyaret eden başkanlar`."""
    return at > sentence.first and _DOES.fullmatch(analysis.tokens[at - 1].folded) is not None


def _townspeople(analysis: Analysis, at: int) -> tuple[str, Case] | None:
    """`Strugalılar` are guests who are from there, in their case; `Strugalılar Derneği` is a body."""
    token = analysis.tokens[at]
    found = _FROM_A_TOWN.match(token.folded) if token.text[:1].isupper() and not token.text.isupper() else None
    behind = analysis.tokens[at + 1].text if at + 1 < len(analysis.tokens) else ""
    if found is None or is_common(found["one"]) or behind[:1].isupper() or behind == AND:
        return None
    case = case_after(token.folded, found[0])
    return ("guests", case) if case in _TAKING_PART else None


def _of_noun(analysis: Analysis, sentence: Sentence, first: int) -> bool:
    """Whether a bare noun goes before: `mahalle muhtarları` is a possessive, its accusative `mahalle muhtarlarını`."""
    before = analysis.tokens[first - 1] if first > sentence.first else None
    begins = first - 1 == sentence.first
    return (
        before is not None
        and (begins or before.text.islower())
        and not before.suffix
        and before.folded in group_bearers()
    )


def _before_a_name(analysis: Analysis, at: int) -> bool:
    """Whether the word is the title of somebody named next: `meclis üyeleri Ayşe Kaya ve …`."""
    return at + 1 < len(analysis.tokens) and analysis.tokens[at + 1].folded in given_names()
