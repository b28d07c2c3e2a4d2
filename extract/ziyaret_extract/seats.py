"""Where those are visited who stand for a country: an ambassador at the embassy, a minister at the ministry.

Their titles are held at the country, so that no role and no body tells the house; `seats.tsv` has the titles that have one.
It counts among the bodies of a text only where an event is told to have been there.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.confidence import confidence
from ziyaret_extract.keys import kind_of
from ziyaret_extract.lexicon import title
from ziyaret_extract.occurrences import between, mentions_of
from ziyaret_extract.run import like
from ziyaret_extract.tables import read_rows
from ziyaret_ontology.folding import fold, slug
from ziyaret_ontology.model import Organization, OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.occurrences import Occurrence
    from ziyaret_extract.organizations import Organizations
    from ziyaret_extract.people import People
    from ziyaret_extract.places import Places
    from ziyaret_ontology.model import Person

# So many tokens the name of a country may begin before the phrase of its ambassador: `Güney Kore'nin`.
_BEFORE = 4


def read_seats(
    analysis: Analysis, people: People, organizations: Organizations, places: Places
) -> Mapping[str, Organization]:
    """The seat of each person who has one, by the person's key; a body that the text names itself where it is one."""
    seats: dict[str, Organization] = {}
    for person in people.facts:
        country = next((r.organization for r in person.roles if r.organization and kind_of(r.organization) == "place"), "")
        for one in people.occurrences if country else ():
            if one.key == person.key and one.phrase < one.first and person.key not in seats:
                seat = _seat(analysis, person, one, places.occurrences, country)
                if seat:
                    named = [fact for fact in organizations.facts if _is(fact, seat)]
                    seats[person.key] = named[0] if len(named) == 1 else seat
    return seats


def _seat(
    analysis: Analysis, person: Person, one: Occurrence, places: Sequence[Occurrence], country: str
) -> Organization | None:
    """The house that the words before a name tell: from the country to the title, the title made that of the house."""
    tokens = analysis.tokens
    for at in range(one.phrase, one.first):
        found = title(tokens[at].folded)
        house, kind = _houses().get(found.row.bare if found else "", ("", OrganizationKind.OTHER))
        if not house:
            continue
        told = [p for p in between(places, max(0, one.phrase - _BEFORE), at) if p.key == country]
        first = one.phrase if kind is OrganizationKind.MINISTRY or not told else told[-1].first
        if kind is OrganizationKind.MINISTRY and told:
            first = told[-1].last
        if first == at:
            return None
        words = analysis.text.clean[tokens[first].start : tokens[at].start]
        name = f"{' '.join(words.split())} {like(tokens[at].text, house)}"
        mentions = mentions_of(analysis, [(first, at + 1)])
        return Organization(f"organization/{slug(name)}", name, kind, mentions, confidence("organization", "titled"))
    return None


def _is(fact: Organization, seat: Organization) -> bool:
    """Whether a body of the text may be the seat: `Lizbon Büyükelçiliği`, `İçişleri Bakanlığı`."""
    return fact.kind is seat.kind and fold(seat.name).endswith(fold(fact.name))


@cache
def _houses() -> dict[str, tuple[str, OrganizationKind]]:
    return {bare: (house, OrganizationKind(kind)) for bare, house, kind in read_rows("seats.tsv")}
