"""Which mentions of a sentence stand for themselves: a body in a title goes with the person, `X ve heyeti` is X."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.entities.along import COMPANY
from ziyaret_extract.entities.occurrences import in_sentence
from ziyaret_extract.names.chunks import AND
from ziyaret_extract.turkish.morphology import Case, case_after, case_of
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.entities.occurrences import Occurrence
    from ziyaret_extract.mentions import Mentions

LONGEST_COMPANY = 3
"""So many words at most stand between somebody and who comes along."""
BESIDE = frozenset({"yanında", "beraberinde"})
"""The words behind somebody who has company: `X'in yanında A vardı`."""
FAMILY = ("ailesi", "aileleri", "yakınları")
"""How words begin for the family of somebody."""
_FAMILY_REACH = 5
_KIN = frozenset({"eşi", "annesi", "babası", "oğlu", "kızı", "kardeşi", "ağabeyi", "ablası", "torunu", "dedesi"})
_OWN = ("eşi", "heyeti", "ekibi", "ailesi", "arkadaşları", "yönetimi", "kurmayları", "teşkilatı")
_OWN_REACH = 3
OWN_GUESTS = frozenset({"konukları", "misafirleri"})
"""The guests of a host, with whom he does it more often than it is done to them: `Y ve konukları`."""
# In these cases somebody and his people are together: `X ve ekibini`; in `X ve ekibinden Y` only Y is told.
_OF_WHOLE = frozenset({Case.ACCUSATIVE, Case.DATIVE, Case.INSTRUMENTAL})
_JOINTS = frozenset({",", ";", AND, "ile"})
# A place in a title stands in no case.
_OF_HOMES = frozenset({Case.NOMINATIVE, Case.GENITIVE, Case.OTHER})
# `(`, the acronym and `)`.
_BRACKETED = 3
_LONGEST_BRACKET = 12


def standing(analysis: Analysis, sentence: Sentence, mentions: Mentions) -> list[Occurrence]:
    """The mentions of a sentence that are no part of another: a body in a person's title goes with the person."""
    people = _with_brackets(analysis, sentence, _with_homes(analysis, sentence, mentions))
    people = _from_bodies(analysis, sentence, mentions, people)
    people = [one for one in people if not _of_family(analysis, sentence, one)]
    groups = in_sentence(sentence, mentions.groups.occurrences)
    covered = {at for o in (*people, *groups) for at in range(o.phrase, o.last)}
    people, groups = _with_company(analysis, people, groups, _of_bodies(sentence, mentions, people))
    venues = [
        replace(o, key=mentions.houses.get(o.key, o.key)) for o in in_sentence(sentence, mentions.places.occurrences)
    ]
    covered_by_venue = {at for o in venues if o.last - o.first > 1 for at in range(o.first, o.last)}
    bodies = [o for o in _of_places(sentence, mentions) if o.first not in covered and o.first not in covered_by_venue]
    covered |= {at for o in bodies for at in range(o.phrase, o.last)}
    spots = [o for o in venues if o.first not in covered]
    return sorted((*people, *groups, *bodies, *spots), key=lambda o: (o.phrase, -o.last))


def _of_family(analysis: Analysis, sentence: Sentence, one: Occurrence) -> bool:
    """Whether a name only tells whose family is meant: `Tekkaya ailesine`, `şehit A'nın köyde yaşayan ailesi`."""
    reach = _FAMILY_REACH if one.case is Case.GENITIVE else 1
    kin = analysis.tokens[one.last].folded if one.last + 1 < sentence.last else ""
    if one.case is Case.GENITIVE and kin in _KIN and analysis.tokens[one.last + 1].text[:1].isupper():
        return True  # `Kaymakam A'nın eşi B`
    behind = analysis.tokens[one.last : min(one.last + reach, sentence.last)]
    return any(token.folded.startswith(FAMILY) for token in behind)


def _with_homes(analysis: Analysis, sentence: Sentence, mentions: Mentions) -> list[Occurrence]:
    """The people, each phrase begun by what names the office: `Türkiye'nin Bişkek Büyükelçisi A`."""
    starts = {
        o.last: o.first
        for placed in (mentions.places.occurrences, mentions.organizations.occurrences)
        for o in in_sentence(sentence, placed)
        if o.case in _OF_HOMES
    }
    return [
        replace(one, phrase=_home_start(analysis, one.phrase, starts)) if one.phrase < one.first else one
        for one in in_sentence(sentence, mentions.people.occurrences)
    ]


def _from_bodies(
    analysis: Analysis, sentence: Sentence, mentions: Mentions, people: list[Occurrence]
) -> list[Occurrence]:
    """The people of a list, each phrase begun by the body that he is from: `A, Y Derneğinden B ve Z yönetiminden C`."""
    bodies = {o.last: o for o in in_sentence(sentence, mentions.organizations.occurrences) if o.first > sentence.first}
    places = {o.last: o.first for o in in_sentence(sentence, mentions.places.occurrences) if o.first > sentence.first}
    found = []
    for one in people:
        body = bodies.get(one.phrase) or bodies.get(one.phrase - 1)
        word = analysis.tokens[one.phrase - 1]
        whence = case_of(fold(word.suffix) or word.folded[-3:]) is Case.ABLATIVE
        begin = places.get(body.first, body.first) if body else 0
        listed = body is not None and analysis.tokens[begin - 1].folded in _JOINTS
        found.append(replace(one, phrase=begin) if body and whence and listed else one)
    return found


def _with_brackets(analysis: Analysis, sentence: Sentence, people: list[Occurrence]) -> list[Occurrence]:
    """The people, each phrase ended by the bracket that tells the office: `Ad Soyad (Pécs Belediye Başkanı)`."""
    named = {one.first for one in people}
    ends = [_bracket_end(analysis, sentence, one.last) for one in people]
    return [
        replace(one, last=end) if named.isdisjoint(range(one.last, end)) else one
        for one, end in zip(people, ends, strict=True)
    ]


def _bracket_end(analysis: Analysis, sentence: Sentence, at: int) -> int:
    """Where the bracket ends that opens at a token, else the token itself."""
    within = range(at + 1, min(at + _LONGEST_BRACKET, sentence.last))
    opens = at < sentence.last and analysis.tokens[at].text == "("
    return next((end + 1 for end in within if analysis.tokens[end].text == ")"), at) if opens else at


def _of_places(sentence: Sentence, mentions: Mentions) -> list[Occurrence]:
    """The bodies, each phrase begun by the place in the genitive right before it: `Romanya'nın Bursa Konsolosluğu`."""
    places = in_sentence(sentence, mentions.places.occurrences)
    starts = {o.last: o.first for o in places if o.case is Case.GENITIVE}
    bodies = in_sentence(sentence, mentions.organizations.occurrences)
    return [replace(body, phrase=starts.get(body.phrase, body.phrase)) for body in bodies]


def _home_start(analysis: Analysis, at: int, starts: Mapping[int, int]) -> int:
    """Where the places and bodies begin that end at a token, each with an acronym in brackets or without.

    A field may stand before the title: `birliğin Kazakistan Temsilcisi`.
    """
    if at not in starts and at - 1 in starts and analysis.tokens[at - 1].text[:1].isupper() and _is_owner(analysis, at):
        at -= 1
    while True:
        bracket = _BRACKETED if at - _BRACKETED in starts and analysis.tokens[at - 1].text == ")" else 0
        if at - bracket not in starts:
            return at
        at = starts[at - bracket]


def _is_owner(analysis: Analysis, at: int) -> bool:
    """Whether the word before the one before a token is a genitive."""
    word = analysis.tokens[at - 2]
    return case_of(fold(word.suffix) or word.folded[-2:]) is Case.GENITIVE


def _of_bodies(sentence: Sentence, mentions: Mentions, people: Sequence[Occurrence]) -> frozenset[int]:
    """The tokens at which people begin whose title tells their body."""
    bodies = {o.first for o in in_sentence(sentence, mentions.organizations.occurrences)}
    return frozenset(one.phrase for one in people if one.phrase in bodies)


def _with_company(
    analysis: Analysis, people: list[Occurrence], groups: list[Occurrence], of_bodies: Collection[int]
) -> tuple[list[Occurrence], list[Occurrence]]:
    """`X ve beraberindeki heyeti`, `X ve heyetini`, `X ve meclis üyelerini`: X stands for the group, in its case.

    At the tokens `of_bodies` begin those whose title tells their body.
    """
    kept = []
    starts = {at for one in people for at in range(one.phrase, one.first + 1)}
    people = [_with_own(analysis, one, starts, of_bodies) for one in people]
    for group in groups:
        leader = next((o for o in reversed(people) if o.last < group.first), None)
        between = [t.folded for t in analysis.tokens[leader.last : group.first]] if leader else []
        along = 0 < len(between) <= LONGEST_COMPANY and "," not in between
        along &= between[:1] == [AND] or any(word.startswith(COMPANY) for word in between)
        if leader and along:
            own = between == [AND] and analysis.tokens[group.first].folded in OWN_GUESTS
            case = leader.case if own and leader.case is Case.NOMINATIVE else group.case
            people = [replace(o, case=case, last=group.last) if o is leader else o for o in people]
        elif not any(one.first < group.first < one.last for one in people):
            kept.append(group)
    return people, kept


def _with_own(analysis: Analysis, one: Occurrence, starts: Collection[int], of_bodies: Collection[int]) -> Occurrence:
    """A person with `ve heyetini`, `ve çalışma arkadaşları` behind the name: the two together stand in that case.

    `Ve eşi Ad Soyad`, `ve Birlik yönetiminden B` name the other: `starts` are the tokens with which people begin.
    Whose title tells the body is somebody else, `X ve ekibi Y Belediye Başkanı Z'yi`, and so is whoever stands behind
    a case that the two have together: `X ve ekibini Başkan Z`.
    """
    words = [token.folded for token in analysis.tokens[one.last : one.last + _OWN_REACH]]
    for at, word in enumerate(words[1:], start=1) if words[:1] == [AND] else ():
        case = next((found for own in _OWN if (found := case_after(word, own)) is not None), None)
        last = one.last + at + 1
        apart = last not in starts or case in _OF_WHOLE or (case is Case.NOMINATIVE and last in of_bodies)
        if case and apart:
            return replace(one, case=case, last=last)
        if not word.isalpha() or word.startswith(COMPANY):
            break
    return one
