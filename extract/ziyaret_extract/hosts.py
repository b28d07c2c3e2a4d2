"""Which body a text tells to be visited first: its people bear bare titles, for everybody knows where they work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.keys import kind_of
from ziyaret_extract.morphology import Case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.homes import Named
    from ziyaret_extract.organizations import Organizations

# How a predicate begins, and the case in which it has the host: `X'i ziyaret etti`, `X'in konuğu oldu`.
_TOLD = (
    (("ziyaret",), ("et", "gerçekleş"), Case.ACCUSATIVE),
    (("ziyarette",), ("bulun",), Case.DATIVE),
    (("konuk", "misafir"), ("ol",), Case.DATIVE),
    (("konuğu", "misafiri"), ("ol", "ydu", "ydı"), Case.GENITIVE),
    (("konuk", "misafir", "kabul"), ("et",), Case.NOMINATIVE),
)
_RECEIVED = ("ağırla", "karşıla")


def host_of(analysis: Analysis, named: Sequence[Named], organizations: Organizations) -> str | None:
    """The key of the body that is told first to be visited or to receive, by its name or by the title of its people."""
    for sentence in analysis.sentences:
        case = _case_of_host(analysis, sentence)
        if case is None:
            continue
        inside = range(sentence.first, sentence.last)
        told = [*_of_people(named, inside, case), *_of_bodies(organizations, inside, case)]
        if told:
            return min(told)[1] if case in {Case.NOMINATIVE, Case.GENITIVE} else max(told)[1]
    return None


def _case_of_host(analysis: Analysis, sentence: Sentence) -> Case | None:
    """The case in which a sentence has its host, if it tells of a visit."""
    words = [token.folded for token in analysis.tokens[sentence.first : sentence.last]]
    for at, word in enumerate(words):
        if word.startswith(_RECEIVED):
            return Case.NOMINATIVE
        behind = words[at + 1] if at + 1 < len(words) else ""
        for begins, verbs, case in _TOLD:
            if word in begins and behind.startswith(verbs):
                return case
    return None


def _of_people(named: Sequence[Named], inside: range, case: Case) -> Iterator[tuple[int, str]]:
    for one in named:
        if one.chunk.first in inside and one.chunk.case is case:
            keys = [role.organization for role in one.roles if role.told and role.organization]
            yield from ((one.chunk.first, key) for key in keys[-1:] if kind_of(key) == "organization")


def _of_bodies(organizations: Organizations, inside: range, case: Case) -> Iterator[tuple[int, str]]:
    return ((o.first, o.key) for o in organizations.occurrences if o.first in inside and o.case is case)
