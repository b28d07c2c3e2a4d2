"""From the rows of places and bodies to those of names.tsv."""

from __future__ import annotations

from gazetteer.places import PLACE_COLUMNS

from ziyaret_extract.gazetteer.forms import plain_name, sound_of

NAME_COLUMNS = ("name", "rows", "sound")


def name_rows(places: list[tuple[str, ...]], bodies: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The rows of names.tsv: places are numbered from 0 through both tables, bodies go on behind them."""
    alternatives, spellings = PLACE_COLUMNS.index("alternatives"), PLACE_COLUMNS.index("spellings")
    named = [(row[1], row[alternatives], row[spellings]) for row in places]
    named += [(name, f"{acronym}|{others}", spelled) for name, _, _, acronym, others, _, spelled, *_ in bodies]
    found: dict[str, dict[int, None]] = {}
    for number, (name, others, spelled) in enumerate(named):
        for each in (name, *others.split("|"), *spelled.split("|")):
            if plain := plain_name(each):
                found.setdefault(plain, {})[number] = None
    return sorted((plain, " ".join(map(str, numbers)), sound_of(plain)) for plain, numbers in found.items())
