"""Topics that a clause states: `Konu: X`, `Görüşmenin konusu X'ti`, `X ve Y görüşmenin gündem maddeleriydi`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import AND
from ziyaret_extract.topics.endings import is_occasion, is_verb
from ziyaret_extract.topics.phrases import noun_phrases
from ziyaret_extract.topics.words import is_field, topic_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from ziyaret_extract.analysis import Sentence, Token

_MATTER = re.compile(
    r"(?:gündem(?!i?n?e$)|konu(?!k)|başlı[kğ]|madde|odağ|ağırlık).*|mevzu(?:lar)?(?:s?[ıu])?(?:nda|ndan|nın)?|teması"
)
MATTERS = frozenset({"konusu", "hususu", "meselesi", "mevzusu"})
"""What says of a noun phrase that it is a matter: they are cues themselves."""
# Whose matter it is: `görüşmenin`, `temasların`.
_OF_TALKS = re.compile(
    r"(?:görüşme|toplantı|ziyaret|kabul|buluşma|temas|oturum|sohbet|istişare|seminer|panel|eğitim|çalıştay|konferans|söyleşi"
    r"|sunum|çay|kahve|kahvaltı|yemeğ|sofra|program|forum|sempozyum|protokol|ders|zirve|kongre)(?:l[ae]r)?n?[ıiuü]n"
)
_COPULA = re.compile(r"(?<=.{3})y?[dt][ıiuü]$")
# A noun with it, and no verb in the past: `taşımacılığıydı`.
_OF_NOUN = re.compile(r".{5,}[ıiuü]y[dt][ıiuü]")
# What makes the nouns before it the matter.
_MAKES = frozenset({"oldu", "oluşturdu", "oluşturuyor", "oluşturuyordu", "arasında", "arasındaydı", "çıktı", "aldı"})
_NEAR = 4
_LONGEST = 9
_LONGEST_LIST = 24


@dataclass(frozen=True, slots=True)
class Stated:
    """A topic in tokens `first` up to `last`, and the token that makes it one; its last word may have a copula."""

    first: int
    last: int
    cue: int
    copula: bool = False


def find_stated(tokens: Sequence[Token], sentence: Sentence, barred: AbstractSet[int]) -> Iterator[Stated]:
    """The topics that a sentence states; `barred` tokens are in none."""
    yield from _behind_colon(tokens, sentence, barred)
    matter = None if sentence.heading else _matter(tokens, sentence)
    if matter is None or matter in barred:
        return
    end = next((at + 1 for at in reversed(range(matter, sentence.last)) if tokens[at].text[:1].isalnum()), matter + 1)
    near = range(max(sentence.first, matter - _NEAR), matter)
    talks = next((at for at in near if _OF_TALKS.fullmatch(tokens[at].folded)), None)
    raised = talks if talks is not None else _raised(tokens, sentence, matter)
    found: list[tuple[int, int]] = []
    if raised is not None and _makes(tokens, matter, end):
        found = noun_phrases(tokens, sentence.first, _end_of_list(tokens, sentence, raised), barred, parting="list")
    yield from (Stated(one, last, matter) for one, last in found if tokens[last - 1].folded not in MATTERS)
    if not found and (raised is not None or tokens[matter].folded.startswith("gündem")):
        yield from _predicate(tokens, matter, end, barred)


def _raised(tokens: Sequence[Token], sentence: Sentence, matter: int) -> int | None:
    """Where it is told which matter it is though no talks are named: `öne çıkan konu`, `konuşulan başlıklar`."""
    before = range(max(sentence.first, matter - _NEAR), matter)
    at = next((at for at in before if tokens[at].folded in topic_words("raised")), None)
    while at is not None and at > sentence.first and tokens[at - 1].folded in topic_words("before-raised"):
        at -= 1
    return at


def _end_of_list(tokens: Sequence[Token], sentence: Sentence, at: int) -> int:
    """Where a list ends that stands before its matter: `Yol sorunu da görüşmede konuşulan konular arasındaydı`."""
    while at > sentence.first and (_is_aside(tokens[at - 1]) or is_occasion(tokens[at - 1].folded)):
        at -= 1
    return at


def is_of_talks(word: str) -> bool:
    """Whether a word is for talks whose matter is told behind it: `görüşmenin konusu`."""
    return bool(_OF_TALKS.fullmatch(word))


def nominative_of_copula(word: str) -> str:
    """A noun without `-ydı`: `taşımacılığıydı` is `taşımacılığı`."""
    return _COPULA.sub("", word)


def _matter(tokens: Sequence[Token], sentence: Sentence) -> int | None:
    """The last of the first words for what is talked about: `gündem maddeleri`."""
    inside = range(sentence.first, sentence.last)
    at = next((at for at in inside if _MATTER.fullmatch(tokens[at].folded)), None)
    while at is not None and at + 1 < sentence.last and _MATTER.fullmatch(tokens[at + 1].folded):
        at += 1
    return at


def _makes(tokens: Sequence[Token], matter: int, end: int) -> bool:
    """Whether what stands before is the matter: `… görüşmenin gündemini oluşturdu`, `… gündem maddeleriydi`."""
    if end == matter + 1:
        return _COPULA.search(tokens[matter].folded) is not None
    return tokens[end - 1].folded in _MAKES and end - matter <= _NEAR


def _predicate(tokens: Sequence[Token], matter: int, end: int, barred: AbstractSet[int]) -> Iterator[Stated]:
    """What stands behind: `görüşmenin konusu X'ti`, `gündemde X ve Y vardı`."""
    verb = tokens[end - 1].folded
    copula = verb not in topic_words("follows")
    if copula and not _OF_NOUN.fullmatch(verb):
        return
    begin, last = matter + 1, end - (not copula)
    while begin < last and _is_aside(tokens[begin]):
        begin += 1
    while begin < last and _is_aside(tokens[last - 1]):
        last -= 1
    told = last - begin > 1 or (last > begin and is_field(tokens[begin].folded))
    if told and last - begin <= _LONGEST_LIST and barred.isdisjoint(range(begin, last)):
        parts = _conjuncts(tokens, begin, last)
        if all(behind - first <= _LONGEST for first, behind in parts):
            yield from (Stated(first, behind, matter, copula and behind == end) for first, behind in parts)


def _conjuncts(tokens: Sequence[Token], first: int, last: int) -> list[tuple[int, int]]:
    """The parts of a list, of which a bare word leans on the last: `su ve yol sorunu`."""
    joints = [at for at in range(first, last) if tokens[at].text == "," or tokens[at].folded in {AND, "ile"}]
    parts = [(one + 1, other) for one, other in pairwise((first - 1, *joints, last))]
    return parts if all(end - begin > 1 for begin, end in parts) else [(first, last)]


def _behind_colon(tokens: Sequence[Token], sentence: Sentence, barred: AbstractSet[int]) -> Iterator[Stated]:
    """What stands behind `Konu:`, `Gündem netti:` or `Görüşülen konular şunlardı:`, up to its brackets or sentence."""
    for at in range(sentence.first, sentence.last - 2):
        if not _MATTER.fullmatch(tokens[at].folded) and tokens[at].folded != "tema":
            continue
        named = at > sentence.first and is_of_talks(tokens[at - 1].folded)
        listed = named or _raised(tokens, sentence, at) is not None or _announces(tokens, sentence, at)
        near = range(at + 1, min(at + 1 + (_NEAR if listed else 1), sentence.last - 1))
        colon = next((k for k in near if tokens[k].text == ":"), None)
        if colon is None or not (listed or tokens[at].folded in topic_words("label")):
            continue
        rest = range(colon + 1, sentence.last)
        last = next((k for k in rest if k in barred or _ends_list(tokens[k])), sentence.last)
        parts = _conjuncts(tokens, colon + 1, last)
        if all(0 < end - first <= _LONGEST and not is_verb(tokens[end - 1].folded) for first, end in parts):
            yield from (Stated(first, end, at) for first, end in parts)
        return


def _announces(tokens: Sequence[Token], sentence: Sentence, at: int) -> bool:
    """Whether a matter is told of behind it: `şu konular ele alındı:`, `Gündem netti:`."""
    before = tokens[at - 1].folded if at > sentence.first else ""
    return before in {"şu", "aşağıdaki"} or (before == "" and tokens[at].folded.startswith("gündem"))


def _is_aside(token: Token) -> bool:
    """Whether a word or comma beside a matter belongs to no topic: `ağırlıklı olarak`."""
    return token.text == "," or token.folded in topic_words("aside")


def _ends_list(token: Token) -> bool:
    return not (token.text[:1].isalnum() or token.text in {",", "-", "–", "/", "&"})
