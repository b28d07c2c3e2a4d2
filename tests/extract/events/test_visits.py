"""Visits from the guest's and from the host's side."""

from datetime import date

import pytest
from reading import Told, events_in

GUEST, HOST = "Sarıova Belediye Başkanı Nermin Akbulut", "Tekkaya Belediye Başkanı Orhan Demirkan"
A, B, C = "Cem Ulusoy", "Eda Karaçam", "Can Atabey"
VISITED = f"{GUEST}, Tekkaya Belediyesini ziyaret etti."
VISIT = Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",))
RECEIVED = Told(
    "visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",), received_by=("Orhan Demirkan",)
)


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST}, Tekkaya Belediyesini ziyaret etti.",
        f"{GUEST}, Tekkaya Belediyesi’ni ziyaret etti.",
        f"{GUEST}, Tekkaya Belediyesini ziyaret ederek çalışmaları inceledi.",
        f"{GUEST}, Tekkaya Belediyesini ziyaret edip döndü.",
        f"Tekkaya Belediyesini ziyaret eden {GUEST} sevindi.",
        f"{GUEST}, Tekkaya Belediyesine konuk oldu.",
        f"{GUEST}, Tekkaya Belediyesinin konuğu oldu.",
        f"{GUEST}, Tekkaya Belediyesinin misafiri oldu.",
        f"{GUEST}, Tekkaya Belediyesine nezaket ziyaretinde bulundu.",
        f"{GUEST}, Tekkaya Belediyesine bir ziyaret gerçekleştirdi.",
        f"Tekkaya Belediyesinin bu haftaki konuğu {GUEST} oldu.",
        f"Tekkaya Belediyesi, {GUEST}'u ağırladı.",
        f"{GUEST}, Tekkaya Belediyesinde ağırlandı.",
        f"{GUEST}, Tekkaya Belediyesi tarafından ağırlandı.",
        f"{GUEST}, Tekkaya Belediyesinin konuğuydu.",
        f"{GUEST}, Tekkaya Belediyesinin kapısını çaldı.",
        f"{GUEST}, Tekkaya Belediyesine gitti.",
        f"{GUEST}, Tekkaya Belediyesine geldi.",
        f"{GUEST}'un Tekkaya Belediyesine gerçekleştirdiği ziyarette kahve içildi.",
        f"{GUEST}'un Tekkaya Belediyesini ziyareti sırasında kahve içildi.",
        f"Tekkaya Belediyesi, {GUEST}'a ev sahipliği etti.",
        f"Tekkaya Belediyesi, {GUEST}'a kapılarını açtı.",
        f"{GUEST}, Tekkaya Belediyesindeydi.",
        f"{GUEST}, Tekkaya Belediyesinin davetlisi olarak geldi.",
        f"{GUEST}, Tekkaya Belediyesine hayırlı olsun ziyaretleri gerçekleştirdi.",
        f"{GUEST}'un Tekkaya Belediyesine yaptığı nezaket ziyaretinde kahve içildi.",
    ],
)
def test_a_body_is_visited(text):
    """However it is told, and from whichever side, the guest visits the body."""
    assert events_in(text) == [VISIT]


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST}, {HOST}'ı ziyaret etti.",
        f"{GUEST}, {HOST}'ı makamında ziyaret etti.",
        f"{GUEST}, {HOST}'ın konuğu oldu.",
        f"{GUEST}, {HOST}'ın misafiri oldu.",
        f"{HOST}, {GUEST}'u ağırladı.",
        f"{HOST}, {GUEST}'u makamında kabul etti.",
        f"{GUEST}, {HOST} tarafından kabul edildi.",
        f"{GUEST}, {HOST} tarafından karşılandı.",
        f"{GUEST}, {HOST} ile makamında bir araya geldi.",
        f"{HOST}, makamında {GUEST} ile bir araya geldi.",
        f"{HOST}'ın ağırladığı {GUEST} memnun ayrıldı.",
        f"{GUEST}, {HOST}'ın makamındaydı.",
        f"{GUEST}, {HOST}'ın makamına uğradı.",
        f"{GUEST}, {HOST}'ın verdiği yemekte ağırlandı.",
        f"{HOST}, kendisini ziyaret eden {GUEST}'a teşekkür etti.",
        f"{HOST}, {GUEST}'un ziyaretinden duyduğu memnuniyeti dile getirdi.",
        f"{HOST}, nazik ziyareti için {GUEST}'a teşekkür etti.",
        f"{VISITED} {HOST}'ın kabulünde kahve içildi.",
        f"{VISITED} Akbulut, {HOST}'dan bilgi aldı.",
        f"{VISITED} {HOST}'ın ev sahipliğinde gerçekleşen ziyarette kahve içildi.",
        f"{VISITED} Ziyaretten memnuniyet duyduğunu belirten {HOST}, teşekkür etti.",
    ],
)
def test_a_person_is_visited(text):
    """Who is visited receives, and the title of the office names the body visited."""
    assert events_in(text) == [RECEIVED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Heyet, Pendik ve Kartal Belediyelerini ziyaret etti.",
            [Told("visit", hosts=(f"{name} Belediyesi",), participants=("Heyet",)) for name in ("Pendik", "Kartal")],
        ),
        (
            "Konuklar Pendik'i ziyaret etti.",
            [Told("visit", places=("Pendik",), participants=("Konuklar",))],
        ),
        (
            f"{HOST}, {GUEST} ile Yeşilova Kaymakamı Tarık Şenyurt'u ayrı ayrı kabul etti.",
            [
                Told(
                    "visit",
                    hosts=("Tekkaya Belediyesi",),
                    participants=(guest,),
                    received_by=("Orhan Demirkan",),
                )
                for guest in ("Nermin Akbulut", "Tarık Şenyurt")
            ],
        ),
        (
            f"{HOST}, {GUEST} ile Yeşilova Kaymakamı Tarık Şenyurt'u kabul etti.",
            [
                Told(
                    "visit",
                    hosts=("Tekkaya Belediyesi",),
                    participants=("Nermin Akbulut", "Tarık Şenyurt"),
                    received_by=("Orhan Demirkan",),
                )
            ],
        ),
        (
            (
                f"{GUEST}, {A} ve {B} ile birlikte Tekkaya Belediyesini ziyaret etti. "
                "Akbulut ve beraberindekiler Ovaköy Belediyesini ziyaret etti."
            ),
            [Told("visit", (f"{town} Belediyesi",), (), ("Nermin Akbulut", A, B)) for town in ("Tekkaya", "Ovaköy")],
        ),
        (
            f"{GUEST}, {A} ile birlikte ilçede göreve başlayan Tekkaya Belediye Başkanı Orhan Demirkan'ı ziyaret etti.",
            [Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut", A), ("Orhan Demirkan",))],
        ),
        (
            f"{GUEST}, Tekkaya Kaymakamlığında Kaymakam Orhan Demirkan'dan brifing aldı.",
            [Told("visit", ("Tekkaya Kaymakamlığı",), (), ("Nermin Akbulut",), ("Orhan Demirkan",))],
        ),
        (
            f"{GUEST}, {HOST}'ın evinde misafir edildi.",
            [Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",), ("Orhan Demirkan",))],
        ),
        (
            f"{GUEST}, Tekkaya Belediyesini ziyaret etti. {HOST} ile yapılan görüşmede çay içildi.",
            [Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",), ("Orhan Demirkan",))],
        ),
        (
            f"{GUEST}, Tekkaya Valiliği'ne giderek Vali Yardımcısı Orhan Demirkan'ı dinledi.",
            [Told("visit", ("Tekkaya Valiliği",), (), ("Nermin Akbulut",))],
        ),
        (
            f"{GUEST}, dün Tekkaya'ya geldi. Akbulut ve beraberindekiler {HOST} tarafından karşılandı.",
            [Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",), ("Orhan Demirkan",))],
        ),
        (
            "Sarıova Belediyesi, Tekkaya Belediyesini ziyaret etti.",
            [Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Sarıova Belediyesi",))],
        ),
    ],
)
def test_how_many_visits(text, expected):
    """Each body visited is a visit of its own, and guests received each by themselves have one each."""
    assert events_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{VISITED} Akbulut'u Belediye Başkanı Orhan Demirkan makamında kabul etti.",
            [RECEIVED],
        ),
        (
            f"{VISITED} Akbulut'a Belediye Başkan Yardımcısı Figen Ulucak eşlik etti.",
            [Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut", "Figen Ulucak"))],
        ),
        (
            f"{VISITED} Konuğu, Başkan Yardımcısı Figen Ulucak ağırladı.",
            [VISIT],
        ),
        (
            "Özbekistan heyeti Tekkaya Belediyesini ziyaret etti. Konukları Belediye Başkanı Orhan Demirkan ağırladı.",
            [
                Told(
                    "visit",
                    hosts=("Tekkaya Belediyesi",),
                    participants=("Özbekistan heyeti",),
                    received_by=("Orhan Demirkan",),
                )
            ],
        ),
        (
            f"{GUEST} ve beraberindeki heyet, Tekkaya Belediyesini ziyaret etti.",
            [VISIT],
        ),
        (
            f"{GUEST}, beraberinde Müdür Figen Ulucak ile birlikte Tekkaya Belediyesini ziyaret etti.",
            [Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut", "Figen Ulucak"))],
        ),
    ],
)
def test_what_the_next_sentence_adds(text, expected):
    """Who receives and who goes along belong to the visit already told."""
    assert events_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tekkaya Belediyesi ziyaret edildi.",
            [Told("visit", hosts=("Tekkaya Belediyesi",))],
        ),
        (
            "Heyette Elif Yurdakul ve Bora Saylan yer aldı. Tekkaya Belediyesi ziyaret edildi.",
            [Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Heyet",))],
        ),
    ],
)
def test_passive(text, expected):
    """A visit told without its guests is that of the delegation whose members the text tells."""
    assert events_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Müdür Bora Saylan'ı Müdür Elif Yurdakul ağırladı.",
            [Told("visit", participants=("Bora Saylan",), received_by=("Elif Yurdakul",))],
        ),
        ("Müdür Elif Yurdakul'u ziyaret etti.", []),
    ],
)
def test_visits_without_a_place(text, expected):
    """A visit that names no body or place names its guests and who receives them, or it is none."""
    assert events_in(text) == expected


def test_a_group_before_a_title():
    """A plural noun before a host with a title names those who come along, and is no title of the host."""
    [visit] = events_in(f"{GUEST} ve meclis üyeleri {HOST}'ı ziyaret etti.")
    assert (visit.hosts, visit.received_by) == (("Tekkaya Belediyesi",), ("Orhan Demirkan",))


def test_a_spouse_comes_along():
    """`Eşi` stands between two people as `ve` does."""
    [visit] = events_in(f"{HOST}, {GUEST} ile eşi Can Akbulut'u makamında ağırladı.")
    assert (visit.participants, visit.received_by) == (("Nermin Akbulut", "Can Akbulut"), ("Orhan Demirkan",))


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST}, başkan yardımcıları {A} ve {B}, meclis üyesi {C} ile birlikte {HOST}'ı ziyaret etti.",
        f"{GUEST} ve beraberindeki meclis üyeleri {A}, {B} ve {C}, {HOST}'ı ziyaret etti.",
        f"{GUEST}, beraberinde {A}, {B} ve {C} olduğu hâlde {HOST}'ı ziyaret etti.",
        f"{HOST}, {GUEST} ve beraberindeki heyeti ağırladı. Heyette {A}, {B} ve {C} yer aldı.",
        f"{GUEST}, {HOST}'ı ziyaret etti. Ziyarete {A}, {B} ve {C} de katıldı.",
        f"{GUEST}, {HOST}'ı ziyaret etti. Akbulut'a {A}, {B} ve {C} eşlik etti.",
        f"{GUEST}, {HOST}'ı ziyaret etti. Akbulut'u {A}, {B} ve {C} yalnız bırakmadı.",
    ],
)
def test_who_comes_along(text):
    """However the others are told, they are guests as the first is, and no host."""
    visits = [event for event in events_in(text) if event.type == "visit"]
    assert [(set(v.participants), v.received_by, v.hosts) for v in visits] == [
        ({"Nermin Akbulut", A, B, C}, ("Orhan Demirkan",), ("Tekkaya Belediyesi",))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{GUEST}'un Pendik'te olacağı açıklandı.", [Told("visit", (), ("Pendik",), ("Nermin Akbulut",))]),
        (f"{GUEST}'un Pendik'e gitmesi planlanıyor.", [Told("visit", (), ("Pendik",), ("Nermin Akbulut",))]),
    ],
)
def test_a_visit_to_come(text, expected):
    """Who will be or go somewhere has a visit before them."""
    assert events_in(text) == [Told(e.type, e.hosts, e.places, e.participants, status="planned") for e in expected]


def test_an_arrival_is_a_visit_where_no_other_is_told():
    """Coming to a place is its visit; when a body there is visited, that is the visit."""
    arrived = f"{GUEST}, Pendik'e geldi."
    assert events_in(arrived) == [Told("visit", (), ("Pendik",), ("Nermin Akbulut",))]
    assert events_in(f"{arrived} Akbulut, Tekkaya Belediyesini ziyaret etti.") == [VISIT]


def test_on_the_way():
    """Who is called on in a village, and whose title names no body, is visited where one went before."""
    text = f"{GUEST}, Yerkuyu köyüne geçti. Akbulut, çiftçi Hasan Yaman'ı ziyaret etti."
    assert [(e.places, e.received_by) for e in events_in(text)] == [(("Yerkuyu",), ("Hasan Yaman",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{GUEST}, Tekkaya Çarşısı esnafını ziyaret etti.",
            [Told("visit", places=("Tekkaya Çarşısı",), participants=("Nermin Akbulut",))],
        ),
        (
            f"{GUEST}, Yeşilova Kaymakamlığı ile Romanya'nın Bursa Konsolosluğuna uğradı.",
            [
                Told("visit", hosts=(host,), participants=("Nermin Akbulut",))
                for host in ("Yeşilova Kaymakamlığı", "Bursa Konsolosluğu")
            ],
        ),
        (
            f"{GUEST}, Tekkaya Belediyesinde {HOST}'ın bayramını kutladı.",
            [RECEIVED],
        ),
        (
            f"{GUEST}, Tekkaya Belediyesinde çalışanlarla çay içti.",
            [VISIT],
        ),
        (f"Geçen yıl Tekkaya Belediyesine yaptıkları ziyareti hatırlatan {GUEST} sevindi.", []),
        (f"{GUEST}'un Tekkaya Belediyesine yaptığı ziyarete karşılık verildi.", []),
        (f"{GUEST}'un Tekkaya Belediyesini ziyaret ettiği öne sürülmektedir.", []),
        (
            f"{VISITED} Büyük ödül Yeşilova Kaymakamlığına gitti.",
            [VISIT],
        ),
        (
            f"{VISITED} Heyet Selimiye Camii'ne geçti. Heyeti kapıda Müdür Elif Yurdakul karşıladı.",
            [
                VISIT,
                Told(
                    "visit",
                    places=("Selimiye Camii",),
                    participants=("Nermin Akbulut",),
                    received_by=("Elif Yurdakul",),
                ),
            ],
        ),
        (
            f"{GUEST} beraberinde Müdür Elif Yurdakul ile 6 Mayıs 2024'te Rize'de temaslarda bulundu.",
            [Told("visit", places=("Rize",), participants=("Nermin Akbulut", "Elif Yurdakul"), date="2024-05-06")],
        ),
        (
            f"{HOST}, {GUEST} ve meclis üyelerini konuk etti.",
            [RECEIVED],
        ),
    ],
)
def test_ways_of_calling(text, expected):
    """Rounds of calls, feasts, places that one has moved to; what is recalled, alleged or only given is no visit."""
    assert events_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Özbekistan heyeti Pazar'da ağırlandı.",
            [Told("visit", places=("Pazar",), participants=("Özbekistan heyeti",))],
        ),
        (
            "Pazar Belediyesi duyurdu. Özbekistan heyetinin eylül ayında Pazar'da ağırlanması planlanıyor.",
            [
                Told(
                    "visit",
                    ("Pazar Belediyesi",),
                    ("Pazar",),
                    ("Özbekistan heyeti",),
                    date="2024-09",
                    status="planned",
                )
            ],
        ),
        (
            f"{GUEST}, Çayyaka Mahallesi'nde oturan gazi Tarık Şenyurt'un evine konuk oldu.",
            [
                Told(
                    "visit",
                    places=("Çayyaka Mahallesi",),
                    participants=("Nermin Akbulut",),
                    received_by=("Tarık Şenyurt",),
                )
            ],
        ),
        (
            f"{HOST}, önce {GUEST}'u, öğleden sonra da Ovacık Belediye Başkanı Elif Yurdakul'u ağırladı.",
            [
                Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",), ("Orhan Demirkan",)),
                Told("visit", ("Tekkaya Belediyesi",), (), ("Elif Yurdakul",), ("Orhan Demirkan",)),
            ],
        ),
    ],
)
def test_stays_and_homes(text, expected):
    """A stay is a visit to the place, one at a home to where that is; two who come in turn make two visits."""
    assert events_in(text, date(2024, 6, 7)) == expected
