"""Somebody's rooms, where one calls without a name of the place: `A'nın makamında`, `B'nin evine`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.tables import read_words
from ziyaret_extract.turkish.morphology import case_after

if TYPE_CHECKING:
    from ziyaret_extract.turkish.morphology import Case


def room_case(word: str) -> Case | None:
    """The case of a folded word for somebody's rooms, `makamında`; None for any other word."""
    return next((case for room in read_words("rooms.txt") if (case := case_after(word, room))), None)
