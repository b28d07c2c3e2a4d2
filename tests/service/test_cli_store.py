"""`ziyaret query`, `export`, `check` and `remove` on a store that holds one release."""

import io
import json
import resource
import subprocess
import sys
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from types import SimpleNamespace

import pytest
from facts import BASE, FACTS
from loopback import Answering, Server
from pyoxigraph import RdfFormat, parse
from sparql_server import sparql_server

from ziyaret_ontology.graph import to_graph
from ziyaret_ontology.iris import graph_iri
from ziyaret_ontology.questions import list_questions
from ziyaret_service.cli import main
from ziyaret_service.stores import open_store

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
TRIPLES = len(to_graph(FACTS, base=BASE))


HOLD_OPEN = """
import sys, time
from ziyaret_service.stores import open_store
store = open_store(sys.argv[1])
print("open", flush=True)
time.sleep(60)
"""
LIST_MODULES = """
import sys
from ziyaret_service.cli import main
try:
    main(["--help"])
except SystemExit:
    print(*sys.modules)
"""


@pytest.fixture
def spec(tmp_path, monkeypatch):
    """The spec of a store on disk that holds the made-up release, set in the environment."""
    made = f"oxigraph:{tmp_path / 'store'}"
    store = open_store(made)
    store.replace(graph_iri(BASE, FACTS.release.id), to_graph(FACTS, base=BASE))
    store.close()
    monkeypatch.setenv("ZIYARET_STORE", made)
    monkeypatch.setenv("ZIYARET_BASE_IRI", BASE)
    return made


@pytest.mark.usefixtures("spec")
def test_query_table(capfd):
    """A SELECT is printed as a table with the number of rows."""
    assert main(["query", "-e", COUNT]) == 0
    assert capfd.readouterr().out == f"n\n{'─' * len(str(TRIPLES))}\n{TRIPLES}\n\n1 row\n"


@pytest.mark.parametrize(
    ("sparql", "form", "expected"),
    [
        ("ASK {}", "table", "yes\n"),
        ("ASK { <a:b> ?p ?o }", "table", "no\n"),
        (COUNT, "csv", f"n\r\n{TRIPLES}\r\n"),
        ("CONSTRUCT { <a:b> <a:c> <a:d> } {}", "ntriples", "<a:b> <a:c> <a:d> .\n"),
        ("SELECT ?x ?y { VALUES (?x ?y) { (UNDEF 'Iğdır') } }", "table", "x  y\n─  ─────\n   Iğdır\n\n1 row\n"),
    ],
)
@pytest.mark.usefixtures("spec")
def test_query_formats(capfd, sparql, form, expected):
    """Every kind of answer comes in the format asked for, Turkish letters whole."""
    assert main(["query", "-e", sparql, "--format", form]) == 0
    assert capfd.readouterr().out == expected


@pytest.mark.usefixtures("spec")
def test_query_without_format(capfd):
    """A CONSTRUCT for which no format is asked is Turtle."""
    assert main(["query", "-e", "CONSTRUCT { <a:b> <a:c> <a:d> } {}"]) == 0
    assert "<a:b> <a:c> <a:d>" in capfd.readouterr().out


@pytest.mark.usefixtures("spec")
def test_query_file_and_stdin(capfd, tmp_path, monkeypatch):
    """The query may stand in a file or come on standard input."""
    file = tmp_path / "soru.rq"
    file.write_text(COUNT, "utf-8")
    assert main(["query", "--format", "csv", str(file)]) == 0
    monkeypatch.setattr(sys, "stdin", io.StringIO(COUNT))
    assert main(["query", "--format", "csv"]) == 0
    assert capfd.readouterr().out == f"n\r\n{TRIPLES}\r\n" * 2


@pytest.mark.usefixtures("spec")
def test_query_endpoint(capfd):
    """With `--endpoint`, a SPARQL server is asked and the local store left alone."""
    with sparql_server() as address:
        assert main(["query", "-e", COUNT, "--format", "csv", "--endpoint", f"{address}/query"]) == 0
    assert capfd.readouterr().out.split() == ["n", "0"]


class _Redirecting(Answering, BaseHTTPRequestHandler):
    """Sends whoever asks at `/moved` elsewhere, and remembers what was sent along."""

    def do_POST(self):
        self.server.sent.append(self.headers["Authorization"])
        headers = {"Location": self.server.elsewhere} if self.path == "/moved" else {}
        self.send(302 if headers else 400, "text/plain", b"", headers)

    def do_GET(self):
        self.do_POST()


@contextmanager
def redirecting(elsewhere=""):
    """A server, and what it was sent."""
    with Server(("127.0.0.1", 0), _Redirecting) as server:
        server.sent, server.elsewhere = [], elsewhere
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", server.sent
        server.shutdown()


def test_a_token_is_sent_to_its_server_alone(monkeypatch):
    """`--endpoint` is sent ZIYARET_TOKEN, and where it redirects to is not."""
    monkeypatch.setenv("ZIYARET_TOKEN", "ziyaret_1_gizli")
    with redirecting() as (other, sent_there), redirecting(f"{other}/query") as (address, sent):
        for path in ("query", "moved"):
            assert main(["query", "-e", "ASK {}", "--endpoint", f"{address}/{path}"]) != 0
    assert set(sent) == {"Bearer ziyaret_1_gizli"}
    assert set(sent_there) == {None}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["query", "-e", "SELECT * {"], "line 1"),
        (["query", "-e", "INSERT DATA { <a:b> <a:c> <a:d> }"], "ziyaret:"),
        (["query", "-e", COUNT, "--format", "turtle"], "text/turtle"),
        (["query", "yok.rq"], "yok.rq cannot be read"),
        (["query", "-e", COUNT, "--endpoint", "http://127.0.0.1:9/sparql"], "http://127.0.0.1:9/sparql"),
        (["query", "-e", COUNT, "--store", "postgres:x"], "postgres:x"),
        (["remove", "yok"], "yok"),
    ],
)
@pytest.mark.usefixtures("spec")
def test_errors_are_one_line(capfd, words, message):
    """A failure is one line on standard error and an exit code above 1; nothing is printed as if it were an answer."""
    code = main(words)
    out, err = capfd.readouterr()
    assert code > 1
    assert out == ""
    assert err.startswith("ziyaret: ")
    assert message in err
    assert err.count("\n") == 1


def test_locked_store(spec, capfd):
    """A store that a server has open is told so, with the address to ask instead."""
    with subprocess.Popen([sys.executable, "-c", HOLD_OPEN, spec], stdout=subprocess.PIPE) as process:
        try:
            process.stdout.readline()
            assert main(["query", "-e", COUNT]) > 1
        finally:
            process.kill()
    assert "--endpoint http://localhost:8000/sparql" in capfd.readouterr().err


@pytest.mark.usefixtures("spec")
def test_export(capfd):
    """N-Quads and TriG hold the same quads, Turtle the same triples; N-Quads are sorted."""
    formats = {"nquads": RdfFormat.N_QUADS, "trig": RdfFormat.TRIG, "turtle": RdfFormat.TURTLE}
    texts = {}
    for name in formats:
        assert main(["export", "--format", name]) == 0
        texts[name] = capfd.readouterr().out
    quads, trig, triples = (set(parse(texts[name], format=form)) for name, form in formats.items())
    assert len(quads) == TRIPLES
    assert quads == trig
    assert {quad.triple for quad in quads} == {quad.triple for quad in triples}
    lines = texts["nquads"].splitlines()
    assert lines == sorted(lines)


@pytest.mark.usefixtures("spec")
def test_check(capfd, tmp_path):
    """A dump conforms; a graph that breaks a shape is told file by file, and the exit code says so."""
    assert main(["export"]) == 0
    good, bad = tmp_path / "good.nq", tmp_path / "bad.ttl"
    good.write_text(capfd.readouterr().out, "utf-8")
    bad.write_text("<https://ziyaret.example/event/a/visit> a <https://w3id.org/ziyaret/ontology#Event> .", "utf-8")
    assert main(["check", str(good)]) == 0
    assert capfd.readouterr().out == f"{good}: conforms\n"
    assert main(["check", "--json", str(good), str(bad)]) > 1
    told = json.loads(capfd.readouterr().out)
    assert told[str(good)] == []
    assert {violation["focus"] for violation in told[str(bad)]} == {"https://ziyaret.example/event/a/visit"}


@pytest.mark.usefixtures("spec")
def test_check_stdin(capfd, monkeypatch):
    """A dump can be piped into the check; a broken graph of it is told with node and reason."""
    assert main(["export"]) == 0
    broken = "<https://ziyaret.example/a> a <https://w3id.org/ziyaret/ontology#Event> <https://ziyaret.example/g> .\n"
    broken = broken.replace(" a ", " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ")
    dump = capfd.readouterr().out + broken
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(dump.encode())))
    assert main(["check", "-"]) == 65
    told = capfd.readouterr().out
    assert " broken\n" in told
    assert "    https://ziyaret.example/a " in told


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [("a.ttl", "<a> <b>", "cannot be read as Turtle"), ("a.csv", "", "no suffix"), ("yok.ttl", None, "cannot be read")],
)
def test_check_unreadable(capfd, tmp_path, name, content, message):
    """A file that is no RDF, or is not there, is told."""
    if content is not None:
        (tmp_path / name).write_text(content, "utf-8")
    assert main(["check", str(tmp_path / name)]) > 1
    assert message in capfd.readouterr().err


@pytest.mark.usefixtures("spec")
def test_remove(capfd):
    """A removed release is gone, and cannot be removed twice."""
    assert main(["remove", FACTS.release.id]) == 0
    assert main(["query", "-e", COUNT, "--format", "csv"]) == 0
    assert capfd.readouterr().out.split()[-1] == "0"
    assert main(["remove", FACTS.release.id]) > 1


@pytest.mark.parametrize(
    "words", [["--help"], ["--version"], *([name, "--help"] for name in ("feed", "ask", "evaluate"))]
)
def test_help_is_fast(words):
    """Help is there at once: nothing heavy is imported for it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([sys.executable, "-m", "ziyaret_service.cli", *words], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 1
    assert done.stdout.startswith((b"usage: ziyaret", b"ziyaret "))


def test_help_imports_nothing_heavy():
    """No model, engine or RDF library is loaded to print help."""
    done = subprocess.run([sys.executable, "-c", LIST_MODULES], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    models, others = {"spacy", "stanza", "torch", "numpy"}, {"rdflib", "pyshacl", "pyoxigraph", "fastapi", "uvicorn"}
    assert loaded.isdisjoint({*models, *others, "trafilatura"})


@pytest.mark.parametrize(
    "words", [[], ["ziyaret"], ["feed"], ["feed", "a", "--nerede"], ["extract", "a", "--published", "dün"]]
)
def test_words_that_make_no_sense(words, capfd):
    """Words that make no sense end with exit code 2 and what to write instead."""
    with pytest.raises(SystemExit, match="2"):
        main(words)
    assert "usage: ziyaret" in capfd.readouterr().err


@pytest.mark.usefixtures("spec")
def test_ask(capfd):
    """A question is answered as a table to read: people shortened, addresses left out."""
    assert main(["ask", "who-visited", "--host", "Kadikoy Belediyesi"]) == 0
    out = capfd.readouterr().out
    assert "4 people: Aybek Tolegenov, Dana Sermukan, Yerlan Kosanov …" in out
    assert "Kadıköy Belediyesi  2024-05-06  Belediyelerde Sağlık Hizmetleri" in out
    assert BASE not in out
    assert out.endswith("\n1 row\n")


@pytest.mark.usefixtures("spec")
def test_ask_for_programs(capfd):
    """In a format for programs everything is there; a parameter given twice means either value."""
    words = ["--host=Kadıköy Belediyesi", "--host", "Üsküdar Belediyesi", "--format", "csv"]
    assert main(["ask", "who-visited", *words]) == 0
    rows = capfd.readouterr().out.splitlines()
    assert len(rows) == 3
    assert "Gülnar Abdrayeva" in rows[1]
    assert BASE in rows[1]


def test_ask_lists_questions(capfd):
    """Alone, it lists every question with its parameters, the main one first; as JSON for programs."""
    assert main(["ask"]) == 0
    listed = capfd.readouterr().out
    assert listed.startswith("who-visited\n  Kim, hangi belediyeyi ziyaret etti?\n")
    assert "    --since DATE: " in listed
    assert main(["ask", "--format", "json"]) == 0
    assert [question["name"] for question in json.loads(capfd.readouterr().out)] == [
        question.name for question in list_questions()
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["who-visted"], "no question 'who-visted'"),
        (["who-visited", "--hots", "X"], "no parameter 'hots'"),
        (["who-visited", "--host"], "--host has no value"),
        (["who-visited", "--host", "--since", "2024-01-01"], "--host has no value"),
        (["who-visited", "--host", "Pendik", "Belediyesi"], "'Belediyesi' is out of place"),
        (["who-visited", "--since", "dün"], "2024-04-22"),
    ],
)
@pytest.mark.usefixtures("spec")
def test_ask_wrongly(capfd, words, message):
    """A question or parameter that makes no sense is named, with what to write instead."""
    assert main(["ask", *words]) > 1
    assert message in capfd.readouterr().err
