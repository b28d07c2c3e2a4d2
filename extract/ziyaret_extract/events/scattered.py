"""Guests told one by one: who speaks or acts at a visit and is at home with none of those who receive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ziyaret_extract.entities.occurrences import Occurrence
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.story import Story

_FEWEST = 2
_SENDING = frozenset({OrganizationKind.MUNICIPALITY, OrganizationKind.GOVERNMENT})


def guests_told_apart(story: Story, drafts: Sequence[Draft]) -> list[str]:
    """Those whom a text tells to act, each from a municipality or government that hosts nothing; none where it is one.

    `Konuklar Y Belediyesini gezdi. X Belediyesi Müdürü A teşekkür etti. Z Belediyesinden B soru sordu.`
    """
    held = {host for draft in drafts for host in draft.hosts}
    hosts = {*held, story.mentions.organizations.ours} if held else {story.cast.publisher}
    towns = {place for draft in drafts for place in draft.places}
    receiving = {key for draft in drafts for key in (*draft.received_by, *draft.beside)}
    acting = [
        one
        for one in story.mentions.people.occurrences
        if one.case is Case.NOMINATIVE and one.first not in story.spoken and one.key not in receiving
    ]
    sent = {o.last: o.key for o in story.mentions.organizations.occurrences if o.case is Case.ABLATIVE}
    homes = {one.key: home for one in acting if (home := story.cast.home(one.key) or _sent_by(one, sent))}
    guests = [key for key, home in homes.items() if _sends(story, home, hosts, towns)]
    return guests if len(guests) >= _FEWEST else []


def _sent_by(one: Occurrence, sent: Mapping[int, str]) -> str | None:
    """The body in the ablative right before somebody or his trade: `X Belediyesinden A`, `X Belediyesinden Mimar A`."""
    return next((sent[at] for at in (one.phrase, one.phrase - 1) if at in sent), None)


def _sends(story: Story, body: str, hosts: set[str | None], towns: set[str]) -> bool:
    """Whether a body may have sent guests: a town's that hosts nothing and where nothing happens."""
    if story.cast.kind(body) not in _SENDING or story.cast.is_of_state(body) or body in hosts:
        return False
    ours = any(story.cast.is_of_town(body, [host]) for host in hosts if host)
    return not ours and towns.isdisjoint(story.cast.towns([body]))
