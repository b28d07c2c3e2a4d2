"""`ziyaret extract`: what one release states, without storing it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ziyaret_extract import load_analyzer, load_gazetteer
from ziyaret_ontology.errors import InputError
from ziyaret_ontology.exchange import to_document
from ziyaret_service.cli.sources import find_documents, read_document
from ziyaret_service.cli.terminal import say, table
from ziyaret_service.cli.visits import HEADER, event_row
from ziyaret_service.reading import read

if TYPE_CHECKING:
    import argparse

    from ziyaret_ontology.model import Facts, Person
    from ziyaret_service.settings import Settings


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Read one document and print its facts."""
    documents = find_documents([args.file])
    if len(documents) != 1:
        raise InputError(f"{args.file} holds {len(documents)} documents, extract reads one; use feed for a folder")
    release = read_document(documents[0], id=None, published=args.published, limit=settings.max_text_bytes)
    analyzer = load_analyzer(settings.analyzer)
    facts = read(
        release,
        analyzer=analyzer,
        gazetteer=load_gazetteer(),
        least_confidence=settings.least_confidence,
        force=args.force,
    )
    if args.json:
        say(json.dumps(to_document(facts, base=settings.base_iri), ensure_ascii=False, indent=1))
    else:
        _say_facts(facts)
    return 0


def _say_facts(facts: Facts) -> None:
    names = facts.names()
    sections = (
        ("People", ("name", "roles"), [(one.name, _roles(one, names)) for one in facts.people]),
        ("Organizations", ("name", "kind"), [(one.name, one.kind.value) for one in facts.organizations]),
        ("Places", ("name", "kind"), [(one.name, one.kind.value) for one in facts.places]),
        ("Dates", ("date", "as stated"), [(one.edtf, one.mentions[0].quote) for one in facts.dates]),
        ("Topics", ("topic",), [(one.name,) for one in facts.topics]),
        ("Events", HEADER, [event_row(one, facts) for one in facts.events]),
        ("Doubts", ("code", "about", "what"), [_note(facts, i) for i in range(len(facts.notes))]),
    )
    say(f"{facts.release.id} ({facts.made_by.analyzer})")
    for title, header, rows in sections:
        if rows:
            say(f"\n{title}\n{table(header, rows)}")


def _roles(person: Person, names: dict[str, str]) -> str:
    return "; ".join(
        f"{role.title}, {names[role.organization]}" if role.organization else role.title for role in person.roles
    )


def _note(facts: Facts, number: int) -> tuple[str, str, str]:
    note = facts.notes[number]
    return note.code, facts.release.text[note.start : note.end], note.message
