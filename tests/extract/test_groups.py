"""Delegations and who is in them."""

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
            "Heyet üyeleri:\n\nElif Yurdakul - Başkan\nBora Saylan - Başkan Yardımcısı\nCem Yaylacı - Müdür\n",
            [("Heyet", THREE)],
        ),
        ("Müdür Elif Yurdakul ve beraberindeki heyet, Tekkaya'yı gezdi.", [("heyet", TWO[:1])]),
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
        ("Özbekistan heyeti Tekkaya'yı gezdi. Konuk heyet müzeyi gezdi.", ["Özbekistan heyeti", "Konuk heyet"]),
        ("Özbekistan heyeti geldi. Özbekistan heyetini ağırladılar.", ["Özbekistan heyeti"]),
        ("Özbekistan heyeti ile Kırgızistan heyeti görüştü.", ["Özbekistan heyeti", "Kırgızistan heyeti"]),
        ("Tekkaya Belediyesi öğrencileri geldi.", ["Tekkaya Belediyesi öğrencileri"]),
        ("Yerel yöneticiler geldi.", ["Yerel yöneticiler"]),
        ("Bütün yöneticiler geldi.", []),
        ("Okulun öğrencileri geldi.", []),
        ("Heyet geldi. Akşam bir heyet daha geldi.", ["Heyet", "heyet"]),
    ],
)
def test_how_groups_are_called(text, expected):
    """A group noun with the country or body before it; officials and pupils only where something tells whose."""
    assert [name for name, _ in groups(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Konuklar müzeyi gezdi.", ["Heyette", "Konuklar"]),
        ("Yerel yöneticiler müzeyi gezdi.", ["Heyette", "Yerel yöneticiler"]),
    ],
)
def test_later_words_mean_the_same_group(text, expected):
    """Guests and officials spoken of later are the delegation whose members are known."""
    (group,) = facts_of(f"Heyette Elif Yurdakul ve Bora Saylan yer aldı. {text}").groups
    assert [mention.quote for mention in group.mentions] == expected


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
