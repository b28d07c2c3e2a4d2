"""Makes the gazetteer's tables of the extract room from its source files and our hand tables.

    python extract/tools/make_gazetteer.py SOURCE_FOLDER

SOURCE_FOLDER holds countries.csv, provinces.csv, districts.csv, cities.csv, municipalities.csv and organizations.csv.
The same files always make the same tables. NOTICE names the sources and their licences.

| table | rows |
|---|---|
| `places.tsv` | the places whose names a text is read for |
| `rare_places.tsv` | the places of the sources that are left out there: a name in a text seldom means them |
| `bodies.tsv` | public bodies; municipalities only where they have an acronym or an item of their own |
| `names.tsv` | for each name of these, as `plain_name` spells it, the rows that bear it, and how it sounds |
"""

from __future__ import annotations

import argparse
from pathlib import Path

from gazetteer.bodies import BODY_COLUMNS, body_rows
from gazetteer.names import NAME_COLUMNS, name_rows
from gazetteer.places import PLACE_COLUMNS, place_rows

_DATA = Path(__file__).parents[1] / "ziyaret_extract" / "data"


def main() -> None:
    """Read the folder named on the command line and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source_folder", type=Path)
    parser.add_argument("--to", type=Path, default=_DATA, help="folder of the tables (default: that of the package)")
    arguments = parser.parse_args()
    places, rare = place_rows(arguments.source_folder)
    bodies = body_rows(arguments.source_folder)
    _write(arguments.to / "places.tsv", PLACE_COLUMNS, places)
    _write(arguments.to / "rare_places.tsv", PLACE_COLUMNS, rare)
    _write(arguments.to / "bodies.tsv", BODY_COLUMNS, bodies)
    _write(arguments.to / "names.tsv", NAME_COLUMNS, name_rows(places + rare, bodies))


def _write(path: Path, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    lines = ["\t".join(columns), *("\t".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
