"""Words that could be a title and are part of somebody's name: `Başkan Vekil Yurdakul`, `Turgut Reis`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import ADMINISTRATIVE, AND, ChunkKind
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from ziyaret_extract.names.run import Run

ADJECTIVES = frozenset({"genel", "fahri", "fahrî", "kıdemli", "eski", "önceki", "dönem", "eş", "onursal"})
"""Only with such before it a title has no possessive: `Genel Sekreter`."""
# Words that are titles, and first names behind one; the second only where no other first name follows:
# `Başkanı Muhtar Yurdakul`, but `Başkanı Muhtar Elif Yurdakul`.
_GIVEN_NAMES = frozenset({"hakim", "hâkim", "savcı", "vekil"})
_RARER_GIVEN_NAMES = frozenset({"muhtar", "imam", "amir", "rais", "reis"})
NO_SURNAMES = frozenset(
    {
        "başkan",
        "üye",
        "büyükelçi",
        "konsolos",
        "başkonsolos",
        "cumhurbaşkanı",
        "milletvekili",
        "rektör",
        "dekan",
        "müdür",
    }
)
"""Words of titles that are nobody's surname; colleagues call each other so: `Elif Başkan`."""
# How many words a name has before a surname.
_BEFORE_SURNAME = (1, 2)
# With a capital and nobody's it is part of a name of old: `Hoca Ahmet Yesevi`, `Nasreddin Hoca`.
_HOCA = "hoca"


def may_begin_name(run: Run, at: int) -> bool:
    """Whether a title's word behind a title is rather a first name: `Müdür Şefiye Yurdakul`."""
    word = run.tokens[at].folded
    return word in _GIVEN_NAMES or _is_rarer_given_name(run, at) or _looks_like_a_title(word)


def _is_rarer_given_name(run: Run, at: int) -> bool:
    """Whether a title's word right behind a title is a first name: what follows is a surname, and no first name."""
    behind = run.tokens[at + 1] if at + 1 < run.last and not run.tokens[at].suffix else None
    if run.tokens[at].folded not in _RARER_GIVEN_NAMES or behind is None or behind.folded == AND:
        return False
    return behind.folded not in lexicon.given_names() and headwords.title(behind.folded) is None


def _looks_like_a_title(word: str) -> bool:
    """Whether a first name has the form of a title in a case: `Müdür Şefiye Yurdakul`."""
    found = headwords.title(word)
    return found is not None and found.case is not Case.NOMINATIVE and word in lexicon.given_names()


def is_of_name(run: Run, at: int) -> bool:
    """Whether a word that could be a title is part of a person's name: `Hakim` after a title, `Turgut Reis`."""
    word = run.tokens[at].folded
    titled = bool(run.found) and run.found[-1].kind is ChunkKind.ROLE
    if word == _HOCA or (word in _GIVEN_NAMES and titled):
        return True
    ranked = at > 0 and run.tokens[at - 1].text.endswith(".") and run.tokens[at - 1].folded in lexicon.honorifics()
    if (run.is_pending(at) or ranked) and _is_rarer_given_name(run, at):
        return True
    found = headwords.title(word)
    if found is None or found.ours:
        return False
    if not found.bare:
        return run.is_pending(at) and _looks_like_a_title(word)
    if run.is_pending(run.position) and _is_surname(run, at):
        return True
    if word in NO_SURNAMES and run.is_pending(run.position):
        return False  # `Başkan Kaya Büyükelçi'ye`
    behind = at == run.position + 1 and run.tokens[run.position].folded in lexicon.given_names()
    return behind and not run.reading.is_place(at - 1, at)


def _is_surname(run: Run, at: int) -> bool:
    """Whether a title's word ends the name that a title goes before: `Belediye Başkanı Selim Elçi ile`."""
    ends = at + 1 == run.last or bool(run.tokens[at].suffix) or run.tokens[at + 1].folded == AND
    first = max((k + 1 for k in range(run.position, at) if run.tokens[k].folded == AND), default=run.position)
    first = next((k for k in range(first, at) if run.tokens[k].folded not in lexicon.honorifics()), at)
    words = run.words(first, at)
    plain = (
        lexicon.title_words() | lexicon.fields() | lexicon.honorifics() | lexicon.arms() | ADMINISTRATIVE | ADJECTIVES
    )
    return (
        ends
        and run.tokens[at].folded not in NO_SURNAMES
        and len(words) in _BEFORE_SURNAME
        and not any(word in plain or headwords.organization_head(word) or headwords.title(word) for word in words)
    )
