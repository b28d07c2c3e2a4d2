"""Stanza's models of names, downloaded or in a folder: they give entity spans, our rules cut tokens and sentences.

Nothing is downloaded from here.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ziyaret_extract.analysis import Analysis, Span, Token
from ziyaret_extract.analyzers.entities import CONFIDENCE, encodable, entity_labels
from ziyaret_extract.analyzers.rules import analyze_by_rules
from ziyaret_ontology.errors import AnalyzerUnavailable, InputTooLarge

try:
    import stanza
except ImportError as missing:
    raise AnalyzerUnavailable(
        "Stanza is not installed: pip install 'ziyaret[stanza]'; install a CPU build of torch before it where no "
        "graphics card is to be used, or choose the analyzer 'bundled'"
    ) from missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_extract.text import Text

# Characters of a text, as in spaCy's pipelines.
_LONGEST_TEXT = 1_000_000
# Stanza pads a batch of sentences to the longest of them, and its words to the longest of them, so the memory it takes
# grows with the product. What is longer is divided or cut before it is read; no name is lost.
_LONGEST_SENTENCE = 200
_LONGEST_WORD = 50


class StanzaAnalyzer:
    """Entity spans of a Stanza model, its labels mapped to ours by `data/entity_labels.tsv`, on our own tokens."""

    def __init__(self, pipeline: stanza.Pipeline, package: str) -> None:
        self._pipeline = pipeline
        self._id = f"stanza:{package} {stanza.__version__}"
        self._labels = entity_labels()

    @property
    def id(self) -> str:
        """The model, and the version of Stanza that reads with it."""
        return self._id

    def __call__(self, text: Text) -> Analysis:
        """Analyse the text; offsets are exact. Raises InputTooLarge beyond a million characters."""
        if len(text.clean) > _LONGEST_TEXT:
            raise InputTooLarge(
                f"the text has {len(text.clean)} characters, {self._id} reads {_LONGEST_TEXT}: divide it"
            )
        analysis = analyze_by_rules(text, self._id)
        return replace(analysis, spans=tuple(self._spans(analysis)))

    def _spans(self, analysis: Analysis) -> Iterator[Span]:
        """The entities whose label we know, as ranges of our tokens, none overlapping."""
        pieces = [
            range(first, min(first + _LONGEST_SENTENCE, sentence.last))
            for sentence in analysis.sentences
            for first in range(sentence.first, sentence.last, _LONGEST_SENTENCE)
        ]
        if not pieces:
            return
        clean, tokens = encodable(analysis.text.clean), analysis.tokens
        document = self._pipeline([[_word(clean, tokens[at]) for at in piece] for piece in pieces])
        for piece, sentence in zip(pieces, document.sentences, strict=True):
            for entity in sentence.ents:
                if entity.type in self._labels:
                    first = piece[entity.tokens[0].id[0] - 1]  # Stanza counts from 1
                    yield Span(first, first + len(entity.tokens), self._labels[entity.type], CONFIDENCE)


def _word(clean: str, token: Token) -> str:
    """The token with its suffix, `Pendik'te`: the treebank of Stanza's Turkish model and its vectors keep them one."""
    return "".join(clean[token.start : token.tail].split())[:_LONGEST_WORD]


def load(argument: str) -> StanzaAnalyzer:
    """The analyzer of a language whose models were downloaded, or of a folder, which is written with a slash.

    A folder is laid out as Stanza's own: a model in `ner/`, its word vectors in `pretrain/`, and where it reads
    characters `forward_charlm/` and `backward_charlm/`. Raises AnalyzerUnavailable when a model is missing or damaged.
    """
    if not argument:
        raise AnalyzerUnavailable("no Stanza model is named: write stanza:tr, or stanza:<folder> with a slash in it")
    folder = Path(argument)
    is_folder = folder.name != argument
    try:
        pipeline = _of_folder(folder) if is_folder else _pipeline(argument)
    except AnalyzerUnavailable:
        raise
    except Exception as problem:  # what Stanza raises depends on how far it came with the files
        advice = (
            "copy the folder anew, whole"
            if is_folder
            else f'download the models, python -c "import stanza; stanza.download({argument!r})", '
            "or name a folder, with a slash in it"
        )
        # Of a file that is missing, Stanza looks for the language in its list, and trips over that.
        first = problem.__context__ or problem
        raise AnalyzerUnavailable(f"Stanza cannot load {argument!r} ({first}): {advice}") from problem
    models = "+".join(Path(model).stem for model in pipeline.processors["ner"].model_paths)
    return StanzaAnalyzer(pipeline, "_".join(f"{folder.resolve().name}_{models}".split()))


def _of_folder(folder: Path) -> stanza.Pipeline:
    model, vectors = _model(folder, "ner"), _model(folder, "pretrain")
    if not model:
        raise AnalyzerUnavailable(f"no Stanza model in {folder / 'ner'}: copy the folder of the language, with its .pt")
    with TemporaryDirectory() as bare:
        # Stanza demands this list of what could be downloaded, even of one who gives the paths.
        Path(bare, "resources.json").write_text("{}", "utf-8")
        pipeline = _pipeline(
            "tr",
            dir=bare,
            allow_unknown_language=True,
            ner_model_path=model,
            ner_pretrain_path=vectors,
            ner_forward_charlm_path=_model(folder, "forward_charlm"),
            ner_backward_charlm_path=_model(folder, "backward_charlm"),
        )
    if not vectors and "word" in pipeline.processors["ner"].vocab:
        # Stanza would read on with random ones.
        raise AnalyzerUnavailable(f"the word vectors of {model} are missing: copy them into {folder / 'pretrain'}")
    return pipeline


def _model(folder: Path, kind: str) -> str:
    """The path of the one model of its kind in a folder, empty when there is none."""
    found = [str(path) for path in sorted((folder / kind).glob("*.pt"))]
    if len(found) > 1:
        raise AnalyzerUnavailable(f"{folder / kind} holds more than one model, {', '.join(found)}: keep one")
    return "".join(found)


def _pipeline(language: str, **more: object) -> stanza.Pipeline:
    return stanza.Pipeline(
        language,
        package=None,
        processors={"tokenize": "default", "ner": "default"},
        tokenize_pretokenized=True,
        download_method=None,
        logging_level="CRITICAL",
        **more,
    )
