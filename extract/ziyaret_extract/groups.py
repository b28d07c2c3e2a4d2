"""Delegations and other groups: how they are called, who is in them, and which of them a later word means."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.chunks import AND
from ziyaret_extract.morphology import Case, case_after
from ziyaret_extract.occurrences import Occurrence, mentions_of
from ziyaret_extract.tables import read_rows
from ziyaret_ontology.folding import fold, slug
from ziyaret_ontology.model import Group, Roster

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.organizations import Organizations
    from ziyaret_extract.people import People
    from ziyaret_extract.places import Places

NAMED = 0.85
_LOOSE_WORDS = 2
_LONGEST_GAP = 8
_SHORTEST_LIST = 3
_SOON = 25
_LEADING = ("başkanlık", "başkanlığında", "liderliğinde", "öncülüğünde", "başkanlığındaki")
_MODIFIERS = frozenset({"konuk", "yerel", "resmî", "resmi", "uzman", "akademik", "teknik", "türkmen"})
_GENERIC = frozenset({"konuk", "yerel", "resmî", "resmi"})


@dataclass(frozen=True, slots=True)
class GroupWord:
    """A word that means a group: tokens `first` up to `last`, its case, and the country or body that qualifies it."""

    first: int
    last: int
    case: Case
    kind: str
    qualifier: str | None


@dataclass(frozen=True, slots=True)
class MemberList:
    """People named as a group's members in one place; `at` is its first token, `qualifier` as in GroupWord."""

    members: tuple[str, ...]
    at: int
    qualifier: str | None


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of a text and where they are mentioned."""

    facts: tuple[Group, ...]
    occurrences: tuple[Occurrence, ...]


def read_groups(
    analysis: Analysis, release_id: str, people: People, places: Places, bodies: Organizations, titled: frozenset[int]
) -> Groups:
    """The groups that the text speaks of, with the members that it tells; `titled` are tokens of quoted titles."""
    words = [
        w
        for sentence in analysis.sentences
        for w in group_words(analysis, sentence, places, bodies)
        if w.last - 1 not in titled
    ]
    lists = [m for m in (_members(analysis, s, words, people) for s in analysis.sentences) if m]
    lists += _listed_lines(analysis, people)
    lists = _merged(sorted(lists, key=lambda m: m.at))
    spans: dict[str, list[tuple[int, int]]] = {}
    known: dict[str, tuple[str, tuple[str, ...]]] = {}
    occurrences = []
    for word in words:
        indefinite = _indefinite(analysis, word) and not _listed_soon(word, lists)
        members = None if indefinite else _meant(word, lists)
        name = _called(analysis, word)
        identity = (
            slug(" ".join(members.members))
            if members
            else f"new-{word.first}"
            if indefinite
            else slug(word.qualifier or "") + slug(name.split()[-1])[:5]
        )
        key = next((k for k, (i, _) in known.items() if i == identity), None)
        if key is None:
            key = f"group/{release_id}/{slug(name)}"
            key = key if key not in known else f"{key}-{len(known) + 1}"
            known[key] = (identity, members.members if members else ())
            spans[key] = []
        spans[key].append((word.first, word.last))
        occurrences.append(Occurrence(key, word.first, word.last, word.first, word.case))
    facts = tuple(
        Group(
            key,
            _name(analysis, spans[key]),
            members,
            Roster.LISTED if members else Roster.UNKNOWN,
            mentions_of(analysis, spans[key]),
            NAMED,
        )
        for key, (_, members) in known.items()
    )
    return Groups(facts, tuple(occurrences))


def group_words(analysis: Analysis, sentence: Sentence, places: Places, bodies: Organizations) -> list[GroupWord]:
    """The group words of a sentence with what qualifies them: `Özbekistan heyeti`, `yerel yöneticiler`."""
    found: list[GroupWord] = []
    spots = {o.last: o for o in (*bodies.occurrences, *places.occurrences)}
    for at in range(sentence.first, sentence.last):
        read = _group_noun(analysis.tokens[at].folded)
        if read is None:
            continue
        kind, case = read
        first = at
        while first > sentence.first and analysis.tokens[first - 1].folded in _MODIFIERS:
            first -= 1
        spot = spots.get(first)
        qualifier = None
        if spot and spot.case in {Case.NOMINATIVE, Case.GENITIVE}:
            qualifier, first = spot.key, spot.first
        elif kind == "members" or (kind == "officials" and first == at):
            continue
        if found and found[-1].last == first:
            last = found.pop()
            first, qualifier = last.first, qualifier or last.qualifier
        bare = analysis.tokens[at].folded in {"heyeti", "delegasyonu", "kafilesi"}
        if bare and case is Case.ACCUSATIVE and (qualifier or _compound(analysis, sentence, first)):
            case = Case.NOMINATIVE
        found.append(GroupWord(first, at + 1, case, kind, qualifier))
    return found


def _compound(analysis: Analysis, sentence: Sentence, first: int) -> bool:
    """Whether `heyeti` has its possessive from the noun before it (`paylaşım programı heyeti`) and is no object."""
    before = analysis.tokens[first - 1] if first > sentence.first else None
    return (
        before is not None
        and not before.suffix
        and not before.folded.startswith("beraberinde")
        and (before.text[:1].isupper() or before.folded.endswith(("ı", "i", "u", "ü", "lar", "ler")))
    )


@cache
def _group_noun(word: str) -> tuple[str, Case] | None:
    """The kind of group that a folded word means and its case; the shortest ending decides."""
    best: tuple[int, str, Case] | None = None
    for noun, kind in read_rows("group_nouns.tsv"):
        found = (case_after(word, form) for form in (noun, *(noun + vowel for vowel in "ıiuü")))
        case = next((c for c in found if c is not None), None)
        if case is None:
            continue
        if best is None or len(noun) > best[0]:
            best = (len(noun), kind, case)
    return (best[1], best[2]) if best else None


def _members(analysis: Analysis, sentence: Sentence, words: Sequence[GroupWord], people: People) -> MemberList | None:
    """The members that a sentence lists: `Heyette A, B ve C yer aldı`, `Programa A, B ve C katıldı`."""
    inside = [o for o in people.occurrences if sentence.first <= o.first < sentence.last]
    tokens = analysis.tokens[sentence.first : sentence.last]
    told = " " + " ".join(t.folded for t in tokens)
    verb = next((row for row in read_rows("member_verbs.tsv") if f" {row[0]}" in told), None)
    if verb is None:
        return _with_company(analysis, sentence, words, inside)
    containers = [
        o.first for o in words if sentence.first <= o.first < sentence.last and o.case.value in verb[1].split(",")
    ]
    containers += [
        sentence.first + k
        for k, t in enumerate(tokens)
        if any(t.folded in row for row in _containers() if verb[1] == "dat")
    ]
    run = _coordinated(analysis, inside)
    named = [o for o in run if o.case is Case.NOMINATIVE or verb[1] == "abl" or o.case is Case.OTHER]
    if not containers or not named:
        return None
    leaders = [o for o in inside if o.last < sentence.last and analysis.tokens[o.last].folded.startswith(_LEADING)]
    named = [*leaders, *(o for o in named if o not in leaders)] if verb[1] == "loc" else named
    qualifier = next((w.qualifier for w in words if sentence.first <= w.first < sentence.last and w.qualifier), None)
    return MemberList(tuple(dict.fromkeys(o.key for o in named)), sentence.first, qualifier)


def _with_company(
    analysis: Analysis, sentence: Sentence, words: Sequence[GroupWord], inside: Sequence[Occurrence]
) -> MemberList | None:
    """Those named before `ve beraberindeki heyet`: all that is told of the delegation."""
    for word in words:
        at = word.first - 1
        if sentence.first < at < sentence.last and analysis.tokens[at].folded.startswith("beraberinde"):
            run = [o for o in _coordinated(analysis, inside) if o.last < at]
            return MemberList(tuple(dict.fromkeys(o.key for o in run)), sentence.first, None) if run else None
    return None


@cache
def _containers() -> tuple[frozenset[str], ...]:
    return (frozenset(form for row in read_rows("gatherings.tsv") for form in row[1].split(",")),)


def _coordinated(analysis: Analysis, inside: Sequence[Occurrence]) -> list[Occurrence]:
    """The longest run of people joined by commas and `ve`, roles before each name allowed."""
    runs: list[list[Occurrence]] = []
    for occurrence in inside:
        gap = analysis.tokens[runs[-1][-1].last : occurrence.phrase] if runs else ()
        if (
            runs
            and gap
            and gap[0].text in {",", ";", AND, "ile"}
            and sum(t.text[:1].islower() for t in gap[1:]) <= _LOOSE_WORDS
            and len(gap) < _LONGEST_GAP
        ):
            runs[-1].append(occurrence)
        else:
            runs.append([occurrence])
    return max(runs, key=len, default=[])


def _listed_lines(analysis: Analysis, people: People) -> list[MemberList]:
    """Three or more lines running that each begin with a person are a list of members."""
    starts = {o.phrase: o.key for o in people.occurrences}
    found: list[MemberList] = []
    run: list[str] = []
    for sentence in analysis.sentences:
        first = sentence.first + (analysis.tokens[sentence.first].text in {"-", "•", "–", "*"})
        key = starts.get(first)
        lines = key is not None and _one_line_each(analysis, sentence)
        if lines and key:
            run.append(key)
            continue
        if len(run) >= _SHORTEST_LIST:
            found.append(MemberList(tuple(run), sentence.first - 1, None))
        run = []
    return found


def _one_line_each(analysis: Analysis, sentence: Sentence) -> bool:
    begin, end = analysis.tokens[sentence.first].start, analysis.tokens[sentence.last - 1].tail
    clean = analysis.text.clean
    return (begin == 0 or clean[:begin].rstrip(" ").endswith("\n")) and (
        end >= len(clean) or clean[end:].lstrip(" ").startswith("\n")
    )


def _merged(lists: list[MemberList]) -> list[MemberList]:
    """Lists that name the same group, as a delegation's head in one sentence and its other members in the next."""
    found: list[MemberList] = []
    for members in lists:
        if found and len(found[-1].members) == 1 and not set(members.members) & set(found[-1].members):
            last = found.pop()
            found.append(MemberList((*last.members, *members.members), last.at, last.qualifier))
        else:
            found.append(members)
    return found


def _meant(word: GroupWord, lists: Sequence[MemberList]) -> MemberList | None:
    """The member list that a group word means: the last before it, else the first after it, qualified alike."""
    fitting = [m for m in lists if word.qualifier is None or m.qualifier is None or m.qualifier == word.qualifier]
    earlier = [m for m in fitting if m.at <= word.first]
    return earlier[-1] if earlier else fitting[0] if fitting else None


def _indefinite(analysis: Analysis, word: GroupWord) -> bool:
    """Whether a group is a new one, of whom nobody is known yet: `on kişilik bir heyet`."""
    return word.first > 0 and analysis.tokens[word.first - 1].folded == "bir"


def _listed_soon(word: GroupWord, lists: Sequence[MemberList]) -> bool:
    """Whether the next sentences say who is in a group just introduced."""
    return any(0 < members.at - word.last < _SOON for members in lists)


def _called(analysis: Analysis, word: GroupWord) -> str:
    words = [analysis.tokens[k] for k in range(word.first, word.last)]
    *before, last = [token.text for token in words]
    return " ".join([*before, _nominative(last)])


def _name(analysis: Analysis, spans: Sequence[tuple[int, int]]) -> str:
    """The fullest way in which the text calls the group."""
    names = [_called(analysis, GroupWord(a, b, Case.NOMINATIVE, "", None)) for a, b in spans]
    return max(names, key=lambda name: (len(name.split()), -names.index(name)))


def _nominative(word: str) -> str:
    """The word without its case: `heyetini` is `heyeti`, `öğrencileri` stays as it is."""
    folded = fold(word)
    stems = [noun + vowel for noun, _ in read_rows("group_nouns.tsv") for vowel in ("", *"ıiuü")]
    cased = [(case_after(folded, stem), stem) for stem in stems]
    fitting = [(case is not Case.NOMINATIVE, len(stem)) for case, stem in cased if case is not None]
    return word[: min(fitting)[1]] if fitting else word
