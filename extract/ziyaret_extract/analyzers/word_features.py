"""What the bundled model knows of a word before it looks around: its letters, its shape, what the tables say of it."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from spacy.strings import get_string_id
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc
    from thinc.types import Floats2d, Ints2d

# The features and how many rows each has to be hashed into.
FEATURES = {"word": 5000, "front": 3000, "stem": 1500, "ending": 1500, "shape": 500, "known": 200}
_FRONT, _STEM, _ENDING = 5, 3, -3
_LONGEST_SHAPE, _LONGEST_REPEAT = 20, 3
_SHORTEST_PLACE_WORD = 3
_PLACE_LETTERS = {"country": "C", "province": "P"}


@lru_cache(maxsize=1 << 16)
def word_features(word: str) -> tuple[int, ...]:
    """The hashed features of a word, in the order of `FEATURES`."""
    folded = fold(word)
    values = (folded, folded[:_FRONT], folded[:_STEM], folded[_ENDING:], _shape(word), _known(folded))
    return tuple(get_string_id(f"{name}={value}") for name, value in zip(FEATURES, values, strict=True))


def _shape(word: str) -> str:
    """`Xxxx` for `Pendik`, `XXX` for `TDBB`, `dd.dd` for `14.30`: no kind of letter more than three times running."""
    kinds = ("X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in word[:_LONGEST_SHAPE])
    return "".join(kind * min(len(list(run)), _LONGEST_REPEAT) for kind, run in groupby(kinds))


def _known(folded: str) -> str:
    """One letter for each table that has the word, in lower case where a place's name has more words."""
    if not folded[:1].isalpha():
        return "-"
    tests = {
        "c": lexicon.is_common(folded),
        "e": folded in lexicon.ethnonyms(),
        "g": folded in lexicon.listed_given_names(),
        "h": headwords.place_head(folded),
        "H": folded in lexicon.honorifics(),
        "o": headwords.organization_head(folded),
        "t": headwords.title(folded),
    }
    return _place_words().get(folded, "") + "".join(letter for letter, holds in tests.items() if holds)


@cache
def _place_words() -> dict[str, str]:
    """The words of the gazetteer's places with the letters of their kinds."""
    found: dict[str, set[str]] = {}
    for _, name, kind, *rest in read_rows("places.tsv"):
        for known in (name, *rest[5].split(" | ")):
            words = fold(known).split()
            letter = _PLACE_LETTERS.get(kind, "D")
            for word in words:
                if len(word) >= _SHORTEST_PLACE_WORD:
                    found.setdefault(word, set()).add(letter if len(words) == 1 else fold(letter))
    return {word: "".join(sorted(letters)) for word, letters in found.items()}


@registry.architectures("ziyaret.WordFeatures.v1")  # type: ignore[untyped-decorator]  # spaCy's registry has no types
def make_embedding(width: int) -> Model[list[Doc], list[Floats2d]]:
    """Each word as `width` numbers learned from its features."""
    tables: list[Model[Any, Any]] = [
        HashEmbed(width, rows, column=column, seed=column + 1) for column, rows in enumerate(FEATURES.values())
    ]
    mixed = Maxout(width, len(tables) * width, nP=3, dropout=0.0, normalize=True)
    return chain(_extractor(), list2ragged(), with_array(concatenate(*tables)), with_array(mixed), ragged2list())


def _extractor() -> Model[list[Doc], list[Ints2d]]:
    return Model("word_features", _extract)


def _extract(
    model: Model[Any, Any],
    docs: list[Doc],
    is_train: bool,  # noqa: FBT001 - what thinc calls a layer with
) -> tuple[list[Ints2d], Callable[[list[Ints2d]], list[Doc]]]:
    del is_train
    ops = model.ops
    rows = (ops.asarray2i([word_features(t.norm_) for t in doc], dtype="uint64") for doc in docs)
    return [ops.reshape2i(each, -1, len(FEATURES)) for each in rows], lambda _: []
