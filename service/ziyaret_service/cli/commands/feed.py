"""`ziyaret feed`: press releases into the store."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from ziyaret_extract import load_analyzer, load_gazetteer
from ziyaret_ontology.errors import CheckFailed, InputError, ZiyaretError
from ziyaret_ontology.exchange import to_document
from ziyaret_service.batch import jobs_for, side_by_side
from ziyaret_service.cli.sources import STDIN, find_documents, read_document
from ziyaret_service.cli.stores import opened
from ziyaret_service.cli.terminal import counter, say, table, tell
from ziyaret_service.cli.visits import HEADER, counts, visit_rows
from ziyaret_service.curation import read_decisions
from ziyaret_service.ingest import keep, prepare, settle
from ziyaret_service.problems import exit_code

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Generator, Sequence
    from pathlib import Path

    from ziyaret_extract import Gazetteer
    from ziyaret_extract.analysis import Analyzer
    from ziyaret_ontology.model import Decision, EventType, Release
    from ziyaret_service.ingest import Fed, Prepared
    from ziyaret_service.settings import Settings
    from ziyaret_service.stores import Store
    from ziyaret_service.stores.erasures import Erasures


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Feed every document; one that cannot be read is told and left out, and the exit code is its error's."""
    documents = find_documents(args.paths)
    if args.id and len(documents) > 1:
        raise InputError(f"--id names one release, but there are {len(documents)}; feed them one by one")
    told = _told_as_json if args.json else _told
    answers: list[Any] = []
    came_from: dict[str, str] = {}
    code = 0
    with opened(args, settings) as store:
        reading = _Reading(args, settings, store.erasures, read_decisions(store, base=settings.base_iri))
        with closing(_read_all(reading, documents, args.jobs)) as results:
            for document, prepared in zip(documents, results, strict=True):
                try:
                    if isinstance(prepared, ZiyaretError):
                        raise prepared
                    _require_new(prepared.facts.release, _name(document), came_from)
                    fed = keep(reading.settled_as_now(prepared, store), store=store, base=settings.base_iri)
                    answers.append(told(fed, settings))
                except (InputError, CheckFailed) as error:
                    tell(f"ziyaret: {_name(document)}: {error}")
                    code = code or exit_code(error)
    if args.json:
        say(json.dumps({"releases": answers}, ensure_ascii=False, indent=1))
    else:
        _say_table(answers)
    return code


def _read_all(
    reading: _Reading, documents: Sequence[Path | None], jobs: int | None
) -> Generator[Prepared | ZiyaretError]:
    """Every document as it is read, with a counter when a person is watching."""
    jobs = 1 if None in documents else jobs_for(len(documents), jobs)  # standard input is this process's own
    with (
        closing(side_by_side(reading.begin, documents, jobs=jobs)) as results,
        counter(len(documents), of="releases") as count,
    ):
        for number, result in enumerate(results, 1):
            count(number)
            yield result


@dataclass(frozen=True, slots=True)
class _Reading:
    """How the documents of a command become what is kept, in this process or in others."""

    args: argparse.Namespace
    settings: Settings
    erasures: Erasures
    decisions: tuple[Decision, ...]

    def begin(self) -> Callable[[Path | None], Prepared]:
        """Load the analyzer, and give the function that reads a document and settles its facts."""
        return partial(self._prepared, load_analyzer(self.settings.analyzer), load_gazetteer())

    def _prepared(self, analyzer: Analyzer, gazetteer: Gazetteer, document: Path | None) -> Prepared:
        limit = self.settings.max_text_bytes
        return prepare(
            read_document(document, id=self.args.id, published=self.args.published, limit=limit),
            analyzer=analyzer,
            gazetteer=gazetteer,
            erasures=self.erasures,
            decisions=self.decisions,
            base=self.settings.base_iri,
            least_confidence=self.settings.least_confidence,
            force=self.args.force,
        )

    def settled_as_now(self, prepared: Prepared, store: Store) -> Prepared:
        """As prepared, or settled again where somebody has decided something since the command began."""
        now = read_decisions(store, base=self.settings.base_iri)
        if now == self.decisions:
            return prepared
        return settle(prepared.facts, erasures=self.erasures, decisions=now, base=self.settings.base_iri)


def _require_new(release: Release, name: str, came_from: dict[str, str]) -> None:
    """InputError when two documents of one run have one id: the second would silently take the first one's place."""
    if release.id in came_from:
        raise InputError(
            f"its id {release.id!r} is also that of {came_from[release.id]}; rename one, or feed it alone with --id"
        )
    came_from[release.id] = name


def _name(document: Path | None) -> str:
    return str(document) if document else STDIN


@dataclass(frozen=True, slots=True)
class _Told:
    """What a person is told of one release."""

    changed: bool
    visits: list[tuple[str, ...]]
    events: list[EventType]
    doubts: int


def _told(fed: Fed, _settings: Settings) -> _Told:
    return _Told(fed.changed, visit_rows(fed.facts), [event.type for event in fed.facts.events], len(fed.facts.notes))


def _told_as_json(fed: Fed, settings: Settings) -> dict[str, Any]:
    return {"id": fed.release_id, "changed": fed.changed, "facts": to_document(fed.facts, base=settings.base_iri)}


def _say_table(fed: Sequence[_Told]) -> None:
    rows = [row for one in fed for row in one.visits]
    if rows:
        say(table(HEADER, rows))
        say()
    changed = sum(one.changed for one in fed)
    events = counts(event for one in fed for event in one.events)
    doubts = sum(one.doubts for one in fed)
    say(f"{_releases(changed)} stored, {len(fed) - changed} unchanged: {events}; {doubts} doubts noted")


def _releases(number: int) -> str:
    return f"{number} release" if number == 1 else f"{number} releases"
