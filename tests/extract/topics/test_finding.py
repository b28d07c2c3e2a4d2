"""What programmes, talks and visits are said to be about."""

import pytest
from reading import facts_of

from ziyaret_ontology.model import Mention


def topics(text):
    """The names of the topics."""
    return [fact.name for fact in facts_of(text).topics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Su Yönetimi” konulu panel düzenlendi.", ["Su Yönetimi"]),
        ("“Su Yönetimi” başlıklı sergi açıldı.", ["Su Yönetimi"]),
        ("“Su Yönetimi” temalı tören yapıldı.", ["Su Yönetimi"]),
        ("“Su Yönetimi” konusunda bilgi aldılar.", ["Su Yönetimi"]),
        ("Panelin teması “Su Yönetimi” oldu.", ["Su Yönetimi"]),
        ("“Su Yönetimi” üzerine bir sunum yapıldı.", ["Su Yönetimi"]),
        ("“Su Yönetimi” sunumu yapıldı.", ["Su Yönetimi"]),
        (
            "“Su Yönetimi”, “Atık Yönetimi” ve “Park Bakımı” konularında bilgi aldılar.",
            ["Su Yönetimi", "Atık Yönetimi", "Park Bakımı"],
        ),
        ("“Su Yönetimi” protokolü imzalandı.", ["Su Yönetimi"]),
        ("“Su Yönetimi” protokolü imza altına alındı.", ["Su Yönetimi"]),
        ("Ardından sanayi sitesinin taşınması konuşuldu.", ["sanayi sitesinin taşınması"]),
        ("Depremlerin ardından yürütülen onarımlar konuşuldu.", ["Depremlerin ardından yürütülen onarımlar"]),
        ("“Su Yönetimi” eğitimi verildi.", ["Su Yönetimi"]),
        ("“Su Yönetimi” çalıştayı yapıldı.", ["Su Yönetimi"]),
        ("“Su Yönetimi” sempozyumu yapıldı.", ["Su Yönetimi"]),
        ("“Su Yönetimi” forumu yapıldı.", ["Su Yönetimi"]),
        ("“Su Yönetimi” projesi ele alındı.", ["Su Yönetimi"]),
        ("Konuklara “Su Yönetimi” anlatıldı.", ["Su Yönetimi"]),
        ("“Ovadan Denize” adlı bir konferans verildi.", ["Ovadan Denize"]),
        ("“Ovadan Tekkaya'ya” konulu sunum yapıldı.", ["Ovadan Tekkaya'ya"]),
        ("“Küçük Kent Nasıl Yaşar?” konulu sunum yapıldı.", ["Küçük Kent Nasıl Yaşar?"]),
        ("“Su Yönetimi” oturumunu müdür yönetti.", ["Su Yönetimi"]),
        ("“Su Yönetimi” eğitim programı yapıldı.", ["Su Yönetimi"]),
        ("''Su Yönetimi'' konulu panel yapıldı.", ["Su Yönetimi"]),
        ("14.30 Tekkaya Belediyesi'ni ziyaret – “Su Yönetimi”", ["Su Yönetimi"]),
        ("Protokol “su yönetimi” ve “atık yönetimi” başlıklarını içeriyor.", ["su yönetimi", "atık yönetimi"]),
        ("10.30 “Su Yönetimi” / Elif Yurdakul, Tekkaya Belediyesi", ["Su Yönetimi"]),
        ("“Su Yönetimi” tecrübe paylaşım programı yapıldı.", ["Su Yönetimi"]),
        ("20.30 “Ova Türküleri” konseri", []),
        ("“Su Yönetimi” üzerine yürüdüler.", []),
        ("“Su Yönetimi” yazısı okundu.", []),
        ("Buluşmada “Yaran kültürü” üzerine konuşuldu.", ["Yaran kültürü"]),
    ],
)
def test_quoted_titles(text, expected):
    """A quoted title with a cue close behind it is a topic, and each title joined to it; without a cue it is none."""
    assert topics(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Afet yönetimi konulu çalıştay düzenlendi.", ["Afet yönetimi"]),
        ("Konuklar su arıtma tesisleri hakkında bilgi aldı.", ["su arıtma tesisleri"]),
        ("Konuklar atık yönetimi ile ilgili bilgi aldı.", ["atık yönetimi"]),
        ("Konuklara ulaşım yatırımları hakkında bilgi verildi.", ["ulaşım yatırımları"]),
        ("Tarihi mirasın korunmasına ilişkin sunum yapıldı.", ["Tarihi mirasın korunması"]),
        ("Yürütülen su arıtma çalışmaları hakkında bilgi verildi.", ["su arıtma çalışmaları"]),
        ("Tekkaya'nın su sorunu hakkında bilgi verildi.", ["Tekkaya'nın su sorunu"]),
        ("Kırsal turizm yatırımlarıyla ilgili bilgi verildi.", ["Kırsal turizm yatırımları"]),
        ("Müdür, taşımalı eğitime ilişkin bilgi verdi.", ["taşımalı eğitim"]),
        ("Konuklar kadınlara yönelik kurslar hakkında bilgi aldı.", ["kadınlara yönelik kurslar"]),
        ("Dostça geçen sohbette çömleğin tescili konusu açıldı.", ["çömleğin tescili"]),
        ("Müdür Elif Yurdakul derslik ihtiyacı hakkında izahat verdi.", ["derslik ihtiyacı"]),
        ("Göç ve uyum temalı toplantı yapıldı.", ["Göç ve uyum"]),
        ("Göç ve uyum gündemli toplantı yapıldı.", ["Göç ve uyum"]),
        ("Göç ve uyum gündemiyle toplandılar.", ["Göç ve uyum"]),
        ("Göç ve uyum içerikli seminer düzenlendi.", ["Göç ve uyum"]),
        ("Konuklar bağ yolu hususunda bilgi aldı.", ["bağ yolu"]),
        ("Genel kurulda faaliyet raporu ibra edildi.", ["faaliyet raporu"]),
        (
            "Meclis; bütçe taslağını, kadınlar için ortak fon kurulmasını ve üyelik başvurusunu görüşerek kabul etti.",
            ["bütçe taslağı", "kadınlar için ortak fon kurulması", "üyelik başvurusu"],
        ),
        ("Başkan, bağ yolunu görüşmek üzere gelecek.", ["bağ yolu"]),
        ("Yerel firmalarının atık yönetimi konusundaki tecrübesini anlattı.", ["atık yönetimi"]),
        ("Yaklaşan bağ bozumu şenlikleri hakkında bilgi verildi.", ["bağ bozumu şenlikleri"]),
        ("Görüşme (Konu: konak onarımı) yapıldı.", ["konak onarımı"]),
        ("Gölün korunması için protokol imzalandı.", ["Gölün korunması"]),
        ("Öğrenci değişimini öngören protokol imzalandı.", ["Öğrenci değişimi"]),
        ("İki ilçe arasındaki yolun genişletilmesi konusu açıldı.", ["İki ilçe arasındaki yolun genişletilmesi"]),
        ("Konuklara kayıp kaçak oranı hakkında bilgi verildi.", ["kayıp kaçak oranı"]),
        ("SCADA sistemi hakkında bilgi verildi.", ["SCADA sistemi"]),
        ("Usta öğreticilik belgeleri hakkında bilgi verildi.", ["Usta öğreticilik belgeleri"]),
        ("Yol, su ve kanalizasyon sorunları görüşüldü.", ["Yol, su ve kanalizasyon sorunları"]),
        (
            "Öğrencilerin barınma ihtiyacı ve ilçede açılması planlanan arıcılık merkezi ele alındı.",
            ["Öğrencilerin barınma ihtiyacı", "arıcılık merkezi"],
        ),
        ("Köylülerin içme suyu hattına ilişkin taleplerini dinledi.", ["içme suyu hattı"]),
        ("Tekkaya'nın tarihi ve kültürel değerleri konuşuldu.", ["Tekkaya'nın tarihi ve kültürel değerleri"]),
        ("İlçenin tarihi ve turizm yatırımları konuşuldu.", ["İlçenin tarihi", "turizm yatırımları"]),
        ("Tekkaya'da eğitim gören genç çiftçilerin sorunları konuşuldu.", ["genç çiftçilerin sorunları"]),
        ("Şenlik öncesinde ilçenin yol hazırlıklarına ilişkin bilgi aldı.", ["ilçenin yol hazırlıkları"]),
        ("Üyelerin Bulgaristan'la ticaretine dair rakamlar paylaşıldı.", ["Üyelerin Bulgaristan'la ticareti"]),
        ("Üyeler, dijital belediyecilik uygulamalarını inceledi.", ["dijital belediyecilik uygulamaları"]),
        (
            "Müdür, çarşının işletme modelini ve biyogaz tesisini anlattı.",
            ["çarşının işletme modeli", "biyogaz tesisi"],
        ),
        ("Yedi yönetici, dört belediyenin uygulamalarını yerinde inceledi.", []),
        ("Konuklar, sahildeki kıyı düzenleme çalışmalarını yerinde inceledi.", []),
        ("Kurallara uymayanlar hakkında işlem yapılacaktır.", []),
        ("Ziyarette Mostar'da yaşayan Türklerin sorunları konuşuldu.", ["Mostar'da yaşayan Türklerin sorunları"]),
        ("Köylülerin elma satışından doğan alacakları görüşüldü.", ["Köylülerin elma satışından doğan alacakları"]),
        ("Konuklara göç nedeniyle artan nüfus hakkında bilgi verildi.", ["göç nedeniyle artan nüfus"]),
        ("Fındık şenliğinin bu yılki programı görüşüldü.", ["Fındık şenliğinin bu yılki programı"]),
        ("Bu belediyelerde içme suyu şebekesi konusunda bilgi aldılar.", ["içme suyu şebekesi"]),
        ("Tekkaya standında arıcılık destekleri konusunda bilgi verildi.", ["arıcılık destekleri"]),
        ("Fındık tarımı alanlarını kapsayan protokol imzalandı.", ["Fındık tarımı"]),
        ("Konuklar, Tekkaya Müzesini inceledi.", []),
        (
            "Fındık tarımı ve öğrenci değişimi alanlarında ortak çalışmalar yapılması kararlaştırıldı.",
            ["Fındık tarımı", "öğrenci değişimi"],
        ),
        ("Gezinin iptal edilmesi üzerine heyet günü evde değerlendirdi.", []),
        ("Başkan, bir “şifa üçgeni” kurulması fikrini gündeme getirdi.", []),
        ("Söz konusu yatırım sürüyor.", []),
        ("Asılsız haberler hakkında suç duyurusunda bulunuldu.", []),
        ("Katılımcılar adına konuşan başkan teşekkür etti.", []),
        ("İlçede süren çalışmalar hakkında bilgi verildi.", ["İlçede süren çalışmalar"]),
        ("Ziyarette ilçede yapılacak yatırımlar değerlendirildi.", ["ilçede yapılacak yatırımlar"]),
        ("Müdürden ilçedeki yatırımlar hakkında bilgi aldı.", ["ilçedeki yatırımlar"]),
        ("Müdürden devam eden projeler hakkında bilgi aldı.", ["devam eden projeler"]),
        ("Köylere götürülen hizmetler hakkında bilgi verildi.", ["Köylere götürülen hizmetler"]),
        ("Yapılan çalışmalar hakkında bilgi verildi.", []),
        ("Çarşının trafiğe kapatılması için yürütülen çalışmalar hakkında konuştu.", ["Çarşının trafiğe kapatılması"]),
        ("Sahil yolunun onarımı için atılacak adımlar görüşüldü.", ["Sahil yolunun onarımı"]),
        ("Müdür, dokuma teşkilatı hakkında bilgi verdi.", ["dokuma teşkilatı"]),
        ("Elif Yurdakul ile birlikte göl kirliliği hakkında sunum yaptı.", ["göl kirliliği"]),
        ("Çatıya kurulacak 240 kW'lık santral hakkında bilgi verildi.", ["240 kW'lık santral"]),
        ("Müdür, kentin iklim eylem planını anlattı.", ["kentin iklim eylem planı"]),
        ("Müdür, limanın kıyı düzenlemesini anlattı.", ["limanın kıyı düzenlemesi"]),
        ("Müdür, birliğin 2024 eğitim takvimini anlattı.", ["birliğin 2024 eğitim takvimi"]),
        ("Eski hanın müzeye tahsisi hususu da görüşüldü.", ["Eski hanın müzeye tahsisi"]),
        ("Turizm ve kültür alanlarında iş birliği imkânları konuşuldu.", ["Turizm", "kültür"]),
        ("Sulama alanında yürütülen çalışmalar ele alındı.", ["Sulama"]),
        ("Görüşmede yol sorunu da ele alındı.", ["yol sorunu"]),
        ("Görüşmede yol sorunu geniş bir şekilde ele alındı.", ["yol sorunu"]),
        ("Görüşmede yol sorunu ayrıntılı olarak değerlendirildi.", ["yol sorunu"]),
        ("Muhtarlar yol sorununu Başkan Elif Yurdakul'a anlattı.", ["yol sorunu"]),
        ("Muhtarlar yol sorununu Vali Elif Yurdakul ile görüştü.", ["yol sorunu"]),
        ("Görüşmede yol sorunu Vali Elif Yurdakul'a aktarıldı.", ["yol sorunu"]),
        ("Konuklara kent arşivi tanıtıldı.", ["kent arşivi"]),
        ("Kent arşivi yabancı diplomatlara aktarıldı.", []),
        ("Görüşmede çobanlar mera sorununu konuştu.", ["mera sorunu"]),
        ("Yaşlılar evi hakkında bilgi verildi.", ["Yaşlılar evi"]),
        ("Müdür, sosyal tesislere ilişkin bilgi verdi.", ["sosyal tesisler"]),
        ("Müdür, dere taşkınlarıyla ilgili bilgi verdi.", ["dere taşkınları"]),
        ("Uzmanlar hijyen kuralları hakkında bilgi verdi.", ["hijyen kuralları"]),
        ("Başta ulaşım olmak üzere birçok konu konuşuldu.", ["ulaşım"]),
        ("Arıcılık başta olmak üzere birçok konu konuşuldu.", ["Arıcılık"]),
        ("Tekkaya Belediyesi'nin çalışmaları hakkında bilgi verildi.", []),
        ("Kadınlara yönelik panel düzenlendi.", []),
        ("Belediye Meclisi, su tarifesini görüştü.", ["su tarifesi"]),
        ("Müdür ziyaretlere ilişkin şunları söyledi:", []),
        ("Müdür, sürücülerin yol yapımına ilişkin sorularını yanıtladı.", ["yol yapımı"]),
        ("Öğrenci değişimini amaçlayan protokol imzalandı.", ["Öğrenci değişimi"]),
        ("Protokol, sokak hayvanlarının bakımını içeriyor.", ["sokak hayvanlarının bakımı"]),
        ("Kutu, sokak hayvanlarının bakımını içeriyor.", []),
        ("Protokol kapsamında turizm ve arıcılık alanlarında çalışılacak.", ["turizm", "arıcılık"]),
        ("İki başkan yeni konutları görüştü.", ["yeni konutlar"]),
        ("Müdür, yeni konutları anlattı.", []),
        ("Katılımcılara atık yönetimi anlatılacak.", ["atık yönetimi"]),
        ("Görüşmede alınacak önlemler değerlendirildi.", []),
        ("Seminerin konusu, sosyal medya kullanımıydı.", ["sosyal medya kullanımı"]),
        ("Konuklar çalışmalar hakkında bilgi aldı.", []),
        ("Davet üzerine gelen konuklar gezdi.", []),
        ("“Çok memnun olduk, kardeş şehir hakkında konuştuk.” dedi.", []),
        ("Toplantıda Tekkaya Bölgesi'nin taşınması konusu ele alındı.", ["Tekkaya Bölgesi'nin taşınması"]),
        ("Başkanlar, ortak mezbaha üzerinde fikir alışverişinde bulundu.", ["ortak mezbaha"]),
    ],
)
def test_phrases(text, expected):
    """The noun phrase before a cue, in the nominative; nothing vague, and nothing that is only said."""
    assert topics(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Toplantıda ulaşım yatırımları ele alındı.", ["ulaşım yatırımları"]),
        ("Demirkan teşekkürlerini iletti, ulaşım ve spor konularında çalıştıklarını anlattı.", ["ulaşım", "spor"]),
        ("Çay içilen, hatıraların anlatıldığı ziyaret sona erdi.", []),
        ("Müdür tarafından karşılanan gruba, arıtma süreci hakkında bilgi verildi.", ["arıtma süreci"]),
        (
            "Eğitimde; çalışanların hak ve sorumlulukları, meslek hastalıkları ve yangın riski anlatıldı.",
            ["çalışanların hak ve sorumlulukları", "meslek hastalıkları", "yangın riski"],
        ),
        ("Görüşmede mesleki ve sosyal kursların açılması ele alındı.", ["mesleki ve sosyal kursların açılması"]),
        ("Meclisin bütçe taslağı oy birliğiyle kabul edildi.", ["Meclisin bütçe taslağı"]),
        ("Araç hibesi oybirliğiyle kabul edildi.", ["Araç hibesi"]),
        ("Araç hibesi oy birliği ile kabul edildi.", ["Araç hibesi"]),
        ("Araç hibesi oybirliği ile kabul edildi.", ["Araç hibesi"]),
        ("Araç hibesi oy çokluğuyla kabul edildi.", ["Araç hibesi"]),
        (
            "Kurulda faaliyet raporu ile 2025 yılı bütçesi okunarak oy birliğiyle ibra edildi.",
            ["faaliyet raporu", "2025 yılı bütçesi"],
        ),
        ("Kurulda faaliyet raporu oy birliğiyle ibra edildi.", ["faaliyet raporu"]),
        ("Oturumda 7 gündem maddesi görüşülerek karara bağlandı.", []),
        ("Tekkaya Odası ile yapılacak protokol görüşüldü.", ["Tekkaya Odası ile yapılacak protokol"]),
        (
            "Toplantıda afetlere hazırlık ve gençlik meclislerinin yapısı görüşüldü.",
            ["afetlere hazırlık", "gençlik meclislerinin yapısı"],
        ),
        ("Toplantıda genç çiftçi ve balıkçıların borcu görüşüldü.", ["genç çiftçi ve balıkçıların borcu"]),
        (
            "Toplantıda Tekkaya, Sarıova ve Dereköy mahallelerindeki yol ihtiyacı ele alındı.",
            ["Tekkaya, Sarıova ve Dereköy mahallelerindeki yol ihtiyacı"],
        ),
        (
            "Toplantıda su sorunu ve Tekkaya Gölü ile Sarıova Gölü'nün korunması konuları görüşüldü.",
            ["su sorunu", "Tekkaya Gölü ile Sarıova Gölü'nün korunması"],
        ),
        ("Görüşmede ikili ilişkiler ve iş birliği imkânları ele alındı.", []),
        ("Görüşmede bağların güçlendirilmesi ele alındı.", []),
        ("Görüşmede atık su tesisi ele alınacak.", ["atık su tesisi"]),
        ("Toplantıda kuraklık sorunu gündeme geldi.", ["kuraklık sorunu"]),
        ("Başkanlar, sahil yolunun onarımını konuştu.", ["sahil yolunun onarımı"]),
        ("Başkan, ulaşım sorunu üzerinde durdu.", ["ulaşım sorunu"]),
        ("Kışa hazırlık durumu, dün yapılan toplantıda ele alındı.", ["Kışa hazırlık durumu"]),
        ("Ziyarette öğrenci ve öğretmen değişimi görüşüldü.", ["öğrenci ve öğretmen değişimi"]),
        ("Ziyarette öğrenci değişimi ve ortak fuar konuları görüşüldü.", ["öğrenci değişimi", "ortak fuar"]),
        ("Su arıtımı ile sahil yolunun konuşulduğu ziyaret sürdü.", ["Su arıtımı", "sahil yolu"]),
        ("Gündem maddeleri arasında su tarifesi ve araç hibesi yer aldı.", ["su tarifesi", "araç hibesi"]),
        (
            "Protokol; gençlik kampları ve tohum bankası gibi başlıkları kapsıyor.",
            ["gençlik kampları", "tohum bankası"],
        ),
        ("Görüşmede üyelere verilecek araç hibesi ve yeni bütçe görüşüldü.", ["araç hibesi", "yeni bütçe"]),
        ("Kursun düzenine ilişkin süreç ele alındı.", ["Kursun düzeni"]),
        ("Görüşmede Ihlara Vadisi'nin otopark sorunu ele alındı.", ["Ihlara Vadisi'nin otopark sorunu"]),
        ("Başkanlar, Valilik projesi ile yürütülecek süt merkezinin yerini görüştü.", ["süt merkezinin yeri"]),
        ("Sahil yolunun konuşulduğu ziyaret sürdü.", ["Sahil yolu"]),
        ("Su ihbarlarının ve yangın riskinin değerlendirildiği ziyaret sürdü.", ["Su ihbarları", "yangın riski"]),
        ("Ova-Dere ve Ova-Tepe yollarının son durumu ele alındı.", ["Ova-Dere ve Ova-Tepe yollarının son durumu"]),
        (
            "Aydın ile yapılan görüşmede halı kursları, Bolu ile yapılan görüşmede ise öğrenci yurtları konuşuldu.",
            ["halı kursları", "öğrenci yurtları"],
        ),
        ("Heyeti Müdür misafir etti, su sorunu ve yol projesi konuşuldu.", ["su sorunu", "yol projesi"]),
        ("Ulaşım yatırımlarının ele alındığı toplantı sürdü.", ["Ulaşım yatırımları"]),
        (
            "Görüşmede kardeş şehir ilişkileri ve turizm projeleri görüşüldü.",
            ["kardeş şehir ilişkileri", "turizm projeleri"],
        ),
        (
            "Görüşmede ulaşım yatırımları, su sorunu ve turizm projeleri konuşuldu.",
            ["ulaşım yatırımları", "su sorunu", "turizm projeleri"],
        ),
        (
            "Konuklar dil kursları ve destek hizmetleri hakkında bilgi aldı.",
            ["dil kursları", "destek hizmetleri"],
        ),
        (
            "Toplantıda yeni yıl hazırlıkları ile öğrencilerin barınma ve ulaşım sorunları konuşuldu.",
            ["yeni yıl hazırlıkları", "öğrencilerin barınma ve ulaşım sorunları"],
        ),
        ("Toplantıda don zararı, sigorta ve gübre fiyatları ele alındı.", ["don zararı", "sigorta ve gübre fiyatları"]),
        ("Toplantıda köy yolları, çay ve bal üretimi konuşuldu.", ["köy yolları", "çay ve bal üretimi"]),
        ("Toplantıda içme suyu ve kanalizasyon projeleri konuşuldu.", ["içme suyu ve kanalizasyon projeleri"]),
        (
            "Toplantıda köydeki Türk ve Tatar toplumlarının bayramı konuşuldu.",
            ["köydeki Türk ve Tatar toplumlarının bayramı"],
        ),
        (
            "Toplantıda geri dönüşüm, pil toplama ve su tasarrufu konuşuldu.",
            ["geri dönüşüm", "pil toplama", "su tasarrufu"],
        ),
        (
            "Baro ile kadın hakları, gece nöbetleri ve personelin sağlığı hakkında bilgi alındı.",
            ["kadın hakları", "gece nöbetleri", "personelin sağlığı"],
        ),
        ("İki şehir eğitim, kültür ve halk oyunları konularında anlaştı.", ["eğitim", "kültür", "halk oyunları"]),
        ("Toplantıda pazarlama, tanıtım ve küçük krediler ele alındı.", ["pazarlama", "tanıtım", "küçük krediler"]),
    ],
)
def test_lists(text, expected):
    """What was talked about is split at commas and `ve`, and two whole noun phrases before a cue are two."""
    assert topics(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zabıta ekiplerine öfke kontrolü semineri verildi.", ["öfke kontrolü"]),
        ("Zabıta ekiplerine öfke kontrolü eğitimi verildi.", []),
        ("İki kurum arasında staj protokolü imzalandı.", ["staj"]),
        ("İki kurum arasında yaz okulu iş birliği protokolü imzalandı.", ["yaz okulu"]),
        ("İki şehir arasında kardeş şehir protokolü imzalandı.", []),
        ("Düzenlenen iş sağlığı ve güvenliği semineri tamamlandı.", ["iş sağlığı ve güvenliği"]),
        ("Personele yönelik ilk yardım semineri verildi.", ["ilk yardım"]),
        ("Geçen yıl imzalanan protokol yenilendi.", []),
        ("Çiftçi semineri düzenlendi.", []),
        ("Göl kirliliği çalıştayının raporu basıldı.", []),
        ("Göl kirliliği hakkında eğitim verildi.", ["Göl kirliliği"]),
        ("Sulama alanında iyi niyet protokolü imzalandı.", ["Sulama"]),
    ],
)
def test_compounds(text, expected):
    """What stands before the noun of a talk or an agreement that takes place, and says more than its sort."""
    assert topics(text) == expected


def test_a_topic_is_told_once():
    """A topic named twice is one fact with two mentions."""
    (topic,) = facts_of("“Su Yönetimi” konusunda bilgi aldılar. Su yönetimi konusunda sorular soruldu.").topics
    assert (topic.key, topic.name) == ("topic/su-yonetimi", "Su Yönetimi")
    assert topic.mentions == (Mention(1, 12, "Su Yönetimi"), Mention(39, 50, "Su yönetimi"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Görüşmenin konusu yük taşımacılığıydı.", ["yük taşımacılığı"]),
        ("Toplantının konusu çevre temizliği oldu.", ["çevre temizliği"]),
        ("Görüşmenin ana gündemini sulama kanalı oluşturdu.", ["sulama kanalı"]),
        ("Gündemde kentsel dönüşüm ile yaya köprüsü vardı.", ["kentsel dönüşüm", "yaya köprüsü"]),
        ("Sınır ticareti ve yaz okulu kabulün gündem maddeleriydi.", ["Sınır ticareti", "yaz okulu"]),
        ("Kentsel dönüşüm, ziyaretin ana gündem maddesi oldu.", ["Kentsel dönüşüm"]),
        (
            "Toplantının gündeminde coğrafi işaretin denetlenmesi, budama eğitimi ve hal giriş ücretleri vardı.",
            ["coğrafi işaretin denetlenmesi", "budama eğitimi", "hal giriş ücretleri"],
        ),
        ("Sohbetin konusu belliydi elbette: sulama kanalı.", ["sulama kanalı"]),
        ("Gündemdeki konuları konuştuklarını söyledi.", []),
        ("Görüşmenin konusu açıklanmadı.", []),
        ("Bahçede içilen çayın konusu, yaz nüfusu ve balıkçı barınaklarıydı.", ["yaz nüfusu", "balıkçı barınakları"]),
    ],
)
def test_stated(text, expected):
    """A clause may state what the matter of talks is, before or behind the word for it."""
    assert topics(text) == expected
