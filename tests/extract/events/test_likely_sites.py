"""Where events likely were though no rule reads it: hosts and places by many weak clues together."""

import pytest
from reading import Told, events_in, facts_of

from ziyaret_extract.events.likely_sites import KINDS
from ziyaret_extract.tables import header_of, read_rows

HEADING = "Sarıova Ticaret Odası heyeti Tekkaya Belediyesinde\n\n"
PLACE = "Tekkaya Belediye Başkanı Orhan Demirkan'ın makamındaki buluşmada "
GUESTS = "Sarıova Ticaret Odası Başkanı Nermin Akbulut ile Müdür Bora Saylan"
LATER = " Ziyarette esnafın sorunları konuşuldu. Başkan Demirkan konuklarına kitap armağan etti."
VISIT = Told(
    "visit",
    hosts=("Tekkaya Belediyesi",),
    participants=("Nermin Akbulut", "Bora Saylan"),
    received_by=("Orhan Demirkan",),
    topics=("esnafın sorunları",),
)


def test_a_visit_that_no_rule_reads():
    """Here the last sentence says so most: who is at home there receives, the others are the guests."""
    text = f"{HEADING}{PLACE}{GUESTS} vardı.{LATER}"
    assert events_in(text) == [VISIT]
    facts = facts_of(text)
    (event,) = facts.events
    assert event.confidence.evidence == "likely"
    assert text.endswith(event.mentions[0].quote)
    assert [note.code for note in facts.notes] == ["event-likely"]


def test_guests_named_elsewhere():
    """Where the sentence names nobody, the guests are those whom the text names and who are not at home there."""
    text = f"{HEADING}{PLACE}kahve içildi. {GUESTS} projeleri dinledi.{LATER}"
    assert events_in(text) == [VISIT]


def test_a_visit_to_come():
    """What the sentence says is to come is planned."""
    (event,) = events_in(f"{HEADING}{PLACE}{GUESTS} bulunacak.")
    assert (event.hosts, event.status) == (VISIT.hosts, "planned")


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADING}{PLACE}{GUESTS} bulunmadı.",
        f"{HEADING}{PLACE}{GUESTS} bulunabilir.",
        "Tekkaya Belediyesi yeni parkı açıklıyor. Belediye Başkanı Orhan Demirkan yolları anlattı.",
    ],
)
def test_no_visit(text):
    """What is told as called off or as what may be is none, nor is a body that the text only speaks of."""
    assert events_in(text) == []


def test_a_visit_that_a_rule_reads():
    """A body to which the rules tell a visit has no other."""
    text = f"{HEADING}{PLACE}{GUESTS} vardı. Akbulut, Tekkaya Belediyesini ziyaret etti.{LATER}"
    assert [event.hosts for event in events_in(text)] == [("Tekkaya Belediyesi",)]


def test_a_likely_place():
    """Where a visit that the rules tell likely was is its place."""
    text = (
        "Ertesi gün Pendik'e giden heyet, Tekkaya Belediyesinde Başkan Yardımcısı Orhan Demirkan tarafından kabul "
        "edildi."
    )
    (event,) = events_in(text)
    assert (event.hosts, event.places) == (("Tekkaya Belediyesi",), ("Pendik",))


def test_what_tells_a_likely_place():
    """The sentence that says so tells the visit too."""
    told = "Ertesi günün adresi Pendik'ti."
    text = f"{told} Pendik'e giden heyet yorgundu. Heyeti Tekkaya Belediye Başkanı Orhan Demirkan makamında kabul etti."
    (event,) = facts_of(text).events
    assert [mention.quote for mention in event.mentions][:1] == [told]


def test_the_table():
    """Each column is one that is weighed, and each row has a cell for each and weighs something."""
    columns = [f"{kind} {part}" for part, kinds in KINDS.items() for kind in kinds]
    assert header_of("site_weights.tsv") == ("clue", *columns)
    assert all(len(row) == len(columns) + 1 and any(row[1:]) for row in read_rows("site_weights.tsv"))
