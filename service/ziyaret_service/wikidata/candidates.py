"""How well an item fits an entity, and why, in one line for people.

The weights are set by judgement and put candidates into an order that a person can follow; unlike the confidences of
extraction they are no measured rates, which is one reason why what they propose is never taken for a link.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from ziyaret_ontology.folding import ascii_fold, fold
from ziyaret_ontology.model import Candidate
from ziyaret_service.catalogue.linked import PERSON
from ziyaret_service.wikidata.tables import classes_of_kind, name_forms, title_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ziyaret_service.wikidata.items import Item, Term
    from ziyaret_service.wikidata.subjects import Office, Subject

LEAST = 0.25
"""What fits less well is not proposed."""
_MOST = 5
ALIKE = 0.75
"""Names of people in two spellings may be one: `Gaffurov` and `Gʻofurov` are 0.8 alike, `Ahmet` and `Mehmet` 0.73."""
_EXTRA_WORD = 0.95
_MUNICIPALITY = "municipality"


@dataclass(frozen=True, slots=True)
class _Evidence:
    """How much of the score one kind of evidence leaves, and what it is."""

    weight: float
    told: str


def candidates_of(subject: Subject, items: Iterable[Item], *, rejected: frozenset[str]) -> tuple[Candidate, ...]:
    """The items that the subject may be, best first and not too many; those `rejected` are left out."""
    fitting = (_candidate(subject, item) for item in items if item.id not in rejected)
    found = [each for each in fitting if each is not None and each.score >= LEAST]
    return tuple(sorted(found, key=lambda each: (-each.score, int(each.wikidata[1:])))[:_MOST])


def alike(name: str, other: str) -> float:
    """The likeness of two names of people, 0 to 1: of the two words that differ most, each word beside its nearest.

    Apostrophes, accents and the order of words do not count; a word that only one of them has costs a little, but one
    word alone is like no name of several.
    """
    fewer, more = sorted((_letters(name).split(), _letters(other).split()), key=len)
    if not fewer or len(fewer) == 1 < len(more):
        return 0.0
    worst = min(max(SequenceMatcher(None, word, each, autojunk=False).ratio() for each in more) for word in fewer)
    return worst * _EXTRA_WORD ** (len(more) - len(fewer))


def _candidate(subject: Subject, item: Item) -> Candidate | None:
    """The item with its score, the product of the evidence; None where something speaks clearly against it."""
    kind = _kind(subject, item)
    if kind is None:
        return None
    more = _person(subject, item) if subject.kind == PERSON else _whereabouts(subject, item)
    evidence = [_name(subject, item), kind, *more]
    score = 1.0
    for each in evidence:
        score *= each.weight
    return Candidate(item.id, item.name, round(score, 2), "; ".join(each.told for each in evidence if each.told))


def _name(subject: Subject, item: Item) -> _Evidence:
    """How the names agree, best first: as written, in other capitals, without Turkish letters, nearly."""
    ours = [form for name in (subject.name, *subject.other_names) for form in name_forms(name)]
    labels, aliases = set(item.labels.values()), item.aliases
    for weight, change in _CHANGES:
        if label := _same(labels, ours, change):
            return _Evidence(weight, f"“{label}” is its name")
        if alias := _same(aliases, ours, change):
            return _Evidence(weight * _ALIAS, f"“{alias}” is another name of it")
    if acronym := _same(labels | aliases, subject.acronyms, _letters):
        return _Evidence(_ACRONYM, f"“{acronym}” is short for it, or for something else")
    pairs = ((_likeness(subject, name, other), other) for name in ours for other in labels | aliases)
    likeness, nearest = max(pairs, default=(0.0, ""))
    if likeness < ALIKE:
        return _Evidence(0.4 * likeness, f"its name “{item.name}” is another")
    return _Evidence(0.85 * likeness, f"its name “{nearest}” is much like it")


def _likeness(subject: Subject, name: str, other: str) -> float:
    """As `alike`; but a body or place whose name has a word more is another one."""
    same_length = len(_letters(name).split()) == len(_letters(other).split())
    return alike(name, other) if same_length or subject.kind == PERSON else 0.0


def _same(names: Iterable[str], ours: Iterable[str], change: Callable[[str], str]) -> str | None:
    """The first of the names that is one of ours after the change."""
    changed = {change(name) for name in ours}
    return min((name for name in names if change(name) in changed), default=None)


def _kind(subject: Subject, item: Item) -> _Evidence | None:
    """How the item's classes agree with the kind of entity; None when they contradict it."""
    wanted = classes_of_kind(subject.kind)
    if not item.types:
        return None if subject.kind == PERSON else _Evidence(0.6, "what it is, is not told")
    agrees, wide, against = (bool(item.classes & some) for some in (wanted.agree, wanted.wide, wanted.against))
    if subject.kind == _MUNICIPALITY and against:
        # In Wikidata the class of municipalities is one of areas: only its own name tells a body from the area.
        named = {_letters(form) for form in name_forms(subject.name)}
        if named & {_letters(label) for label in item.labels.values()}:
            return _Evidence(0.9, "a municipality, as its name says")
        return _Evidence(0.5, "the area rather than the body") if agrees else None
    if agrees and not against:
        return _Evidence(1.0, "a person" if subject.kind == PERSON else f"of the same kind, {subject.kind}")
    if wide and not against:
        return _Evidence(0.95, "perhaps of the same kind")
    return (
        None if against or subject.kind == PERSON else _Evidence(0.35, f"perhaps of another kind than {subject.kind}")
    )


def _whereabouts(subject: Subject, item: Item) -> Iterator[_Evidence]:
    """Whether it lies where the entity lies, as far as both tell."""
    areas = {area.item: area.name for area in subject.areas}
    countries = {area.item for area in subject.areas if area.country}
    if shared := areas.keys() & item.areas:
        yield _Evidence(1.0, f"lies in {areas[min(shared)]}")
    elif item.id in areas and subject.kind == _MUNICIPALITY:
        yield _Evidence(1.0, "is the area it serves")
    elif countries and item.countries and not countries & item.countries:
        yield _Evidence(0.2, "lies in another country")
    elif agreed := countries & item.countries:
        yield _Evidence(0.95, f"is in {areas[min(agreed)]}")
    elif areas:
        yield _Evidence(0.85, "where it lies, is not told")
    else:
        yield _Evidence(0.95, "")
    if item.dissolved:
        yield _Evidence(0.5, f"was dissolved in {item.dissolved.year}")


def _person(subject: Subject, item: Item) -> Iterator[_Evidence]:
    """Whether somebody of these offices is meant, and was alive and in office on the day."""
    days = [office.day for office in subject.offices if office.day]
    if item.died and days and item.died < min(days):
        yield _Evidence(0.05, f"died in {item.died.year}")
        return
    found = [_office(office, term) for office in subject.offices for term in item.terms]
    agreeing = [each for each in found if each is not None]
    if agreeing:
        yield max(agreeing, key=lambda each: each.weight)
    else:
        yield _Evidence(0.35, "nothing but the name speaks for it")


def _office(office: Office, term: Term) -> _Evidence | None:
    """How an office that a release attests agrees with a term of the item; None when they have nothing in common."""
    title = title_of(office.title)
    here = term.seat is not None and term.seat in office.seats
    if not here and not _names_place(term.label, office):
        return None
    same = (title is not None and title.head and term.position is None) or _names_title(term.label, office)
    what = term.label or "head of government there"
    if not same:
        return _Evidence(0.6, f"held another office there: {what}")
    if office.day is None:
        return _Evidence(0.85, f"{what}, {term.told()}; the release has no day")
    if not term.covers(office.day):
        return _Evidence(0.55, f"{what}, but {term.told()} and not on {office.day}")
    bounded = term.first is not None
    return _Evidence(0.97 if here and bounded else 0.9 if bounded else 0.85, f"{what}, {term.told()}")


def _names_place(label: str, office: Office) -> bool:
    """Whether the name of a position tells of the office's body: `Mayor of Pendik`, `Pendik Belediye Başkanı`."""
    if not office.body or not label:
        return False
    place = _letters(office.body.removesuffix(" Büyükşehir Belediyesi").removesuffix(" Belediyesi"))
    return f" {place} " in f" {_letters(label)} "


def _names_title(label: str, office: Office) -> bool:
    title = title_of(office.title)
    words = {_letters(office.title), *((_letters(title.words),) if title else ())}
    return any(f" {word} " in f" {_letters(label)} " for word in words)


def _letters(text: str) -> str:
    """The bare letters of a name in lower case, words parted by single spaces; apostrophes leave nothing behind."""
    plain = "".join(c if c.isalnum() else " " for c in ascii_fold(text).replace("'", ""))
    return " ".join(plain.split())


_CHANGES: tuple[tuple[float, Callable[[str], str]], ...] = ((1.0, str), (0.98, fold), (0.92, _letters))
_ALIAS = 0.95
_ACRONYM = 0.5
