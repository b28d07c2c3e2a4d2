"""`ziyaret check`: RDF files against the shapes."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat, parse, serialize
from rdflib import Graph

from ziyaret_ontology.check import check
from ziyaret_ontology.errors import CheckFailed, InputError
from ziyaret_service.cli.sources import STDIN
from ziyaret_service.cli.terminal import say
from ziyaret_service.problems import exit_code

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from pyoxigraph import Quad, Triple

    from ziyaret_ontology.check import Violation
    from ziyaret_service.settings import Settings


def run(args: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001 - every command takes both
    """Check every graph of every file, each by itself; the exit code tells whether one breaks a shape."""
    violations = {file: _violations(file) for file in args.files}
    if args.json:
        told = {file: [asdict(violation) for violation in broken] for file, broken in violations.items()}
        say(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for file, broken in violations.items():
            _say_violations(file, broken)
    return exit_code(CheckFailed("")) if any(violations.values()) else 0


def _violations(file: str) -> tuple[Violation, ...]:
    return tuple(violation for graph in _graphs(file) for violation in check(graph))


def _graphs(file: str) -> Iterator[Graph]:
    """Each named graph, and the default graph, as a graph of its own."""
    graphs: dict[object, list[Triple]] = {}
    for quad in _read(file):
        graphs.setdefault(quad.graph_name, []).append(quad.triple)
    for triples in graphs.values():
        yield Graph().parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")


def _read(file: str) -> list[Quad]:
    form = RdfFormat.N_QUADS if file == STDIN else RdfFormat.from_extension(Path(file).suffix.removeprefix("."))
    if form is None:
        raise InputError(f"{file} has no suffix of an RDF format; name it .ttl, .nt, .nq, .trig, .jsonld or .rdf")
    try:
        return list(parse(sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes(), format=form))
    except (OSError, SyntaxError) as error:
        raise InputError(f"{file} cannot be read as {form.name}: {error}; correct it, then check again") from error


def _say_violations(file: str, violations: tuple[Violation, ...]) -> None:
    if not violations:
        say(f"{file}: conforms")
        return
    say(f"{file}: {len(violations)} broken" if len(violations) > 1 else f"{file}: 1 broken")
    for violation in violations:
        where = " ".join(part for part in (violation.focus, violation.path, violation.value) if part)
        say(f"  {violation.message}\n    {where}")
