"""The servers of others that several tests talk to, each started once, when it is first asked for."""

from __future__ import annotations

from contextlib import ExitStack
from functools import cache

import pytest
from engines import NO_VIRTUOSO, has_virtuoso, oxigraph, virtuoso


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
