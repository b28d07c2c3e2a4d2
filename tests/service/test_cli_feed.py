"""`ziyaret feed` and `extract`: from documents to what is told about them."""

import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path
from types import SimpleNamespace

import pytest
from texts import ENGLISH

from ziyaret_corpus import sample_folder
from ziyaret_service.cli import main
from ziyaret_service.cli.commands import feed
from ziyaret_service.curation import read_decisions
from ziyaret_service.settings import Settings
from ziyaret_service.stores import open_store

TEXT = "Nilüfer Belediye Başkanı Ece Ünal, 14 Mart 2024 günü Şile Belediyesi’ni ziyaret etti.\n"
IN_A_TERMINAL = """import signal, sys
from ziyaret_service.cli import main
from ziyaret_service.cli.commands import feed
from ziyaret_service.curation import read_decisions
from ziyaret_service.settings import Settings
from ziyaret_service.stores import open_store
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main())"""
"""The command where Ctrl-C counts, which a process in the background ignores, and so do those that it starts."""
MORE_THAN_A_PIPE_HOLDS = 1_000_000  # bytes
RELEASES = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder for documents, with the store in a folder beside it."""
    monkeypatch.setenv("ZIYARET_STORE", f"oxigraph:{tmp_path / 'store'}")
    made = tmp_path / "haberler"
    made.mkdir()
    return made


def stored(capfd):
    """How many releases the store holds."""
    capfd.readouterr()
    assert main(["query", "-e", RELEASES, "--format", "csv"]) == 0
    return int(capfd.readouterr().out.split()[-1])


def test_feed_and_feed_again(folder, capfd):
    """A folder of releases is stored with a table of visits; fed again, everything is unchanged."""
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "b.txt").write_text(TEXT.replace("Şile", "Kartal"), "utf-8")
    assert main(["feed", str(folder)]) == 0
    told = capfd.readouterr().out
    assert told.splitlines()[0].split() == ["visitors", "host", "date", "topic", "type"]
    assert "Ece Ünal  Şile Belediyesi    2024-03-14" in told
    assert "\n2 releases stored, 0 unchanged: 2 visits; " in told
    assert main(["feed", str(folder)]) == 0
    assert "\n0 releases stored, 2 unchanged: 2 visits; " in capfd.readouterr().out
    assert stored(capfd) == 2


@pytest.mark.usefixtures("folder")
def test_feed_sample(capfd):
    """The big delegation of the sample release is told in one line."""
    assert main(["feed", str(sample_folder() / "tdbb-ozbekistan-2024.txt")]) == 0
    assert "10 people: Oktam Akhrorov, Jasur Abdulhakimov, Saidakhror" in capfd.readouterr().out


def test_feed_json(folder, capfd):
    """For programs there is one JSON object: each release, whether it changed, and its facts."""
    (folder / "a.txt").write_text(TEXT, "utf-8")
    assert main(["feed", "--json", str(folder)]) == 0
    (release,) = json.loads(capfd.readouterr().out)["releases"]
    assert (release["id"], release["changed"]) == ("a", True)
    assert release["facts"]["events"][0]["host"] == ["Şile Belediyesi"]


def test_feed_goes_on_past_what_cannot_be_read(folder, capfd):
    """A document that cannot be read is told on one line and left out; the exit code says that not all went well."""
    (folder / "a.txt").write_text("Ä°stanbul", "utf-8")
    (folder / "b.txt").write_text(TEXT, "utf-8")
    (folder / "c.txt").write_text("The delegation of the city visited the town hall of Oxford last Tuesday.", "utf-8")
    assert main(["feed", str(folder)]) == 65
    out, err = capfd.readouterr()
    assert "1 release stored" in out
    first, second = err.splitlines()
    assert first.startswith(f"ziyaret: {folder / 'a.txt'}: ")
    assert second.startswith(f"ziyaret: {folder / 'c.txt'}: ")
    assert main(["feed", "--force", str(folder / "c.txt")]) == 0


def test_feed_same_id_twice(folder, capfd):
    """Two documents with one id do not silently overwrite each other."""
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / "haber.txt").write_text(TEXT + name, "utf-8")
    assert main(["feed", str(folder)]) == 65
    assert f"is also that of {folder / 'a' / 'haber.txt'}" in capfd.readouterr().err
    assert stored(capfd) == 1


@pytest.mark.usefixtures("folder")
def test_feed_stdin(capfd, monkeypatch):
    """A release can come on standard input, under a given id."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    assert main(["feed", "-", "--id", "el-ile", "--json", "--published", "2024-03-15"]) == 0
    (release,) = json.loads(capfd.readouterr().out)["releases"]
    assert (release["id"], release["facts"]["published"]) == ("el-ile", "2024-03-15")


def test_feed_one_id_for_many(folder, capfd):
    """One id cannot name several releases."""
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(TEXT, "utf-8")
    assert main(["feed", str(folder), "--id", "x"]) == 65
    assert "--id names one release" in capfd.readouterr().err


def test_interrupted_feed_leaves_a_clean_store(folder, capfd):
    """Ctrl-C ends a long feed with exit code 130; what was stored stays, and the store opens again."""
    (folder / "a.txt").write_text(TEXT, "utf-8")
    words = [sys.executable, "-c", IN_A_TERMINAL, "feed", str(folder / "a.txt"), "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=pipe, env=os.environ) as process:
        process.stdin.write(b" " * MORE_THAN_A_PIPE_HOLDS)  # returns when the command reads its second document
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.count(b"\n") == 1
    assert b"interrupted" in err
    assert stored(capfd) == 1


def exported(store, capfd):
    """What a store holds, its lines in order."""
    capfd.readouterr()
    assert main(["export", "--store", store]) == 0
    return sorted(capfd.readouterr().out.splitlines())


def test_feed_side_by_side(folder, tmp_path, capfd):
    """Several processes read the same as one, and tell it in the same words and order."""
    for number in range(6):
        (folder / f"{number}.txt").write_text(TEXT.replace("14 Mart", f"{number + 1} Mart"), "utf-8")
    (folder / "3.txt").write_text(ENGLISH, "utf-8")
    told, stores = [], [f"oxigraph:{tmp_path / jobs}" for jobs in "12"]
    for jobs, store in zip("12", stores, strict=True):
        assert main(["feed", "--jobs", jobs, "--store", store, str(folder)]) == 65
        told.append(capfd.readouterr())
    assert told[0] == told[1]
    assert "5 releases stored" in told[0].out
    assert exported(stores[0], capfd) == exported(stores[1], capfd)


def test_decided_while_others_read(folder, tmp_path, capfd, monkeypatch):
    """What somebody decides while releases are read counts for what is stored then."""
    (folder / "a.txt").write_text(TEXT, "utf-8")
    assert main(["feed", str(folder)]) == 0
    assert main(["curate", "reject", "place/sile", "Q241631", "--who", "Ece Şen"]) == 0
    decided = [line for line in exported(os.environ["ZIYARET_STORE"], capfd) if "/graph/a>" in line]
    decisions = []
    with closing(open_store(os.environ["ZIYARET_STORE"])) as store:
        decisions.extend([(), read_decisions(store, base=Settings().base_iri)])
    monkeypatch.setattr(feed, "read_decisions", lambda *_, **__: decisions.pop(0))
    assert main(["feed", "--store", f"oxigraph:{tmp_path / 'other'}", str(folder)]) == 0
    assert [line for line in exported(f"oxigraph:{tmp_path / 'other'}", capfd) if "/graph/a>" in line] == decided


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_no_process_is_left(folder, how):
    """Ended by Ctrl-C or killed, the command leaves no process behind that reads on."""
    for number in range(40):
        (folder / f"{number}.txt").write_text(TEXT * 40, "utf-8")
    words = [sys.executable, "-c", IN_A_TERMINAL, "feed", "--jobs", "2", str(folder)]
    with subprocess.Popen(words, stderr=subprocess.PIPE, env=os.environ, start_new_session=True) as process:
        children = _wait_for(lambda: _children(process.pid), 3)  # two that read, and the tracker of what they share
        _wait_for(lambda: [process.pid] if _hears_ctrl_c(process.pid) else [], 1)
        process.send_signal(how)
        _, err = process.communicate(timeout=60)
    assert process.returncode == (130 if how == signal.SIGINT else -how)
    assert b"Traceback" not in err
    _wait_for(lambda: [pid for pid in children if not _is_alive(pid)], len(children))


def _children(pid):
    with suppress(FileNotFoundError):
        return Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    return []


def _hears_ctrl_c(pid):
    (caught,) = re.findall(r"SigCgt:\s*(\w+)", Path(f"/proc/{pid}/status").read_text("ascii"))
    return bool(int(caught, 16) & (1 << (signal.SIGINT - 1)))


def _is_alive(pid):
    with suppress(FileNotFoundError, ProcessLookupError):
        return " Z " not in Path(f"/proc/{pid}/stat").read_text("utf-8")
    return False


def _wait_for(what, number):
    """What is asked again and again until there are so many of it."""
    for _ in range(600):
        if len(found := what()) >= number:
            return found
        time.sleep(0.05)
    raise AssertionError(f"there are only {found}")


def test_extract(folder, capfd):
    """The facts are printed in sections for people, and as a JSON document for programs; nothing is stored."""
    file = folder / "a.txt"
    file.write_text(TEXT, "utf-8")
    assert main(["extract", str(file)]) == 0
    out = capfd.readouterr().out
    assert "Ece Ünal  Belediye Başkanı, Nilüfer Belediyesi" in out
    assert "2024-03-14  14 Mart 2024" in out
    assert main(["extract", str(file), "--json"]) == 0
    document = json.loads(capfd.readouterr().out)
    assert [person["name"] for person in document["people"]] == ["Ece Ünal"]
    assert not (folder.parent / "store").exists()


def test_extract_tells_of_which_country_an_envoy_is(folder, capfd):
    """The office of an ambassador is at a place, which no organization stands for."""
    file = folder / "a.txt"
    file.write_text("Japonya Büyükelçisi Aki Tanabe, 14 Mart 2024 günü Şile Belediyesi’ni ziyaret etti.\n", "utf-8")
    assert main(["extract", str(file)]) == 0
    assert "Aki Tanabe  Büyükelçi, Japonya" in capfd.readouterr().out


def test_extract_refuses_another_language(folder, capfd):
    """As feeding does, and with `--force` it reads it."""
    file = folder / "a.txt"
    file.write_text(ENGLISH, "utf-8")
    assert main(["extract", str(file)]) == 65
    assert "not Turkish" in capfd.readouterr().err
    assert main(["extract", str(file), "--force"]) == 0


def test_extract_reads_one(folder, capfd):
    """A folder of several documents is not for extract."""
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(TEXT, "utf-8")
    assert main(["extract", str(folder)]) == 65
    assert "use feed" in capfd.readouterr().err


@pytest.mark.parametrize("by_word", [True, False])
def test_least_confidence(folder, capfd, monkeypatch, by_word):
    """Doubtful events are left out and noted, by extract, feed and evaluate alike."""
    file = folder / "a.txt"
    file.write_text(TEXT, "utf-8")
    (folder / "a.gold.json").write_text(json.dumps({"events": []}), "utf-8")
    words = ["--least-confidence", "1"] if by_word else []
    if not by_word:
        monkeypatch.setenv("ZIYARET_LEAST_CONFIDENCE", "1")
    assert main(["extract", str(file), "--json", *words]) == 0
    document = json.loads(capfd.readouterr().out)
    assert (document["events"], {note["code"] for note in document["notes"]} >= {"event-doubtful"}) == ([], True)
    assert main(["feed", str(file), "--json", *words]) == 0
    assert json.loads(capfd.readouterr().out)["releases"][0]["facts"]["events"] == []
    assert main(["evaluate", str(folder), "--json", *words]) == 0
    assert json.loads(capfd.readouterr().out)["event"]["predicted"] == 0


def test_least_confidence_is_a_share(capfd):
    """A number that is none makes no sense."""
    with pytest.raises(SystemExit):
        main(["extract", "a.txt", "--least-confidence", "40"])
    assert "between 0 and 1" in capfd.readouterr().err


@pytest.mark.parametrize(("given", "expected"), [([], "2024-03-14"), (["--published", "2023-06-02"], "2023-06-02")])
def test_published_tsv(folder, capfd, given, expected):
    """A day told by published.tsv beside the file resolves `bugün`; --published outranks it."""
    (folder / "a.txt").write_text(TEXT.replace("14 Mart 2024 günü", "bugün"), "utf-8")
    (folder / "published.tsv").write_text("a.txt\t2024-03-14\n", "utf-8")
    assert main(["feed", *given, "--json", str(folder / "a.txt")]) == 0
    (release,) = json.loads(capfd.readouterr().out)["releases"]
    assert [event["date"] for event in release["facts"]["events"]] == [expected]
