"""The bodies for which a text speaks, as its words tell: `Belediye Başkanımız`, `kaymakamlığımız`; who signs it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ziyaret_extract.turkish.headwords import bare_title, body_nouns
from ziyaret_extract.turkish.morphology import case_after_ours
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.entities.occurrences import Occurrence
    from ziyaret_ontology.model import Organization

# The title of `Tekkaya Belediye Başkanımız` is so near behind the body that it implies.
_NEAR = 1


def bodies_spoken_for(
    analysis: Analysis, facts: Sequence[Organization], bodies: Sequence[Occurrence], spoken: Collection[int]
) -> tuple[str, ...]:
    """The keys of the bodies that are `ours` outside of speech, whose tokens are `spoken`, most often told first.

    Behind them is the one whose name is the text's first line or, as it or a part of it signs it, the last.
    """
    told = Counter(body.key for body in bodies if body.first not in spoken and _is_ours(analysis, body))
    lines = {(line.first, line.last) for line in (*analysis.sentences[:1], *analysis.sentences[-1:])}
    signed = (_whole(body.key, facts) for body in bodies if (body.first, body.last) in lines)
    return tuple(dict.fromkeys([*(key for key, _ in told.most_common()), *signed]))


def _whole(key: str, facts: Sequence[Organization]) -> str:
    """The body of which this is a part, as the name tells, else it: that of `Tekkaya Belediyesi Basın Bürosu`."""
    names = {fact.key: fold(fact.name) for fact in facts}
    return next((whole for whole, name in names.items() if names[key].startswith(f"{name} ")), key)


def _is_ours(analysis: Analysis, body: Occurrence) -> bool:
    """Whether a body is told by a title of ours, or by such a noun itself."""
    words = [token.folded for token in analysis.tokens[body.first : body.last + _NEAR]]
    titles = (bare_title(word) for word in words[1:])
    return any(found is not None and found.ours for found in titles) or (
        body.last - body.first == 1 and any(case_after_ours(words[0], noun) for noun in body_nouns())
    )


def alone_of_their_sort(facts: Sequence[Organization], guests: Collection[str]) -> frozenset[str]:
    """The keys of the bodies that alone may be meant by a noun: the name of no other ends so but those of `guests`."""
    ends = {fact.key: fold(fact.name).split()[-1] for fact in facts if fact.key not in guests}
    times = Counter(ends.values())
    return frozenset(key for key, end in ends.items() if times[end] == 1)
