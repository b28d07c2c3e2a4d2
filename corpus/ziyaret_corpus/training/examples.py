"""Labelled text as spaCy documents, in the words of the pipeline that is to learn from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import DocBin, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from ziyaret_corpus.training.labelled import Labelled

_APOSTROPHE = "'"


def to_docs(nlp: Language, documents: Iterable[Labelled]) -> Iterator[Doc]:
    """A document with entities for each whose text the tokenizer keeps letter by letter; the others are left out."""
    for document in documents:
        doc = nlp.make_doc(document.text)
        if len(doc) and len(doc.text) == len(document.text):
            doc.set_ents(list(_entities(doc, document)))
            yield doc


def to_docbin(nlp: Language, documents: Iterable[Labelled]) -> DocBin:
    """These documents, as spaCy's training reads them."""
    return DocBin(docs=to_docs(nlp, documents))


def _entities(doc: Doc, document: Labelled) -> Iterator[Span]:
    """The spans in whole words, without the suffix behind an apostrophe."""
    at = 0
    for start, end, label in document.spans:
        while at < len(doc) and doc[at].idx + len(doc[at]) <= start:
            at += 1
        first = at
        while at < len(doc) and doc[at].idx < end:
            at += 1
        last = at - 1 if at - 1 > first and doc[at - 1].text.lstrip().startswith(_APOSTROPHE) else at
        if first < last:
            yield Span(doc, first, last, label=label)
