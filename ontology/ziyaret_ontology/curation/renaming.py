"""Facts in which merged entities are one, and split ones have keys of their own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from ziyaret_ontology.curation.areas import Joined, areas_in
from ziyaret_ontology.curation.identities import entities_in
from ziyaret_ontology.model import Candidate, LinkStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ziyaret_ontology.curation.identities import Identities
    from ziyaret_ontology.model import Area, Event, Facts, Group, Link, Mention, Organization, Person, Place, Role

    _Entity = TypeVar("_Entity", Person, Organization, Place)


def renamed(facts: Facts, identities: Identities) -> Facts:
    """The facts with every entity under its key of now, everywhere; entities that fall together are joined."""
    keys = {*entities_in(facts), *(area.key for area in areas_in(facts))}
    moved = {key: now for key in keys if (now := identities.key_in(facts.release.id, key)) != key}
    if not moved:
        return facts
    areas = Joined.of(areas_in(facts), lambda key: moved.get(key, key), identities.names)
    return _Renaming(moved, identities.names, areas).facts(facts)


@dataclass(frozen=True, slots=True)
class _Renaming:
    """From keys as read to keys of now; what a merged entity is called now; the areas."""

    moved: Mapping[str, str]
    names: Mapping[str, str]
    areas: Joined

    def facts(self, facts: Facts) -> Facts:
        return replace(
            facts,
            people=tuple(self.person(same) for same in self.together(facts.people)),
            organizations=tuple(self.organization(same) for same in self.together(facts.organizations)),
            places=tuple(self.place(same) for same in self.together(facts.places)),
            groups=tuple(self.group(fact) for fact in facts.groups),
            events=tuple(self.event(fact) for fact in facts.events),
            links=tuple(self.links(facts.links)),
        )

    def key(self, key: str) -> str:
        return self.moved.get(key, key)

    def keys(self, keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(self.key, keys)))

    def together(self, facts: Iterable[_Entity]) -> Iterable[list[_Entity]]:
        """The entities by their key of now, in order of first mention; the one that had it as read comes first."""
        found: dict[str, list[_Entity]] = {}
        for fact in facts:
            key = self.key(fact.key)
            same = found.setdefault(key, [])
            same.insert(0 if key == fact.key else len(same), fact)
        return found.values()

    def named(self, same: Sequence[_Entity]) -> _Entity:
        """The first of those that are the same, with the names, the mentions and the confidence of all."""
        first = same[0]
        key = self.key(first.key)
        if len(same) == 1 and key == first.key:
            return first
        name = first.name if key == first.key else self.names.get(key, first.name)
        names = {each.name for each in same} - {name}
        return replace(
            first,
            key=key,
            name=name,
            other_names=tuple(sorted(names)),
            mentions=_in_order(chain.from_iterable(each.mentions for each in same)),
            confidence=max(each.confidence for each in same),
        )

    def person(self, same: Sequence[Person]) -> Person:
        roles = dict.fromkeys(self.role(role) for each in same for role in each.roles)
        return replace(self.named(same), roles=tuple(roles))

    def role(self, role: Role) -> Role:
        return replace(role, organization=self.key(role.organization)) if role.organization else role

    def organization(self, same: Sequence[Organization]) -> Organization:
        acronym = next((each.acronym for each in same if each.acronym), None)
        area = next((each.area for each in same if each.area), None)
        fact = self.named(same)
        known_as = fact.known_as if fact.key == same[0].key else None
        return replace(fact, acronym=acronym, area=self.area(area), known_as=known_as)

    def place(self, same: Sequence[Place]) -> Place:
        fact = self.named(same)
        within = next((each.within for each in same if each.within), None)
        while within and self.key(within.key) == fact.key:
            within = within.within
        return replace(fact, within=self.area(within))

    def area(self, area: Area | None) -> Area | None:
        return self.areas.area(self.key(area.key)) if area else None

    def group(self, fact: Group) -> Group:
        return replace(fact, members=self.keys(fact.members))

    def event(self, fact: Event) -> Event:
        return replace(
            fact,
            hosts=self.keys(fact.hosts),
            places=self.keys(fact.places),
            participants=self.keys(fact.participants),
            received_by=self.keys(fact.received_by),
        )

    def links(self, links: Iterable[Link]) -> Iterator[Link]:
        """One link for each entity: of several the survivor's own, unless only another's found an item."""
        found: dict[str, list[Link]] = {}
        for link in links:
            found.setdefault(self.key(link.entity), []).append(link)
        for key, same in found.items():
            ranked = sorted(same, key=lambda link: (link.status is not LinkStatus.LINKED, link.entity != key))
            yield replace(ranked[0], entity=key, candidates=_best(ranked) if len(ranked) > 1 else ranked[0].candidates)


def _in_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(set(mentions), key=lambda mention: (mention.start, mention.end)))


def _best(links: Iterable[Link]) -> tuple[Candidate, ...]:
    """The candidates of several links, each item once, best first."""
    found: dict[str, Candidate] = {}
    for candidate in sorted(chain.from_iterable(link.candidates for link in links), key=lambda each: -each.score):
        found.setdefault(candidate.wikidata, candidate)
    return tuple(found.values())
