"""What becomes of a reception that is told."""

from reading import events_in

GUEST, HOST = "Sarıova Belediye Başkanı Nermin Akbulut", "Tekkaya Belediye Başkanı Orhan Demirkan"


def test_a_reception_in_another_town():
    """Who is received by a municipality has left the town visited before."""
    text = f"{GUEST}, Kartal'ı ziyaret etti. Akbulut, Pendik Belediyesinde Müdür Ece Sunal tarafından kabul edildi."
    assert [(visit.places, visit.hosts) for visit in events_in(text)] == [
        (("Kartal",), ()),
        ((), ("Pendik Belediyesi",)),
    ]


def test_a_reception_with_others():
    """Who receives beside the host is at the same visit, whatever body he is from."""
    text = f"{GUEST}, {HOST}'ı ziyaret etti. Akbulut'u Demirkan ile Rize Valisi Ece Sunal karşıladı."
    assert [set(visit.received_by) for visit in events_in(text)] == [{"Orhan Demirkan", "Ece Sunal"}]


def test_guests_are_not_received_at_home():
    """A bare noun does not mean the guests' own body where they are received: `makamında ağırlanan konuk başkanlar`."""
    text = f"{GUEST} ve Kartal Belediye Başkanı Elif Yurdakul, {HOST}'ın misafiri oldu. "
    told = "Belediye Başkanlığı makamında ağırlanan konuk başkanlarla turizm üzerine sohbet edildi."
    [visit] = events_in(text + told)
    assert (visit.hosts, visit.topics) == (("Tekkaya Belediyesi",), ("turizm",))


def test_a_body_sends_them():
    """Those named in a delegation come from the body that the same host was told to receive before."""
    text = (
        "Tekkaya Belediye Başkanı Orhan Demirkan, Sarıova Gaziler Derneğini makamında ağırladı. Elif Yurdakul, Cem "
        "Ulusoy ve Bora Saylan'ın yer aldığı heyeti karşılayan Demirkan, karanfil takdim etti."
    )
    (visit,) = events_in(text)
    assert visit.participants == ("heyet",)


def test_company_where_one_goes_on():
    """Who was told to go along is there too where the guest is received next."""
    text = f"{GUEST}, {HOST}'ı ziyaret etti. Akbulut'un beraberinde Müdür Elif Yurdakul yer aldı. "
    told = "Başkan Akbulut, ardından Alaca köyüne geçti. Köyde Bora Saylan tarafından karşılanan Akbulut sevindi."
    _, visit = events_in(text + told)
    assert (visit.participants, visit.received_by) == (("Nermin Akbulut", "Elif Yurdakul"), ("Bora Saylan",))
