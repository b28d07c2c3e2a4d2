"""The words of `query`, `ask` and `export`: what the store holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_service.cli.arguments.shared import add_store, described

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


_ENDPOINT_HELP = (
    "ask this SPARQL address instead of the local store, such as http://localhost:8000/sparql; ZIYARET_TOKEN is sent "
    "there, where it is set"
)
RESULT_FORMATS = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "turtle": "text/turtle",
    "ntriples": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdfxml": "application/rdf+xml",
}
"""Media types of `--format`, beside the table."""
TABLE = "table"
DUMP_FORMATS = ("nquads", "trig", "turtle")


def query(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret query`."""
    command = described(
        add,
        "query",
        "run a SPARQL query on the store",
        """\
examples:
  ziyaret query visits.rq
  ziyaret query -e 'SELECT * { ?s ?p ?o } LIMIT 5' --format csv
  ziyaret query visits.rq --endpoint http://localhost:8000/sparql""",
    )
    command.add_argument("file", nargs="?", default="-", metavar="FILE", help="a file with the query; - or none: stdin")
    command.add_argument("-e", "--expression", metavar="SPARQL", help="the query itself")
    _add_result_format(command)
    add_store(command)
    command.add_argument("--endpoint", metavar="URL", help=_ENDPOINT_HELP)


def ask(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret ask`."""
    command = described(
        add,
        "ask",
        "ask one of the ready-made questions; alone, list them",
        """\
A question is narrowed down by the parameters that are listed with it; one given twice means either value.
The table is for reading: it leaves out addresses and shortens long lists of people. The other formats have all.

examples:
  ziyaret ask
  ziyaret ask who-visited
  ziyaret ask who-visited --host "Pendik Belediyesi" --since 2024-04-01 --format csv""",
    )
    command.add_argument("question", nargs="?", metavar="NAME", help="the name of the question")
    _add_result_format(command)
    add_store(command)
    command.add_argument("--endpoint", metavar="URL", help=_ENDPOINT_HELP)


def export(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret export`."""
    command = described(
        add,
        "export",
        "write the whole graph to standard output",
        """\
N-Quads and TriG keep the named graph of each release; Turtle puts all of them together.

examples:
  ziyaret export > graph.nq
  ziyaret export --format turtle > graph.ttl""",
    )
    command.add_argument("--format", choices=DUMP_FORMATS, default=DUMP_FORMATS[0], help="default: %(default)s")
    add_store(command)


def _add_result_format(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--format",
        choices=(TABLE, *RESULT_FORMATS),
        help="default: a table, or turtle for CONSTRUCT and DESCRIBE",
    )
