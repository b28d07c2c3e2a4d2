"""Visits told by the word itself: who visited whom, who was visited, a visit that was made or ended with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.events.owners import bodies_of_things
from ziyaret_extract.events.recalled import recalls_earlier
from ziyaret_extract.events.visits import HOSTS, agents, tell_visits, with_company
from ziyaret_extract.turkish.morphology import Case, case_of

if TYPE_CHECKING:
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_SOON = 3
# So many words there are from the people of a place to the verb: `esnafını iş yerlerinde tek tek ziyaret etti`.
_REACH = 6
_PEOPLE_OF = 2
# Those visited are listed: `ziyaret ettiği isimler:`, `ziyaret edilen kurumlar arasında`.
_LISTING = 4
_WAS_VISITED = re.compile(r"ettiği|ettikleri|edilen|edilenler")
_SEVERAL = re.compile(r"\w{3,}l[ae]r")
_LISTED = frozenset({":", "arasında", "şunlar", "şöyle"})
# `Y'ye yapılan ziyaret`: who is told in the genitive does something else.
_PASSIVE = ("yapılan", "gerçekleştirilen", "düzenlenen")


def visited(story: Story, clause: Clause) -> None:
    """`X Y'yi ziyaret etti`."""
    if listed := visited_as_listed(clause):
        tell_visits(story, clause, listed, tuple(clause.keys(Case.GENITIVE, PEOPLE)) or story.guests())
        return
    told = clause.relative()
    hosts = clause.all(Case.ACCUSATIVE, HOSTS) or [p for p in (told,) if p and p.kind in HOSTS] or of_people(clause)
    hosts = [*bodies_of_things(clause), *(hosts or _themselves(clause))]
    tell_visits(story, clause, hosts, _among_them(clause) or with_company(clause))


def visited_as_listed(clause: Clause) -> list[Phrase]:
    """Those listed behind a word for whom or what was visited: `X'in ziyaret ettiği isimler: Y, Z ve W`."""
    verb = clause.predicate.last
    words = [token.folded for token in clause.tokens[verb : min(verb + _LISTING, clause.sentence.last)]]
    done = _WAS_VISITED.fullmatch(clause.tokens[verb - 1].folded)
    if not done or not words or not _SEVERAL.fullmatch(words[0]) or _LISTED.isdisjoint(words[1:]):
        return []
    return [p for p in clause.phrases if p.first > verb and p.kind in HOSTS and p.case is Case.NOMINATIVE]


def _among_them(clause: Clause) -> tuple[str, ...]:
    """Those who are told to be among the guests: `Y'yi ziyaret edenler arasında A ve B vardı`."""
    verb = clause.predicate.last
    words = [token.folded for token in clause.tokens[verb - 1 : verb + 1]]
    if len(words) != _PEOPLE_OF or not words[0].endswith(("enler", "anlar")) or words[1] != "arasında":
        return ()
    behind = [p for p in clause.phrases if p.first > verb and p.kind in PEOPLE and p.case is Case.NOMINATIVE]
    return tuple(key for p in behind for key in p.keys)


def of_people(clause: Clause) -> list[Phrase]:
    """Where those are who are visited in `X Çarşısı esnafını ziyaret etti`, `Y köyü sakinlerini tek tek`."""
    end = clause.predicate.first
    where = [p for p in clause.before() if p.kind in {"organization", "place"} and p.part is None]
    near = [p for p in where[-1:] if p.case is Case.NOMINATIVE and end - _REACH <= p.last < end]
    behind = clause.tokens[near[0].last : end] if near else ()
    visited = behind and behind[0].text.islower() and case_of(behind[0].folded[-2:]) is Case.ACCUSATIVE
    return near if visited and all(token.text.islower() for token in behind) else []


def _themselves(clause: Clause) -> list[Phrase]:
    """Who is visited in `Y, kendisini ziyaret eden X'e teşekkür etti`: the subject of the sentence."""
    before = clause.tokens[clause.predicate.first - 1].folded if clause.predicate.first else ""
    subject = [p for p in clause.before() if p.kind == "person" and p.case is Case.NOMINATIVE]
    return subject[:1] if before.startswith("kendi") and clause.behind() else []


def was_visited(story: Story, clause: Clause) -> None:
    """`Y ziyaret edildi`, `Y, X tarafından ziyaret edildi`: the guests are those of the passage where none is told."""
    listed = visited_as_listed(clause)
    tell_visits(story, clause, listed or clause.all(Case.NOMINATIVE, HOSTS)[-1:], agents(clause))


def ended_with(story: Story, clause: Clause) -> None:
    """`X programını Y ziyaretiyle tamamladı`, `X'in günü Y ziyaretiyle son buldu`: Y stands right before the noun."""
    hosts = [p for p in clause.all(Case.NOMINATIVE, ["organization", "place"]) if p.last == clause.predicate.first]
    if hosts:
        guests = clause.keys(Case.GENITIVE, PEOPLE) or clause.subject(PEOPLE)
        tell_visits(story, clause, hosts, story.understood(guests) or story.guests())


def visiting(story: Story, clause: Clause) -> None:
    """`X'in Y'yi ziyareti sırasında`, `X'in Y ziyaretinde`."""
    # In `A'nın verdiği yemek ve Y'ye yapılan nezaket ziyaretiyle` A is nobody who visits.
    near = clause.tokens[max(clause.predicate.first - _SOON, 0) : clause.predicate.first]
    passive = any(token.folded in _PASSIVE for token in near)
    subject = story.guests() if passive else clause.keys(Case.GENITIVE, PEOPLE) or clause.subject(PEOPLE)
    beside = [p for p in clause.all(Case.NOMINATIVE, ["place"]) if p.last == clause.predicate.first]
    hosts = clause.all(Case.ACCUSATIVE, HOSTS) or clause.all(Case.DATIVE, HOSTS) or beside
    hosts = [p for p in hosts if not set(p.keys) & set(story.guests())]  # `A, X'e ziyaretinde eşlik etti`
    if subject and hosts:
        tell_visits(story, clause, hosts, tuple(subject))


def visit_made(story: Story, clause: Clause) -> None:
    """`X'in Y'ye yaptığı ziyarette`, `Y'ye yapılan ziyarette`: the guests are those of the passage if not told."""
    if recalls_earlier(clause):
        return
    passive = clause.tokens[clause.predicate.last - 1].folded.startswith(_PASSIVE)
    subject = [] if passive else clause.keys(Case.GENITIVE, PEOPLE)
    hosts = [p for p in clause.all(Case.DATIVE, HOSTS) if not set(p.keys) & {*story.guests(), *subject}]
    if hosts:
        tell_visits(story, clause, hosts, tuple(subject))
