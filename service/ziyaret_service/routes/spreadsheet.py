"""Tables as CSV, which a spreadsheet reads as it is meant."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from fastapi import Response

from ziyaret_service.routes.negotiation import CSV, VARY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FORMULA = tuple("=+-@\t\r")


def csv_response(
    columns: Sequence[str], rows: Iterable[Sequence[str]], *, total: int, download: bool, name: str
) -> Response:
    """The table with a header row; as a download it begins with a byte order mark, by which Excel reads Turkish.

    `total` counts also the rows that are not here, `name` is what the file is called.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    headers = {"X-Total-Count": str(total)} | VARY
    if download:
        headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    encoding = "utf-8-sig" if download else "utf-8"
    return Response(text.getvalue().encode(encoding), media_type=CSV, headers=headers)


def _cell(value: str) -> str:
    """The value, which no spreadsheet takes for a formula."""
    return f"'{value}" if value.startswith(_FORMULA) else value
