"""How well the releases of the sample corpus are read, pinned in `quality.json` beside this file.

    python tests/quality.py            print the figures, and whether one is lower than pinned
    python tests/quality.py --update   pin the figures of now, lower ones too, and write them into the first pages
    python tests/quality.py --dirty    print F1 by kind of fact for the same releases badly typed, pasted or scanned

The pins hold for the gold that they were measured on, which is told by its digest.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from dataclasses import replace
from pathlib import Path

from ziyaret_corpus import gold_folder, read_gold, read_gold_release, sample_folder, score, score_links
from ziyaret_corpus.dirty import ASCII, VARIANTS
from ziyaret_corpus.score import KINDS
from ziyaret_extract import extract, load_analyzer, load_gazetteer
from ziyaret_ontology.exchange import to_document
from ziyaret_service.cli.link_figures import most_frequent_sense

PINS = Path(__file__).with_name("quality.json")
PAGES = ("README.md", "README.tr.md")
# How much lower the mean of a dirty variant may be: a rule that helps clean prose may cost a little elsewhere.
TOLERANCE = 0.01
_SHOWN = re.compile(
    r"(?<=<!-- quality: written by python tests/quality.py --update -->\n).*(?=<!-- end of quality -->)", re.DOTALL
)
_LINKS_SHOWN = re.compile(
    r"(?<=<!-- links: written by python tests/quality.py --update -->\n).*(?=<!-- end of links -->)", re.DOTALL
)
# Of the links: a kind of entity, and whether all of it counts or what shares its name.
LINKS = {
    "place": ("place", "all"),
    "place, namesakes": ("place", "namesakes"),
    "area": ("area", "all"),
    "area, namesakes": ("area", "namesakes"),
    "organization": ("organization", "all"),
    "all": ("all", "all"),
}
# The pinned groups of figures, and how a figure of the group is spoken of.
GROUPS = {"f1": "", "links": "the links of "}
UPDATE = "python tests/quality.py --update"


def main():
    """Print the figures beside the pinned ones, or pin them; 1 when a pin does not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="pin the figures of now, lower ones too")
    parser.add_argument("--dirty", action="store_true", help="the same releases badly typed, pasted or scanned")
    chosen = parser.parse_args()
    if chosen.dirty:
        return _show_dirty()
    now = measure()
    if chosen.update:
        now["dirty"] = {name: round(scores.mean, 4) for name, scores in measure_dirty().items()}
        PINS.write_text(json.dumps(now, indent=1) + "\n", "utf-8")
        for name in PAGES:
            page = PINS.parents[1] / name
            facts, links = tables(now)
            page.write_text(_LINKS_SHOWN.sub(links, _SHOWN.sub(facts, page.read_text("utf-8"))), "utf-8")
        return 0
    pinned = read_pins()
    for group in GROUPS:
        for part, figures in now[group].items():
            for kind, figure in figures.items():
                floor = pinned.get(group, {}).get(part, {}).get(kind, 0)
                sys.stdout.write(f"{group:5} {part:9} {kind:16} {figure:.4f}  pinned {floor:.4f}\n")
    for problem in (problems := lost(pinned, now)):
        sys.stdout.write(f"{problem}\n")
    return 1 if problems else 0


def measure():
    """The digest of the gold, and F1 over all releases and over those that no rule was made on.

    F1 of each kind of fact, and of the links of what was found; of these also what the most frequent sense of a name
    reaches over all releases, which is told and not pinned.
    """
    gold = read_gold(gold_folder())
    held_out = set(gold_folder().joinpath("held_out.txt").read_text("utf-8").split())
    found = _read(gold, lambda text: text)
    parts = {"all": gold, "held out": {name: gold[name] for name in gold if name in held_out}}
    return {
        "gold": digest(),
        "f1": {part: _f1(chosen, found) for part, chosen in parts.items()},
        "links": {part: _links(chosen, found) for part, chosen in parts.items()},
        "prior": _links(gold, found, most_frequent_sense(load_gazetteer())),
    }


def measure_dirty():
    """The scores of each dirty variant of some releases; of text typed in ASCII, letters are compared as typed."""
    gold = _sixth(read_gold(gold_folder()))
    read = {name: _read(gold, variant) for name, variant in VARIANTS.items()}
    return {
        name: score(*map(_typed, (gold, found))) if name == "ascii" else score(gold, found)
        for name, found in read.items()
    }


def _sixth(gold):
    """Every sixth release: a variant harms all alike, and reading them all ten times over takes minutes."""
    return {name: gold[name] for name in sorted(gold)[::6]}


def lower(pinned, now):
    """The dirty variants whose mean is lower than pinned by more than the tolerance."""
    return [
        f"{name}: the mean F1 was {floor:.4f} and is {now[name]:.4f}; mend it, or accept it by {UPDATE}"
        for name, floor in pinned.items()
        if now[name] < floor - TOLERANCE
    ]


def _show_dirty():
    """Print a row for each variant, and below what is lower than pinned; 1 when something is."""
    scores = measure_dirty()
    sys.stdout.write(f"{'':20}{''.join(f'{kind[:11]:>12}' for kind in KINDS)}{'mean':>12}\n")
    clean = score(gold := _sixth(read_gold(gold_folder())), _read(gold, lambda text: text))
    for name, each in {"clean": clean, **scores}.items():
        cells = (*(figure.f1 for figure in each.figures), each.mean)
        sys.stdout.write(f"{name:20}{''.join(f'{cell:12.3f}' for cell in cells)}\n")
    problems = lower(read_pins()["dirty"], {name: each.mean for name, each in scores.items()})
    sys.stdout.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems else 0


def _read(gold, variant):
    """What is found in the releases, their text changed by the function."""
    analyzer, gazetteer = load_analyzer("bundled"), load_gazetteer()
    releases = {name: read_gold_release(gold_folder(), name, document) for name, document in gold.items()}
    return {
        name: to_document(
            extract(replace(release, text=variant(release.text)), analyzer=analyzer, gazetteer=gazetteer),
            base="https://ziyaret.example/",
        )
        for name, release in releases.items()
    }


def _typed(documents):
    """All strings of a JSON value as typed without Turkish letters."""
    return json.loads(json.dumps(documents, ensure_ascii=False).translate(ASCII))


def digest():
    """What tells this gold, its texts and the list of those held out from any other."""
    files = [*sorted(gold_folder().iterdir()), *sorted(sample_folder().iterdir())]
    return hashlib.sha256(b"".join(file.name.encode() + b"\0" + file.read_bytes() for file in files)).hexdigest()[:16]


def read_pins():
    """The pinned figures."""
    return json.loads(PINS.read_text("utf-8"))


def tables(figures):
    """The figures of facts and those of links as Markdown tables."""
    return (
        _table(figures["f1"], "kind of fact"),
        _table({**figures["links"], "most frequent sense": figures["prior"]}, "links to Wikidata"),
    )


def _table(parts, of):
    """Figures of several parts side by side, the first column headed `of`."""
    lines = [f"| {of} | {' | '.join(parts)} |", f"|---|{'---|' * len(parts)}"]
    for kind in parts["all"]:
        cells = (f"{part[kind]:.3f}" if kind in part else "–" for part in parts.values())
        lines.append(f"| `{kind}` | {' | '.join(cells)} |")
    return "\n".join(("", *lines, "", ""))


def lost(pinned, now):
    """What speaks against the figures of now: another gold than pinned, or a number that is lower."""
    if pinned["gold"] != now["gold"]:
        return [f"the gold has changed since the figures were pinned; look at the new ones, then {UPDATE}"]
    return [
        f"{part}: F1 of {of}{kind} was {floor:.4f} and is {figure:.4f}; mend it, or accept it by {UPDATE}"
        for group, of in GROUPS.items()
        for part, figures in pinned[group].items()
        for kind, floor in figures.items()
        if (figure := now[group][part][kind]) < floor
    ]


def _links(gold, found, prior=None):
    """InKB micro F1 of `LINKS`, and F1 of what has no item."""
    figures = score_links(gold, found, prior).figures
    in_kb = {row: figures[kind][among].in_kb.f1 for row, (kind, among) in LINKS.items()}
    return {row: round(f1, 4) for row, f1 in {**in_kb, "NIL": figures["all"]["all"].nil.f1}.items()}


def _f1(gold, found):
    figures = score(gold, found).figures
    return {figure.kind: round(figure.f1, 4) for figure in figures if figure.gold}


if __name__ == "__main__":
    sys.exit(main())
