"""The village or neighbourhood that a headman heads, where his title does not tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.entities.places import place_key
from ziyaret_extract.names.chunks import SPOTS, Chunk, Reading
from ziyaret_extract.names.place_names import refine
from ziyaret_extract.turkish.morphology import Case, case_after
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.linking import Senses

# The nouns of what a headman heads, and the cases in which it goes before his title.
_HEADED = {"köyü": PlaceKind.VILLAGE, "mahallesi": PlaceKind.NEIGHBOURHOOD}
_OF_HEADMEN = frozenset({Case.LOCATIVE, Case.GENITIVE})


class Headmen:
    """Finds it among the chunks of a text."""

    def __init__(self, reading: Reading, chunks: Sequence[Chunk], senses: Senses) -> None:
        self._reading = reading
        self._chunks = chunks
        self._senses = senses
        self._ending = {chunk.last: chunk for chunk in reversed(chunks)}

    def village(self, index: int, near: int) -> str | None:
        """The key of the village in which a headman is, or whose: `Samat köyünde muhtar`, `Samat köyünün muhtarı`.

        Else the village or neighbourhood told last before him, but not before the token `near`: `Samat köyüne gitti.
        Köy muhtarı …`.
        """
        at = self._chunks[index].first
        noun = self._reading.tokens[at - 1].folded if at else ""
        kind = next((kind for stem, kind in _HEADED.items() if case_after(noun, stem) in _OF_HEADMEN), None)
        place = self._ending.get(at - 1 if kind else at)
        if place and place.kind in SPOTS and (kind or place.case in _OF_HEADMEN):
            return place_key(self._senses, place.name, kind or PlaceKind.VILLAGE, place.first)
        return self._village_before(index, near)

    def _village_before(self, index: int, near: int) -> str | None:
        """The key of the village or neighbourhood told last near before a headman's title: `Samat köyüne gitti.`."""
        for chunk in reversed(self._chunks[:index]):
            if chunk.first < near:
                break
            noun = self._reading.tokens[chunk.last].folded
            told = next((kind for stem, kind in _HEADED.items() if case_after(noun, stem)), None)
            kind = next((kind for kind in _HEADED.values() if kind is chunk.sort), told)
            if kind and chunk.kind in SPOTS:
                [place] = refine(self._reading, [chunk])
                return place_key(self._senses, place.name, kind, place.first)
        return None
