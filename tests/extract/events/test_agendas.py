"""Agendas: what a line under a day announces by a noun."""

from datetime import date

from reading import Told, events_in

AGENDA = """HAFTALIK PROGRAM

Tekkaya Belediye Başkanı Orhan Demirkan'ın programı aşağıdadır.

10 Haziran Pazartesi
- 10.00 Kartal Kaymakamı Tarık Şenyurt'a nezaket ziyareti
- 14.00 Sarıova Belediye Başkanı Nermin Akbulut'un kabulü

11 Haziran Salı
- 11.00 Tekkaya Kültür Merkezi açılışı
- 15.30 "Üzüm" konulu panel (Tekkaya Halk Eğitimi Merkezi)
- 17.00 Halk buluşması (ertelendi)
"""
HEAD = "Orhan Demirkan"


def test_an_agenda_of_several():
    """An agenda is that of all who are named together."""
    text = AGENDA.replace("Başkanı Orhan Demirkan'ın", "Başkanı Orhan Demirkan ve Müdür Elif Yurdakul'un")
    assert events_in(text, date(2024, 6, 7))[0].participants == (HEAD, "Elif Yurdakul")


def test_an_agenda():
    """Each line is an announced event on the day above it, done by whose agenda it is; what is put off is none."""
    assert events_in(AGENDA, date(2024, 6, 7)) == [
        Told("visit", ("Kartal Kaymakamlığı",), (), (HEAD,), ("Tarık Şenyurt",), date="2024-06-10", status="planned"),
        Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",), (HEAD,), date="2024-06-10", status="planned"),
        Told("ceremony", (), ("Tekkaya Kültür Merkezi",), (HEAD,), date="2024-06-11", status="planned"),
        Told(
            "programme",
            (),
            ("Tekkaya Halk Eğitimi Merkezi",),
            (HEAD,),
            topics=("Üzüm",),
            date="2024-06-11",
            status="planned",
        ),
    ]


def test_one_line_is_no_agenda():
    """A bullet before running text makes no agenda."""
    assert events_in("- Tekkaya Belediyesi ziyareti") == []


GUESTS = """HEYETİN PROGRAMI

Tekkaya Belediyesi duyurdu. Rusya'nın Ankara Büyükelçisi İlya Morkov, 10 Haziran 2024'te Tekkaya'ya gelecek.

10 Haziran Pazartesi
📌 Tekkaya Belediye Başkanı Orhan Demirkan'ın kabulü – 09.30
📌 "Üzüm" konulu söyleşi (Tekkaya Üniversitesi) – 11.00
📌 Kardeş şehir protokolünün imza töreni – 14.00
"""


def test_an_agenda_of_guests():
    """On the agenda of guests they are received by whom a line names; times may end it; a signing is an agreement."""
    received, talk, signed = events_in(GUESTS, date(2024, 6, 7))[-3:]
    assert (received.hosts, received.received_by) == (("Tekkaya Belediyesi",), ("Orhan Demirkan",))
    assert (talk.type, talk.hosts) == ("programme", ("Tekkaya Üniversitesi",))
    assert (signed.type, signed.date) == ("agreement", "2024-06-10")


def test_the_agenda_of_a_delegation():
    """An agenda of visits is that of the delegation which the text lists, whoever is named before it."""
    text = """Müdür Figen Ulucak programı açıkladı.

10 Haziran Pazartesi
10.00 Sarıova Belediyesi ziyareti
14.00 Tekkaya Belediyesi ziyareti

Tekkaya heyeti: Müdür Elif Yurdakul, Uzman Bora Saylan.
"""
    assert {told.participants for told in events_in(text, date(2024, 6, 7))} == {("heyet",)}


def test_who_receives_and_several_programmes():
    """Who receives may stand behind a visit in brackets; programmes of one day are told apart by their nouns."""
    text = """Sarıova heyeti geliyor.

10 Haziran Pazartesi 10.00 Tekkaya Belediyesi ziyareti (Başkan Orhan Demirkan karşılayacak)
10 Haziran Pazartesi 14.00 Kadın çiftçiler paneli
10 Haziran Pazartesi 20.30 Halk konseri
"""
    visit, *programmes = events_in(text, date(2024, 6, 7))
    assert visit.received_by == ("Orhan Demirkan",)
    assert [told.type for told in programmes] == ["programme", "programme"]


FEAST = """Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Meyve Festivali'nin programını açıkladı.

PROGRAM
26 Temmuz 2024 Cuma 17.00 Açılış (Uluğ Bey Parkı)
27 Temmuz 2024 Cumartesi 11.00 "Suyun Yolu" başlıklı panel, konuşmacı: Dr. Elif Yurdakul
28 Temmuz 2024 Pazar 09.00 Uluğ Bey Ormanı'nda doğa yürüyüşü
Rehber: Cem Yaylacı
20.30 Halk konseri: Bora Saylan
29 Temmuz 2024 Pazartesi: Uluğ Bey Müzesi gezisi
"""


def test_the_agenda_of_a_feast():
    """A line may begin with its day; who speaks, guides or plays is behind a colon; who announces it is no guest."""
    told = [(e.type, e.date, e.places, e.participants) for e in events_in(FEAST)]
    assert told == [
        ("ceremony", "2024-07-26", ("Uluğ Bey Parkı",), ()),
        ("programme", "2024-07-27", (), ("Elif Yurdakul",)),
        ("tour", "2024-07-28", ("Uluğ Bey Ormanı",), ("Cem Yaylacı",)),
        ("programme", "2024-07-28", (), ("Bora Saylan",)),
        ("tour", "2024-07-29", ("Uluğ Bey Müzesi",), ()),
    ]


DIARY = """Dostlukla geçen iki gün

Sarıova Belediyesi heyetinin programı şöyleydi:
10 Haziran
Sabah: Tekkaya Belediyesi ziyareti (karşılayan: Başkan Vekili Elif Yurdakul)
Öğleden sonra: Uluğ Bey Müzesi gezisi
11 Haziran
Tekkaya Üniversitesi ziyareti, Kartal Belediyesi ziyareti
"""


def test_a_diary():
    """What stands under a day that is over was held; a part of the day leads a line, and one line tells of several."""
    first, tour, *last = events_in(DIARY, date(2024, 6, 14))
    assert (first.hosts, first.received_by, first.date) == (("Tekkaya Belediyesi",), ("Elif Yurdakul",), "2024-06-10")
    assert (tour.type, tour.places, tour.status) == ("tour", ("Uluğ Bey Müzesi",), "held")
    assert [told.hosts for told in last] == [("Tekkaya Üniversitesi",), ("Kartal Belediyesi",)]
    assert {told.participants for told in (first, tour, *last)} == {("Sarıova Belediyesi heyeti",)}


def test_days_with_titles():
    """A day, a colon and a quoted title begin a line no less; whose concert it is plays at it."""
    text = (
        "Tekkaya Belediyesi festivali kutlayacak.\n13 Haziran Perşembe: Bisiklet turu (10.00, Sahil)\n"
        "14 Haziran Cuma: “Sosyal Medya” söyleşisi, Konuşmacı: Elif Yurdakul (14.00, Gençlik Merkezi)\n"
        "15 Haziran Cumartesi: Satranç turnuvası (Halk Eğitim Merkezi)\n"
        "16 Haziran Pazar: Bora Saylan konseri (21.00, Cumhuriyet Meydanı)"
    )
    told = {event.date: event for event in events_in(text, date(2024, 6, 7))}
    talk, concert = told["2024-06-14"], told["2024-06-16"]
    assert (talk.topics, talk.participants) == (("Sosyal Medya",), ("Elif Yurdakul",))
    assert concert.participants == ("Bora Saylan",)
