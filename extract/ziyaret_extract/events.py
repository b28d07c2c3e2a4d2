"""Events: who did what, with whom, where, when and about what, read sentence by sentence from the verb frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.drafts import Draft, merge, to_events
from ziyaret_extract.frames import Predicate, Telling, find_predicates
from ziyaret_extract.gatherings import read_gatherings
from ziyaret_extract.morphology import Case
from ziyaret_extract.occurrences import mentions_of
from ziyaret_extract.phrases import Phrase, read_phrases
from ziyaret_ontology.model import Event, EventType, Note

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.days import Days
    from ziyaret_extract.mentions import Mentions

_GUESTS = frozenset({"person", "group"})
_REACH = 3


def find_events(analysis: Analysis, mentions: Mentions, days: Days, release_id: str) -> tuple[tuple[Event, ...], tuple[Note, ...]]:
    """The events that a text tells, and notes on what it calls off."""
    story = _Story(analysis, mentions, days)
    for sentence in analysis.sentences:
        story.read(sentence)
    drafts = story.finished()
    return to_events(drafts, release_id, lambda spans: mentions_of(analysis, spans)), tuple(story.notes)


class _Story:
    """What has been told so far: the drafts, and who the guests and the host of the passage are."""

    def __init__(self, analysis: Analysis, mentions: Mentions, days: Days) -> None:
        self.analysis = analysis
        self.mentions = mentions
        self.days = days
        self.drafts: list[Draft] = []
        self.notes: list[Note] = []
        self.spoken = frozenset(at for q in mentions.quotations if not q.title for at in range(q.first, q.last))
        self._members = {group.key: group.members for group in mentions.groups.facts}
        self._homes = {fact.key: tuple(r.organization for r in fact.roles if r.organization) for fact in mentions.people.facts}
        self._current: Draft | None = None
        self._pending_topics: list[str] = []
        self._companions: list[str] = []

    def read(self, sentence: Sentence) -> None:
        """Read one sentence: its gatherings, its verbs, then what it says it is about."""
        if sentence.heading:
            return
        phrases = read_phrases(self.analysis, sentence, self.mentions)
        before = len(self.drafts)
        self.drafts += read_gatherings(self.analysis, sentence, phrases, self.mentions, self.days, self.drafts, self.spoken)
        boundary = sentence.first
        for predicate in find_predicates(self.analysis.tokens, sentence):
            if predicate.first in self.spoken:
                continue
            if predicate.telling is Telling.CANCELLED:
                self._call_off(sentence, predicate)
            else:
                self._tell(_Clause(self, sentence, phrases, predicate, boundary))
            boundary = predicate.last
        self._topics(sentence, self.drafts[before:])

    def finished(self) -> list[Draft]:
        """The drafts, each happening once, guests filled in where the text leaves them to be understood."""
        kept = [d for d in self.drafts if d.type is not EventType.VISIT or d.hosts or d.places]
        return merge(kept, lambda key: self._members.get(key, ()))

    def home(self, person: str) -> str | None:
        """The organization of a person's first role that is an organization."""
        return next((key for key in self._homes.get(person, ()) if key.startswith("organization/")), None)

    def guests(self) -> tuple[str, ...]:
        """Who the passage is about: the guests of the current event, else the text's first group."""
        if self._current and self._current.participants:
            return tuple(self._current.participants)
        group = next((g for g in self.mentions.groups.facts if g.members), None)
        return (group.key,) if group else ()

    def current(self, at: int) -> Draft | None:
        """The visit or meeting that a passage at this token still tells of."""
        if self._current is None:
            return None
        day = self.days.at(at)
        return self._current if day in {None, self._current.date} else None

    def draft(self, kind: EventType, clause: _Clause) -> Draft:
        """A new draft of what a clause tells."""
        at = clause.predicate.first
        draft = Draft(kind, at, self.days.at(at), planned=clause.predicate.telling is Telling.PLANNED)
        draft.spans.append((clause.sentence.first, clause.sentence.last))
        self.drafts.append(draft)
        return draft

    def _tell(self, clause: _Clause) -> None:
        frame = clause.predicate.frame.removesuffix("-passive")
        getattr(self, f"_{frame.replace('-', '_')}")(clause)

    def _visit(self, clause: _Clause) -> None:
        if clause.predicate.frame.endswith("passive"):
            self._visits(clause, clause.nearest(Case.NOMINATIVE, {"organization", "person", "place"}), self.guests())
            return
        hosts = clause.all(Case.ACCUSATIVE, {"organization", "person", "place"})
        self._visits(clause, hosts, clause.subject() or self.guests())

    def _visit_to(self, clause: _Clause) -> None:
        hosts = clause.all(Case.DATIVE, {"organization", "person", "place"})
        self._visits(clause, hosts, clause.subject() or self.guests())

    def _visit_of(self, clause: _Clause) -> None:
        hosts = clause.all(Case.GENITIVE, {"organization", "person"}) or clause.all(Case.NOMINATIVE, {"organization"})
        self._visits(clause, hosts, clause.subject() or self.guests())

    def _visit_at(self, clause: _Clause) -> None:
        """A guest programme that goes on at a body is a visit to it."""
        hosts = clause.all(Case.LOCATIVE, {"organization"})
        if self.guests():
            self._visits(clause, hosts, clause.subject(_GUESTS) or self.guests())

    def _visits(self, clause: _Clause, hosts: Sequence[Phrase], guests: tuple[str, ...]) -> None:
        """One visit for each body or place; a person visited receives, at the body of the title."""
        for phrase in hosts:
            for key in phrase.keys:
                draft = self.draft(EventType.VISIT, clause)
                draft.add(participants=[g for g in guests if g not in phrase.keys])
                if phrase.kind == "organization":
                    draft.add(hosts=[key])
                elif phrase.kind == "place":
                    draft.add(places=[key])
                else:
                    home = self.home(key)
                    draft.add(received_by=[key], hosts=[home] if home else [])
                self._settle(draft)

    def _received(self, clause: _Clause) -> None:
        if clause.predicate.frame.endswith("passive"):
            self._received_passive(clause)
            return
        self._reception(clause, clause.all(Case.ACCUSATIVE, _GUESTS), clause.hosts())

    def _received_dative(self, clause: _Clause) -> None:
        self._reception(clause, clause.all(Case.DATIVE, _GUESTS), clause.hosts())

    def _received_passive(self, clause: _Clause) -> None:
        agents = [k for p in clause.before() if p.part == "agent" for k in p.keys]
        agents += [k for p in clause.all(Case.LOCATIVE, {"organization"}) for k in p.keys]
        guests = clause.subject()
        if guests or agents:
            self._receive(clause, guests or self.guests(), agents)

    def _reception(self, clause: _Clause, guests: Sequence[Phrase], hosts: tuple[str, ...]) -> None:
        keys = tuple(k for phrase in guests for k in phrase.keys)
        if not keys:
            return
        if clause.has("ayrı", "ayrı") and len(keys) > 1:
            for key in keys:
                self._receive(clause, (key,), hosts)
        else:
            self._receive(clause, keys, hosts)

    def _receive(self, clause: _Clause, guests: tuple[str, ...], hosts: Iterable[str]) -> None:
        """A reception told from the host's side is a visit; one of the current visit's guests adds who received them."""
        hosts = tuple(hosts)
        people = [k for k in hosts if k.startswith("person/")]
        bodies = [k for k in hosts if k.startswith("organization/")] or [h for h in map(self.home, people) if h]
        current = self.current(clause.predicate.first)
        known = current is not None and current.type is EventType.VISIT and (not bodies or set(bodies) & set(current.hosts))
        if known and current and self._same_guests(guests, current):
            current.add(received_by=people)
            current.spans.append((clause.sentence.first, clause.sentence.last))
            return
        draft = self.draft(EventType.VISIT, clause)
        draft.add(hosts=bodies, participants=guests, received_by=people)
        self._settle(draft)

    def _same_guests(self, guests: tuple[str, ...], draft: Draft) -> bool:
        ours, theirs = (
            {k for key in keys for k in self._members.get(key, ()) or (key,)} for keys in (guests, tuple(draft.participants))
        )
        return not theirs or bool(ours & theirs) or all(k.startswith("group/") for k in guests)

    def _welcomed(self, clause: _Clause) -> None:
        passive = clause.predicate.frame.endswith("passive")
        hosts = [k for p in clause.before() if p.part == "agent" for k in p.keys] if passive else clause.hosts()
        guests = clause.subject() if passive else tuple(k for p in clause.all(Case.ACCUSATIVE, _GUESTS) for k in p.keys)
        if hosts and guests:
            self._receive(clause, guests, hosts)

    def _joined(self, clause: _Clause) -> None:
        people = [k for p in clause.before() if p.kind == "person" and p.case is Case.NOMINATIVE and not p.part for k in p.keys]
        led = {k for p in clause.before() if p.case is Case.DATIVE for k in p.keys}
        current = self.current(clause.predicate.first)
        if current and (led & set(current.participants)):
            current.add(participants=people)

    def _met(self, clause: _Clause) -> None:
        company = [p for p in clause.before() if p.part == "company" and p.kind in _GUESTS]
        subject = clause.subject() or (self.guests() if company else ())
        others = [k for p in company for k in p.keys]
        if len({*subject, *others}) < 2 and not any(k.startswith("group/") for k in subject):
            return
        current = self.current(clause.predicate.first)
        draft = self.draft(EventType.MEETING, clause)
        draft.add(participants=[*subject, *others])
        draft.add(hosts=[k for p in clause.all(Case.LOCATIVE, {"organization"}) for k in p.keys])
        draft.add(places=[k for p in clause.all(Case.LOCATIVE, {"place"}) for k in p.keys])
        if current and current.type is EventType.VISIT:
            receivers = [k for k in others if self.home(k) in current.hosts]
            current.add(received_by=receivers)
            if not draft.hosts:
                draft.add(hosts=current.hosts, places=[] if current.hosts else current.places)

    def _toured(self, clause: _Clause) -> None:
        passive = clause.predicate.frame.endswith("passive")
        places = clause.nearest(Case.NOMINATIVE, {"place"}) if passive else clause.all(Case.ACCUSATIVE, {"place"})
        places = places or clause.nearest(Case.GENITIVE, {"place"}) or clause.all(Case.LOCATIVE, {"place"}) or clause.all(Case.DATIVE, {"place"}) or clause.of_places()
        draft = self.draft(EventType.TOUR, clause)
        draft.add(participants=(() if passive else clause.subject(_GUESTS)) or self.guests())
        draft.add(places=[k for p in places for k in p.keys])
        current = self.current(clause.predicate.first)
        if current and current.type is EventType.VISIT and not draft.places:
            draft.add(hosts=current.hosts, places=[] if current.hosts else current.places)

    def _signed(self, clause: _Clause) -> None:
        parties = [k for p in clause.before() if p.kind == "organization" and (p.part == "between" or p.part == "company") for k in p.keys]
        people = [k for p in clause.before() if p.kind == "person" and p.case is Case.NOMINATIVE for k in p.keys]
        known = next((d for d in reversed(self.drafts) if d.type is EventType.AGREEMENT), None)
        if known is None:
            if not parties and not people and not clause.has("protokol") and not clause.has("protokolü"):
                return
            known = self.draft(EventType.AGREEMENT, clause)
            known.add(places=[k for p in clause.all(Case.LOCATIVE, {"place"}) for k in p.keys])
        known.add(hosts=parties or [h for h in map(self.home, people) if h and not known.hosts], participants=people)

    def _awarded(self, clause: _Clause) -> None:
        if not any(clause.has(word) for word in ("plaket", "sertifika", "belge", "ödül", "madalya")):
            return
        draft = self.draft(EventType.CEREMONY, clause)
        given = [k for p in clause.all(Case.DATIVE, _GUESTS) for k in p.keys]
        draft.add(participants=given or self.guests())
        current = self.current(clause.predicate.first) or next((d for d in reversed(self.drafts[:-1]) if d.hosts), None)
        if current:
            draft.add(hosts=current.hosts, places=current.places)

    def _settle(self, draft: Draft) -> None:
        """Make a visit the current event; topics told before it are its own."""
        draft.add(topics=self._pending_topics)
        self._pending_topics = []
        self._current = draft

    def _call_off(self, sentence: Sentence, predicate: Predicate) -> None:
        tokens = self.analysis.tokens
        mention = self.analysis.text.mention(tokens[sentence.first].start, tokens[sentence.last - 1].tail)
        self.notes.append(Note("event-called-off", mention.start, mention.end, f"told as not having happened: {tokens[predicate.first].text}"))

    def _topics(self, sentence: Sentence, told: Sequence[Draft]) -> None:
        """Give the topics of a sentence to the event that it tells, else to the current one."""
        for mention in self.mentions.topics.mentions:
            if not sentence.first <= mention.first < sentence.last:
                continue
            main = [d for d in told if d.type not in {EventType.TOUR, EventType.CEREMONY}]
            near = sorted(main, key=lambda d: abs(d.at - mention.cue))
            toured = [d for d in told if d.type is EventType.TOUR and 0 <= d.at - mention.cue <= _REACH]
            target = near[0] if near else self._current or next((d for d in reversed(self.drafts) if d.type is not EventType.TOUR), None)
            for draft in (*toured, *([target] if target else [])):
                draft.add(topics=[mention.key])
            if not toured and target is None:
                self._pending_topics.append(mention.key)


class _Clause:
    """A predicate with the phrases of its sentence; `boundary` is where the clause before it ends."""

    def __init__(self, story: _Story, sentence: Sentence, phrases: tuple[Phrase, ...], predicate: Predicate, boundary: int) -> None:
        self.story = story
        self.sentence = sentence
        self.phrases = phrases
        self.predicate = predicate
        self.boundary = boundary

    def before(self) -> list[Phrase]:
        """The phrases of the clause."""
        return [p for p in self.phrases if self.boundary <= p.first and p.last <= self.predicate.first]

    def all(self, case: Case, kinds: Iterable[str]) -> list[Phrase]:
        """The phrases of these kinds in a case; without a part of their own."""
        return [p for p in self.before() if p.case is case and p.kind in set(kinds) and p.part in {None, "between"}]

    def nearest(self, case: Case, kinds: Iterable[str]) -> list[Phrase]:
        """The last of them."""
        return self.all(case, kinds)[-1:]

    def of_places(self) -> list[Phrase]:
        """The place just before a tour's name: `Çatalhöyük gezisi`."""
        return [p for p in self.before() if p.kind == "place" and p.last == self.predicate.first]

    def behind(self) -> Phrase | None:
        """The phrase that a participle tells about."""
        following = [p for p in self.phrases if self.predicate.last <= p.first <= self.predicate.last + _REACH]
        return following[0] if self.predicate.participle and following else None

    def subject(self, kinds: Iterable[str] = ("person", "group", "organization")) -> tuple[str, ...]:
        """Who does it: what a participle tells about, else the nearest nominative before, also of an earlier clause."""
        wanted = set(kinds)
        head = self.behind()
        if head and head.kind in wanted:
            return head.keys
        earlier = [p for p in self.phrases if p.last <= self.predicate.first and p.case is Case.NOMINATIVE and p.kind in wanted and p.part is None]
        led = [k for p in self.phrases if p.part == "leader" and p.last <= self.predicate.first for k in p.keys if p.kind == "person"]
        keys = earlier[-1].keys if earlier else ()
        return tuple(dict.fromkeys((*led, *keys))) if keys and keys[0].startswith("group/") else keys

    def hosts(self) -> tuple[str, ...]:
        """Who receives: as the subject, people or bodies only."""
        return self.subject(("person", "organization"))

    def has(self, *words: str) -> bool:
        """Whether the words follow each other somewhere in the sentence; the last may go on with an ending."""
        tokens = [t.folded for t in self.story.analysis.tokens[self.sentence.first : self.sentence.last]]
        return any(
            all(tokens[at + k].startswith(word) for k, word in enumerate(words)) for at in range(len(tokens) - len(words) + 1)
        )
