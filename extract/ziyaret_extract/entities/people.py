"""People: full names with their roles, and the short mentions that mean the same person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ziyaret_extract.confidence import Confidence, confidence
from ziyaret_extract.entities.held_roles import add_role
from ziyaret_extract.entities.homes import give_homes
from ziyaret_extract.entities.named import Named
from ziyaret_extract.entities.occurrences import Occurrence, mentions_of
from ziyaret_extract.entities.register import Register, Someone
from ziyaret_extract.entities.roles import RoleReader
from ziyaret_extract.keys import free_key
from ziyaret_extract.names.bare_titles import Holder, find_bare_titles
from ziyaret_extract.names.chunks import Chunk, ChunkKind, Reading
from ziyaret_extract.names.full_names import beside_people, is_honoured, is_known_by_surname, is_told_by_noun
from ziyaret_extract.names.no_names import is_no_holder, is_no_name, is_settlement
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import WHERE, Case
from ziyaret_ontology.folding import ascii_fold, fold, slug
from ziyaret_ontology.model import Person, Role

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.entities.organizations import Organizations
    from ziyaret_extract.linking import Senses

# How sure the model must be that a name without title or known first name is a person's, or that one with is none.
# Measured on 42 releases that no rule was made on then: person F1 0.967 without the model, 0.972 with it; lower at 0.6.
_PERSON, _NO_PERSON = 0.9, 0.8
_SHORTEST_NAME, _LONGEST_NAME = 2, 4
_PLACE_CASES = WHERE | {Case.ABLATIVE}
# What follows a place's name and not a person's: `Kartal sahilinde`.
_OF_PLACES = ("ilçe", "sahil", "halk", "merkez", "şehir", "kent")
_GROUPS = frozenset({"yerel", "heyet", "heyeti"})


@dataclass(frozen=True, slots=True)
class People:
    """The people of a text and where they are mentioned; an occurrence's phrase begins at the role before the name."""

    facts: tuple[Person, ...]
    occurrences: tuple[Occurrence, ...]

    def at_known(self, keys: Collection[str]) -> People:
        """The people, without the bodies and places of roles that turned out to be none: `keys` are those that are."""
        known = {None, *keys}
        held = {
            fact.key: tuple(r if r.organization in known else Role(r.title, None) for r in fact.roles)
            for fact in self.facts
        }
        return replace(self, facts=tuple(replace(fact, roles=held[fact.key]) for fact in self.facts))


def read_people(
    analysis: Analysis,
    reading: Reading,
    chunks: Sequence[Chunk],
    organizations: Organizations,
    spoken: frozenset[int],
    senses: Senses,
) -> People:
    """The people whom the chunks name; a bare surname or a title without a name is a later mention of one of them.

    `spoken` are the tokens of speech: who is meant there by a title, the speaker knows.
    """
    roles = RoleReader(analysis, reading, chunks, organizations, senses)
    someones = Register()
    placed = _placed(analysis, reading, chunks, organizations, roles, someones)
    give_homes(analysis, _mentions(placed), organizations)
    placed += _bare_titles(analysis, reading, chunks, placed, spoken)
    everyone = sorted(someones.all, key=lambda someone: min(someone.spans))
    keys = _keys(everyone)
    facts = tuple(
        Person(
            keys[id(s)],
            s.name,
            tuple(Role(r.title, r.organization) for r in s.roles),
            mentions_of(analysis, s.spans),
            _confidence(s),
        )
        for s in everyone
    )
    found = (Occurrence(keys[id(s)], c.first, c.last, phrase, c.case) for s, c, phrase in placed)
    return People(facts, tuple(sorted(found, key=lambda o: o.first)))


def _placed(
    analysis: Analysis,
    reading: Reading,
    chunks: Sequence[Chunk],
    organizations: Organizations,
    roles: RoleReader,
    someones: Register,
) -> list[tuple[Someone, Chunk, int]]:
    """Who is meant by each name, the name and where its phrase begins; `someones` and their roles are gathered."""
    placed: list[tuple[Someone, Chunk, int]] = []
    headline = {at for s in analysis.sentences if s.heading for at in range(s.first, s.last)}
    named = [(at, chunk) for at, chunk in enumerate(chunks) if _is_person(reading, chunks, at, roles)]
    named += [(at, chunks[at]) for at in beside_people(reading, chunks, {at for at, _ in named})]
    named = _without_places(reading, sorted(named, key=lambda found: found[0]))
    full = {at for at, chunk in named if len(chunk.name.split()) > 1}
    for at, chunk in sorted(named, key=lambda found: (found[0] not in full, found[1].first in headline)):
        held = roles.before(at) + roles.after(at)
        someone = someones.meant_by(chunk, reading, {role.title for role in held})
        if someone is None and chunk.first in headline:
            someone = someones.called_in_headline(chunk)
        if someone is None:
            if at not in full and (not held or organizations.key_of(chunk.name)):
                continue
            someone = Someone(_as_name(chunk.name))
            someones.add(someone)
        if at in full or not someone.roles:
            for role in held:
                add_role(someone.roles, role)
        someone.spans.append((chunk.first, chunk.last))
        placed.append((someone, chunk, roles.phrase(at)))
    return placed + _bare_surnames(reading, chunks, someones, {at for at, _ in named})


def _mentions(placed: Sequence[tuple[Someone, Chunk, int]]) -> list[Named]:
    """The mentions with the roles; those of somebody who nowhere has a title before the name count as titled."""
    titled = {id(s) for s, chunk, phrase in placed if phrase < chunk.first}
    return [Named(s.roles, c, phrase, phrase < c.first or id(s) not in titled) for s, c, phrase in placed]


def _is_person(reading: Reading, chunks: Sequence[Chunk], at: int, roles: RoleReader) -> bool:
    """Whether a chunk is a person's name: after a title, with a given name, or before `(Title)` or `– Title`."""
    chunk = chunks[at]
    words = [fold(word) for word in chunk.name.split()]
    if chunk.kind is ChunkKind.PERSON:
        return not is_no_holder(reading, chunk, words)
    if chunk.kind is not ChunkKind.NAME or not _SHORTEST_NAME <= len(words) <= _LONGEST_NAME:
        return False
    if is_no_name(reading, chunk, words):
        return False
    if reading.believed(chunk, "ORGANIZATION", "PLACE", least=_NO_PERSON) and not roles.before(at):
        return False
    given = ascii_fold(words[0]) in lexicon.typed_given_names() and not headwords.place_head(words[-1])
    believed = reading.believed(chunk, "PERSON", least=_PERSON)
    told = is_known_by_surname(reading, chunk) or is_told_by_noun(reading, chunk) or is_honoured(reading, chunk)
    return given or believed or told or bool(roles.shared(at)) or bool(roles.after(at))


def _without_places(reading: Reading, named: list[tuple[int, Chunk]]) -> list[tuple[int, Chunk]]:
    """The people, without what only names where somebody is or goes and is nobody's surname: `Bakanı Yalvaç'a geliyor`.

    What stands in a case of places alone is one, whether or not it is known.
    """
    words = {fold(word) for _, chunk in named if " " in chunk.name for word in chunk.name.split()}
    return [
        (at, chunk)
        for at, chunk in named
        if " " in chunk.name
        or fold(chunk.name) in words
        or chunk.case in {Case.NOMINATIVE, Case.INSTRUMENTAL}
        or not (chunk.case in WHERE or reading.is_place(chunk.first, chunk.last))
    ]


def _bare_surnames(
    reading: Reading, chunks: Sequence[Chunk], someones: Register, named: set[int]
) -> list[tuple[Someone, Chunk, int]]:
    """Names that no title goes before and that are the surname of someone named in full."""
    found = []
    municipal = {fold(c.name).removesuffix(" belediyesi") for c in chunks if c.kind is ChunkKind.ORGANIZATION}
    for at, chunk in enumerate(chunks):
        if at in named or chunk.kind is not ChunkKind.NAME or is_settlement(reading, chunk):
            continue
        someone = someones.meant_by(chunk, reading)
        name = fold(chunk.name)
        of_place = reading.is_place(chunk.first, chunk.last) and (
            name in municipal or _spoken_of_as_place(reading, chunk)
        )
        people = name in lexicon.ethnonyms() and not reading.tokens[chunk.last - 1].suffix
        if someone and not of_place and not people and reading.behind(chunk) not in _GROUPS:
            someone.spans.append((chunk.first, chunk.last))
            found.append((someone, chunk, chunk.first))
    return found


def _bare_titles(
    analysis: Analysis,
    reading: Reading,
    chunks: Sequence[Chunk],
    placed: Sequence[tuple[Someone, Chunk, int]],
    spoken: frozenset[int],
) -> list[tuple[Someone, Chunk, int]]:
    """The titles that mean somebody of whom the name and the office were told before: `Başkanımız`."""
    taken = set(spoken) | {at for _, chunk, phrase in placed for at in range(phrase, chunk.last)}
    offices = {chunk.first for chunk in chunks if chunk.kind is ChunkKind.ROLE and chunk.last == chunk.first + 1}
    # `Kaymakamımızı` names its body too.
    bodies = (c for c in chunks if not _may_be_title(c) and not (c.first in offices and c.last == c.first + 1))
    taken |= {at for chunk in bodies for at in range(chunk.first, chunk.last)}
    everyone = {id(someone): someone for someone, _, _ in placed}.values()
    holders = [
        Holder(s, tuple(r.title for r in s.roles), tuple(sorted(first for first, _ in s.spans))) for s in everyone
    ]
    found = []
    for bare in find_bare_titles(analysis.sentences, reading.tokens, taken, holders):
        bare.someone.spans.append((bare.at, bare.at + 1))
        chunk = Chunk(ChunkKind.ROLE, bare.at, bare.at + 1, reading.tokens[bare.at].text, bare.case)
        found.append((bare.someone, chunk, bare.phrase))
    return found


def _may_be_title(chunk: Chunk) -> bool:
    """Whether a chunk is a title, or one word with a capital, such as `Büyükelçiye`."""
    return chunk.kind is ChunkKind.ROLE or (chunk.kind is ChunkKind.NAME and chunk.last == chunk.first + 1)


def _spoken_of_as_place(reading: Reading, chunk: Chunk) -> bool:
    """Whether a name that is a place's and a person's stands in a place's case or before what a place has."""
    return chunk.case in _PLACE_CASES or reading.behind(chunk).startswith(_OF_PLACES)


def _confidence(someone: Someone) -> Confidence:
    """A name in full with a title is surer than either alone."""
    return confidence("person", "titled" if someone.roles and len(someone.words) > 1 else "in-part")


def _as_name(name: str) -> str:
    """A name with every word in capitals written as a name: `KIRIKÇI` is `Kırıkçı`."""
    words = (word[0] + fold(word[1:]) if len(word) > 1 and word.isupper() else word for word in name.split())
    return " ".join(words)


def _keys(someones: list[Someone]) -> dict[int, str]:
    """A key for each, unique; a namesake gets the next number."""
    keys: dict[int, str] = {}
    taken: set[str] = set()
    for someone in someones:
        key = free_key(f"person/{slug(someone.name)}", taken)
        keys[id(someone)] = key
        taken.add(key)
    return keys
