"""What several commands take."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from ziyaret_service.settings import share

if TYPE_CHECKING:
    from collections.abc import Callable


_STORE_HELP = (
    "where the graph lives: oxigraph:FOLDER, oxigraph: (for one run) or sparql:QUERY,UPDATE[,GRAPHS]; else "
    "ZIYARET_STORE"
)


def described(
    add: Callable[..., argparse.ArgumentParser], name: str, summary: str, more: str
) -> argparse.ArgumentParser:
    """A command with its one-line summary, and more to say below its help."""
    return add(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog=more,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def add_published(command: argparse.ArgumentParser) -> None:
    """The day that resolves relative dates."""
    command.add_argument(
        "--published",
        type=_date,
        metavar="DATE",
        help="when it was published, as 2024-04-29: resolves “dün” and dates without a year; else the day that a "
        "published.tsv beside the file gives",
    )


def add_least_confidence(command: argparse.ArgumentParser) -> None:
    """From which confidence on events and topics are told."""
    command.add_argument(
        "--least-confidence",
        type=_share,
        metavar="NUMBER",
        help="leave out events and topics less sure than this, and note them; else ZIYARET_LEAST_CONFIDENCE, which is "
        "0.3 unless set",
    )


def add_force(command: argparse.ArgumentParser) -> None:
    """Whether texts in other languages are read."""
    command.add_argument("--force", action="store_true", help="read it even if it is not in Turkish")


def add_json(command: argparse.ArgumentParser) -> None:
    """Whether the answer is for programs."""
    command.add_argument("--json", action="store_true", help="print JSON, for programs")


def add_store(command: argparse.ArgumentParser) -> None:
    """Where the graph lives."""
    command.add_argument("--store", metavar="SPEC", help=_STORE_HELP)


def _share(text: str) -> float:
    try:
        return share(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{error}, but is {text!r}") from error


def number(text: str) -> int:
    """A whole number above 0, or what is wrong with it."""
    if not (text.isascii() and text.isdigit()) or int(text) == 0:
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number above 0")
    return int(text)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no date; write it as 2024-04-29") from error
