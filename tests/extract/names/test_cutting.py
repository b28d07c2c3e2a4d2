"""Names cut at their heads."""

import pytest
from reading import chunks_of


def cut(text):
    """Kind, name, case and the sort of each chunk."""
    return [(c.kind.value, c.name, c.case.value, c.sort and c.sort.value) for c in chunks_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pendik Belediyesini gezdi.", ("Pendik Belediyesi", "acc", "municipality")),
        ("Pendik Belediyesi'ne gitti.", ("Pendik Belediyesi", "dat", "municipality")),
        ("Rize Valiliğinin konuğu oldu.", ("Rize Valiliği", "gen", "government")),
        ("Kültür ve Turizm Müdürlüğü düzenledi.", ("Kültür ve Turizm Müdürlüğü", "nom", "government")),
        ("Karaova Üniversitesinden geldi.", ("Karaova Üniversitesi", "abl", "university")),
        ("Türk Dünyası Belediyeler Birliği ile görüştü.", ("Türk Dünyası Belediyeler Birliği", "nom", "union")),
        ("Türkiye Odalar ve Borsalar Birliği toplandı.", ("Türkiye Odalar ve Borsalar Birliği", "nom", "association")),
        ("Şar Dağı Oyunları Derneği toplandı.", ("Şar Dağı Oyunları Derneği", "nom", "association")),
        ("Konya Büyükşehir Belediyemizi gezdi.", ("Konya Büyükşehir Belediyesi", "acc", "municipality")),
        ("Tekkaya Kültür ve Sanat A.Ş. yaptı.", ("Tekkaya Kültür ve Sanat A.Ş.", "nom", "company")),
        ("Konuklar TÜRKSOY'u gezdi.", ("TÜRKSOY", "acc", "international")),
        ("Konuklar Karayolları'nı gezdi.", ("Karayolları", "acc", "agency")),
        ("Konuklar Şişecam'ı gezdi.", ("Şişecam", "acc", "company")),
        ("Orada Ruhi ve Nesibe Ertem Vakfı anıldı.", ("Ruhi ve Nesibe Ertem Vakfı", "nom", "association")),
        ("Kosova Belediyelerinin Ortak Birliği toplandı.", ("Kosova Belediyelerinin Ortak Birliği", "nom", "union")),
        ("Kdz. Ereğli Belediyesini gezdi.", ("Kdz. Ereğli Belediyesi", "acc", "municipality")),
        ("Hâkimler ve Savcılar Kurulu toplandı.", ("Hâkimler ve Savcılar Kurulu", "nom", "agency")),
        ("Narın Ayıl Ökmötü toplandı.", ("Narın Ayıl Ökmötü", "nom", "government")),
        ("Fransa Kızılhaçı toplandı.", ("Fransa Kızılhaçı", "nom", "association")),
        ("Konuklar Taşova Linyitspor'u gezdi.", ("Taşova Linyitspor", "acc", "association")),
        ("Konuklar Tekkaya Ticaret Odasını gezdi.", ("Tekkaya Ticaret Odası", "acc", "association")),
    ],
)
def test_organizations(text, expected):
    """An organization ends at its head, in the nominative, its case told apart; known bodies need no head."""
    assert cut(text) == [("organization", *expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tekkaya Belediyesi Kent Konseyi toplandı.",
            [
                ("organization", "Tekkaya Belediyesi", "nom", "municipality"),
                ("organization", "Tekkaya Belediyesi Kent Konseyi", "nom", "association"),
            ],
        ),
        (
            "Tekkaya Belediyesi Kültür Merkezi'nde buluştular.",
            [
                ("organization", "Tekkaya Belediyesi", "nom", "municipality"),
                ("place", "Tekkaya Belediyesi Kültür Merkezi", "loc", "venue"),
            ],
        ),
        (
            "Kaleiçi Mahallesi Zafer Meydanı'nda buluştular.",
            [("place", "Kaleiçi Mahallesi Zafer Meydanı", "loc", "venue")],
        ),
    ],
)
def test_names_within_names(text, expected):
    """A body that another name begins with is spoken of too; a place is part of the longer name."""
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zafer Meydanı'nda toplandılar.", ("Zafer Meydanı", "loc", "venue")),
        ("Uluğ Bey Müzesini gezdiler.", ("Uluğ Bey Müzesi", "acc", "venue")),
        ("Karaova Antik Tiyatrosu'nu gezdiler.", ("Karaova Antik Tiyatrosu", "acc", "venue")),
        ("Sille Mahallesi'nde oturuyor.", ("Sille Mahallesi", "loc", "neighbourhood")),
        ("Samat Köyü'ne gittiler.", ("Samat", "dat", "village")),
        ("Konuklar Yeşil Göl Parkı'nı gezdi.", ("Yeşil Göl Parkı", "acc", "venue")),
    ],
)
def test_places(text, expected):
    """A place ends at its head, which is kept where it belongs to the name."""
    assert cut(text) == [("place", *expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yeni İş Birliği anlatıldı.", []),
        ("Orada Yönetim Kurulu Başkanı vardı.", ["role"]),
        ("Orada Parti Sözcüsü vardı.", ["role"]),
        ("Orada Kültür Dairesi Başkanı vardı.", ["role"]),
        ("Orada Tekkaya Belediyesi Kültür Dairesi Uzmanı vardı.", ["organization", "role"]),
        ("Orada Tekkaya Kulübü Güreş Şubesi Sorumlusu vardı.", ["organization", "role"]),
        ("Orada Tekkaya Derneği Rize Şubesi Başkanı vardı.", ["organization", "role"]),
        ("Orada Yatırım Destek Ofisi Koordinatörü vardı.", ["organization", "role"]),
        ("Orada Müdür Vedat Nehri vardı.", ["role", "person"]),
        ("Orada Belediye Meclisi Üyesi vardı.", ["role"]),
        ("Orada Parti Meclisi Üyesi vardı.", ["role"]),
        (
            "Orada Müdür Ali Tekkaya Rize Valisi ile Kaymakamı gezdi.",
            ["role", "person", "organization", "role", "role"],
        ),
        ("Orada Müdür Ali Tekkaya Belediye Başkanımız ile gezdi.", ["role", "person", "role"]),
        ("Orada Ak Parti Sözcüsü vardı.", ["organization", "role"]),
    ],
)
def test_heads_of_common_phrases(text, expected):
    """`İş Birliği`, a board before a title and a bare `Parti` are no organizations."""
    assert [kind for kind, *_ in cut(text) if kind != "name"] == expected
