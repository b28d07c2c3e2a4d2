"""What was read from a text, where decisions changed it since: kept whole in one JSON literal.

As triples it would be facts again, and every query over the graph would find what people decided against. Without the
text it is about a twentieth of the release's graph.
"""

from __future__ import annotations

import json
from dataclasses import asdict, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from ziyaret_ontology.model import Facts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ziyaret_ontology.model import Release

_kinds = cache(get_type_hints)


def dumps(read: Facts) -> str:
    """The facts as JSON, without the release, which the graph holds."""
    values = asdict(read)
    del values["release"], values["as_read"]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def loads(text: str, release: Release) -> Facts:
    """The facts of this release that `dumps` wrote."""
    return Facts(release=release, **_fields(Facts, json.loads(text)))


def _fields(kind: type, values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value(_kinds(kind)[name], value) for name, value in values.items()}


def _value(kind: Any, value: Any) -> Any:  # noqa: ANN401 - a type and a JSON value, whatever they are
    """The JSON value as its type says: a fact, a tuple, an enumeration, a text or a number."""
    if isinstance(kind, UnionType):
        if value is None:
            return None
        (kind,) = (each for each in get_args(kind) if each is not NoneType)
    if get_origin(kind) is tuple:
        return tuple(_value(get_args(kind)[0], each) for each in value)
    if is_dataclass(kind) and isinstance(kind, type):
        return kind(**_fields(kind, value))
    return kind(value)
