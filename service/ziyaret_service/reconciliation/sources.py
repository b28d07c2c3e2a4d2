"""Where entities are looked for: the graph in the store and the gazetteer's index, as one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.curation import Identities, verdicts
from ziyaret_ontology.errors import InputError
from ziyaret_ontology.iris import iri, item_iri
from ziyaret_ontology.terms import WD
from ziyaret_service.catalogue.prologue import PROLOGUE
from ziyaret_service.curation import read_decisions
from ziyaret_service.stores import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ziyaret_extract.gazetteer import Index
    from ziyaret_ontology.curation import Verdict
    from ziyaret_service.catalogue import Kept
    from ziyaret_service.reconciliation.near import NearNames
    from ziyaret_service.stores import Store

_ITEM = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/)?(Q[1-9][0-9]*)\Z")
_KEY = re.compile(r"(?:person|organization|place|topic)/\S+\Z")

THINGS = """{
    { VALUES ?class { foaf:Person ziy:Organization ziy:Place } ?thing a ?class }
    UNION { ?thing skos:inScheme ziy:topics }
  }"""
"""A pattern for what can be reconciled."""
HOLDERS = "SELECT DISTINCT ?item ?thing { VALUES ?item { %s } ?thing skos:exactMatch ?item } ORDER BY ?item ?thing"
"""A template for who is linked with items."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The graph and the index; `base` begins the IRIs of the graph, a query of it may take `timeout` seconds.

    `names` are those of the graph, `identities` and `verdicts` tell what people decided.
    """

    store: Store
    index: Index
    base: str
    timeout: float
    names: Kept[NearNames]
    identities: Identities
    verdicts: Mapping[str, Verdict]

    @classmethod
    def of(cls, store: Store, index: Index, names: Kept[NearNames], *, base: str, timeout: float) -> Sources:
        """The sources with the decisions that the store holds."""
        decisions = read_decisions(store, base=base)
        identities = Identities.of(decisions)
        return cls(store, index, base, timeout, names, identities, verdicts(decisions, identities))

    def select(self, query: str) -> tuple[Mapping[str, str], ...]:
        """The rows of a query of ours."""
        return select(self.store, f"{PROLOGUE}\n{query}", timeout=self.timeout)

    def select_for(self, terms: Iterable[str], template: str) -> tuple[Mapping[str, str], ...]:
        """The rows of a template for these terms, each as SPARQL writes it; none without terms."""
        values = " ".join(dict.fromkeys(terms))
        return self.select(template % values) if values else ()

    def term(self, key: str) -> str | None:
        """The IRI of the thing with this key as SPARQL writes it; None for what is no key."""
        try:
            return iri(self.base, key).n3()
        except InputError:
            return None

    def key(self, thing: str) -> str:
        """The key of a thing of the graph."""
        return thing.removeprefix(self.base)

    def key_of(self, text: str) -> str | None:
        """What a text has in place of a key, or is the IRI of, or of whom it was merged into; None for other texts."""
        key = text.strip().removeprefix(self.base)
        return self.identities.survivor(key) if _KEY.match(key) else None


def item_of(text: str) -> str | None:
    """The id of the Wikidata item that a text is, or is the address of; None for any other text."""
    found = _ITEM.match(text.strip())
    return found[1] if found else None


def item_term(item: str) -> str:
    """The IRI of an item as SPARQL writes it."""
    return item_iri(item).n3()


def item_id(term: str) -> str:
    """The id of the item with this IRI."""
    return term.removeprefix(str(WD))
