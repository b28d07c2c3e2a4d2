"""The scene of a document: who and what its sentences speak of, drawn when first spoken of and then kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from ziyaret_corpus.training.markup import Choice, Marked, Slot, parse
from ziyaret_corpus.training.pieces import Piece, Pieces, in_case, join

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from random import Random

    from ziyaret_corpus.training.markup import Part
    from ziyaret_corpus.training.places import Place


class Said(Protocol):
    """Something that a sentence can speak of."""

    def say(self, aspect: str, scene: Scene) -> Pieces:
        """What is said of it under an aspect; KeyError where it has none of that name."""
        ...


@dataclass(slots=True)
class Scene:
    """The cast of one document."""

    pools: Mapping[str, Sequence[Place]]
    rng: Random
    draw: Callable[[str, Scene], Said]
    """Who or what plays a role that nobody plays yet; KeyError where there is no such role."""
    apart: Mapping[str, bool]
    """For a label whose compounds are written either way: whether an apostrophe parts the ending."""
    cast: dict[str, Said] = field(default_factory=dict)

    def fill(self, template: str) -> Pieces:
        """The pieces of a template."""
        return tuple(self._fill(parse(template)))

    def inner(self, **cast: Said) -> Scene:
        """A scene with the same places and habits, and a cast of its own."""
        return Scene(self.pools, self.rng, self.draw, self.apart, cast)

    def get(self, role: str) -> Said:
        """Who plays a role; a number tells two of a kind apart: `guest`, `guest2`."""
        if role not in self.cast:
            name = role.rstrip("0123456789")
            drawn = self.draw(name, self)
            if name != role and drawn in self.cast.values():
                drawn = self.draw(name, self)
            self.cast[role] = drawn
        return self.cast[role]

    def place(self, pool: str) -> Place:
        """A place of a pool, at random."""
        return self.rng.choice(self.pools[pool])

    def _fill(self, parts: Iterable[Part]) -> Iterable[Piece]:
        for part in parts:
            if isinstance(part, str):
                yield Piece(part)
            elif isinstance(part, Slot):
                yield from self._in_case(self.get(part.role).say(part.aspect, self), part.case)
            elif isinstance(part, Marked):
                yield from self._in_case((Piece(join(self._fill(part.parts)), part.label),), part.case)
            elif isinstance(part, Choice):
                yield from self._fill(self.rng.choice(part.ways))

    def _in_case(self, pieces: Pieces, case: str) -> Pieces:
        label = pieces[-1].label if pieces else ""
        return in_case(pieces, case, apostrophe=self.apart.get(label, True))
