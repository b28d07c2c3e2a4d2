"""The spaCy component gives the same facts as `extract`."""

from datetime import date

import pytest
import spacy

from ziyaret_extract import extract
from ziyaret_ontology.errors import AnalyzerUnavailable
from ziyaret_ontology.model import Release

TEXT = "Tekkaya Belediye Başkanı Nalan Özsoylu, dün Pendik Belediyesini ziyaret etti."


def test_component_sets_the_facts():
    """`doc._.ziyaret` holds what `extract` reads in the text, told when it was published."""
    nlp = spacy.blank("tr")
    nlp.add_pipe("ziyaret")
    doc = nlp.make_doc(TEXT)
    doc._.ziyaret_published = date(2024, 5, 2)
    facts = nlp(doc)._.ziyaret
    assert facts == extract(Release(facts.release.id, TEXT, date(2024, 5, 2)))
    assert [found.edtf for found in facts.dates] == ["2024-05-01"]


def test_component_takes_an_analyzer():
    """The analyzer is chosen by its name, and a wrong one is refused when the component is added."""
    with pytest.raises(AnalyzerUnavailable, match="no analyzer 'none'"):
        spacy.blank("tr").add_pipe("ziyaret", config={"analyzer": "none"})


def test_component_leaves_out_what_is_doubtful():
    """A least confidence is a part of the pipeline's configuration."""
    nlp = spacy.blank("tr")
    nlp.add_pipe("ziyaret", config={"least_confidence": 1.0})
    facts = nlp(TEXT)._.ziyaret
    assert (facts.events, [note.code for note in facts.notes]) == ((), ["event-doubtful"])
