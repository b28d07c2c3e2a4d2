"""What the verbs behind a date in its sentence make of it: whether it is past or to come."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from ziyaret_extract.turkish.future import is_ahead, tells_future

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Analysis, Token
    from ziyaret_extract.dates.expressions import Expression

# The first verb behind a date tells that it is past, or is the noun of something to be done.
_VERBAL = re.compile(
    r"\w{2,}(?:[dt][ıiuü](?:l[ae]r)?|[dt][ıiuü]ğ[ıiuü]\w*|m[ıiuü]ş\w*|[ıiuü][ln][ae]n)"
    r"|\w{2,}(?:m[ae](?:s[ıi]\w*|k)?|[ae]r|[ıiuü]yor)|bekl[ei]\w+|söz\w*"
)
# The present tense tells of a weekday to come: `heyet salı günü geliyor`.
_PRESENT = re.compile(
    r"(?:gel|başl|topla|buluş|açıl|yapıl|düzenle|ağırl|karşıl|ziyaret ed|gid|kutla)\w*[ıiuü]yor(?:l[ae]r|uz)?"
)
_TO_DO = re.compile(r"\w{2,}(?:m[ae](?:s[ıi]\w*|k)?|[ıiuü]yor)|bekl[ei]\w+|söz\w*|eder|olur")
# What goes before its noun so was done: `cuma günü imzalanan protokole göre … hareket edecek`.
_DONE = re.compile(r"\w{2,}(?:[ıiuüae][ln][ae]n|l[ae]y[ae]n|l[ae]ş[ae]n)")
FAR = 80
"""A verb this many tokens behind a date no longer belongs to it."""


class Verbs:
    """The verbs of a text, asked by the dates that they stand behind."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis

    def is_meant(self, expression: Expression) -> bool:
        """Whether the first verb behind an expression is a noun of what is to be done: `açılması kararlaştırıldı`."""
        rest = self.behind(expression)
        verb = next((t.folded for t in rest if t.text.islower() and _VERBAL.fullmatch(t.folded)), "")
        return bool(_TO_DO.fullmatch(verb))

    def is_ahead(self, expression: Expression) -> bool:
        """Whether a verb after the expression in its sentence tells the future."""
        if self.is_done(expression):
            return False
        rest = self.behind(expression)
        last = next((t.folded for t in reversed(rest) if t.text[0].isalpha()), "")
        return tells_future(rest) or (expression.kind == "weekday" and bool(_PRESENT.fullmatch(last)))

    def is_done(self, expression: Expression) -> bool:
        """Whether the first verb behind an expression tells what was done then: `salı günü düzenlenen törende`."""
        words = [token.folded for token in self.behind(expression) if token.text.islower()]
        verb = next((w for w in words if _DONE.fullmatch(w) or _VERBAL.fullmatch(w) or is_ahead(w)), "")
        every = expression.first > 1 and self._analysis.tokens[expression.first - 2].folded == "her"  # `her yıl`
        return bool(_DONE.fullmatch(verb)) and not is_ahead(verb) and not every

    def behind(self, expression: Expression) -> tuple[Token, ...]:
        """The tokens of a sentence behind an expression."""
        sentences = self._analysis.sentences
        sentence = sentences[bisect_right(sentences, expression.first, key=attrgetter("first")) - 1]
        return self._analysis.tokens[expression.last : min(sentence.last, expression.last + FAR)]
