"""Organizations of a text, each once."""

import pytest
from reading import facts_of, mentions_of, names_by_key


def organizations(text):
    """Name, kind and acronym of each organization."""
    return [(fact.name, fact.kind.value, fact.acronym) for fact in facts_of(text).organizations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tekkaya Belediyesini gezdiler.", [("Tekkaya Belediyesi", "municipality", None)]),
        ("Tekkaya Belediyesi açıkladı. TEKKAYA BELEDİYESİ duyurdu.", [("Tekkaya Belediyesi", "municipality", None)]),
        ("Tekkaya Turizm Departmanı açıkladı.", [("Tekkaya Turizm Departmanı", "government", None)]),
        (
            "Tekkaya Kültür Derneği (TKD) toplandı. TKD duyurdu.",
            [("Tekkaya Kültür Derneği", "association", "TKD")],
        ),
        (
            "Tekkaya Kültür Derneği (TKD) Van Şubesi toplandı. Van Şubesi Başkanı konuştu.",
            [
                ("Tekkaya Kültür Derneği", "association", "TKD"),
                ("Tekkaya Kültür Derneği Van Şubesi", "association", None),
            ],
        ),
        (
            "Türk Dünyası Belediyeler Birliği toplandı. TDBB duyurdu.",
            [("Türk Dünyası Belediyeler Birliği", "union", "TDBB")],
        ),
        ("TDBB duyurdu.", [("TDBB", "union", "TDBB")]),
        (
            "Rize Ticaret ve Sanayi Odası toplandı. Rize TSO Başkanı konuştu.",
            [("Rize Ticaret ve Sanayi Odası", "association", None)],
        ),
        (
            "Rize Tarım İl Müdürlüğü toplandı. Rize İl Tarım ve Orman Müdürlüğü duyurdu.",
            [("Rize İl Tarım ve Orman Müdürlüğü", "government", None)],
        ),
        ("Orada KARSİAD Başkanı vardı.", [("KARSİAD", "association", None)]),
        ("Orada Kırgız Belediye Başkanları vardı.", []),
        (
            "Kültür ve Turizm Bakanlığı duyurdu. Kültür Bakanlığı toplandı.",
            [("Kültür ve Turizm Bakanlığı", "ministry", None)],
        ),
        ("Meram İlçesi Kaymakamlığı toplandı.", [("Meram İlçesi Kaymakamlığı", "government", None)]),
        ("SARIOVA (AA) - Tekkaya Belediyesi duyurdu.", [("Tekkaya Belediyesi", "municipality", None)]),
        ("Rize Valisi geldi.", [("Rize Valiliği", "government", None)]),
        (
            "Edremit Belediyesi Kent Konseyi toplandı. Kent Konseyi duyurdu.",
            [
                ("Edremit Belediyesi", "municipality", None),
                ("Edremit Belediyesi Kent Konseyi", "association", None),
            ],
        ),
        (
            "Fatih, Kartal ve Pendik Belediyeleri duyurdu.",
            [
                ("Fatih Belediyesi", "municipality", None),
                ("Kartal Belediyesi", "municipality", None),
                ("Pendik Belediyesi", "municipality", None),
            ],
        ),
        ("Çayyaka'da buluştular.", []),
        ("Tekkaya Belediye Başkanlığı duyurdu.", [("Tekkaya Belediyesi", "municipality", None)]),
        ("Konuklar, Belediye Başkanlığı makamında ağırlandı.", []),
        (
            "Sancak Kültür ve Yardımlaşma Derneği duyurdu.",
            [("Sancak Kültür ve Yardımlaşma Derneği", "association", None)],
        ),
        ("Orada Tekkaya 7 Aralık Üniversitesi vardı.", [("Tekkaya 7 Aralık Üniversitesi", "university", None)]),
        ("Orada Genel Müdürlüğü vardı.", []),
        ("Servislerini İl Sağlık Müdürlüğü planladı.", [("İl Sağlık Müdürlüğü", "government", None)]),
        ("Orada Tekkaya İtfaiye Amirliği vardı.", [("Tekkaya İtfaiye Amirliği", "government", None)]),
        (
            "Orada Tekkaya Su İdaresi (TESKİ) Genel Müdürlüğü vardı.",
            [("Tekkaya Su İdaresi", "agency", "TESKİ")],
        ),
        (
            "Orada Tekkaya Mesleki ve Teknik Anadolu Lisesi vardı.",
            [("Tekkaya Mesleki ve Teknik Anadolu Lisesi", "other", None)],
        ),
        (
            "Orada Tekkaya Anadolu İmam Hatip Lisesi vardı.",
            [("Tekkaya Anadolu İmam Hatip Lisesi", "other", None)],
        ),
        ("Orada Minik İzciler Belediyemizin misafiriydi.", []),
        ("Tekkaya Dil Cemiyeti toplandı. TDC duyurdu.", [("Tekkaya Dil Cemiyeti", "association", "TDC")]),
        ("Orada Harran Ovası Sulama Birliği vardı.", [("Harran Ovası Sulama Birliği", "union", None)]),
        ("Kabule AK Parti katıldı.", [("AK Parti", "party", "AK Parti")]),
        ("Dün Kop Yapı firmasının ustaları geldi.", [("Kop Yapı", "company", None)]),
        ("Dün bir Alman firmasının ustaları geldi.", []),
        ("Dün Tekkaya Belediyespor kazandı.", [("Tekkaya Belediyespor", "association", None)]),
        ("Bunu Ziraat Odası bilsin.", [("Ziraat Odası", "association", None)]),
    ],
)
def test_organizations(text, expected):
    """A body is one fact by its name, acronym, short form and title; the agency of a dateline is none."""
    assert organizations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tekkaya Belediyesi tören düzenledi. Konuklar belediyeyi gezdi.", ["Tekkaya Belediyesi", "belediyeyi"]),
        ("Tekkaya Belediyesi tören düzenledi. Konuklar belediyemize geldi.", ["Tekkaya Belediyesi", "belediyemize"]),
        ("Ege Kültür Birliği toplandı. Üyeler birlikte geldi.", ["Ege Kültür Birliği"]),
        ("Ege Kültür Birliği toplandı. Birliğin üyeleri geldi.", ["Ege Kültür Birliği", "Birliğin"]),
        ("Tekkaya Belediyesi tören düzenledi. Her belediye düzenler.", ["Tekkaya Belediyesi"]),
        ("Çayyaka Valiliği duyurdu. Konuklar belediyeyi gezdi.", ["Çayyaka Valiliği"]),
    ],
)
def test_common_nouns(text, expected):
    """A common noun in a case, or with a first person's possessive, means the body of its kind named before."""
    mentions = mentions_of(text).organizations
    tokens = text.replace(".", " .").split()
    assert [" ".join(tokens[o.first : o.last]) for o in mentions.occurrences] == expected
    assert len({o.key for o in mentions.occurrences}) == 1


def test_body_and_its_building():
    """A body, and its building where somebody's title is held, begin at one word; and nothing stands between them."""
    text = "Konukları Tekkaya Belediyesi Hizmet Binasında Başkan Yardımcısı Nalan Özsoylu ağırladı."
    assert "Tekkaya Belediyesi" in [name for name, _, _ in organizations(text)]


def test_common_noun_means_the_nearest_body():
    """Of two municipalities the one named last before it is meant."""
    text = "Sarıova Belediyesi duyurdu. Konuklar Tekkaya Belediyesini gezdi. Belediyede tören yapıldı."
    mentions = mentions_of(text).organizations
    names = names_by_key(facts_of(text))
    assert names[mentions.occurrences[-1].key] == "Tekkaya Belediyesi"


def test_common_noun_of_the_same_body():
    """`Aynı belediyenin` means the one of which somebody's title told last."""
    text = "Sarıova Belediyesi duyurdu. Tekkaya Belediye Başkanı Elif Yurdakul ve aynı belediyenin müdürü geldi."
    names = names_by_key(facts_of(text))
    last = mentions_of(text).organizations.occurrences[-1]
    assert names[last.key] == "Tekkaya Belediyesi"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("TDBB duyurdu.", "organization/turk-dunyasi-belediyeler-birligi"),
        ("Türk Dünyası Belediyeler Birliği duyurdu.", "organization/turk-dunyasi-belediyeler-birligi"),
        ("Tekkaya Belediyesi duyurdu.", "organization/tekkaya-belediyesi"),
    ],
)
def test_keys(text, key):
    """A body has the key of its full name, also where only its acronym is told."""
    assert [fact.key for fact in facts_of(text).organizations] == [key]


@pytest.mark.parametrize(
    ("text", "known_as"),
    [
        ("TDBB duyurdu.", "Türk Dünyası Belediyeler Birliği"),
        ("Türk Dünyası Belediyeler Birliği duyurdu.", None),
        ("Tekkaya Belediyesi duyurdu.", None),
    ],
)
def test_known_as(text, known_as):
    """A body that is called otherwise than the gazetteer knows it has that name as well."""
    assert [fact.known_as for fact in facts_of(text).organizations] == [known_as]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Pendik Belediyesi duyurdu.", "Pendik"),
        ("Konya Büyükşehir Belediyesi duyurdu.", "Konya"),
        ("Rize Valiliği duyurdu.", "Rize"),
        ("Tekkaya Belediyesi duyurdu.", None),
        ("Ankara Kültür Derneği duyurdu.", None),
    ],
)
def test_areas(text, area):
    """A municipality or governorship serves the area that it is named after, where the gazetteer knows it."""
    (fact,) = facts_of(text).organizations
    assert (fact.area and fact.area.name) == area


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Manisa'da MASKİ çalışmaları sürüyor.", "organization/manisa-su-ve-kanalizasyon-idaresi"),
        ("Malatya'da MASKİ çalışmaları sürüyor.", "organization/malatya-su-ve-kanalizasyon-idaresi"),
        ("İlçede MASKİ çalışmaları sürüyor.", "organization/maski"),
    ],
)
def test_acronym_of_several(text, key):
    """An acronym that several bodies have means that of the town which the text names, and none if it names none."""
    assert [fact.key for fact in facts_of(text).organizations] == [key]
