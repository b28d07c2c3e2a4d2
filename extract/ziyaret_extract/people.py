"""People: full names with their roles, and the short mentions that mean the same person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ziyaret_extract import lexicon
from ziyaret_extract.chunks import Chunk, ChunkKind, Reading, is_acronym
from ziyaret_extract.morphology import Case
from ziyaret_extract.occurrences import Occurrence, mentions_of
from ziyaret_extract.roles import HeldRole, RoleReader, add_role
from ziyaret_ontology.folding import ascii_fold, fold, slug
from ziyaret_ontology.model import Person, Role

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.organizations import Organizations

WITH_ROLE = 0.95
WITHOUT_ROLE = 0.75
SURNAME_ONLY = 0.6
_DASHES = frozenset({"-", "–", "—", "("})
_SHORTEST_VARIANT = 6


@dataclass(slots=True)
class _Someone:
    """A person while mentions are gathered."""

    name: str
    confidence: float
    roles: list[HeldRole] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        return ascii_fold(self.name).split()


@dataclass(frozen=True, slots=True)
class People:
    """The people of a text and where they are mentioned; an occurrence's phrase begins at the role before the name."""

    facts: tuple[Person, ...]
    occurrences: tuple[Occurrence, ...]

    def roles(self) -> dict[str, tuple[Role, ...]]:
        """The roles of each person by key."""
        return {fact.key: fact.roles for fact in self.facts}


def read_people(analysis: Analysis, reading: Reading, chunks: Sequence[Chunk], organizations: Organizations) -> People:
    """The people whom the chunks name; a bare surname or `Başkan` with a surname is a later mention of one of them."""
    roles = RoleReader(analysis, reading, chunks, organizations)
    someones: list[_Someone] = []
    placed: list[tuple[_Someone, Chunk, int]] = []
    headline = {at for s in analysis.sentences if s.heading for at in range(s.first, s.last)}
    named = [(at, chunk) for at, chunk in enumerate(chunks) if _is_person(reading, chunks, at, roles)]
    full = {at for at, chunk in named if len(chunk.name.split()) > 1}
    for at, chunk in sorted(named, key=lambda found: (found[0] not in full, found[1].first in headline)):
        someone = _known(someones, chunk, reading)
        if someone is None and chunk.first in headline:
            someone = _called_in_headline(someones, chunk)
        held = roles.before(at) or roles.after(at)
        if someone is None:
            if at not in full and (not held or organizations.key_of(chunk.name)):
                continue
            someone = _Someone(_as_name(chunk.name), _confidence(chunk, held, full=at in full))
            someones.append(someone)
        if at in full or not someone.roles:
            for role in held:
                add_role(someone.roles, role)
        elif held:
            someone.confidence = max(someone.confidence, WITH_ROLE)
        someone.spans.append((chunk.first, chunk.last))
        placed.append((someone, chunk, roles.phrase(at)))
    placed += _bare_surnames(reading, chunks, someones, {at for at, _ in named})
    _with_their_leader(analysis, placed, organizations)
    someones.sort(key=lambda someone: min(someone.spans))
    keys = _keys(someones)
    facts = tuple(
        Person(
            keys[id(s)],
            s.name,
            tuple(Role(r.title, r.organization) for r in s.roles),
            mentions_of(analysis, s.spans),
            s.confidence,
        )
        for s in someones
    )
    found = (Occurrence(keys[id(s)], c.first, c.last, phrase, c.case) for s, c, phrase in placed)
    return People(facts, tuple(sorted(found, key=lambda o: o.first)))


def _with_their_leader(
    analysis: Analysis, placed: Sequence[tuple[_Someone, Chunk, int]], organizations: Organizations
) -> None:
    """A title that does not say where it is held is held where the one is at home whom its holder goes with.

    `Başkan X'e Başkan Yardımcısı A eşlik etti`, `Başkan X, Başkan Yardımcısı A ile birlikte ağırladı`, `Silifke heyetinde …`.
    """
    for sentence in analysis.sentences:
        inside = [(s, c) for s, c, _ in placed if sentence.first <= c.first < sentence.last]
        if not any(not role.told for someone, _ in inside for role in someone.roles):
            continue
        home = _town_of_group(analysis, sentence, organizations) or _home_of_leader(analysis, sentence, inside)
        for someone, _ in inside:
            if home:
                someone.roles = [r if r.told else HeldRole(r.title, home, told=False) for r in someone.roles]


def _town_of_group(analysis: Analysis, sentence: Sentence, organizations: Organizations) -> str | None:
    """The municipality of the place whose delegation a sentence lists."""
    tokens = analysis.tokens
    groups = (at for at in range(sentence.first + 1, sentence.last) if tokens[at].folded.startswith("heyet"))
    return next((key for at in groups if (key := organizations.key_of(f"{tokens[at - 1].text} Belediyesi"))), None)


def _home_of_leader(analysis: Analysis, sentence: Sentence, inside: Sequence[tuple[_Someone, Chunk]]) -> str | None:
    """Where the one holds his office who is accompanied, or who receives with others."""
    words = [token.folded for token in analysis.tokens[sentence.first : sentence.last]]
    if "eşlik" in words:
        wanted = Case.DATIVE
    elif any(word.startswith(("ağırla", "karşıla")) for word in words):
        wanted = Case.NOMINATIVE
    else:
        return None
    leaders = (s for s, c in inside if c.case is wanted and any(role.told and role.organization for role in s.roles))
    leader = next(leaders, None)
    return next((r.organization for r in leader.roles if r.told and r.organization), None) if leader else None


def _is_person(reading: Reading, chunks: Sequence[Chunk], at: int, roles: RoleReader) -> bool:
    chunk = chunks[at]
    if chunk.kind is ChunkKind.PERSON:
        return not _is_something_else(reading, chunk)
    if chunk.kind is not ChunkKind.NAME:
        return False
    words = chunk.name.split()
    if (
        not 2 <= len(words) <= 4
        or any(is_acronym(w) and len(w) < 5 for w in words)
        or reading.is_place(chunk.first, chunk.last)
    ):
        return False
    if lexicon.title(fold(words[-1])):
        return False
    if roles.shared(at):
        return True
    if ascii_fold(words[0]) in _given() and not lexicon.place_head(ascii_fold(words[-1])):
        return True
    following = chunks[at + 1] if at + 1 < len(chunks) else None
    dashed = following is not None and following.first == chunk.last + 1 and reading.tokens[chunk.last].text in _DASHES
    return dashed and _leads_to_role(chunks, at + 1)


def _given() -> frozenset[str]:
    return _ASCII_GIVEN


_ASCII_GIVEN = frozenset(ascii_fold(name) for name in lexicon.given_names())


def _leads_to_role(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a role begins here, perhaps after the organization that it is held at."""
    return any(c.kind is ChunkKind.ROLE for c in chunks[at : at + 2])


def _is_something_else(reading: Reading, chunk: Chunk) -> bool:
    """Whether what follows a title is a place or an acronym and no name."""
    return is_acronym(chunk.name) and bool(reading.gazetteer.bodies(chunk.name))


def _known(someones: list[_Someone], chunk: Chunk, reading: Reading) -> _Someone | None:
    """The person already named whom this name means, the last named first."""
    words = ascii_fold(chunk.name).split()
    for someone in reversed(someones):
        own = someone.words
        if words == own or (
            len(words) > 1
            and len(own) > 1
            and words[-1] == own[-1]
            and set(words) <= set(own) | {words[0]}
            and words[0] == own[0]
        ):
            return someone
    if len(words) <= 2:
        for someone in reversed(someones):
            own = someone.words
            inner = len(words) == 1 and not reading.is_place(chunk.first, chunk.last)
            if len(own) > len(words) and (own[-len(words) :] == words or (inner and words[0] in own[1:])):
                return someone
    if len(words) == 1:
        return next((s for s in reversed(someones) if len(s.words) > 1 and _variant(words[0], s.words[-1])), None)
    return None


def _called_in_headline(someones: list[_Someone], chunk: Chunk) -> _Someone | None:
    """The person of whom a headline gives the surname, whatever words in capitals stand beside it."""
    words = set(ascii_fold(chunk.name).split())
    return next((someone for someone in someones if someone.words[-1] in words), None)


def _variant(one: str, other: str) -> bool:
    """Whether two long surnames differ by one letter, as spellings of one name do."""
    if min(len(one), len(other)) < _SHORTEST_VARIANT or abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) <= 1
    shorter, longer = sorted((one, other), key=len)
    return any(longer[:k] + longer[k + 1 :] == shorter for k in range(len(longer)))


def _bare_surnames(
    reading: Reading, chunks: Sequence[Chunk], someones: list[_Someone], named: set[int]
) -> list[tuple[_Someone, Chunk, int]]:
    """Single names that no title goes before and that are the surname of someone named in full."""
    found = []
    municipal = {fold(c.name).removesuffix(" belediyesi") for c in chunks if c.kind is ChunkKind.ORGANIZATION}
    for at, chunk in enumerate(chunks):
        if at in named or chunk.kind is not ChunkKind.NAME or len(chunk.name.split()) > 2:
            continue
        someone = _known(someones, chunk, reading)
        following = reading.tokens[chunk.last].folded if chunk.last < len(reading.tokens) else ""
        if (
            someone is None
            or fold(chunk.name) in lexicon.ethnonyms()
            or following in {"yerel", "heyet", "heyeti"}
            or (
                reading.is_place(chunk.first, chunk.last)
                and (_spoken_of_as_place(reading, chunk) or fold(chunk.name) in municipal)
            )
        ):
            continue
        someone.spans.append((chunk.first, chunk.last))
        found.append((someone, chunk, chunk.first))
    return found


def _spoken_of_as_place(reading: Reading, chunk: Chunk) -> bool:
    """Whether a name that is a place's and a person's stands in a place's case or before what a place has."""
    following = reading.tokens[chunk.last].folded if chunk.last < len(reading.tokens) else ""
    return (
        chunk.case.value in {"loc", "abl", "rel"}
        or following.startswith(("ilçe", "sahil", "halk", "merkez", "şehir", "kent"))
        or following in {"il", "ili"}
    )


def _confidence(chunk: Chunk, held: Sequence[HeldRole], *, full: bool) -> float:
    del chunk
    if not full:
        return SURNAME_ONLY
    return WITH_ROLE if held else WITHOUT_ROLE


def _as_name(name: str) -> str:
    """A name with every word in capitals written as a name: `KIRIKÇI` is `Kırıkçı`."""
    return " ".join(_capitalised(word) if len(word) > 1 and word.isupper() else word for word in name.split())


def _capitalised(word: str) -> str:
    lowered = word[1:].replace("I", "ı").replace("İ", "i").lower()
    return word[0] + lowered


def _keys(someones: list[_Someone]) -> dict[int, str]:
    """A key for each, unique; a namesake gets the next number."""
    keys: dict[int, str] = {}
    for someone in someones:
        base = f"person/{slug(someone.name)}"
        taken = set(keys.values())
        keys[id(someone)] = next(
            k for k in (base, *(f"{base}-{n}" for n in range(2, len(someones) + 2))) if k not in taken
        )
    return keys
