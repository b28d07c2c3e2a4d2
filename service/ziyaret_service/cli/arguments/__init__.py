"""What can be written after `ziyaret`; nothing here is slow to import, so that help comes at once."""

from __future__ import annotations

import argparse
from importlib.metadata import version
from typing import TYPE_CHECKING

from ziyaret_service.cli.arguments.access import token
from ziyaret_service.cli.arguments.asking import ask, export, query
from ziyaret_service.cli.arguments.examining import doctor
from ziyaret_service.cli.arguments.feeding import extract, feed, remove
from ziyaret_service.cli.arguments.linking import curate, link
from ziyaret_service.cli.arguments.measuring import check, evaluate
from ziyaret_service.cli.arguments.running import serve
from ziyaret_service.cli.arguments.upkeep import backup, erase, restore

if TYPE_CHECKING:
    from collections.abc import Sequence


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
_COMMANDS = (
    *(feed, extract, query, ask, serve, link, check, evaluate, export, remove, curate),
    *(token, doctor, backup, restore, erase),
)


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
    for add in _COMMANDS:
        add(commands.add_parser)
    args, unknown = root.parse_known_args(words)
    if args.command == "ask":
        args.parameters = unknown
    elif unknown:
        root.error(f"{args.command} does not know {' '.join(unknown)}; see ziyaret {args.command} --help")
    return args
