"""Entity linking: which Wikidata item an entity is, from the gazetteer alone; and the index of all that it knows."""

from ziyaret_extract.linking.exact import link
from ziyaret_extract.linking.index import Form, Found, FoundPlace, Index, load_index

__all__ = ["Form", "Found", "FoundPlace", "Index", "link", "load_index"]
