"""A mention of somebody with the titles, as where they are held is settled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_extract.entities.held_roles import HeldRole, title_at
from ziyaret_extract.keys import kind_of
from ziyaret_extract.names.title_bodies import bodies_for
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from ziyaret_extract.names.chunks import Chunk
    from ziyaret_ontology.model import Organization


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of somebody: the roles, which are shared with the other mentions, the name, where its phrase begins.

    It is `titled` if one of the roles is told there, as far as any of the mentions is.
    """

    roles: list[HeldRole]
    chunk: Chunk
    phrase: int
    titled: bool = True

    def bodies(self) -> list[str]:
        """The keys of the bodies that the roles tell, countries and places left out."""
        told = (role.organization for role in self.roles if role.told)
        return [key for key in told if key and kind_of(key) == "organization"]

    def move(self, organization: Organization, *, told: bool, unless_found: bool = False) -> None:
        """Let the roles that do not tell their organization be held at this one, if it has such titles."""
        self.roles[:] = [
            role
            if role.told or (unless_found and role.organization) or not can_hold(organization, role.title)
            else HeldRole(title_at(role.title, organization), organization.key, told=told)
            for role in self.roles
        ]

    def hold(self, role: HeldRole, organization: Organization) -> None:
        """Let one of the roles be told to be held at an organization."""
        self.roles[:] = [HeldRole(r.title, organization.key) if r == role else r for r in self.roles]


def can_hold(organization: Organization, title: str) -> bool:
    """Whether such a title is held at an organization."""
    bodies = bodies_for(title)
    headed = bodies.heads and fold(organization.name).split()[-1].startswith(tuple(bodies.heads.split("|")))
    return bool(headed) or organization.kind in bodies.kinds
