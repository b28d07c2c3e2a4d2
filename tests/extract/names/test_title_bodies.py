"""What a title tells of the body that has it."""

import pytest

from ziyaret_extract.names.title_bodies import bodies_for, without_noun
from ziyaret_ontology.model import OrganizationKind


@pytest.mark.parametrize(
    ("title", "kinds", "heads", "close"),
    [
        ("Rektör", {"university"}, "", True),
        ("İl Başkanı", {"party"}, "", True),
        ("İl Başkan Yardımcısı", {"party"}, "", True),
        ("Kadın Kolları Başkanı", {"party", "association", "union"}, "", True),
        ("Belediye Başkan Yardımcısı", {"municipality"}, "", True),
        ("Zabıta Müdürü", {"municipality"}, "", True),
        ("Meclis Üyesi", {"municipality"}, "", True),
        ("Müze Müdürü", set(), "", False),
        ("Takım Kaptanı", set(), "kulübü", False),
        ("Emekli Öğretmen", set(), "", False),
        ("Başhekim", set(), "hastane", False),
        ("Vali Yardımcısı", set(), "vali", False),
        ("Site Yönetimi Başkanı", {"other"}, "", False),
        ("Virtüöz", set(OrganizationKind), "", False),
        ("Uzman Çavuş", set(), "", False),
    ],
)
def test_bodies_for(title, kinds, heads, close):
    """A title is held at bodies of some kinds or names, an unknown one at any, a close one where its neighbour is."""
    found = bodies_for(title)
    assert (found.kinds, found.heads, found.close) == (kinds, heads, close)


@pytest.mark.parametrize(
    ("title", "kind", "expected"),
    [
        ("Sayman", "association", True),
        ("Sayman Üye", "municipality", False),
        ("Yönetim Kurulu Üyesi", "municipality", False),
        ("Yönetim Kurulu Başkan Yardımcısı", "government", False),
        ("Başkan Vekili", "municipality", True),
        ("Başkan Vekili", "agency", False),
        ("Kültür Müdürü", "union", True),
        ("Koordinatör", "agency", True),
        ("Koordinatör", "government", False),
        ("Genel Sekreter", "union", True),
        ("Genel Sekreter", "municipality", False),
        ("Ataşe", "government", True),
        ("Öğretmen", "municipality", False),
    ],
)
def test_listed(title, kind, expected):
    """A title told behind one held at a body of a kind in a list may be held there too, or not."""
    assert (kind in bodies_for(title).listed) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Vakıf Başkanı", ("Başkan", "vakfı")),
        ("Birliğimiz Afet Müdürü", ("Afet Müdürü", "birliği")),
        ("Mimarlık Bölümü Öğretim Üyesi", ("Öğretim Üyesi", None)),
        ("Tıp Fakültesi Cerrahi Ana Bilim Dalı Öğretim Görevlisi", ("Öğretim Görevlisi", None)),
        ("Büyükşehir Belediye Genel Sekreteri", ("Genel Sekreter", None)),
        ("Büyükşehir Fen İşleri Daire Başkanı", ("Fen İşleri Daire Başkanı", None)),
        ("Büyükşehir Belediye Başkanı", ("Büyükşehir Belediye Başkanı", None)),
        ("Büyükşehir Belediye Meclis Üyesi", ("Büyükşehir Belediye Meclis Üyesi", None)),
        ("Büyükşehir Belediye Eş Başkanı", ("Büyükşehir Belediye Eş Başkanı", None)),
        ("Dernek Başkan Yardımcısı", ("Başkan Yardımcısı", "derneği")),
        ("Birlik Genel Sekreteri", ("Genel Sekreter", "birliği")),
        ("Şirketin Yönetim Kurulu Başkanı", ("Yönetim Kurulu Başkanı", "a.ş.|şirketi|holding")),
        ("Derneğin Başkanı", ("Başkan", "derneği")),
        ("Belediye Başkanı", ("Belediye Başkanı", None)),
        ("Başkan", ("Başkan", None)),
        ("voleybol takımı antrenörü", ("antrenör", None)),
        ("Parti Meclisi Üyesi", ("Parti Meclisi Üyesi", "partisi")),
    ],
)
def test_without_noun(title, expected):
    """The noun of a body before a title tells how its name ends, and is no part of the title."""
    assert without_noun(title) == expected
