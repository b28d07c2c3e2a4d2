"""Titles gathered for one person."""

import pytest

from ziyaret_extract.entities.held_roles import HeldRole, add_role

A, B = "organization/a", "organization/b"


@pytest.mark.parametrize(
    ("known", "role", "expected"),
    [
        ([], HeldRole("Başkan", A), [HeldRole("Başkan", A)]),
        ([HeldRole("Başkan", A)], HeldRole("başkan", A), [HeldRole("başkan", A)]),
        ([HeldRole("Başkan", None)], HeldRole("Başkan", A), [HeldRole("Başkan", A)]),
        ([HeldRole("Başkan", A)], HeldRole("Başkan", None), [HeldRole("Başkan", A)]),
        ([HeldRole("Başkan", A)], HeldRole("Başkan", B), [HeldRole("Başkan", A), HeldRole("Başkan", B)]),
        ([HeldRole("Başkan", A)], HeldRole("Başkan", B, told=False), [HeldRole("Başkan", A)]),
        ([HeldRole("Belediye Başkanı", A)], HeldRole("Başkan", None), [HeldRole("Belediye Başkanı", A)]),
        ([HeldRole("Başkan", A)], HeldRole("Belediye Başkanı", A), [HeldRole("Belediye Başkanı", A)]),
        (
            [HeldRole("Belediye Başkan Vekili", A)],
            HeldRole("Başkan Vekili", B, told=False),
            [HeldRole("Belediye Başkan Vekili", A)],
        ),
        ([HeldRole("Müdür", A)], HeldRole("Başkan", A), [HeldRole("Müdür", A), HeldRole("Başkan", A)]),
    ],
)
def test_add_role(known, role, expected):
    """A role is added once: the fuller title and the one with a body stand for the others."""
    roles = list(known)
    add_role(roles, role)
    assert roles == expected
