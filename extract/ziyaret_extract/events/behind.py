"""What the words behind a noun phrase make of it: its part, a case that it has by them, or only where another is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.events.rooms import premises_case
from ziyaret_extract.names.chunks import AND
from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Analysis, Sentence

# Behind a place these words tell where, as a case does: `Çay üzerindeki köprüyü`.
_BESIDE_IT = re.compile(r"(?:üzer|yan|kıyı|çevre|yakın|iç|önün|arkas|etraf|civar)[ıiuüsn]*[dt]e?a?ki")
_CLITICS = frozenset({"de", "da", "ise", ",", ")"})
PLURAL = re.compile(r"\w{3,}l[ae]r[ıi]?")
"""A word for many, in the nominative or as somebody's: `üyeler`, `üyeleri`."""
# So many words at most tell people without a name: `ve belediye meclis üyeleri`.
_OTHERS = 4
# Before one they tell of many: `çok sayıda vatandaş`, `birçok hemşehrimiz`.
_MANY = frozenset({"sayıda", "birçok", "çok", "bir"})
_COMING = ("katılım", "iştirak", "teşrif")
_LONGEST = 10
_AT_OR_TO = frozenset({Case.LOCATIVE, Case.DATIVE})
# What may stand before a body's premises: `X Odası hizmet binasında`.
_WHICH = frozenset({"hizmet", "ana", "yeni", "merkez", "ek", "toplantı"})


BELONGING = frozenset({"bağlı", "ait"})
"""Words behind a dative that make an owner of it."""


def is_belonging(analysis: Analysis, last: int) -> bool:
    """Whether what stands before only says whose something is.

    `Fergana vilayetine bağlı Hokand şehri` is Fergana's Hokand, `X Belediyesine ait tesis` the municipality's.
    """
    return any(token.folded in BELONGING for token in analysis.tokens[last : last + 2])


def on_premises(analysis: Analysis, sentence: Sentence, last: int) -> tuple[Case, int]:
    """The case of a body told by its premises, and where these end: `X Üniversitesi kampüsüne`, `X Odası önünde`."""
    for at in range(last, min(last + 2, sentence.last)):
        told = premises_case(analysis.tokens[at].folded)
        if told:
            return (told, at + 1) if told in _AT_OR_TO else (Case.NOMINATIVE, last)
        if analysis.tokens[at].folded not in _WHICH:
            break
    return Case.NOMINATIVE, last


def is_beside_it(analysis: Analysis, last: int) -> bool:
    """Whether a place is only that beside which something is: `Çay üzerindeki köprü`."""
    return any(_BESIDE_IT.fullmatch(token.folded) for token in analysis.tokens[last : last + 1])


def part_of(analysis: Analysis, sentence: Sentence, last: int, kind: str = "person") -> str | None:
    """What the word after a phrase makes of it: `X Belediyesi öncülüğünde` holds, `Başkan A öncülüğünde` leads."""
    at = last
    while at < sentence.last and analysis.tokens[at].folded in _CLITICS:
        at += 1
    if at < sentence.last and analysis.tokens[at].folded == AND:
        at = _behind_others(analysis, sentence, at)
    elif at < sentence.last and analysis.tokens[at].folded == "ile":
        at = _behind_those_with(analysis, sentence, at)
    words = [t.folded for t in analysis.tokens[at : min(at + 2, sentence.last)]]
    parts = _parts(of_people=kind == "person")
    return parts.get(" ".join(words)) or parts.get(words[0] if words else "")


def others_follow(analysis: Analysis, sentence: Sentence, last: int) -> bool:
    """Whether `ve` joins people without a name to the one whose name ends before a token: `A, B ve partililer`."""
    joined = last < sentence.last and analysis.tokens[last].folded == AND
    return joined and _behind_others(analysis, sentence, last) > last


def _behind_others(analysis: Analysis, sentence: Sentence, at: int) -> int:
    """Where the words end that join people without a name by the `ve` at a token: `A ve köylüler tarafından`."""
    for last in range(at + 1, min(at + 1 + _OTHERS, sentence.last)):
        several = last > at + 1 and analysis.tokens[last - 1].folded in _MANY
        if PLURAL.fullmatch(analysis.tokens[last].folded) or several:
            return last + 1
        if not analysis.tokens[last].text.islower():
            break
    return at


def _behind_those_with(analysis: Analysis, sentence: Sentence, at: int) -> int:
    """Where people without a name end who come along: `A ile otelciler ve esnaf temsilcilerinin katılımıyla`."""
    for last in range(at + 1, min(at + _LONGEST, sentence.last)):
        token = analysis.tokens[last]
        if token.folded.startswith(_COMING):
            return last
        if not (token.text.islower() or token.text == ","):
            break
    return at


@cache
def _parts(*, of_people: bool) -> dict[str, str]:
    return {word: parts[-1] if of_people else parts[0] for word, *parts in read_rows("partner_words.tsv")}
