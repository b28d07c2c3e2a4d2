"""Who heads a group, and who is told to be there besides others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ziyaret_extract.entities.occurrences import between
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis, Token
    from ziyaret_extract.entities.occurrences import Occurrence

LEADING = ("başkanlık", "liderlik", "öncülük", "önderlik", "başkanlığı", "liderliğinde", "öncülüğünde")
"""How words begin by which somebody heads others: `X başkanlığında`, `X liderlik etti`."""
_DOING = frozenset({"yaptığı", "üstlendiği", "yürüttüğü"})
_AT_HEAD = frozenset({"başında", "başını", "başkanı", "başkanlığını"})
_HEADED = frozenset({"heyet", "kafile", "delegasyon", "grup", "ekip"})
CONSISTING = frozenset({"oluşan", "müteşekkil", "ibaret"})
"""Participles that tell who a group is: `A ve B'den oluşan heyet`."""
# The longest bracket behind a name, with its marks.
_BRACKETED = 5
# So near before others stands the one with whom they are.
_NEAR = 60
_SOON = 2


class _InCase(Protocol):
    """What ends before a token and stands in a case."""

    @property
    def last(self) -> int:
        """The token."""

    @property
    def case(self) -> Case:
        """The case."""


def leads(analysis: Analysis, one: _InCase) -> bool:
    """Whether somebody is told to head the others: `X başkanlığında`, `başkanlığını X'in yaptığı`."""
    behind = analysis.tokens[one.last].folded if one.last < len(analysis.tokens) else ""
    return behind.startswith(LEADING) or (one.case is Case.GENITIVE and behind in _DOING)


def told_before(people: Sequence[Occurrence], at: int) -> list[Occurrence]:
    """Of whom the text tells something right before a token: with whom others are too, `A'nın da yer aldığı heyet`."""
    return [o for o in between(people, at - _NEAR, at) if o.case is Case.NOMINATIVE][-1:]


def besides(analysis: Analysis, last: int) -> bool:
    """Whether others are told besides the one whose name ends before a token: `X'in yanı sıra A ve B katıldı`."""
    return [token.folded for token in analysis.tokens[last : last + 2]] == ["yanı", "sıra"]


def also(analysis: Analysis, one: Occurrence) -> bool:
    """Whether somebody is told as being there too, and so is not all of a group: `toplantıda X de hazır bulundu`."""
    return one.last < len(analysis.tokens) and analysis.tokens[one.last].folded in {"de", "da"}


def being_in(analysis: Analysis, last: int, case: Case, inside: Sequence[Occurrence]) -> Occurrence | None:
    """Of whom a participle tells that he is in a group that ends before a token: `heyette yer alan | Gazi A'ya`."""
    words = [token.folded for token in analysis.tokens[last : last + 2]]
    end = next((at for at, word in enumerate(words, start=last + 1) if word in {"alan", "bulunan"}), None)
    if case is not Case.LOCATIVE or end is None:
        return None
    return next((one for one in inside if end <= one.first and one.phrase <= end + _SOON), None)


def tells_head(tokens: Sequence[Token], end: int) -> bool:
    """Whether two words are the title of who heads a group and is told behind them: `Kafile başkanı | A`."""
    words = [token.folded for token in tokens[max(end - 2, 0) : end]]
    return words[-1:] == ["başkanı"] and words[0] in _HEADED


def at_head(analysis: Analysis, last: int, case: Case, inside: Sequence[Occurrence]) -> list[Occurrence]:
    """Who is told to be at the head of a group that ends before a token: `Heyetin başında X bulunuyordu`."""
    behind = analysis.tokens[last].folded if last < len(analysis.tokens) else ""
    if case is not Case.GENITIVE or behind not in _AT_HEAD:
        return []
    return [o for o in inside if o.first > last and o.case is Case.NOMINATIVE][:1]


def makes_up(analysis: Analysis, one: Occurrence) -> bool:
    """Whether a participle right behind somebody says that a group consists of him and others: `A ve B'den oluşan`."""
    words = [token.folded for token in analysis.tokens[one.last : one.last + _BRACKETED + 1]]
    behind = words[words.index(")") + 1 :] if words[:1] == ["("] and ")" in words else words  # `B'den (CHP) oluşan`
    return one.case is Case.ABLATIVE and not CONSISTING.isdisjoint(behind[:1])
