"""The shapes that answers are checked by tell right from wrong themselves."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator
from reconciliation_shapes import VERSIONS, bundle, examples, shape

CASES = [(version, name) for version in VERSIONS for name in examples(version)]


@pytest.mark.parametrize("version", VERSIONS)
def test_shapes_are_schemas(version):
    """The bundle is valid by its own meta-schema, and every shape that a client or we send has examples."""
    Draft202012Validator.check_schema(bundle(version))
    sent = {name for name in bundle(version)["$defs"] if name in examples(version)}
    assert sent == set(examples(version))


@pytest.mark.parametrize(("version", "name"), CASES)
def test_valid_examples_fit(version, name):
    """What the specification allows has the shape."""
    valid = examples(version)[name]["valid"]
    assert [each for each in valid if not shape(version, name).is_valid(each)] == []


@pytest.mark.parametrize(("version", "name"), CASES)
def test_invalid_examples_do_not_fit(version, name):
    """What it does not allow has not."""
    invalid = examples(version)[name]["invalid"]
    assert [wrong for wrong, each in invalid.items() if shape(version, name).is_valid(each)] == []
