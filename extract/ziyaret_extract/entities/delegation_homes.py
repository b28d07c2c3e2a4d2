"""The homes of delegations, where their people hold titles that tell no body: `Silifke heyetinde Müdür A`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.entities.heads import LEADING
from ziyaret_extract.names.chunks import BULLETS
from ziyaret_extract.turkish.lexicon import delegation_nouns
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.entities.named import Named
    from ziyaret_extract.entities.occurrences import Occurrence
    from ziyaret_extract.entities.organizations import Organizations
    from ziyaret_extract.names.chunks import Chunk

_IN_IT = ("heyette", "kafilede", "ekipte", "delegasyonda")
LISTED = (*_IN_IT, "heyetin")
"""With these a sentence begins that lists a delegation spoken of just before."""
# What is done to a delegation others do: `heyetini ağırladı`, `heyetine eşlik etti`.
_TREATED = frozenset({"heyetini", "heyetine", "heyetiyle"})
_LED_BY = "heyetine"
_NEAR = 4
_BRACKETED = 3  # `(`, an acronym, `)`


def towns_of_lists(analysis: Analysis, sentence: Sentence, organizations: Organizations) -> list[tuple[int, str]]:
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


def town_before(towns: Sequence[tuple[int, str]], at: int) -> str | None:
    """Of several delegations the one told last before a token; the only one wherever it is told."""
    before = [key for where, key in towns if where < at]
    return towns[0][1] if len(towns) == 1 else before[-1] if before else None


def home_of_delegation(analysis: Analysis, at: int, named: Sequence[Named], organizations: Organizations) -> str | None:
    """Where those of a delegation are at home whom a sentence lists that speaks of it as told before.

    The one holds office there who was told to lead the group, or it was told to come from there.
    """
    if not _is_listed(analysis, at):
        return None
    first = analysis.sentences[at].first
    leading = [one for one in named if one.chunk.first < first and _leads(analysis, one.chunk)]
    leader = next((key for one in leading[-1:] for key in one.bodies()), None)
    return leader or next((o.key for o in organizations.occurrences if _comes_from(analysis, o)), None)


def _is_listed(analysis: Analysis, at: int) -> bool:
    """Whether a sentence lists a delegation: `Heyette A ve B yer aldı`, or a line under `Heyet:`.

    `Dün gelen heyette A yer aldı` does so too, `Tekkaya heyetinde A` tells of another.
    """
    sentence = analysis.sentences[at]
    first = analysis.tokens[sentence.first]
    if first.folded.startswith(LISTED):
        return True
    inside = range(sentence.first + 1, sentence.last)
    if any(analysis.tokens[k].folded in _IN_IT and analysis.tokens[k - 1].text.islower() for k in inside):
        return True
    while at > 0 and analysis.tokens[analysis.sentences[at].first].text in BULLETS:
        at -= 1
    head = analysis.sentences[at]
    words = [token.folded for token in analysis.tokens[head.first : head.last]]
    return first.text in BULLETS and words[-1:] == [":"] and any(word.startswith(LISTED) for word in words)


def _comes_from(analysis: Analysis, body: Occurrence) -> bool:
    """Whether guests are told to come from a body: `Tekkaya Belediyesinden gelen heyet`, `Barış Derneği heyeti`."""
    words = [token.folded for token in analysis.tokens[body.last : body.last + _BRACKETED + 1]]
    behind = words[_BRACKETED:] if words[:1] == ["("] else words[:1]
    return behind == [{Case.ABLATIVE: "gelen", Case.NOMINATIVE: "heyeti"}.get(body.case)]


def _leads(analysis: Analysis, chunk: Chunk) -> bool:
    """Whether a group is told right behind a name: `X ve heyetini`, `X başkanlığındaki heyet`."""
    behind = analysis.tokens[chunk.last : chunk.last + _NEAR]
    return any(token.folded.startswith((*delegation_nouns(), "beraberinde")) for token in behind)
