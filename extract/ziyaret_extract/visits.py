"""Visits, told from the guest's or from the host's side, and who received the guests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.clauses import ACTORS, PEOPLE
from ziyaret_extract.keys import kind_of
from ziyaret_extract.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.clauses import Clause
    from ziyaret_extract.drafts import Draft
    from ziyaret_extract.phrases import Phrase
    from ziyaret_extract.story import Story

_HOSTS = ("organization", "person", "place")


def visited(story: Story, clause: Clause) -> None:
    """`X Y'yi ziyaret etti`."""
    told = clause.behind() if clause.predicate.nominal else None
    hosts = clause.all(Case.ACCUSATIVE, _HOSTS) or [p for p in (told,) if p and p.kind in _HOSTS]
    _visits(story, clause, hosts, _with_company(clause))


def was_visited(story: Story, clause: Clause) -> None:
    """`Y ziyaret edildi`: the guests are those of the passage."""
    _visits(story, clause, clause.all(Case.NOMINATIVE, _HOSTS)[-1:], ())


def went_to(story: Story, clause: Clause) -> None:
    """`X Y'ye konuk oldu`, `X Y'ye nezaket ziyaretinde bulundu`."""
    hosts = clause.all(Case.DATIVE, ACTORS) or clause.all(Case.DATIVE, ["place"])[-1:]
    _visits(story, clause, [p for p in hosts if p.kind != "group"], _with_company(clause))


def went(story: Story, clause: Clause) -> None:
    """`X Y'ye gitti`: a body is visited by it, a place when the sentence says who goes, or that one goes."""
    bodies = clause.all(Case.DATIVE, ["organization"])[-1:]
    subject = _with_company(clause)
    going = clause.subject(["person"]) if clause.behind() else subject
    if bodies or going or clause.has("gidil"):
        _visits(story, clause, bodies or clause.all(Case.DATIVE, ["place"])[-1:], subject)


def will_be_at(story: Story, clause: Clause) -> None:
    """`X Y'de olacak`."""
    beside = [p for p in clause.all(Case.LOCATIVE, ["organization", "place"]) if p.last >= clause.predicate.first - 1]
    subject = clause.subject(PEOPLE)
    if subject:
        _visits(story, clause, beside, subject)


def stopped_at(story: Story, clause: Clause) -> None:
    """`Heyetin ilk durağı Y oldu`, `Son durak Y'ydi`: a place that is named so is where one then is."""
    behind = [p for p in clause.phrases if p.first >= clause.predicate.last and p.case is Case.NOMINATIVE]
    stop = next((p for p in behind[:1] if p.first <= clause.predicate.last + 1), None)
    if stop and stop.kind == "place":
        story.move(stop.keys, clause.predicate.first)
    elif stop and stop.kind == "organization" and story.guests():
        _visits(story, clause, [stop], ())


def visiting(story: Story, clause: Clause) -> None:
    """`X'in Y'yi ziyareti sırasında`, `X'in Y ziyaretinde`."""
    subject = clause.keys(Case.GENITIVE, PEOPLE)
    hosts = clause.all(Case.ACCUSATIVE, _HOSTS) or clause.all(Case.DATIVE, _HOSTS)
    if subject and hosts:
        _visits(story, clause, hosts, tuple(subject))


def visit_made(story: Story, clause: Clause) -> None:
    """`X'in Y'ye yaptığı ziyarette`, `Y'ye yapılan ziyarette`: the guests are those of the passage if not told."""
    subject = clause.keys(Case.GENITIVE, PEOPLE)
    hosts = [p for p in clause.all(Case.DATIVE, _HOSTS) if not set(p.keys) & {*story.guests(), *subject}]
    if hosts:
        _visits(story, clause, hosts, tuple(subject))


def reception_of(story: Story, clause: Clause) -> None:
    """`Y'nin kabulünde`, `Y'nin X'i kabulünde`: the guests are those of the passage where none is named."""
    hosts = clause.keys(Case.GENITIVE, ["person"])
    guests = clause.keys(Case.ACCUSATIVE, PEOPLE) or story.guests()
    _reception(story, clause, [guest for guest in guests if guest not in hosts], hosts)


def welcomed(story: Story, clause: Clause) -> None:
    """`Ziyaretten duyduğu memnuniyeti dile getiren Y`: who is glad of a visit at home receives it."""
    visit = story.visit_at(clause.predicate.first)
    if visit and clause.has("ziyaret"):
        glad = [*clause.subject(["person"]), *_next_person(clause)]
        visit.add(received_by=[key for key in glad if story.home(key) in visit.hosts and key not in visit.participants])


def _next_person(clause: Clause) -> tuple[str, ...]:
    """The person told next behind the predicate, if none is told before it: `memnuniyetini dile getiren Y`."""
    behind = [p for p in clause.phrases if p.kind == "person" and p.first >= clause.predicate.last]
    return behind[0].keys if behind and not clause.subject(["person"]) else ()


def moved_to(story: Story, clause: Clause) -> None:
    """`Heyet daha sonra Y Belediyesine geçti`: a body is visited by moving to it, a place is where one then is."""
    bodies = clause.all(Case.DATIVE, ["organization"])[-1:]
    if not bodies:
        story.move(clause.keys(Case.DATIVE, ["place"]), clause.predicate.first)
    _visits(story, clause, bodies, _with_company(clause))


def called_on(story: Story, clause: Clause, people: Sequence[str], guests: Sequence[str]) -> bool:
    """`X Y ile makamında görüştü`: a visit to the office of Y, unless that is the guest's own; whether it was one.

    `people` are those with whom the subject, `guests`, met.
    """
    if clause.first_of("makam") < min(p.first for p in clause.before() if set(p.keys) & set(people)):
        people, guests = guests, people  # `Y makamında X ile görüştü`: the office is that of Y
    home = next((home for home in map(story.office, people) if home), None)
    if home is None or not guests or home in map(story.home, guests):
        return False
    story.visit = story.tell_clause(EventType.VISIT, clause)
    story.visit.add(hosts=[home], received_by=people, participants=story.with_company(guests, story.visit.date))
    return True


def was_guest_of(story: Story, clause: Clause) -> None:
    """`X Y'nin konuğu oldu`."""
    hosts = clause.all(Case.GENITIVE, _HOSTS)[-1:] or clause.all(Case.NOMINATIVE, ["organization"])[-1:]
    _visits(story, clause, hosts, clause.subject(PEOPLE))


def guest_is(story: Story, clause: Clause) -> None:
    """`X'in ikinci konuğu Y oldu`."""
    hosts = clause.all(Case.GENITIVE, _HOSTS)[-1:]
    behind = [
        p for p in clause.phrases if p.first >= clause.predicate.last and p.kind in ACTORS and p.case is Case.NOMINATIVE
    ]
    if hosts and behind and clause.has("oldu"):
        _visits(story, clause, hosts, behind[0].keys)


def went_on_at(story: Story, clause: Clause) -> None:
    """`Program Y Belediyesinde devam etti`: a guest programme held at a body is a visit to it."""
    if story.guests():
        _visits(story, clause, clause.all(Case.LOCATIVE, ["organization"]), clause.subject(PEOPLE))


def received(story: Story, clause: Clause) -> None:
    """`Y X'i ağırladı`, `Y X'i makamında kabul etti`."""
    hosts = clause.subject(("person", "organization"))
    company = clause.part("company", ["person"])
    told = clause.behind() if clause.predicate.nominal else None
    guests = clause.keys(Case.ACCUSATIVE, PEOPLE) or (list(told.keys) if told and told.kind in PEOPLE else [])
    if guests:
        _reception(story, clause, guests, (*hosts, *company) if hosts else ())
    else:
        _reception(story, clause, company or clause.keys(Case.ACCUSATIVE, ["organization"]), hosts)


def hosted(story: Story, clause: Clause) -> None:
    """`Y X'e ev sahipliği yaptı`; `Y'nin ev sahipliği yaptığı ziyarette`: the guests are those of the passage."""
    guests = clause.keys(Case.DATIVE, PEOPLE) or (story.guests() if clause.has("ziyaret") else ())
    _reception(story, clause, guests, clause.subject(("person", "organization")))


def briefed(story: Story, clause: Clause) -> None:
    """`X Y'den bilgi aldı`: who tells the guests of a visit about the host's work receives them."""
    visit = story.visit_at(clause.predicate.first)
    told_by = clause.keys(Case.ABLATIVE, ["person"])
    if visit:
        visit.add(received_by=[key for key in told_by if story.home(key) in {None, *visit.hosts}])


def was_received(story: Story, clause: Clause) -> None:
    """`X Y tarafından kabul edildi`, `X Y'de ağırlandı`."""
    hosts = (*clause.part("agent"), *clause.keys(Case.LOCATIVE, ["organization"]))
    _reception(story, clause, clause.subject(PEOPLE), hosts)


def arrived(story: Story, clause: Clause) -> None:
    """`X ve beraberindeki heyet ilçeye geldi`: a later `heyet` means those who came."""
    bodies = clause.all(Case.DATIVE, ["organization"])[-1:]
    if bodies:
        _visits(story, clause, bodies, _with_company(clause))
    elif not clause.predicate.participle:
        _arrives(story, clause)
        story.arrived = tuple(key for key in _with_company(clause) if kind_of(key) != "organization")


def _arrives(story: Story, clause: Clause) -> None:
    """Keep an arrival at a place: it is a visit to it if the text tells no other."""
    places = clause.keys(Case.DATIVE, ["place"])
    people = clause.subject(PEOPLE)
    if places and people:
        draft = story.draft(EventType.VISIT, clause)
        draft.add(places=places[-1:], participants=people)
        story.arrivals.append(draft)


def joined(story: Story, clause: Clause) -> None:
    """`X'e A ve B eşlik etti`: A and B are guests as X is."""
    _joined(story, clause, Case.DATIVE)


def accompanied(story: Story, clause: Clause) -> None:
    """`X'i A ve B yalnız bırakmadı`."""
    _joined(story, clause, Case.ACCUSATIVE)


def beside(story: Story, clause: Clause) -> None:
    """`Yanında A ve B bulunan X`."""
    head = clause.behind()
    if head and clause.has("yanında") and head.kind == "person":
        people = clause.keys(Case.NOMINATIVE, ["person"])
        story.accompany(head.keys, people, story.days.at(clause.predicate.first))


def _joined(story: Story, clause: Clause, case: Case) -> None:
    led = {key for phrase in clause.before() if phrase.case is case for key in phrase.keys}
    people = clause.subject(["person"])
    story.accompany(story.understood(sorted(led)), people, story.days.at(clause.predicate.first))


def _with_company(clause: Clause) -> tuple[str, ...]:
    """The subject and those who come along: `beraberinde A ve B ile birlikte`."""
    return tuple(dict.fromkeys((*clause.subject(), *clause.part("company", ["person"]))))


def _visits_us(clause: Clause) -> bool:
    """Whether the publisher, who is not named, is visited: `Belediyemizi ziyaret etti`."""
    return any(clause.has(ours) for ours in ("belediyemiz", "kurumumuz", "makamımız", "ilçemiz"))


def _visits(story: Story, clause: Clause, hosts: Sequence[Phrase], subject: tuple[str, ...]) -> None:
    """One visit for each body or place; a person visited receives, at the body of the title."""
    hosts = hosts or [p for p in clause.all(Case.LOCATIVE, ["organization", "place"]) if story.is_near(p.keys[0])][-1:]
    if not hosts and _visits_us(clause):
        story.visit = story.tell_clause(EventType.VISIT, clause)
        story.visit.add(participants=_guests(story, subject))
    for phrase in hosts:
        for key in phrase.keys:
            draft = story.tell_clause(EventType.VISIT, clause)
            guests = story.with_company(_guests(story, subject), draft.date)
            draft.add(participants=[guest for guest in guests if guest not in phrase.keys])
            if phrase.kind == "organization":
                draft.add(hosts=[key])
            elif phrase.kind == "place":
                draft.add(places=[key])
            else:
                home = story.office(key) if clause.has("makam") else story.home(key)
                if subject and {home} == set(map(story.home, subject)):
                    home = None  # nobody is a guest at home
                cases = {Case.LOCATIVE, Case.DATIVE}
                places = [k for p in clause.phrases if p.kind == "place" and p.case in cases for k in p.keys]
                draft.add(received_by=[key], hosts=[home] if home else [])
                draft.add(places=[] if home else places or story.whereabouts(clause.predicate.first))
            story.visit = draft


def _guests(story: Story, subject: tuple[str, ...]) -> tuple[str, ...]:
    """The subject; the text's delegation for an organization, which visits by the people whom it sends."""
    if not subject or (kind_of(subject[0]) == "organization" and any(story.members(k) for k in story.guests())):
        return story.guests()
    return subject


def _reception(story: Story, clause: Clause, guests: Sequence[str], hosts: Sequence[str]) -> None:
    guests = story.understood(guests)
    if not guests or not hosts:
        return
    if clause.has("ayrı", "ayrı"):
        for guest in guests:
            _receive(story, clause, [guest], hosts)
    else:
        _receive(story, clause, guests, hosts)


def _receive(story: Story, clause: Clause, guests: Sequence[str], hosts: Sequence[str]) -> None:
    """A reception of the current visit's guests tells who received them; any other is a visit of its own."""
    people = [key for key in hosts if kind_of(key) == "person"]
    homes = [home for home in map(story.home, people) if home]
    bodies = [key for key in hosts if kind_of(key) == "organization"] or homes[:1]
    visit = story.visit_at(clause.predicate.first)
    if (
        visit
        and visit.planned == clause.predicate.telling.planned
        and _same_host(bodies, visit)
        and _same_guests(story, guests, visit)
    ):
        visit.add(received_by=people)
        visit.spans.append((clause.sentence.first, clause.sentence.last))
        return
    draft = story.tell_clause(EventType.VISIT, clause)
    draft.add(hosts=bodies, participants=story.with_company(guests, draft.date), received_by=people)
    story.visit = draft


def _same_host(bodies: Sequence[str], visit: Draft) -> bool:
    return not bodies or not visit.hosts or bool(set(bodies) & set(visit.hosts))


def _same_guests(story: Story, guests: Sequence[str], visit: Draft) -> bool:
    """Whether guests may be those of a visit: the same people, or a group that is only called so."""
    ours, theirs = story.people(guests), story.people(visit.participants)
    return not theirs or bool(ours & theirs) or story.unnamed(guests)
