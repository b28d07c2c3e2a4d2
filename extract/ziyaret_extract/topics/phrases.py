"""The noun phrases that name topics: where they begin, how a list of them parts, and which are too vague to be one."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import AND
from ziyaret_extract.tables import read_rows, read_words
from ziyaret_extract.topics.conjuncts import LISTS, is_owner, is_plural, settled
from ziyaret_extract.topics.words import names_occasion, topic_words
from ziyaret_extract.turkish import lexicon
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.analysis import Token

_LONGEST = 12
_LED = 2  # a noun and the participle before it
_LONGEST_LIST = 6
_IN = frozenset({"da", "de", "ta", "te", "nda", "nde"})
# What may end a name that leans on a noun: `Tekkaya'nın`, `Tekkaya'daki`, `240 kW'lık`, `Tekkaya'lı`.
_LEANING = (*("ın", "in", "un", "ün", "ki"), *("lık", "lik", "luk", "lük", "lı", "li", "lu", "lü"))
_JOINING = frozenset({AND, "ile", "veya"})
_FINITE = re.compile(r".{2,}(?:[dt][ıiuü]|m[ıiuü]ş(?:t[ıiuü]r)?|[ıiuü]yor|m[ae]kt[ae](?:d[ıi]r)?)(?:l[ae]r)?")
_CONVERB = re.compile(r".{2,}(?:[ae]r[ae]k|[ıiuü]p|[ıiuü]nc[ae]|(?:[ae]|u|ü|[ıi])rken)")
_RELATIVE_VERB = re.compile(
    r".{2,}(?:[aeıiuü][ln][ae]n|y[ae]n|.ş[ae]n|[dt][ıiuü]ğ[ıiuü]\w*|[dt][ıiuü]kl[ae]r[ıi]|[ae]c[ae](?:k|ğ[ıi]\w*))"
    r"|eden|gören|süren|geçen|kalan|olan|gelen|veren|çıkan|yapan|duran|artan|gereken"
)
# A participle that is no noun: `gerçekleşen`, but not `lojistiği`.
_ACTIVE = re.compile(r".{3,}(?:[ıiuü][ln]|ş|y)[ae]n")
_VERBAL_NOUN = re.compile(r".{3,}m[ae](?:s[ıi]\w*)?")
# Endings of cases that belong to the verb and not to a noun phrase, where they cannot be part of a stem.
_DATIVE = re.compile(r".{2,}(?:l[ae]r[ae]|[ıiuü]n[ae]|[ıiuü]m[ıiuü]z[ae])")
_ABLATIVE = re.compile(r".{2,}(?:l[ae]rd[ae]n|[ıiuü]nd[ae]n|[ıiuü]zd[ae]n)")
_LOCATIVE = re.compile(r".{3,}[dt][ae]")
_AT_BODY = re.compile(r".{3,}s[ıi]nd[ae]")
_OF_MANY = re.compile(r".{2,}l[ae]r(?:[ıi]n)?d[ae]|alanında")
_INSTRUMENTAL = re.compile(r".{2,}(?:yl[ae]|l[ae]rl[ae]|[ıiuü]zl[ae])")
_ACCUSATIVE = re.compile(r".{2,}(?:s[ıiuü]n[ıiuü]|l[ae]r[ıi]n[ıi])")
# What is done, told by its verb, has cases of its own before it: `ürünlerin tek marka altında pazarlanması`.
_DONE = re.compile(r".{2,}m[ae]s[ıi](?:n[ıi])?")
_BETWEEN = "arasındaki"
# Many in the nominative talk, `çobanlar mera sorununu konuştu`; the first noun of a compound may be (`gençler evi`).
_MANY = re.compile(r".{3,}l[ae]r")
_BEHIND_MANY = re.compile(r"için|aras.+|.+[ıiuü](?:n[ıiuüae]n?|yl[ae])?")
_NUMBERS = frozenset({"iki", "üç", "dört"})


def noun_phrases(
    tokens: Sequence[Token], first: int, last: int, barred: Collection[int], *, parting: str
) -> list[tuple[int, int]]:
    """The topics that end right before token `last`, none beginning before `first`; `barred` tokens are in none.

    What the cue takes tells the `parting`: commas and `ve` part a list, nothing parts what is one, and else two are
    parted where each is a whole noun phrase (`su sorunu ve göç yolları`, but `su ve yol sorunu`).
    """
    found: list[tuple[int, int]] = []
    joints: list[str] = []
    end = last
    parallel = False  # one before this was told of another place: `X'te su sorunu, Y'de yol sorunu görüşüldü`
    while len(found) < _LONGEST_LIST:
        begin = _beginning(tokens, first, end, barred)
        if begin is None or (parallel and not (begin > first and _says_where(tokens[begin - 1]))):
            break
        found.insert(0, (begin, end))
        end = _clause_beginning(tokens, first, begin, barred) - 1
        comma = _comma_before_where(tokens, first, end) if parting in LISTS and end not in barred else None
        parallel = comma is not None
        end = end if comma is None else comma
        if end <= first or end in barred or not (tokens[end].text == "," or tokens[end].folded in _JOINING):
            break
        joints.insert(0, tokens[end].folded)
    return settled(tokens, found, joints[-len(found) + 1 :] if len(found) > 1 else [], parting)


def _comma_before_where(tokens: Sequence[Token], first: int, at: int) -> int | None:
    """The comma before what says where and stands up to a token: `, Bolu ile yapılan görüşmede ise`."""
    where = at - (tokens[at].folded == "ise")
    if where <= first or not _says_where(tokens[where]):
        return None
    inside = range(where, max(first, where - _LONGEST), -1)
    return next((k for k in inside if tokens[k].text == ","), None)


def _says_where(token: Token) -> bool:
    """Whether a word says at which talks or in which place something was talked about: `görüşmede`, `Yalova'da`."""
    if token.suffix:
        return fold(token.suffix) in _IN
    return is_occasion(token.folded) or _is_at_body(token)


def _begins_clause(token: Token) -> bool:
    """Whether a word that may lean on a noun begins the sentence, so that it leans on none: `Ardından X konuşuldu`."""
    leads = token.folded in topic_words("before-verb") and not _LOCATIVE.fullmatch(token.folded)
    return leads and token.text[:1].isupper()


def _is_at_body(token: Token) -> bool:
    """Whether a word ends a body's or a place's name in the locative: `Belediyesinde`."""
    return token.text[:1].isupper() and bool(_AT_BODY.fullmatch(token.folded))


def _beginning(tokens: Sequence[Token], first: int, end: int, barred: Collection[int]) -> int | None:
    """Where the noun phrase that ends before a token begins; None when none ends there."""
    done = _is_done(tokens[end - 1])
    at, led, between = end, False, False  # `between`: two of them stand before `arasındaki`
    while at > first and end - at < _LONGEST:
        token = tokens[at - 1]
        if at - 1 in barred or not _is_word(tokens, at - 1):
            break
        word = token.folded
        parted = between and (word in _NUMBERS or (word in _JOINING and not is_plural(tokens[at].folded)))
        begins = word == _BETWEEN and at < end
        clause = ((led or done) and word in topic_words("before-verb")) or (word == "ile" and led and end - at == _LED)
        if word in _stop_words() and not (parted or begins or clause):
            break
        between = begins or (between and not parted)
        if parted or begins:
            pass
        elif at == end:
            if not _is_head(token):
                return None
        elif is_participle(word) and (token.text.islower() or at - 1 == first):
            if end - at > 1:
                break
            led = True
        elif not _belongs(token, tokens[at].folded, led=led or done):
            break
        at -= 1
    bare = led and end - at > 1 and is_participle(tokens[at].folded)
    return at + bare if at < end else None


def _is_done(token: Token) -> bool:
    return bool(_DONE.fullmatch(token.folded)) and not token.suffix


def _clause_beginning(tokens: Sequence[Token], first: int, begin: int, barred: Collection[int]) -> int:
    """Where the relative clause before a noun phrase begins: `üyelere verilecek araç hibesi`."""
    at = begin
    if at == first or not is_participle(tokens[at - 1].folded):
        return at
    while at > first and begin - at < _LONGEST and at - 1 not in barred and tokens[at - 1].text[:1].isalnum():
        if tokens[at - 1].folded in _JOINING:
            break
        at -= 1
    return at


def without_possessor(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """A noun phrase without the genitive that it begins with, which owns what stands behind its cue."""
    inside = range(first, last - 1)
    owner = next((at for at in inside if is_owner(fold(tokens[at].text))), None)
    if owner is None and inside and is_owner(fold(tokens[first].text), of_many=True):
        owner = first
    return (first if owner is None else owner + 1), last


def _is_word(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    return token.text[:1].isalnum() or (token.text in "-–/&" and tokens[at - 1].tail == token.start)


def _is_head(token: Token) -> bool:
    """Whether a noun phrase may end with a token."""
    word = token.folded
    return not (
        (_is_verb(word) and token.text[:1].islower())
        or _ACTIVE.fullmatch(word)
        or _is_converb(word)
        or _is_somebody(word)
        or _ABLATIVE.fullmatch(word)
        or (_LOCATIVE.fullmatch(word) and (names_occasion(word) or word not in lexicon.common_words()))
        or (token.suffix and _case_letters(token.suffix))
    )


def _is_verb(word: str) -> bool:
    if word in topic_words("verb"):
        return True
    # `teşkilatı` is a noun with its possessive; no verb in the past is one.
    noun = word in lexicon.common_words() or word[:-1] in lexicon.common_words() or word in topic_words("no-verb")
    return bool(_FINITE.fullmatch(word)) and not noun


def _is_converb(word: str) -> bool:
    return bool(_CONVERB.fullmatch(word)) and word not in topic_words("no-verb")


def _case_letters(suffix: str) -> bool:
    return fold(suffix).endswith(("da", "de", "ta", "te", "dan", "den", "tan", "ten", "la", "le"))


def _belongs(token: Token, following: str, *, led: bool) -> bool:
    """Whether a word stands in the noun phrase that goes on with the next word."""
    word, suffix = token.folded, fold(token.suffix)
    governed = following.startswith(topic_words("governing"))
    if _is_converb(word) or (_is_somebody(word) and following != "için"):
        return False
    if _MANY.fullmatch(word) and token.text.islower() and not _BEHIND_MANY.fullmatch(following):
        return False
    if suffix:
        return led or suffix.endswith(_LEANING) or (governed and suffix not in _IN)
    if is_occasion(word) or word in topic_words("parting") or _begins_clause(token):
        return False
    if led or governed or _VERBAL_NOUN.fullmatch(following):
        return True
    if _is_at_body(token):
        return False
    if _LOCATIVE.fullmatch(word) and word not in lexicon.common_words() and not token.text.isupper():
        return bool(_OF_MANY.fullmatch(word))
    # A name that looks like a dative is none: `Ihlara Vadisi`.
    dative = _DATIVE.fullmatch(word) and token.text[:1].islower()
    return not (dative or any(case.fullmatch(word) for case in (_ABLATIVE, _INSTRUMENTAL, _ACCUSATIVE)))


def stands_bare(token: Token) -> bool:
    """Whether a word may stand in a compound of nouns: `öfke kontrolü`, but not `personele`."""
    word = token.folded
    return word not in _stop_words() and _is_head(token) and _belongs(token, "", led=False)


def is_occasion(word: str) -> bool:
    """Whether a word says at what something was talked about: `toplantıda`."""
    return bool(_LOCATIVE.fullmatch(word)) and names_occasion(word)


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


def is_participle(word: str) -> bool:
    """Whether a word ends a relative clause: `yürütülen`, `yaşadığı`, `açılacak`."""
    return bool(_RELATIVE_VERB.fullmatch(word)) and word not in topic_words("no-participle")
