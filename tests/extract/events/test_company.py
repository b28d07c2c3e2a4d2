"""Who goes along with whom."""

from reading import mentions_of

from ziyaret_extract.events.cast import Cast
from ziyaret_extract.events.company import Company


def test_company_of_a_day():
    """Who goes along with a guest does so on that day, or on all where none is told."""
    mentions = mentions_of("Tekkaya Belediyesi duyurdu.")
    company = Company(Cast(mentions), mentions.groups)
    company.go_with(["person/a"], ["person/b"], "2024-05-06")
    company.go_with(["person/a"], ["person/c"], None)
    assert company.joined(["person/a"], "2024-05-06") == ("person/a", "person/b", "person/c")
    assert company.joined(["person/a"], "2024-05-07") == ("person/a", "person/c")
    assert company.joined(["person/d"], "2024-05-06") == ("person/d",)
    assert company.followers(["person/a"]) == {"person/b", "person/c"}
