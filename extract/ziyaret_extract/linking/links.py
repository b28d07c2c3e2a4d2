"""Links from what names mean: linked where the item is decided, ambiguous with candidates where it is not, or NIL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.gazetteer.entries import BodyEntry
from ziyaret_extract.linking.reasons import because, called, described
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import Candidate, Link, LinkStatus, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_extract.gazetteer.entries import PlaceEntry
    from ziyaret_extract.gazetteer.index import Index
    from ziyaret_extract.linking.senses import Sense
    from ziyaret_extract.mentions import Mentions
    from ziyaret_ontology.model import Organization, Person, Place

# The share from which on an entity is linked; below it the candidates are kept.
LINKED = 0.7
# A candidate that is less likely is none.
_LEAST = 0.02
# How often a name means the district or province itself, by what the text says it is; else its town.
_ITSELF = {PlaceKind.PROVINCE: 0.98, PlaceKind.DISTRICT: 0.98, PlaceKind.CITY: 0.05}
_ITSELF_UNSAID = {PlaceKind.PROVINCE: 0.55, PlaceKind.DISTRICT: 0.95}
_TOWNS = {PlaceKind.PROVINCE: "city", PlaceKind.DISTRICT: "town"}
# How often a body without an item in the gazetteer has none: 178 of 179 in the annotated releases not held out. Of the
# people whom releases name Wikidata has a few; of the places that the gazetteer lacks, some.
_NO_BODY, _NO_PERSON, _NO_PLACE = 0.99, 0.95, 0.9
# How often the one body of the gazetteer with this name is meant.
_BODY = 0.97


def link(mentions: Mentions, index: Index) -> tuple[Link, ...]:
    """A link for each person, organization and place of a release, from what their names were decided to mean."""
    served, meant = mentions.organizations.senses, mentions.places.senses
    return (
        *(_person(person) for person in mentions.people.facts),
        *(_organization(body, served.get(body.key), index) for body in mentions.organizations.facts),
        *(_place(place, meant.get(place.key)) for place in mentions.places.facts),
    )


def _person(person: Person) -> Link:
    return Link(person.key, LinkStatus.NIL, None, _NO_PERSON, "people are not in the gazetteer")


def _organization(organization: Organization, sense: Sense | None, index: Index) -> Link:
    """The item of the body itself; that of the area it serves is the area's, and is told in the reason."""
    key, name = organization.key, organization.name
    bodies = [
        each.entry for each in index.find(name) if isinstance(each.entry, BodyEntry) and _is_called(each.entry, name)
    ]
    items = dict.fromkeys((each.wikidata, each.name) for each in bodies if each.wikidata)
    if organization.area:
        items = dict.fromkeys(
            (each.wikidata, each.name) for each in bodies if each.wikidata and each.area == organization.area
        )
    candidates = tuple(Candidate(item, told, _BODY / len(items)) for item, told in items)
    if len(candidates) == 1:
        reason = f"the only body called {candidates[0].name} in the gazetteer"
        return Link(key, LinkStatus.LINKED, candidates[0].wikidata, _BODY, reason, candidates)
    if candidates:
        return Link(
            key,
            LinkStatus.AMBIGUOUS,
            None,
            candidates[0].score,
            f"{len(candidates)} bodies are called {name}",
            candidates,
        )
    if sense is None:
        return Link(key, LinkStatus.NIL, None, _NO_BODY, f"no body called {name} has an item in the gazetteer")
    if sense.place:
        reason = f"the body has no item of its own in the gazetteer; it serves {because(sense)}"
        return Link(key, LinkStatus.NIL, None, _NO_BODY, reason)
    options = tuple(_candidates(sense))
    if len(options) > 1:
        reason = f"which of these areas it serves the text does not tell: {called(sense)}"
        return Link(key, LinkStatus.AMBIGUOUS, None, options[0].score, reason, options)
    return Link(key, LinkStatus.NIL, None, _NO_BODY, f"no place that {name} may serve is in the gazetteer")


def _place(place: Place, sense: Sense | None) -> Link:
    if sense is None or sense.best is None:
        reason = f"no {place.kind.value} called {place.name} is in the gazetteer"
        return Link(place.key, LinkStatus.NIL, None, sense.nothing if sense else _NO_PLACE, reason)
    candidates = tuple(_candidates(sense))
    if not sense.best.wikidata and not (candidates and sense.place is None):
        reason = f"{because(sense)}; the gazetteer has no item of it"
        return Link(place.key, LinkStatus.NIL, None, sense.options[0].share, reason)
    if candidates[0].score >= LINKED:
        return Link(
            place.key, LinkStatus.LINKED, candidates[0].wikidata, candidates[0].score, because(sense), candidates
        )
    reason = _two_sides(sense) if sense.place else f"the text does not tell which: {called(sense)}"
    return Link(place.key, LinkStatus.AMBIGUOUS, None, candidates[0].score, reason, candidates)


def _two_sides(sense: Sense) -> str:
    """That the text leaves open whether it speaks of a province or its city, of a city or its region."""
    sides = list(dict.fromkeys(described(side.entry) for side in sense.sides))
    told = " or ".join(sides) if len(sides) > 1 else f"{sides[0]} or the city after which it is called"
    return f"{told}: the text does not tell which"


def _candidates(sense: Sense) -> Iterator[Candidate]:
    """The items that the name may mean with their shares, the likeliest first."""
    shares: dict[str, tuple[float, str]] = {}
    for option in sense.options:
        for item, name, share in _items(option.entry, sense):
            shares[item] = (shares.get(item, (0.0,))[0] + share * option.share, name)
    ranked = sorted(shares.items(), key=lambda each: (-each[1][0], each[0]))
    for item, (share, name) in ranked:
        if share >= _LEAST:
            yield Candidate(item, name, share)


def _items(entry: PlaceEntry, sense: Sense) -> Iterator[tuple[str, str, float]]:
    """The place's own item and that of the town it is named after, with their parts of its share."""
    name = ", ".join(area.name for area in (entry.area, entry.area.within) if area)
    if not entry.seat:
        if entry.wikidata:
            yield entry.wikidata, name, 1.0
        return
    if sense.around or sense.asked.served:
        itself = _ITSELF[entry.kind]
    elif len(sense.asked.kinds) == 1:
        itself = _ITSELF.get(sense.asked.kinds[0], _ITSELF_UNSAID[entry.kind])
    else:
        itself = _ITSELF_UNSAID[entry.kind]
    if entry.wikidata:
        yield entry.wikidata, name, itself
    yield entry.seat, f"{entry.name} ({_TOWNS[entry.kind]})", 1 - itself


def _is_called(body: BodyEntry, name: str) -> bool:
    return fold(name) in map(fold, (body.name, body.acronym or "", *body.alternatives))
