"""Bodies whose names stand in quotation marks: `"Doyna" Topluluğu`, `"Andijan Invest" Genel Müdürü`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import AND, MUNICIPAL, Chunk, ChunkKind
from ziyaret_extract.names.run import like
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import Case, case_of
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.names.chunks import Reading

_MARKS = frozenset({'"', "«", "»"})
_LONGEST = 4
# What is quoted before these is speech: `"Hoş Geldiniz" Belediye Başkanı Ad Soyad`.
# Between the closing mark and the head: `"İpek Yolu" Uluslararası Turizm ve Kültürel Miras Üniversitesi`.
_REACH, _LONG_REACH = 3, 7
_SHORT = 2


def quoted_body(reading: Reading, opening: int, sentence: Sentence) -> Chunk | None:
    """The body whose name begins at a quotation mark: a head follows the closing one, or a title of its people."""
    closing = _closing(reading, opening, sentence)
    if closing is None:
        return None
    words = reading.name(opening + 1, closing)
    following = closing + 1
    reach = _LONG_REACH if closing - opening <= _SHORT + 1 else _REACH
    for at in range(following, min(following + reach, sentence.last)):
        token = reading.tokens[at]
        head = headwords.organization_head(token.folded)
        if head and (head.plural or head.row.of_place or head.ours):
            return None
        if head:
            name = f"{words} {reading.name(following, at)} {like(words, head.row.singular)}"
            case = case_of(fold(token.suffix)) if token.suffix else head.case
            return Chunk(ChunkKind.ORGANIZATION, opening, at + 1, " ".join(name.split()), case, head.row.kind)
        if not (reading.capital(at) or token.folded == AND) or token.suffix or _ends_phrase(reading, at):
            break
    if reading.tokens[following].folded in MUNICIPAL:
        return None
    own = headwords.organization_head(reading.tokens[closing - 1].folded)
    if _is_title(reading, following, sentence):
        kind = own.row.kind if own else OrganizationKind.OTHER
        return Chunk(ChunkKind.ORGANIZATION, opening, following, words, Case.NOMINATIVE, kind)
    return None


def _ends_phrase(reading: Reading, at: int) -> bool:
    """Whether a word is a title's, a place's or a thing's, so that the quoted words are no part of what follows."""
    word = reading.tokens[at].folded
    return headwords.title(word) is not None or lexicon.is_thing(word) or reading.is_place(at, at + 1)


def _closing(reading: Reading, opening: int, sentence: Sentence) -> int | None:
    """The mark that closes a few words with capitals, if something follows it."""
    if reading.tokens[opening].text not in _MARKS:
        return None
    for at in range(opening + 1, min(opening + 2 + _LONGEST, sentence.last - 1)):
        token = reading.tokens[at]
        if token.text in _MARKS:
            return at if at > opening + 1 else None
        if not (token.text[:1].isupper() or token.folded == AND):
            return None
    return None


def _is_title(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether a title begins at a token that belongs to what stands before it: `Genel Müdürü`, `sahibi`."""
    while at < sentence.last and reading.tokens[at].folded in lexicon.title_words():
        at += 1
    found = headwords.title(reading.tokens[at].folded) if at < sentence.last else None
    return found is not None and not found.bare and found.case is Case.NOMINATIVE
