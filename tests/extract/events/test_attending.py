"""Gatherings: who attends them."""

import pytest
from reading import Told, events_in


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


def test_a_name_that_begins_like_a_certificate():
    """Only a ceremony at which certificates are given has the guests."""
    text = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediyesini ziyaret etti. {} düzenlendi."
    assert events_in(text.format("Yerel Diplomasi Akademisi"))[-1].participants == ()


def test_whom_one_has_met_before():
    """With whom somebody has talked before is not at the gathering to which he then goes."""
    text = "Tekkaya Belediyesinde tören yapıldı. Başkan Orhan Demirkan ile görüşen Müdür Elif Yurdakul törene katıldı."
    assert events_in(text)[0].participants == ("Elif Yurdakul",)


def test_who_goes_to_what_others_hold():
    """Who has received guests at home may be at what is to come elsewhere; guests who have been here are not."""
    text = (
        "Tekkaya Belediyesi, Oda Başkanı Elif Yurdakul'u ağırladı. Yurdakul'u Başkan Orhan Demirkan karşıladı. "
        "Demirkan yarın Sarıova'ya geçerek Vali Ece Sunal'ı ziyaret etti. "
    )
    plans = events_in(text + "Başkan Orhan Demirkan, Kartal Belediyesinin düzenleyeceği panayıra katılacak.")[-1]
    assert (plans.status, plans.participants) == ("planned", ("Orhan Demirkan",))


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


def test_a_funeral_is_of_whom_others_mourn():
    """The dead, in the genitive before their funeral, do not attend it."""
    (funeral,) = events_in("Tekkaya Belediye Başkanı Orhan Demirkan, Elif Yurdakul'un cenaze törenine katıldı.")
    assert funeral.participants == ("Orhan Demirkan",)
