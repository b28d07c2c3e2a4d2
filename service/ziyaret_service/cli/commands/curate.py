"""`ziyaret curate`: what people decide about links and identities."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ziyaret_ontology.curation import counting
from ziyaret_ontology.model import DecisionKind
from ziyaret_service.cli.stores import opened
from ziyaret_service.cli.terminal import say, table
from ziyaret_service.curation import Wanted, decide, find_proposals, read_decisions
from ziyaret_service.schemas import Decided, Decision, Proposal

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from ziyaret_ontology.model import Decision as DecisionValue
    from ziyaret_service.curation import Decided as DecidedValue
    from ziyaret_service.settings import Settings
    from ziyaret_service.stores import Store


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Take a decision, or list decisions or proposals."""
    with opened(args, settings) as store:
        if args.action == "list":
            _list(store, args, settings)
        elif args.action == "proposals":
            _proposals(store, args, settings)
        else:
            _decide(store, args, settings)
    return 0


def _decide(store: Store, args: argparse.Namespace, settings: Settings) -> None:
    base = settings.base_iri
    wanted = Wanted.of(
        DecisionKind(args.action),
        base=base,
        who=args.who,
        entity=getattr(args, "entity", None),
        item=getattr(args, "item", None),
        becomes=getattr(args, "becomes", None),
        releases=getattr(args, "release", None) or (),
        undoes=getattr(args, "undoes", None),
        reason=args.reason,
    )
    decided = decide(wanted, store=store, base=base, now=datetime.now(UTC).replace(microsecond=0))
    if args.json:
        _say_json(Decided.of(decided, base=base).model_dump(mode="json"))
    else:
        say(_told(decided))


def _told(decided: DecidedValue) -> str:
    changed = len(decided.releases)
    releases = f"{changed} release" if changed == 1 else f"{changed} releases"
    said = "is kept" if decided.new else "was already in force"
    return f"decision {decided.decision.number} {said}: {_words(decided.decision)}; {releases} changed"


def _words(decision: DecisionValue) -> str:
    other = decision.item or decision.becomes or (f"decision {decision.undoes}, " if decision.undoes else "")
    if decision.undoes:
        return f"undo {other}{decision.entity}"
    where = f" in {', '.join(decision.releases)}" if decision.releases else ""
    return f"{decision.kind} {decision.entity} {other}{where}"


def _list(store: Store, args: argparse.Namespace, settings: Settings) -> None:
    decisions = read_decisions(store, base=settings.base_iri)
    count = {each.number for each in counting(decisions)}
    newest = decisions[::-1]
    if args.json:
        shown = [Decision.of(each, base=settings.base_iri, counting=count) for each in newest]
        _say_json({"decisions": [each.model_dump(mode="json") for each in shown]})
        return
    rows = [
        (
            str(each.number),
            _words(each),
            each.who,
            each.when.date().isoformat(),
            "" if each.number in count else "undone",
            each.reason or "",
        )
        for each in newest
    ]
    _say_rows(("number", "decision", "who", "when", "counts", "reason"), rows, "decision")


def _proposals(store: Store, args: argparse.Namespace, settings: Settings) -> None:
    found = find_proposals(store, base=settings.base_iri, timeout=settings.query_timeout)
    if args.json:
        shown = [Proposal.of(each, base=settings.base_iri) for each in found]
        _say_json({"proposals": [each.model_dump(mode="json") for each in shown]})
        return
    rows = [
        (
            f"{each.score:.2f}",
            " ".join((each.kind, each.entity, each.becomes, *(f"--release {one}" for one in each.releases))),
            each.reason,
        )
        for each in found
    ]
    _say_rows(("score", "ziyaret curate", "why"), rows, "proposal")


def _say_rows(header: Sequence[str], rows: Sequence[Sequence[str]], what: str) -> None:
    if rows:
        say(f"{table(header, rows)}\n")
    say(f"{len(rows)} {what}" if len(rows) == 1 else f"{len(rows)} {what}s")


def _say_json(document: object) -> None:
    say(json.dumps(document, ensure_ascii=False, indent=1))
