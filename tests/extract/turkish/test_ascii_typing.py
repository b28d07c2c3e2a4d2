"""Turkish typed without its letters."""

import pytest
from reading import facts_of

from ziyaret_corpus import list_releases
from ziyaret_corpus.dirty import in_ascii
from ziyaret_extract.turkish.ascii_typing import restore_letters

TYPED = """Sapanca Belediyesi'nde agirlandi. Turk Dunyasi Belediyeler Birligi Genel Sekreteri Bora Saylan, Sariova
Belediye Baskani Nermin Akbulut'u ziyaret etti. Gorusmede iki kurumun calismalari, sehirlerin gelecegi ve ortak egitim
projeleri konusuldu; konuklara plaket takdim edildi. Ziyaretin ardindan Uskudar'da muze gezildi."""


@pytest.mark.parametrize(
    "word",
    ["ağırlandı", "Türk Dünyası", "Başkanı", "Görüşmede", "çalışmaları", "geleceği", "Üsküdar'da müze", "Akbulut'u"],
)
def test_letters_come_back(word):
    """Words of the tables and their forms get their letters; a name that no table has stays as it was typed."""
    assert word in restore_letters(TYPED)
    assert "Sariova" in restore_letters(TYPED)


@pytest.mark.parametrize("text", [TYPED.replace("etti", "ettiği için şu çağrıyı")[-200:], "Baskani gordu.", ""])
def test_other_text_stays(text):
    """A text with Turkish letters, and one too short to tell, is left as it is."""
    assert restore_letters(text) == text


def test_most_words_of_the_samples_come_back():
    """Nine words in ten of the sample releases are as they were, and every letter stands where it stood."""
    pairs = [
        pair
        for release in list_releases()
        for pair in zip(release.text.split(), restore_letters(in_ascii(release.text)).split(), strict=True)
    ]
    assert sum(one == other for one, other in pairs) > 0.9 * len(pairs)


def test_facts_are_quoted_as_typed():
    """Names have their letters, quotes are the text as given."""
    facts = facts_of(TYPED)
    body = next(fact for fact in facts.organizations if fact.name == "Türk Dünyası Belediyeler Birliği")
    assert body.mentions[0].quote == "Turk Dunyasi Belediyeler Birligi"
