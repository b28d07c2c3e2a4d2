"""The day of what is announced: none of those that the text reports of, unless its own sentence says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.entities.occurrences import between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.dates.resolving import DateMention
    from ziyaret_extract.events.drafts import Draft


def date_plans(drafts: Sequence[Draft], dates: Sequence[DateMention]) -> None:
    """Take the day of the passage from a plan when it is that of something held: the plan's sentence tells its own.

    `Heyet 17 Mayıs'ta geldi. … Gelecek yıl Şuşa'da buluşulacak.` announces nothing for 17 May.
    """
    reported = {draft.date for draft in drafts if not draft.planned and draft.date}
    for draft in drafts:
        if draft.planned and draft.date in reported:
            told = [mention.edtf for span in draft.spans for mention in between(dates, *span) if mention.edtf]
            if draft.date not in told:
                draft.date = max((edtf for edtf in told if edtf not in reported), default=None)
