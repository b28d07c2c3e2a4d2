"""Chunks: the organizations, roles, people, places and bare names into which the name grammar cuts a sentence.

`Andijan Belediye Başkan Yardımcısı Saida Kaya` is an organization, a role held there, and a person. What the words
around a name tell is decided with the chunks (`name_runs`, `cutting`, `offices`); what only the whole release tells
(whose surname it is, which body an acronym means) later.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING

from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Span, Token
    from ziyaret_extract.gazetteer import Gazetteer
    from ziyaret_ontology.model import OrganizationKind

AND = "ve"
MUNICIPAL = frozenset({"belediye", "büyükşehir"})
"""Words of a municipality that stand behind its town."""
JOINTS = frozenset({",", AND, "ile"})
LIST_JOINTS = JOINTS | {";"}
"""What joins the people of a list."""
"""What joins names and titles in a list."""
FORMER = frozenset({"eski", "önceki"})
"""Words before the title of an office that somebody held once."""
REPUBLIC = frozenset({"t.c.", "tc"})
"""Before the names of bodies, as honorifics are before people's: the republic whose they are."""
BULLETS = frozenset({"-", "•", "–", "*", "·"})
"""The marks with which the lines of a list begin."""
# Before a title it makes it an academic rank, an honorific: `Dr. Öğr. Üyesi Ad Soyad`.
ACADEMIC = "öğr."
# Words for a rank of the administration inside the name of an office.
ADMINISTRATIVE = frozenset({"il", "ilçe", "bölge", "nahiye", "genel"})
_NUMBERED = frozenset({"nolu", "numaralı"})
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 2, 9


class ChunkKind(StrEnum):
    """What a chunk is; a NAME is a capitalised name that its words alone do not settle."""

    ORGANIZATION = "organization"
    ROLE = "role"
    PERSON = "person"
    PLACE = "place"
    NAME = "name"


NAMES = frozenset({ChunkKind.NAME, ChunkKind.PERSON})
"""What may be somebody's name."""
SPOTS = frozenset({ChunkKind.NAME, ChunkKind.PLACE})
"""What may be a place's name."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens `first` up to `last`, their nominative `name` (a role's title) and their case.

    A role carries the name and kind of the organization it is held at, where its own words tell; a plural role is
    shared by the people that follow. `sort` is the kind of an organization or a place.
    """

    kind: ChunkKind
    first: int
    last: int
    name: str
    case: Case
    sort: OrganizationKind | PlaceKind | None = None
    organization: str | None = None
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The tokens to read names in, and those that are none: dates and quoted titles; and the names a model found."""

    tokens: tuple[Token, ...]
    blocked: frozenset[int]
    gazetteer: Gazetteer
    spans: tuple[Span, ...] = ()

    def believed(self, chunk: Chunk, *labels: str, least: float) -> bool:
        """Whether the analyzer's model gives just these tokens one of the labels, and is at least so sure of it."""
        at = bisect_right(self.spans, chunk.first, key=attrgetter("first")) - 1
        if at < 0:
            return False
        span = self.spans[at]
        whole = (span.first, span.last) == (chunk.first, chunk.last)
        return whole and span.label in labels and span.confidence >= least

    def name(self, first: int, last: int) -> str:
        """The tokens' text with the spaces that stand between them."""
        parts: list[str] = []
        for at in range(first, last):
            if at > first and self.tokens[at].start > self.tokens[at - 1].tail:
                parts.append(" ")
            numbered = at + 1 < last and self.tokens[at].suffix and self.is_number(at - 1)
            parts.append(f"{self.tokens[at].text}'{self.tokens[at].suffix}" if numbered else self.tokens[at].text)
        return "".join(parts)

    def behind(self, chunk: Chunk) -> str:
        """The folded token right behind a chunk, `""` at the end of the text."""
        return self.tokens[chunk.last].folded if chunk.last < len(self.tokens) else ""

    def capital(self, at: int) -> bool:
        """Whether the token begins with a capital letter and may belong to a name."""
        return at not in self.blocked and self.tokens[at].text[:1].isupper()

    def is_number(self, at: int) -> bool:
        """Whether a token is the number of one of several bodies: `2 No'lu`, `3 nolu`, `1 Numaralı`."""
        if at < 0 or at + 1 >= len(self.tokens) or not self.tokens[at].text.isdigit():
            return False
        behind = self.tokens[at + 1]
        return f"{behind.folded}{fold(behind.suffix)}" in _NUMBERED

    def is_place(self, first: int, last: int) -> bool:
        """Whether the tokens are a place of the gazetteer."""
        return bool(self.gazetteer.places(self.name(first, last)))

    def is_body(self, first: int, last: int) -> bool:
        """Whether the tokens are a body of the gazetteer or look like an acronym."""
        name = self.name(first, last)
        return bool(self.gazetteer.bodies(name)) or is_acronym(name)


def is_acronym(name: str) -> bool:
    """One word of two to nine capitals: `TDBB`, `ISUBÜ`, `TÜRKSOY`, `UCLG-MEWA`."""
    letters = [c for c in name if c.isalpha()]
    return (
        _SHORTEST_ACRONYM <= len(letters) <= _LONGEST_ACRONYM and all(c.isupper() for c in letters) and " " not in name
    )


def implied(first: int, last: int, name: str, sort: OrganizationKind | PlaceKind) -> Chunk:
    """A body or country that only a title names."""
    kind = ChunkKind.PLACE if isinstance(sort, PlaceKind) else ChunkKind.ORGANIZATION
    return Chunk(kind, first, last, name, Case.OTHER, sort)
