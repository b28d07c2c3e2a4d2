"""Why a name means a place, in one line for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.gazetteer.entries import CENTRAL
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from ziyaret_extract.gazetteer.entries import PlaceEntry
    from ziyaret_extract.linking.senses import Sense

_MOST_CALLED = 4
# What a clue says, after `the district of Konya: `; of several the first that decides more than the others.
_SAID = {
    "beside": "{around} stands beside the name",
    "around": "{around} is named in the text",
    "same": "the text speaks of it elsewhere",
    "siblings": "other places of {around} are named in the text",
    "near": "places near it are named in the text",
    "publisher": "the publisher's address names it or {around}",
    "kind": "the text says that it is a {kind}",
    "likely": "the likeliest of {count} places called so",
}


def because(sense: Sense) -> str:
    """The place that is the likeliest, and what decides against the next: `the district of Konya: Konya is named …`."""
    best = sense.options[0]
    others = [option for option in sense.options[1:] if option not in sense.sides]
    told = described(best.entry)
    if not others:
        return f"{told}: the only place called so"
    second = others[0].clues
    gained = {clue: best.clues.get(clue, 0.0) - second.get(clue, 0.0) for clue in _SAID}
    decisive = max(_SAID, key=lambda clue: (gained[clue], clue))
    within = best.entry.area.within
    said = _SAID[decisive].format(
        around=within.name if within else best.entry.name, kind=best.entry.kind.value, count=len(sense.options)
    )
    return f"{told}: {said}"


def called(sense: Sense) -> str:
    """The places that the name may mean, likeliest first."""
    told = [described(option.entry) for option in sense.options]
    more = [f"{len(told) - _MOST_CALLED} more"] if len(told) > _MOST_CALLED else []
    return ", ".join([*told[:_MOST_CALLED], *more])


def described(entry: PlaceEntry) -> str:
    """`the district of Konya`, `the province Konya`, `the town of Besni, Adıyaman`."""
    around = entry.area.within
    if around is None or entry.kind is PlaceKind.PROVINCE:
        return f"the {entry.kind.value} {entry.name}"
    if entry.municipality != "town":
        return f"the {entry.kind.value} of {around.name}"
    province = around.within
    where = around.name.removesuffix(CENTRAL)
    return f"the town of {where}, {province.name}" if province and province.name != where else f"the town of {where}"
