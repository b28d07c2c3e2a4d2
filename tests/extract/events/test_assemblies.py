"""Gatherings: who holds them, where, and who attends."""

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


@pytest.mark.parametrize(
    "text",
    [
        "Tekkaya Belediyesinde düzenlenen çalıştaya Müdür Elif Yurdakul katıldı.",
        "Tekkaya Belediyesinde çalıştay düzenlendi. Çalıştaya Müdür Elif Yurdakul katıldı.",
        "Tekkaya Belediyesinde çalıştay düzenlendi. Çalıştayda konuşan Müdür Elif Yurdakul sevindi.",
        "Tekkaya Belediyesinde çalıştay düzenlendi. Çalıştayda Müdür Elif Yurdakul hazır bulundu.",
        "Tekkaya Belediyesinde çalıştay düzenlendi. Çalıştaya katılan Müdür Elif Yurdakul sevindi.",
        "Tekkaya Belediyesinde Müdür Elif Yurdakul başkanlığında çalıştay düzenlendi.",
        "Tekkaya Belediyesinde çalıştay düzenlendi. Çalıştaya Müdür Elif Yurdakul da geldi.",
        "Tekkaya Belediyesi olarak düzenlediğimiz çalıştayımıza Müdür Elif Yurdakul katıldı.",
        "Tekkaya Belediyesinde çalıştay düzenlendi. Çınar, çalıştaya katılan Müdür Elif Yurdakul'a plaket sözü verdi.",
    ],
)
def test_who_attends(text):
    """Those told with the gathering, or later by its noun, attend the one gathering."""
    assert events_in(text) == [Told("programme", hosts=("Tekkaya Belediyesi",), participants=("Elif Yurdakul",))]


@pytest.mark.parametrize(
    "besides",
    ["daire müdürleri, mahalle muhtarları ve vatandaşlar", "muhtarlar", "meclis üyeleri ve çok sayıda vatandaş"],
)
def test_who_is_only_there_besides(besides):
    """People without a name who end a list of those named are no guests, nor who is meant later."""
    text = f"Tekkaya Belediyesinde tören düzenlendi. Törene Müdür Elif Yurdakul, Müdür Bora Saylan, {besides} katıldı. "
    ceremony, *others = events_in(text + "Tören sonunda Tekkaya Müzesi gezildi.")
    assert ceremony.participants == ("Elif Yurdakul", "Bora Saylan")
    assert all(other.participants == () for other in others)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ziyarette Tekkaya Belediyesi Müdürü Figen Ulucak hazır bulundu.",
            Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",), ("Figen Ulucak",)),
        ),
        (
            "Üyeler Cem Ulusoy, Eda Karaçam ve Can Atabey'in yer aldığı ziyarette kahve içildi.",
            Told(
                "visit",
                ("Tekkaya Belediyesi",),
                (),
                ("Nermin Akbulut", "Cem Ulusoy", "Eda Karaçam", "Can Atabey"),
            ),
        ),
        (
            "Ziyarette Rize Valisi Tarık Şenyurt hazır bulundu.",
            Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut", "Tarık Şenyurt")),
        ),
    ],
)
def test_who_is_at_a_visit(text, expected):
    """Of those present at a visit the host's people receive; the others are guests."""
    assert events_in(f"Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediyesini ziyaret etti. {text}") == [
        expected
    ]


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
    ("told", "present"),
    [
        ("Törene Kaymakam Bora Saylan'ın eşi Elif Yurdakul katıldı.", ("Elif Yurdakul",)),
        ("Törende ÇEKÜL Kırsal Program Sorumlusu Elif Yurdakul sunum yaptı.", ("Elif Yurdakul",)),
    ],
)
def test_who_is_meant(told, present):
    """Whose wife is there is not there, and a title with the noun of a gathering tells none."""
    (ceremony,) = events_in("Tekkaya Belediyesi tören düzenledi. " + told)
    assert ceremony.participants == present


def test_with_whom_it_is_held():
    """Who comes along with others is there no less than who leads it."""
    text = "Tekkaya Belediyesinin toplantısı, Vali Ece Sunal başkanlığında, Müdür Elif Yurdakul ile "
    (met,) = events_in(text + "otelciler ve esnaf temsilcilerinin katılımıyla gerçekleştirildi.")
    assert met.participants == ("Ece Sunal", "Elif Yurdakul")


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


def test_certificates_are_for_the_guests():
    """Those who have been at a programme are at the ceremony where they get their certificates."""
    text = "Heyette Elif Yurdakul ve Bora Saylan yer aldı. Tekkaya Belediyesinde sertifika töreni yapıldı."
    assert events_in(text) == [Told("ceremony", ("Tekkaya Belediyesi",), (), ("Heyet",))]


def test_all_visits_before_any_is_told():
    """`Ziyaretlere` before a visit is told means those of who has come."""
    text = (
        "Müdür Elif Yurdakul temaslarda bulundu. Ziyaretlere Bora Saylan da katıldı. "
        "Müdür Elif Yurdakul, Tekkaya Belediyesini ziyaret etti."
    )
    assert events_in(text)[0].participants == ("Elif Yurdakul", "Bora Saylan")


def test_something_begins_for_a_gathering():
    """What begins for a gathering does not hold it; a participle does over a quoted name with a plural in it."""
    told = "Sarıova Belediyesinin düzenleyeceği “Genç Kâşifler Kampı” için başvurular başladı."
    assert [(e.type, e.status) for e in events_in(told)] == [("programme", "planned")]


def test_a_meeting_of_a_programme():
    """Those whom a programme of several days brought are at a meeting of its days."""
    text = (
        "Sarıova Belediyesinin eğitim programı 3-6 Haziran 2024 tarihlerinde yapıldı. Programa Elif Yurdakul, Bora "
        "Saylan ve Cem Yaylacı katıldı. Katılımcılar sevindi. 6 Haziran 2024'te Sarıova Belediyesinde değerlendirme "
        "toplantısı düzenlendi."
    )
    assert [e.participants for e in events_in(text) if e.type == "meeting"] == [("Katılımcılar",)]


@pytest.mark.parametrize(
    "told",
    ["Elif Yurdakul, Tekkaya Belediyesinde konferans verdi.", "Tekkaya Belediyesinde Elif Yurdakul söyleşi yapacak."],
)
def test_who_holds_it_himself(told):
    """Who gives a talk or a concert takes part in it."""
    (talk,) = events_in(told)
    assert (talk.type, talk.participants) == ("programme", ("Elif Yurdakul",))


def test_the_closing_meeting():
    """The guests are at the meeting that closes what they came for, and who leads it."""
    text = (
        "Özbekistan heyetinde Aziz Karimov ve Lola Saidova yer aldı. Heyet, Tekkaya Belediyesini ziyaret etti. "
        "Tekkaya Belediyesinde Müdür Cem Ulusoy başkanlığında kapanış toplantısı yapıldı."
    )
    *_, meeting = events_in(text)
    assert (meeting.type, meeting.participants) == ("meeting", ("Cem Ulusoy", "Özbekistan heyeti"))


def test_who_is_at_a_reception():
    """Those at the reception of somebody are his guests, in the place of the body that sends them."""
    text = (
        "Sarıova Esnaf Odası, Tekkaya Belediyesini ziyaret etti. Tekkaya Belediye Başkanı Nermin Akbulut ve Müdür Ece "
        "Sunal'ın kabulünde; Sarıova Esnaf Odası Başkanı Elif Yurdakul ve üye Bora Saylan hazır bulundu."
    )
    (visit,) = events_in(text)
    assert visit.participants == ("Elif Yurdakul", "Bora Saylan")
    assert visit.received_by == ("Nermin Akbulut", "Ece Sunal")


def test_talks_at_a_visit():
    """Who is at `toplantıda` where only a visit is told is at the visit."""
    text = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediyesini ziyaret etti. "
    [visit] = events_in(text + "Toplantıda Rize Valisi Ece Sunal de hazır bulundu.")
    assert visit.participants == ("Nermin Akbulut", "Ece Sunal")


def test_a_meeting_elsewhere():
    """A meeting by somebody's hospitality is at that one's body, with those of the passage."""
    text = "Sarıova Belediye Başkanı Nermin Akbulut, Kartal Belediyesini ziyaret etti. "
    told = "Tekkaya Belediye Başkanı Orhan Demirkan ev sahipliğinde yapılan toplantıda su konuşuldu."
    meeting = events_in(text + told)[-1]
    assert (meeting.type, meeting.hosts) == ("meeting", ("Tekkaya Belediyesi",))
    assert set(meeting.participants) == {"Nermin Akbulut", "Orhan Demirkan"}


def test_a_name_that_begins_like_a_certificate():
    """Only a ceremony at which certificates are given has the guests."""
    text = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediyesini ziyaret etti. {} düzenlendi."
    assert events_in(text.format("Yerel Diplomasi Akademisi"))[-1].participants == ()


def test_whom_one_has_met_before():
    """With whom somebody has talked before is not at the gathering to which he then goes."""
    text = "Tekkaya Belediyesinde tören yapıldı. Başkan Orhan Demirkan ile görüşen Müdür Elif Yurdakul törene katıldı."
    assert events_in(text)[0].participants == ("Elif Yurdakul",)


def test_a_small_place_where_it_is():
    """The small place at which a gathering is, as words before its noun tell, is its place."""
    (ceremony,) = events_in("Uluğ Bey Müzesi'ndeki törene Müdür Elif Yurdakul katıldı.")
    assert (ceremony.places, ceremony.participants) == (("Uluğ Bey Müzesi",), ("Elif Yurdakul",))


def test_who_goes_to_what_others_hold():
    """Who has received guests at home may be at what is to come elsewhere; guests who have been here are not."""
    text = (
        "Tekkaya Belediyesi, Oda Başkanı Elif Yurdakul'u ağırladı. Yurdakul'u Başkan Orhan Demirkan karşıladı. "
        "Demirkan yarın Sarıova'ya geçerek Vali Ece Sunal'ı ziyaret etti. "
    )
    plans = events_in(text + "Başkan Orhan Demirkan, Kartal Belediyesinin düzenleyeceği panayıra katılacak.")[-1]
    assert (plans.status, plans.participants) == ("planned", ("Orhan Demirkan",))


def test_what_others_have_built():
    """Who goes to an opening is at the place that is opened, which is held by whom it was built by."""
    opened = "Tekkaya Belediyesi tarafından yaptırılan Uluğ Bey Parkı'nın açılışına"
    (opening,) = events_in(f"Sarıova Belediye Başkanı Nermin Akbulut, {opened} katıldı.")
    assert (opening.hosts, opening.places) == (("Tekkaya Belediyesi",), ("Uluğ Bey Parkı",))


def test_two_who_hold_it():
    """Whose the gathering is told to be holds it beside its host."""
    text = "Kartal Belediyesinin organize ettiği çalıştay, Tekkaya Belediyesi ev sahipliğinde gerçekleştirildi."
    assert set(events_in(text)[0].hosts) == {"Kartal Belediyesi", "Tekkaya Belediyesi"}


def test_of_whom_it_is_said():
    """Of whom somebody says that he will come is at the gathering, and not who says so."""
    told = "Başkan Orhan Demirkan, panele Elif Yurdakul'un katılacağını açıkladı."
    assert events_in(f"Tekkaya'da 5 Mayıs 2030'da panel düzenlenecek. {told}")[0].participants == ("Elif Yurdakul",)


@pytest.mark.parametrize(
    "text",
    [
        "Tekkaya Belediyesinin düzenlediği festivale Doyna Halk Oyunları Topluluğu katıldı.",
        "Tekkaya Belediyesinde Doyna Halk Oyunları Topluluğu konser verdi.",
    ],
)
def test_who_plays(text):
    """An ensemble takes part in what others hold."""
    (programme,) = events_in(text)
    assert (programme.hosts, programme.participants) == (("Tekkaya Belediyesi",), ("Doyna Halk Oyunları Topluluğu",))


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


def test_a_funeral_is_of_whom_others_mourn():
    """The dead, in the genitive before their funeral, do not attend it."""
    (funeral,) = events_in("Tekkaya Belediye Başkanı Orhan Demirkan, Elif Yurdakul'un cenaze törenine katıldı.")
    assert funeral.participants == ("Orhan Demirkan",)


def test_in_front_of_a_place():
    """What is held in front of a place is there."""
    (ceremony,) = events_in("Tekkaya Belediyesi tarafından Atatürk Anıtı önünde tören düzenlendi.")
    assert ceremony.places == ("Atatürk Anıtı",)
