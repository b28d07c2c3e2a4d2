"""The sample corpus that travels with the package."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from ziyaret_corpus.gold import read_gold, read_gold_release

if TYPE_CHECKING:
    from ziyaret_ontology.model import Release


def sample_folder() -> Path:
    """Give the folder of the sample releases, as text files."""
    return _package_folder() / "releases"


def gold_folder() -> Path:
    """Give the folder of the gold annotations of the sample releases."""
    return _package_folder() / "gold"


def list_releases() -> tuple[Release, ...]:
    """Read the sample releases, each with the date of publication that its annotation knows."""
    gold = read_gold(gold_folder())
    return tuple(read_gold_release(gold_folder(), name, document) for name, document in gold.items())


def _package_folder() -> Path:
    return Path(str(files("ziyaret_corpus")))
