"""The JSON that clients send, read into queries of ours: versions 0.2 and 1.0-draft of the protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from ziyaret_ontology.errors import InputError, InputTooLarge
from ziyaret_service.reconciliation.queries import (
    FEW_CANDIDATES,
    MOST_CANDIDATES,
    MOST_QUERIES,
    Condition,
    Given,
    Quantifier,
    Query,
    Strictness,
)
from ziyaret_service.reconciliation.vocabulary import known_condition, known_property, known_type

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_IDS = 1000
"""How many entities one extension may ask for."""


class _Sent(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Entity(BaseModel):
    """An entity that was reconciled before."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str | None = None


_Value = _Entity | bool | int | float | str
_Values = _Value | list[_Value]
_Limit = Annotated[int, Field(ge=1)]


class _Property(BaseModel):
    model_config = ConfigDict(frozen=True)

    pid: str
    v: _Values


class Query02(_Sent):
    """A query of version 0.2."""

    query: Annotated[str, Field(min_length=1)] | None = None
    type: str | list[str] | None = None
    limit: _Limit | None = None
    properties: list[_Property] | None = None
    type_strict: Strictness | None = None

    @model_validator(mode="after")
    def _asks_something(self) -> Query02:
        if self.query is None and not self.properties:
            raise ValueError("there is neither a query nor a property; send one of them")
        return self


class Condition10(BaseModel):
    """A condition of version 1.0-draft."""

    model_config = ConfigDict(frozen=True)

    matchType: Literal["name", "property"]  # noqa: N815 - the protocol's word, as those below
    pid: str | None = None
    v: _Values
    required: bool = False
    matchQuantifier: Quantifier = Quantifier.ANY  # noqa: N815
    matchQualifier: str | None = None  # noqa: N815

    @model_validator(mode="after")
    def _names_its_property(self) -> Condition10:
        if (self.matchType == "property") is (self.pid is None):
            raise ValueError("`pid` names the property, and belongs to the matchType `property` alone")
        if self.matchQualifier is not None:
            raise ValueError("no property has qualifiers here; leave matchQualifier out")
        return self


class Query10(_Sent):
    """A query of version 1.0-draft."""

    conditions: Annotated[list[Condition10], Field(min_length=1)]
    type: str | None = None
    limit: _Limit | None = None
    lang: str | None = None
    dir: Literal["ltr", "rtl", "auto"] | None = None


class Batch10(BaseModel):
    """A batch of queries of version 1.0-draft."""

    queries: list[Query10]


class _Fetched(BaseModel):
    id: str
    settings: dict[str, Any] = {}


class Extension(BaseModel):
    """Which properties of which entities to fetch; the same in both versions."""

    ids: list[str]
    properties: list[_Fetched]


_BATCH_02 = TypeAdapter(dict[str, Query02])
_BATCH_10 = TypeAdapter(Batch10)
_EXTENSION = TypeAdapter(Extension)
_Read = TypeVar("_Read")
_Shape = TypeVar("_Shape", Query02, Query10)


def read_batch_02(text: str) -> dict[str, Query]:
    """The queries of a batch by their names; InputError tells what is wrong and where, InputTooLarge of too many."""
    batch = _read(_BATCH_02, text, "queries")
    _check_number(len(batch))
    return {name: _told(name, _of_02, sent) for name, sent in batch.items()}


def read_batch_10(text: str) -> tuple[Query, ...]:
    """The queries of a batch in order; InputError tells what is wrong and where, InputTooLarge of too many."""
    batch = _read(_BATCH_10, text, "batch").queries
    _check_number(len(batch))
    return tuple(_told(f"queries.{number}", _of_10, sent) for number, sent in enumerate(batch))


def read_extension(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of entities and of properties; InputError tells what is wrong and where, InputTooLarge of too many."""
    asked = _read(_EXTENSION, text, "extension")
    if len(asked.ids) > MOST_IDS:
        raise InputTooLarge(f"{len(asked.ids)} entities are too many for one extension; send at most {MOST_IDS}")
    fetched = dict.fromkeys(known_property(each.id).id for each in asked.properties)
    return tuple(dict.fromkeys(asked.ids)), tuple(fetched)


def _read(shape: TypeAdapter[_Read], text: str, what: str) -> _Read:
    try:
        return shape.validate_json(text)
    except ValidationError as problem:
        first = problem.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        message = first["msg"].removeprefix("Value error, ")
        raise InputError(f"the {what} cannot be read: {where}: {message}") from problem


def _check_number(queries: int) -> None:
    if queries > MOST_QUERIES:
        raise InputTooLarge(f"{queries} queries are too many for one batch; send at most {MOST_QUERIES}")


def _told(where: str, read: Callable[[_Shape], Query], sent: _Shape) -> Query:
    """The query as read; an error names the query that it lies in."""
    try:
        return read(sent)
    except InputError as problem:
        raise InputError(f"{where}: {problem}") from problem


def _of_02(sent: Query02) -> Query:
    names = [Condition(None, (Given(sent.query),))] if sent.query is not None else []
    asked = [Condition(known_condition(each.pid).id, _given(each.v)) for each in sent.properties or ()]
    types = [sent.type] if isinstance(sent.type, str) else sent.type or []
    return Query(
        conditions=(*names, *asked),
        types=tuple(known_type(each).id for each in types),
        strictness=sent.type_strict or Strictness.ANY,
        limit=_limit(sent.limit),
    )


def _of_10(sent: Query10) -> Query:
    return Query(
        conditions=tuple(
            Condition(
                property=None if each.pid is None else known_condition(each.pid).id,
                values=_given(each.v),
                quantifier=each.matchQuantifier,
                required=each.required,
            )
            for each in sent.conditions
        ),
        types=(known_type(sent.type).id,) if sent.type is not None else (),
        limit=_limit(sent.limit),
    )


def _limit(limit: int | None) -> int:
    return min(limit or FEW_CANDIDATES, MOST_CANDIDATES)


def _given(values: _Values) -> tuple[Given, ...]:
    return tuple(
        Given(value.name or value.id, value.id) if isinstance(value, _Entity) else Given(str(value))
        for value in (values if isinstance(values, list) else [values])
    )
