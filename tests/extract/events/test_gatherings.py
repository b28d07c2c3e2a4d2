"""Gatherings told by a noun."""

import pytest
from reading import analyse

from ziyaret_extract.events.gatherings import find_gatherings
from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.telling import Telling
from ziyaret_ontology.model import EventType


def gatherings(text, skipped=(), titled=()):
    """Noun, verb, stance and telling of each gathering in the first sentence."""
    analysis = analyse(text)
    return [
        (analysis.tokens[g.at].text, analysis.tokens[g.verb].text, g.stance.value, g.telling.value)
        for g in find_gatherings(analysis, analysis.sentences[0], skipped, titled)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orada çalıştay düzenlendi.", ("çalıştay", "düzenlendi", "held", "held")),
        ("Orada düzenlenen çalıştay sürdü.", ("çalıştay", "düzenlenen", "held", "held")),
        ("Orada çalıştay yapılacak.", ("çalıştay", "yapılacak", "held", "planned")),
        ("Toplantının yapılması planlanıyor.", ("Toplantının", "yapılması", "held", "planned")),
        ("Orada çalıştay yapılmadı.", ("çalıştay", "yapılmadı", "held", "cancelled")),
        ("Festival sona erdi.", ("Festival", "sona", "held", "held")),
        ("Açılış töreni yapıldı.", ("töreni", "yapıldı", "held", "held")),
        ("Toplantıya Başkan katıldı.", ("Toplantıya", "katıldı", "attended", "held")),
        ("Toplantıya Başkan katılacak.", ("Toplantıya", "katılacak", "attended", "planned")),
        ("Törende konuşan Başkan sevindi.", ("Törende", "konuşan", "attended", "held")),
        ("Toplantıda Başkan hazır bulundu.", ("Toplantıda", "hazır", "attended", "held")),
        ("Başkanın katıldığı törende oynadılar.", ("törende", "katıldığı", "attended", "held")),
        (
            "Başkanın da hazır bulunduğu nezaket ziyaretinde oynadılar.",
            ("ziyaretinde", "bulunduğu", "attended", "held"),
        ),
        ("Orada düzenlediğimiz şenliğimize sevindiler.", ("şenliğimize", "düzenlediğimiz", "held", "held")),
        ("Akşam konser vardı.", ("konser", "vardı", "held", "held")),
        ("Yazarın verdiği atölye ilgi gördü.", ("atölye", "verdiği", "held", "held")),
        ("Kongre orada toplanacak.", ("Kongre", "toplanacak", "held", "planned")),
        ("Müdür orada çalıştaydaydı.", ("çalıştaydaydı", "çalıştaydaydı", "attended", "held")),
        ("Orada konferans salonunda tören yapıldı.", ("tören", "yapıldı", "held", "held")),
        ("Şenlikte konser vardı.", ("Şenlikte", "vardı", "attended", "held")),
        ("Festival bitti, gelecek yıl panel düzenlenecek.", ("panel", "düzenlenecek", "held", "planned")),
        ("Konseri Başkan izledi.", ("Konseri", "izledi", "attended", "held")),
        ("Dernek genel kurulu yapıldı.", ("kurulu", "yapıldı", "held", "held")),
        ("Belediyenin düzenlediği festival bitti.", ("festival", "düzenlediği", "held", "held")),
        ("Sanatçı orada konser verecek.", ("konser", "verecek", "held", "planned")),
        ("Söyleşi veren yazar sevindi.", ("Söyleşi", "veren", "held", "held")),
        ("Panele Oda ev sahipliği yaptı.", ("Panele", "yaptı", "held", "held")),
        ("Programın ikinci ayağı orada yapılacak.", ("Programın", "yapılacak", "held", "planned")),
        ("Ziyaret törenle sona erdi.", ("törenle", "sona", "held", "held")),
        ("Orada düzenlenecek şenliğe davet etti.", ("şenliğe", "düzenlenecek", "held", "planned")),
        ("Üyeler toplantının yapılmasını kararlaştırdı.", ("toplantının", "yapılmasını", "held", "planned")),
        ("Oda üreticileri çalıştayda buluşturdu.", ("çalıştayda", "buluşturdu", "held", "held")),
        ("Oda üreticileri çalıştayda bir araya getirdi.", ("çalıştayda", "getirdi", "held", "held")),
        (
            "Orada düzenlenen “Kentlerde Suyun ve Toprağın Geleceği” konulu panele sevindi.",
            ("panele", "düzenlenen", "held", "held"),
        ),
        (
            "Başkanı orada düzenlenecek Tekkaya Belediyeler Birliği kongresine davet etti.",
            ("kongresine", "düzenlenecek", "held", "planned"),
        ),
        ("Başkan, festivalin mayısta yapılacağını duyurdu.", ("festivalin", "yapılacağını", "held", "planned")),
        ("Programın ikinci bölümünün mayısta yapılması planlanıyor.", ("Programın", "yapılması", "held", "planned")),
        ("Benzer bir eğitimin gelecek yıl verilmesi planlanıyor.", ("eğitimin", "verilmesi", "held", "planned")),
        ("Kampın gelecek yıl yapılması düşünülüyor.", ("Kampın", "yapılması", "held", "planned")),
        ("Serginin haziran ayında açılması kararlaştırıldı.", ("Serginin", "açılması", "held", "planned")),
        ("Serginin haziran ayında açılması benimsendi.", ("Serginin", "açılması", "held", "planned")),
        (
            "Kapanış konserini haziranın son pazar akşamı ünlü sanatçı verecek.",
            ("konserini", "verecek", "held", "planned"),
        ),
        ("Orada düzenlenen eğitim programı sevindirdi.", ("programı", "düzenlenen", "held", "held")),
        ("Kent kültür günleri başlıyor.", ("günleri", "başlıyor", "held", "held")),
        ("Sergi kapılarını açtı.", ("Sergi", "kapılarını", "held", "held")),
        ("Sahnede tiyatro oyunu sahnelenecek.", ("oyunu", "sahnelenecek", "held", "planned")),
        ("Yarın orada konser verilecek.", ("konser", "verilecek", "held", "planned")),
        ("Ressamın sergisi sevenleriyle buluştu.", ("sergisi", "buluştu", "held", "held")),
        ("Yapılacak konutların törenine Başkan katıldı.", ("törenine", "katıldı", "attended", "held")),
        ("Orada organize edilen çalıştay sürdü.", ("çalıştay", "organize", "held", "held")),
        ("Dinletiye kültür merkezi sahne oldu.", ("Dinletiye", "oldu", "held", "held")),
        ("Kampın kapanışı orada yapıldı.", ("Kampın", "yapıldı", "held", "held")),
        ("Gençlere seminer verildi.", ("seminer", "verildi", "held", "held")),
        ("Konser coşkulu geçti.", ("Konser", "geçti", "held", "held")),
        ("Bayramlaşma merasimi yapıldı.", ("merasimi", "yapıldı", "held", "held")),
        ("Bayramlaşma merasimi tertip edilmeyecek.", ("merasimi", "tertip", "held", "cancelled")),
        ("Başkan iftar sofrasında hazır bulundu.", ("sofrasında", "hazır", "attended", "held")),
        ("Film haftası başladı.", ("haftası", "başladı", "held", "held")),
        ("Yaptırılacak konut törenine Başkan katıldı.", ("törenine", "katıldı", "attended", "held")),
    ],
)
def test_gatherings(text, expected):
    """A gathering is held by a verb after it or a participle before it, or attended by a verb that asks its case."""
    assert gatherings(text) == [expected]


ATTENDING = {
    "dat": (
        *("geldi", "gelecek"),
        *(
            "katıldı",
            "katılmış",
            "katılıyor",
            "katılan",
            "katılarak konuştu",
            "katılıp konuştu",
            "katılacak",
            "katılması",
            "katılmaları",
            "katılım sağladı",
            "katılım gösterdi",
        ),
        *("gelmesi", "gelmeleri", "teşrif etti", "teşrif edecek", "iştirak etti", "eşlik etti", "eşlik edecek"),
        *("başkanlık etti", "katılacağını", "katılacakların", "geldi", "gelecek"),
    ),
    "loc": (
        *("hazır bulunan", "yer aldı", "yer alıyor", "yer almış", "yer almakta", "yerini aldı", "yerlerini aldı"),
        *("bulundu", "bulunmuş", "bulunmakta", "konuşan", "konuşmacı", "konuştu", "söz aldı", "buluştu", "vardı ."),
        *("sahne aldı", "sahneye çıktı"),
    ),
    "acc": ("takip etti", "izledi"),
    "behind": (
        *("katıldığı", "katıldıkları", "katılacağı", "yer alacakları", "bulunduğu", "iştirak ettiği"),
        *("iştirak edecekleri", "izlediği", "izleyeceği", "takip ettiği", "takip edeceği"),
    ),
}
"""What is said of those at a gathering by each row of the table, by the row's case."""
TOLD = {
    "dat": "Toplantıya Başkan {}.",
    "loc": "Toplantıda Başkan {}.",
    "acc": "Toplantıyı Başkan {}.",
    "behind": "Başkanın {} toplantıda oynadılar.",
}


@pytest.mark.parametrize(("case", "words"), [(case, words) for case, told in ATTENDING.items() for words in told])
def test_who_attends(case, words):
    """Each verb of joining in says so of a gathering in its case, or of one behind it."""
    [(_, verb, stance, _)] = gatherings(TOLD[case].format(words))
    assert (verb in words.split(), stance) == (True, "attended")


def test_every_verb_of_joining_in_has_a_case():
    """No row of the table goes without a case above."""
    untried = {
        (verb, case)
        for verb, case in read_rows("attending_verbs.tsv")
        if not any(words.startswith(verb) for words in ATTENDING[case])
    }
    assert untried == set()


@pytest.mark.parametrize(
    "text",
    [
        "Program hakkında bilgi aldı.",
        "Orada düzenlenen şenliğe davet etti.",
        "Toplantı salonunda yapıldı.",
        "Yapılacağı duyurulan toplantı bitti.",
        "Yönetim kurulu yapıldı.",
        "Eğitim öğretim yılı başladı.",
        "Atölyede bulundu.",
        "Toplantının yapılması sevindirdi.",
        "Programda Başkanı izledi.",
        "Belediye yeni hizmet düzenledi.",
        "Son günlerinde sevindi.",
        "Eğitim verildi.",
        "Program kapsamında gezi düzenlendi.",
        "Milletvekili ilçede bir dizi programa katıldı.",
        "Geçtiğimiz ay yapılan genel kurulda seçilen Başkan sevindi.",
        "Ankara programını sürdüren Başkan sevindi.",
        "Günün son programı oradaydı: merkez hizmete açıldı.",
        "Dernek böyle bir panele ev sahipliği yapmak istiyor.",
        "Heyet programın son gününde balon turu yaptı.",
    ],
)
def test_nothing_told(text):
    """A noun without a verb that fits its case tells no gathering."""
    assert gatherings(text) == []


def test_held_before_attended():
    """A gathering held and attended in one sentence is told as held first."""
    assert gatherings("Orada düzenlenen çalıştaya Başkan katıldı.") == [
        ("çalıştaya", "düzenlenen", "held", "held"),
        ("çalıştaya", "katıldı", "attended", "held"),
    ]


def test_skipped_words_tell_nothing():
    """Speech and topics tell no gathering."""
    assert gatherings("Orada çalıştay düzenlendi.", skipped={1}) == []
    assert gatherings("Orada çalıştay düzenlendi.", skipped={2}) == []


@pytest.mark.parametrize(("titled", "kind"), [((), EventType.VISIT), ((1,), EventType.PROGRAMME)])
def test_titled_meetings_are_programmes(titled, kind):
    """A `Buluşma` in a quoted title is a programme, else a visit's."""
    analysis = analyse("Orada buluşma düzenlendi.")
    (found,) = find_gatherings(analysis, analysis.sentences[0], (), titled)
    assert (found.type, found.noun, found.telling) == (kind, "buluşma", Telling.HELD)


@pytest.mark.parametrize("noun", ["halk buluşması", "mahalle buluşması"])
def test_talks_with_people_are_meetings(noun):
    """Where a mayor listens to the people of a quarter they meet."""
    analysis = analyse(f"Orada {noun} düzenlendi.")
    (found,) = find_gatherings(analysis, analysis.sentences[0], (), ())
    assert found.type is EventType.MEETING


@pytest.mark.parametrize("text", ["Ortak bir fuar düzenlenebileceğini söyledi."])
def test_no_gatherings(text):
    """What may be held is not told as held."""
    assert gatherings(text) == []


def test_one_of_a_series():
    """A `buluşma` that is one of a series is a programme, any other the visit of the passage."""
    texts = ("Birliğin bir sonraki buluşması yapılacak.", "Birliğin buluşması yapılacak.")
    analyses = map(analyse, texts)
    assert [find_gatherings(a, a.sentences[0], (), ())[0].type for a in analyses] == [
        EventType.PROGRAMME,
        EventType.VISIT,
    ]
