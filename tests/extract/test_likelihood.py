"""How likely something is by many clues together."""

import pytest

from ziyaret_extract.likelihood import likelihood, weight

OF = ("site_weights.tsv", "visit host")


def test_weights_add_up():
    """What clues weigh together is their sum; one that the table lacks changes nothing."""
    assert weight(*OF, ["body dat", "body loc"]) == weight(*OF, ["body dat"]) + weight(*OF, ["body loc"])
    assert weight(*OF, ["body dat", "no such clue"]) == weight(*OF, ["body dat"])


def test_likelihood():
    """Clues that speak for a visit make it likelier; without any it is as likely as anything."""
    assert 0 < likelihood(*OF, []) < likelihood(*OF, ["body dat end ziyare"]) < 1


@pytest.mark.parametrize("of", [("site_weights.tsv", "feast host"), ("no_weights.tsv", "visit host")])
def test_unknown(of):
    """A column or a table that there is not is an error."""
    with pytest.raises((ValueError, FileNotFoundError)):
        weight(*of, ["body dat"])
