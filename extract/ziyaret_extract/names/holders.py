"""Where the name of a title's holder ends that no comma parts from the next office: `Başkan Ali Kaya Rize Valisi`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import ADMINISTRATIVE, AND, ChunkKind
from ziyaret_extract.turkish import headwords, lexicon

if TYPE_CHECKING:
    from ziyaret_extract.names.run import Run

# `Belediye Başkanımız`, `İlçe Müdürümüz`: the office is that of the text's own town.
_OURS = frozenset({"belediye", "il", "ilçe"})
# How many words a name has.
_NAME_LENGTHS = (2, 3)


def part_holder(run: Run, at: int) -> None:
    """Cut off who is named right behind a title and before an office, the head of which is at `at`.

    The office's town or field is known, or it is `Belediye Başkanımız`, or one word. Before one with a name behind it a
    list of names ends, whatever was told before.
    """
    if _is_bare_title(run, at) and _ends_names(run, at):
        run.names(run.position, at)
        return
    role = run.found[-1] if run.found else None
    first = run.position
    if role is None or role.kind is not ChunkKind.ROLE or role.last != first:
        return
    while first < at and run.tokens[first].folded in lexicon.honorifics():
        first += 1
    given = [token.folded in lexicon.given_names() for token in run.tokens[first : first + 2]]
    honoured = first > role.last and run.tokens[first - 1].text.endswith(".")
    if not (given[0] or honoured):
        return
    for end in (first + 3, first + 2) if given[-1] else (first + 2,):
        alone = end == at and (_is_bare_title(run, at) or _is_ours(run, at))
        begins = alone or (end < at and _begins_office(run, end, at))
        if begins and AND not in run.words(first, end):
            run.name(first, end)
            return


def part_holder_from_place(run: Run, at: int) -> None:
    """Cut off who is named behind a title and before a known place, the head of which is at `at`.

    `Başkan Ali Kaya Dalaman Havalimanı'nda`.
    """
    role = run.found[-1] if run.found else None
    first = run.position
    if role is None or role.kind is not ChunkKind.ROLE or role.last != first or AND in run.words(first, at):
        return
    if run.tokens[first].folded in lexicon.given_names():
        ends = (end for end in (first + 2, first + 3) if end < at and run.leading_place(end, at) is not None)
        if (end := next(ends, None)) is not None:
            run.name(first, end)


def _is_bare_title(run: Run, at: int) -> bool:
    """Whether a word is an office without a possessive, which ends no longer title: `Müdür Ali Kaya Başkan Er`."""
    found = headwords.title(run.tokens[at].folded)
    return found is not None and found.bare and not found.ours


def _is_ours(run: Run, at: int) -> bool:
    """Whether a word is an office called `ours`, with which nobody's name ends: `Ali Kaya Başkanımızı`."""
    found = headwords.title(run.tokens[at].folded)
    return found is not None and found.ours


def _ends_names(run: Run, at: int) -> bool:
    """Whether a list of names ends before a title with a name: `Kara ve İlke Soli Başkan Er'i ağırladı`."""
    joint = max((k + 1 for k in range(run.position, at) if run.tokens[k].folded == AND), default=run.position)
    first = next((k for k in range(joint, at) if run.tokens[k].folded not in lexicon.honorifics()), at)
    words = run.words(first, at)
    behind = run.tokens[at + 1].text[:1].isupper() if at + 1 < run.last else False
    told = joint > run.position or run.is_pending(joint)
    known = lexicon.title_words() | lexicon.fields()
    plain = any(word in known or word in ADMINISTRATIVE or headwords.organization_head(word) for word in words)
    return behind and told and len(words) in _NAME_LENGTHS and not plain and not lexicon.is_common(words[-1])


def _begins_office(run: Run, first: int, at: int) -> bool:
    """Whether the words before a head name a town, a field, a known body, or are `Belediye` before `Başkanımız`."""
    words, found = run.words(first, at), headwords.title(run.tokens[at].folded)
    if words[0] in lexicon.fields() or words[1:2] == ["belediye"]:
        return True
    ours = found is not None and found.ours and words[0] in _OURS
    bodies = any(run.reading.is_body(first, end) for end in range(first + 1, at + 1))
    return AND not in words and (ours or bodies or run.leading_place(first, at) is not None)
