"""A small Stanza model of names, trained in seconds on invented sentences, laid out as Stanza lays out a language."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

GIVEN = ("Ferdi", "Kenan", "Meral", "Oktay", "Selin", "Tuna", "Yelda", "Zerrin")
SURNAMES = ("Akbulak", "Demirsoylu", "Gülerce", "Korkmazel", "Taşkıranlı", "Yıldızer", "Bayraktarlı", "Işıkçıoğlu")
PLACES = ("Karaçamlı", "Ovacıkören", "Pendik", "Sarıdere", "Tekkaya")
SEED = 7
SIZE = 16
SENTENCES = 160
STEPS = 60


def train(folder: Path) -> Path:
    """The folder, new, with `ner/tiny.pt`, which finds people and places, and the word vectors that it reads with."""
    from stanza.models import ner_tagger  # noqa: PLC0415 - it is installed only with the extra
    from stanza.models.common.pretrain import Pretrain  # noqa: PLC0415

    chance = random.Random(SEED)
    folder.mkdir()
    sentences = [sentence(chance) for _ in range(SENTENCES)]
    vectors = folder / "vectors.txt"
    words = sorted({word["text"].lower() for words in sentences for word in words})  # Stanza asks for lower case
    vectors.write_text("".join(f"{word} {numbers(chance)}\n" for word in words), "utf-8")
    Pretrain(str(folder / "pretrain" / "tiny.pt"), str(vectors)).load()  # keeps what it has read in the .pt
    data = folder / "sentences.json"
    data.write_text(json.dumps(sentences), "utf-8")
    options = {
        "train_file": data,
        "eval_file": data,
        "wordvec_pretrain_file": folder / "pretrain" / "tiny.pt",
        "save_dir": folder / "ner",
        "save_name": "tiny.pt",
        "shorthand": "tr_tiny",
        "hidden_dim": 24,
        "char_hidden_dim": 12,
        "char_emb_dim": 12,
        "word_emb_dim": SIZE,
        "optim": "adam",
        "lr": 0.01,
        "dropout": 0.1,
        "batch_size": 16,
        "max_steps": STEPS,
        "seed": SEED,
    }
    ner_tagger.main(["--cpu", *(f"--{name}={value}" for name, value in options.items())])
    return folder


def sentence(chance: random.Random) -> list[dict[str, str]]:
    """An invented sentence as Stanza is taught it: each word with its tag."""
    given, surname, place = chance.choice(GIVEN), chance.choice(SURNAMES), chance.choice(PLACES)
    person = [(given, "B-PERSON"), (surname, "E-PERSON")]
    mayor = [(place, "S-LOCATION"), ("Belediye", "O"), ("Başkanı", "O"), *person]
    somewhere = [(f"{chance.choice(PLACES)}'{chance.choice(('de', 'da', 'te'))}", "S-LOCATION")]
    kinds = (
        [*mayor, (",", "O"), *somewhere, ("konuştu", "O"), (".", "O")],
        [("Heyeti", "O"), *person, ("ağırladı", "O"), (".", "O")],
        [("Program", "O"), *somewhere, ("düzenlendi", "O"), (".", "O")],
    )
    return [{"text": text, "ner": tag} for text, tag in chance.choice(kinds)]


def numbers(chance: random.Random) -> str:
    """A random vector as text."""
    return " ".join(f"{chance.uniform(-1, 1):.3f}" for _ in range(SIZE))
