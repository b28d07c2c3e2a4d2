"""Entities that may be one, and people who may be two, are proposed with a score and a reason; nothing else is."""

from __future__ import annotations

import random
import time
from datetime import date

import pytest

from ziyaret_extract.linking.clusters import propose
from ziyaret_extract.linking.sounds import sounds_of
from ziyaret_extract.linking.summary import Office, Proposal, Summary
from ziyaret_extract.tables import read_rows
from ziyaret_ontology.folding import slug
from ziyaret_ontology.model import DecisionKind

NAMES = {"organization/o": "Öykü Belediyesi", "organization/u": "Tekkaya Belediyesi", "place/o": "Öykü"}
MERGE, SPLIT = DecisionKind.MERGE, DecisionKind.SPLIT


def someone(name, *offices, key=None, releases=None, **more):
    """A person with offices, of a title, an organization and a town each, in releases of its own unless told."""
    releases = releases or (slug(name),)
    held = tuple(Office(title, body, town, releases[0], None) for title, body, town in offices)
    return Summary(key or f"person/{slug(name)}", name, held, releases=frozenset(releases), **more)


def proposed(*people, **options):
    """The proposals as kind, who, into whom."""
    return [(each.kind, each.entity, each.becomes) for each in propose(people, names=NAMES, **options)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Öktem Ahrorov", "Oktam Akhrorov"),
        ("Casur Abdülhakimov", "Jasur Abdulhakimov"),
        ("Farkhod Gaffurov", "Ferhat Gafurov"),
        ("Gulchekhra Pardayeva", "Gülçehra Pardaeva"),
        ("Akmalkhon Sulaymonov", "Ekmelhan Süleymanov"),
        ("Toshpoʻlatov Abdumoʻmin", "Abdumumin Toshpulatov"),
        ("Qasım Xəlilov", "Kasım Halilov"),
        ("Sadyr Zhumabekov", "Sadır Cumabekov"),
        ("Bajram Sulejmanović", "Bayram Süleymanoviç"),
        ("Nedžad Hadžić", "Necad Haciç"),
        ("Xhavit Qerimi", "Cavit Çerimi"),
        ("Jeton Jahjaga", "Yeton Yahyaga"),
        ("Wahid Yusupov", "Vahit Yusupov"),
        ("Ece Nur Tekkaya", "Ece Tekkaya"),
        ("TEKKAYA Ece", "Ece Tekkaya"),
    ],
)
def test_one_name_in_two_orthographies(one, other):
    """Who is written in the alphabet of another language is proposed as the same, whatever the order of the names."""
    assert [kind for kind, *_ in proposed(someone(one), someone(other, key="person/other"))] == [MERGE]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ece Tekkaya", "Ece Tokgöz"),
        ("Ece Nur Tekkaya", "Ece Nur Tokgöz"),
        ("Ece Tekkaya", "Tekkaya"),
        ("Ela Ay", "Ali Oya"),
        ("Deniz Şen", "Deniz Çin"),
    ],
)
def test_different_names_are_no_proposal(one, other):
    """A shared first name, a lone surname, or a few consonants are not enough."""
    assert proposed(someone(one), someone(other)) == []


def test_offices_decide_where_names_are_only_alike():
    """The same consonants count with the same office or place, and not with others; the reason says what counted."""
    body, town = "organization/o", "place/o"
    esa, isa = someone("Esajon Bekov", ("Başkan", body, town)), someone("İsacan Bekov", ("Üye", body, town))
    (found,) = propose([esa, isa], names=NAMES)
    assert found == Proposal(
        MERGE,
        "person/isacan-bekov",
        "person/esajon-bekov",
        (),
        0.805,
        "“İsacan Bekov” and “Esajon Bekov”: the names have the same consonants; both hold an office at Öykü Belediyesi",
    )
    assert proposed(esa, someone("İsacan Bekov", ("BAŞKAN", "organization/x", town))) != []
    assert proposed(esa, someone("İsacan Bekov", ("Üye", "organization/u", "place/u"))) == []
    assert proposed(someone("Esajon Bekov"), someone("İsacan Bekov")) == []
    same = (
        someone("Oktam Akhrorov", ("Başkan", body, town)),
        someone("Öktem Ahrorov", ("Başkan", "organization/u", None)),
    )
    assert proposed(*same) == []


def test_items_say_more_than_names():
    """Entities with different items are never proposed; one item for both is as good as proof."""
    assert proposed(someone("Öktem Ahrorov", wikidata="Q1"), someone("Oktam Akhrorov", wikidata="Q2")) == []
    (found,) = propose([someone("Öktem Ahrorov", wikidata="Q1"), someone("Oktam Akhrorov", wikidata="Q1")], names=NAMES)
    assert (found.score, "both are linked to Q1" in found.reason) == (0.96 * 0.7, True) or found.score > 0.6


def test_one_release_that_names_both_speaks_against():
    """Two people in one release are seldom one."""
    apart = propose([someone("Öktem Ahrorov"), someone("Oktam Akhrorov", releases=("r2",))], names=NAMES)
    together = propose(
        [someone("Öktem Ahrorov", releases=("r",)), someone("Oktam Akhrorov", releases=("r",))], names=NAMES
    )
    assert [each.score for each in apart] == [0.6]
    assert together == ()


def test_who_is_known_best_stays():
    """Several spellings are each proposed once, into the one that most releases have."""
    people = (
        someone("Öktem Ahrorov", releases=("r1", "r2")),
        someone("Oktam Akhrorov", releases=("r3",)),
        someone("Oʻktam Axrorov", releases=("r4",)),
    )
    assert sorted(proposed(*people)) == [
        (MERGE, "person/oktam-akhrorov", "person/oktem-ahrorov"),
        (MERGE, "person/oktam-axrorov", "person/oktem-ahrorov"),
    ]


def test_what_was_judged_is_not_proposed_again():
    """A merge that was taken back means two."""
    people = someone("Öktem Ahrorov"), someone("Oktam Akhrorov", releases=("r2",))
    assert proposed(*people, apart={frozenset(each.key for each in people)}) == []


def test_bodies_and_places_by_all_of_their_words():
    """A body is the same when all of its name is, and never the same as a person."""
    simkent = Summary("organization/a", "Şımkent Belediyesi", places=frozenset({"place/o"}))
    shymkent = Summary("organization/b", "Shymkent Belediyesi", places=frozenset({"place/o"}))
    assert proposed(simkent, shymkent) == [(MERGE, "organization/b", "organization/a")]
    assert proposed(simkent, Summary("organization/c", "Şımkent Valiliği")) == []
    assert proposed(simkent, Summary("organization/d", "Şımkent Belediyesi", places=frozenset({"place/u"}))) == []
    assert proposed(Summary("organization/a", "1. Bölge Kurulu"), Summary("organization/b", "11. Bölge Kurulu")) == []
    assert proposed(simkent, Summary("person/d", "Şımkent Belediyesi")) == []


def attested(*offices):
    """A person with offices in towns on days, each in a release of its own."""
    held = tuple(
        Office(
            "Belediye Başkanı", f"organization/{town}", f"place/{town}", f"r{number}", day and date.fromisoformat(day)
        )
        for number, (town, day) in enumerate(offices)
    )
    return Summary("person/ece-sen", "Ece Şen", held, releases=frozenset(office.release for office in held))


def test_offices_in_two_towns_at_once_are_two_people():
    """Who is mayor here in March and May, and there in April, is split off where fewer releases say so."""
    one = attested(("o", "2024-03-01"), ("u", "2024-04-01"), ("o", "2024-05-01"))
    (found,) = propose([one], names=NAMES, taken=["person/ece-sen-2"])
    assert found == Proposal(
        SPLIT,
        "person/ece-sen",
        "person/ece-sen-3",
        ("r1",),
        0.8,
        "“Ece Şen” holds office in Öykü and in place/u at the same time",
    )
    (near,) = propose([attested(("o", "2024-03-01"), ("u", "2024-04-01"))], names=NAMES)
    assert (near.score, near.releases) == (0.6, ("r1",))


@pytest.mark.parametrize(
    "offices",
    [
        [("o", "2024-03-01"), ("u", "2025-04-01")],
        [("o", "2024-03-01"), ("u", None)],
        [("o", "2024-03-01"), ("o", "2024-03-02")],
    ],
)
def test_a_career_is_no_split(offices):
    """An office after another one, an undated one, or one office twice is one person."""
    assert proposed(attested(*offices)) == []


def test_each_row_of_sounds_can_be_reached():
    """Every row says how its own example sounds, and no earlier row takes its letters away."""
    for written, sound, reading, example in read_rows("name_sounds.tsv"):
        assert reading in {"any", "balkan"}
        assert example.rpartition(": ")[2]
        word = f"{'' if written.startswith('^') else 'm'}{written.strip('^$')}{'' if written.endswith('$') else 'm'}"
        letters = {each.letters for words in sounds_of(word) for each in words}
        expected = f"{'' if written.startswith('^') else 'm'}{sound}{'' if written.endswith('$') else 'm'}"
        assert expected in letters, written


def made_up(number):
    """So many people with names drawn from syllables, a tenth of them written twice."""
    draw = random.Random(7)
    syllables = [
        a + b for a in ("k", "kh", "sh", "m", "t", "r", "l", "n", "v", "z", "b", "j") for b in ("a", "o", "i", "u")
    ]
    people = []
    while len(people) < number:
        name = " ".join("".join(draw.choices(syllables, k=3)).capitalize() for _ in range(2))
        people.append(someone(name, key=f"person/p{len(people)}", releases=(f"r{len(people)}",)))
        if draw.random() < 0.1:
            variant = name.replace("kh", "x").replace("sh", "ş").replace("o", "a")
            people.append(someone(variant, key=f"person/p{len(people)}", releases=(f"r{len(people)}",)))
    return people


def test_time_grows_with_the_number_and_not_with_its_square():
    """Eight times as many people take no more than some sixteen times as long."""

    def seconds(people):
        began = time.process_time()
        assert propose(people, names={})
        return time.process_time() - began

    people = made_up(8_000)
    seconds(people[:1_000])
    assert seconds(people) < 16 * min(seconds(people[:1_000]) for _ in range(3)) + 0.5


def test_a_name_of_very_many_people_takes_no_longer():
    """Thousands who share one name are compared with their neighbours alone."""
    people = [someone("Ece Tekkaya", key=f"person/p{n}", releases=(f"r{n}",)) for n in range(3_000)]
    began = time.process_time()
    propose(people, names={})
    assert time.process_time() - began < 5
