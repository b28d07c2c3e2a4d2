"""Guests and hosts that no clause tells."""

from datetime import date

import pytest
from reading import Told, events_in

GUEST, HOST = "Sarıova Belediye Başkanı Nermin Akbulut", "Tekkaya Belediye Başkanı Orhan Demirkan"
VISITED = f"{GUEST}, Tekkaya Belediyesini ziyaret etti."
VISIT = Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",))
TOUR = Told("tour", ("Tekkaya Belediyesi",), ("Kız Kulesi",), ("Nermin Akbulut",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{VISITED} Konuklar Kız Kulesi'ni gezdi.", [VISIT, TOUR]),
        (f"Konuklar Tekkaya Belediyesini ziyaret etti. {VISITED}", [VISIT]),
        (
            "Konuklar Tekkaya Belediyesini ziyaret etti.",
            [Told("visit", ("Tekkaya Belediyesi",), (), ("Konuklar",))],
        ),
        (
            "Müdür Elif Yurdakul, heyete Kız Kulesi'ni gezdirdi.",
            [Told("tour", (), ("Kız Kulesi",), ("heyet", "Elif Yurdakul"))],
        ),
        (
            f"{HOST} ve {GUEST} protokol imzaladı. Konuklar Kız Kulesi'ni gezdi.",
            [
                Told(
                    "agreement",
                    ("Tekkaya Belediyesi", "Sarıova Belediyesi"),
                    (),
                    ("Orhan Demirkan", "Nermin Akbulut"),
                ),
                Told("tour", (), ("Kız Kulesi",), ("Nermin Akbulut",)),
            ],
        ),
        (
            (
                f"{GUEST}, Ankara'dan döndü. Akbulut'a Nejat Kaya ve Elif Yurdakul eşlik etti. "
                "Heyet Tekkaya Belediyesini ziyaret etti."
            ),
            [Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut", "Nejat Kaya", "Elif Yurdakul"))],
        ),
    ],
)
def test_groups_that_stand_for_guests(text, expected):
    """`Konuklar` are the guests whom the text names, and called so only where it names nobody."""
    assert events_in(text) == expected


def test_the_host_of_those_who_receive():
    """A visit without a body is one to that of those who receive."""
    text = f"{GUEST} ile Müdür Elif Yurdakul, Tekkaya'ya geldi. Konukları {HOST} karşıladı."
    assert [event.hosts for event in events_in(text)] == [("Tekkaya Belediyesi",)]


@pytest.mark.parametrize(
    ("where", "hosts"), [("Polatlı'ya", ("Polatlı Belediyesi",)), ("Çayyaka köyüne", ()), ("Polatlı Müzesi'ne", ())]
)
def test_the_host_in_a_town(where, hosts):
    """Who is received in a town by its mayor visits its municipality; in a village or a house the place is visited."""
    text = f"Konuk heyet {where} gitti. Heyeti Polatlı Belediye Başkanı Orhan Demirkan karşıladı."
    assert [told.hosts for told in events_in(text) if told.places] == [hosts]


def test_who_speaks_for_a_delegation_is_not_all_of_it():
    """A delegation told to be from somewhere stands for later guests; its speaker does not take its place."""
    text = (
        "Özbekistan heyeti Tekkaya Belediyesini ziyaret etti. Konuklar Kız Kulesi'ni gezdi. "
        "Heyet adına Elif Yurdakul konuştu."
    )
    assert [told.participants for told in events_in(text)] == [("Özbekistan heyeti",)] * 2


def test_a_plan_of_the_very_delegation():
    """A plan of the delegation that is here is about its people; one of another delegation is not."""
    text = (
        f"{HOST}, Polatlı heyetini kabul etti. Kabulde {GUEST} ve Elif Yurdakul da yer aldı. "
        "Heyetin yarın Aydınlı Belediyesini ziyaret etmesi ve Kız Kulesi'ni gezmesi bekleniyor. "
        "Mayıs ayında Pendik heyetinin Polatlı'ya gelmesi planlanıyor."
    )
    came = ("Nermin Akbulut", "Elif Yurdakul")
    told = events_in(text, date(2024, 4, 3))
    assert [(one.participants, one.status) for one in told] == [
        (came, "held"),
        (came, "planned"),
        (came, "planned"),
        (("Pendik heyeti",), "planned"),
    ]


def test_a_body_visits_by_its_people():
    """A body told to visit and its people told to come there are one visit of these people."""
    text = (
        f"Sarıova Esnaf Derneği, {HOST}'a ziyarette bulundu. "
        "Sarıova Esnaf Derneği Başkanı Elif Yurdakul ile Başkan Yardımcısı Bora Saylan belediyeye geldi."
    )
    guests = ("Elif Yurdakul", "Bora Saylan")
    assert events_in(text) == [Told("visit", ("Tekkaya Belediyesi",), (), guests, ("Orhan Demirkan",))]


def test_participants_to_come():
    """Who will come is not who teaches at the programme to come."""
    text = (
        "Tekkaya Belediyesi 7-9 Temmuz 2024'te eğitim programı düzenleyecek. Programda Rize Valisi Ece Sunal ders "
        "verecek. Katılımcıların 9 Temmuz'da Sarıova Belediyesini ziyaret etmesi planlanıyor."
    )
    assert [e.participants for e in events_in(text) if e.type == "visit"] == [("Katılımcılar",)]


def test_guests_called_by_their_office():
    """`Konuk başkanlar` are the mayors whom the text names, but for the one who receives."""
    text = (
        f"Tekkaya Belediyesinin panelini {GUEST}, Ovadere Belediye Başkanı Elif Yurdakul ve Oda Başkanı Cem Yaylacı "
        f"izledi. Konuk başkanlar, {HOST}'ı makamında ziyaret etti."
    )
    [visit] = [event for event in events_in(text) if event.type == "visit"]
    assert (visit.participants, visit.received_by) == (("Nermin Akbulut", "Elif Yurdakul"), ("Orhan Demirkan",))


def test_those_told_first():
    """The people of whom a text tells first are the team that it speaks of later."""
    text = (
        "Sarıova Belediye Başkanı Nermin Akbulut, Müdür Cem Ulusoy ve Üye Eda Karaçam salı gününü Tekkaya'da geçirdi. "
        "İlk olarak Tekkaya Belediyesine giden ekip, Başkan Orhan Demirkan tarafından karşılandı."
    )
    [visit] = events_in(text)
    assert visit.participants == ("Nermin Akbulut", "Cem Ulusoy", "Eda Karaçam")


def test_who_goes_along_is_not_the_delegation():
    """Who only accompanies a delegation of which nobody is named there does not stand for it."""
    text = (
        "Sarıova Belediye Başkanı Nermin Akbulut ve Müdür Cem Ulusoy, Tekkaya Belediyesini ziyaret etti. Konuklar "
        "ertesi gün Yeniova'ya geçti. Yeniova Valiliğini ziyaret eden heyete Tekkaya Belediye Başkanı Orhan Demirkan "
        "refakat etti."
    )
    visit = next(event for event in events_in(text) if event.hosts == ("Yeniova Valiliği",))
    assert set(visit.participants) == {"Nermin Akbulut", "Cem Ulusoy", "Orhan Demirkan"}


def test_two_of_a_delegation():
    """Two named of a delegation go without the others."""
    text = (
        "Sarıova Belediyesi, Yeniova heyetini ağırladı. Heyette Elif Yurdakul, Cem Ulusoy ve Eda Karaçam yer aldı. "
        "Yurdakul ve Ulusoy ertesi gün Tekkaya Belediyesini ziyaret etti."
    )
    visit = next(event for event in events_in(text) if event.hosts == ("Tekkaya Belediyesi",))
    assert visit.participants == ("Elif Yurdakul", "Cem Ulusoy")


def test_who_receives_those_who_go():
    """Between a participle of going and the guests may stand who receives them: he is none of them."""
    text = (
        "Sarıova Belediyesi, Yeniova heyetini ağırladı. Heyette Elif Yurdakul, Cem Ulusoy ve Eda Karaçam yer aldı. "
        "Tekkaya Valiliğine giden ve burada Orhan Demirkan tarafından kabul edilen konuklar müzeyi gezdi."
    )
    assert all("Orhan Demirkan" not in event.participants for event in events_in(text))


def test_nobody_is_a_guest_at_home():
    """`Belediyede` guests are received at the town hall of the hosts, named later or not, and not at their own."""
    text = (
        f"{GUEST}, Tekkaya'ya geldi. Belediyede karşılanan Akbulut, Kız Kulesi'ni gezdi. "
        "Tekkaya Belediye Başkanı Orhan Demirkan teşekkür etti."
    )
    assert [event.hosts for event in events_in(text)] == [("Tekkaya Belediyesi",)] * 2


def test_a_group_that_is_only_spoken_of():
    """Guests without a name are none of those of whom somebody speaks in a quotation."""
    text = (
        f"Tekkaya Belediyesi ile Sarıova Belediyesi protokol imzaladı. Protokole {HOST} ile {GUEST} imza attı. "
        "Akbulut, “Sayın Başkan ve meclis üyelerini ağırlamak isteriz” dedi. Konuk heyet, Tekkaya Kalesi'ni gezdi."
    )
    assert events_in(text)[-1].participants == ("Nermin Akbulut",)
