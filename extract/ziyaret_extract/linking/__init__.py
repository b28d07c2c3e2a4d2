"""Entity linking: which Wikidata item an entity is, from the gazetteer alone."""

from ziyaret_extract.linking.exact import link

__all__ = ["link"]
