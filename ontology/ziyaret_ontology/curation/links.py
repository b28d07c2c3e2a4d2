"""Links, decided by people where they decided."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_ontology.curation.identities import entities_in
from ziyaret_ontology.curation.verdicts import told
from ziyaret_ontology.model import Link, LinkStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ziyaret_ontology.curation.verdicts import Verdict
    from ziyaret_ontology.model import Candidate, Decision, Facts

_SURE = 1.0


def decided_links(facts: Facts, verdict_on: Mapping[str, Verdict]) -> tuple[Link, ...]:
    """The links of the facts with the verdicts on their entities; a confirmed entity without a link gets one."""
    links = [_decided(link, verdict_on.get(link.entity)) for link in facts.links]
    have = {link.entity for link in links}
    for key in entities_in(facts):
        verdict = verdict_on.get(key)
        if verdict and verdict.confirmed and key not in have:
            links.append(_confirmed(key, verdict.confirmed, ()))
    return tuple(links)


def _decided(link: Link, verdict: Verdict | None) -> Link:
    if verdict is None:
        return link
    left = tuple(each for each in link.candidates if each.wikidata not in verdict.rejected)
    if verdict.confirmed:
        return _confirmed(link.entity, verdict.confirmed, left)
    against = [item for item in verdict.rejected if item == link.wikidata or _is_candidate(item, link)]
    if not against:
        return link
    reason = told(verdict.rejected[against[-1]])
    if link.wikidata in verdict.rejected or not left:
        return Link(link.entity, LinkStatus.REJECTED, None, _SURE, reason, left)
    return replace(link, reason=f"{link.reason}; without {', '.join(against)}, {reason}", candidates=left)


def _is_candidate(item: str, link: Link) -> bool:
    return any(each.wikidata == item for each in link.candidates)


def _confirmed(entity: str, decision: Decision, candidates: tuple[Candidate, ...]) -> Link:
    return Link(entity, LinkStatus.CONFIRMED, decision.item, _SURE, told(decision), candidates)
