"""Drafts of the same happening are one event."""

import pytest

from ziyaret_extract.events.drafts import Draft, merge, to_events
from ziyaret_ontology.model import EventType, Mention

MEMBERS = {"group/r/heyet": ("person/a", "person/b")}


def draft(kind=EventType.VISIT, at=0, date=None, **facts):
    """A draft with keys given as words of their kind: hosts, places and participants."""
    made = Draft(kind, at, date, planned=facts.pop("planned", False), noun=facts.pop("noun", ""))
    made.add(**facts)
    made.spans.append((at, at + 1))
    return made


def people(keys):
    """The keys, the group replaced by its members."""
    return {person for key in keys for person in MEMBERS.get(key, (key,))}


def merged(*drafts):
    """What the drafts are merged to, as hosts, places and participants."""
    return [(d.date, d.hosts, d.places, d.participants) for d in merge(drafts, people)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"hosts": ["a"]}, {"hosts": ["a"]}),
        ({"hosts": ["a"]}, {"participants": ["person/a"]}),
        ({"hosts": ["a"], "date": "2024-05-06"}, {"hosts": ["a"]}),
        ({"hosts": ["a"], "participants": ["person/a"]}, {"hosts": ["a"], "participants": ["group/r/heyet"]}),
        ({"places": ["a"]}, {"places": ["a", "b"]}),
        ({"kind": EventType.TOUR, "places": ["a"]}, {"kind": EventType.TOUR, "places": ["a"]}),
        ({"kind": EventType.PROGRAMME, "noun": "forum"}, {"kind": EventType.PROGRAMME, "noun": "forum"}),
        ({"kind": EventType.PROGRAMME, "noun": "forum"}, {"kind": EventType.PROGRAMME}),
    ],
)
def test_same(one, other):
    """Two drafts that contradict each other in nothing are one happening."""
    assert len(merged(draft(at=0, **one), draft(at=9, **other))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"hosts": ["a"]}, {"hosts": ["b"]}),
        ({"hosts": ["a"]}, {"hosts": ["a"], "kind": EventType.MEETING}),
        ({"hosts": ["a"]}, {"hosts": ["a"], "planned": True}),
        ({"hosts": ["a"], "date": "2024-05-06"}, {"hosts": ["a"], "date": "2024-05-07"}),
        ({"hosts": ["a"], "participants": ["person/c"]}, {"hosts": ["a"], "participants": ["group/r/heyet"]}),
        ({"kind": EventType.TOUR, "places": ["a"]}, {"kind": EventType.TOUR}),
        ({"kind": EventType.PROGRAMME, "noun": "forum"}, {"kind": EventType.PROGRAMME, "noun": "panel"}),
    ],
)
def test_different(one, other):
    """Another kind, day, place, noun or company, or a plan beside a report, is another happening."""
    assert len(merged(draft(at=0, **one), draft(at=9, **other))) == 2


def test_merge_keeps_everything():
    """The merged draft has what any of them tells, each key once, in order of the text."""
    second = draft(at=9, date="2024-05-06", hosts=["a"], participants=["person/b", "person/a"])
    first = draft(at=0, hosts=["a"], participants=["person/a"])
    other = draft(at=4, hosts=["b"])
    assert merged(second, other, first) == [
        ("2024-05-06", ["a"], [], ["person/a", "person/b"]),
        (None, ["b"], [], []),
    ]


def test_what_it_is_called_is_kept():
    """A programme told without a noun, and again by one, is called by it."""
    named = draft(EventType.PROGRAMME, 1, hosts=["a"], noun="festival")
    [one] = merge([draft(EventType.PROGRAMME, hosts=["a"]), named], people)
    assert one.noun == "festival"


def test_keys():
    """A key tells kind, date and place; what would have the same key gets the next number."""
    drafts = [
        draft(date="2024-05-06", hosts=["organization/tekkaya-belediyesi"]),
        draft(at=5, places=["place/pendik"]),
        draft(at=7, places=["place/pendik"], participants=["person/a"]),
        draft(at=9),
    ]
    assert [event.key for event in events(drafts)] == [
        "event/r/visit-2024-05-06-tekkaya-belediyesi",
        "event/r/visit-pendik",
        "event/r/visit-pendik-2",
        "event/r/visit",
    ]


def events(drafts):
    """The finished events of drafts; a span is mentioned by its number."""
    return to_events(drafts, "r", lambda spans: tuple(Mention(a, b, "x") for a, b in spans))


@pytest.mark.parametrize(
    ("date", "part"),
    [
        ("2024-05-06", True),
        ("2024-05-08", True),
        ("2024-05-07/2024-05-08", True),
        ("2024-05-09", False),
        ("2024-05-05", False),
        (None, False),
    ],
)
def test_events_of_the_days_of_a_programme(date, part):
    """What happens on a day of a programme of several days is part of it."""
    programme = draft(EventType.PROGRAMME, date="2024-05-06/2024-05-08", hosts=["organization/a"])
    first, second = events([programme, draft(at=5, date=date, hosts=["organization/b"])])
    assert (first.part_of, second.part_of) == (None, first.key if part else None)


def test_programmes_of_one_day_have_no_parts():
    """A programme without several days has no parts."""
    drafts = [draft(EventType.PROGRAMME, date="2024-05-06"), draft(at=5, date="2024-05-06", hosts=["organization/b"])]
    assert [event.part_of for event in events(drafts)] == [None, None]


def test_a_town_and_its_town_hall():
    """Who went to the town and whom its municipality received has made one visit."""
    towns = {"organization/a": {"place/a"}}

    def told():
        return [
            draft(at=0, places=["place/a"], participants=["person/a"]),
            draft(at=9, hosts=["organization/a"], participants=["person/a"]),
        ]

    assert len(merge(told(), people, lambda keys: set().union(*(towns.get(key, set()) for key in keys)))) == 1
    assert len(merge(told(), people)) == 2


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"hosts": ["a"]}, ["2024-05-08"]),
        ({"hosts": ["b"]}, ["2024-05-06/2024-05-10", "2024-05-08"]),
        ({"hosts": ["a"], "kind": EventType.MEETING}, ["2024-05-06/2024-05-10", "2024-05-08"]),
    ],
)
def test_a_lead_that_sums_up(facts, expected):
    """A visit told of the days of a programme is that of one of these days to the same host."""
    kind = facts.get("kind", EventType.VISIT)
    lead = draft(kind, date="2024-05-06/2024-05-10", hosts=["a"])
    assert [found[0] for found in merged(lead, draft(at=1, date="2024-05-08", **facts))] == expected
