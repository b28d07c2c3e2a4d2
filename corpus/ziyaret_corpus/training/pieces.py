"""Stretches of text with a label or none, from which documents are put together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ziyaret_corpus.training.inflection import Form, inflected, is_compound
from ziyaret_corpus.training.labelled import Labelled
from ziyaret_corpus.training.tables import word_list
from ziyaret_ontology.folding import capitalize, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

APOSTROPHE = "’"
_COMMON = ("", "ORDINAL", "TITLE", "NORP", "PERCENT", "QUANTITY", "MONEY", "LANGUAGE")
_NUMBERS = ("CARDINAL", "TIME")
_COMPOUNDS = ("ORG", "FAC", "EVENT", "TITLE", "LOC", "WORK_OF_ART")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text under one label; the empty label is none."""

    text: str
    label: str = ""


Pieces = tuple[Piece, ...]


def join(pieces: Iterable[Piece]) -> str:
    """The text of the pieces."""
    return "".join(piece.text for piece in pieces)


def in_case(pieces: Pieces, case: str, *, apostrophe: bool) -> Pieces:
    """The pieces with the last one in a case; an ending without an apostrophe belongs to the label."""
    if case == "nom" or not pieces:
        return pieces
    *before, last = pieces
    form = _form(last)
    mark = APOSTROPHE if _is_marked(last, form, wanted=apostrophe) else ""
    made = inflected(last.text, case, form, apostrophe=mark)
    if not mark:
        return (*before, replace(last, text=made))
    return (*before, last, Piece(made[len(last.text) :]))


def labelled(pieces: Iterable[Piece], kind: str) -> Labelled:
    """The document that the pieces make, its first letter in upper case."""
    text, spans = "", []
    for piece in pieces:
        made = piece.text if text else capitalize(piece.text)
        if piece.label and made:
            spans.append((len(text), len(text) + len(made), piece.label))
        text += made
    return Labelled(text, tuple(spans), kind)


def _form(piece: Piece) -> Form:
    if piece.label in _COMPOUNDS and is_compound(piece.text):
        return Form.COMPOUND
    if piece.label == "GPE" and fold(piece.text.rpartition(" ")[2]) in word_list("compound_places"):
        return Form.COMPOUND
    if piece.label in _NUMBERS and piece.text[-1:].isalpha():
        return Form.COMMON
    return Form.COMMON if piece.label in _COMMON else Form.PROPER


def _is_marked(piece: Piece, form: Form, *, wanted: bool) -> bool:
    if form is Form.COMMON:
        return False
    ends_oddly = not piece.text[-1:].isalpha() or piece.text.isupper()
    return form is Form.PROPER or wanted or ends_oddly
