"""Reliability told in words, and drawn: of the facts with a confidence, which share is right."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from ziyaret_corpus.calibration import ALL
from ziyaret_service.cli.terminal import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ziyaret_corpus import Calibration

_SIDE, _LEFT, _TOP = 400, 70, 50  # of the square in which facts are drawn
_TICKS = 5
_LEAST_RADIUS, _MORE_RADIUS = 3, 15
_STYLE = "text{font:14px sans-serif;fill:#222}.small{font-size:12px}line{stroke:#999}circle{fill:#0b6e99;opacity:.75}"


def reliability_table(calibration: Mapping[str, Calibration]) -> str:
    """The calibration of each kind of fact, then the bins of all facts together."""
    figures = [(kind, str(one.cases), f"{one.ece:.3f}", f"{one.brier:.3f}") for kind, one in calibration.items()]
    bins = [
        (f"{b.low:.1f}–{b.high:.1f}", f"{b.confidence:.3f}", f"{b.right:.3f}", str(b.cases))
        for b in (calibration[ALL].bins if ALL in calibration else ())
    ]
    by_kind = table(("kind", "cases", "ECE", "Brier"), figures)
    return f"{by_kind}\n\n{table(('confidence', 'mean', 'right', 'cases'), bins)}"


def reliability_diagram(calibration: Calibration) -> str:
    """The bins as SVG: confidence to the right, share that is right upwards; on the diagonal the two are one."""
    width, height = _LEFT + _SIDE + 30, _TOP + _SIDE + 60
    told = f"{calibration.cases} facts, ECE {calibration.ece:.3f}, Brier score {calibration.brier:.3f}"
    lines = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
        f"<title>Reliability of confidences: {told}</title><style>{_STYLE}</style>",
        f'<rect width="{width}" height="{height}" fill="#fff"/><text x="{_LEFT}" y="28">{told}</text>',
        *_axes(),
        *_dots(calibration),
        "</svg>",
    )
    return "\n".join(lines) + "\n"


def _axes() -> Iterator[str]:
    yield _line(0, 0, 1, 1, 'stroke-dasharray="5 5"')
    for tick in range(_TICKS + 1):
        at = tick / _TICKS
        yield _line(at, 0, at, 1, 'opacity=".3"') + _line(0, at, 1, at, 'opacity=".3"')
        yield f'<text class="small" x="{_x(at):g}" y="{_y(0) + 20:g}" text-anchor="middle">{at:.1f}</text>'
        yield f'<text class="small" x="{_LEFT - 8}" y="{_y(at) + 4:g}" text-anchor="end">{at:.1f}</text>'
    yield f'<text x="{_x(0.5):g}" y="{_y(0) + 45:g}" text-anchor="middle">mean confidence</text>'
    yield f'<text transform="translate(22 {_y(0.5):g}) rotate(-90)" text-anchor="middle">share that is right</text>'


def _dots(calibration: Calibration) -> Iterator[str]:
    """A dot for each bin, its area by the facts in it, and their number beside it."""
    for b in calibration.bins:
        radius = _LEAST_RADIUS + _MORE_RADIUS * sqrt(b.cases / calibration.cases)
        x, y = _x(b.confidence), _y(b.right)
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"/>'
        yield f'<text class="small" x="{x - radius - 4:.1f}" y="{y + 4:.1f}" text-anchor="end">{b.cases}</text>'


def _line(x1: float, y1: float, x2: float, y2: float, more: str) -> str:
    return f'<line x1="{_x(x1):g}" y1="{_y(y1):g}" x2="{_x(x2):g}" y2="{_y(y2):g}" {more}/>'


def _x(share: float) -> float:
    return _LEFT + _SIDE * share


def _y(share: float) -> float:
    return _TOP + _SIDE * (1 - share)
