"""Quoted titles that are topics: with a cue close behind, a noun right before them, or listed with one that has."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from ziyaret_extract.entities.occurrences import in_sentence
from ziyaret_extract.names.chunks import AND, BULLETS
from ziyaret_extract.topics.words import names_occasion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.topics.cues import Cue
    from ziyaret_extract.topics.quotations import Quotation

_CUE_WITHIN = 5
_PARTING = frozenset({".", ",", ";", '"', AND})
# What is sung or recited has a title and is no subject: `“X Türküsü”nü dinlediler`.
_SUNG = re.compile(r"(?:türkü|şarkı|marş|ilahi|ağıt|ninni)(?:s?[ıiuü]|l[ae]r[ıi]?)?")
_DASHES = frozenset("-–—:")
# A noun right before a title, a colon or dash between them or not: `2. Oturum “X”`, `Panel: “X”`.
_ENTITLED = re.compile(
    r"oturum|panel|sunum|konferans|söyleşi|atölye|çalıştay|seminer|bildiri|konuşma|sempozyum|forum|tema|konu|başlık|ders"
)
_BEFORE_SPEAKER = frozenset("/-–—")
_ANNOUNCING = frozenset({"teması", "konusu", "başlığı"})


def find_titles(
    analysis: Analysis, sentence: Sentence, titles: Sequence[Quotation], cues: Sequence[Cue]
) -> Iterator[tuple[Quotation, int]]:
    """Quoted titles with a cue close behind, or listed before one that has, each with the token of its cue."""
    tokens = analysis.tokens
    found = []
    cue = None
    for quotation in reversed(in_sentence(sentence, titles)):
        own = _cue_beside(analysis, sentence, quotation, cues)
        listed = tokens[quotation.last + 1].text in {",", AND} if quotation.last + 1 < sentence.last else False
        cue = own if own is not None else cue if listed else None
        if cue is not None:
            found.append((quotation, cue))
    return reversed(found)


def _cue_beside(analysis: Analysis, sentence: Sentence, quotation: Quotation, cues: Sequence[Cue]) -> int | None:
    """The token of the cue close behind a quotation, or that names it a topic before it: `ana teması “X”`.

    So does the dash behind what a line announces: `14.00 X'i ziyaret – “Y”`,
    and the one before who speaks: `14.00 “Y” / X`.
    """
    tokens = analysis.tokens
    behind = bisect_left(cues, quotation.last + 1, key=attrgetter("first"))
    nearest = cues[behind].first if behind < len(cues) else sentence.last
    between = tokens[quotation.last + 1 : nearest]
    if _SUNG.fullmatch(tokens[quotation.last - 1].folded):
        return None
    if nearest < sentence.last and len(between) < _CUE_WITHIN and not any(t.text in _PARTING for t in between):
        return nearest
    dash = quotation.first - 2
    ends = quotation.last + 2 >= sentence.last
    if ends and dash > sentence.first and tokens[dash].text in _DASHES and names_occasion(tokens[dash - 1].folded):
        return dash
    behind_title = tokens[quotation.last + 1].text if quotation.last + 2 < sentence.last else ""
    if behind_title in _BEFORE_SPEAKER and dash >= sentence.first and tokens[dash].text[-1:].isdigit():
        return quotation.last + 1
    if ends and dash > sentence.first and tokens[dash].text == "," and tokens[sentence.first].text in BULLETS:
        return dash  # `• Müdür A, “X”`
    noun = dash - (dash >= sentence.first and tokens[dash].text in _DASHES)
    if noun >= sentence.first and _ENTITLED.fullmatch(tokens[noun].folded):
        return noun
    before = tokens[max(sentence.first, quotation.first - _CUE_WITHIN) : quotation.first - 1]
    return quotation.first - 2 if any(token.folded in _ANNOUNCING for token in before) else None
