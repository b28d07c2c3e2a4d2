"""Documents like those of press offices, made from tables, with their names labelled."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING

from ziyaret_corpus.training.noise import noisy
from ziyaret_corpus.training.officials import draw_official, draw_roster, roles
from ziyaret_corpus.training.pieces import Piece, join, labelled
from ziyaret_corpus.training.places import pools
from ziyaret_corpus.training.scene import Scene
from ziyaret_corpus.training.tables import rows, table_names
from ziyaret_corpus.training.things import NUMBERS, Somewhere, draw_days, draw_number, draw_phrase
from ziyaret_ontology.folding import capitalize, upper

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from ziyaret_corpus.training.labelled import Labelled
    from ziyaret_corpus.training.pieces import Pieces
    from ziyaret_corpus.training.places import Place
    from ziyaret_corpus.training.scene import Said

RELEASE = "release"
"""The kind of a document that is put together from sentences of several kinds."""

CAPITALS = "^"
"""What a template begins with whose sentence is all in capitals."""

_RELEASE_SHARE = 0.3
_SENTENCES = (1, 1, 1, 2, 2, 3)
_GAPS = (" ",) * 8 + ("\n", "\n\n")


def list_kinds() -> tuple[str, ...]:
    """The kinds of sentence, and `release`."""
    return (*templates(), RELEASE)


def generate(
    count: int, *, seed: int, places: Sequence[Place], kinds: Collection[str] | None = None, clean: bool = False
) -> Iterator[Labelled]:
    """So many documents; the same for the same arguments, and each independent of how many are asked for.

    With `kinds`, only documents of these; a `release` then has only sentences of the kinds given. `clean` leaves
    the typing slips out. ValueError names a kind that there is not.
    """
    wanted = _wanted(kinds)
    pool = pools(places)
    for number in range(count):
        rng = Random(f"{seed}/{number}")  # noqa: S311 - the same document for the same seed is the point
        document = _document(wanted, pool, rng)
        yield document if clean else noisy(document, rng)


@cache
def templates() -> Mapping[str, tuple[str, ...]]:
    """The sentence templates of each kind."""
    found: dict[str, list[str]] = {}
    for kind, template in rows("sentences.tsv"):
        found.setdefault(kind, []).append(template)
    return {kind: tuple(each) for kind, each in found.items()}


def new_scene(places: Mapping[str, Sequence[Place]], rng: Random) -> Scene:
    """A scene in which nobody has been spoken of, with habits of its own."""
    apart = {label: rng.random() < share for label, share in _APART.items()}
    return Scene(places, rng, _draw, apart)


_APART = {"ORG": 0.6, "FAC": 0.65, "EVENT": 0.65, "LOC": 0.9, "TITLE": 0.15}


def _wanted(kinds: Collection[str] | None) -> tuple[str, ...]:
    unknown = sorted(set(kinds or ()) - set(list_kinds()))
    if unknown:
        raise ValueError(f"no such kind of sentence: {', '.join(unknown)}")
    return tuple(kind for kind in list_kinds() if kinds is None or kind in kinds)


def _document(wanted: Sequence[str], places: Mapping[str, Sequence[Place]], rng: Random) -> Labelled:
    scene = new_scene(places, rng)
    plans = _plans(frozenset(wanted)) if RELEASE in wanted else ()
    single = [kind for kind in wanted if kind != RELEASE]
    if plans and (not single or rng.random() < _RELEASE_SHARE):
        chosen = [rng.choice(templates()[kind]) for kind in rng.choice(plans)]
        return labelled(_told(chosen, scene), RELEASE)
    kind = rng.choice(single)
    ways = templates()[kind]
    return labelled(_told(rng.sample(ways, min(rng.choice(_SENTENCES), len(ways))), scene), kind)


@cache
def _plans(wanted: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """The orders of kinds that a release may have, with sentences of the wanted kinds alone."""
    plans = (tuple(kind for kind in row[0].split() if kind in wanted) for row in rows("releases.tsv"))
    return tuple(plan for plan in plans if plan)


def _told(chosen: Sequence[str], scene: Scene) -> Pieces:
    """The sentences one after the other; what does not end as a sentence stands on a line of its own."""
    gap = scene.rng.choice(_GAPS)
    pieces: list[Piece] = []
    for template in chosen:
        if pieces:
            ends = join(pieces[-2:]).endswith((".", "!", "?", "”", "…"))
            pieces.append(Piece(gap if ends else scene.rng.choice(("\n", "\n\n"))))
        if template.startswith(CAPITALS):
            pieces += (Piece(upper(piece.text), piece.label) for piece in scene.fill(template[len(CAPITALS) :]))
        else:
            pieces += _capitalized(scene.fill(template))
    return tuple(pieces)


def _capitalized(pieces: Pieces) -> Pieces:
    at = next((at for at, piece in enumerate(pieces) if piece.text), 0)
    return (*pieces[:at], Piece(capitalize(pieces[at].text), pieces[at].label), *pieces[at + 1 :])


def _draw(role: str, scene: Scene) -> Said:
    if role in _PLACES:
        return Somewhere(scene.place(role))
    if role == "home":
        return Somewhere(scene.place(scene.rng.choice(_HOMES)))
    if role in roles():
        return draw_official(role, scene)
    if role == "roster":
        return draw_roster(scene)
    if role == "date":
        return draw_days(scene.rng)
    if role in NUMBERS:
        return draw_number(role, scene.rng)
    if role in _word_tables():
        return draw_phrase(role, scene)
    raise KeyError(role)


_PLACES = ("district", "metropolis", "capital", "town", "foreign", "island", "country", "region")
_HOMES = ("district", "district", "district", "metropolis", "capital", "town")


@cache
def _word_tables() -> frozenset[str]:
    return frozenset(table_names("words"))
