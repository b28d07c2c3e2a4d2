"""Who does what is done at a ceremony or on a stage."""

import pytest
from reading import events_in

CEREMONY = "Tekkaya Belediyesi 5 Mayıs 2024 tarihinde bir tören düzenledi. "


@pytest.mark.parametrize(
    "told",
    [
        "Kurdeleyi Elif Yurdakul ile Bora Saylan kesti.",
        "Kurdeleyi Elif Yurdakul ve Bora Saylan birlikte kesti.",
        "Elif Yurdakul ve Bora Saylan butona bastı.",
        "Elif Yurdakul ile Bora Saylan ilk harcı döktü.",
        "Kurdele; Elif Yurdakul ve Bora Saylan tarafından kesildi.",
        "Tören, Elif Yurdakul ve Bora Saylan'ın anıta çelenk sunmasıyla başladı.",
        "Elif Yurdakul ile Bora Saylan'ın yaptığı duanın ardından salona geçildi.",
    ],
)
def test_rites(told):
    """Who cuts the ribbon, presses the button or says the prayer of a ceremony takes part in it."""
    (ceremony,) = events_in(CEREMONY + told)
    assert ceremony.participants == ("Elif Yurdakul", "Bora Saylan")


def test_no_rites():
    """What is done after a visit has been told is none of the ceremony's rites."""
    visit = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Kaymakamlığını ziyaret etti. "
    ceremony, _ = events_in(CEREMONY + visit + "Fidanı Elif Yurdakul dikti.")
    assert ceremony.participants == ()
