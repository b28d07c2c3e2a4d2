"""What is made in English is told in Turkish where a row fits it whole, else as it is."""

from __future__ import annotations

import ast
import csv
import re
import time
from pathlib import Path

import pytest
from responses import BROWSER

from ziyaret_service.web.sentences import marked_sentence, sentence

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "service/ziyaret_service/web/sentences.tsv"
ROWS = list(csv.DictReader(TABLE.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
HOLE = re.compile(r"\{([a-z_]+\d*)\??\}")
OF_OTHERS = {"parameter"}  # the words of pydantic
# Met on the command line alone.
OF_FILES = ("cannot be read: {}. Correct it", "is no file name, tab and day", "cannot be read: {}. Name a file")
# What the press officer meets when a document cannot be read.
READERS = [*ROOT.glob("corpus/ziyaret_corpus/readers/*.py"), ROOT / "extract/ziyaret_extract/turkish/language.py"]


@pytest.mark.parametrize(
    ("group", "english", "turkish"),
    [
        (
            "detail",
            "haber.pdf is a PDF without text, probably a scan. Recognise its text (OCR) first.",
            "haber.pdf: bu PDF'de metin yok, büyük olasılıkla taranmış. Önce metnini tanıtın (OCR).",
        ),
        (
            "detail",
            "the document unpacks to more than 50,000,000 bytes. Remove its pictures, or send text.",
            "gönderilen belge: açılınca 50.000.000 bayttan büyük. Resimlerini çıkarın ya da metnini gönderin.",
        ),
        (
            "detail",
            "line 2, column 7: the query is not valid SPARQL; expected here: '{' WHERE",
            "2. satır, 7. sütun: sorgu geçerli SPARQL değil; burada beklenen: '{' WHERE",
        ),
        (
            "detail",
            "the parameters of /events are wrong: limit: Input should be less than or equal to 1000; from: what?",
            "/events adresinin parametreleri yanlış: limit: en çok 1000 olmalı; from: what?",
        ),
        (
            "note",
            "left out, for its confidence is only 0.41: visit",
            "güveni yalnızca 0.41 olduğu için dışarıda bırakıldı: ziyaret",
        ),
        (
            "note",
            "left out, for its confidence is only 0.41: visit of the sick",
            "güveni yalnızca 0.41 olduğu için dışarıda bırakıldı: visit of the sick",
        ),
        (
            "reason",
            "the district of Konya: Konya is named in the text",
            "Konya içindeki ilçe: metinde Konya adı geçiyor",
        ),
        (
            "reason",
            "the text does not tell which: the town of Besni, Adıyaman, the province Van, 3 more",
            "hangisi olduğunu metin söylemiyor: Besni, Adıyaman içindeki belde, Van (il), 3 yer daha",
        ),
        (
            "reason",
            "the province Van: the only place called so; without Q4, decided by Ece Şen on 2024-05-10: değil",
            "Van (il): bu adı taşıyan tek yer; Q4 dışında, 2024-05-10 tarihli karar, Ece Şen: değil",
        ),
        (
            "proposal",
            "“Ali Şen” and “Ali Chen”: the names sound the same; both belong to Konya",
            "“Ali Şen” ve “Ali Chen”: adlar aynı okunuyor; ikisi de aynı yerden: Konya",
        ),
        (
            "proposal",
            "“Ali Şen” holds office in Konya and in Van within 3 days",
            "“Ali Şen” 3 gün içinde birden çok yerde görevli: Konya ve Van",
        ),
        (
            "candidate",
            "“Ece Şen” is its name; a person; Mayor of Kadıköy, since 2024; something new",
            "adı “Ece Şen”; bir kişi; Mayor of Kadıköy, 2024 yılından beri; something new",
        ),
        ("note", "no organization found for a title: Başkan", "unvanın kurumu bulunamadı: Başkan"),
    ],
)
def test_told_in_turkish(group, english, turkish):
    """Numbers and names stay, what they stand in is told; in English it is as it was."""
    assert sentence(english, group, "tr") == (turkish, "tr")
    assert sentence(english, group, "en") == (english, "en")


@pytest.mark.parametrize(
    "unknown",
    [
        "something went wrong",
        "line two, column 7: the query is not valid SPARQL",
        "line 2, column 7: something new",
        "the answer has more than many rows; ask for less, or in parts",
        "",
    ],
)
def test_what_no_row_fits_stays_english_and_is_marked_so(unknown):
    """Nothing is told half; a reader's voice knows the language."""
    assert sentence(unknown, "detail", "tr") == (unknown, "en")
    assert marked_sentence("tr", f"<b>{unknown}", "detail") == f'<span lang="en">&lt;b&gt;{unknown}</span>'
    assert marked_sentence("en", unknown, "detail") == unknown


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["en"][:60])
def test_a_row_is_whole(row):
    """Both languages have the same holes, and no two holes touch."""
    assert set(HOLE.findall(row["tr"])) <= set(HOLE.findall(row["en"]))
    assert "?}" not in row["tr"]
    assert "}{" not in HOLE.sub("{}", row["en"])


def test_no_row_is_left_over():
    """Every row is of a sentence that the code still makes."""
    clues = (ROOT / "extract/ziyaret_extract/data/identity_clues.tsv").read_text("utf-8").splitlines()
    made = {tuple(_pieces(text)) for text in (*_texts(*ROOT.glob("*/ziyaret_*/**/*.py")), *clues)}
    rows = [row["en"] for row in ROWS if row["group"] not in OF_OTHERS]
    assert [row for row in rows if not any(_follow(_pieces(row), pieces) for pieces in made)] == []


@pytest.mark.parametrize("path", READERS, ids=lambda path: path.name)
def test_what_a_press_officer_is_told_of_a_document_is_there_in_turkish(path):
    """Every error of the readers has its row."""
    rows = {tuple(_pieces(row["en"])) for row in ROWS if row["group"] == "detail"}
    raised = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Raise)]
    calls = [node.exc for node in raised if isinstance(node.exc, ast.Call) and node.exc.args]
    texts = [text for call in calls if (text := _text_of(call.args[0])) and not any(map(text.__contains__, OF_FILES))]
    assert [text for text in texts if tuple(_pieces(text)) not in rows] == []


def test_pages_and_problems_speak_the_readers_language(client):
    """An error, a link, a candidate: in Turkish without a word of English, for programs in what they accept."""
    page = client.get("/releases/yok", headers=BROWSER | {"Accept-Language": "tr"}).text
    assert "depoda &#39;yok&#39; diye bir bülten yok; bülten listesine bakın" in page
    assert "there is no" not in page
    assert client.get("/releases/yok", headers={"Accept-Language": "tr"}).json()["detail"].startswith("depoda ")
    assert client.get("/releases/yok").json()["detail"].startswith("there is no release ")
    assert "there is no release" in client.get("/releases/yok?lang=en", headers=BROWSER).text
    assert "Bulunamadı" in client.get("/releases/yok", headers=BROWSER).text
    linked = client.get("/organization/kadikoy-belediyesi?lang=tr", headers=BROWSER).text
    assert linked.count("lang=en") >= 1  # the way to the other language is there


def test_a_long_message_takes_no_time():
    """What quotes much is told as it is; what fits in many ways, is found fast all the same."""
    many = "line 1, column 1: " * 50
    started = time.monotonic()
    for text in (many, many * 100, "; ".join(["a"] * 330), "the district of Konya, " * 43):
        for group in ("detail", "reason", "candidate", "proposal"):
            sentence(text, group, "tr")
    assert time.monotonic() - started < 2


def _pieces(text):
    """The parts of a sentence between its holes that have letters."""
    return [piece for piece in re.split(r"\{[a-z_]*\d*\??\}", text) if re.search(r"[^\W\d_]", piece)]


def _follow(wanted, made):
    """Whether the pieces stand in the made ones, in order."""
    rest = "\0".join(made)
    for piece in wanted:
        _, found, rest = rest.partition(piece)
        if not found:
            return False
    return True


def _texts(*paths):
    """Every string in the code."""
    nodes = (node for path in paths for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    return [text for node in nodes if (text := _text_of(node))]


def _text_of(node):
    """A string in the code, with {} for what is filled in; None for all else."""
    if isinstance(node, ast.JoinedStr):
        return "".join(each.value if isinstance(each, ast.Constant) else "{}" for each in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
