"""From the organizations of the sources and our hand table to the rows of bodies.tsv."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gazetteer.rows import HAND, read_table
from gazetteer.spellings import others

from ziyaret_ontology.folding import slug

if TYPE_CHECKING:
    from pathlib import Path


BODY_COLUMNS = (
    *("name", "kind", "wikidata", "acronym", "alternatives", "place"),
    *("spellings", "others", "confidence", "source"),
)
_ITEM = re.compile(r"Q[1-9][0-9]*")


def body_rows(folder: Path) -> list[tuple[str, ...]]:
    """The rows of bodies.tsv, sorted by name; a hand row stands before the source row that has one of its names."""
    kinds = {row["theirs"]: row["ours"] for row in read_table(HAND / "body_kinds.tsv", "\t")}
    found = {
        row["name_tr"]: (
            row["name_tr"],
            kinds[row["kind"]],
            row["qid"],
            _acronym(row["alt_names"]),
            "|".join(others(row["name_tr"], row["alt_names"], _acronym(row["alt_names"]))),
            f"place/{slug(row['parent_name'])}" if kinds[row["kind"]] == "municipality" else "",
            row["name_en"] if row["name_en"] not in {row["name_tr"], _acronym(row["alt_names"])} else "",
            " ".join(other for other in _ITEM.findall(row["note"]) if other != row["qid"]),
            row["qid_confidence"],
            _body_source(row["source"]),
        )
        for row in read_table(folder / "organizations.csv")
        if row["kind"] in kinds
    }
    ours = {}
    for row in read_table(HAND / "bodies.tsv", "\t"):
        names = (row["name"], row["acronym"], *row["alternatives"].split("|"))
        known = next((found.pop(name) for name in names if name in found), None)
        source = known or (row["name"], row["kind"], "", "", "", "", "", "", "none", "")
        ours[row["name"]] = (
            *(row["name"], row["kind"], source[2], row["acronym"], row["alternatives"], *source[5:-1]),
            f"hand {source[-1]}".strip().removesuffix(" hand"),
        )
    return sorted((*found.values(), *ours.values()))


def _body_source(source: str) -> str:
    return " ".join(short for word, short in (("name-suggestion", "NSI"), ("ROR", "ROR")) if word in source) or "hand"


def _acronym(names: str) -> str:
    """The shortest name in capitals."""
    capitals = [name for name in names.split("|") if re.fullmatch(r"[A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜ0-9-]+", name)]
    return min(capitals, key=len, default="")
