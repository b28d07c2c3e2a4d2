"""The sample corpus: complete, consistent in itself, and in the form that the annotation rules ask for."""

import csv
import json
import re
from itertools import combinations
from pathlib import Path

import pytest

from ziyaret_corpus import gold_folder, list_releases, read_gold, read_gold_release, sample_folder, score
from ziyaret_corpus.agreement import listed
from ziyaret_corpus.link_truth import FIELDS, truths
from ziyaret_ontology.errors import InputError
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import EventStatus, EventType, OrganizationKind, PlaceKind

SHARED = Path(__file__).parents[3] / "shared"
DEV = SHARED / "eval" / "dev"
GAZETTEER = SHARED / "gazetteer"
GOLD = read_gold(gold_folder())
TEXTS = {release.id: release.text for release in list_releases()}
SAMPLE = "tdbb-ozbekistan-2024"
TRUTHS = [truth for gold in GOLD.values() for kind in FIELDS for _, truth in truths(gold, kind) if truth is not None]


def first(value):
    """Take the preferred reading of a string with alternatives."""
    return value.split(" | ")[0]


def test_every_release_has_gold():
    """Texts and annotations come in pairs, and the sample release is among them."""
    assert {path.stem for path in sample_folder().glob("*.txt")} == set(GOLD) == set(TEXTS)
    assert SAMPLE in GOLD


@pytest.mark.parametrize("name", GOLD)
def test_names_stand_in_the_text(name):
    """The first words of each person, organization, place and topic are found in the text."""
    text = fold(TEXTS[name])
    items = [item["name"] for field in ("people", "organizations", "places") for item in GOLD[name][field]]
    stems = [fold(word)[:4] for item in items + GOLD[name]["topics"] for word in first(item).split()]
    assert [stem for stem in stems if stem not in text] == []


@pytest.mark.parametrize("name", GOLD)
def test_events_refer_to_listed_facts(name):
    """Hosts are listed organizations, places listed places; guests are listed people or groups that the text names."""
    gold, text = GOLD[name], fold(TEXTS[name])
    organizations, places, people = (
        {item["name"].removesuffix(" | null") for item in gold[field]}
        for field in ("organizations", "places", "people")
    )
    for event in gold["events"]:
        assert {host.removesuffix(" | null") for host in listed(event["host"])} <= organizations
        assert set(listed(event["place"])) <= places
        groups = {*event["participants"]} - people
        assert [word for group in groups for word in first(group).split() if fold(word)[:4] not in text] == []
        assert {*event.get("received_by", [])} <= people
        assert set(event["topics"]) <= set(gold["topics"])


def test_held_out_half():
    """The releases that are held out have gold, and are listed in order."""
    names = (gold_folder() / "held_out.txt").read_text("utf-8").split()
    assert names == sorted({*names} & {*GOLD})
    assert names


@pytest.mark.parametrize("name", GOLD)
def test_kinds_and_types_are_of_the_model(name):
    """Kinds, types and statuses are those that the model has."""
    gold = GOLD[name]
    for event in gold["events"]:
        assert EventType(event["type"])
        assert EventStatus(event.get("status", "held"))
    assert all(OrganizationKind(item["kind"]) for item in gold["organizations"])
    assert all(PlaceKind(item["kind"]) for item in gold["places"])


@pytest.mark.parametrize("name", GOLD)
def test_links_are_well_formed(name):
    """Items are ids, an open link has several things apart, and an area is named as in its organization's name."""
    for kind in FIELDS:
        for named, truth in truths(GOLD[name], kind):
            if truth is not None:
                assert all(re.fullmatch(r"Q[1-9]\d*", item) for item in truth.items), named
                assert all(one.isdisjoint(other) for one, other in combinations(truth.things, 2)), named
                assert truth.namesake or len(truth.things) < 2, named
    for organization in GOLD[name]["organizations"]:
        if "place" in organization:
            assert fold(organization["place"]["name"]) in fold(organization["name"])


@pytest.mark.skipif(not GAZETTEER.exists(), reason="the files of the sources are not at hand")
def test_items_are_stated_by_the_sources():
    """Every item of the gold is one that a source states."""
    stated = {
        item
        for path in GAZETTEER.glob("*.csv")
        for row in csv.DictReader(path.read_text("utf-8").splitlines())
        for column in ("qid", "alt_qid", "qid_place", "qid_other")
        for item in (row.get(column) or "").split("|")
    }
    twice_in_ror = {"Q7855294"}  # a note of the source names it
    assert {item for truth in TRUTHS for item in truth.items} <= stated | twice_in_ror


@pytest.mark.skipif(not DEV.exists(), reason="the development set is not at hand")
def test_sample_gold_agrees_with_the_development_set():
    """Our annotation of the sample release and the development set's say the same, read either way."""
    ours, theirs = ({SAMPLE: folder[SAMPLE]} for folder in (GOLD, read_gold(DEV)))
    assert (score(ours, theirs).discrepancies, score(theirs, ours).discrepancies) == ((), ())


def test_gold_text_beside_the_annotation(tmp_path):
    """A text beside its annotation is read, with the date of publication that the annotation knows."""
    (tmp_path / "a.gold.json").write_text(json.dumps({"published": "2024-04-29"}), "utf-8")
    (tmp_path / "a.txt").write_text("Merhaba", "utf-8")
    release = read_gold_release(tmp_path, "a", read_gold(tmp_path)["a"])
    assert (release.id, release.text, release.published.isoformat()) == ("a", "Merhaba", "2024-04-29")


@pytest.mark.parametrize(("content", "message"), [("{", "cannot be read as JSON"), ("[]", "holds no JSON object")])
def test_broken_gold(tmp_path, content, message):
    """An annotation that is no JSON object is named."""
    (tmp_path / "a.gold.json").write_text(content, "utf-8")
    with pytest.raises(InputError, match=message):
        read_gold(tmp_path)


def test_missing_gold_and_text(tmp_path):
    """A folder without annotations, and an annotation without its text, are said to be so."""
    with pytest.raises(InputError, match="no gold annotation"):
        read_gold(tmp_path)
    with pytest.raises(InputError, match=r"The text of a\.gold\.json cannot be read"):
        read_gold_release(tmp_path, "a", {})
    (tmp_path / "a.txt").write_text("Heyet geldi.", "utf-8")
    with pytest.raises(InputError, match=r'"published" of a\.gold\.json is .dün.'):
        read_gold_release(tmp_path, "a", {"published": "dün"})


def test_datasheet_counts():
    """The datasheet tells the size of the corpus as it is."""
    readme = (Path(__file__).parents[2] / "corpus" / "README.md").read_text("utf-8")
    people, organizations, events = (
        sum(len(gold[field]) for gold in GOLD.values()) for field in ("people", "organizations", "events")
    )
    visits = sum(event["type"] == "visit" for gold in GOLD.values() for event in gold["events"])
    held_out = len((gold_folder() / "held_out.txt").read_text("utf-8").split())
    linked, namesakes = (sum(map(bool, part)) for part in ([t.things for t in TRUTHS], [t.namesake for t in TRUTHS]))
    nil = len(TRUTHS) - linked
    left_open = sum(len(truth.things) > 1 for truth in TRUTHS)
    for told in (
        f"{len(GOLD)} texts in Turkish",
        f"The {held_out} releases that `gold/held_out.txt` lists",
        f"{people} people, {organizations} organizations, {events} events of which {visits} are visits",
        f"{len(TRUTHS)} entities say what they are in Wikidata: {linked} have an item and {nil} have none",
        f"{namesakes} share their name with another thing, and of {left_open} the text leaves open",
    ):
        assert told in " ".join(readme.split())


def test_every_release_has_its_row():
    """The page of the corpus tells of each release, once, and of no other."""
    readme = (Path(__file__).parents[2] / "corpus" / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| `([\w-]+)` \|", readme.partition("### The releases")[2].partition("\n## ")[0], re.MULTILINE)
    assert sorted(rows) == sorted(GOLD)


def test_days_of_publication_are_told_beside_the_texts():
    """The table beside the texts tells the day of every release whose annotation knows it, in order."""
    days = {f"{name}.txt": gold["published"] for name, gold in GOLD.items() if gold["published"]}
    rows = (sample_folder() / "published.tsv").read_text("utf-8").splitlines()[1:]
    assert rows == [f"{name}\t{day}" for name, day in sorted(days.items())]
