"""Words, marks and the suffixes after an apostrophe."""

import pytest

from ziyaret_extract.analyzers.tokens import tokenize
from ziyaret_extract.text import normalize
from ziyaret_extract.turkish.suffixes import is_suffix


def cut(text: str) -> list[str]:
    """The tokens of a text, a suffix behind a tilde."""
    return [token.text + (f"~{token.suffix}" if token.suffix else "") for token in tokenize(normalize(text).clean)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("İstanbul'da", ["İstanbul~da"]),
        ("İstanbul’daki", ["İstanbul~daki"]),
        ("Belediyesi' ne gitti", ["Belediyesi~ne", "gitti"]),
        ("Belediyesi 'ne gitti", ["Belediyesi~ne", "gitti"]),
        ("Belediyesi ' ne gitti", ["Belediyesi~ne", "gitti"]),
        ("Belediyesi '\nne gitti", ["Belediyesi~ne", "gitti"]),
        ("PENDİK'TE", ["PENDİK~TE"]),
        ("TDBB’yi", ["TDBB~yi"]),
        ("2024'te", ["2024~te"]),
        ("5'inci", ["5~inci"]),
        ("14.30'da", ["14.30~da"]),
        ("A.Ş.'nin", ["A.Ş.~nin"]),
        ("(TİKA)'nın", ["(", "TİKA", ")~nın"]),
        ("“Gönüllü Kent”in", ['"', "Gönüllü", "Kent", '"~in']),
        ("Istanbul'daki Bagcilar'in", ["Istanbul~daki", "Bagcilar~in"]),
        ("Turg‘unov'un", ["Turg'unov~un"]),
        ("Kur'an'ı", ["Kur'an~ı"]),
        ("Ergün'lerle", ["Ergün~lerle"]),
    ],
)
def test_suffix_is_apart(text, expected):
    """A case, plural or other suffix behind an apostrophe is no part of the word, however it is typed."""
    assert cut(text) == expected


@pytest.mark.parametrize(
    "name", ["O'Neill", "El-Bayati", "Turg'unov", "Kur'an", "D'Alema", "Mas'ud", "UCLG-MEWA", "D-8", "Vukoviç-Radoviç"]
)
def test_name_stays_one_token(name):
    """An apostrophe or hyphen inside a name divides nothing."""
    assert cut(name) == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("geldi.Başkan", ["geldi", ".", "Başkan"]),
        ("BaşkanıMehmet Yolcu", ["Başkanı", "Mehmet", "Yolcu"]),
        ("Kırtepe ,Ovacık", ["Kırtepe", ",", "Ovacık"]),
        ("yapıldı.17 Ağustos", ["yapıldı", ".", "17", "Ağustos"]),
        ("WhatsApp'tan", ["WhatsApp~tan"]),
        ("18.09.2024 10.00", ["18.09.2024", "10.00"]),
        ("21-26 Nisan", ["21", "-", "26", "Nisan"]),
        ("21 Nisan-3 Mayıs", ["21", "Nisan", "-", "3", "Mayıs"]),
        ("Mart-Nisan'da", ["Mart", "-", "Nisan~da"]),
        ("05.08.2024-09.08.2024", ["05.08.2024", "-", "09.08.2024"]),
        ("12/10/2022", ["12/10/2022"]),
        ("10. Bölge Müdürü", ["10.", "Bölge", "Müdürü"]),
        ("10.\nBölge Müdürü II.\nMurat", ["10.", "Bölge", "Müdürü", "II.", "Murat"]),
        ("5.'si düzenlenen", ["5.~si", "düzenlenen"]),
        ("2024. Toplantı", ["2024", ".", "Toplantı"]),
        ("Prof. Dr. A. Nur Ekin", ["Prof.", "Dr.", "A.", "Nur", "Ekin"]),
        ("T.C. Ziraat", ["T.C.", "Ziraat"]),
        ("XV. Olağan Kurul", ["XV.", "Olağan", "Kurul"]),
        ("basin@tekkaya.bel.tr www.tekkaya.bel.tr.", ["basin@tekkaya.bel.tr", "www.tekkaya.bel.tr", "."]),
        ("“Geldik.” dedi", ['"', "Geldik", ".", '"', "dedi"]),
        ("'Göç ve Kent' konulu", ["'", "Göç", "ve", "Kent", "'", "konulu"]),
        ("'Göç ve Kent' de konuşuldu", ["'", "Göç", "ve", "Kent", "'", "de", "konuşuldu"]),
        ("“Siz kazandınız", ['"', "Siz", "kazandınız"]),
    ],
)
def test_words_and_marks(text, expected):
    """Dates, times, ordinals and abbreviations stay whole; words typed together fall apart."""
    assert cut(text) == expected


@pytest.mark.parametrize("letters", ["da", "NİN", "yla", "lerin", "ndaki", "imizin", "ydi", "miş", "e", "nci"])
def test_suffixes(letters):
    """These letters are an ending of Turkish."""
    assert is_suffix(letters)


@pytest.mark.parametrize("letters", ["", "unov", "neill", "an", "ud", "ruf", "dx"])
def test_no_suffixes(letters):
    """These letters are none."""
    assert not is_suffix(letters)
