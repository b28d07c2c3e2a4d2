"""Values as RDF literals in the lexical form that stores keep, so that what is read back is what was written."""

from __future__ import annotations

from datetime import UTC
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from rdflib import Literal

from ziyaret_ontology.terms import EDTF, RDF, XSD

if TYPE_CHECKING:
    from datetime import date, datetime


def turkish(text: str) -> Literal:
    """A text in Turkish."""
    return Literal(text, lang="tr")


def plain(text: str) -> Literal:
    """A text in no language, such as a code or a search key."""
    return Literal(text)


def json(text: str) -> Literal:
    """A JSON document."""
    return Literal(text, datatype=RDF.JSON, normalize=False)


@lru_cache(maxsize=4096)
def integer(value: int) -> Literal:
    """A whole number."""
    return Literal(str(value), datatype=XSD.integer)


@lru_cache(maxsize=4096)
def number(value: float) -> Literal:
    """A double without exponent and without a bare `.0`; reads back as the same float."""
    digits = format(Decimal(repr(float(value))), "f")
    return Literal(digits.removesuffix(".0"), datatype=XSD.double, normalize=False)


@lru_cache(maxsize=4096)
def day(value: date) -> Literal:
    """A calendar day."""
    return Literal(value.isoformat(), datatype=XSD.date)


def moment(value: datetime) -> Literal:
    """A moment in UTC, to the second."""
    return Literal(value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), datatype=XSD.dateTime, normalize=False)


@lru_cache(maxsize=4096)
def edtf(value: str) -> Literal:
    """A date as stated, in EDTF."""
    return Literal(value, datatype=EDTF)
