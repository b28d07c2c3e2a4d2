"""Which event a topic belongs to."""

import pytest
from reading import events_in

VISIT = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediyesini ziyaret etti."

RECEIVED = "Tekkaya Belediye Başkanı Orhan Demirkan, Müdür Elif Yurdakul ile Müdür Bora Saylan'ı ayrı ayrı kabul etti."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Özbekistan heyeti Tekkaya Belediyesini ziyaret ederek “Su Yönetimi” hakkında bilgi aldı.",
            [("visit", ("Su Yönetimi",))],
        ),
        (
            f"{VISIT} Başkana “Su Yönetimi” konusunda bilgi verildi.",
            [("visit", ("Su Yönetimi",))],
        ),
        (f"{VISIT} Ziyarette ulaşım yatırımları görüşüldü.", [("visit", ("ulaşım yatırımları",))]),
        (
            (
                f"Sarıova'da açılış toplantısı yapıldı. {VISIT} "
                "Konuklara “Mahalle Meclisleri” ve “Su Yönetimi” başlıklı sunumlar yapıldı."
            ),
            [("meeting", ()), ("visit", ("Mahalle Meclisleri", "Su Yönetimi"))],
        ),
        (
            "Tekkaya Belediyesinde “Su Yönetimi” konulu çalıştay düzenlendi.",
            [("programme", ("Su Yönetimi",))],
        ),
        (
            f"{VISIT} Akbulut, “Su Yönetimi” konulu saha gezisi yaptı.",
            [("visit", ("Su Yönetimi",)), ("tour", ("Su Yönetimi",))],
        ),
        (
            f"{VISIT} Akbulut, Uluğ Bey Müzesini gezdi. Konuklara “Su Yönetimi” hakkında bilgi verildi.",
            [("visit", ("Su Yönetimi",)), ("tour", ())],
        ),
        (
            "Nermin Akbulut, Tekkaya Belediyesinde Orhan Demirkan ile bir araya geldi. Görüşmede su sorunu konuşuldu.",
            [("meeting", ("su sorunu",))],
        ),
        (
            (
                f"{VISIT} Akbulut, Müdür Elif Yurdakul eşliğinde Uluğ Bey Müzesini gezdi. "
                "Yurdakul burada konuklara “Su Yönetimi” hakkında bilgi verdi."
            ),
            [("visit", ()), ("tour", ("Su Yönetimi",))],
        ),
        (
            f"{RECEIVED} Elif Yurdakul'un ziyaretinde su sorunu görüşüldü.",
            [("visit", ("su sorunu",)), ("visit", ())],
        ),
        (
            f"{VISIT} Su sorunu hakkında bilgi alan konuklar, Tekkaya Valiliğini ziyaret etti.",
            [("visit", ("Su sorunu",)), ("visit", ())],
        ),
        (
            f"Birliğin toplantısı Tekkaya'da yapıldı. {VISIT} Toplantıda su tarifesi görüşüldü.",
            [("meeting", ("su tarifesi",)), ("visit", ())],
        ),
        (
            f"{VISIT} Akbulut, Uluğ Bey Müzesini gezdi ve su arıtma hakkında bilgi aldı.",
            [("visit", ()), ("tour", ("su arıtma",))],
        ),
        (
            (
                "Tekkaya Belediyesi ile Sarıova Belediyesi protokol imzaladı. Öğrenci değişimini kapsayan protokolün "
                "ardından Nermin Akbulut, Tekkaya Valiliğini ziyaret etti."
            ),
            [("agreement", ("Öğrenci değişimi",)), ("visit", ())],
        ),
        (
            (
                "Nermin Akbulut, Tekkaya Belediyesini ve Sarıova Belediyesini ziyaret etti. Tekkaya Belediyesinde su "
                "sorunu, Sarıova Belediyesinde yol projesi konuşuldu."
            ),
            [("visit", ("su sorunu",)), ("visit", ("yol projesi",))],
        ),
        (
            (
                "Nermin Akbulut, Tekkaya Belediye Başkanı Orhan Demirkan'ı ve Sarıova Belediye Başkanı Bora Saylan'ı "
                "ziyaret etti. Orhan Demirkan'ın makamındaki sohbette su sorunu konuşuldu."
            ),
            [("visit", ("su sorunu",)), ("visit", ())],
        ),
        (
            f"Su sorunu hakkında bilgi verildi. {VISIT}",
            [("visit", ("Su sorunu",))],
        ),
        ("“Su Yönetimi” konulu kitap çıktı.", []),
        (
            f"{VISIT} Tekkaya Belediye Başkanı Orhan Demirkan ile görüşen Akbulut, su sorunu hakkında bilgi aldı.",
            [("visit", ("su sorunu",)), ("meeting", ("su sorunu",))],
        ),
    ],
)
def test_topics_of_events(text, expected):
    """A topic goes to the event of its sentence, else to the one that the text goes on about, or to whose it says."""
    assert [(event.type, event.topics) for event in events_in(text)] == expected
