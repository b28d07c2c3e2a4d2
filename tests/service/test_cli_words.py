"""What `ziyaret` prints for people: tables, summaries, and which documents a path means."""

import pytest
from facts import FACTS

from ziyaret_ontology.errors import InputError
from ziyaret_service.cli.sources import find_documents
from ziyaret_service.cli.terminal import summarised, table
from ziyaret_service.cli.visits import counts, visit_rows


def test_table():
    """Columns stand under their titles, as wide as their widest cell."""
    assert table(("ad", "yer"), [("Işıl", "Şile"), ("Ece", "")]) == "ad    yer\n────  ────\nIşıl  Şile\nEce"


def test_table_breaks_long_cells():
    """A cell wider than a column may be goes on below itself; its neighbours stay where they are."""
    lines = table(("ne", "kim"), [("kelime " * 12, "Ece")]).splitlines()
    assert lines[2] == ("kelime " * 8).strip() + "  Ece"
    assert lines[3] == ("kelime " * 4).strip()


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B", "C"], "A, B, C"),
        (list("ABCDEFGHIJ"), "10 people: A, B, C …"),
    ],
)
def test_summarised(names, told):
    """Up to three people are named; of more, how many and the first three."""
    assert summarised(names) == told


def test_visit_rows():
    """Each visit is a row: a delegation by its members, planned visits marked so."""
    delegation = "4 people: Aybek Tolegenov, Dana Sermukan, Yerlan Kosanov …"
    assert visit_rows(FACTS) == [
        (delegation, "Kadıköy Belediyesi", "2024-05-06", "Belediyelerde Sağlık Hizmetleri", "visit"),
        (delegation, "Üsküdar Belediyesi", "2024-05-06", "Gençlik ve Spor Faaliyetleri", "visit"),
        ("Dana Sermukan", "Beşiktaş Belediyesi", "2024-06-03", "", "planned visit"),
    ]


def test_counts():
    """Events are counted by type, one in the singular; no releases have no events."""
    assert counts(event.type for event in FACTS.events) == "3 visits, 1 meeting, 1 programme, 1 tour"
    assert counts([]) == "no events"


def test_find_documents(tmp_path_factory):
    """A folder means its documents and those below, in order; gold, hidden and foreign files are left out."""
    tmp_path = tmp_path_factory.mktemp("veri") / ".ev" / "haberler"
    tmp_path.mkdir(parents=True)
    for name in ("b.txt", "a.HTML", "alt/c.pdf", "a.gold.json", ".gizli.txt", "veri.csv", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    folder = find_documents([str(tmp_path), "-"])
    assert folder == [tmp_path / "a.HTML", tmp_path / "alt" / "c.pdf", tmp_path / "b.txt", None]
    assert find_documents([str(tmp_path / "veri.csv")]) == [tmp_path / "veri.csv"]


def test_find_no_documents(tmp_path):
    """A path that is not there, and a folder without documents, are named."""
    with pytest.raises(InputError, match=r"no file or folder .*yok"):
        find_documents([str(tmp_path / "yok")])
    with pytest.raises(InputError, match="holds no document"):
        find_documents([str(tmp_path)])
