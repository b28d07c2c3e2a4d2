"""Tours: who was shown round where, went to see it, looked into it on the spot."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.events.companions import joined
from ziyaret_extract.events.sights import bodies_shown, is_sight, owners_of, places_told, seen_place, shows_sight
from ziyaret_extract.events.visiting import of_people
from ziyaret_extract.events.visits import tell_visits, visits_us
from ziyaret_extract.tables import words_of
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

# Where a tour goes: what is shown stands in the first of these cases that names a place.
_SHOWN = (Case.ACCUSATIVE, Case.GENITIVE, Case.RELATIVE, Case.LOCATIVE, Case.DATIVE)
# A noun of going or looking has no object: what is shown stands in the place to which one goes, in which one looks.
_GONE_TO = (Case.LOCATIVE, Case.DATIVE, Case.RELATIVE, Case.GENITIVE)
# How a verb says that what was to be is not, or not then: `gezisi gerçekleştirilemedi`, `haftaya bırakıldı`.
_OFF = re.compile(r"iptal|ertele|bırakıl|çıkar[ıt]|vazgeç|\w+[ıiuü]l[ae]m[ae][dy]")
_NEAR = 4
_FINITE = re.compile(r"\w{2,}(?:[ae]c[ae]k|[dt][ıiuü]|yor|m[ıiuü]ş)(?:l[ae]r|k)?")
_GATHERINGS = frozenset({EventType.MEETING, EventType.PROGRAMME})
_LEADING = ("rehber", "mihmandar")
# Going somewhere before something else is done: `tesise giderek`.
_GOING = re.compile(r"(?:gid|geç|gel)(?:erek|ip)")
_TO = re.compile(r"\w+[ae]")
# To people in their shops one goes as a guest.
_TRADERS = re.compile(r"(?:esnaf|pazarcıları|esnafları)(?:[ıi]|n[ıi]|[ıi]n[ıi]|[ıi]m[ıi]z[ıi])?")
_HOW = frozenset({"tek", "bir", "da", "de", "kapı", "dükkan", "dükkân", "ayrı", "birlikte", "ziyaretle"})
# What one does whenever one can is no tour of its own: `her fırsatta ilçeleri dolaştığını belirtti`.
_OFTEN = (("her", "fırsatta"), ("sık", "sık"), ("zaman", "zaman"), ("her", "yıl"), ("her", "gün"), ("her", "hafta"))


def toured(story: Story, clause: Clause) -> None:
    """`X Y'yi gezdi`; the host of the current visit shows round where no place is told."""
    if visits_us(clause) and clause.subject(PEOPLE):  # `öğrenciler belediyemizi gezdi`
        tell_visits(story, clause, [], clause.subject(PEOPLE))
        return
    if any(clause.has(*words) for words in _OFTEN):
        return
    bodies = [p for p in clause.all(Case.ACCUSATIVE, ["organization"]) if p.last == clause.predicate.first]
    if bodies and not any(places_told(story, clause, case) for case in _SHOWN):  # `öğrenciler Y Belediyesini gezdi`
        visit = story.visit_at(clause.predicate.first)
        if not (visit and set(visit.hosts) & set(bodies[-1].keys)):
            tell_visits(story, clause, bodies, _looking(story, clause))
            return
    if _TRADERS.fullmatch(clause.tokens[_object_of(clause)].folded):  # `Y Caddesi esnafını gezdi`
        tell_visits(story, clause, of_people(clause), _looking(story, clause))
    else:
        _tour(story, clause, _looking(story, clause), _SHOWN)


def _object_of(clause: Clause) -> int:
    """The token before the verb, but for words that tell how: `esnafı tek tek gezdi`."""
    at = clause.predicate.first - 1
    while at > clause.boundary and clause.tokens[at].folded in _HOW:
        at -= 1
    return at


def guided(story: Story, clause: Clause) -> None:
    """`Y X'e Z'yi gezdirdi`: who shows round is on the tour as well."""
    if clause.predicate.nominal and not any(p.kind == "place" for p in clause.before()):
        return  # `A'nın gezdirdiği binada yemek yedi`: the house that is visited
    shown = clause.keys(Case.DATIVE, PEOPLE)
    leading = clause.tokens[clause.predicate.first].folded.startswith(_LEADING)
    if leading and not any(_is_where(clause, p) for p in clause.before()):
        joined(story, clause)  # `Heyete A rehberlik etti`
        return
    guides = [key for key in clause.subject(["person"]) if key not in shown]
    _tour(story, clause, [*(story.understood(shown) or story.guests()), *guides], _SHOWN)


def _is_where(clause: Clause, place: Phrase) -> bool:
    """Whether it is a place told in the words of the verb, and not in those of one before: `Y'de kalacak, … eder`."""
    words = clause.tokens[place.last : clause.predicate.first]
    parted = any(other.text == "," and _FINITE.fullmatch(verb.folded) for verb, other in pairwise(words))
    return place.kind == "place" and place.case in _SHOWN and not parted


def made_tour(story: Story, clause: Clause) -> None:
    """`X Y'ye teknik gezi yaptı`, `X Y'de incelemelerde bulundu`."""
    if visits_us(clause) and clause.subject(PEOPLE):
        toured(story, clause)
        return
    known = len(story.drafts)
    _tour(story, clause, _looking(story, clause), _GONE_TO)
    towns = [key for draft in story.drafts[known:] for key in (*draft.places, *draft.hosts)]
    seen = clause.predicate.telling.planned or any(map(is_sight, clause.words()))
    round_towns = towns and not seen and all(map(story.cast.is_town, towns))
    if clause.has("bir", "dizi") or round_towns:
        story.announced += story.drafts[known:]
        del story.drafts[known:]


def walked(story: Story, clause: Clause) -> None:
    """`X Y'de yürüyüş yaptı`, `X Y'de tekne turuna çıktı`: a tour where it is told where; `protokol turu` is none."""
    if any(map(story.cast.is_near, (key for case in _GONE_TO for key in places_told(story, clause, case)))):
        _tour(story, clause, _looking(story, clause), _GONE_TO)
    else:
        trip(story, clause)


def taken_to(story: Story, clause: Clause) -> None:
    """`X Y'ye götürüldü`."""
    _taken(story, clause, story.understood(clause.subject(PEOPLE)) or story.guests())


def took_to(story: Story, clause: Clause) -> None:
    """`Z X'i Y'ye götürdü`: who takes them there is on the tour as well."""
    taken = clause.keys(Case.ACCUSATIVE, PEOPLE)
    if taken:
        guides = [key for key in clause.subject(["person"]) if key not in taken]
        _taken(story, clause, [*story.understood(taken), *guides])


def _taken(story: Story, clause: Clause, people: Sequence[str]) -> None:
    places = [p for p in clause.all(Case.DATIVE, ["place"]) if all(map(story.cast.is_near, p.keys))]
    if places and people:
        _tour(story, clause, people, [Case.DATIVE])


def looked_at(story: Story, clause: Clause) -> None:
    """`Y'ye bakıldı`: a tour of the place to which one looks."""
    if any(p.kind == "place" and p.case is Case.DATIVE and p.last == clause.predicate.first for p in clause.before()):
        _taken(story, clause, _looking(story, clause))


def trip(story: Story, clause: Clause) -> None:
    """`günü Y gezisiyle tamamladılar`, `Programda Y gezisi de var`: the place stands right before the noun."""
    verb = clause.predicate.first
    places = [p for p in clause.all(Case.NOMINATIVE, ["place"]) if p.last == verb]
    behind = (token.folded for token in clause.tokens[verb : clause.sentence.last])
    if places and all(map(story.cast.is_near, places[0].keys)) and not any(map(_OFF.match, behind)):
        people = clause.keys(Case.GENITIVE, PEOPLE) or clause.subject(PEOPLE)
        draft = story.tell_clause(EventType.TOUR, clause)
        draft.add(participants=story.understood(people) or story.guests(), places=places[0].keys)


def was_toured(story: Story, clause: Clause) -> None:
    """`Y gezildi`, `Y'nin gezilmesiyle`."""
    if not clause.has("düşünüldü"):
        _tour(story, clause, _with_hosts(story, clause, story.guests()), [Case.NOMINATIVE, Case.GENITIVE])


def _tour(story: Story, clause: Clause, people: Sequence[str], cases: Sequence[Case], *, sights: bool = False) -> None:
    told = (places_told(story, clause, case) for case in cases)
    places = next((found for found in told if found), [])
    places += [key for key in clause.part("company", ["place"]) if places or Case.ACCUSATIVE in cases]
    bodies = bodies_shown(clause, sights=sights) or owners_of(clause, places)
    bodies = story.away_from_home(bodies, people, clause.predicate.first)
    if not bodies:
        moved = story.course.since(story.visit, clause.predicate.first) or story.course.moved_in(clause.sentence)
        places = places or list(moved) or places_told(story, clause, Case.NOMINATIVE)
    verb = clause.predicate.first
    before = [token.folded for token in clause.tokens[max(verb - _NEAR, clause.boundary) : verb]]
    inside = not places and any(word.startswith(words_of("no_sights.tsv", "inside")) for word in before)
    doubled = len(before) > 1 and before[-2] == before[-1]  # `köy köy gezdi` tells how
    roamed = not (places or bodies) and clause.tokens[verb].folded.startswith("dolaş")
    if inside or doubled or before[-1:] == ["kişi"] or roamed:
        return  # `servisleri dolaştı` is part of the visit, `müzeyi 200 bin kişi gezdi` none
    draft = story.tell_clause(EventType.TOUR, clause)
    draft.add(participants=people, places=places, hosts=bodies)
    visit = story.visit_at(clause.predicate.first)
    if visit:
        draft.go_on_at(visit)


def inspected(story: Story, clause: Clause) -> None:
    """`X Y'yi yerinde inceledi`, `X Y'de süren kazıları inceledi`: a tour of the place; papers have none."""
    if clause.tokens[clause.predicate.first - 1].folded.startswith(words_of("no_sights.tsv", "papers")):
        return
    near = [p for p in clause.before() if p.kind == "place" and all(map(story.cast.is_near, p.keys))]
    around = any(p.case in {Case.LOCATIVE, Case.RELATIVE} or shows_sight(clause, p) for p in near)
    gone = story.course.moved_in(clause.sentence) if any(map(is_sight, clause.words())) else ()
    if seen_place(clause) or around or gone or bodies_shown(clause, sights=True):
        _tour(story, clause, _looking(story, clause), _SHOWN, sights=True)


def went_to_learn(story: Story, clause: Clause) -> None:
    """Guests are on a tour who go to a sight of the host's and learn of it: `arıtma tesisine giderek bilgi aldı`."""
    visit = story.visit_at(clause.predicate.first)
    words = clause.tokens[clause.sentence.first : clause.predicate.first]
    gone = any(
        is_sight(one) and _TO.fullmatch(one.folded) and _GOING.fullmatch(verb.folded) for one, verb in pairwise(words)
    )
    if visit and visit.hosts and gone and not any(p.kind == "place" for p in clause.before()):
        _tour(story, clause, _looking(story, clause), ())


def saw(story: Story, clause: Clause) -> None:
    """`X Y'yi gördü`, `Y görüldü`, `X Y'nin kapılarını gördü`: the place or what is there is told last."""
    place = seen_place(clause) or next((p for p in reversed(clause.before()) if shows_sight(clause, p)), None)
    people = _looking(story, clause)
    if place and all(map(story.cast.is_near, place.keys)) and people:
        _tour(story, clause, people, [place.case], sights=True)


def _looking(story: Story, clause: Clause) -> tuple[str, ...]:
    """Who sees it: the subject, else those of the passage, and who comes along."""
    subject = story.both(clause) or _heads_met(story, clause) if clause.of_both() else clause.subject(PEOPLE)
    guests = story.guests()
    came = story.cast.people(guests)
    subject = story.with_guests(clause, subject)
    if clause.of_party() and subject and came.issuperset(subject):
        subject = guests
    told = story.understood(subject) or guests
    if story.visit is None or came.issuperset(told):
        told = story.company.joined(told, story.days.at(clause.predicate.first))
    return (*_with_hosts(story, clause, told), *clause.part("company", ["person"]))


def _with_hosts(story: Story, clause: Clause, told: tuple[str, ...]) -> tuple[str, ...]:
    """Those told, and who received them, where the guests go on with them: `hep birlikte müze gezildi`."""
    came = story.cast.people(story.guests())
    both = clause.of_all() or (clause.of_sides() and len(story.cast.homes(story.guests())) == 1)
    all_of = both and story.visit and came.issuperset(story.cast.people(told))
    return (*told, *story.visit.received_by) if all_of and story.visit else told


def _heads_met(story: Story, clause: Clause) -> tuple[str, ...]:
    """The heads among those at the meeting or programme that was told last: `Başkanlar çarşıyı gezdi`."""
    if not clause.has("başkanlar"):
        return ()
    told = (d for d in reversed(story.drafts) if d.type in _GATHERINGS and not d.planned and d.participants)
    return tuple(key for key in next((d.participants for d in told), ()) if story.cast.is_head(key))
