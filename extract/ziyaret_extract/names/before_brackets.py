"""Places with another name or their country in brackets behind them: `Mestanlı (Momçilgrad) Belediye Başkanı`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.turkish import lexicon

if TYPE_CHECKING:
    from ziyaret_extract.names.run import Run

# How many words a place's name has at most before or in brackets.
_BRACKETED = 4


def before_bracket(run: Run) -> str | None:
    """The place whose country or other name stands in brackets before the words not yet given away.

    `Mestanlı (Momçilgrad) Belediye Başkanı`, `Riştan (Özbekistan) Hokimi`.
    """
    closing = run.position - 1
    opening = next((k for k in range(closing - 1, max(closing - _BRACKETED, 0), -1) if run.tokens[k].text == "("), None)
    if opening is None or run.tokens[closing].text != ")":
        return None
    inside = range(opening + 1, closing)
    first = opening
    while first > 0 and opening - first < _BRACKETED and run.reading.capital(first - 1):
        if run.tokens[first - 1].suffix:
            break
        first -= 1
    if first == opening or not inside or not all(run.reading.capital(k) for k in inside):
        return None
    known = next((k for k in range(first, opening) if run.reading.is_place(k, opening)), None)
    abroad = run.reading.is_place(inside.start, inside.stop)
    begin = known if known is not None else opening - 1 if abroad else None
    if begin is None or (begin > first and run.tokens[begin - 1].folded in lexicon.given_names()):
        return None  # `Ayşe Kartal (AK Parti)` is a person
    return run.reading.name(begin, opening)
