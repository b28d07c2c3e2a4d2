"""`ziyaret link`: which entities are linked to Wikidata, and looking up the others online."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import InputError, LookupUnavailable
from ziyaret_ontology.iris import key_of
from ziyaret_ontology.model import LinkStatus
from ziyaret_service.catalogue import list_links, read_lookups
from ziyaret_service.cli.stores import opened
from ziyaret_service.cli.terminal import counter, say, table, tell
from ziyaret_service.problems import exit_code
from ziyaret_service.wikidata import OPEN, look_up_entities, open_wikidata

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence
    from typing import Any

    from ziyaret_ontology.model import Lookup
    from ziyaret_service.catalogue import LinkedEntity
    from ziyaret_service.settings import Settings
    from ziyaret_service.stores import Store
    from ziyaret_service.wikidata import LookedUp
    from ziyaret_service.wikidata.client import Traffic

_HEADER = ("status", "kind", "name", "item", "why")


def run(args: argparse.Namespace, settings: Settings) -> int:
    """List the entities with their links; with `--online`, look up those without one and tell what is new."""
    if not args.online and (args.limit or args.refresh):
        raise InputError("--limit and --refresh are for looking up; add --online")
    with opened(args, settings) as store:
        if args.online:
            return _look_up(store, args, settings)
        links = [each for each in list_links(store, timeout=settings.query_timeout) if _is_chosen(each, args)]
        lookups = read_lookups(store, base=settings.base_iri, timeout=settings.query_timeout)
    if args.json:
        _say_json([_document(each, lookups, settings.base_iri) for each in links])
    else:
        say(table(_HEADER, [_row(each, lookups, settings.base_iri) for each in links]))
        say(f"\n{_counts(links)}")
    return 0


def _look_up(store: Store, args: argparse.Namespace, settings: Settings) -> int:
    if args.status and LinkStatus(args.status) not in OPEN:
        raise InputError(
            f"what is {args.status} needs no looking up; name {' or '.join(sorted(OPEN))} with --status, or neither"
        )
    wikidata = open_wikidata(settings, refresh=args.refresh)
    try:
        lookups = read_lookups(store, base=settings.base_iri, timeout=settings.query_timeout)
        links = list_links(store, timeout=settings.query_timeout)
        wanted = [each for each in links if each.status in OPEN and _is_chosen(each, args)]
        wanted.sort(key=lambda each: _last_asked(each, lookups, settings.base_iri))
        chosen = wanted[: args.limit]
        with counter(len(chosen), of="entities") as told:
            done = look_up_entities(store, wikidata, chosen, base=settings.base_iri, told=told)
    finally:
        wikidata.close()
    _say_found(done, chosen, wikidata.traffic, args, settings.base_iri)
    if done.failed:
        tell(f"ziyaret: {len(done.failed)} entities could not be looked up: {done.failed[0].reason}")
        return exit_code(LookupUnavailable())
    return 0


def _is_chosen(entity: LinkedEntity, args: argparse.Namespace) -> bool:
    status = args.status is None or entity.status == args.status
    return status and args.kind in {None, entity.group}


def _last_asked(entity: LinkedEntity, lookups: Mapping[str, Lookup], base: str) -> str:
    """Who was never asked for comes first, then those asked for longest ago."""
    lookup = lookups.get(key_of(base, entity.iri))
    return lookup.asked.isoformat() if lookup else ""


def _say_found(
    done: LookedUp, chosen: Sequence[LinkedEntity], traffic: Traffic, args: argparse.Namespace, base: str
) -> None:
    names = {key_of(base, each.iri): each for each in chosen}
    found = sum(bool(each.candidates) for each in done.lookups)
    if args.json:
        lookups = {each.entity: each for each in done.lookups}
        _say_json(
            {
                "entities": [_document(names[key], lookups, base) for key in lookups],
                "failed": {each.key: each.reason for each in done.failed},
                "new": len(done.new),
                "requests": traffic.requests,
                "cached": traffic.cached,
            }
        )
        return
    if done.new:
        header = ("name", "kind", "item", "its name", "score", "why")
        rows = [
            (names[key].name, names[key].kind, each.wikidata, each.name, f"{each.score:.2f}", each.reason or "")
            for key, each in done.new
        ]
        say(table(header, rows))
        say()
    say(
        f"{len(done.lookups)} looked up: {found} with candidates, {len(done.new)} of them new, "
        f"{len(done.failed)} failed; {traffic.requests} requests, {traffic.cached} answers from the cache"
    )


def _row(entity: LinkedEntity, lookups: Mapping[str, Lookup], base: str) -> tuple[str, ...]:
    """An entity as a row of `_HEADER`; what is only proposed has a question mark."""
    item, why = entity.wikidata or "", entity.reason
    lookup = lookups.get(key_of(base, entity.iri))
    if not item and lookup and lookup.candidates:
        best = lookup.candidates[0]
        item, why = f"{best.wikidata}? {best.score:.2f}", best.reason or ""
    return (entity.status.value, entity.kind, entity.name, item, why)


def _document(entity: LinkedEntity, lookups: Mapping[str, Lookup], base: str) -> dict[str, Any]:
    key = key_of(base, entity.iri)
    lookup = lookups.get(key)
    return {
        "key": key,
        "iri": entity.iri,
        "name": entity.name,
        "kind": entity.kind,
        "status": entity.status.value,
        "wikidata": entity.wikidata,
        "reason": entity.reason,
        "asked": lookup.asked.isoformat() if lookup else None,
        "candidates": [
            {"wikidata": each.wikidata, "name": each.name, "score": each.score, "reason": each.reason}
            for each in (lookup.candidates if lookup else ())
        ],
    }


def _counts(links: Sequence[LinkedEntity]) -> str:
    """How many there are of each status: `12 entities: 4 linked, 8 nil`."""
    numbers = {status: sum(each.status is status for each in links) for status in LinkStatus}
    told = ", ".join(f"{number} {status.value}" for status, number in numbers.items() if number)
    return f"{len(links)} entities: {told}" if links else "no entities"


def _say_json(document: object) -> None:
    say(json.dumps(document, ensure_ascii=False, indent=1))
