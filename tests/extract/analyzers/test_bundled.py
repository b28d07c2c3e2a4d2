"""The model in the wheel: which names it finds, and what it is."""

import re
from hashlib import sha256
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from reading import analyse

from ziyaret_extract import load_analyzer
from ziyaret_ontology.folding import upper

MODEL = Path(str(files("ziyaret_extract"))) / "data" / "model"
# The weights of each version: those of a version never change, so that what it found can be found again.
WEIGHTS = {"1.1.0": "e1e2d7088b7c1524"}
PARAGRAPH = (
    "Tekkaya Belediye Başkanı Nalan Özsoylu, Pendik Belediyesini ziyaret etti. Konukları Başkan Tuna Korkmazel "
    "ağırladı. Sarıdere Gençlik Derneği de Üsküdar'da düzenlenen programa katıldı.\n"
)


def named(text):
    """The names found in a text, with the labels."""
    analysis = analyse(text)
    tokens = analysis.tokens
    return [(text[tokens[s.first].start : tokens[s.last - 1].end], s.label) for s in analysis.spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Programa Yelda Taşkıranlı katıldı.", ("Yelda Taşkıranlı", "PERSON")),
        ("Toplantıya Selin Gülerce ve Zerrin Yıldızer de katıldı.", ("Zerrin Yıldızer", "PERSON")),
        ("Tören Türkiye Yazarlar Derneği tarafından düzenlendi.", ("Türkiye Yazarlar Derneği", "ORGANIZATION")),
        ("Heyet Üsküdar’da ağırlandı.", ("Üsküdar", "PLACE")),
        ("HEYET, TEKKAYA BELEDİYE BAŞKANI TUNA KORKMAZEL'İ ZİYARET ETTİ", ("TUNA KORKMAZEL", "PERSON")),
        ("Sergi 14 Mayıs 2024 tarihinde açıldı.", ("14 Mayıs 2024", "DATE")),
    ],
)
def test_finds(text, expected):
    """People, bodies, places and dates that are invented or not, in capitals or not, without their suffixes."""
    assert expected in named(text)


def test_no_name():
    """Running text without a name has none."""
    assert named("Bugün yağmur bekleniyor, yollar kapalı.") == []


def test_apostrophes():
    """Curly apostrophes and straight ones make no difference."""
    curly = PARAGRAPH.replace("'", "’")
    assert curly != PARAGRAPH
    assert analyse(curly).spans == analyse(PARAGRAPH).spans != ()


def test_capitals():
    """In capitals the same people are found."""
    people = [name for name, label in named(PARAGRAPH) if label == "PERSON"]
    assert [name for name, label in named(upper(PARAGRAPH)) if label == "PERSON"] == [upper(name) for name in people]


def test_long_text():
    """The names of a text that is read in several documents are those of each of them by itself."""
    tokens = len(analyse(PARAGRAPH).tokens)
    part = PARAGRAPH * (1_000 // tokens + 1)
    alone, together = analyse(part), analyse(part * 5)
    size = len(alone.tokens)
    shifted = [(s.first + size * k, s.last + size * k, s.label) for k in range(5) for s in alone.spans]
    assert [(s.first, s.last, s.label) for s in together.spans] == shifted
    assert all(before.last <= after.first for before, after in pairwise(together.spans))


def test_loaded_once():
    """There is one bundled analyzer in a process."""
    assert load_analyzer("bundled") is load_analyzer("bundled")


def test_is_a_spacy_pipeline():
    """The model is loaded by spaCy alone, with names of its own labels, and tells its licence."""
    nlp = spacy.load(MODEL)
    assert {(ent.text, ent.label_) for ent in nlp("Programa Yelda Taşkıranlı katıldı.").ents} == {
        ("Yelda Taşkıranlı", "PERSON")
    }
    assert nlp.meta["license"] == "CC BY-SA 4.0"


def test_what_it_is():
    """The analyzer's id, the model's card and its weights are of one version."""
    version = spacy.load(MODEL).meta["version"]
    assert load_analyzer("bundled").id == f"bundled:tr_ziyaret_names {version}"
    assert re.search(r"`tr_ziyaret_names` (\S+),", (MODEL / "MODEL.md").read_text("utf-8")).group(1) == version
    assert sha256((MODEL / "ziyaret_names" / "model").read_bytes()).hexdigest()[:16] == WEIGHTS[version]


def test_size():
    """The wheel stays small."""
    assert sum(path.stat().st_size for path in MODEL.rglob("*")) <= 20_000_000
