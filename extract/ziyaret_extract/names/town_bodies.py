"""The bodies that a town has for itself: its municipality, the office of its governor or of its district."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_extract.names.run import like
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from ziyaret_extract.gazetteer.entries import PlaceEntry

# The kinds of place that an office of the state serves; others are both of districts and of provinces.
_SERVED = {"vali": {PlaceKind.PROVINCE}, "kaymakam": {PlaceKind.DISTRICT}}
_EITHER = frozenset({PlaceKind.PROVINCE, PlaceKind.DISTRICT})


@dataclass(frozen=True, slots=True)
class TownBody:
    """A kind of body with the place that it serves: how its name ends, its noun, its head's office, his deputies'."""

    head: str
    noun: str
    office: str
    deputies: tuple[str, ...]
    kind: OrganizationKind

    @property
    def held(self) -> tuple[str, ...]:
        """The offices that tell which body it is: that of its head, in a province also of the head's deputies."""
        return (self.office,) if self.kind is OrganizationKind.MUNICIPALITY else (self.office, *self.deputies)

    def name_of(self, town: str) -> str:
        """The name of such a body of a town, capitalised when the town is."""
        return " ".join([town, *(like(town, word) for word in self.head.split())])

    def serves(self, entry: PlaceEntry) -> bool:
        """Whether there is such a body for a place; in a metropolis mayors of other towns call."""
        if self.head.startswith("büyükşehir"):
            return entry.municipality == "metropolitan"
        if self.kind is OrganizationKind.MUNICIPALITY:
            within = entry.municipality in {"district", "town"} or entry.kind is PlaceKind.PROVINCE
            return within and entry.municipality != "metropolitan"
        return entry.kind in _SERVED.get(self.office, _EITHER)


MUNICIPALITY = TownBody(
    *("belediyesi", "belediye", "belediye başkanı"),
    ("belediye başkan yardımcısı", "belediye başkan vekili"),
    OrganizationKind.MUNICIPALITY,
)
METROPOLIS = TownBody(
    *("büyükşehir belediyesi", "büyükşehir belediye", "büyükşehir belediye başkanı"),
    (),
    OrganizationKind.MUNICIPALITY,
)
GOVERNORSHIP = TownBody("valiliği", "valiliğ", "vali", ("vali yardımcısı",), OrganizationKind.GOVERNMENT)
DISTRICT_OFFICE = TownBody("kaymakamlığı", "kaymakamlığ", "kaymakam", (), OrganizationKind.GOVERNMENT)
GARRISON = TownBody(
    *("garnizon komutanlığı", "garnizon komutanlığ", "garnizon komutanı"),
    ("garnizon komutan vekili",),
    OrganizationKind.GOVERNMENT,
)
PROSECUTION = TownBody(
    *("cumhuriyet başsavcılığı", "cumhuriyet başsavcılığ", "cumhuriyet başsavcısı"),
    ("cumhuriyet başsavcı vekili", "cumhuriyet başsavcıvekili"),
    OrganizationKind.GOVERNMENT,
)
TOWN_BODIES = (MUNICIPALITY, GOVERNORSHIP, DISTRICT_OFFICE, GARRISON, PROSECUTION)
