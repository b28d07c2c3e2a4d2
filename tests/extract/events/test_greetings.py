"""Visits told by the words with which guests are received."""

import pytest
from reading import Told, events_in

HOST = "Tekkaya Belediye Başkanı Orhan Demirkan"
VISIT = Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",), received_by=("Orhan Demirkan",))
VISITED = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediyesini ziyaret etti."
TEAM = "Sarıova Belediyesi Müdürü Nermin Akbulut ve tarihçi Elif Yurdakul'dan oluşan"


@pytest.mark.parametrize(
    "text",
    [
        f'{VISITED} Konuklara {HOST} "hoş geldiniz" dedi.',
        f"{VISITED} Akbulut'a hoş geldin diyen {HOST}, çalışmaları anlattı.",
    ],
)
def test_who_welcomes_guests(text):
    """Who welcomes the guests of a visit receives them."""
    assert events_in(text) == [VISIT]


def test_who_welcomes_a_delegation():
    """A delegation that is welcomed visits the body of who does it."""
    [visit] = events_in(f"{TEAM} ekibe ilk gün {HOST} “hoş geldiniz” dedi.")
    assert (visit.hosts, visit.received_by) == (("Tekkaya Belediyesi",), ("Orhan Demirkan",))
    assert visit.participants == ("ekip",)


@pytest.mark.parametrize(
    "text",
    [
        f"Göreve başlayan Kaymakam Nermin Akbulut'a {HOST} “hoş geldiniz” dedi.",
        f"Tekkaya Belediyesi panel düzenledi. Katılımcılara {HOST} “hoş geldiniz” dedi.",
        f"{HOST}, konuklara hoş geldiniz demek istediğini söyledi.",
    ],
)
def test_no_visit(text):
    """Who came to stay or to a programme is no guest of a visit."""
    assert not [event for event in events_in(text) if event.type == "visit"]
