"""Roles: a title and the organization at which it is held, read from what stands beside a person's name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from ziyaret_extract.chunks import AND, Chunk, ChunkKind, Reading, is_acronym
from ziyaret_extract.lexicon import honorifics, organization_noun
from ziyaret_extract.lexicon import title as find_title
from ziyaret_extract.morphology import Case, case_after_ours
from ziyaret_extract.places import place_key
from ziyaret_extract.run import like
from ziyaret_extract.tables import read_rows
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.occurrences import Occurrence
    from ziyaret_extract.organizations import Organizations

# Words between a title and its holder: `Belediye Başkanı seçilen Ad Soyad`.
_CHOSEN = frozenset(
    {".", "olan", "seçilen", "atanan", "getirilen", "yapan", "yürüten", "üstlenen", "devralan"}
    | {"görevine", "görevini", "yeniden", "tekrar"}
)
# The cases of a body that belongs to the title behind it.
_OF_TITLE = frozenset({Case.NOMINATIVE, Case.GENITIVE, Case.OTHER})
_BETWEEN = frozenset({AND, ",", "ile"})
_ANY = frozenset(OrganizationKind)
# How the last word of the body begins at which alone this office is held: a governor's is the governorship.
_OFFICES = {"vali": "vali", "kaymakam": "kaymakam", "müftü": "müftü", "başhekim": "hastane"}
# An academic rank that stands before a name as an honorific: `Dr. Öğr. Üyesi`.
_ACADEMIC = "öğr."
_BRACKETED = 3  # `(`, an acronym, `)`
_OPENING = frozenset({"-", "–", "—", "(", ","})


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A title and the key of the organization, None when nothing tells; `told` when the words beside the title do."""

    title: str
    organization: str | None
    told: bool = True


def add_role(roles: list[HeldRole], role: HeldRole) -> None:
    """Add a role that is not there yet; the same title with an organization replaces the one without."""
    if not role.told and any(fold(known.title) == fold(role.title) for known in roles):
        return
    for at, known in enumerate(roles):
        if (known.organization == role.organization or None in {known.organization, role.organization}) and fold(
            known.title
        ) != fold(role.title):
            shorter, longer = sorted((known, role), key=lambda r: len(r.title))
            if len(shorter.title.split()) == 1 and fold(longer.title).split()[-1].startswith(fold(shorter.title)):
                roles[at] = HeldRole(longer.title, longer.organization or shorter.organization, told=longer.told)
                return
        if fold(known.title) == fold(role.title) and (
            known.organization is None or role.organization in {None, known.organization}
        ):
            roles[at] = known if role.organization is None else role
            return
    roles.append(role)


class RoleReader:
    """Reads the roles that a name's neighbours tell."""

    def __init__(
        self, analysis: Analysis, reading: Reading, chunks: Sequence[Chunk], organizations: Organizations
    ) -> None:
        self._sentences = analysis.sentences
        self._starts = [sentence.first for sentence in analysis.sentences]
        self._reading = reading
        self._chunks = chunks
        self._organizations = organizations
        self._owners = {o.last: o.key for o in reversed(organizations.occurrences) if o.case is Case.GENITIVE}
        self._ending = {chunk.last: chunk for chunk in reversed(chunks)}
        self._heads = {fact.key: fold(fact.name).split()[-1] for fact in organizations.facts}
        self._by_head: dict[str, list[Occurrence]] = {}

    def before(self, at: int) -> list[HeldRole]:
        """The roles told before the person at this chunk, nearest last: `TDBB ve Konya Belediye Başkanı Ad Soyad`."""
        return [role for index in self._role_chunks(at) for role in self._held(index)] + self.shared(at)

    def after(self, at: int) -> list[HeldRole]:
        """The roles told after the name in brackets or behind a dash: `Ad Soyad – Avanos Belediye Başkanı`."""
        chunk = self._chunks[at]
        if chunk.last >= len(self._reading.tokens) or self._reading.tokens[chunk.last].text not in _OPENING - {","}:
            return []
        found: list[HeldRole] = []
        end = chunk.last + 1
        for index in range(at + 1, len(self._chunks)):
            following = self._chunks[index]
            if self._sentence(following.first) != self._sentence(chunk.first):
                break
            if following.first > end + 1 or following.kind is ChunkKind.PERSON:
                break
            if following.kind is ChunkKind.ROLE:
                found += self._held(index)
            end = max(end, following.last)
        return found

    def phrase(self, at: int) -> int:
        """Where the noun phrase of the person at this chunk begins: at the first of the roles and their bodies."""
        return self._title_phrase(at)[1]

    def _role_chunks(self, at: int) -> list[int]:
        """Indexes of the role chunks that belong to the person at `at`, in order of the text."""
        return self._title_phrase(at)[0]

    def _title_phrase(self, at: int) -> tuple[list[int], int]:
        """The role chunks of the person at `at`, and the token where the first of them or its organization begins."""
        found: list[int] = []
        begin = self._chunks[at].first
        index = at - 1
        while index >= 0:
            chunk = self._chunks[index]
            gap = self._gap(chunk.last, begin)
            if self._sentence(chunk.first) != self._sentence(begin):
                break
            if _is_of_name(chunk) and (not gap or (found and gap == [AND])) and not (found and chunk.plural):
                found.append(index)
                begin = chunk.first
            elif (
                found
                and (chunk.kind in {ChunkKind.ORGANIZATION, ChunkKind.PLACE} or is_acronym(chunk.name))
                and chunk.case in _OF_TITLE
                and (chunk.last >= begin or set(gap) <= {"(", ")"})
            ):
                begin = min(begin, chunk.first)
            else:
                break
            index -= 1
        return found[::-1], begin

    def _gap(self, first: int, last: int) -> list[str]:
        """The words between two chunks, honorifics left out."""
        return [
            t.folded
            for t in self._reading.tokens[first:last]
            if t.folded not in honorifics() and t.folded not in _CHOSEN
        ]

    def shared(self, at: int) -> list[HeldRole]:
        """The plural role that people before this one in a list carry too: `Müdür Yardımcıları A Kaya ve B Can`.

        Who has another title that does not say where it is held is no more of the list: `… ve Genel Sekreter C Er`.
        """
        if any(
            self._chunks[own].organization is None and not self._chunks[own].plural for own in self._role_chunks(at)
        ):
            return []
        index = at - 1
        begin = self._chunks[at].first
        joints: list[str] = []
        while index >= 0:
            chunk = self._chunks[index]
            gap = self._gap(chunk.last, min(begin, self._chunks[index + 1].first))
            joints += gap
            if joints[:1] == [","] and AND in joints:
                return []  # `ve` has ended the list before
            if chunk.kind is ChunkKind.ROLE and chunk.plural and not gap and self._is_alone(at):
                return []
            if chunk.kind is ChunkKind.ROLE and chunk.plural:
                return self._held(index) if index not in self._role_chunks(at) else []
            if gap and not set(gap) <= _BETWEEN:
                return []
            begin = chunk.first
            index -= 1
        return []

    def _is_alone(self, at: int) -> bool:
        """Whether a person with a title is no list's first, so that a plural title before it names a group.

        `Meclis üyeleri Belediye Başkanı A'yı ziyaret etti`, but `üyeler Belediye Başkanı A, Belediye Başkanı B ve C`.
        """
        last = self._chunks[at].last
        behind = self._reading.tokens[last].folded if last < len(self._reading.tokens) else ""
        return bool(self._role_chunks(at)) and behind not in _BETWEEN

    def _held(self, index: int) -> list[HeldRole]:
        """The role of a chunk, its organization resolved; two when `Birlik ve` stands before it."""
        chunk = self._chunks[index]
        title, generic = _without_noun(chunk.name)
        if _ACADEMIC in fold(title):
            return []
        owner = self._owners.get(chunk.first)
        if owner and not chunk.organization:
            return [HeldRole(title, owner)]
        if chunk.organization:
            key = self._organizations.key_of(chunk.organization) or self._place_key(chunk.organization, index)
            return [*self._union_formula(index), HeldRole(title, key)]
        if bracketed := self._before_bracket(chunk.first):
            return [HeldRole(title, bracketed)]
        if generic:
            return [HeldRole(title, self._with_head(generic, chunk.first))]
        own = self._with_head(fold(title), chunk.first) if " " not in title else None
        if own:
            return [HeldRole(title, own, told=False)]
        office = fold(title).split()[0]
        if office in _OFFICES:
            return [HeldRole(title, self._with_head(_OFFICES[office], chunk.first), told=False)]
        kinds, close = bodies_for(title)
        if _is_ours(self._reading.tokens[chunk.last - 1].folded) and (ours := self._organizations.first_of(kinds)):
            return [HeldRole(title, ours, told=False)]
        return [
            HeldRole(
                title, self._organizations.before(chunk.first, kinds, *self._near(chunk.first), close=close), told=False
            )
        ]

    def _before_bracket(self, at: int) -> str | None:
        """The organization whose acronym stands in brackets before a title: `… Ajansı (GEKA) Genel Sekreteri`."""
        tokens = self._reading.tokens
        opening = at - _BRACKETED
        if opening < 1 or (tokens[opening].text, tokens[at - 1].text) != ("(", ")") or not is_acronym(tokens[at - 2].text):
            return None
        body = self._ending.get(opening)
        return self._organizations.key_of(body.name) if body and body.kind is ChunkKind.ORGANIZATION else None

    def _sentence(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def _near(self, at: int) -> tuple[int, int]:
        """The first tokens of the sentence before a token's, if of the same paragraph, and of the token's own."""
        index = self._sentence(at)
        here, before = self._sentences[index], self._sentences[max(index - 1, 0)]
        return (before.first if before.paragraph == here.paragraph else here.first), here.first

    def _place_key(self, name: str, index: int) -> str | None:
        """The key of the country that an ambassador's or a minister's title names."""
        told = [c for c in self._chunks[:index] if c.kind is ChunkKind.PLACE and c.name == name]
        return place_key(self._reading, name, told[-1].sort) if told and isinstance(told[-1].sort, PlaceKind) else None

    def _noun_key(self, chunk: Chunk) -> str | None:
        """The key of the organization that a common noun stands for: `Birlik ve X Belediye Başkanı`."""
        head = organization_noun(fold(chunk.name))
        return self._with_head(head, chunk.first) if head else None

    def _with_head(self, head: str, at: int) -> str | None:
        if head not in self._by_head:
            heads = tuple(head.split("|"))
            self._by_head[head] = [o for o in self._organizations.occurrences if self._heads[o.key].startswith(heads)]
        fitting = self._by_head[head]
        earlier = bisect_left(fitting, at, key=attrgetter("first"))
        return fitting[max(earlier - 1, 0)].key if fitting else None

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


def _is_of_name(chunk: Chunk) -> bool:
    """Whether a chunk is a title that a name may follow: `Başkana Müdür Ad Soyad` has one."""
    return chunk.kind is ChunkKind.ROLE and chunk.case in {Case.NOMINATIVE, Case.OTHER}


def _is_ours(word: str) -> bool:
    """Whether a title is the publisher's own: `Rektörümüz`."""
    found = find_title(word)
    return found is not None and any(
        case_after_ours(word, form) is not None for form in (found.row.plural[:-1], found.row.bare)
    )


def _without_noun(title: str) -> tuple[str, str | None]:
    """A title without the common noun of a body before it, and the head of that body's name: `Vakıf Başkanı`."""
    words = title.split()
    for noun, head in read_rows("organization_nouns.tsv"):
        if len(words) > 1 and fold(words[0]) == noun and noun != "belediye":
            rest = " ".join(words[1:])
            return _bare(rest), head
    return title, None


def _bare(title: str) -> str:
    """A title that no noun goes before, without its possessive: `Başkanı` is `Başkan`."""
    *before, last = title.split()
    found = find_title(fold(last))
    if found is None or any(fold(word) != "genel" for word in before):
        return title
    return " ".join([*before, like(last, found.row.bare)])


def bodies_for(title: str) -> tuple[frozenset[OrganizationKind], bool]:
    """The kinds of body at which a title that names none can be held, and whether the nearest title's body is it."""
    folded = f" {fold(title)}"
    for words, kinds, close in read_rows("title_bodies.tsv"):
        if f" {words}" in folded:
            return frozenset(map(OrganizationKind, filter(None, kinds.split(",")))), close == "yes"
    return _ANY, False
