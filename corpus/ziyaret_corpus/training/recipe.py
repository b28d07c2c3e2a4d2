"""How the bundled model is made, again and the same: `make model NER=<folder>`.

    python -m ziyaret_corpus.training.recipe NER_FOLDER PLACES OUTPUT

NER_FOLDER holds train.conll, dev.conll and test.conll of the Turkish-Wiki-NER-Dataset, PLACES is the gazetteer table.
OUTPUT becomes the spaCy pipeline with its model card, `MODEL.md`; a model that is there stays until the new one is
done. Some kinds of generated sentence are kept from training, to see what the model makes of prose that it has not met.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import spacy
from spacy.cli.train import train
from spacy.scorer import get_ner_prf
from spacy.training import Example
from spacy.util import load_config

from ziyaret_corpus.training.examples import to_docbin, to_docs
from ziyaret_corpus.training.generator import generate, list_kinds
from ziyaret_corpus.training.places import read_places
from ziyaret_corpus.training.wikipedia import read_sentences
from ziyaret_ontology.errors import InputError
from ziyaret_ontology.folding import upper

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from spacy.language import Language

    from ziyaret_corpus.training.labelled import Labelled

CONFIG = Path(__file__).with_name("config.cfg")
CARD = "MODEL.md"
VERSION = "1.1.0"
HELD_OUT = ("visit_nominal", "foreign_guests", "society", "sports", "condolence")
GENERATED = 9_000
TESTED = 600
_FILES = ("train.conll", "dev.conll", "test.conll")
_SOURCE = "https://github.com/turkish-nlp-suite/Turkish-Wiki-NER-Dataset"


def main() -> None:
    """Train, measure, write the card, and put the model in its place."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ner", type=Path)
    parser.add_argument("places", type=Path)
    parser.add_argument("output", type=Path)
    args = parser.parse_args()
    try:
        make(args.ner, args.places, args.output)
    except InputError as error:
        parser.error(str(error))


def make(
    ner: Path,
    places: Path,
    output: Path,
    *,
    generated: int = GENERATED,
    tested: int = TESTED,
    overrides: Mapping[str, Any] | None = None,
) -> None:
    """Make the model in the folder `output`, which is replaced; `overrides` change settings of the config.

    It learns from so many `generated` documents and is measured on so many others. InputError tells what is missing;
    until everything is measured, `output` stays as it was.
    """
    _check(ner, places, output)
    known = read_places(places)
    trained = [kind for kind in list_kinds() if kind not in HELD_OUT]
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        nlp = _trained(ner, list(generate(generated, seed=1, places=known, kinds=trained)), overrides or {}, work)
        tests = {
            **_encyclopedia(ner),
            "releases made here, kinds trained on": generate(tested, seed=2, places=known, kinds=trained),
            "releases made here, kinds kept from training": generate(tested, seed=2, places=known, kinds=HELD_OUT),
        }
        figures = {name: measure(nlp, documents) for name, documents in tests.items()}
        nlp.config["paths"].update(train=None, dev=None)  # they were in a temporary folder
        nlp.meta.update(name="ziyaret_names", version=VERSION, license="CC BY-SA 4.0", performance={})
        nlp.to_disk(work / "model", exclude=["vocab"])  # its strings are those of the training text; none is looked up
        size = sum(file.stat().st_size for file in (work / "model").rglob("*") if file.is_file())
        (work / "model" / CARD).write_text(_card(figures, digest(ner), size, generated), "utf-8")
        _replace(output, work / "model")


def _check(ner: Path, places: Path, output: Path) -> None:
    """InputError when something to read is missing, or when `output` holds something else than a model."""
    missing = [str(ner / name) for name in _FILES if not (ner / name).is_file()]
    if missing:
        raise InputError(f"{', '.join(missing)} is missing: name the folder with the files of {_SOURCE}")
    if not places.is_file():
        raise InputError(f"{places} is missing: name the gazetteer table, extract/ziyaret_extract/data/places.tsv")
    if not output.parent.is_dir():
        raise InputError(f"{output.parent} is missing: make this folder, or name another for the model")
    if output.exists() and not (output / CARD).is_file():
        raise InputError(f"{output} is there and holds no model, so it is not replaced: name a new folder")


def _trained(ner: Path, generated: Sequence[Labelled], overrides: Mapping[str, Any], work: Path) -> Language:
    """The pipeline of the config, best on the sentences to develop on, after training on the others."""
    tokenizer = load_config(CONFIG)["nlp"]["tokenizer"]
    blank = spacy.blank("tr", config={"nlp": {"tokenizer": tokenizer}})
    wikipedia = list(read_sentences(ner / "train.conll", join_years=True))
    to_docbin(blank, [*wikipedia, *map(shout, wikipedia), *generated]).to_disk(work / "train.spacy")
    to_docbin(blank, read_sentences(ner / "dev.conll", join_years=False)).to_disk(work / "dev.spacy")
    paths = {"paths.train": str(work / "train.spacy"), "paths.dev": str(work / "dev.spacy")}
    train(CONFIG, work / "trained", overrides={**overrides, **paths})
    return spacy.load(work / "trained" / "model-best")


def _encyclopedia(ner: Path) -> dict[str, Sequence[Labelled]]:
    """The sentences to test on, as they are and as press offices may write."""
    test = list(read_sentences(ner / "test.conll", join_years=False))
    return {
        "encyclopedia, test sentences": test,
        "the same in capitals": [shout(document) for document in test],
        "the same with curly apostrophes": [replace(d, text=d.text.replace("'", "’")) for d in test],
    }


def _replace(output: Path, made: Path) -> None:
    """Put what was made in the place of `output`: copied beside it first, so that no half of it is ever there."""
    beside = output.with_name(f"{output.name}.new")
    shutil.rmtree(beside, ignore_errors=True)
    shutil.copytree(made, beside)
    shutil.rmtree(output, ignore_errors=True)
    beside.rename(output)


def shout(document: Labelled) -> Labelled:
    """The document in capitals, if its letters keep their number."""
    loud = upper(document.text)
    return replace(document, text=loud) if len(loud) == len(document.text) else document


def measure(nlp: Language, documents: Iterable[Labelled]) -> dict[str, float]:
    """Precision, recall and F1 of names that agree in boundaries and label, and words a second."""
    gold = list(to_docs(nlp, documents))
    began = time.perf_counter()
    found = list(nlp.pipe([nlp.make_doc(doc.text) for doc in gold]))
    seconds = time.perf_counter() - began
    scores = get_ner_prf([Example(doc, answer) for doc, answer in zip(found, gold, strict=True)])
    figures = {name: scores[f"ents_{letter}"] or 0.0 for name, letter in zip(("P", "R", "F1"), "prf", strict=True)}
    return {**figures, "words/s": sum(map(len, gold)) / seconds}


def digest(folder: Path) -> str:
    """What tells these files from any other."""
    return hashlib.sha256(b"".join(file.read_bytes() for file in sorted(folder.glob("*.conll")))).hexdigest()[:16]


def _card(figures: Mapping[str, Mapping[str, float]], data: str, size: int, generated: int) -> str:
    """The model card: what it is, what it was made from, what it was measured at."""
    rows = [
        f"| {name} | {f['P']:.3f} | {f['R']:.3f} | {f['F1']:.3f} | {f['words/s'] / 1000:.0f}k |"
        for name, f in figures.items()
    ]
    return CARD_TEXT.format(
        version=VERSION,
        rows="\n".join(rows),
        data=data,
        size=size / 1e6,
        generated=generated,
        held_out=", ".join(f"`{kind}`" for kind in HELD_OUT),
    )


CARD_TEXT = """# The bundled model of names

`tr_ziyaret_names` {version}, a spaCy pipeline of {size:.1f} MB without word vectors: a tagger over hashed features of
words (the word, its beginnings, its ending, its shape, the tables that list it), four layers of width 96 that each look
one word to either side, and the likeliest sequence of BIO tags. It was made by `make model`.

- **Use.** Names of people, organizations and places in Turkish press releases, for the rules of Ziyaret to weigh. It
  is no encyclopedia reader, and decides nothing about a person.
- **Data.** The Turkish-Wiki-NER-Dataset (Altinok, ACL 2023; CC BY-SA 4.0; its three files have the digest `{data}`),
  each sentence a second time in capitals, `1927 yılında` one date throughout; and {generated} documents from
  the generator beside the recipe (Apache-2.0), in which nobody is a real person.
- **Licence.** CC BY-SA 4.0, as an adaptation of that data set.
- **Limits.** One annotation scheme of an encyclopedia; titles and works of art are weak. Names are found by their
  shape: an unknown name that begins a sentence may be missed, a capitalised common noun may be found.

| measured on | P | R | F1 | words/s |
|---|---|---|---|---|
{rows}

Names count when boundaries and label (of 19) agree. Generated kinds kept from training: {held_out}. The words a second
include cutting the text into words, on the machine that trained it.
"""


if __name__ == "__main__":
    main()
