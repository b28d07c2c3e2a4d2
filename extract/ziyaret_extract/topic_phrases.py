"""The noun phrases that name topics: where they begin, how a list of them parts, and which are too vague to be one."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract import lexicon
from ziyaret_extract.chunks import AND
from ziyaret_extract.morphology import Case, nominatives
from ziyaret_extract.tables import read_rows, read_words
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.analysis import Token

_LONGEST = 9
_LONGEST_LIST = 6
_SHORTEST_WORD = 3
_LISTS = frozenset({"list", "told", "agenda"})
_JOINING = frozenset({AND, "ile", "veya"})
_FINITE = re.compile(r".{2,}(?:[dt][ıiuü]|m[ıiuü]ş(?:t[ıiuü]r)?|[ıiuü]yor|m[ae]kt[ae](?:d[ıi]r)?)(?:l[ae]r)?")
_CONVERB = re.compile(r".{2,}(?:[ae]r[ae]k|[ıiuü]p|[ıiuü]nc[ae]|(?:[ae]|u|ü|[ıi])rken)")
_RELATIVE_VERB = re.compile(
    r"(?!gelecek|heyelan|ceylan|kaplan|aslan|y[aı]lan).{2,}(?:[aeıiuü][ln][ae]n|y[ae]n|[dt][ıiuü]ğ[ıiuü]\w*|[dt][ıiuü]kl[ae]r[ıi]|[ae]c[ae](?:k|ğ[ıi]\w*))"
    r"|eden|süren|geçen|kalan|olan|gelen|veren|çıkan|yapan|duran"
)
# A participle that is no noun: `gerçekleşen`, but not `lojistiği`.
_ACTIVE = re.compile(r".{3,}(?:[ıiuü][ln]|ş|y)[ae]n")
_VERBAL_NOUN = re.compile(r".{3,}m[ae](?:s[ıi]\w*)?")
# Endings of cases that belong to the verb and not to a noun phrase, where they cannot be part of a stem.
_DATIVE = re.compile(r".{2,}(?:l[ae]r[ae]|[ıiuü]n[ae]|[ıiuü]m[ıiuü]z[ae])")
_ABLATIVE = re.compile(r".{2,}(?:l[ae]rd[ae]n|[ıiuü]nd[ae]n|[ıiuü]zd[ae]n)")
_LOCATIVE = re.compile(r".{2,}[dt][ae]")
_OF_MANY = re.compile(r".{2,}l[ae]r(?:[ıi]n)?d[ae]|alanında")
_INSTRUMENTAL = re.compile(r".{2,}(?:yl[ae]|l[ae]rl[ae]|[ıiuü]zl[ae])")
_ACCUSATIVE = re.compile(r".{2,}(?:s[ıiuü]n[ıiuü]|l[ae]r[ıi]n[ıi])")
# What a dative or an instrumental leans on inside a noun phrase: `kadınlara yönelik projeler`, `müsilajla mücadele`.
_GOVERNING = ["yönelik", "ilişkin", "dair", "ait", "dayalı", "özel", "uygun", "duyarlı", "yardım", "destek", "erişim", "katkı", "müdahale", "hazırlık", "geçiş", "etki", "karşı", "mücadele"]
# The occasion at which something was talked about: `sohbette`, `ikinci oturumda`.
_BEFORE_A_VERB = frozenset({"ardından", "sonra", "için", "tarafından"})
_OCCASION = (
    *(noun for noun, *_ in read_rows("event_nouns.tsv")),
    *["sohbet", "brifing", "kahvaltı", "yemek", "yemeğ", "madde", "gün", "hafta", "ay", "yıl", "makam", "konuşma", "sunum", "açıklama", "temas", "bölüm", "kapsam", "çerçeve"],
    *["sıra", "devam", "saat", "tarih", "durak", "mekan", "mekân", "ev", "merkez", "salon", "bina", "oda"],
)
_POSSESSED = re.compile(r".{2,}(?:l[ae]r[ıi]?|[aeıioöuü]s[ıiuü]|[bcçdfgğhjklmnprsştvyz][ıiuü])")
_OF_NOUNS = (re.compile(r"[ıiuü]?m[ıiuü]z$"), re.compile(r"s?[ıiuü]n?$"), re.compile(r"l[ae]r$"))
_FIELD = ("alanında", "alanlarında")
_BARE = re.compile(r".+(?:[cç][ıiuü]|ji|[lr]gi|tri|edi|ayi|l[ıiuü])")
_GENITIVE = re.compile(r"(?<=[ıiuü])n[ıiuü]n$|(?<=.{3}[bcçdfgğhjklmnprsştvyz])[ıiuü]n$")
_ACCUSATIVE_OF_POSSESSED = re.compile(r"(?<=[ıiuü])n[ıiuü]$")
_DATIVE_OF_POSSESSED = re.compile(r"(?<=[ıiuü])n[ae]$")


def noun_phrases(
    tokens: Sequence[Token], first: int, last: int, barred: Collection[int], *, parting: str
) -> list[tuple[int, int]]:
    """The topics that end right before token `last`, none beginning before `first`; `barred` tokens are in none.

    What the cue takes tells the `parting`: commas and `ve` part a list, nothing parts what is one, and else two are
    parted where each is a whole noun phrase (`su sorunu ve göç yolları`, but `su ve yol sorunu`).
    """
    found: list[tuple[int, int]] = []
    end = last
    while len(found) < _LONGEST_LIST:
        begin = _beginning(tokens, first, end, barred)
        if begin is None:
            break
        found.insert(0, (begin, end))
        end = _clause_beginning(tokens, first, begin, barred) - 1
        if end <= first or end in barred or not (tokens[end].text == "," or tokens[end].folded in _JOINING):
            break
    return _settled(tokens, found, parting)


def _settled(tokens: Sequence[Token], found: list[tuple[int, int]], parting: str) -> list[tuple[int, int]]:
    """The conjuncts as topics: those that a joint makes one are one, and what a comma only stands before is none."""
    joints = [tokens[begin - 1].folded for begin, _ in found[1:]]
    if parting not in _LISTS:
        if not joints or joints[-1] == ",":
            return found[-1:]
        if parting == "whole":
            return [(found[-2][0], found[-1][1])]
        if any(joint != "," for joint in joints[:-1]):
            found = found[-2:]
    return _merged(tokens, found) if len(found) == 2 else found  # noqa: PLR2004 - a pair


def _merged(tokens: Sequence[Token], pair: list[tuple[int, int]]) -> list[tuple[int, int]]:
    (begin, middle), (after, end) = pair
    word = tokens[middle - 1]
    whole = _is_whole(word.folded)
    if tokens[after - 1].folded == "ile":
        return pair if whole else pair[1:]
    return [(begin, end)] if not whole and end - after > 1 and not word.suffix else pair


def _is_whole(word: str) -> bool:
    """Whether a noun ends a phrase, being plural or possessed: `kursları`, `turizmi`, but not `öğrenci`, `enerji`."""
    return bool(_POSSESSED.fullmatch(word)) and not _BARE.fullmatch(word)


def _beginning(tokens: Sequence[Token], first: int, end: int, barred: Collection[int]) -> int | None:
    """Where the noun phrase that ends before a token begins; None when none ends there."""
    at, led = end, False
    while at > first and end - at < _LONGEST:
        token = tokens[at - 1]
        if at - 1 in barred or not _is_word(tokens, at - 1):
            break
        if token.folded in _stop_words() and not (led and token.folded in _BEFORE_A_VERB):
            break
        if at == end:
            if not _is_head(token):
                return None
        elif _RELATIVE_VERB.fullmatch(token.folded) and (token.text.islower() or at - 1 == first):
            if end - at > 1:
                break
            led = True
        elif not _belongs(token, tokens[at].folded, led=led):
            break
        at -= 1
    return at if at < end else None


def _clause_beginning(tokens: Sequence[Token], first: int, begin: int, barred: Collection[int]) -> int:
    """Where the relative clause before a noun phrase begins: `üyelere verilecek araç hibesi`."""
    at = begin
    if at == first or not _RELATIVE_VERB.fullmatch(tokens[at - 1].folded):
        return at
    while at > first and begin - at < _LONGEST and at - 1 not in barred and tokens[at - 1].text[:1].isalnum():
        if tokens[at - 1].folded in _stop_words() or tokens[at - 1].folded in _JOINING:
            break
        at -= 1
    return at


def _is_word(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    return token.text[:1].isalnum() or (token.text in "-–/&" and tokens[at - 1].tail == token.start)


def _is_head(token: Token) -> bool:
    """Whether a noun phrase may end with a token."""
    word = token.folded
    verb = _FINITE.fullmatch(word) and word not in lexicon.common_words()
    return not (
        verb
        or _ACTIVE.fullmatch(word)
        or _CONVERB.fullmatch(word)
        or _is_somebody(word)
        or _ABLATIVE.fullmatch(word)
        or (_LOCATIVE.fullmatch(word) and (word.startswith(_OCCASION) or word not in lexicon.common_words()))
        or (token.suffix and _case_letters(token.suffix))
    )


def _case_letters(suffix: str) -> bool:
    return fold(suffix).endswith(("da", "de", "ta", "te", "dan", "den", "tan", "ten", "la", "le"))


def _belongs(token: Token, following: str, *, led: bool) -> bool:
    """Whether a word stands in the noun phrase that goes on with the next word."""
    word, suffix = token.folded, fold(token.suffix)
    if _CONVERB.fullmatch(word) or _is_somebody(word):
        return False
    if suffix:
        return led or suffix.endswith(("ın", "in", "un", "ün", "ki")) or following.startswith("yönelik")
    if is_occasion(word):
        return False
    if led or following.startswith(tuple(_GOVERNING)) or _VERBAL_NOUN.fullmatch(following):
        return True
    if _LOCATIVE.fullmatch(word) and word not in lexicon.common_words():
        return bool(_OF_MANY.fullmatch(word))
    return not any(case.fullmatch(word) for case in (_DATIVE, _ABLATIVE, _INSTRUMENTAL, _ACCUSATIVE))


def is_occasion(word: str) -> bool:
    """Whether a word says at what something was talked about: `toplantıda`."""
    return bool(_LOCATIVE.fullmatch(word)) and word.startswith(_OCCASION)


def _is_somebody(word: str) -> bool:
    """Whether a word is for people who talk and not for what they talk about: `konuklar`, `müdüre`."""
    title = lexicon.bare_title(word)
    return word in _people() or (title is not None and title.case not in {Case.NOMINATIVE, Case.GENITIVE})


@cache
def _people() -> frozenset[str]:
    return frozenset(noun for noun, *_ in read_rows("group_nouns.tsv") if noun.endswith(("lar", "ler")))


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(read_words("clause_words.txt")) - {"karşılıklı"} | {"günü", "söz"}


@cache
def _vague_words() -> frozenset[str]:
    return frozenset(read_words("vague_topics.txt"))


def is_vague(words: Sequence[str]) -> bool:
    """Whether folded words name no subject but the general drift: `ikili ilişkiler`, `bağların güçlendirilmesi`."""
    told = [word for word in words if word[:1].isalpha()]
    field = next((at for at, word in enumerate(told) if word.startswith(_FIELD)), None)
    if field is not None:
        return all(map(_is_vague, told[field + 1 :]))
    if not any(len(word) >= _SHORTEST_WORD for word in told):
        return True
    vague = [_is_vague(word) for word in told]
    drift = len(told) > 1 and told[-1].endswith(("ması", "mesi")) and all(vague[-2:])
    led = len(told) > 1 and _RELATIVE_VERB.fullmatch(told[-2]) and vague[-1]
    return all(vague) or bool(led) or drift or told[-1].startswith(("gündem", "birliği", "işbirliği"))


def names_field(words: Sequence[str]) -> bool:
    """Whether it is a field of work and what is drift: `turizm alanlarında iş birliği imkânları`."""
    return any(word.startswith(_FIELD) for word in words)


def _is_vague(word: str) -> bool:
    stems = {stem for stem, _ in nominatives(word)}
    for ending in _OF_NOUNS:
        stems |= {ending.sub("", stem) for stem in stems}
    return not stems.isdisjoint(_vague_words())


def nominative(word: str, case: Case) -> str | None:
    """A topic's last word without the case that its cue asks for; None when it is not in that case."""
    if case is Case.NOMINATIVE:
        return word
    if case is Case.GENITIVE:
        return _GENITIVE.sub("", word) if _GENITIVE.search(fold(word)) else None
    if case is Case.ACCUSATIVE:
        return word[:-2] if _ACCUSATIVE_OF_POSSESSED.search(fold(word)) else None
    if case is Case.DATIVE and _DATIVE_OF_POSSESSED.search(fold(word)):
        return word[:-2]
    stems = [stem for stem, found in nominatives(fold(word)) if found is case and stem in lexicon.common_words()]
    stem = max(stems, key=len, default=None)
    if stem is None:
        return None
    return stem if word[:1].islower() else word[:1] + stem[1:]
