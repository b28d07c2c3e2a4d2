"""What is known of places and public bodies: their names in any orthography, keys, Wikidata items and areas."""

from ziyaret_extract.gazetteer.by_name import Gazetteer, load_gazetteer
from ziyaret_extract.gazetteer.entries import BodyEntry, PlaceEntry
from ziyaret_extract.gazetteer.found import Form, Found, FoundPlace, form_of
from ziyaret_extract.gazetteer.index import Index, load_index

__all__ = [
    "BodyEntry",
    "Form",
    "Found",
    "FoundPlace",
    "Gazetteer",
    "Index",
    "PlaceEntry",
    "form_of",
    "load_gazetteer",
    "load_index",
]
