"""Meetings, agreements, awards and openings."""

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
            f"{GUEST}, {HOST} ile görüştü.",
            [Told("meeting", hosts=("Tekkaya Belediyesi",), participants=BOTH)],
        ),
        (
            f"{GUEST}, {HOST} ile bir araya geldi.",
            [Told("meeting", hosts=("Tekkaya Belediyesi",), participants=BOTH)],
        ),
        (
            f"Ankara'da {GUEST} ve {HOST} bir araya geldi.",
            [Told("meeting", places=("Ankara",), participants=BOTH)],
        ),
        (
            "Özbekistan heyeti, Kırgızistan heyeti ile görüştü.",
            [Told("meeting", participants=("Özbekistan heyeti", "Kırgızistan heyeti"))],
        ),
        (
            f"{VISITED} Akbulut, {HOST} ile görüştü.",
            [
                Told(
                    "visit",
                    hosts=("Tekkaya Belediyesi",),
                    participants=("Nermin Akbulut",),
                    received_by=("Orhan Demirkan",),
                ),
                Told("meeting", hosts=("Tekkaya Belediyesi",), participants=BOTH),
            ],
        ),
        (f"{GUEST} görüştü.", []),
        (
            f"{GUEST}, Tekkaya Öğretmenevi'nde muhtarlarımızla bir araya geldi.",
            [Told("meeting", places=("Tekkaya Öğretmenevi",), participants=("Nermin Akbulut",))],
        ),
        (f"{GUEST} muhtarlarımızla bir araya geldi.", []),
    ],
)
def test_meetings(text, expected):
    """Two people, or a group, meet; at a visit the host's people receive by it; one alone meets nobody."""
    assert events_in(text) == expected


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
        (
            f"{VISITED} Akbulut'a plaket takdim edildi.",
            [VISIT, Told("ceremony", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",))],
        ),
        (
            "Tekkaya Belediyesinde çalıştay düzenlendi. Müdür Elif Yurdakul'a sertifika verildi.",
            [
                Told("programme", hosts=("Tekkaya Belediyesi",)),
                Told("ceremony", hosts=("Tekkaya Belediyesi",), participants=("Elif Yurdakul",)),
            ],
        ),
        (
            "Tekkaya Belediyesinde Elif Yurdakul'a plaket takdim edildi.",
            [Told("ceremony", hosts=("Tekkaya Belediyesi",), participants=("Elif Yurdakul",))],
        ),
        (
            f"Müdür Elif Yurdakul'a {HOST} tarafından plaket takdim edildi.",
            [
                Told(
                    "ceremony",
                    hosts=("Tekkaya Belediyesi",),
                    participants=("Elif Yurdakul", "Orhan Demirkan"),
                )
            ],
        ),
        (
            f"{HOST}, Müdür Elif Yurdakul'a plaket verdi.",
            [Told("ceremony", hosts=("Tekkaya Belediyesi",), participants=("Elif Yurdakul", "Orhan Demirkan"))],
        ),
        (
            "Tekkaya Belediyesinde Elif Yurdakul'a onur nişanı verildi.",
            [Told("ceremony", hosts=("Tekkaya Belediyesi",), participants=("Elif Yurdakul",))],
        ),
        (
            "Tekkaya Belediyesinde Elif Yurdakul'a diploması dağıtıldı.",
            [Told("ceremony", hosts=("Tekkaya Belediyesi",), participants=("Elif Yurdakul",))],
        ),
        (
            f"Tekkaya Belediyesinde Elif Yurdakul sertifikasını {HOST}'ın elinden aldı.",
            [Told("ceremony", hosts=("Tekkaya Belediyesi",), participants=("Elif Yurdakul", "Orhan Demirkan"))],
        ),
        (f"{VISITED} Akbulut'a bilgi verildi.", [VISIT]),
        (f"{VISITED} Akbulut, müdüre belediyesinin plaketini sundu.", [VISIT]),
    ],
)
def test_awards(text, expected):
    """An award has those who get it and who gives it; it is given where the text is; to give word is none."""
    assert events_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tekkaya Gençlik Merkezi hizmete açıldı.", [Told("ceremony", (), ("Tekkaya Gençlik Merkezi",))]),
        ("Tekkaya Gençlik Merkezi'nin temeli dün atıldı.", [Told("ceremony", (), ("Tekkaya Gençlik Merkezi",))]),
        ("Tekkaya Gençlik Merkezi için adım atıldı.", []),
        ("Tekkaya Gençlik Merkezi hizmete girdi.", [Told("ceremony", (), ("Tekkaya Gençlik Merkezi",))]),
        (
            "Tekkaya Gençlik Merkezi'nin temelini Vali Ece Sunal attı.",
            [Told("ceremony", (), ("Tekkaya Gençlik Merkezi",), ("Ece Sunal",))],
        ),
        ("Tekkaya Gençlik Merkezi'nin temelini gönüllüler oluşturdu.", []),
        (
            "Tekkaya Belediyesi duyurdu. Açılış kurdelesini Vali Ece Sunal kesti.",
            [Told("ceremony", ("Tekkaya Belediyesi",), (), ("Ece Sunal",))],
        ),
        (f"{VISITED} Akbulut, şeref defterini imzaladı.", [VISIT]),
    ],
)
def test_openings_and_books_of_honour(text, expected):
    """An opening needs no ceremony told, and a book of honour is no agreement."""
    assert events_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{GUEST}, Rize Valisi Tarık Şenyurt ile telefonda görüştü.", []),
        ("Tekkaya Belediyesi ihracatta büyük bir başarıya imza attı.", []),
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
        (f"{VISITED} Akbulut'a teşekkür belgesi takdim edildi.", [VISIT]),
    ],
)
def test_calls_and_signings(text, expected):
    """A telephone call is no meeting, a success no signature, a letter of thanks no ceremony; bodies are parties."""
    assert events_in(text) == expected


def test_a_talk_with_pupils():
    """Guests who talk with people at a body visit it."""
    text = f"{VISITED} Konuklar, Rize Lisesinde öğrencilerle sohbet etti."
    assert [(visit.hosts, visit.participants) for visit in events_in(text)] == [
        (("Tekkaya Belediyesi",), ("Nermin Akbulut",)),
        (("Rize Lisesi",), ("Nermin Akbulut",)),
    ]


def test_who_gives_and_who_cuts_the_ribbon():
    """Who gives an award and who cuts the ribbon are at the ceremony; a title in quotation marks is no award."""
    given = f"{VISITED} {HOST} sertifikaları takdim etti."
    assert events_in(given)[1].participants == BOTH
    opening = "Kütüphanenin açılışı yapıldı. Kurdele; Vali Ece Sunal ve Müdür Tarık Şenyurt tarafından kesildi."
    assert events_in(opening)[0].participants == ("Ece Sunal", "Tarık Şenyurt")
    [visit] = events_in(f'{VISITED} Konuklara "Belgeleme ve Onarım" başlıklı ders verildi.')
    assert visit.type == "visit"


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


def test_guests_who_honour_their_host():
    """What a guest gives to the host is given at the host's."""
    text = f"Oda Başkanı Elif Yurdakul, {HOST}'ı ziyaret etti. Demirkan'a Yurdakul tarafından plaket takdim edildi."
    assert events_in(text)[-1].hosts in {("Tekkaya Belediyesi",), ()}


def test_who_meets_with_company():
    """Somebody with company means all who came with him."""
    text = "Sarıova Belediye Başkanı Nermin Akbulut ve Müdür Elif Yurdakul, Tekkaya Belediyesini ziyaret etti. "
    *_, met = events_in(text + "Akbulut ve beraberindekiler Tekkaya Ticaret Odasında iş insanlarıyla bir araya geldi.")
    assert (met.type, met.participants) == ("meeting", ("Nermin Akbulut", "Elif Yurdakul"))


def test_a_talk_to_come():
    """A talk that is planned is told by its noun; one that somebody speaks of is not."""
    assert [e.status for e in events_in(f"{GUEST}'un {HOST} ile görüşmesi planlanıyor.")] == ["planned"]
    assert events_in(f"{GUEST}, {HOST} ile görüşmesi sırasında yaşananları unutamadı.") == []


def test_who_gives_certificates():
    """Who gives the certificates is at the ceremony as those are who get them."""
    text = "Tekkaya Belediyesi bir eğitim düzenledi. Sertifikaları Müdür Elif Yurdakul, Cem Yaylacı'ya takdim etti."
    assert set(events_in(text)[-1].participants) == {"Elif Yurdakul", "Cem Yaylacı"}


def test_met_elsewhere():
    """Whose title names another body than that just visited is met elsewhere."""
    text = f"{GUEST}, {HOST}'ı ziyaret etti, Ovadere Ticaret Odası Başkanı Ece Sunal ile görüştü."
    visit, meeting = events_in(text)
    assert (visit.received_by, meeting.hosts) == (("Orhan Demirkan",), ("Ovadere Ticaret Odası",))


def test_guests_with_whom_we_met():
    """Those who visit the publisher and with whom it met do not receive themselves."""
    met = "Belediyemizi ziyaret eden Ovadere Derneği Başkanı Bora Saylan ve Müdür Cem Yaylacı ile şenliği görüştük."
    visit, *_ = events_in(f"Tekkaya Belediyesi: Birlikte Karar Veriyoruz\n\n{met}")
    assert (visit.participants, visit.received_by) == (("Bora Saylan", "Cem Yaylacı"), ())


def test_what_is_talked_over():
    """A matter that is talked over makes no encounter of those who do, unless it says with whom."""
    assert events_in("Rapor, Tekkaya Belediyesinde görüşüldükten sonra yayımlandı.") == []
