r"""The language of the sentence tables.

`{guest.name:dat}` is a slot: a role of the scene, what of it is said, and the case. `[ORG|…]` labels what it holds.
`<a|b|>` is a choice, one side of which may be empty. `\n` is a line break. A `^` at the
beginning puts all of it in capitals.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ziyaret_corpus.training.inflection import CASES


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a sentence that the scene fills."""

    role: str
    aspect: str
    case: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of a sentence with a label and a case."""

    label: str
    parts: tuple[Part, ...]
    case: str = "nom"


@dataclass(frozen=True, slots=True)
class Choice:
    """Several ways to say it."""

    ways: tuple[tuple[Part, ...], ...]


Part = str | Slot | Marked | Choice


@cache
def parse(template: str) -> tuple[Part, ...]:
    """The parts of a template; ValueError names the template that is not well formed."""
    parts, at = _parts(template.replace("\\n", "\n"), 0, "")
    if at != len(template.replace("\\n", "\n")):
        raise ValueError(f"unbalanced brackets: {template}")
    return parts


def _parts(text: str, at: int, until: str) -> tuple[tuple[Part, ...], int]:
    """The parts from an offset up to one of the closing characters, and where that stands."""
    parts: list[Part] = []
    while at < len(text) and text[at] not in until:
        if text[at] == "{":
            end = text.index("}", at)
            parts.append(_slot(text[at + 1 : end]))
            at = end + 1
        elif text[at] == "[" and text[at + 1 : at + 2].isupper():
            marked, at = _marked(text, at)
            parts.append(marked)
        elif text[at] == "<":
            choice, at = _choice(text, at)
            parts.append(choice)
        else:
            end = at + 1
            while end < len(text) and text[end] not in "{[<" and text[end] not in until:
                end += 1
            parts.append(text[at:end])
            at = end
    return tuple(parts), at


def _slot(body: str) -> Slot:
    path, _, case = body.partition(":")
    role, _, aspect = path.partition(".")
    return Slot(role, aspect, _known(case or "nom"))


def _marked(text: str, at: int) -> tuple[Marked, int]:
    bar = text.index("|", at)
    label, _, case = text[at + 1 : bar].partition(":")
    parts, end = _parts(text, bar + 1, "]")
    _expect(text, end)
    return Marked(label, parts, _known(case or "nom")), end + 1


def _choice(text: str, at: int) -> tuple[Choice, int]:
    ways = []
    end = at
    while text[end : end + 1] != ">":
        parts, end = _parts(text, end + 1, "|>")
        _expect(text, end)
        ways.append(parts)
    return Choice(tuple(ways)), end + 1


def _known(case: str) -> str:
    if case not in CASES:
        raise ValueError(f"no such case: {case}")
    return case


def _expect(text: str, end: int) -> None:
    if end >= len(text):
        raise ValueError(f"unbalanced brackets: {text}")
