"""Where runs of capitalised words begin and end, and the chunks that a sentence is cut into."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract import lexicon
from ziyaret_extract.chunks import AND, Chunk, ChunkKind, Reading, is_acronym
from ziyaret_extract.coordination import spell_out
from ziyaret_extract.cutting import cut
from ziyaret_extract.first_words import first_word_names
from ziyaret_extract.morphology import Case

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Sentence, Token

# `Yerleşkemizde`: of the publisher and in a case, it ends a phrase.
_OURS = re.compile(r".{3,}m[ıiuü]z(?:d[ae]n?|[ae]|[ıiuü]n?|l[ae])")
_AFTER_A_PLACE = frozenset({"belediyesi", "valiliği", "kaymakamlığı"})
_NAME_PARTICLES = frozenset({"i", "el", "al", "bin", "von", "van"})


def find_chunks(reading: Reading, sentence: Sentence) -> tuple[Chunk, ...]:
    """The chunks of one sentence, in order; an organization named only by a title stands before the role."""
    chunks: list[Chunk] = []
    at = sentence.first
    while at < sentence.last:
        if not _begins_name(reading, at, sentence):
            at += 1
            continue
        end = _run_end(reading, at, sentence)
        found = cut(reading, at, end, _role_before(reading, at, sentence))
        chunks = spell_out(reading, sentence, chunks, found)
        at = end
    return tuple(chunks)


def _begins_name(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether a word begins a name: any with a capital, but of those that begin a clause only some."""
    token = reading.tokens[at]
    if not reading.capital(at) or token.folded in lexicon.honorifics():
        return False
    initial = at == sentence.first or (
        not reading.tokens[at - 1].text[-1:].isalnum() and reading.tokens[at - 1].text not in {",", ";", "("}
    )
    return not initial or is_acronym(token.text) or first_word_names(reading, at, sentence)


def _run_end(reading: Reading, first: int, sentence: Sentence) -> int:
    """Where the run of capitalised words that begins at `first` ends."""
    at = first
    while True:
        token = reading.tokens[at]
        following = at + 1
        if (
            token.suffix
            or _OURS.fullmatch(token.folded)
            or following >= sentence.last
            or _inflected_head(token.folded)
            or token.text.endswith((";", ":"))
        ):
            return following
        if reading.capital(following):
            at = following
        elif following + 1 < sentence.last and reading.capital(following + 1) and _links(reading.tokens[following]):
            at = following + 1
        elif _is_small_head(reading.tokens[following].folded) and reading.is_place(at, following):
            return following + 1
        else:
            return following


def _links(token: Token) -> bool:
    """Whether a word may stand inside a name between capitalised ones."""
    return (
        token.folded == AND
        or token.folded in _NAME_PARTICLES
        or token.folded in lexicon.honorifics()
        or token.text[:-1].isdigit()
    )


def _is_small_head(word: str) -> bool:
    """Whether a word in small letters makes a place's name that of a body: `Basra ve Nablus belediyeleri`."""
    found = lexicon.organization_head(word)
    return found is not None and not found.ours and found.row.singular in _AFTER_A_PLACE


def _inflected_head(word: str) -> bool:
    """Whether a word is a name's head with a case ending, after which a new name begins."""
    if word in lexicon.given_names():
        return False
    return any(
        found and found.case is not Case.NOMINATIVE for found in (lexicon.organization_head(word), lexicon.title(word))
    )


def _role_before(reading: Reading, first: int, sentence: Sentence) -> Chunk | None:
    """The role in lower case just before a name: `meclis üyesi Sevda Kaya`."""
    last = first
    while last > sentence.first and reading.tokens[last - 1].folded in lexicon.honorifics():
        last -= 1
    if last == first and _begins_title(reading, first):
        return None
    begin = last
    while (
        begin > sentence.first
        and not reading.capital(begin - 1)
        and (
            lexicon.title(reading.tokens[begin - 1].folded)
            if begin == last
            else _title_word(reading.tokens[begin - 1].folded)
        )
    ):
        begin -= 1
    if begin == last:
        return None
    found = lexicon.title(reading.tokens[last - 1].folded)
    if found is None or found.case is not Case.NOMINATIVE:
        return None
    if begin == last - 1 and begin > sentence.first and not found.bare and _qualifies(reading.tokens[begin - 1]):
        begin -= 1
    words = reading.name(begin, last)
    name = words.removesuffix(reading.tokens[last - 1].text) + found.row.possessed if found.plural else words
    return Chunk(ChunkKind.ROLE, begin, last, name, Case.NOMINATIVE, plural=found.plural)


def _qualifies(token: Token) -> bool:
    """Whether a noun in lower case is what a title in the possessive belongs to: `takım kaptanı`."""
    return token.text.islower() and token.folded in lexicon.nouns() and token.folded.isalpha()


def _begins_title(reading: Reading, at: int) -> bool:
    """Whether a name's first word begins a title of its own: `üyeleri Belediye Başkanı Ad Soyad`."""
    word = reading.tokens[at].folded
    return word in {"belediye", "büyükşehir"} or lexicon.title(word) is not None


def _title_word(word: str) -> bool:
    return word in lexicon.title_words() or lexicon.title(word) is not None
