"""What a title tells of the body that has it."""

import pytest

from ziyaret_extract.names.title_bodies import Bodies, bodies_for, without_noun
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
        ("Şarkıcı", set(OrganizationKind), "", False),
        ("Uzman Çavuş", set(), "", False),
    ],
)
def test_bodies_for(title, kinds, heads, close):
    """A title is held at bodies of some kinds or names, an unknown one at any, a close one where its neighbour is."""
    assert bodies_for(title) == Bodies(kinds, heads, listed=close, close=close)


@pytest.mark.parametrize("title", ["Başkan Vekili", "Yönetim Kurulu Üyesi", "Sayman", "Uzman"])
def test_listed(title):
    """Some titles are held where the one before them in a list is, and not just anywhere near."""
    assert (bodies_for(title).listed, bodies_for(title).close) == (True, False)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Vakıf Başkanı", ("Başkan", "vakfı")),
        ("Dernek Başkan Yardımcısı", ("Başkan Yardımcısı", "derneği")),
        ("Birlik Genel Sekreteri", ("Genel Sekreter", "birliği")),
        ("Şirketin Yönetim Kurulu Başkanı", ("Yönetim Kurulu Başkanı", "a.ş.|şirketi|holding")),
        ("Derneğin Başkanı", ("Başkan", "derneği")),
        ("Belediye Başkanı", ("Belediye Başkanı", None)),
        ("Başkan", ("Başkan", None)),
        ("Parti Meclisi Üyesi", ("Parti Meclisi Üyesi", "partisi")),
    ],
)
def test_without_noun(title, expected):
    """The noun of a body before a title tells how its name ends, and is no part of the title."""
    assert without_noun(title) == expected
