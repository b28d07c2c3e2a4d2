"""The recipe of the bundled model, on a small scale: what it makes, and what it refuses."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
import spacy

from ziyaret_corpus.training import recipe
from ziyaret_corpus.training.labelled import Labelled
from ziyaret_corpus.training.recipe import make, measure, shout
from ziyaret_ontology.errors import InputError

ROOT = Path(__file__).parents[2]
PLACES = ROOT / "extract" / "ziyaret_extract" / "data" / "places.tsv"
GIVEN = ("Ferdi", "Kenan", "Meral", "Oktay", "Selin", "Tuna", "Yelda", "Zerrin")
SURNAMES = ("Akbulak", "Demirsoylu", "Gülerce", "Korkmazel", "Taşkıranlı", "Yıldızer", "Işıkçıoğlu")
TOWNS = ("Karaçamlı", "Ovacıkören", "Pendik", "Sarıdere", "Tekkaya")
FEW = {
    "training.max_steps": 60,
    "training.eval_frequency": 60,
    "training.batcher.size": 400,
    "training.optimizer.learn_rate.warmup_steps": 5,
    "training.optimizer.learn_rate.initial_rate": 0.01,
    "components.ziyaret_names.model.tok2vec.embed.width": 24,
    "components.ziyaret_names.model.tok2vec.encode.width": 24,
    "components.ziyaret_names.model.tok2vec.encode.depth": 1,
}
SMALL = {"generated": 60, "tested": 20, "overrides": FEW}


def sentence(chance):
    """An invented sentence with a tag for each word."""
    given, surname, town = chance.choice(GIVEN), chance.choice(SURNAMES), chance.choice(TOWNS)
    rows = [(given, "B-PERSON"), (surname, "I-PERSON"), ("bugün", "O"), (town, "B-GPE"), ("içinde", "O"), (".", "O")]
    return "\n".join(f"{word}\t{tag}" for word, tag in rows)


@pytest.fixture(scope="module")
def ner(tmp_path_factory):
    """A folder like that of the encyclopedia's sentences."""
    folder = tmp_path_factory.mktemp("ner")
    for seed, (name, count) in enumerate({"train": 120, "dev": 20, "test": 20}.items()):
        chance = Random(seed)
        folder.joinpath(f"{name}.conll").write_text("\n\n".join(sentence(chance) for _ in range(count)), "utf-8")
    return folder


@pytest.fixture(scope="module")
def model(ner, tmp_path_factory):
    """A small model, made by the recipe."""
    folder = tmp_path_factory.mktemp("model") / "names"
    make(ner, PLACES, folder, **SMALL)
    return folder


def weights(folder):
    """The bytes of a model's numbers."""
    return (folder / "ziyaret_names" / "model").read_bytes()


def test_finds_names(model):
    """What it makes is loaded by spaCy and finds names that it was not taught."""
    nlp = spacy.load(model)
    assert nlp.pipe_names == ["ziyaret_names"]
    assert [(ent.text, ent.label_) for ent in nlp("Selin Karamanlıoğlu bugün Pendik’te içinde.").ents] == [
        ("Selin Karamanlıoğlu", "PERSON"),
        ("Pendik", "GPE"),
    ]


def test_card(model):
    """The card tells version, data, size and the figures on five sets, and nothing is left to fill in."""
    card = (model / "MODEL.md").read_text("utf-8")
    figures = re.findall(r"^\| ([\w ,]+) \| \d\.\d{3} \| \d\.\d{3} \| (\d\.\d{3}) \| \d+k \|$", card, re.MULTILINE)
    assert [name for name, _ in figures] == [
        "encyclopedia, test sentences",
        "the same in capitals",
        "the same with curly apostrophes",
        "releases made here, kinds trained on",
        "releases made here, kinds kept from training",
    ]
    assert float(figures[0][1]) > 0.9
    assert f"`tr_ziyaret_names` {spacy.load(model).meta['version']}," in card
    assert "and 60 documents" in card
    assert "CC BY-SA 4.0" in card
    assert "{" not in card


def test_the_words_of_the_training_text_stay_out(model):
    """The folder holds the card, the config and the weights, and no list of the words that were read."""
    files = {str(path.relative_to(model)) for path in model.rglob("*") if path.is_file()}
    assert files == {"MODEL.md", "config.cfg", "meta.json", "ziyaret_names/cfg", "ziyaret_names/model"}
    assert "train.spacy" not in (model / "config.cfg").read_text("utf-8")


def test_again_the_same(ner, model, tmp_path):
    """Made again it has the same weights, to the byte, and takes the place of the model that was there."""
    again = tmp_path / "names"
    shutil.copytree(model, again)
    (again / "old").touch()
    (again / "ziyaret_names" / "model").write_bytes(b"")
    make(ner, PLACES, again, **SMALL)
    assert weights(again) == weights(model)
    assert not (again / "old").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["names"]


def test_nothing_half_done(ner, model, tmp_path, monkeypatch):
    """When something fails on the way, the model that was there stays whole, and nothing lies beside it."""

    def fail(*_, **__):
        raise RuntimeError

    kept = tmp_path / "names"
    shutil.copytree(model, kept)
    monkeypatch.setattr(recipe, "train", lambda _, output, **__: shutil.copytree(model, output / "model-best"))
    monkeypatch.setattr(recipe, "measure", fail)
    with pytest.raises(RuntimeError):
        make(ner, PLACES, kept, **SMALL)
    assert weights(kept) == weights(model)
    assert [path.name for path in tmp_path.iterdir()] == ["names"]


@pytest.mark.parametrize(
    ("lacking", "told"),
    [
        ("train.conll", r"train\.conll is missing: name the folder .*github\.com/turkish-nlp-suite"),
        ("folder", r"train\.conll, .*dev\.conll, .*test\.conll is missing"),
        ("places", r"nowhere\.tsv is missing: name the gazetteer table"),
        ("parent", r"nowhere is missing: make this folder"),
        ("other", r"holds no model, so it is not replaced"),
    ],
)
def test_what_is_missing_is_told(ner, tmp_path, lacking, told):
    """What is not there is named with what to do, before anything is made; a folder of something else stays."""
    source, places, output = tmp_path / "ner", PLACES, tmp_path / "names"
    if lacking != "folder":
        shutil.copytree(ner, source)
    if lacking == "train.conll":
        (source / lacking).unlink()
    elif lacking == "places":
        places = tmp_path / "nowhere.tsv"
    elif lacking == "parent":
        output = tmp_path / "nowhere" / "names"
    elif lacking == "other":
        (output / "photos").mkdir(parents=True)
    with pytest.raises(InputError, match=told):
        make(source, places, output, **SMALL)
    assert not (output / "MODEL.md").exists()
    assert lacking != "other" or (output / "photos").is_dir()


def test_command_tells_what_is_missing(tmp_path):
    """From the command line a mistake is one line and a code, no traceback."""
    words = [str(tmp_path), str(PLACES), str(tmp_path / "names")]
    done = subprocess.run(
        [sys.executable, "-m", "ziyaret_corpus.training.recipe", *words], check=False, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "train.conll" in done.stderr.splitlines()[-1]


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")
def test_make_model_needs_the_folder():
    """`make model` without the folder says how to name it, before it sets anything up."""
    words = ["make", "--no-print-directory", "model", "NER="]
    done = subprocess.run(words, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode != 0
    assert "make model NER=" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(("text", "expected"), [("Işık", "IŞIK"), ("indi", "İNDİ"), ("Straße", "Straße")])
def test_shout(text, expected):
    """A document in capitals, by the Turkish rules, unless it would grow."""
    assert shout(Labelled(text, ((0, 2, "ORG"),), "test")) == Labelled(expected, ((0, 2, "ORG"),), "test")


def test_measure():
    """A name counts when its boundaries and its label agree."""
    nlp = spacy.blank("tr")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PER", "pattern": "Ece"}, {"label": "PER", "pattern": "Su"}])
    documents = [
        Labelled("Ece Su geldi", ((0, 3, "PER"), (4, 6, "GPE")), "test"),
        Labelled("Tan", ((0, 3, "PER"),), ""),
    ]
    figures = measure(nlp, documents)
    assert (figures["P"], figures["R"]) == (1 / 2, pytest.approx(1 / 3))
    assert figures["F1"] == pytest.approx(0.4)
    assert figures["words/s"] > 0


def test_training_text_needs_no_model():
    """Generating text loads neither spaCy nor numpy: only the recipe does."""
    code = "import sys, ziyaret_corpus.training; print({'spacy', 'numpy', 'torch'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "set()\n"
