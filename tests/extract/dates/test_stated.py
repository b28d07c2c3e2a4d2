"""The dates of a text as facts."""

from datetime import date

from reading import facts_of

from ziyaret_extract.confidence import confidence
from ziyaret_ontology.model import Mention, StatedDate

TEXT = "Program 6 Mayıs 2024'te başladı, dün sürdü ve 6 Mayıs'ta anıldı. Aynı gün tören yapıldı."


def test_stated_dates():
    """Each date once with all its mentions; by the calendar is surer than by the date of publication."""
    assert facts_of(TEXT, date(2024, 5, 10)).dates == (
        StatedDate(
            "2024-05-06", (Mention(8, 20, "6 Mayıs 2024"), Mention(46, 53, "6 Mayıs")), confidence("date", "full")
        ),
        StatedDate("2024-05-09", (Mention(33, 36, "dün"),), confidence("date", "relative")),
    )


def test_what_cannot_be_resolved_is_no_date():
    """A relative day of a release without a date of publication is not stated."""
    assert facts_of("Heyet dün geldi.").dates == ()
