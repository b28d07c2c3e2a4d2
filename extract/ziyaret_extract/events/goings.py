"""Visits told by a way: who goes to whom, comes or moves where, is whose guest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import ACTORS, PEOPLE
from ziyaret_extract.events.companions import at_side
from ziyaret_extract.events.rooms import room_case
from ziyaret_extract.events.visits import HOSTS, agents, tell_visits, with_company
from ziyaret_extract.keys import kind_of
from ziyaret_extract.names.chunks import AND
from ziyaret_extract.tables import words_of
from ziyaret_extract.turkish.frames import find_predicates
from ziyaret_extract.turkish.morphology import Case, case_of
from ziyaret_ontology.model import EventType

_SOON = 3
_CLITICS = frozenset({"de", "da"})
# What goes to somebody is given: `büyük ödül X Belediyesine gitti`.
_GIVEN = re.compile(r"(?:ödül|birincilik|kupa|bağış|yardım(?!cı)).*")

# In which case he stands who is called on: `Y'yi ziyaret etti`, `konukları Y kabul etti`.
_CALLS = {"visited": Case.ACCUSATIVE, "received": Case.NOMINATIVE, "hosted": Case.NOMINATIVE}

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story


def went_to(story: Story, clause: Clause) -> None:
    """`X Y'ye konuk oldu`, `X Y'ye nezaket ziyaretinde bulundu`, as some say also `X Y'yi ziyarette bulundu`."""
    hosts = clause.all(Case.DATIVE, ACTORS) or _offices(clause) or _places(clause)
    hosts = hosts or clause.all(Case.ACCUSATIVE, ACTORS)
    tell_visits(story, clause, [p for p in hosts if p.kind != "group"], agents(clause) or with_company(clause))


def came_from(story: Story, clause: Clause) -> None:
    """`Y'ye X'ten ziyaret geldi`: who is in the ablative is the guest."""
    guests = clause.keys(Case.ABLATIVE, ACTORS)
    hosts = [p for p in clause.all(Case.DATIVE, HOSTS) if not set(p.keys) & set(guests)]
    if guests and hosts:
        tell_visits(story, clause, hosts[-1:], tuple(guests))


def went(story: Story, clause: Clause) -> None:
    """`X Y'ye gitti`: a body is visited by it, a place when the sentence says who goes, or that one goes."""
    if any(_GIVEN.fullmatch(token.folded) for token in clause.tokens[clause.sentence.first : clause.sentence.last]):
        return
    around = clause.tokens[max(clause.predicate.first - 1, 0) : clause.predicate.last + 1]
    if any(token.folded.startswith(words_of("no_ways.tsv", "git")) for token in around):
        return
    bodies = story.one_or_dated(_bodies(clause)) or _offices(clause)
    bodies = bodies or _called_on(story, clause)
    if _goes_otherwise(clause):
        return
    subject = with_company(clause)
    going = clause.subject(["person"]) if clause.behind() else subject
    if story.visit and not subject and clause.has("hep", "birlikte"):  # guests and hosts
        subject = tuple(dict.fromkeys((*story.guests(), *story.visit.received_by)))
    if bodies or going or clause.has("gidil"):
        tell_visits(story, clause, bodies or _places(clause), subject)


def _bodies(clause: Clause) -> list[Phrase]:
    """The bodies to which one goes; none where a place is told right before the verb: `Y'ye başvurup Z'ye gitti`."""
    whither = clause.all(Case.DATIVE, ["organization", "place"])
    near = whither[-1] if whither and whither[-1].kind == "place" else None
    bodies = [p for p in whither if p.kind == "organization"]
    if near is None or near.last != clause.predicate.first or not bodies:
        return bodies
    between = [token.folded for token in clause.tokens[bodies[-1].last : near.first]]
    return bodies if between in ([AND], [","]) else []


def _goes_otherwise(clause: Clause) -> bool:
    """Whether a participle tells of somebody whom the text does not name: `Y'ye giden turistin kaldığını söyledi`."""
    behind = clause.tokens[clause.predicate.last]
    active = clause.tokens[clause.predicate.last - 1].folded.endswith(("en", "an"))
    noun = behind.text.islower() and behind.text.isalpha() and behind.folded != AND
    return clause.predicate.participle and not clause.predicate.nominal and active and noun and clause.behind() is None


def _places(clause: Clause) -> list[Phrase]:
    """The place to which one goes that is told last, or those that share its noun: `A, B ve C köylerine`."""
    places = clause.all(Case.DATIVE, ["place"])
    return [place for place in places if place.last == places[-1].last]


def moved_to(story: Story, clause: Clause) -> None:
    """`Heyet daha sonra Y Belediyesine geçti`: a body is visited by moving to it, a place is where one then is."""
    if clause.tokens[clause.predicate.first - 1].folded in words_of("no_ways.tsv", "geç"):
        return
    told = clause.relative()
    bodies = [told] if told and told.kind == "organization" else []
    bodies = bodies or story.one_or_dated(_bodies(clause)) or _offices(clause)
    if not bodies:
        story.course.move(clause.keys(Case.DATIVE, ["place"]), clause.predicate.first)
    if not bodies and clause.predicate.nominal:
        return  # `çocukluğunun Y köyünde geçtiğini söyledi`
    tell_visits(story, clause, bodies, with_company(clause))


def there(story: Story, clause: Clause) -> None:
    """`X'in yanında A vardı` tells company, `Heyet Y'ye vardı` a way, `Ekipte A vardı` neither."""
    whither = [p for p in clause.before() if p.case is Case.DATIVE]
    reached = whither[-1].last == clause.predicate.first if whither else not clause.all(Case.LOCATIVE, ["group"])
    if not at_side(story, clause) and reached:
        moved_to(story, clause)


def _offices(clause: Clause) -> list[Phrase]:
    """The people to whose offices or homes somebody goes: `Vali A'nın ve Başkan B'nin makamına uğradı`."""
    last = clause.predicate.first - 1
    before = clause.tokens[last - (clause.tokens[last].folded in _CLITICS)].folded
    return clause.all(Case.GENITIVE, ["person"]) if room_case(before) is Case.DATIVE else []


def _called_on(story: Story, clause: Clause) -> list[Phrase]:
    """Those to whom somebody goes, as the words right before the verb say: `X, Başkan Y'ye geldi`."""
    people = [p for p in clause.all(Case.DATIVE, ["person"]) if p.last == clause.predicate.first]
    going = any(kind_of(key) in PEOPLE for key in clause.subject())
    return [p for p in people if going and any(map(story.cast.house, p.keys))]


def was_guest_of(story: Story, clause: Clause) -> None:
    """`X Y'nin konuğu oldu`."""
    owners = [p for p in clause.all(Case.GENITIVE, HOSTS) if p.kind != "place" or _is_whose(clause, p)]
    hosts = story.one_or_dated(owners)
    hosts = hosts or clause.all(Case.NOMINATIVE, ["organization"])[-1:]
    guests = tuple(key for key in with_company(clause) if kind_of(key) != "organization")
    at = clause.predicate.first
    hosts = [p for p in hosts if p.kind != "organization" or story.away_from_home(p.keys, guests, at)]
    if clause.predicate.frame == "invited" and _calls_on_another(story, clause, hosts):
        return
    tell_visits(story, clause, hosts, guests)


def _calls_on_another(story: Story, clause: Clause, inviting: Sequence[Phrase]) -> bool:
    """Whether the sentence goes on about a visit elsewhere: `Z'nin davetlisi olarak gelen X, Y'yi ziyaret etti`."""
    bodies = {key for p in inviting for key in _bodies_of(story, p)}
    for predicate in find_predicates(clause.tokens, clause.sentence):
        case = _CALLS.get(predicate.frame) if predicate.first >= clause.predicate.last else None
        hosts = [p for p in clause.phrases if p.case is case and p.last <= predicate.first]
        if any(set(_bodies_of(story, p)) - bodies for p in hosts):
            return True
    return False


def _bodies_of(story: Story, phrase: Phrase) -> list[str]:
    """The bodies that a phrase names, or that the people whom it names stand for."""
    return list(phrase.keys) if phrase.kind == "organization" else story.cast.homes(phrase.keys)


def _is_whose(clause: Clause, place: Phrase) -> bool:
    """Whether a place is told right before whose guest one is: `Tekkaya'nın konuğu`, `Tekkaya'nın ilk misafiri`."""
    return clause.predicate.first - place.last < _SOON


def arrived(story: Story, clause: Clause) -> None:
    """`X ve beraberindeki heyet ilçeye geldi`: a later `heyet` means those who came."""
    before = clause.tokens[clause.predicate.first - 1]
    elsewhere = before.text.islower() and case_of(before.folded[-2:]) is Case.DATIVE  # `ilçeye geldi`
    near = [
        p for p in clause.all(Case.DATIVE, ["organization"])[-1:] if not elsewhere or p.last == clause.predicate.first
    ]
    bodies = near or _called_on(story, clause)
    if clause.tokens[clause.predicate.first].folded.startswith("temas"):
        named = [p for p in clause.all(Case.LOCATIVE, ["organization"]) if clause.tokens[p.first].text[:1].isupper()]
        bodies = bodies or named  # `Y Belediyesi ve Z Odasında temaslarda bulundu`
    if bodies:
        tell_visits(story, clause, bodies, with_company(clause))
    elif not clause.predicate.participle:
        people = tuple(key for key in with_company(clause) if kind_of(key) != "organization")
        _arrives(story, clause, people)
        story.arrived = people


def _arrives(story: Story, clause: Clause, people: Sequence[str]) -> None:
    """Keep an arrival at a place: it is a visit to it if the text tells no other."""
    stayed = clause.tokens[clause.predicate.first].folded.startswith("temas")
    places = clause.keys(Case.DATIVE, ["place"]) or (clause.keys(Case.LOCATIVE, ["place"]) if stayed else [])
    if places and people:
        story.accompany(clause.subject(PEOPLE), clause.part("company", ["person"]), None)
        draft = story.draft_clause(EventType.VISIT, clause)
        draft.add(places=places[-1:], participants=people)
        (story.drafts if stayed and draft.date else story.arrivals).append(draft)
