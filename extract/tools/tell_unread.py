"""Write what is told of releases that no rule was made on yet, before anybody reads them.

    python extract/tools/tell_unread.py [--but LIST] GOLD_FOLDER FILE

FILE gets a line for each release. Releases that it has already are left as they are, for by now rules may have been
made on them; so are those of LIST, a file with names. `fit_sites.py` learns from FILE what the rules miss in texts
unseen, `fit_sureness.py` what of all that is told is right.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from stories import reader
from unread import read_unread, write_unread

from ziyaret_corpus import read_gold, read_gold_release
from ziyaret_extract import extract
from ziyaret_extract.confidence import LIKELY, evidence_of
from ziyaret_extract.events.agendas import read_agenda
from ziyaret_extract.events.likely_sites import HOST, PLACE
from ziyaret_extract.events.reading import phrases_outside_speech, tell_by_rules
from ziyaret_ontology.exchange import to_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from unread import Told

    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.story import Story
    from ziyaret_ontology.model import Facts

_OF_AN_EVENT = ("type", "date", "status", "host", "place", "participants", "received_by", "topics")
_BASE = "https://ziyaret.example/"


def main() -> None:
    """Add the releases of a folder to a file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="GOLD_FOLDER")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--but", type=Path, metavar="LIST", help="names of releases to leave out")
    args = parser.parse_args()
    told = read_unread(args.file)
    aside = set(args.but.read_text("utf-8").split()) if args.but else set()
    unread = {name: gold for name, gold in read_gold(args.folder).items() if name not in told.keys() | aside}
    story_of = reader()
    for name, gold in unread.items():
        release = read_gold_release(args.folder, name, gold)
        told[name] = {"sites": _sites(story_of(release)), **_facts(extract(release, least_confidence=0))}
    write_unread(args.file, told)
    sys.stdout.write(f"{len(unread)} releases told, {len(told) - len(unread)} were there\n")


def _sites(story: Story) -> list[tuple[str, str, str]]:
    phrases = phrases_outside_speech(story)
    drafts, _ = tell_by_rules(story, phrases, read_agenda(story, phrases))
    names = {fact.key: fact.name for fact in (*story.mentions.organizations.facts, *story.mentions.places.facts)}
    return sorted({row for draft in drafts for row in _of_draft(draft, names)})


def _of_draft(draft: Draft, names: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for part, sites in ((HOST, draft.hosts), (PLACE, draft.places)):
        for site in sites or [""]:
            yield f"{draft.type}", part, names.get(site, "")


def _facts(facts: Facts) -> Told:
    document = to_document(facts, base=_BASE)
    events = [
        {field: event[field] for field in _OF_AN_EVENT}
        | {"at": _spans(event), "likely": evidence_of(event["confidence"]) == LIKELY}
        for event in document["events"]
    ]
    return {"events": events, "topics": [{"name": one["name"], "at": _spans(one)} for one in document["topics"]]}


def _spans(fact: Mapping[str, list[Mapping[str, int]]]) -> list[tuple[int, int]]:
    return [(mention["start"], mention["end"]) for mention in fact["mentions"]]


if __name__ == "__main__":
    main()
