"""Any facts that a release could state, for property tests: references hold, quotes are of the text."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from ziyaret_ontology.model import (
    Area,
    Candidate,
    Decision,
    DecisionKind,
    Event,
    EventStatus,
    EventType,
    Facts,
    Group,
    Link,
    LinkStatus,
    MadeBy,
    Mention,
    Note,
    Organization,
    OrganizationKind,
    Person,
    Place,
    PlaceKind,
    Release,
    Role,
    Roster,
    StatedDate,
    Topic,
)

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
SURE = st.floats(0, 1)
ITEMS = st.integers(1, 10**9).map("Q{}".format)
EDTFS = ("2024-04-22", "2024-04", "2024", "2024-04-21/2024-04-26", "XXXX-04-22", "2024-33", "../2024-04-22", "2024?")
FEW = st.integers(0, 3)


@st.composite
def facts(draw):
    """Facts with up to three of each kind, that name each other."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80))
    areas = draw(_areas())
    keys = {
        kind: [f"{kind}/{kind[0]}{number}" for number in range(draw(FEW))]
        for kind in ("person", "organization", "topic")
    }
    places = [area.key for area in areas[: draw(FEW)]] + ["place/only-mentioned"] * draw(st.integers(0, 1))
    groups = [f"group/r/g{number}" for number in range(draw(FEW))]
    events = [f"event/r/e{number}" for number in range(draw(FEW))]

    def some(pool):
        return draw(st.lists(st.sampled_from(pool), unique=True).map(tuple)) if pool else ()

    def one(pool):
        return draw(st.sampled_from([None, *pool]))

    def mentions():
        spans = draw(st.lists(_spans(len(text)), min_size=1, max_size=3, unique=True))
        return tuple(Mention(start, end, text[start:end]) for start, end in sorted(spans))

    def stated():
        return {"mentions": mentions(), "confidence": draw(SURE)}

    agents = keys["person"] + keys["organization"] + groups
    return Facts(
        release=Release("r", text, draw(st.none() | st.dates()), draw(st.none() | WORDS)),
        people=tuple(
            Person(
                key,
                draw(NAMES),
                tuple(Role(draw(NAMES), one(keys["organization"])) for _ in range(draw(FEW))),
                **stated(),
            )
            for key in keys["person"]
        ),
        organizations=tuple(
            Organization(
                key,
                draw(NAMES),
                draw(st.sampled_from(OrganizationKind)),
                acronym=draw(st.none() | NAMES),
                known_as=draw(st.none() | NAMES),
                area=one(areas),
                **stated(),
            )
            for key in keys["organization"]
        ),
        places=tuple(
            Place(key, draw(NAMES), draw(st.sampled_from(PlaceKind)), within=one(areas), **stated()) for key in places
        ),
        dates=tuple(
            StatedDate(edtf, **stated()) for edtf in draw(st.lists(st.sampled_from(EDTFS), max_size=3, unique=True))
        ),
        topics=tuple(Topic(key, draw(NAMES), **stated()) for key in keys["topic"]),
        groups=tuple(
            Group(key, draw(NAMES), some(keys["person"]), draw(st.sampled_from(Roster)), **stated()) for key in groups
        ),
        events=tuple(
            Event(
                key,
                draw(st.sampled_from(EventType)),
                draw(st.sampled_from(EventStatus)),
                draw(st.none() | st.sampled_from(EDTFS)),
                hosts=some(keys["organization"]),
                places=some(places),
                participants=some(agents),
                received_by=some(keys["person"]),
                topics=some(keys["topic"]),
                name=draw(st.none() | NAMES),
                part_of=one(events),
                **stated(),
            )
            for key in events
        ),
        links=tuple(draw(_link(key)) for key in some(keys["person"] + keys["organization"] + places)),
        notes=tuple(
            Note(draw(WORDS), start, end, draw(WORDS)) for start, end in draw(st.lists(_spans(len(text)), max_size=3))
        ),
        made_by=MadeBy(draw(WORDS), draw(WORDS), draw(WORDS)),
    )


ENTITIES = ("person/p0", "person/p1", "person/p9", "organization/o0", "organization/o1", "place/a0", "place/a1")
"""Keys of entities that the facts may have, and one that they never have."""


@st.composite
def decisions(draw):
    """Up to eight decisions about entities of `facts`, and about some that are not there; any may be undone."""
    made = []
    for number in range(1, draw(st.integers(0, 8)) + 1):
        kind = draw(st.sampled_from(DecisionKind))
        entity = draw(st.sampled_from(ENTITIES))
        when = datetime(2024, 1, number, tzinfo=UTC)
        given = {}
        if kind in {DecisionKind.MERGE, DecisionKind.SPLIT}:
            given["becomes"] = draw(st.sampled_from(ENTITIES))
            given["name"] = draw(st.none() | NAMES) if kind is DecisionKind.MERGE else None
            given["releases"] = ("r",) if kind is DecisionKind.SPLIT and draw(st.booleans()) else ()
        elif kind is DecisionKind.UNDO:
            given["undoes"] = draw(st.integers(1, 8))
        else:
            given["item"] = draw(st.sampled_from(["Q1", "Q2", "Q3"]))
        made.append(Decision(number, kind, entity, draw(NAMES), when, reason=draw(st.none() | NAMES), **given))
    return tuple(made)


@st.composite
def _spans(draw, length):
    start = draw(st.integers(0, length))
    return start, draw(st.integers(start, length))


@st.composite
def _areas(draw):
    areas = []
    for number in range(draw(FEW)):
        within = draw(st.sampled_from([None, *areas]))
        kind = draw(st.sampled_from(PlaceKind))
        areas.append(Area(f"place/a{number}", draw(NAMES), kind, draw(st.none() | ITEMS), within))
    return areas


@st.composite
def _link(draw, entity):
    status = draw(st.sampled_from(LinkStatus))
    items = draw(st.lists(ITEMS | st.sampled_from(["Q1", "Q2"]), max_size=2, unique=True))
    return Link(
        entity,
        status,
        draw(ITEMS) if status in {LinkStatus.LINKED, LinkStatus.CONFIRMED} else None,
        draw(SURE),
        draw(WORDS),
        tuple(Candidate(item, draw(NAMES), draw(SURE), draw(st.none() | WORDS)) for item in items),
    )
