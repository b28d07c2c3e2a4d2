"""The house of a body."""

import pytest
from reading import events_in


def test_a_venue_that_is_a_body_is_seen():
    """Who goes to see a museum whose director is told is on a tour."""
    text = "Pendik heyeti Tekkaya Müzesi'ni gezdi. Müze Müdürü Nermin Akbulut bilgi verdi."
    assert [(event.type, event.places) for event in events_in(text)] == [("tour", ("Tekkaya Müzesi",))]


@pytest.mark.parametrize("house", ["Genel Merkezi", "Hizmet Binası"])
def test_who_goes_to_the_house_visits_the_body(house):
    """A body is visited in its house, whatever the house is called."""
    text = f"Ovalılar Derneği kuruldu. Nermin Akbulut, Ovalılar Derneği {house}'ni ziyaret etti."
    [visit] = events_in(text)
    assert visit.hosts == ("Ovalılar Derneği",)
