"""The facts of a release, with what people decided in place of what was read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_ontology.curation.areas import with_items
from ziyaret_ontology.curation.identities import Identities
from ziyaret_ontology.curation.links import decided_links
from ziyaret_ontology.curation.renaming import renamed
from ziyaret_ontology.curation.verdicts import verdicts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_ontology.model import Decision, Facts


def curate(facts: Facts, decisions: Sequence[Decision]) -> Facts:
    """The facts as the decisions make them; `as_read` keeps what was read, if that is something else.

    Decisions are applied to what was read, never to what earlier ones made of it. So curating twice is curating once,
    the order in which releases and decisions come does not matter, and without decisions what was read comes back.
    """
    read = facts.as_read or facts
    identities = Identities.of(decisions)
    verdict_on = verdicts(decisions, identities)
    curated = renamed(read, identities)
    curated = with_items(curated, verdict_on)
    curated = replace(curated, links=decided_links(curated, verdict_on))
    return read if curated == read else replace(curated, as_read=read)
