"""Backups: made while the service runs, whole or refused, and restored as a whole or not at all."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime

import pyoxigraph
import pytest
from facts import BASE, DECISIONS, FACTS
from sparql_server import sparql_server

from ziyaret_ontology.errors import InputError
from ziyaret_ontology.graph import decisions_to_graph, to_graph
from ziyaret_ontology.iris import curation_graph_iri, graph_iri
from ziyaret_service.backups import make_backup, read_backup, restore
from ziyaret_service.cli import main
from ziyaret_service.stores import open_store

NOW = datetime(2024, 4, 29, 12, tzinfo=UTC)


@pytest.fixture
def spec(tmp_path, monkeypatch):
    """The spec of a store on disk with a release and decisions, set in the environment."""
    made = f"oxigraph:{tmp_path / 'store'}"
    store = open_store(made)
    store.replace(graph_iri(BASE, FACTS.release.id), to_graph(FACTS, base=BASE))
    store.replace(curation_graph_iri(BASE), decisions_to_graph(DECISIONS, base=BASE))
    store.close()
    monkeypatch.setenv("ZIYARET_STORE", made)
    monkeypatch.setenv("ZIYARET_BASE_IRI", BASE)
    return made


@pytest.fixture
def backup(spec, tmp_path, capfd):  # noqa: ARG001 - it names the store
    """A backup of that store."""
    assert main(["backup", str(tmp_path / "backup.nq.gz")]) == 0
    capfd.readouterr()
    return tmp_path / "backup.nq.gz"


def dumped(spec):
    """Everything in the store."""
    store = open_store(spec)
    everything = b"".join(store.dump())
    store.close()
    return everything


def test_a_backup_is_n_quads_that_any_tool_reads(spec, tmp_path, capfd):
    """What it holds is what the store holds; only its owner may read it."""
    backup = tmp_path / "backup.nq.gz"
    assert main(["backup", str(backup)]) == 0
    quads = list(pyoxigraph.parse(gzip.decompress(backup.read_bytes()), pyoxigraph.RdfFormat.N_QUADS))
    assert len(quads) == dumped(spec).count(b"\n")
    assert capfd.readouterr().out == f"{backup}: 2 graphs, {len(quads)} statements\n"
    assert backup.stat().st_mode & 0o777 == 0o600


def test_restoring_gives_the_same_store(spec, backup, tmp_path):
    """Into a new folder, byte for byte; a second backup differs in nothing but its time."""
    other = f"oxigraph:{tmp_path / 'other'}"
    assert main(["restore", str(backup), "--store", other]) == 0
    assert dumped(other) == dumped(spec)
    assert main(["backup", str(tmp_path / "second.nq.gz"), "--store", other]) == 0
    first, second = (
        gzip.decompress(path.read_bytes()).splitlines()[1:] for path in (backup, tmp_path / "second.nq.gz")
    )
    assert first == second


def test_nothing_is_lost_without_a_word(spec, backup, capfd):
    """Neither a file nor a store is replaced unless told to; then it is."""
    before = backup.read_bytes()
    assert main(["backup", str(backup)]) == 65
    assert main(["restore", str(backup)]) == 65
    told = capfd.readouterr().err.splitlines()
    assert [line.rpartition("; ")[2] for line in told] == ["name another one, or say --replace"] * 2
    assert backup.read_bytes() == before
    assert main(["remove", FACTS.release.id]) == 0
    assert main(["restore", str(backup), "--replace"]) == 0
    assert FACTS.release.id.encode() in dumped(spec)
    assert main(["backup", str(backup), "--replace"]) == 0


def test_in_a_folder_it_is_named_by_the_time(spec, tmp_path):  # noqa: ARG001 - it names the store
    """A folder takes one backup after another."""
    folder = tmp_path / "backups"
    folder.mkdir()
    assert main(["backup", str(folder)]) == 0
    (made,) = folder.iterdir()
    assert made.name.startswith("ziyaret-20")
    assert made.name.endswith("Z.nq.gz")


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda whole: whole[: len(whole) // 2], "is not whole"),
        (lambda whole: gzip.compress(b"\n".join(gzip.decompress(whole).split(b"\n")[:-2]) + b"\n"), "is not whole"),
        (lambda whole: gzip.compress(gzip.decompress(whole).replace(b"Dana", b"Dina")), "is not whole"),
        (lambda _: b"no backup at all", "is no backup of Ziyaret"),
        (lambda _: gzip.compress(b"<a:b> <a:c> <a:d> <a:e> .\n"), "is no backup of Ziyaret"),
        (lambda whole: gzip.compress(gzip.decompress(whole).replace(b'up": 1', b'up": 2')), "of a newer kind"),
        (lambda _: b"", "is no"),
    ],
)
def test_what_is_not_whole_is_refused(spec, backup, spoil, told):
    """Cut short, without its end, changed, of another kind: it is named, and the store stays what it was."""
    before = dumped(spec)
    backup.write_bytes(spoil(backup.read_bytes()))
    with pytest.raises(InputError, match=told):
        read_backup(backup)
    assert main(["restore", str(backup), "--replace"]) == 65
    assert dumped(spec) == before


def test_a_backup_of_other_addresses_is_refused(backup, monkeypatch, capfd):
    """What to set is told."""
    monkeypatch.setenv("ZIYARET_BASE_IRI", "https://other.example/")
    assert main(["restore", str(backup), "--replace"]) == 78
    assert f"set ZIYARET_BASE_IRI={BASE}" in capfd.readouterr().err


def test_a_backup_that_cannot_be_written_leaves_nothing(spec, tmp_path, capfd):  # noqa: ARG001 - it names the store
    """A folder that is not there is told; no half file stays."""
    assert main(["backup", str(tmp_path / "no" / "where.nq.gz")]) == 74
    assert "cannot be written" in capfd.readouterr().err


def test_a_running_service_gives_a_backup(client, store, tmp_path):
    """Over HTTP it is the same file, and what is fed afterwards is not in it."""
    answer = client.post("/backup")
    assert answer.headers["content-type"] == "application/gzip"
    assert 'filename="ziyaret-20' in answer.headers["content-disposition"]
    before = b"".join(store.dump())
    (tmp_path / "backup.nq.gz").write_bytes(answer.content)
    backup = read_backup(tmp_path / "backup.nq.gz")
    assert (b"".join(backup.lines()), backup.base) == (before, BASE)


def test_restoring_a_remote_store(spec, backup):
    """Each graph takes its place, and what the backup does not have goes."""
    with sparql_server() as address:
        remote = open_store(f"sparql:{address}/query,{address}/update")
        remote.replace(graph_iri(BASE, "baska"), to_graph(FACTS, base=BASE))
        restore(read_backup(backup), remote)
        assert b"".join(remote.dump()) == dumped(spec)
        pieces = make_backup(remote, base=BASE, now=NOW)
        assert (
            gzip.decompress(b"".join(pieces)).splitlines()[1:] == gzip.decompress(backup.read_bytes()).splitlines()[1:]
        )
