"""The pieces that the bundled model reads: our tokens, the suffix behind an apostrophe as a piece of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc
from spacy.util import registry

from ziyaret_extract.analyzers.entities import encodable
from ziyaret_extract.analyzers.rules import analyze_by_rules
from ziyaret_extract.names.recase import recase
from ziyaret_extract.text import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.language import Language
    from spacy.vocab import Vocab

    from ziyaret_extract.analysis import Analysis, Token

LONGEST = 1_000
"""Words of a document after which the next sentence begins another: the memory for one grows with its length."""

SUFFIX = -1
"""The token of a piece that is none: a suffix, or white space beyond the one between words."""


def to_docs(vocab: Vocab, analysis: Analysis) -> Iterator[tuple[Doc, list[int]]]:
    """The text in spaCy documents of whole sentences, and the token that each piece is, or `SUFFIX`.

    The norm of a piece is the word as running text would write it: capitals and headlines are recased.
    """
    clean = _unwrapped(encodable(analysis.text.clean), analysis)
    norms = [encodable(token.text) for token in recase(analysis)]
    for tokens in _parts(analysis):
        yield _to_doc(vocab, clean, analysis.tokens, norms, tokens)


def _unwrapped(clean: str, analysis: Analysis) -> str:
    """The text with a space for each line break within a paragraph: where a line is wrapped is no matter."""
    found, at, running = [], 0, None
    for sentence in analysis.sentences:
        first, last = analysis.tokens[sentence.first].start, analysis.tokens[sentence.last - 1].tail
        between = clean[at:first]
        on = sentence.paragraph == running and not sentence.heading
        found += [between.replace("\n", " ") if on else between, clean[first:last].replace("\n", " ")]
        at, running = last, None if sentence.heading else sentence.paragraph
    return "".join([*found, clean[at:]])


def _parts(analysis: Analysis) -> Iterator[range]:
    """The tokens in parts of whole sentences; one without an end in `2 * LONGEST` words is cut where it goes on."""
    first = 0
    for sentence in analysis.sentences:
        while sentence.last - first > 2 * LONGEST:
            yield range(first, first + LONGEST)
            first += LONGEST
        if sentence.last - first >= LONGEST or sentence.last == len(analysis.tokens):
            yield range(first, sentence.last)
            first = sentence.last


def _to_doc(
    vocab: Vocab, clean: str, tokens: Sequence[Token], norms: Sequence[str], part: range
) -> tuple[Doc, list[int]]:
    """A spaCy document of some of the tokens, with the text from the first to the last, and the token of each piece."""
    words: list[str] = []
    spaces: list[bool] = []
    owners: list[int] = []
    at = tokens[part.start].start if part else 0
    for number in part:
        token = tokens[number]
        gap = clean[at : token.start]
        if words and gap.startswith(" "):
            spaces[-1], gap = True, gap[1:]
        pieces = (gap, clean[token.start : token.end], clean[token.end : token.tail])
        for owner, piece in zip((SUFFIX, number, SUFFIX), pieces, strict=True):
            if piece:
                words.append(piece)
                spaces.append(False)
                owners.append(owner)
        at = token.tail
    doc = Doc(vocab, words=words, spaces=spaces)
    for word, owner in zip(doc, owners, strict=True):
        word.norm_ = word.text if owner == SUFFIX else norms[owner]
    return doc, owners


class PieceTokenizer:
    """Our tokens as a spaCy tokenizer; it has no state of its own."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The pieces of a text that is clean as `normalize` leaves it; white space around it is left out."""
        analysis = analyze_by_rules(normalize(text), "")
        norms = [encodable(token.text) for token in recase(analysis)]
        clean = _unwrapped(encodable(analysis.text.clean), analysis)
        return _to_doc(self._vocab, clean, analysis.tokens, norms, range(len(norms)))[0]

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


@registry.tokenizers("ziyaret.Pieces.v1")  # type: ignore[untyped-decorator]  # spaCy's registry has no types
def make_tokenizer() -> Callable[[Language], Any]:
    """The tokenizer, as a spaCy config names it."""
    return lambda nlp: PieceTokenizer(nlp.vocab)
