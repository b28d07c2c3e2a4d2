"""`ziyaret feed`, `extract` and `evaluate`: from documents to what is told about them."""

import io
import json
import os
import re
import signal
import subprocess
import sys
from types import SimpleNamespace
from xml.etree import ElementTree as ET

import pytest
import spacy
from texts import ENGLISH

from ziyaret_corpus import LINK_KINDS, gold_folder, sample_folder
from ziyaret_corpus.score import KINDS
from ziyaret_service.cli import main

TEXT = "Nilüfer Belediye Başkanı Ece Ünal, 14 Mart 2024 günü Şile Belediyesi’ni ziyaret etti.\n"
IN_A_TERMINAL = """import signal, sys
from ziyaret_service.cli import main
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


def test_evaluate(capfd):
    """The figures come as a table, and as JSON with every discrepancy."""
    words = ["evaluate", str(gold_folder()), "--only", "ba*"]
    assert main(words) == 0
    table = capfd.readouterr().out
    assert f"({len(list(gold_folder().glob('ba*.gold.json')))} documents)" in table
    assert main([*words, "--json", "--errors"]) == 0
    document = json.loads(capfd.readouterr().out)
    assert f"mean{document['mean']['f1']:34.3f}" in table
    assert all(error["sort"] in {"missed", "spurious"} for error in document["errors"])


@pytest.mark.parametrize(
    ("only", "documents"), [("odd", ["01-a", "11-b"]), ("even", ["02-c"]), ("*-[bc]", ["02-c", "11-b"])]
)
def test_evaluate_only(folder, capfd, only, documents):
    """A part of the gold can be chosen by number or by pattern."""
    for name in ("01-a", "02-c", "11-b", "x"):
        (folder / f"{name}.txt").write_text(TEXT, "utf-8")
        (folder / f"{name}.gold.json").write_text(json.dumps({"places": [name]}), "utf-8")
    assert main(["evaluate", str(folder), "--only", only, "--json", "--errors"]) == 0
    errors = json.loads(capfd.readouterr().out)["errors"]
    assert [error["document"] for error in errors if error["sort"] == "missed"] == documents


@pytest.fixture
def package(tmp_path):
    """The spec of a spaCy pipeline that finds nothing."""
    spacy.blank("tr", meta={"name": "empty"}).to_disk(tmp_path / "empty")
    return f"spacy:{tmp_path / 'empty'}"


def test_evaluate_side_by_side(package, capfd):
    """Several analyzers stand side by side: F1 for each kind and in the mean, speed, and time to load."""
    words = ["evaluate", str(gold_folder()), "--only", "ba*", "--analyzer", "bundled", "--analyzer", package]
    assert main(words) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0].split() == ["F1", "bundled", package]
    rows = {line[:17].strip(): line[17:].split() for line in lines[2 : lines.index("")]}
    assert list(rows) == [*KINDS, "mean", "words/s", "seconds to load"]
    assert all(len(cells) == 2 for cells in rows.values())
    assert main([*words, "--json", "--errors"]) == 0
    compared = json.loads(capfd.readouterr().out)
    assert list(compared) == ["bundled", package]
    assert compared[package]["id"] == "spacy:tr_empty 0.0.0"
    for column, document in enumerate(compared.values()):
        assert rows["mean"][column] == f"{document['mean']['f1']:.3f}"
        assert document["words_per_second"] > 1
        assert document["load_seconds"] >= 0
    assert main([*words, "--errors"]) == 0
    told = capfd.readouterr().out.splitlines()[len(lines) :]
    expected = [(spec, error["fact"]) for spec, document in compared.items() for error in document["errors"]]
    assert [(line.split("\t")[0], line.split("\t")[-1]) for line in told] == expected


def test_evaluate_one_analyzer(package, capfd):
    """One analyzer, named once or twice, is told in full, whatever the setting says."""
    words = ["evaluate", str(gold_folder()), "--only", "ba*", "--analyzer", package]
    assert main(words) == 0
    table = capfd.readouterr().out
    assert table.split()[:4] == ["kind", "P", "R", "F1"]
    assert main([*words, "--analyzer", package]) == 0
    assert capfd.readouterr().out == table


@pytest.mark.parametrize(("spec", "told"), [("nltk", "choose one of"), ("spacy:tr_none", "tr_none")])
def test_evaluate_unknown_analyzer(capfd, spec, told):
    """An analyzer that is not there is named before anything is measured."""
    assert main(["evaluate", str(gold_folder()), "--analyzer", "bundled", "--analyzer", spec]) == 78
    out, err = capfd.readouterr()
    assert (out, told in err) == ("", True)


def test_evaluate_calibration(tmp_path, capfd):
    """Whether confidences mean what they say: by kind and by confidence, as data, and drawn."""
    plot = tmp_path / "reliability.svg"
    words = ["evaluate", str(gold_folder()), "--only", "b*", "--calibration"]
    assert main([*words, "--json", "--plot", str(plot)]) == 0
    calibration = json.loads(capfd.readouterr().out)["calibration"]
    assert list(calibration) == ["person", "organization", "place", "date", "topic", "event", "all"]
    every = calibration["all"]
    assert every["cases"] == sum(one["cases"] for one in calibration.values()) / 2
    assert every["cases"] == sum(one["cases"] for one in every["bins"])
    drawing = ET.parse(plot).getroot()  # noqa: S314 - our own file
    assert len(drawing.findall("{http://www.w3.org/2000/svg}circle")) == len(every["bins"])
    told = [text.text for text in drawing.findall("{http://www.w3.org/2000/svg}text")]
    assert {"mean confidence", "share that is right", *(str(one["cases"]) for one in every["bins"])} <= set(told)
    assert main(words) == 0
    lines = [line.split() for line in capfd.readouterr().out.splitlines()]
    assert ["kind", "cases", "ECE", "Brier"] in lines
    assert ["all", str(every["cases"]), f"{every['ece']:.3f}", f"{every['brier']:.3f}"] in lines
    assert [int(line[-1]) for line in lines[-len(every["bins"]) :]] == [one["cases"] for one in every["bins"]]


def test_evaluate_calibration_side_by_side(package, capfd):
    """Each analyzer has its calibration; only one can be drawn."""
    words = ["evaluate", str(gold_folder()), "--only", "ba*", "--analyzer", "bundled", "--analyzer", package]
    assert main([*words, "--calibration", "--json"]) == 0
    assert all("all" in one["calibration"] for one in json.loads(capfd.readouterr().out).values())
    assert main([*words, "--calibration"]) == 0
    assert capfd.readouterr().out.count("Brier") == 2
    assert main([*words, "--plot", "reliability.svg"]) == 65


def test_evaluate_calibration_of_nothing(folder, capfd):
    """Gold that decides on nothing has no calibration, and nothing to draw."""
    (folder / "x.gold.json").write_text("{}", "utf-8")
    (folder / "x.txt").write_text(TEXT, "utf-8")
    assert main(["evaluate", str(folder), "--calibration", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["calibration"] == {}
    assert main(["evaluate", str(folder), "--calibration"]) == 0
    assert main(["evaluate", str(folder), "--plot", str(folder / "x.svg")]) == 65


def test_evaluate_links(capfd):
    """Links are told by kind, namesakes apart, beside the most frequent sense; wrong ones with their reason."""
    words = ["evaluate", str(gold_folder()), "--only", "[ty]*", "--links", "--errors"]
    assert main([*words, "--json"]) == 0
    links = json.loads(capfd.readouterr().out)["links"]
    assert list(links["figures"]) == list(links["prior"]) == [*LINK_KINDS]
    assert links["errors"]
    places = links["figures"]["place"]["all"]
    assert places["judged"] == sum(links["figures"]["place"][part]["judged"] for part in ("namesakes", "others"))
    assert links["calibration"]["cases"] > places["judged"] / 2
    assert main(words) == 0
    lines = capfd.readouterr().out.splitlines()
    row = next(line for line in lines if re.match(rf"place +{places['judged']} ", line)).split()
    expected = (places["in_kb"]["f1"], places["in_kb"]["macro"]["f1"])
    assert tuple(map(float, row[5:7])) == pytest.approx(expected, abs=0.001)
    assert float(row[-2]) == pytest.approx(links["prior"]["place"]["all"]["in_kb"]["f1"], abs=0.001)
    wrong = [line.split("\t") for line in lines if line.count("\t") == 6]
    assert [line[:6] for line in wrong] == [
        [one[field] for field in ("document", "kind", "name", "sort", "expected", "answered")]
        for one in links["errors"]
    ]


def test_evaluate_links_side_by_side(package, capfd):
    """Each analyzer has its links; gold that says nothing of them has none to tell."""
    words = ["evaluate", str(gold_folder()), "--only", "y*", "--links", "--analyzer", "bundled", "--analyzer", package]
    assert main([*words, "--json"]) == 0
    assert all("place" in one["links"]["figures"] for one in json.loads(capfd.readouterr().out).values())
    assert main([*words, "--errors"]) == 0
    told = capfd.readouterr().out
    assert told.count("prior F1") == 2
    assert re.search(r"^bundled\t[\w-]+\tplace\t", told, re.MULTILINE)


def test_evaluate_links_of_nothing(folder, capfd):
    """Gold that says nothing of links has none to tell, and a link of no known form is named."""
    (folder / "x.txt").write_text(TEXT, "utf-8")
    (folder / "x.gold.json").write_text("{}", "utf-8")
    assert main(["evaluate", str(folder), "--links"]) == 0
    assert "no link bears a score" in capfd.readouterr().out
    (folder / "x.gold.json").write_text(json.dumps({"places": [{"name": "Kartal", "wikidata": "Kartal"}]}), "utf-8")
    assert main(["evaluate", str(folder), "--links"]) == 65
    assert '"wikidata" of Kartal is' in capfd.readouterr().err


def test_evaluate_plot_cannot_be_written(capfd):
    """A file that cannot be written is named."""
    words = ["evaluate", str(gold_folder()), "--only", "b*", "--plot", "/no-such-folder/x.svg"]
    assert main(words) == 65
    assert "/no-such-folder/x.svg" in capfd.readouterr().err


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


def test_evaluate_nothing(folder, capfd):
    """A choice that leaves nothing is told."""
    (folder / "x.gold.json").write_text("{}", "utf-8")
    assert main(["evaluate", str(folder), "--only", "odd"]) == 65
    assert "--only odd" in capfd.readouterr().err


@pytest.mark.parametrize(("given", "expected"), [([], "2024-03-14"), (["--published", "2023-06-02"], "2023-06-02")])
def test_published_tsv(folder, capfd, given, expected):
    """A day told by published.tsv beside the file resolves `bugün`; --published outranks it."""
    (folder / "a.txt").write_text(TEXT.replace("14 Mart 2024 günü", "bugün"), "utf-8")
    (folder / "published.tsv").write_text("a.txt\t2024-03-14\n", "utf-8")
    assert main(["feed", *given, "--json", str(folder / "a.txt")]) == 0
    (release,) = json.loads(capfd.readouterr().out)["releases"]
    assert [event["date"] for event in release["facts"]["events"]] == [expected]
