"""Names that are nearly what was asked for: they sound alike, differ by a slip, or have further words."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from ziyaret_extract.gazetteer.forms import plain_name, sound_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SHORTEST = 4  # letters; a shorter name is a slip away from too many others
_LONGEST = 200  # letters; no name is longer
_SHORT = 8  # letters below which one slip is all that is forgiven
_LIKE = {0: 85.0, 1: 75.0, 2: 65.0}
_PART, _WHOLE = 50.0, 70.0  # of a name of many more words, of one with hardly any
_MOST = 10


class NearNames:
    """Names to find others near to, each with the keys of who bears it."""

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        self._keys: dict[str, list[str]] = defaultdict(list)
        for name, key in named:
            self._keys[_plain(name)].append(key)

    def find(self, name: str) -> dict[str, float]:
        """Who bears a name near to this one, with how near it is, from 0 to 100: the nearest few."""
        plain = plain_name(name)
        if not _SHORTEST <= len(plain) <= _LONGEST:
            return {}
        found: dict[str, float] = {}
        near = (*self._alike(plain), *self._with_more_words(plain))
        for other, similarity in sorted(near, key=lambda each: -each[1]):
            for key in self._keys[other]:
                found.setdefault(key, similarity)
        return dict(islice(found.items(), _MOST))

    def _alike(self, plain: str) -> Iterator[tuple[str, float]]:
        """The names that sound like it, or as one would that is a slip or two away, whatever the order of words."""
        sound = _sound(plain)
        slips = 1 if len(sound) < _SHORT else 2
        for length in range(len(sound) - slips, len(sound) + slips + 1):
            names, sounds = self._by_length.get(length, ((), ()))
            found = extract(sound, sounds, scorer=Levenshtein.distance, score_cutoff=slips, limit=_MOST)
            yield from ((names[number], _LIKE[int(distance)]) for _, distance, number in found)

    def _with_more_words(self, plain: str) -> Iterator[tuple[str, float]]:
        """The names that have all of its words, and others."""
        holders = [self._words.get(word, set()) for word in plain.split()]
        for other in set.intersection(*holders):
            yield other, round(_PART + (_WHOLE - _PART) * len(plain) / max(len(plain), len(other)), 1)

    @cached_property
    def _by_length(self) -> Mapping[int, tuple[list[str], list[str]]]:
        """The names whose sounds are so long, and their sounds: what is a slip away is as long, or hardly less."""
        by_length: dict[int, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
        for name in self._keys:
            names, sounds = by_length[len(sound := _sound(name))]
            names.append(name)
            sounds.append(sound)
        return by_length

    @cached_property
    def _words(self) -> Mapping[str, set[str]]:
        words: dict[str, set[str]] = defaultdict(set)
        for name in self._keys:
            for word in name.split():
                words[word].add(name)
        return words


# The names of the graph are read again and again, and are nearly all the same.
_plain = lru_cache(maxsize=65536)(plain_name)


@lru_cache(maxsize=65536)
def _sound(plain: str) -> str:
    return " ".join(sorted(map(sound_of, plain.split())))
