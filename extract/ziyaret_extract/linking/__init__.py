"""Entity linking: which place a name means and which Wikidata item an entity is, from the gazetteer alone.

`clues.py` reads the names of a text, `senses.py` decides together what they mean, and `links.py` tells the items.
"""

from ziyaret_extract.linking.clues import read_clues
from ziyaret_extract.linking.links import link
from ziyaret_extract.linking.senses import Sense, Senses

__all__ = ["Sense", "Senses", "link", "read_clues"]
