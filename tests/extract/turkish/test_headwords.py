"""Which words are heads of names and titles, and in which form."""

import pytest

from ziyaret_extract.turkish import headwords
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import OrganizationKind, PlaceKind


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("belediyesi", ("belediyesi", OrganizationKind.MUNICIPALITY, Case.NOMINATIVE, False)),
        ("belediyesini", ("belediyesi", OrganizationKind.MUNICIPALITY, Case.ACCUSATIVE, False)),
        ("belediyelerinde", ("belediyesi", OrganizationKind.MUNICIPALITY, Case.LOCATIVE, True)),
        ("birliğinin", ("birliği", OrganizationKind.UNION, Case.GENITIVE, False)),
        ("başkonsolosluğuna", ("başkonsolosluğu", OrganizationKind.GOVERNMENT, Case.DATIVE, False)),
        ("vakıfları", ("vakfı", OrganizationKind.ASSOCIATION, Case.NOMINATIVE, True)),
        ("belediyemizin", ("belediyesi", OrganizationKind.MUNICIPALITY, Case.GENITIVE, False)),
        ("bakanlığımız", ("bakanlığı", OrganizationKind.MINISTRY, Case.NOMINATIVE, False)),
        ("belediyecilik", None),
        ("ova", None),
    ],
)
def test_organization_head(word, expected):
    """A form of an organization's head tells the head, its kind, the case and the plural."""
    found = headwords.organization_head(word)
    assert (found and (found.row.singular, found.row.kind, found.case, found.plural)) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("müzesi", ("müzesi", PlaceKind.VENUE, Case.NOMINATIVE, True)),
        ("meydanında", ("meydanı", PlaceKind.VENUE, Case.LOCATIVE, True)),
        ("köyüne", ("köyü", PlaceKind.VILLAGE, Case.DATIVE, False)),
        ("ilçesinden", ("ilçesi", PlaceKind.DISTRICT, Case.ABLATIVE, False)),
        ("mahallesi", ("mahallesi", PlaceKind.NEIGHBOURHOOD, Case.NOMINATIVE, True)),
        ("müze", None),
    ],
)
def test_place_head(word, expected):
    """A form of a place's head tells its kind, the case, and whether it belongs to the name."""
    found = headwords.place_head(word)
    assert (found and (found.row.word, found.row.kind, found.case, found.row.kept)) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("başkan", ("başkanı", Case.NOMINATIVE, False, True)),
        ("başkanı", ("başkanı", Case.NOMINATIVE, False, False)),
        ("başkanını", ("başkanı", Case.ACCUSATIVE, False, False)),
        ("başkanlarına", ("başkanı", Case.DATIVE, True, False)),
        ("başkanımız", ("başkanı", Case.NOMINATIVE, False, True)),
        ("başkanımızı", ("başkanı", Case.ACCUSATIVE, False, True)),
        ("valisinin", ("valisi", Case.GENITIVE, False, False)),
        ("başkonsolosu", ("başkonsolosu", Case.NOMINATIVE, False, False)),
        ("başkent", None),
    ],
)
def test_title(word, expected):
    """A form of a title tells its case, whether it is plural, and whether it is bare."""
    found = headwords.title(word)
    assert (found and (found.row.possessed, found.case, found.plural, found.bare)) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("vali", ("vali", Case.NOMINATIVE, False)),
        ("valiye", ("vali", Case.DATIVE, False)),
        ("valimize", ("vali", Case.DATIVE, True)),
        ("başkanımız", ("başkan", Case.NOMINATIVE, True)),
        ("başkanı", None),
        ("başkanına", None),
        ("valilik", None),
    ],
)
def test_bare_title(word, expected):
    """A title that nobody's is, in any case, or `ours`; what has a possessive belongs to a body and is none."""
    found = headwords.bare_title(word)
    assert (found and (found.row.bare, found.case, found.ours)) == expected
