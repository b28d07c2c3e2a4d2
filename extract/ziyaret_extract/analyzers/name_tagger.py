"""The component `ziyaret_names`: a tagger that marks where each name begins and goes on, read as entity spans.

It is a spaCy tagger over BIO tags. A transition-based entity recogniser was measured on the same data at two thirds of
its speed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import Tagger
from spacy.scorer import get_ner_prf
from spacy.tokens import Span
from thinc.api import SequenceCategoricalCrossentropy

from ziyaret_extract.analyzers.tag_paths import best_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray
    from spacy.tokens import Doc
    from spacy.training import Example
    from spacy.vocab import Vocab
    from thinc.api import Model
    from thinc.types import Floats2d

OUTSIDE = "O"
UNKNOWN = ""
CONFIDENCES = "ziyaret_names"
"""The key in `doc.user_data` of the names' probabilities, in the order of `doc.ents`."""


@Language.factory(
    "ziyaret_names",
    assigns=["doc.ents"],
    default_config={"model": None, "label_smoothing": 0.05},
    default_score_weights={"ents_f": 1.0, "ents_p": 0.0, "ents_r": 0.0, "ents_per_type": None},
)
def make_name_tagger(
    nlp: Language, name: str, model: Model[list[Doc], list[Floats2d]], label_smoothing: float
) -> NameTagger:
    """The component; `model` gives a row of numbers for each word, one for each tag."""
    return NameTagger(nlp.vocab, model, name, label_smoothing=label_smoothing)


def _score(examples: Iterable[Example], **_: object) -> dict[str, Any]:
    scores: dict[str, Any] = get_ner_prf(examples)
    return scores


class NameTagger(Tagger):  # type: ignore[misc]  # it is compiled, and has no types
    """Sets `doc.ents` to the names of the likeliest sequence of tags, and their probabilities in `doc.user_data`."""

    def __init__(
        self, vocab: Vocab, model: Model[list[Doc], list[Floats2d]], name: str, *, label_smoothing: float
    ) -> None:
        super().__init__(vocab, model, name, scorer=_score)
        self._label_smoothing = label_smoothing

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,
        labels: list[str] | None = None,  # spaCy checks it, and knows no Sequence here
    ) -> None:
        """Learn the tags of the examples, or take these, and give the model its shape."""
        del nlp
        found = labels or sorted({tag for example in get_examples() for tag in _tags(example) if tag} | {OUTSIDE})
        for label in found:
            self.add_label(label)
        sample = [example.x for example, _ in zip(get_examples(), range(10), strict=False)]
        self.model.initialize(X=sample, Y=[self.model.ops.alloc2f(len(doc), len(self.labels)) for doc in sample])

    def get_loss(self, examples: Sequence[Example], scores: list[Floats2d]) -> tuple[float, list[Floats2d]]:
        """How far the tags are from those of the examples; a word whose tag is unknown does not count."""
        compare = SequenceCategoricalCrossentropy(
            names=list(self.labels), missing_value=UNKNOWN, normalize=False, label_smoothing=self._label_smoothing
        )
        gradient, loss = compare(scores, [list(_tags(example)) for example in examples])
        return float(loss), gradient

    def predict(self, docs: Iterable[Doc]) -> list[NDArray[np.float32]]:
        """The probability of each tag for each word."""
        return [_probabilities(self.model.ops.to_numpy(rows)) for rows in self.model.predict(list(docs))]

    def set_annotations(self, docs: Iterable[Doc], activations: list[NDArray[np.float32]]) -> None:
        """Set the names; the probability of one is the mean of its words'."""
        for doc, rows in zip(docs, activations, strict=True):
            path = best_path(rows, self.labels)
            names = list(_names([self.labels[tag] for tag in path]))
            doc.set_ents([Span(doc, first, last, label=label) for first, last, label in names])
            probabilities = rows[np.arange(len(path)), path]
            doc.user_data[CONFIDENCES] = [float(probabilities[first:last].mean()) for first, last, _ in names]


def _tags(example: Example) -> Iterator[str]:
    """The BIO tag of each word of an example, `UNKNOWN` where its names do not fit the words."""
    for tag in example.get_aligned_ner():
        if tag is None or tag == "-":
            yield UNKNOWN
        elif tag == OUTSIDE:
            yield OUTSIDE
        else:
            yield ("B-" if tag[0] in "BU" else "I-") + tag[2:]


def _names(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First word, word behind the last, and label of each name."""
    first: int | None = None
    for at, tag in enumerate([*tags, OUTSIDE]):
        if first is not None and not tag.startswith("I-"):
            yield first, at, tags[first][2:]
            first = None
        if tag.startswith("B-"):
            first = at


def _probabilities(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """The softmax of each row."""
    powers = np.exp(rows - rows.max(axis=1, keepdims=True))
    probabilities: NDArray[np.float32] = powers / powers.sum(axis=1, keepdims=True)
    return probabilities
