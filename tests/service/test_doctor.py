"""`ziyaret doctor` finds what is wrong before it hurts, says what to do, and changes nothing."""

from __future__ import annotations

import json
import os
import socket
import threading
from contextlib import closing, contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest
from facts import BASE, FACTS
from tokens import Tokens

from ziyaret_ontology.graph import to_graph
from ziyaret_ontology.iris import graph_iri
from ziyaret_service.access import Scope
from ziyaret_service.cli import main
from ziyaret_service.doctor import State, disk, examination, examine, linking, machine, reading, serving, versions
from ziyaret_service.doctor import store as of_store
from ziyaret_service.doctor.tokens import look_at_tokens
from ziyaret_service.settings import Settings
from ziyaret_service.stores import open_store


@pytest.fixture
def folder(tmp_path):
    """A store on disk with the made-up release."""
    with closing(open_store(f"oxigraph:{tmp_path / 'store'}")) as store:
        store.replace(graph_iri(BASE, FACTS.release.id), to_graph(FACTS, base=BASE))
    return tmp_path / "store"


@pytest.fixture
def port():
    """A port that was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@contextmanager
def answering(port, status):
    """A program on this port that answers everything with the status."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_words):
            """Say nothing."""

    with HTTPServer(("127.0.0.1", port), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()


def told(look, **settings):
    """The findings of one look as pairs of state and what was found."""
    return [(finding.state.value, finding.found) for finding in look(Settings(**settings))]


def test_a_sound_installation(folder, port, monkeypatch, capfd):
    """Everything is well, the exit code is 0, and the store holds what it held."""
    for name, value in {"STORE": f"oxigraph:{folder}", "BASE_IRI": BASE, "PORT": str(port)}.items():
        monkeypatch.setenv(f"ZIYARET_{name}", value)
    assert main(["doctor"]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[-1].endswith("0 wrong")
    assert f"ok     store      {folder} answers; 1 named graphs, " in "\n".join(lines)
    assert "ok     links      1 ambiguous, 2 linked, " in "\n".join(lines)
    assert any(line.startswith("ok     model      bundled:") for line in lines)
    with closing(open_store(f"oxigraph:{folder}")) as store:
        assert store.vitals().graphs == 1


def test_wrong_settings_are_all_told(tmp_path, monkeypatch, capfd):
    """Where other commands stop at the first, the doctor tells each and looks at the rest; programs read JSON."""
    for name, value in {"PORT": "yüz", "PROT": "1", "ANALYZER": "spacy:yok", "STORE": f"oxigraph:{tmp_path}/a"}.items():
        monkeypatch.setenv(f"ZIYARET_{name}", value)
    assert main(["doctor", "--json"]) == 1
    document = json.loads(capfd.readouterr().out)
    assert document["state"] == "wrong"
    wrong = [each["found"].split()[0] for each in document["findings"] if each["state"] == "wrong"]
    assert wrong[:2] == ["ZIYARET_PROT", "ZIYARET_PORT"]
    assert all(each["advice"] for each in document["findings"] if each["state"] != "ok")
    assert len({each["subject"] for each in document["findings"]}) > 7
    assert not (tmp_path / "a").exists()


def test_a_look_that_fails_is_a_finding(monkeypatch):
    """The others are told all the same."""
    monkeypatch.setattr(examination, "look_at_model", lambda _settings: 1 / 0)
    monkeypatch.setattr(examination, "look_at_versions", lambda: iter(()))
    found = list(examine(Settings(store="oxigraph:")))
    assert [each.found for each in found if each.state is State.WRONG] == [
        "looking failed unexpectedly: ZeroDivisionError: division by zero"
    ]
    assert found[-1].subject == "serving"


@pytest.mark.parametrize(
    ("number", "state", "told_of"),
    [(1, "warn", "brings it to format 2"), (3, "wrong", "knows formats up to 2")],
)
def test_a_store_of_another_format_is_left_as_it_is(folder, number, state, told_of):
    """An older one is not brought to the format of now by looking at it; what a newer one needs is told."""
    files = {"ziyaret.json": json.dumps({"format": 3, "graphs": "graphs-1"})} if number > 1 else {"CURRENT": ""}
    (folder / "ziyaret.json").unlink()
    for name, content in files.items():
        (folder / name).write_text(content)
    before = sorted(folder.rglob("*"))
    ((how, what),) = told(of_store.look_at_store, store=f"oxigraph:{folder}")
    assert (how, told_of in what) == (state, True)
    assert sorted(folder.rglob("*")) == before


def test_tokens_are_their_owners_alone(tmp_path):
    """How many are good; a file that others may open, one that cannot be read, and a door that nobody can open."""
    path = tmp_path / "tokens.json"
    look = partial(told, look_at_tokens, tokens=str(path))
    assert [state for state, _ in look()] == ["ok"]
    assert [state for state, _ in look(open_reads=False)] == ["warn"]
    Tokens(tmp_path).new(Scope.READ, days=1)
    assert look() == [("ok", f"{len(Scope)} of {len(Scope) + 1} in {path} are good")]
    path.chmod(0o640)
    assert [state for state, _ in look()] == ["ok", "warn"]
    path.write_text("{")
    assert [state for state, _ in look()] == ["wrong"]


def test_a_store_that_is_not_there_is_not_made(tmp_path):
    """It is no mistake, and feeding makes it; one for this run alone keeps nothing."""
    assert told(of_store.look_at_store, store=f"oxigraph:{tmp_path / 'a'}") == [
        ("warn", f"there is none at {tmp_path / 'a'} yet")
    ]
    assert told(of_store.look_at_store, store="oxigraph:")[0][0] == "warn"
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_store(folder):
    """What the engine says is told."""
    (folder / "graphs-1" / "CURRENT").write_text("MANIFEST-42\n")
    ((state, found),) = told(of_store.look_at_store, store=f"oxigraph:{folder}")
    assert (state, "cannot be opened" in found) == ("wrong", True)


def test_a_store_that_is_in_use(folder, port):
    """By a service, which is asked; by anything else, which is found with fuser."""
    settings = {"store": f"oxigraph:{folder}", "port": port}
    with closing(open_store(f"oxigraph:{folder}")):
        assert told(of_store.look_at_store, **settings)[0][0] == "warn"
        with answering(port, 200):
            assert told(of_store.look_at_store, **settings) == [
                ("ok", f"it is open in the service at http://127.0.0.1:{port}/, which says that it is ready")
            ]


def test_things_of_another_base(folder):
    """What is fed now would have other addresses than what is there."""
    found = told(of_store.look_at_store, store=f"oxigraph:{folder}", base_iri="https://veri.example/")
    assert [BASE in each for state, each in found if state == "wrong"] == [True]


def test_a_remote_store_that_does_not_answer():
    """Its address is told."""
    ((state, found),) = told(of_store.look_at_store, store="sparql:http://127.0.0.1:9/q,http://127.0.0.1:9/u")
    assert (state, "http://127.0.0.1:9/q cannot be reached" in found) == ("wrong", True)


@pytest.mark.parametrize(("free", "state"), [(50_000_000, "wrong"), (500_000_000, "warn"), (50_000_000_000, "ok")])
def test_room_on_the_disk(tmp_path, monkeypatch, free, state):
    """Told before it is gone."""
    usage = SimpleNamespace(total=100_000_000_000, free=free)
    monkeypatch.setattr(disk.shutil, "disk_usage", lambda _folder: usage)
    assert told(disk.look_at_disk, store=f"oxigraph:{tmp_path}/not/yet")[0][0] == state


def test_rights_on_the_disk(tmp_path, monkeypatch):
    """Too few and too many; a file in place of the folder; a disk without hard links."""
    store = f"oxigraph:{tmp_path}"
    assert [state for state, _ in told(disk.look_at_disk, store=store)] == ["ok"]
    tmp_path.chmod(0o777)
    assert ("warn", f"{tmp_path} can be written by every user") in told(disk.look_at_disk, store=store)
    tmp_path.chmod(0o700)
    (tmp_path / "file").touch()
    assert told(disk.look_at_disk, store=f"{store}/file") == [("wrong", f"{tmp_path}/file is no folder")]

    def refuse(*_words):
        raise PermissionError

    with monkeypatch.context() as patched:
        patched.setattr(Path, "hardlink_to", refuse)
        assert told(disk.look_at_disk, store=store)[-1][0] == "wrong"
    monkeypatch.setattr(os, "access", lambda *_words: False)
    assert told(disk.look_at_disk, store=store) == [("wrong", f"{tmp_path} cannot be read and written")]


@pytest.mark.parametrize(("memory", "state"), [(10**15, "wrong"), (None, "warn"), (10**6, "ok")])
def test_memory(memory, state):
    """One query must fit, and better all that run at a time."""
    whole = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    assert told(machine.look_at_machine, query_memory=memory or whole - 1)[0][0] == state


def test_versions(monkeypatch):
    """A package that is missing or too old is named with what is needed."""
    assert [each.subject for each in versions.look_at_versions() if each.state is State.OK][-1] == "packages"
    monkeypatch.setattr(versions, "requires", lambda _name: ["no-such-package>=1", "rdflib>=999", 'x; extra == "y"'])
    found = [each.found for each in versions.look_at_versions() if each.state is State.WRONG]
    assert found[0] == "no-such-package is not installed"
    assert found[1].endswith("is installed, but rdflib>=999 is needed")


def test_the_model_is_tried(tmp_path):
    """One that is not installed is wrong, one of recorded analyses reads no other releases."""
    assert told(reading.look_at_model, analyzer="spacy:yok")[0][0] == "wrong"
    (tmp_path / "a.json").write_text("{}")
    assert told(reading.look_at_model, analyzer=f"fixed:{tmp_path}")[0][0] == "warn"


def test_wikidata(tmp_path):
    """Who asks must be known, and the cache must be one."""
    cache = tmp_path / "cache.sqlite"
    known = {"wikidata_contact": "veri@belediye.example", "wikidata_cache": str(cache)}
    assert told(linking.look_at_links)[-1][0] == "ok"
    assert told(linking.look_at_links, wikidata_lookups=True)[-1][0] == "wrong"
    assert told(linking.look_at_links, **known)[-1] == ("ok", f"its answers will be kept in {cache}")
    assert not cache.exists()
    cache.write_text("no database")
    assert told(linking.look_at_links, **known)[-1][0] == "warn"


def test_serving(port):
    """A port that is free, that our service has, and that another has; an address that others cannot use."""
    assert told(serving.look_at_serving, port=port) == [("ok", f"127.0.0.1 port {port} is free")]
    with answering(port, 200):
        assert told(serving.look_at_serving, port=port)[0][0] == "ok"
    with answering(port, 404):
        assert told(serving.look_at_serving, port=port)[0][0] == "warn"
    everywhere = "0.0.0.0"  # noqa: S104 - a value to look at
    assert [state for state, _ in told(serving.look_at_serving, port=port, host=everywhere)] == ["ok", "warn"]
