"""Who goes along: `A ve B ile beraberindeki heyet`, `X başkanlığındaki heyet`, `A ve B'nin eşlik ettiği X`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.entities.announced import MemberList
from ziyaret_extract.entities.occurrences import in_sentence
from ziyaret_extract.entities.people_lists import keys_of, runs
from ziyaret_extract.turkish.morphology import PARTICIPLE_ENDINGS, Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.entities.group_words import GroupWord
    from ziyaret_extract.entities.occurrences import Occurrence

LED_BY = ("başkanlığındaki", "liderliğindeki", "öncülüğündeki", "önderliğindeki")
"""The words between the head of a group and the group."""
COMPANY = ("beraberinde", "yanındaki")
"""How the words begin between somebody and those who go along with him."""
_OTHERS = "beraberindekiler"
_PRESIDED = frozenset({"başkanlığında", "liderliğinde", "öncülüğünde"})
_ACCOMPANYING = ("eşlik et", "refakat et")
# The sentence that tells whom the head of a delegation goes with is the next as a rule.
_SOON = 60
# A description may stand between the participle and whom it tells of.
_REACH = 4


def with_company(
    analysis: Analysis, sentence: Sentence, groups: Sequence[GroupWord], inside: Sequence[Occurrence]
) -> MemberList | None:
    """Those named before `ve beraberindeki heyet` or `ve beraberindekiler`: all that is told of the delegation."""
    presiding = [o for o in inside if o.last < sentence.last and analysis.tokens[o.last].folded in _PRESIDED]
    if presiding and groups:
        return MemberList(keys_of(presiding), sentence.first, groups[0].qualifier, partial=True)
    for word in groups:
        others = analysis.tokens[word.last - 1].folded.startswith(_OTHERS)
        at = word.last - 1 if others else _before_number(analysis, sentence, word)
        if at > sentence.first and analysis.tokens[at].folded.startswith((*COMPANY, *LED_BY)):
            run = next(reversed(runs(analysis, [o for o in inside if o.last <= at])), [])
            if len(run) > 1 and not others and _receives(analysis, run, word):
                run = run[1:]
            return MemberList(keys_of(run), sentence.first, None, partial=True) if run else None
    return None


def _before_number(analysis: Analysis, sentence: Sentence, word: GroupWord) -> int:
    """The token before a group and the number of its people: `beraberindeki sekiz kişilik heyet`."""
    at = word.first - 1
    if at - 2 > sentence.first and analysis.tokens[at].folded == "kişilik":
        return at - 2
    return at


def _receives(analysis: Analysis, run: Sequence[Occurrence], word: GroupWord) -> bool:
    """Whether the first of those named is no guest: `Başkan A, Vali B ve beraberindeki heyeti ağırladı`."""
    gap = [token.text for token in analysis.tokens[run[0].last : run[1].phrase]]
    return gap == [","] and word.case not in {Case.NOMINATIVE, Case.INSTRUMENTAL}


def led_and_along(analysis: Analysis, sentence: Sentence, people: Sequence[Occurrence]) -> MemberList | None:
    """Whom others accompany by what is told of him, and these: `A ve B'nin eşlik ettiği X`."""
    inside = in_sentence(sentence, people)
    for at in range(sentence.first, sentence.last - 1):
        pair = f"{analysis.tokens[at].folded} {analysis.tokens[at + 1].folded}"
        if pair.startswith(_ACCOMPANYING) and pair.endswith(PARTICIPLE_ENDINGS):
            lead = next((o for o in inside if at < o.phrase <= at + _REACH), None)
            along = next(reversed(runs(analysis, [o for o in inside if o.last <= at])), [])
            if lead and along and along[-1].case is Case.GENITIVE:
                return MemberList(keys_of([lead, *along]), sentence.first, None)
    return None


def with_those_along(roster: MemberList, along: Sequence[MemberList]) -> MemberList:
    """A delegation of which only the head is named, with those who are told soon to accompany the head."""
    if not roster.partial or len(roster.members) > 1:
        return roster
    soon = (led for led in along if led.members[0] == roster.members[0] and 0 <= led.at - roster.at < _SOON)
    led = next(soon, None)
    return replace(roster, members=led.members) if led else roster
