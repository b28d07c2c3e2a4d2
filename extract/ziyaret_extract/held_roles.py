"""Titles with the bodies at which they are held, as they are gathered for one person."""

from __future__ import annotations

from dataclasses import dataclass

from ziyaret_ontology.folding import fold


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A title and the key of the organization, None when nothing tells; `told` when the words beside the title do."""

    title: str
    organization: str | None
    told: bool = True


def add_role(roles: list[HeldRole], role: HeldRole) -> None:
    """Add a role that is not there yet; the same title with an organization replaces the one without."""
    if not role.told and any(fold(known.title) == fold(role.title) for known in roles):
        return
    for at, known in enumerate(roles):
        if (known.organization == role.organization or None in {known.organization, role.organization}) and fold(
            known.title
        ) != fold(role.title):
            shorter, longer = sorted((known, role), key=lambda r: len(r.title))
            if len(shorter.title.split()) == 1 and fold(longer.title).split()[-1].startswith(fold(shorter.title)):
                roles[at] = HeldRole(longer.title, longer.organization or shorter.organization, told=longer.told)
                return
        if fold(known.title) == fold(role.title) and (
            known.organization is None or role.organization in {None, known.organization}
        ):
            roles[at] = known if role.organization is None else role
            return
    roles.append(role)
