"""Titles in small letters."""

import pytest
from reading import chunks_of


def named(text):
    """The kind and the name of each chunk."""
    return [(chunk.kind.value, chunk.name) for chunk in chunks_of(text)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Dün meclis üyesi Sevda Kayalı katıldı.", "meclis üyesi"),
        ("Dün yönetim kurulu üyemiz Av. Sevda Kayalı katıldı.", "yönetim kurulu üyesi"),
        ("Dün ilçe belediye başkanı Sevda Kayalı katıldı.", "belediye başkanı"),
        ("Dün sosyal hizmet uzmanı Sevda Kayalı katıldı.", "sosyal hizmet uzmanı"),
        ("Dün belediye başkanı Dr. Sevda Kayalı katıldı.", "belediye başkanı"),
        ("Dün takım kaptanı Sevda Kayalı katıldı.", "takım kaptanı"),
        ("Dün parti meclisi üyesi Sevda Kayalı katıldı.", "parti meclisi üyesi"),
        ("Dün zabıta amiri Sevda Kayalı katıldı.", "zabıta amiri"),
        ("Dün meclis üyelerinden Sevda Kayalı katıldı.", "meclis üyesi"),
        ("Meclis üyelerinden Sevda Kayalı katıldı.", "Meclis üyesi"),
        ("Dün eski başkanlardan Sevda Kayalı katıldı.", "eski başkan"),
        ("Dün encümen üyesi belediye başkanlarından Sevda Kayalı katıldı.", "belediye başkanı"),
        ("Dün oda meclis üyesi Sevda Kayalı katıldı.", "oda meclis üyesi"),
        ("Dün ova dernek başkanı seçilen Sevda Kayalı katıldı.", "dernek başkanı"),
        ("Dün görevli paramedik Sevda Kayalı katıldı.", "paramedik"),
        ("Dün eş başkanı Sevda Kayalı katıldı.", "eş başkan"),
        ("Dün folklor topluluğu sorumlusu Sevda Kayalı katıldı.", "folklor topluluğu sorumlusu"),
        ("Dün kırsal kalkınma sorumlusu Sevda Kayalı katıldı.", "kırsal kalkınma sorumlusu"),
        ("Dün ikinci kâtip Sevda Kayalı katıldı.", "ikinci kâtip"),
        ("Dün belediyenin kaptanı Sevda Kayalı katıldı.", "kaptan"),
        ("Dün grubun sorumlusu Sevda Kayalı katıldı.", "sorumlu"),
        ("Dün Tekkaya gazetesi muhabiri Sevda Kayalı katıldı.", "muhabir"),
        ("Dün yönetim kurulu üyemiz Sevda Kayalı katıldı.", "yönetim kurulu üyesi"),
        ("Dün genel müdürümüz Sevda Kayalı katıldı.", "genel müdür"),
        ("Dün meclis üyesi hemşehrimiz Sevda Kayalı katıldı.", "meclis üyesi"),
        ("Dün yeni müdürü Sevda Kayalı katıldı.", "müdür"),
    ],
)
def test_before_a_name(text, title):
    """A title before a name makes it a person; the nouns that it belongs to are part of it, alone it is nobody's."""
    assert named(text)[-2:] == [("role", title), ("person", "Sevda Kayalı")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Dün başkan yardımcıları Sevda Kayalı ve Bora Saylan geldi.", "başkan yardımcısı"),
        ("Dün emekli öğretmenler Sevda Kayalı ve Bora Saylan geldi.", "emekli öğretmen"),
    ],
)
def test_of_several(text, title):
    """A plural title is shared by those named behind it, and told in the singular."""
    assert named(text) == [("role", title), ("person", "Sevda Kayalı"), ("person", "Bora Saylan")]


@pytest.mark.parametrize(
    "text",
    [
        "Dün komşusu Sevda Kayalı katıldı.",
        "Dün meclis üyesine Sevda Kayalı sordu.",
        "Dün ev sahibi Sevda Kayalı katıldı.",
    ],
)
def test_no_titles(text):
    """A word that is no title, a title in a case of its own, and a host are none of the name behind them."""
    assert named(text) == [("name", "Sevda Kayalı")]


def test_no_title_of_places():
    """Behind a plural that is nobody's only a person's name is a person."""
    assert named("Dün öğretmenler Tekkaya gezisine çıktı.") == [("name", "Tekkaya")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Orada Tekkaya Kent Meclisi üyesi Sevda Kayalı vardı.", "Meclis Üyesi"),
        ("Orada Tekkaya Üniversitesi öğretim üyesi Doç. Dr. Sevda Kayalı vardı.", "öğretim üyesi"),
        ("Orada Belediye Meclis üyesi Sevda Kayalı vardı.", "Belediye Meclis üyesi"),
        ("Orada Tekkaya Derneği üyesi vardı.", None),
        ("Orada Tekkaya Derneği üyesini ziyaret etti.", None),
    ],
)
def test_behind_a_body(text, title):
    """Behind a body or the first words of a title it goes on in small letters where a name follows."""
    assert next((name for kind, name in named(text) if kind == "role"), None) == title
