"""Gatherings become events: what is held, and who attends it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.entities.occurrences import in_sentence
from ziyaret_extract.events.at_visits import LEADING, attended_visit, held_visit
from ziyaret_extract.events.attending import attending, ends_list
from ziyaret_extract.events.gatherings import Gathering, Stance, of_no_guests, of_told_before
from ziyaret_extract.events.going_on import goes_on, is_announced, verb_of
from ziyaret_extract.events.holders import housed_at, place, plays
from ziyaret_extract.events.openings import opened_at
from ziyaret_extract.events.retold import met_at, told_again, told_before, told_where_one_is
from ziyaret_extract.events.sessions import SESSION, bring_guests, only_opens, whole_of
from ziyaret_extract.events.talks import go_on_with_visit
from ziyaret_extract.turkish.morphology import Case
from ziyaret_extract.turkish.telling import INVITED
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_LAST = 2
# By these verbs people hold something themselves: `verdi`, `gerçekleştirdi`, `yapacak`, no `yapıldı`.
_GIVING = re.compile(r"(?:yap|gerçekleştir|ver|sun|düzenle)(?:[dt][ıiuü]|y?[ae]c[ae]k|[ıiuü]yor)(?:l[ae]r)?")
_ON = "devam"
_RECEPTION = "kabul"
_AT_TALKS = "toplantıda"
# What is given to those who have been at a programme: `sertifika töreni`.
_OF_GUESTS = ("sertifika", "belge", "diploma")


def tell_gathering(story: Story, sentence: Sentence, phrases: Sequence[Phrase], gathering: Gathering) -> None:
    """Add what a sentence tells of a gathering to the story."""
    if gathering.noun in of_no_guests() and story.visit:
        return
    if gathering.noun in of_told_before() and not any(d.noun.endswith(gathering.noun) for d in story.drafts):
        return
    if gathering.stance is Stance.ATTENDED and _means_visit(story, gathering):
        attended_visit(story, sentence, gathering, attending(story, phrases, gathering), _hosts_of(phrases, gathering))
    elif gathering.stance is Stance.ATTENDED:
        _attended(story, sentence, phrases, gathering)
    elif gathering.type is not EventType.VISIT:
        _held(story, sentence, phrases, gathering)
    else:
        held_visit(story, sentence, phrases, gathering)


def _hosts_of(phrases: Sequence[Phrase], gathering: Gathering) -> list[str]:
    """Whose reception it is: `Başkan X'in kabulünde`."""
    if gathering.noun != _RECEPTION:
        return []
    return [key for p in phrases if p.last == gathering.at and p.case is Case.GENITIVE for key in p.keys]


def _means_visit(story: Story, gathering: Gathering) -> bool:
    """Whether `ziyarete`, `kabulde`, a bare `programa` or `toplantıda` is the visit that the passage tells of."""
    if gathering.type is EventType.VISIT and met_at(story, gathering):
        return False
    if gathering.type is EventType.VISIT:
        return not story.last(EventType.PROGRAMME, gathering.noun)
    if story.analysis.tokens[gathering.at].folded == _AT_TALKS:
        return story.visit_at(gathering.at) is not None and not story.last(EventType.MEETING)
    bare = gathering.noun == "program" and gathering.at not in story.titled
    return bare and story.visit_at(gathering.at) is not None and not story.last(EventType.PROGRAMME)


def _held(story: Story, sentence: Sentence, phrases: Sequence[Phrase], gathering: Gathering) -> None:
    if gathering.telling.planned and _is_of_no_day(story, sentence, gathering):
        return  # to what nobody knows the day of somebody may be invited and nothing be announced
    if is_announced(story, phrases, gathering) or goes_on(story, phrases, gathering):
        return
    if _is_told(story, sentence, phrases, gathering):
        return
    draft = story.tell(gathering.type, gathering.at, sentence, gathering.telling)
    draft.noun = gathering.noun
    if verb_of(story, gathering) == _ON and "/" in (draft.date or "") and draft.date not in story.days.ahead:
        draft.planned = False  # what has begun goes on
    draft.undecided = not (draft.planned or draft.date) and verb_of(story, gathering).endswith("yor")
    draft.date = draft.date or _day_of_verb(story, gathering) or _day_talked_about(story, sentence, gathering)
    draft.name = _title(story, gathering.at)
    draft.add(places=[*opened_at(story, phrases, gathering), *housed_at(story, phrases, gathering)])
    place(story, draft, phrases, _end(gathering))
    draft.add(participants=_for_whom(story, phrases, gathering))
    for_guests = story.analysis.tokens[gathering.at - 1].folded.startswith(_OF_GUESTS)
    if for_guests and gathering.type is EventType.CEREMONY:  # no `Diplomasi Akademisi`
        draft.add(participants=story.guests())
    speaking = [
        p for p in phrases if p.case is Case.NOMINATIVE and p.part is None and gathering.verb < gathering.at < p.first
    ]
    present = [p for p in phrases if p.part in LEADING] + speaking
    draft.add(participants=[k for p in present if p.kind == "person" for k in p.keys])
    draft.add(participants=story.understood(_giving(story, phrases, gathering)))
    if gathering.type is EventType.MEETING:
        _with_whom(story, draft, phrases, gathering)
        bring_guests(story, draft)
        _hosted(story, draft, [k for p in phrases if p.kind == "person" and p.part == "host" for k in p.keys])
        go_on_with_visit(story, draft)


def _is_told(story: Story, sentence: Sentence, phrases: Sequence[Phrase], gathering: Gathering) -> bool:
    """Whether a gathering has been told before, who holds it and where are added; a part of one is told with it."""
    parts = (gathering.noun == SESSION and whole_of(story, gathering)) or only_opens(story, gathering)
    if parts or (gathering.noun == "tören" and _signs(story, sentence)):
        return True
    known = told_before(story, sentence, gathering)
    if known:
        known.date = known.date or story.days.at(sentence.last - 1)
    else:
        known = told_again(story, sentence, gathering)
        if known:
            story.call(gathering.type, gathering.noun, known)
    if known and known.type is not EventType.AGREEMENT:
        place(story, known, phrases, _end(gathering))
        known.add(participants=[k for p in phrases if p.part in LEADING and p.kind == "person" for k in p.keys])
    return known is not None


def _giving(story: Story, phrases: Sequence[Phrase], gathering: Gathering) -> list[str]:
    """Who holds it himself: `X konferans verdi`, `X ve Y söyleşi gerçekleştirdi`, `Heyet toplantı yaptı`."""
    if gathering.verb < gathering.at or not _GIVING.fullmatch(story.analysis.tokens[gathering.verb].folded):
        return []
    told = [p for p in phrases if p.last <= gathering.verb and p.kind in {"person", "group"}]
    giving = [p for p in told if p.case is Case.NOMINATIVE and p.part in {None, "company"}]
    return [key for p in giving for key in p.keys]


def _is_of_no_day(story: Story, sentence: Sentence, gathering: Gathering) -> bool:
    """Whether no day is told of what somebody is invited to or talks about."""
    if gathering.at in story.topical:
        return _day_talked_about(story, sentence, gathering) is None
    if gathering.case is Case.DATIVE and gathering.verb > gathering.at and _is_invitation(story, gathering):
        return not in_sentence(sentence, story.mentions.dates)
    return gathering.case is Case.DATIVE and not story.days.at(gathering.at)


def _is_invitation(story: Story, gathering: Gathering) -> bool:
    """Whether people are invited to what may have been told before: `açılışa bütün halkımız davetlidir`."""
    return story.analysis.tokens[gathering.verb].folded.startswith(INVITED)


def _day_of_verb(story: Story, gathering: Gathering) -> str | None:
    """The day beside the participle by which it was held: `4 Haziran'da düzenlenen şenliğe gittiklerini söyledi`."""
    day = story.days.at(gathering.verb) if gathering.verb < gathering.at else None
    return None if day in story.days.ahead and not gathering.telling.planned else day


def _day_talked_about(story: Story, sentence: Sentence, gathering: Gathering) -> str | None:
    """The day that a sentence states of what is talked about: `2026'da yapılacak zirve ele alındı`."""
    told = (date.edtf for date in in_sentence(sentence, story.mentions.dates) if date.edtf)
    return next(told, None) if gathering.at in story.topical else None


def _with_whom(story: Story, draft: Draft, phrases: Sequence[Phrase], gathering: Gathering) -> None:
    """`X ile yapılan toplantıda`: those of the passage met X, at the body of X where no other is told."""
    beside = (p for p in phrases if p.kind == "person" and p.part == "company" and p.last < gathering.verb)
    company = next((p.keys for p in beside if gathering.verb - p.last <= _LAST), ())
    if company and gathering.verb < gathering.at:
        draft.add(participants=[*story.guests(), *company])
        homes = story.cast.homes(company)
        if homes and draft.hosts == [story.cast.publisher]:
            draft.hosts[:] = homes[:1]
            draft.assumed = False


def _hosted(story: Story, draft: Draft, hosts: Sequence[str]) -> None:
    """`X'in ev sahipliğinde yapılan toplantıda`: it is at the body of X, with those of the passage."""
    homes = story.cast.homes(hosts)
    if homes and not set(homes) & set(story.cast.homes(story.guests())):
        draft.add(participants=story.guests())
        if draft.hosts == [story.cast.publisher]:
            draft.hosts[:] = homes[:1]
            draft.assumed = False


def _for_whom(story: Story, phrases: Sequence[Phrase], gathering: Gathering) -> list[str]:
    """For whom a programme is held, `heyete yönelik program düzenledi`, `heyete seminer verildi`; who plays at it."""
    if gathering.type is not EventType.PROGRAMME:
        return []
    tokens = story.analysis.tokens
    given = tokens[gathering.verb].folded.startswith("veril")
    told = [
        p
        for p in phrases
        if p.kind == "group" and p.last < _end(gathering)
        if (p.case is Case.DATIVE and (given or tokens[p.last].folded == "yönelik"))
        or (p.case is Case.NOMINATIVE and tokens[p.last].folded == "için")
    ]
    if not any(draft.noun == gathering.noun and draft.participants for draft in story.drafts):
        told += [p for p in phrases if plays(story, p) and p.last <= _end(gathering)]
    return [key for p in told for key in p.keys]


def _signs(story: Story, sentence: Sentence) -> bool:
    """Whether a ceremony is the signing that the sentence or the one before tells: it is the same happening."""
    words = story.analysis.tokens[sentence.first : sentence.last]
    return any(token.folded.startswith("imza") for token in words) or bool(
        story.drafts and story.drafts[-1].type is EventType.AGREEMENT
    )


def _end(gathering: Gathering) -> int:
    return max(gathering.at, gathering.verb)


def _title(story: Story, at: int) -> str | None:
    """The quoted title that the noun ends or follows."""
    for q in story.mentions.quotations:
        if q.title and q.last - 1 <= at <= q.last + 1:
            tokens = story.analysis.tokens
            return story.analysis.text.mention(tokens[q.first].start, tokens[q.last - 1].tail).quote
    return None


def _attended(story: Story, sentence: Sentence, phrases: Sequence[Phrase], gathering: Gathering) -> None:
    besides = [p for p in phrases if ends_list(story, p, phrases)]
    story.crowd.update(key for p in besides for key in p.keys)
    people = attending(story, [p for p in phrases if p not in besides], gathering)
    draft = whole_of(story, gathering) or told_where_one_is(story, gathering) or told_again(story, sentence, gathering)
    if draft is None:
        if not people or gathering.verb < gathering.at:
            return
        draft = story.tell(gathering.type, gathering.at, sentence, gathering.telling)
        draft.noun = gathering.noun
        draft.add(places=opened_at(story, phrases, gathering))
        near = (
            p for p in phrases if p.case is not Case.NOMINATIVE or p.last >= gathering.at - _LAST or p.part == "agent"
        )
        place(story, draft, list(near), _end(gathering))
    if draft.planned:  # who will be there are no guests who have been here
        came = {key for d in story.drafts if not d.planned for key in d.participants}
        people = [key for key in people if key not in came or story.cast.home(key) in {story.cast.publisher} - {None}]
    if not draft.places:
        before = (p for p in phrases if p.kind == "place" and p.case is Case.RELATIVE)
        before = (p for p in before if all(map(story.cast.is_near, p.keys)))
        draft.add(places=[k for p in before if 0 <= gathering.at - p.last < _LAST for k in p.keys])
    draft.add(participants=people or ([] if draft.participants or draft.planned else story.guests()))
    draft.spans.append((sentence.first, sentence.last))
