"""What the index finds: an entry, how surely the name that was looked up is its own, and in what order it is told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from ziyaret_extract.gazetteer.entries import PlaceEntry
from ziyaret_extract.gazetteer.forms import may_be_ascii
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.gazetteer.entries import Known


class Form(IntEnum):
    """How a name that was looked up is one of an entry's, the surest first."""

    NAME = 0
    """The usual name, but for capitals."""
    OTHER = 1
    """Another name or spelling of it, but for capitals."""
    TYPED = 2
    """One of its names typed without marks and Turkish letters, or with marks of another language."""
    SOUND = 3
    """It sounds like one of its names: a transliteration that the tables lack, or other Turkish letters."""


@dataclass(frozen=True, slots=True)
class Found:
    """An entry, and how the name that was looked up is one of its names."""

    entry: Known
    form: Form


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place, and how the name that was looked up is one of its names."""

    entry: PlaceEntry
    form: Form


def form_of(name: str, names: Sequence[str]) -> Form:
    """How a name that was found is one of these names, of which the first is the usual one."""
    folded = fold(name)
    if folded == fold(names[0]):
        return Form.NAME
    if any(folded == fold(other) for other in names):
        return Form.OTHER
    return Form.TYPED if may_be_ascii(folded) else Form.SOUND


def order(found: Found | FoundPlace) -> tuple[bool, int, int, str]:
    """What is called so before what sounds so, then the likeliest."""
    entry, sounds = found.entry, found.form is Form.SOUND
    if isinstance(entry, PlaceEntry):
        return sounds, entry.rank + 10 * entry.rare, -entry.population, entry.key
    return sounds, 0, 0, entry.key
