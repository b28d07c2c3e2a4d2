"""`ziyaret restore`: a backup in place of what the store holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_ontology.errors import ConfigError, InputError
from ziyaret_service.backups import read_backup, restore
from ziyaret_service.cli.stores import opened, with_store
from ziyaret_service.cli.terminal import say
from ziyaret_service.stores import select
from ziyaret_service.stores.erasures import read_erasures

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from ziyaret_service.settings import Settings
    from ziyaret_service.stores.erasures import Erasure

_TIMEOUT = 60.0  # seconds for a query of our own
_ANYTHING = "SELECT ?g { GRAPH ?g { ?s ?p ?o } } LIMIT 1"


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Restore, unless something would be lost that nobody named."""
    backup = read_backup(args.backup)
    if backup.base != settings.base_iri:
        raise ConfigError(
            f"the addresses in {args.backup} begin with {backup.base}, and ZIYARET_BASE_IRI is {settings.base_iri}; "
            f"set ZIYARET_BASE_IRI={backup.base}"
        )
    erased = [each for path in args.erasures for each in _erasures(path)]
    with opened(args, settings) as store:
        if not args.replace and select(store, _ANYTHING, timeout=_TIMEOUT):
            spec = with_store(settings, args).store
            raise InputError(
                f"the store {spec} holds something, which would be lost; name another one, or say --replace"
            )
        store.erasures.join(erased)
        restore(backup, store)
    say(f"{args.backup} of {backup.made:%Y-%m-%d %H:%M} UTC is restored: {backup.graphs} graphs")
    return 0


def _erasures(path: Path) -> tuple[Erasure, ...]:
    """What a list of erasures, or a backup, says was erased."""
    try:
        with path.open("rb") as file:
            is_backup = file.read(2) == b"\x1f\x8b"
    except OSError as problem:
        raise InputError(f"{path} cannot be read: {problem}; check the path") from problem
    return read_backup(path).erasures if is_backup else read_erasures(path)
