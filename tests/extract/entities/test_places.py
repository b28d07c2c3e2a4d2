"""Places, each once."""

import pytest
from reading import facts_of


def test_namesakes_are_two():
    """A foreign city and a district that share a name are two places, each with its own mentions and key."""
    facts = facts_of("Taşkent'ten gelen konuklar Konya'nın Taşkent ilçesini gezdi.").places
    assert [(fact.name, fact.kind.value, fact.mentions[0].start) for fact in facts] == [
        ("Taşkent", "city", 0),
        ("Konya", "province", 27),
        ("Taşkent", "district", 37),
    ]
    assert len({fact.key for fact in facts}) == 3


@pytest.mark.parametrize("text", ["Balkan'da buluştular, Balkanlar'dan döndüler.", "Çayyaka'da, Çayyakâ'da kaldılar."])
def test_names_of_one_key_are_one_place(text):
    """Two spellings that have one key are one place with both mentions."""
    facts = facts_of(text).places
    assert len({fact.key for fact in facts}) == len(facts)
    assert sum(len(fact.mentions) for fact in facts) == 2


def test_a_place_is_told_once():
    """All mentions of a place are in one fact, in order."""
    text = "Çayyaka'da buluştular. Ertesi gün Çayyaka'dan ayrıldılar."
    (fact,) = facts_of(text).places
    assert [(m.start, m.quote) for m in fact.mentions] == [(0, "Çayyaka"), (34, "Çayyaka")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pendik'te buluştular.", ("place/pendik", "gazetteer", "İstanbul")),
        ("Zafer Meydanı'nda buluştular.", ("place/zafer-meydani", "headed", None)),
        ("Çayyaka'da buluştular.", ("place/cayyaka", "guessed", None)),
    ],
)
def test_keys_and_confidence(text, expected):
    """A known place lies in an area; one known by its case alone is less sure."""
    (fact,) = facts_of(text).places
    assert (fact.key, fact.confidence.evidence, fact.within and fact.within.name) == expected


def test_a_namesake_of_a_known_place_has_its_own_key():
    """A neighbourhood is not the district of its name: its headman holds no office at that."""
    facts = facts_of("Eskipazar Belediyesi duyurdu. Eskipazar Mahalle Muhtarı Elif Yurdakul geldi.")
    assert [(fact.key, fact.kind.value) for fact in facts.places] == [
        ("place/eskipazar-neighbourhood", "neighbourhood")
    ]
    assert [role.organization for person in facts.people for role in person.roles] == ["place/eskipazar-neighbourhood"]
