"""Offices of a state."""

import pytest
from reading import roles_in


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Kuzey Makedonya Cumhurbaşkanı", ("Cumhurbaşkanı", "Kuzey Makedonya")),
        ("Kırgızistan'ın Çevre Bakanı", ("Çevre Bakanı", "Kırgızistan")),
        ("Kuzey Vadi Kantonu Eğitim Bakanı", ("Eğitim Bakanı", "Kuzey Vadi Kantonu")),
        ("Dağlık Özerk Cumhuriyeti Başbakanı", ("Başbakan", "Dağlık Özerk Cumhuriyeti")),
        ("Dağlık Özerk Bölgesi Başkanı", ("Başkan", "Dağlık Özerk Bölgesi")),
        (
            "Çevre, Şehircilik ve Sağlık Bakanı",
            ("Çevre, Şehircilik ve Sağlık Bakanı", "Çevre, Şehircilik ve Sağlık Bakanlığı"),
        ),
        ("T.C. Köstence Başkonsolosu", ("Başkonsolos", "Türkiye")),
        ("İsveç'in Türkiye Büyükelçisi", ("Büyükelçi", "İsveç")),
        ("TC Üsküp Büyükelçisi", ("Büyükelçi", "Türkiye")),
        ("Gençlik ve Spor Bakanı", ("Gençlik ve Spor Bakanı", "Gençlik ve Spor Bakanlığı")),
        ("Gençlik ve Spor Bakan Yardımcısı", ("Bakan Yardımcısı", "Gençlik ve Spor Bakanlığı")),
    ],
)
def test_state_offices(title, expected):
    """An office of a state is held for the country before it, a minister's and a deputy's else at the ministry."""
    assert roles_in(f"Orada {title} Elif Yurdakul vardı.") == {"Elif Yurdakul": [expected]}
