"""Who does what in a clause."""

import pytest
from reading import analyse, events_in, facts_of, mentions_of, names_by_key

from ziyaret_extract.events.clauses import Clause
from ziyaret_extract.events.phrases import read_phrases
from ziyaret_extract.turkish.frames import find_predicates
from ziyaret_extract.turkish.morphology import Case


def last_clause(text):
    """The clause of the last predicate in the last sentence, and the names of what the text tells of."""
    analysis = analyse(text)
    sentence = analysis.sentences[-1]
    *before, predicate = find_predicates(analysis.tokens, sentence)
    boundary = before[-1].last if before else sentence.first
    phrases = read_phrases(analysis, sentence, mentions_of(text))
    return Clause(analysis.tokens, sentence, phrases, predicate, boundary), names_by_key(facts_of(text))


def named(keys, names):
    """The names of keys."""
    return [names[key] for key in keys]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Başkan Elif Yurdakul, Tekkaya Belediyesini ziyaret etti.", ["Elif Yurdakul"]),
        ("Tekkaya Belediyesini Başkan Elif Yurdakul ziyaret etti.", ["Elif Yurdakul"]),
        ("Tekkaya Belediyesini ziyaret eden Başkan Elif Yurdakul.", ["Elif Yurdakul"]),
        ("Başkan Elif Yurdakul'un Tekkaya Belediyesini ziyaret etmesi bekleniyor.", ["Elif Yurdakul"]),
        ("Başkan Elif Yurdakul konukları ağırladı ve Tekkaya Belediyesini ziyaret etti.", ["Elif Yurdakul"]),
        (
            "Tekkaya Belediyesini Başkan Elif Yurdakul, birim müdürleri ve Ovaköy Muhtarı Bora Saylan ziyaret etti.",
            ["Elif Yurdakul", "Bora Saylan"],
        ),
        ("Tekkaya Belediyesini Başkan Elif Yurdakul öncülüğünde görevliler ziyaret etti.", ["Elif Yurdakul"]),
        ("Başkan Elif Yurdakul başkanlığındaki heyet, müzeyi gezdi.", ["Elif Yurdakul", "heyet"]),
        ("Başkan Elif Yurdakul ile görüşen müdür, Tekkaya Belediyesini.", []),
        ("Tekkaya Belediyesini ziyaret etti.", []),
        ("Başkan Elif Yurdakul tarafından ziyaret edildi.", []),
    ],
)
def test_subject(text, expected):
    """The nearest nominative, also of an earlier clause; what a participle tells about; a nominal form's genitive."""
    clause, names = last_clause(text)
    assert named(clause.subject(), names) == expected


def test_phrases_of_earlier_clauses_are_not_its_own():
    """Only what stands between the clause before it and its predicate is a clause's own."""
    clause, names = last_clause("Başkan Elif Yurdakul, Müdür Bora Saylan'ı ağırladı ve Tekkaya Belediyesini gezdi.")
    assert named(clause.keys(Case.ACCUSATIVE, ["person", "organization"]), names) == ["Tekkaya Belediyesi"]


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("Heyet, Başkan Elif Yurdakul tarafından kabul edildi.", "agent", ["Elif Yurdakul"]),
        ("Heyet, Başkan Elif Yurdakul ile görüştü.", "company", ["Elif Yurdakul"]),
        ("Heyet, Başkan Elif Yurdakul'la görüştü.", "company", ["Elif Yurdakul"]),
        ("Heyet, Başkan Elif Yurdakul'u gördü ve görüştü.", "company", []),
    ],
)
def test_part(text, part, expected):
    """The phrases to which the word behind them, or the instrumental, gives a part."""
    clause, names = last_clause(text)
    assert named(clause.part(part), names) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [(("ayrı", "ayrı"), True), (("ayrı",), True), (("kabul", "ayrı"), False), (("imza",), False)],
)
def test_has(words, expected):
    """Words that begin so follow each other in the sentence."""
    clause, _ = last_clause("Başkan heyeti ayrı ayrı kabul etti.")
    assert clause.has(*words) is expected


def test_a_future_before_and():
    """The future tense before `ve` is no participle of what stands behind it."""
    text = "Cem Ulusoy yarın Pendik'e gelecek ve Tekkaya Belediye Başkanı Orhan Demirkan'ın konuğu olacak."
    assert {event.participants for event in events_in(text)} == {("Cem Ulusoy",)}
