"""Who speaks at a gathering, and for a group: `Açılışta konuşan X`, `oturumu Y yönetti`, `gaziler adına söz alan Z`."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.events.drafts import GATHERINGS
from ziyaret_extract.events.gatherings import gathering_noun
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
# `X'in yönettiği panelde`, `X'in yöneteceği panelde`, `X'in konuşmacı olduğu panelde`.
_LEADING = re.compile(
    r"(?:yönet|yürüt|üstlen|sun|yap|anlat|ver|gerçekleştir)(?:(?:t|d|)[ıiuü]ğ[ıiuü]|y?[ae]c[ae]ğ[ıi])"
)
_BEING = re.compile(
    r"(?:konuk|konuşmacı|moderatör|panelist|eğitmen|sunucu|eğitimci) (?:olduğu|olacağı)"
    r"|(?:başkanlık|moderatörlük|sunuculuk) (?:ettiği|edeceği|yaptığı|yapacağı)"
)
# `Paneli X yönetti`, `sunuculuğunu X yaptı`, `eğitimi X verdi`: what somebody leads stands before the name, the verb
# right behind it.
_LED = re.compile(r"(?:yönett|yürüttü|yaptı|üstlend|verd|gerçekleştird|sundu|moderatörlük)\w*")
_TOGETHER = frozenset({"birlikte", "beraber", "beraberce", "bizzat"})
_ADVERBS = 2
_OPENING = ("açılışını", "açılışlarını")
_OFFICE = re.compile(r"\w{3,}l[ıiuü]ğ[ıiuü]n[ıiuü]|yönetimini|sunumu(?:nu)?|dersi(?:ni)?")
_OBJECT = ("ı", "i", "u", "ü")  # `oturumu` is the object as well as somebody's
# Those who are at a gathering: `Katılanlar arasında X ve Y de vardı`.
_THOSE = ("katılanlar", "davetliler", "katılımcılar", "dinleyenler", "izleyenler", "protokol", "isimler", "taraflar")
_MEETS = "toplan"
_BEING_THERE = ("bulunduğu", "olduğu", "yer")
_NEAR = 3
_GIVEN = ("sertifika", "plaket", "ödül", "diploma", "belgel", "madalya", "kupa")
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
    gathering = _gathering(story, sentence) if any(verb in told for verb in _verbs("speaking_verbs.tsv")) else None
    if gathering is None and any(verb in told for verb in _verbs("saying_verbs.tsv")):
        gathering, expected = _told_alone(story), False
    gathering = gathering or _acted_at(story, sentence) or _watched(story, sentence)
    if gathering:
        cases = {Case.NOMINATIVE, Case.GENITIVE} if expected else {Case.NOMINATIVE}
        people = [p for p in phrases if p.kind == "person" and p.case in cases and p.part in {None, "agent"}]
        people += [p for p in phrases if any(_are_joined(story.analysis.tokens, p, other) for other in people)]
        gathering.add(participants=[key for p in people for key in p.keys])
    _lead(story, sentence, phrases)
    _lead_in_sentence(story, sentence, phrases)
    _among(story, sentence, phrases)
    _presented(story, sentence, phrases)
    if _BEHALF in words and any(word.startswith(_SAYING) for word in words):
        _for_guests(story, sentence, phrases)


def _are_joined(tokens: Sequence[Token], one: Phrase, other: Phrase) -> bool:
    """Whether only `ile` and an office stand between two people: `X ile Y Programı (YP) Temsilcisi Z konuştu`."""
    if one.kind != "person" or one.part != "company" or not one.last < other.first or tokens[one.last].folded != "ile":
        return False
    return all(token.text[:1].isupper() or token.text in {"(", ")"} for token in tokens[one.last + 1 : other.first])


def _lead(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """Who leads a gathering is there: `X'in yönettiği panelde`, `X başkanlığında toplanan kurulda`."""
    tokens = story.analysis.tokens
    for phrase in phrases:
        near = range(phrase.last, len(tokens))[:_NEAR]
        if phrase.part == "leader" and any(tokens[at].folded.startswith(_MEETS) for at in near):
            met = story.last(EventType.MEETING) or story.last(EventType.PROGRAMME)
            if met:
                met.add(participants=phrase.keys)
        verb = next((at for at in near if _is_leading(tokens, at)), None)
        if verb is None or phrase.kind != "person" or phrase.case is not Case.GENITIVE:
            continue
        words = [at for at in range(verb + 1, sentence.last) if at not in story.titled and tokens[at].text != '"']
        behind = (gathering_noun(tokens, at) for at in words[:_NEAR] if at not in story.silent)
        noun, kind, _ = next(filter(None, behind), ("", EventType.VISIT, Case.OTHER))
        if kind is not EventType.VISIT:
            known = story.last(kind, noun) or story.last(kind) or story.last(EventType.PROGRAMME)
            if known:
                known.add(participants=phrase.keys)


def _is_leading(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle tells that somebody leads or speaks: `yönettiği`, `konuşmacı olduğu`."""
    pair = f"{tokens[at - 1].folded} {tokens[at].folded}"
    return bool(_LEADING.fullmatch(tokens[at].folded) or _BEING.fullmatch(pair))


def _lead_in_sentence(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """Who leads or teaches is there: `Paneli X yönetti`, `Sunuculuğunu X yaptı`, `Eğitimi X ve Y verdi`."""
    tokens = story.analysis.tokens
    for phrase in phrases:
        if phrase.kind not in {"person", "group"} or phrase.case is not Case.NOMINATIVE:
            continue
        verb = _leading_verb(tokens, sentence, phrase)
        if verb is None:
            continue
        before = [at for at in range(sentence.first, verb) if at not in story.silent]
        nouns = (gathering_noun(tokens, at) for at in reversed(before) if tokens[at].folded.endswith(_OBJECT))
        read = next(filter(None, nouns), None)
        given = any(tokens[at].folded.startswith(_GIVEN) and tokens[at].folded.endswith(_OBJECT) for at in before)
        if given and not read:
            read = "", EventType.CEREMONY, Case.ACCUSATIVE
        office = any(_OFFICE.fullmatch(tokens[at].folded) for at in before)
        if read and read[1] is not EventType.VISIT:
            known = story.last(read[1], read[0]) or story.last(EventType.PROGRAMME) or story.last(read[1])
        else:
            known = _gathering(story, sentence) if office else None
        if known:
            known.add(participants=story.understood(phrase.keys))


def _leading_verb(tokens: tuple[Token, ...], sentence: Sentence, phrase: Phrase) -> int | None:
    """The verb of leading right behind a name, or behind what the one named leads: `A, Y'nin açılışını yaptı`."""
    near = range(phrase.last, min(phrase.last + _ADVERBS, sentence.last))
    behind = next((at for at in near if _LED.fullmatch(tokens[at].folded)), None)
    if behind is not None and all(tokens[at].folded in _TOGETHER for at in range(phrase.last, behind)):
        return behind
    last = sentence.last - 1 - (tokens[sentence.last - 1].text in {".", "!"})
    opens = last > phrase.last and tokens[last - 1].folded.startswith(_OPENING)
    return last if opens and _LED.fullmatch(tokens[last].folded) else None


def _among(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """Who is told to be among those at a gathering is there: `Katılanlar arasında X ve Y de vardı`.

    So is who is among others of whom more is told: `X ve Y'nin de aralarında bulunduğu davetliler`.
    """
    tokens = story.analysis.tokens
    for phrase in phrases:
        near = [token.folded for token in tokens[phrase.last : min(phrase.last + _NEAR, sentence.last)]]
        among = any(one == "aralarında" and other.startswith(_BEING_THERE) for one, other in pairwise(near))
        if among and phrase.kind == "person" and phrase.case is Case.GENITIVE:
            gathering = _gathering(story, sentence) or _told_alone(story)
            if gathering:
                gathering.add(participants=phrase.keys)
    words = [story.analysis.tokens[at] for at in range(sentence.first, sentence.last) if at not in story.spoken]
    pairs = pairwise(token.folded for token in words)
    if any(word.startswith(_THOSE) and behind == "arasında" for word, behind in pairs):
        gathering = _gathering(story, sentence)
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


def _gathering(story: Story, sentence: Sentence) -> Draft | None:
    """The gathering that the sentence names, `açılışta`, or the one that the text is about where it tells no visit."""
    for at in range(sentence.first, sentence.last):
        read = gathering_noun(story.analysis.tokens, at) if at not in story.silent else None
        if read and read[1] is not EventType.VISIT and read[2] in {Case.LOCATIVE, Case.GENITIVE, Case.DATIVE}:
            noun, kind, _ = read
            return story.last(kind, noun) or story.last(EventType.PROGRAMME) or story.last(kind)
    return story.last(EventType.PROGRAMME) if story.visit is None else None


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
