"""Turkish case endings as the generator writes them."""

import pytest

from ziyaret_corpus.training.inflection import Form, inflected, is_compound

PROPER, COMPOUND, COMMON = Form.PROPER, Form.COMPOUND, Form.COMMON


@pytest.mark.parametrize(
    ("stem", "case", "form", "expected"),
    [
        ("Pendik", "nom", PROPER, "Pendik"),
        ("Pendik", "acc", PROPER, "Pendik'i"),
        ("Pendik", "dat", PROPER, "Pendik'e"),
        ("Pendik", "loc", PROPER, "Pendik'te"),
        ("Konya", "dat", PROPER, "Konya'ya"),
        ("Konya", "gen", PROPER, "Konya'nın"),
        ("Bursa", "ins", PROPER, "Bursa'yla"),
        ("Sinop", "ins", PROPER, "Sinop'la"),
        ("Uşak", "abl", PROPER, "Uşak'tan"),
        ("İzmir", "locki", PROPER, "İzmir'deki"),
        ("Muş", "acc", PROPER, "Muş'u"),
        ("Ürgüp", "loc", PROPER, "Ürgüp'te"),
        ("Nazilli", "dat", PROPER, "Nazilli'ye"),
        ("Kemal", "dat", PROPER, "Kemal'e"),
        ("Nihal", "acc", PROPER, "Nihal'i"),
        ("Kovačević", "dat", PROPER, "Kovačević'e"),
        ("Məmmədov", "gen", PROPER, "Məmmədov'un"),
        ("Ghulom", "acc", PROPER, "Ghulom'u"),
        ("TDBB", "gen", PROPER, "TDBB'nin"),
        ("TDBB", "loc", PROPER, "TDBB'de"),
        ("TİKA", "dat", PROPER, "TİKA'ya"),
        ("AFAD", "gen", PROPER, "AFAD'ın"),
        ("Ulaşım A.Ş.", "gen", PROPER, "Ulaşım A.Ş.'nin"),
        ("2024", "loc", PROPER, "2024'te"),
        ("2020", "abl", PROPER, "2020'den"),
        ("14.00", "loc", PROPER, "14.00'te"),
        ("09.30", "loc", PROPER, "09.30'da"),
        ("23 Nisan", "loc", PROPER, "23 Nisan'da"),
        ("Pendik Belediyesi", "acc", COMPOUND, "Pendik Belediyesi'ni"),
        ("Pendik Belediyesi", "dat", COMPOUND, "Pendik Belediyesi'ne"),
        ("Pendik Belediyesi", "loc", COMPOUND, "Pendik Belediyesi'nde"),
        ("Pendik Belediyesi", "equ", COMPOUND, "Pendik Belediyesi'nce"),
        ("Konya Valiliği", "abl", COMPOUND, "Konya Valiliği'nden"),
        ("Ticaret Odası", "gen", COMPOUND, "Ticaret Odası'nın"),
        ("Van Gölü", "loc", COMPOUND, "Van Gölü'nde"),
        ("kitap", "acc", COMMON, "kitabı"),
        ("konuk", "dat", COMMON, "konuğa"),
        ("heyet", "acc", COMMON, "heyeti"),
        ("ekip", "gen", COMMON, "ekibin"),
        ("çelenk", "acc", COMMON, "çelengi"),
        ("saat", "loc", COMMON, "saatte"),
        ("protokol", "acc", COMMON, "protokolü"),
        ("Özbek", "plu", COMMON, "Özbekler"),
        ("öğrenciler", "dat", COMMON, "öğrencilere"),
    ],
)
def test_form(stem, case, form, expected):
    """Each stem takes the ending that a careful writer gives it."""
    apostrophe = "" if form is COMMON else "'"
    assert inflected(stem, case, form, apostrophe=apostrophe) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Pendik Belediyesi", True),
        ("Belediye Başkanı", True),
        ("Van Gölü", True),
        ("Karadeniz Belediyeler Birliği", True),
        ("Vali", False),
        ("Konyaspor", False),
        ("Büyükelçi", False),
        ("Fuar İzmir", False),
    ],
)
def test_compound(name, expected):
    """A name that ends in the possessive of a compound is told from one that only looks so."""
    assert is_compound(name) is expected
