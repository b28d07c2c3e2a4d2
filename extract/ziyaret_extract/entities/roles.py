"""Roles: a title and the organization at which it is held, read from what stands beside a person's name."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from ziyaret_extract.entities.bodies_by_name import BodiesByName
from ziyaret_extract.entities.headmen import Headmen
from ziyaret_extract.entities.heads import tells_head
from ziyaret_extract.entities.held_roles import HeldRole, title_at
from ziyaret_extract.entities.named import can_hold
from ziyaret_extract.entities.organizations import Near
from ziyaret_extract.entities.places import place_key
from ziyaret_extract.names.chunks import AND, Chunk, ChunkKind, Reading
from ziyaret_extract.names.place_names import refine
from ziyaret_extract.names.title_bodies import Bodies, bodies_for, without_noun
from ziyaret_extract.names.title_phrases import TitlePhrases
from ziyaret_extract.names.town_offices import town_before
from ziyaret_extract.turkish.headwords import organization_noun
from ziyaret_extract.turkish.headwords import title as find_title
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.entities.organizations import Organizations
    from ziyaret_extract.linking import Senses

# Between a body's bracket and a title: the town of its branch.
_LONGEST_PLACE = 2
_BRACKETED = 3  # `(`, an acronym, `)`
# `Vogošça Belediyesi'nde ise Müdür A`.
_HOWEVER = "ise"
_GROUP_HEADED = 2  # `Heyet başkanı`
_HEADMAN = ("muhtar", "muhtarı")
# `Sarıova Belediyesi'nde Müdür A`, `Sarıova Belediyesinden Müdür A`.
_THERE = {Case.LOCATIVE, Case.ABLATIVE}


class RoleReader:
    """Reads the roles that a name's neighbours tell."""

    def __init__(
        self,
        analysis: Analysis,
        reading: Reading,
        chunks: Sequence[Chunk],
        organizations: Organizations,
        senses: Senses,
    ) -> None:
        self._phrases = TitlePhrases(reading, analysis.sentences, chunks)
        self._sentences = analysis.sentences
        self._starts = [sentence.first for sentence in analysis.sentences]
        self._reading = reading
        self._chunks = chunks
        self._organizations = organizations
        self._senses = senses
        self._owners = {o.last: o.key for o in reversed(organizations.occurrences) if o.case is Case.GENITIVE}
        self._places = {o.last: o.key for o in reversed(organizations.occurrences) if o.case in _THERE}
        self._titles = {chunk.first for chunk in chunks if chunk.kind is ChunkKind.ROLE}
        self._ending = {chunk.last: chunk for chunk in reversed(chunks)}
        self._bodies = BodiesByName(organizations)
        self._headmen = Headmen(reading, chunks, senses)

    def before(self, at: int) -> list[HeldRole]:
        """The roles told before the person at this chunk, nearest last: `TDBB ve Konya Belediye Başkanı Ad Soyad`."""
        own = {fold(self._chunks[index].name) for index in self._phrases.behind(at)}
        before = [role for index in self._phrases.before(at) for role in self._held(index)] + self.shared(at)
        # `başkanlar A Kaya (Tekkaya)`.
        return [role for role in before if fold(role.title) not in own]

    def after(self, at: int) -> list[HeldRole]:
        """The roles told after the name in brackets or behind a dash: `Ad Soyad – Avanos Belediye Başkanı`."""
        return [role for index in self._phrases.behind(at) for role in self._held(index)]

    def phrase(self, at: int) -> int:
        """Where the noun phrase of the person at this chunk begins: at the first of the roles and their bodies."""
        return self._phrases.begin(at)

    def shared(self, at: int) -> list[HeldRole]:
        """The plural role that people before this one in a list carry too: `Müdür Yardımcıları A Kaya ve B Can`."""
        index = self._phrases.shared(at)
        return [] if index is None else self._held(index)

    def _held(self, index: int) -> list[HeldRole]:
        """The role of a chunk, its organization resolved; two when `Birlik ve` stands before it."""
        chunk = self._chunks[index]
        title, generic = without_noun(chunk.name)
        if group := self._group_headed(chunk):
            return [HeldRole(group, None)]
        if chunk.organization:
            key = self._organizations.key_of(chunk.organization) or self._place_key(chunk.organization, index)
            return [*self._union_formula(index), HeldRole(title, key)]
        if beside := self._beside(title, chunk.first):
            return [HeldRole(title, beside)]
        if generic:
            return [HeldRole(title, self._bodies.headed(generic, chunk.first))]
        own = self._bodies.headed(fold(title), chunk.first) if " " not in title else None
        if own:
            return [HeldRole(title, own, told=False)]
        return [self._without_body(title, index)]

    def _group_headed(self, chunk: Chunk) -> str | None:
        """The title of who heads a group: `Heyet başkanı A`; `Mütevelli Heyet Başkanı` is another's."""
        tokens = self._reading.tokens
        heads = chunk.last - chunk.first <= _GROUP_HEADED and tells_head(tokens, chunk.last)
        return " ".join(token.text for token in tokens[chunk.last - _GROUP_HEADED : chunk.last]) if heads else None

    def _beside(self, title: str, at: int) -> str | None:
        """The body that the words before a title tell: whose it is, where it is held, what has the acronym there."""
        return self._owners.get(at) or self._where_named(title, at) or self._before_bracket(at)

    def _without_body(self, title: str, index: int) -> HeldRole:
        """The role of a title that tells no body: of an office told before, in a town, at a body of its kind near."""
        chunk = self._chunks[index]
        if office := self._bodies.office(title, chunk.first):
            return HeldRole(title, office)
        bodies = bodies_for(title)
        if there := self._where_told(title, index, bodies):
            return there
        headed = self._bodies.headed(bodies.heads, chunk.first) if bodies.heads else None
        if headed or (bodies.heads and not bodies.kinds):
            return HeldRole(title, headed, told=False)
        if ours := self._ours(title, chunk, bodies):
            return ours
        near = self._near(chunk.first)
        body = self._organizations.before(chunk.first, bodies.kinds, near, self._titles, close=bodies.close)
        return HeldRole(title, body, told=False)

    def _ours(self, title: str, chunk: Chunk, bodies: Bodies) -> HeldRole | None:
        """The role of a title of the publisher's, `Rektörümüz`: at its body of such a kind, else at the first one."""
        found = find_title(self._reading.tokens[chunk.last - 1].folded)
        if found is None or not found.ours:
            return None
        if own := self._organizations.own_of(bodies.kinds):
            return HeldRole(title_at(title, self._organizations.by_key[own]), own)
        first = self._organizations.first_of(bodies.kinds)
        return HeldRole(title, first, told=False) if first else None

    def _where_named(self, title: str, at: int) -> str | None:
        """The body in which a title is told to be held, if it has such: `Sarıova Belediyesi'nde Müdür A`."""
        at -= at > 0 and self._reading.tokens[at - 1].folded == _HOWEVER
        key = self._places.get(at)
        return key if key and can_hold(self._organizations.by_key[key], title) else None

    def _where_told(self, title: str, index: int, bodies: Bodies) -> HeldRole | None:
        """The role of a title that is told to be held in a village or a town."""
        at = self._chunks[index].first
        if fold(title).endswith(_HEADMAN) and (village := self._headmen.village(index, self._near(at).first)):
            return HeldRole(title, village)
        town = town_before(self._reading, self._ending, at)  # `Van'da Müdür …, Muş'ta ise Başkan Vekili …`
        in_town = self._bodies.of_town(town, bodies) if town else None
        return HeldRole(title, in_town, told=False) if in_town else None

    def _before_bracket(self, at: int) -> str | None:
        """The organization whose acronym stands in brackets before a title: `… Ajansı (GEKA) Genel Sekreteri`.

        The place of its branch may stand between: `… Derneği (ADD) Tekkaya Şube Başkanı`.
        """
        tokens = self._reading.tokens
        begins = range(max(at - _LONGEST_PLACE, 0), at)
        at = next((k for k in begins if tokens[k - 1].text == ")" and self._reading.is_place(k, at)), at)
        opening = at - _BRACKETED
        bracketed = opening > 0 and (tokens[opening].text, tokens[at - 1].text) == ("(", ")")
        if not bracketed or not tokens[at - 2].text[:1].isupper():
            return None
        body = self._ending.get(opening)
        return self._organizations.key_of(body.name) if body and body.kind is ChunkKind.ORGANIZATION else None

    def _sentence(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def _near(self, at: int) -> Near:
        index = self._sentence(at)
        here, before = self._sentences[index], self._sentences[max(index - 1, 0)]
        return Near(before.first if before.paragraph == here.paragraph else here.first, here.first)

    def _place_key(self, name: str, index: int) -> str | None:
        """The key of the country that an ambassador's or a minister's title names, or of a headman's village."""
        told = [c for c in self._chunks[:index] if c.kind is ChunkKind.PLACE and c.name == name]
        if not told or not isinstance(told[-1].sort, PlaceKind):
            return None
        [place] = refine(self._reading, told[-1:])  # as the places are named: `Yörük Köyü`
        return place_key(self._senses, place.name, told[-1].sort, place.first)

    def _noun_key(self, chunk: Chunk) -> str | None:
        """The key of the organization that a common noun stands for: `Birlik ve X Belediye Başkanı`."""
        head = organization_noun(fold(chunk.name))
        return self._bodies.headed(head, chunk.first) if head else None

    def _union_formula(self, index: int) -> list[HeldRole]:
        """`TDBB ve Konya Büyükşehir Belediye Başkanı`: the same title at the union named before `ve`."""
        chunk = self._chunks[index]
        own = self._chunks[index - 1] if index else chunk
        joint = (own.first if own.kind is ChunkKind.ORGANIZATION else chunk.first) - 1
        if joint < 1 or self._reading.tokens[joint].folded != AND or not fold(chunk.name).endswith("başkanı"):
            return []
        end = joint - 1 if self._reading.tokens[joint - 1].text == ")" else joint
        union = self._ending.get(end)
        if union is None or union.kind not in {ChunkKind.ORGANIZATION, ChunkKind.NAME}:
            return []
        key = self._organizations.key_of(union.name) or self._noun_key(union)
        body = self._organizations.by_key.get(key or "")
        joined = body is not None and body.kind in {OrganizationKind.UNION, OrganizationKind.ASSOCIATION}
        return [HeldRole("Başkan", key)] if joined else []
