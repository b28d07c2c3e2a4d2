"""Rosters that are announced, and lists with a sign before each name."""

import pytest
from reading import facts_of, names_by_key

THREE = ["Elif Yurdakul", "Bora Saylan", "Cem Yaylacı"]
ROLES = "Müdür Elif Yurdakul (Rize), Başkan Bora Saylan (Bursa), Uzman Cem Yaylacı (Konya)."


def members(text):
    """The names of those in the text's groups."""
    facts = facts_of(text)
    names = names_by_key(facts)
    return [[names[key] for key in group.members] for group in facts.groups]


@pytest.mark.parametrize(
    "text",
    [
        f"Heyet müzeyi gezdi.\n\nTekkaya heyeti: {ROLES}",
        f"Konuklar müzeyi gezdi.\n\nOkula kabul edilen genç yöneticiler ise şöyle: {ROLES}",
        (
            "Katılımcılar müzeyi gezdi.\n\nEğitime katılan isimler şöyle:\n\n"
            "Kosova: Müdür Elif Yurdakul, Başkan Bora Saylan\nBulgaristan: Uzman Cem Yaylacı"
        ),
        (
            "✅ Müdür Elif Yurdakul,\n✅ Tekkaya (Rize) Belediye Başkanı Bora Saylan,\n✅ Uzman Cem Yaylacı\n\n"
            "müzeyi gezdi. Konuklar sevindi."
        ),
        f"Konuklar müzeyi gezdi.\n\nKimler geldi? {ROLES}",
        f"Konuklar müzeyi gezdi.\n\nHeyette Kimler Var\n\n{ROLES}",
    ],
)
def test_announced(text):
    """Who is listed behind a colon that announces a group, or each behind a sign of its own, is in it."""
    assert members(text)[0] == THREE


@pytest.mark.parametrize(
    "text",
    [
        'Heyet adına konuşan Fatma Ulucak şunları söyledi: "Elif Yurdakul ve Bora Saylan bizi ağırladı."',
        f"Heyet müzeyi gezdi.\n\nFotoğrafta soldan sağa: {ROLES}",
        "Heyet müzeyi gezdi. Müdür Elif Yurdakul, Başkan Bora Saylan, Uzman Cem Yaylacı sevindi.",
        "Heyet müzeyi gezdi. Kimler sevindi? Müdür Elif Yurdakul, Başkan Bora Saylan, Uzman Cem Yaylacı güldü.",
        f"Heyet müzeyi gezdi. Neler oldu? {ROLES}",
    ],
)
def test_not_announced(text):
    """Speech, a caption, a list that no sign parts and one behind a question for no people announce nobody."""
    assert members(text) == [[]]


@pytest.mark.parametrize("end", [".", " hazır bulundu."])
def test_the_last_line(end):
    """The last line of a list with bullets may end as a sentence does."""
    lines = "\n".join(f"– Müdür {name}" for name in THREE)
    assert members(f"Heyette şu isimler yer aldı:\n{lines}{end}\n\nKonuklar müzeyi gezdi.")[0] == THREE
    assert members(f"Konuklar müzeyi gezdi.\n\nKabulde;\n{lines}{end}\n\nSohbet edildi.")[0] == THREE


def test_who_is_listed_as_having_come():
    """The lines behind a sentence that says who came are those who did, one of a paper in quotation marks too."""
    lines = ("Elif Yurdakul – Müdür", "Bora Saylan – Uzman", 'Cem Yaylacı, "Ova" gazetesi muhabiri')
    listed = "\n".join(f"• {line}" for line in lines)
    text = "Konuklar müzeyi gezdi.\n\nPrograma altı ilçeden personel katıldı:\n\n" + listed
    assert members(text)[0] == THREE
    assert members("Heyet geldi.\n\n" + listed)[0] == THREE
