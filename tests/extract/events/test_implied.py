"""The visit that a lead speaks of though no verb tells it."""

import pytest
from reading import Told, events_in

LEAD = "Tekkaya Belediye Başkanı Orhan Demirkan'ın makamında Sarıova Belediye Başkanı Nermin Akbulut vardı."


def test_a_visit_without_a_verb_of_visiting():
    """Who is at home receives, who is not is a guest."""
    assert events_in(LEAD) == [Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",), ("Orhan Demirkan",))]


@pytest.mark.parametrize(
    "text",
    [
        "Tekkaya Belediye Başkanı Orhan Demirkan'ın makamında çiçekler vardı.",
        "Tekkaya Belediye Başkanı Orhan Demirkan, yolları anlattı.",
        "Sarıova Belediye Başkanı Nermin Akbulut'un Tekkaya Belediye Başkanı Orhan Demirkan'a ziyareti ertelendi.",
        "Tekkaya Belediye Başkanı Orhan Demirkan, “Nermin Akbulut makamımıza uğrar” dedi.",
    ],
)
def test_no_visit(text):
    """Without a guest, a word of visiting by the narrator, or when it is called off, there is none."""
    assert events_in(text) == []


def test_a_tour_told_behind():
    """A tour that is told is no visit: the visit of the lead is still one."""
    assert [event.type for event in events_in(f"{LEAD} Akbulut, Uluğ Bey Müzesini gezdi.")] == ["visit", "tour"]


def test_hosts_who_go_out_receive_nobody():
    """Who visits people elsewhere is no host at home, whoever else is named beside."""
    text = (
        "Tekkaya Belediye Başkanı Orhan Demirkan, çarşı esnafını ziyaret etti. "
        "Ziyarette Sarıova Belediye Başkanı Nermin Akbulut da hazır bulundu."
    )
    assert events_in(text) == []


def test_a_talk_that_is_called_a_visit():
    """What the text tells as a talk is the visit that its headline speaks of, and no second happening."""
    text = (
        "Sarıova heyeti Tekkaya Belediyesini ziyaret etti\n\n"
        "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediye Başkanı Orhan Demirkan ile bir araya geldi."
    )
    assert events_in(text) == [Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",), ("Orhan Demirkan",))]


def test_whence_the_guests_come_is_no_host():
    """A body in the ablative sends the guests, though the text speaks of it first."""
    text = (
        "Sarıova Belediyesinden Tekkaya'ya ziyaret\n\n"
        "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediye Başkanı Orhan Demirkan ile görüştü."
    )
    assert [event.hosts for event in events_in(text)] == [("Tekkaya Belediyesi",)]


@pytest.mark.parametrize("whom", ["Polatlı Belediye Başkanı Orhan Demirkan'a", "Polatlı'ya"])
def test_to_whom_the_guests_come_is_the_host(whom):
    """The home of one in the dative, or the municipality of a town in it, though the text speaks of another first."""
    text = (
        f"Sarıova Belediye Başkanı Nermin Akbulut'tan {whom} ilk ziyaret\n\n"
        "Nermin Akbulut, Polatlı Belediye Başkanı Orhan Demirkan ile görüştü."
    )
    assert events_in(text) == [Told("visit", ("Polatlı Belediyesi",), (), ("Nermin Akbulut",), ("Orhan Demirkan",))]


def test_the_office_of_a_body():
    """The body whose office is told is the host."""
    text = (
        "Nezaket ziyareti\n\nTekkaya Ticaret Odası Başkanı Orhan Demirkan dün Başkan Nermin Akbulut'la buluştu. "
        "Sarıova Belediyesi Başkanlık makamındaki görüşmede su konuşuldu."
    )
    assert [(e.hosts, e.participants) for e in events_in(text)] == [(("Sarıova Belediyesi",), ("Orhan Demirkan",))]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Tekkaya Belediye Başkanı Orhan Demirkan'ın ziyaretinden duyduğu memnuniyeti dile getiren Sarıova Belediye "
            "Başkanı Nermin Akbulut, konuğuna plaket verdi."
        ),
        (
            "Nezaket ziyareti\n\nTekkaya Belediye Başkanı Orhan Demirkan, Pendik temasları çerçevesinde Pendik "
            "Belediye Başkanı Nermin Akbulut ile bir araya geldi."
        ),
    ],
)
def test_whose_visit_it_is(text):
    """Whose own the visit is told to be is the guest; of a stay in a town its municipality is the host."""
    assert [(e.type, e.participants, e.received_by) for e in events_in(text)] == [
        ("visit", ("Orhan Demirkan",), ("Nermin Akbulut",))
    ]


def test_a_talk_elsewhere():
    """A talk at a third body is no visit of one who talks to another."""
    text = (
        "Ziyaret\n\nSarıova Belediye Başkanı Nermin Akbulut ile Kaymakam Bora Saylan, Tekkaya Lisesinde öğrencilerle "
        "buluştu."
    )
    assert [event.type for event in events_in(text)] == ["meeting"]
