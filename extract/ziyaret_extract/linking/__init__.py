"""Entity linking: which place a name means and which Wikidata item an entity is, from the gazetteer alone.

`index.py` has everything that the gazetteer knows. `clues.py` reads the names of a text, `senses.py` decides together
what they mean, and `links.py` tells the items.
"""

from ziyaret_extract.linking.clues import read_clues
from ziyaret_extract.linking.index import Form, Found, FoundPlace, Index, form_of, load_index
from ziyaret_extract.linking.links import link
from ziyaret_extract.linking.senses import Sense, Senses

__all__ = ["Form", "Found", "FoundPlace", "Index", "Sense", "Senses", "form_of", "link", "load_index", "read_clues"]
