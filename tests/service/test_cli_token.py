"""`ziyaret token`: tokens are made, listed, renewed and revoked from the command line."""

from __future__ import annotations

import json

import pytest

from ziyaret_service.cli import main


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    """A file for the tokens of one test."""
    monkeypatch.setenv("ZIYARET_TOKENS", str(tmp_path / "alt" / "tokens.json"))
    return tmp_path / "alt" / "tokens.json"


def test_the_life_of_a_token(place, capfd):
    """Made and told once, listed without its secret, renewed, ended."""
    assert main(["token", "create", "Ece Şen", "--scope", "feed", "--scope", "curate", "--days", "30"]) == 0
    out, err = capfd.readouterr()
    written = out.strip()
    _, of_id, secret = written.split("_", 2)
    assert str(place) in err
    assert secret not in err
    assert main(["token", "list"]) == 0
    listed = capfd.readouterr().out
    assert f"{of_id}  Ece Şen  curate, feed" in listed
    assert "1 token\n" in listed
    assert secret not in listed
    assert main(["token", "rotate", of_id]) == 0
    assert capfd.readouterr().out.strip() not in {"", written}
    assert main(["token", "revoke", of_id]) == 0
    assert capfd.readouterr().out.startswith("Ece Şen: ")
    assert main(["token", "list", "--json"]) == 0
    assert json.loads(capfd.readouterr().out) == {"tokens": []}


def test_for_programs(capfd):
    """JSON has the token and what is kept of it."""
    assert main(["token", "create", "yedek", "--scope", "admin", "--json"]) == 0
    made = json.loads(capfd.readouterr().out)
    assert (made["name"], made["scopes"], made["expires"]) == ("yedek", ["admin"], None)
    assert made["token"].startswith(f"ziyaret_{made['id']}_")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["revoke", "00000000"], 66),
        (["rotate", "00000000"], 66),
        (["create", " ", "--scope", "feed"], 65),
        (["create", "x"], 2),
        (["create", "x", "--scope", "all"], 2),
        (["create", "x", "--scope", "feed", "--days", "0"], 2),
    ],
)
def test_what_makes_no_sense(words, code, place, capfd):
    """Is told, and leaves no file."""
    try:
        assert main(["token", *words]) == code
    except SystemExit as leaving:
        assert leaving.code == code  # noqa: PT017 - the parser leaves by itself
    assert capfd.readouterr().err
    assert not place.exists()
