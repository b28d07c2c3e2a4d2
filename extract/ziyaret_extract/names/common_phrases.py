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
_BOARDS = frozenset({"yönetim", "denetim", "danışma", "yürütme", "icra", "disiplin", "meslek", "tertip", "düzenleme"})
_BOARD_HEADS = frozenset({"kurulu", "komitesi"})
# Of a body: before a title they are words of it, `Tekkaya Belediyesi Turizm Komisyonu Başkanı`.
_COMMITTEES = frozenset({"komisyonu", "komitesi"})


def is_common_phrase(run: Run, at: int, found: headwords.Found[headwords.OrganizationHead]) -> bool:
    """Whether a head's word is part of a common noun, a title or a longer name: `iş birliği`, `Odaları Birliği`."""
    # `Kaynak Suları Kongresi Üniversitemizde`.
    if found.ours and not found.plural and at > run.position and names_event(run.reading.name(run.position, at)):
        return True
    head = found.row.singular
    before = run.tokens[at - 1].folded if at else ""
    following = run.tokens[at + 1].folded if at + 1 < run.last else ""
    if found.plural and (headwords.organization_head(following) or are_members(run.tokens, at, run.last)):
        return True
    titled = headwords.title(following) is not None
    governed = any(run.tokens[k].folded in lexicon.area_nouns("governed") for k in range(run.position + 1, at))
    if not governed and head in _OF_TITLES and titled and (following.startswith("başkan") or _is_local(run, at)):
        return True
    if head in _COMMITTEES and titled and run.adjacent_organization():
        return True
    if head == "şubesi" and titled and run.adjacent_organization() and not run.reading.is_place(run.position, at):
        return True
    return (
        (head == "parti" and at == run.position)
        or (head == "birliği" and before == "iş")
        or (head == "akademisi" and not titled)  # `Yaz Akademisi` is a course, `Polis Akademisi Başkanı` heads a body
        or (head in _BOARD_HEADS and before in _BOARDS)
        or (head == "meclisi" and before in _ASSEMBLED and headwords.title(following) is not None)
        or (head == "tiyatrosu" and before == "antik")
        or (
            found.ours
            and not found.plural
            and found.row.of_place
            and not _serves_a_place(run, at - (before == "büyükşehir"))
        )
    )


def _serves_a_place(run: Run, at: int) -> bool:
    """Whether a place's name ends at a token: `Rize Belediyemiz` is Rize's, `Minik İzciler Belediyemiz` nobody's."""
    return at > run.position and run.reading.is_place(run.place_start(run.position, at), at)


def _is_local(run: Run, at: int) -> bool:
    """Whether a body's office is told by its place or behind the body: `… Ajansı (JICA) Türkiye Ofisi Direktörü`."""
    bracketed = run.position > 0 and run.tokens[run.position - 1].text == ")"
    return bracketed or run.adjacent_organization() is not None or run.reading.is_place(run.position, at)
