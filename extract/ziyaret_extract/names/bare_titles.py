"""Mentions of people by their office alone: `Başkanımız`, `konuk Büyükelçi`, `Vali'ye`."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import Case, case_of
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ziyaret_extract.analysis import Sentence, Token

Someone = TypeVar("Someone")
# A capital before a title makes it another title or a name; these do not.
_BEFORE = frozenset({"belediye", "sayın", "sn.", "konuk", "misafir", "merkez"})
_MAYOR = "belediye başkanı"
_PRESIDENT = "başkan"
# So near before a name its title ends, honorifics between.
_REACH = 2


@dataclass(frozen=True, slots=True)
class Holder(Generic[Someone]):
    """Somebody who holds offices, and the tokens at which the name stands, in order."""

    someone: Someone
    titles: tuple[str, ...]
    places: tuple[int, ...]

    def holds(self, bare: str) -> bool:
        """Whether one of the titles ends with the word whose bare form this is."""
        return any((found := headwords.title(_last(title))) and found.row.bare == bare for title in self.titles)

    def last_before(self, at: int) -> int:
        """Where the name stands last before a token; -1 when it does not."""
        before = bisect_left(self.places, at)
        return self.places[before - 1] if before else -1


@dataclass(frozen=True, slots=True)
class BareTitle(Generic[Someone]):
    """The token that means somebody by the office, where its phrase begins, and its case."""

    someone: Someone
    at: int
    phrase: int
    case: Case


def find_bare_titles(
    sentences: Sequence[Sentence],
    tokens: Sequence[Token],
    taken: Collection[int],
    holders: Sequence[Holder[Someone]],
) -> Iterator[BareTitle[Someone]]:
    """The titles that stand for their holder; `taken` are the tokens of names, of their titles, and of speech.

    A title that several people hold means the one named last before it, a mayor rather than another president; one that
    is `ours` him whom the text names so, else him whom it names most.
    """
    for sentence in sentences:
        for at in range(sentence.first, sentence.last) if not sentence.heading else ():
            read = None if at in taken else _bare(tokens[at])
            if read is None or not _stands_alone(tokens, sentence, at):
                continue
            bare, case, is_ours = read
            held = [holder for holder in holders if holder.holds(bare)]
            meant = _meant(_ours(tokens, held, bare) if is_ours else held, bare, at)
            if meant is not None:
                begins = at - 1 if at > sentence.first and tokens[at - 1].folded in _BEFORE else at
                yield BareTitle(meant, at, begins, case)


def _ours(tokens: Sequence[Token], holders: list[Holder[Someone]], bare: str) -> list[Holder[Someone]]:
    """Who may be meant by a title that is `ours`: whom the text names so, else the mayor whom it names most."""
    named = [h for h in holders if any(_is_ours(tokens, at) for at in h.places)]
    mayors = [h for h in holders if _MAYOR in map(fold, h.titles)] if bare == _PRESIDENT else []
    most = max((len(h.places) for h in mayors), default=0)
    return named or [h for h in mayors if len(h.places) == most] or holders


def _is_ours(tokens: Sequence[Token], at: int) -> bool:
    """Whether the title before a name is `ours`: `Başkanımız Ad`, `Başkanımız Sayın Ad`."""
    titles = (headwords.bare_title(token.folded) for token in tokens[max(at - _REACH, 0) : at])
    return any(title is not None and title.ours for title in titles)


def _bare(token: Token) -> tuple[str, Case, bool] | None:
    """The bare form of a title, its case and whether it is `ours`, when the word is capitalised or `ours`."""
    found = headwords.bare_title(token.folded)
    if found is None or not (found.ours or token.text[:1].isupper()):
        return None
    case = case_of(fold(token.suffix)) if token.suffix else found.case
    return None if token.suffix and found.case is not Case.NOMINATIVE else (found.row.bare, case, found.ours)


def _stands_alone(tokens: Sequence[Token], sentence: Sentence, at: int) -> bool:
    """Whether no name and no other word of a title stands beside it."""
    before = tokens[at - 1] if at > sentence.first else None
    behind = tokens[at + 1] if at + 1 < sentence.last else None
    led = before is not None and before.text[:1].isupper() and before.folded not in _BEFORE and not before.suffix
    if led and before is not None and at - 1 == sentence.first:
        led = not lexicon.is_common(before.folded)
    follows = behind is not None and (behind.text[:1].isupper() or headwords.title(behind.folded) is not None)
    return not led and (bool(tokens[at].suffix) or not follows)


def _meant(holders: Sequence[Holder[Someone]], bare: str, at: int) -> Someone | None:
    """Of those who hold the office the one named last before the token; a mayor rather than another president."""
    if bare == _PRESIDENT:
        holders = [holder for holder in holders if _MAYOR in map(fold, holder.titles)] or holders
    named = [(holder.last_before(at), n) for n, holder in enumerate(holders)]
    place, n = max(named, default=(-1, 0))
    return holders[n].someone if place >= 0 else None


def _last(title: str) -> str:
    return fold(title).split()[-1]
