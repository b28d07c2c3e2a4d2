"""What was told of releases before any rule was made on them: a file with a release a line, as JSON.

`sites` are the types of events that the rules told, each with `host` or `place` and which, or "" for none; `events` and
`topics` all that was told, as the exchange document has it. Quotations are left out: they stand in the text.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Told = dict[str, Any]
"""What was told of a release."""


def read_unread(file: Path) -> dict[str, Told]:
    """What was told of each release, by its name; nothing when there is no such file."""
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return {told["release"]: told for told in map(json.loads, lines)}


def write_unread(file: Path, told: Mapping[str, Told]) -> None:
    """Write what was told of each release, in the order of their names."""
    lines = (json.dumps({"release": name} | told[name], ensure_ascii=False) for name in sorted(told))
    file.write_text("".join(line + "\n" for line in lines), "utf-8")
