"""Reading the tables."""

from ziyaret_extract.tables import read_rows, read_words, tables_digest


def test_rows_have_no_header_and_no_comment():
    """The header, comments and empty lines are no rows, and a row has a cell for each column."""
    rows = read_rows("calendar.tsv")
    assert rows[0] == ("month", "ocak", "1")
    assert {len(row) for row in rows} == {3}


def test_words():
    """Words are separated by any white space."""
    assert {"sayın", "dr."} <= set(read_words("honorifics.txt"))


def test_digest():
    """The digest is a short hexadecimal number, the same at each call."""
    assert int(tables_digest(), 16) >= 0
    assert (len(tables_digest()), tables_digest()) == (16, tables_digest())
