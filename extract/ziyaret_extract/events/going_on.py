"""Whether a gathering only goes on, begins or ends, or its day is told of what is to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.dates.programmes import tells_end
from ziyaret_extract.events.drafts import of_days
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.gatherings import Gathering
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_GOING_ON = ("devam", "başla")
# What is told of a gathering before its noun means one that is known: `X'in konuşulduğu panel`.
_TOLD_OF = re.compile(r"\w{2,}[dt][ıiuü]ğ[ıiuü]")
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
    return True


def is_told_closer(story: Story, known: Draft, gathering: Gathering) -> bool:
    """Whether a gathering is the known one, of which the day is now told, or one of its days by a participle.

    `2025 yılının ikinci toplantısını yaptı. Toplantı 12 Haziran'da …`, `X'in yapacağı seminerin açılışı 5 Mayıs'ta`.
    """
    day = story.days.at(gathering.at) or ""
    if gathering.noun != known.noun or gathering.telling.planned is not known.planned:
        return False
    if known.date in {None, day or None} and not known.places and _is_meant(story, gathering):
        known.date = day or None
        return True
    if not known.date:
        return False
    if day.startswith(f"{known.date}-"):
        known.date = day
        return True
    return gathering.verb < gathering.at and of_days(day or None, known.date)


def _is_meant(story: Story, gathering: Gathering) -> bool:
    """Whether a noun before its verb means what was told: `Panel Y'de yapıldı`, `X'in konuşulduğu panel Y'de …`."""
    tokens, at = story.analysis.tokens, gathering.at
    if gathering.case is not Case.NOMINATIVE or gathering.verb < at or at in story.titled:
        return False
    begins = at == 0 or tokens[at - 1].text in {".", "!", "?"}
    return begins or _TOLD_OF.fullmatch(tokens[at - 1].folded) is not None


def _place_again(story: Story, known: Draft, phrases: Sequence[Phrase], gathering: Gathering) -> None:
    """The day and place of a plan that a later sentence tells: `Konser Y'de saat 20.30'da başlayacak`."""
    day = story.days.at(gathering.at)
    if known.date is None or day in {None, known.date}:
        known.date = known.date or day
        known.add(places=[k for p in phrases if p.kind == "place" and p.case is Case.LOCATIVE for k in p.keys])


def verb_of(story: Story, gathering: Gathering) -> str:
    """The folded verb that tells a gathering."""
    return story.analysis.tokens[gathering.verb].folded
