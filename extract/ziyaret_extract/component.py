"""The spaCy component `ziyaret`: `nlp.add_pipe("ziyaret")` sets `doc._.ziyaret` to the facts of the text."""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from ziyaret_extract.analyzers import load_analyzer
from ziyaret_extract.doubts import LEAST_CONFIDENCE
from ziyaret_extract.pipeline import extract
from ziyaret_ontology.model import Release

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Analyzer

# Set `ziyaret_published` to a date before the component runs; it resolves `dün` and dates without a year.
for _name in ("ziyaret", "ziyaret_published"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)


@Language.factory(
    "ziyaret", assigns=["doc._.ziyaret"], default_config={"analyzer": "bundled", "least_confidence": LEAST_CONFIDENCE}
)
def make_component(nlp: Language, name: str, analyzer: str, least_confidence: float) -> ZiyaretComponent:
    """The component, with an analyzer named as for `load_analyzer`; raises AnalyzerUnavailable.

    Events and topics below `least_confidence` are left out and noted.
    """
    del nlp, name
    return ZiyaretComponent(load_analyzer(analyzer), least_confidence)


class ZiyaretComponent:
    """Reads the text of a document by itself: it needs no other component and changes no token."""

    def __init__(self, analyzer: Analyzer, least_confidence: float = LEAST_CONFIDENCE) -> None:
        self._read = partial(extract, analyzer=analyzer, least_confidence=least_confidence)

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.ziyaret` to the `Facts`; the release's id is a digest of the text."""
        digest = sha256(doc.text.encode()).hexdigest()[:16]
        doc._.ziyaret = self._read(Release(digest, doc.text, doc._.ziyaret_published))
        return doc
