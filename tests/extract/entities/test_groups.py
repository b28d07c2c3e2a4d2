"""Delegations: how they are called, and which of them a later word means."""

import pytest
from reading import facts_of


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
        ("Özbekistan heyeti geldi. Heyet müzeyi gezdi.", ["Özbekistan heyeti"]),
        ("Kosova ve Arnavutluk heyeti geldi.", ["Kosova ve Arnavutluk heyeti"]),
    ],
)
def test_how_groups_are_called(text, expected):
    """A group noun with the country or body before it; officials and pupils only where something tells whose."""
    assert [group.name for group in facts_of(text).groups] == expected


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
