"""Reading the encyclopedia's sentences: words with tags become text with spans."""

import pytest

from ziyaret_corpus.training.labelled import Labelled
from ziyaret_corpus.training.wikipedia import KIND, read_sentences


def read(tmp_path, *sentences, join_years=False):
    """The documents of a file with sentences whose words are written `word/TAG`."""
    blocks = ["\n".join(word.replace("/", "\t") for word in sentence.split()) for sentence in sentences]
    path = tmp_path / "file.conll"
    path.write_text("\n\n".join(blocks) + "\n", "utf-8")
    return list(read_sentences(path, join_years=join_years))


@pytest.mark.parametrize(
    ("sentence", "text", "spans"),
    [
        ("Nalan/B-PERSON Özsoylu/I-PERSON geldi/O ./O", "Nalan Özsoylu geldi.", [(0, 13, "PERSON")]),
        ("Ece/B-PERSON Tuna/B-PERSON geldi/O", "Ece Tuna geldi", [(0, 3, "PERSON"), (4, 8, "PERSON")]),
        ("Ece/B-PERSON Pendik/B-GPE", "Ece Pendik", [(0, 3, "PERSON"), (4, 10, "GPE")]),
        ("geldi/O Ece/I-PERSON Su/I-PERSON", "geldi Ece Su", [(6, 12, "PERSON")]),
        ('"/O Göç/B-EVENT "/O adlı/O', '"Göç" adlı', [(1, 4, "EVENT")]),
        ('"/O a/O "/O ve/O "/O b/O "/O', '"a" ve "b"', []),
        ("(/O Pendik/B-GPE )/O ,/O %/O 5/O", "(Pendik),% 5", [(1, 7, "GPE")]),
        ("Pendik'in/B-GPE başkanı/O", "Pendik'in başkanı", [(0, 9, "GPE")]),
    ],
)
def test_sentence(tmp_path, sentence, text, spans):
    """Spaces stand where a writer sets them, and spans hold whole words; a tag that goes on with nothing begins."""
    assert read(tmp_path, sentence) == [Labelled(text, tuple(spans), KIND)]


@pytest.mark.parametrize(("join_years", "date"), [(True, "1927 yılında"), (False, "1927")], ids=["joined", "as tagged"])
def test_years(tmp_path, join_years, date):
    """`1927 yılında` is one date when it is asked for."""
    (document,) = read(tmp_path, "Nisan/B-DATE 1927/I-DATE yılında/O doğdu/O", join_years=join_years)
    assert [document.text[start:end] for start, end, _ in document.spans] == [f"Nisan {date}"]


@pytest.mark.parametrize(
    "words",
    ["1927/O yılında/O", "1927/B-DATE yılında/B-DATE", "92/B-DATE yılında/O", "1927/B-DATE yazında/O", "yılında/O"],
)
def test_no_years(tmp_path, words):
    """What is no dated year stays as it is tagged."""
    assert read(tmp_path, words, join_years=True) == read(tmp_path, words)


def test_sentences(tmp_path):
    """An empty line ends a sentence, however many there are."""
    assert [document.text for document in read(tmp_path, "Bir/O", "", "İki/O")] == ["Bir", "İki"]
