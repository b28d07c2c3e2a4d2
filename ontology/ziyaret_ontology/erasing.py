"""Facts and decisions without certain people: whoever is erased is named nowhere any more.

The letters of a name are replaced by as many marks, so every place in a text stays where it was, and all else that the
release states can still be shown in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from ziyaret_ontology.folding import ascii_fold, slug
from ziyaret_ontology.model import DecisionKind, Mention, Roster

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from ziyaret_ontology.model import Decision, Event, Facts, Group, Person

    _Fact = TypeVar("_Fact")

MARK = "█"
_LETTERS = "abcçdefgğhıiîjklmnoöpqrsştuüûvwxyzâäəñAÂÄBCÇDEFGĞHIİÎJKLMNOÖPQRSŞTUÜÛVWXYZƏÑ"
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Forgotten:
    """People to be named nowhere: their keys, and how their names are written in texts and in addresses."""

    keys: frozenset[str]
    names: re.Pattern[str]
    slugs: re.Pattern[str]

    @classmethod
    def of(cls, keys: Iterable[str], names: Iterable[str]) -> Forgotten:
        """Whoever has these keys and is called so; a name is found in any case and without Turkish letters too."""
        forms = sorted({" ".join(name.split()) for name in names if name.strip()}, key=lambda name: (-len(name), name))
        return cls(frozenset(keys), _any_of(map(_in_texts, forms)), _any_of(map(_in_addresses, forms)))

    def masked(self, text: str) -> str:
        """The text without the names; as long as it was."""
        unnamed = self.names.sub(lambda found: _marks(found[0]), text)
        return self.slugs.sub(lambda found: "x" * len(found[0]), unnamed)

    def is_in(self, text: str) -> bool:
        """Whether the text has one of the names."""
        return bool(self.names.search(text) or self.slugs.search(text))


def without_people(facts: Facts, forgotten: Forgotten) -> Facts:
    """The facts, and what was read at first, without these people, and their names taken from every text."""
    text = list(facts.release.text)
    for person in _gone(facts, forgotten):
        for mention in person.mentions:
            text[mention.start : mention.end] = _marks(mention.quote)
    masked = forgotten.masked("".join(text))
    kept = replace(
        facts,
        release=replace(facts.release, text=masked),
        people=tuple(each for each in facts.people if each.key not in forgotten.keys),
        groups=tuple(_group(each, forgotten.keys) for each in facts.groups),
        events=tuple(_event(each, forgotten.keys) for each in facts.events),
        links=tuple(each for each in facts.links if each.entity not in forgotten.keys),
        as_read=None,
    )
    unnamed = _unnamed(kept, forgotten, masked)
    return replace(unnamed, as_read=without_people(facts.as_read, forgotten)) if facts.as_read else unnamed


def names_in(facts: Facts, keys: Collection[str]) -> frozenset[str]:
    """What the release calls these people, where that is more than one word; alone, a word may mean another."""
    people = [each for read in (facts, facts.as_read) if read for each in read.people if each.key in keys]
    names = {each.name for each in people} | {name for each in people for name in each.other_names}
    quotes = {mention.quote for each in people for mention in each.mentions}
    return frozenset(name for name in names | quotes if len(name.split()) > 1 or name in names)


def decisions_without(
    decisions: Sequence[Decision], forgotten: Forgotten, *, releases: Collection[str] = ()
) -> tuple[Decision, ...]:
    """The decisions, numbered anew, without those about the people, and without these releases."""
    numbers: dict[int, int] = {}
    kept: list[Decision] = []
    for each in decisions:
        left = tuple(release for release in each.releases if release not in releases)
        emptied = each.kind is DecisionKind.SPLIT and not left
        undone_is_gone = each.undoes is not None and each.undoes not in numbers
        if {each.entity, each.becomes} & forgotten.keys or emptied or undone_is_gone:
            continue
        number = numbers[each.number] = len(kept) + 1
        undoes = None if each.undoes is None else numbers[each.undoes]
        kept.append(_unnamed(replace(each, number=number, undoes=undoes, releases=left), forgotten, ""))
    return tuple(kept)


def _gone(facts: Facts, forgotten: Forgotten) -> list[Person]:
    return [each for each in facts.people if each.key in forgotten.keys]


def _group(group: Group, gone: frozenset[str]) -> Group:
    members = tuple(key for key in group.members if key not in gone)
    if members == group.members:
        return group
    return replace(group, members=members, roster=Roster.PARTIAL if members else Roster.UNKNOWN)


def _event(event: Event, gone: frozenset[str]) -> Event:
    return replace(
        event,
        participants=tuple(key for key in event.participants if key not in gone),
        received_by=tuple(key for key in event.received_by if key not in gone),
    )


def _unnamed(fact: _Fact, forgotten: Forgotten, text: str) -> _Fact:
    """The fact with the names taken from every text in it; mentions quote the text given."""
    if isinstance(fact, Mention):
        return replace(fact, quote=text[fact.start : fact.end])
    if isinstance(fact, Enum):
        return fact
    if isinstance(fact, str):
        return forgotten.masked(fact)  # type: ignore[return-value] # a text of a text
    if isinstance(fact, tuple):
        return tuple(_unnamed(each, forgotten, text) for each in fact)  # type: ignore[return-value] # as above
    if is_dataclass(fact) and not isinstance(fact, type):
        values = {each.name: _unnamed(getattr(fact, each.name), forgotten, text) for each in fields(fact)}
        return replace(fact, **values)
    return fact


def _in_texts(name: str) -> str:
    """A pattern of the name as texts write it; behind several words a suffix may follow without an apostrophe."""
    words = ["".join(map(_letter, word)) for word in name.split()]
    return r"(?<!\w)" + r"\s+".join(words) + (r"(?!\w)" if len(words) == 1 else "")


def _in_addresses(name: str) -> str:
    """A pattern of the name as addresses write it, with a suffix too if it was taken for a part of the name."""
    words = [re.escape(word) for word in slug(name).split("-")]
    return "(?<![a-z0-9])" + "[-_.]?".join(words) + ("(?![a-z0-9])" if len(words) == 1 else "")


def _letter(letter: str) -> str:
    """A pattern of a letter in either case, with and without what makes it Turkish."""
    plain = ascii_fold(letter)
    alike = {letter, *(each for each in _LETTERS if ascii_fold(each) == plain)}
    return f"[{''.join(map(re.escape, sorted(alike)))}]"


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    joined = "|".join(patterns)
    return re.compile(joined, re.IGNORECASE) if joined else _NEVER


def _marks(text: str) -> str:
    """As many marks, with the spaces where they were."""
    return "".join(letter if letter.isspace() else MARK for letter in text)
