"""What is shown on a tour: the places told, and the bodies whose own it is, `KOSKİ'nin arıtma tesisini`."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.events.owners import ON_THE_SPOT, owners, thing_behind
from ziyaret_extract.tables import read_words
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Token
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

# What is somebody's own, as an object, a subject or where something is: `garajını`, `tesisi`, `tesisinde`.
_OWN = re.compile(r"\w{2,}[ıiuü](?:n(?:[ıiuü]|d[ae]))?")
# What is a body's whose name stands before it without a case: `X tesisleri`, `X binalarının çatısı`.
_PART_OF = re.compile(r"\w{3,}l[ae]r[ıi](?:n(?:[ıi]|d[ae]|[ıi]n))?")
_PARTS = re.compile(r"\w{3,}l[ae]r[ıi]n[ıi]")
# Words that say whence those are who see something: `Ankara'dan gelen heyet`.
_COMING = frozenset({"gelen", "gelip", "katılan", "bağlı"})


def places_told(story: Story, clause: Clause, case: Case) -> list[str]:
    """The places of a clause that stand in a case and are those shown.

    Left out are those that tell whence people are, a country, and that in which the next place is: `Van'ın Muradiye
    ilçesinde`.
    """
    first = _behind_coming(clause)
    named = [p for p in clause.before() if p.kind == "place"]
    around = {one.last for one, other in pairwise(named) if one.last == other.first}
    found = [p for p in clause.all(case, ["place"]) if p.first >= first]
    if case is Case.ACCUSATIVE:
        found += [p for p in clause.all(Case.NOMINATIVE, ["place"]) if p.first >= first and _parts_seen(clause, p)]
    if case is Case.GENITIVE:
        found = [p for p in found if p.last not in around]
    return [key for p in found for key in p.keys if case is not Case.GENITIVE or not story.cast.is_country(key)]


def _behind_coming(clause: Clause) -> int:
    """Where those words of a clause begin that do not tell whence its people come."""
    inside = range(clause.boundary, clause.predicate.first)
    return next((at + 1 for at in reversed(inside) if clause.tokens[at].folded in _COMING), clause.boundary)


def bodies_shown(clause: Clause, *, sights: bool) -> list[str]:
    """The bodies whose own is seen: `X'in garajını gezdi`, `X tesisleri gezildi`; if `sights`, what one goes to see."""
    own = [p for p in clause.before() if p.kind == "organization" and p.part is None]
    return [key for p in own if _is_own(clause, p, sights=sights) for key in p.keys]


def owners_of(clause: Clause, places: Sequence[str]) -> list[str]:
    """The body whose a place is that a tour goes to: `Y Belediyesi'nin Bilim Merkezi'ni gezdi`."""
    named = [p for p in clause.before() if p.kind == "place" and set(p.keys) <= set(places)]
    return [key for p in named[:1] for key in owners(clause, p)]


def _is_own(clause: Clause, body: Phrase, *, sights: bool) -> bool:
    """Whether what stands right before the predicate is something of a body."""
    words = thing_behind(clause, body, clause.predicate.first)
    if not words or (sights and not any(is_sight(word) for word in words)):
        return False
    told = _OWN.fullmatch(words[-1].folded) is not None
    if body.case is Case.GENITIVE:
        return told
    parts = _PART_OF.fullmatch(words[0].folded) is not None or is_sight(words[0])  # `X Hastanesi inşaatında`
    return body.case is Case.NOMINATIVE and told and parts


def _parts_seen(clause: Clause, place: Phrase) -> bool:
    """Whether what is seen is many of a place that stands before it without a case: `Y sokaklarını adımladı`."""
    words = thing_behind(clause, place, clause.predicate.first)
    return len(words) == 1 and _PARTS.fullmatch(words[0].folded) is not None


def is_sight(word: Token) -> bool:
    """Whether a word is something that one goes to see: `parkurunu`."""
    return word.text.islower() and word.folded.startswith(_sights())


def seen_place(clause: Clause) -> Phrase | None:
    """The place right before a verb of seeing, which is its object, or in the passive its subject."""
    case = Case.NOMINATIVE if "ül" in clause.tokens[clause.predicate.first].folded else Case.ACCUSATIVE
    for phrase in reversed(clause.before()):
        between = clause.tokens[phrase.last : clause.predicate.first]
        if phrase.kind == "place" and all(token.folded in ON_THE_SPOT for token in between):
            return phrase if phrase.case is case else None
    return None


def shows_sight(clause: Clause, place: Phrase) -> bool:
    """Whether what is seen is a sight at a place: `Y Camii'nin kapılarını`, `Y Ormanı'ndaki parkuru`."""
    thing = thing_behind(clause, place, clause.predicate.first) if place.kind == "place" else ()
    return place.case in {Case.GENITIVE, Case.RELATIVE} and bool(thing) and is_sight(thing[-1])


@cache
def _sights() -> tuple[str, ...]:
    return read_words("sights.txt")
