"""Settings are read once, and a wrong one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from ziyaret_extract.doubts import LEAST_CONFIDENCE
from ziyaret_ontology.errors import ConfigError
from ziyaret_service.settings import Settings, settings_table

README = Path(__file__).parents[2] / "service" / "README.md"


def test_the_environment_fills_the_settings():
    """Each variable ends up in its field with its type; what is not Ziyaret's is left alone."""
    environment = {
        "ZIYARET_STORE": "oxigraph:",
        "ZIYARET_BASE_IRI": "https://veri.example/ziyaret/",
        "ZIYARET_ANALYZER": "spacy:tr_core_news_md",
        "ZIYARET_HOST": "0.0.0.0",  # noqa: S104 - a value to read, nothing listens
        "ZIYARET_PORT": "9000",
        "ZIYARET_TOKENS": "/etc/ziyaret/tokens.json",
        "ZIYARET_OPEN_READS": "off",
        "ZIYARET_REQUESTS_PER_SECOND": "5",
        "ZIYARET_MAX_TEXT_BYTES": "1000",
        "ZIYARET_MAX_GRAPH_BYTES": "5000",
        "ZIYARET_ALLOWED_ADDRESSES": "https://query.wikidata.org/sparql  http://data.example/",
        "ZIYARET_LEAST_CONFIDENCE": "0.4",
        "ZIYARET_QUERY_TIMEOUT": "0.5",
        "ZIYARET_LOG_FORM": "json",
        "ZIYARET_LOG_LEVEL": "info",
        "ZIYARET_SLOW_QUERY": "2.5",
        "ZIYARET_WIKIDATA_CONTACT": "https://veri.example/iletisim",
        "ZIYARET_WIKIDATA_LOOKUPS": "on",
        "ZIYARET_WIKIDATA_ENDPOINT": "https://qlever.example/api/wikidata",
        "ZIYARET_WIKIDATA_SEARCH": "http://localhost:9000/w/api.php",
        "ZIYARET_WIKIDATA_CACHE": "/var/cache/wikidata.sqlite",
        "ZIYARET_WIKIDATA_CACHE_DAYS": "7",
        "HOME": "/root",
    }
    assert Settings.from_environment(environment) == Settings(
        store="oxigraph:",
        base_iri="https://veri.example/ziyaret/",
        analyzer="spacy:tr_core_news_md",
        host="0.0.0.0",  # noqa: S104 - as above
        port=9000,
        tokens="/etc/ziyaret/tokens.json",
        open_reads=False,
        requests_per_second=5.0,
        max_text_bytes=1000,
        max_graph_bytes=5000,
        allowed_addresses=("https://query.wikidata.org/sparql", "http://data.example/"),
        least_confidence=0.4,
        query_timeout=0.5,
        log_form="json",
        log_level="info",
        slow_query=2.5,
        wikidata_contact="https://veri.example/iletisim",
        wikidata_lookups=True,
        wikidata_endpoint="https://qlever.example/api/wikidata",
        wikidata_search="http://localhost:9000/w/api.php",
        wikidata_cache="/var/cache/wikidata.sqlite",
        wikidata_cache_days=7,
    )


def test_nothing_set_means_the_defaults():
    """No variable is needed."""
    assert Settings.from_environment({}) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ZIYARET_PORTT", "8000"),
        ("ZIYARET_PORT", "eight"),
        ("ZIYARET_PORT", "70000"),
        ("ZIYARET_PORT", "0"),
        ("ZIYARET_STORE", " "),
        ("ZIYARET_BASE_IRI", "localhost:8000/"),
        ("ZIYARET_BASE_IRI", "https://veri.example"),
        ("ZIYARET_BASE_IRI", "https://veri.example/?x="),
        ("ZIYARET_BASE_IRI", "https://veri.example/a b/"),
        ("ZIYARET_LEAST_CONFIDENCE", "1.5"),
        ("ZIYARET_LEAST_CONFIDENCE", "nan"),
        ("ZIYARET_LEAST_CONFIDENCE", "half"),
        ("ZIYARET_QUERY_TIMEOUT", "-1"),
        ("ZIYARET_QUERY_TIMEOUT", "soon"),
        ("ZIYARET_MAX_TEXT_BYTES", "2MB"),
        ("ZIYARET_TOKENS", ""),
        ("ZIYARET_OPEN_READS", "no"),
        ("ZIYARET_REQUESTS_PER_SECOND", "0"),
        ("ZIYARET_MAX_GRAPH_BYTES", "50MB"),
        ("ZIYARET_ALLOWED_ADDRESSES", "https://a.example/ file:///etc/passwd"),
        ("ZIYARET_ALLOWED_ADDRESSES", "*"),
        ("ZIYARET_LOG_FORM", "yaml"),
        ("ZIYARET_LOG_LEVEL", "INFO"),
        ("ZIYARET_SLOW_QUERY", "0"),
        ("ZIYARET_WIKIDATA_CONTACT", "Nermin"),
        ("ZIYARET_WIKIDATA_CONTACT", "a@b.example\r\nCookie: x"),
        ("ZIYARET_WIKIDATA_LOOKUPS", "yes"),
        ("ZIYARET_WIKIDATA_ENDPOINT", "query.wikidata.org/sparql"),
        ("ZIYARET_WIKIDATA_ENDPOINT", "file:///etc/passwd"),
        ("ZIYARET_WIKIDATA_SEARCH", "https://www.wikidata.org/w/api.php#x"),
        ("ZIYARET_WIKIDATA_CACHE", ""),
        ("ZIYARET_WIKIDATA_CACHE_DAYS", "0"),
    ],
)
def test_an_unknown_variable_or_bad_value_is_named(name, value):
    """The message begins with the variable that is wrong."""
    with pytest.raises(ConfigError, match=f"^{name} "):
        Settings.from_environment({name: value})


def test_the_readme_has_the_table_of_settings():
    """The table in the README is the one that the settings make."""
    assert settings_table() in README.read_text("utf-8")


def test_what_is_left_out_unless_set_otherwise():
    """The service leaves out what the extract room does by itself."""
    assert Settings().least_confidence == LEAST_CONFIDENCE
