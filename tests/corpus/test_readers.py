"""Documents in five formats become releases; what cannot be read is refused with a reason."""

import json
import re
from contextlib import suppress
from datetime import date
from zipfile import ZipFile

import pytest
from corpus.documents import make_docx, make_pdf
from hypothesis import given
from hypothesis import strategies as st

from ziyaret_corpus import published_beside, read_release
from ziyaret_ontology.errors import InputError, InputTooLarge, UnsupportedFormat

TEXT = "Iğdır’dan gelen heyet, İzmit Belediyesi’ni ziyaret etti.\n\nGörüşmede su konuşuldu."
LATIN = TEXT.replace("’", "'")

PAGE = """<!DOCTYPE html><html lang="tr"><head><meta charset="{charset}">
<title>Şile’de Ziyaret | Şile Belediyesi</title><link rel="canonical" href="https://example.org/haber/ziyaret">
{meta}</head><body><nav><a href="/">Ana sayfa</a></nav><main><article><h1>Şile’de Ziyaret</h1>
<p>Ağva’dan gelen konuklar, 14 Mart 2024 günü Şile Belediye Başkanı Deniz Işık’ı makamında ziyaret etti.</p>
<p>Işık, konuklarına ilçede süren çalışmaları anlattı; görüşmenin ardından birlikte feneri gezdiler.</p></article>
</main><footer>© 2019 Şile Belediyesi. Tüm hakları saklıdır.</footer></body></html>"""
PUBLISHED = '<meta property="article:published_time" content="2024-03-15T10:00:00+03:00">'
PAGE_TEXT = (
    "Şile’de Ziyaret\n\n"
    "Ağva’dan gelen konuklar, 14 Mart 2024 günü Şile Belediye Başkanı Deniz Işık’ı makamında ziyaret etti.\n\n"
    "Işık, konuklarına ilçede süren çalışmaları anlattı; görüşmenin ardından birlikte feneri gezdiler."
)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (TEXT.encode("utf-8-sig"), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT),
        (TEXT.encode("cp1254"), TEXT),
        (LATIN.encode("iso-8859-9"), LATIN),
        (TEXT.replace("\n", "\r\n").encode(), TEXT.replace("\n", "\r\n")),
        ("Türkmenistan’ın Büýräniň ýoly".encode(), "Türkmenistan’ın Büýräniň ýoly"),
    ],
)
def test_text_encodings(data, text):
    """Text comes out as it was written, whichever of the usual encodings it is in."""
    assert read_release(data).text == text


@pytest.mark.parametrize(
    ("garbled", "shown"),
    [
        (TEXT.encode().decode("cp1252", "replace").replace("\ufffd", ""), "IÄŸdÄ±r"),
        ("Ä°stanbul", "Ä°stanbul"),
        ("GÃ¼zel bir gÃ¼n", "GÃ¼zel"),
        ("Belediyeâ€™nin konuÄŸu", "Belediyeâ€™nin"),
        ("Başlık\nİkinci satÄ±r", "line 2"),
        ("Ýzmit'e yapýlan görüþme", "görüþme"),
        ("I\ufffdd\ufffdr Belediyesi", "letters were lost"),
    ],
)
def test_mojibake(garbled, shown):
    """Garbled text is called so, with the place where it shows and what to do."""
    with pytest.raises(InputError, match=r"(?s)mojibake.*save it as UTF-8") as refused:
        read_release(garbled.encode())
    assert shown in str(refused.value)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("letter", "çğıöşüÇĞİÖŞÜâ")
def test_every_turkish_letter_misread(letter, encoding):
    """Any Turkish letter of UTF-8 taken for another encoding gives the text away."""
    with pytest.raises(InputError, match="mojibake"):
        read_release(f"Bele{letter}diye".encode().decode(encoding).encode())


@pytest.mark.parametrize(
    ("data", "name", "error", "message"),
    [
        (b"", "a.txt", InputError, "a.txt holds no text"),
        (b" \n\t ", None, InputError, "the document holds no text"),
        (b"\x00\x01\x02\x03", "a.txt", UnsupportedFormat, "a.txt is binary"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "a.doc", UnsupportedFormat, "Word 97"),
        (b"{\\rtf1 Merhaba}", "a.rtf", UnsupportedFormat, "RTF"),
        (b"\x89PNG\r\n\x1a\n", "a.txt", UnsupportedFormat, "picture"),
        ("Привет, Москва".encode("cp1251"), "a.txt", InputError, "encoding of a.txt is not recognised"),
        (b"\xff\xfea", "a.txt", InputError, "breaks off"),
        (b"x" * 2_000_001, "a.txt", InputTooLarge, "2,000,000 bytes"),
        (b"%PDF-1.4\nnothing", "a.pdf", InputError, "a.pdf is a PDF that cannot be read"),
        (make_pdf([]), "a.pdf", InputError, "without text"),
        (b"PK\x03\x04 cut off", "a.docx", InputError, "damaged"),
        (b"<html><body></body></html>", "a.html", InputError, "without an article"),
        (b"{", "a.json", InputError, "not valid JSON"),
        (b"[1]", "a.json", InputError, 'has no "text"'),
        (b'{"text": 5}', "a.json", InputError, '"text" of a.json is 5'),
        (b'{"text": "a", "titel": "b"}', "a.json", InputError, "titel"),
        (b'{"text": "a", "published": "29.04.2024"}', "a.json", InputError, "29.04.2024"),
        (b'{"text": "a\\ud800"}', "a.json", InputError, "half a character"),
        (b'{"text": "a", "\\ud800": 1}', "a.json", InputError, "half a character"),
    ],
)
def test_refused(data, name, error, message):
    """What cannot be read is refused with the right error, which names the document and the reason."""
    with pytest.raises(error, match=re.escape(message)) as refused:
        read_release(data, name=name)
    assert type(refused.value) is error


def test_zip_without_word_document(tmp_path):
    """A zip archive that is no Word document is refused as such."""
    path = tmp_path / "a.xlsx"
    with ZipFile(path, "w") as package:
        package.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(UnsupportedFormat, match="not a DOCX"):
        read_release(path)


def test_zip_bomb(tmp_path):
    """A Word file that unpacks to far more than its size is refused before it is unpacked."""
    path = tmp_path / "a.docx"
    with ZipFile(path, "w", compression=8) as package:
        package.writestr("word/document.xml", bytes(51_000_000))
    with pytest.raises(InputTooLarge, match="unpacks to more"):
        read_release(path)


def test_limit_is_the_callers():
    """The limit can be set, and a document of just that size is read."""
    assert read_release(b"merhaba", limit=7).text == "merhaba"
    with pytest.raises(InputTooLarge, match="larger than 6 bytes"):
        read_release(b"merhaba", limit=6)


def test_missing_file(tmp_path):
    """A file that is not there is named."""
    with pytest.raises(InputError, match=r"yok\.txt cannot be read"):
        read_release(tmp_path / "yok.txt")


@pytest.mark.parametrize("charset", ["utf-8", "windows-1254"])
def test_html(charset):
    """A page gives title and article without its menus, the date it was published and its canonical address."""
    data = PAGE.format(charset=charset, meta=PUBLISHED).encode(charset)
    release = read_release(data, media_type=f"text/html; charset={charset}")
    assert (release.text, release.published) == (PAGE_TEXT, date(2024, 3, 15))
    assert release.source == "https://example.org/haber/ziyaret"


def test_html_without_date():
    """Neither the year in the footer nor a date in the story passes for the date of publication."""
    assert read_release(PAGE.format(charset="utf-8", meta="").encode(), name="a.html").published is None


def test_pdf():
    """Hard-wrapped and hyphenated lines of a PDF become paragraphs, over the page break too; headings stay apart."""
    data = make_pdf(
        [
            "Şile’de Ziyaret",
            "Ağva’dan gelen konuklar 14 Mart 2024 günü Şile Belediye Başka-",
            "nı Deniz Işık’ı makamında ziyaret etti. Işık, konuklarına ilçede",
            "süren çalışmaları anlattı.",
            "İkinci paragrafta ise görüşmenin ardından birlikte feneri gez-",
        ],
        ["diler. Ziyaret akşam sona erdi."],
    )
    assert read_release(data, name="a.pdf").text == (
        "Şile’de Ziyaret\n\n"
        "Ağva’dan gelen konuklar 14 Mart 2024 günü Şile Belediye Başkanı Deniz Işık’ı makamında ziyaret etti. "
        "Işık, konuklarına ilçede süren çalışmaları anlattı.\n\n"
        "İkinci paragrafta ise görüşmenin ardından birlikte feneri gezdiler. Ziyaret akşam sona erdi."
    )


def test_docx():
    """Paragraphs and table rows of a Word file come in their order; empty paragraphs vanish."""
    data = make_docx(
        "Şile’de Ziyaret", "", "Konuklar feneri gezdi.", rows=[["Ece Ünal", "Üye"], ["Ali Işık", "Başkan"]]
    )
    expected = "Şile’de Ziyaret\n\nKonuklar feneri gezdi.\n\nEce Ünal\tÜye\n\nAli Işık\tBaşkan"
    assert read_release(data, media_type="application/octet-stream").text == expected


def test_json():
    """A JSON release tells its own id, date and source."""
    data = json.dumps(
        {"id": "ek-7", "text": TEXT, "published": "2024-04-29", "source": "https://example.org/7"}
    ).encode()
    release = read_release(data, media_type="application/json")
    assert (release.id, release.published, release.source) == ("ek-7", date(2024, 4, 29), "https://example.org/7")


def test_what_the_caller_gives_outranks_the_document():
    """The caller's id and date stand against the document's own."""
    data = json.dumps({"id": "a", "text": TEXT, "published": "2024-04-29"}).encode()
    release = read_release(data, id="b", published=date(2024, 5, 1), media_type="application/json")
    assert (release.id, release.published) == ("b", date(2024, 5, 1))


def test_id_and_source_of_a_file(tmp_path):
    """A file gives its name as source, and as id in letters that an address can hold."""
    path = tmp_path / "Şile Ziyareti (2).txt"
    path.write_text(TEXT, "utf-8")
    release = read_release(path)
    assert (release.id, release.source) == ("sile-ziyareti-2", "Şile Ziyareti (2).txt")


def test_id_of_nameless_bytes():
    """Without a name, one text has one id, and another text another."""
    ids = {read_release(text.encode()).id for text in (TEXT, TEXT, TEXT + ".")}
    assert len(ids) == 2


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (make_pdf(["Merhaba"]), "a.txt", "text/plain"),
        (make_docx("Merhaba"), "a.bin", None),
        (PAGE.format(charset="utf-8", meta="").encode(), "a.txt", None),
        (b'{"text": "Merhaba"}', "a.json", None),
        (b'{"text": "Merhaba"}', "a.json", "application/octet-stream"),
        ("Merhaba, değil mi".encode(), "merhaba", None),
    ],
)
def test_format_is_recognised(data, name, media_type):
    """First bytes outrank the media type, and that the suffix; the rest is text."""
    assert read_release(data, name=name, media_type=media_type).text.startswith(("Merhaba", "Şile"))


def test_unknown_media_type():
    """A media type that no reader knows is refused, naming those that can be sent."""
    with pytest.raises(UnsupportedFormat, match="application/pdf"):
        read_release(b"abc", media_type="image/svg+xml")


@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.html", "a.pdf", "a.docx", "a.json"]))
def test_no_bytes_crash_a_reader(data, name):
    """Whatever the bytes, there is a release with text or an InputError."""
    with suppress(InputError):
        assert read_release(data, name=name).text.strip()


@given(st.sampled_from([(make_docx("Merhaba"), "a.docx"), (make_pdf(["Merhaba"]), "a.pdf")]), st.data())
def test_no_damage_crashes_a_reader(document, data):
    """A document of which some bytes were changed is read, or refused with an InputError."""
    whole, name = document
    damaged = bytearray(whole)
    for _ in range(3):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    with suppress(InputError):
        assert read_release(bytes(damaged), name=name).text.strip()


def test_published_beside(tmp_path):
    """The table in a document's folder tells when it was published; without a row or a table nothing does."""
    (tmp_path / "published.tsv").write_text("# file\tday\na.txt\t2024-04-29\n\n", "utf-8")
    other = tmp_path / "other"
    other.mkdir()
    days = [published_beside(path) for path in (tmp_path / "a.txt", tmp_path / "b.txt", other / "a.txt")]
    assert days == [date(2024, 4, 29), None, None]


def test_published_beside_in_windows_1254(tmp_path):
    """The table may be in the encoding that Turkish spreadsheets write."""
    (tmp_path / "published.tsv").write_bytes("ağva-şile.txt\t2024-04-29\n".encode("cp1254"))
    assert published_beside(tmp_path / "ağva-şile.txt") == date(2024, 4, 29)


def test_published_beside_is_a_table(tmp_path):
    """A line of the table that is no file name, tab and day is named with its number."""
    (tmp_path / "published.tsv").write_text("a.txt 2024-04-29\n", "utf-8")
    with pytest.raises(InputError, match=r"published\.tsv, line 1: 'a\.txt 2024-04-29' is no file name, tab and day"):
        published_beside(tmp_path / "a.txt")
