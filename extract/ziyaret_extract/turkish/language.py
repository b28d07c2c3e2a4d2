"""Whether a text is Turkish: the extraction rules read no other language."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

from ziyaret_extract.tables import read_words
from ziyaret_ontology.errors import NotTurkish
from ziyaret_ontology.folding import ascii_fold, fold

_WORD = re.compile(r"[^\W\d_]+")
# Too few words to tell a language apart from a list of names.
_SHORT = 12
_READ = 2_000
# The words are frequent in Turkish and foreign to its neighbours: releases have a share of 0.03 to 0.17.
_PLAINLY_TURKISH = 0.03
_UNLIKELY = 0.05
_NAMES = {
    "az": "Azerbaijani", "crh": "Crimean Tatar", "de": "German", "en": "English", "fr": "French", "kk": "Kazakh",
    "ky": "Kyrgyz", "ru": "Russian", "tk": "Turkmen", "tt": "Tatar", "uz": "Uzbek",
}  # fmt: skip


class _Recogniser(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]:
        """Languages and their probabilities, the likeliest first."""


def require_turkish(text: str) -> None:
    """Raise NotTurkish, naming the language, when the text is plainly in another one.

    A text of a few words, a list of names, capitals and Turkish typed without its letters are accepted.
    """
    words = _WORD.findall(text)[:_READ]
    if len(words) < _SHORT or _turkish_share(words) >= _PLAINLY_TURKISH:
        return
    ranked = _recogniser().rank(fold(" ".join(words)))
    language, _ = ranked[0]
    if language == "tr" or dict(ranked)["tr"] >= _UNLIKELY:
        return
    raise NotTurkish(
        f"the text is not Turkish but {_NAMES.get(language, f'in language {language!r}')} ({len(words)} words read): "
        "give a Turkish text, or force it"
    )


def _turkish_share(words: list[str]) -> float:
    """The share of words that Turkish uses all the time and its neighbours do not."""
    return sum(ascii_fold(word) in _frequent_words() for word in words) / len(words)


@cache
def _frequent_words() -> frozenset[str]:
    return frozenset(map(ascii_fold, read_words("frequent_words.txt")))


@cache
def _recogniser() -> _Recogniser:
    """It takes a second to read, so it is read when a text is in doubt."""
    # The package ships no types, and is imported here so that a plainly Turkish text does not wait for it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]  # noqa: PLC0415

    recogniser: _Recogniser = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return recogniser
