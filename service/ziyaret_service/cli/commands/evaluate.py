"""`ziyaret evaluate`: extraction against gold annotations."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from ziyaret_corpus import read_gold
from ziyaret_corpus.calibration import ALL
from ziyaret_corpus.score import KINDS
from ziyaret_extract import load_gazetteer
from ziyaret_ontology.errors import InputError
from ziyaret_service.cli.link_figures import report_links
from ziyaret_service.cli.reliability import reliability_diagram, reliability_table
from ziyaret_service.cli.terminal import say, table
from ziyaret_service.cli.trials import ROUNDS, try_out

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from ziyaret_corpus import Cause, Scores
    from ziyaret_service.cli.link_figures import LinkReport
    from ziyaret_service.cli.trials import Trial
    from ziyaret_service.settings import Settings

_NUMBER = re.compile(r"\d+")
_REMAINDERS = {"even": 0, "odd": 1}


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Extract every text of the gold folder and print the figures; of several analyzers, side by side."""
    is_chosen = _choice(args.only)
    gold = {name: document for name, document in read_gold(args.folder).items() if is_chosen(name)}
    if not gold:
        raise InputError(
            f"no annotation in {args.folder} is chosen by --only {args.only}; use odd, even, a pattern or @FILE"
        )
    specs = tuple(dict.fromkeys(args.analyzer or (settings.analyzer,)))
    if args.plot and len(specs) > 1:
        raise InputError("--plot draws one analyzer; name only one --analyzer")
    trials = try_out(args.folder, gold, specs, settings)
    links = (
        {spec: report_links(gold, trial.predicted, load_gazetteer()) for spec, trial in trials.items()}
        if args.links
        else {}
    )
    if len(specs) > 1:
        _say_comparison(trials, links, args)
    else:
        _say_figures(trials[specs[0]], links.get(specs[0]), args)
    if args.plot:
        _plot(trials[specs[0]], args.plot)
    return 0


def _choice(only: str | None) -> Callable[[str], bool]:
    """What tells whether a name is chosen: by its number, by a file that lists it, or by a pattern."""
    if only in _REMAINDERS:
        return lambda name: (number := _NUMBER.match(name)) is not None and int(number[0]) % 2 == _REMAINDERS[only]
    if only and only.startswith("@"):
        try:
            listed = frozenset(Path(only[1:]).read_text("utf-8").split())
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{only[1:]} cannot be read: {error}; name a file of names with --only @FILE") from error
        return listed.__contains__
    return lambda name: only is None or fnmatchcase(name, only)


def _plot(trial: Trial, path: Path) -> None:
    if ALL not in trial.calibration:
        raise InputError(f"nothing was found that the gold decides on, so there is nothing to draw in {path}")
    try:
        path.write_text(reliability_diagram(trial.calibration[ALL]), "utf-8")
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}; name another file with --plot") from error


def _say_figures(trial: Trial, links: LinkReport | None, args: argparse.Namespace) -> None:
    if args.json:
        _say_json(_document(trial, links, args))
        return
    _say_table(trial.scores)
    if args.causes:
        say(f"\n{_causes_table(trial.causes)}")
    if args.calibration:
        say(f"\n{reliability_table(trial.calibration)}")
    if links:
        say(f"\n{links.table()}")
    if args.errors:
        _say_errors(trial.scores, links)


def _say_comparison(trials: Mapping[str, Trial], links: Mapping[str, LinkReport], args: argparse.Namespace) -> None:
    if args.json:
        _say_json({spec: _trial_document(trial, links.get(spec), args) for spec, trial in trials.items()})
        return
    figures = [trial.scores.to_document() for trial in trials.values()]
    rows = [(kind, *(f"{each[kind]['f1']:.3f}" for each in figures)) for kind in (*KINDS, "mean")]
    rows += [
        ("words/s", *(f"{trial.words_per_second:,.0f}" for trial in trials.values())),
        ("seconds to load", *(f"{trial.load_seconds:.2f}" for trial in trials.values())),
    ]
    say(table(("F1", *trials), rows))
    documents = next(iter(trials.values())).scores.documents
    say(f"\n{documents} documents; words/s of the whole extraction, the fastest of {ROUNDS} readings of each document")
    if args.causes:
        for spec, trial in trials.items():
            say(f"\n{spec}\n{_causes_table(trial.causes)}")
    if args.calibration:
        for spec, trial in trials.items():
            say(f"\n{spec}\n{reliability_table(trial.calibration)}")
    for spec, report in links.items():
        say(f"\n{spec}\n{report.table()}")
    if args.errors:
        for spec, trial in trials.items():
            _say_errors(trial.scores, links.get(spec), f"{spec}\t")


def _trial_document(trial: Trial, links: LinkReport | None, args: argparse.Namespace) -> dict[str, Any]:
    return {
        "id": trial.analyzer_id,
        **_document(trial, links, args),
        "words_per_second": round(trial.words_per_second, 1),
        "load_seconds": round(trial.load_seconds, 3),
    }


def _document(trial: Trial, links: LinkReport | None, args: argparse.Namespace) -> dict[str, Any]:
    document = trial.scores.to_document()
    if args.causes:
        document["causes"] = [asdict(one) for one in trial.causes]
    if args.calibration:
        document["calibration"] = {kind: asdict(one) for kind, one in trial.calibration.items()}
    if links:
        document["links"] = links.to_document(errors=args.errors)
    if args.errors:
        document["errors"] = [asdict(one) for one in trial.scores.discrepancies]
    return document


def _say_json(document: dict[str, Any]) -> None:
    say(json.dumps(document, ensure_ascii=False, indent=1))


def _say_table(scores: Scores) -> None:
    figures = scores.to_document()
    say(f"{'kind':14}{'P':>8}{'R':>8}{'F1':>8}{'gold':>7}{'found':>7}   ({scores.documents} documents)")
    for kind in KINDS:
        row = figures[kind]
        say(f"{kind:14}{row['p']:8.3f}{row['r']:8.3f}{row['f1']:8.3f}{row['gold']:7d}{row['predicted']:7d}")
    say(f"{'mean':14}{figures['mean']['f1']:24.3f}")


def _causes_table(causes: Sequence[Cause]) -> str:
    return table(("kind", "", "cause", "cases"), [(one.kind, one.sort, one.cause, str(one.cases)) for one in causes])


def _say_errors(scores: Scores, links: LinkReport | None, before: str = "") -> None:
    for one in scores.discrepancies:
        say(f"{before}{one.document}\t{one.kind}\t{one.sort}\t{one.fact}")
    for line in links.errors() if links else ():
        say(f"{before}{line}")
