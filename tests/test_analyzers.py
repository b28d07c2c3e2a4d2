"""One contract for every analyzer: exact offsets, every token in one sentence, suffixes apart, any text at all."""

import json
import re
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stanza_model import train

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
UNSEEN = "Tekkaya Belediye Başkanı Aylin Karamanlıoğlu, Pendik ’te konuştu."
LABELS = {"PERSON", "ORGANIZATION", "PLACE", "DATE"}
TEXTS = st.text(st.sampled_from("aıiİIŞç'’\"“”.!?,;:-–()0129\n\r\t \u00a0\u0307") | st.characters(), max_size=120)
LOAD = """
import sys
from ziyaret_extract import load_analyzer
from ziyaret_ontology.errors import AnalyzerUnavailable
for spec in sys.argv[1:]:
    try:
        print(load_analyzer(spec).id)
    except AnalyzerUnavailable as error:
        print(error)
"""


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


@pytest.fixture(scope="session")
def stanza_folder(tmp_path_factory) -> Path:
    """A small model of Stanza's, trained here; without the extra `stanza`, what asks for it is skipped."""
    pytest.importorskip("stanza", reason="the extra `stanza` is not installed")
    import torch  # noqa: PLC0415 - it comes with stanza

    torch.set_num_threads(1)  # nothing is lost, and two on busy cores have once waited two minutes for each other
    return train(tmp_path_factory.mktemp("stanza") / "tr")


@pytest.fixture(scope="module", params=["bundled", "fixed", "spacy", "stanza"])
def analyzer(request, tmp_path_factory) -> Analyzer:
    """Every analyzer that the package brings."""
    if request.param == "fixed":
        return RecordedAnalyzer(tmp_path_factory.mktemp("recorded"))
    if request.param == "spacy":
        return load_analyzer(f"spacy:{request.getfixturevalue('package')}")
    if request.param == "stanza":
        return load_analyzer(f"stanza:{request.getfixturevalue('stanza_folder')}")
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
    assert re.fullmatch(r"(bundled|fixed|spacy|stanza):\S+ \S+", analyzer.id)
    assert analyzer(normalize("Tekkaya")).analyzer_id == analyzer.id


def test_spacy_entities_become_spans(package):
    """A package's labels are mapped to ours, its offsets to our tokens; a label that we lack is left out."""
    analyzer = load_analyzer(f"spacy:{package}")
    assert named(analyzer(normalize(RELEASE))) == [("Nalan Özsoylu", "PERSON"), ("Pendik", "PLACE")]
    assert analyzer.id == "spacy:tr_tiny 1.2.3"


def test_spacy_limit_is_told(package):
    """A text beyond the pipeline's limit is refused by an error of ours."""
    with pytest.raises(InputTooLarge, match="divide it"):
        load_analyzer(f"spacy:{package}")(normalize("a " * 500_001))


def named(analysis: Analysis) -> list[tuple[str, str]]:
    """What the spans cover, suffixes left out, and their labels."""
    tokens = analysis.tokens
    return [
        (analysis.text.clean[tokens[span.first].start : tokens[span.last - 1].end], span.label)
        for span in analysis.spans
    ]


def test_stanza_entities_become_spans(stanza_folder):
    """A model finds a person whom it was not taught, and a place before a suffix typed apart, to the letter."""
    analyzer = load_analyzer(f"stanza:{stanza_folder}")
    expected = [("Tekkaya", "PLACE"), ("Aylin Karamanlıoğlu", "PERSON"), ("Pendik", "PLACE")]
    assert named(analyzer(normalize(UNSEEN))) == expected
    assert named(analyzer(normalize(f"{UNSEEN}\n\n{UNSEEN}"))) == 2 * expected
    assert re.fullmatch(r"stanza:tr_tiny \d\S+", analyzer.id)


def test_stanza_reads_long_sentences(stanza_folder):
    """A sentence beyond the length that is read at once is read to its end, and so is one with an endless word."""
    analyzer = load_analyzer(f"stanza:{stanza_folder}")
    long = f"{'ve ' * 400}{'o' * 20_000} heyeti Aylin Karamanlıoğlu ağırladı."
    assert named(analyzer(normalize(long)))[-1] == ("Aylin Karamanlıoğlu", "PERSON")


def test_stanza_language(stanza_folder, tmp_path):
    """A language is loaded from where Stanza keeps its downloads; of one without, it is said how to get it."""
    shutil.copytree(stanza_folder, tmp_path / "tr")
    packages = {"default": {"tokenize": "tiny", "ner": "tiny"}}
    ner = {"tiny": {"dependencies": [{"model": "pretrain", "package": "tiny"}]}}
    turkish = {"lang_name": "Turkish", "packages": packages, "tokenize": {"tiny": {}}, "ner": ner}
    (tmp_path / "resources.json").write_text(json.dumps({"tr": turkish}), "utf-8")
    # Stanza reads where that is as it is imported.
    done = subprocess.run(
        [sys.executable, "-c", LOAD, "stanza:tr", "stanza:az"],
        env={"STANZA_RESOURCES_DIR": str(tmp_path), "OMP_NUM_THREADS": "1"},
        check=True,
        capture_output=True,
        text=True,
    )
    turkish, azerbaijani = done.stdout.splitlines()
    assert re.fullmatch(r"stanza:tr_tiny \d\S+", turkish)
    assert "import stanza; stanza.download('az')" in azerbaijani
    assert done.stderr == ""


def test_stanza_folder_without_vectors(stanza_folder, tmp_path):
    """A model is not read without the word vectors that it was trained with."""
    shutil.copytree(stanza_folder / "ner", tmp_path / "ner")
    with pytest.raises(AnalyzerUnavailable, match=re.escape(f"copy them into {tmp_path / 'pretrain'}")):
        load_analyzer(f"stanza:{tmp_path}")


def test_stanza_folder_with_two_models(stanza_folder, tmp_path):
    """Which of two models is meant is not guessed."""
    for name in ("a.pt", "b.pt"):
        shutil.copytree(stanza_folder / "ner", tmp_path / "ner", dirs_exist_ok=True)
        (tmp_path / "ner" / "tiny.pt").rename(tmp_path / "ner" / name)
    with pytest.raises(AnalyzerUnavailable, match=r"more than one model, \S+a\.pt, \S+b\.pt: keep one"):
        load_analyzer(f"stanza:{tmp_path}")


def test_stanza_damaged_model(stanza_folder, tmp_path):
    """A damaged model is told, not thrown up as whatever Stanza trips over."""
    shutil.copytree(stanza_folder, tmp_path, dirs_exist_ok=True)
    (tmp_path / "ner" / "tiny.pt").write_bytes(b"half a model")
    with pytest.raises(AnalyzerUnavailable, match="copy the folder anew"):
        load_analyzer(f"stanza:{tmp_path}")


def test_stanza_limit_is_told(stanza_folder):
    """A text beyond what is read at once is refused by an error of ours."""
    with pytest.raises(InputTooLarge, match="divide it"):
        load_analyzer(f"stanza:{stanza_folder}")(normalize("a " * 500_001))


def test_stanza_not_installed(monkeypatch):
    """Without Stanza the extra that brings it is named."""
    monkeypatch.setitem(sys.modules, "stanza", None)
    monkeypatch.delitem(sys.modules, "ziyaret_extract.analyzers.stanza_package", raising=False)
    with pytest.raises(AnalyzerUnavailable, match=re.escape("pip install 'ziyaret[stanza]'")):
        load_analyzer("stanza:tr")


@pytest.mark.parametrize(
    ("part", "other", "told"),
    [
        ('factory = "ner"', 'factory = "curated_transformer"', "factory for 'curated_transformer'"),
        ("spacy.HashEmbedCNN", "spacy-curated-transformers.XlmrTransformer", "XlmrTransformer"),
    ],
)
def test_spacy_package_that_needs_another(tmp_path, part, other, told):
    """A pipeline with a part of another package is told with what is missing and what may bring it."""
    pipeline = spacy.blank("tr")
    pipeline.add_pipe("ner").add_label("PER")
    pipeline.initialize()
    pipeline.to_disk(tmp_path)
    config = tmp_path / "config.cfg"
    config.write_text(config.read_text("utf-8").replace(part, other), "utf-8")
    with pytest.raises(AnalyzerUnavailable, match=f"{re.escape(told)}.* such as spacy-transformers"):
        load_analyzer(f"spacy:{tmp_path}")


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
        ("nltk", "choose one of bundled, fixed, spacy, stanza"),
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
