"""The generated documents: the same for the same seed, with exact spans, of the kinds asked for."""

from collections import Counter
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from ziyaret_corpus.training import RELEASE, generate, list_kinds, names, own_places, read_places
from ziyaret_corpus.training.generator import new_scene, templates
from ziyaret_corpus.training.officials import roles
from ziyaret_corpus.training.pieces import join
from ziyaret_corpus.training.places import pools
from ziyaret_corpus.training.tables import rows, table_names

GAZETTEER = Path(__file__).parents[2] / "extract" / "ziyaret_extract" / "data" / "places.tsv"
LABELS = {"PERSON", "TITLE", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART"}
LABELS |= {"DATE", "TIME", "ORDINAL", "CARDINAL", "PERCENT", "MONEY", "QUANTITY"}


def documents(count, **options):
    """So many documents of the small table of places."""
    return list(generate(count, **{"seed": 5, "places": own_places(), **options}))


def test_deterministic():
    """A seed gives the same documents, however many are asked for, and another seed gives others."""
    assert documents(30) == documents(60)[:30]
    assert documents(30) != documents(30, seed=6)


@pytest.mark.parametrize("places", [own_places(), read_places(GAZETTEER)], ids=["own", "gazetteer"])
def test_spans(places):
    """Spans are sorted, do not overlap, hold a name without a space at its edges, and bear a known label."""
    for document in generate(1500, seed=1, places=places):
        at = 0
        for start, end, label in document.spans:
            assert at <= start < end <= len(document.text)
            assert document.text[start:end] == document.text[start:end].strip()
            assert label in LABELS
            at = end
        assert document.text == document.text.strip()
        assert "{" not in document.text
        assert "|" not in document.text or "\n" in document.text


def test_every_label():
    """Each label is taught."""
    seen = {label for document in documents(1500) for _, _, label in document.spans}
    assert seen == LABELS


def test_kinds():
    """Only the kinds asked for are made, a release only of them, and an unknown one is named."""
    held = {"quote", "visit_guest", RELEASE}
    assert {document.kind for document in documents(200, kinds=held)} == held
    assert {document.kind for document in documents(50, kinds=["tender"])} == {"tender"}
    assert {document.kind for document in documents(3000)} == set(list_kinds())
    with pytest.raises(ValueError, match="no such kind of sentence: visitation"):
        documents(1, kinds=["visitation"])


def test_rich():
    """There are kinds of sentence enough to hold some out, and each has templates enough to vary."""
    assert len(templates()) >= 25
    assert min(map(len, templates().values())) >= 8
    assert all(len(set(each)) == len(each) for each in templates().values())


@pytest.mark.parametrize("kind", templates())
def test_templates(kind):
    """Every slot of every template is filled, whichever way is chosen."""
    places = pools(own_places())
    for template in templates()[kind]:
        for seed in range(8):
            assert join(new_scene(places, Random(seed)).fill(template.lstrip("^")))


@pytest.mark.parametrize("table", table_names("words"))
def test_words(table):
    """Every phrase of every table can be said, in each of its forms."""
    scene = new_scene(pools(own_places()), Random(1))
    for phrase, short in rows(f"words/{table}.tsv"):
        assert join(scene.fill(phrase))
        assert short == "*" or not short or join(scene.fill(short))


def test_offices():
    """Every office of every role exists, and all of it can be said of somebody."""
    known = {row[0] for row in rows("offices.tsv")}
    assert {office for offices, _ in roles().values() for office in offices} <= known
    for seed in range(300):
        scene = new_scene(pools(own_places()), Random(seed))
        member = scene.get("member")
        for aspect in ("name", "surname", "given", "full", "short", "ref", "body", "chain", "title", "place"):
            assert join(member.say(aspect, scene)).strip()


def test_release_plans():
    """A release is put together from kinds that exist."""
    assert {kind for row in rows("releases.tsv") for kind in row[0].split()} <= set(templates())


def test_names():
    """There are many Turkish names, and each name of a people is listed once."""
    turkish = names.read_names("turkish")
    assert len(turkish.men) + len(turkish.women) >= 400
    assert len(turkish.surnames) >= 500
    for people in names.all_names().values():
        assert min(len(people.men), len(people.women), len(people.surnames)) >= 9
        assert all(name.replace("_", " ").strip()[:1].isupper() for name in (*people.men, *people.women))


def test_peoples():
    """Each country's people has a table of names."""
    assert {people for row in rows("countries.tsv") for people in row[1].split()} <= set(names.all_names())


def test_namesakes():
    """Names of people that are names of places are taught as both."""
    seen = Counter(
        (word, label)
        for document in islice(generate(6000, seed=2, places=read_places(GAZETTEER), clean=True), 6000)
        for start, end, label in document.spans
        for word in document.text[start:end].split()
    )
    for name in ("Kartal", "Fatih", "Taşkent", "Menderes"):
        assert seen[name, "PERSON"]
        assert seen[name, "GPE"]
    assert seen["Deniz", "PERSON"]
    assert seen["Ege", "PERSON"]
    assert seen["Ege", "LOC"]
