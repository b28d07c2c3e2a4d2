"""Visits told from the host's side: who receives whom, is glad of a visit, tells the guests about the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.events.rooms import room_case
from ziyaret_extract.events.visits import met_at, tell_reception, tell_stay
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.story import Story


def reception_of(story: Story, clause: Clause) -> None:
    """`Y'nin kabulünde`, `Y'nin X'i kabulünde`: the guests are those of the passage where none is named."""
    hosts = clause.keys(Case.GENITIVE, ["person"])
    guests = clause.keys(Case.ACCUSATIVE, PEOPLE) or story.guests()
    tell_reception(story, clause, [guest for guest in guests if guest not in hosts], hosts)


def thanked(story: Story, clause: Clause) -> None:
    """`Y, X'in ziyaretinden memnun oldu`, `Y, ziyareti için X'e teşekkür etti`: Y received X."""
    hosts = clause.keys(Case.NOMINATIVE, ["person"])[:1]
    behind = [p for p in clause.phrases if p.first >= clause.predicate.last and p.case is Case.DATIVE]
    guests = clause.keys(Case.GENITIVE, PEOPLE) or [key for p in behind[:1] if p.kind in PEOPLE for key in p.keys]
    homes = set(map(story.home, hosts))
    tell_reception(story, clause, [key for key in guests if story.home(key) not in homes], hosts)


def welcomed(story: Story, clause: Clause) -> None:
    """`Ziyaretten duyduğu memnuniyeti dile getiren Y`: who is glad of a visit at home receives it."""
    visit = story.visit_at(clause.predicate.first)
    if visit and clause.has("ziyaret"):
        glad = [*clause.subject(["person"]), *_next_person(clause)]
        visit.add(received_by=[key for key in glad if story.home(key) in visit.hosts and key not in visit.participants])


def received(story: Story, clause: Clause) -> None:
    """`Y X'i ağırladı`, `Y X'i makamında kabul etti`."""
    hosts = clause.subject(("person", "organization")) or _of_sentence(clause)
    company = clause.part("company", ["person"])
    told = clause.behind() if clause.predicate.nominal else None
    guests = clause.keys(Case.ACCUSATIVE, PEOPLE) or (list(told.keys) if told and told.kind in PEOPLE else [])
    if guests:
        tell_reception(story, clause, guests, (*hosts, *company) if hosts else ())
    else:
        tell_reception(story, clause, company or clause.keys(Case.ACCUSATIVE, ["organization"]), hosts)


def hosted(story: Story, clause: Clause) -> None:
    """`Y X'e ev sahipliği yaptı`; `Y'nin ev sahipliği yaptığı ziyarette`: the guests are those of the passage."""
    guests = clause.keys(Case.DATIVE, PEOPLE) or (story.guests() if clause.has("ziyaret") else ())
    tell_reception(story, clause, guests, clause.subject(("person", "organization")))


def briefed(story: Story, clause: Clause) -> None:
    """`X Y'den bilgi aldı`: who tells the guests of a visit about the host's work receives them.

    `X Y Kaymakamlığında Kaymakam A'dan bilgi aldı` tells the visit as well.
    """
    told_by = clause.keys(Case.ABLATIVE, ["person"])
    met_at(story, clause, told_by, clause.subject(PEOPLE) or story.guests())
    visit = story.visit_at(clause.predicate.first)
    if visit:
        visit.add(received_by=[key for key in told_by if story.home(key) in {None, *visit.hosts}])


def was_received(story: Story, clause: Clause) -> None:
    """`X Y tarafından kabul edildi`, `X Y'de ağırlandı`."""
    hosts = (*clause.part("agent"), *clause.keys(Case.LOCATIVE, ["organization"]), *_at_home_of(clause))
    if not hosts and clause.has("verdiği"):  # `X'in verdiği yemekte ağırlandı`
        hosts = (*clause.keys(Case.GENITIVE, ["person", "organization"]),)
    guests = clause.subject(PEOPLE)
    places = [key for key in clause.keys(Case.LOCATIVE, ["place"]) if story.is_near(key)]
    if hosts or not places:
        tell_reception(story, clause, guests, hosts)
    else:
        tell_stay(story, clause, guests, places[-1:])


def _at_home_of(clause: Clause) -> list[str]:
    """In whose rooms somebody is received: `X A'nın evinde misafir edildi`."""
    owners = clause.all(Case.GENITIVE, ["person"])
    return [key for p in owners if room_case(clause.tokens[p.last].folded) is Case.LOCATIVE for key in p.keys]


def _of_sentence(clause: Clause) -> tuple[str, ...]:
    """The subject of the sentence, who also does what a nominal form without one tells: `Y, ağırladığı X'e anlattı`."""
    before = [p for p in clause.before() if p.kind == "person" and p.case is Case.NOMINATIVE and p.part is None]
    return before[-1].keys if clause.predicate.nominal and before else ()


def _next_person(clause: Clause) -> tuple[str, ...]:
    """The person told next behind the predicate, if none is told before it: `memnuniyetini dile getiren Y`."""
    behind = [p for p in clause.phrases if p.kind == "person" and p.first >= clause.predicate.last]
    return behind[0].keys if behind and not clause.subject(["person"]) else ()
