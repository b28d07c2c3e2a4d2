"""Write what the rules tell of releases that no rule was made on yet, before anybody reads them.

    python extract/tools/tell_unread.py [--but LIST] GOLD_FOLDER TABLE

TABLE gets rows for each event that is told of a release: its name, the type, `host` or `place`, and which; nothing
there where none is told. A release of which nothing is told has one row, empty but for its name. Releases that TABLE
has already are left as they are, for by now rules may have been made on them; so are those of LIST, a file with names.
`fit_sites.py` learns from TABLE what the rules miss in texts unseen.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from stories import reader

from ziyaret_corpus import read_gold, read_gold_release
from ziyaret_extract.events.agendas import read_agenda
from ziyaret_extract.events.likely_sites import HOST, PLACE
from ziyaret_extract.events.reading import phrases_outside_speech, tell_by_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.story import Story

HEADER = "release\ttype\tpart\tsite"


def main() -> None:
    """Add the releases of a folder to a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="GOLD_FOLDER")
    parser.add_argument("table", type=Path, metavar="TABLE")
    parser.add_argument("--but", type=Path, metavar="LIST", help="names of releases to leave out")
    args = parser.parse_args()
    lines = args.table.read_text("utf-8").splitlines() if args.table.exists() else [HEADER]
    known = {line.partition("\t")[0] for line in lines[1:]}
    aside = set(args.but.read_text("utf-8").split()) if args.but else set()
    unread = {name: gold for name, gold in read_gold(args.folder).items() if name not in known | aside}
    story_of = reader()
    for name, gold in unread.items():
        lines += _rows(story_of(read_gold_release(args.folder, name, gold)), name)
    args.table.write_text("\n".join([lines[0], *sorted(lines[1:])]) + "\n", "utf-8")
    sys.stdout.write(f"{len(unread)} releases told, {len(known)} were there\n")


def _rows(story: Story, name: str) -> list[str]:
    phrases = phrases_outside_speech(story)
    drafts, _ = tell_by_rules(story, phrases, read_agenda(story, phrases))
    names = {fact.key: fact.name for fact in (*story.mentions.organizations.facts, *story.mentions.places.facts)}
    told = dict.fromkeys(row for draft in drafts for row in _of_draft(draft, names))
    return [f"{name}\t{row}" for row in told or ["\t\t"]]


def _of_draft(draft: Draft, names: Mapping[str, str]) -> Iterator[str]:
    for part, sites in ((HOST, draft.hosts), (PLACE, draft.places)):
        for site in sites or [""]:
            yield f"{draft.type}\t{part}\t{names.get(site, '')}"


if __name__ == "__main__":
    main()
