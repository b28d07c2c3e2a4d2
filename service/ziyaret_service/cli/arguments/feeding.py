"""The words of `feed`, `extract` and `remove`: releases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_service.cli.arguments.shared import (
    add_force,
    add_json,
    add_least_confidence,
    add_published,
    add_store,
    described,
    number,
)

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def feed(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret feed`."""
    command = described(
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
    command.add_argument(
        "--jobs",
        type=number,
        metavar="NUMBER",
        help="how many processes read side by side, each with the analyzer in its memory; else one for each core when "
        "there is much to read",
    )
    add_published(command)
    add_least_confidence(command)
    add_force(command)
    add_json(command)
    add_store(command)


def extract(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret extract`."""
    command = described(
        add,
        "extract",
        "print what a press release states, without storing it",
        """\
examples:
  ziyaret extract haber.txt
  ziyaret extract haber.txt --published 2024-04-29 --json | jq .events""",
    )
    command.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    add_published(command)
    add_least_confidence(command)
    add_force(command)
    add_json(command)


def remove(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret remove`."""
    command = described(
        add,
        "remove",
        "take out of the store what a release states",
        """\
example:
  ziyaret remove ziyaret-2024""",
    )
    command.add_argument("release", metavar="RELEASE", help="the id of the release")
    add_store(command)
