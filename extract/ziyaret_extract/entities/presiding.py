"""Heads of whose body nothing near tells: no body has two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.entities.held_roles import HeldRole
from ziyaret_extract.entities.named import can_hold
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ziyaret_extract.entities.named import Named
    from ziyaret_extract.entities.organizations import Organizations

# The title of who alone heads a body of a kind.
_HEADS = {"belediye başkanı": OrganizationKind.MUNICIPALITY, "rektör": OrganizationKind.UNIVERSITY}
_PRESIDENT = "başkan"
_PRESIDES = (_PRESIDENT, "başkanı")
# How the names of bodies end whose head has another title.
_OTHERWISE_HEADED = ("valiliği", "kaymakamlığı", "üniversitesi", "müftülüğü", "bakanlığı")


def one_head_each(named: Sequence[Named], organizations: Organizations) -> None:
    """The body of a head that the text did not tell and that has another head: the only one that has none."""
    for head, kind in _HEADS.items():
        told = {role.organization for one in named for role in one.roles if role.told and fold(role.title) == head}
        free = [fact.key for fact in organizations.facts if fact.kind is kind and fact.key not in told]
        other = free[0] if len(free) == 1 else None
        for one in named:
            _give(one, head, other, told.__contains__)


def head_another(named: Sequence[Named], organizations: Organizations) -> None:
    """`Başkan Y` heads no body with another head, nor a governor's: the only one left, where its body was not told."""
    heads = {role.organization: _last(one) for one in named for role in one.roles if _heads(role)}
    governed = {fact.key for fact in organizations.facts if fold(fact.name).endswith(_OTHERWISE_HEADED)}
    bodies = [fact for fact in organizations.facts if fact.key not in governed]
    free = [fact for fact in bodies if fact.key not in heads and can_hold(fact, "Başkan")]
    for one in named if len(free) == 1 else ():
        elsewhere = governed | {body for body, head in heads.items() if head != _last(one)}
        _give(one, _PRESIDENT, free[0].key, elsewhere.__contains__)


def head_town(named: Sequence[Named], organizations: Organizations, town: str | None) -> None:
    """`Başkan Y` of whose body nothing is told is the mayor of the town at home, if no other is told to be.

    He is not where he was found to be the mayor of another town.
    """
    if town is None or not organizations.is_municipality(town):
        return
    mayors = {_last(one) for one in named for role in one.roles if role.organization == town and _heads(role)}
    for one in named:
        if mayors <= {_last(one)}:
            _give(one, _PRESIDENT, town, lambda body: not organizations.is_municipality(body or ""))


def _give(one: Named, title: str, body: str | None, fits: Callable[[str | None], bool]) -> None:
    """Let the roles of a title that the text did not tell be held at a body, if the body so far `fits`."""
    one.roles[:] = [
        HeldRole(role.title, body, told=False)
        if not role.told and fold(role.title) == title and fits(role.organization)
        else role
        for role in one.roles
    ]


def _heads(role: HeldRole) -> bool:
    """Whether a role is told to be that of a body's head."""
    return role.told and fold(role.title).endswith(_PRESIDES)


def _last(one: Named) -> str:
    return fold(one.chunk.name).split()[-1]
