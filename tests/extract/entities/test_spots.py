"""Which names are names of places."""

import pytest
from reading import facts_of, mentions_of


def places(text):
    """Name and kind of each place."""
    return [(fact.name, fact.kind.value) for fact in facts_of(text).places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heyet, İstanbul'u gezdi.", [("İstanbul", "province")]),
        ("Heyet Kocaeliye geldi.", [("Kocaeli", "province")]),
        ("Heyet KKTC'den geldi.", [("KKTC", "country")]),
        ("Tören Balkanlar'da yapıldı.", [("Balkanlar", "region")]),
        ("Özbekistan heyeti geldi.", [("Özbekistan", "country")]),
        ("Kars'ın Selim Belediyesi duyurdu.", [("Kars", "province")]),
        ("Rusya Büyükelçisi İlya Morkov geldi.", [("Rusya", "country")]),
        (
            "Türkiye'nin Üsküp Büyükelçisi Hakan Ozansoy geldi.",
            [("Türkiye", "country"), ("Üsküp", "city")],
        ),
        ("Pendik Belediyesi duyurdu.", []),
        ("Vali Fatih Kartal konuştu.", []),
        ("Dün bir Türkmen geldi.", []),
        ("Erciyes'in eteğinde, Fırat Nehri kıyısında buluştular.", [("Erciyes", "other"), ("Fırat Nehri", "other")]),
        ("Kardeşlik Bakü'den Kars'a uzanır.", [("Bakü", "city"), ("Kars", "province")]),
        ("Genç'ten gelen heyet döndü.", [("Genç", "district")]),
        ("Genç evliler şehre döndü. Sağlık hizmetleri gelişti.", []),
        ("Kazakistanlı konuklar geldi.", []),
        ("Kuzey Makedonya Türkleri kutladı.", [("Kuzey Makedonya", "country")]),
        ("Davetliler Ankara'da buluştu.", [("Ankara", "province")]),
        ("Heyet dün Conkbayırı'nı gezdi.", [("Conkbayırı", "other")]),
        ("Başkan dün Emniyet'te nöbetçileri, Balkan Şampiyonası'nda sporcuları kutladı.", []),
        (
            "Karakoyun, Görümcek ve Saray köylerinin muhtarları geldi.",
            [("Karakoyun", "village"), ("Görümcek", "village"), ("Saray", "village")],
        ),
        ("Dün Leyla u Zin Kültür Merkezi'ni gezdi.", [("Leyla u Zin Kültür Merkezi", "venue")]),
        ("Sorular için 153 Çağrı Merkezi aranır.", []),
        ("Milletvekili Elif Bostancı konuştu. Babası Bostancı köyünde oturur.", [("Bostancı", "village")]),
        ("Dün Birleşmiş Milletler (BM) Türkiye Temsilcisi Elif Yurdakul konuştu.", [("Türkiye", "country")]),
        ("Dün Başkan Yurdakul Rodoplardaki köyleri anlattı.", [("Rodoplar", "other")]),
        ("İnşallah Kars'ta buluşuruz.", [("Kars", "province")]),
    ],
)
def test_known_places(text, expected):
    """A place of the gazetteer by its name; the place inside the name of a body or a person is none."""
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Heyet Pendik ilçesini, Samat köyünü ve Zafer Meydanı'nı gezdi.",
            [("Pendik", "district"), ("Samat", "village"), ("Zafer Meydanı", "venue")],
        ),
        ("Çamlıhemşin ve Hemşin ilçelerini gezdiler.", [("Çamlıhemşin", "district"), ("Hemşin", "district")]),
        (
            "Çayyaka, Alıçlı ve Samat köylerini gezdiler.",
            [("Çayyaka", "village"), ("Alıçlı", "village"), ("Samat", "village")],
        ),
        ("Dün Çayyaka şehri kutladı.", [("Çayyaka", "city")]),
        ("Dün Çayyaka sahilini ve Alıçlı yaylalarını gezdiler.", [("Çayyaka", "other"), ("Alıçlı", "other")]),
        ("Dün Çayyaka Kaplıcaları gezildi.", [("Çayyaka Kaplıcaları", "venue")]),
        ("Uluğ Bey Müzesi Müdürü Dursun Kayalı geldi.", []),
        ("Tören Kültür ve Sanat Merkezi'nde yapıldı.", [("Kültür ve Sanat Merkezi", "venue")]),
        ("Samrı ve Tarpak köylerimizin yolu yapıldı.", [("Samrı", "village"), ("Tarpak", "village")]),
        ("Akçay ve Orta Mahallelerde yol yapıldı.", [("Akçay", "neighbourhood"), ("Orta", "neighbourhood")]),
        ("Onlar Tarpak mahallemizde buluştu.", [("Tarpak", "neighbourhood")]),
        ("Onlar Tarpak Mahallemizde buluştu.", [("Tarpak Mahallesi", "neighbourhood")]),
        ("Akçay ve Çınarlı Mahallelerinde yol yapıldı.", [("Akçay", "neighbourhood"), ("Çınarlı", "neighbourhood")]),
        ("Akçay ile Çınarlı mahallelerinde yol yapıldı.", [("Akçay", "neighbourhood"), ("Çınarlı", "neighbourhood")]),
        ("Akçay ve Çınarlı Mahallelerde su yok.", [("Akçay", "neighbourhood"), ("Çınarlı", "neighbourhood")]),
        ("Kadınlar Çayyaka ve Samat köylerimizden geldi.", [("Çayyaka", "village"), ("Samat", "village")]),
        ("Heyet 1 Mayıs Mahallesi'ni gezdi.", [("1 Mayıs Mahallesi", "neighbourhood")]),
        ("Heyet Yörük Köyü'nü gezdi.", [("Yörük Köyü", "village")]),
        ("Dün Zafer caddesini gezdiler.", [("Zafer caddesi", "other")]),
        ("Heyet Büyük Han'da buluştu.", [("Büyük Han", "other")]),
        ("Vezirler şehri kutladı.", []),
        ("Tören Türkgözü Sınır Kapısı'nda yapıldı.", [("Türkgözü Sınır Kapısı", "venue")]),
    ],
)
def test_heads(text, expected):
    """A head in the name, or a common noun behind it, makes a name a place of its kind."""
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Çayyaka'da buluştular.", [("Çayyaka", "other")]),
        ("Çayyaka'dan geldiler.", [("Çayyaka", "other")]),
        ("Almanya ve Çayyaka'dan geldiler.", [("Almanya", "country"), ("Çayyaka", "other")]),
        ("Samat ve Çayyaka'dan geldiler.", [("Samat", "other"), ("Çayyaka", "other")]),
        ("Çayyaka'yı dinlediler.", []),
        ("Önce Çayyaka'da, Taşçılar'da buluştular.", [("Çayyaka", "other"), ("Taşçılar", "other")]),
        ("Yüce Allah'tan rahmet dileriz.", []),
        ("Orada TKD'de buluştular.", []),
    ],
)
def test_by_case(text, expected):
    """An unknown name in the locative or ablative is a place, and one joined to it; an acronym is not."""
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Pendik'te", "loc"), ("Pendik ilçesini gezdiler.", "acc"), ("Kocaeliye geldiler.", "dat")],
)
def test_the_phrase_has_the_case(text, expected):
    """The case is that of the whole noun phrase, the common noun behind the name included."""
    (occurrence,) = mentions_of(text).places.occurrences
    assert occurrence.case.value == expected
