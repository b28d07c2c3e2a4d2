"""Where the clause of a date begins and ends, and whether a sentence has a verb at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.dates.beside import is_participle
from ziyaret_extract.dates.verbs import FAR
from ziyaret_extract.turkish.future import is_to_come
from ziyaret_extract.turkish.lexicon import common_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ziyaret_extract.analysis import Sentence, Token
    from ziyaret_extract.dates.resolving import DateMention

_FINITE = re.compile(r"\w+(?:[dt][ıiuü]k?|m[ıiuü]şt[ıiuü]r|makta(?:dır)?|mekte(?:dir)?|[ıiuü]yor)(?:l[ae]r)?")
_VERBAL_NOUN = re.compile(r"\w{2,}(?:m[ae]s[ıi]\w*|[ae]ca[ğk]ı\w*|[ae]ce[ğk]i\w*)")
_OF_YEAR = frozenset({"yılı", "senesi", "yılının", "senesinin"})
# What is to come is named behind its verb: `eylülde yapılacak dil şenliği`.
_NOUN_BEHIND = 4


def has_verb(tokens: Iterable[Token]) -> bool:
    """Whether one of the words is a finite verb."""
    words = (token.folded for token in tokens if not token.text.istitle())  # `Antik Kenti` is a name
    # `ziyareti` is a noun, `görüştük` is none
    return any(_FINITE.fullmatch(word) and (word.endswith("k") or word[:-1] not in common_words()) for word in words)


def clause_start(tokens: Sequence[Token], sentence: Sentence, before: DateMention | None, mention: DateMention) -> int:
    """Where the clause of a date begins: behind the last verb and comma before it, else with the sentence.

    After another date it begins with the date itself unless such a verb stands between.
    """
    first = before.last if before else sentence.first
    for at in range(mention.first - 1, first, -1):
        if tokens[at].text in {",", ";"} and _FINITE.fullmatch(tokens[at - 1].folded):
            return at + 1
    return mention.first if before else sentence.first


def clause_end(tokens: Sequence[Token], quoted: Sequence[bool], sentence: Sentence, mention: DateMention) -> int:
    """Behind the verb that a date belongs to: a participle (`2021 yılında açılan merkez`), else the main verb.

    `2025 yılı çalışma programı` dates a plan: only a verbal noun later in the sentence is told with it.
    """
    attributive = mention.kind == "year" and tokens[mention.last - 1].folded in _OF_YEAR
    far = min(sentence.last, mention.last + FAR)
    for at in range(mention.last, far):
        if quoted[mention.first] and not quoted[at]:
            return at
        folded = tokens[at].folded
        if _VERBAL_NOUN.fullmatch(folded) if attributive else is_participle(tokens[at]):
            return at + 1
        if not attributive and is_to_come(tokens, at):
            return min(at + 1 + (_NOUN_BEHIND if mention.kind != "year" else 0), far)
    return mention.last if attributive else far
