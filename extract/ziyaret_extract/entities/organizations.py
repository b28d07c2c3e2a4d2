"""Organizations: one fact for a name, its acronym, its short form and every mention of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ziyaret_extract.confidence import confidence
from ziyaret_extract.entities.aliases import find_aliases
from ziyaret_extract.entities.bodies import Body, gather_bodies
from ziyaret_extract.entities.common_nouns import short_mentions
from ziyaret_extract.entities.occurrences import Occurrence, between, mentions_of
from ziyaret_extract.entities.spoken_for import alone_of_their_sort, bodies_spoken_for
from ziyaret_extract.gazetteer.entries import body_key
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import Area, Organization, OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.linking import Sense, Senses
    from ziyaret_extract.names.chunks import Chunk, Reading

# Parts of others, and missions: titles held there say so.
_PARTS = ("fakültesi", "enstitüsü", "yüksekokulu", "şubesi")
_APART = (*_PARTS, "büyükelçiliği", "konsolosluğu")
# Bodies of another, whose people hold none of its offices.
_COMMITTEES = ("komisyonu", "komitesi", "kolları")


@dataclass(frozen=True, slots=True)
class Near:
    """The first tokens of the sentence before a title's, if it is of the same paragraph, and of the title's own."""

    first: int
    sentence: int


@dataclass(frozen=True)
class Organizations:
    """The organizations of a text, where they are mentioned, and the key of each name that was read.

    `senses` tell, by key, what the areas are that offices serve; `of_guests` are the municipalities of towns from which
    guests come, `spoken_for` the bodies for which the text says that it speaks.
    """

    facts: tuple[Organization, ...]
    occurrences: tuple[Occurrence, ...]
    keys: dict[str, str]
    senses: dict[str, Sense]
    of_guests: frozenset[str] = frozenset()
    spoken_for: tuple[str, ...] = ()

    @property
    def ours(self) -> str | None:
        """The body for which the text speaks before any other."""
        return next(iter(self.spoken_for), None)

    @cached_property
    def by_key(self) -> dict[str, Organization]:
        """Each organization by its key."""
        return {fact.key: fact for fact in self.facts}

    def key_of(self, name: str) -> str | None:
        """The key of the organization called so."""
        return self.keys.get(fold(name))

    def own_of(self, kinds: frozenset[OrganizationKind]) -> str | None:
        """The key of the first organization of these kinds for which the text speaks."""
        return next((key for key in self.spoken_for if self.by_key[key].kind in kinds), None)

    def first_of(self, kinds: frozenset[OrganizationKind]) -> str | None:
        """The key of the first organization of these kinds that the text names; rather none that is a part of one."""
        whole = next((fact.key for fact in self.facts if fact.kind in kinds and not self._is_apart(fact.key)), None)
        return whole or next((fact.key for fact in self.facts if fact.kind in kinds), None)

    def before(
        self, at: int, kinds: frozenset[OrganizationKind], near: Near, titles: Collection[int], *, close: bool
    ) -> str | None:
        """The key of the organization of these kinds near a title, told at a token, that does not say where it is held.

        The last that was named for itself in the title's sentence (a `close` title: also by another title); else the
        only one named in the sentence before. `titles` are the tokens at which titles begin: what stands before one is
        where that is held.
        """
        fitting = self._of_kinds(kinds)
        told = (o for o in between(fitting, near.first, at) if o.case is not Case.OTHER)
        alone = [o for o in told if not _is_anothers(o, at, titles)]
        here = between(fitting, near.sentence, at) if close else between(alone, near.sentence, at)
        before = {o.key for o in between(alone, near.first, near.sentence)}
        return here[-1].key if here else before.pop() if len(before) == 1 else None

    def first_before(self, at: int, kinds: frozenset[OrganizationKind]) -> str | None:
        """The key of the first organization of these kinds that the text names before a token, or of the only one."""
        fitting = self._of_kinds(kinds)
        return fitting[0].key if fitting and (fitting[0].first < at or len({o.key for o in fitting}) == 1) else None

    def _of_kinds(self, kinds: frozenset[OrganizationKind]) -> list[Occurrence]:
        """The mentions of organizations of these kinds, in order, without the parts of others and missions."""
        if kinds not in self._by_kinds:
            fitting = (o for o in self.occurrences if self.by_key[o.key].kind in kinds)
            self._by_kinds[kinds] = [o for o in fitting if not self._is_apart(o.key)]
        return self._by_kinds[kinds]

    @cached_property
    def _by_kinds(self) -> dict[frozenset[OrganizationKind], list[Occurrence]]:
        return {}

    def is_municipality(self, key: str) -> bool:
        """Whether the thing of this key is a municipality of the text."""
        return key in self.by_key and self.by_key[key].kind is OrganizationKind.MUNICIPALITY

    def is_part(self, key: str) -> bool:
        """Whether an organization is a part of another one at which only its own offices are held."""
        return fold(self.by_key[key].name).endswith((*_PARTS, *_COMMITTEES))

    def _is_apart(self, key: str) -> bool:
        """Whether an organization is a part of another one, a faculty or a branch, or a country's mission."""
        return fold(self.by_key[key].name).endswith(_APART)


def _is_anothers(body: Occurrence, at: int, titles: Collection[int]) -> bool:
    """Whether a body belongs to the title right behind it, and that is not the title at the token."""
    return body.last != at and body.last in titles and body.case in {Case.NOMINATIVE, Case.GENITIVE}


def read_organizations(
    analysis: Analysis,
    reading: Reading,
    chunks: Sequence[Chunk],
    senses: Senses,
    away: Collection[str],
    spoken: Collection[int],
) -> Organizations:
    """The organizations that the chunks name.

    `away` are the folded names of the towns from which guests come, `spoken` the tokens of speech.
    """
    aliases = find_aliases(reading, chunks)
    bodies, placed = gather_bodies(reading, chunks, aliases)
    meant = {folded: senses.body(body.full, body.kind, body.spans[0][0]) for folded, body in bodies.items()}
    areas = {folded: sense.area if sense else None for folded, sense in meant.items()}
    keys = {folded: body_key(body.full, areas[folded]) for folded, body in bodies.items()}
    told: dict[str, list[Body]] = {}  # a body may be told by its name and by what the gazetteer alone knows it by
    for folded, body in bodies.items():
        told.setdefault(keys[folded], []).append(body)
    facts = tuple(_fact(analysis, key, same, areas[fold(same[0].name)]) for key, same in told.items())
    guests = _of_guests(facts, away)
    named = [Occurrence(keys[folded], c.first, c.last, c.first, c.case) for folded, c in placed]
    ours = next(iter(bodies_spoken_for(analysis, facts, named, spoken)), None)
    short = short_mentions(analysis, facts, named, guests, ours)
    sure = [*named, *(o for o in short if o.key in alone_of_their_sort(facts, guests))]
    return Organizations(
        facts,
        tuple(sorted((*named, *short), key=lambda o: o.first)),
        keys={**keys, **{alias: keys[fold(full)] for alias, full in aliases.items() if fold(full) in keys}},
        senses={keys[folded]: sense for folded, sense in meant.items() if sense},
        of_guests=guests,
        spoken_for=bodies_spoken_for(analysis, facts, sure, spoken),
    )


def _fact(analysis: Analysis, key: str, same: Sequence[Body], area: Area | None) -> Organization:
    """The organization of a key, of all that was gathered under its names; it is called as it is first."""
    first = same[0]
    return Organization(
        key=key,
        name=first.name,
        kind=first.kind,
        mentions=mentions_of(analysis, [span for body in same for span in body.spans]),
        confidence=confidence("organization", *(each for body in same for each in body.evidence)),
        acronym=next((body.acronym for body in same if body.acronym), None),
        area=area,
        known_as=first.full if first.full != first.name else None,
    )


def _of_guests(facts: Sequence[Organization], away: Collection[str]) -> frozenset[str]:
    """The keys of the municipalities of towns from which guests come; none where these are all that are told."""
    municipalities = {fact.key: fold(fact.name) for fact in facts if fact.kind is OrganizationKind.MUNICIPALITY}
    come = {key for key, name in municipalities.items() if name.startswith(tuple(f"{town} " for town in away))}
    return frozenset(come if come < municipalities.keys() else ())
