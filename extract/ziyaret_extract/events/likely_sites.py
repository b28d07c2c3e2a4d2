"""Where events likely were though no rule reads it: many weak clues together, which a logistic model weighs.

A column of `data/site_weights.tsv` weighs the clues to the hosts or to the places of a type of event;
`extract/tools/fit_sites.py` makes it from annotated releases and what was told of them before any rule was made on
them. So a likelihood is the rate at which sites on such clues were right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.drafts import Draft
from ziyaret_extract.events.site_clues import SiteClues
from ziyaret_extract.keys import kind_of
from ziyaret_extract.likelihood import likelihood, weight
from ziyaret_extract.turkish.frames import POSSIBLE
from ziyaret_extract.turkish.telling import Telling, telling_of
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ziyaret_extract.analysis import Sentence, Token
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.site_clues import Told
    from ziyaret_extract.events.story import Story
    from ziyaret_ontology.model import Organization, Place

TABLE = "site_weights.tsv"
"""The table of the weights."""
HOST, PLACE = "host", "place"
"""As what a site may be told of an event."""
KINDS: Mapping[str, tuple[EventType, ...]] = {
    HOST: (EventType.VISIT, EventType.PROGRAMME, EventType.MEETING),
    PLACE: (EventType.VISIT, EventType.TOUR),
}
"""The types of events whose hosts and places are weighed."""
_LEAST = 0.5


def column(kind: EventType, part: str) -> str:
    """The column of the table that weighs the hosts or the places of a type of event."""
    return f"{kind} {part}"


def tell_likely(story: Story, phrases: Mapping[int, Sequence[Phrase]], drafts: Sequence[Draft]) -> list[Draft]:
    """What bodies likely hosted of which the drafts tell nothing of its type; likely places go to what is told.

    Where one of the type is told, a likely host is one more of it; but each visit has a host of its own. What is new is
    told by the sentence whose clues say so most, and what goes to an event told is told by it too. `phrases` are those
    of each sentence outside of speech.
    """
    clues = SiteClues(story, phrases)
    found: list[Draft] = []
    hosted = {(draft.type, host) for draft in drafts for host in (draft.hosts or (None,))}
    for kind, body, at in _likely(story, clues, HOST, story.mentions.organizations.facts, hosted):
        sentence = story.analysis.sentences[at]
        known = None if kind is EventType.VISIT else _nearest([*drafts, *found], kind, sentence)
        if known:
            known.add(hosts=[body])
            known.tell_by(sentence)
        else:
            found += _happening(story, kind, body, at, phrases)
    placed = {(draft.type, place) for draft in drafts for place in (draft.places or (None,))}
    for kind, place, at in _likely(story, clues, PLACE, story.mentions.places.facts, placed):
        sentence = story.analysis.sentences[at]
        if known := _nearest([*drafts, *found], kind, sentence):
            known.add(places=[place])
            known.tell_by(sentence)
    return found


def _likely(
    story: Story, clues: SiteClues, part: str, sites: Sequence[Organization | Place], told: Told
) -> Iterator[tuple[EventType, str, int]]:
    """The sites at which there likely was something of a type that is not told there, and the sentence that says so."""
    for site, kind, where, everywhere in clues.cases(sites, KINDS[part], told):
        weighed = column(kind, part)
        if (kind, site.key) not in told and likelihood(TABLE, weighed, everywhere) >= _LEAST:
            said = {at: (not story.analysis.sentences[at].heading, weight(TABLE, weighed, where[at])) for at in where}
            yield kind, site.key, max(said, key=said.__getitem__)


def _nearest(drafts: Iterable[Draft], kind: EventType, sentence: Sentence) -> Draft | None:
    """The happening of the type that is told nearest to a sentence."""
    alike = (draft for draft in drafts if draft.type is kind)
    return min(alike, key=lambda draft: abs(draft.at - sentence.first), default=None)


def _happening(
    story: Story, kind: EventType, body: str, at: int, phrases: Mapping[int, Sequence[Phrase]]
) -> list[Draft]:
    """What a sentence tells of a body; at a visit who is at home there receives, the others are the guests.

    Nothing when the sentence tells that something was called off or only may be, or only recalls it.
    """
    sentence = story.analysis.sentences[at]
    telling = _telling(story.analysis.tokens, sentence)
    if telling is Telling.CANCELLED or story.days.is_recalled(sentence.last - 1):
        return []
    day = story.days.at(sentence.first)
    draft = Draft(kind, sentence.first, day, planned=telling is Telling.PLANNED, likely=True)
    draft.tell_by(sentence)
    present = _who(phrases[at])
    ours = [key for key in present if kind is EventType.VISIT and story.cast.is_at_home(key, (body,))]
    others = [key for key in present if key not in ours]
    if kind is EventType.VISIT and story.cast.unnamed(others):
        others = _guests(story, body, phrases) or others
    draft.add(hosts=[body], participants=others, received_by=ours)
    return [draft]


def _telling(tokens: tuple[Token, ...], sentence: Sentence) -> Telling:
    """How a sentence tells by its last word; what only may be is as good as called off."""
    words = (at for at in range(sentence.last - 1, sentence.first, -1) if tokens[at].text[-1].isalpha())
    verb = next(words, sentence.first)
    if POSSIBLE.fullmatch(tokens[verb].folded):
        return Telling.CANCELLED
    return telling_of(tokens, verb + 1, sentence.last)


def _guests(story: Story, body: str, phrases: Mapping[int, Sequence[Phrase]]) -> list[str]:
    """Who visits a body where the sentence names nobody: the guests of the passage, else all whom the text names."""
    guests: Sequence[str] = story.guests()
    if story.cast.unnamed(guests):
        guests = [key for each in phrases.values() for key in _who(each) if kind_of(key) == "person"]
    return [key for key in guests if not story.cast.is_at_home(key, (body,))]


def _who(phrases: Iterable[Phrase]) -> list[str]:
    """The people and groups of which phrases speak."""
    return [key for phrase in phrases if phrase.kind in {"person", "group"} for key in phrase.keys]
