"""Visits told from the guest's side."""

import pytest
from reading import Told, events_in, facts_of

GUEST, HOST = "Sarıova Belediye Başkanı Nermin Akbulut", "Tekkaya Belediye Başkanı Orhan Demirkan"
VISITED = f"{GUEST}, Tekkaya Belediyesini ziyaret etti."
VISIT = Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",))
RECEIVED = Told(
    "visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",), received_by=("Orhan Demirkan",)
)


def test_the_guest_of_a_town():
    """Whose guest one is by the town's name is its municipality, where the text names it."""
    [visit] = events_in(f"{GUEST}, Pendik'in misafiri oldu. Pendik Belediye Başkanı Tarık Şenyurt sevindi.")
    assert (visit.hosts, visit.places) == (("Pendik Belediyesi",), ("Pendik",))


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
        *(
            (f"{GUEST}, {told}", [Told("visit", places=("Tekkaya Çarşısı",), participants=("Nermin Akbulut",))])
            for told in (
                "Tekkaya Çarşısı esnafını iş yerlerinde tek tek ziyaret etti.",
                "Tekkaya Çarşısı'ndaki esnafı ziyaret etti.",
                "Tekkaya Çarşısı'nda esnaf ziyaretlerinde bulundu.",
            )
        ),
        (f"{GUEST}, {HOST}'ı tebrik ziyaretinde bulundu.", [RECEIVED]),
        (f"{GUEST}, {HOST}'a geldi.", [RECEIVED]),
        (f"{GUEST} yola çıktı. Akbulut, programını Tekkaya Belediyesi ziyaretiyle tamamladı.", [VISIT]),
        (f"{GUEST}, {HOST}'ı ziyaret etti. Akbulut, Rize Valisi Ece Sunal'ı ziyaret ettiğini hatırlattı.", [RECEIVED]),
        (f"{GUEST}, {HOST}'ın sofrasına konuk oldu.", [RECEIVED]),
        *(
            (f"{GUEST}, {HOST}{told}.", [Told("visit", (), (), ("Nermin Akbulut",), ("Orhan Demirkan",))])
            for told in ("'ı evinde ziyaret etti", "'ı hanesinde ziyaret etti", "'ın evindeydi")
        ),
        (
            f"{HOST} ile {GUEST} buluştu. Akbulut, {HOST}'ı ziyaret etti. Hep birlikte Yıldız Lisesine gidildi.",
            [
                Told("meeting", ("Tekkaya Belediyesi",), (), ("Orhan Demirkan", "Nermin Akbulut")),
                RECEIVED,
                Told("visit", ("Yıldız Lisesi",), (), ("Nermin Akbulut", "Orhan Demirkan")),
            ],
        ),
        (
            f"Ovaköy Derneğinin yeni yönetimi {HOST}'a ziyarete geldi.",
            [Told("visit", ("Tekkaya Belediyesi",), (), ("Ovaköy Derneği",), ("Orhan Demirkan",))],
        ),
        (f"{HOST}'a {GUEST}'tan iade-i ziyaret geldi.", [RECEIVED]),
        *(
            (
                f"{GUEST}'un {told} Tekkaya Belediyesi ve Ovaköy Belediyesi{end}",
                [Told("visit", (f"{town} Belediyesi",), (), ("Nermin Akbulut",)) for town in ("Tekkaya", "Ovaköy")],
            )
            for told, end in (
                ("ziyaret ettiği kurumlar:", "."),
                ("ziyaret ettiği yerler şunlar:", "."),
                ("ziyaret ettiği belediyeler arasında", " vardı."),
            )
        ),
        (f"{GUEST}, yeni göreve başlayan {HOST}'a gitti.", [RECEIVED]),
        (f"{GUEST}'un yeni adresi Tekkaya Belediyesi oldu.", [VISIT]),
        (
            f"{GUEST}, şehit Hasan Yaman'ın baba evini ziyaret etti. Şehidin babası Ali Yaman sevindi.",
            [Told("visit", participants=("Nermin Akbulut",), received_by=("Ali Yaman",))],
        ),
        (
            f"{GUEST}, Yeşilova Kaymakamlığı ile Romanya'nın Bursa Konsolosluğuna uğradı.",
            [
                Told("visit", hosts=(host,), participants=("Nermin Akbulut",))
                for host in ("Yeşilova Kaymakamlığı", "Romanya'nın Bursa Konsolosluğu")
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
            f"{GUEST}, Rize'de işçi Elif Yurdakul'un sofrasına misafir oldu.",
            [Told("visit", (), ("Rize",), ("Nermin Akbulut",), ("Elif Yurdakul",))],
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


def test_a_team_of_ours():
    """Who receives us receives the team that the text tells of, with who heads it."""
    facts = facts_of(
        f"{GUEST} başkanlığında ekibimiz incelemelerde bulundu. Ekipte Elif Yurdakul ve Bora Saylan vardı. "
        "Karaova Ticaret Odası'nda Başkan Cem Yaylacı bizleri ağırladı."
    )
    [visit], [team] = facts.events, facts.groups
    assert visit.participants == (team.key,)
    assert [facts.names()[key] for key in team.members] == ["Nermin Akbulut", "Elif Yurdakul", "Bora Saylan"]


def test_the_last_stop():
    """A stop is what the sentence ends with, whatever is told of it in between."""
    text = f"{VISITED} Son durak, köylerden gelen öğrencilerin de okuduğu Sarıova Ortaokulu oldu."
    assert [visit.hosts for visit in events_in(text)] == [("Tekkaya Belediyesi",), ("Sarıova Ortaokulu",)]


@pytest.mark.parametrize(
    "told",
    [
        "Gezinin ilk günü Tekkaya Belediyesi'ndeydi.",
        "Akbulut, Tekkaya Belediyesi'nde idi.",
    ],
)
def test_where_those_of_the_passage_were(told):
    """Being at a body is a visit to it."""
    text = f"{GUEST}, Kartal Belediyesini ziyaret etti. {told}"
    assert [(visit.hosts, visit.participants) for visit in events_in(text)] == [
        (("Kartal Belediyesi",), ("Nermin Akbulut",)),
        (("Tekkaya Belediyesi",), ("Nermin Akbulut",)),
    ]


def test_places_that_share_a_noun():
    """Who goes to `A ve B mahalleleri` visits each."""
    visits = events_in(f"{GUEST}, Bardat ve Kayrak mahallelerine giderek halkı dinledi.")
    assert [visit.places for visit in visits] == [("Bardat",), ("Kayrak",)]


def test_what_goes_on():
    """A programme that goes on at a body is a visit; what somebody says will go on there is none."""
    assert events_in(f"{VISITED} Akbulut, TBMM'de üreticinin sesi olmaya devam edeceğini söyledi.") == [VISIT]


def test_many_who_are_told_by_what_they_did():
    """Who is named further behind `misafir olan yöneticiler` is none of them."""
    text = f"{VISITED} Ovadere Belediyesine misafir olan yöneticiler burada Müdür Ece Sunal'dan ders aldı."
    assert [visit.participants for visit in events_in(text)] == [("Nermin Akbulut",)] * 2


def test_a_body_told_before_the_place():
    """Who goes to a place visits no body to which something else is done before."""
    told = events_in(f"{HOST}, {GUEST}'u ağırladı. Konuklar Ege Enstitüsüne başvurmak için Tekkaya Kalesi'ne gitti.")
    assert [(event.hosts, event.places) for event in told[1:]] == [((), ("Tekkaya Kalesi",))]


def test_an_election_is_no_way():
    """Who goes to the polls visits nobody."""
    assert events_in(f"{HOST} kazandı. Tekkaya Belediyesinde tek listeyle gidilen seçimde oy kullanıldı.") == []


@pytest.mark.parametrize(
    "told",
    [
        "Elif Yurdakul, Ova köyüne yaya gidip geldiği günleri anlattı.",
        "Demirkan, emeği geçenlere teşekkür etti.",
        "Tekkaya'da belediye ekipleri teyakkuza geçti.",
    ],
)
def test_no_goings(told):
    """What one remembers to have done for years, and what one passes to without going, are no visits."""
    assert events_in(f"Tekkaya Belediye Başkanı Orhan Demirkan konuştu. {told}") == []


@pytest.mark.parametrize(
    "told",
    [
        f"Ova Üniversitesinin davetlisi olarak ilçeye gelen {GUEST}, {HOST}'ı ziyaret etti.",
        f"Ova Üniversitesinin davetlisi olarak ilçede bulunan {GUEST}'u {HOST} makamında ağırladı.",
        f"{HOST}, Ova Üniversitesinin davetlisi olarak ilçede bulunan {GUEST}'u ağırladı.",
    ],
)
def test_invited_by_another(told):
    """Who came as somebody's guest and calls on another is told to have visited that other only."""
    assert events_in(told) == [RECEIVED]
