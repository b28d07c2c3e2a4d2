"""Which verb says that a gathering is held: `düzenlenen çalıştay`, `konser verecek`, `panele X ev sahipliği yaptı`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.dates.programmes import tells_end
from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.morphology import Case
from ziyaret_extract.turkish.telling import INVITED, Telling, telling_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from ziyaret_extract.analysis import Sentence, Token

_PARTICIPLE = re.compile(
    r".*(?:[ae]n|[ae]c[ae]k|[dt][ıiuü]ğ[ıiuü]|[ae]cağı|[ae]ceği|[dt][ıiuü]kl[ae]r[ıi]|(?:[dt][ıiuü]|[ae]c[ae])ğ[ıiuü]m[ıiuü]z)"
)
_NOMINAL = re.compile(r".*m[ae](?:s[ıi](?:n[ıiae])?|y[ıi])|.*[ae]c[ae]ğ[ıi](?:n[ıi])?")
_GAP = 5
# A noun in a case of its own parts a participle from the noun behind it.
_OBLIQUE = re.compile(r".{2,}(?:[dt][ae]|,)|,|göre|açıklama\w*")
_MANY = re.compile(r".{2,}l[ae]r(?:[ae]|[ıi]n)?")
# `Yapılacağı duyurulan toplantı` may not be held.
_ANNOUNCED = re.compile(r"ilan|duyurul\w+|açıklan\w+|bildiril\w+|belirtil\w+|söylen\w+")
# What may be held is not told, `düzenlenebilir`; `yaptırılacak konutlar` are built; who goes on with his own
# programme, `Ankara programını sürdüren`, holds none.
_UNTOLD = re.compile(r".*[ea]bil.*|yaptır.*|sürdür.*")
# To what somebody is invited is told when it is announced: `düzenlenecek şenliğe davet etti`.
_INVITING = ("davet", "çağır")
_TO_COME = ("ecek", "acak")
# Who brings people together at a gathering holds it: `kooperatifleri çalıştayda buluşturdu`.
_UNITING = re.compile(r"buluşturd.*|buluşturuyor|buluşturacak|araya getird.*|araya getirecek")
HOUSES = frozenset({"sahipliği", "sahibi", "sahne", "mekân", "mekan"})
"""The words before the verb of hosting a gathering: `panele ev sahipliği yaptı`, `konsere sahne oldu`."""
# Who would like to, `ev sahipliği yapmak istiyor`, holds none.
_HOSTING = re.compile(r"(?:yap|et|ed|oldu|olaca|oluyor|olan)(?!m[ae]k).*")
# There was one: `akşam köyde konser vardı`.
_BEING = frozenset({"vardı", "var"})
# What has something within it: `programda`, `etkinliklerde`.
_HAVING = re.compile(r"(?:program|etkinli[kğ]|festival|şenli[kğ]|tören|kutlama|gece|toplantı)\w*[dt][ae]")
OF_HOUSE = "sahipliğini"
"""What a body takes upon itself that hosts a gathering: `panelin ev sahipliğini X yaptı`."""
_HOSTING_OF = re.compile(r"(?:yapt|yapac|yapıyor|üstlend|üstlenec|ett|edec).*")
# `Açılacak fuar` only tells which fair is meant.
_OPENED = "açıl"
_CLOSE = 2
_WITHIN = frozenset(
    ("kapsamında", "çerçevesinde", "dahilinde", "dâhilinde", "vesilesiyle", "dolayısıyla", "münasebetiyle", "boyunca")
)
# A verb before these marks is none of a relative clause: `tören yapılacak, ardından …`.
_FINITE = frozenset(".,;!")
# `Programın ikinci ayağı`, `festivalin bu yılki bölümü`: what is held is a part of it.
_PARTS = re.compile(
    r"(?:ayağı|bölümü|etabı|kısmı|devamı|finali|aşaması|dönemi|halkası|modülü|kapanışı|ikincisi|üçüncüsü|dördüncüsü|beşincisi)"
    r"(n[ıiuü]n)?"
)
# `Programın Girne'de yapılacağını açıkladı` announces it.
_ANNOUNCING = re.compile(r".*[ae]c[ae]ğ[ıi](?:n[ıi])?")


def verb_of_holding(
    tokens: tuple[Token, ...], sentence: Sentence, at: int, case: Case, skipped: Collection[int]
) -> int | None:
    """The token of the verb that says that what the noun at a token means is held; None when none says so.

    It is a participle before the noun or a verb behind it, by the noun's case. `skipped` are the tokens of speech.
    """
    told = _there_was(tokens, sentence, at, case)
    told = told or _giving(tokens, sentence, at) or _before(tokens, sentence, at, case)
    if told is None and case is Case.DATIVE:
        told = _hosting(tokens, sentence, at) or _invited(tokens, sentence, at)
    elif told is None and case is Case.GENITIVE:
        told = _hosting_of(tokens, sentence, at)
    elif told is None and case is Case.LOCATIVE:
        told = _uniting(tokens, sentence, at)
    elif told is None and case is Case.INSTRUMENTAL:
        told = _ending(tokens, sentence, at)
    if told is not None:
        return None if told in skipped else told
    if case is Case.GENITIVE and (part := _part(tokens, sentence, at)):
        case = Case.GENITIVE if part[1] else Case.NOMINATIVE
    return _behind(tokens, sentence, at, case, skipped)


def end_of_verb(tokens: tuple[Token, ...], verb: int) -> int:
    """The token behind a verb of holding, which may be of two words: `tertip edilecek`."""
    return verb + 1 + _is_apart(tokens, verb)


def _there_was(tokens: tuple[Token, ...], sentence: Sentence, at: int, case: Case) -> int | None:
    """The verb of `akşam köyde konser vardı`; `programda konser vardı` tells what the programme had."""
    last = sentence.last - 1
    if (
        case is not Case.NOMINATIVE
        or at + 1 >= last
        or tokens[at + 1].folded not in _BEING
        or tokens[at + 2].text.isalpha()
    ):
        return None
    within = any(_HAVING.fullmatch(tokens[k].folded) for k in range(sentence.first, at))
    return None if within else at + 1


def _giving(tokens: tuple[Token, ...], sentence: Sentence, at: int) -> int | None:
    """The verb of `konser verecek`, `konferans veren A`."""
    near = range(at + 1, min(sentence.last, at + 1 + _GAP))
    return next((verb for verb in near if _is_giving(tokens, at, verb)), None)


def _is_giving(tokens: tuple[Token, ...], at: int, verb: int) -> bool:
    """Whether a verb says of the noun at a token, and not of any, that it is held."""
    nouns = next((nouns for form, nouns in _giving_verbs() if tokens[verb].folded.startswith(form)), ())
    return bool(nouns) and tokens[at].folded.startswith(nouns)


def _before(tokens: tuple[Token, ...], sentence: Sentence, at: int, case: Case) -> int | None:
    """The participle that goes before the noun: `düzenlenen çalıştay`, `X'in düzenlediği festival`."""
    behind = tokens[at + 1 : sentence.last]
    in_title = at + 1 < sentence.last and tokens[at + 1].text == '"'
    inviting = case is Case.DATIVE and any(token.folded.startswith(_INVITING) for token in behind)
    words = 0  # those of a quoted title not counted
    for verb in range(at - 1, sentence.first - 1, -1):
        word = tokens[verb].folded
        in_title ^= tokens[verb].text == '"'
        words += not in_title and tokens[verb].text != '"'
        if words > _GAP:
            return None
        parting = _OBLIQUE.fullmatch(word) or (_MANY.fullmatch(word) and tokens[verb].text.islower())
        if (parting and not in_title) or tokens[verb].suffix:
            return None
        told = tokens[verb + 1].folded if _is_apart(tokens, verb) else word  # `organize edilen`
        announced = _ANNOUNCED.fullmatch(tokens[verb + 1].folded)
        gives = _is_giving(tokens, at, verb) and not word.startswith(_OPENED)
        if (_is_holding(tokens, verb) or gives) and _PARTICIPLE.fullmatch(told) and not announced:
            return verb if not inviting or told.endswith(_TO_COME) else None
    return None


def _hosting(tokens: tuple[Token, ...], sentence: Sentence, at: int) -> int | None:
    """The verb of `panele X ev sahipliği yaptı`, `dinletiye X sahne oldu`."""
    for verb in range(at + 2, sentence.last):
        if tokens[verb - 1].folded in HOUSES and _HOSTING.fullmatch(tokens[verb].folded):
            return verb
    return None


def _hosting_of(tokens: tuple[Token, ...], sentence: Sentence, at: int) -> int | None:
    """The verb of `zirvenin ev sahipliğini X üstlendi`."""
    near = range(at + 1, min(sentence.last, at + 1 + _GAP))
    house = next((k for k in near if tokens[k].folded == OF_HOUSE), None)
    behind = range(house + 1, sentence.last) if house else ()
    return next((verb for verb in behind if _HOSTING_OF.fullmatch(tokens[verb].folded)), None)


def _invited(tokens: tuple[Token, ...], sentence: Sentence, at: int) -> int | None:
    """The verb of `açılış törenine bütün halkımız davetlidir`."""
    return next((k for k in range(at + 1, sentence.last) if tokens[k].folded.startswith(INVITED)), None)


def _uniting(tokens: tuple[Token, ...], sentence: Sentence, at: int) -> int | None:
    """The verb of `çalıştayda kooperatifleri buluşturdu`, `… bir araya getirdi`."""
    for verb in range(at + 1, sentence.last):
        pair = f"{tokens[verb - 1].folded} {tokens[verb].folded}"
        if _UNITING.fullmatch(tokens[verb].folded) or _UNITING.fullmatch(pair):
            return verb
    return None


def _ending(tokens: tuple[Token, ...], sentence: Sentence, at: int) -> int | None:
    """The verb of `program törenle sona erdi`: what ends with a gathering has had it."""
    near = range(at + 1, min(sentence.last, at + 1 + _CLOSE))
    return next((verb for verb in near if tells_end(tokens[verb].folded)), None)


def _part(tokens: tuple[Token, ...], sentence: Sentence, at: int) -> re.Match[str] | None:
    """The part of the gathering that is what is held, with its genitive."""
    near = tokens[at + 1 : min(sentence.last, at + 1 + _GAP)]
    return next((part for token in near if (part := _PARTS.fullmatch(token.folded))), None)


def _behind(tokens: tuple[Token, ...], sentence: Sentence, at: int, case: Case, skipped: Collection[int]) -> int | None:
    """The verb behind the noun: `çalıştay düzenlendi`, `çalıştayın düzenlenmesi planlanıyor`."""
    if case not in {Case.NOMINATIVE, Case.GENITIVE, Case.ACCUSATIVE} or _beside_it(tokens, sentence, at):
        return None
    for verb in range(at + 1, sentence.last):
        announced = _ANNOUNCING.fullmatch(tokens[verb].folded)
        nominal = _NOMINAL.fullmatch(tokens[verb].folded)
        modifies = (
            _PARTICIPLE.fullmatch(tokens[verb].folded) and tokens[min(verb + 1, sentence.last - 1)].text not in _FINITE
        )
        holds = _is_holding(tokens, verb) or _is_giving(tokens, at, verb)
        told = announced and verb + 1 < sentence.last and _ANNOUNCED.fullmatch(tokens[verb + 1].folded)
        if verb in skipped or not holds or (modifies and not told and verb + 1 < sentence.last):
            continue
        if (case is Case.GENITIVE) is bool(nominal) and (
            not nominal or announced or telling_of(tokens, verb + 1, sentence.last) is Telling.PLANNED
        ):
            return verb
    return None


def _beside_it(tokens: tuple[Token, ...], sentence: Sentence, at: int) -> bool:
    """Whether something else is done for or within it: `çalıştay için başvurular başladı`, `program kapsamında`."""
    behind = [token.folded for token in tokens[at + 1 : min(sentence.last, at + 1 + _CLOSE)]]
    return "için" in behind or (bool(behind) and behind[0] in _WITHIN)


def _is_holding(tokens: tuple[Token, ...], at: int) -> bool:
    return not _UNTOLD.fullmatch(tokens[at].folded) and (
        tokens[at].folded.startswith(_verbs()) or _is_apart(tokens, at)
    )


def _is_apart(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a verb of holding of two words begins at a token: `organize edildi`."""
    pair = f"{tokens[at].folded} {tokens[at + 1].folded}" if at + 1 < len(tokens) else ""
    return pair.startswith(_verbs(apart=True))


@cache
def _verbs(*, apart: bool = False) -> tuple[str, ...]:
    return tuple(v for v, _, *nouns in read_rows("holding_verbs.tsv") if not nouns and (" " in v) is apart)


@cache
def _giving_verbs() -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = read_rows("holding_verbs.tsv")
    return tuple((verb, tuple(nouns[0].split("|"))) for verb, _, *nouns in rows if nouns)
