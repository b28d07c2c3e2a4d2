"""The tagger of names: from probabilities of tags to names with a confidence, and back in training."""

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import fix_random_seed

from ziyaret_extract.analyzers.name_tagger import CONFIDENCES

LABELS = ("B-ORG", "B-PERSON", "I-ORG", "I-PERSON", "O")
SMALL = {
    "@architectures": "spacy.Tagger.v2",
    "nO": None,
    "normalize": False,
    "tok2vec": {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {"@architectures": "ziyaret.WordFeatures.v1", "width": 16},
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 16,
            "depth": 1,
            "window_size": 1,
            "maxout_pieces": 2,
        },
    },
}


def document(nlp, words, *names):
    """A document with names, each as its first word, the word behind its last, and its label."""
    doc = Doc(nlp.vocab, words=words.split())
    doc.set_ents([Span(doc, first, last, label=label) for first, last, label in names])
    return doc


def example(nlp, words, *names):
    """An example of a document to learn from."""
    return Example(Doc(nlp.vocab, words=words.split()), document(nlp, words, *names))


@pytest.fixture
def nlp():
    """A pipeline of a small tagger that has learned nothing yet; it begins alike whatever was drawn before."""
    fix_random_seed(0)
    nlp = spacy.blank("tr")
    nlp.add_pipe("ziyaret_names", config={"model": SMALL})
    names = (0, 2, "PERSON"), (2, 4, "ORG")
    nlp.initialize(lambda: [example(nlp, "Nalan Özsoylu Tekkaya Derneği dedi", *names)])
    return nlp


def rows(*likeliest):
    """Rows of probabilities, each of a tag and how likely it is."""
    found = np.zeros((len(likeliest), len(LABELS)), "f")
    for at, (tag, sure) in enumerate(likeliest):
        found[at] = (1 - sure) / (len(LABELS) - 1)
        found[at, LABELS.index(tag)] = sure
    return found


def test_labels(nlp):
    """The tags are those of the examples, with one for words outside of names."""
    assert nlp.get_pipe("ziyaret_names").labels == LABELS


def test_names_and_confidences(nlp):
    """Names are the tags in a row, two side by side stay two, and each has the mean probability of its words."""
    doc = document(nlp, "Nalan Özsoylu Ece Tekkaya Derneği dedi")
    tags = (("B-PERSON", 0.9), ("I-PERSON", 0.7), ("B-PERSON", 0.6), ("B-ORG", 0.5), ("I-ORG", 1.0), ("O", 0.8))
    nlp.get_pipe("ziyaret_names").set_annotations([doc], [rows(*tags)])
    assert [(ent.text, ent.label_) for ent in doc.ents] == [
        ("Nalan Özsoylu", "PERSON"),
        ("Ece", "PERSON"),
        ("Tekkaya Derneği", "ORG"),
    ]
    assert doc.user_data[CONFIDENCES] == pytest.approx([0.8, 0.6, 0.75])


def test_probabilities(nlp):
    """For each word the probabilities of the tags, which sum to one; none for a document without a word."""
    tagger = nlp.get_pipe("ziyaret_names")
    some, none = tagger.predict([document(nlp, "Nalan dedi"), document(nlp, "")])
    assert some.shape == (2, len(LABELS))
    assert some.sum(axis=1) == pytest.approx([1, 1])
    assert none.shape == (0, len(LABELS))
    assert [each.shape for each in tagger.predict([document(nlp, "")])] == [(0, len(LABELS))]


def test_unknown_tags_do_not_count(nlp):
    """A word whose name does not fit the words teaches nothing."""
    tagger = nlp.get_pipe("ziyaret_names")
    known = example(nlp, "Nalan Özsoylu dedi", (0, 2, "PERSON"))
    predicted = Doc(nlp.vocab, words=["Nalan", "Özsoylu", "'nun", "dedi"], spaces=[True, False, True, False])
    reference = Doc(nlp.vocab, words=["Nalan", "Özsoylu'nun", "dedi"], ents=["", "B-PERSON", "O"])
    unfit = Example(predicted, reference)
    assert unfit.get_aligned_ner()[0] is None
    guesses = [np.full((len(each.x), len(LABELS)), 0.2, "f") for each in (known, unfit)]
    _, (learned, skipped) = tagger.get_loss([known, unfit], guesses)
    assert np.abs(learned).sum(axis=1).all()
    assert np.abs(skipped).sum(axis=1).astype(bool).tolist() == [False, True, True, True]


def test_learns_and_is_kept(nlp, tmp_path):
    """It learns a name from examples, is scored by its names, and is the same when it has been saved."""
    examples = [
        example(nlp, "Nalan Özsoylu Tekkaya Derneği dedi", (0, 2, "PERSON"), (2, 4, "ORG")),
        example(nlp, "Nalan Özsoylu dedi", (0, 2, "PERSON")),
        example(nlp, "bugün yine dedi"),
    ]
    optimizer = nlp.resume_training()
    for _ in range(60):
        nlp.update(examples, sgd=optimizer)
    assert nlp.evaluate(examples)["ents_f"] == 1.0
    nlp.to_disk(tmp_path, exclude=["vocab"])
    again = spacy.load(tmp_path)
    doc = document(again, "Nalan Özsoylu dedi")
    assert [(ent.text, ent.label_) for ent in again(doc).ents] == [("Nalan Özsoylu", "PERSON")]
    same = nlp(document(nlp, "Nalan Özsoylu dedi"))
    assert doc.user_data[CONFIDENCES] == same.user_data[CONFIDENCES]
