"""Who is told to be in a group."""

import pytest
from reading import facts_of, names_by_key

from ziyaret_ontology.model import Roster


def groups(text):
    """How each group is called and the names of its members."""
    facts = facts_of(text)
    names = names_by_key(facts)
    return [(group.name, [names[key] for key in group.members]) for group in facts.groups]


TWO = ["Elif Yurdakul", "Bora Saylan"]
THREE = [*TWO, "Cem Yaylacı"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heyette Elif Yurdakul ve Bora Saylan yer aldı.", [("Heyet", TWO)]),
        ("Heyet şu isimlerden oluştu: Elif Yurdakul, Bora Saylan ve Cem Yaylacı.", [("Heyet", THREE)]),
        (
            "Elif Yurdakul, Bora Saylan ve Cem Yaylacı'dan oluşan heyet Tekkaya Belediyesini gezdi.",
            [("heyet", THREE)],
        ),
        (
            "Programa Elif Yurdakul, Bora Saylan ve Cem Yaylacı katıldı. Heyet Tekkaya Belediyesini gezdi.",
            [("Heyet", THREE)],
        ),
        (
            "Tekkaya Belediyesini bir heyet gezdi. Heyette Elif Yurdakul, Bora Saylan ve Cem Yaylacı bulundu.",
            [("heyet", THREE)],
        ),
        (
            "Heyete Müdür Elif Yurdakul başkanlık etti. Heyette ayrıca Bora Saylan ve Cem Yaylacı yer aldı.",
            [("Heyet", THREE)],
        ),
        (
            "Başkanlığını Elif Yurdakul'un yaptığı heyette Bora Saylan ve Cem Yaylacı yer aldı.",
            [("heyet", THREE)],
        ),
        (
            "Başkanlığını Elif Yurdakul'un yaptığı heyette şu isimler yer aldı:\n\n- Bora Saylan\n- Cem Yaylacı\n",
            [("heyet", THREE)],
        ),
        (
            "Elif Yurdakul'un başkanlığını yaptığı, Bora Saylan (ABC) ve Cem Yaylacı'dan (DEF) oluşan heyet geldi.",
            [("heyet", THREE)],
        ),
        (
            "Elif Yurdakul ve Bora Saylan'dan oluşan heyete Müdür Cem Yaylacı da katıldı.",
            [("heyet", THREE)],
        ),
        (
            "Başkan Elif Yurdakul başkanlığındaki heyet içerisinde müdür Bora Saylan ile muhtarlar bulunuyordu.",
            [("heyet", TWO)],
        ),
        ("Heyet geldi. Heyet başkanı Elif Yurdakul konuştu.", [("Heyet", TWO[:1])]),
        ("Elif Yurdakul, heyette yer alan gazi Bora Saylan'a çiçek verdi.", [("heyet", TWO[1:])]),
        ("Elif Yurdakul'un heyetinde Bora Saylan ile Cem Yaylacı vardı.", [("heyeti", THREE)]),
        (
            "Heyet geldi. Programa gelen isimler; Elif Yurdakul, Bora Saylan ve Tekkaya Derneği'nden Cem Yaylacı.",
            [("Heyet", THREE)],
        ),
        (
            "Heyet geldi. Kimler yoktu ki... Başkan Elif Yurdakul, Müdür Bora Saylan ve Müdür Cem Yaylacı!",
            [("Heyet", THREE)],
        ),
        (
            "Gelecek heyet\n\n– Şəki şehrinden Elif Yurdakul\n– Ohri'den Bora Saylan\n– Rize'den Cem Yaylacı\n",
            [("heyet", THREE)],
        ),
        (
            "Heyet üyeleri:\n\nElif Yurdakul - Başkan\nBora Saylan - Başkan Yardımcısı\nCem Yaylacı - Müdür\n",
            [("Heyet", THREE)],
        ),
        (
            "Elif Yurdakul, Bora Saylan ve Cem Yaylacı'dan oluşan heyeti Müdür Figen Ulucak ağırladı.",
            [("heyet", THREE)],
        ),
        (
            "Elif Yurdakul, Bora Saylan ve Cem Yaylacı'nın yer aldığı heyeti Müdür Figen Ulucak ağırladı.",
            [("heyet", THREE)],
        ),
        (
            "Heyette Elif Yurdakul, Bora Saylan ve merhum Ali Yaylacı'nın oğlu Cem Yaylacı yer aldı.",
            [("Heyet", THREE)],
        ),
        (
            "Polatlı heyetinde Cem Yaylacı'ya Elif Yurdakul ve Bora Saylan eşlik etti.",
            [("Polatlı heyeti", ["Cem Yaylacı", *TWO])],
        ),
        (
            "Cem Yaylacı üç kuruma gitti. Elif Yurdakul ve Bora Saylan'ın da yer aldığı heyet dosya sundu.",
            [("heyet", ["Cem Yaylacı", *TWO])],
        ),
        (
            "Cem Yaylacı'nın öncülük ettiği heyet; Müdür Elif Yurdakul ve Bora Saylan'dan oluştu.",
            [("heyet", ["Cem Yaylacı", *TWO])],
        ),
        (
            "Elif Yurdakul (Vali Yardımcısı), Bora Saylan (Meclis Üyesi) ve Müdür Cem Yaylacı'dan oluşan heyet geldi.",
            [("heyet", THREE)],
        ),
        (
            "Cem Yaylacı beraberindeki heyetle geldi. Elif Yurdakul ve Bora Saylan'ın eşlik ettiği Cem Yaylacı gezdi.",
            [("heyet", ["Cem Yaylacı", *TWO])],
        ),
        (
            "Elif Yurdakul'un başkanlık ettiği toplantıya Bora Saylan ve Cem Yaylacı katıldı. Heyet müzeyi gezdi.",
            [("Heyet", THREE)],
        ),
        (
            "Konuklarımız; Elif Yurdakul, Bora Saylan ve Cem Yaylacı ile müzeyi gezdik.",
            [("Konuklarımız", THREE)],
        ),
        (
            "Üç kişilik heyet geldi. Burada Elif Yurdakul, Bora Saylan ve Cem Yaylacı müzeyi gezdi.",
            [("heyet", THREE)],
        ),
        (
            "Müdür Elif Yurdakul başkanlığındaki heyette; Bora Saylan ve Cem Yaylacı bulundu.",
            [("heyet", THREE)],
        ),
        ("Heyet geldi. Toplantıda Elif Yurdakul da hazır bulundu.", [("Heyet", [])]),
        ("Heyetimizde Elif Yurdakul ve Bora Saylan yer aldı.", [("Heyetimiz", TWO)]),
        (
            "Elif Yurdakul, Bora Saylan ve Cem Yaylacı'dan ibaret heyete yol gösterildi.",
            [("heyet", THREE)],
        ),
        (
            "Tekkaya'ya bir heyet geldi. Gelenler arasında Elif Yurdakul, Bora Saylan ve Cem Yaylacı vardı.",
            [("heyet", THREE)],
        ),
        (
            "Müdür Elif Yurdakul ve beraberindeki heyet, Tekkaya'da bulundu. Heyette Bora Saylan yer aldı.",
            [("heyet", TWO)],
        ),
        (
            "Müdür Figen Ulucak'ın davetiyle Elif Yurdakul ve beraberindeki heyet, Tekkaya'yı gezdi.",
            [("heyet", TWO[:1])],
        ),
        (
            "Heyette şunlar yer aldı:\n\n- Elif Yurdakul, Üye\n- Av. Bora Saylan, Üye\n- Cem Yaylacı, Müdür",
            [("Heyet", THREE)],
        ),
        ("Müdür Elif Yurdakul ve beraberindeki heyet, Tekkaya'yı gezdi.", [("heyet", TWO[:1])]),
        ("Müdür Elif Yurdakul ve yanındaki heyet, Tekkaya'yı gezdi.", [("heyet", TWO[:1])]),
        (
            "Heyetin başında Elif Yurdakul bulunuyordu. Heyette Bora Saylan ve Cem Yaylacı da vardı.",
            [("Heyet", THREE)],
        ),
        (
            "Elif Yurdakul ve Bora Saylan'dan oluşan heyeti kapıda Figen Ulucak, Can Atabey ve Cem Ulusoy karşıladı.",
            [("heyet", TWO)],
        ),
        (
            "Heyette Elif Yurdakul, aynı belediyeden tarih öğretmeni Bora Saylan ve Cem Yaylacı yer aldı.",
            [("Heyet", THREE)],
        ),
        (
            "Müdür Elif Yurdakul ile beraberindeki altı kişilik heyet geldi. Heyet üyesi Bora Saylan güldü.",
            [("heyet", TWO)],
        ),
        (
            "Müdür Elif Yurdakul ve beraberindekiler geldi. Heyet Tekkaya'yı gezdi.",
            [("beraberindekiler", TWO[:1])],
        ),
        ("Elif Yurdakul ve Bora Saylan konuştu. Heyet Tekkaya'yı gezdi.", [("Heyet", [])]),
        ("Elif Yurdakul ve Bora Saylan konuştu.", []),
    ],
)
def test_members(text, expected):
    """A group's members are listed by a verb, by lines, or by the company that it keeps; else nobody is told."""
    assert groups(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heyette Elif Yurdakul ve Bora Saylan yer aldı.", Roster.LISTED),
        ("Heyet müzeyi gezdi.", Roster.UNKNOWN),
    ],
)
def test_roster(text, expected):
    """A roster is listed where the text says who is in the group, unknown where it does not."""
    assert [group.roster for group in facts_of(text).groups] == [expected]


@pytest.mark.parametrize("telling", ["bulunduğu", "oluşturduğu"])
def test_those_of_whom_a_group_consists(telling):
    """Who is told to be in a group before it is named belongs to it."""
    text = f"Elif Yurdakul, Bora Saylan ve Cem Yaylacı'nın {telling} heyeti Müdür Figen Ulucak ağırladı."
    assert [members for _, members in groups(text)] == [THREE]


def test_a_head_told_last():
    """Who is told to lead a group after the others are listed belongs to it."""
    text = "Heyette Elif Yurdakul ve Bora Saylan yer aldı. Heyete Müdür Cem Yaylacı başkanlık etti. Heyet müzeyi gezdi."
    assert groups(text) == [("Heyet", THREE)]


def test_those_at_a_visit_are_no_group():
    """Who is told to be at a visit is no member of the group that the clause goes on about."""
    text = "Elif Yurdakul ve Bora Saylan'ın hazır bulunduğu ziyarette konuk heyete bilgi verildi."
    assert [members for _, members in groups(text)] == [[]]
