"""The examples of the pages: each is run as it stands, and what it says is compared with what the page shows.

    python tests/examples.py --update    write into the pages what the examples say now

A `console` block holds commands after `$ `, each followed by its answer; a `python` block is followed by a `text` block
with its output. Commands that name http://localhost:8000 are sent to a server over the sample corpus.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from serving import environment, serving, ziyaret

from ziyaret_corpus import sample_folder

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "README.tr.md")
WITH_EXAMPLES = (*PAGES, "service/README.md")
SHOWN_ADDRESS = "http://localhost:8000"
_BLOCK = re.compile(
    r"```console\n(?P<console>.*?)```|```python\n(?P<python>.*?)```\n\n```text\n(?P<text>.*?)```", re.DOTALL
)
_COMMAND = re.compile(r"^\$ (?P<command>(?:[^'\n]|'[^']*')*)\n(?P<shown>(?:(?!\$ ).*\n)*)", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """What to run and what the page shows of it; `start` and `end` are where the shown text stands in the page."""

    language: str
    code: str
    shown: str
    start: int
    end: int


def examples(page):
    """The examples of a page's text, in order."""
    found = []
    for block in _BLOCK.finditer(page):
        if block["python"] is not None:
            found.append(Example("python", block["python"], block["text"], *block.span("text")))
            continue
        for command in _COMMAND.finditer(block["console"]):
            first, last = (block.start("console") + at for at in command.span("shown"))
            found.append(Example("console", command["command"], command["shown"], first, last))
    return found


def said(example, address, store):
    """What an example says on standard output when the server is at this address."""
    code = example.code.replace(SHOWN_ADDRESS, address)
    words = [sys.executable, "-c", code] if example.language == "python" else ["bash", "-c", code]
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        words, cwd=ROOT, env={**environment(store), "PATH": path}, check=True, capture_output=True, timeout=60
    )
    return done.stdout.decode("utf-8-sig").replace("\r\n", "\n")


def main():
    """Run the examples of every page and write what they say into it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", required=True, help="write into the pages")
    parser.parse_args()
    with TemporaryDirectory() as folder:
        store = f"oxigraph:{folder}/store"
        ziyaret("feed", str(sample_folder()), store=store)
        with serving(store) as address:
            for name in WITH_EXAMPLES:
                page = ROOT.joinpath(name).read_text("utf-8")
                for example in reversed(examples(page)):
                    page = page[: example.start] + said(example, address, store) + page[example.end :]
                ROOT.joinpath(name).write_text(page, "utf-8")


if __name__ == "__main__":
    main()
