"""What a topic is called: the nominative of its phrase, and which phrases are too vague to name one."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.tables import read_words
from ziyaret_extract.topics.phrases import is_participle
from ziyaret_extract.topics.words import names_work
from ziyaret_extract.turkish import lexicon
from ziyaret_extract.turkish.morphology import Case, nominatives
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORTEST_WORD = 3
_OF_NOUNS = (re.compile(r"[ıiuü]?m[ıiuü]z$"), re.compile(r"s?[ıiuü]n?$"), re.compile(r"l[ae]r$"))
_PLACED = ("daki", "deki", "taki", "teki")
_LED = 2
_FIELD = ("alanında", "alanlarında")
_GENITIVE = re.compile(r"(?<=[ıiuü])n[ıiuü]n$|(?<=.{3}[bcçdfgğhjklmnprsştvyz])[ıiuü]n$")
_OF_POSSESSED = {
    Case.ACCUSATIVE: re.compile(r"(?<=[ıiuü])n[ıiuü]$"),
    Case.DATIVE: re.compile(r"(?<=[ıiuü])n[ae]$"),
}
# To whom it is told, and not what is: `yabancı diplomatlara aktarıldı`.
_RECIPIENTS = re.compile(r"[a-zçğıöşü]{3,}l[ae]r[ae]|kamuoyuna")
_MANY = re.compile(r".{3,}l[ae]r[ıi]")
# Where many end in the case, no list of words is asked for them: `atölyelere`, `kursları`, `tesisleriyle`.
_OF_MANY = {
    Case.DATIVE: re.compile(r"(?<=.{2}l[ae]r)[ae]$"),
    Case.INSTRUMENTAL: re.compile(r"(?<=.{2}l[ae]r)l[ae]$|(?<=.{2}[ıiuü])yl[ae]$"),
}


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
    led = len(told) > 1 and is_participle(told[-2]) and vague[-1] and all(vague[:-2])
    general = vague[-1] and ("gündemdeki" in told or _is_of_body(told))
    if (led or all(vague)) and _says_which_work(told):
        return False
    return all(vague) or led or drift or general or told[-1].startswith(("gündem", "birliği", "işbirliği"))


def _is_of_body(words: Sequence[str]) -> bool:
    """Whether words say only whose something general is: `Tekkaya Belediyesi'nin çalışmaları`."""
    body = len(words) > 1 and lexicon.organization_head(words[-2]) is not None
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


def nominative_of_many(word: str) -> str | None:
    """The nominative of what many end in the accusative; None where they do not: `konutları görüştü`."""
    return word[:-1] if _MANY.fullmatch(fold(word)) else None


def nominative(word: str, case: Case) -> str | None:
    """A topic's last word without the case that its cue asks for; None when it is not in that case."""
    if case is Case.NOMINATIVE:
        return None if _RECIPIENTS.fullmatch(word) else word
    if case is Case.GENITIVE:
        return _GENITIVE.sub("", word) if _GENITIVE.search(fold(word)) else None
    if case is Case.ACCUSATIVE and not _OF_POSSESSED[case].search(fold(word)):
        return None
    if case in _OF_POSSESSED and _OF_POSSESSED[case].search(fold(word)):
        return word[:-2]
    stems = [stem for stem, found in nominatives(fold(word)) if found is case and stem in lexicon.common_words()]
    stem = max(stems, key=len, default=None)
    if stem is None:
        ending = _OF_MANY[case].search(fold(word)) if case in _OF_MANY else None
        return word[: ending.start()] if ending else None
    return stem if word[:1].islower() else word[:1] + stem[1:]
