"""What hints, beside the rules, that a body hosts something: as what it stands in the text, and among which words.

A clue is a string such as `body dat end ziyaret`: the body stands in the dative and the sentence ends with `ziyaret`.
Alone it says little; `likely_hosts` weighs all of a body together.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, TypeAlias

from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_LEAD = 5  # sentences
_STEM = 6  # letters
_NEAR = 5  # tokens
_END = 2  # words
_MANY = 4
Told: TypeAlias = Collection[tuple[EventType, str | None]]
"""What the rules tell: the types of events with their hosts, None where no host is told."""


class HostClues:
    """The clues of one text; `phrases` are those of each sentence outside of speech, by its number."""

    def __init__(self, story: Story, phrases: Mapping[int, Sequence[Phrase]]) -> None:
        self._cast = story.cast
        self._bodies = [fact.key for fact in story.mentions.organizations.facts]
        self._people = [fact.key for fact in story.mentions.people.facts]
        self._groups = len(story.mentions.groups.facts)
        self._ours = story.cast.ours(())
        self._sentences = [_Sentence(story, at, each) for at, each in phrases.items() if each]

    def where(self, body: str) -> dict[int, frozenset[str]]:
        """The clues of each sentence that speaks of the body, its people or its town."""
        return {one.at: clues for one in self._sentences if (clues := frozenset(one.clues(body)))}

    def about(self, body: str) -> Iterator[str]:
        """The clues of the text as a whole: what the body is, and who is at home there and elsewhere."""
        ours = sum(self._cast.is_at_home(key, (body,)) for key in self._people)
        theirs = sum(self._cast.is_away(key, body) for key in self._people)
        yield f"is {self._cast.kind(body)}"
        yield f"named {min(self._bodies.index(body), _MANY)}"
        yield f"of {min(len(self._bodies), _MANY)}"
        yield f"home of {min(ours, _MANY)}"
        yield f"not home of {min(theirs, _MANY)}"
        yield f"groups {min(self._groups, _MANY)}"
        if body == self._cast.publisher:
            yield "publisher"
        if [body] == self._ours:
            yield "ours"

    @staticmethod
    def told(kind: EventType, body: str, told: Told) -> Iterator[str]:
        """The clues of what the rules tell of the body and of others, for events of a type."""
        hosts = [host for of, host in told if of is kind]
        yield f"told elsewhere {min(sum(host != body for host in hosts), _MANY)}"
        if body in hosts:
            yield "told"
        if None in hosts:
            yield "told nowhere"
        for of in dict.fromkeys(of for of, _ in told if of is not kind):
            yield f"a {of} in the text"
            if (of, body) in told:
                yield f"hosts a {of}"


class _Sentence:
    def __init__(self, story: Story, at: int, phrases: Sequence[Phrase]) -> None:
        self.at = at
        self._cast = story.cast
        self._phrases = phrases
        sentence = story.analysis.sentences[at]
        self._zone = "heading" if sentence.heading else "lead" if at < _LEAD else "later"
        self._stems = _stems(story, sentence, phrases)
        self._first = sentence.first
        words = [stem for stem in self._stems if stem[:1].isalpha()]
        self._words = set(words)
        self._end = words[-_END:]

    def clues(self, body: str) -> Iterator[str]:
        standing = [(part, phrase) for phrase in self._phrases if (part := self._part(phrase, body))]
        if not standing:
            return
        only = "" if any(part != "town" for part, _ in standing) else "town "
        company = only + self._company(body)
        yield f"{self._zone} {company}"
        for word in self._words:
            yield f"{only}with {word}"
            yield f"{company} with {word}"
        for part, phrase in standing:
            case = f"{part} {phrase.case}"
            yield case
            yield f"{case} {phrase.part}"
            yield f"{case} {company}"
            yield from (f"{case} end {word}" for word in self._end)
            behind = self._stems[phrase.last - self._first :][:_NEAR]
            before = self._stems[: phrase.first - self._first][-1:]
            yield from (f"{part} near {stem}" for stem in behind)
            yield from (f"{part} before {stem}" for stem in behind[:1])
            yield from (f"{case} before {stem}" for stem in behind[:1])
            yield from (f"{part} behind {stem}" for stem in before)

    def _part(self, phrase: Phrase, body: str) -> str:
        """As what a phrase speaks of a body: itself, its people or its town; "" when it does not."""
        if phrase.kind == "organization":
            return "body" if body in phrase.keys else ""
        if phrase.kind == "person":
            return "person" if any(self._cast.is_at_home(key, (body,)) for key in phrase.keys) else ""
        return "town" if self._cast.towns((body,)) & set(phrase.keys) else ""

    def _company(self, body: str) -> str:
        """Who else is spoken of: people at home elsewhere, a group, other bodies, or nobody."""
        told = {phrase.kind: phrase for phrase in self._phrases}
        people = (key for phrase in self._phrases if phrase.kind == "person" for key in phrase.keys)
        if any(self._cast.is_away(key, body) for key in people):
            return "people"
        if "group" in told:
            return "group"
        bodies = (key for phrase in self._phrases if phrase.kind == "organization" for key in phrase.keys)
        return "bodies" if any(key != body for key in bodies) else "alone"


def _stems(story: Story, sentence: Sentence, phrases: Iterable[Phrase]) -> list[str]:
    """How each token of a sentence begins; in place of a name its kind, of speech and marks nothing that is a word."""
    kinds = {at: f"<{phrase.kind}>" for phrase in phrases for at in range(phrase.first, phrase.last)}
    tokens = story.analysis.tokens
    return [
        kinds.get(at) or ("<speech>" if at in story.spoken else tokens[at].folded[:_STEM])
        for at in range(sentence.first, sentence.last)
    ]
