"""Gatherings: who holds them, and where."""

import pytest
from reading import Told, events_in

HELD = Told("programme", hosts=("Tekkaya Belediyesi",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tekkaya Belediyesi tarafından çalıştay düzenlendi.", HELD),
        ("Tekkaya Belediyesi ev sahipliğinde çalıştay düzenlendi.", HELD),
        ("Tekkaya Belediyesi iş birliğiyle çalıştay düzenlendi.", HELD),
        ("Tekkaya Belediyesinde çalıştay düzenlendi.", HELD),
        ("Tekkaya Belediyesince çalıştay düzenlendi.", HELD),
        ("Rize'de çalıştay düzenlendi.", Told("programme", places=("Rize",))),
        (
            "Tekkaya Belediyesi tarafından “Su Günleri” programı Ankara'da düzenlendi.",
            Told("programme", hosts=("Tekkaya Belediyesi",), places=("Ankara",), name="Su Günleri"),
        ),
        ("Tekkaya Belediyesi duyurdu. Çalıştay düzenlendi.", HELD),
        ("Çalıştay Rize'nin ev sahipliğinde toplandı.", Told("programme", places=("Rize",))),
        (
            "Çalıştaya Tekkaya Kültür Merkezi ev sahipliği yaptı.",
            Told("programme", places=("Tekkaya Kültür Merkezi",)),
        ),
        (
            "Tekkaya Belediyesi, Özbekistan heyetine yönelik çalıştay düzenledi.",
            Told("programme", ("Tekkaya Belediyesi",), (), ("Özbekistan heyeti",)),
        ),
        (
            "Tekkaya Belediyesinde Özbekistan heyeti için çalıştay düzenlendi.",
            Told("programme", ("Tekkaya Belediyesi",), (), ("Özbekistan heyeti",)),
        ),
        (
            "Tekkaya Belediyesinde Özbekistan heyetine seminer verildi.",
            Told("programme", ("Tekkaya Belediyesi",), (), ("Özbekistan heyeti",)),
        ),
        ("Tekkaya Belediyesinde toplantı yapıldı.", Told("meeting", hosts=("Tekkaya Belediyesi",))),
        ("Tekkaya Belediyesinde tören yapıldı.", Told("ceremony", hosts=("Tekkaya Belediyesi",))),
        ("Tekkaya Belediyesi himayelerinde gaziler onuruna yemek verildi.", HELD),
        ("Tekkaya Belediyesinde çalıştay düzenlenecek.", Told("programme", ("Tekkaya Belediyesi",), status="planned")),
    ],
)
def test_who_holds_it(text, expected):
    """A gathering is held by whom the text says so, or at a body or place, else by the body that it speaks for."""
    assert events_in(text) == [expected]


def test_a_gathering_goes_on():
    """What goes on, starts or ends is the gathering already told."""
    assert events_in("Tekkaya Belediyesinde çalıştay düzenlendi. Çalıştay sona erdi.") == [HELD]


@pytest.mark.parametrize(
    "told", ["Panel, Rize Meydanı'nda yapıldı.", "Sulamanın konuşulduğu panel Rize Meydanı'nda yapıldı."]
)
def test_told_again_with_its_place(told):
    """A noun before its verb means the gathering told before, and the place is that one's."""
    panel, *others = events_in(f"Tekkaya Belediyesi panel düzenledi. Panele Müdür Elif Yurdakul katıldı. {told}")
    assert (panel.places, panel.participants, others) == (("Rize Meydanı",), ("Elif Yurdakul",), [])


def test_where_it_is_attended():
    """A gathering is at the place of which its noun is told when somebody attends it."""
    text = "Tekkaya Belediyesi tören düzenledi. Kent Meydanı'ndaki törene Müdür Elif Yurdakul katıldı."
    assert [told.places for told in events_in(text)] == [("Kent Meydanı",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Müdür Elif Yurdakul, Tekkaya Belediyesinin çalıştayındaydı.",
            Told("programme", ("Tekkaya Belediyesi",), participants=("Elif Yurdakul",)),
        ),
        ("Tekkaya Belediyesinin toplantısı vardı.", Told("meeting", ("Tekkaya Belediyesi",))),
        ("Tekkaya Belediyesi, muhtarları kahvaltıda buluşturdu.", HELD),
        (
            "Tekkaya Belediyesinde çalıştay yapıldı. Müdür Elif Yurdakul'un da katıldığı buluşmada sulama konuşuldu.",
            Told("programme", ("Tekkaya Belediyesi",), participants=("Elif Yurdakul",), topics=("sulama",)),
        ),
    ],
)
def test_told_by_being_there(text, expected):
    """Where somebody was or what there was tells a gathering; `buluşma` is the one told before where no visit is."""
    assert events_in(text) == [expected]


def test_a_name_tells_no_gathering():
    """What is told in a congress centre is no congress."""
    (told,) = events_in("Sağlık toplantısı Tekkaya Kongre Merkezinde yapıldı.")
    assert (told.type, told.places) == ("meeting", ("Tekkaya Kongre Merkezi",))
    assert events_in("Vakıf Program Sorumlusu Elif Yurdakul bir sunum gerçekleştirdi.") == []


def test_with_whom_a_meeting_is_held():
    """A meeting held with somebody is one of those of the passage with that person, at that person's house."""
    visit = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Kaymakamlığını ziyaret etti. "
    _, met = events_in(visit + "Tekkaya Ziraat Odası Başkanı Orhan Demirkan ile yapılan toplantıda sulama konuşuldu.")
    assert (met.type, met.hosts) == ("meeting", ("Tekkaya Ziraat Odası",))
    assert met.participants == ("Nermin Akbulut", "Orhan Demirkan")


def test_two_gatherings_are_two():
    """Gatherings of two nouns are two happenings."""
    text = "Tekkaya Belediyesinde çalıştay düzenlendi. Tekkaya Belediyesinde konser düzenlendi."
    assert events_in(text) == [HELD, HELD]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tekkaya Belediyesi, 14 Haziran 2031'de düzenlenecek şenliğe herkesi davet etti.",
            [Told("programme", ("Tekkaya Belediyesi",), date="2031-06-14", status="planned")],
        ),
        ("Tekkaya Belediyesi, düzenlenecek şenliğe herkesi davet etti.", []),
        ("Tekkaya Belediyesinde çalıştay düzenlendi. Çalıştayda iki oturum yapıldı.", [HELD]),
        (
            "Tekkaya Belediyesinde çalıştay düzenlendi. Açılışta konuşan Müdür Elif Yurdakul sevindi.",
            [Told("programme", hosts=("Tekkaya Belediyesi",), participants=("Elif Yurdakul",))],
        ),
        (
            "Tekkaya Belediyesinde çalıştay düzenlendi. Çalıştaya Pazar Odası ev sahipliği yaptı.",
            [Told("programme", hosts=("Tekkaya Belediyesi", "Pazar Odası"))],
        ),
        (
            "Tekkaya Belediyesinde panel düzenlendi. Panelin ev sahipliğini Pazar Odası üstlendi.",
            [Told("programme", hosts=("Tekkaya Belediyesi", "Pazar Odası"))],
        ),
        (
            "15 Mayıs 2031'de Pendik'te panel düzenlenecek. Panelin ev sahipliğini Pazar Odası üstleniyor.",
            [Told("programme", hosts=("Pazar Odası",), places=("Pendik",), date="2031-05-15", status="planned")],
        ),
        (
            "Tekkaya Belediyesinde kariyer günü düzenlendi. Programın açılışını Müdür Elif Yurdakul yaptı.",
            [Told("programme", hosts=("Tekkaya Belediyesi",), participants=("Elif Yurdakul",))],
        ),
        ("Tekkaya Belediyesi duyurdu. Program konserle sona erdi.", []),
    ],
)
def test_parts_of_one(text, expected):
    """Sessions, an opening, a close and who hosts are of the gathering told before; an invitation announces a day."""
    assert events_in(text) == expected


def test_something_begins_for_a_gathering():
    """What begins for a gathering does not hold it; a participle does over a quoted name with a plural in it."""
    told = "Sarıova Belediyesinin düzenleyeceği “Genç Kâşifler Kampı” için başvurular başladı."
    assert [(e.type, e.status) for e in events_in(told)] == [("programme", "planned")]


def test_a_meeting_elsewhere():
    """A meeting by somebody's hospitality is at that one's body, with those of the passage."""
    text = "Sarıova Belediye Başkanı Nermin Akbulut, Kartal Belediyesini ziyaret etti. "
    told = "Tekkaya Belediye Başkanı Orhan Demirkan ev sahipliğinde yapılan toplantıda su konuşuldu."
    meeting = events_in(text + told)[-1]
    assert (meeting.type, meeting.hosts) == ("meeting", ("Tekkaya Belediyesi",))
    assert set(meeting.participants) == {"Nermin Akbulut", "Orhan Demirkan"}


def test_a_small_place_where_it_is():
    """The small place at which a gathering is, as words before its noun tell, is its place."""
    (ceremony,) = events_in("Uluğ Bey Müzesi'ndeki törene Müdür Elif Yurdakul katıldı.")
    assert (ceremony.places, ceremony.participants) == (("Uluğ Bey Müzesi",), ("Elif Yurdakul",))


def test_what_others_have_built():
    """Who goes to an opening is at the place that is opened, which is held by whom it was built by."""
    opened = "Tekkaya Belediyesi tarafından yaptırılan Uluğ Bey Parkı'nın açılışına"
    (opening,) = events_in(f"Sarıova Belediye Başkanı Nermin Akbulut, {opened} katıldı.")
    assert (opening.hosts, opening.places) == (("Tekkaya Belediyesi",), ("Uluğ Bey Parkı",))


def test_two_who_hold_it():
    """Whose the gathering is told to be holds it beside its host."""
    text = "Kartal Belediyesinin organize ettiği çalıştay, Tekkaya Belediyesi ev sahipliğinde gerçekleştirildi."
    assert set(events_in(text)[0].hosts) == {"Kartal Belediyesi", "Tekkaya Belediyesi"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bütün halkımız 14 Haziran 2031'de yapılacak Tekkaya Müzesi'nin açılış törenine davetlidir.", 1),
        ("Bütün halkımız Tekkaya Müzesi'nin açılış törenine davetlidir.", 0),
    ],
)
def test_invitations(text, expected):
    """To what people are invited is announced where the invitation tells its day."""
    told = events_in(text)
    assert len(told) == expected
    assert all(event.status == "planned" for event in told)


def test_the_publisher_holds_only_what_nobody_else_is_told_to_hold():
    """What somebody of the publisher attends is held by whom a later sentence tells."""
    text = "Sarıova Belediyesi Müdürü Elif Yurdakul festivale katıldı. Festival Pazar Odası tarafından düzenlendi."
    assert [event.hosts for event in events_in(text)] == [("Pazar Odası",)]


@pytest.mark.parametrize("ours", ["Belediye Başkanımız Orhan Demirkan", "Mudurnu Belediye Başkanımız Orhan Demirkan"])
def test_the_body_of_our_head(ours):
    """The body whose head is `ours` is the one that the text speaks for, not the one that it names first."""
    text = f"Pazar Odası Başkanı Elif Yurdakul Mudurnu'ya geldi. Mudurnu'da {ours} duyurdu. Toplantı yapıldı."
    assert [event.hosts for event in events_in(text) if event.type == "meeting"] == [("Mudurnu Belediyesi",)]


def test_a_meal_of_guests():
    """A dinner for guests is part of their visit."""
    text = "Özbekistan heyeti Tekkaya Belediyesini ziyaret etti. Heyet onuruna akşam yemeği verildi."
    assert [event.type for event in events_in(text)] == ["visit"]


def test_an_evening_is_a_programme_when_told_so():
    """`Gece` means the evening that was told to be held, and nothing where none was."""
    evening = "Tekkaya Derneği tarafından düzenlenen gecede türküler söylendi. "
    (told,) = events_in(evening + "Geceye Müdür Elif Yurdakul ve Can Atabey de katılarak türkü söyledi.")
    assert (told.hosts, told.participants) == (("Tekkaya Derneği",), ("Elif Yurdakul", "Can Atabey"))
    assert events_in("Tekkaya Derneği duyurdu. Geceye Müdür Elif Yurdakul katıldı.") == []


def test_in_front_of_a_place():
    """What is held in front of a place is there."""
    (ceremony,) = events_in("Tekkaya Belediyesi tarafından Atatürk Anıtı önünde tören düzenlendi.")
    assert ceremony.places == ("Atatürk Anıtı",)
