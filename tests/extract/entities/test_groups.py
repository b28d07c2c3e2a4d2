"""Delegations: how they are called, and which of them a later word means."""

import pytest
from reading import facts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Özbekistan heyeti Tekkaya'yı gezdi. Konuk heyet müzeyi gezdi.", ["Özbekistan heyeti", "Konuk heyet"]),
        ("Özbekistan heyeti geldi. Özbekistan heyetini ağırladılar.", ["Özbekistan heyeti"]),
        ("Özbekistan heyeti ile Kırgızistan heyeti görüştü.", ["Özbekistan heyeti", "Kırgızistan heyeti"]),
        ("Tekkaya Belediyesi öğrencileri geldi.", ["Tekkaya Belediyesi öğrencileri"]),
        ("Yerel yöneticiler geldi.", ["Yerel yöneticiler"]),
        ("Bütün yöneticiler geldi.", []),
        ("Okulun öğrencileri geldi.", []),
        ("Heyet geldi. Akşam bir heyet daha geldi.", ["Heyet", "heyet"]),
        ("Özbekistan heyeti geldi. Heyet müzeyi gezdi.", ["Özbekistan heyeti"]),
        ("Kosova ve Arnavutluk heyeti geldi.", ["Kosova ve Arnavutluk heyeti"]),
        ("Bosna, Kosova ve Arnavutluk heyetleri geldi.", ["Bosna, Kosova ve Arnavutluk heyetleri"]),
        ("Konuk heyetler geldi.", ["Konuk heyetler"]),
        ("Vali kaymakam adaylarını kabul etti.", ["kaymakam adayları"]),
        ("Tekkaya Üniversitesi Çevre Bölümü öğrencileri geldi.", ["Tekkaya Üniversitesi Çevre Bölümü öğrencileri"]),
    ],
)
def test_how_groups_are_called(text, expected):
    """A group noun with the country or body before it; officials and pupils only where something tells whose."""
    assert [group.name for group in facts_of(text).groups] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Konuklar müzeyi gezdi.", ["Heyette", "Konuklar"]),
        ("Yerel yöneticiler müzeyi gezdi.", ["Heyette", "Yerel yöneticiler"]),
    ],
)
def test_later_words_mean_the_same_group(text, expected):
    """Guests and officials spoken of later are the delegation whose members are known."""
    (group,) = facts_of(f"Heyette Elif Yurdakul ve Bora Saylan yer aldı. {text}").groups
    assert [mention.quote for mention in group.mentions] == expected


def test_all_delegations():
    """Delegations in the plural are all of whom the text tells who is in them."""
    told = (
        "Özbekistan heyetinde Aziz Karimov ile Lola Saidova, Kazakistan heyetinde ise Otabek Saliyev ile Aygül Omarova "
        "yer aldı. Akşam konuk heyetler müzeyi gezdi."
    )
    *_, together = facts_of(told).groups
    assert (together.name, len(together.members)) == ("konuk heyetler", 4)


def test_a_delegation_of_another_town():
    """A delegation that is told to be of a municipality is none of another one's people."""
    came = "Sarıova Belediye Başkanı Nermin Akbulut ve beraberindeki heyet Pendik Belediyesine geldi."
    text = f"{came} Pendik heyeti sevindi."
    assert [(group.name, len(group.members)) for group in facts_of(text).groups] == [("heyet", 1), ("Pendik heyeti", 0)]


def test_whom_a_delegation_meets():
    """The pupils of a school are not the delegation, nobody of which is of that school."""
    text = "Heyette Elif Yurdakul ve Bora Saylan vardı. Heyet, Tekkaya İlkokulu öğrencilerine oyuncak dağıttı."
    names = [(group.name, len(group.members)) for group in facts_of(text).groups]
    assert names == [("Heyet", 2), ("Tekkaya İlkokulu öğrencileri", 0)]


def test_the_title_of_somebody_is_no_group():
    """A plural before a name is the title of those named."""
    assert facts_of("Belediye Meclis Üyeleri Xelîl Taşkın ve Zübel Karaçam geldi.").groups == ()
    assert facts_of("Belediyenin yönetim kurulu üyeleri Av. Elif Yurdakul ve Av. Bora Saylan geldi.").groups == ()


SIDE_BY_SIDE = "Özbekistan heyetinde Elif Yurdakul ile Bora Saylan, Kazakistan heyetinde ise Cem Yaylacı yer aldı."


@pytest.mark.parametrize(
    ("later", "size"),
    [
        ("Özbekistan heyeti müzeyi gezdi.", 2),
        ("Kazakistan heyeti müzeyi gezdi.", 1),
        ("Özbekistan heyeti geldi. Heyet müzeyi gezdi.", 2),
        ("İki heyet müzeyi gezdi.", 3),
        ("Konuklar müzeyi gezdi.", 3),
    ],
)
def test_two_delegations_side_by_side(later, size):
    """Each has its own members; a bare `heyet` is the one told last, and all guests are both."""
    groups = facts_of(f"{SIDE_BY_SIDE} {later}").groups
    (last,) = (group for group in groups if group.mentions[-1].start == max(g.mentions[-1].start for g in groups))
    assert len(last.members) == size
