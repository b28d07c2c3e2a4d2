"""The body that a text speaks for and does not name: `Belediye Başkanımız`, `belediyemize`, `Vali Ad Soyad`.

It is the municipality, governorship or district office of the place that the text names most, so that a reader of the
page, who sees its masthead, and a program that does not, know the same.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import Chunk, ChunkKind, Reading
from ziyaret_extract.names.home_mayors import home_of_mayor, is_home
from ziyaret_extract.names.run import like
from ziyaret_extract.names.town_bodies import MUNICIPALITY, TOWN_BODIES
from ziyaret_extract.names.towns_told import most_told
from ziyaret_extract.turkish.lexicon import bare_title
from ziyaret_extract.turkish.morphology import Case, case_after, case_after_ours, case_of
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.names.town_bodies import TownBody

# `Başkanımız Ad Soyad` of a page without a word of whose he is: the mayor in 5 of 5 releases.
_PRESIDENT = "başkan"
# The cases of what is visited, and how the verbs of going there begin.
_VISITED = frozenset({Case.ACCUSATIVE, Case.DATIVE, Case.LOCATIVE})
_GOING = ("ziyaret", "git", "gid", "geç", "uğra", "gel", "konuk", "misafir", "ağırla", "kabul", "karşıla")


def name_ours(
    reading: Reading, sentences: Sequence[Sentence], chunks: Sequence[Chunk], spoken: Collection[int]
) -> list[Chunk]:
    """The chunks, what the text speaks for named; as they are where nothing tells which place that is.

    `spoken` are the tokens of speech, whose `our` is the speaker's.
    """
    named = list(chunks)
    for body in TOWN_BODIES:
        guests = _bodies_of_guests(reading, named, body)
        told = {chunk.name for chunk in named if _names(chunk, body)}
        offices = [chunk for chunk in _offices(reading, named, body) if chunk.first not in spoken]
        open_ = told - guests
        mayors = open_ and body is MUNICIPALITY
        home = home_of_mayor(reading, sentences, guests, named, offices, spoken) if mayors else ""
        if open_ and not is_home(reading, home, open_, named):
            home = ""
            offices = _offices_of_town(reading, named, offices, body)
            if not offices:
                continue
        nouns = [*_our_nouns(reading, body), *(() if told else _visited_nouns(reading, sentences, body))]
        spoken_of = [at for at, _ in nouns if at not in spoken and not told]
        place, times = most_told(reading, sentences, guests, named, body, spoken) if offices or spoken_of else ("", 0)
        if home or (place and times > bool(open_)):
            place = home or place
            name = f"{place} {like(place, body.head)}"
            named = [new for chunk in named for new in (_held(chunk, name, body) if chunk in offices else [chunk])]
            named += [_mention(at, case, name, body) for at, case in nouns]
    return sorted(named, key=lambda chunk: chunk.first)


def _names(chunk: Chunk, body: TownBody) -> bool:
    return chunk.kind is ChunkKind.ORGANIZATION and fold(chunk.name).endswith(body.head)


def _bodies_of_guests(reading: Reading, chunks: Sequence[Chunk], body: TownBody) -> frozenset[str]:
    """The bodies of this kind from which guests come, and those of mayors: the text's own may be another one."""
    come = {chunk.name for chunk in chunks if _names(chunk, body) and _is_from(reading, chunk)}
    headed = {chunk.organization for chunk, _ in _holders(chunks, body) if chunk.organization}
    return frozenset(come | headed if body.kind is OrganizationKind.MUNICIPALITY else come)


def _is_from(reading: Reading, chunk: Chunk) -> bool:
    """Whether guests come from a body: `Tekkaya Belediyesinden gelen`."""
    following = reading.tokens[chunk.last].folded if chunk.last < len(reading.tokens) else ""
    return chunk.case is Case.ABLATIVE and following == "gelen"


def _holders(chunks: Sequence[Chunk], body: TownBody) -> list[tuple[Chunk, str]]:
    """The titles of heads of such bodies with the surname of the one that each stands before."""
    return [
        (chunk, fold(following.name).split()[-1])
        for chunk, following in pairwise(chunks)
        if chunk.kind is ChunkKind.ROLE and fold(chunk.name) in body.held and following.kind is ChunkKind.PERSON
    ]


def _offices(reading: Reading, chunks: Sequence[Chunk], body: TownBody) -> list[Chunk]:
    """The titles without a body that are `ours`, or held by a head of such a body who is told to head no other."""
    holders = _holders(chunks, body)
    elsewhere = {surname for chunk, surname in holders if chunk.organization}
    heads = [chunk for chunk, surname in holders if not chunk.organization and surname not in elsewhere]
    named = [chunk for chunk, person in pairwise(chunks) if person.kind is ChunkKind.PERSON and " " in person.name]
    return [
        chunk
        for chunk in chunks
        if chunk.kind is ChunkKind.ROLE
        and not chunk.organization
        and (chunk in heads or _is_ours(reading, chunk, body))
        and (fold(chunk.name) != _PRESIDENT or chunk in named)
    ]


def _offices_of_town(
    reading: Reading, chunks: Sequence[Chunk], offices: Sequence[Chunk], body: TownBody
) -> list[Chunk]:
    """The mayors among the offices that are `ours` though other municipalities are told; none if ours is told."""
    ours = [chunk for chunk in chunks if chunk.kind is ChunkKind.ROLE and _is_ours(reading, chunk, body)]
    told = body.kind is not OrganizationKind.MUNICIPALITY or any(chunk.organization for chunk in ours)
    return [] if told else [chunk for chunk in offices if chunk in ours]


def _is_ours(reading: Reading, chunk: Chunk, body: TownBody) -> bool:
    """Whether a title is the publisher's own, and one of this kind of body."""
    found = bare_title(reading.tokens[chunk.last - 1].folded)
    office = fold(chunk.name)
    mayor = body is MUNICIPALITY and office == _PRESIDENT
    return found is not None and found.ours and (mayor or office.startswith(body.office.split()[0]))


def _our_nouns(reading: Reading, body: TownBody) -> Iterator[tuple[int, Case]]:
    """The tokens such as `belediyemize`, with their case."""
    for at, token in enumerate(reading.tokens):
        case = case_after_ours(token.folded, body.noun)
        if case:
            yield at, case_of(fold(token.suffix)) if token.suffix else case


def _visited_nouns(reading: Reading, sentences: Sequence[Sentence], body: TownBody) -> Iterator[tuple[int, Case]]:
    """The tokens such as `belediyeyi` with their case where one goes there: `Tekkaya'da belediyeyi ziyaret etti`."""
    for sentence in sentences:
        inside = range(sentence.first, sentence.last)
        told = [(at, case) for at in inside if (case := case_after(reading.tokens[at].folded, body.noun)) in _VISITED]
        if told and any(reading.tokens[at].folded.startswith(_GOING) for at in inside):
            yield from ((at, case) for at, case in told if case and reading.tokens[at].text.islower())


def _held(chunk: Chunk, name: str, body: TownBody) -> list[Chunk]:
    """The body that a title implies, and the title held there."""
    implied = Chunk(ChunkKind.ORGANIZATION, chunk.first, chunk.first + 1, name, Case.OTHER, body.kind)
    return [implied, replace(chunk, organization=name)]


def _mention(at: int, case: Case, name: str, body: TownBody) -> Chunk:
    return Chunk(ChunkKind.ORGANIZATION, at, at + 1, name, case, body.kind)
