"""Days and plans of gatherings: what goes on, what is to come, and which day a verb or noun tells."""

from datetime import date

import pytest
from reading import Told, events_in

HELD = Told("programme", hosts=("Tekkaya Belediyesi",))


@pytest.mark.parametrize(
    "told",
    [
        "Çalıştay 5 Mayıs 2031 günü Rize'de başlayacak.",
        "5 Mayıs 2031 günü Rize'de yapılacak çalıştaya üreticiler katılacak.",
        "Çalıştay 5 Mayıs 2031'de yapılacak. Çalıştay Rize'de saat 20.30'da başlayacak.",
    ],
)
def test_told_in_the_present(told):
    """What is told in the present without a day is announced, where the day is told behind it; so is the place."""
    planned = Told("programme", ("Tekkaya Belediyesi",), ("Rize",), date="2031-05-05", status="planned")
    assert events_in(f"Tekkaya Belediyesi çalıştay düzenliyor. {told}") == [planned]


def test_told_in_the_present_of_what_goes_on():
    """What goes on in the present is held, though its end is still to come."""
    (held,) = events_in("Tekkaya Belediyesi kurs düzenliyor. Kurs mayısta sona erecek.")
    assert held.status == "held"


@pytest.mark.parametrize(
    "told",
    [
        "Üçüncü kongrenin 5 Mayıs 2031'de Rize'de toplanması kararlaştırıldı.",
        "Üçüncü kongrenin 5 Mayıs 2031'de Rize'de toplanması benimsendi.",
        "Rapor, 5 Mayıs 2031'de Rize'de toplanacak kongreye sunulacak.",
        "Kongrenin 5 Mayıs 2031'de Rize'de gerçekleştirileceği bildirildi.",
        "5 Mayıs 2031'de Rize'de kongre yapılacak, ardından fidan dikilecek.",
        "5 Mayıs 2031'de Rize'de devam edecek kongreye gençler katılacak.",
    ],
)
def test_what_is_to_meet(told):
    """What is to meet or to go on is announced."""
    assert events_in(told) == [Told("programme", places=("Rize",), date="2031-05-05", status="planned")]


def test_the_day_of_what_was_told_of_a_year():
    """A meeting told of a year or month is the one of which the day is told behind it."""
    text = "Tekkaya Belediyesi 2024 yılının ikinci toplantısını yaptı. Rize'deki toplantı 2 Mayıs 2024'te gerçekleşti."
    assert [(met.type, met.date) for met in events_in(text)] == [("meeting", "2024-05-02")]


def test_a_verbless_announcement():
    """A sentence without a verb announces a gathering at its place on a day to come."""
    text = "Sarıova Belediyesi duyurdu. Elif Yurdakul konseri 5 Mayıs 2031'de Cumhuriyet Meydanı'nda!"
    (concert,) = events_in(text, date(2031, 5, 1))
    assert (concert.date, concert.places, concert.status) == ("2031-05-05", ("Cumhuriyet Meydanı",), "planned")
    assert concert.participants == ("Elif Yurdakul",)


def test_a_plan_is_not_held_by_who_held_another():
    """Of what is announced and whose host is not told the text's own body is the host."""
    text = (
        "Sarıova Belediyesi duyurdu. Tekkaya Belediyesinde toplantı yapıldı. Üçüncü toplantı 5 Mayıs 2031'de yapılacak."
    )
    held, planned = events_in(text)
    assert (held.hosts, planned.hosts) == (("Tekkaya Belediyesi",), ("Sarıova Belediyesi",))


def test_what_is_talked_about_may_be_announced():
    """A gathering to come that somebody talks about is announced where its day is told, and has no topic of theirs."""
    text = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediyesini ziyaret etti. Ziyarette {} ele alındı."
    (visit, plan) = events_in(text.format("Rize'de Mayıs 2031'de düzenlenecek su zirvesi"))
    assert visit.topics == ("su zirvesi",)
    assert plan == Told("programme", places=("Rize",), date="2031-05", status="planned")
    assert len(events_in(text.format("düzenlenecek su zirvesi"))) == 1


def test_announced_again_of_the_same_days():
    """What is announced twice of the same several days is one, by whatever noun."""
    text = "Tekkaya Belediyesinin 5-8 Mayıs 2031 tarihlerindeki kampı düzenlenecek. {} 5-8 Mayıs 2031'de yapılacak."
    assert len(events_in(text.format("Program"))) == 1


def test_to_meet_at_a_gathering():
    """To meet at a gathering is to be at it and no meeting of its own."""
    text = "Özbekistan heyeti, Tekkaya Belediyesinin verdiği iftarda buluştu."
    assert [(e.type, e.participants) for e in events_in(text)] == [("programme", ("Özbekistan heyeti",))]


def test_one_verb_for_several_days():
    """One verb tells of several gatherings that have days of their own, each where it is told to be."""
    text = (
        "Tekkaya Belediyesi, 16 Mayıs 2024'te satranç turnuvası, 17 Mayıs'ta Uluğ Bey Parkı'nda konser, 19 Mayıs'ta "
        "ise Ovadere Meydanı'nda söyleşi düzenledi."
    )
    assert [(event.date, event.hosts, event.places) for event in events_in(text)] == [
        ("2024-05-16", ("Tekkaya Belediyesi",), ()),
        ("2024-05-17", ("Tekkaya Belediyesi",), ("Uluğ Bey Parkı",)),
        ("2024-05-19", ("Tekkaya Belediyesi",), ("Ovadere Meydanı",)),
    ]


def test_what_has_begun_goes_on():
    """What goes on to a day to come is held where it has begun."""
    text = "8-16 Temmuz tarihleri arasında devam edecek programa Tekkaya Belediyesinde gençler katılıyor."
    (told,) = events_in(text, date(2024, 7, 9))
    assert (told.date, told.status) == ("2024-07-08/2024-07-16", "held")


def test_the_day_beside_the_verb_of_holding():
    """What somebody speaks of was on the day that stands beside its own verb."""
    text = "Müdür Elif Yurdakul, 4 Haziran'da Rize'de düzenlenen şenliğe gösterilen ilgiden memnun olduklarını söyledi."
    assert [event.date for event in events_in(text, date(2024, 6, 7))] == ["2024-06-04"]


def test_the_day_on_which_it_began():
    """The day of what was held may be told last, by when it began."""
    text = "Tekkaya Belediyesinde muhtarlarla toplantı yapıldı. 5 Mayıs 2024 akşamı başlayan toplantı üç saat sürdü."
    (meeting,) = events_in(text)
    assert meeting.date == "2024-05-05"


def test_a_reunion_that_is_arranged():
    """A reunion of which the day and place are announced is a programme."""
    text = "Tekkaya Belediyesinde hazırlıklar sürüyor. Buluşmanın 5 Mayıs 2024'te Ova Sahili'nde yapılması planlanıyor."
    (reunion,) = events_in(text)
    assert (reunion.type, reunion.places, reunion.date) == ("programme", ("Ova Sahili",), "2024-05-05")
