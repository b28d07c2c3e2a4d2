"""Who leads a gathering or teaches at it."""

import pytest
from reading import events_in


@pytest.mark.parametrize(
    "told",
    [
        "“Su ve Kent” oturumunu Elif Yurdakul yönetti.",
        "Bu yıl Elif Yurdakul'un sunduğu panelde su konuşuldu.",
        "Elif Yurdakul'un yönettiği panelde su konuşuldu.",
        "Paneli Elif Yurdakul yönetti.",
        "Sunuculuğunu Elif Yurdakul üstlendi.",
        "Elif Yurdakul'un konuşmacı olduğu panelde su konuşuldu.",
        "Elif Yurdakul'un anlattığı panelde su konuşuldu.",
        "Elif Yurdakul'un başkanlık ettiği panelde su konuşuldu.",
        "Moderatörlüğünü Elif Yurdakul'un üstlendiği oturumda su konuşuldu.",
        "Moderatörlüğünü Elif Yurdakul'un üstlendiği “Kuraklık ve Yerel Yönetimler” oturumunda su konuşuldu.",
        "Müdür Elif Yurdakul başkanlığında toplanan kurulda su konuşuldu.",
    ],
)
def test_leaders(told):
    """Who leads a gathering or presents it takes part in it."""
    (panel,) = events_in("Sarıova Belediyesi 5 Mayıs 2024 tarihinde bir panel düzenledi. " + told)
    assert panel.participants == ("Elif Yurdakul",)
