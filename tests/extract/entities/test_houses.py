"""The house of a body."""

import pytest
from reading import events_in


@pytest.mark.parametrize("house", ["Genel Merkezi", "Hizmet Binası"])
def test_who_goes_to_the_house_visits_the_body(house):
    """A body is visited in its house, whatever the house is called."""
    text = f"Ovalılar Derneği kuruldu. Nermin Akbulut, Ovalılar Derneği {house}'ni ziyaret etti."
    [visit] = events_in(text)
    assert visit.hosts == ("Ovalılar Derneği",)
