"""The words of `backup`, `restore` and `erase`: what is kept, and what is not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ziyaret_service.cli.arguments.shared import add_json, add_store, described

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def backup(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret backup`."""
    command = described(
        add,
        "backup",
        "write everything that the store holds into one file",
        """\
The file is N-Quads, compressed, which any RDF tool reads; it is read back before it gets its name. In a folder it is
named by the time. While a server has the store open, it is asked for the backup, and goes on meanwhile.

examples:
  ziyaret backup backups/
  ziyaret backup monday.nq.gz --replace
  ziyaret backup backups/ --server http://localhost:8000""",
    )
    command.add_argument("path", type=Path, metavar="PATH", help="the file to write, or a folder that is there")
    command.add_argument("--replace", action="store_true", help="put it in place of a file that is there")
    command.add_argument(
        "--server", metavar="URL", help="the address of the server that has the store open; needs ZIYARET_TOKEN"
    )
    add_store(command)


def restore(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret restore`."""
    command = described(
        add,
        "restore",
        "put a backup in place of what the store holds",
        """\
All or nothing: interrupted, the store is what it was. What was erased for good, by the list in the store folder, in
the backup, and in those that --erasures names, is left out.

examples:
  ziyaret restore backups/ziyaret-20240429T120000Z.nq.gz
  ziyaret restore monday.nq.gz --replace
  ziyaret restore old.nq.gz --store oxigraph:looking-back --erasures newer.nq.gz""",
    )
    command.add_argument("backup", type=Path, metavar="FILE", help="a file that ziyaret backup wrote")
    command.add_argument("--replace", action="store_true", help="even if the store holds something, which is lost")
    command.add_argument(
        "--erasures",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="an erasures.json, or a newer backup, that tells what else was erased for good; repeat for more",
    )
    add_store(command)


def erase(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret erase`."""
    command = described(
        add,
        "erase",
        "erase a person or a release for good",
        """\
A person is taken out of every release: name, offices, visits; in the texts marks stand for the letters. A release goes
as a whole. Both are kept out when they are fed again and when an older backup is restored. This cannot be undone, so
without --yes it is only told what would go. Everything is written anew, so that no file of the store has it any more.

examples:
  ziyaret erase person/ece-sen
  ziyaret erase person/ece-sen --yes
  ziyaret erase release/haber-7 --yes --json""",
    )
    command.add_argument("target", metavar="WHAT", help="the key or address of a person or a release")
    command.add_argument("--yes", action="store_true", help="do it")
    add_json(command)
    add_store(command)
