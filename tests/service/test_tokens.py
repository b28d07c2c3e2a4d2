"""Tokens: told once, kept as hashes, good until they are over or revoked."""

from __future__ import annotations

import json
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from tokens import NOW, Tokens

from ziyaret_ontology.errors import ConfigError, InputError, NotFound, TooManyRequests
from ziyaret_service.access import Rates, Scope, TokenFile, issue, without_secrets


@pytest.fixture
def kept(tmp_path):
    """A file with a token of each scope."""
    return Tokens(tmp_path)


def test_only_the_hash_is_kept(kept):
    """The file is its owner's alone, and has nothing by which anybody could write."""
    path = Path(kept.path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = path.read_text("utf-8")
    assert all(written.split("_", 2)[2] not in text for written in kept.written.values())
    assert [each.name for each in TokenFile(path).tokens()] == list(Scope)


@pytest.mark.parametrize("scope", Scope)
def test_what_a_token_allows(kept, scope):
    """Each its own scope, and reading; admins everything."""
    token = kept.file.bearer(kept.written[scope], now=NOW)
    everything = set(Scope) if scope is Scope.ADMIN else {scope, Scope.READ}
    assert {each for each in Scope if token.allows(each)} == everything


@pytest.mark.parametrize("change", [str.upper, lambda text: text[:-1], lambda text: f"{text}A", lambda text: text[8:]])
def test_another_text_is_no_token(kept, change):
    """A token that is nearly right is wrong."""
    assert kept.file.bearer(change(kept.written[Scope.FEED]), now=NOW) is None
    assert kept.file.bearer("", now=NOW) is None


def test_another_secret_is_no_token(kept):
    """The id alone, which lists and logs show, opens nothing."""
    one, other = kept.written[Scope.FEED], kept.written[Scope.ADMIN]
    assert kept.file.bearer(one[:17] + other[17:], now=NOW) is None


def test_a_token_ends(kept):
    """After its days it is good for nothing."""
    written = kept.new(Scope.FEED, days=2)
    assert kept.file.bearer(written, now=NOW + timedelta(days=1, hours=23))
    assert kept.file.bearer(written, now=NOW + timedelta(days=2)) is None


def test_what_another_process_changes_counts_at_once(kept):
    """A server sees that a token was renewed or revoked without being started again."""
    server = TokenFile(kept.path)
    old = kept.written[Scope.FEED]
    token = server.bearer(old, now=NOW)
    same, new = kept.file.rotate(token.id)
    assert (same.name, same.scopes) == (token.name, token.scopes)
    assert [bool(server.bearer(each, now=NOW)) for each in (old, new)] == [False, True]
    assert kept.file.revoke(token.id).name == "feed"
    assert server.bearer(new, now=NOW) is None
    Path(kept.path).unlink()
    assert server.tokens() == ()


def test_many_make_tokens_at_once(kept):
    """None is lost when two commands run at the same time."""
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: Tokens.new(kept, Scope.READ), range(16)))
    assert all(kept.file.bearer(each, now=NOW) for each in made)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"tokens": [{"id": 1}]}', '{"tokens": [{"scopes": ["all"]}]}', "\ud800"]
)
def test_a_broken_file_is_told_and_opens_nothing(tmp_path, text):
    """What cannot be read is an error that names the file, and is not written over."""
    path = tmp_path / "tokens.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    for use in (TokenFile.tokens, lambda file: file.add(issue("x", [Scope.FEED], now=NOW)[0])):
        with pytest.raises(ConfigError, match=r"tokens\.json"):
            use(TokenFile(path))
    assert path.read_bytes() == text.encode("utf-8", "surrogatepass")


@pytest.mark.parametrize(("name", "scopes"), [("", ["feed"]), ("a\x00b", ["feed"]), ("a" * 101, ["feed"]), ("a", [])])
def test_a_token_has_a_name_and_a_scope(name, scopes):
    """Else nobody knows later what it is for."""
    with pytest.raises(InputError):
        issue(name, map(Scope, scopes), now=NOW)


def test_an_unknown_id_is_told(kept):
    """Nothing is changed by a wrong id."""
    for change in (kept.file.rotate, kept.file.revoke):
        with pytest.raises(NotFound, match="ziyaret token list"):
            change("00000000")
    assert len(kept.file.tokens()) == len(Scope)


def test_texts_without_secrets(kept):
    """Tokens are cut off behind their ids, and passwords leave addresses."""
    written = kept.written[Scope.ADMIN]
    told = without_secrets(f"{written} at http://ece:gizli@host.example/sparql?x=a@b")
    assert told == f"{written[:17]}… at http://…@host.example/sparql?x=a@b"


def test_who_asks_too_often_waits():
    """A bucket for each client is emptied by asking and filled by waiting; this machine has none."""
    now = [0.0]
    rates = Rates(2.0, clock=lambda: now[0])
    for _ in range(20):
        rates.take("203.0.113.7")
    with pytest.raises(TooManyRequests) as caught:
        rates.take("203.0.113.7", cost=4)
    assert caught.value.retry_after == 2.0
    rates.take("203.0.113.8")
    now[0] += 2.0
    rates.take("203.0.113.7", cost=4)
    for _ in range(100):
        for here in ("127.0.0.1", "::1", "::ffff:127.0.0.1", "testclient"):
            rates.take(here)


def test_one_network_of_ipv6_is_one_client():
    """Who has a network of 64 bits cannot ask once from each of its addresses."""
    rates = Rates(0.1, clock=lambda: 0.0)
    rates.take("2001:db8::1")
    with pytest.raises(TooManyRequests):
        rates.take("2001:db8::ffff")
    rates.take("2001:db8:0:1::1")


def test_what_is_kept_is_plain_json(kept):
    """An operator can read who has tokens."""
    first, *_ = json.loads(Path(kept.path).read_text("utf-8"))["tokens"]
    assert first.keys() == {"id", "name", "scopes", "sha256", "created", "expires"}
