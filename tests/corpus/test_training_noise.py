"""Slips of typing, and that labels survive them."""

from random import Random

import pytest

from ziyaret_corpus.training import Edit, Labelled, edited, generate, noise, noisy, own_places
from ziyaret_ontology.folding import ascii_fold, upper

TEXT = "Pendik Belediye Başkanı Ayşe Işık, Konya’ya gitti. İlk durak TDBB’nin “Akıllı Kentler” paneli oldu."
NAMES = {"GPE": ["Pendik", "Konya"], "TITLE": ["Belediye Başkanı"], "PERSON": ["Ayşe Işık"], "ORG": ["TDBB"]}
SPANS = tuple(
    sorted((TEXT.index(name), TEXT.index(name) + len(name), label) for label, names in NAMES.items() for name in names)
)
DOCUMENT = Labelled(TEXT, SPANS, "visit_guest")


def said(document):
    """What the spans of a document hold, in order."""
    return [document.text[start:end] for start, end, _ in document.spans]


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        (noise.restyled_apostrophes, ["Pendik", "Belediye Başkanı", "Ayşe Işık", "Konya", "TDBB"]),
        (noise.restyled_quotes, ["Pendik", "Belediye Başkanı", "Ayşe Işık", "Konya", "TDBB"]),
        (noise.lower_titles, ["Pendik", "belediye başkanı", "Ayşe Işık", "Konya", "TDBB"]),
        (noise.lost_spaces, ["Pendik", "Belediye Başkanı", "Ayşe Işık", "Konya", "TDBB"]),
        (noise.lost_full_stop, ["Pendik", "Belediye Başkanı", "Ayşe Işık", "Konya", "TDBB"]),
        (noise.typed_in_ascii, ["Pendik", "Belediye Baskani", "Ayse Isik", "Konya", "TDBB"]),
        (noise.in_capitals, ["PENDİK", "BELEDİYE BAŞKANI", "AYŞE IŞIK", "KONYA", "TDBB"]),
        (noise.capital_surnames, ["Pendik", "Belediye Başkanı", "Ayşe IŞIK", "Konya", "TDBB"]),
    ],
)
def test_slip(slip, expected):
    """After each slip the spans hold the same names, as they are then written."""
    for seed in range(20):
        assert said(slip(DOCUMENT, Random(seed))) == expected


def test_dropped_apostrophe():
    """Without the apostrophe the whole inflected word is the name; the ending never stands alone."""
    made = {tuple(said(noise.dropped_apostrophes(DOCUMENT, Random(seed)))[3:]) for seed in range(60)}
    assert made == {("Konya", "TDBB"), ("Konyaya", "TDBB"), ("Konya", "TDBBnin"), ("Konyaya", "TDBBnin")}


def test_wrapped():
    """Hard-wrapped text has the same letters, and no line is longer than a printed one."""
    wrapped = noise.hard_wrapped(DOCUMENT, Random(1))
    assert wrapped.text.replace("\n", " ") == TEXT
    assert max(map(len, wrapped.text.split("\n"))) <= 80


def test_edited():
    """What is inserted at the edge of a span stays outside of it, and later spans move along."""
    document = Labelled("ab cd", ((0, 2, "X"), (3, 5, "Y")), "k")
    made = edited(document, [Edit(2, 2, "!"), Edit(3, 3, "??"), Edit(0, 1, "aaa")])
    assert (made.text, said(made)) == ("aaab! ??cd", ["aaab", "cd"])


def test_noise_keeps_names():
    """Whatever befalls a document, its names stay what they were but for case, letters, line breaks and endings."""
    clean = generate(400, seed=3, places=own_places(), clean=True)
    for number, document in enumerate(clean):
        made = noisy(document, Random(number))
        assert len(made.spans) == len(document.spans)
        for (start, end, label), before, (_, _, kept) in zip(made.spans, said(document), document.spans, strict=True):
            assert label == kept
            after = " ".join(made.text[start:end].split()).replace(" ,", ",")
            assert _plain(after).startswith(_plain(before))


def _plain(name):
    return ascii_fold(upper(name)).replace("'", "").replace(" ", "").replace("’", "")
