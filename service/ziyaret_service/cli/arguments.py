"""What can be written after `ziyaret`; nothing here is slow to import, so that help comes at once."""

from __future__ import annotations

import argparse
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from ziyaret_ontology.model import LinkStatus
from ziyaret_service.settings import share

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_EPILOG = """\
examples:
  ziyaret feed releases/            read a folder of press releases into the store
  ziyaret ask who-visited           print who visited which municipality
  ziyaret serve                     serve the graph, the pages and SPARQL on http://localhost:8000

exit codes:
{exit_codes}

Settings are read from ZIYARET_* variables, such as ZIYARET_STORE=oxigraph:data/store.
`ziyaret COMMAND --help` explains a command, with examples.
"""
_STORE_HELP = (
    "where the graph lives: oxigraph:FOLDER, oxigraph: (for one run) or sparql:QUERY,UPDATE; else ZIYARET_STORE"
)
_ENDPOINT_HELP = "ask this SPARQL address instead of the local store, such as http://localhost:8000/sparql"
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


def parse_arguments(words: Sequence[str] | None, *, exit_codes: str) -> argparse.Namespace:
    """What the words ask for: `command`, and what belongs to it; `exit_codes` explains them, one a line.

    Leaves the program after `--help` and `--version` (0), and when the words make no sense (2).
    """
    root = argparse.ArgumentParser(
        prog="ziyaret",
        description="Turkish press releases in, a graph of who visited which municipality out.",
        epilog=_EPILOG.format(exit_codes=exit_codes),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    root.add_argument("--version", action="version", version=f"%(prog)s {version('ziyaret')}")
    root.add_argument("--debug", action="store_true", help="show where an unexpected error came from")
    commands = root.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for add in (_feed, _extract, _query, _ask, _serve, _link, _check, _evaluate, _export, _remove, _curate):
        add(commands.add_parser)
    args, unknown = root.parse_known_args(words)
    if args.command == "ask":
        args.parameters = unknown
    elif unknown:
        root.error(f"{args.command} does not know {' '.join(unknown)}; see ziyaret {args.command} --help")
    return args


def _described(
    add: Callable[..., argparse.ArgumentParser], name: str, summary: str, more: str
) -> argparse.ArgumentParser:
    return add(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog=more,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _feed(add: Callable[..., argparse.ArgumentParser]) -> None:
    command = _described(
        add,
        "feed",
        "read press releases into the store and tell who visited whom",
        """\
Text, HTML, PDF, DOCX and JSON are read; of a folder, every file of these kinds. A release that the store
already holds in the same form is left unchanged. What cannot be read is told on stderr, and the rest goes on.

examples:
  ziyaret feed releases/ haber.html
  ziyaret feed --published 2024-04-29 haber.txt
  pbpaste | ziyaret feed - --id ziyaret-2024""",
    )
    command.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    command.add_argument("--id", help="the id of the release, when there is only one; else made from its file name")
    _add_published(command)
    _add_least_confidence(command)
    _add_force(command)
    _add_json(command)
    _add_store(command)


def _extract(add: Callable[..., argparse.ArgumentParser]) -> None:
    command = _described(
        add,
        "extract",
        "print what a press release states, without storing it",
        """\
examples:
  ziyaret extract haber.txt
  ziyaret extract haber.txt --published 2024-04-29 --json | jq .events""",
    )
    command.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    _add_published(command)
    _add_least_confidence(command)
    _add_force(command)
    _add_json(command)


def _query(add: Callable[..., argparse.ArgumentParser]) -> None:
    command = _described(
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
    _add_store(command)
    command.add_argument("--endpoint", metavar="URL", help=_ENDPOINT_HELP)


def _ask(add: Callable[..., argparse.ArgumentParser]) -> None:
    command = _described(
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
    _add_store(command)
    command.add_argument("--endpoint", metavar="URL", help=_ENDPOINT_HELP)


def _serve(add: Callable[..., argparse.ArgumentParser]) -> None:
    command = _described(
        add,
        "serve",
        "serve the pages, the API and SPARQL over HTTP",
        """\
examples:
  ziyaret serve
  ziyaret serve --port 9000 --store oxigraph:data/store""",
    )
    command.add_argument("--host", help="the network address to listen on; 0.0.0.0 for all; else ZIYARET_HOST")
    command.add_argument("--port", type=int, help="the port to listen on; else ZIYARET_PORT, or 8000")
    _add_store(command)


def _link(add: Callable[..., argparse.ArgumentParser]) -> None:
    command = _described(
        add,
        "link",
        "list who and what is linked to Wikidata, or look up the rest online",
        """\
A question mark is a proposal of Wikidata that nobody has confirmed. With --online, Wikidata is asked for what is nil,
ambiguous or rejected, those first that it was never asked for; only names and items are sent, never a text. It needs
ZIYARET_WIKIDATA_CONTACT, your e-mail address or web page.

examples:
  ziyaret link --status nil --kind organization
  ziyaret link --online --limit 100
  ziyaret link --online --refresh --json""",
    )
    command.add_argument("--status", choices=[status.value for status in LinkStatus], help="only those of this status")
    command.add_argument("--kind", choices=("person", "organization", "place"), help="only these")
    command.add_argument("--online", action="store_true", help="look up at Wikidata what has no link")
    command.add_argument("--limit", type=_number, metavar="NUMBER", help="with --online: how many at most; else all")
    command.add_argument("--refresh", action="store_true", help="with --online: ask anew for what is in the cache")
    _add_json(command)
    _add_store(command)


def _check(add: Callable[..., argparse.ArgumentParser]) -> None:
    command = _described(
        add,
        "check",
        "check RDF files against the shapes of the vocabulary",
        """\
Turtle, N-Triples, N-Quads, TriG, JSON-LD and RDF/XML, told by the suffix.

examples:
  ziyaret check graph.ttl
  ziyaret export | ziyaret check -""",
    )
    command.add_argument("files", nargs="+", metavar="FILE", help="an RDF file, or - for N-Quads on standard input")
    _add_json(command)


def _evaluate(add: Callable[..., argparse.ArgumentParser]) -> None:
    command = _described(
        add,
        "evaluate",
        "measure extraction against gold annotations",
        """\
A gold folder holds NAME.gold.json, and NAME.txt beside it or in ../releases. Several analyzers are compared in one
table: the F1 of each kind of fact, words read in a second, and seconds to load.

With --calibration it is told whether confidences mean what they say: the expected calibration error (ECE) of each kind
of fact, its Brier score, and for each tenth of confidence the share of the facts that is right.

With --links it is told how well places and bodies are linked to Wikidata, where the gold says so: precision, recall
and F1 of the links (InKB) and of what has no item (NIL), and beside them what taking the likeliest bearer of each name
alone would bring (prior).

examples:
  ziyaret evaluate gold/ --errors
  ziyaret evaluate gold/ --only odd --json
  ziyaret evaluate gold/ --only '2*'
  ziyaret evaluate gold/ --calibration --plot reliability.svg
  ziyaret evaluate gold/ --links --errors
  ziyaret evaluate gold/ --analyzer bundled --analyzer spacy:tr_core_news_md""",
    )
    command.add_argument("folder", type=Path, metavar="GOLD_DIR", help="a folder of gold annotations")
    command.add_argument("--errors", action="store_true", help="list every missed and spurious fact, and wrong link")
    command.add_argument("--calibration", action="store_true", help="tell whether confidences mean what they say")
    command.add_argument("--links", action="store_true", help="tell how well things are linked to Wikidata")
    command.add_argument(
        "--plot", type=Path, metavar="FILE.svg", help="draw the reliability of one analyzer's confidences as SVG"
    )
    _add_least_confidence(command)
    command.add_argument(
        "--only", metavar="WHICH", help="odd or even: by the number that the name begins with; else a pattern of names"
    )
    command.add_argument(
        "--analyzer",
        action="append",
        metavar="SPEC",
        help="what reads the Turkish, such as bundled, spacy:PACKAGE or stanza:tr; repeat to compare; else "
        "ZIYARET_ANALYZER",
    )
    _add_json(command)


def _export(add: Callable[..., argparse.ArgumentParser]) -> None:
    command = _described(
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
    _add_store(command)


def _remove(add: Callable[..., argparse.ArgumentParser]) -> None:
    command = _described(
        add,
        "remove",
        "take out of the store what a release states",
        """\
example:
  ziyaret remove ziyaret-2024""",
    )
    command.add_argument("release", metavar="RELEASE", help="the id of the release")
    _add_store(command)


def _curate(add: Callable[..., argparse.ArgumentParser]) -> None:
    command = _described(
        add,
        "curate",
        "decide about links and identities, and list what was decided",
        """\
An ENTITY is given by its key, such as person/ece-sen, or by its address; an ITEM by its Wikidata id or address.
A decision is kept with who made it and when. It counts at once in every release, also in those read later, until
it is undone or another one contradicts it. Repeating a decision changes nothing, and completes one that was
interrupted.

examples:
  ziyaret curate proposals
  ziyaret curate confirm organization/tekkaya-belediyesi Q42 --who "Ece Şen"
  ziyaret curate merge person/oktam-akhrorov person/oktem-ahrorov --who "Ece Şen" --reason "aynı kişi"
  ziyaret curate split person/ali-yilmaz person/ali-yilmaz-2 --release haber-7 --release haber-9 --who "Ece Şen"
  ziyaret curate list
  ziyaret curate undo 3 --who "Ece Şen"

`ziyaret curate ACTION --help` explains each.""",
    )
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, summary, second in (
        ("confirm", "the entity is the item that was proposed for it", "item"),
        ("reject", "the entity is not this item", "item"),
        ("choose", "the entity is this item, whether it was proposed or not", "item"),
        ("merge", "the entity is one with another, whose key and name stay", "becomes"),
        ("split", "in some releases it is another entity, which gets a key of its own", "becomes"),
        ("undo", "a decision counts no more", "undoes"),
        ("list", "print the decisions, newest first", None),
        ("proposals", "print what might be merged or split, best first", None),
    ):
        action = _described(actions.add_parser, name, summary, "")
        if name == "undo":
            action.add_argument("undoes", type=int, metavar="NUMBER", help="the number that `list` shows")
        elif second:
            action.add_argument("entity", metavar="ENTITY", help="its key, such as person/ece-sen, or its address")
            _add_second(action, name, second)
        if second:
            action.add_argument("--who", required=True, metavar="NAME", help="who decides; kept with the decision")
            action.add_argument("--reason", metavar="TEXT", help="why, in one line")
        _add_json(action)
        _add_store(action)


def _add_second(action: argparse.ArgumentParser, name: str, second: str) -> None:
    """The other thing that a decision names, and for a split the releases."""
    if second == "item":
        action.add_argument("item", metavar="ITEM", help="a Wikidata id such as Q42, or the item's address")
    elif name == "merge":
        action.add_argument("becomes", metavar="INTO", help="the entity that stays")
    else:
        action.add_argument("becomes", metavar="AS", help="the key of the other entity, such as person/ali-yilmaz-2")
        action.add_argument(
            "--release",
            action="append",
            required=True,
            metavar="ID",
            help="a release that speaks of it; repeat for more",
        )


def _add_published(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--published",
        type=_date,
        metavar="DATE",
        help="when it was published, as 2024-04-29: resolves “dün” and dates without a year; else the day that a "
        "published.tsv beside the file gives",
    )


def _add_least_confidence(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--least-confidence",
        type=_share,
        metavar="NUMBER",
        help="leave out events and topics less sure than this, and note them; else ZIYARET_LEAST_CONFIDENCE",
    )


def _add_force(command: argparse.ArgumentParser) -> None:
    command.add_argument("--force", action="store_true", help="read it even if it is not in Turkish")


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print JSON, for programs")


def _add_store(command: argparse.ArgumentParser) -> None:
    command.add_argument("--store", metavar="SPEC", help=_STORE_HELP)


def _add_result_format(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--format",
        choices=(TABLE, *RESULT_FORMATS),
        help="default: a table, or turtle for CONSTRUCT and DESCRIBE",
    )


def _share(text: str) -> float:
    try:
        return share(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{error}, but is {text!r}") from error


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or int(text) == 0:
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number above 0")
    return int(text)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no date; write it as 2024-04-29") from error
