"""People meant by their office alone."""

import pytest
from reading import events_in, facts_of

HEAD = "Borçka Kaymakamı Selim Ateşoğlu göreve başladı."
MAYOR = "Tekkaya Belediye Başkanı Orhan Demirkan, Kırgızistan Büyükelçisi Ulan Toktogul ile görüştü."


def quotes(text):
    """The mentions of each person of a text."""
    return {fact.name: [mention.quote for mention in fact.mentions] for fact in facts_of(text).people}


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        ("Başkanımız teşekkür etti.", "Orhan Demirkan", "Başkanımız"),
        ("Başkan, teşekkür etti.", "Orhan Demirkan", "Başkan"),
        ("Belediye Başkanı'na teşekkür edildi.", "Orhan Demirkan", None),
        ("Konuk Büyükelçi teşekkür etti.", "Ulan Toktogul", "Büyükelçi"),
        ("Büyükelçi'ye teşekkür edildi.", "Ulan Toktogul", "Büyükelçi"),
        ("Büyükelçiye teşekkür edildi.", "Ulan Toktogul", "Büyükelçiye"),
        ("Konuklar büyükelçiye teşekkür etti.", "Ulan Toktogul", None),
        ("Konuklar başkanımıza teşekkür etti.", "Orhan Demirkan", "başkanımıza"),
        ("Vali teşekkür etti.", "Orhan Demirkan", None),
        ("Meclis Başkanımız teşekkür etti.", "Orhan Demirkan", None),
        ("Başkan Yardımcısı teşekkür etti.", "Orhan Demirkan", None),
        ("Başkan Saylan teşekkür etti.", "Orhan Demirkan", None),
        ('Toktogul, "Başkanımız bizi ağırladı" dedi.', "Orhan Demirkan", None),
    ],
)
def test_bare_titles(text, person, expected):
    """A title alone, with a capital or `ours`, means who holds it; not in speech, nor beside another name or title."""
    assert quotes(f"{MAYOR} {text}")[person][1:] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (f"{MAYOR} Oda Başkanı Elif Yurdakul da geldi. Başkan, teşekkür etti.", "Orhan Demirkan"),
        ("Müdür Elif Yurdakul ile Müdür Bora Saylan geldi. Müdür'e teşekkür edildi.", "Bora Saylan"),
    ],
)
def test_several_holders(text, person):
    """Of several who hold an office the one named last is meant, and as president rather the mayor."""
    assert len(quotes(text)[person]) == len(("name", "title"))


def test_our_own_title():
    """A title that is ours means him whom the text calls so or names most, not who bears it last."""
    text = (
        "Tekkaya Belediye Başkanı Orhan Demirkan konuştu, Demirkan yürüdü. "
        "Sarıova Belediye Başkanı Nermin Akbulut geldi. "
        "Oda üyesi Can Atabey, Başkanımızı ziyaret etti."
    )
    [visit] = [event for event in events_in(text) if event.type == "visit"]
    assert (visit.hosts, visit.received_by) == (("Tekkaya Belediyesi",), ("Orhan Demirkan",))


def test_our_head_whose_title_is_one_word():
    """`Kaymakamımızı` is somebody though the word names the body too."""
    [visit] = events_in(f"{HEAD} İlçe Müftüsü Cem Ulusoy, Kaymakamımızı makamında ziyaret etti.")
    assert (visit.hosts, visit.received_by) == (("Borçka Kaymakamlığı",), ("Selim Ateşoğlu",))
