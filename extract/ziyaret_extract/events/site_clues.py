"""What hints, beside the rules, that something was at a site: as what the site stands, and among which words.

A site is a body, which may be a host, or a place. A clue is a string such as `body dat end ziyaret`: the body stands in
the dative, and the sentence ends with `ziyaret`. Alone it says little; `likely_sites` weighs all of a site together.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story
    from ziyaret_ontology.model import EventType, Organization, Place

_LEAD = 5  # sentences
_STEM = 6  # letters
_NEAR = 5  # tokens
_END = 2  # words
_MANY = 4
Told: TypeAlias = Collection[tuple["EventType", str | None]]
"""What the rules tell: the types of events with their hosts, or with their places; None where none is told."""


class SiteClues:
    """The clues of one text; `phrases` are those of each sentence outside of speech, by its number."""

    def __init__(self, story: Story, phrases: Mapping[int, Sequence[Phrase]]) -> None:
        self._cast = story.cast
        self._people = [fact.key for fact in story.mentions.people.facts]
        self._groups = len(story.mentions.groups.facts)
        self._ours = story.cast.ours(())
        self._sentences = [_Sentence(story, at, each) for at, each in phrases.items() if each]

    def cases(
        self, sites: Sequence[Organization | Place], kinds: Collection[EventType], told: Told
    ) -> Iterator[tuple[Organization | Place, EventType, Mapping[int, frozenset[str]], frozenset[str]]]:
        """Each site that a sentence speaks of with each type: its clues by sentence, and all of them."""
        for site in sites:
            where = self.where(site.key)
            everywhere = frozenset(self.about(site, sites)).union(*where.values())
            for kind in kinds if where else ():
                yield site, kind, where, everywhere.union(self.told(kind, site.key, told))

    def where(self, site: str) -> dict[int, frozenset[str]]:
        """The clues of each sentence that speaks of the site, of a body also its people or its town."""
        return {one.at: clues for one in self._sentences if (clues := frozenset(one.clues(site)))}

    def about(self, site: Organization | Place, sites: Sequence[Organization | Place]) -> Iterator[str]:
        """The clues of the text as a whole: what the site among others is, who is at home there and elsewhere."""
        ours = sum(self._cast.is_at_home(key, (site.key,)) for key in self._people)
        theirs = sum(self._cast.is_away(key, site.key) for key in self._people)
        yield f"is {site.kind}"
        yield f"named {min(sites.index(site), _MANY)}"
        yield f"of {min(len(sites), _MANY)}"
        yield f"home of {min(ours, _MANY)}"
        yield f"not home of {min(theirs, _MANY)}"
        yield f"groups {min(self._groups, _MANY)}"
        if site.key == self._cast.publisher:
            yield "publisher"
        if [site.key] == self._ours:
            yield "ours"

    @staticmethod
    def told(kind: EventType, site: str, told: Told) -> Iterator[str]:
        """The clues of what the rules tell of the site and of others, for events of a type."""
        sites = [each for of, each in told if of is kind]
        yield f"told elsewhere {min(sum(each != site for each in sites), _MANY)}"
        if site in sites:
            yield "told"
        if None in sites:
            yield "told nowhere"
        for of in dict.fromkeys(of for of, _ in told if of is not kind):
            yield f"a {of} in the text"
            if (of, site) in told:
                yield f"has a {of}"


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

    def clues(self, site: str) -> Iterator[str]:
        standing = [(part, phrase) for phrase in self._phrases if (part := self._part(phrase, site))]
        if not standing:
            return
        only = "" if any(part != "town" for part, _ in standing) else "town "
        company = only + self._company(site)
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

    def _part(self, phrase: Phrase, site: str) -> str:
        """As what a phrase speaks of a site: itself, its people or, of a body, its town; "" when it does not."""
        if site in phrase.keys:
            return "body" if phrase.kind == "organization" else phrase.kind
        if phrase.kind == "person":
            return "person" if any(self._cast.is_at_home(key, (site,)) for key in phrase.keys) else ""
        return "town" if self._cast.towns((site,)) & set(phrase.keys) else ""

    def _company(self, site: str) -> str:
        """Who else is spoken of: people at home elsewhere, a group, bodies, or nobody."""
        people = (key for phrase in self._phrases if phrase.kind == "person" for key in phrase.keys)
        if any(self._cast.is_away(key, site) for key in people):
            return "people"
        if any(phrase.kind == "group" for phrase in self._phrases):
            return "group"
        bodies = (key for phrase in self._phrases if phrase.kind == "organization" for key in phrase.keys)
        return "bodies" if any(key != site for key in bodies) else "alone"


def _stems(story: Story, sentence: Sentence, phrases: Iterable[Phrase]) -> list[str]:
    """How each token of a sentence begins; in place of a name its kind, of speech and marks nothing that is a word."""
    kinds = {at: f"<{phrase.kind}>" for phrase in phrases for at in range(phrase.first, phrase.last)}
    tokens = story.analysis.tokens
    return [
        kinds.get(at) or ("<speech>" if at in story.spoken else tokens[at].folded[:_STEM])
        for at in range(sentence.first, sentence.last)
    ]
