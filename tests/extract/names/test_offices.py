"""Titles and the bodies that they name."""

import pytest
from reading import chunks_of

from ziyaret_extract.names.chunks import ChunkKind


def office(text):
    """The title, where it is held, and the kind of what else its words name, of a text with one title."""
    chunks = chunks_of(text)
    role = next(chunk for chunk in chunks if chunk.kind is ChunkKind.ROLE)
    bodies = [c for c in chunks if c.name == role.organization and c.kind is not ChunkKind.NAME and c.sort]
    return role.name, role.organization, bodies[-1].sort.value if bodies else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Andijan Belediye Başkan Yardımcısı geldi.", ("Belediye Başkan Yardımcısı", "Andijan Belediyesi")),
        ("Sarıova Belediye Başkanı geldi.", ("Belediye Başkanı", "Sarıova Belediyesi")),
        ("Kuzey Makedonya Merkez Jupa Belediyesi Başkanı geldi.", ("Belediye Başkanı", "Merkez Jupa Belediyesi")),
        ("Sarıova Belediyesi Başkanı geldi.", ("Belediye Başkanı", "Sarıova Belediyesi")),
        (
            "Sarıova Belediyesi önceki dönem Belediye Başkanı Elif Yurdakul geldi.",
            ("önceki dönem Belediye Başkanı", "Sarıova Belediyesi"),
        ),
        ("Sarıova Belediye Meclis Üyesi geldi.", ("Belediye Meclis Üyesi", "Sarıova Belediyesi")),
        (
            "Konya Büyükşehir Belediye Başkanı geldi.",
            ("Büyükşehir Belediye Başkanı", "Konya Büyükşehir Belediyesi"),
        ),
        ("Çayyaka ilçesinin Belediye Başkanı geldi.", ("Belediye Başkanı", "Çayyaka Belediyesi")),
        ("Sarıova Belediyesi Fen İşleri Müdürü geldi.", ("Fen İşleri Müdürü", "Sarıova Belediyesi")),
        ("Sarıova Belediyesi Veteriner İşleri Müdürü geldi.", ("Veteriner İşleri Müdürü", "Sarıova Belediyesi")),
        ("Yeni Pazar (Sırbistan) Belediye Meclis Başkanı geldi.", ("Belediye Meclis Başkanı", "Yeni Pazar Belediyesi")),
        ("Sarıova (Bulgaristan) Belediye Başkanı geldi.", ("Belediye Başkanı", "Sarıova Belediyesi")),
        ("Sarıova (Bulgaristan) Belediyesi Kültür Müdürü geldi.", ("Kültür Müdürü", "Sarıova Belediyesi")),
    ],
)
def test_municipal(text, expected):
    """A municipal title names its municipality, in its words or by what stands before it."""
    assert office(text) == (*expected, "municipality")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rize Valisi geldi.", ("Vali", "Rize Valiliği", "government")),
        ("Karaova Vilayeti Valisi geldi.", ("Vali", "Karaova Vilayeti Valiliği", "government")),
        ("Orada Vilayet Valisi vardı.", ("Vali", None, None)),
        ("Orada Karaova İl Meclisi Üyesi vardı.", ("Meclis Üyesi", "Karaova İl Meclisi", "government")),
        ("Çankaya Kaymakamı geldi.", ("Kaymakam", "Çankaya Kaymakamlığı", "government")),
        ("Isparta İl Tarım Müdürü geldi.", ("İl Tarım Müdürü", "Isparta İl Tarım Müdürlüğü", "government")),
        ("AFAD İl Müdürü geldi.", ("İl Müdürü", "AFAD İl Müdürlüğü", "government")),
        (
            "Karayolları 10. Bölge Müdürü geldi.",
            ("Bölge Müdürü", "Karayolları 10. Bölge Müdürlüğü", "government"),
        ),
        (
            "Yeni Yol Talepleri Karayolları Genel Müdürü'ne iletildi.",
            ("Genel Müdür", "Karayolları Genel Müdürlüğü", "government"),
        ),
        ("Samat Köyü Muhtarı geldi.", ("Muhtar", "Samat", "village")),
        ("Gülveren Mahalle Muhtarı geldi.", ("Mahalle Muhtarı", "Gülveren", "neighbourhood")),
        ("Sarıova Hokimi geldi.", ("Hokim", "Sarıova Hokimliği", "government")),
        ("Sarıova (Özbekistan) Hokimi geldi.", ("Hokim", "Sarıova Hokimliği", "government")),
        (
            "Namangan Viloyati Hokim Yardımcısı geldi.",
            ("Hokim Yardımcısı", "Namangan Viloyati Hokimliği", "government"),
        ),
        ("Kızılorda Şehir Akimi geldi.", ("Akim", "Kızılorda Şehir Akimliği", "government")),
        (
            "Lebap Vilayeti Hâkim Yardımcısı geldi.",
            ("Hâkim Yardımcısı", "Lebap Vilayeti Hâkimliği", "government"),
        ),
        ("Sarıova Şehri Hâkimi geldi.", ("Hâkim", "Sarıova Şehri Hâkimliği", "government")),
        ("Sarıova Şehri Raisi geldi.", ("Rais", "Sarıova Şehri Raisliği", "government")),
        ("Sarıova Rais Yardımcısı geldi.", ("Rais Yardımcısı", "Sarıova Raisliği", "government")),
        ("Sarıova Gradonaçelniği geldi.", ("Gradonaçelnik", "Sarıova Belediyesi", "municipality")),
        ("Sarıova Kaymakam Yardımcısı geldi.", ("Kaymakam Yardımcısı", "Sarıova Kaymakamlığı", "government")),
        ("Sarıova (Azerbaycan) İcra Hakimiyeti Başçısı geldi.", ("Başçı", "Sarıova İcra Hakimiyeti", "government")),
        ("Sarıova Maslihatı Üyesi geldi.", ("Üye", "Sarıova Maslihatı", "government")),
        ("Sarıova Bələdiyyəsi Sədri geldi.", ("Sədr", "Sarıova Bələdiyyəsi", "municipality")),
        (
            "Orada Şəhər Bələdiyyələrinin Milli Assosiasiyası İcraçı Direktoru vardı.",
            ("İcraçı Direktoru", "Şəhər Bələdiyyələrinin Milli Assosiasiyası", "association"),
        ),
        ("Sarıova İlçe Müftüsü geldi.", ("İlçe Müftüsü", "Sarıova İlçe Müftülüğü", "government")),
        ("İlçe Emniyet Amiri geldi.", ("İlçe Emniyet Amiri", "İlçe Emniyet Amirliği", "government")),
        ("Rize TSO Yönetim Kurulu Başkanı geldi.", ("Yönetim Kurulu Başkanı", "Rize TSO", "association")),
        ("Rize Şehir Plancıları Odası Başkanı geldi.", ("Başkan", "Rize Şehir Plancıları Odası", "association")),
        ("Tekkaya Hanları Sarayı Müzesi Müdürü geldi.", ("Müdür", "Tekkaya Hanları Sarayı Müzesi", "other")),
        ("Gülveren Mahallesi Muhtarı geldi.", ("Muhtar", "Gülveren Mahallesi", "neighbourhood")),
        ("Uluğ Bey Müzesi Müdürü geldi.", ("Müdür", "Uluğ Bey Müzesi", "other")),
        ("CHP İl Başkanı geldi.", ("İl Başkanı", "CHP", "party")),
        ("Rize CHP İl Başkanı geldi.", ("İl Başkanı", "CHP", "party")),
        ("Rize AFAD İl Müdürü geldi.", ("İl Müdürü", "Rize AFAD İl Müdürlüğü", "government")),
        ("Rize TEDAŞ İl Müdürü geldi.", ("İl Müdürü", "Rize TEDAŞ İl Müdürlüğü", "government")),
        ("AK Parti Kadın Kolları Başkanı geldi.", ("Kadın Kolları Başkanı", "AK Parti", "party")),
        ("Karaova Üniversitesi Rektörü geldi.", ("Rektör", "Karaova Üniversitesi", "university")),
        ("Orada Tekkaya Kulübü Güreş Şubesi Başkanı vardı.", ("Güreş Şubesi Başkanı", "Tekkaya Kulübü", "association")),
        ("UCLG-MEWA Genel Sekreteri geldi.", ("Genel Sekreter", "UCLG-MEWA", "union")),
        ("Tekkaya Derneği Eş Başkanı geldi.", ("Eş Başkan", "Tekkaya Derneği", "association")),
        (
            "Tekkaya Ticaret Odası Yönetim Kurulu Başkanı geldi.",
            ("Yönetim Kurulu Başkanı", "Tekkaya Ticaret Odası", "association"),
        ),
    ],
)
def test_offices(text, expected):
    """A title with a place before it names its office, with a body before it that body."""
    assert office(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rusya Büyükelçisi geldi.", ("Büyükelçi", "Rusya", "country")),
        ("Türkiye'nin Üsküp Büyükelçisi geldi.", ("Büyükelçi", "Türkiye", "country")),
        ("Güney Kore'nin Ankara Büyükelçisi geldi.", ("Büyükelçi", "Güney Kore", "country")),
        ("Kırgızistan Çevre Bakanı geldi.", ("Çevre Bakanı", "Kırgızistan", "country")),
        ("Azerbaycan'ın Kültür Bakanı geldi.", ("Kültür Bakanı", "Azerbaycan", "country")),
        ("Gençlik ve Spor Bakanı geldi.", ("Gençlik ve Spor Bakanı", "Gençlik ve Spor Bakanlığı", "ministry")),
        ("Orada Sağlık Bakan Yardımcısı vardı.", ("Bakan Yardımcısı", "Sağlık Bakanlığı", "ministry")),
        ("Orada Bakan Elif Yurdakul vardı.", ("Bakan", None, None)),
    ],
)
def test_offices_of_a_country(text, expected):
    """Ambassadors, ministers and presidents serve the country that their title names, ministers else their ministry."""
    assert office(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orada Genel Sekreter Elif Yurdakul vardı.", "Genel Sekreter"),
        ("Orada Genel Sekreteri Elif Yurdakul vardı.", "Genel Sekreter"),
        ("Orada Genel Müdür Yardımcısı Elif Yurdakul vardı.", "Genel Müdür Yardımcısı"),
        ("Orada Daire Başkanları Elif Yurdakul ve Bora Saylan vardı.", "Daire Başkanı"),
        ("Orada Belediye Başkanımız Elif Yurdakul vardı.", "Belediye Başkanı"),
        ("Orada Başkanımız Elif Yurdakul vardı.", "Başkan"),
        ("Orada Eski Vali Elif Yurdakul vardı.", "Eski Vali"),
        ("Orada Türkiye Ofisi Direktörü Elif Yurdakul vardı.", "Türkiye Ofisi Direktörü"),
        ("Balkanlar ve Doğu Avrupa Dairesi Başkanı geldi.", "Balkanlar ve Doğu Avrupa Dairesi Başkanı"),
        ("Orada Hokim Elif Yurdakul vardı.", "Hokim"),
        ("Orada Meslek Komitesi Üyesi Elif Yurdakul vardı.", "Meslek Komitesi Üyesi"),
        ("Orada Başçı Müavini Elif Yurdakul vardı.", "Başçı Müavini"),
        ("Elif Kartal (AK Parti) Belediye Başkanı seçildi.", "Belediye Başkanı"),
    ],
)
def test_titles_without_a_body(text, expected):
    """A title is told as it would stand by itself: singular, of nobody in particular."""
    assert office(text) == (expected, None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Müdür Selim Elçi geldi.", [("role", "Müdür"), ("person", "Selim Elçi")]),
        ("Müdür Xayra Muhtar ve Elif Kaya geldi.", [("role", "Müdür"), ("person", "Xayra Muhtar")]),
        ("Müdür Xayra Elif Sözcü'yü dinledi.", [("role", "Müdür"), ("person", "Xayra Elif Sözcü")]),
        ("Müdür İmam Yurdakul geldi.", [("role", "Müdür"), ("person", "İmam Yurdakul")]),
        ("Müdür Dr. İmam Yurdakul geldi.", [("role", "Müdür"), ("person", "İmam Yurdakul")]),
        ("Müdür Dr. Selim Elçi geldi.", [("role", "Müdür"), ("person", "Selim Elçi")]),
        ("Üyeleri Elif Kaya ve Selim Elçi'yi dinledi.", [("role", "Üye"), ("person", "Elif Kaya")]),
        ("Müdür Şefiye Yurdakul geldi.", [("role", "Müdür"), ("person", "Şefiye Yurdakul")]),
        ("Müdür Muhtar Elif Kaya geldi.", [("role", "Müdür Muhtar"), ("person", "Elif Kaya")]),
        ("Müdür Emekli Öğretmen geldi.", [("role", "Müdür"), ("role", "Emekli Öğretmen")]),
        ("Müdür Xayra Başkan geldi.", None),
    ],
)
def test_names_that_are_titles(text, expected):
    """Behind a title a title's word may be a first name or a surname; colleagues call each other `Ad Başkan`."""
    found = [(chunk.kind.value, chunk.name) for chunk in chunks_of(text)]
    assert found[:2] == expected if expected else ("person", "Xayra Başkan") not in found
