"""Which gathering told before a noun means: `Panel Y'de yapıldı`, `düzenlenen programda`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.events.drafts import GATHERINGS, of_days
from ziyaret_extract.events.holders import is_hosted
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.gatherings import Gathering
    from ziyaret_extract.events.story import Story

_LASTING = "süren"
# What may be called so besides by its own noun.
_CALLED_SO = {
    **dict.fromkeys(("program", "etkinlik"), GATHERINGS | {EventType.AGREEMENT}),
    **dict.fromkeys(("festival", "şenlik"), frozenset({EventType.PROGRAMME})),
}
_POINTING = re.compile(r"bu|konusu|\w+(?:[ae]n|[dt][ıiuü]ğ[ıiuü])")
_TOLD_OF = re.compile(r"\w{2,}[dt][ıiuü]ğ[ıiuü]")
_LED = re.compile(r"(?:sahip|başkan|yönet|önder|öncü)\w+[dt][ae]ki")
_SEVERAL = re.compile(r"\w+l[ae]r\w*")
_THEN = frozenset({"ardından", "akabinde", "ayrıca", "sonra", "sonrasında", "daha", "akşam"})
_WITHIN = frozenset({"kapsamında", "çerçevesinde", "ayrıca", "ardından"})


def told_before(story: Story, sentence: Sentence, gathering: Gathering) -> Draft | None:
    """The gathering that was told by the same noun, or by none."""
    day = story.days.at(gathering.at)
    known = story.last(gathering.type)
    if known and (_is_of_day(story, known, gathering) or _is_told_closer(story, known, gathering)):
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


def told_where_one_is(story: Story, gathering: Gathering) -> Draft | None:
    """The gathering that the noun of one attended means: `törende` the signing, `açılışta` the programme."""
    if gathering.type is EventType.VISIT:
        return met_at(story, gathering) or story.last(EventType.PROGRAMME, gathering.noun)
    alike = [draft for draft in story.drafts if draft.planned == gathering.telling.planned] or story.drafts
    told = [draft for draft in reversed(alike) if draft.type is gathering.type]
    known = next((draft for draft in told if draft.noun == gathering.noun), next(iter(told), None))
    if known is None and gathering.type is EventType.CEREMONY:
        return story.last(EventType.AGREEMENT if gathering.noun == "tören" else EventType.PROGRAMME)
    return known


def met_at(story: Story, gathering: Gathering) -> Draft | None:
    """The gathering told last that `buluşma` means where the text tells of no visit."""
    last = story.drafts[-1] if story.drafts and story.visit is None else None
    meant = gathering.noun == "buluşma" and last is not None and last.type in {EventType.PROGRAMME, EventType.MEETING}
    return last if meant else None


def _is_of_day(story: Story, known: Draft, gathering: Gathering) -> bool:
    """Whether a gathering is the known one of that day, or of several days through which it lasts."""
    day = story.days.at(gathering.at)
    lasting = story.analysis.tokens[gathering.verb].folded == _LASTING and of_days(day, known.date or "")
    return (known.date == day or lasting) and _is_same(known, gathering)


def _is_same(known: Draft, gathering: Gathering) -> bool:
    """Whether a gathering of the same date is the known one: told by a participle, or of the same several days."""
    of_several = "/" in (known.date or "") and known.planned and gathering.telling.planned
    return of_several or (gathering.verb < gathering.at and gathering.noun in {"", known.noun})


def _is_told_closer(story: Story, known: Draft, gathering: Gathering) -> bool:
    """Whether a gathering is the known one, of which the day is now told, or one of its days by a participle.

    `2025 yılının ikinci toplantısını yaptı. Toplantı 12 Haziran'da …`, `X'in yapacağı seminerin açılışı 5 Mayıs'ta`.
    """
    day = story.days.at(gathering.at)
    if not known.date or gathering.noun != known.noun or gathering.telling.planned is not known.planned:
        return False
    if day and day.startswith(f"{known.date}-"):
        known.date = day
        return True
    return gathering.verb < gathering.at and of_days(day, known.date)


def _is_the_known(story: Story, known: Draft, sentence: Sentence, gathering: Gathering) -> bool:
    """Whether the noun by which a gathering was told means it again: before its verb at the beginning, or told of.

    `Panel Y'de yapıldı`, `X'in konuşulduğu panel Y'de yapıldı`, `X'in ev sahipliğindeki toplantı orada yapıldı`.
    """
    before = story.analysis.tokens[gathering.at - 1].folded
    led = gathering.at > sentence.first and (_LED.fullmatch(before) or _is_told_of(gathering, before))
    bare = (led or gathering.at == sentence.first) and gathering.case is Case.NOMINATIVE
    day = story.days.at(sentence.last - 1)
    same_day = day is None or known.date is None or day == known.date
    return bare and same_day and known.planned == gathering.telling.planned


def _is_told_of(gathering: Gathering, before: str) -> bool:
    """Whether the word before a noun tells what was done there: `X'in konuşulduğu panel`."""
    return gathering.verb > gathering.at and _TOLD_OF.fullmatch(before) is not None
