"""The baseline beside our links: what a name most often means."""

import pytest

from ziyaret_extract import load_gazetteer
from ziyaret_service.cli.link_figures import most_frequent_sense

PRIOR = most_frequent_sense(load_gazetteer())


@pytest.mark.parametrize(
    ("kind", "name", "item"),
    [
        ("place", "Konya", "Q81551"),
        ("place", "Taşkent", "Q269"),
        ("place", "Yeniköyler", None),
        ("area", "Kars Belediyesi", "Q83077"),
        ("area", "Konya Büyükşehir Belediyesi", "Q81551"),
        ("area", "Burdur Merkez Kaymakamlığı", "Q2198994"),
        ("area", "Yeniköyler Belediyesi", None),
        ("organization", "Sağlık Bakanlığı", "Q4294365"),
        ("person", "Nermin Işıkçı", None),
    ],
)
def test_most_frequent_sense(kind, name, item):
    """The province before its town, the capital before the district, nothing for what no row knows."""
    assert PRIOR(kind, name) == item
