"""What its ending makes of a word in the noun phrase of a topic: a verb, a participle, a case that leans on a verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.topics.words import names_occasion, topic_words
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import Case, case_of, nominatives
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Token

# The past has a `t` behind a voiceless consonant only: `yaptı`, but `inşaatı` and `kartı` are nouns.
_FINITE = re.compile(
    r".{2,}(?:(?:(?<=[fstkçşhp])t|(?<![fstkçşhp])d)[ıiuü]|m[ıiuü]ş(?:t[ıiuü]r)?|[ıiuü]yor|m[ae]kt[ae](?:d[ıi]r)?)"
    r"(?:l[ae]r)?"
)
_CONVERB = re.compile(r".{2,}(?:[ae]r[ae]k|[ıiuü]p|[ıiuü]nc[ae]|(?:[ae]|u|ü|[ıi])rken)")
_WITHOUT = ("madan", "meden")
_RELATIVE_VERB = re.compile(
    r".{2,}(?:[aeıiuü][ln][ae]n|y[ae]n|.ş[ae]n|[dt][ıiuü]ğ[ıiuü]\w*|[dt][ıiuü]kl[ae]r[ıi]|[ae]c[ae](?:k|ğ[ıi]\w*))"
    r"|eden|gören|süren|geçen|kalan|olan|gelen|veren|çıkan|yapan|duran|artan|gereken|doğan|gösteren|düşen|biten|giden|isteyen"
)
# A participle that is no noun: `gerçekleşen`, but not `lojistiği`.
_ACTIVE = re.compile(r".{2,}(?:[ıiuü][ln]|ş|y)[ae]n|eden|gelen|giden|veren|olan")
# What is done, told by its verb: `pazarlanması`.
_DONE = re.compile(r".{2,}m[ae]s[ıi](?:n[ıiae]n?|yl[ae])?")
_VERBAL_NOUN = re.compile(r".{3,}m[ae](?:s[ıi]\w*)?")
# Cases that belong to the verb and not to a noun phrase, where they cannot be part of a stem.
_DATIVE = re.compile(r".{2,}(?:l[ae]r[ae]|[ıiuü]n[ae]|[ıiuü]m[ıiuü]z[ae])")
_ABLATIVE = re.compile(r".{2,}(?:l[ae]rd[ae]n|[ıiuü]nd[ae]n|[ıiuü]zd[ae]n)")
# A `t` begins the locative behind a voiceless consonant only: `ziyarette`, but not `ziyarete`.
_LOCATIVE = re.compile(r".{3,}(?:d|(?<=[fstkçşhp])t)[ae]")
_AT_BODY = re.compile(r".{3,}s[ıi]nd[ae]")
_OF_MANY = re.compile(r".{2,}l[ae]r(?:[ıi]n)?d[ae]|alanında")
_INSTRUMENTAL = re.compile(r".{2,}(?:yl[ae]|l[ae]rl[ae]|[ıiuü]zl[ae])")
_ACCUSATIVE = re.compile(r".{2,}(?:s[ıiuü]n[ıiuü]|l[ae]r[ıi]n[ıi])")
_GENITIVE = re.compile(r".{2,}(?:n[ıiuü]n|l[ae]r[ıi]n)")


def is_verb(word: str) -> bool:
    """Whether a folded word is a verb at the end of a clause; `teşkilatı`, `kanadı` are nouns."""
    if word in topic_words("verb"):
        return True
    noun = word in lexicon.common_words() or word[:-1] in lexicon.common_words() or word in topic_words("no-verb")
    return bool(_FINITE.fullmatch(word)) and not noun


def is_converb(word: str) -> bool:
    """Whether a folded word is a verb that goes on with another: `gelerek`, but not `ekip`."""
    return bool(_CONVERB.fullmatch(word)) and word not in topic_words("no-verb")


def is_undone(word: str) -> bool:
    """Whether a folded word is a verb that tells what was not done: `istişare etmeden`."""
    return word.endswith(_WITHOUT)


def is_participle(word: str) -> bool:
    """Whether a word ends a relative clause: `yürütülen`, `yaşadığı`, `açılacak`, but not `fındığının`."""
    if not _RELATIVE_VERB.fullmatch(word) or word in topic_words("no-participle"):
        return False
    return not word.startswith(topic_words("no-participle-of"))


def is_active(word: str) -> bool:
    """Whether a participle can be no noun: `gerçekleşen`."""
    return bool(_ACTIVE.fullmatch(word))


def is_done(token: Token) -> bool:
    """Whether a word tells what is done by its verb: `pazarlanması`."""
    return bool(_DONE.fullmatch(token.folded)) and not token.suffix


def is_occasion(word: str) -> bool:
    """Whether a word says at what something was talked about: `toplantıda`."""
    return bool(_LOCATIVE.fullmatch(word)) and names_occasion(word) and word not in topic_words("no-case")


def is_of_time_or_place(word: str) -> bool:
    """Whether a folded word stands in the ablative, or in the locative where it is not known as a word by itself."""
    if word in topic_words("no-case"):
        return False
    known = word in lexicon.common_words() and not names_occasion(word)
    return bool(_ABLATIVE.fullmatch(word)) or (bool(_LOCATIVE.fullmatch(word)) and not known)


def is_verbal_noun(word: str) -> bool:
    """Whether a folded word is the noun of a verb: `yenilenmesine`."""
    return bool(_VERBAL_NOUN.fullmatch(word))


def is_at_body(token: Token) -> bool:
    """Whether a word says at which body: `Tekkaya Belediyesinde`, `Belediyede`."""
    if not token.text[:1].isupper():
        return False
    at = bool(_LOCATIVE.fullmatch(token.folded)) and headwords.organization_noun(token.folded[:-2]) is not None
    return at or bool(_AT_BODY.fullmatch(token.folded))


def is_genitive(token: Token) -> bool:
    """Whether a word stands in the genitive: `pirinanın`, `okulun`, `Tekkaya'nın`."""
    if token.suffix:
        return case_of(fold(token.suffix)) is Case.GENITIVE
    if _GENITIVE.fullmatch(token.folded):
        return True
    known = lexicon.common_words()
    return any(case is Case.GENITIVE and stem in known for stem, case in nominatives(token.folded)[1:])


def leaning_on_verb(token: Token) -> Case | None:
    """The case in which a word without an apostrophe leans on a verb, where its ending tells one."""
    word = token.folded
    if word in topic_words("no-case"):
        return None
    if _LOCATIVE.fullmatch(word) and word not in lexicon.common_words() and not token.text.isupper():
        return None if _OF_MANY.fullmatch(word) else Case.LOCATIVE
    if _DATIVE.fullmatch(word):  # a name that looks like one is none: `Ihlara Vadisi`
        many = word[-4:-1] in {"lar", "ler"} and word[:-4] in lexicon.common_words()
        return Case.DATIVE if many or token.text[:1].islower() else None
    cases = {Case.ABLATIVE: _ABLATIVE, Case.INSTRUMENTAL: _INSTRUMENTAL, Case.ACCUSATIVE: _ACCUSATIVE}
    return next((case for case, ending in cases.items() if ending.fullmatch(word)), None)
