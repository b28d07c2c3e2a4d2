"""Bodies that are visited by what is their own: `X Belediyesinin fidanlığını`, `X Belediyesinin Atık Tesisi'ni`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import AND
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.phrases import Phrase

# What is a body's own, as an object, and so many words at most behind the body's name.
_OBJECT = re.compile(r"\w{4,}[ıiuü]n[ıiuü]")
_THING_OF = 5


def owners(clause: Clause, place: Phrase) -> tuple[str, ...]:
    """The body whose place it is: `X Belediyesinin Tekkaya'daki Atık Tesisi`."""
    owner = next((p for p in reversed(clause.before()) if p.last <= place.first and p.case is not Case.RELATIVE), None)
    return owner.keys if owner and owner.kind == "organization" and owner.case is Case.GENITIVE else ()


def bodies_of_things(clause: Clause) -> list[Phrase]:
    """The bodies of which something without a name is visited: `X Belediyesinin fidanlığını ziyaret etti`."""
    owners = clause.all(Case.GENITIVE, ["organization"])
    things = [at for at in range(clause.boundary, clause.predicate.first) if _is_thing(clause, at)]
    return [p for p in owners if any(p.last <= at < p.last + _THING_OF and _is_next(clause, p, at) for at in things)]


def _is_thing(clause: Clause, at: int) -> bool:
    """Whether an object with a possessive and without a name stands at a token, alone or in a list."""
    behind = clause.tokens[at + 1].folded
    last = at + 1 == clause.predicate.first or behind in {AND, ",", "ile", "da", "de", "yerinde"}
    return last and clause.tokens[at].text.islower() and _OBJECT.fullmatch(clause.tokens[at].folded) is not None


def _is_next(clause: Clause, owner: Phrase, at: int) -> bool:
    """Whether only places stand between a body and what is its own."""
    return all(p.kind == "place" for p in clause.before() if owner.last <= p.first < at)
