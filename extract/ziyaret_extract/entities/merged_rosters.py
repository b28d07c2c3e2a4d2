"""Rosters of one group told in parts: its head in one sentence, the others in the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ziyaret_extract.entities.announced import MemberList


def merged(rosters: Iterable[MemberList]) -> list[MemberList]:
    """Rosters where a delegation's head in one sentence and its other members in the next have become one."""
    found: list[MemberList] = []
    for roster in rosters:
        if found and len(found[-1].members) == 1 and found[-1].members[0] not in roster.members:
            head = found.pop()
            found.append(replace(roster, members=(*head.members, *roster.members), at=head.at))
        elif roster.head and found and roster.qualifier in {None, found[-1].qualifier}:
            listed = found.pop()  # `Heyette A ve B yer aldı. Heyete X başkanlık etti.`
            found.append(replace(listed, members=tuple(dict.fromkeys((*listed.members, *roster.members)))))
        elif roster.partial and (whole := _whole(roster, found)):
            found.append(replace(whole, at=roster.at))
        else:
            found.append(roster)
    return found


def _whole(part: MemberList, rosters: Sequence[MemberList]) -> MemberList | None:
    """The roster told before that has all those named anew: `X başkanlığındaki heyet daha sonra …`."""
    return next((r for r in reversed(rosters) if set(part.members) < set(r.members)), None)
