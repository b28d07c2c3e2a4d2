"""`ziyaret ask`: the ready-made questions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import InputError
from ziyaret_ontology.questions import bind, list_questions, load_question
from ziyaret_service.cli.answers import say_answer
from ziyaret_service.cli.stores import opened
from ziyaret_service.cli.terminal import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from ziyaret_service.settings import Settings

_OPTION = "--"


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Ask the question, narrowed down by its parameters; without a name, list the questions."""
    if not args.question:
        _say_questions(as_json=args.format == "json")
        return 0
    sparql = bind(load_question(args.question), **read_parameters(args.parameters))
    with opened(args, settings) as store:
        say_answer(store, sparql, args.format, timeout=settings.query_timeout, for_reading=True)
    return 0


def read_parameters(words: Sequence[str]) -> dict[str, list[str]]:
    """`--host X --host=Y` as `{"host": ["X", "Y"]}`; InputError where a word is out of place."""
    values: dict[str, list[str]] = {}
    left = iter(words)
    for word in left:
        if not word.startswith(_OPTION):
            raise InputError(f"the word {word!r} is out of place; put a value of several words in quotes")
        name, equals, value = word.removeprefix(_OPTION).partition("=")
        given = value if equals else next(left, None)
        if given is None or (not equals and given.startswith(_OPTION)):
            raise InputError(f"{word} has no value; write it as {word} VALUE")
        values.setdefault(name, []).append(given)
    return values


def _say_questions(*, as_json: bool) -> None:
    questions = list_questions()
    if as_json:
        told = [
            {
                "name": each.name,
                "title": dict(each.title),
                "parameters": {one.name: dict(one.label) for one in each.parameters},
            }
            for each in questions
        ]
        say(json.dumps(told, ensure_ascii=False, indent=1))
        return
    for question in questions:
        say(f"{question.name}\n  {question.title['tr']}\n  {question.title['en']}")
        for parameter in question.parameters:
            say(f"    --{parameter.name} {parameter.type.value.upper()}: {parameter.label['en']}")
        say()
