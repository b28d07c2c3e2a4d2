"""How a text says what something is about: the words of `topic_cues.tsv`, and the case in which the topic stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.tables import read_rows
from ziyaret_extract.topics.endings import is_undone
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ziyaret_extract.analysis import Token

TOLD = frozenset({"told", "shown"})
"""What a cue takes that says that something was talked about, or told to somebody."""

_NEAR = 6
# A nominal form has what was talked about in the genitive: `kavşağının konuşulduğu`, `ele alınması`.
_NOMINAL = re.compile(r".+[dt][ıiuü]ğ[ıiuü].*")
# Not about what stands before it, or not told: `konuşulan konular`, `ele alınması`, `görüşülmedi`, `konuşulamaz`.
_NO_TELLING = re.compile(r".+[ln][ae]n|.+(?:l|n|ş)[ae]?m[ae].*|konuşul[ae]?m.*")
# What somebody is accused of is no topic: `haber hakkında suç duyurusu`.
_OF_LAW = ("suç", "soruştur", "savcı", "mahkeme", "hukuki", "hâkimli", "kovuştur", "tutukla")
_LAW_WITHIN = 14


@dataclass(frozen=True, slots=True)
class Cue:
    """The words of a cue, tokens `first` up to `last`, what they take (see the table), and its case."""

    first: int
    last: int
    takes: str
    case: Case

    @property
    def only_talks(self) -> bool:
        """Whether it says no more than that something was talked about, so that no case before it leans on it."""
        return self.takes == "told" and self.case is not Case.ACCUSATIVE


@dataclass(frozen=True, slots=True)
class _Row:
    words: tuple[str, ...]
    takes: str
    case: Case
    near: tuple[str, ...]
    before: tuple[str, ...]


def find_cues(tokens: Sequence[Token], first: int, last: int) -> Iterator[Cue]:
    """The cues that begin at tokens `first` up to `last`, the longest at each."""
    for at in range(first, last):
        found = _cue_at(tokens, first, at, last)
        if found:
            yield found


def _cue_at(tokens: Sequence[Token], first: int, at: int, end: int) -> Cue | None:
    for row in _rows().get(tokens[at].folded[:2], ()):
        last = at + len(row.words)
        if last > end or not all(_is(tokens[at + k].folded, word) for k, word in enumerate(row.words)):
            continue
        behind = [token.folded for token in tokens[last : min(last + _NEAR, end)]]
        near = not (row.near or row.before) or any(word.startswith(row.near) for word in behind)
        if not near and not any(token.folded.startswith(row.before) for token in tokens[first:at]):
            continue
        verb = tokens[last - 1].folded
        if row.takes in TOLD and is_undone(verb):
            return None
        if row.takes in TOLD and row.case is Case.NOMINATIVE and _NO_TELLING.fullmatch(verb):
            return None
        if row.takes == "phrase" and any(
            t.folded.startswith(_OF_LAW) for t in tokens[last : min(last + _LAW_WITHIN, end)]
        ):
            return None
        nominal = row.takes in TOLD and row.case is Case.NOMINATIVE and _NOMINAL.fullmatch(verb)
        return Cue(at, last, row.takes, Case.GENITIVE if nominal else row.case)
    return None


def _is(folded: str, word: str) -> bool:
    return folded.startswith(word[:-1]) if word.endswith("*") else folded == word


@cache
def _rows() -> dict[str, list[_Row]]:
    """The rows by how their first word begins, those of more words first."""
    found: dict[str, list[_Row]] = {}
    for cue, takes, case, near, *_ in sorted(read_rows("topic_cues.tsv"), key=lambda row: -row[0].count(" ")):
        words = tuple(cue.split())
        told = () if near == "-" else tuple(near.split("|"))
        before = tuple(word[1:] for word in told if word.startswith("<"))
        row = _Row(words, takes, Case(case), tuple(word for word in told if not word.startswith("<")), before)
        found.setdefault(words[0][:2], []).append(row)
    return found
