"""Mayors of a list whose towns stand in brackets."""

import pytest
from reading import roles_in

MAYORS = "Toplantıya ilçe belediye başkanları Elif Yurdakul (Yeşilyurt), Can Er (Akçadağ) ve Ali Ak'ın (Battalgazi)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{MAYORS} katılımı sağlandı.",
            {
                "Elif Yurdakul": [("belediye başkanı", "Yeşilyurt Belediyesi")],
                "Can Er": [("belediye başkanı", "Akçadağ Belediyesi")],
                "Ali Ak": [("belediye başkanı", "Battalgazi Belediyesi")],
            },
        ),
        ("Meclis üyesi Elif Yurdakul (Rize) geldi.", {"Elif Yurdakul": [("Meclis üyesi", None)]}),
    ],
)
def test_named(text, expected):
    """Each heads the municipality of the town behind the name, which is no town of others."""
    assert roles_in(text) == expected
