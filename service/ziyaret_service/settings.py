"""One frozen `Settings`, read once from the `ZIYARET_*` variables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ziyaret_ontology.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_PREFIX = "ZIYARET_"
_LAST_PORT = 65_535
_MOST_A_SECOND = 1_000
_DAY = 86_400  # seconds
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://[\w.-]+(?::\d+)?(?:/[\w./~%-]*)?", re.ASCII)
_SWITCH = {"on": True, "off": False}
_LOG_FORMS = ("plain", "json")
_LOG_LEVELS = ("debug", "info", "warning", "error")


def _text(value: str) -> str:
    if not value.strip():
        raise ValueError("must not be empty")
    return value.strip()


def _base_iri(value: str) -> str:
    parts = urlsplit(value)
    plain = not any(c.isspace() or c in '<>"{}|\\^`' for c in value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment or not plain:
        raise ValueError("must be an http or https address without query and fragment, such as https://example.org/")
    if not value.endswith("/"):
        raise ValueError("must end with '/', such as https://example.org/")
    return value


def _port(value: str) -> int:
    number = _whole(value)
    if number > _LAST_PORT:
        raise ValueError("must be at most 65535")
    return number


def _whole(value: str) -> int:
    if not (value.isascii() and value.isdigit()) or int(value) == 0:
        raise ValueError("must be a whole number above 0")
    return int(value)


def _seconds(value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        raise ValueError("must be a number of seconds, such as 30 or 0.5") from None
    if not 0 < number <= _DAY:
        raise ValueError("must be above 0 and at most 86400 seconds")
    return number


def _rate(value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = 0.0
    if not 0 < number <= _MOST_A_SECOND:
        raise ValueError("must be a number above 0 and at most 1000")
    return number


def _web_address(value: str) -> str:
    parts = urlsplit(value)
    plain = value.isascii() and not any(c.isspace() or c in '<>"{}|\\^`' for c in value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.fragment or not plain:
        raise ValueError("must be an http or https address, such as https://query.wikidata.org/sparql")
    return value


def _web_addresses(value: str) -> tuple[str, ...]:
    return tuple(map(_web_address, value.split()))


def _contact(value: str) -> str:
    if not _CONTACT.fullmatch(value):
        raise ValueError("must be an e-mail address or a web page, such as veri@belediye.example")
    return value


def _one_of(values: tuple[str, ...]) -> Callable[[str], str]:
    def parse(value: str) -> str:
        if value not in values:
            raise ValueError(f"must be one of {', '.join(values)}")
        return value

    return parse


def _switch(value: str) -> bool:
    if value not in _SWITCH:
        raise ValueError("must be on or off")
    return _SWITCH[value]


def share(value: str) -> float:
    """A number between 0 and 1; ValueError says so."""
    try:
        number = float(value)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise ValueError("must be a number between 0 and 1, such as 0.5")
    return number


def _setting(default: object, meaning: str, parse: Callable[[str], object]) -> Any:  # noqa: ANN401 - as dataclasses.field
    return field(default=default, metadata={"meaning": meaning, "parse": parse})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an operator decides. Sizes are bytes, times are seconds."""

    store: str = _setting(
        "oxigraph:ziyaret-store",
        "where the graph lives: `oxigraph:<folder>` on disk, `oxigraph:` for this run alone, "
        "`sparql:<query address>,<update address>[,<graph store address>]` in any SPARQL 1.1 server",
        _text,
    )
    erasures: str = _setting(
        "",
        "the file that tells what was [erased for good](ERASING.md); without it, `erasures.json` in the store folder. "
        "A remote store needs one before anything can be erased",
        _text,
    )
    base_iri: str = _setting(
        "http://localhost:8000/", "what the address of every person, event, release … begins with", _base_iri
    )
    analyzer: str = _setting(
        "bundled",
        "what reads the Turkish: `bundled`, `spacy:<package>`, `stanza:<language or folder>`, `fixed:<folder>`, or one "
        "that another package registers",
        _text,
    )
    host: str = _setting("127.0.0.1", "the network address to listen on; `0.0.0.0` for all", _text)
    port: int = _setting(8000, "the port to listen on", _port)
    tokens: str = _setting(
        "ziyaret-tokens.json", "the file in which the tokens are kept that allow writing over HTTP, as hashes", _text
    )
    token: str = _setting(
        "",
        "the token that commands send to the server of `--server` and `--endpoint`; `ziyaret backup` needs an admin's",
        _text,
    )
    open_reads: bool = _setting(True, "`off`: over HTTP, reading needs a token too", _switch)
    requests_per_second: float = _setting(
        100.0, "how often one client address may ask; ten seconds' worth may come at once, this machine is free", _rate
    )
    max_text_bytes: int = _setting(2_000_000, "the largest release or query that is read, in bytes", _whole)
    max_graph_bytes: int = _setting(
        50_000_000,
        "the largest graph or update that an admin may send to `/graphs` and `/sparql/update`, in bytes",
        _whole,
    )
    least_confidence: float = _setting(
        0.3,
        "events and topics less sure than this, between 0 and 1, are left out and noted; `ziyaret evaluate "
        "--calibration` tells how sure is how right",
        share,
    )
    query_timeout: float = _setting(30.0, "how long a query may take, in seconds", _seconds)
    query_rows: int = _setting(10_000_000, "the most rows of an answer", _whole)
    query_bytes: int = _setting(1_000_000_000, "the most bytes of an answer", _whole)
    query_memory: int = _setting(2_000_000_000, "the most memory of a query, in bytes; on Linux", _whole)
    query_workers: int = _setting(4, "how many queries of askers run at a time", _whole)
    query_queue: int = _setting(64, "how many more may wait for a place", _whole)
    allowed_addresses: tuple[str, ...] = _setting(
        (),
        "the addresses that queries may call by `SERVICE` and updates by `LOAD`, with what lies below them, parted by "
        "spaces; never one inside a network",
        _web_addresses,
    )
    snapshots_per_second: float = _setting(
        20.0, "how often queries may have a snapshot of new releases taken; one that comes sooner waits", _rate
    )
    log_form: str = _setting(
        "plain", "how log lines are written: `plain` for people, `json` for programs", _one_of(_LOG_FORMS)
    )
    log_level: str = _setting(
        "warning",
        "from where on log lines are written: `debug`, `info` (with every request), `warning`, `error`",
        _one_of(_LOG_LEVELS),
    )
    slow_query: float = _setting(
        5.0, "queries that take the store longer than this, in seconds, are written to the log", _seconds
    )
    wikidata_contact: str = _setting(
        "",
        "your e-mail address or web page, sent with every request to Wikidata; without it nothing is asked",
        _contact,
    )
    wikidata_lookups: bool = _setting(
        False, "`on`: what `serve` is fed is looked up at Wikidata in the background", _switch
    )
    wikidata_endpoint: str = _setting(
        "https://query.wikidata.org/sparql", "the SPARQL address of Wikidata, or of a mirror of it", _web_address
    )
    wikidata_search: str = _setting(
        "https://www.wikidata.org/w/api.php", "the address of Wikidata's search for names", _web_address
    )
    wikidata_cache: str = _setting("ziyaret-wikidata.sqlite", "the file in which answers of Wikidata are kept", _text)
    wikidata_cache_days: int = _setting(30, "how many days an answer of Wikidata is taken for fresh", _whole)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """The settings that the `ZIYARET_*` variables ask for; ConfigError names the one that is wrong or unknown."""
        settings, complaints = cls.read(environment)
        if complaints:
            raise ConfigError(complaints[0])
        return settings

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> tuple[Settings, tuple[str, ...]]:
        """The settings, by default where a variable is wrong, and what is wrong with which variables."""
        known = {variable(f.name): f for f in fields(cls)}
        given = {name: value for name, value in environment.items() if name.startswith(_PREFIX)}
        unknown = sorted(given.keys() - known.keys())
        complaints = [f"{name} is no setting of Ziyaret; the settings are {', '.join(known)}" for name in unknown]
        values = {}
        for name, value in given.items():
            if name not in known:
                continue
            setting = known[name]
            try:
                values[setting.name] = setting.metadata["parse"](value)
            except ValueError as problem:
                complaints.append(f"{name} {problem}, but is {value!r}")
        return cls(**values), tuple(complaints)


def variable(name: str) -> str:
    """The environment variable of a setting: `ZIYARET_PORT` of `port`."""
    return _PREFIX + name.upper()


def settings_table() -> str:
    """The settings as a Markdown table."""
    rows = (f"| `{variable(f.name)}` | {_shown(f.default)} | {f.metadata['meaning']} |" for f in fields(Settings))
    return "\n".join(("| variable | default | meaning |", "|---|---|---|", *rows))


def _shown(default: object) -> str:
    """A default as an operator writes it."""
    if isinstance(default, bool):
        return next(f"`{word}`" for word, value in _SWITCH.items() if value is default)
    return "none" if default in {"", ()} else f"`{default}`"
