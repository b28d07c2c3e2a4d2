"""The embedded store: limits on a query, one writer, and what a full disk or a killed process leaves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest
from named_graphs import ONE, graph_of, names

from ziyaret_ontology.errors import QueryTimeout, StoreLocked, StoreUnavailable
from ziyaret_service.stores import open_store, select

SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z . ?d ?s ?w FILTER(?x != ?y && ?z != ?w) }"
ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
# What the program of another process begins with.
BEGIN = """
import os, sys
from named_graphs import ONE, graph_of
from ziyaret_ontology.errors import StoreLocked, StoreUnavailable
from ziyaret_service.stores import open_store
"""


@pytest.fixture
def embedded():
    """A store in memory with two thousand names."""
    opened = open_store("oxigraph:")
    opened.replace(ONE, graph_of(*(f"n{i}" for i in range(2_000))))
    return opened


def test_a_query_past_its_limit_is_given_up(embedded):
    """The caller waits no longer than the limit."""
    start = time.monotonic()
    with pytest.raises(QueryTimeout, match=r"0\.3 s"):
        embedded.query(SLOW, "*/*", timeout=0.3)
    assert time.monotonic() - start < 2


def test_a_long_answer_arrives_in_pieces_and_stops_at_the_limit(embedded):
    """The first piece does not wait for the last, and the limit holds on the way."""
    cross = "SELECT * { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z }"
    answer = embedded.query(cross, "text/csv", timeout=1)
    assert next(answer.chunks).startswith(b"a,")
    with pytest.raises(QueryTimeout):
        for _ in answer.chunks:
            pass


def test_an_answer_that_nobody_reads_stops(embedded):
    """Closing the answer ends the thread that writes it."""
    before = threading.active_count()
    answer = embedded.query("SELECT * { ?a ?p ?x . ?b ?q ?y }", "text/csv", timeout=60)
    next(answer.chunks)
    answer.chunks.close()
    deadline = time.monotonic() + 5
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.02)
    assert threading.active_count() == before


def test_a_closed_store_says_so(embedded):
    """After close, asking is an error of ours and the store is not ready."""
    embedded.close()
    assert not embedded.ready()
    with pytest.raises(StoreUnavailable, match="closed"):
        embedded.query("ASK {}", "*/*", timeout=1)


def run(code: str, *arguments: str, **options) -> subprocess.CompletedProcess[str]:
    """Run a piece of Python in a process of its own."""
    program = BEGIN + textwrap.dedent(code)
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        env=ENVIRONMENT,
        check=False,
        **options,
    )


def test_a_folder_open_in_another_process_is_locked(tmp_path):
    """The second process is told that another has the folder, and the first goes on."""
    first = open_store(f"oxigraph:{tmp_path}/store")
    second = run(
        """
        try:
            open_store(f"oxigraph:{sys.argv[1]}/store")
        except StoreLocked as problem:
            print(problem)
        """,
        str(tmp_path),
    )
    assert "is open in another process; stop that one" in second.stdout
    with pytest.raises(StoreLocked):
        open_store(f"oxigraph:{tmp_path}/store")
    assert first.ready()


def test_a_folder_given_free_can_be_opened_again(tmp_path):
    """What was stored is there after closing and opening."""
    first = open_store(f"oxigraph:{tmp_path}/store")
    first.replace(ONE, graph_of("Ada"))
    first.close()
    assert names(open_store(f"oxigraph:{tmp_path}/store")) == ["Ada"]


def test_a_folder_that_cannot_be_made_is_unavailable(tmp_path):
    """A file in the way is named."""
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnavailable, match="cannot be opened"):
        open_store(f"oxigraph:{tmp_path}/file/store")


def test_a_read_only_folder_is_unavailable(tmp_path):
    """A folder of somebody else is refused at opening, and nothing is written to it."""
    folder = tmp_path / "store"
    open_store(f"oxigraph:{folder}").close()
    before = sorted(path.name for path in folder.iterdir())
    result = run(
        """
        open_store("oxigraph:").close()  # nothing is left to import when the rights are gone
        os.chmod(sys.argv[1], 0o555)
        if os.geteuid() == 0:
            os.setgroups([])
            os.setuid(65534)
        try:
            open_store(f"oxigraph:{sys.argv[1]}")
        except StoreUnavailable as problem:
            print(problem)
        """,
        str(folder),
    )
    folder.chmod(0o755)
    assert "cannot be opened" in result.stdout, result.stderr
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_full_disk_leaves_the_old_graph_whole(tmp_path):
    """The feed that does not fit fails by name, and what was acknowledged before is there."""
    result = run(
        """
        import resource
        store = open_store(f"oxigraph:{sys.argv[1]}/store")
        store.replace(ONE, graph_of("Ada"))
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        try:
            for _ in range(20):
                store.replace(ONE, graph_of(*(f"n{i}" for i in range(3000))))
        except StoreUnavailable as problem:
            print(problem)
        """,
        str(tmp_path),
    )
    assert "the store cannot be written" in result.stdout, result.stderr
    assert len(names(open_store(f"oxigraph:{tmp_path}/store"))) in {1, 3000}


def test_what_was_acknowledged_survives_kill_9(tmp_path):
    """A process killed while it writes leaves every acknowledged graph, each whole, in a folder that opens."""
    code = """
        store = open_store(f"oxigraph:{sys.argv[1]}/store")
        for number in range(10_000):
            store.replace(f"{ONE}/{number}", graph_of(*(f"n{i}" for i in range(50))))
            print(number, flush=True)
        """
    program = BEGIN + textwrap.dedent(code)
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True, env=ENVIRONMENT
    ) as process:
        acknowledged = [int(process.stdout.readline()) for _ in range(5)]
        process.send_signal(signal.SIGKILL)
        acknowledged += [int(line) for line in process.stdout]
    opened = open_store(f"oxigraph:{tmp_path}/store")
    rows = select(opened, "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g", timeout=10)
    sizes = {row["g"]: row["n"] for row in rows}
    assert set(sizes.values()) == {"50"}
    assert {f"{ONE}/{number}" for number in acknowledged} <= sizes.keys()
    opened.replace(ONE, graph_of("Ada"))
    assert "Ada" in names(opened)
