"""Agreements told by a verb."""

import pytest
from reading import Told, events_in

GUEST, HOST = "Sarıova Belediye Başkanı Nermin Akbulut", "Tekkaya Belediye Başkanı Orhan Demirkan"
VISITED = f"{GUEST}, Tekkaya Belediyesini ziyaret etti."
VISIT = Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",))
BOTH = ("Nermin Akbulut", "Orhan Demirkan")
SIGNED = "Sarıova Belediyesi ile Tekkaya Belediyesi arasında protokol imzalandı."
PARTIES = ("Sarıova Belediyesi", "Tekkaya Belediyesi")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sarıova Belediyesi ile Tekkaya Belediyesi arasında kardeş şehir protokolü imzalandı.",
            [Told("agreement", hosts=PARTIES)],
        ),
        (
            f"{GUEST} ile {HOST} protokol imzaladı.",
            [Told("agreement", hosts=PARTIES, participants=BOTH)],
        ),
        (
            f"Protokole {GUEST} ile {HOST} imza attı.",
            [Told("agreement", hosts=PARTIES, participants=BOTH)],
        ),
        (
            f"{SIGNED} Protokole {GUEST} ile {HOST} imza attı.",
            [Told("agreement", hosts=PARTIES, participants=BOTH)],
        ),
        (
            f"{SIGNED} İmza törenine Müdür Elif Yurdakul katıldı.",
            [Told("agreement", hosts=PARTIES, participants=("Elif Yurdakul",))],
        ),
        (
            f"{VISITED} Ziyarette iş birliği protokolü imzalandı.",
            [VISIT, Told("agreement", hosts=("Tekkaya Belediyesi", "Sarıova Belediyesi"))],
        ),
        ("Protokol imzalandı.", []),
        (
            "Sarıova Belediyesi, Tekkaya Belediyesi ile protokol imzaladı.",
            [Told("agreement", hosts=PARTIES)],
        ),
        ("Sarıova Belediyesi ile Tekkaya Belediyesi kardeş şehir oldu.", [Told("agreement", hosts=PARTIES)]),
        (f"{GUEST}, Tekkaya Belediyesi ile kardeşlik protokolü imzalanmasını istedi.", []),
        ("Sarıova Belediyesi ile Tekkaya Belediyesi arasında protokol imzalanması için görüşüldü.", []),
    ],
)
def test_agreements(text, expected):
    """A signing, its parties and its signers are one happening with its ceremony."""
    assert events_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tekkaya Belediyesi ihracatta büyük bir başarıya imza attı.", []),
        (f"{VISITED} Akbulut, şeref defterini imzaladı.", [VISIT]),
        (
            (
                "Protokole belediye adına Tekkaya Belediye Başkanı Orhan Demirkan, okul adına Yeşilova Üniversitesi "
                "Rektörü Elif Yurdakul imza koydu."
            ),
            [
                Told(
                    "agreement",
                    ("Tekkaya Belediyesi", "Yeşilova Üniversitesi"),
                    (),
                    ("Orhan Demirkan", "Elif Yurdakul"),
                )
            ],
        ),
        (
            (
                "Tekkaya Belediyesi ve Yeşilova Üniversitesi iş birliği protokolü imzaladı. Protokol, törenle "
                "Tekkaya Belediye Başkanı Orhan Demirkan tarafından imzalandı."
            ),
            [Told("agreement", ("Tekkaya Belediyesi", "Yeşilova Üniversitesi"), (), ("Orhan Demirkan",))],
        ),
    ],
)
def test_signings(text, expected):
    """Who signs for a body makes it a party; a success is no signature and a book of honour no agreement."""
    assert events_in(text) == expected


@pytest.mark.parametrize(
    "told",
    ["İki başkan protokolü imzaladı.", "Taraflar, anlaşma yaptı.", "İkili daha sonra iş birliği sözleşmesi imzaladı."],
)
def test_what_both_sign(told):
    """Guest and host sign together, as the two mayors, the parties or the pair."""
    text = f"{GUEST}, {HOST}'ı ziyaret etti. {told}"
    assert {(e.type, tuple(sorted(e.participants))) for e in events_in(text)[1:]} == {("agreement", BOTH)}


@pytest.mark.parametrize(
    "told",
    [
        f"{GUEST} ile {HOST}, iki kenti kardeş yapan belgeyi imzaladı.",
        "Sarıova Belediyesi ile Tekkaya Belediyesi kardeş oldu.",
        "Sarıova Belediyesi ile Tekkaya Belediyesi iş birliği anlaşması yaptı.",
        "Sarıova Belediyesi ile Tekkaya Belediyesi, 2014'te imzaladıkları protokolü yeniledi.",
        f"{GUEST} ile {HOST} arasında yapılan görüşmede protokol imzalandı.",
    ],
)
def test_agreements_in_other_words(told):
    """To become kin and to make a treaty is to sign an agreement."""
    assert [(e.type, e.hosts) for e in events_in(told)] == [("agreement", PARTIES)]


def test_an_agreement_that_is_renewed():
    """The year in which something was first signed does not date its renewal."""
    told = "Sarıova Belediyesi ile Tekkaya Belediyesi, 2014'te imzaladıkları protokolü yeniledi."
    assert [(e.type, e.date) for e in events_in(told)] == [("agreement", None)]


def test_what_a_delegation_signs():
    """A delegation signs with its hosts: the heads of both take part, the two bodies are the parties."""
    text = f"{GUEST} ve Müdür Elif Yurdakul, {HOST}'ı ziyaret etti. Sarıova heyeti, mecliste protokolü imzaladı."
    agreement = events_in(text)[-1]
    assert (set(agreement.hosts), tuple(sorted(agreement.participants))) == (set(PARTIES), BOTH)


def test_between_whom_it_is_signed():
    """Those between whom something is signed take part in it."""
    (agreement,) = events_in(f"{GUEST} ile {HOST} arasında protokol imzalandı.")
    assert (agreement.hosts, agreement.participants) == (PARTIES, BOTH)


def test_who_signs_is_told_next():
    """Who signs what a day is told of may be told behind it; what nobody is told to sign is no event."""
    text = "Staj protokolü 14 Mart 2024'te imza altına alındı."
    signed = " Protokolü Nermin Akbulut ve Orhan Demirkan imzaladı."
    (told,) = events_in(text + signed)
    assert (told.date, set(told.participants)) == ("2024-03-14", {"Nermin Akbulut", "Orhan Demirkan"})
    assert events_in(text) == []
