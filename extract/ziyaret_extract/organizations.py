"""Organizations: one fact for a name, its acronym, its short form and every mention of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ziyaret_extract.chunks import Chunk, ChunkKind, Reading, is_acronym
from ziyaret_extract.morphology import Case, case_after, case_after_ours
from ziyaret_extract.occurrences import Occurrence, mentions_of
from ziyaret_extract.tables import read_rows
from ziyaret_ontology.folding import fold, slug
from ziyaret_ontology.model import Area, Organization, OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Analysis

NAMED = 0.95
IMPLIED = 0.9
ACRONYM_ONLY = 0.8
_DATELINE = 8
_NEAR = 40
_UNITS = ("fakültesi", "enstitüsü", "yüksekokulu", "şubesi")


@dataclass(slots=True)
class _Body:
    """An organization while its mentions are gathered."""

    name: str
    full: str
    kind: OrganizationKind
    acronym: str | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    confidence: float = ACRONYM_ONLY


@dataclass(frozen=True, slots=True)
class Organizations:
    """The organizations of a text, where they are mentioned, and the key of each name that was read."""

    facts: tuple[Organization, ...]
    occurrences: tuple[Occurrence, ...]
    keys: dict[str, str]

    def key_of(self, name: str) -> str | None:
        """The key of the organization called so."""
        return self.keys.get(fold(name))

    def before(self, at: int, kinds: frozenset[OrganizationKind], near: int, clause: int, *, close: bool) -> str | None:
        """The key of the organization of these kinds at which a title told at a token is held when it does not say.

        The last that was named for itself since the token `clause` (a `close` title: also by another title); else the
        only one named between `near` and there; else the text's first, if it was named before.
        """
        kind = {fact.key: fact.kind for fact in self.facts}
        fitting = [o for o in self.occurrences if kind[o.key] in kinds]
        units = {fact.key for fact in self.facts if fold(fact.name).endswith(_UNITS)}
        here = [
            o for o in fitting if clause <= o.first < at and (close or o.case is not Case.OTHER) and o.key not in units
        ]
        before = {o.key for o in fitting if near <= o.first < clause and o.case is not Case.OTHER} - units
        if here:
            return here[-1].key
        if len(before) == 1:
            return before.pop()
        return fitting[0].key if fitting and (fitting[0].first < at or len({o.key for o in fitting}) == 1) else None


def read_organizations(analysis: Analysis, reading: Reading, chunks: Sequence[Chunk]) -> Organizations:
    """The organizations that the chunks name."""
    bodies: dict[str, _Body] = {}
    aliases = _aliases(reading, chunks)
    aliases |= _tails([c.name for c in chunks if c.kind is ChunkKind.ORGANIZATION])
    placed: list[tuple[str, Chunk]] = []
    for chunk in chunks:
        name = _name_of(reading, chunk, aliases)
        if name is None:
            continue
        body = _gather(bodies, reading, name, chunk, aliases)
        body.spans.append((chunk.first, chunk.last))
        body.confidence = max(body.confidence, NAMED if chunk.case is not Case.OTHER else IMPLIED)
        placed.append((fold(body.name), chunk))
    keys = _keys(bodies)
    facts = tuple(
        Organization(
            keys[folded],
            body.name,
            body.kind,
            mentions_of(analysis, body.spans),
            body.confidence,
            body.acronym,
            _area(reading, body),
        )
        for folded, body in bodies.items()
    )
    occurrences = [Occurrence(keys[folded], c.first, c.last, c.first, c.case) for folded, c in placed]
    occurrences += _short_mentions(analysis, facts, occurrences)
    names = {**keys, **{alias: keys[fold(full)] for alias, full in aliases.items() if fold(full) in keys}}
    return Organizations(facts, tuple(sorted(occurrences, key=lambda o: o.first)), names)


def _name_of(reading: Reading, chunk: Chunk, aliases: dict[str, str]) -> str | None:
    """The full name of the organization that a chunk names, None when it names none."""
    if fold(chunk.name) in aliases:
        return aliases[fold(chunk.name)]
    if chunk.kind is ChunkKind.ORGANIZATION:
        return None if _is_byline(reading, chunk) else chunk.name
    if chunk.kind is ChunkKind.NAME and is_acronym(chunk.name) and reading.gazetteer.bodies(chunk.name):
        return chunk.name
    return None


def _is_byline(reading: Reading, chunk: Chunk) -> bool:
    """Whether a news agency stands in a dateline: `İL (AJANS) -`."""
    behind = [token.text for token in reading.tokens[chunk.last : chunk.last + 2]]
    return (
        0 < chunk.first < _DATELINE
        and reading.tokens[chunk.first - 1].text == "("
        and behind[:1] == [")"]
        and behind[1:] in (["-"], ["–"])
    )


def _gather(bodies: dict[str, _Body], reading: Reading, name: str, chunk: Chunk, aliases: dict[str, str]) -> _Body:
    known = reading.gazetteer.bodies(name)
    folded = fold(name)
    if folded not in bodies:
        kind = (
            known[0].kind
            if known
            else chunk.sort
            if isinstance(chunk.sort, OrganizationKind)
            else OrganizationKind.OTHER
        )
        acronym = next(
            (_upper(alias) for alias, full in aliases.items() if fold(full) == folded and " " not in alias), None
        )
        bodies[folded] = _Body(
            name,
            known[0].name if known and is_acronym(name) else name,
            kind,
            acronym or (known[0].acronym if known else None),
        )
    return bodies[folded]


def _upper(word: str) -> str:
    return word.replace("i", "İ").replace("ı", "I").upper()


def _aliases(reading: Reading, chunks: Sequence[Chunk]) -> dict[str, str]:
    """Folded acronyms and short names with the full name that they stand for: `Türk Dünyası Belediyeler Birliği (TDBB)`."""
    found: dict[str, str] = {}
    for chunk, following in zip(chunks, chunks[1:], strict=False):
        bracketed = following.first == chunk.last + 1 and reading.tokens[chunk.last].text == "("
        if chunk.kind is ChunkKind.ORGANIZATION and bracketed and is_acronym(following.name):
            found[fold(following.name)] = chunk.name
    for chunk in chunks:
        if (
            chunk.kind in {ChunkKind.ORGANIZATION, ChunkKind.NAME}
            and is_acronym(chunk.name)
            and fold(chunk.name) not in found
        ):
            full = {fold(body.name): body.name for body in reading.gazetteer.bodies(chunk.name)}
            told = next((c.name for c in chunks if c.kind is ChunkKind.ORGANIZATION and fold(c.name) in full), None)
            if told:
                found[fold(chunk.name)] = told
    return found


def _tails(names: Sequence[str]) -> dict[str, str]:
    """Names that are the end of one longer name of the text, and so mean it: `Kent Konseyi` of `Edremit Belediyesi Kent Konseyi`."""
    found = {}
    for name in dict.fromkeys(names):
        longer = {other for other in names if fold(other).endswith(f" {fold(name)}")}
        if len(name.split()) > 1 and len({fold(other) for other in longer}) == 1:
            found[fold(name)] = max(longer, key=len)
    return found


def _keys(bodies: dict[str, _Body]) -> dict[str, str]:
    """Keys by the full name that the gazetteer knows, so that an acronym alone means the same body in every release."""
    return {folded: f"organization/{slug(body.full)}" for folded, body in bodies.items()}


def _area(reading: Reading, body: _Body) -> Area | None:
    """The area that a municipality, governorship or the like serves, where its name begins with a place known once."""
    if body.kind not in {OrganizationKind.MUNICIPALITY, OrganizationKind.GOVERNMENT}:
        return None
    words = body.name.split()
    for end in range(len(words) - 1, 0, -1):
        entries = [e for e in reading.gazetteer.places(" ".join(words[:end])) if e.kind is not PlaceKind.COUNTRY]
        if entries:
            return entries[0].area
    return None


def _short_mentions(analysis: Analysis, facts: Sequence[Organization], named: Sequence[Occurrence]) -> list[Occurrence]:
    """Later mentions by a common noun: `belediyeyi`, `Birliğin` stand for the such body named near, else for the text's first."""
    taken = {at for o in named for at in range(o.first, o.last)}
    by_key = {fact.key: fact for fact in facts}
    found: list[Occurrence] = []
    for at, token in enumerate(analysis.tokens):
        if at in taken:
            continue
        for noun, head in read_rows("organization_nouns.tsv"):
            case = case_after(token.folded, noun) or case_after_ours(token.folded, noun)
            if case is None and noun[-1] == "k" and token.folded.startswith(noun[:-1] + "ğ"):
                case = case_after(token.folded, noun[:-1] + "ğ")
            if case is None or (
                case is Case.NOMINATIVE and not token.text[:1].isupper() and not case_after_ours(token.folded, noun)
            ):
                continue
            fitting = [o for o in named if fold(by_key[o.key].name).split()[-1].startswith(head)]
            near = [o for o in fitting if at - _NEAR < o.first < at and o.case is not Case.OTHER]
            if fitting:
                found.append(Occurrence((near[-1] if near else fitting[0]).key, at, at + 1, at, case))
            break
    return found
