"""The words of `link` and `curate`: identities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_ontology.model import LinkStatus
from ziyaret_service.cli.arguments.shared import add_json, add_store, described, number

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def link(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret link`."""
    command = described(
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
    command.add_argument("--limit", type=number, metavar="NUMBER", help="with --online: how many at most; else all")
    command.add_argument("--refresh", action="store_true", help="with --online: ask anew for what is in the cache")
    add_json(command)
    add_store(command)


def curate(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret curate` and its actions."""
    command = described(
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
        action = described(actions.add_parser, name, summary, "")
        if name == "undo":
            action.add_argument("undoes", type=int, metavar="NUMBER", help="the number that `list` shows")
        elif second:
            action.add_argument("entity", metavar="ENTITY", help="its key, such as person/ece-sen, or its address")
            _add_second(action, name, second)
        if second:
            action.add_argument("--who", required=True, metavar="NAME", help="who decides; kept with the decision")
            action.add_argument("--reason", metavar="TEXT", help="why, in one line")
        add_json(action)
        add_store(action)


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
