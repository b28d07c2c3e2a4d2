"""The pieces that the bundled model reads: our tokens, the suffix behind an apostrophe as a piece of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc
from spacy.util import registry

from ziyaret_extract.analyzers.entities import encodable
from ziyaret_extract.analyzers.rules import analyze_by_rules
from ziyaret_extract.recase import recase
from ziyaret_extract.text import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.language import Language
    from spacy.vocab import Vocab

    from ziyaret_extract.analysis import Analysis, Token

LONGEST = 1_000
"""Words of a document after which the next sentence begins another: the memory for one grows with its length."""


def to_docs(vocab: Vocab, analysis: Analysis) -> Iterator[tuple[Doc, list[int]]]:
    """The text in spaCy documents of whole sentences, none much longer than `LONGEST` words; see `to_doc`."""
    recased = recase(analysis)
    first = 0
    for sentence in analysis.sentences:
        if sentence.last - first >= LONGEST or sentence.last == len(analysis.tokens):
            yield to_doc(vocab, analysis, recased, range(first, sentence.last))
            first = sentence.last


def to_doc(vocab: Vocab, analysis: Analysis, recased: Sequence[Token], tokens: range) -> tuple[Doc, list[int]]:
    """A spaCy document of some of the tokens, and the token that each piece is; -1 for suffixes and line breaks.

    It holds the text from the first token to the last. The norm of a piece is the word as running text would write it:
    words in capitals and those of headlines are recased.
    """
    clean = encodable(analysis.text.clean)
    words: list[str] = []
    spaces: list[bool] = []
    owners: list[int] = []
    at = analysis.tokens[tokens.start].start if tokens else 0
    begins = {sentence.first for sentence in analysis.sentences}
    for number in tokens:
        token = analysis.tokens[number]
        gap = clean[at : token.start]
        if number not in begins:  # where a line is wrapped is no matter
            gap = gap.replace("\n", " ")
        if words and gap.startswith(" "):
            spaces[-1], gap = True, gap[1:]
        pieces = (gap, clean[token.start : token.end], clean[token.end : token.tail])
        for owner, piece in zip((-1, number, -1), pieces, strict=True):
            if piece:
                words.append(piece)
                spaces.append(False)
                owners.append(owner)
        at = token.tail
    doc = Doc(vocab, words=words, spaces=spaces)
    for piece, owner in zip(doc, owners, strict=True):
        piece.norm_ = piece.text if owner < 0 else encodable(recased[owner].text)
    return doc, owners


class PieceTokenizer:
    """Our tokens as a spaCy tokenizer; it has no state of its own."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The pieces of a text that is clean as `normalize` leaves it; white space around it is left out."""
        analysis = analyze_by_rules(normalize(text), "")
        return to_doc(self._vocab, analysis, recase(analysis), range(len(analysis.tokens)))[0]

    def to_disk(self, path: object, **_: object) -> None:
        """Nothing to keep."""

    def from_disk(self, path: object, **_: object) -> PieceTokenizer:
        """Nothing to read."""
        del path
        return self

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to keep."""
        return b""

    def from_bytes(self, data: bytes, **_: object) -> PieceTokenizer:
        """Nothing to read."""
        del data
        return self


@registry.tokenizers("ziyaret.Pieces.v1")
def make_tokenizer() -> Callable[[Language], Any]:
    """The tokenizer, as a spaCy config names it."""
    return lambda nlp: PieceTokenizer(nlp.vocab)
