"""Titles with the bodies at which they are held, as they are gathered for one person."""

from __future__ import annotations

from dataclasses import dataclass

from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import Organization, OrganizationKind


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A title and the key of the organization, None when nothing tells; `told` when the words beside the title do."""

    title: str
    organization: str | None
    told: bool = True


def title_at(title: str, body: Organization | None) -> str:
    """What a title is at a body that its words do not tell: a president of a municipality is its mayor."""
    mayor = body is not None and body.kind is OrganizationKind.MUNICIPALITY and fold(title) == "başkan"
    return "Belediye Başkanı" if mayor else title


def add_role(roles: list[HeldRole], role: HeldRole) -> None:
    """Add a role that is not there yet; the same title with an organization replaces the one without.

    The fuller title stands for a shorter one that may be held at the same body: `Başkan Vekili` beside `Belediye
    Başkan Vekili`.
    """
    if not role.told and any(fold(known.title) == fold(role.title) for known in roles):
        return
    for at, known in enumerate(roles):
        if fold(known.title) != fold(role.title):
            shorter, longer = sorted((known, role), key=lambda one: len(one.title))
            if _may_be_one(shorter, longer):
                roles[at] = HeldRole(longer.title, longer.organization or shorter.organization, told=longer.told)
                return
        elif known.organization is None or role.organization in {None, known.organization}:
            roles[at] = known if role.organization is None else role
            return
    roles.append(role)


def _may_be_one(shorter: HeldRole, longer: HeldRole) -> bool:
    """Whether a title ends the other, and nothing tells that it is held elsewhere."""
    held = (
        not shorter.told
        or shorter.organization == longer.organization
        or None in {shorter.organization, longer.organization}
    )
    part, whole = fold(shorter.title), fold(longer.title)
    return held and (whole.endswith(f" {part}") or (" " not in part and whole.split()[-1].startswith(part)))
