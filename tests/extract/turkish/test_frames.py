"""Verbs that tell an event, and how they tell it."""

import pytest
from reading import analyse

from ziyaret_extract.turkish.frames import find_predicates
from ziyaret_extract.turkish.telling import Telling


def predicates(text):
    """The words, the frame and the telling of each predicate in the first sentence."""
    analysis = analyse(text)
    return [
        (" ".join(token.text for token in analysis.tokens[p.first : p.last]), p.frame, p.telling)
        for p in find_predicates(analysis.tokens, analysis.sentences[0])
    ]


@pytest.mark.parametrize(
    ("verb", "frame"),
    [
        ("ziyaret etti", "visited"),
        ("ziyaret ederek", "visited"),
        ("ziyaret edildi", "was-visited"),
        ("ziyarette bulundu", "went-to"),
        ("konuk oldu", "went-to"),
        ("konuğu oldu", "was-guest-of"),
        ("misafiri oldu", "was-guest-of"),
        ("konukları arasındaydı", "was-guest-of"),
        ("ziyaretçileri arasında yer aldı", "was-guest-of"),
        ("ağırladı", "received"),
        ("kabul etti", "received"),
        ("kabul edildi", "was-received"),
        ("ağırlandı", "was-received"),
        ("ev sahipliği yaptı", "hosted"),
        ("eşlik etti", "joined"),
        ("bir araya geldi", "met"),
        ("biraraya geldi", "met"),
        ("görüştü", "met"),
        ("gezdi", "toured"),
        ("gezildi", "was-toured"),
        ("imzalandı", "signed"),
        ("takdim edildi", "awarded"),
        ("konuğuydu", "was-guest-of"),
        ("taziyede bulundu", "went-to"),
        ("vardı", "there"),
        ("okulda idi", "was-at"),
        ("kapısını çaldı", "was-guest-of"),
        ("makamına geldi", "was-guest-of"),
        ("yolunu tuttu", "was-guest-of"),
        ("misafirliğe gitti", "went-to"),
        ("gidildi", "went"),
        ("gitmesi", "went"),
        ("gerçekleştirdiği ziyaret", "visit-made"),
        ("kabulünde", "reception-of"),
        ("kapılarını açtı", "hosted"),
        ("refakat etti", "joined"),
        ("yalnız bırakmadı", "accompanied"),
        ("bilgi aldı", "briefed"),
        ("istişarede bulundu", "met"),
        ("gezdirdi", "guided"),
        ("hizmete açıldı", "opened"),
        ("konuğumuz oldu", "was-guest-of"),
        ("ziyaretimize geldi", "was-guest-of"),
        ("davetine icabet etti", "invited"),
        ("ziyaretleri gerçekleştirdi", "went-to"),
        ("yapılan nezaket ziyaretinde", "visit-made"),
        ("gerçekleştirilecek ziyarette", "visit-made"),
        ("istişare etti", "met"),
        ("inceleme yaptı", "made-tour"),
        ("incelemesi yaptı", "made-tour"),
        ("düzenlenen gezide", "made-tour"),
        ("gezisiyle", "trip"),
        ("inceledi", "inspected"),
        ("gördü", "saw"),
        ("buluştu", "met"),
    ],
)
def test_frames(verb, frame):
    """Each verb has its frame; active and passive are two."""
    assert predicates(f"Orada {verb}.") == [(verb, frame, Telling.HELD)]


@pytest.mark.parametrize(
    "words",
    [
        "geçtiğimiz cuma",
        "geçen hafta",
        "geçen pazartesi",
        "geçtiğimiz günlerde",
        "geçen mayısta",
        "geçen iki yılda",
        "geçen kırk yılda",
        "geçen 5 ayda",
    ],
)
def test_times_that_are_over(words):
    """What is said of a time moves nobody."""
    assert [frame for _, frame, _ in predicates(f"Konuklar {words} geldi.")] == ["arrived"]


def test_whole_words():
    """A form that is a whole word is no beginning of another: who brings others together does not meet them."""
    assert predicates("Orada onları buluşturdu.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heyet Tekkaya'daydı.", [("Tekkaya", "was-at", Telling.HELD)]),
        ("Heyet belediyedeydi.", [("belediyedeydi", "was-at", Telling.HELD)]),
        ("Yarın teknik gezi düzenlenecek.", [("teknik gezi", "made-tour", Telling.PLANNED)]),
        ("İnceleme gezisi önümüzdeki hafta salı yapılacak.", [("İnceleme gezisi", "made-tour", Telling.PLANNED)]),
        (
            "Orada konuk olup panele katılacağını söyledi.",
            [("konuk olup", "went-to", Telling.PLANNED)],
        ),
        ("Orayı gezerek ayrılacağı öğrenildi.", [("gezerek", "toured", Telling.PLANNED)]),
        ("Orayı gezeceği bildirildi.", [("gezeceği", "toured", Telling.PLANNED)]),
        ("Orayı gezerek kalacağı otele gitti.", [("gezerek", "toured", Telling.HELD), ("gitti", "went", Telling.HELD)]),
        ("Davetine icabet eden Vali sevinecek.", [("Davetine icabet eden", "invited", Telling.PLANNED)]),
        ("Birliği ağırlamanın onurunu yaşadı.", []),
        ("Heyeti ziyaret etmesini istedi.", []),
        ("Heyeti ziyaret etmeyi arzu ettiğini söyledi.", []),
        ("Heyeti ziyaret etmesi için çalıştı.", []),
    ],
)
def test_tellings(text, expected):
    """Where one was is told by the copula; a noun of a tour and what comes of an invitation by the verb behind."""
    assert predicates(text) == expected


def test_a_converb_has_the_tense_of_the_verb_behind():
    """What is told with `-erek` or `-ıp` will happen when its verb will."""
    assert [telling for *_, telling in predicates("Başkan heyeti ziyaret edip görüşecek.")] == [Telling.PLANNED] * 2
    assert [telling for *_, telling in predicates("Başkan heyeti ziyaret edip görüştü.")] == [Telling.HELD] * 2
    assert predicates("Heyetin müzeyi gezerek ayrılacağı öğrenildi.") == [("gezerek", "toured", Telling.PLANNED)]


def test_predicates_are_in_order():
    """A sentence tells several, none inside another."""
    assert predicates("Başkan heyeti kabul etti, bir araya gelindi ve protokol imzalandı.") == [
        ("kabul etti", "received", Telling.HELD),
        ("bir araya gelindi", "met", Telling.HELD),
        ("imzalandı", "signed", Telling.HELD),
    ]


@pytest.mark.parametrize(
    ("words", "telling"),
    [
        ("ziyaret etti", Telling.HELD),
        ("ziyaret edecek", Telling.PLANNED),
        ("ziyaret etmesi planlanıyor", Telling.PLANNED),
        ("ziyaret etmesi bekleniyor", Telling.PLANNED),
        ("ziyaret etmesini kararlaştırdı", Telling.PLANNED),
        ("ziyaret etmesi konusunda anlaştı", Telling.PLANNED),
        ("ziyaret etmesi programlandı", Telling.PLANNED),
        ("ziyaret etmesi ve müzede yemek yemesi bekleniyor", Telling.PLANNED),
        ("ziyaret etmedi", Telling.CANCELLED),
        ("ziyaret edemedi", Telling.CANCELLED),
        ("ne kendisi ne de yardımcısı ziyaret etmiştir", Telling.CANCELLED),
        ("ziyaret etmeyecek", Telling.CANCELLED),
        ("ziyaret etmeden döndü", Telling.CANCELLED),
        ("ziyaret etmesi iptal edildi", Telling.CANCELLED),
        ("ziyaret etmesi ertelendi", Telling.CANCELLED),
        ("ziyaret etmesi programdan çıkarıldı", Telling.CANCELLED),
        ("ziyaret ederek söz verdiği iddia edildi", Telling.CANCELLED),
        ("ziyaret ettiği haberi asılsızdır", Telling.CANCELLED),
        ("ziyaret ettiği yönündeki haberler gerçeği yansıtmamaktadır", Telling.CANCELLED),
    ],
)
def test_telling(words, telling):
    """Future and plans are announced; negation and calling off tell that it did not happen."""
    assert [told for *_, told in predicates(f"Başkan orayı {words}.")] == [telling]


def test_what_may_be_is_not_told():
    """A possibility tells nothing."""
    assert predicates("Başkan orayı ziyaret edebilir.") == []


@pytest.mark.parametrize(
    ("verb", "participle", "nominal"),
    [
        ("ziyaret etti", False, False),
        ("ziyaret eden", True, False),
        ("ziyaret ederken", False, False),
        ("ziyaret ettiği", True, True),
        ("ziyaret etmesi", False, True),
        ("ziyaret edip", False, False),
    ],
)
def test_form(verb, participle, nominal):
    """A participle goes before its noun, a nominal form has its subject in the genitive, a converb is neither."""
    analysis = analyse(f"Orayı {verb} kişi.")
    (found,) = find_predicates(analysis.tokens, analysis.sentences[0])
    assert (found.participle, found.nominal) == (participle, nominal)


def test_a_plan_that_is_put_off():
    """What was meant to be and is put off at the end of the sentence does not happen."""
    text = "Heyetin ziyaret etmesi planlanan yerlerin uzun süren yağışlar sebebiyle değişen bütün programı ertelendi."
    assert [telling for _, _, telling in predicates(text)] == [Telling.CANCELLED]
