"""What several rooms need and takes long to make: made once, when it is first asked for."""

from __future__ import annotations

import fcntl
import json
import os
from contextlib import ExitStack
from functools import cache
from types import SimpleNamespace

import pytest
from engines import NO_VIRTUOSO, has_virtuoso, oxigraph, virtuoso
from serving import ziyaret

from ziyaret_corpus import sample_folder


@pytest.fixture(scope="session")
def servers(tmp_path_factory):
    """From `oxigraph` or `virtuoso` to the spec of a running one; whoever asks leaves it as empty as it was."""
    with ExitStack() as running:

        @cache
        def spec(kind):
            if kind == "virtuoso" and not has_virtuoso():
                pytest.skip(NO_VIRTUOSO)
            start = {"oxigraph": oxigraph, "virtuoso": virtuoso}[kind]
            return running.enter_context(start(tmp_path_factory.mktemp(kind))).spec

        yield spec


@pytest.fixture(scope="session")
def fed_corpus(tmp_path_factory):
    """The sample corpus, fed by the command: the `store`, which nobody writes to, and the ids of what was `stored`.

    Fed once for all processes that run tests side by side; one of them may open the store.
    """
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "corpus"
    folder.mkdir(exist_ok=True)
    store, told = f"oxigraph:{folder / 'store'}", folder / "told.json"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            told.write_bytes(ziyaret("feed", str(sample_folder()), "--json", store=store))
    return SimpleNamespace(store=store, stored=[each["id"] for each in json.loads(told.read_bytes())["releases"]])
