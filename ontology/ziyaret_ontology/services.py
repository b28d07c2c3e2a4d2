"""Which municipal services a topic is about, read off the words of its title."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from ziyaret_ontology.folding import fold

_NOT_WORD = re.compile(r"[^\w]+")


def services_of(topic: str) -> tuple[str, ...]:
    """The services (such as `health`, concept `ziy:service-health`) whose cue begins a word of the title, sorted."""
    words = _spaced(topic)
    return tuple(sorted({service for cue, service in _cues() if cue in words}))


@cache
def _cues() -> tuple[tuple[str, str], ...]:
    table = files("ziyaret_ontology").joinpath("services.tsv").read_text("utf-8").splitlines()
    return tuple((f" {_spaced(row['cue']).strip()}", row["service"]) for row in csv.DictReader(table, delimiter="\t"))


def _spaced(text: str) -> str:
    return f" {_NOT_WORD.sub(' ', fold(text)).strip()} "
