"""Noun phrases of a sentence."""

import pytest
from reading import facts_of, names_by_key, phrases_of


def phrases(text):
    """The names, the case and the part of each phrase."""
    names = names_by_key(facts_of(text))
    return [(", ".join(names[key] for key in p.keys), p.case.value, p.part) for p in phrases_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediyesini gezdi.",
            [("Nermin Akbulut", "nom", None), ("Tekkaya Belediyesi", "acc", None)],
        ),
        (
            "Başkan Elif Yurdakul, Tokat Milletvekili Bora Saylan ve Müdür Cem Yaylacı konuştu.",
            [("Elif Yurdakul, Bora Saylan, Cem Yaylacı", "nom", None)],
        ),
        (
            "Toplantıya Elif Yurdakul, Polonya Opole Üniversitesinden Bora Saylan ve Cem Yaylacı katıldı.",
            [("Elif Yurdakul, Bora Saylan, Cem Yaylacı", "nom", None)],
        ),
        (
            "Elif Yurdakul, Bora Saylan ve Müdür Cem Yaylacı konuştu.",
            [("Elif Yurdakul, Bora Saylan, Cem Yaylacı", "nom", None)],
        ),
        (
            "Başkan Elif Yurdakul ile meclis üyeleri Av. Bora Saylan ve Av. Cem Yaylacı, Pendik Belediyesini gezdi.",
            [("Elif Yurdakul, Bora Saylan, Cem Yaylacı", "nom", None), ("Pendik Belediyesi", "acc", None)],
        ),
        (
            "Elif Yurdakul ve Müdür Bora Saylan, Müdür Cem Yaylacı ile Vali Ece Sunal'ı ağırladı.",
            [("Elif Yurdakul, Bora Saylan", "nom", None), ("Cem Yaylacı, Ece Sunal", "acc", None)],
        ),
        (
            "Başkan Elif Yurdakul, Müdür Bora Saylan'ı ağırladı.",
            [("Elif Yurdakul", "nom", None), ("Bora Saylan", "acc", None)],
        ),
        (
            "Başkan Elif Yurdakul, Müdür Bora Saylan ile Müdür Cem Yaylacı'yı kabul etti.",
            [("Elif Yurdakul", "nom", None), ("Bora Saylan, Cem Yaylacı", "acc", None)],
        ),
        (
            "Başkan Elif Yurdakul, Müdür Bora Saylan ve partililer Başkan Cem Yaylacı'yı ziyaret etti.",
            [("Elif Yurdakul, Bora Saylan", "nom", None), ("Cem Yaylacı", "acc", None)],
        ),
        (
            "Vali Elif Yurdakul, Başkan Bora Saylan ve hayırsever iş insanı Cem Yaylacı konuştu.",
            [("Elif Yurdakul, Bora Saylan, Cem Yaylacı", "nom", None)],
        ),
        (
            "Açılış Vali Elif Yurdakul, Başkan Bora Saylan ve Müdür Cem Yaylacı'nın katılımlarıyla yapıldı.",
            [("Elif Yurdakul, Bora Saylan, Cem Yaylacı", "gen", "leader")],
        ),
        (
            "Köy muhtarı Elif Yurdakul ve köylüler tarafından karşılanan Vali Bora Saylan konuştu.",
            [("Elif Yurdakul", "nom", "agent"), ("Bora Saylan", "nom", None)],
        ),
        (
            "Elif Yurdakul ve beraberindeki muhtarlar Başkan Bora Saylan'ı ağırladı.",
            [("Elif Yurdakul", "nom", None), ("Bora Saylan", "acc", None)],
        ),
        (
            "Başkan Elif Yurdakul, Müdür Bora Saylan ve kurul üyeleri dün Cem Yaylacı'yı ziyaret etti.",
            [("Elif Yurdakul, Bora Saylan", "nom", None), ("Cem Yaylacı", "acc", None)],
        ),
        (
            "Başkan Elif Yurdakul, Müdür Bora Saylan ve Müdür Cem Yaylacı'yı ağırladık.",
            [("Elif Yurdakul, Bora Saylan, Cem Yaylacı", "acc", None)],
        ),
        (
            "Elif Yurdakul, Sarıova Derneğinden Bora Saylan ve Tekkaya Belediyesi yönetiminden Cem Yaylacı konuştu.",
            [("Elif Yurdakul, Bora Saylan, Cem Yaylacı", "nom", None)],
        ),
        (
            "Heyet Sarıova Üniversitesi kampüsünden Tekkaya Ticaret Odası hizmet binasına geçti.",
            [("Heyet", "nom", None), ("Sarıova Üniversitesi", "nom", None), ("Tekkaya Ticaret Odası", "dat", None)],
        ),
        (
            "Elif Yurdakul, Tekkaya Belediyesinden Bora Saylan'ı ağırladı.",
            [("Elif Yurdakul", "nom", None), ("Bora Saylan", "acc", None)],
        ),
        (
            "Elif Yurdakul, Bora Saylan ve Cem Yaylacı'nın katıldığı ziyaret sürdü.",
            [("Elif Yurdakul, Bora Saylan, Cem Yaylacı", "gen", None)],
        ),
        (
            "Elif Yurdakul, Bora Saylan ve Cem Yaylacı'yı Rize Müzesi'nde Müdür Figen Ulucak karşıladı.",
            [
                ("Elif Yurdakul, Bora Saylan, Cem Yaylacı", "acc", None),
                ("Rize Müzesi", "loc", None),
                ("Figen Ulucak", "nom", None),
            ],
        ),
        (
            "Fergana'ya bağlı Hokand'dan geldiler.",
            [("Fergana", "gen", None), ("Hokand", "abl", None)],
        ),
        (
            "Sarıova Belediyesi ve Tekkaya Belediyesini gezdiler.",
            [("Sarıova Belediyesi, Tekkaya Belediyesi", "acc", None)],
        ),
        (
            "Elif Yurdakul ve Türkiye'nin Bişkek Büyükelçisi Bora Saylan konuştu.",
            [("Elif Yurdakul, Bora Saylan", "nom", None)],
        ),
        (
            "Elif Yurdakul ve takım kaptanı Bora Saylan konuştu.",
            [("Elif Yurdakul, Bora Saylan", "nom", None)],
        ),
        (
            "Elif Yurdakul ve gümüş madalya kazanan Bora Saylan konuştu.",
            [("Elif Yurdakul, Bora Saylan", "nom", None)],
        ),
        (
            "Elif Yurdakul, Bora Saylan ve Cem Yaylacı'yı kapıda Müdür Figen Ulucak karşıladı.",
            [("Elif Yurdakul, Bora Saylan, Cem Yaylacı", "acc", None), ("Figen Ulucak", "nom", None)],
        ),
        (
            "Elif Yurdakul (Sarıova Belediye Başkanı), Bora Saylan (Sarıova Müzesi Müdürü) ve Cem Yaylacı konuştu.",
            [("Elif Yurdakul, Bora Saylan, Cem Yaylacı", "nom", None)],
        ),
        (
            "Elif Yurdakul, Bora Saylan ve Cem Yaylacı, Başkan Figen Ulucak ile görüştü.",
            [("Elif Yurdakul, Bora Saylan, Cem Yaylacı", "nom", None), ("Figen Ulucak", "nom", "company")],
        ),
        ("Tekkaya Esnaf Derneğini (TED) gezdi.", [("Tekkaya Esnaf Derneği", "acc", None)]),
        (
            "Rize Valiliği ile Romanya'nın Bursa Konsolosluğuna uğradı.",
            [("Rize Valiliği, Romanya'nın Bursa Konsolosluğu", "dat", None)],
        ),
        ("Ankara ve Rize'de yapıldı.", [("Ankara, Rize", "loc", None)]),
    ],
)
def test_coordination(text, expected):
    """Names of one kind joined by commas and `ve` are one phrase in the last one's case; a subject is not joined."""
    assert phrases(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Müdür Elif Yurdakul ve beraberindeki heyeti Başkan Bora Saylan ağırladı.",
            [("Elif Yurdakul", "acc", None), ("Bora Saylan", "nom", None)],
        ),
        (
            "Müdür Elif Yurdakul ve beraberindeki heyet, Tekkaya Belediyesini gezdi.",
            [("Elif Yurdakul", "nom", None), ("Tekkaya Belediyesi", "acc", None)],
        ),
        ("Tekkaya Belediyesi Kültür Merkezi'nde yapıldı.", [("Tekkaya Belediyesi Kültür Merkezi", "loc", None)]),
        ("Tekkaya Kültür Derneği (TKD) duyurdu.", [("Tekkaya Kültür Derneği", "nom", None)]),
    ],
)
def test_one_mention_inside_another(text, expected):
    """The body in a title or a venue is no phrase of its own; a leader stands for the group that goes along."""
    assert phrases(text) == expected


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("tarafından kabul edildi", "agent"),
        ("ile görüştü", "company"),
        ("ile birlikte gezdi", "company"),
        ("eşliğinde gezdi", "company"),
        ("başkanlığındaki takım gezdi", "leader"),
        ("da konuştu", None),
        ("konuştu", None),
    ],
)
def test_part(words, part):
    """The word behind a phrase tells its part in the clause."""
    assert phrases(f"Orada Müdür Elif Yurdakul {words}.") == [("Elif Yurdakul", "nom", part)]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Sarıova Belediyesi ile Tekkaya Belediyesi arasında protokol imzalandı.", "between"),
        ("Sarıova Belediyesi ve Tekkaya Belediyesi ev sahipliğinde çalıştay yapıldı.", "host"),
    ],
)
def test_part_of_all(text, part):
    """The part is that of every name in the phrase."""
    assert phrases(text) == [("Sarıova Belediyesi, Tekkaya Belediyesi", "nom", part)]


def test_company():
    """Who stands before `ile görüşen` is no part of a list, and who is joined to a group by `ve` goes with it."""
    assert phrases("Müdür Elif Yurdakul ile görüşen Bora Saylan konuştu.") == [
        ("Elif Yurdakul", "nom", "company"),
        ("Bora Saylan", "nom", None),
    ]
    assert [
        part for *_, part in phrases("Heyet, Müdür Elif Yurdakul ve okulda öğrenim gören Kırgız öğrencilerle buluştu.")
    ] == [
        None,
        "company",
        None,
    ]


def test_others_before_a_comma():
    """A comma behind others whom `ve` joins ends a list."""
    assert phrases("Müdür Elif Yurdakul ve yönetim kurulu, Bora Saylan'ı ziyaret etti.") == [
        ("Elif Yurdakul", "nom", None),
        ("Bora Saylan", "acc", None),
    ]
