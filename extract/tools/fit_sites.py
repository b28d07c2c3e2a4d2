"""Fit the weights of likely sites to annotated releases; write `site_weights.tsv` and this report.

    python extract/tools/fit_sites.py --told FILE [--dry-run] GOLD_FOLDER…

FILE says what was told of each release before any rule was made on it; `tell_unread.py` writes it. Only its releases
are learnt from: of texts that rules were made on they miss next to nothing, and nothing could be learnt.
A case is a site that a release speaks of, and a type of event; right if the gold has one of the type there. The weights
are those of a logistic regression for each type with its hosts or its places, drawn towards zero (ridge); a clue of
fewer than 20 cases is left out, and a weight near zero.

The report tells how the likelihoods hold on releases that they were not fitted to, in five turns: of the sites at which
the rules tell nothing of the type, how many likely have one, and how many of these do.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from stories import reader
from unread import read_unread
from weights import Case, Fitting, rows, too_few

from ziyaret_corpus import read_gold, read_gold_release
from ziyaret_corpus.agreement import listed, readings, same
from ziyaret_extract.events.likely_sites import HOST, KINDS, PLACE, TABLE, column
from ziyaret_extract.events.reading import phrases_outside_speech
from ziyaret_extract.events.site_clues import SiteClues
from ziyaret_ontology.model import EventType, Organization

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ziyaret_corpus.agreement import Document
    from ziyaret_extract.events.story import Story
    from ziyaret_ontology.model import Place

FILE = Path(__file__).parents[1] / "ziyaret_extract" / "data" / TABLE
FITTING = Fitting(fewest=20, ridge=0.2)
_THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)


class Row(NamedTuple):
    """The type of an event, host or place, and which; "" for none."""

    kind: str
    part: str
    called: str


def main() -> None:
    """Fit, report, and write the table unless asked not to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="GOLD_FOLDER")
    parser.add_argument("--told", required=True, type=Path, metavar="FILE", help="what was told of releases unread")
    parser.add_argument("--dry-run", action="store_true", help="report, and leave the table as it is")
    args = parser.parse_args()
    told = {name: {Row(*row) for row in each["sites"]} for name, each in read_unread(args.told).items()}
    cases = _cases(args.folders, told)
    weights = {}
    for name, those in cases.items():
        if too_few(those):
            parser.error(f"the releases of {args.told} that have gold are too few to learn the {name} from")
        weights[name] = FITTING.weights(those)
        _report(name, those)
    lines = rows(weights)
    _say(f"{len(lines) - 1} clues")
    if not args.dry_run:
        FILE.write_text("\n".join(lines) + "\n", "utf-8")


def _report(name: str, cases: Sequence[Case]) -> None:
    """How the likelihoods hold on releases that they were not fitted to."""
    likely = FITTING.in_turns(cases)
    open_ = [(sure, case.right) for sure, case in zip(likely, cases, strict=True) if not case.told]
    right = sum(case.right for case in cases)
    _say(f"{name}: {right} of {len(cases)} sites, {sum(one for _, one in open_)} not told by the rules")
    for least in _THRESHOLDS:
        chosen = [one for sure, one in open_ if sure >= least]
        _say(f"  likely by {least}: {len(chosen)}, right {sum(chosen)}")


def _cases(folders: Iterable[Path], told: Mapping[str, set[Row]]) -> dict[str, list[Case]]:
    """The cases of each column of the table."""
    story_of = reader()
    cases: dict[str, list[Case]] = {column(kind, part): [] for part, kinds in KINDS.items() for kind in kinds}
    for folder in folders:
        for name, gold in read_gold(folder).items():
            if name in told:
                story = story_of(read_gold_release(folder, name, gold))
                for weighed, case in _of_release(name, story, gold, told[name]):
                    cases[weighed].append(case)
    return cases


def _of_release(name: str, story: Story, gold: Document, told: set[Row]) -> Iterator[tuple[str, Case]]:
    """The sites of a release, for each type; what the gold leaves open is no case."""
    clues = SiteClues(story, phrases_outside_speech(story))
    for part, sites in ((HOST, story.mentions.organizations.facts), (PLACE, story.mentions.places.facts)):
        keys = {(EventType(kind), _key(called, sites)) for kind, of, called in told if of == part}
        for site, kind, _, found in clues.cases(sites, KINDS[part], keys):
            right, is_open = (_has(of, kind, part, site) for of in (gold, gold.get("optional") or {}))
            if right or not is_open:
                yield column(kind, part), Case(name, found, right, told=(kind, site.key) in keys)


def _key(called: str, sites: Sequence[Organization | Place]) -> str | None:
    return next((site.key for site in sites if called and _is_called(site, called)), None)


def _has(document: Document, kind: EventType, part: str, site: Organization | Place) -> bool:
    """Whether a document has an event of the type with the site for its host or place."""
    events = (event for event in document.get("events") or [] if kind in readings(event["type"]))
    return any(_is_called(site, each) for event in events for each in listed(event.get(part)) if each)


def _is_called(site: Organization | Place, name: str) -> bool:
    others = (site.acronym, site.known_as) if isinstance(site, Organization) else ()
    return any(same(name, each) for each in (site.name, *others) if each)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
