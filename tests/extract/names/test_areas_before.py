"""Countries and areas before a town in a body's name."""

import pytest
from reading import facts_of


@pytest.mark.parametrize(
    ("text", "bodies", "places"),
    [
        ("Orada Romanya Köstence İl Meclisi vardı.", ["Köstence İl Meclisi"], ["Romanya"]),
        ("Orada Azerbaycan Bakü Devlet Üniversitesi vardı.", ["Bakü Devlet Üniversitesi"], ["Azerbaycan"]),
        ("Orada Polonya Zelnik Üniversitesi vardı.", ["Zelnik Üniversitesi"], ["Polonya"]),
        ("Orada Azerbaycan Diller Üniversitesi vardı.", ["Azerbaycan Diller Üniversitesi"], []),
        ("Orada Almatı Eyaleti Talgar İlçe Akimi vardı.", ["Talgar İlçe Akimliği"], ["Almatı Eyaleti"]),
        (
            "Orada Türkistan Bölgesi Sayram İlçesi Akimi vardı.",
            ["Sayram İlçesi Akimliği"],
            ["Türkistan Bölgesi", "Sayram"],
        ),
        ("Orada Cezayir Tlemcen Üniversitesi vardı.", ["Tlemcen Üniversitesi"], ["Cezayir"]),
        ("Orada Kırgızistan Türkiye Manas Üniversitesi vardı.", ["Kırgızistan Türkiye Manas Üniversitesi"], []),
        ("Orada Türkiye Kömür İşletmeleri vardı.", ["Türkiye Kömür İşletmeleri"], []),
        ("Orada Azerbaycan Türk Kadınlar Birliği vardı.", ["Azerbaycan Türk Kadınlar Birliği"], []),
    ],
)
def test_cut_off(text, bodies, places):
    """A country before a town and an area before a place are places of their own and no part of the body's name."""
    facts = facts_of(text)
    assert [fact.name for fact in facts.organizations] == bodies
    assert [fact.name for fact in facts.places if fact.name in places] == places
