"""What the model knows of a word by itself. A saved model relies on the very numbers."""

import pytest
import spacy
from spacy.strings import get_string_id

from ziyaret_extract.analyzers.pieces import PieceTokenizer
from ziyaret_extract.analyzers.word_features import FEATURES, make_embedding, word_features

NAMES = list(FEATURES)
PINNED = (
    3160472205334076052,
    18107847335321657086,
    4765411303308848533,
    18213239753895195141,
    15394703188021677453,
    12492706527827996005,
)


def rows_of(text):
    """The features of the pieces of a text, as the model is given them."""
    extractor = make_embedding(width=8).layers[0]
    return extractor.predict([PieceTokenizer(spacy.blank("tr").vocab)(text)])[0]


@pytest.mark.parametrize(
    ("word", "feature", "value"),
    [
        ("İSTANBUL", "word", "istanbul"),
        ("ISPARTA", "word", "ısparta"),
        ("Belediyesi", "front", "beled"),
        ("Belediyesi", "stem", "bel"),
        ("Belediyesi", "ending", "esi"),
        ("Pendik", "shape", "Xxxx"),
        ("TDBB", "shape", "XXX"),
        ("14.30", "shape", "dd.dd"),
        ("O'Neill", "shape", "X'Xxxx"),
        ("İL", "shape", "XX"),
        (",", "known", "-"),
        ("Vızgıncalı", "known", ""),
        ("Pendik", "known", "D"),
        ("Mersin", "known", "P"),
        ("Türkiye", "known", "Cc"),
        ("York", "known", "d"),
        ("ve", "known", "c"),
        ("Özbek", "known", "e"),
        ("Nermin", "known", "g"),
        ("Mahallesi", "known", "ch"),
        ("Sayın", "known", "H"),
        ("Müdürlüğü", "known", "o"),
        ("Başkanı", "known", "ct"),
    ],
)
def test_features(word, feature, value):
    """A word is known by its folded letters, its shape, and the tables that list it."""
    assert word_features(word)[NAMES.index(feature)] == get_string_id(f"{feature}={value}")


def test_pinned():
    """The numbers are those that the bundled model was trained on: changed ones need a new model."""
    assert word_features("Tekkaya") == PINNED
    assert list(FEATURES.items()) == [
        ("word", 5000),
        ("front", 3000),
        ("stem", 1500),
        ("ending", 1500),
        ("shape", 500),
        ("known", 200),
    ]


@pytest.mark.parametrize(
    "typed",
    ["O’Neill Pendik’te “Göç” dedi.", "O‘Neill Pendik´te „Göç” dedi.", 'O\'Neill\u00a0Pendik`te "Göç" dedi\u200b.'],
)
def test_typed_otherwise(typed):
    """However apostrophes, quotation marks and spaces are typed, the features are the same."""
    assert rows_of(typed).tolist() == rows_of("O'Neill Pendik'te \"Göç\" dedi.").tolist()


def test_capitals():
    """A sentence in capitals has the features of running text, but for the suffixes."""
    assert rows_of("TEKKAYA BELEDİYE BAŞKANI NERMİN AKBULUT").tolist() == (
        rows_of("Tekkaya Belediye Başkanı Nermin Akbulut").tolist()
    )


def test_no_word():
    """A document without a word has features for none."""
    assert rows_of("").shape == (0, len(FEATURES))
