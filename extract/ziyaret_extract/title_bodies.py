"""What a title's words tell of the body at which it is held: its noun, or the kinds of body that have such a title."""

from __future__ import annotations

from ziyaret_extract.lexicon import title as find_title
from ziyaret_extract.run import like
from ziyaret_extract.tables import read_rows
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind

_ANY = frozenset(OrganizationKind)


def without_noun(title: str) -> tuple[str, str | None]:
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
