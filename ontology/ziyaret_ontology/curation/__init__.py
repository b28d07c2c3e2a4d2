"""What people decided about links and identities, and what follows from it for the facts of a release."""

from __future__ import annotations

from ziyaret_ontology.curation.apply import curate
from ziyaret_ontology.curation.force import counting, in_force
from ziyaret_ontology.curation.identities import Identities
from ziyaret_ontology.curation.verdicts import Verdict, verdicts

__all__ = ["Identities", "Verdict", "counting", "curate", "in_force", "verdicts"]
