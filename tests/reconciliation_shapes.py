"""The shapes that the Entity Reconciliation API defines, by version, and examples of each that fit and that do not."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator

VERSIONS = ("0.2", "1.0-draft")
_FOLDER = Path(__file__).parent / "reconciliation"


@cache
def bundle(version):
    """The schema of a version, with every shape among its definitions."""
    return json.loads(_FOLDER.joinpath(f"{version}.schema.json").read_text("utf-8"))


def shape(version, name):
    """What tells whether something has the shape, such as `manifest`, `queries` or `results`."""
    return Draft202012Validator({**bundle(version), "$ref": f"#/$defs/{name}"})


def checked(version, name, response):
    """The JSON of a response, once it is sure that it has the shape."""
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/json"
    value = response.json()
    shape(version, name).validate(value)
    return value


@cache
def examples(version):
    """From the name of a shape to its examples: a list of `valid` ones, and `invalid` ones by what is wrong."""
    return json.loads(_FOLDER.joinpath(f"{version}.examples.json").read_text("utf-8"))


def valid(name):
    """Each valid example of a shape, with its version."""
    return [(version, each) for version in VERSIONS for each in examples(version)[name]["valid"]]


def invalid(name):
    """Each invalid example of a shape, with its version and what is wrong with it."""
    return [(version, *each) for version in VERSIONS for each in examples(version)[name]["invalid"].items()]
