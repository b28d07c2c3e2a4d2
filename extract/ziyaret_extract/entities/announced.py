"""Rosters that are announced, `Tekkaya heyeti: A, B, C`, or stand as lines or bullets of their own."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.entities.heads import leads
from ziyaret_extract.entities.occurrences import between, in_sentence
from ziyaret_extract.entities.people_lists import keys_of, longest_run
from ziyaret_extract.names.chunks import BULLETS
from ziyaret_extract.turkish.lexicon import honorifics
from ziyaret_extract.turkish.morphology import Case, case_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.entities.group_words import GroupWord
    from ziyaret_extract.entities.occurrences import Occurrence

# Who is listed: `Eğitime katılanlar:`, `katılan isimler şöyle:`, `Programa 8 belediyeden personel katıldı:`.
_THOSE = ("katılan", "katıldı", "katılacak", "katılıyor", "isimler")
_WHO = ("kim", "isim")
_NAMES = ("isimler", "üyeler", "kişiler", "konuklar")
# `Kimler yoktu ki...`
_ASKING = frozenset({"?", "...", "…", "."})
_SAID = frozenset({'"'})
_MARKS = frozenset("\"'().,:;!?")
_FULL_STOPS = frozenset({".", "!", "?"})
_FEWEST = 2
_SHORTEST_LIST = 3
_FINAL = _FULL_STOPS | {":"}


@dataclass(frozen=True, slots=True)
class MemberList:
    """The keys of the people named together; `at` is the first token, `qualifier` the place or body of the group.

    It is partial when others come along who are not named; of a `head` it is only told that he leads the group.
    """

    members: tuple[str, ...]
    at: int
    qualifier: str | None
    partial: bool = False
    head: bool = False


def find_announced(analysis: Analysis, words: Sequence[GroupWord], people: Sequence[Occurrence]) -> list[MemberList]:
    """The rosters behind a colon, `words` being the groups that may be announced; and those of bulleted names."""
    found: list[MemberList] = []
    for at, sentence in enumerate(analysis.sentences):
        roster = _behind_colon(analysis, at, words, people) or _bulleted(analysis, sentence, people)
        roster = roster or _asked(analysis, at, people)
        if roster:
            found.append(roster)
    return found


def _behind_colon(
    analysis: Analysis, at: int, words: Sequence[GroupWord], people: Sequence[Occurrence]
) -> MemberList | None:
    """Those whom a sentence names behind `heyeti:`, or the lines of the paragraph behind a sentence that ends so."""
    sentence = analysis.sentences[at]
    colon = next((k for k in range(sentence.first, sentence.last) if _announces(analysis, k)), None)
    if colon is None:
        return None
    groups = [word for word in in_sentence(sentence, words) if word.last <= colon]
    those = any(token.folded.startswith(_THOSE) for token in analysis.tokens[sentence.first : colon])
    if not groups and not those:
        return None
    inside = between(people, colon, sentence.last) if colon + 1 < sentence.last else people_listed(analysis, at, people)
    if colon + 1 < sentence.last and analysis.tokens[colon + 1].text in _SAID:
        return None
    heads = [one for one in between(people, sentence.first, colon) if leads(analysis, one)]
    members = keys_of([*heads, *inside])
    qualifier = next((word.qualifier for word in groups if word.qualifier), None)
    return MemberList(members, sentence.first, qualifier) if len(members) >= _FEWEST else None


def _announces(analysis: Analysis, at: int) -> bool:
    """Whether a token announces what follows: a colon, or a semicolon as in `Programa gelen isimler; A, B ve C.`."""
    mark = analysis.tokens[at].text
    return mark == ":" or (mark == ";" and at > 0 and analysis.tokens[at - 1].folded.startswith(_NAMES))


def _asked(analysis: Analysis, at: int, people: Sequence[Occurrence]) -> MemberList | None:
    """Those whom a sentence that says no more names behind a question or a heading: `Kimler geldi? A, B ve C.`."""
    sentence, before = analysis.sentences[at], analysis.sentences[at - 1]
    asked = [token.folded for token in analysis.tokens[before.first : before.last]] if at else []
    if not any(word.startswith(_WHO) for word in asked) or not (before.heading or asked[-1] in _ASKING):
        return None
    run = listed_alone(analysis, sentence, people)
    return MemberList(keys_of(run), sentence.first, None) if run else None


def listed_alone(analysis: Analysis, sentence: Sentence, people: Sequence[Occurrence]) -> Sequence[Occurrence]:
    """The people of a sentence that says no more than who they are: `Başkan A, Müdür B ve Müdür C.`."""
    run = longest_run(analysis, in_sentence(sentence, people))
    alone = run and not any(token.text.islower() for token in analysis.tokens[run[-1].last : sentence.last])
    return run if alone and len(run) >= _SHORTEST_LIST else ()


def people_listed(analysis: Analysis, at: int, people: Sequence[Occurrence]) -> list[Occurrence]:
    """The people of the list behind the sentence of a number: each of its sentences names some and says nothing.

    The last line may end as a sentence does: `– Müdür Ad Soyad.`, `– Muhtar Ad Soyad hazır bulundu.`
    """
    found: list[Occurrence] = []
    paragraph = None
    bullet = ""
    for sentence in analysis.sentences[at + 1 :]:
        inside = in_sentence(sentence, people)
        said = _is_said([token.text for token in analysis.tokens[sentence.first : sentence.last]])
        apart = paragraph is not None and sentence.paragraph != paragraph
        ends = analysis.tokens[sentence.last - 1].text in _FULL_STOPS
        if not inside or said or apart or (ends and not _goes_on(analysis, sentence, bullet)):
            break
        paragraph = sentence.paragraph
        bullet = analysis.tokens[sentence.first].text
        found += inside
        if ends:
            break
    return found


def _goes_on(analysis: Analysis, sentence: Sentence, bullet: str) -> bool:
    """Whether a line begins with the bullet of those before it."""
    return bullet in BULLETS and analysis.tokens[sentence.first].text == bullet


def _bulleted(analysis: Analysis, sentence: Sentence, people: Sequence[Occurrence]) -> MemberList | None:
    """The people of a sentence that has a comma and a sign before each of them: `✅ Başkan A, ✅ Müdür B, …`."""
    inside = in_sentence(sentence, people)
    if len(inside) < _SHORTEST_LIST or not all(_is_apart(analysis, *pair) for pair in pairwise(inside)):
        return None
    return MemberList(tuple(dict.fromkeys(one.key for one in inside)), sentence.first, None)


def _is_apart(analysis: Analysis, one: Occurrence, other: Occurrence) -> bool:
    """Whether a comma and a sign that is no mark of punctuation stand right behind the first of two people."""
    comma, sign = (token.text for token in analysis.tokens[one.last : one.last + 2])
    return one.last + 2 <= other.first and comma in {",", ";"} and not sign[0].isalnum() and sign not in _MARKS


def find_listed_lines(analysis: Analysis, people: Iterable[Occurrence]) -> list[MemberList]:
    """Three or more lines running that each begin with a person are a roster; the last may end as a sentence does."""
    people = list(people)
    starts = {o.phrase: o.key for o in people}
    found: list[MemberList] = []
    run: list[str] = []
    for sentence in analysis.sentences:
        bulleted = analysis.tokens[sentence.first].text in BULLETS
        first = sentence.first + bulleted
        while first < sentence.last and first not in starts and analysis.tokens[first].folded in honorifics():
            first += 1
        if bulleted and first not in starts:
            first = _behind_whence(analysis, sentence, first, starts)
        line = _is_line(analysis, sentence)
        if first in starts and starts[first] not in run and (line or (bulleted and run)):
            run.append(starts[first])
            if line:
                continue
        if len(run) >= _SHORTEST_LIST:
            found.append(MemberList(tuple(run), sentence.first - 1, None))
        run = []
    return [*found, *([MemberList(tuple(run), len(analysis.tokens) - 1, None)] if len(run) >= _SHORTEST_LIST else [])]


def _behind_whence(analysis: Analysis, sentence: Sentence, first: int, starts: Collection[int]) -> int:
    """Where the person of a bulleted line begins behind what tells whence he is: `– Şəki şehrinden Müdür A`."""
    for at in range(first, sentence.last):
        if at in starts:
            return at
        token = analysis.tokens[at]
        if token.text[:1].islower() and case_of(token.folded[-3:]) is not Case.ABLATIVE:
            break
    return first


def _is_line(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence is a line of a list: alone on its line, and no sentence of the running text or speech."""
    words = [token.text for token in analysis.tokens[sentence.first : sentence.last]]
    if words[-1] in _FINAL or _is_said(words):
        return False
    clean = analysis.text.clean
    start, end = analysis.tokens[sentence.first].start, analysis.tokens[sentence.last - 1].tail
    before = clean[clean.rfind("\n", 0, start) + 1 : start]
    behind = clean[end : clean.find("\n", end) % (len(clean) + 1)]
    return not before.strip(" ") and not behind.strip(" ")


def _is_said(words: Sequence[str]) -> bool:
    """Whether a line is somebody's speech; `Ad Soyad, "Ova" gazetesi muhabiri` names a body in quotation marks."""
    return '"' in words and (":" in words or words[-1] == '"')
