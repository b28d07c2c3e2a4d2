"""One contract for every analyzer: exact offsets, every token in one sentence, suffixes apart, any text at all."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ziyaret_extract import analyzers
from ziyaret_extract.analysis import Analysis, Analyzer, Span
from ziyaret_extract.analyzers import load_analyzer, record_analysis
from ziyaret_extract.text import Text, normalize
from ziyaret_ontology.errors import AnalyzerUnavailable, InputTooLarge
from ziyaret_ontology.folding import fold

RELEASE = (
    "Tekkaya Belediyesi Konuklarını Ağırladı\n\n"
    "Tekkaya Belediye Başkanı Nalan Özsoylu, Pendik’te düzenlenen programda "
    "“Geldik. Gördük.” dedi.Heyet 14.30'da ayrıldı."
)
LABELS = {"PERSON", "ORGANIZATION", "PLACE", "DATE"}
TEXTS = st.text(st.sampled_from("aıiİIŞç'’\"“”.!?,;:-–()0129\n\r\t \u00a0\u0307") | st.characters(), max_size=120)


class RecordedAnalyzer:
    """The fixed analyzer, which knows a text as soon as the bundled one has been recorded reading it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fixed = load_analyzer(f"fixed:{folder}")

    @property
    def id(self) -> str:
        """The id of the fixed analyzer."""
        return self._fixed.id

    def __call__(self, text: Text) -> Analysis:
        """Record, then play."""
        record_analysis(load_analyzer("bundled")(text), self._folder)
        return self._fixed(text)


@pytest.fixture(scope="module")
def package(tmp_path_factory) -> Path:
    """A saved spaCy pipeline that finds a person, a place and a sort of name we have no label for."""
    pipeline = spacy.blank("tr", meta={"name": "tiny", "version": "1.2.3"})
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "PER", "pattern": "Nalan Özsoylu"},
            {"label": "GPE", "pattern": [{"TEXT": {"REGEX": "^Pendik"}}]},
            {"label": "WORK_OF_ART", "pattern": "Tekkaya"},
        ]
    )
    folder = tmp_path_factory.mktemp("package") / "tiny"
    pipeline.to_disk(folder)
    return folder


@pytest.fixture(scope="module", params=["bundled", "fixed", "spacy"])
def analyzer(request, tmp_path_factory) -> Analyzer:
    """Every analyzer that the package brings."""
    if request.param == "fixed":
        return RecordedAnalyzer(tmp_path_factory.mktemp("recorded"))
    if request.param == "spacy":
        return load_analyzer(f"spacy:{request.getfixturevalue('package')}")
    return load_analyzer(request.param)


def check(analysis: Analysis, text: Text) -> None:
    """The whole contract on one analysis."""
    clean, tokens = text.clean, analysis.tokens
    assert analysis.text is text
    for token in tokens:
        assert token.text == clean[token.start : token.end] != ""
        assert token.folded == fold(token.text)
        assert token.start < token.end <= token.tail
        assert bool(token.suffix) == (token.tail > token.end)
        assert clean[: token.tail].endswith(token.suffix)
    covered = "".join(clean[token.start : token.tail] for token in tokens)
    assert re.sub(r"\s", "", covered) == re.sub(r"\s", "", clean)
    assert all(before.tail <= after.start for before, after in pairwise(tokens))
    assert [at for s in analysis.sentences for at in range(s.first, s.last)] == list(range(len(tokens)))
    assert all(s.first < s.last for s in analysis.sentences)
    numbers = [s.paragraph for s in analysis.sentences]
    assert numbers == sorted(numbers)
    assert all(0 <= span.first < span.last <= len(tokens) and span.label in LABELS for span in analysis.spans)
    assert all(0 <= span.confidence <= 1 for span in analysis.spans)
    assert all(before.last <= after.first for before, after in pairwise(analysis.spans))


@pytest.mark.parametrize("original", ["", " \n\n ", "x", RELEASE, RELEASE.upper(), "\ud800'de", "a" * 5_000, "'" * 300])
def test_contract(analyzer, original):
    """Offsets are exact, tokens cover the text, and sentences cover the tokens, each once."""
    text = normalize(original)
    check(analyzer(text), text)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(original=TEXTS)
def test_any_text(analyzer, original):
    """The contract holds for whatever characters a text is made of."""
    text = normalize(original)
    check(analyzer(text), text)


def test_same_text_same_analysis(analyzer):
    """An analyzer has no memory."""
    text = normalize(RELEASE)
    assert analyzer(text) == analyzer(text)


def test_suffix_apart(analyzer):
    """Whatever finds the names, the case suffix is no part of the word."""
    found = {token.text: token.suffix for token in analyzer(normalize(RELEASE)).tokens}
    assert (found["Pendik"], found["14.30"]) == ("te", "da")


def test_id_names_backend_package_and_version(analyzer):
    """An id is `<backend>:<package> <version>` and stands in the analysis."""
    assert re.fullmatch(r"(bundled|fixed|spacy):\S+ \S+", analyzer.id)
    assert analyzer(normalize("Tekkaya")).analyzer_id == analyzer.id


def test_spacy_entities_become_spans(package):
    """A package's labels are mapped to ours, its offsets to our tokens; a label that we lack is left out."""
    analyzer = load_analyzer(f"spacy:{package}")
    analysis = analyzer(normalize(RELEASE))
    named = {
        " ".join(token.text for token in analysis.tokens[span.first : span.last]): span.label for span in analysis.spans
    }
    assert named == {"Nalan Özsoylu": "PERSON", "Pendik": "PLACE"}
    assert analyzer.id == "spacy:tr_tiny 1.2.3"


def test_spacy_limit_is_told(package):
    """A text beyond the pipeline's limit is refused by an error of ours."""
    with pytest.raises(InputTooLarge, match="divide it"):
        load_analyzer(f"spacy:{package}")(normalize("a " * 500_001))


def test_recorded_spans_come_back(tmp_path):
    """A recording keeps every part of the analysis."""
    text = normalize(RELEASE)
    analysis = load_analyzer("bundled")(text)
    spans = (Span(0, 2, "ORGANIZATION", 0.75),)
    record_analysis(Analysis(text, analysis.tokens, analysis.sentences, spans, "other:model 3"), tmp_path)
    fixed = load_analyzer(f"fixed:{tmp_path}")
    assert fixed(text) == Analysis(text, analysis.tokens, analysis.sentences, spans, fixed.id)


@pytest.mark.parametrize(
    ("spec", "told"),
    [
        ("nltk", "choose one of bundled, fixed, spacy"),
        ("spacy:tr_no_such_package", "tr_no_such_package"),
        ("spacy:", "spaCy"),
        ("fixed:", "fixed:<folder>"),
        ("fixed:/no/such/folder", "/no/such/folder"),
    ],
)
def test_missing_analyzer_is_named(spec, told):
    """What is missing is said, and what to do."""
    with pytest.raises(AnalyzerUnavailable, match=re.escape(told)):
        load_analyzer(spec)


def test_unrecorded_text_is_refused(tmp_path):
    """The fixed analyzer guesses nothing."""
    with pytest.raises(AnalyzerUnavailable, match="record one"):
        load_analyzer(f"fixed:{tmp_path}")(normalize("Yeni metin."))


def test_entry_point_adds_an_analyzer(monkeypatch):
    """An entry point of group `ziyaret.analyzers` is found by its name and gets what stands behind the colon."""

    class Point:
        name = "echo"

        def load(self):
            return lambda argument: f"analyzer of {argument}"

    monkeypatch.setattr(analyzers, "entry_points", lambda *, group: [Point()] if group == "ziyaret.analyzers" else [])
    assert load_analyzer("echo:a:b") == "analyzer of a:b"
