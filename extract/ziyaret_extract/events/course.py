"""Where the passages of a text go on: the places to which it has told somebody to move."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.dates.days import Days
    from ziyaret_extract.events.cast import Cast
    from ziyaret_extract.events.drafts import Draft


class Course:
    """The places to which a text has moved last, the token at which it says so, and the day."""

    def __init__(self, cast: Cast, days: Days) -> None:
        self._cast = cast
        self._days = days
        self._at = -1
        self._places: tuple[str, ...] = ()
        self._day: str | None = None

    def move(self, places: Iterable[str], at: int) -> None:
        """Let the passage at a token go on at these places."""
        self._places, self._at, self._day = tuple(places), at, self._days.at(at)

    def whereabouts(self, at: int) -> tuple[str, ...]:
        """Where the passage at a token is, as far as it was told on the same day."""
        return self._places if self._day == self._days.at(at) else ()

    def since(self, visit: Draft | None, at: int) -> tuple[str, ...]:
        """The small places to which the passage at a token has moved since a visit was told."""
        moved = visit is not None and self._at > visit.at
        return tuple(filter(self._cast.is_near, self.whereabouts(at))) if moved else ()

    def moved_in(self, sentence: Sentence) -> tuple[str, ...]:
        """The small places to which the passage has moved in a sentence."""
        return tuple(filter(self._cast.is_near, self._places)) if self._at >= sentence.first else ()
