"""What a topic is called: the nominative of its phrase, and which phrases are too vague to name one."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.tables import first_cells, read_words
from ziyaret_extract.topics.endings import is_participle
from ziyaret_extract.topics.words import names_work, topic_words
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import Case, nominatives
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORTEST_WORD = 3
_OF_NOUNS = (re.compile(r"[ıiuü]?m[ıiuü]z$"), re.compile(r"s?[ıiuü]n?$"), re.compile(r"l[ae]r$"))
_PLACED = ("daki", "deki", "taki", "teki")
_LED = 2
_OF_COMPOUND = re.compile(r".{2,}s[ıi](?:n[ıi]n)?")
_LONGEST_OF_STEM = 6
_FIELD = ("alanında", "alanlarında")
_GENITIVE = re.compile(r"(?<=[ıiuü])n[ıiuü]n$|(?<=.{3}[bcçdfgğhjklmnprsştvyz])[ıiuü]n$")
_GENITIVE_OF_OPEN = re.compile(r"(?<=[aeoö])n[ıiuü]n$")  # `mücadelenin`, but also `planın`
_OF_POSSESSED = {
    Case.ACCUSATIVE: re.compile(r"(?<=[ıiuü])n[ıiuü]$"),
    Case.DATIVE: re.compile(r"(?<=[ıiuü])n[ae]$"),
}
# To whom it is told, and not what is: `yabancı diplomatlara aktarıldı`.
_RECIPIENTS = re.compile(r"[a-zçğıöşü]{3,}l[ae]r[ae]|kamuoyuna")
_MANY = re.compile(r".{3,}l[ae]r[ıi]")
# The ending of a case at a noun that no list has; its buffer letter stands behind a vowel: `dönüşüme`, `mücadeleye`.
_ENDING = {
    Case.ACCUSATIVE: re.compile(r"(?<=.{2}[aeıioöuü])y[ıiuü]$|(?<=.{2}[bcçdfgğhjklmnprsştvyz])[ıiuü]$"),
    Case.DATIVE: re.compile(r"(?<=.{2}[aeıioöuü])y[ae]$|(?<=.{2}[bcçdfgğhjklmnprsştvyz])[ae]$"),
    Case.INSTRUMENTAL: re.compile(r"(?<=.{2}[aeıioöuü])yl[ae]$|(?<=.{2}[bcçdfgğhjklmnprsştvyz])l[ae]$"),
}
# What is only called so is no subject: `iki ilçeyi ilgilendiren konular`.
_GENERAL = ("gündem", "birliği", "işbirliği", "konular")
# Nouns that can be nobody, in the accusative: `dönüşümü`, `düşüşü`, `arıcılığı`, `mücadeleyi`.
_DERIVED = re.compile(r".{2,}(?:[ıiuü][mş]|l[ıiuü]ğ|t[ıiuü]ğ|[ae]y)[ıiuü]")


@cache
def _vague_words() -> frozenset[str]:
    return frozenset(read_words("vague_topics.txt"))


def is_vague(words: Sequence[str]) -> bool:
    """Whether folded words name no subject but the general drift: `ikili ilişkiler`, `bağların güçlendirilmesi`."""
    told = [word for word in words if word[:1].isalpha()]
    field = next((at for at, word in enumerate(told) if word.startswith(_FIELD)), None)
    if field is not None:
        return all(map(_is_vague, told[field + 1 :]))
    if not any(len(word) >= _SHORTEST_WORD for word in told) or (len(told) == 1 and is_participle(told[0])):
        return True
    vague = [_is_vague(word) for word in told]
    named = (
        len(told) > _LED and not vague[-3] and _OF_COMPOUND.fullmatch(told[-2])
    )  # `sanayi bölgesinin genişletilmesi`
    drift = len(told) > 1 and told[-1].endswith(("ması", "mesi")) and all(vague[-2:]) and not named
    led = len(told) > 1 and is_participle(told[-2]) and vague[-1] and all(vague[:-2])
    general = vague[-1] and ("gündemdeki" in told or _is_of_body(told))
    if (led or all(vague)) and _says_which_work(told):
        return False
    return all(vague) or led or drift or general or told[-1].startswith(_GENERAL)


def _is_of_body(words: Sequence[str]) -> bool:
    """Whether words say only whose something general is: `Tekkaya Belediyesi'nin çalışmaları`."""
    body = len(words) > 1 and headwords.organization_head(words[-2]) is not None
    return body and words[-3:-2] != ["iş"]


def _says_which_work(words: Sequence[str]) -> bool:
    """Whether words say which works are meant, if only by their place: `ilçedeki yatırımlar`, `devam eden projeler`."""
    which = len(words) > 1 and (words[-2].endswith(_PLACED) or (len(words) > _LED and is_participle(words[-2])))
    return which and names_work(words[-1])


def names_field(words: Sequence[str]) -> bool:
    """Whether it is a field of work and what is drift: `turizm alanlarında iş birliği imkânları`."""
    return any(word.startswith(_FIELD) for word in words)


def _is_vague(word: str) -> bool:
    stems = {stem for stem, _ in nominatives(word)}
    for ending in _OF_NOUNS:
        stems |= {ending.sub("", stem) for stem in stems}
    return not stems.isdisjoint(_vague_words())


def nominative_of_object(name: str) -> str | None:
    """The nominative of what owns nothing and stands in the accusative: `konutları görüştü`, `dönüşümü görüştü`.

    None where it is none, but who talks: `Ardından okul müdürü konuştu`, `… dernek temsilcisi konuştu`.
    """
    before, space, word = name.rpartition(" ")
    folded = fold(word)
    if _MANY.fullmatch(folded):
        return name[:-1]
    who = (headwords.title(folded), headwords.organization_head(folded), headwords.bare_title(folded))
    if any(who) or folded in _group_nouns() or folded.startswith(topic_words("people")):
        return None
    stem = _known_stem(word, Case.ACCUSATIVE)
    if stem is None and _DERIVED.fullmatch(folded):
        stem = _without(word, Case.ACCUSATIVE)
    return f"{before}{space}{stem}" if stem else None


@cache
def _group_nouns() -> frozenset[str]:
    """Nouns for people who talk, possessed: `heyeti`, `yönetimi`."""
    nouns = frozenset(first_cells("group_nouns.tsv"))
    return nouns | {f"{noun}{vowel}" for noun in nouns for vowel in "ıiuü"}


def nominative(word: str, case: Case) -> str | None:
    """A topic's last word without the case that its cue asks for; None when it is not in that case."""
    if case is Case.NOMINATIVE:
        return None if _RECIPIENTS.fullmatch(word) else word
    if case is Case.GENITIVE:
        return _nominative_of_genitive(word)
    if case is Case.ACCUSATIVE and not _OF_POSSESSED[case].search(fold(word)):
        return None
    if case in _OF_POSSESSED and _OF_POSSESSED[case].search(fold(word)):
        return None if case is Case.ACCUSATIVE and _ends_in_stem(fold(word)) else word[:-2]
    return _known_stem(word, case) or _without(word, case)


def _ends_in_stem(word: str) -> bool:
    """Whether what looks like a case is the end of a stem: `sorunu` is of `sorun`, but `sorununu` of `sorunu`."""
    known = lexicon.common_words()
    if len(word) > _LONGEST_OF_STEM:
        return False
    owner = any(case is Case.GENITIVE and stem in known for stem, case in nominatives(word[:-1])[1:])
    return word[:-1] in known and not owner


def _nominative_of_genitive(word: str) -> str | None:
    folded = fold(word)
    if _GENITIVE_OF_OPEN.search(folded) and folded[:-3] in lexicon.common_words():
        return word[:-3]
    ending = _GENITIVE.search(folded)
    return _hard(word[: ending.start()]) if ending else None


def _known_stem(word: str, case: Case) -> str | None:
    stems = [stem for stem, found in nominatives(fold(word)) if found is case and stem in lexicon.common_words()]
    stem = max(stems, key=len, default=None)
    return stem if stem is None or word[:1].islower() else word[:1] + stem[1:]


def _without(word: str, case: Case) -> str | None:
    """A word without the ending that a case has, if it may stand in it."""
    ending = _ENDING[case].search(fold(word)) if case in _ENDING else None
    return _hard(word[: ending.start()]) if ending else None


def _hard(stem: str) -> str:
    """A stem that no vowel follows: `arıcılığ` is `arıcılık`."""
    return f"{stem[:-1]}k" if stem.endswith("ğ") else stem
