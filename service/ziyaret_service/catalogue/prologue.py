"""The prefixes that every query of the catalogue begins with."""

from __future__ import annotations

from ziyaret_ontology.terms import PREFIXES

PROLOGUE = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
