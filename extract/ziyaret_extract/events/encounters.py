"""Meetings told by a verb: `X Y ile bir araya geldi`, `X Y ile sohbet etti`."""

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
    from collections.abc import Sequence

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.story import Story

_SOME = re.compile(
    r"(?:\w{3,}l[ae]r|esnaf|halk|cemaat|personel|gençli[kğ]|vatandaş)(?:[ıi]|[ıi]m[ıi]z|[ıi]n[ıi]z)?y?l[ae]"
    r"|(?:mahalle|köy|ilçe)l[iü]yle"
)
# What is talked over is no encounter where nobody is told with whom: `rapor mecliste görüşüldükten sonra`.
_IS_TALKED_OVER = re.compile(r"görüşül\w+")
_TALKS = frozenset({"görüşmesi", "görüşmeleri"})
_WHERE = (Case.LOCATIVE, Case.RELATIVE)


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
    theirs = story.company.joined(company, story.days.at(clause.predicate.first))  # `X ve heyetiyle`
    people = [key for key in (*subject, *theirs) if kind_of(key) != "organization"]
    bodies = [key for key in subject if kind_of(key) == "organization"]
    if _is_told_elsewhere(story, clause, named=bool(company), some=some):
        return
    if clause.has("makam") and company and visits.called_on(story, clause, company, subject):
        return
    alone = len(set(people)) < 2 and not any(kind_of(key) == "group" for key in people)  # noqa: PLR2004 - two meet
    if alone and not bodies and not (people and some and _somewhere(story, clause)):
        return
    visits.met_at(story, clause, company, subject)
    moved = visits.met_in_place(story, clause, company, subject)
    draft = story.tell_clause(EventType.MEETING, clause)
    draft.noun = "toplantı"
    homes = story.cast.homes(clause.part("company", ["person"]))
    told = [*clause.part("host", ["organization"]), *clause.keys(Case.LOCATIVE, ["organization"])]
    draft.add(
        participants=[*people, *clause.part("leader", ["person"])],
        hosts=[*(homes if bodies and not told else ()), *bodies, *told],
        places=clause.keys(Case.LOCATIVE, ["place"])
        or moved
        or ([*clause.keys(Case.RELATIVE, ["place"]), *_of_place(clause)] if some else []),
    )
    if not moved:
        _tell_sides(story, clause, draft, subject, company)


def _is_told_elsewhere(story: Story, clause: Clause, *, named: bool, some: bool) -> bool:
    """Whether a clause only speaks of a meeting: on the telephone, the gathering itself, or what is told apart.

    `named` says that it tells with whom one met, `some` that these are people without a name.
    """
    gathered = story.last(EventType.PROGRAMME)
    span = (clause.sentence.first, clause.sentence.last)
    if gathered and not named and gathered.spans[-1] == span and clause.predicate.first > gathered.at:
        return True  # `heyet iftarda buluştu`
    verb = clause.tokens[clause.predicate.first].folded
    spoken_of = verb in _TALKS and not clause.predicate.telling.planned  # `Y ile görüşmesini`
    talked_over = not named and not some and _IS_TALKED_OVER.fullmatch(verb) is not None
    return clause.has("telefon") or spoken_of or talked_over


def _tell_sides(story: Story, clause: Clause, draft: Draft, subject: Sequence[str], company: Sequence[str]) -> None:
    """Let those who met at a visit receive its guests by it; any other meeting is at home with those whom one met."""
    homes = story.cast.homes(clause.part("company", ["person"]))
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
    where += _of_place(clause)
    return any(map(story.cast.is_near, where))


def _of_place(clause: Clause) -> list[str]:
    """The place whose people one meets: `Yeni Mahalle sakinleriyle bir araya geldi`."""
    told = [p for p in clause.all(Case.NOMINATIVE, ["place"]) if p.last < clause.predicate.first]
    return [key for p in told if _SOME.fullmatch(clause.tokens[p.last].folded) for key in p.keys]


def _of_named_body(story: Story, clause: Clause) -> bool:
    """Whether the title of those whom one meets names their body: `Karayolları Genel Müdürü A ile`."""
    met = [p for p in clause.before() if p.kind == "person" and (p.part == "company" or p.case is Case.INSTRUMENTAL)]
    return any(between(story.mentions.organizations.occurrences, p.first, p.last) for p in met)


def _nowhere(visit: Draft) -> set[None]:
    """What the home of a host is like when the text does not name the body that is visited: `Belediyemizi`."""
    return set() if visit.hosts else {None}
