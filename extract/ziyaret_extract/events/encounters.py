"""Meetings, agreements, openings and awards told by a verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.entities.occurrences import between
from ziyaret_extract.events import visits
from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.keys import kind_of
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.story import Story

_SIGNED = (
    *("protokol", "anlaşma", "sözleşme", "mutabakat", "niyet mektub", "niyet beyan", "bildirge", "beyanname"),
    *("memorandum", "kardeş şehir", "kardeş kent", "kardeş belediye", "kardeş ol", "kardeş yap", "kardeş ilan"),
    *("kardeşlik", "iş birliği", "işbirliği"),
)
_SIGNED_AT_TALKS = ("protokol", "anlaşma", "sözleşme")
_SOME = re.compile(
    r"(?:\w{3,}l[ae]r|esnaf|halk|cemaat|personel|gençli[kğ]|vatandaş)(?:[ıi]|[ıi]m[ıi]z|[ıi]n[ıi]z)?y?l[ae]"
    r"|(?:mahalle|köy|ilçe)l[iü]yle"
)
# What is talked over is no encounter where nobody is told with whom: `rapor mecliste görüşüldükten sonra`.
_IS_TALKED_OVER = re.compile(r"görüşül\w+")
# What somebody does to open or found it: the verb stands behind who does it.
_DEEDS = ("kurdele", "temelini")
_LAYING = re.compile(r"at(?:tı(?:lar)?|an|arak|ıp|acak(?:lar)?)")
_GUESTS = ("konuğun", "konuklar", "misafir")
_HANDING = ("verd", "sundu", "veren", "sunan", "vererek", "sunarak")
_GATHERINGS = (EventType.PROGRAMME, EventType.MEETING, EventType.CEREMONY)
AWARD = "takdim"
"""The noun of a ceremony at which something is given, as at visits it may be."""
_YEAR = len("2014")
_RENEWING = ("yenile", "uzat")
_TWO = 2
_TALKS = frozenset({"görüşmesi", "görüşmeleri"})
_WHERE = (Case.LOCATIVE, Case.RELATIVE)
_AWARDS = ("plaket", "sertifika", "belge", "ödül", "madalya", "berat", "nişan", "diploma", "kupa")


def chatted(story: Story, clause: Clause) -> None:
    """`Y misafirleriyle sohbet etti`, `X müdür Y ile sohbet etti`: a talk of guest and host tells who received."""
    visits.visit_there(story, clause, clause.subject(["group"]))  # `Heyet Y Lisesinde öğrencilerle sohbet etti`
    visit = story.visit_at(clause.predicate.first)
    if visit:
        present = [*clause.subject(["person"]), *clause.part("company", ["person"])]
        there = set(visit.hosts) & set(clause.keys(Case.LOCATIVE, ["organization"]))
        hosts = {*visit.hosts, *_nowhere(visit), *([None] if there else [])}  # `Y'de meslektaşı A ile sohbet etti`
        visit.add(received_by=[k for k in present if story.cast.home(k) in hosts and k not in visit.participants])


def met(story: Story, clause: Clause) -> None:
    """`X Y ile bir araya geldi`; the hosts' people of a visit receive its guests by it."""
    company = clause.part("company", PEOPLE)
    some = _with_some(clause)
    subject = story.understood(story.in_party(clause, clause.subject())) or (story.guests() if company or some else ())
    theirs = story.with_company(company, story.days.at(clause.predicate.first))  # `X ve heyetiyle`
    people = [key for key in (*subject, *theirs) if kind_of(key) != "organization"]
    bodies = [key for key in subject if kind_of(key) == "organization"]
    spoken_of = clause.tokens[clause.predicate.first].folded in _TALKS and not clause.predicate.telling.planned
    gathered = story.last(EventType.PROGRAMME)
    span = (clause.sentence.first, clause.sentence.last)
    if gathered and not company and gathered.spans[-1] == span and clause.predicate.first > gathered.at:
        return  # `heyet iftarda buluştu` is the gathering itself
    talked_over = not company and not some and _IS_TALKED_OVER.fullmatch(clause.tokens[clause.predicate.first].folded)
    if clause.has("telefon") or spoken_of or talked_over:
        return  # what is meant by `Y ile görüşmesini` is told elsewhere, unless it is to come
    if clause.has("makam") and company and visits.called_on(story, clause, company, subject):
        return
    alone = len(set(people)) < 2 and not any(kind_of(key) == "group" for key in people)  # noqa: PLR2004 - two meet
    if alone and not bodies and not (people and some and _somewhere(story, clause)):
        return
    visits.met_at(story, clause, company, subject)
    draft = story.tell_clause(EventType.MEETING, clause)
    draft.noun = "toplantı"
    homes = story.cast.homes(clause.part("company", ["person"]))
    told = [*clause.part("host", ["organization"]), *clause.keys(Case.LOCATIVE, ["organization"])]
    draft.add(
        participants=[*people, *clause.part("leader", ["person"])],
        hosts=[*(homes if bodies and not told else ()), *bodies, *told],
        places=clause.keys(Case.LOCATIVE, ["place"]) or (clause.keys(Case.RELATIVE, ["place"]) if some else []),
    )
    visit = story.visit_at(clause.predicate.first)
    same = visit is not None and (clause.sentence.first, clause.sentence.last) == visit.spans[-1]
    if visit and same and company and set(company) <= set(visit.participants):
        visit.add(received_by=[key for key in subject if kind_of(key) == "person" and key not in visit.participants])
        draft.hosts.clear()
        draft.go_on_at(visit)
        return
    there = visit is None or not visit.hosts or any(story.cast.is_at_home(key, visit.hosts) for key in company)
    same = same and (there or not _of_named_body(story, clause))
    if visit and same and set(subject) <= set(visit.participants) and not set(company) & set(subject):
        visit.add(received_by=[key for key in company if kind_of(key) == "person"])
        draft.hosts.clear()
        draft.go_on_at(visit)
    elif visit and (not homes or set(homes) & set(visit.hosts)):
        visit.add(received_by=[key for key in company if story.cast.home(key) in {*visit.hosts, *_nowhere(visit)}])
        draft.go_on_at(visit)
    elif not draft.hosts:
        draft.add(hosts=homes)


def _with_some(clause: Clause) -> bool:
    """Whether the company are people of whom only what they are is told: `öğretmenlerimizle`, `hemşehrileriyle`."""
    return any(_SOME.fullmatch(token.folded) and token.text.islower() for token in clause.words())


def _somewhere(story: Story, clause: Clause) -> bool:
    """Whether a clause tells the body or the small place where it happened."""
    where = [key for case in _WHERE for key in clause.keys(case, ["organization", "place"])]
    return any(map(story.cast.is_near, where))


def _of_named_body(story: Story, clause: Clause) -> bool:
    """Whether the title of those whom one meets names their body: `Karayolları Genel Müdürü A ile`."""
    met = [p for p in clause.before() if p.kind == "person" and (p.part == "company" or p.case is Case.INSTRUMENTAL)]
    return any(between(story.mentions.organizations.occurrences, p.first, p.last) for p in met)


def _nowhere(visit: Draft) -> set[None]:
    """What the home of a host is like when the text does not name the body that is visited: `Belediyemizi`."""
    return set() if visit.hosts else {None}


def signed(story: Story, clause: Clause) -> None:
    """`X ile Y arasında protokol imzalandı`, `Protokole A ve B imza attı`: one agreement a text tells so."""
    known = story.last(EventType.AGREEMENT)
    if clause.has("defter") or (known is None and not any(clause.has(*words.split()) for words in _SIGNED)):
        return  # a book of honour; a shirt; `başarıya imza attı`
    parties = _parties(story, clause)
    people = story.both(clause) if clause.of_both() else _signers(story, clause)
    if known is None:
        talks = story.visit or story.last(EventType.MEETING)
        if not parties and not people and not (talks and any(map(clause.has, _SIGNED_AT_TALKS))):
            return
        known = story.tell_clause(EventType.AGREEMENT, clause)
    elif known.date is None and not known.planned:
        known.date = story.days.at(clause.predicate.first)
    renewed = clause.tokens[clause.predicate.last - 1].folded.startswith(_RENEWING)
    if renewed and len(known.date or "") == _YEAR:
        known.date = None  # the year is that of the first signing
    known.add(places=clause.keys(Case.LOCATIVE, ["place"]))
    signing = people or (sorted(story.cast.people(story.visit.participants)) if story.visit and not parties else ())
    homes = story.cast.homes(signing)
    if not parties and not people and story.visit:
        known.add(hosts=story.visit.hosts)
    if len(parties) == 1:
        parties += [home for home in map(story.cast.office, people) if home and story.cast.is_municipality(home)]
    if len(parties) == 1 and story.visit:  # `Heyet, belediye meclisinde protokolü imzaladı`
        parties += [key for key in story.visit.hosts if key not in parties]
    known.add(hosts=parties or ([] if known.hosts and people else homes), participants=people)


def _parties(story: Story, clause: Clause) -> list[str]:
    """The bodies between which something is signed."""
    parties = [key for part in ("between", "company", "agent") for key in clause.part(part, ["organization"])]
    if parties and not clause.part("between", ["organization"]) and not clause.part("agent", ["organization"]):
        parties = [*clause.subject(["organization"]), *parties]  # `X, Y ile protokol imzaladı`
    if not parties:  # `X ve Y iş birliği protokolü imzaladı` is read as by the help of both
        parties = [*clause.part("host", ["organization"]), *clause.keys(Case.NOMINATIVE, ["organization"])]
    if not parties:  # `A ilçesi ile B şehri arasında`
        towns = clause.part("between", ["place"])
        if not towns and clause.tokens[clause.predicate.first].folded == "kardeş":
            towns = clause.keys(Case.NOMINATIVE, ["place"])  # `A ile B kardeş şehir oldu`
        parties = sorted(story.cast.municipalities_of(towns))
    return parties


def _signers(story: Story, clause: Clause) -> tuple[str, ...]:
    """Who signs: `Protokole imzaları A ve B attı`, `A ve B tarafından imzalandı`, `X adına A, Y adına B imza koydu`.

    A delegation signs by its head, with that of the hosts.
    """
    behind = [p for p in clause.phrases if p.first >= clause.predicate.last and p.kind == "person"][:1]
    if behind and clause.has("attı"):
        return behind[0].keys
    told = [p for p in clause.before() if p.kind == "person" and p.case is Case.NOMINATIVE]
    signing = [key for p in told if p.part in {None, "agent"} for key in p.keys]
    before = [p for p in clause.phrases if p.kind == "person" and p.last <= clause.predicate.first]
    signing = signing or [key for p in before if p.part == "between" for key in p.keys]
    heads = story.heads()
    groups = any(clause.all(case, ["group"]) for case in (Case.NOMINATIVE, Case.ACCUSATIVE))  # `X heyeti` is both
    return (
        tuple(dict.fromkeys(signing)) or clause.subject(["person"]) or (heads if groups and len(heads) == _TWO else ())
    )


def opened(story: Story, clause: Clause) -> None:
    """`Y hizmete açıldı`, `Y'nin temelini A attı`: a ceremony at the place, of the publisher if no other is told."""
    cases = (Case.NOMINATIVE, Case.ACCUSATIVE, Case.GENITIVE)
    places = next((found for case in cases if (found := clause.keys(case, ["place"]))), [])
    known = story.last(EventType.CEREMONY)
    publisher = story.cast.publisher
    deed = clause.tokens[clause.predicate.first].folded.startswith(_DEEDS)
    doing = _doing(clause) if deed else clause.subject(["person"])
    if known and deed:
        known.add(participants=doing)
    if known or not (places or (deed and doing and publisher)) or not _is_founded(clause):
        return
    draft = story.tell_clause(EventType.CEREMONY, clause)
    draft.add(places=places, hosts=clause.part("agent", ["organization"]) or ([publisher] if publisher else []))
    draft.add(participants=doing)


def _doing(clause: Clause) -> list[str]:
    """Who does it, before or behind the thing that it is done to: `kurdeleyi A ve B kesti`."""
    acting = [p for p in clause.phrases if p.kind == "person" and p.case is Case.NOMINATIVE]
    return [key for p in acting if p.part in {None, "agent", "company"} for key in p.keys]


def _is_founded(clause: Clause) -> bool:
    """Whether it is the foundation that is laid, and not `adım atıldı` or `temelini oluşturdu`."""
    verb = clause.tokens[clause.predicate.first].folded
    if verb.startswith("temelini"):
        return any(
            _LAYING.fullmatch(token.folded) for token in clause.tokens[clause.predicate.last : clause.sentence.last]
        )
    return not verb.startswith("atıl") or clause.has("temel")


def awarded(story: Story, clause: Clause) -> None:
    """`X'e plaket takdim edildi`."""
    words = [
        clause.tokens[at].folded
        for at in range(clause.sentence.first, clause.sentence.last)
        if at not in story.silent and at not in story.titled
    ]
    if not any(word.startswith(_AWARDS) for word in words) or clause.has("teşekkür", "belge"):
        return
    taken = clause.tokens[clause.predicate.first].folded == "elinden"
    givers = [*clause.part("agent", ["person"]), *clause.keys(Case.GENITIVE if taken else Case.NOMINATIVE, ["person"])]
    given = clause.subject(PEOPLE) if taken else clause.keys(Case.DATIVE, PEOPLE)
    visit = story.visit_at(clause.predicate.first)
    if visit and givers and set(givers) <= story.cast.people(visit.participants):
        return  # what guests bring is a gift
    at_visit = story.visit is not None or any(word.startswith(_GUESTS) for word in words)
    handed = clause.tokens[clause.predicate.last - 1].folded.startswith(_HANDING)
    if handed and at_visit and not any(story.last(kind) for kind in _GATHERINGS):
        return  # so is what hosts hand to their guests
    within = visit or story.last(EventType.PROGRAMME)
    within = within if within and within.hosts else next((d for d in reversed(story.drafts) if d.hosts), None)
    draft = story.tell_clause(EventType.CEREMONY, clause)
    draft.noun = AWARD
    draft.add(participants=[*(story.understood(given) or story.guests()), *givers])
    bodies = [*clause.part("agent", ["organization"]), *clause.keys(Case.LOCATIVE, ["organization"])]
    homes = story.cast.homes(givers)
    theirs = within and not set(within.hosts) & set(homes) and set(within.hosts) & set(story.cast.homes(given))
    if not theirs:  # else guests give it to their host
        ours = [home for home in homes if within and home in within.hosts]
        draft.add(hosts=ours or homes or bodies)
    if within and not draft.hosts:
        draft.add(hosts=within.hosts, places=within.places)
