"""Only Turkish is read."""

import pytest

from ziyaret_extract.turkish.language import require_turkish
from ziyaret_ontology.errors import NotTurkish

TURKISH = (
    "Tekkaya Belediyesi, sosyal belediyecilik uygulamalarını yerinde incelemek üzere ilçeye gelen heyeti ağırladı. "
    "Ziyarette konuklara gönüllülük konulu bir sunum yapıldı."
)


@pytest.mark.parametrize(
    "text",
    [
        TURKISH,
        TURKISH.translate(str.maketrans("çğıöşüÇĞİÖŞÜ", "cgiosuCGIOSU")),
        "TEKKAYA BELEDİYESİ, İLÇEYE GELEN HEYETİ AĞIRLADI. KONUKLARA GÖNÜLLÜLÜK KONULU SUNUM YAPILDI, GEZİ DÜZENLENDİ.",
        "Heyet çarşıyı gezdi, esnafla sohbet edip akşam yemeğinde buluştu; konuklar ertesi sabah ülkelerine döndü.",
        "Nalan Özsoylu, Cemal Yolcu, Ece Sarı, Rüstem Gabdulin, Selma Hacibegoviç, Emir Dedan, Oktam Ahrar katıldı.",
        "Welcome to Tekkaya!",
        "",
    ],
)
def test_accepted(text):
    """Turkish passes in capitals, without its letters and full of names, and so does what is too short to tell."""
    require_turkish(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            (
                "The delegation visited Tekkaya Municipality and met with the mayor to discuss cooperation between "
                "the two "
                "cities in the fields of urban transport and waste management."
            ),
            "English",
        ),
        (
            (
                "Die Delegation besuchte die Stadtverwaltung von Tekkaya und traf sich mit dem Bürgermeister, um "
                "über die "
                "Zusammenarbeit der beiden Städte zu sprechen."
            ),
            "German",
        ),
        (
            (
                "Делегация посетила муниципалитет и встретилась с мэром города, чтобы обсудить сотрудничество двух "
                "городов "
                "в области транспорта."
            ),
            "Russian",
        ),
        (
            (
                "Nümayəndə heyəti bələdiyyəni ziyarət edib və bələdiyyə sədri ilə görüşüb. Görüşdə iki şəhər arasında "
                "əməkdaşlıq məsələləri müzakirə olunub."
            ),
            "Azerbaijani",
        ),
        (
            (
                "Delegatsiya shahar hokimligiga tashrif buyurdi va hokim bilan uchrashdi. Uchrashuvda ikki shahar "
                "o'rtasidagi hamkorlik masalalari muhokama qilindi."
            ),
            "Uzbek",
        ),
        (
            (
                "Wekiliýet şäher häkimligine baryp gördi we häkim bilen duşuşdy. Duşuşykda iki şäheriň arasyndaky "
                "hyzmatdaşlyk barada gürrüň edildi."
            ),
            "Turkmen",
        ),
    ],
)
def test_refused(text, language):
    """Another language is refused and named."""
    with pytest.raises(NotTurkish, match=language):
        require_turkish(text)
