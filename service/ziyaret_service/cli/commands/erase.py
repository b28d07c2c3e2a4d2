"""`ziyaret erase`: a person or a release out of everything, for good."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ziyaret_service.cli.stores import opened
from ziyaret_service.cli.terminal import say, tell
from ziyaret_service.erasing import checked_target, erase, would_erase
from ziyaret_service.wikidata import forget_answers

if TYPE_CHECKING:
    import argparse

    from ziyaret_service.erasing import Taken
    from ziyaret_service.settings import Settings


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Erase, or tell what would go."""
    key = checked_target(settings.base_iri, args.target)
    with opened(args, settings) as store:
        if args.yes:
            taken = erase(key, store=store, base=settings.base_iri, day=datetime.now(UTC).date())
            forget_answers(settings)
        else:
            taken = would_erase(key, store=store, base=settings.base_iri)
    if args.json:
        say(json.dumps({"erased": key if args.yes else None, **asdict(taken)}, ensure_ascii=False, indent=1))
    else:
        say(_told(key, taken, done=args.yes))
    if not args.yes:
        tell("Nothing was erased. Say --yes to do it; it cannot be undone.")
    return 0


def _told(key: str, taken: Taken, *, done: bool) -> str:
    """What went, or would go, in a few lines."""
    counted = {
        "releases go": len(taken.gone),
        "releases change": len(taken.changed),
        "decisions go": taken.decisions,
        "answers of Wikidata in the store go": taken.lookups,
    }
    lines = [f"{key} {'is erased and kept out' if done else 'would be erased'}"]
    lines += [f"  {number} {what}" for what, number in counted.items() if number]
    if not any(counted.values()):
        lines.append("  nothing that is stored speaks of it")
    if done:
        lines.append("Older backups still have it; what is restored from them leaves it out.")
    return "\n".join(lines)
