"""How well the releases of the sample corpus are read, pinned in `quality.json` beside this file.

    python tests/quality.py            print the figures, and whether one is lower than pinned
    python tests/quality.py --update   pin the figures of now, lower ones too, and write them into the first pages

The pins hold for the gold that they were measured on, which is told by its digest.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path

from ziyaret_corpus import gold_folder, read_gold, read_gold_release, sample_folder, score
from ziyaret_extract import extract, load_analyzer, load_gazetteer
from ziyaret_ontology.exchange import to_document

PINS = Path(__file__).with_name("quality.json")
PAGES = ("README.md", "README.tr.md")
_SHOWN = re.compile(
    r"(?<=<!-- quality: written by python tests/quality.py --update -->\n).*(?=<!-- end of quality -->)", re.DOTALL
)
UPDATE = "python tests/quality.py --update"


def main():
    """Print the figures beside the pinned ones, or pin them; 1 when a pin does not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="pin the figures of now, lower ones too")
    now = measure()
    if parser.parse_args().update:
        PINS.write_text(json.dumps(now, indent=1) + "\n", "utf-8")
        for name in PAGES:
            page = PINS.parents[1] / name
            page.write_text(_SHOWN.sub(table(now), page.read_text("utf-8")), "utf-8")
        return 0
    pinned = read_pins()
    for part, figures in now["f1"].items():
        for kind, figure in figures.items():
            sys.stdout.write(f"{part:9} {kind:13} {figure:.4f}  pinned {pinned['f1'].get(part, {}).get(kind, 0):.4f}\n")
    for problem in (problems := lost(pinned, now)):
        sys.stdout.write(f"{problem}\n")
    return 1 if problems else 0


def measure():
    """The digest of the gold, and F1 of each kind of fact over all releases and over those that no rule was made on."""
    gold = read_gold(gold_folder())
    held_out = set(gold_folder().joinpath("held_out.txt").read_text("utf-8").split())
    analyzer, gazetteer = load_analyzer("bundled"), load_gazetteer()
    found = {
        name: to_document(
            extract(read_gold_release(gold_folder(), name, document), analyzer=analyzer, gazetteer=gazetteer),
            base="https://ziyaret.example/",
        )
        for name, document in gold.items()
    }
    parts = {"all": gold, "held out": {name: gold[name] for name in gold if name in held_out}}
    return {"gold": digest(), "f1": {part: _f1(chosen, found) for part, chosen in parts.items()}}


def digest():
    """What tells this gold, its texts and the list of those held out from any other."""
    files = [*sorted(gold_folder().iterdir()), *sorted(sample_folder().iterdir())]
    return hashlib.sha256(b"".join(file.name.encode() + b"\0" + file.read_bytes() for file in files)).hexdigest()[:16]


def read_pins():
    """The pinned figures."""
    return json.loads(PINS.read_text("utf-8"))


def table(figures):
    """The figures as a Markdown table."""
    parts = figures["f1"]
    lines = [f"| kind of fact | {' | '.join(parts)} |", f"|---|{'---|' * len(parts)}"]
    for kind in parts["all"]:
        cells = (f"{part[kind]:.3f}" if kind in part else "–" for part in parts.values())
        lines.append(f"| `{kind}` | {' | '.join(cells)} |")
    return "\n".join(("", *lines, "", ""))


def lost(pinned, now):
    """What speaks against the figures of now: another gold than pinned, or a number that is lower."""
    if pinned["gold"] != now["gold"]:
        return [f"the gold has changed since the figures were pinned; look at the new ones, then {UPDATE}"]
    return [
        f"{part}: F1 of {kind} was {floor:.4f} and is {now['f1'][part][kind]:.4f}; mend it, or accept it by {UPDATE}"
        for part, figures in pinned["f1"].items()
        for kind, floor in figures.items()
        if now["f1"][part][kind] < floor
    ]


def _f1(gold, found):
    figures = score(gold, found).figures
    return {figure.kind: round(figure.f1, 4) for figure in figures if figure.gold}


if __name__ == "__main__":
    sys.exit(main())
