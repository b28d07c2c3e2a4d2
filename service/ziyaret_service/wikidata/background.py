"""Looking up what was newly fed: one thread, in its own time, never in the way of a feed."""

from __future__ import annotations

import logging
import queue
import threading
from itertools import chain
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import ZiyaretError
from ziyaret_ontology.iris import iri
from ziyaret_service.catalogue import list_links
from ziyaret_service.wikidata.keeping import OPEN, look_up_entities
from ziyaret_service.wikidata.opening import open_wikidata

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ziyaret_ontology.model import Facts, Organization, Person, Place
    from ziyaret_service.settings import Settings
    from ziyaret_service.stores import Store

_LOG = logging.getLogger(__name__)
_TIMEOUT = 60.0  # seconds for a query of our own
_END = 5.0  # seconds that the last step may take when the service ends


class _Ended(Exception):  # noqa: N818 - no failure, a way out
    """The service ends while Wikidata wants us to wait."""


class BackgroundLookups:
    """Looks up the people, organizations and places of each release that is handed over.

    What goes wrong is logged as a warning and forgotten: `ziyaret link --online` looks up the rest.
    """

    def __init__(self, store: Store, settings: Settings) -> None:
        """Make ready; ConfigError when the settings do not let us ask Wikidata."""
        self._store = store
        self._base = settings.base_iri
        self._ending = threading.Event()
        self._wikidata = open_wikidata(settings, wait=self._wait)
        self._waiting: queue.SimpleQueue[frozenset[str]] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="wikidata", daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def add(self, facts: Facts) -> None:
        """Look up what these facts speak of, some time soon; returns at once."""
        kinds: tuple[Iterable[Person | Organization | Place], ...] = (facts.people, facts.organizations, facts.places)
        self._waiting.put(frozenset(str(iri(self._base, each.key)) for each in chain.from_iterable(kinds)))

    def close(self) -> None:
        """Stop after the step at hand; a request that is under way is waited for a few seconds only."""
        self._ending.set()
        self._waiting.put(frozenset())
        self._thread.join(_END)
        if not self._thread.is_alive():
            self._wikidata.close()

    def _work(self) -> None:
        while True:
            things = set(self._waiting.get())
            while not self._waiting.empty():
                things |= self._waiting.get()
            if self._ending.is_set():
                return
            self._look_up(frozenset(things))

    def _look_up(self, things: frozenset[str]) -> None:
        try:
            links = list_links(self._store, things, timeout=_TIMEOUT)
            entities = [each for each in links if each.status in OPEN]
            done = look_up_entities(self._store, self._wikidata, entities, base=self._base)
        except _Ended:
            return
        except ZiyaretError as problem:
            _LOG.warning("nothing was looked up at Wikidata: %s", problem)
        except Exception:  # noqa: BLE001 - the thread serves the next release whatever happened to this one
            _LOG.exception("looking up at Wikidata failed unexpectedly; the next release is looked up all the same")
        else:
            if done.failed:
                _LOG.warning(
                    "%d of %d entities could not be looked up: %s; ziyaret link --online tries again",
                    len(done.failed),
                    len(entities),
                    done.failed[0].reason,
                )

    def _wait(self, seconds: float) -> None:
        if self._ending.wait(seconds):
            raise _Ended
