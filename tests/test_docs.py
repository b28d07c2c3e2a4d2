"""What the pages show is so, and they tell of everything that is there.

Settings, kinds of error, questions, patterns and terms are looked for by the tests of their rooms.
"""

from __future__ import annotations

import re
import shlex

import pytest
import quality
from examples import PAGES, ROOT, WITH_EXAMPLES, examples, said
from serving import serving, ziyaret

from ziyaret_service import Settings, create_app
from ziyaret_service.cli.arguments import parse_arguments

ROOMS = ("ontology", "extract", "corpus", "service")
READMES = [*(ROOT / name for name in PAGES), *(page for room in ROOMS for page in sorted((ROOT / room).glob("*.md")))]
TEXTS = {path: path.read_text("utf-8") for path in READMES}
EXAMPLES = [(name, number) for name in WITH_EXAMPLES for number, _ in enumerate(examples(TEXTS[ROOT / name]))]
_LINK = re.compile(r"\[[^\]]*\]\((?!https?://|#)([^)#\s]+)")
_COMMANDS = re.compile(r"^(?:\$ |\.venv/bin/)?ziyaret ([^|>&\n]+)", re.MULTILINE)
_COMMENT = re.compile(r" *#.*")


@pytest.fixture(scope="module")
def place(fed_corpus):
    """The address of a server over the sample corpus, and its store."""
    with serving(fed_corpus.store) as address:
        yield address, fed_corpus.store


@pytest.mark.parametrize(("name", "number"), EXAMPLES)
def test_example(name, number, place):
    """What an example says is what the page shows; `python tests/examples.py --update` writes it anew."""
    example = examples(TEXTS[ROOT / name])[number]
    assert said(example, *place) == example.shown


def test_both_languages_show_the_same():
    """The two first pages have the same examples, the same figures and the same commands for the shell."""
    english, turkish = (TEXTS[ROOT / name] for name in PAGES)
    assert [(each.code, each.shown) for each in examples(english)] == [
        (each.code, each.shown) for each in examples(turkish)
    ]
    assert _shell(english) == _shell(turkish)


def test_figures():
    """The figures on the first pages are the pinned ones."""
    for name in PAGES:
        for shown in quality.tables(quality.read_pins()):
            assert shown in TEXTS[ROOT / name]


@pytest.mark.parametrize("name", PAGES)
def test_every_command(name):
    """Each command has its row on the first pages, and no row is of a command that is gone."""
    listed = ziyaret("--help", store="oxigraph:").decode()
    commands = re.findall(r"^    (\w+)  +\w", listed.partition("COMMAND\n")[2].partition("\n\n")[0], re.MULTILINE)
    assert sorted(re.findall(r"^\| `ziyaret (\w+)` \|", TEXTS[ROOT / name], re.MULTILINE)) == sorted(commands)


@pytest.mark.parametrize("path", READMES, ids=lambda path: str(path.relative_to(ROOT)))
def test_commands_make_sense(path):
    """Every command that a page shows can be written so."""
    blocks = re.findall(r"```\w*\n(.*?)```", TEXTS[path], re.DOTALL)
    for words in (words for block in blocks for words in _COMMANDS.findall(block)):
        assert parse_arguments(shlex.split(words, comments=True), exit_codes="").command


def test_every_route():
    """Each address of the service, with each of its methods, is named on its page."""
    page = TEXTS[ROOT / "service/README.md"]
    paths = create_app(Settings(store="oxigraph:")).openapi()["paths"]
    routes = [(method.upper(), path) for path, methods in paths.items() for method in methods]
    assert [route for route in routes if not re.search(_told(*route), page)] == []


def _told(method, path):
    """How the page names a route; `/{key}` is the document of any thing at its own IRI."""
    shown = re.escape("/person/…" if path == "/{key}" else path.replace("{release_id}", "{id}"))
    return rf"`{'(?:[A-Z]+ )?' if method == 'GET' else f'{method} '}{shown}`"


def test_every_table_of_extract():
    """Each table of the extract room, and each of its files, is named on its page."""
    room = ROOT / "extract" / "ziyaret_extract"
    files = [*room.glob("*.py"), *room.glob("*/*.py"), *(room / "data").iterdir()]
    names = {str(path.relative_to(room)) for path in files if path.name not in {"__init__.py", "py.typed"}}
    page = TEXTS[ROOT / "extract/README.md"]
    assert sorted(name for name in names if f"`{name.removeprefix('data/')}`" not in page) == []


def test_worked_example():
    """The row and the two lines of tests that the page on rules adds are in the files that it names."""
    page = TEXTS[ROOT / "extract/README.md"].partition("a worked example")[2]
    table, row = re.search(r"the row of `([\w./]+)`:\n\n```text\n(.+)\n```", page).groups()
    *tests, lines = re.search(r"first `([\w./]+)`, then `([\w./]+)`:\n\n```text\n(.+?)\n```", page, re.DOTALL).groups()
    added = {f"extract/ziyaret_extract/{table}": row, **dict(zip(tests, lines.splitlines(), strict=True))}
    files = {name: [line.strip() for line in ROOT.joinpath(name).read_text("utf-8").splitlines()] for name in added}
    assert [name for name, line in added.items() if line not in files[name]] == []


@pytest.mark.parametrize("path", [*READMES, ROOT / "CHANGELOG.md"], ids=lambda path: str(path.relative_to(ROOT)))
def test_links(path):
    """Every relative link leads to a file that exists."""
    links = _LINK.findall(path.read_text("utf-8"))
    assert [link for link in links if not path.parent.joinpath(link).exists()] == []


@pytest.mark.parametrize("path", READMES, ids=lambda path: str(path.relative_to(ROOT)))
def test_named_files(path):
    """Every file or folder of the project that a page names in full is there."""
    named = re.findall(r"`((?:ontology|extract|corpus|service|tests)/[\w./-]+)`", TEXTS[path])
    assert [name for name in named if not ROOT.joinpath(name).exists()] == []


def _shell(page):
    """The commands for the shell that a page shows without an answer, without their comments."""
    blocks = re.findall(r"```sh\n(.*?)```", page, re.DOTALL)
    return [_COMMENT.sub("", line) for block in blocks for line in block.splitlines()]
