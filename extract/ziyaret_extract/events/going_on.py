"""Whether a gathering only goes on, begins or ends, or its day is told of what is to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.dates.programmes import tells_end
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.gatherings import Gathering
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_GOING_ON = ("devam", "başla")
_NEAR = 8
_NO_BEGINNING = ("devam", "sür")


def is_announced(story: Story, phrases: Sequence[Phrase], gathering: Gathering) -> bool:
    """Whether the day is told of what was told in the present: `Panel düzenliyor. 5 Mayıs'ta başlayacak panel …`."""
    known = story.last(gathering.type, gathering.noun)
    verb = verb_of(story, gathering)
    begins = not tells_end(verb) and not verb.startswith(_NO_BEGINNING)
    if known is None or not known.undecided or not gathering.telling.planned or not begins:
        return False
    known.planned, known.undecided = True, False
    _place_again(story, known, phrases, gathering)
    return True


def goes_on(story: Story, phrases: Sequence[Phrase], gathering: Gathering) -> bool:
    """Whether a gathering that goes on, begins or ends was told before; so was what ends with one."""
    verb, known = verb_of(story, gathering), story.last(gathering.type)
    if gathering.case is Case.INSTRUMENTAL:  # `program konserle sona erdi` tells of the programme
        return gathering.noun != "tören" or "/" in (story.days.at(gathering.at) or "")
    if tells_end(verb):  # what ends has been told before, by whatever noun
        return bool(story.drafts)
    if known is None or not verb.startswith(_GOING_ON):
        return False
    if known.planned and gathering.telling.planned:
        _place_again(story, known, phrases, gathering)
    elif not known.planned and not gathering.telling.planned and gathering.noun == known.noun:
        _date_again(story, known, gathering)
    return True


def _place_again(story: Story, known: Draft, phrases: Sequence[Phrase], gathering: Gathering) -> None:
    """The day and place of a plan that a later sentence tells: `Konser Y'de saat 20.30'da başlayacak`."""
    day = story.days.at(gathering.at)
    if known.date is None or day in {None, known.date}:
        known.date = known.date or day
        known.add(places=[k for p in phrases if p.kind == "place" and p.case is Case.LOCATIVE for k in p.keys])


def _date_again(story: Story, known: Draft, gathering: Gathering) -> None:
    """The day of what was held that a later sentence tells: `Dün akşam başlayan toplantı üç saat sürdü`."""
    near = range(max(gathering.at - _NEAR, 0), gathering.at)
    if any(at in story.dated for at in near):
        known.date = known.date or story.days.at(gathering.at)


def verb_of(story: Story, gathering: Gathering) -> str:
    """The folded verb that tells a gathering."""
    return story.analysis.tokens[gathering.verb].folded
