"""Why events, those who take part in them and roles are missed or spurious."""

import pytest

from ziyaret_corpus import Cause, find_causes


def visit(host, *guests, date=None, kind="visit"):
    """A visit, or what else is named."""
    return {"type": kind, "date": date, "host": host, "place": None, "participants": list(guests), "topics": []}


HERE = visit("Tekkaya Belediyesi", "Elif Yurdakul", "Bora Saylan")
NAMED = {"organizations": [{"name": "Tekkaya Belediyesi"}]}


def causes(gold, predicted, **more):
    """The causes of one document with these events, as kind, sort and cause, each with its cases."""
    found = find_causes({"a": {"events": gold, **more}}, {"a": {"events": predicted, **NAMED}})
    return {(one.kind, one.sort, one.cause): one.cases for one in found if one.kind == "event"}


@pytest.mark.parametrize(
    ("told", "cause"),
    [
        ([visit("Tekkaya Belediyesi", "Elif Yurdakul", date="2024-05-06")], "another date"),
        ([visit("Sarıova Belediyesi", "Elif Yurdakul")], "another host or place"),
        ([visit("Tekkaya Belediyesi", kind="tour")], "another type"),
        ([], "not told; its host is named"),
    ],
)
def test_missed_events(told, cause):
    """Which part of a missed event is told otherwise; what tells it so is not spurious besides."""
    assert causes([HERE], told) == {("event", "missed", cause): 1}


def test_not_told():
    """Of what is not told at all it is said whether its host was found."""
    assert causes([visit("Sarıova Belediyesi")], []) == {("event", "missed", "not told; its host is not found"): 1}
    assert causes([visit(None, "Elif Yurdakul")], []) == {("event", "missed", "not told; it has no host"): 1}


@pytest.mark.parametrize(
    ("told", "cause"),
    [
        (visit("Tekkaya Belediyesi", "Ece Ünal"), "told twice"),
        (visit("Tekkaya Belediyesi", kind="tour"), "another type was there"),
        (visit("Sarıova Belediyesi", "Ece Ünal"), "nothing was there"),
    ],
)
def test_spurious_events(told, cause):
    """What the gold has at the site of a spurious event."""
    assert causes([HERE], [HERE, told]) == {("event", "spurious", cause): 1}


def test_optional_events():
    """What the gold leaves open is not spurious."""
    other = visit("Sarıova Belediyesi", "Ece Ünal")
    assert causes([HERE], [HERE, other], optional={"events": [other]}) == {}


def test_participants():
    """Whether the event of a participant is told, or right."""
    away = visit("Sarıova Belediyesi", "Ece Ünal", "Can Er", "Su Ak")
    told = [visit("Tekkaya Belediyesi", "Elif Yurdakul", "Nil Su"), visit("Yeniova Belediyesi", "Ali Can", "Oya Can")]
    found = find_causes({"a": {"events": [HERE, away]}}, {"a": {"events": told}})
    assert [one for one in found if one.kind == "participant"] == [
        Cause("participant", "missed", "the event is missed", 3),
        Cause("participant", "missed", "the event is told", 1),
        Cause("participant", "spurious", "the event is spurious", 2),
        Cause("participant", "spurious", "the event is right", 1),
    ]


def test_roles():
    """Which part of a role is not found; what the gold leaves open is found."""

    def person(name, *roles):
        return {"name": name, "roles": [{"title": title, "organization": body} for title, body in roles]}

    gold = [
        person("Elif Yurdakul", ("Başkan", "Tekkaya Belediyesi"), ("Müdür", "Sarıova Odası | null")),
        person("Bora Saylan", ("Başkan", "Tekkaya Belediyesi"), ("Üye", "Sarıova Odası")),
        person("Ece Ünal", ("Vali", None)),
    ]
    told = [
        person("Elif Yurdakul", ("Başkan", "Yeniova Belediyesi"), ("Müdür", None)),
        person("Bora Saylan", ("Başkan", None)),
    ]
    assert find_causes({"a": {"people": gold}}, {"a": {"people": told}}) == (
        Cause("role", "missed", "another organization", 1),
        Cause("role", "missed", "no organization", 1),
        Cause("role", "missed", "the person is not found", 1),
        Cause("role", "missed", "the title is not found", 1),
    )


def test_all_is_right():
    """Where nothing is missed or spurious there is no cause."""
    assert find_causes({"a": {"events": [HERE]}, "b": {}}, {"a": {"events": [HERE]}}) == ()
