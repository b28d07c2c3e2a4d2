"""Visits from whichever side: which body, how many, who receives."""

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
        f"{GUEST} {HOST}'ı ziyaret etti.",
        f"{GUEST} ve yönetimi, {HOST}'ı ziyaret etti.",
        f"{GUEST} ve çalışma arkadaşları, {HOST}'ı ziyaret etti.",
        f"{GUEST} ve partili heyet, {HOST}'a bayramlaşma ziyaretinde bulundu.",
        f"{HOST}, makamında ağırladığı {GUEST} ile kahve içti.",
        f"{VISITED} {HOST}'ın makamında gerçekleşen görüşmede kahve içildi.",
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
            [Told("visit", ("Tekkaya Valiliği",), (), ("Nermin Akbulut",), ("Orhan Demirkan",))],
        ),
        (
            f"{GUEST}, dün Tekkaya'ya geldi. Akbulut ve beraberindekiler {HOST} tarafından karşılandı.",
            [Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",), ("Orhan Demirkan",))],
        ),
        (
            f"{GUEST}, şoför {A}'u ve Tekkaya Belediye Başkanı {B}'ı Tekkaya Devlet Hastanesinde ziyaret etti.",
            [Told("visit", ("Tekkaya Devlet Hastanesi",), (), ("Nermin Akbulut",), (A, B))],
        ),
        (
            f"{GUEST}, Şırnak'ta şehit düşen Er {A}'un babası {B}'ı ziyaret etti.",
            [Told("visit", (), (), ("Nermin Akbulut",), (B,))],
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
            [Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",), ("Figen Ulucak",))],
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
            "Müdür Bora Saylan'ı Müdür Elif Yurdakul ağırladı.",
            [Told("visit", participants=("Bora Saylan",), received_by=("Elif Yurdakul",))],
        ),
        ("Müdür Elif Yurdakul'u ziyaret etti.", []),
    ],
)
def test_visits_without_a_place(text, expected):
    """A visit that names no body or place names its guests and who receives them, or it is none."""
    assert events_in(text) == expected


def test_a_delegation_is_all_who_were_there():
    """A later group of which only the head was named is everybody who was there at the visit before."""
    text = (
        f"{HOST}, {GUEST} ve beraberindeki heyeti ağırladı. Ziyarette Sarıova Belediyesi Fen İşleri Müdürü {A} ile "
        f"Sarıova Belediyesi Park Müdürü {B} da yer aldı. Heyet ayrıca Rize Ticaret Odasını ziyaret etti."
    )
    assert [visit.participants for visit in events_in(text)] == [("Nermin Akbulut", A, B)] * 2


def test_a_delegation_of_visits_without_a_host():
    """Who is told to have made visits is the delegation that goes to each of them."""
    text = f"Kaymakam {A}, Müdür {B} ve Başkan {C} bugün üç okulu ziyaret etti. Heyet, Tekkaya Lisesini ziyaret etti."
    assert [(visit.hosts, visit.participants) for visit in events_in(text)] == [(("Tekkaya Lisesi",), (A, B, C))]


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("Ovadere Mahallesi'nde oturan Yurdakul ailesine taziye ziyaretinde bulundu", ("Ovadere Mahallesi",)),
        ("şehit Cem Yaylacı'nın Ovadere Mahallesi'nde oturan ailesinin konuğu oldu", ("Ovadere Mahallesi",)),
        ("vefat eden gazi Cem Yaylacı'nın ailesine taziyede bulundu", ()),
    ],
)
def test_a_family_is_visited(told, places):
    """A family is visited where it lives, told or not; whose family it is neither visits nor receives."""
    [visit] = events_in(f"{GUEST}, {told}. Elif Yurdakul anıldı.")
    assert (visit.hosts, visit.places) == ((), places)
    assert (visit.participants, visit.received_by) == (("Nermin Akbulut",), ())


def test_our_municipality():
    """`Belediyemiz` is the one of which the text tells far more, though another is named first."""
    text = (
        f"{GUEST}, Tekkaya Belediye Başkanı Orhan Demirkan'ı ziyaret etti. Tekkaya Belediyesi duyurdu. "
        "Demirkan sevindi. Tekkaya Belediyesi teşekkür etti. Ertesi gün Ovadere Okulu öğrencileri belediyemizi gezdi."
    )
    assert [(told.type, told.hosts) for told in events_in(text)] == [("visit", ("Tekkaya Belediyesi",))] * 2


@pytest.mark.parametrize(
    ("told", "endings"),
    [
        ("ziyaret etti", ("ni", "ni")),
        ("konuk oldu", ("ne", "ne")),
        ("konuğu oldu", ("nin", "nin")),
        ("gitti", ("ne", "ne")),
    ],
)
def test_a_day_beside_each_host(told, endings):
    """One verb has hosts on several days, each told beside its host."""
    first, second = endings
    text = f"{GUEST}, 22 Nisan 2024'te Tekkaya Belediyesi{first}, 23 Nisan'da Ovadere Belediyesi{second} {told}."
    assert [(visit.hosts, visit.date) for visit in events_in(text)] == [
        (("Tekkaya Belediyesi",), "2024-04-22"),
        (("Ovadere Belediyesi",), "2024-04-23"),
    ]


def test_a_visit_to_come_says_where():
    """Who only says that a visit will be returned announces none."""
    visit = f"{GUEST}, Tekkaya Belediyesini ziyaret etti."
    text = f"{visit} Orhan Demirkan, Cem Yaylacı'ya iade-i ziyarette bulunacaklarını söyledi."
    assert [visit.status for visit in events_in(text)] == ["held"]


def test_a_member_of_parliament():
    """Who sits in parliament is visited there where the text speaks of it, though the title tells the party."""
    member = "Rize Partisi Rize Milletvekili Cem Ulusoy"
    [visit] = events_in(f"TBMM bugün açık. {GUEST}, {member}'u makamında ziyaret etti.")
    assert (visit.hosts, visit.received_by) == (("TBMM",), (A,))
    [visit] = events_in(f"{GUEST}, {member}'u makamında ziyaret etti.")
    assert visit.hosts != ("TBMM",)


def test_own_people():
    """Who visits the head of the own house is a guest there."""
    [visit] = events_in(f"Tekkaya Belediyesi Zabıta Müdürü Elif Yurdakul, {HOST}'ı makamında ziyaret etti.")
    assert (visit.hosts, visit.participants) == (("Tekkaya Belediyesi",), ("Elif Yurdakul",))


def test_somebodys_coffee():
    """Whose coffee one drinks is visited."""
    [visit] = events_in(f"{GUEST}, {HOST}'ın kahvesini içti.")
    assert (visit.hosts, visit.received_by) == (("Tekkaya Belediyesi",), ("Orhan Demirkan",))


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST} ve ekibi {HOST}'ı ziyaret etti.",
        f"{GUEST} ve eşi {HOST}'a konuk oldu.",
        f"{GUEST} ve ekibini {HOST} karşıladı.",
        f"{GUEST} ve ekibine {HOST} ev sahipliği yaptı.",
        f"{HOST}, {GUEST} tarafından ziyaret edildi.",
        f"{GUEST} tarafından {HOST}'a ziyarette bulunuldu.",
        f"{VISITED} Belediyeye geçilmiş, {HOST} tarafından kabul edilmiştir.",
        f"{GUEST}, Tekkaya Belediyesinde temaslarda bulundu. {HOST} misafirlerine kenti anlattı.",
        f"{GUEST}, {HOST}'a makamında hayırlı olsun dileklerini iletti.",
        f"{VISITED} Heyeti Tekkaya Belediye Başkanı Orhan Demirkan ağırladı.",
    ],
)
def test_who_comes_and_who_receives(text):
    """Neither company without a name, nor the passive, nor contacts change who is the guest and who receives."""
    assert events_in(text) == [RECEIVED]


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST} konuştu. Karpaz'a, Pendik'e giden turistin döndüğünü söyledi.",
        f"{GUEST}, gençlerin oradan Almanya'ya gittiklerini dile getirdi.",
        f"{GUEST} konuştu. Çocukluğunun Ovadere köyünde geçtiğini söyledi.",
        f"{GUEST} konuştu. Rapor, Tekkaya Belediyesi Meclisinde görüşüldükten sonra yayımlanacak.",
    ],
)
def test_no_visit_is_told(text):
    """Where others go, what one did as a child and what is talked over is no visit of who speaks."""
    assert events_in(text) == []


def test_doors_in_a_village():
    """Visits in one village to people who live there are as many as they are."""
    there = f"{GUEST}, Ovadere köyünde"
    text = f"{there} {A}'un evine konuk oldu. {there} {B}'ın evine de konuk oldu."
    assert [visit.received_by for visit in events_in(text)] == [(A,), (B,)]


def test_a_deed_on_another_day():
    """Who tells the guests about the work of a body on another day receives them there."""
    second = "17 Nisan'da Ovadere Belediyesi Müdürü Eda Karaçam, konuklara arıtmayı anlattı."
    text = f"16 Nisan'da heyet Tekkaya Belediyesini ziyaret etti. {second}"
    assert [(visit.hosts, visit.received_by) for visit in events_in(text)][1:] == [
        (("Ovadere Belediyesi",), ("Eda Karaçam",))
    ]


def test_who_signs_is_visited():
    """Whose guest somebody is who is ours is the municipality that signs the text, whatever other it names before."""
    text = (
        "Şenliğimize gelen Sarıova Belediye Başkanı Nermin Akbulut'a teşekkür ederim. Belediyemizi ziyaret eden "
        "Ovaköy Derneği Başkanı Cem Ulusoy'a da teşekkür ederim.\n\nOrhan Demirkan\nPendik Belediye Başkanı\n"
    )
    [visit] = [event for event in events_in(text) if event.type == "visit"]
    assert (visit.hosts, visit.participants) == (("Pendik Belediyesi",), ("Cem Ulusoy",))


@pytest.mark.parametrize(
    "told",
    [
        "Hastanesi'nde tedavi gören",
        "Hastanesi'ne kaldırılan",
        "Hastanesi'nde tedavisi süren",
    ],
)
def test_patients(told):
    """Who is treated in a hospital is visited there."""
    (visit,) = events_in(
        f"Tekkaya Belediye Başkanı Orhan Demirkan, Sarıova Devlet {told} Elif Yurdakul'u ziyaret etti."
    )
    assert (visit.hosts, visit.received_by) == (("Sarıova Devlet Hastanesi",), ("Elif Yurdakul",))
