"""How well an item fits an entity: each kind of evidence counts as it should, and is told."""

from __future__ import annotations

from datetime import date

import pytest

from ziyaret_service.wikidata.candidates import LEAST, alike, candidates_of
from ziyaret_service.wikidata.items import Item, Term, term_of
from ziyaret_service.wikidata.subjects import Area, Office, Subject
from ziyaret_service.wikidata.tables import all_classes, classes_of_kind, name_forms, title_of

DAY = date(2024, 5, 9)
TURKEY = Area("Q43", "Türkiye", country=True)
ISTANBUL = Area("Q534799", "İstanbul", country=False)
KADIKOY = Area("Q211932", "Kadıköy", country=False)
MAYOR = Office("Belediye Başkanı", "Kadıköy Belediyesi", frozenset({"Q211932"}), DAY)
HUMAN = {"types": frozenset({"Q5"}), "classes": frozenset({"Q5"})}
DISTRICT = {"types": frozenset({"Q1147395"}), "classes": frozenset({"Q1147395", "Q56061"})}
TOWN = {"types": frozenset({"Q2460358"}), "classes": frozenset({"Q2460358", "Q15284", "Q56061"})}
BODY = {"types": frozenset({"Q1"}), "classes": frozenset({"Q43229"})}


def mayor(name="Nermin Işıkçı", *offices):
    """A person of the offices, of one unless told otherwise."""
    return Subject("person/x", name, "person", offices=offices or (MAYOR,))


def human(name="Nermin Işıkçı", *terms, died=None):
    """An item of a human."""
    return Item("Q1", {"tr": name}, terms=terms, died=died, **HUMAN)


def term(label="Mayor of Kadıköy", seat="Q211932", first=date(2024, 4, 5), last=None, position="Q2"):
    """A term in office."""
    return Term(seat, position, label, first, last)


def score(subject, item):
    """The score of the only item, 0 when it is not proposed."""
    found = candidates_of(subject, [item], rejected=frozenset())
    return found[0].score if found else 0.0


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        # the name: as written, as an alias, in other letters, nearly, another
        (human("Nermin Işıkçı", term()), Item("Q1", {}, frozenset({"Nermin Işıkçı"}), terms=(term(),), **HUMAN)),
        (human("Nermin Işıkçı", term()), human("Nermin Isikci", term())),
        (human("NERMİN IŞIKÇI", term()), human("Nermin Isikci", term())),
        (human("Nermin Isikci", term()), human("Nermin Isıkcı Su", term())),
        (human("Nermin Isıkcı Su", term()), human("Selim Ardıç", term())),
        # the office: in office, undated, outside the term, another office there, no office
        (human("Nermin Işıkçı", term()), human("Nermin Işıkçı", term(first=None))),
        (human("Nermin Işıkçı", term(first=None)), human("Nermin Işıkçı", term(last=date(2024, 4, 30)))),
        (human("Nermin Işıkçı", term()), human("Nermin Işıkçı", term("District governor of Kadıköy"))),
        (human("Nermin Işıkçı", term("District governor of Kadıköy")), human("Nermin Işıkçı")),
        (human("Nermin Işıkçı", term()), human("Nermin Işıkçı", term("Mayor of Üsküdar", "Q216455"))),
        (human("Nermin Işıkçı"), human("Nermin Işıkçı", died=date(1999, 1, 1))),
        # what it is
        (human("Nermin Işıkçı"), Item("Q1", {"tr": "Nermin Işıkçı"}, **BODY)),
    ],
)
def test_people(better, worse):
    """Of two items the one that more speaks for has the higher score."""
    assert score(mayor(), better) > score(mayor(), worse)


def test_head_of_government():
    """Who is told only as head of government of the area, without a position of a name, is its mayor."""
    (found,) = candidates_of(mayor(), [human("Nermin Isikci", term("", position=None))], rejected=frozenset())
    assert (found.score, found.reason) == (
        0.89,
        "“Nermin Isikci” is its name; a person; head of government there, since 2024",
    )


def test_a_deputy_is_no_head():
    """A deputy mayor is not taken for the mayor of the same name."""
    deputy = mayor("Nermin Işıkçı", Office("Belediye Başkan Yardımcısı", "Kadıköy Belediyesi", MAYOR.seats, DAY))
    head = human("Nermin Işıkçı", term("", position=None))
    assert score(deputy, head) < score(mayor(), head)


def test_out_of_office_is_told():
    """The reason says which years an office was held, and that the day is not among them."""
    past = human("Nermin Işıkçı", term(first=date(2009, 3, 29), last=date(2014, 3, 30)))
    (found,) = candidates_of(mayor(), [past], rejected=frozenset())
    assert found.reason.endswith("Mayor of Kadıköy, but 2009–2014 and not on 2024-05-09")


MUNICIPALITY = Subject("organization/x", "Kadıköy Belediyesi", "municipality", areas=(KADIKOY, ISTANBUL, TURKEY))
UNION = Subject("organization/x", "Marmara Belediyeler Birliği", "union", acronyms=("MBB",))
PLACE = Subject("place/x", "Edremit", "district", areas=(Area("Q133877", "Van", country=False), TURKEY))
HERE, ELSEWHERE = frozenset({"Q43"}), frozenset({"Q183"})


@pytest.mark.parametrize(
    ("subject", "better", "worse"),
    [
        (
            MUNICIPALITY,
            Item("Q1", {"en": "Kadıköy Municipality"}, areas=frozenset({"Q211932"}), countries=HERE, **TOWN),
            Item("Q1", {"tr": "Kadıköy"}, frozenset({"Kadıköy Belediyesi"}), countries=HERE, **TOWN),
        ),
        (
            MUNICIPALITY,
            Item("Q1", {"tr": "Kadıköy"}, frozenset({"Kadıköy Belediyesi"}), countries=HERE, **TOWN),
            Item("Q1", {"tr": "Kadıköy"}, frozenset({"Kadıköy Belediyesi"}), countries=HERE, **DISTRICT),
        ),
        (
            UNION,
            Item("Q1", {"tr": "Marmara Belediyeler Birliği"}, **BODY),
            Item("Q1", {"tr": "MBB"}, **BODY),
        ),
        (
            UNION,
            Item("Q1", {"tr": "MBB"}, **BODY),
            Item("Q1", {"tr": "Belediyeler Birliği"}, **BODY),
        ),
        (
            UNION,
            Item("Q1", {"tr": "Marmara Belediyeler Birliği"}, **BODY),
            Item("Q1", {"tr": "Marmara Belediyeler Birliği"}, dissolved=date(1999, 1, 1), **BODY),
        ),
        (
            PLACE,
            Item("Q1", {"tr": "Edremit"}, areas=frozenset({"Q133877"}), countries=HERE, **DISTRICT),
            Item("Q1", {"tr": "Edremit"}, areas=frozenset({"Q46949"}), countries=HERE, **DISTRICT),
        ),
        (
            PLACE,
            Item("Q1", {"tr": "Edremit"}, countries=HERE, **DISTRICT),
            Item("Q1", {"tr": "Edremit"}, countries=ELSEWHERE, **DISTRICT),
        ),
        (PLACE, Item("Q1", {"tr": "Edremit"}, **DISTRICT), Item("Q1", {"tr": "Edremit"}, **HUMAN)),
    ],
)
def test_bodies_and_places(subject, better, worse):
    """A body is told from the area it serves, and a place from its namesakes."""
    assert score(subject, better) > score(subject, worse)


def test_few_and_sorted():
    """No more than five are proposed, best first, none of them rejected or hopeless."""
    items = [Item(f"Q{number}", {"tr": "Edremit"}, countries=HERE, **DISTRICT) for number in range(1, 9)]
    items.append(Item("Q9", {"tr": "Edremit"}, areas=frozenset({"Q133877"}), **DISTRICT))
    items.append(Item("Q10", {"tr": "Bergama"}, countries=ELSEWHERE, **DISTRICT))
    found = candidates_of(PLACE, items, rejected=frozenset({"Q2"}))
    assert [each.wikidata for each in found] == ["Q9", "Q1", "Q3", "Q4", "Q5"]
    assert min(each.score for each in found) >= LEAST


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Farkhod Gaffurov", "Gʻofurov Farhod", True),
        ("Aybek Tolegenov", "Aibek Tölegenov", True),
        ("Ahmet Yılmaz", "Mehmet Yılmaz", False),
        ("Mehmet Yılmaz", "Mehmet Yıldız", False),
        ("Nermin", "Nermin Işıkçı", False),
        ("", "Nermin Işıkçı", False),
    ],
)
def test_alike(one, other, same):
    """Spellings of one name are alike, names of two people are not."""
    assert (alike(one, other) >= 0.75) is same


@pytest.mark.parametrize(
    ("row", "days"),
    [
        ({"start": "2014-01-01T00:00:00Z", "startPrecision": "9"}, (date(2014, 1, 1), None)),
        ({"end": "2014-01-01T00:00:00Z", "endPrecision": "9"}, (None, date(2014, 12, 31))),
        ({"end": "2024-02-01T00:00:00Z", "endPrecision": "10"}, (None, date(2024, 2, 29))),
        ({"end": "2024-02-07T00:00:00Z", "endPrecision": "11"}, (None, date(2024, 2, 7))),
        ({"end": "2024-02-07T00:00:00Z"}, (None, date(2024, 2, 7))),
        ({"start": "-0044-01-01T00:00:00Z", "end": "_:b1"}, (None, None)),
    ],
)
def test_terms(row, days):
    """A date that is known by year or month stands for its widest days; what is no date is no bound."""
    found = term_of(row, position=None, label="")
    assert (found.first, found.last) == days


def test_tables():
    """Every kind has its classes, a title is found however it is typed, and a body's English form is known."""
    assert classes_of_kind("person").agree == {"Q5"}
    assert {"Q5", "Q43229", "Q1147395"} <= set(all_classes())
    assert title_of("BELEDİYE BAŞKANI").head
    assert title_of("Kâtip") is None
    assert name_forms("Kadıköy Belediyesi") == ("Kadıköy Belediyesi", "Kadıköy Municipality")
    assert name_forms("İzmir Büyükşehir Belediyesi")[1] == "İzmir Metropolitan Municipality"
