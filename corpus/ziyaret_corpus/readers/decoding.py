"""From bytes to Turkish text, and the marks of text that was decoded wrongly before it came here."""

from __future__ import annotations

import codecs
import re

from ziyaret_ontology.errors import InputError, UnsupportedFormat

_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_TURKISH = "çğıöşüâîûÇĞİÖŞÜÂÎÛ"
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LETTER = r"[^\W\d_]"
_LOST_LETTER = re.compile(rf"{_LETTER}\ufffd|\ufffd{_LETTER}|[\ud800-\udfff]")


def _taken_for(encoding: str) -> set[str]:
    """Make the letter pairs that Turkish letters and curly quotes in UTF-8 become when taken for the encoding."""
    decoded = (mark.encode("utf-8").decode(encoding, "ignore") for mark in _TURKISH + "’“”")
    return {pair for pair in decoded if len(pair) > 1}


_UTF8_MISREAD = re.compile("|".join(map(re.escape, sorted(_taken_for("cp1252") | _taken_for("latin-1")))))
_LATIN5_MISREAD = re.compile(r"\w*[þðÞÐ]\w*")
_ICELANDIC_I = re.compile("[ýÝ]")
_LATIN5_ONLY = re.compile("[şğıŞĞİ]")
_WORD_AROUND = 12


def decode(data: bytes, *, name: str) -> str:
    """Decode UTF-8, UTF-16 with a byte order mark, windows-1254 or ISO 8859-9 (its subset).

    UnsupportedFormat for bytes that are no text; InputError for text in an encoding that is not recognised.
    """
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return _decode_as(encoding, data, name)
    if _CONTROL.search(data.decode("latin-1")):
        raise UnsupportedFormat(f"{name} is binary, not text. Send text, HTML, PDF, DOCX or JSON.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_turkish(data, name)


def refuse_mojibake(text: str, *, name: str) -> None:
    """Raise InputError for text that was decoded with the wrong encoding, saying where it shows and what to do."""
    if found := _UTF8_MISREAD.search(text):
        quote = text[max(0, found.start() - _WORD_AROUND) : found.end() + _WORD_AROUND].strip()
        was = "it is UTF-8 that was once read as windows-1252 or windows-1254"
    elif (found := _LATIN5_MISREAD.search(text)) and _ICELANDIC_I.search(text) and not _LATIN5_ONLY.search(text):
        quote, was = found[0], "it is windows-1254 that was once read as windows-1252"
    elif found := _LOST_LETTER.search(text):
        quote = text[max(0, found.start() - _WORD_AROUND) : found.end() + _WORD_AROUND].strip()
        was = "letters were lost and cannot be brought back from this copy"
    else:
        return
    line = text.count("\n", 0, found.start()) + 1
    raise InputError(
        f"{name} is garbled (mojibake), as in “{quote}” in line {line}: {was}. "
        "Take the text from its source again and save it as UTF-8."
    )


def _decode_as(encoding: str, data: bytes, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name} begins like {encoding} but breaks off at byte {error.start}. Save it as UTF-8 and try again."
        ) from error


def _decode_turkish(data: bytes, name: str) -> str:
    """Decode windows-1254, when most of the letters beyond ASCII that this gives are Turkish."""
    text = data.decode("cp1254", "replace")
    beyond_ascii = [letter for letter in text if letter > "\x7f" and (letter.isalpha() or letter == "\ufffd")]
    turkish = sum(letter in _TURKISH for letter in beyond_ascii)
    if 2 * turkish < len(beyond_ascii):
        raise InputError(
            f"The encoding of {name} is not recognised: it is neither UTF-8 nor windows-1254 (ISO 8859-9). "
            "Save it as UTF-8 and try again."
        )
    return text
