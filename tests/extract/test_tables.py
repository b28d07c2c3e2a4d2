"""Reading the tables."""

from importlib.resources import files

import pytest

from ziyaret_extract import tables
from ziyaret_extract.tables import first_cells, read_rows, read_words, rows_for, tables_digest


def test_rows_have_no_header_and_no_comment():
    """The header, comments and empty lines are no rows, and a row has a cell for each column."""
    rows = read_rows("calendar.tsv")
    assert rows[0] == ("month", "ocak", "1")
    assert {len(row) for row in rows} == {3}


@pytest.mark.parametrize("name", sorted(path.name for path in files("ziyaret_extract").joinpath("data").glob("*.tsv")))
def test_a_row_has_no_cell_too_many(name):
    """No row has more cells than its table has columns, as one has that lost its line break."""
    text = files("ziyaret_extract").joinpath("data", name).read_text("utf-8")
    header = next(line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    assert max(map(len, read_rows(name))) <= len(header.split("\t"))


@pytest.mark.parametrize("name", ["organization_nouns.tsv", "group_nouns.tsv", "event_nouns.tsv"])
def test_rows_for_a_word(name):
    """Every row is among those for its own word with an ending, in the order of the table."""
    for row in read_rows(name):
        found = rows_for(name, row[0].rpartition(" ")[2] + "lerin")
        assert row in found
        assert [each for each in read_rows(name) if each in found] == list(found)
    assert rows_for(name, "") == ()


def test_first_cells():
    """The first cells are those of the rows, in their order."""
    assert first_cells("calendar.tsv") == tuple(row[0] for row in read_rows("calendar.tsv"))
    assert first_cells("saying_verbs.tsv")[0] == "söyledi"


def test_words():
    """Words are separated by any white space."""
    assert {"sayın", "dr."} <= set(read_words("honorifics.txt"))


def test_words_have_no_comment():
    """What a comment says of a table is no word of it."""
    assert {"mezar", "türbe"} <= set(read_words("memorials.txt"))
    assert not {"#", "in", "places"} & set(read_words("memorials.txt"))


def test_digest():
    """The digest is a short hexadecimal number, the same at each call."""
    assert int(tables_digest(), 16) >= 0
    assert (len(tables_digest()), tables_digest()) == (16, tables_digest())


def test_digest_tells_of_the_model(tmp_path, monkeypatch):
    """Another table or another model, of whatever version, gives another digest; nothing else does."""
    weights = tmp_path / "data" / "model" / "ziyaret_names" / "model"
    weights.parent.mkdir(parents=True)
    monkeypatch.setattr(tables, "files", lambda _: tmp_path)
    digests = []
    for table, model in [("a", "b"), ("a", "c"), ("d", "b"), ("a", "b")]:
        (tmp_path / "data" / "titles.tsv").write_text(table)
        weights.write_text(model)
        digests.append(tables_digest.__wrapped__())
    assert digests[0] == digests[3]
    assert len(set(digests)) == 3
