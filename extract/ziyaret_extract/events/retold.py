"""Which gathering told before a noun means: `Panel Y'de yapıldı`, `düzenlenen programda`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.events.drafts import GATHERINGS, of_days
from ziyaret_extract.events.going_on import is_told_closer
from ziyaret_extract.events.holders import is_hosted
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.gatherings import Gathering
    from ziyaret_extract.events.story import Story

_LASTING = "süren"
_CALLED_SO = {
    **dict.fromkeys(
        ("program", "etkinlik"),
        GATHERINGS | {EventType.AGREEMENT},
    ),
    **dict.fromkeys(("festival", "şenlik"), frozenset({EventType.PROGRAMME})),
}
_POINTING = re.compile(r"bu|konusu|\w+(?:[ae]n|[dt][ıiuü]ğ[ıiuü])")
_LED = re.compile(r"(?:sahip|başkan|yönet|önder|öncü)\w+[dt][ae]ki")
_SEVERAL = re.compile(r"\w+l[ae]r\w*")
_THEN = frozenset({"ardından", "akabinde", "ayrıca", "sonra", "sonrasında", "daha", "akşam"})
_WITHIN = frozenset({"kapsamında", "çerçevesinde", "ayrıca", "ardından"})


def told_before(story: Story, sentence: Sentence, gathering: Gathering) -> Draft | None:
    """The gathering that was told by the same noun, or by none."""
    day = story.days.at(gathering.at)
    known = story.last(gathering.type)
    lasting = story.analysis.tokens[gathering.verb].folded == _LASTING and of_days(
        day, known.date or "" if known else ""
    )
    same = known and (known.date == day or lasting) and _is_same(known, gathering)
    if known and (same or is_told_closer(story, known, gathering)):
        return known
    known = story.last(gathering.type, gathering.noun)
    hosted = known and is_hosted(story, gathering) and (known.date == day or of_days(day, known.date or ""))
    return known if known and (hosted or _is_the_known(story, known, sentence, gathering)) else None


def told_again(story: Story, sentence: Sentence, gathering: Gathering) -> Draft | None:
    """The gathering of that day that a general noun means again: `Y'de düzenlenen programda`, `festivalde`.

    A ceremony or a meeting may be called a programme, and so may a signing; a fair is no concert within it.
    """
    tokens = story.analysis.tokens
    kinds = _CALLED_SO.get(gathering.noun, frozenset())
    before = [token.folded for token in tokens[sentence.first : gathering.at]]
    bare = not before or gathering.verb == gathering.at - 1 or _POINTING.fullmatch(before[-1])
    if not kinds or not bare or gathering.at in story.titled or _SEVERAL.fullmatch(tokens[gathering.at].folded):
        return None
    if before and (before[0] in _THEN or not _WITHIN.isdisjoint(before)):
        return None
    day = story.days.at(gathering.at)
    told = (d for d in reversed(story.drafts) if d.type in kinds and d.planned == gathering.telling.planned)
    known = next(told, None)
    same = known and (known.date in {None, day} or day is None or of_days(day, known.date or ""))
    return known if same else None


def _is_same(known: Draft, gathering: Gathering) -> bool:
    """Whether a gathering of the same date is the known one: told by a participle, or of the same several days."""
    of_days = "/" in (known.date or "") and known.planned and gathering.telling.planned
    return of_days or (gathering.verb < gathering.at and gathering.noun in {"", known.noun})


def _is_the_known(story: Story, known: Draft, sentence: Sentence, gathering: Gathering) -> bool:
    """Whether the noun by which a gathering was told stands bare at the beginning, `Panel Y'de yapıldı`, or is led.

    Led by somebody it is told again: `X'in ev sahipliğindeki toplantı orada yapıldı`.
    """
    led = _LED.fullmatch(story.analysis.tokens[gathering.at - 1].folded) and gathering.at > sentence.first
    bare = (led or gathering.at == sentence.first) and gathering.case is Case.NOMINATIVE
    day = story.days.at(sentence.last - 1)
    same_day = day is None or known.date is None or day == known.date
    return bare and same_day and known.planned == gathering.telling.planned
