"""Those who do something together with people without a name: `A, B ve C ile meclis üyeleri tarafından`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.events.phrases import Phrase

_AGENT = "agent"
# So far behind `tarafından` stands of whom its participle tells: `tarafından karşılanan Kaymakam A`.
_REACH = 2


def with_joint_agents(analysis: Analysis, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The phrases; who is joined by `ile` to an agent is one too, and who is listed before if the guest is behind."""
    told = list(phrases)
    for at in range(len(told) - 2, -1, -1):
        one, other = told[at], told[at + 1]
        gap = [token.folded for token in analysis.tokens[one.last : other.first]]
        acting = other.part == _AGENT and {one.kind, other.kind} <= {*PEOPLE} and one.case is Case.NOMINATIVE
        if acting and (gap == ["ile"] or (gap == [","] and one.part is None and _guest_follows(told, at + 1))):
            told[at] = replace(one, part=_AGENT)
    return tuple(told)


def _guest_follows(phrases: Sequence[Phrase], at: int) -> bool:
    """Whether somebody stands right behind the last of the agents from a phrase on."""
    last = at
    while last + 1 < len(phrases) and phrases[last + 1].part == _AGENT:
        last += 1
    behind = phrases[last + 1] if last + 1 < len(phrases) else None
    return behind is not None and behind.kind in PEOPLE and behind.first - phrases[last].last <= _REACH
