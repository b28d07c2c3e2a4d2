"""Whether the first word of a sentence begins a name."""

import pytest
from reading import chunks_of


def named(text):
    """The kind and the name of each chunk."""
    return [(chunk.kind.value, chunk.name) for chunk in chunks_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bugün Tekkaya'da tören yapıldı.", [("name", "Tekkaya")]),
        ("Ankara'da buluştular.", [("name", "Ankara")]),
        ("Ankara Valisi geldi.", [("organization", "Ankara Valiliği"), ("role", "Vali")]),
        ("Cihaz Sağlık Bakanlığı tarafından alındı.", [("organization", "Sağlık Bakanlığı")]),
        ("Çarşamba Edremit Belediyesi'ne gidildi.", [("organization", "Edremit Belediyesi")]),
        ("Çarşamba Belediyesi duyurdu.", [("organization", "Çarşamba Belediyesi")]),
        ("Gelinlikleri Manisa Kültür Derneği dikti.", [("organization", "Manisa Kültür Derneği")]),
        ("Batı Karadeniz Belediyeler Birliği toplandı.", [("organization", "Batı Karadeniz Belediyeler Birliği")]),
        ("Elif Yurdakul konuştu.", [("name", "Elif Yurdakul")]),
        ("Sayın Elif Yurdakul konuştu.", [("name", "Elif Yurdakul")]),
        ("Prof. Dr. Sezgin Aydınlık ve eşi geldi.", [("name", "Sezgin Aydınlık")]),
        ("Okul Müdürü geldi.", [("role", "Okul Müdürü")]),
        ("Gençlik Kolları geldi.", [("organization", "Gençlik Kolları")]),
        ("Çay Kaymakamı geldi.", [("organization", "Çay Kaymakamlığı"), ("role", "Kaymakam")]),
        ("Çay belediyemize geldi.", []),
        ("Yörük Köyü'nü gezdiler.", [("place", "Yörük")]),
        ("Tuz Mağarası'nı gezdiler.", [("place", "Tuz Mağarası")]),
        ("Ardından Müzesi'ni gezdiler.", [("name", "Müzesi")]),
        ("Gururla Bursa'da toplandılar.", [("name", "Bursa")]),
        ("Şehit Öğretmenler İlkokulu açıldı.", [("organization", "Şehit Öğretmenler İlkokulu")]),
        ("Yerel Yönetimler Genel Müdürlüğü duyurdu.", [("organization", "Yerel Yönetimler Genel Müdürlüğü")]),
        ("Buradan Kalkınma Derneği'ne gidildi.", [("organization", "Kalkınma Derneği")]),
        ("Rize 2021'de Karaova Üniversitesini gezdi.", [("name", "Rize"), ("organization", "Karaova Üniversitesi")]),
        ("Halkın Partisi toplandı.", [("organization", "Halkın Partisi")]),
        ("Büyükelçiye Tekkaya tanıtıldı.", [("name", "Tekkaya")]),
        ("Büyükelçilikten Sarıova Belediyesine ziyaret", [("organization", "Sarıova Belediyesi")]),
        ("Kırk yıl sonra buluştular.", []),
        ("Kurdeleyi Elif Yurdakul kesti.", [("name", "Elif Yurdakul")]),
        ("Metne Van Kalem Üniversitesi imza attı.", [("organization", "Van Kalem Üniversitesi")]),
        ("Gelinlikleri Manisa Olgunlaşma Enstitüsü dikti.", [("organization", "Manisa Olgunlaşma Enstitüsü")]),
        ("Ebeliğini Elif Yurdakul yaptı.", [("name", "Elif Yurdakul")]),
        ("Karasuyu Deresi taştı.", [("place", "Karasuyu Deresi")]),
        ("Cihaz Sağlık Bakanlığı tarafından gönderildi.", [("organization", "Sağlık Bakanlığı")]),
        ("Kosova Sağlık Bakanlığı duyurdu.", [("organization", "Kosova Sağlık Bakanlığı")]),
        ("Akşamüstü Taşlıca köyünde buluştular.", [("name", "Taşlıca")]),
        ("İş birliği protokolü imzalandı.", []),
    ],
)
def test_first_word(text, expected):
    """A common word or an honorific that a sentence begins with is no name; a known name is one."""
    assert named(text) == expected
