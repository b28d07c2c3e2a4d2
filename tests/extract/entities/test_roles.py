"""Titles and where they are held."""

import pytest
from reading import roles_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Andijan Belediye Başkan Yardımcısı Saida Yusupova konuştu.",
            {"Saida Yusupova": [("Belediye Başkan Yardımcısı", "Andijan Belediyesi")]},
        ),
        (
            "TDBB ve Konya Büyükşehir Belediye Başkanı Orhan Demirkan konuştu.",
            {
                "Orhan Demirkan": [
                    ("Başkan", "TDBB"),
                    ("Büyükşehir Belediye Başkanı", "Konya Büyükşehir Belediyesi"),
                ]
            },
        ),
        (
            "Tekkaya Belediye Başkanı ve Ege Kültür Birliği Başkanı Orhan Demirkan konuştu.",
            {
                "Orhan Demirkan": [
                    ("Belediye Başkanı", "Tekkaya Belediyesi"),
                    ("Başkan", "Ege Kültür Birliği"),
                ]
            },
        ),
        (
            "Karaova Tekstil A.Ş. açıldı. Firmanın Proje Koordinatörü Orhan Demirkan konuştu.",
            {"Orhan Demirkan": [("Proje Koordinatörü", "Karaova Tekstil A.Ş.")]},
        ),
        (
            "Rize Milletvekilleri Orhan Demirkan (CHP) ve Figen Ulucak (CHP) konuştu.",
            {"Orhan Demirkan": [("Milletvekili", None)], "Figen Ulucak": [("Milletvekili", None)]},
        ),
        (
            "Karaovaspor geldi. Kulüp Başkanı Orhan Demirkan ve takım kaptanı Figen Ulucak konuştu.",
            {
                "Orhan Demirkan": [("Başkan", "Karaovaspor")],
                "Figen Ulucak": [("takım kaptanı", "Karaovaspor")],
            },
        ),
        (
            "Orada Karakol Komutanı Kıdemli Başçavuş Orhan Demirkan vardı.",
            {"Orhan Demirkan": [("Karakol Komutanı", None)]},
        ),
        (
            "TİKA duyurdu. Orada Karakol Belediye Meclisi (Keneş) Başkanı Orhan Demirkan vardı.",
            {"Orhan Demirkan": [("Başkan", "Karakol Belediye Meclisi")]},
        ),
        (
            "Orada AFAD Hatay İl Müdürü Orhan Demirkan vardı.",
            {"Orhan Demirkan": [("İl Müdürü", "AFAD Hatay İl Müdürlüğü")]},
        ),
        (
            "Başkan Figen Ulucak, Karaova Lisesi'ni gezdi.\n\nTekkaya Belediyesi duyurdu.",
            {"Figen Ulucak": [("Belediye Başkanı", "Tekkaya Belediyesi")]},
        ),
        (
            "CHP Rize Kadın Kolları Başkanı Figen Ulucak konuştu.",
            {"Figen Ulucak": [("Kadın Kolları Başkanı", "CHP")]},
        ),
        ("Niksar MYO Müdürü Orhan Demirkan konuştu.", {"Orhan Demirkan": [("Müdür", "Niksar MYO")]}),
        (
            "Karaova Kültür Derneği (KKD) Bodrum Şube Başkanı Orhan Demirkan konuştu.",
            {"Orhan Demirkan": [("Şube Başkanı", "Karaova Kültür Derneği")]},
        ),
        (
            "Eğitim-Bir-Sen Bodrum 2 No'lu Şube Başkanı Orhan Demirkan konuştu.",
            {"Orhan Demirkan": [("Şube Başkanı", "Eğitim-Bir-Sen")]},
        ),
        (
            "Tekkaya Belediye Başkan Yardımcıları Figen Ulucak, Bora Saylan ve Cem Yaylacı katıldı.",
            {
                "Figen Ulucak": [("Belediye Başkan Yardımcısı", "Tekkaya Belediyesi")],
                "Bora Saylan": [("Belediye Başkan Yardımcısı", "Tekkaya Belediyesi")],
                "Cem Yaylacı": [("Belediye Başkan Yardımcısı", "Tekkaya Belediyesi")],
            },
        ),
        ("Tekkaya Belediyesine Kafile Başkanı Elif Aksu geldi.", {"Elif Aksu": [("Kafile Başkanı", None)]}),
        (
            "Tekkaya Belediye Başkanı Orhan Demirkan, Meclis Üyeleri ve Ovaköy Derneği Başkanı Elif Aksu geldi.",
            {
                "Orhan Demirkan": [("Belediye Başkanı", "Tekkaya Belediyesi")],
                "Elif Aksu": [("Başkan", "Ovaköy Derneği")],
            },
        ),
        (
            "Tekkaya Linyitspor bir kupa aldı. Antrenör Orhan Demirkan konuştu.",
            {"Orhan Demirkan": [("Antrenör", "Tekkaya Linyitspor")]},
        ),
        ("Tekkayaspor Başkanı Orhan Demirkan geldi.", {"Orhan Demirkan": [("Başkan", "Tekkayaspor")]}),
        (
            "Rize İl Sağlık Müdürlüğü, Tekkaya Belediyesini gezdi. Destek Hizmetleri Başkanı Orhan Demirkan geldi.",
            {"Orhan Demirkan": [("Destek Hizmetleri Başkanı", "Rize İl Sağlık Müdürlüğü")]},
        ),
        ("Rusya Büyükelçisi İlya Morkov geldi.", {"İlya Morkov": [("Büyükelçi", "Rusya")]}),
        (
            "Kırgızistan'ın Ankara Büyükelçisi Ulan Toktogul geldi.",
            {"Ulan Toktogul": [("Büyükelçi", "Kırgızistan")]},
        ),
        (
            "Isparta İl Tarım Müdürü Selim Ateşoğlu geldi.",
            {"Selim Ateşoğlu": [("İl Tarım Müdürü", "Isparta İl Tarım Müdürlüğü")]},
        ),
        (
            "Törene Çevre, Şehircilik ve Sağlık Bakan Yardımcısı Selim Ateşoğlu katıldı.",
            {"Selim Ateşoğlu": [("Bakan Yardımcısı", "Çevre, Şehircilik ve Sağlık Bakanlığı")]},
        ),
        (
            "Törene Tekkaya Belediyesi Kültür, Sanat ve Turizm Dairesi Başkanı Selim Ateşoğlu katıldı.",
            {"Selim Ateşoğlu": [("Kültür, Sanat ve Turizm Dairesi Başkanı", "Tekkaya Belediyesi")]},
        ),
        (
            "Heyet Samat köyüne gitti. Köy muhtarı Dursun Kayalı konuştu.",
            {"Dursun Kayalı": [("Köy muhtarı", "Samat")]},
        ),
        (
            "Narlı Mahallesi eski muhtarı Dursun Kayalı konuştu.",
            {"Dursun Kayalı": [("eski muhtar", "Narlı Mahallesi")]},
        ),
        (
            "Devlet Su İşleri (DSİ) 25. Bölge Müdürü Dursun Kayalı konuştu.",
            {"Dursun Kayalı": [("Bölge Müdürü", "Devlet Su İşleri 25. Bölge Müdürlüğü")]},
        ),
        (
            "Rize İlçe Milli Eğitim Şube Müdürü Dursun Kayalı konuştu.",
            {"Dursun Kayalı": [("İlçe Milli Eğitim Şube Müdürü", "Rize İlçe Milli Eğitim Müdürlüğü")]},
        ),
        (
            "Kazakistan Cumhuriyeti Tekkaya Vilayeti Valisi Dursun Kayalı konuştu.",
            {"Dursun Kayalı": [("Vali", "Tekkaya Vilayeti Valiliği")]},
        ),
        (
            "Ova Vilayeti Tarım Dairesi Başkanı Dursun Kayalı konuştu.",
            {"Dursun Kayalı": [("Başkan", "Ova Vilayeti Tarım Dairesi")]},
        ),
        (
            "Tekkaya İlçe Jandarma Komutanı Jandarma Binbaşı Dursun Kayalı konuştu.",
            {"Dursun Kayalı": [("İlçe Jandarma Komutanı", "Tekkaya İlçe Jandarma Komutanlığı")]},
        ),
        (
            "Oturum biterken Tekkaya Ticaret Borsası adına Borsa Başkanı Dursun Kayalı konuştu.",
            {"Dursun Kayalı": [("Başkan", "Tekkaya Ticaret Borsası")]},
        ),
        (
            "Tekkaya Muhtarlar Derneği Başkanı, Samat Köyü Muhtarı Dursun Kayalı geldi.",
            {"Dursun Kayalı": [("Başkan", "Tekkaya Muhtarlar Derneği"), ("Muhtar", "Samat")]},
        ),
        (
            "Tekkaya Arıcılık Enstitüsü gezildi. Enstitü Müdürü Dursun Kayalı bilgi verdi.",
            {"Dursun Kayalı": [("Müdür", "Tekkaya Arıcılık Enstitüsü")]},
        ),
        ("Samat Köyü Muhtarı Dursun Kayalı geldi.", {"Dursun Kayalı": [("Muhtar", "Samat")]}),
        ("Heyeti Yörük Köyü Muhtarı Dursun Kayalı karşıladı.", {"Dursun Kayalı": [("Muhtar", "Yörük Köyü")]}),
        ("Yörük Muhtarı Dursun Kayalı geldi.", {"Dursun Kayalı": [("Muhtar", "Yörük")]}),
        ("Heyeti Samat köyünde muhtar Dursun Kayalı karşıladı.", {"Dursun Kayalı": [("muhtar", "Samat")]}),
        ("Heyeti Samat köyünün muhtarı Dursun Kayalı karşıladı.", {"Dursun Kayalı": [("muhtar", "Samat")]}),
        ("Heyeti Bardız'da Muhtar Dursun Kayalı karşıladı.", {"Dursun Kayalı": [("Muhtar", "Bardız")]}),
        (
            "Rize Milletvekili Dursun Kayalı geldi. Heyet TBMM'yi gezdi.",
            {"Dursun Kayalı": [("Milletvekili", "TBMM")]},
        ),
        ("Rize Milletvekili Dursun Kayalı geldi.", {"Dursun Kayalı": [("Milletvekili", None)]}),
        (
            "Sarıova Belediyesi duyurdu. Heyeti köy muhtarı Dursun Kayalı karşıladı.",
            {"Dursun Kayalı": [("köy muhtarı", None)]},
        ),
        ("Uluğ Bey Müzesi Müdürü Dursun Kayalı geldi.", {"Dursun Kayalı": [("Müdür", "Uluğ Bey Müzesi")]}),
        (
            "Vakıf Başkanı Elif Yurdakul, Tekkaya Eğitim Vakfının çalışmalarını anlattı.",
            {"Elif Yurdakul": [("Başkan", "Tekkaya Eğitim Vakfı")]},
        ),
        (
            "Tekkaya Belediyesinin Başkan Yardımcısı Figen Ulucak konuştu.",
            {"Figen Ulucak": [("Başkan Yardımcısı", "Tekkaya Belediyesi")]},
        ),
        (
            "Sarıova Belediye Başkanı seçilen Nermin Akbulut konuştu.",
            {"Nermin Akbulut": [("Belediye Başkanı", "Sarıova Belediyesi")]},
        ),
        (
            "Tekkaya Kalkınma Ajansı (TEKA) Genel Sekreteri Elif Yurdakul konuştu.",
            {"Elif Yurdakul": [("Genel Sekreter", "Tekkaya Kalkınma Ajansı")]},
        ),
        (
            "Tekkaya Esnaf Odası Başkanlığına seçilen Elif Yurdakul konuştu.",
            {"Elif Yurdakul": [("Başkan", "Tekkaya Esnaf Odası")]},
        ),
        (
            (
                "Tekkaya Belediyesi ve Sarıova Belediyesi gezildi. Tekkaya'da Başkan Vekili Bora Saylan, "
                "Sarıova'da ise Belediye Başkanı Elif Yurdakul konuştu."
            ),
            {
                "Bora Saylan": [("Başkan Vekili", "Tekkaya Belediyesi")],
                "Elif Yurdakul": [("Belediye Başkanı", "Sarıova Belediyesi")],
            },
        ),
        (
            "Tekkaya Belediyesi ile Arıcılar Derneği Tekkaya Şubesi anlaştı. Şube Başkanı Bora Saylan konuştu.",
            {"Bora Saylan": [("Şube Başkanı", "Arıcılar Derneği Tekkaya Şubesi")]},
        ),
        (
            "Tekkaya Belediyesi pazarı gezdi. Kooperatif Başkanı Bora Saylan ile temsilci Elif Yurdakul konuştu.",
            {"Bora Saylan": [("Başkan", None)], "Elif Yurdakul": [("temsilci", None)]},
        ),
        ("Müdür Elif Yurdakul konuştu.", {"Elif Yurdakul": [("Müdür", None)]}),
        ("Elif Yurdakul konuştu.", {"Elif Yurdakul": []}),
    ],
)
def test_roles_before_a_name(text, expected):
    """The title before a name, with the body that its words, a body beside it, or an owner in the genitive tell."""
    assert roles_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Törene Elif Yurdakul (Sarıova Belediye Başkanı) katıldı.",
        "Elif Yurdakul – Sarıova Belediye Başkanı",
        "Sunucu: Elif Yurdakul - Sarıova Belediye Başkanı",
    ],
)
def test_roles_after_a_name(text):
    """A title in brackets or behind a dash belongs to the name before it."""
    assert roles_in(text) == {"Elif Yurdakul": [("Belediye Başkanı", "Sarıova Belediyesi")]}


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        (
            "Belediye Başkanımız Nermin Akbulut, Tekkaya Belediyesini gezdi.",
            "Nermin Akbulut",
            ("Belediye Başkanı", "Tekkaya Belediyesi"),
        ),
        (
            "Tekkaya Belediyesi tören düzenledi. Başkan Yardımcısı Figen Ulucak konuştu.",
            "Figen Ulucak",
            ("Başkan Yardımcısı", "Tekkaya Belediyesi"),
        ),
        (
            "Tekkaya Belediyesi tören düzenledi. Rektör Figen Ulucak konuştu.",
            "Figen Ulucak",
            ("Rektör", None),
        ),
        (
            "Tekkaya Belediyesi duyurdu. Yavuz Selim İlkokulu ziyaret edildi. Okul Müdürü Figen Ulucak konuştu.",
            "Figen Ulucak",
            ("Müdür", "Yavuz Selim İlkokulu"),
        ),
        (
            "Tekkaya Devlet Hastanesi ile Tekkaya Belediyesi buluştu. Başhekim Figen Ulucak konuştu.",
            "Figen Ulucak",
            ("Başhekim", "Tekkaya Devlet Hastanesi"),
        ),
        (
            "Sarıova Belediyesi duyurdu. Tekkaya Belediyesinde ise Başkan Vekili Figen Ulucak ağırladı.",
            "Figen Ulucak",
            ("Başkan Vekili", "Tekkaya Belediyesi"),
        ),
        (
            "Tekkaya Çay İşletme Müdürlüğü gezildi. Sarıova Belediyesi duyurdu. İşletme Müdürü Figen Ulucak konuştu.",
            "Figen Ulucak",
            ("İşletme Müdürü", "Tekkaya Çay İşletme Müdürlüğü"),
        ),
        ("Tekkaya Akimliği duyurdu. Başkan Figen Ulucak konuştu.", "Figen Ulucak", ("Başkan", None)),
        (
            "Tekkaya Belediyesi Turizm Komisyonu Başkanı Figen Ulucak konuştu.",
            "Figen Ulucak",
            ("Turizm Komisyonu Başkanı", "Tekkaya Belediyesi"),
        ),
        (
            "Başkan, Tekkayaspor'u ağırladı. Kulüp Başkanı Figen Ulucak konuştu.",
            "Figen Ulucak",
            ("Başkan", "Tekkayaspor"),
        ),
        (
            "Judo Federasyonu duyurdu. Tekkayaspor kazandı. Antrenör Figen Ulucak konuştu.",
            "Figen Ulucak",
            ("Antrenör", "Tekkayaspor"),
        ),
        (
            "Tekkaya Belediyesi Meclis Üyesi ve hemşehrimiz Figen Ulucak geldi.",
            "Figen Ulucak",
            ("Meclis Üyesi", "Tekkaya Belediyesi"),
        ),
        (
            "Tekkaya Organize Sanayi Bölgesi Yönetim Kurulu Başkanı Ali Er ve Bölge Müdürü Figen Ulucak geldi.",
            "Figen Ulucak",
            ("Bölge Müdürü", "Tekkaya Organize Sanayi Bölgesi"),
        ),
        (
            "Rize OSB Müdürü Ali Er ile OSB Başkanı Figen Ulucak geldi.",
            "Figen Ulucak",
            ("Başkan", "Rize OSB"),
        ),
        (
            "Tekkaya Belediyesi duyurdu. Konuklar Sarıova Belediyesinden Müdür Figen Ulucak ile geldi.",
            "Figen Ulucak",
            ("Müdür", "Sarıova Belediyesi"),
        ),
        ("T.C. Gümülcine Başkonsolosu Figen Ulucak geldi.", "Figen Ulucak", ("Başkonsolos", "Türkiye")),
        (
            "Tekkaya İlçe Tarım Müdürü Ali Er ile şube müdürleri Can Ak ve Figen Ulucak geldi.",
            "Figen Ulucak",
            ("şube müdürü", "Tekkaya İlçe Tarım Müdürlüğü"),
        ),
    ],
)
def test_titles_that_do_not_tell_where(text, person, expected):
    """A title without a body is held at a body of a fitting kind named near."""
    assert roles_in(text)[person] == [expected]
