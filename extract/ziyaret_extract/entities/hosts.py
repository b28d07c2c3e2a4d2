"""Which body a text tells to be visited first: its people bear bare titles, for everybody knows where they work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.entities.occurrences import between
from ziyaret_extract.entities.title_lists import case_of_list
from ziyaret_extract.keys import kind_of
from ziyaret_extract.turkish.frames import find_predicates
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.entities.named import Named
    from ziyaret_extract.entities.organizations import Organizations

# The case in which the frame of a predicate has the host: `X'i ziyaret etti`, `X'in konuğu oldu`.
_CASES = {
    "visited": Case.ACCUSATIVE,
    "went-to": Case.DATIVE,
    "was-guest-of": Case.GENITIVE,
    "received": Case.NOMINATIVE,
    "hosted": Case.NOMINATIVE,
}
# Who is a member of a body and holds an office elsewhere is visited there.
_MEMBER = "üyesi"


def host_of(analysis: Analysis, named: Sequence[Named], organizations: Organizations) -> str | None:
    """The key of the body that is told first to be visited or to receive, by its name or by the title of its people."""
    for sentence in analysis.sentences:
        case = _case_of_host(analysis, sentence)
        if case is None:
            continue
        inside = range(sentence.first, sentence.last)
        told = [*_of_people(analysis, named, inside, case), *_of_bodies(organizations, inside, case)]
        if told:
            return min(told)[1] if case in {Case.NOMINATIVE, Case.GENITIVE} else max(told)[1]
    return None


def _case_of_host(analysis: Analysis, sentence: Sentence) -> Case | None:
    """The case in which a sentence has its host, if it tells of a visit."""
    told = (_CASES.get(predicate.frame) for predicate in find_predicates(analysis.tokens, sentence))
    return next((case for case in told if case), None)


def _of_people(analysis: Analysis, named: Sequence[Named], inside: range, case: Case) -> Iterator[tuple[int, str]]:
    """The bodies of those who stand in a case, but of no list of guests: `A, B ve C'den oluşan heyeti karşıladı`."""
    here = sorted((one for one in named if one.chunk.first in inside), key=lambda one: one.chunk.first)
    for one in here:
        listed = one.chunk.case is Case.NOMINATIVE and case_of_list(analysis, here, one) is Case.ABLATIVE
        if one.chunk.case is case and not listed:
            told = [role for role in one.roles if role.told and role.organization]
            heads = [role for role in told if not fold(role.title).endswith(_MEMBER)] or told
            keys = [role.organization for role in heads if role.organization]
            yield from ((one.chunk.first, key) for key in keys[-1:] if kind_of(key) == "organization")


def _of_bodies(organizations: Organizations, inside: range, case: Case) -> Iterator[tuple[int, str]]:
    told = between(organizations.occurrences, inside.start, inside.stop)
    return ((o.first, o.key) for o in told if o.case is case)
