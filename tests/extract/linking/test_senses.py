"""What the names of a release mean, decided from the whole text."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import facts_of

from ziyaret_extract import extract
from ziyaret_extract.gazetteer import load_index
from ziyaret_extract.linking import Senses
from ziyaret_extract.linking.asked import Asked
from ziyaret_extract.linking.clues import Clue
from ziyaret_ontology.model import OrganizationKind, Release


def areas(text, source=None):
    """The areas that the bodies of a text serve and its places are, without `place/`, in the order of the facts."""
    facts = extract(Release("r", text, None, source))
    served = [body.area.key if body.area else None for body in facts.organizations]
    return [key and key.removeprefix("place/") for key in (*served, *(place.key for place in facts.places))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stands beside the name
        ("Van'ın Edremit Belediyesi duyurdu.", ["edremit-van", "van"]),
        ("Edremit (Van) Belediyesi duyurdu.", ["edremit-van", "edremit-van", "van"]),
        ("Mersin Yenişehir Belediyesi duyurdu.", ["yenisehir-mersin"]),
        ("Konuklar Bursa Yenişehir Belediyesine gitti.", ["yenisehir-bursa"]),
        (
            "Toplantıya Edremit/Van'dan ve Bozkurt/Denizli'den geldiler.",
            ["edremit-van", "van", "bozkurt-denizli", "denizli"],
        ),
        ("Mersin Yenişehir'de buluştular.", ["mersin", "yenisehir-mersin"]),
        (
            "Ankara'nın Gölbaşı ilçesi ile Adıyaman'ın Gölbaşı ilçesi kardeş oldu.",
            ["ankara", "golbasi-ankara", "adiyaman", "golbasi-adiyaman"],
        ),
        # what was said once holds for the later mentions, and for those before in other sentences
        ("Van'ın Edremit ilçesine gittiler. Edremit Belediyesi duyurdu.", ["edremit-van", "van", "edremit-van"]),
        ("Edremit'te tören\n\nVan'ın Edremit ilçesi kazandı.", ["edremit-van", "van"]),
        ("Taşkent'ten gelenler Konya'nın Taşkent ilçesini gezdi.", ["taskent-ozbekistan", "konya", "taskent-konya"]),
        # the area around it is named
        ("Yenişehir Belediyesi, Bursa'da tören yaptı.", ["yenisehir-bursa", "bursa"]),
        ("Yenişehir Kaymakamlığı ve Mersin Valiliği duyurdu.", ["yenisehir-mersin", "mersin"]),
        ("Ereğli Belediyesi ile Konya Ticaret Odası toplandı.", ["eregli-konya", None]),
        # other places of it are named
        ("Edremit Belediyesi, Ayvalık ve Burhaniye'ye gitti.", ["edremit-balikesir", "ayvalik", "burhaniye"]),
        ("Pınarbaşı Belediyesi, Develi ve Sarız'a gitti.", ["pinarbasi-kayseri", "develi", "sariz"]),
        # only places near it are named
        ("Edremit Belediyesi, Bergama Belediyesini ağırladı.", ["edremit-balikesir", "bergama"]),
        # a district of Konya or the capital of a country
        ("Taşkent Belediyesi duyurdu.", ["taskent-ozbekistan"]),
        ("Taşkent Belediyesi, Hadim ilçesine gitti.", ["taskent-konya", "hadim"]),
        ("Taşkent Belediyesi, Özbekistan heyetiyle Konya'ya geldi.", ["taskent-ozbekistan", "ozbekistan", "konya"]),
        # a municipality serves a district and no sea
        ("Akdeniz Belediyesi duyurdu. Akdeniz'de tören yapıldı.", ["akdeniz-mersin", "akdeniz-mersin"]),
        ("Akdeniz'de yüzdüler.", ["akdeniz"]),
        # a municipality serves a city where there is one, a governor a region
        ("Andijan Belediyesi ile Harezm Belediyesi geldi.", ["andican-ozbekistan", "harezm"]),
        ("Andijan Valiliği duyurdu.", ["andican-ozbekistan-region"]),
        # the text decides nothing
        ("Yenişehir Belediyesi duyurdu.", [None]),
        ("Edremit'te buluştular.", ["edremit"]),
        ("Yenişehir Belediyesi, Bursa ve Mersin heyetlerini ağırladı.", [None, "bursa", "mersin"]),
    ],
)
def test_namesakes(text, expected):
    """Of namesakes the one that the text speaks of, and none where it decides nothing."""
    assert areas(text) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [("https://www.van.bel.tr/haber", "edremit-van"), ("https://balikesir.bel.tr", "edremit-balikesir"), (None, None)],
)
def test_the_publisher_decides(source, expected):
    """A release of the publisher's own area speaks of its places."""
    assert areas("Edremit Belediyesi duyurdu.", source) == [expected]


def test_one_decision():
    """The place, the area that a body serves and the links come from one decision."""
    facts = facts_of("Van'ın Edremit Belediyesi duyurdu. Edremit'te tören yapıldı.")
    (body,), (_, place) = facts.organizations, facts.places
    linked = {link.entity: link.wikidata for link in facts.links}
    assert body.area.key == place.key == "place/edremit-van"
    assert body.area.within == place.within
    assert linked[place.key] == body.area.wikidata


NAMES = ("Edremit", "Yenişehir", "Van", "Mersin", "Bergama", "Taşkent", "Konya", "Özbekistan", "Andijan", "Akdeniz")
BODIES = ("Edremit Belediyesi", "Taşkent Belediyesi", "Yenişehir Belediyesi")
CLUES = st.lists(
    st.one_of(
        st.builds(Asked, st.sampled_from(NAMES)),
        st.builds(Asked, st.sampled_from(BODIES), served=st.just(True)),
    ),
    max_size=8,
    unique=True,
)


def told(asked):
    """What each name means when each is mentioned once at the same spot, in this order."""
    senses = Senses(load_index(), [Clue(each, 5) for each in asked], [0])
    kind = OrganizationKind.MUNICIPALITY
    found = [senses.body(one.name, kind, 5) if one.served else senses.place(one.name, None, 5) for one in asked]
    shares = [[(one.entry.key, round(one.share, 9)) for one in sense.options] for sense in found]
    return {one: (sense.area, share) for one, sense, share in zip(asked, found, shares, strict=True)}


@settings(max_examples=60, deadline=None)
@given(CLUES, st.randoms(use_true_random=False))
def test_no_order_matters(asked, chance: random.Random):
    """The same names in any order mean the same."""
    shuffled = list(asked)
    chance.shuffle(shuffled)
    assert told(shuffled) == told(asked)
