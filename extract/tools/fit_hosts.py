"""Fit the weights of likely hosts to annotated releases; write `host_weights.tsv` and this report.

    python extract/tools/fit_hosts.py --told TABLE [--dry-run] GOLD_FOLDER…

TABLE says what the rules told of each release before any rule was made on it; `tell_unread.py` writes it. Only its
releases are learnt from: of texts that rules were made on they miss next to nothing, and nothing could be learnt.
A case is a body that a release speaks of, and a type of event; right if the gold has one of the type that it hosts. The
weights are those of a logistic regression for each type, drawn towards zero (ridge); a clue of fewer than 8 cases is
left out, and a weight near zero.

The report tells how the likelihoods hold on releases that they were not fitted to, in five turns: of the bodies of
which the rules tell no event of the type, how many likely host one, and how many of these do.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from tell_unread import reader

from ziyaret_corpus import read_gold, read_gold_release
from ziyaret_corpus.agreement import listed, readings, same
from ziyaret_extract.events.host_clues import HostClues
from ziyaret_extract.events.likely_hosts import ANYHOW, KINDS
from ziyaret_extract.events.reading import phrases_outside_speech
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ziyaret_corpus.agreement import Document
    from ziyaret_extract.events.story import Story
    from ziyaret_ontology.model import Organization

TABLE = Path(__file__).parents[1] / "ziyaret_extract" / "data" / "host_weights.tsv"
_FEWEST = 8
_LEAST_WEIGHT = 0.02
_RIDGE = 0.2  # the inverse of the pull, as scikit-learn counts it
_TURNS = 5
_STEPS = 2000
_THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)
Row = tuple[str, str]
"""The type of an event and its host, "" for none."""


@dataclass(frozen=True)
class Case:
    """A body of a release with a type of event: its clues, whether the rules tell one that it hosts, and the gold."""

    release: str
    clues: frozenset[str]
    told: bool
    right: bool


def main() -> None:
    """Fit, report, and write the table unless asked not to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="GOLD_FOLDER")
    parser.add_argument("--told", required=True, type=Path, metavar="TABLE", help="what was told of releases unread")
    parser.add_argument("--dry-run", action="store_true", help="report, and leave the table as it is")
    args = parser.parse_args()
    cases = _cases(args.folders, _told(args.told))
    weights = {}
    for kind, those in cases.items():
        if len({case.right for case in those}) < 2 or len({case.release for case in those}) < _TURNS:  # noqa: PLR2004
            parser.error(f"the releases of {args.told} that have gold are too few to learn from, or have no {kind}")
        weights[kind] = fit(those)
        _report(kind, those)
    rows = _rows(weights)
    _say(f"{len(rows) - 1} clues")
    if not args.dry_run:
        TABLE.write_text("\n".join(rows) + "\n", "utf-8")


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """The weight of each clue, and what every body weighs."""
    model = _model()
    model.fit(_values(cases), [case.right for case in cases])
    names, regression = model[0].feature_names_, model[1]
    return dict(zip(names, map(float, regression.coef_[0]), strict=True)) | {ANYHOW: float(regression.intercept_[0])}


def _rows(weights: Mapping[EventType, Mapping[str, float]]) -> list[str]:
    """The table: a column for each type of event, empty where a clue weighs next to nothing."""
    rows = ["\t".join(["clue", *weights])]
    for clue in sorted({clue for each in weights.values() for clue in each}):
        counts = [each.get(clue, 0.0) for each in weights.values()]
        cells = [f"{weight:.2f}" if abs(weight) >= _LEAST_WEIGHT else "" for weight in counts]
        rows += ["\t".join([clue, *cells])] if any(cells) else []
    return rows


def _report(kind: EventType, cases: Sequence[Case]) -> None:
    """How the likelihoods hold on releases that they were not fitted to."""
    turns = GroupKFold(_TURNS).split(cases, groups=[case.release for case in cases])
    right = [case.right for case in cases]
    likely = cross_val_predict(_model(), _values(cases), right, cv=turns, method="predict_proba")[:, 1]
    open_ = [(sure, case.right) for sure, case in zip(likely, cases, strict=True) if not case.told]
    _say(f"{kind}: {sum(right)} of {len(cases)} bodies are hosts, {sum(one for _, one in open_)} not told by the rules")
    for least in _THRESHOLDS:
        chosen = [one for sure, one in open_ if sure >= least]
        _say(f"  likely by {least}: {len(chosen)}, right {sum(chosen)}")


def _model():  # noqa: ANN202 - a pipeline of scikit-learn, which has no types
    return make_pipeline(DictVectorizer(), LogisticRegression(C=_RIDGE, max_iter=_STEPS))


def _values(cases: Sequence[Case]) -> list[dict[str, float]]:
    times = Counter(clue for case in cases for clue in case.clues)
    return [{clue: 1.0 for clue in sorted(case.clues) if times[clue] >= _FEWEST} for case in cases]


def _told(table: Path) -> dict[str, set[Row]]:
    """What the rules tell of each release."""
    found: dict[str, set[Row]] = defaultdict(set)
    for line in table.read_text("utf-8").splitlines()[1:]:
        release, kind, host = line.split("\t")
        found[release] |= {(kind, host)} if kind else set()
    return found


def _cases(folders: Iterable[Path], told: Mapping[str, set[Row]]) -> dict[EventType, list[Case]]:
    story_of = reader()
    cases: dict[EventType, list[Case]] = {kind: [] for kind in KINDS}
    for folder in folders:
        for name, gold in read_gold(folder).items():
            if name in told:
                story = story_of(read_gold_release(folder, name, gold))
                for kind, case in _of_release(name, story, gold, told[name]):
                    cases[kind].append(case)
    return cases


def _of_release(name: str, story: Story, gold: Document, told: set[Row]) -> Iterator[tuple[EventType, Case]]:
    """The bodies of a release, with each type; what the gold leaves open is no case."""
    bodies = story.mentions.organizations.facts
    keys = {(EventType(kind), _key(host, bodies)) for kind, host in told}
    clues = HostClues(story, phrases_outside_speech(story))
    for body in bodies:
        where = clues.where(body.key)
        about = frozenset(clues.about(body.key)).union(*where.values())
        for kind in KINDS if where else ():
            right, is_open = (_hosts(body, kind, of) for of in (gold, gold.get("optional") or {}))
            if right or not is_open:
                found = about.union(clues.told(kind, body.key, keys))
                yield kind, Case(name, found, (kind, body.key) in keys, right)


def _key(host: str, bodies: Sequence[Organization]) -> str | None:
    return next((body.key for body in bodies if host and _is_called(body, host)), None)


def _hosts(body: Organization, kind: EventType, document: Document) -> bool:
    """Whether a document has an event of the type that the body hosts."""
    events = (event for event in document.get("events") or [] if kind in readings(event["type"]))
    return any(_is_called(body, host) for event in events for host in listed(event.get("host")) if host)


def _is_called(body: Organization, name: str) -> bool:
    return any(same(name, each) for each in (body.name, body.acronym, body.known_as) if each)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
