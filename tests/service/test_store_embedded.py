"""The embedded store: one writer, and what a full disk or a killed process leaves."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import tempfile
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from named_graphs import ONE, ask, graph_of, names
from processes import is_running, seconds_of, until

from ziyaret_ontology.errors import QueryTooCostly, StoreLocked, StoreUnavailable
from ziyaret_service.stores import Asker, open_store, select

PATHS = [str(Path(__file__).parents[1]), *filter(None, [os.environ.get("PYTHONPATH")])]
ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join(PATHS)}
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
    yield opened
    opened.close()


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
    assert f"is open in another process ({os.getpid()}); stop that one" in second.stdout
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
    """The feed that does not fit fails by name; with room again the same store goes on."""
    result = run(
        """
        import resource
        store = open_store(f"oxigraph:{sys.argv[1]}/store")
        store.replace(ONE, graph_of("Ada"))
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
        many = graph_of(*(f"n{i}" for i in range(3000)))
        try:
            for _ in range(20):
                store.replace(ONE, many)
        except StoreUnavailable as problem:
            print(problem)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        store.replace(ONE, many)
        """,
        str(tmp_path),
    )
    assert "the store cannot be written" in result.stdout, result.stderr
    assert result.returncode == 0, result.stderr
    assert len(names(open_store(f"oxigraph:{tmp_path}/store"))) == 3000


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


def test_snapshots_are_gone_with_the_store(tmp_path):
    """One snapshot for all queries after a write; closing leaves none."""
    folder = tmp_path / "store" / "snapshots"
    store = open_store(f"oxigraph:{tmp_path}/store")
    for number in range(3):
        store.replace(ONE, graph_of("Ada", f"n{number}"))
        assert [len(names(store)) for _ in range(2)] == [2, 2]
        assert [path.name for path in folder.iterdir()] == [str(number + 1)]
    store.close()
    assert not folder.exists()


def test_what_a_killed_process_leaves_is_removed(tmp_path):
    """After kill -9 its workers are gone at once, and the next one to open the store takes the snapshots away."""
    code = """
        store = open_store(f"oxigraph:{sys.argv[1]}/store")
        store.replace(ONE, graph_of("Ada", "Bora"))
        for _ in store.query("ASK {}", "*/*", timeout=5).chunks: pass
        print(*store.worker_ids(), flush=True)
        pattern = " ".join(f"?s{i} ?p{i} ?o{i} ." for i in range(40))
        store.query(f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}", "*/*", timeout=600)
        """
    program = BEGIN + textwrap.dedent(code)
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True, env=ENVIRONMENT
    ) as process:
        (worker,) = map(int, process.stdout.readline().split())
        until(lambda: seconds_of(worker) > 0.2)  # it computes
        process.send_signal(signal.SIGKILL)
    until(lambda: not is_running(worker), within=1)
    assert list((tmp_path / "store" / "snapshots").iterdir())
    open_store(f"oxigraph:{tmp_path}/store")
    assert not (tmp_path / "store" / "snapshots").exists()


def test_a_question_of_the_service_itself_outlives_its_worker(embedded):
    """Killed once, it is asked again of another worker; that of an asker is given up, for it may kill every worker."""
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    for asker in (None, Asker()):
        assert ask(embedded, f"{count} # first, {asker}", "text/csv") == b"n\r\n2000\r\n"
        (worker,) = embedded._workers._all  # noqa: SLF001 - to see when it was asked
        os.kill(worker.pid, signal.SIGSTOP)
        with ThreadPoolExecutor(1) as pool:
            asked = pool.submit(embedded.query, f"{count} # again, {asker}", "text/csv", timeout=60, asker=asker)
            until(lambda worker=worker: worker.is_busy)
            os.kill(worker.pid, signal.SIGKILL)
            if asker:
                with pytest.raises(QueryTooCostly, match="broke its worker"):
                    asked.result(60)
            else:
                assert b"".join(asked.result(60).chunks) == b"n\r\n2000\r\n"


def test_a_store_in_memory_leaves_no_folder(tmp_path, monkeypatch):
    """Its temporary folder goes when it is closed or forgotten; that of a killed process when the next is opened."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    closed, forgotten = open_store("oxigraph:"), open_store("oxigraph:")
    assert len(list(tmp_path.iterdir())) == 2
    closed.close()
    del forgotten
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setitem(ENVIRONMENT, "TMPDIR", str(tmp_path))
    assert run("store = open_store('oxigraph:'); os.kill(os.getpid(), 9)").returncode == -signal.SIGKILL
    (left,) = tmp_path.iterdir()
    mine = open_store("oxigraph:")
    assert not left.exists()
    assert mine.ready()


def test_a_folder_that_is_being_made_is_not_taken_for_forsaken(tmp_path, monkeypatch):
    """However late it is locked: a store that another process opens just before leaves it alone."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    lock = fcntl.flock

    def late(descriptor, operation):
        monkeypatch.setattr(fcntl, "flock", lock)
        open_store("oxigraph:").close()
        lock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", late)
    store = open_store("oxigraph:")
    store.replace(ONE, graph_of("Ece"))
    assert names(store) == ["Ece"]
    store.close()
