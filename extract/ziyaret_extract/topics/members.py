"""Which words may belong to the noun phrase of a topic, and which are who talks, where, or the verb."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.tables import first_cells, read_rows, read_words
from ziyaret_extract.topics import endings
from ziyaret_extract.topics.words import topic_words
from ziyaret_extract.turkish import headwords
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Token

_IN = frozenset({"da", "de", "ta", "te", "nda", "nde"})
# What may end a name that leans on a noun: `Tekkaya'nın`, `Tekkaya'daki`, `240 kW'lık`, `Tekkaya'lı`.
_LEANING = (*("ın", "in", "un", "ün", "ki"), *("lık", "lik", "luk", "lük", "lı", "li", "lu", "lü"))
# Many in the nominative talk, `çobanlar mera sorununu konuştu`; the first noun of a compound may be (`gençler evi`).
_MANY = re.compile(r".{3,}l[ae]r")
_CALLED_MANY = re.compile(r".{2,}(?:[cç]|l)[ıiuü]l[ae]r")  # `Kızılaycılar`, `Tekkayalılar`
_BEHIND_MANY = re.compile(r"için|aras.+|.+[ıiuü](?:n[ıiuüae]n?|yl[ae])?")
_FOR_SOME = re.compile(r"için|aras.+|.+(?<!l[ae]r)(?<!y)[ıiuü](?:n[ıiuüae]n?|yl[ae])?")
# Guests, a colleague or a group in a case that leans on the verb: `konuğunu yol hakkında bilgilendirdi`, `gruba …`.
_GUEST = re.compile(
    r"(?:konuğu|misafiri|meslektaşı|mevkidaşı|muhatabı)(?:n[ıiuüae]|nd[ae]n|yl[ae])"
    r"|(?:grub|heyet|ekib)(?:[ae]|[ıiu]n[ae])"
)
# Those who do not: `kurallara uymayanlar hakkında`.
_THOSE_WHO_DO_NOT = re.compile(r".{2,}m[ae]y[ae]nl[ae]r")


def stands_bare(token: Token) -> bool:
    """Whether a word may stand in a compound of nouns: `öfke kontrolü`, but not `personele`."""
    word = token.folded
    return word not in stop_words() and is_head(token) and belongs(token, "", led=False)


def is_who(token: Token) -> bool:
    """Whether a word that begins a sentence is who talks, and no topic before a comma: `İkili, su sorununu konuştu`."""
    title = headwords.bare_title(token.folded)
    body = title is not None or headwords.organization_noun(token.folded) is not None
    return token.folded in _who() or (body and token.text[:1].isupper())


def says_where(token: Token) -> bool:
    """Whether a word says at which talks or in which place something was talked about: `görüşmede`, `Yalova'da`."""
    if token.suffix:
        return fold(token.suffix) in _IN
    return endings.is_occasion(token.folded) or endings.is_at_body(token)


def begins_clause(token: Token) -> bool:
    """Whether a word that may lean on a noun begins the sentence, so that it leans on none: `Ardından X konuşuldu`."""
    leads = token.folded in topic_words("before-verb") and not token.folded.endswith(("da", "de", "ta", "te"))
    return token.text[:1].isupper() and (leads or token.folded in topic_words("talks"))


def is_head(token: Token, *, cued: bool = False) -> bool:
    """Whether a noun phrase may end with a token."""
    word = token.folded
    verb = word in topic_words("verb") if cued else endings.is_verb(word)
    return not (
        (verb and token.text[:1].islower())
        or endings.is_active(word)
        or endings.is_converb(word)
        or endings.is_undone(word)
        or _THOSE_WHO_DO_NOT.fullmatch(word)
        or is_somebody(word)
        or endings.is_of_time_or_place(word)
        or (token.suffix and _case_letters(token.suffix))
    )


def _case_letters(suffix: str) -> bool:
    return fold(suffix).endswith(("da", "de", "ta", "te", "dan", "den", "tan", "ten", "la", "le"))


def belongs(token: Token, following: str, *, led: bool) -> bool:
    """Whether a word stands in the noun phrase that goes on with the next word."""
    word, suffix = token.folded, fold(token.suffix)
    governed = following.startswith(topic_words("governing"))
    if endings.is_converb(word) or (is_somebody(word) and not (word in _for_whom() and _FOR_SOME.fullmatch(following))):
        return False
    many = _MANY.fullmatch(word) if token.text.islower() else _CALLED_MANY.fullmatch(word)
    if many and not _BEHIND_MANY.fullmatch(following):
        return False
    if suffix:
        return led or suffix.endswith(_LEANING) or (governed and suffix not in _IN)
    if word in _in_fields():
        return True
    parting = word in topic_words("parting") and not (led and word in topic_words("before-verb"))
    if endings.is_occasion(word) or parting or begins_clause(token):
        return False
    title = token.text[:1].isupper() and headwords.bare_title(word)
    if title and title.case is Case.NOMINATIVE and not _FOR_SOME.fullmatch(following):
        return False
    if endings.is_at_body(token) and not endings.is_participle(following):
        return False
    if led or governed or endings.is_verbal_noun(following):
        return True
    return endings.leaning_on_verb(token) is None


def is_somebody(word: str) -> bool:
    """Whether a word is for people who talk and not for what they talk about: `konuklar`, `müdüre`, no `mimari`."""
    if word in topic_words("no-case"):
        return False
    if _GUEST.fullmatch(word):
        return True
    title = headwords.bare_title(word)
    return word in _people() or (title is not None and title.case not in {Case.NOMINATIVE, Case.GENITIVE})


@cache
def _in_fields() -> frozenset[str]:
    """Fields of work in the locative, which no place are: `sağlıkta şiddet`."""
    return frozenset(f"{field}{ending}" for field in topic_words("field") for ending in ("da", "de", "ta", "te"))


@cache
def _who() -> frozenset[str]:
    return frozenset({*topic_words("who"), *first_cells("group_nouns.tsv")})


@cache
def _for_whom() -> frozenset[str]:
    """The many for whom something may be: `kadınlar pazarı`, but not `başkanlar`."""
    rows = read_rows("group_nouns.tsv")
    return frozenset(noun for noun, kind, *_ in rows if kind in {"crowd", "members"} and noun.endswith(("lar", "ler")))


@cache
def _people() -> frozenset[str]:
    return frozenset(noun for noun in first_cells("group_nouns.tsv") if noun.endswith(("lar", "ler")))


@cache
def stop_words() -> frozenset[str]:
    """Words of the clause, which stand in no topic."""
    return frozenset(read_words("clause_words.txt")) - {"karşılıklı"} | {"günü", "söz"}
