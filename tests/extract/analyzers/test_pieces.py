"""The pieces that the model reads: every letter of the text, each with its token, and its word as in running text."""

import pytest
import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ziyaret_extract.analyzers.entities import encodable
from ziyaret_extract.analyzers.pieces import LONGEST, SUFFIX, PieceTokenizer, to_docs
from ziyaret_extract.analyzers.rules import analyze_by_rules
from ziyaret_extract.text import normalize

VOCAB = spacy.blank("tr").vocab
TEXTS = st.text(st.sampled_from("aıiİIŞç'’\"“.!?,-()09\n\r\t \u00a0\u0307\ud800") | st.characters(), max_size=120)
SENTENCE = "Nalan Özsoylu bugün Pendik'te yine yeni konukları törenle ağırladı. "


def read(text):
    """A text analysed, and its documents with the token of each piece."""
    analysis = analyze_by_rules(normalize(text), "")
    return analysis, list(to_docs(VOCAB, analysis))


def shown(text):
    """The pieces of a text, each with its token's number."""
    _, docs = read(text)
    return [(piece.text, owner) for doc, owners in docs for piece, owner in zip(doc, owners, strict=True)]


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("Pendik\ud800’te \udfff kaldı.")
def test_letter_by_letter(text):
    """Documents hold the text to the letter, every token is one piece, and a piece has the letters of its token.

    A line break within a paragraph is a space.
    """
    analysis, docs = read(text)
    clean, tokens = encodable(analysis.text.clean), analysis.tokens
    assert [owner for _, owners in docs for owner in owners if owner != SUFFIX] == list(range(len(tokens)))
    for doc, owners in docs:
        own = [owner for owner in owners if owner != SUFFIX]
        start = tokens[own[0]].start
        assert doc.text.replace("\n", " ") == clean[start : tokens[own[-1]].tail].replace("\n", " ")
        assert [(p.text, start + p.idx) for p, owner in zip(doc, owners, strict=True) if owner != SUFFIX] == [
            (encodable(tokens[owner].text), tokens[owner].start) for owner in own
        ]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_tokenizer_reads_the_same(text):
    """The tokenizer by which spaCy makes a document gives the same pieces and norms."""
    _, docs = read(text)
    doc = PieceTokenizer(VOCAB)(text)
    assert [(p.text, p.norm_) for p in doc] == [(p.text, p.norm_) for each, _ in docs for p in each]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Pendik’te kaldı.", [("Pendik", 0), ("'te", -1), ("kaldı", 1), (".", 2)]),
        ("TDBB 'yi", [("TDBB", 0), (" 'yi", -1)]),
        ("Bir\nİki", [("Bir", 0), ("\n", -1), ("İki", 1)]),
        ("Biri geldi.\nİki", [("Biri", 0), ("geldi", 1), (".", 2), ("İki", 3)]),
        ("Bir   iki", [("Bir", 0), ("  ", -1), ("iki", 1)]),
    ],
)
def test_pieces(text, expected):
    """A suffix behind an apostrophe is a piece of its own, and so is white space beyond one space."""
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "TEKKAYA BELEDİYE BAŞKANI NERMİN AKBULUT PENDİK'İ ZİYARET ETTİ\n\nTören yapıldı.",
            "Tekkaya Belediye Başkanı Nermin Akbulut Pendik 'İ ziyaret etti \n\n Tören yapıldı .",
        ),
        (
            "Tekkaya Belediyesi Konuklarını Törenle Karşıladı\n\nTören yapıldı.",
            "Tekkaya Belediyesi konuklarını törenle karşıladı \n\n Tören yapıldı .",
        ),
        ("Bugün TDBB toplandı.", "Bugün TDBB toplandı ."),
    ],
)
def test_norms(text, expected):
    """The norm of a word in capitals or in a headline is the word of running text; its letters stay."""
    ((doc, _),) = read(text)[1]
    assert " ".join(piece.norm_ for piece in doc) == expected
    assert doc.text == text


def test_long_text():
    """A hundred thousand words are read in documents of whole sentences, none much longer than the others."""
    analysis, docs = read(SENTENCE * 10_000)
    assert len(analysis.tokens) == 100_000
    assert len(docs) == len(analysis.tokens) // LONGEST
    assert {doc.text for doc, _ in docs} == {(SENTENCE * (LONGEST // 10)).strip()}


def test_endless_sentence():
    """A sentence without an end is cut where it goes on, and a text before it stays whole."""
    analysis, docs = read(SENTENCE + "kent " * 3 * LONGEST)
    assert max(len(doc) for doc, _ in docs) <= 2 * LONGEST
    assert [owner for _, owners in docs for owner in owners if owner != SUFFIX] == list(range(len(analysis.tokens)))
