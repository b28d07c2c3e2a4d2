"""The tables of the generator: what it knows of names, bodies and sentences."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def lines(name: str) -> tuple[str, ...]:
    """The lines of a table, without comments and empty ones."""
    text = files(__package__).joinpath(name).read_text("utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, each as its columns; the first line names them."""
    header, *body = (tuple(line.split("\t")) for line in lines(name))
    return tuple((*row, *("",) * (len(header) - len(row))) for row in body)


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(word for line in lines(f"{name}.txt") for word in line.split())


def table_names(folder: str) -> tuple[str, ...]:
    """The tables of a folder, in order, without their suffix."""
    return tuple(sorted(path.name.rpartition(".")[0] for path in files(__package__).joinpath(folder).iterdir()))
