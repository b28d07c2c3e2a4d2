"""The competency questions: what the graph must be able to answer, as SPARQL with parameters.

A question is a file `questions/<name>.rq` that any endpoint can run as it stands. Comment lines carry the rest:

    # @title tr Kim, hangi belediyeyi ziyaret etti?
    # @description en One row for each visit.
    # @parameter host name tr Ziyaret edilen kurum
    # @where host ?event ziy:host/skos:hiddenLabel ?given_host .

The line `@where` becomes a pattern when its parameter is given; `?given_<parameter>` stands for its values. A line that
ends with `# @default <parameter>` is left out instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from rdflib import Literal, URIRef

from ziyaret_ontology.errors import InputError, NotFound
from ziyaret_ontology.folding import ascii_fold
from ziyaret_ontology.graph.nquads import term
from ziyaret_ontology.terms import XSD

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NOTE = re.compile(r"# @(title|description|parameter) (.+)")
_WHERE = re.compile(r"(?P<indent> *)# @where (?P<name>\w+) (?P<pattern>.+)")
_DEFAULT = re.compile(r".*# @default (?P<name>\w+)")
_NO_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")


class ParameterType(StrEnum):
    """What a parameter takes: a name however typed, a day as `2024-04-22`, a word of a fixed list, or an IRI."""

    NAME = "name"
    DATE = "date"
    WORD = "word"
    IRI = "iri"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that narrows a question; `label` is by language, `tr` and `en`."""

    name: str
    type: ParameterType
    label: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """A competency question; `title` and `description` are by language, `sparql` runs as it stands."""

    name: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    sparql: str


@cache
def list_questions() -> tuple[Question, ...]:
    """Every question: the one that the project exists for first, the others by name."""
    found = [file for file in files("ziyaret_ontology").joinpath("questions").iterdir() if file.name.endswith(".rq")]
    questions = [_read(file.name.removesuffix(".rq"), file.read_text("utf-8")) for file in found]
    return tuple(sorted(questions, key=lambda question: (question.name != "who-visited", question.name)))


def load_question(name: str) -> Question:
    """The question of this name; NotFound when there is none."""
    for question in list_questions():
        if question.name == name:
            return question
    names = ", ".join(question.name for question in list_questions())
    raise NotFound(f"there is no question {name!r}; the questions are: {names}")


def bind(question: Question, **values: str | date | Sequence[str | date]) -> str:
    """The question's SPARQL narrowed to the values; several values of a parameter are alternatives.

    A name is found however it is typed (`bagcilar` finds `Bağcılar`). InputError for a parameter that the question does
    not have and for a value that is not of the parameter's type.
    """
    types = {parameter.name: parameter.type for parameter in question.parameters}
    for name in values.keys() - types.keys():
        raise InputError(
            f"the question {question.name} has no parameter {name!r}; it takes {', '.join(types) or 'none'}"
        )
    lines = (_bound(line, types, values) for line in question.sparql.splitlines())
    return "\n".join(line for line in lines if line is not None) + "\n"


def _bound(
    line: str, types: Mapping[str, ParameterType], values: Mapping[str, str | date | Sequence[str | date]]
) -> str | None:
    """A line of the question with its parameter's values, as it is, or None to leave it out."""
    default = _DEFAULT.match(line)
    if default and default["name"] in values:
        return None
    where = _WHERE.match(line)
    if not where or where["name"] not in values:
        return line
    name = where["name"]
    given = values[name]
    several = (given,) if isinstance(given, str | date) else given
    terms = " ".join(_term(name, types[name], value) for value in several)
    return f"{where['indent']}VALUES ?given_{name} {{ {terms} }} {where['pattern']}"


def _term(name: str, kind: ParameterType, value: str | date) -> str:
    """The value as SPARQL writes it."""
    text = value.isoformat() if isinstance(value, date) else value
    # SPARQL reads \u before anything else, even after a backslash of ours: no escaping would hold.
    if "\\u" in text.lower():
        raise InputError(f"the value of {name} holds \\u, which no name has; leave it out")
    if kind is ParameterType.IRI:
        if _NO_IRI.search(text) or ":" not in text:
            raise InputError(f"the value of {name} is not an IRI: {text!r}; copy it from an answer")
        return term(URIRef(text))
    if kind is ParameterType.DATE:
        return term(Literal(_day(name, text), datatype=XSD.date))
    return term(Literal(ascii_fold(text) if kind is ParameterType.NAME else text))


def _day(name: str, text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise InputError(f"the value of {name} is not a day: {text!r}; write it as 2024-04-22") from error


def _read(name: str, text: str) -> Question:
    title: dict[str, str] = {}
    description: dict[str, str] = {}
    kinds: dict[str, ParameterType] = {}
    labels: dict[str, dict[str, str]] = {}
    for note, rest in _NOTE.findall(text):
        if note == "parameter":
            parameter, kind, language, label = rest.split(" ", 3)
            kinds[parameter] = ParameterType(kind)
            labels.setdefault(parameter, {})[language] = label
        else:
            language, words = rest.split(" ", 1)
            (title if note == "title" else description)[language] = words
    parameters = tuple(Parameter(each, kinds[each], labels[each]) for each in kinds)
    return Question(name, title, description, parameters, text)
