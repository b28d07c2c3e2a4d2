"""Case endings and the nominatives behind them."""

import pytest

from ziyaret_extract.turkish.morphology import (
    Case,
    case_after,
    case_after_ours,
    case_of,
    home_of,
    is_of_ours,
    nominatives,
)


@pytest.mark.parametrize(
    ("ending", "expected"),
    [
        ("", Case.NOMINATIVE),
        ("yi", Case.ACCUSATIVE),
        ("nı", Case.ACCUSATIVE),
        ("ü", Case.ACCUSATIVE),
        ("ya", Case.DATIVE),
        ("ndendi", Case.ABLATIVE),
        ("ne", Case.DATIVE),
        ("e", Case.DATIVE),
        ("de", Case.LOCATIVE),
        ("nda", Case.LOCATIVE),
        ("ta", Case.LOCATIVE),
        ("den", Case.ABLATIVE),
        ("ndan", Case.ABLATIVE),
        ("nin", Case.GENITIVE),
        ("un", Case.GENITIVE),
        ("yle", Case.INSTRUMENTAL),
        ("la", Case.INSTRUMENTAL),
        ("nce", Case.EQUATIVE),
        ("ça", Case.EQUATIVE),
        ("daki", Case.RELATIVE),
        ("ndekiler", Case.RELATIVE),
        ("tekini", Case.RELATIVE),
        ("ler", Case.OTHER),
        ("li", Case.OTHER),
        ("mustafa", Case.OTHER),
    ],
)
def test_case_of_ending(ending, expected):
    """Each ending marks its case after vowels, hard consonants and possessives; another ending marks none."""
    assert case_of(ending) is expected


@pytest.mark.parametrize(
    ("word", "stem", "expected"),
    [
        ("belediyesi", "belediyesi", Case.NOMINATIVE),
        ("belediyesini", "belediyesi", Case.ACCUSATIVE),
        ("belediyesinde", "belediyesi", Case.LOCATIVE),
        ("belediyesindeki", "belediyesi", Case.RELATIVE),
        ("belediyesiyle", "belediyesi", Case.INSTRUMENTAL),
        ("belediyecilik", "belediye", None),
        ("birlik", "belediye", None),
    ],
)
def test_case_after_stem(word, stem, expected):
    """A word is a stem in a case or it is another word."""
    assert case_after(word, stem) is expected


@pytest.mark.parametrize(
    ("word", "stem", "expected"),
    [
        ("başkanımız", "başkan", Case.NOMINATIVE),
        ("başkanımızın", "başkan", Case.GENITIVE),
        ("başkanıma", "başkan", Case.DATIVE),
        ("belediyemizi", "belediye", Case.ACCUSATIVE),
        ("belediyeyi", "belediye", None),
        ("müdürümüz", "başkan", None),
    ],
)
def test_case_after_a_first_persons_possessive(word, stem, expected):
    """`Ours` and `mine` are read as such, another ending as none."""
    assert case_after_ours(word, stem) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("rize", {("rize", Case.NOMINATIVE), ("riz", Case.DATIVE)}),
        ("karsta", {("karsta", Case.NOMINATIVE), ("karst", Case.DATIVE), ("kars", Case.LOCATIVE)}),
        (
            "zonguldağa",
            {("zonguldağa", Case.NOMINATIVE), ("zonguldağ", Case.DATIVE), ("zonguldak", Case.DATIVE)},
        ),
        ("ova", {("ova", Case.NOMINATIVE)}),
    ],
)
def test_nominatives(word, expected):
    """Every stem of three letters or more that the word may be a case of, a softened end also as its hard form."""
    assert set(nominatives(word)) == expected
    assert nominatives(word)[0] == (word, Case.NOMINATIVE)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("üniversitemiz", True), ("odamızdaydı", True), ("temiz", False), ("kırmızı", False), ("yılmaz", False)],
)
def test_of_ours(word, expected):
    """What is ours in any case; adjectives that only look so, and names, are not."""
    assert is_of_ours(word) is expected


@pytest.mark.parametrize(("word", "expected"), [("Gelibolulu", "Gelibolu"), ("bosnalı", "bosna"), ("Kaya", None)])
def test_home_of(word, expected):
    """A word with the ending of who is from there tells the place, as it is written."""
    assert home_of(word) == expected
