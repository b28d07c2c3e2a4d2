"""How the bundled model is taught: text like that of press offices, with its names labelled."""

from ziyaret_corpus.training.generator import RELEASE, generate, list_kinds
from ziyaret_corpus.training.labelled import Edit, Labelled, edited
from ziyaret_corpus.training.noise import noisy
from ziyaret_corpus.training.places import Place, own_places, read_places

__all__ = [
    "RELEASE",
    "Edit",
    "Labelled",
    "Place",
    "edited",
    "generate",
    "list_kinds",
    "noisy",
    "own_places",
    "read_places",
]
