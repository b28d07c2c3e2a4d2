"""Tours told by seeing, looking into and showing round."""

import pytest
from reading import Told, events_in

GUEST = "Sarıova Belediye Başkanı Nermin Akbulut"
MUSEUM = Told("tour", places=("Uluğ Bey Müzesi",), participants=("Nermin Akbulut",))
VISITED = f"{GUEST}, Tekkaya Belediyesini ziyaret etti."
ELSEWHERE = f"{GUEST}, Kartal Belediyesini ziyaret etti."
VISIT = Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",))


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST}, Uluğ Bey Müzesini gezdi.",
        f"{GUEST}, Uluğ Bey Müzesini gördü.",
        f"{GUEST}, Uluğ Bey Müzesini yerinde gördü.",
        f"{GUEST}, Uluğ Bey Müzesini görme fırsatı buldu.",
        f"{GUEST}, Uluğ Bey Müzesini inceledi.",
        f"{GUEST}, Uluğ Bey Müzesinde süren kazıları yerinde inceledi.",
        f"{GUEST}, Uluğ Bey Müzesinde incelemeler yaptı.",
        f"{GUEST}, Uluğ Bey Müzesi üzerindeki çatıyı inceledi.",
        f"{GUEST}, Uluğ Bey Müzesi ile şairin doğduğu evi gezdi.",
        f"{GUEST}, programını Uluğ Bey Müzesi gezisiyle tamamladı.",
        f"{GUEST}, Uluğ Bey Müzesi gezisiyle adadaki günlerini bitirdi.",
        f"{GUEST}, Uluğ Bey Müzesi'nin kapılarını yakından görme fırsatı buldu.",
        f"{GUEST}, Uluğ Bey Müzesi'ndeki yürüyüş parkurunu gördü.",
        f"{GUEST}, Uluğ Bey Müzesi'nin restorasyonunu yerinde inceledi.",
        f"{GUEST}, Uluğ Bey Müzesine geçerek yenilenen depoyu inceledi.",
        f"{GUEST}, Uluğ Bey Müzesini turladı.",
        f"{GUEST}, Uluğ Bey Müzesi bahçelerini adımladı.",
        f"{GUEST}, Uluğ Bey Müzesinde yürüyüş yaptı.",
        f"{GUEST}, Uluğ Bey Müzesinde doğa yürüyüşüne çıktı.",
        f"{GUEST}, Uluğ Bey Müzesinde tekneyle tur attı.",
        f"{GUEST}, Uluğ Bey Müzesi turuna katıldı.",
        f"{GUEST}, Uluğ Bey Müzesine götürüldü.",
        f"{GUEST}, Uluğ Bey Müzesinde incelemelerini sürdürdü.",
    ],
)
def test_a_place_is_seen(text):
    """However it is told, who sees a place is on a tour of it."""
    assert events_in(text) == [MUSEUM]


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST} dosyayı inceledi.",
        f"{GUEST} büyük ilgi gördü.",
        f"{GUEST}, Ankara'da dosyayı inceledi.",
        "Uluğ Bey Müzesini geçen yıl 200 bin kişi gezdi.",
        f"{GUEST}, Uluğ Bey Müzesinin restorasyon projesini inceledi.",
        f"{GUEST}, her fırsatta Uluğ Bey Müzesini dolaştığını belirtti.",
        f"{GUEST}, protokol turu yaptı.",
        "Uluğ Bey Müzesinin gezilmesi düşünüldü.",
        "Daha önce planlanan Uluğ Bey Müzesi gezisi programdan çıkarıldı.",
    ],
)
def test_no_tour(text):
    """Papers and attention are no places, and the public that comes to one is nobody on a tour."""
    assert events_in(text) == []


@pytest.mark.parametrize(
    "told",
    [
        "Akbulut, Uluğ Bey Müzesini gezdi.",
        "Uluğ Bey Müzesi gezildi.",
        "Program, Uluğ Bey Müzesi'nin gezilmesiyle sona erdi.",
    ],
)
def test_a_tour_at_a_visit(told):
    """The host of a visit shows its guests round, also where only the place is told."""
    tour = Told("tour", ("Tekkaya Belediyesi",), ("Uluğ Bey Müzesi",), ("Nermin Akbulut",))
    assert events_in(f"{VISITED} {told}") == [VISIT, tour]


@pytest.mark.parametrize(
    "told",
    [
        f"{GUEST}, Tekkaya Belediyesi'nin atık su arıtma tesisini gezdi.",
        f"{GUEST}, Tekkaya Belediyesi'nin afet lojistik merkezini inceledi.",
        f"{GUEST}, Tekkaya Belediyesi'nin kurutma tesisinde saha gezisine çıktı.",
        f"{GUEST}, Tekkaya Belediyesi tesislerini gezdi.",
        f"{ELSEWHERE} Tekkaya Belediyesi'nin restore ettiği zanaat çarşısı da gezildi.",
    ],
)
def test_what_is_a_body_s_own(told):
    """Who sees what belongs to a body is on a tour at the body, though what is seen has no name."""
    assert events_in(told)[-1:] == [Told("tour", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",))]


def test_whose_the_place_is():
    """The body whose a place is shows it, not the one visited before."""
    text = f"{VISITED} Akbulut, Sarıkum Belediyesi'nin Uluğ Bey Müzesi'ni gezdi."
    assert events_in(text)[1:] == [Told("tour", ("Sarıkum Belediyesi",), ("Uluğ Bey Müzesi",), ("Nermin Akbulut",))]


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("Rize'deki okullardan gelen heyet, Uluğ Bey Müzesinde gezdi.", ("Uluğ Bey Müzesi",)),
        ("Almanya'nın çiftçileri Uluğ Bey Müzesinde gezdi.", ("Uluğ Bey Müzesi",)),
        ("Heyet, Van'ın Muradiye ilçesinde gezdi.", ("Muradiye",)),
        ("Kars ve Ardahan'daki üreticiler için Rize ve Artvin'e teknik gezi düzenlendi.", ("Rize", "Artvin")),
    ],
)
def test_where_it_goes(told, places):
    """A tour goes neither to where its people come from nor to the province in which its place is."""
    assert [event.places for event in events_in(told)] == [places]


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("Heyet, Şadırvan'ı gezdi.", ("Şadırvan",)),
        ("Heyet, Akropol'ü ve Kızıl Avlu'yu Müdür Nermin Akbulut'un anlatımıyla gezdi.", ("Akropol", "Kızıl Avlu")),
        ("Müdür Nermin Akbulut, heyete Hasbahçe'yi gezdirdi.", ("Hasbahçe",)),
    ],
)
def test_a_name_no_table_has(told, places):
    """What is toured is a place, whatever its name; who tells about it is on the tour."""
    (tour,) = events_in(told)
    assert (tour.type, tour.places) == ("tour", places)
    assert "Nermin" not in told or "Nermin Akbulut" in tour.participants


def test_two_places_of_one_day():
    """What is seen at one host and day at two places that are not told together is two tours."""
    told = f"{VISITED} Akbulut, Uluğ Bey Müzesini gezdi. Akbulut akşam Kız Kulesi'ni gezdi."
    assert [event.places for event in events_in(told)[1:]] == [("Uluğ Bey Müzesi",), ("Kız Kulesi",)]


def test_a_lead_that_announces():
    """A lead that speaks of a series of looks is no tour where what was seen is told behind, else it is one."""
    lead = f"{GUEST}, Rize ve Artvin'de bir dizi inceleme yaptı."
    assert events_in(lead) == [Told("tour", places=("Rize", "Artvin"), participants=("Nermin Akbulut",))]
    assert events_in(f"{lead} Akbulut, Uluğ Bey Müzesini gezdi.") == [MUSEUM]
    towns = f"{GUEST}, Rize ve Artvin'de incelemelerde bulundu."
    assert events_in(f"{towns} Akbulut, Uluğ Bey Müzesini gezdi.") == [MUSEUM]


@pytest.mark.parametrize("told", ["haftaya bırakıldı", "gerçekleştirilemedi", "ertelendi"])
def test_a_trip_that_is_off(told):
    """A trip put off or not made is no tour."""
    assert events_in(f"{GUEST} için planlanan Uluğ Bey Müzesi gezisi {told}.") == []


def test_a_house_shown_at_a_visit():
    """Where a clause tells only that somebody shows the house round, the visit goes on, and he receives."""
    (visit,) = events_in(f"{VISITED} Akbulut daha sonra Müdür Cem Ulu'nun gezdirdiği binada çay içti.")
    assert (visit.hosts, visit.received_by) == (VISIT.hosts, ("Cem Ulu",))


def test_a_tour_of_no_place():
    """A tour of which no place is told is at the host."""
    tour = Told("tour", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",))
    assert events_in(f"{VISITED} Akbulut saha gezisi yaptı.") == [VISIT, tour]


def test_a_tour_of_which_nobody_is_told():
    """A place may be toured by whom the text does not name."""
    assert events_in("Uluğ Bey Müzesi gezildi.") == [Told("tour", places=("Uluğ Bey Müzesi",))]


def test_who_shows_round():
    """A guide is on the tour as those are who are shown round."""
    tour = Told("tour", places=("Kız Kulesi",), participants=("heyet", "Nermin Akbulut"))
    assert events_in(f"{GUEST}, heyete Kız Kulesi'ni gezdirdi.") == [tour]


@pytest.mark.parametrize("told", ["birimleri tek tek gezdi", "servisleri dolaştı"])
def test_inside(told):
    """Rooms of what is visited are part of the visit."""
    assert events_in(f"{VISITED} Akbulut, {told}.") == [VISIT]


def test_where_the_passage_has_moved():
    """A tour whose place the clause does not tell goes where the passage has moved to."""
    text = f"{VISITED} Akbulut, Uluğ Bey Müzesine geçti. Akbulut orada gezdi."
    assert events_in(text)[1:] == [Told("tour", ("Tekkaya Belediyesi",), ("Uluğ Bey Müzesi",), ("Nermin Akbulut",))]


@pytest.mark.parametrize("told", ["atölyeleri gezdi", "yeni üniteyi gezdi", "köy köy gezdi"])
def test_what_is_no_tour(told):
    """Who sees what is inside a house is still on the visit, and `köy köy` tells no place."""
    text = f"Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediyesini ziyaret etti. Akbulut {told}."
    assert [event.type for event in events_in(text)] == ["visit"]


HOST = "Tekkaya Belediye Başkanı Orhan Demirkan"
BOTH = {"Nermin Akbulut", "Orhan Demirkan"}


@pytest.mark.parametrize(
    "told",
    [
        "Başkanlar daha sonra Uluğ Bey Müzesini gezdi.",
        "İkili daha sonra Uluğ Bey Müzesini gezdi.",
        "Görüşmenin ardından birlikte Uluğ Bey Müzesine bakıldı.",
        "Sohbetin ardından hep birlikte yürünerek Uluğ Bey Müzesi gezildi.",
        "Demirkan, konuk başkana Uluğ Bey Müzesinde rehberlik etti.",
        "Demirkan, Akbulut'u Uluğ Bey Müzesine götürdü.",
    ],
)
def test_guest_and_host_go_together(told):
    """The two mayors, those who do it together, and who takes or guides the guests are on the tour."""
    tour = events_in(f"{GUEST}, {HOST}'ı ziyaret etti. {told}")[-1]
    assert (tour.type, tour.places, set(tour.participants)) == ("tour", ("Uluğ Bey Müzesi",), BOTH)


def test_who_is_with_the_one_named():
    """Who came with the guest named is on the tour of the two."""
    text = (
        f"{GUEST} ve Müdür Elif Yurdakul, {HOST}'ı ziyaret etti. Akbulut ve beraberindekiler Uluğ Bey Müzesini gezdi."
    )
    assert events_in(text)[-1].participants == ("Nermin Akbulut", "Elif Yurdakul")


def test_who_guides_where_no_place_is_told():
    """Who guides the guests on a tour told before is on it."""
    text = f"{GUEST}, Uluğ Bey Müzesini gezdi. Akbulut'a Müze Müdürü Elif Yurdakul rehberlik etti."
    (tour,) = events_in(text)
    assert tour.participants == ("Nermin Akbulut", "Elif Yurdakul")


def test_a_trip_for_the_guests():
    """A trip that is held for guests is a tour of theirs."""
    tour = events_in(f"{VISITED} Konuklar için Uluğ Bey Müzesi turu düzenlendi.")[-1]
    assert (tour.type, tour.places, tour.participants) == ("tour", ("Uluğ Bey Müzesi",), ("Nermin Akbulut",))


def test_who_goes_along_on_a_tour():
    """Who is told to go along with the guest is on the tour as well."""
    text = (
        f"{GUEST}, {HOST}'ı ziyaret etti. Akbulut'a Müdür Elif Yurdakul eşlik etti. Akbulut, Uluğ Bey Müzesini gezdi."
    )
    assert events_in(text)[-1].participants == ("Nermin Akbulut", "Elif Yurdakul")


def test_the_heads_at_a_meeting():
    """The heads of those who met are meant by `başkanlar` on the tour after it."""
    met = f"Tekkaya Belediyesinde toplantı yapıldı. Toplantıya {GUEST}, {HOST} ve Müdür Elif Yurdakul katıldı. "
    tour = events_in(met + "Toplantıdan sonra başkanlar, Uluğ Bey Müzesini gezdi.")[-1]
    assert set(tour.participants) == BOTH


def test_a_body_s_building_site():
    """Where something of a body is built it is the host, though its name has no case."""
    (tour,) = events_in(f"{GUEST}, Tekkaya Devlet Hastanesi inşaatında incelemelerde bulundu.")
    assert (tour.hosts, tour.participants) == (("Tekkaya Devlet Hastanesi",), ("Nermin Akbulut",))


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Heyetler Uluğ Bey Müzesini gezdi.", 2),
        ("Konuk heyetler Uluğ Bey Müzesini gezdi.", 1),
        ("Demirkan ve konukları Uluğ Bey Müzesini gezdi.", 2),
        ("Akbulut ve misafirleri Uluğ Bey Müzesini gezdi.", 1),
    ],
)
def test_tours_of_guests_and_hosts(text, there):
    """Those who met on both sides go, or who received with the guests."""
    events = events_in(f"{GUEST}, Tekkaya Belediye Başkanı Orhan Demirkan'ı ziyaret etti. {text}")
    assert len(events[-1].participants) == there


def test_tours_of_what_is_the_hosts():
    """What is shown to guests is not their own body's: `belediyenin` is that of the host."""
    guests = f"{GUEST} ve Kartal Belediye Başkanı Elif Yurdakul"
    text = (
        f"{guests}, Tekkaya Belediye Başkanı Orhan Demirkan'ı ziyaret etti. Konuk başkanlar belediyenin tesisini gezdi."
    )
    tour = events_in(text)[-1]
    assert (tour.hosts, tour.participants) == (("Tekkaya Belediyesi",), ("Nermin Akbulut", "Elif Yurdakul"))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Akbulut, Müdür Elif Yurdakul ile birlikte arıtma tesisine geçerek bilgi aldı.", ["visit", "tour"]),
        ("Heyet, aktarma istasyonuna giderek çalışmalar hakkında bilgi aldı.", ["visit", "tour"]),
        ("Heyet, oteline giderek telefonla bilgi aldı.", ["visit"]),
    ],
)
def test_tours_told_by_going_and_learning(text, kinds):
    """Guests who go to a sight of the host's and learn of it there are on a tour."""
    assert [event.type for event in events_in(f"{VISITED} {text}")] == kinds


@pytest.mark.parametrize(
    ("told", "where"),
    [
        ("Cumhuriyet Meydanı esnafını gezdi.", ((), ("Cumhuriyet Meydanı",))),
        ("Cumhuriyet Meydanı'ndaki esnafı tek tek dolaştı.", ((), ("Cumhuriyet Meydanı",))),
        ("Tekkaya Belediyesini gezdi.", (("Tekkaya Belediyesi",), ())),
    ],
)
def test_a_tour_that_is_a_visit(told, where):
    """Who goes to traders in their shops, or through a town hall, visits them."""
    (event,) = events_in(f"{GUEST}, {told}")
    assert (event.type, (event.hosts, event.places)) == ("visit", where)
