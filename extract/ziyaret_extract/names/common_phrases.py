"""Heads of bodies that name none where they stand: `iş birliği`, `Kadın Kolları Başkanı`, `Odaları Birliği`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.names.place_names import names_event
from ziyaret_extract.names.societies import are_members
from ziyaret_extract.turkish import headwords, lexicon

if TYPE_CHECKING:
    from ziyaret_extract.names.run import Run

# `Belediye Meclisi Üyesi`, `Parti Meclisi Üyesi` are titles.
_ASSEMBLED = frozenset({"belediye", "parti"})
# Before a title these are words of it: `Kadın Kolları Başkanı`, `Kültür Dairesi Başkanı`.
_OF_TITLES = frozenset({"kolları", "dairesi", "ofisi"})
_BRANCH = "şubesi"
_BOARDS = frozenset({"yönetim", "denetim", "danışma", "yürütme", "icra", "disiplin", "meslek", "tertip", "düzenleme"})
_BOARD_HEADS = frozenset({"kurulu", "komitesi"})
# Of a body: before a title they are words of it, `Tekkaya Belediyesi Turizm Komisyonu Başkanı`.
_COMMITTEES = frozenset({"komisyonu", "komitesi"})


def is_common_phrase(run: Run, at: int, found: headwords.Found[headwords.OrganizationHead]) -> bool:
    """Whether a head's word is part of a common noun, a title or a longer name: `iş birliği`, `Odaları Birliği`."""
    head = found.row.singular
    return (
        _is_of_longer_name(run, at, found)
        or _is_of_title(run, at, head)
        or _is_common_noun(run, at, head)
        or _is_ours(run, at, found)
    )


def _is_of_longer_name(run: Run, at: int, found: headwords.Found[headwords.OrganizationHead]) -> bool:
    """Whether the name goes on or was another: `Odaları Birliği`, `Kaynak Suları Kongresi Üniversitemizde`."""
    if found.ours and not found.plural and at > run.position and names_event(run.reading.name(run.position, at)):
        return True
    ends = headwords.organization_head(_behind(run, at)) is not None
    return found.plural and (ends or are_members(run.tokens, at, run.last))


def _is_of_title(run: Run, at: int, head: str) -> bool:
    """Whether the title behind a head has it among its words."""
    behind = _behind(run, at)
    if headwords.title(behind) is None:
        return False
    governed = any(run.tokens[k].folded in lexicon.area_nouns("governed") for k in range(run.position + 1, at))
    if not governed and head in _OF_TITLES and (behind.startswith("başkan") or _is_local(run, at)):
        return True
    if head == "meclisi":
        return _before(run, at) in _ASSEMBLED
    branch = head == _BRANCH and not run.reading.is_place(run.position, at)
    return (branch or head in _COMMITTEES) and run.adjacent_organization() is not None


def _is_common_noun(run: Run, at: int, head: str) -> bool:
    """Whether a head ends a noun with the word before it, or with none: `iş birliği`, `Yönetim Kurulu`, `Parti`."""
    before = _before(run, at)
    return (
        (head == "parti" and at == run.position)
        or (head == "birliği" and before == "iş")
        # `Yaz Akademisi` is a course, `Polis Akademisi Başkanı` heads a body
        or (head == "akademisi" and headwords.title(_behind(run, at)) is None)
        or (head in _BOARD_HEADS and before in _BOARDS)
        or (head == "tiyatrosu" and before == "antik")
    )


def _is_ours(run: Run, at: int, found: headwords.Found[headwords.OrganizationHead]) -> bool:
    """Whether a body of ours is told without its place: `Belediyemiz`."""
    of_place = found.ours and not found.plural and found.row.of_place
    return of_place and not _serves_a_place(run, at - (_before(run, at) == "büyükşehir"))


def _before(run: Run, at: int) -> str:
    return run.tokens[at - 1].folded if at else ""


def _behind(run: Run, at: int) -> str:
    return run.tokens[at + 1].folded if at + 1 < run.last else ""


def _serves_a_place(run: Run, at: int) -> bool:
    """Whether a place's name ends at a token: `Rize Belediyemiz` is Rize's, `Minik İzciler Belediyemiz` nobody's."""
    return at > run.position and run.reading.is_place(run.place_start(run.position, at), at)


def _is_local(run: Run, at: int) -> bool:
    """Whether a body's office is told by its place or behind the body: `… Ajansı (JICA) Türkiye Ofisi Direktörü`."""
    bracketed = run.position > 0 and run.tokens[run.position - 1].text == ")"
    return bracketed or run.adjacent_organization() is not None or run.reading.is_place(run.position, at)
