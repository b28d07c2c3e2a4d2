"""People, each once, however they are mentioned."""

from dataclasses import replace

import pytest
from reading import facts_of

from ziyaret_extract.confidence import confidence
from ziyaret_extract.entities.people import People
from ziyaret_ontology.model import Role


def people(text):
    """The people with their mentions as the text has them."""
    return {fact.name: [mention.quote for mention in fact.mentions] for fact in facts_of(text).people}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elif Yurdakul konuştu.", {"Elif Yurdakul": ["Elif Yurdakul"]}),
        ("Sayın Prof. Dr. Elif Yurdakul konuştu.", {"Elif Yurdakul": ["Elif Yurdakul"]}),
        ("Elif konuştu.", {}),
        ("Müdür Yoldaş konuştu.", {"Yoldaş": ["Yoldaş"]}),
        ("Müdür Vüqar Əlizadə konuştu.", {"Vüqar Əlizadə": ["Vüqar Əlizadə"]}),
        ("Müdür Elif YURDAKUL konuştu.", {"Elif Yurdakul": ["Elif YURDAKUL"]}),
        ("Fatih Sultan Mehmet Köprüsü açıldı.", {}),
        ("Dün Ramazan Bayramı kutlandı.", {}),
        ("Dün Elif Destanı'nı okudular.", {}),
        ("TEKKAYA'DA Bayram Sevinci\n\nTören yapıldı.", {}),
        ("Onlar Başkan Hanım'ı tebrik etti.", {}),
        ("ÇALIŞAN ANNELERE MÜJDE: TEKKAYA KREŞİ AÇILDI\n\nTören yapıldı.", {}),
        ("Müdür Odamızdaydı.", {}),
        ("Bakan Pendik'e geliyor.", {}),
        ("Takım lider Karaovaspor'u yendi.", {}),
        ("Bakan Yardımcısı Arslanlı'da konuştu.", {}),
        ("Belediye başkanları Pendik'i gezdi.", {}),
        ("Oradan bakan Pendik'in ışıklarını görür.", {}),
        ("Başhekim Opr. Dr. Elif Yurdakul konuştu.", {"Elif Yurdakul": ["Elif Yurdakul"]}),
        ("Müdür Elif Kozanlı Başkan Yurdakul'u dinledi.", {"Elif Kozanlı": ["Elif Kozanlı"], "Yurdakul": ["Yurdakul"]}),
        ("Müdür Elif Pendik geldi. Müdür Pendik'e teşekkür edildi.", {"Elif Pendik": ["Elif Pendik", "Pendik"]}),
        ("Dün Hatice Nine'nin elini öptüler.", {}),
        ("EMEKÇİLERİN HAKKI ÖDENMEZ\n\nTören yapıldı.", {}),
        ("Sporcularımız Salihlili rakiplerini yendi.", {}),
        ("Dün lider Tekkayaspor'u yendiler.", {}),
        ("Sabah Şafak Ayini'ne katıldılar.", {}),
        ("Dün Kore Gazimiz Elif Yurdakul geldi.", {"Elif Yurdakul": ["Elif Yurdakul"]}),
        ("Müdür Jandarma Kıdemli Başçavuş Elif Yurdakul geldi.", {"Elif Yurdakul": ["Elif Yurdakul"]}),
        ("Vali Elif Besni geldi. Dün Vali Besni'den bilgi alındı.", {"Elif Besni": ["Elif Besni", "Besni"]}),
        ("Dün Elif Kadınlar K1 yarışı yapıldı.", {}),
        ("Dün Y. Mimar Elif Yurdakul konuştu.", {"Elif Yurdakul": ["Elif Yurdakul"]}),
        ("Dün Piyade Er Elif Yurdakul anıldı.", {"Elif Yurdakul": ["Elif Yurdakul"]}),
        ("Dün Elif Başkan'ımı gördüm.", {}),
        ("Hoca Elif Yurdakul konuştu.", {}),
        ("- Elif Yurdakul, Sarıova Belediyesi Üyesi (Elif Yeri-Moldova)", {"Elif Yurdakul": ["Elif Yurdakul"]}),
        ("Mehmet Kaya ile oğlu Ali Kaya konuştu.", {"Mehmet Kaya": ["Mehmet Kaya"], "Ali Kaya": ["Ali Kaya"]}),
    ],
)
def test_who_is_a_person(text, expected):
    """A name is a person's by its given name or the title before it; honorifics are no part of it."""
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Müdür Elif Yurdakul geldi. Yurdakul konuştu.", ["Elif Yurdakul", "Yurdakul"]),
        ("Müdür Elif Yurdakul geldi. Müdür Yurdakul'u dinlediler.", ["Elif Yurdakul", "Yurdakul"]),
        ("Müdür Elif Yurdakul geldi. Elif Yurdakul'un sözleri beğenildi.", ["Elif Yurdakul", "Elif Yurdakul"]),
        ("Müdür Elif Nur Yurdakul geldi. Elif Yurdakul konuştu.", ["Elif Nur Yurdakul", "Elif Yurdakul"]),
        ("Müdür Elif Hristovska geldi. Hristofska konuştu.", ["Elif Hristovska", "Hristofska"]),
        ("MÜDÜR YURDAKUL ZİYARET ETTİ\n\nMüdür Elif Yurdakul geldi.", ["YURDAKUL", "Elif Yurdakul"]),
        ("ELİF YURDAKUL ZİYARET ETTİ\n\nMüdür Elif Yurdakul geldi.", ["ELİF YURDAKUL", "Elif Yurdakul"]),
    ],
)
def test_later_mentions(text, expected):
    """A surname, a title with a surname, a shorter or differently spelt name mean the person named in full."""
    ((_, quotes),) = people(text).items()
    assert quotes == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Müdür Elif Pendik geldi. Pendik'te kaldı.", ["Elif Pendik"]),
        ("Müdür Elif Pendik geldi. Pendik konuştu.", ["Elif Pendik", "Pendik"]),
        ("Müdür Elif Türkmen geldi. Türkmen halkı bekledi.", ["Elif Türkmen"]),
        ("Müdür Elif Türkmen geldi. Türkmen'i dinlediler.", ["Elif Türkmen", "Türkmen"]),
    ],
)
def test_surnames_of_places(text, expected):
    """A surname that is a place's name means the place in a place's case, the person else."""
    assert people(text)["Elif " + text.split()[2]] == expected


def test_a_title_tells_spouses_apart():
    """Of two of a surname who bears the title is meant."""
    told = people("Müdür Elif Yurdakul, eşi Can Yurdakul ile geldi. Müdür Yurdakul konuştu.")
    assert told == {"Elif Yurdakul": ["Elif Yurdakul", "Yurdakul"], "Can Yurdakul": ["Can Yurdakul"]}


def test_surnames_in_capitals():
    """A surname in capitals behind a first name is no acronym, but that of a body is."""
    assert list(people("Başkan yardımcıları Veli KAYA, Ayşe DEMİR ve Ayşe TİKA geldi.")) == ["Veli Kaya", "Ayşe Demir"]


def test_roles_at_known_places_only():
    """A role held at a village that turns out to be no place of the text is held nowhere."""
    facts = facts_of("Elif Yurdakul geldi.")
    people_found = People(tuple(replace(one, roles=(Role("Muhtar", "place/samat"),)) for one in facts.people), ())
    assert [one.roles for one in people_found.at_known(set()).facts] == [(Role("Muhtar", None),)]


def test_keys_and_confidence():
    """Who has a title is surer than who has none, and than who is named by the surname alone."""
    facts = facts_of("Müdür Elif Yurdakul, Bora Saylan ve Müdür Yoldaş geldi.")
    assert [(fact.key, fact.confidence) for fact in facts.people] == [
        ("person/elif-yurdakul", confidence("person", "titled")),
        ("person/bora-saylan", confidence("person", "in-part")),
        ("person/yoldas", confidence("person", "in-part")),
    ]
