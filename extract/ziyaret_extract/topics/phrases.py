"""The noun phrases that name topics, and how a list of them parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.topics.beginnings import BESIDES, JOINING, LONGEST, beginning
from ziyaret_extract.topics.conjuncts import LISTS, is_owner, settled
from ziyaret_extract.topics.endings import is_participle
from ziyaret_extract.topics.members import is_who, says_where
from ziyaret_extract.turkish import headwords
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.analysis import Token

_LONGEST_LIST = 6
# Words of order and of addition behind a comma, and before the next of a list.
_AND_THEN = frozenset({"ardından", "sonra", "sonrasında", "ayrıca", "yine", "son", "olarak", "de", "da"})


def noun_phrases(
    tokens: Sequence[Token], first: int, last: int, barred: Collection[int], *, parting: str, talked: bool = False
) -> list[tuple[int, int]]:
    """The topics that end right before token `last`, none beginning before `first`; `barred` tokens are in none.

    What the cue takes tells the `parting`: commas and `ve` part a list, nothing parts what is one, and else two are
    parted where each is a whole noun phrase (`su sorunu ve göç yolları`, but `su ve yol sorunu`). They are only
    `talked` about where their verb says no more, so that nothing before it leans on it.
    """
    found: list[tuple[int, int]] = []
    joints: list[str] = []
    end = last
    parallel = False  # one before this was told of another place: `X'te su sorunu, Y'de yol sorunu görüşüldü`
    while len(found) < _LONGEST_LIST:
        begin = beginning(tokens, first, end, barred, talked=talked, cued=end == last)
        if begin is None or (parallel and not (begin > first and says_where(tokens[begin - 1]))):
            break
        found.insert(0, (begin, end))
        end = _joint(tokens, first, _clause_beginning(tokens, first, begin, barred) - 1)
        comma = _comma_before_where(tokens, first, end) if parting in LISTS and end not in barred else None
        parallel = comma is not None
        end = end if comma is None else comma
        joined = tokens[end].text == "," or tokens[end].folded in (*JOINING, BESIDES[0])
        if end <= first or end in barred or not joined:
            break
        joints.insert(0, tokens[end].folded)
    who = next((k for k, joint in enumerate(joints) if joint == ","), None)
    if who is not None and all(_talk(tokens, first, *one) for one in found[: who + 1]):
        found, joints = found[who + 1 :], joints[who + 1 :]
    return settled(tokens, found, joints[-len(found) + 1 :] if len(found) > 1 else [], parting)


def _talk(tokens: Sequence[Token], first: int, begin: int, end: int) -> bool:
    """Whether a phrase before a comma is who talks: `İkili`, first of all also `Tekkaya Belediyesi üyeleri`."""
    last = tokens[end - 1]
    who = headwords.organization_head(last.folded) is not None or is_who(last)
    return (who and begin == first and tokens[begin].text[:1].isupper()) or (end - begin == 1 and is_who(last))


def _joint(tokens: Sequence[Token], first: int, at: int) -> int:
    """The token that joins a phrase to the one before it: `X'in yanı sıra Y`, `hem X hem de Y`, `X, ardından Y`."""
    if at > first + 1 and tokens[at].folded == BESIDES[1] and tokens[at - 1].folded == BESIDES[0]:
        return at - 1
    before = at
    while before > first and tokens[before].folded in _AND_THEN:
        before -= 1
    joins = tokens[before].text == "," or tokens[before].folded in {"hem", "gerekse"}
    return before if joins else at


def _comma_before_where(tokens: Sequence[Token], first: int, at: int) -> int | None:
    """The comma before what says where and stands up to a token: `, Bolu ile yapılan görüşmede ise`."""
    where = at - (tokens[at].folded == "ise")
    if where <= first or not says_where(tokens[where]):
        return None
    inside = range(where, max(first, where - LONGEST), -1)
    return next((k for k in inside if tokens[k].text == ","), None)


def _clause_beginning(tokens: Sequence[Token], first: int, begin: int, barred: Collection[int]) -> int:
    """Where the relative clause before a noun phrase begins: `üyelere verilecek araç hibesi`."""
    at = begin
    if at == first or not is_participle(tokens[at - 1].folded):
        return at
    while at > first and begin - at < LONGEST and at - 1 not in barred and tokens[at - 1].text[:1].isalnum():
        if tokens[at - 1].folded in JOINING:
            break
        at -= 1
    return at


def without_possessor(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """A noun phrase without the genitive that it begins with, which owns what stands behind its cue."""
    inside = range(first, last - 1)
    owner = next((at for at in inside if is_owner(fold(tokens[at].text))), None)
    if owner is None and inside and is_owner(fold(tokens[first].text), of_many=True):
        owner = first
    return (first if owner is None else owner + 1), last
