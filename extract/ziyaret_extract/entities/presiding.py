"""Heads of whose body nothing near tells: no body has two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.entities.held_roles import HeldRole
from ziyaret_extract.entities.named import can_hold
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.entities.named import Named
    from ziyaret_extract.entities.organizations import Organizations

# The title of who alone heads a body of a kind.
_HEADS = {"belediye başkanı": OrganizationKind.MUNICIPALITY, "rektör": OrganizationKind.UNIVERSITY}
_PRESIDES = ("başkan", "başkanı")
# How the names of bodies end whose head has another title.
_OTHERWISE_HEADED = ("valiliği", "kaymakamlığı", "üniversitesi", "müftülüğü", "bakanlığı")


def one_head_each(named: Sequence[Named], organizations: Organizations) -> None:
    """The body of a head that the text did not tell and that has another head: the only one that has none."""
    for head, kind in _HEADS.items():
        told = {role.organization for one in named for role in one.roles if role.told and fold(role.title) == head}
        free = [fact.key for fact in organizations.facts if fact.kind is kind and fact.key not in told]
        other = free[0] if len(free) == 1 else None
        for one in named:
            one.roles[:] = [
                HeldRole(role.title, other, told=False)
                if not role.told and fold(role.title) == head and role.organization in told
                else role
                for role in one.roles
            ]


def head_another(named: Sequence[Named], organizations: Organizations) -> None:
    """`Başkan Y` heads no body with another head, nor a governor's: the only one left, where its body was not told."""
    heads = {
        role.organization: _last(one)
        for one in named
        for role in one.roles
        if role.told and fold(role.title).endswith(_PRESIDES)
    }
    governed = {fact.key for fact in organizations.facts if fold(fact.name).endswith(_OTHERWISE_HEADED)}
    bodies = [fact for fact in organizations.facts if fact.key not in governed]
    free = [fact for fact in bodies if fact.key not in heads and can_hold(fact, "Başkan")]
    for one in named if len(free) == 1 else ():
        one.roles[:] = [
            HeldRole(role.title, free[0].key, told=False)
            if not role.told
            and fold(role.title) == "başkan"
            and (role.organization in governed or heads.get(role.organization) not in {None, _last(one)})
            else role
            for role in one.roles
        ]


def head_town(named: Sequence[Named], organizations: Organizations, town: str | None) -> None:
    """`Başkan Y` of whose body nothing is told is the mayor of the town at home, if no other is told to be.

    He is not where he was found to be the mayor of another town.
    """
    if town is None or not organizations.is_municipality(town):
        return
    mayors = {_last(one) for one in named for role in one.roles if role.organization == town and _heads(role)}
    for one in named if len(mayors) <= 1 else ():
        one.roles[:] = [
            HeldRole(role.title, town, told=False)
            if not role.told
            and fold(role.title) == "başkan"
            and mayors <= {_last(one)}
            and not organizations.is_municipality(role.organization or "")
            else role
            for role in one.roles
        ]


def _heads(role: HeldRole) -> bool:
    return role.told and fold(role.title).endswith(_PRESIDES)


def _last(one: Named) -> str:
    return fold(one.chunk.name).split()[-1]
