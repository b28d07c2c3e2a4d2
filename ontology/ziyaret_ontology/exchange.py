"""Facts as a JSON document: names in place of keys, so that a reader needs nothing else.

Every fact has its `mentions` (code points into the text) and its `confidence`; people, organizations and places have
an `iri` and a `wikidata` id, null when none is known. A group that takes part in an event is given by the names of its
members, or by its own name when the release names none.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from ziyaret_ontology.iris import iri

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ziyaret_ontology.graph.evidence import Stated
    from ziyaret_ontology.model import Area, Event, Facts, Group, Link, Organization, Person, Place, Topic

    Document = dict[str, Any]


def to_document(facts: Facts, *, base: str) -> Document:
    """The facts as JSON values; `base` ends with `/` and begins every IRI."""
    return _Document.of(facts, base).everything(facts)


@dataclass(frozen=True, slots=True)
class _Document:
    """What a fact needs to know of the others to be written by name."""

    base: str
    names: Mapping[str, str]
    members: Mapping[str, tuple[str, ...]]
    items: Mapping[str, str]

    @classmethod
    def of(cls, facts: Facts, base: str) -> _Document:
        return cls(
            base=base,
            names=facts.names(),
            members={group.key: group.members for group in facts.groups},
            items={link.entity: link.wikidata for link in facts.links if link.wikidata},
        )

    def everything(self, facts: Facts) -> Document:
        release = facts.release
        return {
            "id": release.id,
            "published": release.published.isoformat() if release.published else None,
            "source": release.source,
            "people": [self.person(fact) for fact in facts.people],
            "organizations": [self.organization(fact) for fact in facts.organizations],
            "places": [self.place(fact) for fact in facts.places],
            "dates": [{"name": fact.edtf, **_stated(fact)} for fact in facts.dates],
            "topics": [self.topic(fact) for fact in facts.topics],
            "delegations": [self.delegation(fact) for fact in facts.groups],
            "events": [self.event(fact) for fact in facts.events],
            "links": [self.link(fact) for fact in facts.links],
            "notes": [asdict(fact) for fact in facts.notes],
            "made_by": asdict(facts.made_by),
        }

    def person(self, fact: Person) -> Document:
        roles = [{"title": role.title, "organization": self.name(role.organization)} for role in fact.roles]
        return {"name": fact.name, "roles": _once(roles), **self.entity(fact)}

    def organization(self, fact: Organization) -> Document:
        return {
            "name": fact.name,
            "kind": fact.kind.value,
            "acronym": fact.acronym,
            "known_as": fact.known_as,
            "place": self.area(fact.area),
            **self.entity(fact),
        }

    def place(self, fact: Place) -> Document:
        return {"name": fact.name, "kind": fact.kind.value, "within": self.area(fact.within), **self.entity(fact)}

    def area(self, fact: Area | None) -> Document | None:
        if fact is None:
            return None
        return {"name": fact.name, "iri": str(iri(self.base, fact.key)), "wikidata": fact.wikidata}

    def topic(self, fact: Topic) -> Document:
        return {"name": fact.name, "iri": str(iri(self.base, fact.key)), **_stated(fact)}

    def delegation(self, fact: Group) -> Document:
        return {
            "name": fact.name,
            "iri": str(iri(self.base, fact.key)),
            "members": self.all_names(fact.members),
            "roster": fact.roster.value,
            **_stated(fact),
        }

    def event(self, fact: Event) -> Document:
        document: Document = {
            "type": fact.type.value,
            "name": fact.name,
            "iri": str(iri(self.base, fact.key)),
            "date": fact.date,
            "status": fact.status.value,
            "host": self.all_names(fact.hosts),
            "place": self.all_names(fact.places),
            "participants": self.all_names(self.people_of(fact.participants)),
            "received_by": self.all_names(self.people_of(fact.received_by)),
            "topics": self.all_names(fact.topics),
            "part_of": str(iri(self.base, fact.part_of)) if fact.part_of else None,
        }
        return document | _stated(fact)

    def people_of(self, keys: Iterable[str]) -> list[str]:
        """The keys, a group with known members replaced by them."""
        return [person for key in keys for person in self.members.get(key) or (key,)]

    def link(self, fact: Link) -> Document:
        return {
            "entity": self.name(fact.entity),
            "iri": str(iri(self.base, fact.entity)),
            "status": fact.status.value,
            "wikidata": fact.wikidata,
            "score": fact.score,
            "reason": fact.reason,
            "candidates": [asdict(candidate) for candidate in fact.candidates],
        }

    def entity(self, fact: Person | Organization | Place) -> Document:
        return {"iri": str(iri(self.base, fact.key)), "wikidata": self.items.get(fact.key), **_stated(fact)}

    def all_names(self, keys: Iterable[str]) -> list[str]:
        return _once([self.names[key] for key in keys])

    def name(self, key: str | None) -> str | None:
        return None if key is None else self.names[key]


def _stated(fact: Stated) -> Document:
    return {"mentions": [asdict(mention) for mention in fact.mentions], "confidence": fact.confidence}


def _once(values: list[Any]) -> list[Any]:
    return [value for i, value in enumerate(values) if value not in values[:i]]
