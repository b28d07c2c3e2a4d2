"""Who speaks at a gathering, and for a group."""

import pytest
from reading import events_in

PANEL = "Sarıova Belediyesi 5 Mayıs 2024 tarihinde bir panel düzenledi. "


@pytest.mark.parametrize(
    "told",
    [
        "Panelde konuşan Elif Yurdakul, suyun önemini anlattı.",
        "Panelin açılışında Elif Yurdakul konuştu.",
        "Panelde Elif Yurdakul sunum yaptı.",
        "Panelde Elif Yurdakul selamlama konuşması yaptı.",
        "Elif Yurdakul, suyun önemini anlattı.",
        "Panelin açılış konuşmasını Müdür Elif Yurdakul yaptı.",
        "Panelin konuşmacısı Elif Yurdakul idi.",
        "Panelin sonunda başkanlığa Elif Yurdakul seçildi.",
        "Katılanlar arasında Elif Yurdakul da vardı.",
        "Panelde Elif Yurdakul, suyun kıtlığına işaret etti.",
        "Panelin sonunda Elif Yurdakul ney üfledi.",
        "Öğleden sonraki sempozyumda Elif Yurdakul ney üfledi.",
        "Günün anlamına dair konuşmayı Müdür Elif Yurdakul yaptı.",
        "Panele Elif Yurdakul konuk oldu.",
        "Elif Yurdakul'un da aralarında bulunduğu davetlilere çay ikram edildi.",
        "Gösterileri Elif Yurdakul izledi.",
        "Elif Yurdakul'un “Su ve Kent” başlıklı sunumunun ardından çay içildi.",
        "Panel, Elif Yurdakul'un sunumuyla sona erdi.",
        "Panelin konuğu Elif Yurdakul'du.",
        "Panelin bu ayki konuğu ise Elif Yurdakul oldu.",
    ],
)
def test_speakers(told):
    """Who speaks at a gathering takes part in it."""
    (panel,) = events_in(PANEL + told)
    assert panel.participants == ("Elif Yurdakul",)


@pytest.mark.parametrize(
    ("told", "present"),
    [
        ("Törende Vali Ece Sunal çelenk sundu.", ("Ece Sunal",)),
        ("Sertifikaları Vali Ece Sunal verdi.", ("Ece Sunal",)),
        ("Törende Vali Ece Sunal duygulandı.", ("Ece Sunal",)),
        ("Törende merhum Vali Ece Sunal anıldı.", ()),
        ("Okulun açılışını Vali Ece Sunal ile Müdür Tarık Şenyurt birlikte yaptı.", ("Ece Sunal", "Tarık Şenyurt")),
        ("Vali Ece Sunal okulun açılışını gerçekleştirdi.", ("Ece Sunal",)),
        ("Özbekistan heyeti okulun açılışını gerçekleştirdi.", ("Özbekistan heyeti",)),
    ],
)
def test_who_does_something_at_a_ceremony(told, present):
    """Who does something at a ceremony, or opens what it is for, takes part in it."""
    (ceremony,) = events_in("Sarıova Belediyesi 5 Mayıs 2024 tarihinde bir tören düzenledi. " + told)
    assert ceremony.participants == present


def test_who_opens_it_together():
    """Who speaks with somebody whose office has a body in it takes part in it no less."""
    told = "Açılış konuşmalarını Vali Ece Sunal ile Dünya Sağlık Örgütü (DSÖ) Türkiye Temsilcisi Elif Yurdakul yaptı."
    (panel,) = events_in(PANEL + told)
    assert set(panel.participants) == {"Ece Sunal", "Elif Yurdakul"}


def test_who_speaks_of_a_visit():
    """Who says something where a visit is told is no more at the gathering."""
    visit = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediyesini ziyaret etti. "
    panel, _ = events_in(PANEL + visit + "Orhan Demirkan, suyun önemini anlattı.")
    assert panel.participants == ()


def test_an_expected_speaker():
    """Who is expected to open what is planned takes part in it."""
    told = "Sarıova Belediyesi 5 Mayıs 2024 tarihinde bir panel düzenleyecek. "
    (panel,) = events_in(told + "Panelin açılışını Elif Yurdakul'un yapması bekleniyor.")
    assert panel.participants == ("Elif Yurdakul",)


@pytest.mark.parametrize(
    ("told", "present"),
    [
        ("Panelde Elif Yurdakul kitaplarını imzalayacak.", ("Elif Yurdakul",)),
        ("Panele Elif Yurdakul konuk olacak.", ("Elif Yurdakul",)),
        ("Elif Yurdakul'un yöneteceği panelde su konuşulacak.", ("Elif Yurdakul",)),
        ("Akşam da Elif Yurdakul sahne alacak.", ("Elif Yurdakul",)),
        ("Elif Yurdakul, konunun gelecek panelde konuşulacağını söyledi.", ()),
    ],
)
def test_who_will_be_at_what_is_announced(told, present):
    """Who is told to do something at what is to come takes part in it, but not who only speaks of it."""
    (panel,) = events_in("Sarıova Belediyesi 5 Mayıs 2031 tarihinde bir panel düzenleyecek. " + told)
    assert (panel.participants, panel.status) == (present, "planned")


def test_who_speaks_for_the_guests():
    """Who speaks for a group that visits is one of the guests."""
    visit = "Tekkaya Gaziler Derneği üyesi gaziler, Sarıova Belediye Başkanı Nermin Akbulut'u ziyaret etti. "
    (told,) = events_in(visit + "Gaziler adına söz alan Bora Saylan teşekkür etti.")
    assert told.participants == ("Tekkaya Gaziler Derneği üyesi gaziler", "Bora Saylan")
