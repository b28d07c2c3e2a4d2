"""The words of the pages in Turkish and English."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("tr", "en")


@cache
def words(language: str) -> Mapping[str, str]:
    """From the key of a word, such as `visits`, to the word in `tr` or `en`."""
    lines = files("ziyaret_service.web").joinpath("words.tsv").read_text("utf-8").splitlines()
    return {row["key"]: row[language] for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)}


def language_of(chosen: str | None, accept_language: str) -> str:
    """The language chosen by `?lang=`, else the best for the Accept-Language header, else Turkish."""
    if chosen in LANGUAGES:
        return chosen
    return parse_accept_header(accept_language, LanguageAccept).best_match(LANGUAGES, default="tr")
