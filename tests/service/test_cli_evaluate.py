"""`ziyaret evaluate`: how well releases are read, against gold."""

import json
import re
from xml.etree import ElementTree as ET

import pytest
import spacy

from ziyaret_corpus import LINK_KINDS, gold_folder
from ziyaret_corpus.score import KINDS
from ziyaret_service.cli import main

TEXT = "Nilüfer Belediye Başkanı Ece Ünal, 14 Mart 2024 günü Şile Belediyesi’ni ziyaret etti.\n"


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
    ("only", "documents"),
    [("odd", ["01-a", "11-b"]), ("even", ["02-c"]), ("*-[bc]", ["02-c", "11-b"]), ("@list", ["02-c", "x"])],
)
def test_evaluate_only(tmp_path, capfd, monkeypatch, only, documents):
    """A part of the gold can be chosen by number, by pattern or by a list."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "list").write_text("x 02-c\nno-such-one\n", "utf-8")
    for name in ("01-a", "02-c", "11-b", "x"):
        (tmp_path / f"{name}.txt").write_text(TEXT, "utf-8")
        (tmp_path / f"{name}.gold.json").write_text(json.dumps({"places": [name]}), "utf-8")
    assert main(["evaluate", str(tmp_path), "--only", only, "--json", "--errors"]) == 0
    errors = json.loads(capfd.readouterr().out)["errors"]
    assert [error["document"] for error in errors if error["sort"] == "missed"] == documents


def test_evaluate_causes(tmp_path, capfd):
    """Why events are missed is counted, in a table and as JSON."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    visit = {"type": "visit", "date": "2023-01-01", "host": "Şile Belediyesi", "participants": ["Ece Ünal"]}
    (tmp_path / "a.gold.json").write_text(json.dumps({"events": [visit]}), "utf-8")
    assert main(["evaluate", str(tmp_path), "--causes"]) == 0
    assert ["event", "missed", "another date", "1"] in [
        re.split(r" {2,}", line.strip()) for line in capfd.readouterr().out.splitlines()
    ]
    assert main(["evaluate", str(tmp_path), "--causes", "--json"]) == 0
    expected = {"kind": "event", "sort": "missed", "cause": "another date", "cases": 1}
    assert expected in json.loads(capfd.readouterr().out)["causes"]


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


def test_evaluate_calibration_of_nothing(tmp_path, capfd):
    """Gold that decides on nothing has no calibration, and nothing to draw."""
    (tmp_path / "x.gold.json").write_text("{}", "utf-8")
    (tmp_path / "x.txt").write_text(TEXT, "utf-8")
    assert main(["evaluate", str(tmp_path), "--calibration", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["calibration"] == {}
    assert main(["evaluate", str(tmp_path), "--calibration"]) == 0
    assert main(["evaluate", str(tmp_path), "--plot", str(tmp_path / "x.svg")]) == 65


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


def test_evaluate_links_of_nothing(tmp_path, capfd):
    """Gold that says nothing of links has none to tell, and a link of no known form is named."""
    (tmp_path / "x.txt").write_text(TEXT, "utf-8")
    (tmp_path / "x.gold.json").write_text("{}", "utf-8")
    assert main(["evaluate", str(tmp_path), "--links"]) == 0
    assert "no link bears a score" in capfd.readouterr().out
    (tmp_path / "x.gold.json").write_text(json.dumps({"places": [{"name": "Kartal", "wikidata": "Kartal"}]}), "utf-8")
    assert main(["evaluate", str(tmp_path), "--links"]) == 65
    assert '"wikidata" of Kartal is' in capfd.readouterr().err


def test_evaluate_plot_cannot_be_written(capfd):
    """A file that cannot be written is named."""
    words = ["evaluate", str(gold_folder()), "--only", "b*", "--plot", "/no-such-folder/x.svg"]
    assert main(words) == 65
    assert "/no-such-folder/x.svg" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("only", "told"),
    [("odd", "--only odd"), ("none-*", "--only none-*"), ("@no-such-list", "no-such-list cannot be read")],
)
def test_evaluate_nothing(tmp_path, capfd, only, told):
    """A choice that leaves nothing is told, and a list that is not there."""
    (tmp_path / "x.gold.json").write_text("{}", "utf-8")
    assert main(["evaluate", str(tmp_path), "--only", only]) == 65
    assert told in capfd.readouterr().err
