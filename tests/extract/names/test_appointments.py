"""Offices told by their giving."""

import pytest
from reading import analyse

from ziyaret_extract.names.appointments import as_titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oda Başkanlığına seçilen Elif Yurdakul", "Oda Başkanı seçilen Elif Yurdakul"),
        ("Oda Başkanlığı görevine yeniden seçilen Elif Yurdakul", "Oda Başkanı görevine yeniden seçilen Elif Yurdakul"),
        ("Genel Sekreterliğini yürüten Elif Yurdakul", "Genel Sekreteri yürüten Elif Yurdakul"),
        ("Oda Başkanlığı'na atanan Elif Yurdakul", "Oda Başkanı atanan Elif Yurdakul"),
        ("Oda Başkanlığı görevine gelen Elif Yurdakul", "Oda Başkanı görevine gelen Elif Yurdakul"),
        ("Oda Başkanlığına gelen Elif Yurdakul", "Oda Başkanlığına gelen Elif Yurdakul"),
        ("Oda Başkanlığına aday seçilen Elif Yurdakul", "Oda Başkanlığına aday seçilen Elif Yurdakul"),
        ("Ataması Tekkaya Kaymakamlığına yapılan Elif Kara", "Ataması Tekkaya Kaymakamı yapılan Elif Kara"),
        ("Tekkaya Kaymakamlığına yapılan gezi", "Tekkaya Kaymakamlığına yapılan gezi"),
        ("Tekkaya Kaymakamlığına Elif Kara atandı", "Tekkaya Kaymakamı Elif Kara atandı"),
        ("Belediye Başkanvekilliğine Elif Kara seçildi", "Belediye Başkanvekili Elif Kara seçildi"),
        (
            "Tekkaya Kaymakamlığına Başkan Elif Kara seçilince gitti",
            "Tekkaya Kaymakamlığına Başkan Elif Kara seçilince gitti",
        ),
        ("üyeliklerine ise Elif Kara ve Can Er getirildi", "üyeleri ise Elif Kara ve Can Er getirildi"),
        ("Başkan Yardımcılıklarına Elif Kara ve Can Er seçildi", "Başkan Yardımcıları Elif Kara ve Can Er seçildi"),
        ("üyeliklerine ise Elif Kara teşekkür etti", "üyeliklerine ise Elif Kara teşekkür etti"),
        ("Rize Vali Yardımcılığından ayrıldı", "Rize Vali Yardımcısı ayrıldı"),
        ("Oda Başkanlığı seçimini kazanan Elif Kara", "Oda Başkanı seçimini kazanan Elif Kara"),
        ("Tekkaya Valiliğine giden Elif Yurdakul", "Tekkaya Valiliğine giden Elif Yurdakul"),
        ("dernek başkanlığına seçilen Elif Yurdakul", "dernek başkanı seçilen Elif Yurdakul"),
    ],
)
def test_as_titles(text, expected):
    """The name of an office before a participle of appointment is the title of whom it was given to."""
    assert " ".join(token.text for token in as_titles(analyse(text).tokens)) == expected
