"""Topics that a clause states, and lists of them."""

import pytest
from reading import facts_of

LIST = ["su sorunu", "köy yolları", "okul servisleri"]


def topics(text):
    """The names of the topics."""
    return [fact.name for fact in facts_of(text).topics]


@pytest.mark.parametrize(
    "text",
    [
        "Ziyaretin konusu bağ yolu idi.",
        "Ziyaretin ana teması bağ yolu oldu.",
        "Görüşmede öne çıkan konu bağ yolu oldu.",
        "Görüşmede gündeme gelen konulardan biri bağ yolu oldu.",
        "Konuşulan konuların başında bağ yolu geliyordu.",
        "Ziyarette konuşulan başlıklar arasında bağ yolu yer aldı.",
        "Görüşülen konular arasında bağ yolu da vardı.",
        "Ziyarette bağ yolu da konuşulan konular arasındaydı.",
        "Ziyarette bağ yoluna değinildi.",
        "Başkanlar ziyarette bağ yolunu değerlendirdi.",
        "Ziyarette bağ yolunun ayrıntıları görüşüldü.",
        "Tema: bağ yolu",
    ],
)
def test_matters(text):
    """What is raised, stands foremost or is among the matters of talks is a topic."""
    assert topics(text) == ["bağ yolu"]


@pytest.mark.parametrize(
    "text",
    [
        "Ziyarette şu konular ele alındı: su sorunu, köy yolları ve okul servisleri.",
        "Görüşülen konular şunlardı: su sorunu, köy yolları ve okul servisleri.",
        "Gündem netti: su sorunu, köy yolları, okul servisleri.",
        "Başkanlar su sorunu, köy yolları ve okul servislerini masaya yatırdı.",
        "Ziyarette su sorununun yanı sıra köy yolları ve okul servisleri görüşüldü.",
        "Ziyarette önce su sorunu, ardından köy yolları, son olarak okul servisleri konuşuldu.",
        "Ziyarette su sorunu konuşulurken köy yolları ve okul servisleri de gündeme geldi.",
    ],
)
def test_lists(text):
    """A list goes on behind a colon, in one case for all, and over words of order and addition."""
    assert topics(text) == LIST


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("İki başkan kentsel dönüşümü ele aldı.", ["kentsel dönüşüm"]),
        ("İki başkan afetlere hazırlığı ele aldı.", ["afetlere hazırlık"]),
        ("Kentsel dönüşüme ilişkin sunum yapıldı.", ["Kentsel dönüşüm"]),
        ("Arıcılıkla ilgili bilgi verildi.", ["Arıcılık"]),
        ("İklim değişikliğiyle mücadelenin ele alındığı panel yapıldı.", ["İklim değişikliğiyle mücadele"]),
        ("Ardından okul müdürü konuştu.", []),
        ("Mostar'dan gelen konuklar, üç gün boyunca Tekkaya'nın misafiri oldu.", []),
        ("Ticaretin önemine değinildi.", []),
        ("Başkanın gündemi yoğundu: Önce kahvaltıya katıldı.", []),
        ("İş sağlığı ve güvenliği konusunda bilgi verildi.", ["İş sağlığı ve güvenliği"]),
        ("Müdür, patates üreticisinin sorunlarını dinledi.", ["patates üreticisinin sorunları"]),
        ("Müdür, esnafın sorunlarını dinledi.", []),
        ("2. Oturum “Su Yönetimi”", ["Su Yönetimi"]),
        ("14.00 Panel: “Su Yönetimi”", ["Su Yönetimi"]),
        ("Protokolle atıkların gübreye dönüştürülmesi amaçlanıyor.", ["atıkların gübreye dönüştürülmesi"]),
    ],
)
def test_names(text, expected):
    """A bare noun stands in the case of its cue; who talks and that something matters are no topics."""
    assert topics(text) == expected
