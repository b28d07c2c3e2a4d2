"""Who and what is called so: things by a part of their name, from names kept until something is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import Literal

from ziyaret_ontology.folding import ascii_fold
from ziyaret_service.catalogue.kept import Kept
from ziyaret_service.catalogue.prologue import PROLOGUE
from ziyaret_service.stores import select

if TYPE_CHECKING:
    from ziyaret_service.stores import Store

_NAMES = f"""{PROLOGUE}
SELECT ?thing ?plain ?name {{
  {{ SELECT ?thing ?plain {{ ?thing skos:hiddenLabel ?plain FILTER(CONTAINS(?plain, %s)) }} }}
  {{ SELECT ?thing ?name {{ ?thing skos:prefLabel ?name }} }}
}}"""


@dataclass(frozen=True, slots=True)
class NamedThing:
    """A person, organization, place, topic, title, delegation or event with its IRI and its name."""

    iri: str
    name: str


class KeptNames:
    """The names of one store, read again when it has changed: 0.2 s for 12,000 of them.

    To look through them takes a millisecond, where the engine takes 30. A store that does not know whether it has
    changed is asked each time, for the names with this part alone.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept = Kept(store, _read)

    def find(self, part: str, *, timeout: float) -> tuple[NamedThing, ...]:
        """All things one of whose names has this part, however it is typed; those that begin so come first.

        Of each of the two, by name. Errors of Store.query.
        """
        # No name has a backslash, and some servers take it for the start of an escape wherever it stands.
        sought = ascii_fold(part).replace("\\", "").strip()
        asked_each_time = self._store.state is None
        names = _read(self._store, timeout, sought) if asked_each_time else self._kept.now(timeout=timeout)
        found = [(plain, thing) for plain, thing in names if sought in plain]
        first = [thing for plain, thing in found if plain.startswith(sought)]
        return tuple(dict.fromkeys([*first, *(thing for _, thing in found)]))


def _read(store: Store, timeout: float, part: str = "") -> tuple[tuple[str, NamedThing], ...]:
    """The names with the things that bear them, sorted; of what has two names for people, the first counts."""
    rows = select(store, _NAMES % Literal(part).n3(), timeout=timeout)
    found = sorted((row["plain"], row["thing"], row["name"]) for row in rows)
    things: dict[str, NamedThing] = {}
    for _, iri, name in found:
        things.setdefault(iri, NamedThing(iri, name))
    return tuple((plain, things[iri]) for plain, iri, _ in found)
