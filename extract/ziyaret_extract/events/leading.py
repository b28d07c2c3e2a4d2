"""Who leads a gathering or teaches at it: `X'in yönettiği panelde`, `oturumu Y yönetti`, `eğitimi Z verdi`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.events.gatherings import gathering_noun
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence, Token
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_NEAR = 3
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
_MEETS = "toplan"
_GIVEN = ("sertifika", "plaket", "ödül", "diploma", "belgel", "madalya", "kupa")


def read_leaders(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """Who leads a gathering that the text has told, or teaches there, is at it."""
    _lead(story, sentence, phrases)
    _lead_in_sentence(story, sentence, phrases)


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
            known = gathering_of(story, sentence) if office else None
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


def gathering_of(story: Story, sentence: Sentence) -> Draft | None:
    """The gathering that the sentence names, `açılışta`, or the one that the text is about where it tells no visit."""
    for at in range(sentence.first, sentence.last):
        read = gathering_noun(story.analysis.tokens, at) if at not in story.silent else None
        if read and read[1] is not EventType.VISIT and read[2] in {Case.LOCATIVE, Case.GENITIVE, Case.DATIVE}:
            noun, kind, _ = read
            return story.last(kind, noun) or story.last(EventType.PROGRAMME) or story.last(kind)
    return story.last(EventType.PROGRAMME) if story.visit is None else None
