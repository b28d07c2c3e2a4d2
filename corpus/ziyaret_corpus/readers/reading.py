"""What a reader gives for one document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

PARAGRAPH_GAP = "\n\n"
"""What stands between two paragraphs of a text that a reader puts together."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a document, and what the document itself tells about where and when it was published."""

    text: str
    published: date | None = None
    source: str | None = None
    id: str | None = None
