"""Houses whose names begin with a title or a rank: `Elçi İbrahim Paşa Medresesi`, `Dr. Ad Soyad Devlet Hastanesi`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import AND, REPUBLIC, ChunkKind
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from ziyaret_extract.names.run import Run

# Who bears these goes before venues, and no venue is called by the title: `Başkan Kaya Kültür Merkezi'nde`.
_OF_PEOPLE_ONLY = frozenset({"başkan", "müdür", "sekreter", "üye", "vekil", "yardımcı", "temsilci"})
# So many words stand between the title and the head at most.
_LONGEST = 5
# Of so many words before `Kültür Merkezi` the first are the name of who is there.
_NAME = 2
# What a school is: `İmam Hatip Lisesi`; words before the heads of schools that are no names.
_PREACHER = ["imam", "hatip"]
_LEARNED = frozenset({"anadolu", "fen", "mesleki", "teknik", "güzel", "sanatlar", "spor", "sosyal", "bilimler", "kız"})
# Honorifics that begin no name.
_POLITE = REPUBLIC | {"sayın", "sn.", "sn", "bay", "bayan", "merhum", "merhume"}


def with_ranks(run: Run, first: int) -> int:
    """Where a name begins with the ranks right before it, which somebody told by an office would have."""
    begin = first
    while begin > 0 and run.tokens[begin - 1].folded in lexicon.honorifics() - _POLITE:
        begin -= 1
    led = run.found[-1] if run.found else None
    pending = led is not None and led.kind is ChunkKind.ROLE and led.last >= begin
    return first if pending or run.tokens[first].folded not in lexicon.given_names() else begin


def names_a_house(run: Run, at: int) -> bool:
    """Whether a title begins the name of a venue, a street or a school of which the head follows."""
    found = headwords.title(run.tokens[at].folded)
    if run.words(at, min(at + 2, run.last)) == _PREACHER:
        return True
    if found is None or not found.bare or found.ours or found.row.bare in _OF_PEOPLE_ONLY or run.tokens[at].suffix:
        return False
    head = _head(run, at + 1)
    words = run.words(at + 1, head) if head else []
    school = head is not None and headwords.organization_head(run.tokens[head].folded) is not None
    if head is None or (AND in words and not school):
        return False
    if not words:
        return not school
    if any(run.reading.is_place(k, head) for k in range(at + 1 + len(words[:_NAME]), head) if not school):
        return False
    compound = not school and len(words) > _NAME and (lexicon.is_common(words[-1]) or words[-1] in lexicon.fields())
    named = len(words) == 1 or words[0] in lexicon.given_names()
    return named and not compound and not any(word in lexicon.title_words() for word in words if word not in _LEARNED)


def _head(run: Run, first: int) -> int | None:
    """Where the head of a venue's, a street's or a school's name stands next, if no title and no other body does."""
    for at in range(first, min(first + _LONGEST + 1, run.last)):
        word = run.tokens[at].folded
        body, place = headwords.organization_head(word), headwords.place_head(word)
        if body is not None:
            return at if body.row.kind is OrganizationKind.OTHER and not body.plural else None
        if place is not None and place.row.kept and (at > first or place.row.kind is PlaceKind.VENUE):
            following = headwords.place_head(run.tokens[at + 1].folded) if at + 1 < run.last else None
            if following is None and place.row.kind in {PlaceKind.VENUE, PlaceKind.OTHER}:
                return at
        title = headwords.title(word)
        if run.tokens[at].suffix or (title is not None and not (title.bare and title.case is Case.NOMINATIVE)):
            return None
    return None
