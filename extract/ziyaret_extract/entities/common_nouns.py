"""Mentions of organizations by a common noun: `belediyeyi`, `Birliğin`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ziyaret_extract.entities.occurrences import Occurrence, between
from ziyaret_extract.tables import rows_for
from ziyaret_extract.turkish.headwords import title
from ziyaret_extract.turkish.lexicon import title_words
from ziyaret_extract.turkish.morphology import Case, case_after, case_after_ours, is_of_ours
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_ontology.model import Organization

# So near such a noun is the body that it means.
_NEAR = 40
# `aynı belediyenin` is where the one named before holds office, too.
_SAME = "aynı"
# In small letters an adverb, and nothing of a union's.
_TOGETHER = "birlikte"


def short_mentions(
    analysis: Analysis,
    facts: Sequence[Organization],
    named: Sequence[Occurrence],
    guests: Collection[str] = (),
    our_body: str | None = None,
) -> list[Occurrence]:
    """Mentions by a common noun: `belediyeyi`, `Birliğin` mean the such body named near, else the text's first.

    `Belediyemiz` is `our_body` if that is one, and none of the bodies of `guests`.
    """
    taken = {at for o in named for at in range(o.first, o.last)}
    heads = {fact.key: fold(fact.name).split()[-1] for fact in facts}
    by_head: dict[tuple[str, bool], list[Occurrence]] = {}
    found: list[Occurrence] = []
    for at, token in enumerate(analysis.tokens):
        read = None if at in taken else _common_noun(token.folded, capital=token.text[:1].isupper())
        following = analysis.tokens[at + 1].folded if at + 1 < len(analysis.tokens) else ""
        if read is None:
            continue
        head, case = read
        if case is Case.NOMINATIVE and (title(following) or following in title_words()):
            continue
        ours = is_of_ours(token.folded)
        if (head, ours) not in by_head:
            alike = [o for o in named if heads[o.key].startswith(tuple(head.split("|")))]
            by_head[head, ours] = _of_ours(alike, guests, our_body) if ours else alike
        fitting = by_head[head, ours]
        same = at > 0 and analysis.tokens[at - 1].folded == _SAME
        near = [o for o in between(fitting, at - _NEAR + 1, at) if same or o.case is not Case.OTHER]
        if fitting:
            found.append(Occurrence((near[-1] if near else fitting[0]).key, at, at + 1, at, case))
    return found


def _of_ours(alike: Sequence[Occurrence], guests: Collection[str], our_body: str | None) -> list[Occurrence]:
    """The mentions of such bodies that may be ours: of `our_body`, else of those that are named and no guests'."""
    told = [o for o in alike if o.case is not Case.OTHER and o.key not in guests]
    return [o for o in alike if o.key == our_body][:1] or told


@lru_cache(maxsize=65536)
def _common_noun(word: str, *, capital: bool) -> tuple[str, Case] | None:
    """The head that a common noun stands for, and its case; in the nominative only when it is capitalised or `ours`."""
    for noun, head in rows_for("organization_nouns.tsv", word) if capital or word != _TOGETHER else ():
        ours = case_after_ours(word, noun)
        soft = case_after(word, noun[:-1] + "ğ") if noun.endswith("k") else None
        case = case_after(word, noun) or ours or soft
        if case and (case is not Case.NOMINATIVE or ours or capital):
            return head, case
    return None
