"""What is put off to another day."""

from datetime import date

import pytest
from reading import Told, events_in

PUBLISHED = date(2025, 2, 4)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("kar nedeniyle 6 Şubat Perşembe gününe ertelenmiştir", "2025-02-06"),
        ("kar nedeniyle 6 Şubat'a ertelendi", "2025-02-06"),
        ("kar nedeniyle gelecek salıya bırakıldı", "2025-02-11"),
        ("13 Şubat tarihine alındı", "2025-02-13"),
    ],
)
def test_put_off_to_a_day(told, day):
    """A gathering that is put off is announced for the day to which it is."""
    text = f"Bugün yapılması gereken Tekkaya Belediye Meclisi toplantısı {told}."
    assert events_in(text, PUBLISHED) == [
        Told("meeting", ("Tekkaya Belediye Meclisi",), date=day, status="planned"),
    ]


def test_a_visit_put_off_to_a_day():
    """A visit that is put off is announced for its new day, at the body to which it was to be."""
    text = "Sarıova heyetinin bugün Tekkaya Belediyesine yapacağı ziyaret 6 Şubat'a ertelendi."
    (visit,) = events_in(text, PUBLISHED)
    assert (visit.type, visit.hosts, visit.date, visit.status) == (
        "visit",
        ("Tekkaya Belediyesi",),
        "2025-02-06",
        "planned",
    )


@pytest.mark.parametrize(
    "told",
    [
        "6 Şubat'taki toplantısı ileri bir tarihe ertelenmiştir",
        "6 Şubat'ta yapılacak toplantısı ertelendi",
        "yolu 6 Şubat'a bırakıldı",
    ],
)
def test_put_off_to_no_day(told):
    """What is put off and not to a day is no event, nor is what is no gathering."""
    assert events_in(f"Tekkaya Belediyesi {told}.", PUBLISHED) == []


def test_a_talk_put_off_is_a_meeting():
    """What brings people together is a meeting, held by whom the text speaks for."""
    text = "Tekkaya Belediyesi duyurdu. Bugünkü buluşma gelecek salıya bırakıldı."
    assert events_in(text, PUBLISHED) == [
        Told("meeting", ("Tekkaya Belediyesi",), date="2025-02-11", status="planned"),
    ]


def test_whose_concert_is_put_off():
    """Whose concert is put off to another day takes part in it."""
    text = "Sarıova Belediyesi duyurdu. Sanatçı Elif Yurdakul'un konseri 5 Mayıs 2031 gününe alınmıştır."
    (concert,) = events_in(text)
    assert (concert.date, concert.participants, concert.status) == ("2031-05-05", ("Elif Yurdakul",), "planned")
