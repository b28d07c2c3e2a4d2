"""People who are counted."""

import pytest
from reading import facts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pécs Kent Konseyi'nden 43 meclis üyesi geldi.", ["43 meclis üyesi"]),
        ("Başkan, on dört muhtarla buluştu.", ["on dört muhtar"]),
        ("Başkan, 12 mahalle muhtarını ağırladı.", ["12 mahalle muhtarı"]),
        ("Başkan, 24 öğrenciyi ağırladı.", ["24 öğrenci"]),
        ("Bir grup öğrenci geldi.", ["Bir grup öğrenci"]),
        ("Sarıova'dan gelen 15 kişilik esnaf grubu döndü.", ["esnaf grubu"]),
        ("Kampa elli genç çalışan geldi.", []),
        ("Yarışmaya 2024 öğrenci katıldı.", []),
        ("Okula bir öğrenci geldi.", []),
    ],
)
def test_how_they_are_called(text, expected):
    """How many there are and what each of them is, in the nominative; no year, no one alone, no adjective."""
    assert [group.name for group in facts_of(text).groups] == expected
