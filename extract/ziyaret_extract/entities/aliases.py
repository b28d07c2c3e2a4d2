"""Shorter names of the organizations of a text: acronyms, initials behind a town, ends of longer names, branches."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.entities.units import find_units
from ziyaret_extract.names.chunks import ADMINISTRATIVE, AND, Chunk, ChunkKind, Reading, is_acronym
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_FEWEST_INITIALS = 3
_MINISTRY = "bakanlığı"
_OF_FIELDS = (_MINISTRY, "müdürlüğü")
_BRANCHES = ("şubesi", "temsilciliği", "bölge müdürlüğü", "il müdürlüğü", "ilçe müdürlüğü")


def find_aliases(reading: Reading, chunks: Sequence[Chunk]) -> dict[str, str]:
    """Folded names by which a text calls organizations, with the full name that each stands for."""
    tails = _tails([chunk.name for chunk in chunks if chunk.kind is ChunkKind.ORGANIZATION])
    found = _acronyms(reading, chunks) | tails | _branches(reading, chunks) | _by_fields(chunks)
    units = {unit: found.get(fold(body), body) for unit, body in find_units(reading, chunks).items()}
    return units | found


def _acronyms(reading: Reading, chunks: Sequence[Chunk]) -> dict[str, str]:
    """Folded acronyms with the full name that they stand for: `Türk Dünyası Belediyeler Birliği (TDBB)`."""
    full_names: dict[str, tuple[int, str]] = {}
    for at, chunk in enumerate(chunks):
        if chunk.kind is ChunkKind.ORGANIZATION:
            full_names.setdefault(fold(chunk.name), (at, chunk.name))
    short = dict(_abbreviations(name for _, name in full_names.values()))
    found = {name: short[name] for name in full_names if name in short}
    for chunk in chunks:
        if is_acronym(chunk.name) and chunk.kind in {ChunkKind.ORGANIZATION, ChunkKind.NAME}:
            known = {fold(body.name) for body in reading.gazetteer.bodies(chunk.name)}
            told = [full_names[name] for name in known if name in full_names]
            if told:
                found[fold(chunk.name)] = min(told)[1]
    found = _told_by_initials(reading, chunks, [name for _, name in full_names.values()]) | found
    for chunk, following in pairwise(chunks):
        bracketed = following.first == chunk.last + 1 and reading.tokens[chunk.last].text == "("
        if chunk.kind is ChunkKind.ORGANIZATION and bracketed and is_acronym(following.name):
            found[fold(following.name)] = chunk.name
    return found


def _told_by_initials(reading: Reading, chunks: Sequence[Chunk], names: Sequence[str]) -> dict[str, str]:
    """Folded acronyms that no table has, with the only name of these initials: `LTB`, `Lefkoşa Türk Belediyesi`."""
    told: dict[str, list[str]] = {}
    for name in names:
        words = [word for word in fold(name).split() if word != AND]
        if len(words) >= _FEWEST_INITIALS:
            told.setdefault("".join(word[0] for word in words), []).append(name)
    unknown = (
        fold(chunk.name)
        for chunk in chunks
        if is_acronym(chunk.name) and chunk.kind in {ChunkKind.ORGANIZATION, ChunkKind.NAME}
        if not reading.gazetteer.bodies(chunk.name)
    )
    return {name: told[name][0] for name in unknown if len(told.get(name, ())) == 1}


def _abbreviations(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Folded names whose last words are told by their initials, with the whole: `Rize TSO`, `Rize Ticaret … Odası`."""
    for name in names:
        words = fold(name).split()
        for at in range(1, len(words) - 1):
            initials = "".join(word[0] for word in words[at:] if word != AND)
            yield " ".join([*words[:at], initials]), name


def _branches(reading: Reading, chunks: Sequence[Chunk]) -> dict[str, str]:
    """Folded names of branches behind a body's acronym, with the whole name: `Su Derneği (SUD) Van Şubesi`.

    A number may stand before it: `Devlet Su İşleri (DSİ) 25. Bölge Müdürlüğü`.
    """
    found: dict[str, str] = {}
    for body, acronym, branch in zip(chunks, chunks[1:], chunks[2:], strict=False):
        number = reading.tokens[branch.first - 1].text
        first = branch.first - number[:-1].isdigit()
        words = reading.tokens[body.last : first]
        if (
            body.kind is branch.kind is ChunkKind.ORGANIZATION
            and (acronym.first, acronym.last) == (body.last + 1, first - 1)
            and [words[0].text, words[-1].text] == ["(", ")"]
            and fold(branch.name).endswith(_BRANCHES)
        ):
            numbered = [number] if first < branch.first else []
            found[fold(branch.name)] = " ".join([body.name, *numbered, branch.name])
    return found


def _tails(names: Sequence[str]) -> dict[str, str]:
    """Names that end one longer name of the text, and so mean it: `Kent Konseyi`, `Edremit Belediyesi Kent Konseyi`."""
    known: dict[str, str] = {}
    ending: dict[str, list[str]] = {}
    for name in names:
        if fold(name) not in known:
            known[fold(name)] = name
            for space in re.finditer(" ", fold(name)):
                ending.setdefault(fold(name)[space.end() :], []).append(name)
    told = (name for name in known if " " in name or is_acronym(known[name]))
    return {name: ending[name][0] for name in told if len(ending.get(name, ())) == 1}


def _by_fields(chunks: Sequence[Chunk]) -> dict[str, str]:
    """Folded names of ministries and directorates by some of their words, with the only whole one that has them all.

    `Kültür Bakanlığı` is `Kültür ve Turizm Bakanlığı`, `Rize Tarım İl Müdürlüğü` is `Rize İl Tarım ve Orman Müdürlüğü`.
    """
    names = {fold(c.name): c.name for c in chunks if c.sort is not None and fold(c.name).endswith(_OF_FIELDS)}
    words = {name: name.replace(",", "").split() for name in names}
    found: dict[str, str] = {}
    for name, own in words.items():
        whole = [other for other, more in words.items() if set(own) < set(more) and own[0] == more[0]]
        told = own[-1] == _MINISTRY or not ADMINISTRATIVE.issuperset(own[1:-1])
        if told and len(whole) == 1:
            found[name] = names[whole[0]]
    return found
