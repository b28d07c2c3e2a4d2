"""Where somebody or a body is: rooms, `A'nın makamında`, `B'nin evine`, and premises, `X Üniversitesi kampüsünde`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ziyaret_extract.tables import read_words
from ziyaret_extract.turkish.morphology import case_after

if TYPE_CHECKING:
    from ziyaret_extract.turkish.morphology import Case


def room_case(word: str) -> Case | None:
    """The case of a folded word for somebody's rooms, `makamında`; None for any other word."""
    return _case_of(word, "rooms.txt")


def premises_case(word: str) -> Case | None:
    """The case of a folded word for a body's premises, `kampüsüne`; None for any other word."""
    return _case_of(word, "premises.txt")


@lru_cache(maxsize=65536)
def _case_of(word: str, table: str) -> Case | None:
    return next((case for place in read_words(table) if (case := case_after(word, place))), None)
