"""Labelled text as spaCy reads it: the entities are the spans, in whole words and without their suffixes."""

import pytest
import spacy

from ziyaret_corpus.training import Labelled, generate, own_places
from ziyaret_corpus.training.examples import to_docbin, to_docs

NLP = spacy.blank("tr", config={"nlp": {"tokenizer": {"@tokenizers": "ziyaret.Pieces.v1"}}})


def entities(text, *spans):
    """The entities of a labelled text; None when it is left out."""
    docs = list(to_docs(NLP, [Labelled(text, spans, "test")]))
    return [(ent.text, ent.label_) for ent in docs[0].ents] if docs else None


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("Nalan Özsoylu geldi.", [(0, 13, "PERSON")], [("Nalan Özsoylu", "PERSON")]),
        ("Pendik’te Ece geldi", [(0, 9, "GPE"), (10, 13, "PERSON")], [("Pendik", "GPE"), ("Ece", "PERSON")]),
        ("Pendik’te", [(0, 6, "GPE")], [("Pendik", "GPE")]),
        ("TDBB 'yi", [(0, 8, "ORG")], [("TDBB", "ORG")]),
        ("Pendik Belediyesini", [(0, 15, "ORG")], [("Pendik Belediyesini", "ORG")]),
        ("Bugün yine", [], []),
        ("geldi Ece", [(5, 6, "PERSON")], []),
    ],
)
def test_entities(text, spans, expected):
    """A span becomes its words, without what follows an apostrophe."""
    assert entities(text, *spans) == expected


@pytest.mark.parametrize("text", ["", " Pendik", "Pen\u00addik", "Pendik "])
def test_left_out(text):
    """A text that the tokenizer does not keep letter by letter is left out: its spans would be elsewhere."""
    assert entities(text) is None


def test_generated():
    """Of generated documents every span becomes an entity of its label that begins as the span does."""
    documents = list(generate(300, seed=3, places=own_places(), clean=True))
    docs = list(to_docs(NLP, documents))
    assert len(docs) == len(documents)
    for doc, document in zip(docs, documents, strict=True):
        assert [(ent.start_char, ent.label_) for ent in doc.ents] == [
            (start, label) for start, _, label in document.spans
        ]


def test_kept_as_spacy_keeps_it():
    """What is written for training has the text and its entities."""
    (doc,) = to_docbin(NLP, [Labelled("Pendik’te", ((0, 6, "GPE"),), "test")]).get_docs(NLP.vocab)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Pendik", "GPE")]
