"""The visit that a lead speaks of though no verb tells it."""

import pytest
from reading import Told, events_in

LEAD = "Tekkaya Belediye Başkanı Orhan Demirkan'ın makamında Sarıova Belediye Başkanı Nermin Akbulut vardı."


def test_a_visit_without_a_verb_of_visiting():
    """Who is at home receives, who is not is a guest."""
    assert events_in(LEAD) == [Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",), ("Orhan Demirkan",))]


@pytest.mark.parametrize(
    "text",
    [
        "Tekkaya Belediye Başkanı Orhan Demirkan'ın makamında çiçekler vardı.",
        "Tekkaya Belediye Başkanı Orhan Demirkan, yolları anlattı.",
        "Sarıova Belediye Başkanı Nermin Akbulut'un Tekkaya Belediye Başkanı Orhan Demirkan'a ziyareti ertelendi.",
        "Tekkaya Belediye Başkanı Orhan Demirkan, “Nermin Akbulut makamımıza uğrar” dedi.",
    ],
)
def test_no_visit(text):
    """Without a guest, a word of visiting by the narrator, or when it is called off, there is none."""
    assert events_in(text) == []
