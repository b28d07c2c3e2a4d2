"""A store folder: its lock, its format, and graphs that are written anew in one step."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest
from named_graphs import ONE, TWO, graph_of, names
from pyoxigraph import Quad

from ziyaret_ontology.errors import StoreError, StoreLocked, StoreUnavailable
from ziyaret_service.stores import open_store
from ziyaret_service.stores.insertion import replacement, statements

HIDDEN = "Gizlenecek-Ad"


@pytest.fixture
def folder(tmp_path):
    """Where a store may be."""
    return tmp_path / "store"


@pytest.fixture
def store(folder):
    """A store with two graphs, on disk."""
    opened = open_store(f"oxigraph:{folder}")
    opened.replace(ONE, graph_of("Ada"))
    opened.replace(TWO, graph_of("Ada", "Bora"))
    yield opened
    opened.close()


def holds(folder, text):
    """The files below the folder that have the text in them."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if text.encode() in path.read_bytes()]


def test_a_folder_of_before_is_brought_to_this_format(folder):
    """Graphs of a store whose files lay in the folder itself are there after opening, and those files are gone."""
    engine = pyoxigraph.Store(folder)
    engine.update(replacement(ONE, statements(ONE, graph_of("Ada")), base=None))
    del engine
    opened = open_store(f"oxigraph:{folder}")
    assert names(opened) == ["Ada"]
    opened.close()
    assert sorted(path.name for path in folder.iterdir()) == ["graphs-1", "ziyaret.json", "ziyaret.lock"]
    assert names(open_store(f"oxigraph:{folder}")) == ["Ada"]


def test_an_interrupted_upgrade_is_completed(folder):
    """Whether it broke off before or after the new files counted, nothing is lost and nothing old stays."""
    engine = pyoxigraph.Store(folder)
    engine.update(replacement(ONE, statements(ONE, graph_of("Ada")), base=None))
    engine.flush()
    engine.backup(folder.parent / "files-of-before")
    del engine
    (folder / "graphs-1").mkdir()
    (folder / "graphs-1" / "half.sst").write_text("half")
    opened = open_store(f"oxigraph:{folder}")
    assert names(opened) == ["Ada"]
    opened.close()
    for file in (folder.parent / "files-of-before").iterdir():
        os.link(file, folder / file.name)
    opened = open_store(f"oxigraph:{folder}")
    assert (names(opened), (folder / "CURRENT").exists()) == (["Ada"], False)


def test_a_later_format_is_refused_and_left_alone(store, folder):
    """The message says what to install; the head stays as it was."""
    store.close()
    head = json.dumps({"format": 3, "graphs": "graphs-1"})
    (folder / "ziyaret.json").write_text(head)
    with pytest.raises(StoreUnavailable, match="of format 3, and this Ziyaret knows formats up to 2; install"):
        open_store(f"oxigraph:{folder}")
    assert (folder / "ziyaret.json").read_text() == head


@pytest.mark.parametrize("head", ["", "{}", '{"format": 2, "graphs": "graphs-9"}'])
def test_a_damaged_folder_is_named(store, folder, head):
    """No store is begun anew in the place of one that cannot be read."""
    store.close()
    (folder / "ziyaret.json").write_text(head)
    with pytest.raises(StoreUnavailable, match="restore a backup"):
        open_store(f"oxigraph:{folder}")


def test_one_writer(store, folder, tmp_path):
    """A second store over the folder is refused in this process too, and by another name of the folder."""
    (tmp_path / "other-name").symlink_to(folder)
    for name in (folder, tmp_path / "other-name"):
        with pytest.raises(StoreLocked, match=rf"open in another process \({os.getpid()}\)"):
            open_store(f"oxigraph:{name}")
    assert store.replace(ONE, graph_of("Cem"))


def test_dump_is_the_same_for_equal_stores(store, tmp_path):
    """Sorted N-Quads of the named graphs, however the store came to be."""
    other = open_store(f"oxigraph:{tmp_path}/other")
    other.replace(TWO, graph_of("Cem"))
    other.replace(TWO, graph_of("Bora", "Ada"))
    other.replace(ONE, graph_of("Ada"))
    dumped = b"".join(store.dump())
    assert dumped == b"".join(other.dump())
    assert len(list(pyoxigraph.parse(dumped, pyoxigraph.RdfFormat.N_QUADS))) == 3


def test_rewriting_leaves_nothing_of_what_was_taken_out(store, folder):
    """Removing leaves the words in the files of the engine; writing anew does not, and all else stays."""
    store.replace(ONE, graph_of(HIDDEN))
    store.replace(ONE, graph_of("Ada"))
    assert holds(folder, HIDDEN)
    assert names(store) == ["Ada", "Bora"]
    store.rewrite(lambda lines: lines)
    assert holds(folder, HIDDEN) == []
    assert (names(store), names(store, f"GRAPH <{TWO}> {{ ?s ?p ?name }}")) == (["Ada", "Bora"], ["Ada", "Bora"])
    store.replace(ONE, graph_of("Cem"))
    store.close()
    assert names(open_store(f"oxigraph:{folder}")) == ["Ada", "Bora", "Cem"]


def test_a_query_that_runs_meanwhile_is_answered_and_its_snapshot_goes(store, folder):
    """Whoever began to read before sees what was there before; afterwards no file of then is left."""
    store.replace(ONE, graph_of(HIDDEN))
    answer = store.query("SELECT ?name { ?s ?p ?name }", "text/csv", timeout=10)
    store.rewrite(lambda lines: (line for line in lines if HIDDEN.encode() not in line))
    assert HIDDEN.encode() in b"".join(answer.chunks)
    assert names(store) == ["Ada", "Bora"]
    assert holds(folder, HIDDEN) == []


@pytest.mark.parametrize("lines", [[b"<a:b> <a:c> \n"], None])
def test_what_cannot_be_written_anew_leaves_all_as_it_was(store, folder, lines):
    """No N-Quads, or a failure on the way: the store goes on with what it held."""

    def change(dumped):
        yield next(dumped)
        if lines is None:
            raise StoreUnavailable("broken off")
        yield from lines

    with pytest.raises(StoreError, match="broken off" if lines is None else "no N-Quads"):
        store.rewrite(change)
    assert names(store) == ["Ada", "Bora"]
    assert [path.name for path in folder.glob("graphs-*")] == ["graphs-1"]
    assert store.replace(ONE, graph_of("Cem"))


def test_what_stands_in_the_default_graph_alone_stays_there(folder):
    """Of graphs that the service does not keep nothing comes into the union, and nothing of its own is lost."""
    opened = open_store(f"oxigraph:{folder}", base="http://example.org/")
    opened.replace("http://example.org/graph/haber", graph_of("Ada"))
    opened._engine.update('INSERT DATA { <a:x> <a:p> "alone" . GRAPH <a:own> { <a:x> <a:p> "own" } }')  # noqa: SLF001 - what an update does
    before = set(lines_of(opened))
    opened.rewrite(lambda lines: lines)
    assert set(lines_of(opened)) == before
    assert names(opened) == ["Ada"]
    assert names(opened, "?s <a:p> ?name") == ["alone"]
    assert names(opened, "GRAPH <a:own> { ?s <a:p> ?name }") == ["own"]


def lines_of(store):
    """The quads of a dump."""
    quads = pyoxigraph.parse(b"".join(store.dump()), pyoxigraph.RdfFormat.N_QUADS)
    return [Quad(*each) for each in quads]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells which file a descriptor is of")
def test_what_is_acknowledged_was_synced(store, folder, monkeypatch):
    """The log that holds a write, and its folder, are brought to the disk before the write returns."""
    synced = {}
    fsync = os.fsync

    def noted(descriptor):
        fsync(descriptor)
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        synced[path] = b"" if path.is_dir() else path.read_bytes()

    monkeypatch.setattr(os, "fsync", noted)
    store.replace(ONE, graph_of(HIDDEN))
    assert folder / "graphs-1" in synced
    assert any(path.suffix == ".log" and HIDDEN.encode() in content for path, content in synced.items())


FULL = """
import sys
from named_graphs import ONE, graph_of, names
from ziyaret_ontology.errors import StoreUnavailable
from ziyaret_service.stores import open_store
disk = sys.argv[1]
store = open_store(f"oxigraph:{disk}/store")
store.replace(ONE, graph_of("Ada"))
names(store)
open(f"{disk}/ballast", "wb").write(bytes(45_000_000))
try:
    store.replace(ONE, graph_of("Bora"))
except StoreUnavailable as problem:
    print(problem)
print(*names(store))
import os
os.unlink(f"{disk}/ballast")
store.replace(ONE, graph_of("Cem"))
print(*names(store))
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make a small disk")
def test_a_full_disk(tmp_path):
    """Nothing is stored on it, questions are answered, and with room again writing goes on by itself."""
    script = 'mount -t tmpfs -o size=64m tmpfs "$1" && exec "$2" -c "$3" "$1"'
    paths = os.pathsep.join([str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", script, "sh", tmp_path, sys.executable, FULL],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": paths},
    )
    if "unshare" in done.stderr or "mount" in done.stderr:
        pytest.skip(f"no small disk can be made here: {done.stderr.strip()}")
    told, while_full, afterwards = done.stdout.splitlines()
    assert "is full" in told
    assert "nothing was stored" in told
    assert (while_full, afterwards) == ("Ada", "Cem")
