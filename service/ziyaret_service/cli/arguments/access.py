"""The words of `token`: who may write over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_service.cli.arguments.shared import add_json, described, number

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

SCOPES = ("read", "feed", "curate", "admin")


def token(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret token` and its actions."""
    command = described(
        add,
        "token",
        "make, list, renew and revoke the tokens that allow writing over HTTP",
        """\
A token is told once, when it is made; only its hash is kept, in the file ZIYARET_TOKENS. A running server follows
every change at once. Send it as `Authorization: Bearer …`, or sign in with it at /sign-in of the server.

scopes:
  read     reading, where that is not open to all (ZIYARET_OPEN_READS=off); every token can do that
  feed     adding and removing releases
  curate   deciding about links and identities
  admin    all of these, SPARQL Update and writing graphs, backups and erasing over HTTP

examples:
  ziyaret token create "Ece Şen" --scope feed --scope curate
  ziyaret token create yedekleme --scope admin --days 30
  ziyaret token list
  ziyaret token rotate 3fa2c1d0
  ziyaret token revoke 3fa2c1d0""",
    )
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    create = described(actions.add_parser, "create", "make a token and print it", "")
    create.add_argument("name", metavar="NAME", help="whose it is: a person or a program")
    create.add_argument(
        "--scope", action="append", required=True, choices=SCOPES, help="what it is good for; may be repeated"
    )
    create.add_argument("--days", type=number, metavar="NUMBER", help="after how many days it ends; else never")
    listed = described(actions.add_parser, "list", "print the tokens, without their secrets", "")
    rotate = described(
        actions.add_parser, "rotate", "give a token a new secret and print it; the old one ends at once", ""
    )
    revoke = described(actions.add_parser, "revoke", "end a token at once", "")
    for action in (rotate, revoke):
        action.add_argument("id", metavar="ID", help="what `list` shows, the part between the underscores")
    for action in (create, listed, rotate):
        add_json(action)
