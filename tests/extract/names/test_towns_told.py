"""Which town a text is about."""

import pytest
from reading import facts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rize Valisi Bora Saylan Pazar'a geldi, belediyeyi ziyaret etti.", "Pazar Belediyesi"),
        ("Rize Valisi Bora Saylan, Pazar'da Belediye Başkanı Elif Yurdakul'u ziyaret etti.", "Pazar Belediyesi"),
        ('Pazar\'da tören yapıldı. Belediye Başkanı Elif Yurdakul "Ardeşen güzeldir" dedi.', "Pazar Belediyesi"),
        ("Pazar'da tören yapıldı. Rize de sevindi. Belediye Başkanı Elif Yurdakul konuştu.", "Pazar Belediyesi"),
        ("Rize'de Can Yücel anıldı. Belediye Başkanı Elif Yurdakul konuştu.", "Rize Belediyesi"),
        ("Rize'de Ali Pazar anıldı. Pazar'ın kızı ile Belediye Başkanı Elif Yurdakul konuştu.", "Rize Belediyesi"),
    ],
)
def test_the_town_of_a_text(text, expected):
    """It is named most, in the text's own words before speech; a governor's province counts only where no town does."""
    assert expected in [fact.name for fact in facts_of(text).organizations]
