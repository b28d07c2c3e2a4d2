"""Who attends a gathering: `A ve B programa katıldı`, `A'nın katıldığı törende`, `A, B'nin katılacağını söyledi`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.events.holders import plays
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.gatherings import Gathering
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_SAID_TO = re.compile(r".*(?:[ae]c[ae]ğ[ıi]|[ae]c[ae]kl[ae]r[ıi])n[ıi]|.*m[ae](?:s[ıi]|l[ae]r[ıi])(?:n[ıi])?")
_MEETING = re.compile(r"(?:görüş|buluş|tanış|konuş)(?:t[ıu]|en|an|ec|ac|er|ar|[üu]p|[üu]yor)")
# Of whom a participle tells stands behind it.
_TOLD_OF = re.compile(r"katılan|katılacak|bulunan")
# Groups may come to what they do not take part in: `festivale konuk heyetler geldi`.
_CAME = ("geldi", "gelecek")
_OF_ONE = ("cenaze", "düğün", "nikah", "nikâh", "nişan", "sünnet", "mevlit", "mevlid", "taziye")
_NEAR = 2


def attending(story: Story, phrases: Sequence[Phrase], gathering: Gathering) -> list[str]:
    """The people in the nominative before the verb, or whom its participle tells about; `X'in katıldığı ziyaret`: X.

    With whom somebody has talked before does not come along: `A ile görüşen B, törene katıldı`.
    """
    verb = gathering.verb
    kinds = {"person"} if story.analysis.tokens[verb].folded.startswith(_CAME) else {"person", "group"}
    told = [p for p in phrases if p.kind in kinds]
    behind = [p for p in told if gathering.at < verb < p.first <= verb + _NEAR + 1][:1]
    if behind and _TOLD_OF.fullmatch(story.analysis.tokens[verb].folded):  # `A, toplantıya katılan B ve C'ye`
        apart = [p for p in told if p.last <= gathering.at and p.part == "company"]
        return [key for phrase in (*apart, *behind) for key in phrase.keys]
    before = [
        p
        for p in told
        if p.last <= verb and p.part in {None, "company", "leader"} and p.case in {Case.NOMINATIVE, Case.GENITIVE}
        if not _is_whose(story, p, gathering)
        if p.part != "company" or not _has_met(story, p.last, gathering.at)
    ]
    if _SAID_TO.fullmatch(story.analysis.tokens[verb].folded):  # `A, B'nin katılacağını söyledi` tells of B
        before = [p for p in before if p.case is Case.GENITIVE] or before
    playing = (
        [p for p in phrases if plays(story, p) and p.last <= verb] if gathering.type is EventType.PROGRAMME else []
    )
    return [key for phrase in (*(before or behind), *playing) for key in phrase.keys]


def _is_whose(story: Story, phrase: Phrase, gathering: Gathering) -> bool:
    """Whether it is the funeral or wedding of somebody that others attend: `A'nın cenaze törenine`."""
    behind = story.analysis.tokens[phrase.last : gathering.at + 1]
    return phrase.case is Case.GENITIVE and bool(behind) and behind[0].folded.startswith(_OF_ONE)


def _has_met(story: Story, first: int, last: int) -> bool:
    """Whether words from one token to another say that somebody met: `ile görüşen`, `ile görüşecek,`."""
    return any(_MEETING.match(token.folded) for token in story.analysis.tokens[first:last])


def ends_list(story: Story, phrase: Phrase, phrases: Sequence[Phrase]) -> bool:
    """Whether people without a name only end a list of guests: `A, B, daire müdürleri, muhtarlar ve halk katıldı`.

    Those told to be from somewhere are guests as those named are: `A ve X Lisesi öğrencileri katıldı`.
    """
    groups = story.mentions.groups.from_where
    nameless = phrase.kind == "group" and not groups & set(phrase.keys) and story.cast.unnamed(phrase.keys)
    return nameless and any(p.kind == "person" and p.case is phrase.case and p.last <= phrase.first for p in phrases)
