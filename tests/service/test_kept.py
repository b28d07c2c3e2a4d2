"""Answers are kept as long as they are right, and no longer."""

from __future__ import annotations

import os
import signal

import pytest
from named_graphs import ONE, TWO, ask, graph_of

from ziyaret_ontology.errors import QueryTimeout
from ziyaret_service.stores import is_steady
from ziyaret_service.stores.kept import KeptAnswers
from ziyaret_service.stores.worker import Query

NAMES = "SELECT ?name { ?s <http://example.org/name> ?name }"


def pieces_of(*pieces):
    """A generator of these pieces."""
    yield from pieces


def query(text):
    """A query for a table in JSON."""
    return Query(text, "application/json")


def test_the_same_question_needs_no_worker_until_something_is_written(store):
    """What was answered is answered again without any worker; a write is seen in the next answer."""
    store.replace(ONE, graph_of("Ada"))
    first = ask(store, NAMES)
    for worker in store.worker_ids():
        os.kill(worker, signal.SIGKILL)
    assert ask(store, NAMES) == first
    store.replace(TWO, graph_of("Bora"))
    assert b"Bora" in ask(store, NAMES)


def test_an_answer_in_another_form_is_another_answer(store):
    """The media type belongs to the question."""
    store.replace(ONE, graph_of("Ada"))
    assert [ask(store, NAMES, accept)[:4] for accept in ("text/csv", "application/json")] == [b"name", b'{"he']


def test_what_changes_by_itself_is_computed_each_time(store):
    """A random number is another one the next time."""
    assert ask(store, "SELECT (RAND() AS ?x) {}") != ask(store, "SELECT (RAND() AS ?x) {}")


@pytest.mark.parametrize(("sparql", "steady"), [("ASK {}", True), ("SELECT (now() AS ?x) {}", False)])
def test_functions_of_the_moment_are_told(sparql, steady):
    """However they are written."""
    assert is_steady(sparql) is steady


def test_an_answer_of_before_a_write_is_not_kept():
    """One that was computed while something was written comes too late, and none of before is found."""
    kept = KeptAnswers()
    kept.keep(query("a"), 1, b"old")
    assert (kept.get(query("a"), 1), kept.get(query("a"), 2)) == (b"old", None)
    kept.keep(query("a"), 1, b"late")
    assert (kept.get(query("a"), 1), kept.get(query("a"), 2)) == (None, None)


def test_the_answer_asked_for_longest_ago_makes_room():
    """There is room for so many bytes; what is longer than that is not kept at all."""
    kept = KeptAnswers(most_bytes=8)
    for name in "ab":
        kept.keep(query(name), 0, b"123")
    assert kept.get(query("a"), 0) == b"123"
    kept.keep(query("c"), 0, b"123")
    kept.keep(query("d"), 0, b"12345678")
    assert [kept.get(query(name), 0) for name in "abcd"] == [b"123", None, b"123", None]


def test_an_answer_in_pieces_is_kept_when_it_has_ended():
    """As whole as it was told, and not before its end, nor when it breaks off or is longer than may be held."""

    def breaking_off():
        yield b"b"
        raise QueryTimeout("too long")

    kept = KeptAnswers()
    pieces = kept.keep_at_end(query("a"), 0, b"1", pieces_of(b"2", b"3"))
    assert (next(pieces), kept.get(query("a"), 0)) == (b"2", None)
    assert (list(pieces), kept.get(query("a"), 0)) == ([b"3"], b"123")
    with pytest.raises(QueryTimeout):
        list(kept.keep_at_end(query("b"), 0, b"a", breaking_off()))
    list(kept.keep_at_end(query("c"), 0, b"", pieces_of(b"x" * 600_000, b"x" * 600_000)))
    assert [kept.get(query(name), 0) for name in "bc"] == [None, None]


def test_a_long_answer_needs_no_worker_the_next_time(store):
    """One that is told in several pieces."""
    store.replace(ONE, graph_of(*(f"{'x' * 90}{number}" for number in range(2_000))))
    first = ask(store, NAMES)
    for worker in store.worker_ids():
        os.kill(worker, signal.SIGKILL)
    started = store.vitals().workers_started
    assert len(first) > 2 * 65_536
    assert ask(store, NAMES) == first
    assert store.vitals().workers_started == started
