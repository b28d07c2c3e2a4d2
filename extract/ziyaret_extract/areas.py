"""The area that a municipality, governorship or district office serves, where the gazetteer or the text decides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import Area, OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.chunks import Reading
    from ziyaret_extract.entries import PlaceEntry

_OFFICES = {"valiliği": PlaceKind.PROVINCE, "kaymakamlığı": PlaceKind.DISTRICT}


def served_area(reading: Reading, name: str, kind: OrganizationKind, named: frozenset[str]) -> Area | None:
    """The area that the body of this name serves; `named` are the folded names in the text, which tell namesakes apart.

    None when several areas have the name and the text names the province of none or of more than one.
    """
    areas = tuple(dict.fromkeys(entry.area for entry in _candidates(reading, name, kind)))
    if len(areas) == 1:
        return areas[0]
    told = [area for area in areas if area.within and fold(area.within.name) in named]
    return told[0] if len(told) == 1 else None


def _candidates(reading: Reading, name: str, kind: OrganizationKind) -> Sequence[PlaceEntry]:
    if kind is OrganizationKind.MUNICIPALITY:
        return [found.entry for found in reading.gazetteer.index.served(name)]
    stem, _, head = fold(name).rpartition(" ")
    wanted = _OFFICES.get(head)
    return [entry for entry in reading.gazetteer.places(stem) if entry.kind is wanted] if wanted else ()
