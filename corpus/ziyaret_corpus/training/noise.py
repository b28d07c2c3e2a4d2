"""What happens to text on its way into a release: other apostrophes, capitals, lost spaces, wrapped lines, ASCII."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_corpus.training.labelled import Edit, Labelled, edited
from ziyaret_corpus.training.pieces import APOSTROPHE
from ziyaret_ontology.folding import fold, upper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from random import Random

_ASCII = str.maketrans("çğıöşüÇĞİÖŞÜâîûÂÎÛ", "cgiosuCGIOSUaiuAIU")
_QUOTES = (("“", "”"), ("“", "”"), ('"', '"'), ('"', '"'), ("«", "»"), ("‘", "’"))
_WORD_REST = re.compile(r"\w*")
_WIDTHS = (58, 64, 72, 80)


def noisy(document: Labelled, rng: Random) -> Labelled:
    """The document with the slips of one typist; its spans still hold the same names."""
    for slip, share in _SLIPS:
        if rng.random() < share:
            document = slip(document, rng)
    return document


def restyled_apostrophes(document: Labelled, rng: Random) -> Labelled:
    """Every apostrophe in another shape, or with a space beside it."""
    mark = rng.choice(("'",) * 12 + ("´", "`", "‘", "' ", "’ ", " '"))
    return edited(document, (Edit(at, at + 1, mark) for at in _apostrophes(document)))


def dropped_apostrophes(document: Labelled, rng: Random) -> Labelled:
    """Some or all apostrophes left out; a name then ends with its ending."""
    share = rng.choice((0.3, 1.0))
    dropped = [at for at in _apostrophes(document) if rng.random() < share]
    ends = {end: at for at, (_, end, _) in enumerate(document.spans)}
    spans = list(document.spans)
    for at in dropped:
        if at in ends:
            start, end, label = spans[ends[at]]
            rest = _WORD_REST.match(document.text, at + 1)
            spans[ends[at]] = (start, rest.end() if rest else end, label)
    return edited(Labelled(document.text, tuple(spans), document.kind), (Edit(at, at + 1, "") for at in dropped))


def restyled_quotes(document: Labelled, rng: Random) -> Labelled:
    """Every quotation mark in another shape."""
    opening, closing = rng.choice(_QUOTES)
    return _mapped(document, lambda text: text.translate({ord("“"): opening, ord("”"): closing}))


def in_capitals(document: Labelled, rng: Random) -> Labelled:
    """The first line, or all of it, in capitals."""
    first = document.text.find("\n")
    if first < 0 or rng.random() < 0.3:  # noqa: PLR2004
        first = len(document.text)
    return _mapped(document, lambda text: upper(text[:first]) + text[first:])


def capital_surnames(document: Labelled, rng: Random) -> Labelled:
    """The last word of the names of people in capitals."""
    kept = rng.random() < 0.3  # noqa: PLR2004 - bare surnames as they were
    edits = []
    for start, end, label in document.spans:
        space = document.text.rfind(" ", start, end)
        if label == "PERSON" and not (kept and space < 0):
            at = max(start, space + 1)
            edits.append(Edit(at, end, upper(document.text[at:end])))
    return _replaced(document, edits)


def lower_titles(document: Labelled, rng: Random) -> Labelled:  # noqa: ARG001 - as every slip
    """Titles in lower case, except where a sentence begins."""
    edits = [
        Edit(start, end, fold(document.text[start:end]))
        for start, end, label in document.spans
        if label == "TITLE" and not document.text[start:end].isupper() and _is_inside(document.text, start)
    ]
    return _replaced(document, edits)


def lost_spaces(document: Labelled, rng: Random) -> Labelled:
    """No space after a full stop or a comma, or one before it."""
    sign, became = rng.choice((((". ", ".")), (". ", "."), (", ", ","), (", ", " ,"), (", ", " , "), (". ", " . ")))
    found = (match.start() for match in re.finditer(re.escape(sign), document.text))
    inside = [range(start, end) for start, end, _ in document.spans]
    share = rng.choice((0.4, 1.0))
    return edited(
        document,
        [Edit(at, at + 2, became) for at in found if rng.random() < share and not any(at in span for span in inside)],
    )


def hard_wrapped(document: Labelled, rng: Random) -> Labelled:
    """Lines broken at a width, also inside names."""
    width = rng.choice(_WIDTHS)
    text, start, breaks = document.text, 0, []
    while len(text) - start > width:
        line = text.find("\n", start, start + width)
        at = line if line >= 0 else text.rfind(" ", start, start + width)
        if at <= start:
            break
        breaks.append(Edit(at, at + 1, "\n"))
        start = at + 1
    return edited(document, breaks)


def typed_in_ascii(document: Labelled, rng: Random) -> Labelled:  # noqa: ARG001 - as every slip
    """Turkish letters as typed on a keyboard that has none."""
    return _mapped(document, lambda text: text.translate(_ASCII))


def double_spaces(document: Labelled, rng: Random) -> Labelled:
    """Here and there two spaces, or one that does not break, between words."""
    spaces = [match.start() for match in re.finditer(r"(?<=\w) (?=\w)", document.text)]
    chosen = rng.sample(spaces, min(len(spaces), rng.randint(1, 3)))
    return edited(document, (Edit(at, at + 1, rng.choice(("  ", "\u00a0"))) for at in chosen))


def lost_full_stop(document: Labelled, rng: Random) -> Labelled:  # noqa: ARG001 - as every slip
    """The last sentence without its full stop."""
    end = len(document.text)
    inside = any(last == end for _, last, _ in document.spans)
    return document if inside or not document.text.endswith(".") else edited(document, (Edit(end - 1, end, ""),))


_SLIPS: tuple[tuple[Callable[[Labelled, Random], Labelled], float], ...] = (
    (lower_titles, 0.05),
    (capital_surnames, 0.07),
    (lost_spaces, 0.06),
    (lost_full_stop, 0.05),
    (dropped_apostrophes, 0.08),
    (restyled_apostrophes, 0.45),
    (restyled_quotes, 0.5),
    (double_spaces, 0.02),
    (hard_wrapped, 0.05),
    (in_capitals, 0.08),
    (typed_in_ascii, 0.02),
)


def _apostrophes(document: Labelled) -> list[int]:
    """Where an apostrophe stands between a name and its ending."""
    pattern = rf"(?<=[\w.)]){APOSTROPHE}(?=\w)"
    return [match.start() for match in re.finditer(pattern, document.text)]


def _mapped(document: Labelled, change: Callable[[str], str]) -> Labelled:
    """The document with each character changed where the change keeps their number, else as it was."""
    text = change(document.text)
    if len(text) != len(document.text):
        return document
    return Labelled(text, document.spans, document.kind)


def _replaced(document: Labelled, edits: Iterable[Edit]) -> Labelled:
    """The document with stretches replaced by ones as long."""
    same = [edit for edit in edits if len(edit.text) == edit.end - edit.start]
    text = document.text
    for edit in same:
        text = text[: edit.start] + edit.text + text[edit.end :]
    return Labelled(text, document.spans, document.kind)


def _is_inside(text: str, at: int) -> bool:
    before = text[:at].rstrip(" ")
    return bool(before) and before[-1] not in ".!?\n“”:"
