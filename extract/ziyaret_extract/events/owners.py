"""What is a body's own, with a name or without: `X Belediyesinin Atık Tesisi'ni`, `X Belediyesinin fidanlığını`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.events.behind import BELONGING
from ziyaret_extract.names.chunks import AND
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Token
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.phrases import Phrase

ON_THE_SPOT = frozenset({"yerinde", "yakından", "bizzat", "birlikte", "beraber", "de", "da", "bir", "ilgiyle"})
"""Words between what is seen and the verb that says that one saw it: `müzeyi yerinde gördü`."""
# What is a body's own, as an object: `fidanlığını`; the same told to belong to it: `X Belediyesine ait fidanlığı`.
_OBJECT = re.compile(r"\w{4,}[ıiuü]n[ıiuü]")
_OBJECT_OF = re.compile(r"\w{4,}[ıiuü]")
# What stands behind a body for what belongs to it: `X Belediyesi bünyesindeki müze`.
_WITHIN = ("bünyesinde", "uhdesinde", "idaresinde", "yönetiminde", "himayesinde")
# How a verb ends that tells what was done to a place: `X Belediyesi tarafından işletilen müze`.
_DONE_TO = re.compile(r"\w{2,}[ıiuü]?[ln][ae]n")
_THING_OF = 6


def owners(clause: Clause, place: Phrase) -> tuple[str, ...]:
    """The body whose place it is: `X Belediyesinin Tekkaya'daki Atık Tesisi`, `X Belediyesi tarafından kurulan Y`."""
    owner = next((p for p in reversed(clause.before()) if p.last <= place.first and p.case is not Case.RELATIVE), None)
    return owner.keys if owner and owner.kind == "organization" and _owns(clause, owner, place) else ()


def _owns(clause: Clause, body: Phrase, place: Phrase) -> bool:
    """Whether a case or the words between a body and a place tell that it is the body's."""
    between = [token.folded for token in clause.tokens[body.last : place.first]]
    if body.case is Case.GENITIVE or (between and between[0].startswith(_WITHIN)):
        return True
    by = body.part == "agent" or body.case is Case.EQUATIVE
    return by and bool(between) and _DONE_TO.fullmatch(between[-1]) is not None


def bodies_of_things(clause: Clause) -> list[Phrase]:
    """The bodies of which something without a name is visited: `X Belediyesinin fidanlığını ziyaret etti`."""
    things = ((p, thing_behind(clause, p, _object_end(clause, p))) for p in clause.all(Case.GENITIVE, ["organization"]))
    return [p for p, words in things if words and _object(words).fullmatch(words[-1].folded)]


def _object(words: Sequence[Token]) -> re.Pattern[str]:
    return _OBJECT_OF if words[0].folded in BELONGING else _OBJECT


def _object_end(clause: Clause, owner: Phrase) -> int:
    """Where what is told behind an owner ends: at the predicate, or before what `ve` or a comma joins to it."""
    other = next((p.first for p in clause.before() if p.first >= owner.last and p.kind != "place"), 0)
    return other - 1 if other and clause.tokens[other - 1].folded in {AND, ","} else clause.predicate.first


def thing_behind(clause: Clause, owner: Phrase, end: int) -> Sequence[Token]:
    """The words from behind an owner to a token, in lower case but for places; none where others stand between."""
    while end > owner.last and clause.tokens[end - 1].folded in ON_THE_SPOT:
        end -= 1
    inside = [p for p in clause.before() if owner.last <= p.first < end]
    placed = {at for p in inside for at in range(p.first, p.last)}
    plain = all(at in placed or clause.tokens[at].text.islower() for at in range(owner.last, end))
    named = end - 1 in placed or any(p.kind != "place" for p in inside)
    return clause.tokens[owner.last : end] if plain and not named and end - owner.last <= _THING_OF else ()
