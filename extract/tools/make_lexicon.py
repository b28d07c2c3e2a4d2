"""Make `common_words.txt`, `given_names.txt`, `given_names_listed.txt` and `surnames_listed.txt`.

    make_lexicon.py NER_FOLDER UD_FOLDER PEOPLE_FOLDER OUTPUT_FOLDER

The first two are counted in annotated Turkish sentences: a word is common when sentences write it in lower case at
least nine times in ten away from their start; a given name is the first of several words of a person's name. The third
is what the tables of peoples in `corpus/ziyaret_corpus/training/tables/people` list and no sentence writes as a common
word; the last, the surnames of these tables in their forms for men and women. All hold `fold`ed forms, one a line,
sorted.
"""

from __future__ import annotations

import argparse
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST_SEEN = 2
COMMON_SHARE = 0.9


def main() -> None:
    """Read the sentences and the tables of peoples, and write the lists."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ner", type=Path, help="folder of CoNLL files: word and BIO label, tab-separated")
    parser.add_argument("ud", type=Path, help="folder of CoNLL-U files")
    parser.add_argument(
        "people", type=Path, help="folder of tables: what the row lists in the first column, names in the last"
    )
    parser.add_argument("output", type=Path)
    args = parser.parse_args()
    labelled = [s for path in sorted(args.ner.glob("train.conll")) for s in _sentences(path, word=0, label=1)]
    plain = [s for path in sorted(args.ud.glob("*.conllu")) for s in _sentences(path, word=1, label=3)]
    common = _common_words(labelled + plain)
    _write(args.output / "common_words.txt", common)
    _write(args.output / "given_names_listed.txt", _listed(args.people) - common)
    _write(args.output / "given_names.txt", _given_names(labelled))
    _write(args.output / "surnames_listed.txt", _surnames(args.people))


def _sentences(path: Path, *, word: int, label: int) -> Iterator[list[tuple[str, str]]]:
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        yield [(row[word], row[label]) for row in rows if len(row) > label]


def _common_words(sentences: list[list[tuple[str, str]]]) -> set[str]:
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for sentence in sentences:
        for word, _ in sentence[1:]:
            if word.isalpha():
                (lower if word[0].islower() else capital)[fold(word)] += 1
    return {w for w, n in lower.items() if n >= LEAST_SEEN and n / (n + capital[w]) >= COMMON_SHARE and len(w) > 1}


def _given_names(sentences: list[list[tuple[str, str]]]) -> set[str]:
    first: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for sentence in sentences:
        for (word, label), (_, following) in pairwise([*sentence, ("", "O")]):
            if label == "B-PERSON" and following == "I-PERSON":
                first[fold(word)] += 1
            elif label != "I-PERSON":
                other[fold(word)] += 1
    return {w for w, n in first.items() if n > other[w] and w.isalpha() and len(w) > 1}


def _listed(folder: Path) -> set[str]:
    return {fold(name) for row in _rows(folder) if row[0] in {"men", "women"} for name in row[-1].split()}


def _surnames(folder: Path) -> set[str]:
    """Each stem of a row `family` with the endings for men and women; the fourth column is what these replace."""
    rows = [row for row in _rows(folder) if row[0] == "family"]
    forms = {stem.removesuffix(cut) + end for _, *ends, cut, stems in rows for stem in stems.split() for end in ends}
    return {fold(form) for form in forms if "_" not in form}


def _rows(folder: Path) -> list[list[str]]:
    return [line.split("\t") for path in sorted(folder.glob("*.tsv")) for line in path.read_text("utf-8").splitlines()]


def _write(path: Path, words: set[str]) -> None:
    path.write_text("".join(f"{word}\n" for word in sorted(words)), "utf-8")


if __name__ == "__main__":
    main()
