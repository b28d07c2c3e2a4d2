"""`ziyaret query`: a SPARQL query on the store."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import InputError
from ziyaret_service.cli.answers import say_answer
from ziyaret_service.cli.sources import STDIN
from ziyaret_service.cli.stores import opened

if TYPE_CHECKING:
    import argparse

    from ziyaret_service.settings import Settings


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Run the query of `-e`, of the file, or of standard input."""
    sparql = args.expression or _read(args.file)
    with opened(args, settings) as store:
        say_answer(store, sparql, args.format, timeout=settings.query_timeout)
    return 0


def _read(file: str) -> str:
    try:
        return sys.stdin.read() if file == STDIN else Path(file).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"the query {file} cannot be read: {error}; name a file in UTF-8, or use -e") from error
