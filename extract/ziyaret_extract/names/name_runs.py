"""Where runs of capitalised words begin and end, and the chunks that a sentence is cut into."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import AND, REPUBLIC, Chunk, Reading, is_acronym
from ziyaret_extract.names.coordination import spell_out
from ziyaret_extract.names.cutting import cut
from ziyaret_extract.names.first_words import first_word_names
from ziyaret_extract.names.full_names import is_surname
from ziyaret_extract.names.quoted_bodies import quoted_body
from ziyaret_extract.names.small_titles import small_title_before, small_title_behind
from ziyaret_extract.names.societies import are_members
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import Case, is_of_ours
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Sentence, Token

# `Yerleşkemizde`: of the publisher and in a case, it ends a phrase.
_OURS = re.compile(r".{3,}m[ıiuü]z(?:d[ae]n?|[ae]|[ıiuü]n?|l[ae])")
# Endings that are no part of a common word's stem.
_CASE = re.compile(r"(?<=.{4})(?:(?<=[aeıioöuü])y[ıiuü]|(?<=[aeıoöuü])y[ae]|[dt][ae]n?|(?<=[aeıioöuü])n[ıiuü]n)$")
# To whom or what somebody comes: `Büyükelçiye`, `Jüriye`, `Kurula`.
_DATIVE = re.compile(r"(\w{3,}?)y?[ae]")
_JOINED = frozenset({"kurul", "jüri", "meclis", "heyet", "komisyon", "konsey", "kurultay", "kongre"})
_AFTER_A_PLACE = frozenset({"belediyesi", "valiliği", "kaymakamlığı", "barosu"})
_NAME_PARTICLES = frozenset(
    {"i", "el", "al", "bin", "von", "van", "del", "della", "der", "den", "zu", "ibn", "ebu", "u", "ü"}
)
# Behind a father's name: `Bakıtbek Comart uulu`, `Günay Vaqif qızı`.
_PATRONYMIC = frozenset({"uulu", "uly", "ulı", "oglı", "qızı", "gyzy", "oğlu", "kızı"})
# `Velid en-Necmi`, `Salih el-Akserî`.
_ARTICLE = re.compile(r"(?:el|al|en|an|es|as|eş|aş|er|ar|et|at|ed|ad|ez|az)-[^\W\d_a-zçğıöşü]\w+")


def find_chunks(reading: Reading, sentence: Sentence) -> tuple[Chunk, ...]:
    """The chunks of one sentence, in order; an organization named only by a title stands before the role."""
    chunks: list[Chunk] = []
    at = sentence.first
    while at < sentence.last:
        quoted = quoted_body(reading, at, sentence)
        at = quoted.last if quoted else at
        begins = at < sentence.last and (
            _begins_name(reading, at, sentence) or (quoted and _is_small_title(reading, at))
        )
        if not begins:
            chunks += [quoted] if quoted else []
            at += 1
            continue
        end = _run_end(reading, at, sentence)
        found = cut(reading, at, end, quoted or small_title_before(reading, at, sentence))
        chunks = spell_out(reading, sentence, chunks, found)
        at = end
    return tuple(chunks)


def _is_small_title(reading: Reading, at: int) -> bool:
    """Whether a title in small letters stands at a token, a name behind it: `"Meram Un" sahibi Tuba Kaya`."""
    named = at + 1 < len(reading.tokens) and reading.capital(at + 1)
    return named and headwords.title(reading.tokens[at].folded) is not None


def _begins_name(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether a word begins a name: any with a capital, but of those that begin a clause only some; `2 No'lu`."""
    token = reading.tokens[at]
    if reading.is_number(at) and at + 2 < sentence.last and reading.capital(at + 2):
        return True
    if not reading.capital(at) or token.folded in lexicon.honorifics():
        return False
    before = reading.tokens[at - 1] if at > sentence.first else None
    initial = before is None or (
        not before.text[-1:].isalnum() and before.text not in {",", ";", "("} and not _abbreviates_a_rank(before)
    )
    return not initial or is_acronym(token.text) or first_word_names(reading, at, sentence)


def _abbreviates_a_rank(token: Token) -> bool:
    """Whether a word with a full stop goes before somebody's name: `Dr.`."""
    return token.text.endswith(".") and token.folded in lexicon.honorifics() and token.folded not in REPUBLIC


def _run_end(reading: Reading, first: int, sentence: Sentence) -> int:
    """Where the run of capitalised words that begins at `first` ends."""
    at = first
    while True:
        token = reading.tokens[at]
        following = at + 1
        if (
            (token.suffix and not reading.is_number(at - 1))
            or (_OURS.fullmatch(token.folded) and is_of_ours(token.folded))
            or following >= sentence.last
            or (_ends_by_case(token.folded) and not _is_within_name(reading, at, sentence))
            or token.text.endswith((";", ":"))
            or _is_label(reading, following, sentence)
        ):
            return following
        if reading.capital(following):
            at = following
        elif (linked := _behind_links(reading, following, sentence)) is not None:
            at = linked
        elif following + 2 < sentence.last and reading.is_number(following) and reading.capital(following + 2):
            at = following + 2
        elif _ends_name(reading, first, following):
            return following + 1
        elif title_end := small_title_behind(reading, first, following, sentence):
            at = title_end - 1
        else:
            return following


def _is_label(reading: Reading, first: int, sentence: Sentence) -> bool:
    """Whether a country begins at a token that stands over those named behind it: `A B Kuzey Makedonya: C D`."""
    colon = next((k for k in range(first + 1, min(first + 3, sentence.last)) if reading.tokens[k].text == ":"), first)
    return colon > first and any(
        place.kind is PlaceKind.COUNTRY for place in reading.gazetteer.places(reading.name(first, colon))
    )


def _behind_links(reading: Reading, at: int, sentence: Sentence) -> int | None:
    """The capitalised word behind one that may stand inside a name, or two particles: `Joost | van der | Velde`."""
    if not _links(reading.tokens[at]):
        return None
    particles = [reading.tokens[k].folded for k in range(at, min(at + 2, sentence.last))]
    behind = at + 1 + (particles[-1] in _NAME_PARTICLES and particles[0] in _NAME_PARTICLES and len(particles) > 1)
    return behind if behind < sentence.last and reading.capital(behind) else None


def _links(token: Token) -> bool:
    """Whether a word may stand inside a name between capitalised ones."""
    return (
        token.folded == AND
        or token.folded in _NAME_PARTICLES
        or token.folded in lexicon.honorifics()
        or (token.text.rstrip(".").isdigit() and not token.suffix)
    )


def _ends_name(reading: Reading, first: int, at: int) -> bool:
    """Whether a word in small letters ends the name before it: `Tekkaya belediyesi`, `Bakıtbek Comart uulu`."""
    token = reading.tokens[at]
    if _ARTICLE.fullmatch(token.text) or (token.folded in _PATRONYMIC and at - first > 1):
        return True
    return _is_small_head(token.folded) and reading.is_place(at - 1, at)


def _is_within_name(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether a word that looks like a case form is part of a name: `Meral Haliye Yurdakul`, or bodies of a society."""
    if are_members(reading.tokens, at, sentence.last):
        return True
    between = at > sentence.first and at + 1 < sentence.last and reading.capital(at + 1)
    return (
        between and is_surname(reading.tokens[at + 1].folded) and reading.tokens[at - 1].folded in lexicon.given_names()
    )


def _ends_by_case(word: str) -> bool:
    """Whether a word ends a name by its case: a common word, or a name's head."""
    return _is_inflected(word) or _inflected_head(word)


def _is_inflected(word: str) -> bool:
    """Whether a common word ends the phrase by its case: `Taş Köprüyü ve`, `Atölyeyi Gazi Üniversitesi`."""
    ending = None if word in lexicon.given_names() or word in lexicon.fields() else _CASE.search(word)
    return ending is not None and word[: ending.start()] in lexicon.common_words()


def _is_small_head(word: str) -> bool:
    """Whether a word in small letters makes a place's name that of a body: `Basra ve Nablus belediyeleri`."""
    found = headwords.organization_head(word)
    return found is not None and (found.plural or not found.ours) and found.row.singular in _AFTER_A_PLACE


def _inflected_head(word: str) -> bool:
    """Whether a word is a name's head with a case ending, after which a new name begins, or `Büyükelçiye`, `Kurula`."""
    if word in lexicon.given_names():
        return False
    if (found := _DATIVE.fullmatch(word)) and (headwords.title(found[1]) or found[1] in _JOINED):
        return True
    return any(
        found and found.case is not Case.NOMINATIVE
        for found in (headwords.organization_head(word), headwords.title(word))
    )
