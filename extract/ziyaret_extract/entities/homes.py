"""Where a title is held that does not say it: with whom its holder goes, in a delegation's town, at the host.

`Başkan X'e Başkan Yardımcısı A eşlik etti`, `Silifke heyetinde Müdür A`.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from ziyaret_extract.entities.company_homes import home_of_company, home_of_leader
from ziyaret_extract.entities.delegation_homes import home_of_delegation, town_before, towns_of_lists
from ziyaret_extract.entities.diplomats import post_diplomats
from ziyaret_extract.entities.held_roles import HeldRole, title_at
from ziyaret_extract.entities.hosts import host_of
from ziyaret_extract.entities.presiding import head_another, head_town, one_head_each
from ziyaret_extract.entities.title_lists import TitleLists
from ziyaret_extract.names.title_bodies import bodies_for
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.entities.named import Named
    from ziyaret_extract.entities.organizations import Organizations

_DEPUTIES = frozenset({"başkan yardımcısı", "başkan vekili"})


def give_homes(analysis: Analysis, named: Sequence[Named], organizations: Organizations) -> None:
    """Give the roles of people that do not tell their organization the one that their sentence tells."""
    starts = [sentence.first for sentence in analysis.sentences]
    by_sentence: dict[int, list[Named]] = {}
    for one in named:
        by_sentence.setdefault(bisect_right(starts, one.chunk.first) - 1, []).append(one)
    lists = TitleLists(analysis, organizations)
    for at, inside in sorted(by_sentence.items()):
        inside.sort(key=lambda one: one.chunk.first)
        lists.read(at, inside)
        if all(role.told for one in inside for role in one.roles):
            continue
        _as_sentence_tells(analysis, at, inside, named, organizations)
    host = host_of(analysis, named, organizations)
    _at_home(named, host, organizations)
    one_head_each(named, organizations)
    head_another(named, organizations)
    head_town(named, organizations, _own_municipality(organizations) or host)
    _mayors(named, organizations)
    post_diplomats(named)


def _as_sentence_tells(
    analysis: Analysis, at: int, inside: Sequence[Named], named: Sequence[Named], organizations: Organizations
) -> None:
    """The titles of a sentence are held where their delegation is at home, or the one with whom they go."""
    sentence = analysis.sentences[at]
    towns = towns_of_lists(analysis, sentence, organizations)
    home = home_of_leader(analysis, sentence, inside) or home_of_delegation(analysis, at, named, organizations)
    along = home_of_company(analysis, sentence, inside)
    for one in inside:
        if along and one.chunk.first > along[0]:
            one.move(organizations.by_key[along[1]], told=True)
        town = town_before(towns, one.chunk.first) or home
        if town:
            one.move(organizations.by_key[town], told=True)


def _at_home(named: Sequence[Named], host: str | None, organizations: Organizations) -> None:
    """Titles of which nothing near tells where they are held: at the host, who names no home, else where first told.

    A `Başkan Yardımcısı` is rather that of the municipality at home than the host's deputy.
    """
    own = _own_municipality(organizations)
    named_at = min((o.first for o in organizations.occurrences if o.key == host), default=-1)
    for one in named:
        deputy = any(fold(role.title) in _DEPUTIES for role in one.roles)
        if own and own != host and deputy:
            one.move(organizations.by_key[own], told=False)
        elif host and named_at < one.phrase:
            town = deputy and organizations.is_municipality(host) and not _in_town_hall(one, organizations)
            one.move(organizations.by_key[host], told=False, unless_found=not town)
        for at, role in enumerate(one.roles):
            if role.organization is None and not role.told:
                first = organizations.first_before(one.phrase, bodies_for(role.title).kinds)
                one.roles[at] = HeldRole(role.title, first, told=False)


def _in_town_hall(one: Named, organizations: Organizations) -> bool:
    """Whether somebody was found to hold office at a municipality."""
    return any(role.organization and organizations.is_municipality(role.organization) for role in one.roles)


def _own_municipality(organizations: Organizations) -> str | None:
    """The municipality for which a text speaks, else the only one that it names."""
    kinds = frozenset({OrganizationKind.MUNICIPALITY})
    keys = [fact.key for fact in organizations.facts if fact.kind in kinds]
    return organizations.own_of(kinds) or (keys[0] if len(keys) == 1 else None)


def _mayors(named: Sequence[Named], organizations: Organizations) -> None:
    """A president of a municipality is its mayor: `Tekkaya Belediyesine uğradılar. Başkan A …`."""
    for one in named:
        for at, role in enumerate(one.roles):
            if not role.told:
                title = title_at(role.title, organizations.by_key.get(role.organization or ""))
                one.roles[at] = HeldRole(title, role.organization, told=False)
