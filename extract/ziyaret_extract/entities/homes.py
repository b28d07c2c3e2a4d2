"""Where a title is held that does not say it: with whom its holder goes, in a delegation's town, at the host.

`Başkan X'e Başkan Yardımcısı A eşlik etti`, `Silifke heyetinde Müdür A`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import partial
from typing import TYPE_CHECKING

from ziyaret_extract.entities.heads import LEADING, besides, leads
from ziyaret_extract.entities.held_roles import HeldRole, title_at
from ziyaret_extract.entities.hosts import host_of
from ziyaret_extract.entities.presiding import head_another, head_town, one_head_each
from ziyaret_extract.entities.title_lists import TitleLists, case_of_list
from ziyaret_extract.keys import kind_of
from ziyaret_extract.names.chunks import BULLETS
from ziyaret_extract.names.state_offices import OF_A_COUNTRY
from ziyaret_extract.names.title_bodies import bodies_for
from ziyaret_extract.turkish import headwords
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.entities.named import Named
    from ziyaret_extract.entities.occurrences import Occurrence
    from ziyaret_extract.entities.organizations import Organizations
    from ziyaret_extract.names.chunks import Chunk

# With these a sentence begins that lists a delegation spoken of just before.
_LISTED = ("heyette", "heyetin", "kafilede", "ekipte", "delegasyonda")
_IN_IT = frozenset({"heyette", "kafilede", "ekipte", "delegasyonda"})
# What is done to a delegation others do: `heyetini ağırladı`, `heyetine eşlik etti`.
_TREATED = frozenset({"heyetini", "heyetine", "heyetiyle"})
_LED_BY = "heyetine"
_COMPANY = frozenset({"beraberindeki", "yanındaki"})
_LED = ("heyet", "beraberinde", "ekib", "kafile", "delegasyon")
_NEAR = 4
_BRACKETED = 3  # `(`, an acronym, `)`
_DEPUTIES = frozenset({"başkan yardımcısı", "başkan vekili"})
_DIPLOMATS = frozenset(
    {"büyükelçi", "elçi", "başkonsolos", "konsolos", "müsteşar", "ataşe", "müşavir", "kâtip", "katip"}
)
_ACCOMPANIED = frozenset({"ettiği", "ettikleri"})
_RECEIVED = re.compile(r"(?:ağırla|karşıla)(?:d[ıi]|m[ıi]ş|r|yarak|n)\w*")


def give_homes(analysis: Analysis, named: Sequence[Named], organizations: Organizations) -> None:
    """Give the roles of people that do not tell their organization the one that their sentence tells."""
    starts = [sentence.first for sentence in analysis.sentences]
    by_sentence: dict[int, list[Named]] = {}
    for one in named:
        by_sentence.setdefault(bisect_right(starts, one.chunk.first) - 1, []).append(one)
    lists = TitleLists(analysis, organizations)
    for at, inside in sorted(by_sentence.items()):
        sentence = analysis.sentences[at]
        inside.sort(key=lambda one: one.chunk.first)
        lists.read(at, inside)
        if all(role.told for one in inside for role in one.roles):
            continue
        towns = _towns_of_lists(analysis, sentence, organizations)
        home = _home_of_leader(analysis, sentence, inside) or (
            _home_of_delegation(analysis, sentence, named, organizations) if _is_listed(analysis, at) else None
        )
        along = _home_of_company(analysis, sentence, inside)
        for one in inside:
            if along and one.chunk.first > along[0]:
                one.move(organizations.by_key[along[1]], told=True)
            town = _town_before(towns, one.chunk.first) or home
            if town:
                one.move(organizations.by_key[town], told=True)
    host = host_of(analysis, named, organizations)
    _at_home(named, host, organizations)
    one_head_each(named, organizations)
    head_another(named, organizations)
    head_town(named, organizations, _own_municipality(organizations) or host)
    _mayors(named, organizations)
    _diplomats(named)


def _at_home(named: Sequence[Named], host: str | None, organizations: Organizations) -> None:
    """Titles of which nothing near tells where they are held: at the host, who names no home, else where first told.

    A `Başkan Yardımcısı` is rather that of the municipality at home than the host's deputy.
    """
    own = _own_municipality(organizations)
    named_at = min((o.first for o in organizations.occurrences if o.key == host), default=-1)
    for one in named:
        deputy = any(fold(role.title) in _DEPUTIES for role in one.roles)
        if own and own != host and deputy:
            one.move(organizations.by_key[own], told=False)
        elif host and named_at < one.phrase:
            town = deputy and organizations.is_municipality(host) and not _in_town_hall(one, organizations)
            one.move(organizations.by_key[host], told=False, unless_found=not town)
        for at, role in enumerate(one.roles):
            if role.organization is None and not role.told:
                first = organizations.first_before(one.phrase, bodies_for(role.title).kinds)
                one.roles[at] = HeldRole(role.title, first, told=False)


def _in_town_hall(one: Named, organizations: Organizations) -> bool:
    """Whether somebody was found to hold office at a municipality."""
    return any(role.organization and organizations.is_municipality(role.organization) for role in one.roles)


def _own_municipality(organizations: Organizations) -> str | None:
    """The municipality for which a text speaks, else the only one that it names."""
    keys = [fact.key for fact in organizations.facts if organizations.is_municipality(fact.key)]
    ours = [key for key in organizations.spoken_for if key in keys]
    return next(iter(ours), None) or (keys[0] if len(keys) == 1 else None)


def _mayors(named: Sequence[Named], organizations: Organizations) -> None:
    """A president of a municipality is its mayor: `Tekkaya Belediyesine uğradılar. Başkan A …`."""
    for one in named:
        for at, role in enumerate(one.roles):
            if not role.told:
                title = title_at(role.title, organizations.by_key.get(role.organization or ""))
                one.roles[at] = HeldRole(title, role.organization, told=False)


def _diplomats(named: Sequence[Named]) -> None:
    """A diplomat whose country is not told serves that of the one named last: `Muavin Konsolos`, `Ataşe`.

    A consul of another city is none of the embassy's: `Büyükelçilik Müsteşarı A ve Tekkaya Fahri Konsolosu B`.
    """
    country: str | None = None
    sending: str | None = None
    for one in sorted(named, key=lambda one: one.chunk.first):
        for at, role in enumerate(one.roles):
            found = headwords.title(fold(role.title).split()[-1])
            if found is None or found.row.bare not in _DIPLOMATS:
                continue
            if role.organization is None and country:
                served = (sending or country) if found.row.bare in OF_A_COUNTRY else country
                one.roles[at] = HeldRole(role.title, served, told=False)
            elif role.told:
                country = role.organization or country
                sending = country if country and kind_of(country) == "place" else sending


def _towns_of_lists(analysis: Analysis, sentence: Sentence, organizations: Organizations) -> list[tuple[int, str]]:
    """The municipalities of the places whose delegations a sentence lists, with the token of `heyet`.

    Others treat it: `Tekkaya heyetini A`; but `Tekkaya heyetine Başkan A, Sarıova heyetine Müdür B başkanlık etti`.
    """
    tokens = analysis.tokens
    inside = range(sentence.first + 1, sentence.last)
    led = any(tokens[at].folded.startswith(LEADING) for at in inside)
    treated = _TREATED - {_LED_BY} if led else _TREATED
    groups = [at for at in inside if tokens[at].folded.startswith("heyet") and tokens[at].folded not in treated]
    told = ((at, organizations.key_of(f"{tokens[at - 1].text} Belediyesi")) for at in groups)
    return [(at, key) for at, key in told if key]


def _town_before(towns: Sequence[tuple[int, str]], at: int) -> str | None:
    """Of several delegations the one told last before a token; the only one wherever it is told."""
    before = [key for where, key in towns if where < at]
    return towns[0][1] if len(towns) == 1 else before[-1] if before else None


def _home_of_company(analysis: Analysis, sentence: Sentence, inside: Sequence[Named]) -> tuple[int, str] | None:
    """The token of `beraberindeki` and where the one before it holds office: `Başkan X ve beraberindeki üye A`."""
    along = (at for at in range(sentence.first, sentence.last) if analysis.tokens[at].folded in _COMPANY)
    at = next(along, None)
    if at is None:
        return None
    told = [role.organization for one in inside if one.chunk.last <= at for role in one.roles if role.told]
    key = next((key for key in reversed(told) if key and kind_of(key) == "organization"), None)
    return (at, key) if key else None


def _is_listed(analysis: Analysis, at: int) -> bool:
    """Whether a sentence lists a delegation: `Heyette A ve B yer aldı`, or a line under `Heyet:`.

    `Dün gelen heyette A yer aldı` does so too, `Tekkaya heyetinde A` tells of another.
    """
    sentence = analysis.sentences[at]
    first = analysis.tokens[sentence.first]
    if first.folded.startswith(_LISTED):
        return True
    inside = range(sentence.first + 1, sentence.last)
    if any(analysis.tokens[k].folded in _IN_IT and analysis.tokens[k - 1].text.islower() for k in inside):
        return True
    while at > 0 and analysis.tokens[analysis.sentences[at].first].text in BULLETS:
        at -= 1
    head = analysis.sentences[at]
    words = [token.folded for token in analysis.tokens[head.first : head.last]]
    return first.text in BULLETS and words[-1:] == [":"] and any(word.startswith(_LISTED) for word in words)


def _home_of_delegation(
    analysis: Analysis, sentence: Sentence, named: Sequence[Named], organizations: Organizations
) -> str | None:
    """Where the one holds office who was told to lead the group before, or from where it was told to come."""
    leading = [o.roles for o in named if o.chunk.first < sentence.first and _leads(analysis, o.chunk)]
    told = [role.organization for roles in leading[-1:] for role in roles if role.told]
    leader = next((key for key in told if key and kind_of(key) == "organization"), None)
    return leader or next((o.key for o in organizations.occurrences if _comes_from(analysis, o)), None)


def _comes_from(analysis: Analysis, body: Occurrence) -> bool:
    """Whether guests are told to come from a body: `Tekkaya Belediyesinden gelen heyet`, `Barış Derneği heyeti`."""
    words = [token.folded for token in analysis.tokens[body.last : body.last + _BRACKETED + 1]]
    behind = words[_BRACKETED:] if words[:1] == ["("] else words[:1]
    return behind == [{Case.ABLATIVE: "gelen", Case.NOMINATIVE: "heyeti"}.get(body.case)]


def _leads(analysis: Analysis, chunk: Chunk) -> bool:
    """Whether a group is told right behind a name: `X ve heyetini`, `X başkanlığındaki heyet`."""
    behind = analysis.tokens[chunk.last : chunk.last + _NEAR]
    return any(token.folded.startswith(_LED) for token in behind)


def _home_of_leader(analysis: Analysis, sentence: Sentence, inside: Sequence[Named]) -> str | None:
    """Where the one holds office who is accompanied, or who receives with others."""
    words = [token.folded for token in analysis.tokens[sentence.first : sentence.last]]
    led: Callable[[Named], bool]
    if "eşlik" in words or "refakat" in words:
        led = partial(_is_accompanied, analysis)
    elif "yalnız" in words:
        led = partial(_stands_in, Case.ACCUSATIVE)
    elif any(_RECEIVED.fullmatch(word) for word in words):
        led = partial(_receives_with_others, analysis, inside)
    else:
        led = partial(_heads_others, analysis)
    told = (role.organization for one in inside if led(one) for role in one.roles if role.told)
    return next((key for key in told if key and kind_of(key) == "organization"), None)


def _stands_in(case: Case, one: Named) -> bool:
    return one.chunk.case is case


def _is_accompanied(analysis: Analysis, one: Named) -> bool:
    """Whether a name is told to have company: `X'e A eşlik etti`, `A'nın eşlik ettiği Başkan X`."""
    before = {token.folded for token in analysis.tokens[max(one.phrase - 1, 0) : one.phrase]}
    return one.chunk.case is Case.DATIVE or bool(before & _ACCOMPANIED)


def _heads_others(analysis: Analysis, one: Named) -> bool:
    """Whether somebody is told to head the others of a sentence: `X'in yanı sıra A`, `X başkanlığındaki heyette A`."""
    behind = analysis.tokens[one.chunk.last : one.chunk.last + _NEAR]
    heads = leads(analysis, one.chunk) and any(token.folded.startswith(_LISTED) for token in behind)
    return heads or besides(analysis, one.chunk.last)


def _receives_with_others(analysis: Analysis, inside: Sequence[Named], one: Named) -> bool:
    """Whether a name is that of one who receives, alone or with others: `X'in yanı sıra A ve B karşıladı`."""
    return case_of_list(analysis, inside, one) is Case.NOMINATIVE or besides(analysis, one.chunk.last)
