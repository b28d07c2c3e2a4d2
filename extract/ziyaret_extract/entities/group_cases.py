"""The case of a word for a group, which its form alone does not tell: `heyeti` may be the object or somebody's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.entities.group_nouns import GUESTS
from ziyaret_extract.entities.heads import CONSISTING
from ziyaret_extract.entities.received import case_of_received
from ziyaret_extract.turkish.lexicon import group_bearers
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.entities.group_words import GroupWord

_OBJECTS = frozenset({"ekibi", "heyeti", "grubu", "topluluğu"})
_OWN_PLURALS = ("ları", "leri")
_WITH = ("yle", "yla", "ile")
# So near before a group is `oluşan`.
_NEAR = 4
# What somebody does or is to do, right before those with whom he does it.
_TOLD_OF = re.compile(r"\w{2,}(?:[dt][ıiuü]ğ[ıiuü]|[ae]c[ae]ğ[ıi])")


def case_told(analysis: Analysis, sentence: Sentence, word: GroupWord, *, received: bool, modified: bool) -> Case:
    """The case of a group word, `received` or `modified` by the words around it."""
    first, at = word.first, word.last - 1
    token = analysis.tokens[at]
    if first == at and token.folded in _OBJECTS and is_made_up(analysis, sentence, at):
        return Case.ACCUSATIVE
    if received or (modified and _is_object(analysis, first, at)):
        return case_of_received(analysis, sentence, at)
    if word.case is Case.NOMINATIVE and _is_within(analysis, sentence, at):
        return Case.LOCATIVE
    owned = (word.qualifier or _compound(analysis, sentence, first)) and _possessed(analysis, at)
    of_body = token.folded.endswith(_OWN_PLURALS) and analysis.tokens[first].folded in group_bearers()
    return Case.NOMINATIVE if word.case is Case.ACCUSATIVE and (owned or of_body) else word.case


def is_made_up(analysis: Analysis, sentence: Sentence, at: int) -> bool:
    """Whether a participle tells who a group is: `A ve B'den oluşan ekibi`."""
    before = analysis.tokens[max(at - _NEAR, sentence.first) : at]
    told = any(token.folded in CONSISTING for token in before)
    # `A ve B'den oluşan ekibiyle X`.
    return told and not analysis.tokens[at].folded.endswith(_WITH)


def _is_within(analysis: Analysis, sentence: Sentence, at: int) -> bool:
    """Whether the word behind a group tells that somebody is in it: `heyet içerisinde A ve B bulunuyordu`."""
    return at + 1 < sentence.last and analysis.tokens[at + 1].folded in {"içerisinde", "içinde"}


def _is_object(analysis: Analysis, first: int, at: int) -> bool:
    """Whether a group is the object by its ending, `misafir ekibi`, and nobody's: `X ekibi`."""
    return analysis.tokens[first].folded in GUESTS and analysis.tokens[at].folded in _OBJECTS


def _possessed(analysis: Analysis, at: int) -> bool:
    """Whether a word may be the possessive in the nominative as well as the object: `heyeti`."""
    return analysis.tokens[at].folded in {"heyeti", "delegasyonu"}


def _compound(analysis: Analysis, sentence: Sentence, first: int) -> bool:
    """Whether `heyeti` has its possessive from the noun before it (`paylaşım programı heyeti`) and is no object."""
    before = analysis.tokens[first - 1] if first > sentence.first else None
    if before is None or before.suffix or before.folded.startswith(("beraberinde", "yanındaki")):
        return False
    if _TOLD_OF.fullmatch(before.folded):  # `A ve B'nin yer aldığı heyeti` is the object
        return False
    named = before.text[:1].isupper() and first - 1 > sentence.first  # a town, where two words in capitals are a person
    town = named and not analysis.tokens[first - 2].text[:1].isupper()
    return town or (not named and before.folded.endswith(("ı", "i", "u", "ü", "lar", "ler")))
