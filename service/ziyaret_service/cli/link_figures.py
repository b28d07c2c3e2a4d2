"""Links to Wikidata in figures: ours, and beside them those of taking what a name most often means."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from ziyaret_corpus import LINK_KINDS, score_links
from ziyaret_service.cli.terminal import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ziyaret_corpus import LinkFigure, LinkScores, Prior
    from ziyaret_extract import Gazetteer

_HEADER = ("links", "found", "missed", "InKB P", "R", "F1", "macro F1", "NIL F1", "right", "prior F1", "prior right")


@dataclass(frozen=True, slots=True)
class LinkReport:
    """The scores of the links, and those of the most frequent sense of the same names."""

    ours: LinkScores
    prior: LinkScores

    def to_document(self, *, errors: bool) -> dict[str, Any]:
        """The figures as JSON, with every wrong link when `errors` is true."""
        document = {
            "figures": self.ours.to_document(),
            "prior": self.prior.to_document(),
            "calibration": asdict(self.ours.calibration) if self.ours.calibration else None,
        }
        return document | ({"errors": [asdict(one) for one in self.ours.mistakes]} if errors else {})

    def table(self) -> str:
        """A row for each kind of entity, then for those of it that share their name and those that do not.

        A dash stands where there is nothing to link, or nothing without an item.
        """
        rows = [
            _row(kind if among == "all" else f"· {among}", figure, self.prior.figures[kind][among])
            for kind in LINK_KINDS
            for among, figure in self.ours.figures[kind].items()
            if figure.judged or figure.missed
        ]
        told = (
            f"ECE of the scores of {self.ours.calibration.cases} links: {self.ours.calibration.ece:.3f}"
            if (self.ours.calibration)
            else "no link bears a score"
        )
        return f"{table(_HEADER, rows)}\n\n{told}"

    def errors(self) -> Iterator[str]:
        """A line for each wrong link: release, kind, name, what is wrong, what is right, what was given, and why."""
        for one in self.ours.mistakes:
            yield "\t".join(
                (
                    one.document,
                    one.kind,
                    one.name,
                    one.sort,
                    one.expected,
                    one.answered,
                    one.reason or "no reason given",
                )
            )


def report_links(gold: Mapping[str, Any], predicted: Mapping[str, Any], gazetteer: Gazetteer) -> LinkReport:
    """The figures of the links of predicted documents."""
    return LinkReport(score_links(gold, predicted), score_links(gold, predicted, most_frequent_sense(gazetteer)))


def most_frequent_sense(gazetteer: Gazetteer) -> Prior:
    """The item that a name means most often: the first of the gazetteer's places or bodies of that name, by rank.

    An organization serves the place whose name it begins with, whatever else of the name tells which.
    """

    def place(name: str) -> str | None:
        return next((entry.wikidata for entry in gazetteer.places(name) if entry.wikidata), None)

    def area(name: str) -> str | None:
        words = name.split()
        begun = (place(" ".join(words[:end])) for end in range(len(words) - 1, 0, -1))
        return next(filter(None, begun), None)

    def body(name: str) -> str | None:
        return next((body.wikidata for body in gazetteer.bodies(name) if body.wikidata), None)

    senses = {"place": place, "area": area, "organization": body}

    def prior(kind: str, name: str) -> str | None:
        return senses[kind](name) if kind in senses else None

    return prior


def _row(label: str, ours: LinkFigure, prior: LinkFigure) -> tuple[str, ...]:
    in_kb = ours.in_kb
    linked = (in_kb.precision, in_kb.recall, in_kb.f1, ours.macro[2])
    return (
        label,
        str(ours.judged),
        str(ours.missed),
        *(f"{figure:.3f}" if in_kb.tp + in_kb.fn else "–" for figure in linked),
        f"{ours.nil.f1:.3f}" if ours.nil.tp + ours.nil.fn else "–",
        f"{ours.accuracy:.3f}",
        f"{prior.in_kb.f1:.3f}" if in_kb.tp + in_kb.fn else "–",
        f"{prior.accuracy:.3f}",
    )
