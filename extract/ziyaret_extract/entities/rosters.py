"""Rosters: the people whom a sentence or a list of lines names as the members of a group or guests of a gathering."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, pairwise, zip_longest
from typing import TYPE_CHECKING

from ziyaret_extract.entities.along import LED_BY, led_and_along, with_company, with_those_along
from ziyaret_extract.entities.announced import MemberList, find_announced, find_listed_lines
from ziyaret_extract.entities.heads import also, at_head, being_in, besides, leads, makes_up, tells_head, told_before
from ziyaret_extract.entities.merged_rosters import merged
from ziyaret_extract.entities.occurrences import between, in_sentence
from ziyaret_extract.entities.people_lists import keys_of, longest_run, runs
from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.morphology import PARTICIPLE_ENDINGS, Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.entities.group_words import GroupWord
    from ziyaret_extract.entities.occurrences import Occurrence

# Those who came: `gelenler arasında A ve B vardı`, `konuklar arasında A ve B bulunuyordu`.
_AMONG = ("gelenler", "beraberindekiler", "katılanlar", "konuklar", "misafirler", "üyeleri", "katılımcılar")
# Those who sit together and go on together: `toplantıda A, B ve C hazır bulundu`.
_ASSEMBLED = frozenset({"toplantıda", "toplantısında"})
_MEMBER = "üyesi"
_ALONG = frozenset({"eşlik", "refakat"})
# What a participle says of who is in a group: `A ve B'nin yer aldığı heyet`.
_IN_IT = ("yer al", "arasında bulun", "hazır bulun", "görev al")
_BEING_IN_IT = frozenset({"bulunduğu", "olduğu", "oluşturduğu"})
# It tells of that at which they are, and not of a group behind it: `A'nın bulunduğu ziyarette konuklara`.
_AT_WHICH = re.compile(r"(?:ziyaret|kabul|görüşme|toplantı|tören|program|etkinli[kğ])\w*[dt][ae]")
_SHORTEST_LIST = 3
# A description may stand between the participle and its group: `oluşan 12 kişilik heyeti`.
_REACH = 4

_MARKS = frozenset({";", ":", "-", "–", "("})
_NUMBERS = {"üç": 3, "dört": 4, "beş": 5, "altı": 6, "yedi": 7, "sekiz": 8, "dokuz": 9, "on": 10}


def find_rosters(analysis: Analysis, words: Sequence[GroupWord], people: Sequence[Occurrence]) -> list[MemberList]:
    """The rosters of a text in order; a head named alone and the members named next are one."""
    announced = find_announced(analysis, words, people)
    known = {key for roster in announced for key in roster.members}
    found = [roster for sentence in analysis.sentences for roster in _rosters(analysis, sentence, words, people)]
    for sentence, following in zip_longest(analysis.sentences, analysis.sentences[1:]):
        for word in in_sentence(sentence, words):
            roster = _apposed(analysis, sentence, word, people) or _counted(analysis, following, word, people)
            found += [roster] if roster else []
    found += [roster for word in words if (roster := _single_member(analysis, word, people))]
    found += [_headed_by(one) for one in people if tells_head(analysis.tokens, one.first)]
    others = [roster for roster in (*found, *find_listed_lines(analysis, people)) if not set(roster.members) <= known]
    whole = merged(sorted([*announced, *others], key=lambda roster: roster.at))
    along = [led for sentence in analysis.sentences if (led := led_and_along(analysis, sentence, people))]
    return [with_those_along(roster, along) for roster in whole]


def _headed_by(one: Occurrence) -> MemberList:
    """A group of which no more than its head is told."""
    return MemberList((one.key,), one.first, None, partial=True)


def _rosters(
    analysis: Analysis, sentence: Sentence, words: Sequence[GroupWord], people: Sequence[Occurrence]
) -> list[MemberList]:
    """The rosters that a sentence names: those of groups from two places apart, and of all together; else one.

    `Özbekistan heyetinde A ile B, Kazakistan heyetinde ise C ile D yer aldı.`
    """
    groups = [word for word in in_sentence(sentence, words) if word.qualifier and word.case is Case.LOCATIVE]
    if len({word.qualifier for word in groups}) > 1 and "loc" in _container_cases(analysis, sentence):
        ends = [*(word.first for word in groups[1:]), sentence.last]
        parts = [keys_of(between(people, word.last, end)) for word, end in zip(groups, ends, strict=True)]
        if all(parts):
            apart = [MemberList(part, word.first, word.qualifier) for word, part in zip(groups, parts, strict=True)]
            return [*apart, MemberList(tuple(dict.fromkeys(chain(*parts))), sentence.last - 1, None)]
    roster = _roster(analysis, sentence, words, people)
    return [roster] if roster else []


def _roster(
    analysis: Analysis, sentence: Sentence, words: Sequence[GroupWord], people: Sequence[Occurrence]
) -> MemberList | None:
    """The members that a sentence names: `Heyette A, B ve C yer aldı`, `Programa A ve B katıldı`."""
    inside = in_sentence(sentence, people)
    groups = in_sentence(sentence, words)
    if within := _within(analysis, sentence, groups, people):
        return within
    for word in groups:
        if one := being_in(analysis, word.last, word.case, inside):
            return MemberList((one.key,), word.first, word.qualifier, partial=True)
        if heads := at_head(analysis, word.last, word.case, inside):
            return MemberList(keys_of(heads), word.first, word.qualifier, head=True)
    cases = _container_cases(analysis, sentence)
    if not cases:
        return with_company(analysis, sentence, groups, inside)
    contained = any(word.case.value in cases or _consists(analysis, word) for word in groups)
    told = [token.folded for token in analysis.tokens[sentence.first : sentence.last]]
    gathered = "dat" in cases and any(word in _gatherings() for word in told)
    gathered |= "loc" in cases and any(
        (word.startswith(_AMONG) and behind == "arasında") or word in _ASSEMBLED for word, behind in pairwise(told)
    )
    fitting = {Case.NOMINATIVE, Case.ABLATIVE} if "nom" in cases else {Case.NOMINATIVE}  # `A ve B'den oluşan heyet`
    made_up = next((run for run in runs(analysis, inside) if makes_up(analysis, run[-1])), None)
    led = [o for o in inside if analysis.tokens[o.last].folded not in LED_BY] or inside  # `X başkanlığındaki heyette A`
    members = [o for o in made_up or longest_run(analysis, led) if o.case in fitting]
    if not members or not (contained or gathered):
        return with_company(analysis, sentence, groups, inside)
    if not contained and len(members) == 1 and also(analysis, members[0]):
        return None
    leaders = [o for o in inside if leads(analysis, o)]
    leaders += [o for o in inside if o.case is Case.GENITIVE and besides(analysis, o.last)]
    leaders += [o for o in inside if o.case is Case.GENITIVE and any(o.last == word.first for word in groups)]
    if not _ALONG.isdisjoint(told):  # `heyette X'e A eşlik etti`
        leaders += [o for o in inside if o.case is Case.DATIVE and o.last <= members[0].phrase]
    presided = [o for o in leaders if o.case is Case.GENITIVE]  # `X'in başkanlık ettiği toplantıya A ve B katıldı`
    named = [*(leaders if "loc" in cases or made_up else presided), *members, *_joining(groups, cases, made_up, inside)]
    qualifier = next((word.qualifier for word in groups if word.qualifier), None)
    head = len(named) == 1 and any(word.startswith("başkanlık") for word in told)
    return MemberList(keys_of(named), sentence.first, qualifier, head=head)


def _joining(
    groups: Sequence[GroupWord], cases: set[str], made_up: Sequence[Occurrence] | None, inside: Sequence[Occurrence]
) -> list[Occurrence]:
    """Who joins a group of which a participle tells who is in it: `A ve B'den oluşan heyete C de katıldı`."""
    joined = next((word.last for word in groups if word.case is Case.DATIVE), None)
    if not made_up or joined is None or "dat" not in cases:
        return []
    return [o for o in inside if o.first >= joined and o.case is Case.NOMINATIVE]


def _consists(analysis: Analysis, word: GroupWord) -> bool:
    """Whether a participle tells who the group is, whatever the clause does with it: `A ve B'den oluşan heyeti`."""
    before = [token.folded for token in analysis.tokens[max(word.first - _REACH, 0) : word.first]]
    return any(verb in before for verb, case in read_rows("member_verbs.tsv") if case == "nom")


def _within(
    analysis: Analysis, sentence: Sentence, groups: Sequence[GroupWord], people: Sequence[Occurrence]
) -> MemberList | None:
    """Those in the genitive of whom a participle says that they are in the group: `A, B ve C'nin yer aldığı heyet`."""
    inside = in_sentence(sentence, people)
    for word in groups:
        for at in range(max(word.first - _REACH, sentence.first), word.first - 1):
            pair = f"{analysis.tokens[at].folded} {analysis.tokens[at + 1].folded}"
            told = pair.startswith(_IN_IT) and analysis.tokens[at + 1].folded.endswith(PARTICIPLE_ENDINGS)
            told |= analysis.tokens[at + 1].folded in _BEING_IN_IT
            told &= not any(_AT_WHICH.fullmatch(token.folded) for token in analysis.tokens[at + 2 : word.first])
            run = next(reversed(runs(analysis, [o for o in inside if o.last <= at + 1])), []) if told else []
            if run and run[-1].case is Case.GENITIVE:
                leaders = [o for o in inside if o.last <= at and analysis.tokens[o.last].folded in LED_BY]
                leaders = leaders or (told_before(people, run[0].phrase) if also(analysis, run[-1]) else [])
                return MemberList(keys_of([*leaders, *run]), sentence.first, word.qualifier)
    return None


def _container_cases(analysis: Analysis, sentence: Sentence) -> set[str]:
    """The cases that the sentence's verbs of membership ask for: `heyette yer aldı`, `programa katıldı`."""
    told = " " + " ".join(t.folded for t in analysis.tokens[sentence.first : sentence.last])
    return {case for verb, case in read_rows("member_verbs.tsv") if f" {verb}" in told}


def _single_member(analysis: Analysis, word: GroupWord, people: Sequence[Occurrence]) -> MemberList | None:
    """`Heyet üyesi A`: A belongs to the group."""
    if word.last >= len(analysis.tokens) or analysis.tokens[word.last].folded != _MEMBER:
        return None
    named = between(people, word.last, word.last + _REACH)[:1]
    member = next((one.key for one in named if one.phrase <= word.last + 1), None)
    return MemberList((member,), word.first, word.qualifier, partial=True) if member else None


def _apposed(
    analysis: Analysis, sentence: Sentence, word: GroupWord, people: Sequence[Occurrence]
) -> MemberList | None:
    """Those named right behind a mark that follows the group: `Konuklarımız; A, B ve C ile buluştuk`."""
    behind = between(people, word.last, sentence.last)
    marked = word.last < sentence.last and analysis.tokens[word.last].text in _MARKS
    led = word.case is Case.LOCATIVE  # `X başkanlığındaki heyette; A, B ve C bulundu`: the verb tells of all of them
    run = next(iter(runs(analysis, behind)), []) if marked and not led else []
    listed = len(run) > 1 and run[0].phrase == word.last + 1
    head = [o for o in between(people, word.first - _REACH, word.first) if leads(analysis, o)]
    return MemberList(keys_of([*head, *run]), sentence.first, word.qualifier) if listed else None


def _counted(
    analysis: Analysis, following: Sentence | None, word: GroupWord, people: Sequence[Occurrence]
) -> MemberList | None:
    """As many as a group is told to have, named in the next sentence: `üç kişilik heyet geldi`, `A, B ve C gezdi`."""
    before = [token.folded for token in analysis.tokens[max(word.first - 2, 0) : word.first]]
    if following is None or before[1:] != ["kişilik"]:
        return None
    size = int(before[0]) if before[0].isdecimal() else _NUMBERS.get(before[0], 0)
    run = longest_run(analysis, in_sentence(following, people))
    return MemberList(keys_of(run), word.first, word.qualifier) if len(run) == size >= _SHORTEST_LIST else None


@cache
def _gatherings() -> frozenset[str]:
    """The datives of gatherings whose guests are the delegation: `programa`, `eğitime`."""
    return frozenset(form for _, forms in read_rows("gatherings.tsv") for form in forms.split(","))
