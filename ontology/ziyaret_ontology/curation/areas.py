"""Areas after decisions: each of them once, no area in itself, with the item that people decided on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ziyaret_ontology.curation.verdicts import Verdict
    from ziyaret_ontology.model import Area, Facts


def areas_in(facts: Facts) -> Iterator[Area]:
    """Every area that the facts hold, with those it lies in, as often as they hold it."""
    served = [body.area for body in facts.organizations]
    for area in served + [place.within for place in facts.places]:
        within = area
        while within:
            yield within
            within = within.within


def with_areas(facts: Facts, change: Callable[[Area | None], Area | None]) -> Facts:
    """The facts with every area changed."""
    return replace(
        facts,
        organizations=tuple(replace(body, area=change(body.area)) for body in facts.organizations),
        places=tuple(replace(place, within=change(place.within)) for place in facts.places),
    )


def with_items(facts: Facts, verdict_on: Mapping[str, Verdict]) -> Facts:
    """The facts with the items that people decided on in place of the gazetteer's."""

    def decided(area: Area | None) -> Area | None:
        if area is None:
            return None
        verdict = verdict_on.get(area.key)
        wikidata = area.wikidata
        if verdict and verdict.confirmed:
            wikidata = verdict.confirmed.item
        elif verdict and wikidata in verdict.rejected:
            wikidata = None
        return replace(area, wikidata=wikidata, within=decided(area.within))

    if verdict_on.keys().isdisjoint(area.key for area in areas_in(facts)):
        return facts
    return with_areas(facts, decided)


@dataclass(frozen=True, slots=True)
class Joined:
    """The areas under their new keys, one for each, and the key of the area that each lies in."""

    areas: Mapping[str, Area]
    within: Mapping[str, str | None]

    @classmethod
    def of(cls, areas: Iterable[Area], key_of: Callable[[str], str], names: Mapping[str, str]) -> Joined:
        """Of areas that fall together the survivor, else the first; what would lie in itself lies further up."""
        chosen: dict[str, Area] = {}
        for area in areas:
            key = key_of(area.key)
            if key == area.key:
                chosen[key] = area
            else:
                chosen.setdefault(key, replace(area, key=key, name=names.get(key, area.name)))
        within: dict[str, str | None] = {}
        for key, area in chosen.items():
            outer = area.within
            while outer and _reaches(key_of(outer.key), key, within):
                outer = outer.within
            within[key] = key_of(outer.key) if outer else None
        return cls(chosen, within)

    def area(self, key: str | None) -> Area | None:
        """The area with this new key."""
        if key is None:
            return None
        return replace(self.areas[key], within=self.area(self.within[key]))


def _reaches(start: str | None, goal: str, within: Mapping[str, str | None]) -> bool:
    while start is not None and start != goal:
        start = within.get(start)
    return start == goal
