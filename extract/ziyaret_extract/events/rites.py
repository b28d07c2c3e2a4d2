"""Who does what is done at a ceremony or on a stage: `Kurdeleyi X ile Y kesti`, `X'in yaptığı dua`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.future import is_future
from ziyaret_extract.turkish.morphology import DOING_ENDINGS, PARTICIPLE_ENDINGS, Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_KINDS = frozenset({EventType.CEREMONY, EventType.PROGRAMME})
# So many words stand between the thing and its verb where one of them does not end the sentence.
_NEAR = 12


def act_in_rites(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """Let those who do it be at the ceremony or programme told last, where no visit has been told since."""
    tokens = story.analysis.tokens
    words = [(at, tokens[at].folded) for at in range(sentence.first, sentence.last) if at not in story.spoken]
    doing = [(at, word) for at, word in words if tokens[at].text.islower()]
    verbs = [(at, thing) for at, word in doing for thing, verb in _rites() if word.startswith(verb)]
    done = next(
        (at for at, thing in verbs if any(w.startswith(thing) and abs(k - at) <= _NEAR for k, w in words)), None
    )
    gathering = _told_last(story, planned=is_future(tokens[done].folded)) if done is not None else None
    if done is None or gathering is None:
        return
    # In `X'in yaptığı duanın` the participle stands before the thing, `X'in çelenk sunmasıyla` tells it by a noun.
    of_whom = tokens[done].folded.endswith((*PARTICIPLE_ENDINGS, *DOING_ENDINGS))
    case = Case.GENITIVE if of_whom else Case.NOMINATIVE
    people = [p for p in phrases if p.kind == "person" and p.first <= done + 1]
    acting = [p for p in people if p.part == "agent" or (p.case is case and p.part in {None, "company"})]
    gathering.add(participants=[key for p in acting for key in p.keys])


def _told_last(story: Story, *, planned: bool) -> Draft | None:
    """The ceremony or programme that the text has told last, a ceremony first; one to come for what is to be done."""
    last = story.drafts[-1] if story.drafts else None
    told = story.last(EventType.CEREMONY) or last
    return told if last and last.type in _KINDS and told and told.type in _KINDS and told.planned is planned else None


@cache
def _rites() -> tuple[tuple[str, str], ...]:
    return tuple((thing, verb) for thing, verb, *_ in read_rows("rites.tsv"))
