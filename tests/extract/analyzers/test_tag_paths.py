"""The likeliest sequence of tags in which every name begins before it goes on."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ziyaret_extract.analyzers.tag_paths import best_path

LABELS = ("B-ORG", "B-PERSON", "I-ORG", "I-PERSON", "O")
RULED_OUT = {("I-ORG", before) for before in ("", "B-PERSON", "I-PERSON", "O")} | {
    ("I-PERSON", before) for before in ("", "B-ORG", "I-ORG", "O")
}


def in_order(tags):
    """Whether no tag goes on with a name that is not there."""
    return RULED_OUT.isdisjoint(zip(tags, ["", *tags[:-1]], strict=True))


def weight(probabilities, path):
    """How likely a sequence of tags is."""
    return float(sum(np.log(probabilities[at, tag]) for at, tag in enumerate(path)))


@given(st.randoms(use_true_random=False), st.permutations(LABELS), st.integers(1, 5))
def test_likeliest_of_all(chance, labels, length):
    """Of all sequences in order it is the likeliest, whatever the probabilities and the order of the labels."""
    rows = np.array([[chance.uniform(0.001, 1) ** 3 for _ in labels] for _ in range(length)], "f")
    path = best_path(rows, tuple(labels))
    every = [p for p in product(range(len(labels)), repeat=length) if in_order([labels[tag] for tag in p])]
    assert tuple(path) in every
    assert weight(rows, path) == pytest.approx(max(weight(rows, each) for each in every), abs=1e-3)


def probable(*tags, sure=0.9):
    """Rows in which each of the tags is the likeliest."""
    rows = np.full((len(tags), len(LABELS)), (1 - sure) / (len(LABELS) - 1), "f")
    rows[np.arange(len(tags)), [LABELS.index(tag) for tag in tags]] = sure
    return rows


@pytest.mark.parametrize(
    ("likeliest", "expected"),
    [
        ("", ""),
        ("O", "O"),
        ("B-PERSON I-PERSON O B-ORG", "B-PERSON I-PERSON O B-ORG"),
        ("B-ORG B-ORG I-ORG", "B-ORG B-ORG I-ORG"),
        ("I-PERSON I-PERSON", "B-PERSON I-PERSON"),
        ("I-ORG I-ORG I-ORG O", "B-ORG I-ORG I-ORG O"),
    ],
)
def test_mended(likeliest, expected):
    """Tags in order stay; one that goes on with nothing begins a name."""
    rows = probable(*likeliest.split())
    assert [LABELS[tag] for tag in best_path(rows, LABELS)] == expected.split()


def test_certain_and_wrong():
    """Tags that cannot follow each other do not, however sure of them the model is and however long that goes on."""
    rows = probable(*("I-ORG", "I-PERSON") * 500, sure=1.0)
    assert in_order([LABELS[tag] for tag in best_path(rows, LABELS)])
