"""Everyone whom a text has named so far, found by a full name, a shorter one, a surname, or another spelling."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import ChunkKind
from ziyaret_ontology.folding import ascii_fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from ziyaret_extract.entities.held_roles import HeldRole
    from ziyaret_extract.names.chunks import Chunk, Reading

# Letters that Balkan and Turkic names are spelt with, and those that Turkish has for them: `Gashi`, `Gaşi`.
_SPELLINGS = (("sh", "s"), ("ch", "c"), ("zh", "j"), ("kh", "h"), ("w", "v"), ("x", "h"), ("q", "k"))
_SHORTEST_VARIANT, _LONGEST_VARIANT = 6, 40


@dataclass(slots=True)
class Someone:
    """A person while mentions are gathered."""

    name: str
    roles: list[HeldRole] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    words: list[str] = field(init=False)

    def __post_init__(self) -> None:
        """Keep the words of the name as they are compared."""
        self.words = spelt(self.name)


class Register:
    """Everyone named so far, found by words of the name without going through all."""

    def __init__(self) -> None:
        self.all: list[Someone] = []
        self._by_word: dict[str, list[int]] = {}
        self._by_spelling: dict[str, list[int]] = {}

    def add(self, someone: Someone) -> None:
        """Enter somebody new."""
        for word in set(someone.words):
            self._by_word.setdefault(word, []).append(len(self.all))
        for spelling in _with_a_letter_less(someone.words[-1]) if len(someone.words) > 1 else ():
            self._by_spelling.setdefault(spelling, []).append(len(self.all))
        self.all.append(someone)

    def meant_by(self, chunk: Chunk, reading: Reading, titles: Collection[str] = ()) -> Someone | None:
        """The person already named whom this name means, who bears one of the titles before it or the last named first.

        A full name may leave middle names out; one or two words may be the surname; a long surname may differ by a
        letter.
        """
        words = spelt(chunk.name)
        one_word = len(words) == 1
        inner = one_word and not reading.is_place(chunk.first, chunk.last)
        tests: list[Callable[[list[str]], bool]] = [
            lambda own: words == own or (not one_word and _shortened(words, own)),
            lambda own: len(words) < len(own) and (own[-len(words) :] == words or (inner and words[0] in own[1:])),
        ]
        alike = [self.all[at] for at in reversed(self._by_word.get(words[-1], ()))]
        alike.sort(key=lambda someone: all(role.title not in titles for role in someone.roles))
        found = next((someone for test in tests for someone in alike if test(someone.words)), None)
        return found or (self._spelt_otherwise(words[0]) or self._called_first(chunk, words[0]) if one_word else None)

    def _spelt_otherwise(self, surname: str) -> Someone | None:
        near = {at for spelling in _with_a_letter_less(surname) for at in self._by_spelling.get(spelling, ())}
        found = max((at for at in near if _variant(surname, self.all[at].words[-1])), default=None)
        return None if found is None else self.all[found]

    def _called_first(self, chunk: Chunk, word: str) -> Someone | None:
        """The only one whose name begins with a word that a title goes before: `Büyükelçi Park` for `Park Sang-min`."""
        first = [self.all[at] for at in self._by_word.get(word, ()) if self.all[at].words[0] == word]
        return first[0] if chunk.kind is ChunkKind.PERSON and len(first) == 1 else None

    def called_in_headline(self, chunk: Chunk) -> Someone | None:
        """The person of whom a headline gives one name, whatever words in capitals stand beside it."""
        words = spelt(chunk.name)
        found = (at for word in words for at in self._by_word.get(word, ()) if self._bears(at, word))
        return self.all[first] if (first := min(found, default=None)) is not None else None

    def _bears(self, at: int, word: str) -> bool:
        """Whether a word is the first or the last of a name."""
        return word in {self.all[at].words[0], self.all[at].words[-1]}


def spelt(name: str) -> list[str]:
    """The words of a name in the letters by which names are compared."""
    folded = ascii_fold(name)
    for foreign, own in _SPELLINGS:
        folded = folded.replace(foreign, own)
    return folded.split()


def _shortened(words: list[str], own: list[str]) -> bool:
    """Whether a name is another with middle names left out or added."""
    return len(own) > 1 and words[0] == own[0] and words[-1] == own[-1] and set(words) <= set(own)


def _variant(one: str, other: str) -> bool:
    """Whether two long surnames differ by one letter, as spellings of one name do."""
    if min(len(one), len(other)) < _SHORTEST_VARIANT or abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) <= 1
    shorter, longer = sorted((one, other), key=len)
    return any(longer[:k] + longer[k + 1 :] == shorter for k in range(len(longer)))


def _with_a_letter_less(surname: str) -> set[str]:
    """A long surname and what is left of it without one of its letters: variants have one of these in common."""
    if not _SHORTEST_VARIANT <= len(surname) <= _LONGEST_VARIANT:
        return set()
    return {surname, *(surname[:at] + surname[at + 1 :] for at in range(len(surname)))}
