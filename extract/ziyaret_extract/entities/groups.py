"""Delegations and other groups: how they are called, who is in them, and which of them a later word means."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.confidence import confidence
from ziyaret_extract.entities.announced import MemberList
from ziyaret_extract.entities.compatriots import Compatriots
from ziyaret_extract.entities.counted import counted_as
from ziyaret_extract.entities.group_nouns import is_group_noun, nominative
from ziyaret_extract.entities.group_words import GroupWord, find_group_words
from ziyaret_extract.entities.occurrences import Occurrence, mentions_of, title_end
from ziyaret_extract.entities.rosters import find_rosters
from ziyaret_extract.keys import free_key, kind_of
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import slug
from ziyaret_ontology.model import Group, Roster

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.entities.organizations import Organizations
    from ziyaret_extract.entities.people import People
    from ziyaret_extract.entities.places import Places

_DELEGATION = "heyet"
_DELEGATIONS = ("heyetler", "delegasyonlar", "kafileler")
_ALL_OF_THEM = frozenset({"iki", "üç", "dört", "bütün", "tüm"})
_STANDING = (_DELEGATION, "delegasyon", "ekip", "ekib", "yöneti", "temsilci", "yetkili", "üye")
# A group introduced by `bir` is listed by one of the next sentences, or not at all.
_SOON = 25


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of a text and where they are mentioned.

    Of those in `from_where` it tells where they are from; `at_home` are the people of a text who are at home there.
    The `counted` are not called anything but how many came and what each of them is.
    """

    facts: tuple[Group, ...]
    occurrences: tuple[Occurrence, ...]
    from_where: frozenset[str]
    at_home: Mapping[str, tuple[str, ...]]
    counted: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Gathered:
    """A group while its mentions are gathered; two words mean one group when their identity is the same."""

    key: str
    identity: str
    members: tuple[str, ...]
    roster: Roster
    words: list[GroupWord] = field(default_factory=list)


def read_groups(
    analysis: Analysis, release_id: str, people: People, places: Places, bodies: Organizations, titled: frozenset[int]
) -> Groups:
    """The groups that the text speaks of, with the members that it tells; `titled` are tokens of quoted titles."""
    named = sorted((*bodies.occurrences, *places.occurrences), key=lambda o: o.first)
    no_group = titled | {title_end(analysis, o) for o in people.occurrences if o.phrase < o.first}
    words = [
        word
        for sentence in analysis.sentences
        for word in find_group_words(analysis, sentence, named)
        if word.last - 1 not in no_group
    ]
    rosters = find_rosters(analysis, words, people.occurrences)
    compatriots = Compatriots(people, places, bodies)
    groups: dict[str, _Gathered] = {}
    whence: str | None = None
    for word in words:
        whence = word.qualifier or whence
        fitting = [
            each
            for each in rosters
            if not compatriots.part(word.qualifier, each.members) and not _is_apart(analysis, word, each, compatriots)
        ]
        roster = _meant(analysis, word, fitting, whence)
        identity = _identity(analysis, word, roster, whence)
        if identity not in groups:
            base = f"group/{release_id}/{slug(_called(analysis, word))}"
            key = free_key(base, {group.key for group in groups.values()})
            members = roster.members if roster else ()
            groups[identity] = _Gathered(key, identity, members, _completeness(roster))
        groups[identity].words.append(word)
    occurrences = (Occurrence(g.key, w.first, w.last, w.first, w.case) for g in groups.values() for w in g.words)
    return Groups(
        tuple(_fact(analysis, group) for group in groups.values()),
        tuple(sorted(occurrences, key=lambda o: o.first)),
        frozenset(group.key for group in groups.values() if any(word.qualifier for word in group.words)),
        {group.key: members for group in groups.values() if (members := _at_home(analysis, group, compatriots))},
        frozenset(group.key for group in groups.values() if all(_is_counted(analysis, word) for word in group.words)),
    )


def _is_apart(analysis: Analysis, word: GroupWord, roster: MemberList, compatriots: Compatriots) -> bool:
    """Whether a group is of a body that sends nobody, `X İlkokulu öğrencileri`, and no member of a roster is of it."""
    body = word.qualifier if word.qualifier and kind_of(word.qualifier) == "organization" else None
    if body is None or _stands(analysis, word) or roster.qualifier == body:
        return False
    return set(roster.members).isdisjoint(compatriots.of(body))


def _is_counted(analysis: Analysis, word: GroupWord) -> bool:
    return counted_as(analysis.tokens[word.first : word.last]) is not None


def _at_home(analysis: Analysis, group: _Gathered, compatriots: Compatriots) -> tuple[str, ...]:
    """Those at home where a group is from of which nobody is listed."""
    origins = dict.fromkeys(word.qualifier for word in group.words if word.qualifier and _stands(analysis, word))
    return () if group.members else tuple(person for origin in origins for person in compatriots.of(origin))


def _stands(analysis: Analysis, word: GroupWord) -> bool:
    """Whether a group stands for those who send it: a delegation, a board; not the pupils of a school."""
    return analysis.tokens[word.last - 1].folded.startswith(_STANDING)


def _fact(analysis: Analysis, group: _Gathered) -> Group:
    """The group under the fullest name that the text gives it, best one that says where it is from."""
    fullest = max(group.words, key=lambda word: (word.qualifier is not None, word.last - word.first))
    return Group(
        key=group.key,
        name=_called(analysis, fullest),
        members=group.members,
        roster=group.roster,
        mentions=mentions_of(analysis, [(word.first, word.last) for word in group.words]),
        confidence=confidence("group", "listed" if group.members else "unknown"),
    )


def _completeness(roster: MemberList | None) -> Roster:
    if roster is None:
        return Roster.UNKNOWN
    return Roster.PARTIAL if roster.partial else Roster.LISTED


def _meant(analysis: Analysis, word: GroupWord, rosters: Sequence[MemberList], whence: str | None) -> MemberList | None:
    """The roster that a group word means: the last before it, else the first after it, qualified alike.

    Where two places sent one each, a bare `heyet` is that of the place told last, `whence`.

    `On kişilik bir heyet` is a new group, of whom nobody is known unless the next sentences list it.
    """
    if analysis.tokens[word.last - 1].folded.startswith(_DELEGATIONS) and word.qualifier is None:
        return _all_of_them(word, rosters)
    if _is_new(analysis, word):
        return next((roster for roster in rosters if 0 < roster.at - word.last < _SOON), None)
    origin = whence if _is_bare_delegation(analysis, word) else word.qualifier
    apart = len({roster.qualifier for roster in rosters if roster.qualifier}) > 1
    own = [roster for roster in rosters if roster.qualifier == origin] if origin and apart else []
    alike = [r for r in rosters if word.qualifier is None or r.qualifier is None or r.qualifier == word.qualifier]
    fitting = own or alike
    earlier = [roster for roster in fitting if roster.at <= word.first]
    return earlier[-1] if earlier else fitting[0] if fitting else None


def _all_of_them(word: GroupWord, rosters: Sequence[MemberList]) -> MemberList | None:
    """Those in all delegations of which the text tells who is in them: `konuk heyetler`."""
    members = dict.fromkeys(member for roster in rosters for member in roster.members)
    return MemberList(tuple(members), word.first, None) if members else None


def _identity(analysis: Analysis, word: GroupWord, roster: MemberList | None, whence: str | None) -> str:
    """What two words that mean one group share: its members; else its qualifier and noun; nothing for a new one.

    A bare `heyet` is the one that was told last to be from somewhere, `whence`.
    """
    if roster:
        return " ".join(roster.members)
    if _is_new(analysis, word):
        return str(word.first)
    noun = slug(_called(analysis, word).split()[-1])[:5]
    return f"{whence if _is_bare_delegation(analysis, word) else word.qualifier} {noun}"


def _is_bare_delegation(analysis: Analysis, word: GroupWord) -> bool:
    """Whether a group is called `heyet` and no more: one of them, and not `iki heyet`."""
    only = word.last - word.first == 1 and analysis.tokens[word.first].folded.startswith(_DELEGATION)
    return only and (word.first == 0 or analysis.tokens[word.first - 1].folded not in _ALL_OF_THEM)


def _is_new(analysis: Analysis, word: GroupWord) -> bool:
    """Whether a group is told for the first time: `bir heyet`."""
    return word.first > 0 and analysis.tokens[word.first - 1].folded == "bir"


def _called(analysis: Analysis, word: GroupWord) -> str:
    """How the text calls the group, in the nominative; alone as an object, `gençleri` are `gençler`."""
    words = analysis.tokens[word.first : word.last]
    if len(words) == 1 and word.case is Case.ACCUSATIVE and is_group_noun(words[0].text[:-1]):
        return words[0].text[:-1]
    before = [one.text + " " * (one.tail < other.start) for one, other in pairwise(words)]
    return "".join(before) + (counted_as(words) or nominative(words[-1].text))
