"""Reads the article of a web page, without the menus and footers around it."""

from __future__ import annotations

from datetime import date

from htmldate import find_date
from trafilatura import bare_extraction

from ziyaret_corpus.readers.decoding import decode
from ziyaret_corpus.readers.reading import PARAGRAPH_GAP, Reading
from ziyaret_ontology.errors import InputError


def read(data: bytes, *, name: str) -> Reading:
    """Read title and article text, the date of publication that the page tells, and its canonical address."""
    page = decode(data, name=name)
    article = bare_extraction(page, with_metadata=True, include_comments=False)
    if article is None or isinstance(article, dict) or not article.text:
        raise InputError(f"{name} is a web page without an article that can be told from the rest. Send its text.")
    return Reading(
        text=PARAGRAPH_GAP.join(_with_title(article.title, article.text.splitlines())),
        published=_published(page),
        source=article.url,
    )


def _with_title(title: str | None, lines: list[str]) -> list[str]:
    """Put the title on a line of its own, unless it is there already."""
    return lines if not title or lines[0].startswith(title) else [title, *lines]


def _published(page: str) -> date | None:
    """Find the date that the page's own markup tells; a date somewhere in the text is not taken for it."""
    found = find_date(page, original_date=True, extensive_search=False)
    return date.fromisoformat(found) if found else None
