"""Dates and ranges as releases write them."""

from datetime import date

import pytest

from ziyaret_extract.analyzers import load_analyzer
from ziyaret_extract.dates.resolving import DateMention, find_dates
from ziyaret_extract.text import normalize

# A Thursday.
PUBLISHED = date(2024, 5, 2)


def read(text: str, published: date | None = PUBLISHED) -> list[DateMention]:
    """The date mentions of a text."""
    return list(find_dates(load_analyzer("bundled")(normalize(text)), published))


def stated(text: str, published: date | None = PUBLISHED) -> list[str | None]:
    """The dates that a text states."""
    return [found.edtf for found in read(text, published) if found.stated]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("22 Nisan 2024 tarihinde geldi.", ["2024-04-22"]),
        ("24 Nisan 2024'te geldi.", ["2024-04-24"]),
        ("26 NİSAN 2024 CUMA GÜNÜ GELDİ", ["2024-04-26"]),
        ("2 agustos 2024 cuma gunu geldi", ["2024-08-02"]),
        ("22.04.2024 tarihinde geldi.", ["2024-04-22"]),
        ("12/10/2022 günü geldi.", ["2022-10-12"]),
        ("2024-04-22 günü geldi.", ["2024-04-22"]),
        ("22 Nisan 2024, Pazartesi günü geldi.", ["2024-04-22"]),
        ("17 Eylül'de açılışı yapılan müzeyi gezdi.", ["2023-09-17"]),
        ("23 Nisan Ulusal Egemenlik ve Çocuk Bayramı kutlandı.", ["2024-04-23"]),
        ("29 Nisan-5 Mayıs Müzeler Haftası kutlandı.", ["2024-04-29/2024-05-05"]),
        ("14 Mart Tıp Bayramı'nda hastaneye gidildi.", ["2024-03-14"]),
        ("10-16 Mayıs Engelliler Haftası dolayısıyla geldi.", ["2024-05-10/2024-05-16"]),
        ("25 Mart-1 Nisan Orman Haftası'nda geldi.", ["2024-03-25/2024-04-01"]),
        ("24 Kasım Öğretmenler Günü dolayısıyla okula gidildi.", ["2023-11-24"]),
        ("Çocukları önümüzdeki yıl 23 Nisan'da ağırlayacak.", ["2025-04-23"]),
        ("Geçen yılın 5 Mayıs'ında gelmişlerdi.", ["2023-05-05"]),
        ("Her yıl 17 Eylül'de kutlanan bayram anlatıldı.", ["2024-09-17"]),
        ("22 Nisan 2024 (Pazartesi) geldi.", ["2024-04-22"]),
        ("Pazartesi, 22 Nisan 2024 günü geldi.", ["2024-04-22"]),
        ("17 Ağustos 1999 Tekkaya Depremi anıldı.", ["1999-08-17"]),
        ("15 Aralık 2023 tarihine kadar başvurulur.", ["2023-12-15"]),
        ("Çarşamba Edremit Ticaret Odası'nda eğitim verildi.", ["2024-05-01"]),
        ("Çarşamba Belediyesi eğitim verdi. Pazar Ziraat Odası kutladı.", []),
        ("Salı günü düzenlenen törende parkın hizmete açılacağı söylendi.", ["2024-04-30"]),
        ("Salı günü düzenlenmesi planlanan törende park hizmete açılacak.", ["2024-05-07"]),
        ("Eylülde biz de sizi bekliyoruz.", ["2024-09"]),
        ("Mart ayının 15'inde geldi.", ["2024-03-15"]),
        ("Heyet 22 Nisan'da geldi, 24'ünde ayrıldı.", ["2024-04-22", "2024-04-24"]),
        ("Ayın 15'inde açılacak.", ["2024-05-15"]),
    ],
)
def test_full_days(text, expected):
    """A day with its year, in words or numbers, with suffix, weekday or in capitals."""
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("21-26 Nisan 2024 tarihlerinde yapıldı.", ["2024-04-21/2024-04-26"]),
        ("21–26 Nisan'da yapıldı.", ["2024-04-21/2024-04-26"]),
        ("23 ve 24 Mayıs 2023 tarihlerinde yapıldı.", ["2023-05-23/2023-05-24"]),
        ("6, 7 ve 8 Mayıs'ta yapılacak.", ["2024-05-06/2024-05-08"]),
        ("6 ve 9 Mayıs tarihlerinde yapılacak.", ["2024-05-06", "2024-05-09"]),
        ("6 ile 9 Mayıs tarihleri arasında yapılacak.", ["2024-05-06/2024-05-09"]),
        ("30 Nisan - 2 Mayıs 2024 tarihlerinde yapıldı.", ["2024-04-30/2024-05-02"]),
        ("21 Nisan-3 Mayıs arasında yapıldı.", ["2024-04-21/2024-05-03"]),
        ("28 Nisan ile 3 Mayıs tarihleri arasında yapıldı.", ["2024-04-28/2024-05-03"]),
        ("28 Nisan ve 3 Mayıs tarihleri arasında yapıldı.", ["2024-04-28/2024-05-03"]),
        ("28 Nisan'da ve 3 Mayıs'ta yapıldı.", ["2024-04-28", "2024-05-03"]),
        ("29 Nisan'dan 3 Mayıs'a kadar sürdü.", ["2024-04-29/2024-05-03"]),
        ("30 Aralık 2023 - 2 Ocak 2024 arasında yapıldı.", ["2023-12-30/2024-01-02"]),
        ("30 Aralık - 2 Ocak 2024 arasında yapıldı.", ["2023-12-30/2024-01-02"]),
        ("05.08.2024 - 09.08.2024 tarihleri arasında alınır.", ["2024-08-05/2024-08-09"]),
        ("Mart-Nisan 2024 döneminde yapıldı.", ["2024-03/2024-04"]),
        ("2019-2024 yılları arasında görev yaptı.", ["2019/2024"]),
        ("2023-2024 eğitim öğretim yılında açıldı.", ["2023/2024"]),
    ],
)
def test_ranges(text, expected):
    """Ranges by dash, `ile`, `ve` and suffixes; days that do not follow one another stay apart."""
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("haziran ayında düzenlenecek.", ["2024-06"]),
        ("mart ayında düzenlendi.", ["2024-03"]),
        ("kasım ayında düzenlendi.", ["2023-11"]),
        ("Mart 2024'te yapıldı.", ["2024-03"]),
        ("2025 yılının nisan ayında gidecek.", ["2025-04"]),
        ("Program Eylül'de başlayacak.", ["2024-09"]),
        ("Çalışmalar mayıs sonunda bitecek.", ["2024-05"]),
        ("geçtiğimiz kasım ayında gelmişti.", ["2023-11"]),
        ("2018 yılında kuruldu.", ["2018"]),
        ("2014'te kuruldu.", ["2014"]),
        ("1945'ten bugüne taşıdı.", ["1945"]),
        ("kuruluş yılı olan 1996'dan bu yana sürüyor.", ["1996"]),
        ("2025 yılı bütçesi görüşüldü.", ["2025"]),
        ("1990'lı yıllarda başladı.", ["199X"]),
        ("Serginin haziran ayında açılması kararlaştırıldı.", ["2024-06"]),
        ("Merkezin mart ayında açılması sevinçle karşılandı.", ["2024-03"]),
        ("Konuklar haziranda geliyor.", ["2024-06"]),
        ("2020 yılının şubatında açıldı.", ["2020-02"]),
        ("2011 nüfusuna göre pay verilir.", ["2011"]),
        ("Kentin 2030 iklim hedefleri anlatıldı.", ["2030"]),
        ("Proje 2026 programına alınacak.", ["2026"]),
        ("Konu haziran meclisine sunulacak.", ["2024-06"]),
        ("Konu haziran toplantısında görüşülecek.", ["2024-06"]),
        ("2023 mali yılı bütçesi kabul edildi.", ["2023"]),
        ("2016 ve 2021 yıllarında su bastı.", ["2016", "2021"]),
        ("Dostluk 1965 e uzanır.", ["1965"]),
        ("“Biz 89'da göçtük.” dedi.", ["1989"]),
    ],
)
def test_months_and_years(text, expected):
    """A month without a year lies where the verb tells; a year needs a word or suffix that makes it one."""
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Başkan bugün geldi.", ["2024-05-02"]),
        ("Başkan bu sabah geldi.", ["2024-05-02"]),
        ("Başkan dün akşam geldi.", ["2024-05-01"]),
        ("Yönetimin dünkü ziyareti gerçekleşmedi.", ["2024-05-01"]),
        ("Başkan yarın gelecek.", ["2024-05-03"]),
        ("Başkan evvelsi gün geldi.", ["2024-04-30"]),
        ("Başkan geçen ay geldi.", ["2024-04"]),
        ("Başkan geçen yıl geldi.", ["2023"]),
        ("Başkan önümüzdeki hafta gelecek.", ["2024-05-06/2024-05-12"]),
        ("Başkan haftaya Ovaköy'de olacak.", ["2024-05-06/2024-05-12"]),
        ("Başkan haftaya salı Ovaköy'de olacak.", ["2024-05-07"]),
        ("Çalışma ikinci haftaya girecek. Sergi haftaya damga vurdu.", []),
        ("Gelecek haftaya ilişkin program belli oldu.", ["2024-05-06/2024-05-12"]),
        ("Başkan geçtiğimiz hafta sonu geldi.", ["2024-04-27/2024-04-28"]),
        ("Başkan geçtiğimiz çarşamba günü geldi.", ["2024-05-01"]),
        ("Başkan geçtiğimiz perşembe geldi.", ["2024-04-25"]),
        ("Başkan hafta sonu geldi.", ["2024-04-27/2024-04-28"]),
        ("Başkan geçtiğimiz cumartesi ve pazar günleri gezdi.", ["2024-04-27/2024-04-28"]),
        ("Gelecek yılın nisan ayında açılacak.", ["2025-04"]),
        ("“Geçen yıl geldiler.” dedi.", ["2023"]),
        ("Pazartesi günkü törene katıldı.", ["2024-04-29"]),
        (
            "Program 21 Nisan'da başladı, 26 Nisan'da sona erdi. Cuma günü gezdiler.",
            ["2024-04-21", "2024-04-26", "2024-04-26"],
        ),
        ("Başkan pazartesi günü geldi.", ["2024-04-29"]),
        ("Başkanın pazartesi günü gelmesi bekleniyor.", ["2024-05-06"]),
        ("Başkan 29 Nisan'da geldi, ertesi gün ayrıldı.", ["2024-04-29", "2024-04-30"]),
    ],
)
def test_told_from_another_day(text, expected):
    """Relative words are counted from the publication, `ertesi` from the day told before."""
    assert stated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "5393 sayılı Kanun görüşüldü.",
        "Bilgi için 0 452 555 52 52 aranabilir.",
        "Saat 14.00'te başladı.",
        "17 Ağustos Mahallesi gezildi.",
        "19 Mayıs ilçesi gezildi.",
        "Tekkaya'da “17 Ağustos” tatbikatı yapıldı.",
        "Tekkaya Onyedi Eylül Üniversitesi açıldı.",
        "Bugüne kadar 2000'den fazla fidan dikildi.",
        "1500 kişi katıldı.",
        "Tekkaya 2000 yıllık bir kenttir.",
        "Festival bu yıl altıncı kez yapıldı.",
        "Her yıl mart ayında şenlik yapılır.",
        "Katılım yüzde 89'da kaldı.",
        "Fidanlar ocakta ısındı.",
        "Her pazartesi günü toplanılır.",
        "Tekkaya Salı Pazarı açıldı.",
        "Eylül Aydın ve Kasım Ocak geldi.",
        "Son günlerde yoğunluk arttı.",
        "Başkan “Bugün bizim için önemli. Yarın yine geleceğiz.” dedi.",
        "Başkan dünyayı gezdi.",
        "Bugün 40 üyesi olan birlik 90 kente ulaştı.",
        "Eski çarşı bugün hâlâ ayaktadır.",
    ],
)
def test_no_dates(text):
    """Numbers, names, habits and the relative words of speech are no dates."""
    assert stated(text) == []


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("22 Nisan'da geldi.", None, ["XXXX-04-22"]),
        ("21-26 Nisan tarihlerinde geldi.", None, ["XXXX-04-21/XXXX-04-26"]),
        ("Program 20 Nisan 2023'te başladı. Heyet 22 Nisan'da döndü.", None, ["2023-04-20", "2023-04-22"]),
        ("28 Aralık'ta geldi.", date(2024, 1, 3), ["2023-12-28"]),
        ("3 Ocak'ta gelecek.", date(2023, 12, 28), ["2024-01-03"]),
        ("12 Kasım Cumartesi günü geldi.", date(2023, 5, 20), ["2022-11-12"]),
        ("dün geldi.", None, []),
        ("29 Şubat'ta geldi.", date(2023, 3, 2), ["2024-02-29"]),
    ],
)
def test_missing_year(text, published, expected):
    """A year comes from the publication, the weekday agreeing, else from another date, else it stays unknown."""
    assert stated(text, published) == expected


def test_days_that_everybody_knows():
    """A day of memory has its own year beside what happened on it, else the nearest."""
    assert stated("6 Şubat depremleri anıldı.") == ["2023-02-06"]
    assert stated("6 Şubat sarsıntıları anıldı.") == ["2023-02-06"]
    assert stated("6 Şubat'ta toplandılar.") == ["2024-02-06"]


PROGRAMME = "Program 21-26 Nisan 2024 tarihlerinde yapıldı. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Çarşamba günü Kırtepe gezildi.", ("weekday", "2024-04-24", True)),
        ("Programın ikinci gününde Kırtepe gezildi.", ("ordinal-day", "2024-04-22", False)),
        ("İlk gün Kırtepe gezildi.", ("ordinal-day", "2024-04-21", False)),
        ("Son gün Kırtepe gezildi.", ("ordinal-day", "2024-04-26", False)),
        ("Programın onuncu gününde Kırtepe gezildi.", ("ordinal-day", None, False)),
    ],
)
def test_days_of_a_programme(text, expected):
    """Weekdays and numbered days are read within the programme's range; a number alone states no date."""
    found = read(PROGRAMME + text)[-1]
    assert (found.kind, found.edtf, found.stated) == expected


def test_numbering_follows_the_text():
    """Where the text dates a numbered day, the others are counted from it."""
    text = PROGRAMME + "Programın birinci günü olan 22 Nisan 2024'te heyet geldi. Üçüncü gün Kırtepe gezildi."
    assert read(text)[-1].edtf == "2024-04-24"


def test_offsets_and_tokens():
    """A mention covers its words without the suffix, in characters and in tokens."""
    text = "Heyet, 22 Nisan 2024 Pazartesi'den önce geldi."
    analysis = load_analyzer("bundled")(normalize(text))
    (found,) = find_dates(analysis, None)
    assert analysis.text.clean[found.start : found.end] == "22 Nisan 2024 Pazartesi"
    assert [token.text for token in analysis.tokens[found.first : found.last]] == ["22", "Nisan", "2024", "Pazartesi"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heyet perşembe günü Rize'de, cuma günü Bursa'daydı.", ["2024-04-25", "2024-04-26"]),
        ("Heyet perşembe günü Rize'deydi.", ["2024-05-02"]),
        ("Heyet salı günü Rize'ye geliyor.", ["2024-05-07"]),
        ("Heyet perşembe günü Rize'de, cuma günü Bursa'da olacak.", ["2024-05-09", "2024-05-03"]),
        (
            "Heyet 2 Mayıs'ta geldi. Perşembe günü Rize'de, çarşamba günü Bursa'daydı.",
            ["2024-05-02"] * 2 + ["2024-05-01"],
        ),
        ("Perşembe, Rize ve Bursa'ya ayrıldı. Salı günü heyet döndü.", ["2024-04-25", "2024-04-30"]),
    ],
)
def test_the_weekday_of_publication(text, expected):
    """A weekday that is that of publication is of the week before where the text goes on with another one."""
    assert stated(text) == expected


def test_weekdays_before_colons():
    """A round-up of the week tells each day by its name and a colon, within the week that it names."""
    text = "Haftanın Özeti (22-28 Nisan 2024)\n\n• Pazartesi: Heyet Rize'ye geldi.\n• Çarşamba: Heyet Bursa'daydı."
    assert stated(text, None) == ["2024-04-22/2024-04-28", "2024-04-22", "2024-04-24"]


def test_a_memory_gives_no_year():
    """A day that everybody knows tells nothing of the year of others."""
    assert stated("17 Ağustos 1999 depremi anıldı. Temmuz ayında ekip gidecek.", None) == ["1999-08-17", "XXXX-07"]
