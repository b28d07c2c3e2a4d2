"""What the analyzers with a model of names share: its labels in our words, and a text as it can read it."""

from __future__ import annotations

import re

from ziyaret_extract.tables import read_rows

# Neither spaCy's nor Stanza's recognisers of entities give a probability.
CONFIDENCE = 0.8
# Half a character, which JSON can carry and UTF-8 cannot.
_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\ufffd"


def entity_labels() -> dict[str, str]:
    """Our label for each of theirs that we have one for, by `data/entity_labels.tsv`."""
    return {row[0]: row[1] for row in read_rows("entity_labels.tsv")}


def encodable(text: str) -> str:
    """The text, of the same length, with a mark in the place of each half character."""
    return _SURROGATE.sub(_REPLACEMENT, text)
