"""`ziyaret feed`: press releases into the store."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ziyaret_extract import load_analyzer, load_gazetteer
from ziyaret_ontology.errors import CheckFailed, InputError
from ziyaret_ontology.exchange import to_document
from ziyaret_service.cli.sources import STDIN, find_documents, read_document
from ziyaret_service.cli.stores import opened
from ziyaret_service.cli.terminal import progress, say, table, tell
from ziyaret_service.cli.visits import HEADER, counts, visit_rows
from ziyaret_service.ingest import feed
from ziyaret_service.problems import exit_code

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from ziyaret_ontology.model import Release
    from ziyaret_service.ingest import Fed
    from ziyaret_service.settings import Settings


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Feed every document; one that cannot be read is told and left out, and the exit code is its error's."""
    documents = find_documents(args.paths)
    if args.id and len(documents) > 1:
        raise InputError(f"--id names one release, but there are {len(documents)}; feed them one by one")
    analyzer, gazetteer = load_analyzer(settings.analyzer), load_gazetteer()
    fed: list[Fed] = []
    came_from: dict[str, str] = {}
    code = 0
    with opened(args, settings) as store:
        for document in progress(documents, of="releases"):
            try:
                release = read_document(document, id=args.id, published=args.published, limit=settings.max_text_bytes)
                _require_new(release, _name(document), came_from)
                fed.append(
                    feed(
                        release,
                        store=store,
                        analyzer=analyzer,
                        gazetteer=gazetteer,
                        base=settings.base_iri,
                        least_confidence=settings.least_confidence,
                        force=args.force,
                    )
                )
            except (InputError, CheckFailed) as error:
                tell(f"ziyaret: {_name(document)}: {error}")
                code = code or exit_code(error)
    if args.json:
        _say_json(fed, settings)
    else:
        _say_table(fed)
    return code


def _require_new(release: Release, name: str, came_from: dict[str, str]) -> None:
    """InputError when two documents of one run have one id: the second would silently take the first one's place."""
    if release.id in came_from:
        raise InputError(
            f"its id {release.id!r} is also that of {came_from[release.id]}; rename one, or feed it alone with --id"
        )
    came_from[release.id] = name


def _name(document: Path | None) -> str:
    return str(document) if document else STDIN


def _say_json(fed: Sequence[Fed], settings: Settings) -> None:
    releases = [
        {"id": one.release_id, "changed": one.changed, "facts": to_document(one.facts, base=settings.base_iri)}
        for one in fed
    ]
    say(json.dumps({"releases": releases}, ensure_ascii=False, indent=1))


def _say_table(fed: Sequence[Fed]) -> None:
    rows = [row for one in fed for row in visit_rows(one.facts)]
    if rows:
        say(table(HEADER, rows))
        say()
    changed = sum(one.changed for one in fed)
    notes = sum(len(one.facts.notes) for one in fed)
    unchanged = len(fed) - changed
    say(f"{_releases(changed)} stored, {unchanged} unchanged: {counts(one.facts for one in fed)}; {notes} doubts noted")


def _releases(number: int) -> str:
    return f"{number} release" if number == 1 else f"{number} releases"
