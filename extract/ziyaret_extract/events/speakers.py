"""Who speaks at a gathering, and for a group: `Açılışta konuşan X`, `gaziler adına söz alan Z`."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.events.drafts import GATHERINGS
from ziyaret_extract.events.gatherings import gathering_noun
from ziyaret_extract.events.leading import gathering_of, read_leaders
from ziyaret_extract.events.sessions import SESSION
from ziyaret_extract.keys import kind_of
from ziyaret_extract.tables import first_cells
from ziyaret_extract.turkish.future import tells_future
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence, Token
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_EXPECTED = ("bekleni", "planlan", "konuşmas")
# Those who are at a gathering: `Katılanlar arasında X ve Y de vardı`.
_THOSE = ("katılanlar", "davetliler", "katılımcılar", "dinleyenler", "izleyenler", "protokol", "isimler", "taraflar")
_BEING_THERE = ("bulunduğu", "olduğu", "yer")
_NEAR = 3
# Who is remembered is not there.
_REMEMBERED = ("anıld", "anılac", "anılan", "yad", "yâd", "rahmet")
# Parts of a gathering, as something is done in them.
_PARTS = frozenset(
    {"sonunda", "başında", "açılışında", "kapanışında", "bitiminde", "başlangıcında", "finalinde", "devamında"}
)
# `X'in “…” konulu sunumunun ardından`, `X'in konuşmasıyla`, `X'in dinletisi ile`.
_TALK_GIVEN = re.compile(
    r"(?:(?:başlıklı|konulu|adlı|isimli|açılış|selamlama) )?(?:sunumu|konuşması|dinletisi|gösterisi|konseri|semineri)"
    r"(?:nun|nın|nin|yla|yle)? ?(?:ardından|sonrasında|ile|sona|son|devam|tamamlan|başla|noktalan)"
)
_SHOWN = re.compile(r"(?:gösteri|konser|dinleti|oyun|performans|müsabaka|yarış|maç)(?:l[ae]r)?[ıiuü](?:n[ıiuü])?")
_WATCHING = re.compile(r"izledi(?:ler)?|seyretti(?:ler)?|etti(?:ler)?|izliyor")
_BEHALF = "adına"
_SAYING = ("söz", "konuş", "teşekkür", "söyle", "dile", "belirt")


def read_speakers(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """Who speaks at a gathering that the text has told is there; who speaks for the guests of a visit is one.

    So is there who only says something, where the text tells of no visit.
    """
    words = [story.analysis.tokens[at].folded for at in range(sentence.first, sentence.last) if at not in story.spoken]
    told = " " + " ".join(words)
    expected = any(word.startswith(_EXPECTED) for word in words)
    gathering = gathering_of(story, sentence) if any(verb in told for verb in _verbs("speaking_verbs.tsv")) else None
    if gathering is None and any(verb in told for verb in _verbs("saying_verbs.tsv")):
        gathering, expected = _told_alone(story), False
    gathering = gathering or _acted_at(story, sentence) or _watched(story, sentence)
    if gathering:
        cases = {Case.NOMINATIVE, Case.GENITIVE} if expected else {Case.NOMINATIVE}
        people = [p for p in phrases if p.kind == "person" and p.case in cases and p.part in {None, "agent"}]
        people += [p for p in phrases if any(_are_joined(story.analysis.tokens, p, other) for other in people)]
        gathering.add(participants=[key for p in people for key in p.keys])
    read_leaders(story, sentence, phrases)
    _among(story, sentence, phrases)
    _presented(story, sentence, phrases)
    if _BEHALF in words and any(word.startswith(_SAYING) for word in words):
        _for_guests(story, sentence, phrases)


def _are_joined(tokens: Sequence[Token], one: Phrase, other: Phrase) -> bool:
    """Whether only `ile` and an office stand between two people: `X ile Y Programı (YP) Temsilcisi Z konuştu`."""
    if one.kind != "person" or one.part != "company" or not one.last < other.first or tokens[one.last].folded != "ile":
        return False
    return all(token.text[:1].isupper() or token.text in {"(", ")"} for token in tokens[one.last + 1 : other.first])


def _among(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """Who is told to be among those at a gathering is there: `Katılanlar arasında X ve Y de vardı`.

    So is who is among others of whom more is told: `X ve Y'nin de aralarında bulunduğu davetliler`.
    """
    tokens = story.analysis.tokens
    for phrase in phrases:
        near = [token.folded for token in tokens[phrase.last : min(phrase.last + _NEAR, sentence.last)]]
        among = any(one == "aralarında" and other.startswith(_BEING_THERE) for one, other in pairwise(near))
        if among and phrase.kind == "person" and phrase.case is Case.GENITIVE:
            gathering = gathering_of(story, sentence) or _told_alone(story)
            if gathering:
                gathering.add(participants=phrase.keys)
    words = [story.analysis.tokens[at] for at in range(sentence.first, sentence.last) if at not in story.spoken]
    pairs = pairwise(token.folded for token in words)
    if any(word.startswith(_THOSE) and behind == "arasında" for word, behind in pairs):
        gathering = gathering_of(story, sentence)
        people = [p for p in phrases if p.kind in {"person", "group"} and p.case is Case.NOMINATIVE and p.part is None]
        if gathering:
            gathering.add(participants=[key for p in people for key in p.keys])


def _presented(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """Who has given a talk at a gathering is there: `X'in “…” başlıklı sunumunun ardından`, `X'in sunumuyla`."""
    tokens = story.analysis.tokens
    for phrase in phrases:
        plain = (at for at in range(phrase.last, sentence.last) if at not in story.titled and tokens[at].text != '"')
        near = " ".join(tokens[at].folded for at in islice(plain, _NEAR + 1))
        known = _told_alone(story)
        if known and phrase.kind == "person" and phrase.case is Case.GENITIVE and _TALK_GIVEN.match(near):
            known.add(participants=phrase.keys)


def _acted_at(story: Story, sentence: Sentence) -> Draft | None:
    """The gathering at which a sentence tells that something was done: `Törende X ile Y butona bastı`.

    Of one to come it is told from its beginning on what will be: `Fuarda X ve Y kitaplarını imzalayacak`.
    """
    tokens = story.analysis.tokens
    for at in range(sentence.first, sentence.last):
        read = gathering_noun(tokens, at) if at not in story.silent else None
        if read and read[1] is not EventType.VISIT and _is_within(tokens, at, read[2]):
            within = read[0] == SESSION or read[1] is EventType.PROGRAMME  # a panel of a summit
            known = story.last(read[1], read[0]) or (story.last(EventType.PROGRAMME) if within else None)
            behind = tokens[at : sentence.last]
            remembered = any(token.folded.startswith(_REMEMBERED) for token in behind)
            told = not known or not known.planned or (at - sentence.first < _NEAR and tells_future(behind))
            there = known and told and not story.days.is_recalled(at) and not remembered
            return known if there else None
    return None


def _watched(story: Story, sentence: Sentence) -> Draft | None:
    """The programme of which a sentence tells who watched what was shown there: `Gösterileri X ve Y izledi`."""
    words = [token.folded for token in story.analysis.tokens[sentence.first : sentence.last]]
    shown = any(map(_SHOWN.fullmatch, words)) and any(map(_WATCHING.fullmatch, words[-_NEAR:]))
    return story.last(EventType.PROGRAMME) if shown else None


def _is_within(tokens: Sequence[Token], at: int, case: Case) -> bool:
    """Whether the noun of a gathering says at which something was done: `törende`, `panelin sonunda`."""
    behind = tokens[at + 1].folded if at + 1 < len(tokens) else ""
    return case is Case.LOCATIVE or (case is Case.GENITIVE and behind in _PARTS)


def _told_alone(story: Story) -> Draft | None:
    """The gathering told last, where the text has told of no visit: who says something is there."""
    told = (draft for draft in reversed(story.drafts) if draft.type in GATHERINGS and not draft.planned)
    return next(told, None) if story.visit is None else None


def _for_guests(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """`Gaziler adına söz alan Z`: Z is one of the guests, where these are a group."""
    tokens = story.analysis.tokens
    behalf = next(at for at in range(sentence.first, sentence.last) if tokens[at].folded == _BEHALF)
    speaker = next((p for p in phrases if p.kind == "person" and p.first > behalf), None)
    visit = story.visit_at(behalf) or story.last(EventType.MEETING)
    if speaker is None or visit is None or speaker.case is not Case.NOMINATIVE:
        return
    groups = any(kind_of(key) == "group" and key not in story.cast.nameless for key in visit.participants)
    if groups or not visit.participants:
        visit.add(participants=[key for key in speaker.keys if key not in visit.received_by])


@cache
def _verbs(table: str) -> tuple[str, ...]:
    return tuple(f" {verb}" for verb in first_cells(table))
