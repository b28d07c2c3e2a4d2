"""Who is at a programme of several days, and who is told to take guests round."""

import pytest
from reading import events_in

ROSTER = "Heyette Aziz Karimov, Lola Saidova ve Otabek Saliyev yer aldı. "
VISIT = "Heyet 7 Mayıs'ta Tekkaya Belediyesini ziyaret etti."


@pytest.mark.parametrize(
    "told",
    [
        "Sarıova Belediyeler Birliği, Özbekistan heyetini 6-9 Mayıs 2024 tarihlerinde misafir etti. ",
        "Sarıova Belediyeler Birliği, Tecrübe Programı kapsamında Özbekistan heyetini 6-9 Mayıs 2024'te ağırladı. ",
        "Sarıova Belediyeler Birliğinin Tecrübe Programı kapsamında Özbekistan heyeti 6-9 Mayıs 2024'te ağırlandı. ",
        "Sarıova Belediyeler Birliği 6-9 Mayıs 2024 tarihlerinde bir eğitim programı düzenledi. ",
    ],
)
def test_guests_of_days(told):
    """A body that is no town hall and takes guests round for days holds a programme, at which they are."""
    programme = next(event for event in events_in(told + ROSTER + VISIT) if event.type == "programme")
    [who] = programme.participants
    assert (programme.hosts, programme.date) == (("Sarıova Belediyeler Birliği",), "2024-05-06/2024-05-09")
    assert who in {"Özbekistan heyeti", "Heyet"}


def test_guests_with_one_of_those_who_hold_it():
    """The people of a delegation are at the programme though one of those who hold it goes along."""
    told = "Sarıova Belediyeler Birliği 6-9 Mayıs 2024 tarihlerinde bir eğitim programı düzenledi. "
    roster = "Heyette Rize Belediyesi Müdürü Aziz Karimov ile Sarıova Belediyeler Birliği Müdürü Cem Ulusoy yer aldı. "
    visit = "Aziz Karimov ve Cem Ulusoy 7 Mayıs'ta Tekkaya Belediyesini ziyaret etti."
    programme = next(event for event in events_in(told + roster + visit) if event.type == "programme")
    assert programme.participants == ("Aziz Karimov", "Cem Ulusoy")


def test_a_town_hall_receives():
    """A municipality that has guests for days is visited."""
    told = "Sarıova Belediyesi, Özbekistan heyetini 6-9 Mayıs 2024 tarihlerinde misafir etti. "
    assert "programme" not in {event.type for event in events_in(told + ROSTER)}


def test_who_holds_a_training():
    """Who holds a training and speaks at it is none of those for whom it is; at a festival he is there."""
    opening = "Açılışta Sarıova Birliği Müdürü Cem Ulusoy konuştu. "
    told = "Sarıova Birliği 6-9 Mayıs 2024 tarihlerinde bir {} düzenledi. " + opening
    training, feast = (
        next(event for event in events_in(told.format(noun) + ROSTER + VISIT) if event.type == "programme")
        for noun in ("eğitim programı", "festival")
    )
    assert ("Cem Ulusoy" in training.participants, "Cem Ulusoy" in feast.participants) == (False, True)


@pytest.mark.parametrize(
    "told",
    [
        "Programın ikinci aşaması mart ayında Duşanbe'de yapılacak.",
        "Müdür Cem Ulusoy, programın ikinci ayağının mart ayında Duşanbe'de yapılacağını açıkladı.",
    ],
)
def test_a_part_to_come(told):
    """The part of a programme that is to come is a plan, at which nobody is told to be who has been at the first."""
    first = "Sarıova Birliği bir eğitim programı düzenledi. " + ROSTER
    plan = next(event for event in events_in(first + told) if event.status == "planned")
    assert (plan.type, plan.places, plan.participants) == ("programme", ("Duşanbe",), ())
