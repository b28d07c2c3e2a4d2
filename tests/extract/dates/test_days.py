"""The day that a passage tells of."""

from datetime import date

import pytest

from ziyaret_extract.analyzers import load_analyzer
from ziyaret_extract.dates.days import read_days
from ziyaret_extract.dates.resolving import find_dates
from ziyaret_extract.text import normalize

# A Thursday.
PUBLISHED = date(2024, 5, 2)
RANGE = "Program 21-26 Nisan 2024 tarihlerinde yapıldı."


def told(text: str, word: str, published: date | None = PUBLISHED) -> str | None:
    """The day at the last token that is the word."""
    analysis = load_analyzer("bundled")(normalize(text))
    days = read_days(analysis, find_dates(analysis, published), published)
    return next(days.at(at) for at, token in reversed([*enumerate(analysis.tokens)]) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Heyet 22 Nisan'da Kırtepe'yi gezdi.", "gezdi", "2024-04-22"),
        ("Heyet Kırtepe'yi 22 Nisan'da gezdi.", "Kırtepe", "2024-04-22"),
        ("Heyet 22 Nisan'da Kırtepe'yi, 23 Nisan'da Ovaköy'ü gezdi.", "Kırtepe", "2024-04-22"),
        ("Heyet 22 Nisan'da Kırtepe'yi, 23 Nisan'da Ovaköy'ü gezdi.", "Ovaköy", "2024-04-23"),
        ("Heyet 22 Nisan'da geldi. Kırtepe'yi gezdi, 24 Nisan'da ise Ovaköy'e geçti.", "gezdi", "2024-04-22"),
        (
            "Geldi. Müdür 10 Nisan'da düzenlediği toplantıda yolun bittiğini söyledi. Sonra gezdi.",
            "gezdi",
            "2024-04-10",
        ),
        ("10 Nisan'da Müdür yolun bittiğini söyledi. Sonra gezdi.", "gezdi", "2024-04-10"),
        ("14 Nisan günü gerçekleşen ziyarette sunum yapıldı.", "yapıldı", "2024-04-14"),
        ("Bu yıl düzenlenecek şenlik 14-16 Haziran tarihlerinde yapılacak.", "yapılacak", "2024-06-14/2024-06-16"),
        ("Heyet 6 Şubat depremlerinin ardından geldi.", "geldi", None),
        ("Geçen hafta atanan Vali geldi.", "geldi", None),
        ("22 Nisan'da görevine başlayan Vali geldi.", "geldi", None),
        ("22-28 Nisan Müzeler Haftası sebebiyle gittiler. Heyet gezdi.", "gezdi", None),
        ("22 Nisan'da Müzeler Haftası düzenledi. Heyet gezdi.", "gezdi", "2024-04-22"),
        ("Geçen hafta vefat eden gazinin ailesine gitti.", "gitti", None),
        ("Konuklar gelip eylülde yapılacak dil şenliğinin ayrıntılarını görüştü.", "gelip", None),
        ("Gelecek ay yapılacak yıllık toplantı ele alındı.", "toplantı", "2024-06"),
        ("23 Nisan Ulusal Egemenlik ve Çocuk Bayramı'nda park açıldı. Heyet gezdi.", "gezdi", "2024-04-23"),
        ("15-22 Nisan Turizm Haftası kapsamında gittiler. Heyet gezdi.", "gezdi", None),
        ("14 Nisan Tıp Bayramı nedeniyle gittiler. Heyet gezdi.", "gezdi", None),
        ("Müdür, gidenlerin bugün büyük işler kurduğunu söyledi. Heyet gezdi.", "gezdi", None),
        ("Müdür de geçen ay Ovaköy'deki yangında bunu yaşadıklarını dile getirdi. Heyet gezdi.", "gezdi", None),
        ("Konuğunu eylülde davet etti. Heyet Kırtepe'yi gezdi.", "gezdi", None),
        ("Konu ocak ayındaki toplantıya bırakıldı. Heyet Kırtepe'yi gezdi.", "gezdi", None),
    ],
)
def test_date_in_the_clause(text, word, expected):
    """A date in the clause dates its verb, whichever stands first."""
    assert told(text, word) == expected


@pytest.mark.parametrize(
    "passage",
    [
        "Aynı gün Ovaköy ziyaret edildi.",
        "Öğleden sonra Ovaköy ziyaret edildi.",
        "Akşam Ovaköy ziyaret edildi.",
        "Ardından Ovaköy ziyaret edildi.",
        "Toplantının ardından Ovaköy ziyaret edildi.",
        "Başkan, “2019'da da gelmiştik.” dedi. Ovaköy ziyaret edildi.",
        "Heyet 2015 yılında kurulan müzeyi ziyaret etti.",
        "1998 yılında açılan Ovaköy merkezi ziyaret edildi.",
        "Karar 18 Nisan'daki oturumda alınmıştı. Ovaköy ziyaret edildi.",
        "17 Şubat'ta açılışı yapılan müze anlatıldı. Ovaköy ziyaret edildi.",
        "Akşam meclisin mayıs ayı toplantısı vardı. Ovaköy ziyaret edildi.",
        "Başvurular 15 Mayıs'a kadar sürecek. Ovaköy ziyaret edildi.",
        "Bir sonraki program 20 Eylül'de yapılacak.\n\nHeyet Ovaköy'ü ziyaret etti.",
        "17 Ağustos 1999 depreminin yıl dönümünde çelenk bırakıldı ve müze ziyaret edildi.",
        "Müdür 10 Nisan'da kırılan borunun yenilendiğini söyledi. Kırtepe ziyaret edildi.",
        "Müdür 10 Nisan'da kırılan boruyu yenilediğini anlatan Akbulut'a sarıldı. Kırtepe ziyaret edildi.",
    ],
)
def test_day_goes_on(passage):
    """The day told last holds through `aynı gün` and the like, and memories, deadlines and plans do not change it."""
    assert told(f"Heyet 22 Nisan'da Kırtepe'ye geldi. {passage}", "ziyaret") == "2024-04-22"


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("Ertesi gün Kırtepe gezildi.", "2024-04-23"),
        ("Ertesi sabah Kırtepe gezildi.", "2024-04-23"),
        ("Programın üçüncü gününde Kırtepe gezildi.", "2024-04-23"),
        ("Çarşamba günü Kırtepe gezildi.", "2024-04-24"),
        ("Programın son günü Kırtepe gezildi.", "2024-04-26"),
        ("Program, Kırtepe gezildi, belgeler verildi, böylece sona erdi.", "2024-04-26"),
        ("Ovaköy programı Kırtepe gezildi, böylece sona erdi.", "2024-04-22"),
        ("Üçüncü gün Ovaköy'e ayrıldı. Sabah saatlerinde Kırtepe gezildi.", "2024-04-23"),
    ],
)
def test_day_advances(passage, expected):
    """`Ertesi gün`, numbered days and weekdays move the day on within the programme."""
    assert told(f"{RANGE} 22 Nisan'da Ovaköy ziyaret edildi. {passage}", "gezildi") == expected


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("Heyet Kırtepe'yi gezdi.\n\n23 Nisan'da Ovaköy ziyaret edildi.", "2024-04-21"),
        ("Heyet Kırtepe'yi gezdi.\n\nİkinci gün Ovaköy ziyaret edildi.", "2024-04-21"),
        ("Heyet Kırtepe'yi gezdi.\n\nOvaköy ziyaret edildi.", "2024-04-21/2024-04-26"),
        ("Heyet Kırtepe'yi gezdi.\n\nBaşkan, “23 Nisan'da bayramımızdı.” dedi.", "2024-04-21/2024-04-26"),
    ],
)
def test_first_day_before_another_is_told(passage, expected):
    """Behind the paragraph of a programme's days its first one is told of, where a later one is told next."""
    assert told(f"{RANGE}\n\n{passage}", "gezdi") == expected


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("Programın Ovaköy ayağında Kırtepe gezildi.", None),
        ("Gezinin ikinci durağında Kırtepe gezildi.", None),
        ("Ovaköy temasları kapsamında Kırtepe gezildi.", None),
        ("Programın Ovaköy ayağında 24 Nisan'da Kırtepe gezildi.", "2024-04-24"),
        ("Programın öğleden sonraki bölümünde Kırtepe gezildi.", "2024-04-22"),
        ("Aynı gün Ovaköy temasları kapsamında Kırtepe gezildi.", "2024-04-22"),
        ("Başkan, Tekkaya ziyareti kapsamında Kırtepe'de de gezildi.", "2024-04-22"),
        ("Ziyarette mayıs ayı öncesi alınacak önlemler konuşuldu, çarşı gezildi.", "2024-04-22"),
        ("Heyet, programın ikinci gününde Kırtepe'yi gezdi, yollar gezildi.", "2024-04-23"),
    ],
)
def test_stages_of_a_journey(passage, expected):
    """What is told of a journey's stay in another town has a day of its own, which may not be told."""
    assert told(f"22 Nisan'da Tekkaya ziyaret edildi. {passage}", "gezildi") == expected


def test_numbered_day_behind_a_date():
    """A day told right before its number is that day of the programme."""
    text = "Heyet geldi. 23 Nisan Salı, yani ziyaretin ikinci günü Ovaköy gezildi."
    assert told(text, "gezildi") == "2024-04-23"


def test_numbered_days_follow_the_text():
    """The numbered day that the text dates counts, not the first day of the range."""
    text = f"{RANGE} Programın birinci günü olan 22 Nisan'da Ovaköy gezildi. İkinci gün Kırtepe ziyaret edildi."
    assert told(text, "ziyaret") == "2024-04-23"


@pytest.mark.parametrize(
    ("lead", "passage", "expected"),
    [
        ("Heyet 9-12 Temmuz tarihlerinde ilçede bulundu.", "Ziyaretin ikinci gününde müze gezildi.", "XXXX-07-10"),
        ("Heyet 9-12 Temmuz tarihlerinde ilçede bulundu.", "Son gün müze gezildi.", "XXXX-07-12"),
        ("Heyet 9-12 Temmuz tarihlerinde ilçede bulundu.", "Pazar günü müze gezildi.", None),
        ("Heyet ilk gün (8 Temmuz) ilçeye geldi.", "Ertesi gün müze gezildi.", "XXXX-07-09"),
    ],
)
def test_days_of_no_year(lead, passage, expected):
    """The days of a programme are told though nobody can know its year, and with it its weekdays."""
    assert told(f"{lead} {passage}", "gezildi", published=None) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Heyet Tekkaya'da\n\nHeyet ilçede ağırlandı. 22 Nisan'daki ziyarette sunum yapıldı.",
            "ağırlandı",
            "2024-04-22",
        ),
        ("Heyet 22 Nisan'da Tekkaya'daydı\n\nKonuklar ağırlandı.", "ağırlandı", "2024-04-22"),
        ("Heyet Tekkaya'da\n\nHeyet dün ilçede ağırlandı.", "Tekkaya", "2024-05-01"),
        ("Program başlıyor\n\nProgram 9 Mayıs'ta başlayacak.\n\nAçılışa Başkan katılacak.", "katılacak", "2024-05-09"),
        ("10 Haziran Pazartesi\n- 10.00 Açılış\n\n11 Haziran Salı\n- 11.00 Gezi", "Gezi", "2024-06-11"),
        ("10 Haziran Pazartesi\n- 10.00 Açılış\n\n11 Haziran Salı\n- 11.00 Gezi", "Açılış", "2024-06-10"),
    ],
)
def test_day_of_title_and_lead(text, word, expected):
    """What stands undated at the beginning happens on the day of the lead, what stands under a heading on its day."""
    assert told(text, word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uzman heyetinin eylül ayında Kırtepe'yi gezmesi planlanıyor.", "2024-09"),
        ("Heyetin önümüzdeki hafta Kırtepe'yi gezmesi bekleniyor.", "2024-05-06/2024-05-12"),
        ("Uzmanlar eylül ayında gelecek. Heyetin Kırtepe'yi de gezmesi planlanıyor.", "2024-09"),
    ],
)
def test_announced(text, expected):
    """What is announced has the date announced, to the end of the paragraph."""
    assert told(f"Heyet 22 Nisan'da geldi.\n\n{text}", "gezmesi") == expected


def test_heading_belongs_to_what_follows():
    """A heading without a date has the day of the passage under it."""
    text = "Giriş\n\nHeyet 22 Nisan'da geldi.\n\nOvaköy gezisi\n\n23 Nisan'da Ovaköy gezildi."
    assert told(text, "gezisi") == "2024-04-23"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Heyet Kırtepe'yi ziyaret etti.", PUBLISHED),
        ("2015 yılında kurulan Tekkaya Belediyesi, Kırtepe heyetini ağırladı. Heyet müzeyi ziyaret etti.", PUBLISHED),
        ("Heyet dün Kırtepe'yi ziyaret etti.", None),
        ("Heyet geldi. Programın ikinci gününde Kırtepe ziyaret edildi.", PUBLISHED),
        ("Tarih: 02.05.2024\n\nHeyet Kırtepe'yi ziyaret etti.", PUBLISHED),
        ("Her yıl 25 Nisan'da yapılan tören öncesinde Heyet Kırtepe'yi ziyaret etti.", PUBLISHED),
        ("Tekkaya'nın nüfusu 2023'te 40 bin oldu. Heyet Kırtepe'yi ziyaret etti.", PUBLISHED),
        ("Heyet Kırtepe'yi ziyaret etti. Konuklar 12 Ekim'de yapılacak şenliğe katılacak.", PUBLISHED),
        ("Kırtepe'yi ziyaret eden konuklarla görüştük. Şenliğin 12 Ekim'de yapılmasına karar verildi.", None),
    ],
)
def test_nothing_tells(text, published):
    """A founding year, the release's own date, a plan and a word that cannot be resolved date nothing that was held."""
    assert told(text, "ziyaret", published) is None


def test_the_day_within_an_announced_week():
    """Where a lead announces a week and then one day in it, what is announced without a day is on that day."""
    text = "Heyet önümüzdeki hafta geliyor. Heyet salı günü gelecek.\n\nKırtepe gezilecek."
    assert told(text, "gezilecek") == "2024-05-07"
