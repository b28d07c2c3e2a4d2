"""Where the phrase of a topic begins."""

import pytest
from reading import facts_of


def topics(text):
    """The names of the topics."""
    return [fact.name for fact in facts_of(text).topics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ziyarette yayla turizmi görüşüldü.", ["yayla turizmi"]),
        ("Ziyarette hazine arazilerinin tahsisi görüşüldü.", ["hazine arazilerinin tahsisi"]),
        ("Ziyarette sivil mimari örneklerinin onarımı görüşüldü.", ["sivil mimari örneklerinin onarımı"]),
        ("Ziyarette hurda araçlar görüşüldü.", ["hurda araçlar"]),
        ("Ziyarette madde bağımlılığı görüşüldü.", ["madde bağımlılığı"]),
        ("Ziyarette ekip çalışması görüşüldü.", ["ekip çalışması"]),
        ("Ziyarette düşünce özgürlüğü görüşüldü.", ["düşünce özgürlüğü"]),
        ("Ziyarette tavşan yetiştiriciliği görüşüldü.", ["tavşan yetiştiriciliği"]),
        ("Ziyarette fındığının tescili görüşüldü.", ["fındığının tescili"]),
        ("Ziyarette baraj inşaatı görüşüldü.", ["baraj inşaatı"]),
        ("Ziyarette ören yerinin ziyarete açılması görüşüldü.", ["ören yerinin ziyarete açılması"]),
    ],
)
def test_nouns_that_look_like_another_form(text, expected):
    """A noun that looks like a case, a participle, a converb or a verb stands in the phrase."""
    assert topics(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ziyarette çiftçilere mazot desteği görüşüldü.", ["çiftçilere mazot desteği"]),
        ("Ziyarette öğrencilere burs görüşüldü.", ["öğrencilere burs"]),
        ("Ziyarette Tekkaya'ya doğal gaz görüşüldü.", ["Tekkaya'ya doğal gaz"]),
        ("Ziyarette çöp gazından elektrik üretimi görüşüldü.", ["çöp gazından elektrik üretimi"]),
        ("Ziyarette baraj gölünde balıkçılık görüşüldü.", ["baraj gölünde balıkçılık"]),
        ("Ziyarette uyuşturucu ile mücadele görüşüldü.", ["uyuşturucu ile mücadele"]),
        ("Ziyarette köprünün iki yakasının birleştirilmesi görüşüldü.", ["köprünün iki yakasının birleştirilmesi"]),
        (
            "Ziyarette Ova ve Tekkaya arasında kardeş şehir ilişkisi kurulması görüşüldü.",
            ["Ova ve Tekkaya arasında kardeş şehir ilişkisi kurulması"],
        ),
        ("Konuklar öğrencilere verilen burslarla ilgili bilgi aldı.", ["öğrencilere verilen burslar"]),
        ("Konuklar sağlıkta şiddet hakkında bilgi aldı.", ["sağlıkta şiddet"]),
        ("Konuklar kadınlar pazarı hakkında bilgi aldı.", ["kadınlar pazarı"]),
        ("Konuklar pirinanın gübre olarak kullanılması hakkında bilgi aldı.", ["pirinanın gübre olarak kullanılması"]),
        (
            "Ürünlerin ortak bir marka altında pazarlanmasına ilişkin sunum yapıldı.",
            ["Ürünlerin ortak bir marka altında pazarlanması"],
        ),
        ("Ziyarette konuklara bağ yolu anlatıldı.", ["bağ yolu"]),
        ("Ziyarette konuklara bağ yolu bir sunumla anlatıldı.", ["bağ yolu"]),
        ("Ziyarette bağ yolu atlanmadan ele alındı.", []),
        ("Müdür, yolun onarımını istişare etmeden karar almadıklarını söyledi.", []),
        ("Ziyarette iki ilçeyi ilgilendiren konular ele alındı.", []),
        ("Tekkaya'da bağ yolu görüşüldü.", ["bağ yolu"]),
    ],
)
def test_cases_inside_a_phrase(text, expected):
    """A verb that says only that something was talked about has no case before it, and what is done has its own."""
    assert topics(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "İkili, bağ yolunu görüştü.",
        "Başkanlar bağ yolunu görüştü.",
        "Vali bağ yolunu görüştü.",
        "Belediyede bağ yolu konulu panel düzenlendi.",
        "Sohbet bağ yolu üzerinde yoğunlaştı.",
        "Ardından bağ yolu görüşüldü.",
        "Müdür, konuğunu bağ yolu konusunda bilgilendirdi.",
        "Çalışanlara bağ yolu konusunda bilgi verildi.",
    ],
)
def test_who_talks_and_where(text):
    """Who talks, to whom and at which body is no part of the topic."""
    assert topics(text) == ["bağ yolu"]
