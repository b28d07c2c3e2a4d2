"""Bodies named in quotation marks."""

import pytest
from reading import facts_of, roles_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Dün "Ak Yel" topluluğu oynadı.', ["Ak Yel Topluluğu"]),
        ('Dün "Ak Yel" Müzikli ve Dramatik Tiyatrosunu gezdiler.', ["Ak Yel Müzikli ve Dramatik Tiyatrosu"]),
        ("Dün “Ak Yel” İlkokulu'nu gezdiler.", ["Ak Yel İlkokulu"]),
        ('Dün "Ak Yel" konulu tören yapıldı.', []),
        ('Dün "Ak Yel" Projesi için Tanıtım Derneği toplandı.', ["Tanıtım Derneği"]),
        ('Dün "Ak Yel" Tekkaya Belediyesini sevindirdi.', ["Tekkaya Belediyesi"]),
        ('Dün "hoş geldiniz" derneği toplandı.', []),
        ('Dün "Ak Yel" Rize Ticaret Odasını sevindirdi.', ["Rize Ticaret Odası"]),
        ('Dün "Ak Yel" oynandı.', []),
    ],
)
def test_bodies(text, expected):
    """A head behind the closing mark ends the name; a topic, speech and what belongs to something else are no body."""
    assert [fact.name for fact in facts_of(text).organizations] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Dün "Ak Yel" Genel Müdürü Elif Yurdakul geldi.', [("Genel Müdür", "Ak Yel")]),
        ('Dün "Ak Yel" sahibi Elif Yurdakul geldi.', [("sahip", "Ak Yel")]),
        ('Dün "Ak Yel Derneği" başkanı Elif Yurdakul geldi.', [("başkan", "Ak Yel Derneği")]),
        ('Dün "Hoş Geldin" Belediye Başkanı Elif Yurdakul dedi.', [("Belediye Başkanı", None)]),
    ],
)
def test_titles(text, expected):
    """A title behind the closing mark is held at what is quoted, which may need no head."""
    assert roles_in(text) == {"Elif Yurdakul": expected}
