"""The words of `doctor`: how this installation is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_service.cli.arguments.shared import add_json, add_store, described

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def doctor(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret doctor`."""
    command = described(
        add,
        "doctor",
        "look at this installation and say what to do",
        """\
Versions, settings, memory, the disk and the store on it, the model, links, tokens and the port: each is ok, warn or
wrong, and what to do follows. Nothing is changed, and it may be run while the service runs. The exit code is 1 when
something is wrong, else 0.

examples:
  ziyaret doctor
  ziyaret doctor --json | jq -r '.findings[] | select(.state != "ok") | .advice'""",
    )
    add_json(command)
    add_store(command)
