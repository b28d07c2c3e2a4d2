"""What somebody wants decided, as a request or a command says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.curation.identities import MERGEABLE, kind_of
from ziyaret_ontology.errors import InputError
from ziyaret_ontology.iris import checked_id, iri, item_iri
from ziyaret_ontology.model import DecisionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_NAME = 100
_LONGEST_REASON = 500
_ITEM_ADDRESS = re.compile(r"https?://(?:www\.|m\.)?wikidata\.org/(?:entity|wiki)/(?=Q)")
_ABOUT_ITEMS = frozenset({DecisionKind.CONFIRM, DecisionKind.REJECT, DecisionKind.CHOOSE})
_ABOUT_IDENTITY = frozenset({DecisionKind.MERGE, DecisionKind.SPLIT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A decision before it is weighed: which fields there must be depends on the kind, as in `Decision`."""

    kind: DecisionKind
    who: str
    entity: str | None = None
    item: str | None = None
    becomes: str | None = None
    releases: tuple[str, ...] = ()
    undoes: int | None = None
    reason: str | None = None

    @classmethod
    def of(  # noqa: PLR0913 - a decision has as many parts
        cls,
        kind: DecisionKind,
        *,
        base: str,
        who: str,
        entity: str | None = None,
        item: str | None = None,
        becomes: str | None = None,
        releases: Sequence[str] = (),
        undoes: int | None = None,
        reason: str | None = None,
    ) -> Wanted:
        """The parts in their plain form; InputError says which is missing, too much, or not what it should be.

        Entities are given by key or address, items by id or address.
        """
        given = {"entity": entity, "item": item, "becomes": becomes, "releases": releases, "undoes": undoes}
        _require_parts(kind, {name for name, value in given.items() if value})
        return cls(
            kind=kind,
            who=_line("who", who, _LONGEST_NAME),
            entity=entity_key(base, entity) if entity else None,
            item=_item(item) if item else None,
            becomes=entity_key(base, becomes) if becomes else None,
            releases=tuple(sorted({_release_id(base, each) for each in releases})),
            undoes=undoes,
            reason=_line("reason", reason, _LONGEST_REASON) if reason and reason.strip() else None,
        )


def entity_key(base: str, text: str) -> str:
    """The key of an entity given by key, address or path; InputError for what decisions cannot be about."""
    key = text.strip().removeprefix(base).lstrip("/")
    if kind_of(key) not in MERGEABLE:
        raise InputError(
            f"{text!r} is no person, organization or place; give a key such as person/ece-sen, or its address"
        )
    iri(base, key)
    return key


def _require_parts(kind: DecisionKind, given: set[str]) -> None:
    needed = {"undoes"} if kind is DecisionKind.UNDO else {"entity"}
    if kind in _ABOUT_ITEMS:
        needed.add("item")
    elif kind in _ABOUT_IDENTITY:
        needed.add("becomes")
    if kind is DecisionKind.SPLIT:
        needed.add("releases")
    if missing := sorted(needed - given):
        raise InputError(f"to {kind} needs {' and '.join(missing)}; {_USAGE[kind]}")
    if extra := sorted(given - needed):
        raise InputError(f"to {kind} takes no {' and no '.join(extra)}; {_USAGE[kind]}")


_USAGE = {
    DecisionKind.CONFIRM: "name the entity and the item that was proposed for it",
    DecisionKind.REJECT: "name the entity and the item that it is not",
    DecisionKind.CHOOSE: "name the entity and the item that it is",
    DecisionKind.MERGE: "name the entity and the one that it becomes",
    DecisionKind.SPLIT: "name the entity, the releases in which it is another, and what it becomes there",
    DecisionKind.UNDO: "give the number of the decision",
}


def _item(text: str) -> str:
    item = _ITEM_ADDRESS.sub("", text.strip())
    item_iri(item)
    return item


def _release_id(base: str, text: str) -> str:
    return checked_id(text.strip().removeprefix(base).lstrip("/").removeprefix("release/"))


def _line(name: str, text: str, longest: int) -> str:
    line = " ".join(text.split())
    if not line or len(line) > longest or not line.isprintable():
        raise InputError(f"{name} must be a line of 1 to {longest} letters; write it plainly, such as Ece Şen")
    return line
