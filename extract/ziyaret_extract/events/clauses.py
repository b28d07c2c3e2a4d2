"""A clause: a predicate, the noun phrases before and behind it, and the part each plays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.events.standing import OWN_GUESTS
from ziyaret_extract.names.chunks import AND
from ziyaret_extract.turkish.morphology import PARTICIPLE_ENDINGS, Case

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ziyaret_extract.analysis import Sentence, Token
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.turkish.frames import Predicate

PEOPLE = ("person", "group")
ACTORS = ("person", "group", "organization")
_BOTH = frozenset({"ikili", "taraflar"})
_WITH_HIM = ("beraberindeki", "heyeti", "heyetle", "heyetiyle")
_ON_ONE_SIDE = frozenset({"konuk", "misafir", "yabancı", "gelen", "katılan"})
_TOGETHER = frozenset({"birlikte", "beraber", "beraberce"})
_WITH = frozenset({"ile", "kendisiyle", "onunla"})
_GOING_ON = frozenset({"daha", "ardından", "sonra", "sonrasında", "birlikte", "burada", "ayrıca", "akabinde", "son"})
_REACH = 3
_RELATIVE = (*PARTICIPLE_ENDINGS, "ları", "leri")
# The future tense, which a participle of the same form is not before `ve`.
_FUTURE = re.compile(r"\w+[ae]c[ae]k")
# People who are no group that the text names stand right behind the participle.
_OTHERS = re.compile(r"[a-zçğıöşü]{3,}l[ae]r(?:[ıi]|[ae]|[ıi]n)")
# So do these, where nobody is named right behind them: `misafir olan yöneticiler ilkinde Müdür A'dan`.
_MANY = re.compile(r"[a-zçğıöşü]{3,}l[ae]r")
# Others in a list, of whom is told in so many words what they are: `belediye meclis üyeleri`.
_MANY_OF = re.compile(r"\w{3,}l[ae]r[ıi]?(?:m[ıi]z)?")
_OTHERS_LONG = 4


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with the phrases of its sentence; `boundary` is the token where the clause before it ends."""

    tokens: tuple[Token, ...]
    sentence: Sentence
    phrases: tuple[Phrase, ...]
    predicate: Predicate
    boundary: int

    def words(self) -> tuple[Token, ...]:
        """The words of the clause before its predicate."""
        return self.tokens[self.boundary : self.predicate.first]

    def before(self) -> list[Phrase]:
        """The phrases of the clause that stand before its predicate."""
        return [p for p in self.phrases if self.boundary < p.last <= self.predicate.first]

    def all(self, case: Case, kinds: Iterable[str]) -> list[Phrase]:
        """Its phrases of these kinds in a case that have no part of their own."""
        wanted = set(kinds)
        return [p for p in self.before() if p.case is case and p.kind in wanted and p.part in {None, "between"}]

    def keys(self, case: Case, kinds: Iterable[str]) -> list[str]:
        """The keys of `all` of them."""
        return [key for phrase in self.all(case, kinds) for key in phrase.keys]

    def part(self, part: str, kinds: Iterable[str] = ACTORS) -> list[str]:
        """The keys of its phrases that the words around give a part: agent, host, company, leader."""
        wanted = set(kinds)
        told = [p for p in self.before() if p.part == part or (part == "company" and p.case is Case.INSTRUMENTAL)]
        return [key for phrase in told if phrase.kind in wanted for key in phrase.keys]

    def behind(self) -> Phrase | None:
        """The phrase that a participle tells about: `ziyaret eden heyet`."""
        last = self.predicate.last
        for where in self.phrases:  # `ziyaret eden Y'deki Z Derneği Başkanı A`
            last = where.last if where.first == last and where.case is Case.RELATIVE else last
        following = [p for p in self.phrases if last <= p.first <= last + _REACH]
        if not self.predicate.participle or not following:
            return None
        if any(token.text == "," for token in self.tokens[self.predicate.last : following[0].first]):
            return None  # `A ile görüşen Büyükelçi, Y'yi ziyaret etti`
        joined = self.tokens[self.predicate.last].folded == AND
        if joined and (following[0].part == "agent" or _FUTURE.fullmatch(self.tokens[self.predicate.last - 1].folded)):
            return None  # `Y'ye giden ve A tarafından kabul edilen heyet`, `Y'ye gelecek ve A'nın konuğu olacak`
        head = self.tokens[self.predicate.last].text
        gap = following[0].first - self.predicate.last
        others = (gap > 0 and _OTHERS.fullmatch(head)) or (gap > 1 and _MANY.fullmatch(head))
        return None if others else following[0]

    def relative(self) -> Phrase | None:
        """The phrase that a nominal form tells about: `geçtiği okul`; `geçtiğini` is what somebody says."""
        verb = self.tokens[self.predicate.last - 1].folded
        return self.behind() if self.predicate.nominal and verb.endswith(_RELATIVE) else None

    def subject(self, kinds: Iterable[str] = ACTORS) -> tuple[str, ...]:
        """Who does it: what a participle tells about, else the nearest nominative, also of an earlier clause.

        The subject of a nominal form is in the genitive, and what it tells about is its object: `X'in ağırladığı Y`.
        Who leads a group goes before it.
        """
        wanted = set(kinds)
        head = self.behind()
        if head and head.kind in wanted and not self.predicate.nominal:
            return head.keys
        case = Case.GENITIVE if self.predicate.nominal else Case.NOMINATIVE
        told = [p for p in self.phrases if p.last <= self.predicate.first and p.case is case and p.kind in wanted]
        acting = [p for p in told if p.part is None]
        people = [p for p in acting if p.kind != "organization"]
        if not acting:
            return self._leading()
        subject = (people or acting)[-1]
        before = [p.keys for p in acting if p.kind == "person" and self._joined(p, subject)]
        before = before or [p.keys for p in self._listed_before(acting, subject)]
        leaders = [
            p.keys
            for p in self.phrases
            if p.part == "leader" and p.kind == "person" and p.last <= subject.first
            if subject.kind == "group" or subject.first - p.last <= _REACH
        ]
        together = (*before, *leaders, subject.keys)
        return tuple(dict.fromkeys(key for keys in together for key in keys))

    def _leading(self) -> tuple[str, ...]:
        """Who leads those of whom nobody is named: `A başkanlığında cami görevlileri`."""
        led = [p for p in self.before() if p.part == "leader" and p.kind == "person"]
        return led[-1].keys if led and not self.predicate.nominal else ()

    def _joined(self, one: Phrase, other: Phrase) -> bool:
        """Whether `ve` alone stands between two phrases: `Başkan A ve oda temsilcileri`."""
        return [token.folded for token in self.tokens[one.last : other.first]] == [AND]

    def _listed_before(self, acting: Sequence[Phrase], subject: Phrase) -> list[Phrase]:
        """Those of a list that ends with somebody and tells of others only what they are: `A, meclis üyeleri ve B`."""
        at = acting.index(subject)
        named = next((p for p in reversed(acting[:at]) if p.kind == "person"), None)
        if named is None or subject.kind != "person":
            return []
        gap = [token.folded for token in self.tokens[named.last : subject.first]]
        others = gap[1:-1]
        listed = gap[:1] == [","] and gap[-1] == AND and 0 < len(others) <= _OTHERS_LONG
        return [named] if listed and "," not in others and _MANY_OF.fullmatch(others[-1]) else []

    def of_both(self) -> bool:
        """Whether guest and host do it together: `iki başkan`, `İkili daha sonra`; `ikili görüşme` is between two."""
        if self.has("iki", "başkan"):
            return True
        words = [token.folded for token in self.tokens[self.sentence.first : self.sentence.last]]
        pairs = pairwise((*words, ""))
        if (
            "başkanlar" in words
            and not self.has("konuk", "başkanlar")
            and not any(p.kind == "person" for p in self.before())
        ):
            return True
        return any(word in _BOTH and (behind == "," or behind in _GOING_ON) for word, behind in pairs)

    def of_party(self) -> bool:
        """Whether it is done by somebody with those who are with him: `Büyükelçi ve beraberindekiler`."""
        before = self.tokens[self.sentence.first : self.predicate.first]
        return any(token.folded.startswith(_WITH_HIM) for token in before)

    def of_host(self) -> bool:
        """Whether it is done by a host with those who are guests: `Başkan Y ve konukları`."""
        pairs = pairwise(token.folded for token in self.tokens[self.sentence.first : self.predicate.first])
        return any(one == AND and other in OWN_GUESTS for one, other in pairs)

    def of_sides(self) -> bool:
        """Whether those who met do it on both sides: `Heyetler çarşıyı gezdi`; `konuk heyetler` are on one."""
        pairs = pairwise(["", *(token.folded for token in self.tokens[self.sentence.first : self.predicate.first])])
        return any(other == "heyetler" and one not in _ON_ONE_SIDE for one, other in pairs)

    def of_all(self) -> bool:
        """Whether guests and hosts do it together, and nobody is told to be with whom: `birlikte gezildi`."""
        words = [token.folded for token in self.tokens[self.sentence.first : self.predicate.first]]
        alone = not any(p.kind in PEOPLE and p.last <= self.predicate.first for p in self.phrases)
        return alone and any(word in _TOGETHER and before not in _WITH for before, word in pairwise(("", *words)))

    def first_of(self, word: str) -> int:
        """Where the sentence's first word that begins so stands, the sentence's end if there is none."""
        inside = range(self.sentence.first, self.sentence.last)
        return next((at for at in inside if self.tokens[at].folded.startswith(word)), self.sentence.last)

    def has(self, *words: str) -> bool:
        """Whether words that begin so follow each other somewhere in the sentence."""
        folded = [token.folded for token in self.tokens[self.sentence.first : self.sentence.last]]
        return any(
            all(folded[at + k].startswith(word) for k, word in enumerate(words))
            for at in range(len(folded) - len(words) + 1)
        )
