"""Links to Wikidata: linked, ambiguous or NIL, with the reason."""

import pytest
from reading import facts_of

from ziyaret_corpus import list_releases
from ziyaret_extract import extract
from ziyaret_extract.gazetteer import Gazetteer
from ziyaret_extract.gazetteer.entries import BodyEntry, PlaceEntry
from ziyaret_ontology.model import Area, OrganizationKind, PlaceKind, Release


def links(text):
    """Each link but those of people: key, status, item, candidates and reason."""
    return [
        (link.entity, link.status.value, link.wikidata, [each.wikidata for each in link.candidates], link.reason)
        for link in facts_of(text).links
        if not link.entity.startswith("person/")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Pendik'te buluştular.",
            ("place/pendik", "linked", "Q857056", ["Q857056"], "the district of İstanbul: the only place called so"),
        ),
        (
            "Van'daki Edremit'te buluştular.",
            (
                "place/edremit-van",
                "linked",
                "Q2647150",
                ["Q2647150", "Q285420"],
                "the district of Van: Van is named in the text",
            ),
        ),
        (
            "Konya'da buluştular.",
            (
                "place/konya",
                "ambiguous",
                None,
                ["Q81551", "Q79857"],
                "the province Konya or the city after which it is called: the text does not tell which",
            ),
        ),
        (
            "Konya ilinde buluştular.",
            ("place/konya", "linked", "Q81551", ["Q81551"], "the province Konya: the only place called so"),
        ),
        (
            "Konya kentinde buluştular.",
            (
                "place/konya-city",
                "linked",
                "Q79857",
                ["Q79857", "Q81551"],
                "the province Konya: the only place called so",
            ),
        ),
        (
            "Namangan'da buluştular.",
            (
                "place/namangan-ozbekistan",
                "linked",
                "Q492552",
                ["Q492552", "Q474876"],
                "the city of Özbekistan: the only place called so",
            ),
        ),
        (
            "Edremit'te buluştular.",
            (
                "place/edremit",
                "ambiguous",
                None,
                ["Q1021818", "Q2647150", "Q285420"],
                "the text does not tell which: the district of Balıkesir, the district of Van",
            ),
        ),
        (
            "Berlin'de buluştular.",
            (
                "place/berlin",
                "nil",
                None,
                [],
                "the city of Almanya: the only place called so; the gazetteer has no item of it",
            ),
        ),
        ("Çayyaka'da buluştular.", ("place/cayyaka", "nil", None, [], "no other called Çayyaka is in the gazetteer")),
        (
            "Pendik Belediyesi duyurdu.",
            (
                "organization/pendik-belediyesi",
                "nil",
                None,
                [],
                (
                    "the body has no item of its own in the gazetteer; "
                    "it serves the district of İstanbul: the only place called so"
                ),
            ),
        ),
        (
            "İBB duyurdu.",
            (
                "organization/istanbul-buyuksehir-belediyesi",
                "linked",
                "Q6085390",
                ["Q6085390"],
                "the only body called İstanbul Büyükşehir Belediyesi in the gazetteer",
            ),
        ),
        (
            "TDBB duyurdu.",
            (
                "organization/turk-dunyasi-belediyeler-birligi",
                "nil",
                None,
                [],
                "no body called TDBB has an item in the gazetteer",
            ),
        ),
        (
            "Bozkurt Belediyesi duyurdu.",
            (
                "organization/bozkurt-belediyesi",
                "ambiguous",
                None,
                ["Q896161", "Q49101394"],
                (
                    "which of these areas it serves the text does not tell: "
                    "the district of Denizli, the district of Kastamonu"
                ),
            ),
        ),
        (
            "Kızılay duyurdu.",
            (
                "organization/turk-kizilayi",
                "linked",
                "Q1059602",
                ["Q1059602"],
                "the only body called Türk Kızılayı in the gazetteer",
            ),
        ),
        (
            "Tekkaya Belediyesi duyurdu.",
            (
                "organization/tekkaya-belediyesi",
                "nil",
                None,
                [],
                "no place that Tekkaya Belediyesi may serve is in the gazetteer",
            ),
        ),
    ],
)
def test_links(text, expected):
    """A link has the item where it is decided, else the candidates, else nothing; and one line that says why."""
    assert links(text)[-1] == expected


def test_everything_named_has_a_link():
    """A release's people, bodies and places have one link each, in order; people are NIL, for no table has them."""
    facts = facts_of("Müdür Elif Yurdakul, Tekkaya Belediyesinden Pendik'e ve Çayyaka'da bir köye gitti.")
    named = [fact.key for fact in (*facts.people, *facts.organizations, *facts.places)]
    assert [link.entity for link in facts.links] == named
    assert (facts.links[0].status.value, facts.links[0].reason) == ("nil", "people are not in the gazetteer")


def test_two_bodies_of_one_name():
    """Bodies with items of their own that share a name are candidates."""
    bodies = [
        BodyEntry(key=f"organization/{item}", name="Ege Birliği", kind=OrganizationKind.UNION, wikidata=item)
        for item in ("Q1", "Q2")
    ]
    facts = extract(Release("r", "Ege Birliği duyurdu."), gazetteer=Gazetteer([], bodies))
    (link,) = facts.links
    assert (link.status.value, [each.wikidata for each in link.candidates]) == ("ambiguous", ["Q1", "Q2"])
    assert link.reason == "2 bodies are called Ege Birliği"


def test_a_gazetteer_of_ones_own():
    """Names are linked to the places of the gazetteer that is given."""
    area = Area("place/samat", "Samat", PlaceKind.DISTRICT, "Q1")
    samat = PlaceEntry(key=area.key, name="Samat", kind=area.kind, area=area, wikidata="Q1", municipality="district")
    facts = extract(Release("r", "Samat Belediyesi, Samat'ta tören yaptı."), gazetteer=Gazetteer([samat], []))
    assert [(body.area, body.key) for body in facts.organizations] == [(area, "organization/samat-belediyesi")]
    assert [link.wikidata for link in facts.links] == [None, "Q1"]


def test_scores_are_shares():
    """Scores of candidates lie between 0 and 1, add up to no more, and the first is that of the link."""
    for release in list_releases()[::4]:
        for link in extract(release).links:
            shares = [each.score for each in link.candidates]
            assert shares == sorted(shares, reverse=True)
            assert sum(shares) <= 1 + 1e-9
            assert all(0 < share <= 1 for share in (*shares, link.score))
            assert not shares or link.score == shares[0]


def test_the_sample():
    """Each municipality of the sample release is NIL, and serves the right area."""
    release = next(each for each in list_releases() if each.id == "tdbb-ozbekistan-2024")
    facts = extract(release)
    municipal = {body.name: body.area for body in facts.organizations if body.kind is OrganizationKind.MUNICIPALITY}
    assert {name: area and area.wikidata for name, area in municipal.items()} == {
        "Kartal Belediyesi": "Q639014",
        "Pendik Belediyesi": "Q857056",
        "Sultanbeyli Belediyesi": "Q673890",
        "Ümraniye Belediyesi": "Q334924",
        "Fatih Belediyesi": "Q732923",
        "Zeytinburnu Belediyesi": "Q197095",
        "Bağcılar Belediyesi": "Q746516",
        "Andijan Belediyesi": "Q487656",
        "Buhara Belediyesi": "Q5764",
        "Jizzah Belediyesi": "Q572380",
        "Syrdarya Belediyesi": "Q500666",
        "Namangan Belediyesi": "Q492552",
        "Fergana Belediyesi": "Q486329",
        "Harezm Belediyesi": "Q487561",
        "Taşkent Belediyesi": "Q269",
    }
    linked = {link.entity: link for link in facts.links}
    assert {linked[body.key].status.value for body in facts.organizations if body.name in municipal} == {"nil"}
