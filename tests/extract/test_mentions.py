"""Which of people, bodies and places a name is."""

import pytest
from reading import mentions_of


def kinds(text):
    """The keys of what a text names, by kind."""
    mentions = mentions_of(text)
    found = (mentions.people, mentions.organizations, mentions.places, mentions.topics, mentions.groups)
    return [[fact.key for fact in kind.facts] for kind in found]


@pytest.mark.parametrize(
    ("text", "kind", "held_at"),
    [
        ("Karaçamköy'de Muhtar Elif Tekkaya konuştu.", "village", "place/karacamkoy"),
        ("Karaçamköy'de Müdür Elif Tekkaya konuştu.", "other", None),
        ("Kartal'da Muhtar Elif Tekkaya konuştu.", "district", None),
    ],
)
def test_headmen_have_villages(text, kind, held_at):
    """A place of an unknown kind is a village where somebody is headman of it; a district has no headman."""
    mentions = mentions_of(text)
    [place], [person] = mentions.places.facts, mentions.people.facts
    assert (place.kind, [role.organization for role in person.roles]) == (kind, [held_at])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kartal'da buluştular.", [[], [], ["place/kartal"], [], []]),
        ("Kartal Belediyesi duyurdu.", [[], ["organization/kartal-belediyesi"], [], [], []]),
        ("Müdür Elif Kartal konuştu.", [["person/elif-kartal"], [], [], [], []]),
        ("“Kartal Yuvası” konulu panel yapıldı.", [[], [], [], ["topic/kartal-yuvasi"], []]),
        ("Kartal heyeti konuştu.", [[], [], ["place/kartal"], [], ["group/r/kartal-heyeti"]]),
        ("6 Mayıs'ta buluştular.", [[], [], [], [], []]),
    ],
)
def test_one_name_one_kind(text, expected):
    """A name is a person's, a body's or a place's by what stands with it; dates and quoted titles are none."""
    assert kinds(text) == expected
