"""Words that mean a group."""

import pytest
from reading import analyse, mentions_of

from ziyaret_extract.entities.group_nouns import nominative
from ziyaret_extract.entities.group_words import find_group_words


def group_words(text):
    """The words, the case and the qualifier's key of each group word."""
    analysis = analyse(text)
    mentions = mentions_of(text)
    named = (*mentions.organizations.occurrences, *mentions.places.occurrences)
    return [
        (" ".join(token.text for token in analysis.tokens[word.first : word.last]), word.case.value, word.qualifier)
        for word in find_group_words(analysis, analysis.sentences[0], named)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sonra heyet döndü.", ("heyet", "nom", None)),
        ("Sonra heyete sordular.", ("heyete", "dat", None)),
        ("Sonra gelen heyeti ağırladılar.", ("heyeti", "acc", None)),
        ("Sonra ekip döndü.", ("ekip", "nom", None)),
        ("Komite üyelerini ağırladılar.", ("Komite üyelerini", "acc", None)),
        ("Ali Er ve Can Uz'dan oluşan ekibi Müdür Ece Sunal kabul etti.", ("ekibi", "acc", None)),
        ("Sonra heyet içinde konuştular.", ("heyet", "loc", None)),
        ("Sonra konuklarla döndüler.", ("konuklarla", "ins", None)),
        ("Sonra Özbekistan heyeti döndü.", ("Özbekistan heyeti", "nom", "place/ozbekistan")),
        ("Sonra Özbekistan heyetini ağırladılar.", ("Özbekistan heyetini", "acc", "place/ozbekistan")),
        ("Sonra TDBB heyeti döndü.", ("TDBB heyeti", "nom", "organization/turk-dunyasi-belediyeler-birligi")),
        ("Sonra konuk heyet döndü.", ("konuk heyet", "nom", None)),
        ("Sonra paylaşım programı heyeti döndü.", ("heyeti", "nom", None)),
        ("Sonra Strugalılar döndü.", ("Strugalılar", "nom", None)),
        ("Sonra Strugalıları ağırladılar.", ("Strugalıları", "acc", None)),
        ("Sonra misafir ekibi ağırladılar.", ("misafir ekibi", "acc", None)),
        ("Sonra Tacik heyet döndü.", ("Tacik heyet", "nom", None)),
        ("Sonra Türkmen hâkimler döndü.", ("Türkmen hâkimler", "nom", None)),
        ("Sonra Afrikalı yöneticiler döndü.", ("Afrikalı yöneticiler", "nom", None)),
        ("Sonra KKTC'li başkanlar döndü.", ("KKTC başkanlar", "nom", None)),
        ("Müzeyi ziyaret eden raisler döndü.", ("raisler", "nom", None)),
        ("Sonra yerel yöneticiler döndü.", ("yerel yöneticiler", "nom", None)),
        ("Sonra 3/C sınıfı öğrencileri döndü.", ("3 / C sınıfı öğrencileri", "nom", None)),
        ("Sonra Tekkaya Belediyesi konukları ağırladı.", ("konukları", "acc", None)),
        ("Sonra Tekkaya Belediyesi misafirleri kabul etti.", ("misafirleri", "acc", None)),
        ("Sonra Tekkaya Belediyesi'nin konukları döndü.", ("konukları", "acc", None)),
        (
            "Sonra Tekkaya Belediyesi konukları ağırlandı.",
            ("Tekkaya Belediyesi konukları", "acc", "organization/tekkaya-belediyesi"),
        ),
        (
            "Sonra Tekkaya Belediyesi temsilcileri kabul edildi.",
            ("Tekkaya Belediyesi temsilcileri", "nom", "organization/tekkaya-belediyesi"),
        ),
        (
            "Sonra Tekkaya Belediyesi öğrencileri döndü.",
            ("Tekkaya Belediyesi öğrencileri", "nom", "organization/tekkaya-belediyesi"),
        ),
    ],
)
def test_group_words(text, expected):
    """A group noun with its modifiers, the country or body that qualifies it, and its case."""
    assert group_words(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Sonra yöneticiler döndü.",
        "Sonra okulun öğrencileri döndü.",
        "Sonra döndüler.",
        "Sonra Strugalılar Derneği toplandı.",
        "Yöneticiler döndü, sonra gelen",
    ],
)
def test_no_group(text):
    """Officials whom no word before them tells and members of nothing named are no group."""
    assert group_words(text) == []


@pytest.mark.parametrize(
    ("word", "expected"),
    [("heyetini", "heyeti"), ("heyete", "heyet"), ("öğrencileri", "öğrencileri"), ("Konukların", "Konuklar")],
)
def test_nominative(word, expected):
    """The noun without its case."""
    assert nominative(word) == expected


def test_officials_by_what_they_do():
    """Officials are a group where any participle goes before them; from where they are makes none."""
    assert group_words("Müzeye konuk olan başkanlar sevindi.") == [("başkanlar", "nom", None)]
    assert group_words("Müzeden yöneticiler sevindi.") == []
