"""`ziyaret token`: who may write over HTTP."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ziyaret_service.access import Scope, Token, TokenFile, issue
from ziyaret_service.cli.terminal import say, table, tell

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from ziyaret_service.settings import Settings


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Make, list, renew or revoke."""
    kept, now = TokenFile(settings.tokens), datetime.now(UTC).replace(microsecond=0)
    if args.action == "create":
        token, written = issue(args.name, map(Scope, args.scope), now=now, days=args.days)
        kept.add(token)
        _say_made(token, written, kept, args)
    elif args.action == "rotate":
        _say_made(*kept.rotate(args.id), kept, args)
    elif args.action == "revoke":
        say(f"{kept.revoke(args.id).name}: the token {args.id} is good for nothing any more")
    else:
        _say_list(kept.tokens(), now, args)
    return 0


def _say_made(token: Token, written: str, kept: TokenFile, args: argparse.Namespace) -> None:
    if args.json:
        _say_json({"token": written, **_document(token)})
        return
    say(written)
    tell(f"It is told only now; its hash is kept in {kept.path}. Send it as: Authorization: Bearer {written[:16]}…")


def _say_list(tokens: Sequence[Token], now: datetime, args: argparse.Namespace) -> None:
    if args.json:
        _say_json({"tokens": [_document(each) for each in tokens]})
        return
    rows = [
        (each.id, each.name, ", ".join(sorted(each.scopes)), _day(each.created), _end(each, now)) for each in tokens
    ]
    if rows:
        say(f"{table(('id', 'name', 'scopes', 'made', 'ends'), rows)}\n")
    say(f"{len(rows)} token" if len(rows) == 1 else f"{len(rows)} tokens")


def _end(token: Token, now: datetime) -> str:
    if token.expires is None:
        return "never"
    return f"{_day(token.expires)}, is over" if token.is_over(now) else _day(token.expires)


def _day(moment: datetime) -> str:
    return moment.date().isoformat()


def _document(token: Token) -> dict[str, object]:
    return {
        "id": token.id,
        "name": token.name,
        "scopes": sorted(token.scopes),
        "created": token.created.isoformat(),
        "expires": token.expires.isoformat() if token.expires else None,
    }


def _say_json(document: object) -> None:
    say(json.dumps(document, ensure_ascii=False, indent=1))
