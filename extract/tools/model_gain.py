"""Tell what the names of the bundled model gain: F1 without and with them.

    python extract/tools/model_gain.py [--only LIST] GOLD_FOLDER

LIST is a file with the names of the releases to read, separated by white space; without it all of the folder are read.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ziyaret_corpus import read_gold, read_gold_release, score
from ziyaret_extract import extract, load_analyzer, load_gazetteer
from ziyaret_extract.analyzers.rules import analyze_by_rules
from ziyaret_ontology.exchange import to_document

if TYPE_CHECKING:
    from ziyaret_corpus.score import Scores
    from ziyaret_extract.analysis import Analysis, Analyzer
    from ziyaret_extract.text import Text


@dataclass(frozen=True)
class Rules:
    """The analyzer without its model: words and sentences, and no names."""

    id: str = "rules"

    def __call__(self, text: Text) -> Analysis:
        """Analyse the text."""
        return analyze_by_rules(text, self.id)


def main() -> None:
    """Print a line for each kind of fact."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", type=Path, metavar="LIST")
    parser.add_argument("gold", type=Path, metavar="GOLD_FOLDER")
    chosen = parser.parse_args()
    only = set(chosen.only.read_text("utf-8").split()) if chosen.only else None
    without, with_it = (_scores(chosen.gold, only, analyzer) for analyzer in (Rules(), load_analyzer("bundled")))
    sys.stdout.write(f"{'':12} without   with\n")
    for before, after in zip(without.figures, with_it.figures, strict=True):
        sys.stdout.write(f"{before.kind:12} {before.f1:7.3f} {after.f1:6.3f}\n")


def _scores(folder: Path, only: set[str] | None, analyzer: Analyzer) -> Scores:
    """What the analyzer reaches on these releases, on all of the folder when none is named."""
    gold = {name: document for name, document in read_gold(folder).items() if only is None or name in only}
    gazetteer = load_gazetteer()
    found = {
        name: to_document(
            extract(read_gold_release(folder, name, document), analyzer=analyzer, gazetteer=gazetteer),
            base="https://ziyaret.example/",
        )
        for name, document in gold.items()
    }
    return score(gold, found)


if __name__ == "__main__":
    main()
