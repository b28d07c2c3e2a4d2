"""The countries that diplomats serve whose titles do not tell them: `Muavin Konsolos`, `Ataşe`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.entities.held_roles import HeldRole
from ziyaret_extract.keys import kind_of
from ziyaret_extract.names.state_offices import OF_A_COUNTRY
from ziyaret_extract.turkish.headwords import title
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.entities.named import Named

_DIPLOMATS = frozenset(
    {"büyükelçi", "elçi", "başkonsolos", "konsolos", "müsteşar", "ataşe", "müşavir", "kâtip", "katip"}
)


def post_diplomats(named: Sequence[Named]) -> None:
    """A diplomat whose country is not told serves that of the one named last.

    A consul of another city is none of the embassy's: `Büyükelçilik Müsteşarı A ve Tekkaya Fahri Konsolosu B`.
    """
    country: str | None = None
    sending: str | None = None
    for one in sorted(named, key=lambda one: one.chunk.first):
        for at, role in enumerate(one.roles):
            found = title(fold(role.title).split()[-1])
            if found is None or found.row.bare not in _DIPLOMATS:
                continue
            if role.organization is None and country:
                served = (sending or country) if found.row.bare in OF_A_COUNTRY else country
                one.roles[at] = HeldRole(role.title, served, told=False)
            elif role.told:
                country = role.organization or country
                sending = country if country and kind_of(country) == "place" else sending
