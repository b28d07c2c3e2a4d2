"""Facts of a made-up release, built by hand: people are invented, municipalities are real.

A delegation of four officials visits two municipalities in one programme; there is a reception, a meeting, a tour, a
planned visit, doubts (notes), and links of every status.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from ziyaret_ontology.model import (
    Area,
    Candidate,
    Decision,
    DecisionKind,
    Event,
    EventStatus,
    EventType,
    Facts,
    Group,
    Link,
    LinkStatus,
    Lookup,
    MadeBy,
    Mention,
    Note,
    Organization,
    OrganizationKind,
    Person,
    Place,
    PlaceKind,
    Release,
    Role,
    Roster,
    StatedDate,
    Topic,
)

BASE = "https://ziyaret.example/"

TEXT = """Kazakistan heyeti İstanbul'da

Marmara Belediyeler Birliği (MBB) tarafından düzenlenen “Yerel Yönetim Günleri”,
6-8 Mayıs 2024 tarihlerinde İstanbul'da yapıldı.

Programa Şımkent Belediye Başkan Yardımcısı Aybek Tolegenov, Turkistan Belediye
Başkan Yardımcısı Dana Sermukan, Kentav Belediyesi Daire Başkanı Yerlan Kosanov
ve Uzman Gülnar Abdrayeva katıldı.

Heyet 6 Mayıs 2024'te Kadıköy Belediyesini ziyaret ederek “Belediyelerde Sağlık Hizmetleri”
konulu sunumu dinledi, ardından saha gezisi yaptı. Heyeti Belediye Başkanı Nermin Işıkçı
kabul etti. Aynı gün Üsküdar Belediyesini ziyaret ederek “Gençlik ve Spor Faaliyetleri”
hakkında bilgi aldı.

Heyet 8 Mayıs'ta MBB Genel Sekreteri Haldun Özgür ile bir araya geldi.
Dana Sermukan'ın 3 Haziran'da Beşiktaş Belediyesini ziyaret etmesi bekleniyor.
"""

TURKEY = Area("place/turkiye", "Türkiye", PlaceKind.COUNTRY, "Q43")
ISTANBUL = Area("place/istanbul", "İstanbul", PlaceKind.PROVINCE, "Q534799", TURKEY)
KADIKOY = Area("place/kadikoy", "Kadıköy", PlaceKind.DISTRICT, "Q211932", ISTANBUL)
USKUDAR = Area("place/uskudar", "Üsküdar", PlaceKind.DISTRICT, "Q216455", ISTANBUL)
BESIKTAS = Area("place/besiktas", "Beşiktaş", PlaceKind.DISTRICT, None, ISTANBUL)
KAZAKHSTAN = Area("place/kazakistan", "Kazakistan", PlaceKind.COUNTRY, "Q232")
SHYMKENT = Area("place/simkent", "Şımkent", PlaceKind.CITY, "Q180389", KAZAKHSTAN)


def mentions(*quotes: str) -> tuple[Mention, ...]:
    """The first place of each quote in the text; `quote#2` means the second."""
    return tuple(_mention(*quote.partition("#")) for quote in quotes)


def _mention(quote: str, _: str, nth: str) -> Mention:
    start = -1
    for _turn in range(int(nth or 1)):
        start = TEXT.index(quote, start + 1)
    return Mention(start, start + len(quote), quote)


_PROGRAMME = "event/kazakistan-heyeti/programme-yerel-yonetim-gunleri"
_DELEGATION = "group/kazakistan-heyeti/heyet"
_MEMBERS = ("person/aybek-tolegenov", "person/dana-sermukan", "person/yerlan-kosanov", "person/gulnar-abdrayeva")
_MBB = "organization/marmara-belediyeler-birligi"
_KADIKOY = "organization/kadikoy-belediyesi"
_USKUDAR = "organization/uskudar-belediyesi"
_BESIKTAS = "organization/besiktas-belediyesi"
_DEPUTY = "Belediye Başkan Yardımcısı"


def _person(name: str, key: str, title: str, organization: str | None, *quotes: str) -> Person:
    return Person(f"person/{key}", name, (Role(title, organization),), mentions(*quotes), 0.95)


def _municipality(name: str, key: str, area: Area | None, *quotes: str, confidence: float = 0.99) -> Organization:
    return Organization(
        f"organization/{key}", name, OrganizationKind.MUNICIPALITY, mentions(*quotes), confidence, area=area
    )


def _event(  # noqa: PLR0913 - a row of the table below
    name: str,
    kind: EventType,
    day: str | None,
    hosts: tuple[str, ...],
    participants: tuple[str, ...],
    quote: str,
    *,
    received_by: tuple[str, ...] = (),
    topics: tuple[str, ...] = (),
    status: EventStatus = EventStatus.HELD,
    part_of: str | None = _PROGRAMME,
) -> Event:
    return Event(
        f"event/kazakistan-heyeti/{name}",
        kind,
        status,
        day,
        hosts,
        (),
        participants,
        received_by,
        topics,
        mentions(quote),
        0.9,
        part_of=part_of,
    )


PEOPLE = (
    _person("Aybek Tolegenov", "aybek-tolegenov", _DEPUTY, "organization/simkent-belediyesi", "Aybek Tolegenov"),
    _person(
        "Dana Sermukan",
        "dana-sermukan",
        _DEPUTY,
        "organization/turkistan-belediyesi",
        "Dana Sermukan",
        "Dana Sermukan#2",
    ),
    _person("Yerlan Kosanov", "yerlan-kosanov", "Daire Başkanı", "organization/kentav-belediyesi", "Yerlan Kosanov"),
    _person("Gülnar Abdrayeva", "gulnar-abdrayeva", "Uzman", None, "Gülnar Abdrayeva"),
    _person("Nermin Işıkçı", "nermin-isikci", "Belediye Başkanı", _KADIKOY, "Nermin Işıkçı"),
    _person("Haldun Özgür", "haldun-ozgur", "Genel Sekreter", _MBB, "Haldun Özgür"),
)

ORGANIZATIONS = (
    Organization(
        _MBB,
        "Marmara Belediyeler Birliği",
        OrganizationKind.UNION,
        mentions("Marmara Belediyeler Birliği (MBB)", "MBB#2"),
        0.97,
        acronym="MBB",
    ),
    _municipality("Şımkent Belediyesi", "simkent-belediyesi", SHYMKENT, "Şımkent Belediye", confidence=0.8),
    _municipality("Turkistan Belediyesi", "turkistan-belediyesi", None, "Turkistan Belediye", confidence=0.8),
    _municipality("Kentav Belediyesi", "kentav-belediyesi", None, "Kentav Belediyesi"),
    _municipality("Kadıköy Belediyesi", "kadikoy-belediyesi", KADIKOY, "Kadıköy Belediyesini"),
    _municipality("Üsküdar Belediyesi", "uskudar-belediyesi", USKUDAR, "Üsküdar Belediyesini"),
    _municipality("Beşiktaş Belediyesi", "besiktas-belediyesi", BESIKTAS, "Beşiktaş Belediyesini"),
)

TOPICS = (
    Topic(
        "topic/belediyelerde-saglik-hizmetleri",
        "Belediyelerde Sağlık Hizmetleri",
        mentions("Belediyelerde Sağlık Hizmetleri"),
        0.98,
    ),
    Topic(
        "topic/genclik-ve-spor-faaliyetleri",
        "Gençlik ve Spor Faaliyetleri",
        mentions("Gençlik ve Spor Faaliyetleri"),
        0.98,
    ),
)

EVENTS = (
    Event(
        _PROGRAMME,
        EventType.PROGRAMME,
        EventStatus.HELD,
        "2024-05-06/2024-05-08",
        (_MBB,),
        ("place/istanbul",),
        (_DELEGATION,),
        (),
        (),
        mentions("6-8 Mayıs 2024 tarihlerinde İstanbul'da yapıldı", "Programa"),
        0.95,
        name="Yerel Yönetim Günleri",
    ),
    _event(
        "visit-2024-05-06-kadikoy-belediyesi",
        EventType.VISIT,
        "2024-05-06",
        (_KADIKOY,),
        (_DELEGATION,),
        "Heyet 6 Mayıs 2024'te Kadıköy Belediyesini ziyaret ederek",
        received_by=("person/nermin-isikci",),
        topics=(TOPICS[0].key,),
    ),
    _event(
        "tour-2024-05-06-kadikoy-belediyesi",
        EventType.TOUR,
        "2024-05-06",
        (_KADIKOY,),
        (_DELEGATION,),
        "saha gezisi yaptı",
    ),
    _event(
        "visit-2024-05-06-uskudar-belediyesi",
        EventType.VISIT,
        "2024-05-06",
        (_USKUDAR,),
        (_DELEGATION,),
        "Aynı gün Üsküdar Belediyesini ziyaret ederek",
        topics=(TOPICS[1].key,),
    ),
    _event(
        "meeting-2024-05-08-marmara-belediyeler-birligi",
        EventType.MEETING,
        "2024-05-08",
        (_MBB,),
        (_DELEGATION, "person/haldun-ozgur"),
        "bir araya geldi",
    ),
    _event(
        "visit-2024-06-03-besiktas-belediyesi",
        EventType.VISIT,
        "2024-06-03",
        (_BESIKTAS,),
        ("person/dana-sermukan",),
        "3 Haziran'da Beşiktaş Belediyesini ziyaret etmesi bekleniyor",
        status=EventStatus.PLANNED,
        part_of=None,
    ),
)

LINKS = (
    Link(_MBB, LinkStatus.NIL, None, 0.0, "no item of the gazetteer has this name"),
    Link(
        "organization/simkent-belediyesi",
        LinkStatus.AMBIGUOUS,
        None,
        0.6,
        "the city's item stands for its municipality",
        (Candidate("Q180389", "Şımkent", 0.6),),
    ),
    Link(
        _KADIKOY,
        LinkStatus.LINKED,
        "Q211932",
        0.9,
        "the district's item stands for its municipality",
        (Candidate("Q211932", "Kadıköy", 0.9),),
    ),
    Link(
        "place/istanbul",
        LinkStatus.LINKED,
        "Q406",
        0.9,
        "the city rather than the province",
        (Candidate("Q406", "İstanbul", 0.9), Candidate("Q534799", "İstanbul", 0.8)),
    ),
)

_DOUBT = mentions("Turkistan Belediye")[0]

FACTS = Facts(
    release=Release("kazakistan-heyeti", TEXT, date(2024, 5, 9), "https://haber.example/kazakistan-heyeti"),
    people=PEOPLE,
    organizations=ORGANIZATIONS,
    places=(
        Place("place/kazakistan", "Kazakistan", PlaceKind.COUNTRY, mentions("Kazakistan"), 0.99),
        Place("place/istanbul", "İstanbul", PlaceKind.CITY, mentions("İstanbul", "İstanbul#2"), 0.99, TURKEY),
    ),
    dates=(
        StatedDate("2024-05-06/2024-05-08", mentions("6-8 Mayıs 2024"), 0.99),
        StatedDate("2024-05-06", mentions("6 Mayıs 2024"), 0.99),
        StatedDate("2024-05-08", mentions("8 Mayıs'ta"), 0.9),
        StatedDate("2024-06-03", mentions("3 Haziran"), 0.9),
    ),
    topics=TOPICS,
    groups=(
        Group(_DELEGATION, "Kazakistan heyeti", _MEMBERS, Roster.LISTED, mentions("Kazakistan heyeti", "Heyet#2"), 0.9),
    ),
    events=EVENTS,
    links=LINKS,
    notes=(Note("unknown-municipality", _DOUBT.start, _DOUBT.end, "no municipality of the gazetteer has this name"),),
    made_by=MadeBy("0.1.0", "fixed:example 1", "0" * 12),
)

LOOKUPS = (
    Lookup(
        _MBB,
        "1 item may be it",
        "https://query.example/sparql",
        datetime(2024, 5, 10, 9, tzinfo=UTC),
        "0.1.0",
        (Candidate("Q90000001", "Marmara Belediyeler Birliği", 0.95, "“Marmara Belediyeler Birliği” is its name"),),
    ),
    Lookup(
        "person/haldun-ozgur",
        "no item has this name",
        "https://query.example/sparql",
        datetime(2024, 5, 10, 9, tzinfo=UTC),
        "0.1.0",
    ),
)


def decision(number, kind, entity, **more):
    """A decision of a made-up editor, one a day in order of number."""
    return Decision(number, kind, entity, "Ece Şen", datetime(2024, 6, number, 9, tzinfo=UTC), **more)


DECISIONS = (
    decision(1, DecisionKind.CONFIRM, "organization/simkent-belediyesi", item="Q180389"),
    decision(2, DecisionKind.REJECT, _KADIKOY, item="Q211932", reason="ilçenin kendisi, belediye değil"),
    decision(3, DecisionKind.MERGE, "person/gulnar-abdrayeva", becomes="person/dana-sermukan", name="Dana Sermukan"),
    decision(
        4,
        DecisionKind.SPLIT,
        "person/haldun-ozgur",
        becomes="person/haldun-ozgur-2",
        releases=("kazakistan-heyeti",),
    ),
    decision(5, DecisionKind.CHOOSE, _MBB, item="Q90000001"),
    decision(6, DecisionKind.UNDO, "person/gulnar-abdrayeva", undoes=3),
)
"""Decisions of every kind about the example; the merge is taken back."""
