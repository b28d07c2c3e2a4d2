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
from ziyaret_extract.names.town_bodies import MUNICIPALITY, TOWN_BODIES
from ziyaret_extract.names.towns_told import town_told
from ziyaret_extract.turkish.headwords import bare_title
from ziyaret_extract.turkish.lexicon import delegation_nouns
from ziyaret_extract.turkish.morphology import Case, case_after, case_after_ours, case_of
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.names.town_bodies import TownBody

_PRESIDENT = "başkan"
# So far behind a title words tell that its holder leads a group.
_FAR = 7
_LEADING = ("başkanlığında", "liderliğinde", "beraberinde", "öncülüğünde", "önderliğinde")
# So near behind a title its holder is named, honorifics between.
_NEAR = 3
# The cases of what is visited, and how the verbs of going there begin.
_VISITED = frozenset({Case.ACCUSATIVE, Case.DATIVE, Case.LOCATIVE})
_GOING = ("ziyaret", "git", "gid", "geç", "uğra", "gel", "konuk", "misafir", "ağırla", "kabul", "karşıla")


def name_ours(
    reading: Reading,
    sentences: Sequence[Sentence],
    chunks: Sequence[Chunk],
    spoken: Collection[int],
    away: Collection[str],
) -> list[Chunk]:
    """The chunks, what the text speaks for named; as they are where nothing tells which place that is.

    `spoken` are the tokens of speech, whose `our` is the speaker's, `away` the folded names of the towns of guests.
    """
    named = list(chunks)
    for body in TOWN_BODIES:
        abroad = _from_abroad(reading, named, body, away)
        guests = _bodies_of_guests(reading, named, body) | abroad
        told = {chunk.name for chunk in named if _names(chunk, body)}
        offices = [chunk for chunk in _offices(reading, named, body, abroad) if chunk.first not in spoken]
        open_ = told - guests
        mayors = open_ and body is MUNICIPALITY
        home = home_of_mayor(reading, sentences, guests, named, offices, spoken) if mayors else ""
        if open_ and not is_home(reading, home, open_, named):
            home = ""
            offices = _offices_of_town(reading, named, offices, body, abroad)
            if not offices:
                continue
        nouns = [*_our_nouns(reading, body), *(() if told else _visited_nouns(reading, sentences, body))]
        spoken_of = [at for at, _ in nouns if at not in spoken and not told - abroad]
        left = guests | {body.name_of(place.name) for town in away for place in reading.gazetteer.places(town)}
        place, times = town_told(reading, sentences, left, named, body, spoken) if offices or spoken_of else ("", 0)
        if home or (place and times > bool(open_)):
            place = home or place
            name = body.name_of(place)
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


def _from_abroad(reading: Reading, chunks: Sequence[Chunk], body: TownBody, away: Collection[str]) -> frozenset[str]:
    """The bodies of this kind abroad where guests are told to come from a town of one: `Kumanova'dan gelenler`."""
    towns = {chunk.name: fold(chunk.name.split()[0]) for chunk in chunks if _names(chunk, body)}
    abroad = {name: town for name, town in towns.items() if not any(map(body.serves, reading.gazetteer.places(town)))}
    return frozenset(abroad) if not set(abroad.values()).isdisjoint(away) else frozenset()


def _is_from(reading: Reading, chunk: Chunk) -> bool:
    """Whether guests come from a body: `Tekkaya Belediyesinden gelen`, `Tekkaya Belediyesi'nden bir heyet`."""
    behind = [token.folded for token in reading.tokens[chunk.last : chunk.last + _NEAR]]
    sent = any(word.startswith(delegation_nouns()) for word in behind)
    return chunk.case is Case.ABLATIVE and (sent or behind[:1] == ["gelen"])


def _holders(chunks: Sequence[Chunk], body: TownBody) -> list[tuple[Chunk, str]]:
    """The titles of heads of such bodies with the surname of the one that each stands before."""
    return [
        (chunk, fold(following.name).split()[-1])
        for chunk, following in pairwise(chunks)
        if chunk.kind is ChunkKind.ROLE and fold(chunk.name) in body.held and following.kind is ChunkKind.PERSON
    ]


def _offices(reading: Reading, chunks: Sequence[Chunk], body: TownBody, abroad: Collection[str]) -> list[Chunk]:
    """The titles without a body that are `ours`, or held by a head of such a body who is told to head no other."""
    holders = _holders(chunks, body)
    elsewhere = {surname for chunk, surname in holders if chunk.organization}
    heads = [chunk for chunk, surname in holders if not chunk.organization and surname not in elsewhere]
    ours = _our_heads(reading, chunks, body, abroad)
    return [
        chunk
        for chunk in chunks
        if chunk.kind is ChunkKind.ROLE
        and not chunk.organization
        and (chunk in heads or chunk in ours or _is_ours(reading, chunk, body))
    ]


def _offices_of_town(
    reading: Reading, chunks: Sequence[Chunk], offices: Sequence[Chunk], body: TownBody, abroad: Collection[str]
) -> list[Chunk]:
    """The mayors among the offices that are `ours` though other municipalities are told; none if ours is told.

    So are those before whom only bodies `abroad` are told, but for who leads the guests.
    """
    ours = [chunk for chunk in chunks if chunk.kind is ChunkKind.ROLE and _is_ours(reading, chunk, body)]
    told = body.kind is not OrganizationKind.MUNICIPALITY or any(chunk.organization for chunk in ours)
    if told:
        return []
    first = next((c.first for c in chunks if _names(c, body) and c.name not in abroad), len(reading.tokens))
    early = [chunk for chunk in offices if abroad and chunk.first < first and not _leads(reading, chunk)]
    ours += _our_heads(reading, chunks, body, abroad)
    return [chunk for chunk in offices if chunk in ours or chunk in early]


def _leads(reading: Reading, title: Chunk) -> bool:
    """Whether the holder of a title is told to lead a group: `Belediye Başkanı A başkanlığındaki heyet`."""
    behind = reading.tokens[title.last : title.last + _FAR]
    return any(token.folded.startswith(_LEADING) for token in behind)


def _is_ours(reading: Reading, chunk: Chunk, body: TownBody) -> bool:
    """Whether a title is the publisher's own, and one of this kind of body."""
    found = bare_title(reading.tokens[chunk.last - 1].folded)
    return found is not None and found.ours and fold(chunk.name).startswith(body.office.split()[0])


def _our_heads(reading: Reading, chunks: Sequence[Chunk], body: TownBody, abroad: Collection[str]) -> list[Chunk]:
    """`Başkanımız Ad Soyad` without a body: the mayor where `belediyemiz` is spoken of or no body is told before.

    Bodies `abroad` and those of other mayors do not count.
    """
    if body.kind is not OrganizationKind.MUNICIPALITY:
        return []
    named = [c for c, behind in pairwise(chunks) if behind.kind is ChunkKind.PERSON and behind.first - c.last < _NEAR]
    heads = [c for c in named if c.kind is ChunkKind.ROLE and not c.organization and fold(c.name) == _PRESIDENT]
    heads = [c for c in heads if (found := bare_title(reading.tokens[c.last - 1].folded)) is not None and found.ours]
    surnames = {fold(behind.name).split()[-1] for c, behind in pairwise(chunks) if c in heads}
    others = {c.organization for c, surname in _holders(chunks, body) if surname not in surnames}.union(abroad)
    bodies = (c.first for c in chunks if c.kind is ChunkKind.ORGANIZATION and c.name not in others)
    first = next(bodies, len(reading.tokens))
    told = {chunk.name for chunk in chunks if _names(chunk, body)}.difference(others)
    spoken_of = len(told) <= 1 and any(True for _ in _our_nouns(reading, body))
    return heads if spoken_of or any(c.first < first for c in heads) else []


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
