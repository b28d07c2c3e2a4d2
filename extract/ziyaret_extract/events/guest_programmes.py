"""Who is at a programme of several days: the guests whom it takes from body to body, or who came to a festival."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.events.drafts import of_days
from ziyaret_extract.events.story import OF_GUESTS
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType, OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.story import Story

# To these come guests, and those who hold them are there as well; any other programme is for those who learn.
_FEASTS = frozenset({"festival", "şenlik", "şölen", "kutlama", "fuar"})
_TRAININGS = frozenset({"", "program", "eğitim", "akademi", "kamp", "kurs", "seminer", "çalıştay"})
# In these words a body that is no town hall tells of guests whom it takes round: `Programı kapsamında ağırladı`.
_WITHIN = ("kapsamında", "çerçevesinde", "vesilesiyle", "dolayısıyla", "dahilinde", "bünyesinde")
_PROGRAMMES = ("program", "proje", "eğitim", "akademi", "buluşma")
_VISITED = frozenset(
    {
        *(OrganizationKind.MUNICIPALITY, OrganizationKind.GOVERNMENT, OrganizationKind.UNIVERSITY),
        *(OrganizationKind.COMPANY, OrganizationKind.PARTY, OrganizationKind.MEDIA),
    }
)


def tell_guest_programme(story: Story, clause: Clause, guests: Sequence[str], hosts: Sequence[str]) -> bool:
    """Whether a body that is no town hall tells of guests of several days or of a programme, which is then told.

    `Birlik, Tecrübe Programı kapsamında X heyetini ağırladı`, `Ajans, altı kişilik heyeti 7-11 Ekim'de misafir etti`.
    """
    within = within_programme(clause)
    hosts = hosts or (clause.keys(Case.GENITIVE, ["organization"]) if within else [])
    kinds = {story.cast.kind(key) for key in hosts}
    days = story.days.at(clause.predicate.first) or ""
    met = clause.tokens[clause.predicate.first].folded.startswith("karşıla")
    if met or not kinds or kinds & {None, *_VISITED} or not ("/" in days or within):
        return False
    if not story.cast.people(guests):
        return False
    programme = story.tell_clause(EventType.PROGRAMME, clause)
    programme.add(hosts=hosts, participants=guests, places=clause.keys(Case.LOCATIVE, ["place"]))
    story.arrived = tuple(guests)
    return True


def within_programme(clause: Clause) -> bool:
    """Whether it happens within a programme: `“Komşu Kentler Buluşması” vesilesiyle`, `Kardeşlik Programında`."""
    words = [token.folded for token in clause.words() if token.folded.isalpha()]
    return any(
        word.startswith(_PROGRAMMES) and (behind in _WITHIN or word.endswith(("ında", "inde")))
        for word, behind in pairwise([*words, ""])
    )


def bring_to_programmes(story: Story, drafts: Sequence[Draft]) -> None:
    """Let the guests of the visits of its days be at a programme; those who hold a training are none of them."""
    for programme in drafts:
        if programme.type is not EventType.PROGRAMME or programme.planned:
            continue
        feast = programme.noun in _FEASTS
        guests = _guests(story, drafts, programme, feast=feast)
        if not guests:
            continue
        present = story.cast.people(guests)
        if not feast:
            programme.participants[:] = [
                key for key in programme.participants if key in present or story.cast.home(key) not in programme.hosts
            ]
        if not present <= story.cast.people(programme.participants):
            programme.add(participants=guests)


def _guests(story: Story, drafts: Sequence[Draft], programme: Draft, *, feast: bool) -> list[str]:
    """The listed groups that are taken round in its days; at a feast all guests whom those who hold it receive."""
    days = programme.date or ""
    if not (feast or programme.noun in _TRAININGS):
        return []
    if days and "/" not in days:
        return []
    here = [
        draft
        for draft in drafts
        if draft.type in OF_GUESTS and not draft.planned
        if (draft.at > programme.at if not days else draft.date in {None, days} or of_days(draft.date, days))
    ]
    if feast:
        here = [draft for draft in here if set(draft.hosts) & set(programme.hosts)]
    told = dict.fromkeys(key for draft in here for key in draft.participants if key not in draft.beside)
    listed = story.cast.listed()
    nameless = story.cast.nameless
    came = [key for key in told if story.cast.members(key) or key in listed or (feast and key not in nameless)]
    homes = story.cast.homes(came)
    theirs = homes and set(homes) <= set(programme.hosts)  # one of those who hold it may go along with the guests
    return [] if theirs else came
