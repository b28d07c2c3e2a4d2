"""Titles held where the one is at home whom their holder goes with."""

import pytest
from reading import roles_in

PENDIK = "Pendik Belediyesi duyurdu."
DELEGATIONS = (
    "Pendik Belediyesi, Tekkaya Belediyesi ve Sarıova Belediyesi bir araya geldi. "
    "Tekkaya heyetine Belediye Başkanı Ali Er, Sarıova heyetine Müdür Figen Ulucak başkanlık etti."
)
RECEIVED = (
    "Ege Birliği konukları ağırladı. Tekkaya Belediye Başkanı Ali Er, Sarıova Kaymakamı Can Ak ve Ova Odası "
    "Başkanı Ece Su'dan oluşan heyeti Genel Sekreter Figen Ulucak karşıladı."
)
HEADED = (
    "Pendik Belediyesi duyurdu. Tekkaya İcra Hakimiyeti Başçısı Ali Er'in başkanlık ettiği heyette "
    "Başçı Müavini Figen Ulucak yer aldı."
)

LED = "Tekkaya Belediye Başkanı Orhan Demirkan ve beraberindeki heyet yola çıktı."
CALLED_ON = (
    "Ege Belediyeler Birliği Müdürü Ali Er, Sarıova Belediye Başkanı ve Birlik Meclis Üyesi Can Ak'ı ziyaret etti. "
    "Projeden Pendik ve Kartal belediyeleri yararlanacak."
)
OURS = "Sarıova Belediyesi\n\nKonuklar geldi."


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        (
            "Sarıova Belediye Başkanı Nermin Akbulut'a Müdür Figen Ulucak eşlik etti.",
            "Figen Ulucak",
            ("Müdür", "Sarıova Belediyesi"),
        ),
        (
            "Tekkaya Belediyesi duyurdu. Sarıova Belediye Başkanı Nermin Akbulut'a Müdür Figen Ulucak eşlik etti.",
            "Figen Ulucak",
            ("Müdür", "Sarıova Belediyesi"),
        ),
        (
            f"{PENDIK} Müdür Figen Ulucak'ın eşlik ettiği Sarıova Belediye Başkanı Nermin Akbulut geldi.",
            "Figen Ulucak",
            ("Müdür", "Sarıova Belediyesi"),
        ),
        (
            f"{PENDIK} Konukları Tekkaya Belediye Başkanı Orhan Demirkan'ın yanı sıra Müdür Figen Ulucak karşıladı.",
            "Figen Ulucak",
            ("Müdür", "Tekkaya Belediyesi"),
        ),
        (
            f"{PENDIK} Ziyarete Tekkaya Belediye Başkanı Orhan Demirkan'ın yanı sıra Müdür Figen Ulucak katıldı.",
            "Figen Ulucak",
            ("Müdür", "Tekkaya Belediyesi"),
        ),
        (
            "Konukları Tekkaya Belediye Başkanı Orhan Demirkan, Müdür Figen Ulucak ile ağırladı.",
            "Figen Ulucak",
            ("Müdür", "Tekkaya Belediyesi"),
        ),
        (
            "Tekkaya Belediyesini ziyaret eden Pendik heyetini Müdür Figen Ulucak ağırladı. Pendik Belediyesi duyurdu.",
            "Figen Ulucak",
            ("Müdür", "Tekkaya Belediyesi"),
        ),
        (
            "Pendik Belediyesi duyurdu. Tekkaya Belediyesi düzenledi. Pendik heyetinde Müdür Figen Ulucak yer aldı.",
            "Figen Ulucak",
            ("Müdür", "Pendik Belediyesi"),
        ),
        (
            "Tekkaya Belediye Başkanı Orhan Demirkan ve Belediye Başkanı Nermin Akbulut konuştu.",
            "Nermin Akbulut",
            ("Belediye Başkanı", None),
        ),
        (
            f"{PENDIK} Tekkaya Belediye Başkanı Orhan Demirkan ve Başkan Yardımcısı Figen Ulucak geldi.",
            "Figen Ulucak",
            ("Başkan Yardımcısı", "Tekkaya Belediyesi"),
        ),
        (
            f"{PENDIK} Tekkaya Belediye Başkanı Orhan Demirkan ağırlandı. Belediye Başkanı Nermin Akbulut geldi.",
            "Nermin Akbulut",
            ("Belediye Başkanı", "Pendik Belediyesi"),
        ),
        (
            "İran'ın Ankara Büyükelçisi Ulan Er, Büyükelçilik Müsteşarı Can Er ve Rize Konsolosu Selma Aykın geldi.",
            "Selma Aykın",
            ("Konsolos", "İran"),
        ),
        (
            "Tekkaya Belediye Başkanı Orhan Demirkan, İZSU'ya gitti.\n\nBaşkan Yardımcısı Figen Ulucak da vardı.",
            "Figen Ulucak",
            ("Başkan Yardımcısı", "Tekkaya Belediyesi"),
        ),
        (
            "Kırgızistan Büyükelçisi Ulan Toktogul ve Müsteşar Nurlan Esenov geldi.",
            "Nurlan Esenov",
            ("Müsteşar", "Kırgızistan"),
        ),
        (
            f"{PENDIK} Sarıova Belediye Başkanı Nermin Akbulut ve beraberindeki Müdür Figen Ulucak geldi.",
            "Figen Ulucak",
            ("Müdür", "Sarıova Belediyesi"),
        ),
        (
            f"{PENDIK} Sarıova Belediye Başkanı Nermin Akbulut ve heyeti geldi. Heyette Müdür Figen Ulucak var.",
            "Figen Ulucak",
            ("Müdür", "Sarıova Belediyesi"),
        ),
        (
            f"{PENDIK} Sarıova Belediyesinden gelen heyet ağırlandı. Heyette Müdür Figen Ulucak var.",
            "Figen Ulucak",
            ("Müdür", "Sarıova Belediyesi"),
        ),
        (
            f"{PENDIK} Sarıova Belediyesinden gelen heyet ağırlandı. Heyette:\n- Şef Cem Er\n- Şef Figen Ulucak",
            "Figen Ulucak",
            ("Şef", "Sarıova Belediyesi"),
        ),
        (
            "Tekkaya Devlet Hastanesi açıldı. Çankaya Kaymakamı Ali Er'e Başhekim Figen Ulucak eşlik etti.",
            "Figen Ulucak",
            ("Başhekim", "Tekkaya Devlet Hastanesi"),
        ),
        (DELEGATIONS, "Ali Er", ("Belediye Başkanı", "Tekkaya Belediyesi")),
        (DELEGATIONS, "Figen Ulucak", ("Müdür", "Sarıova Belediyesi")),
        (RECEIVED, "Figen Ulucak", ("Genel Sekreter", "Ege Birliği")),
        (HEADED, "Figen Ulucak", ("Başçı Müavini", "Tekkaya İcra Hakimiyeti")),
        (f"{PENDIK} Başkan Figen Ulucak konuştu.", "Figen Ulucak", ("Belediye Başkanı", "Pendik Belediyesi")),
        (
            f"{PENDIK} Tekkaya Ziraat Odası Başkanı Ali Er ve Başkan Vekili Figen Ulucak ağırlandı.",
            "Figen Ulucak",
            ("Başkan Vekili", "Tekkaya Ziraat Odası"),
        ),
        (
            "Konya Üniversitesi Rektörü Ali Er Rize Üniversitesi ile anlaştı. Rektör Figen Ulucak da vardı.",
            "Figen Ulucak",
            ("Rektör", "Rize Üniversitesi"),
        ),
        (
            "Tekkaya Ziraat Odası Başkanı Ali Er dün Başkan Figen Ulucak ile Pendik Belediyesinde görüştü.",
            "Figen Ulucak",
            ("Belediye Başkanı", "Pendik Belediyesi"),
        ),
        (
            f"{LED} Sarıova Belediye Başkanı Ali Er'in çağırdığı heyette Başkan Yardımcısı Figen Ulucak yer aldı.",
            "Figen Ulucak",
            ("Başkan Yardımcısı", "Tekkaya Belediyesi"),
        ),
        (
            f"{LED} Dün gelen heyette CHP Meclis Üyesi Ali Er ve Dış İlişkiler Sorumlusu Figen Ulucak yer aldı.",
            "Figen Ulucak",
            ("Dış İlişkiler Sorumlusu", "Tekkaya Belediyesi"),
        ),
        (
            "Ova Derneği (OVADER) heyeti geldi. Heyette Yönetim Kurulu Üyesi Ali Er ve Müdür Figen Ulucak yer aldı.",
            "Figen Ulucak",
            ("Müdür", "Ova Derneği"),
        ),
        (
            f"{CALLED_ON} Başkan Yardımcısı Figen Ulucak'ın da bulunduğu ziyarette projeler anlatıldı.",
            "Figen Ulucak",
            ("Başkan Yardımcısı", "Sarıova Belediyesi"),
        ),
        (
            f"{OURS} Pendik Belediyesinin şenliğinde belediyemizi Başkan Yardımcısı Figen Ulucak temsil etti.",
            "Figen Ulucak",
            ("Başkan Yardımcısı", "Sarıova Belediyesi"),
        ),
        (
            "Tekkaya Belediyesi duyurdu. Ova Derneğinden Ali Er'in yer aldığı heyet, Başkan Figen Ulucak'ı övdü.",
            "Figen Ulucak",
            ("Belediye Başkanı", "Tekkaya Belediyesi"),
        ),
        (
            "Tekkaya Belediye Başkanı Can Ak konuk ağırladı. Ova Derneği toplandı. Başkan Figen Ulucak konuştu.",
            "Figen Ulucak",
            ("Başkan", "Ova Derneği"),
        ),
    ],
)
def test_homes(text, person, expected):
    """Companions and receivers belong where their leader does, a delegation to its town; a town has one head."""
    assert roles_in(text)[person] == [expected]
