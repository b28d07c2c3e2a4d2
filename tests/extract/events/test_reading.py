"""Whole releases of a few sentences: every event that they tell."""

from datetime import date

import pytest
from reading import Told, events_in, facts_of

from ziyaret_ontology.model import Note

GUEST, HOST = "Sarıova Belediye Başkanı Nermin Akbulut", "Tekkaya Belediye Başkanı Orhan Demirkan"
VISIT = Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{GUEST}, 12 Mayıs 2024'te Tekkaya Belediyesini ziyaret edecek.",
            Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",), date="2024-05-12", status="planned"),
        ),
        (
            f"{GUEST}'un Tekkaya Belediyesini ziyaret etmesi planlanıyor.",
            Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",), status="planned"),
        ),
        (
            f"{GUEST}, Tekkaya Belediyesini 12 Mayıs 2024'te ziyaret etti.",
            Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",), date="2024-05-12"),
        ),
    ],
)
def test_plans_and_dates(text, expected):
    """What is announced is planned; an event has the date of its passage."""
    assert events_in(text) == [expected]


@pytest.mark.parametrize(
    "words",
    ["ziyaret etmedi", "ziyaret edemedi", "ziyaret etmesi ertelendi", "ziyaret etmesi iptal edildi"],
)
def test_what_did_not_happen(words):
    """A visit called off is no event; a note says so and where."""
    text = f"Belediye duyurdu. {GUEST}, Tekkaya Belediyesini {words}."
    facts = facts_of(text)
    told = " ".join(words.split()[:2])
    assert facts.events == ()
    assert facts.notes == (
        Note("event-called-off", text.index("Sarıova"), len(text), f"told as not having happened: {told}"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Başkan Nermin Akbulut, “Geçen yıl Tekkaya Belediyesini ziyaret ettik.” dedi.",
        "Başkan Nermin Akbulut, “Tekkaya Belediyesinde çalıştay düzenlendi.” dedi.",
        "Tekkaya Belediyesini ziyaret etti\n\nBaşkan Nermin Akbulut konuştu.",
        "Başkan Nermin Akbulut, Tekkaya Belediyesini ziyaret edebilir.",
    ],
)
def test_speech_and_headings_tell_no_event(text):
    """What is only said, headlined or possible is no event."""
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST}, Tekkaya Belediyesini ziyaret etti. Tekkaya Belediyesini ziyaret eden Akbulut sevindi.",
        f"AKBULUT ZİYARET ETTİ\n\n{GUEST}, Tekkaya Belediyesini ziyaret etti.\n\nBelediye Akbulut'u ağırladı.",
        f"{GUEST}, Tekkaya Belediyesinin konuğu oldu. Başkan Akbulut, Tekkaya Belediyesinde ağırlandı.",
    ],
)
def test_told_twice(text):
    """A visit told again, from either side, is one event."""
    assert events_in(text) == [VISIT]


def test_evidence():
    """An event quotes every sentence that tells it, each where it stands."""
    text = f"{GUEST}, Tekkaya Belediyesini ziyaret etti. Tören yapıldı. Tekkaya Belediyesi Akbulut'u ağırladı."
    first, _, last = text.split(". ")
    quotes = [mention.quote for mention in facts_of(text).events[0].mentions]
    assert quotes == [f"{first}.", last]


PROGRAMME = """Özbekistan Heyeti Tekkaya'da

Tekkaya Belediyesi tarafından 6-8 Mayıs 2024 tarihlerinde “Su Günleri” programı düzenlendi.

Programa Aziz Karimov, Lola Saidova ve Otabek Saliyev katıldı.

Heyet 6 Mayıs'ta Sarıova Belediyesini ziyaret ederek “Su Yönetimi” konusunda bilgi aldı. Heyeti Sarıova Belediye \
Başkanı Nermin Akbulut kabul etti. Aynı gün Pendik Belediyesini ziyaret etti.

Heyet 7 Mayıs'ta Uluğ Bey Müzesini gezdi.
"""


def test_a_programme_of_days():
    """The days of a programme, its visits with topics and receptions, and a tour; all of them are part of it."""
    who = ("Özbekistan Heyeti",)
    assert events_in(PROGRAMME) == [
        Told(
            "programme",
            hosts=("Tekkaya Belediyesi",),
            participants=("Aziz Karimov", "Lola Saidova", "Otabek Saliyev"),
            date="2024-05-06/2024-05-08",
            name="Su Günleri",
        ),
        Told(
            "visit",
            hosts=("Sarıova Belediyesi",),
            participants=who,
            received_by=("Nermin Akbulut",),
            topics=("Su Yönetimi",),
            date="2024-05-06",
        ),
        Told("visit", hosts=("Pendik Belediyesi",), participants=who, date="2024-05-06"),
        Told("tour", places=("Uluğ Bey Müzesi",), participants=who, date="2024-05-07"),
    ]
    programme, *parts = facts_of(PROGRAMME).events
    assert {part.part_of for part in parts} == {programme.key}


@pytest.mark.parametrize(
    "told",
    [
        "6 Şubat 2023'te Hatay'a giden Başkan Akbulut depremi anlattı.",
        "2011 yılında Tekkaya Belediyesi ile protokol imzalandı.",
        "Başkan, geçtiğimiz günlerde Ovadere Belediyesini ziyaret etmiş, dileklerini iletmişti.",
        "Akbulut, daha önce Ovadere Belediyesine de konuk olmuştu.",
        "Başkan, Ovadere Belediyesini en kısa zamanda ziyaret edeceğini söyledi.",
        "Akbulut, bugüne kadar 11 ülkeden konukların Ovadere'de incelemelerde bulunduğunu söyledi.",
        "Akbulut, geçen ay Ovadere Belediyesinde konuklar ağırladıklarını dile getirdi.",
        "Akbulut, ilçede her yıl düzenlenen şenliğe konukları da beklediklerini söyledi.",
        "Akbulut, Ovadere Belediyesi ile imzalanan protokolün kapsamını genişleteceklerini açıkladı.",
    ],
)
def test_what_is_recalled(told):
    """What was long ago, or on an earlier day that is not told, is no event of a text, nor is what is promised."""
    (visit,) = events_in(
        f"Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediyesini ziyaret etti. {told}", date(2024, 6, 7)
    )
    assert visit.type == "visit"


def test_what_is_told_of_a_day_to_come():
    """What the present tense tells of a day behind that of publication is planned; what was held was not on it."""
    (fair,) = events_in("Tekkaya Belediyesinin kitap fuarı 14 Haziran'da başlıyor.", date(2024, 6, 7))
    assert (fair.status, fair.date) == ("planned", "2024-06-14")
    (fair,) = events_in("Tekkaya Belediyesinde 14 Haziran'da kitap fuarı düzenlendi.", date(2024, 6, 7))
    assert (fair.status, fair.date) == ("held", None)
