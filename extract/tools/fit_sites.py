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

from typing import TYPE_CHECKING, NamedTuple

from stories import reader
from weights import Case, Fitting, fit_table, say

from ziyaret_corpus import read_gold, read_gold_release
from ziyaret_corpus.agreement import listed, readings, same
from ziyaret_extract.events.likely_sites import HOST, KINDS, PLACE, TABLE, column
from ziyaret_extract.events.reading import phrases_outside_speech
from ziyaret_extract.events.site_clues import SiteClues
from ziyaret_ontology.model import EventType, Organization

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from unread import Told

    from ziyaret_corpus.agreement import Document
    from ziyaret_extract.events.story import Story
    from ziyaret_ontology.model import Place

FITTING = Fitting(fewest=20, ridge=0.2)
_COLUMNS = tuple(column(kind, part) for part, kinds in KINDS.items() for kind in kinds)
_THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)


class Row(NamedTuple):
    """The type of an event, host or place, and which; "" for none."""

    kind: str
    part: str
    called: str


def main() -> None:
    """Fit, report, and write the table unless asked not to."""
    fit_table(__doc__ or "", TABLE, _cases, dict.fromkeys(_COLUMNS, FITTING), _report)


def _report(weighed: str, cases: Sequence[Case], likely: Sequence[float]) -> None:
    """How the likelihoods hold on releases that they were not fitted to."""
    untold = [(sure, case.right) for sure, case in zip(likely, cases, strict=True) if not case.told]
    right = sum(case.right for case in cases)
    say(f"{weighed}: {right} of {len(cases)} sites, {sum(one for _, one in untold)} not told by the rules")
    for least in _THRESHOLDS:
        chosen = [one for sure, one in untold if sure >= least]
        say(f"  likely by {least}: {len(chosen)}, right {sum(chosen)}")


def _cases(folders: Iterable[Path], unread: Mapping[str, Told]) -> dict[str, list[Case]]:
    """The cases of each column of the table."""
    story_of = reader()
    cases: dict[str, list[Case]] = {weighed: [] for weighed in _COLUMNS}
    for folder in folders:
        for name, gold in read_gold(folder).items():
            if told := unread.get(name):
                story = story_of(read_gold_release(folder, name, gold))
                for weighed, case in _of_release(name, story, gold, {Row(*row) for row in told["sites"]}):
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


if __name__ == "__main__":
    main()
