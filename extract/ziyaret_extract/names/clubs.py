"""Clubs called by one word, alone or behind their town: `Karaovaspor`, `Bartın Belediyespor`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import Chunk, ChunkKind
from ziyaret_extract.turkish import lexicon
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from ziyaret_extract.names.run import Run

_CLUB = re.compile(r"(?<=\w{3})spor$")
_HEAD = " kulübü"


def is_club(word: str) -> bool:
    """Whether a folded word is all that a club is called by."""
    return _CLUB.search(word) is not None


def with_head(name: str) -> str:
    """The folded name of a body, that of a club with the head that it does without: `karaova kulübü`."""
    return _CLUB.sub(_HEAD, name)


def cut_club(run: Run, at: int) -> int:
    """Cut off a club and the name of its town before it; where it ends."""
    lone = at - 1 == run.position and not run.is_pending(at - 1) and not lexicon.is_common(run.tokens[at - 1].folded)
    first = at - 1 if lone or (at > run.position and run.reading.is_place(at - 1, at)) else at
    run.names(run.position, first)
    name, case = run.reading.name(first, at + 1), run.case(at, Case.NOMINATIVE)
    run.add(Chunk(ChunkKind.ORGANIZATION, first, at + 1, name, case, OrganizationKind.ASSOCIATION))
    return at + 1
