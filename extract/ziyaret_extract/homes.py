"""Where a title is held that does not say it: with the one whom its holder goes with, or in the town that a list is of.

`Başkan X'e Başkan Yardımcısı A eşlik etti`, `Başkan X, Başkan Yardımcısı A ile ağırladı`, `Silifke heyetinde Müdür A`.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from ziyaret_extract.keys import kind_of
from ziyaret_extract.morphology import Case
from ziyaret_extract.roles import HeldRole
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.chunks import Chunk
    from ziyaret_extract.organizations import Organizations

    Named = Sequence[tuple[list[HeldRole], Chunk]]


# With these a sentence begins that lists a delegation spoken of just before.
_LISTED = ("heyette", "heyetin", "kafilede", "ekipte", "delegasyonda")
_LED = ("heyet", "beraberinde", "ekib", "kafile", "delegasyon")
_NEAR = 4
_MAYOR = "belediye başkanı"


def give_homes(analysis: Analysis, named: Named, organizations: Organizations) -> None:
    """Give the roles of people that do not tell their organization the one that their sentence tells."""
    starts = [sentence.first for sentence in analysis.sentences]
    by_sentence: dict[int, list[tuple[list[HeldRole], Chunk]]] = {}
    for roles, chunk in named:
        by_sentence.setdefault(bisect_right(starts, chunk.first) - 1, []).append((roles, chunk))
    for at, inside in sorted(by_sentence.items()):
        sentence = analysis.sentences[at]
        if all(role.told for roles, _ in inside for role in roles):
            continue
        home = (
            _town_of_list(analysis, sentence, organizations)
            or _home_of_leader(analysis, sentence, inside)
            or _home_of_delegation(analysis, sentence, named)
        )
        along = _home_of_company(analysis, sentence, inside)
        if along:
            for roles, chunk in inside:
                if chunk.first > along[0]:
                    roles[:] = [role if role.told else HeldRole(role.title, along[1]) for role in roles]
        for roles, _ in inside if home else ():
            roles[:] = [role if role.told else HeldRole(role.title, home, told=False) for role in roles]
    _one_mayor_each(named)


def _one_mayor_each(named: Named) -> None:
    """Take back a mayor's municipality that the text did not tell when another is its mayor."""
    told = {role.organization for roles, _ in named for role in roles if role.told and fold(role.title) == _MAYOR}
    for roles, _ in named:
        roles[:] = [
            HeldRole(role.title, None, told=False)
            if not role.told and fold(role.title) == _MAYOR and role.organization in told
            else role
            for role in roles
        ]


def _town_of_list(analysis: Analysis, sentence: Sentence, organizations: Organizations) -> str | None:
    """The municipality of the place whose delegation a sentence lists."""
    tokens = analysis.tokens
    groups = (at for at in range(sentence.first + 1, sentence.last) if tokens[at].folded.startswith("heyet"))
    return next((key for at in groups if (key := organizations.key_of(f"{tokens[at - 1].text} Belediyesi"))), None)


def _home_of_company(analysis: Analysis, sentence: Sentence, inside: Named) -> tuple[int, str] | None:
    """The token of `beraberindeki` and where the one before it holds office: `Başkan X ve beraberindeki üye A`."""
    along = (at for at in range(sentence.first, sentence.last) if analysis.tokens[at].folded == "beraberindeki")
    at = next(along, None)
    if at is None:
        return None
    told = [role.organization for roles, chunk in inside if chunk.last <= at for role in roles if role.told]
    key = next((key for key in reversed(told) if key and kind_of(key) == "organization"), None)
    return (at, key) if key else None


def _home_of_delegation(analysis: Analysis, sentence: Sentence, named: Named) -> str | None:
    """Where the one holds office who was told to lead a group before `Heyette A ve B yer aldı`."""
    words = [token.folded for token in analysis.tokens[sentence.first : sentence.last]]
    if not words[0].startswith(_LISTED):
        return None
    leading = [roles for roles, chunk in named if chunk.first < sentence.first and _leads(analysis, chunk)]
    told = [role.organization for roles in leading[-1:] for role in roles if role.told]
    return next((key for key in told if key and kind_of(key) == "organization"), None)


def _leads(analysis: Analysis, chunk: Chunk) -> bool:
    """Whether a group is told right behind a name: `X ve heyetini`, `X başkanlığındaki heyet`."""
    behind = analysis.tokens[chunk.last : chunk.last + _NEAR]
    return any(token.folded.startswith(_LED) for token in behind)


def _home_of_leader(analysis: Analysis, sentence: Sentence, inside: Named) -> str | None:
    """Where the one holds office who is accompanied, or who receives with others."""
    words = [token.folded for token in analysis.tokens[sentence.first : sentence.last]]
    if "eşlik" in words or "refakat" in words:
        wanted = Case.DATIVE
    elif "yalnız" in words:
        wanted = Case.ACCUSATIVE
    elif any(word.startswith(("ağırla", "karşıla")) for word in words):
        wanted = Case.NOMINATIVE
    else:
        return None
    told = (role.organization for roles, chunk in inside if chunk.case is wanted for role in roles if role.told)
    return next((key for key in told if key and kind_of(key) == "organization"), None)
