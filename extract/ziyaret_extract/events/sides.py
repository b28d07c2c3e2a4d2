"""On which side of a visit somebody is: with those who receive, or with the guests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.entities.occurrences import title_end
from ziyaret_extract.keys import kind_of
from ziyaret_extract.turkish.morphology import is_of_ours

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.story import Story


def is_ours(story: Story, person: str) -> bool:
    """Whether a person is told to be of the body for which the text speaks: `Belediye Başkanımız Ad Soyad`."""
    tokens = story.analysis.tokens
    told = (one for one in story.mentions.people.occurrences if one.key == person and one.phrase < one.first)
    return any(is_of_ours(tokens[title_end(story.analysis, one)].folded) for one in told)


def put_on_sides(story: Story, visit: Draft, people: Sequence[str], *, hosted: bool = False) -> None:
    """Let those of people named together receive who are the host's, the others be guests.

    Who only is of the host's town, where the guests are from elsewhere, is neither. `hosted` says that the sentence
    itself tells that they are the host's people.
    """
    ours, others = _parted(story, visit, people, hosted=hosted)
    named = [key for key in ours if kind_of(key) == "person"]
    visit.add(received_by=named, participants=[key for key in people if key not in {*ours, *others}])


def _parted(story: Story, visit: Draft, people: Sequence[str], *, hosted: bool) -> tuple[list[str], list[str]]:
    """Those of people named together who receive the guests of a visit, and those on neither side.

    Who is at home with the host receives, who shares a home with a guest is one. Of the others receive those named
    after one who receives; who else belongs to the host's town is on neither side where the guests are from elsewhere;
    all others are guests, and so is who is named after one of the guests' own people. With a governor or a minister
    comes who serves the state in the town.
    """
    if any(is_ours(story, key) for key in visit.participants) and any(is_ours(story, key) for key in people):
        return [], []
    homes = set(visit.hosts) | set(story.cast.homes(visit.received_by))
    if not hosted and any(is_ours(story, key) for key in visit.participants):
        return [key for key in people if key in visit.received_by or story.cast.home(key) in homes], []
    senders = {key for key in visit.participants if kind_of(key) == "organization"}
    theirs = (set(story.cast.homes(visit.participants)) | senders) - homes
    of_state = any(map(story.cast.is_of_state, theirs)) and all(map(story.cast.is_municipality, homes))
    away = theirs and not any(story.cast.is_of_town(home, homes) for home in theirs)
    abroad = not theirs and any(map(story.cast.stands_for_country, visit.participants))
    ours: list[str] = []
    neither: list[str] = []
    after_guest = False
    for at, person in enumerate(people):
        home = story.cast.home(person)
        beside = at > 0 and people[at - 1] in ours
        if person in visit.received_by or (home in homes and person not in visit.participants):
            ours.append(person)
        elif person not in visit.participants and home not in theirs:
            with_state = of_state and home is not None and story.cast.is_of_state(home)
            after_guest |= with_state and not hosted
            local = home is not None and story.cast.is_of_town(home, homes) and not after_guest
            joins = beside and (home is None or away) and not after_guest
            if hosted or (local and beside) or joins:
                ours.append(person)
            elif local and (away or abroad):
                neither.append(person)
        after_guest = person not in {*ours, *neither} and (after_guest or home in theirs)
    return ours, neither
