"""`ziyaret evaluate`: extraction against gold annotations."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from ziyaret_corpus import read_gold, read_gold_release, score
from ziyaret_corpus.score import KINDS
from ziyaret_extract import extract, load_analyzer, load_gazetteer
from ziyaret_ontology.errors import InputError
from ziyaret_ontology.exchange import to_document
from ziyaret_service.cli.terminal import progress, say

if TYPE_CHECKING:
    import argparse

    from ziyaret_corpus import Scores
    from ziyaret_service.settings import Settings

_NUMBER = re.compile(r"\d+")
_REMAINDERS = {"even": 0, "odd": 1}


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Extract every text of the gold folder and print the figures."""
    gold = {name: document for name, document in read_gold(args.folder).items() if _is_chosen(name, args.only)}
    if not gold:
        raise InputError(f"no annotation in {args.folder} is chosen by --only {args.only}; use odd, even or a pattern")
    analyzer, gazetteer = load_analyzer(settings.analyzer), load_gazetteer()
    predicted = {
        name: to_document(
            extract(read_gold_release(args.folder, name, gold[name]), analyzer=analyzer, gazetteer=gazetteer),
            base=settings.base_iri,
        )
        for name in progress(list(gold), of="releases")
    }
    scores = score(gold, predicted)
    if args.json:
        errors = {"errors": [asdict(one) for one in scores.discrepancies]} if args.errors else {}
        say(json.dumps({**scores.to_document(), **errors}, ensure_ascii=False, indent=1))
    else:
        _say_table(scores)
        if args.errors:
            _say_errors(scores)
    return 0


def _is_chosen(name: str, only: str | None) -> bool:
    if only in _REMAINDERS:
        number = _NUMBER.match(name)
        return number is not None and int(number[0]) % 2 == _REMAINDERS[only]
    return only is None or fnmatchcase(name, only)


def _say_table(scores: Scores) -> None:
    figures = scores.to_document()
    say(f"{'kind':14}{'P':>8}{'R':>8}{'F1':>8}{'gold':>7}{'found':>7}   ({scores.documents} documents)")
    for kind in KINDS:
        row = figures[kind]
        say(f"{kind:14}{row['p']:8.3f}{row['r']:8.3f}{row['f1']:8.3f}{row['gold']:7d}{row['predicted']:7d}")
    say(f"{'mean':14}{figures['mean']['f1']:24.3f}")


def _say_errors(scores: Scores) -> None:
    for one in scores.discrepancies:
        say(f"{one.document}\t{one.kind}\t{one.sort}\t{one.fact}")
