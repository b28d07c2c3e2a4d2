"""Dates and ranges that a text states, resolved to ISO 8601 or EDTF with the day of publication and with each other."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ziyaret_extract.date_grammar import Expression, Kind, Point, Shift, read_expressions
from ziyaret_extract.quotes import quoted

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Analysis

_FUTURE = re.compile(r"\w*(?:[ae]ca[kğ]|[ae]ce[kğ])\w*|planlan\w+|beklen\w+|hedeflen\w+|öngörül\w+|davetli\w*")
_WEEK = 7
# A programme is told of in the months around its release; a day further off is recalled and opens no passage.
_RECALLED = timedelta(days=270)


@dataclass(frozen=True, slots=True)
class DateMention:
    """Tokens `first` up to `last`, characters `start` up to `end` of the clean text.

    `edtf` is None when the time cannot be resolved. `stated` tells whether it is a date of the release by itself: a
    relative word in a quotation and a numbered day of a programme are not.
    """

    first: int
    last: int
    start: int
    end: int
    edtf: str | None
    kind: Kind
    stated: bool


def find_dates(analysis: Analysis, published: date | None) -> tuple[DateMention, ...]:
    """Every date mention in order; years that the text leaves out come from `published`, else from the text's dates."""
    expressions = read_expressions(analysis)
    return tuple(_Resolver(analysis, expressions, published).resolve())
