"""The area that a body serves."""

import pytest
from reading import analyse, reading_of

from ziyaret_extract.areas import served_area
from ziyaret_ontology.model import OrganizationKind

MUNICIPALITY, GOVERNMENT = OrganizationKind.MUNICIPALITY, OrganizationKind.GOVERNMENT


@pytest.mark.parametrize(
    ("name", "kind", "named", "expected"),
    [
        ("Pendik Belediyesi", MUNICIPALITY, (), ("Pendik", "İstanbul")),
        ("Konya Büyükşehir Belediyesi", MUNICIPALITY, (), ("Konya", "Türkiye")),
        ("Mersin Yenişehir Belediyesi", MUNICIPALITY, (), ("Yenişehir", "Mersin")),
        ("Yenişehir Belediyesi", MUNICIPALITY, (), None),
        ("Yenişehir Belediyesi", MUNICIPALITY, ("mersin",), ("Yenişehir", "Mersin")),
        ("Yenişehir Belediyesi", MUNICIPALITY, ("mersin", "bursa"), None),
        ("Rize Valiliği", GOVERNMENT, (), ("Rize", "Türkiye")),
        ("Çankaya Kaymakamlığı", GOVERNMENT, (), ("Çankaya", "Ankara")),
        ("Rize Müftülüğü", GOVERNMENT, (), None),
        ("Tekkaya Belediyesi", MUNICIPALITY, (), None),
        ("Rize Derneği", OrganizationKind.ASSOCIATION, (), None),
    ],
)
def test_served_area(name, kind, named, expected):
    """A municipality's or office's area and the area around it; of namesakes the one whose province the text names."""
    area = served_area(reading_of(analyse("")), name, kind, frozenset(named))
    assert (area and (area.name, area.within.name)) == expected
