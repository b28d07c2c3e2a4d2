"""Which names of a sentence are one list, and which of them only stand beside each other."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.entities.occurrences import title_end
from ziyaret_extract.events.behind import PLURAL, others_follow, part_of
from ziyaret_extract.events.standing import BESIDE, LONGEST_COMPANY
from ziyaret_extract.keys import kind_of
from ziyaret_extract.names.chunks import AND
from ziyaret_extract.turkish.lexicon import honorifics
from ziyaret_extract.turkish.morphology import DOING_ENDINGS, Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.entities.occurrences import Occurrence

_JOINING = frozenset({AND, "ile"})
# What may stand before a title in a list: `A ile aynı üniversitenin Müdürü B`.
_OF_SAME = re.compile(r"aynı|yine|\w{3,}[nsy]?[ıiuü]n")
# What tells what a person is has no case of its own but a possessive: `takım kaptanı`, `sporcular`, `Bölümünden`.
_DESCRIPTION = re.compile(
    r"\w+(?:[ıiuü]|l[ae]r|[dt][ae]n)|iş|takım|parti|yönetim|kurul|dernek|okul|meclis|konuk|genç"
    r"|hayırsever|emekli|ünlü|duayen|usta|yerel|gönüllü|şampiyon|milli|millî|gazeteci|yazar|şair|mimar|avukat"
)
_LONGEST_CLAUSE = 8
_TOGETHER = frozenset({Case.NOMINATIVE, Case.INSTRUMENTAL})
# Words between two people of a list that join them no less.
_BESIDE = frozenset({".", "beraberindeki", "yanındaki", "eşi", "kızı", "oğlu", "kardeşi"})
# What is told of those in the genitive before it: `A, B ve C'nin eşlik ettiği`.
_DONE_BY = re.compile(r"\w{2,}[dt][ıiuü]ğ[ıiuü]|\w{2,}[ae]c[ae]ğ[ıi]")
# So is this, of which more may be told: `A, B ve C'nin anıta çelenk sunmasıyla başladı`.
_BY_DOING = re.compile(rf"\w{{2,}}(?:{'|'.join(DOING_ENDINGS)})")
_TOGETHER_WITH = frozenset({"birlikte", "beraber"})
# What people do with each other: who stands before `ile` is company.
_WITH_EACH_OTHER = re.compile(r" (?:görüşen|buluşan|konuşan|tanışan|araya gelen|(?:sohbet|istişare|hasbihal) eden)$")
# The first person plural: `ağırladık`, `görüştük`, `buluşuyoruz`, `ağırlayacağız`.
_OURS = re.compile(r"\w{2,}(?:[dt][ıiuü]k|[ıiuü]yoruz|[ae]c[ae]ğ[ıi]z)")
_NEAR = 6
BARE = frozenset({Case.NOMINATIVE, Case.OTHER})
"""The cases of a name that bears no ending."""


def coordinated(analysis: Analysis, sentence: Sentence, mentions: Sequence[Occurrence]) -> list[list[Occurrence]]:
    """The mentions of a sentence in order, those of one list together."""
    runs: list[list[Occurrence]] = []
    for occurrence in mentions:
        if runs and _joined(analysis, runs[-1][-1], occurrence):
            runs[-1].append(occurrence)
        else:
            runs.append([occurrence])
    lists: list[list[Occurrence]] = []
    ours = _is_by_us(analysis, sentence)
    for at, run in enumerate(runs):
        behind = next((each for each in runs[at + 1 :] if each[-1].case is not Case.LOCATIVE), None)
        for group in _split(analysis, sentence, run):
            alone = ours or _acts(analysis, group, behind)
            lists += [group] if alone else _without_subject(analysis, sentence, group, lists)
    return lists


def _is_by_us(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the publisher speaks of what it did itself, and so nobody named does it: `A, B ve C'yi ağırladık.`."""
    last = sentence.last - 1 - (analysis.tokens[sentence.last - 1].text in {".", "!"})
    return _OURS.fullmatch(analysis.tokens[last].folded) is not None


def _acts(analysis: Analysis, group: Sequence[Occurrence], behind: Sequence[Occurrence] | None) -> bool:
    """Whether somebody named right behind a list does what is done to it: `A, B ve C'yi kapıda D karşıladı`."""
    if not behind or kind_of(behind[-1].key) != "person" or behind[-1].case is not Case.NOMINATIVE:
        return False
    gap = _gap(analysis, group[-1], behind[0])
    where = all(
        t.text[:1].isupper() or not t.text.isalpha() for t in analysis.tokens[group[-1].last : behind[0].phrase]
    )
    return (where or len(gap) <= LONGEST_COMPANY) and "," not in gap


def _without_subject(
    analysis: Analysis, sentence: Sentence, group: list[Occurrence], before: Sequence[Sequence[Occurrence]]
) -> list[list[Occurrence]]:
    """`Başkan A, Müdür B ile Vekil C'yi kabul etti`: A does it, B and C are the object; so `A ve B, C ile D'yi`."""
    told = any(
        g[-1].case is Case.NOMINATIVE and kind_of(g[-1].key) in {"person", "group", "organization"} for g in before
    )
    company = analysis.tokens[group[-1].last : group[-1].last + 1]
    nominative = group[-1].case in BARE and not (company and company[0].folded == "ile")
    together = group[-1].case is Case.GENITIVE and part_of(analysis, sentence, group[-1].last) is not None
    near = analysis.tokens[group[-1].last : group[-1].last + LONGEST_COMPANY]
    far = analysis.tokens[group[-1].last : min(group[-1].last + _NEAR, sentence.last)]
    told_by = any(_DONE_BY.fullmatch(token.folded) for token in near) or any(
        _BY_DOING.fullmatch(token.folded) for token in far
    )
    doing = group[-1].case is Case.GENITIVE and told_by
    if len(group) < 2 or told or nominative or doing or together:  # noqa: PLR2004 - a list has two
        return [group]
    ended = next((at for at in range(len(group) - 1, 1, -1) if _ends_list(analysis, group[: at + 1])), 0)
    if ended:
        return [group[:ended], group[ended:]]
    if PLURAL.fullmatch(analysis.tokens[title_end(analysis, group[0])].folded):
        return [group]  # `Üyeler A, B ve C'yi`
    gap = _gap(analysis, group[0], group[1])
    return [group[:1], group[1:]] if gap[:1] == [","] and AND not in gap else [group]


def _joined(analysis: Analysis, one: Occurrence, other: Occurrence) -> bool:
    """Whether only commas, `ve`, `ile` or an acronym's bracket stand between two mentions of a kind."""
    if kind_of(one.key) != kind_of(other.key) or (one.case is Case.OTHER and kind_of(one.key) == "person"):
        return False
    gap = _gap(analysis, one, other)
    if one.key == other.key:
        return gap in (["("], [])
    if other.phrase < other.first and kind_of(other.key) == "person":
        gap = gap[:1] + [word for word in gap[1:] if not _OF_SAME.fullmatch(word)]
        gap = gap[:1] + gap[1 : len(gap) - _begins_title(analysis, other, len(gap) - 1)]
    if kind_of(other.key) == "person":
        if gap[:1] == [AND] and len(gap) > 2 and gap[-1] == ",":  # noqa: PLR2004 - others between
            return False  # `A ve yönetim kurulu, B'yi`
        if other.phrase < other.first and len(gap) > 1 and PLURAL.fullmatch(gap[-1]) and AND in gap:
            return False  # `A ve beraberindeki muhtarlar Başkan B'yi`
        gap = gap[:1] if _tells_of(gap) else gap[:1] + [word for word in gap[1:] if not _describes(word)]
    joint = bool(gap) and set(gap) <= {",", ";", ")", *_JOINING}
    same = one.case is other.case or one.case in BARE
    return joint and same


def _begins_title(analysis: Analysis, one: Occurrence, most: int) -> int:
    """How many of the words before a title go with it, though they are no body that is known: `Tokat Milletvekili`."""
    at = one.phrase
    while one.phrase - at < most and analysis.tokens[at - 1].text.istitle() and not analysis.tokens[at - 1].suffix:
        at -= 1
    return one.phrase - at


def _tells_of(gap: Sequence[str]) -> bool:
    """Whether a participle before the second name tells about it: `A ve gümüş madalyanın sahibi olan B`.

    `A ile birlikte göreve başlayan B'yi` is no list: A is company; so is he in `A ile görüşen B`.
    """
    if "tarafından" in gap:
        return False  # `A ve köylüler tarafından karşılanan B`
    if (gap[1:2] and gap[1] in _TOGETHER_WITH) or (gap[:1] == ["ile"] and _WITH_EACH_OTHER.search(" ".join(gap))):
        return False
    return 1 < len(gap) <= _LONGEST_CLAUSE and re.fullmatch(r"\w{2,}[ae]n", gap[-1]) is not None and "," not in gap[1:]


def _describes(word: str) -> bool:
    """Whether a word before a name in a list may tell what the person is: `ve takım kaptanı A`, `ile sporcular B`."""
    return word.isalpha() and _DESCRIPTION.fullmatch(word) is not None and word not in _JOINING


def _gap(analysis: Analysis, one: Occurrence, other: Occurrence) -> list[str]:
    """The words between two mentions, honorifics left out."""
    words = (token.folded for token in analysis.tokens[one.last : other.phrase])
    return [word for word in words if word not in honorifics() and word not in _BESIDE]


def _ends_list(analysis: Analysis, run: Sequence[Occurrence]) -> bool:
    """Whether `ve` has ended a list before the comma of its last: `A ve B, C tarafından`, `A ve B, C ile`."""
    gaps = [set(_gap(analysis, one, other)) for one, other in pairwise(run)]
    if PLURAL.fullmatch(analysis.tokens[title_end(analysis, run[-2])].folded):
        return False  # `A ve üyeler B, C tarafından`
    return not gaps[-1] & _JOINING and bool(gaps[-2] & _JOINING)


def _split(analysis: Analysis, sentence: Sentence, run: Sequence[Occurrence]) -> list[list[Occurrence]]:
    """A run whose last joint is a comma is no list: `Başkan A, Vali B'yi ziyaret etti` are two phrases."""
    last = len(run) - 1
    with_whom = analysis.tokens[run[0].phrase - 1].folded if run[0].phrase else ""
    if with_whom in BESIDE and last and _gap(analysis, run[-2], run[-1])[:1] == ["ile"]:
        return [list(run[:last]), [run[last]]]  # `X, beraberinde A ve B ile Y'yi ziyaret etti`
    if last > 1 and part_of(analysis, sentence, run[last].last) in {"agent", "company"} and _ends_list(analysis, run):
        return [list(run[:last]), [run[last]]]
    while last > 0:
        gap = set(_gap(analysis, run[last - 1], run[last]))
        led = run[last].case in _TOGETHER and analysis.tokens[run[last].last - 1].folded.startswith("heyet")
        joined = gap & _JOINING or _ends_with_others(analysis, run[last - 1], run[last])
        joined = joined or (last == len(run) - 1 and others_follow(analysis, sentence, run[last].last))
        if led or joined or run[last - 1].key == run[last].key or (last > 1 and run[last].case is run[0].case):
            break
        last -= 1
    return [list(run[: last + 1]), *([o] for o in run[last + 1 :])]


def _ends_with_others(analysis: Analysis, one: Occurrence, other: Occurrence) -> bool:
    """Whether `ve` joins others to the last of a list who do what it does: `A, B ve üyeler`, `A, B ve heyeti`."""
    words = (token.folded for token in analysis.tokens[other.first : other.last])
    return one.case is other.case is Case.NOMINATIVE and AND in words
