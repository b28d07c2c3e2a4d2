"""The computed IRI of each thing: the same release always gives the same IRIs.

A thing that outlives a release (person, organization, place, topic) has the address base + key. What exists only by a
release (spans, evidence, memberships, links, notes) is a fragment of the release's address, and a participation is a
fragment of its event's, so every IRI leads to a document that tells about it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from rdflib import URIRef

from ziyaret_ontology.errors import ConfigError, InputError
from ziyaret_ontology.folding import slug
from ziyaret_ontology.terms import WD

_SEGMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z")
WIKIDATA_GRAPH = "wikidata"
CURATION_GRAPH = "curation"
_RESERVED = frozenset({WIKIDATA_GRAPH, CURATION_GRAPH})
"""Ends of the addresses of graphs that are no release's."""
_ITEM = re.compile(r"Q[1-9][0-9]*\Z")


def checked_id(release_id: str) -> str:
    """The id itself; InputError unless it is ASCII letters, digits, `.`, `_`, `-`, begins with no mark and is free."""
    if release_id in _RESERVED:
        raise InputError(f"the id {release_id!r} is the address of a graph that is no release's; use another")
    return _segment(release_id)


def _segment(part: str) -> str:
    if not _SEGMENT.match(part):
        raise InputError(
            f"the id {part!r} cannot be part of an address; "
            "use ASCII letters, digits, '.', '_' and '-', beginning with a letter or digit"
        )
    return part


@lru_cache(maxsize=65536)
def iri(base: str, key: str) -> URIRef:
    """The IRI of the thing with this key; InputError for a key that is no path, ConfigError for a base without `/`."""
    if not base.endswith("/"):
        raise ConfigError(f"the base IRI {base!r} must end with '/', such as https://example.org/")
    for segment in key.split("/"):
        _segment(segment)
    return URIRef(base + key)


def key_of(base: str, thing: str) -> str:
    """The key of the thing with this IRI; InputError when it lies outside the base."""
    if not thing.startswith(base):
        raise InputError(f"the IRI {thing!r} does not begin with the base {base!r}")
    return thing.removeprefix(base)


def release_iri(base: str, release_id: str) -> URIRef:
    """The IRI of the press release."""
    return iri(base, f"release/{checked_id(release_id)}")


def graph_iri(base: str, release_id: str) -> URIRef:
    """The IRI of the named graph that holds what the release states."""
    return iri(base, f"graph/{checked_id(release_id)}")


def lookup_graph_iri(base: str, key: str) -> URIRef:
    """The IRI of the named graph that holds what Wikidata answered online about the thing with this key."""
    return iri(base, f"graph/{WIKIDATA_GRAPH}/{key}")


def lookup_iri(base: str, key: str) -> URIRef:
    """The IRI of the last look-up of the thing with this key."""
    return URIRef(f"{lookup_graph_iri(base, key)}#lookup")


def proposal_iri(base: str, key: str, wikidata: str) -> URIRef:
    """The IRI of an item as a candidate of that look-up."""
    return URIRef(f"{lookup_iri(base, key)}/{wikidata}")


def curation_graph_iri(base: str) -> URIRef:
    """The IRI of the named graph that holds what people decided."""
    return iri(base, f"graph/{CURATION_GRAPH}")


def decision_iri(base: str, number: int) -> URIRef:
    """The IRI of a decision, by its number."""
    return URIRef(f"{curation_graph_iri(base)}#decision-{number}")


def decider_iri(base: str, who: str) -> URIRef:
    """The IRI of somebody who decides, by the name given."""
    return URIRef(f"{curation_graph_iri(base)}#agent/{quote(who, safe='')}")


def software_iri(base: str, version: str) -> URIRef:
    """The IRI of this software in one version."""
    return URIRef(f"{base}software/{quote(f'ziyaret-{version}', safe='')}")


def item_iri(wikidata: str) -> URIRef:
    """The IRI of a Wikidata item id such as `Q857056`; InputError for anything else."""
    if not _ITEM.match(wikidata):
        raise InputError(f"{wikidata!r} is not a Wikidata item id; write it as Q and digits, such as Q857056")
    return WD[wikidata]


@dataclass(frozen=True, slots=True)
class ReleaseIris:
    """The IRIs of what exists only by one release."""

    base: str
    release: URIRef
    graph: URIRef

    @classmethod
    def of(cls, base: str, release_id: str) -> ReleaseIris:
        """The IRIs of the release with this id under this base."""
        return cls(base, release_iri(base, release_id), graph_iri(base, release_id))

    def span(self, start: int, end: int) -> URIRef:
        """A piece of the text, as the plain-text fragment of RFC 5147."""
        return URIRef(f"{self.release}#char={start},{end}")

    def position(self, start: int, end: int) -> URIRef:
        """The selector that tells where a span is."""
        return URIRef(f"{self.release}#position={start},{end}")

    def quote(self, start: int, end: int) -> URIRef:
        """The selector that tells what a span says."""
        return URIRef(f"{self.release}#quote={start},{end}")

    def evidence(self, key: str) -> URIRef:
        """The annotation that says where the release speaks of the thing with this key."""
        return URIRef(f"{self.release}#evidence/{key}")

    def membership(self, person: str, number: int) -> URIRef:
        """An office of a person (its key), numbered from 1."""
        return URIRef(f"{self.release}#membership/{person}/{number}")

    def link(self, key: str) -> URIRef:
        """What linking decided about the thing with this key."""
        return URIRef(f"{self.release}#link/{key}")

    def candidate(self, key: str, wikidata: str) -> URIRef:
        """An item that the thing with this key may be."""
        return URIRef(f"{self.release}#link/{key}/{wikidata}")

    def note(self, number: int) -> URIRef:
        """A note, numbered from 1."""
        return URIRef(f"{self.release}#note/{number}")

    def stated_date(self, edtf: str) -> URIRef:
        """A date that the release states."""
        return URIRef(f"{self.release}#{self.date_key(edtf)}")

    @staticmethod
    def date_key(edtf: str) -> str:
        """The last part of a stated date's IRI, and of its evidence's."""
        return f"date/{quote(edtf, safe='/')}"

    def extraction(self) -> URIRef:
        """The activity that read the release."""
        return URIRef(f"{self.release}#extraction")

    def software(self, version: str) -> URIRef:
        """The software in one version."""
        return software_iri(self.base, version)

    def title(self, title: str) -> URIRef:
        """The concept of a title such as `Genel Sekreter`, shared by every release."""
        return URIRef(f"{self.base}title/{slug(title)}")

    @staticmethod
    def sequence(subject: URIRef, field: str) -> URIRef:
        """The order of a field with several values, such as the topics of an event."""
        return URIRef(f"{subject}#{field}")

    @staticmethod
    def participation(event: URIRef, role: str, number: int) -> URIRef:
        """A part taken in an event in a role, numbered from 1 within the role."""
        return URIRef(f"{event}#{role}-{number}")

    @staticmethod
    def derived_participation(group_participation: URIRef, member: str) -> URIRef:
        """The part that a member (its key) took through a group's participation."""
        return URIRef(f"{group_participation}/{member}")
