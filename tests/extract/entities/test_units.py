"""Units that stand for the body whose part they are."""

import pytest
from reading import facts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heyet Karaova Üniversitesi Ziraat Fakültesi'ni gezdi.", ["Karaova Üniversitesi"]),
        ("Tekkaya Belediyesi Zabıta Müdürlüğü uyardı.", ["Tekkaya Belediyesi"]),
        (
            "Karaova Üniversitesi duyurdu. Heyet Karaova Üniversitesi Ziraat Fakültesi'ni gezdi.",
            ["Karaova Üniversitesi", "Karaova Üniversitesi Ziraat Fakültesi"],
        ),
        (
            "Karaova Üniversitesi Turizm Fakültesi ile Karaova Üniversitesi Ziraat Fakültesi gezildi.",
            [
                "Karaova Üniversitesi",
                "Karaova Üniversitesi Turizm Fakültesi",
                "Karaova Üniversitesi Ziraat Fakültesi",
            ],
        ),
        (
            "Karaova Üniversitesi Mezunlar Derneği duyurdu.",
            ["Karaova Üniversitesi", "Karaova Üniversitesi Mezunlar Derneği"],
        ),
        ("Tekkaya Belediyesi Spor Kulübü kuruldu.", ["Tekkaya Belediyesi", "Tekkaya Belediyesi Spor Kulübü"]),
        ("TİKA Başkanlığı duyurdu. Heyet TİKA'yı gezdi.", ["TİKA"]),
        ("Karaova Üniversitesi Rektörlüğü duyurdu. Karaova Üniversitesi gezildi.", ["Karaova Üniversitesi"]),
        ("Heyet Karayolları Genel Müdürlüğü'ne gitti.", ["Karayolları Genel Müdürlüğü"]),
    ],
)
def test_units(text, expected):
    """A body's head office is the body; so is its only unit, unless the text tells of the body for itself."""
    assert [fact.name for fact in facts_of(text).organizations] == expected
