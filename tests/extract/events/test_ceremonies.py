"""Awards and openings told by a verb."""

import pytest
from reading import Told, events_in

GUEST, HOST = "Sarıova Belediye Başkanı Nermin Akbulut", "Tekkaya Belediye Başkanı Orhan Demirkan"
VISITED = f"{GUEST}, Tekkaya Belediyesini ziyaret etti."
VISIT = Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",))
BOTH = ("Nermin Akbulut", "Orhan Demirkan")


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
            "Tekkaya Belediyesinde Elif Yurdakul sertifikasını Bora Saylan'ın elinden aldı.",
            [Told("ceremony", hosts=("Tekkaya Belediyesi",), participants=("Elif Yurdakul", "Bora Saylan"))],
        ),
        (f"{VISITED} Akbulut'a bilgi verildi.", [VISIT]),
        (f"{VISITED} Akbulut, müdüre belediyesinin plaketini sundu.", [VISIT]),
        (f"{VISITED} Akbulut'a teşekkür belgesi takdim edildi.", [VISIT]),
    ],
)
def test_awards(text, expected):
    """An award has those who get and give it, where the text is; to give word or a letter of thanks is none."""
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
    ],
)
def test_openings(text, expected):
    """An opening or a foundation needs no ceremony told."""
    assert events_in(text) == expected


def test_who_gives_and_who_cuts_the_ribbon():
    """Who gives an award and who cuts the ribbon are at the ceremony; a title in quotation marks is no award."""
    given = f"{VISITED} {HOST} sertifikaları takdim etti."
    assert events_in(given)[1].participants == BOTH
    opening = "Kütüphanenin açılışı yapıldı. Kurdele; Vali Ece Sunal ve Müdür Tarık Şenyurt tarafından kesildi."
    assert events_in(opening)[0].participants == ("Ece Sunal", "Tarık Şenyurt")
    [visit] = events_in(f'{VISITED} Konuklara "Belgeleme ve Onarım" başlıklı ders verildi.')
    assert visit.type == "visit"


def test_guests_who_honour_their_host():
    """What a guest gives to the host is given at the host's."""
    text = f"Oda Başkanı Elif Yurdakul, {HOST}'ı ziyaret etti. Demirkan'a Yurdakul tarafından plaket takdim edildi."
    assert events_in(text)[-1].hosts in {("Tekkaya Belediyesi",), ()}


def test_who_gives_certificates():
    """Who gives the certificates is at the ceremony as those are who get them."""
    text = "Tekkaya Belediyesi bir eğitim düzenledi. Sertifikaları Müdür Elif Yurdakul, Cem Yaylacı'ya takdim etti."
    assert set(events_in(text)[-1].participants) == {"Elif Yurdakul", "Cem Yaylacı"}


@pytest.mark.parametrize(
    "end", ["Program sonunda sertifikalar verildi.", "Eğitim, belgelerin takdim edilmesiyle tamamlandı."]
)
def test_what_is_given_at_the_end(end):
    """What is given at the end of a programme of several days is given on the last of them."""
    text = "Tekkaya Belediyesinin eğitim programı 11-15 Kasım 2024 tarihlerinde yapıldı. "
    assert [(told.type, told.date) for told in events_in(text + end)] == [
        ("programme", "2024-11-11/2024-11-15"),
        ("ceremony", "2024-11-15"),
    ]


def test_one_giving_of_a_programme():
    """What those at a programme give is given at one ceremony, however often it is told."""
    text = (
        "Tekkaya Belediyesinde düzenlenen programa Kartal Valisi Ali Kaya katıldı. Hekimlere plaket verildi. "
        "Elif Yurdakul plaketini Vali Kaya'nın elinden aldı."
    )
    assert [told.type for told in events_in(text)] == ["programme", "ceremony"]


def test_by_whom_it_is_opened():
    """Those by whom something is opened take part in the ceremony."""
    (ceremony,) = events_in("Tekkaya Gençlik Merkezi, Vali Ece Sunal ve Müdür Elif Yurdakul tarafından hizmete açıldı.")
    assert ceremony.participants == ("Ece Sunal", "Elif Yurdakul")


def test_an_opening_is_told_twice():
    """What a ceremony opens and who built it, told apart, are of one ceremony."""
    text = (
        "Tekkaya Hayvan Pazarı, düzenlenen törenle açıldı. Tekkaya Belediyesi tarafından yapılan pazarın açılışına "
        "Tekkaya Belediye Başkanı Orhan Demirkan ve Tekkaya Kaymakamı Elif Yurdakul katıldı."
    )
    (ceremony,) = events_in(text)
    assert (ceremony.hosts, ceremony.places) == (("Tekkaya Belediyesi",), ("Tekkaya Hayvan Pazarı",))


def test_who_will_have_passed():
    """What those are to get who will have finished a course is no ceremony of its own."""
    course = "Tekkaya Belediyesinde dün arıcılık kursu düzenlendi. "
    (event,) = events_in(course + "Kursu bitirenlere sertifika verilecek.")
    assert event.type == "programme"
