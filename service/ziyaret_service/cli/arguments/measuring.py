"""The words of `evaluate` and `check`: how good extraction and graphs are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ziyaret_service.cli.arguments.shared import add_json, add_least_confidence, described

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def evaluate(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret evaluate`."""
    command = described(
        add,
        "evaluate",
        "measure extraction against gold annotations",
        """\
A gold folder holds NAME.gold.json, and NAME.txt beside it or in ../releases. Several analyzers are compared in one
table: the F1 of each kind of fact, words read in a second, and seconds to load.

With --causes it is counted why events, those who take part in them and roles are missed or spurious: told with another
date, host or type, told twice, not told at all; of a role, which part was not found.

With --calibration it is told whether confidences mean what they say: the expected calibration error (ECE) of each kind
of fact, its Brier score, and for each tenth of confidence the share of the facts that is right.

With --links it is told how well places and bodies are linked to Wikidata, where the gold says so: precision, recall
and F1 of the links (InKB) and of what has no item (NIL), and beside them what taking the likeliest bearer of each name
alone would bring (prior).

examples:
  ziyaret evaluate gold/ --errors
  ziyaret evaluate gold/ --causes
  ziyaret evaluate gold/ --only odd --json
  ziyaret evaluate gold/ --only '2*'
  ziyaret evaluate corpus/ziyaret_corpus/gold --only @corpus/ziyaret_corpus/gold/held_out.txt
  ziyaret evaluate gold/ --calibration --plot reliability.svg
  ziyaret evaluate gold/ --links --errors
  ziyaret evaluate gold/ --analyzer bundled --analyzer spacy:tr_core_news_md""",
    )
    command.add_argument("folder", type=Path, metavar="GOLD_DIR", help="a folder of gold annotations")
    command.add_argument("--errors", action="store_true", help="list every missed and spurious fact, and wrong link")
    command.add_argument("--causes", action="store_true", help="count why events and roles are missed or spurious")
    command.add_argument("--calibration", action="store_true", help="tell whether confidences mean what they say")
    command.add_argument("--links", action="store_true", help="tell how well things are linked to Wikidata")
    command.add_argument(
        "--plot", type=Path, metavar="FILE.svg", help="draw the reliability of one analyzer's confidences as SVG"
    )
    add_least_confidence(command)
    command.add_argument(
        "--only",
        metavar="WHICH",
        help="odd or even: by the number that the name begins with; @FILE: the names that a file lists; else a "
        "pattern of names",
    )
    command.add_argument(
        "--analyzer",
        action="append",
        metavar="SPEC",
        help="what reads the Turkish, such as bundled, spacy:PACKAGE or stanza:tr; repeat to compare; else "
        "ZIYARET_ANALYZER",
    )
    add_json(command)


def check(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret check`."""
    command = described(
        add,
        "check",
        "check RDF files against the shapes of the vocabulary",
        """\
Turtle, N-Triples, N-Quads, TriG, JSON-LD and RDF/XML, told by the suffix.

examples:
  ziyaret check graph.ttl
  ziyaret export | ziyaret check -""",
    )
    command.add_argument("files", nargs="+", metavar="FILE", help="an RDF file, or - for N-Quads on standard input")
    add_json(command)
