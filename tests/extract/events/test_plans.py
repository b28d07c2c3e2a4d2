"""The day of what is announced."""

from datetime import date

import pytest
from reading import events_in

HELD = "Tekkaya Belediye Başkanı Ece Kaya, 17 Mayıs 2022'de Pendik Belediyesini ziyaret etti. "


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("Kaya, Bursa Valiliğini de ziyaret edecek.", None),
        ("Kaya, 2023 yılında Bursa Valiliğini de ziyaret edecek.", "2023"),
        ("Kaya, 20 Mayıs'ta Bursa Valiliğini de ziyaret edecek.", "2022-05-20"),
    ],
)
def test_a_plan_is_not_of_the_day_reported(plan, expected):
    """What is announced beside a report is on the day that its own sentence tells, or on none."""
    held, planned = events_in(HELD + plan, date(2022, 5, 19))
    assert (held.date, planned.date, planned.status) == ("2022-05-17", expected, "planned")


def test_a_day_of_plans_alone():
    """In a programme to come each part is on the day that the passage is at."""
    text = (
        "Tekkaya Belediye Başkanı Ece Kaya 20 Mayıs 2022'de Bursa'ya gidecek. Kaya, Bursa Valiliğini de ziyaret edecek."
    )
    assert {event.date for event in events_in(text, date(2022, 5, 19))} == {"2022-05-20"}
