"""`ziyaret doctor`: a look at this installation, and what to do."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from ziyaret_service.cli.stores import with_store
from ziyaret_service.cli.terminal import say
from ziyaret_service.doctor import State, examine

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from ziyaret_service.doctor import Finding
    from ziyaret_service.settings import Settings

SOMETHING_WRONG: Final = 1
"""The exit code when something will fail."""
_COUNTED: Final = {State.OK: ("well", "well"), State.WARN: ("warning", "warnings"), State.WRONG: ("wrong", "wrong")}


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Tell every finding as it is found; the exit code tells whether something is wrong."""
    findings = []
    for finding in examine(with_store(settings, args), args.complaints):
        findings.append(finding)
        if not args.json:
            _say(finding)
    worst = next(state for state in reversed(State) if state is State.OK or state in {each.state for each in findings})
    if args.json:
        found = [asdict(finding) for finding in findings]
        say(json.dumps({"state": worst, "findings": found}, ensure_ascii=False, indent=1))
    else:
        say(f"\n{_counts(findings)}")
    return SOMETHING_WRONG if worst is State.WRONG else 0


def _say(finding: Finding) -> None:
    say(f"{finding.state:5}  {finding.subject:9}  {' '.join(finding.found.split())}")
    if finding.advice:
        say(f"{'':5}  {'':9}  → {finding.advice}")


def _counts(findings: Sequence[Finding]) -> str:
    numbers = Counter(finding.state for finding in findings)
    return ", ".join(f"{numbers[state]} {_COUNTED[state][numbers[state] != 1]}" for state in State)
