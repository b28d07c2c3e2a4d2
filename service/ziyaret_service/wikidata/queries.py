"""What Wikidata is asked, as SPARQL that its query service and its mirrors understand alike.

Everything is asked of many at once, in a VALUES list. Nothing here relies on one engine: no label service, no hints.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

LANGUAGES = ("tr", "en", "mul")
"""In which names are asked for and read, the preferred first; `mul` is Wikidata's name for all languages at once."""
BATCH = 250
"""How many values one query asks about."""

_PREFIXES = """\
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_SPOKEN = ", ".join(f'"{language}"' for language in LANGUAGES)

_TERM = """
  FILTER NOT EXISTS { ?statement wikibase:rank wikibase:DeprecatedRank }
  OPTIONAL { ?statement pqv:P580 ?began . ?began wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision }
  OPTIONAL { ?statement pqv:P582 ?ended . ?ended wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision }"""
"""When a statement holds: a year is a date with the precision 9, a month 10, a day 11."""


def items_of_names(names: Iterable[str]) -> str:
    """Items that have one of these names, as label or alias in one of the `LANGUAGES`: `?name`, `?item`."""
    literals = " ".join(Literal(name, lang=language).n3() for name in names for language in LANGUAGES)
    return f"""{_PREFIXES}
SELECT DISTINCT ?name ?item WHERE {{
  VALUES ?name {{ {literals} }}
  {{ ?item rdfs:label ?name }} UNION {{ ?item skos:altLabel ?name }}
}}"""


def heads_of(seats: Iterable[str]) -> str:
    """Heads of government (P6) of these areas or bodies, past ones too: `?seat`, `?holder`, `?name`, the term."""
    return f"""{_PREFIXES}
SELECT DISTINCT ?seat ?holder ?name ?start ?startPrecision ?end ?endPrecision WHERE {{
  VALUES ?seat {{ {_items(seats)} }}
  ?seat p:P6 ?statement . ?statement ps:P6 ?holder .{_TERM}
  OPTIONAL {{ ?holder rdfs:label ?name . FILTER(LANG(?name) IN ({_SPOKEN})) }}
}}"""


def positions_of(people: Iterable[str]) -> str:
    """Positions that these people hold or held (P39): `?person`, `?position`, `?label`, `?seat`, the term.

    The seat is the area that the position has jurisdiction over (P1001), or that the statement says it is of (P642).
    """
    return f"""{_PREFIXES}
SELECT DISTINCT ?person ?position ?label ?seat ?start ?startPrecision ?end ?endPrecision WHERE {{
  VALUES ?person {{ {_items(people)} }}
  ?person p:P39 ?statement . ?statement ps:P39 ?position .{_TERM}
  OPTIONAL {{ ?position rdfs:label ?label . FILTER(LANG(?label) IN ({_SPOKEN})) }}
  OPTIONAL {{ {{ ?position wdt:P1001 ?seat }} UNION {{ ?statement pq:P642|pq:P1001 ?seat }} }}
}}"""


def facts_of(items: Iterable[str]) -> str:
    """What is weighed of these items: `?item`, `?fact`, `?value`, and `?language` of a name."""
    return f"""{_PREFIXES}
SELECT DISTINCT ?item ?fact ?value ?language WHERE {{
  VALUES ?item {{ {_items(items)} }}
  {{
    ?item rdfs:label ?value . FILTER(LANG(?value) IN ({_SPOKEN}))
    BIND("label" AS ?fact) BIND(LANG(?value) AS ?language)
  }} UNION
  {{ ?item skos:altLabel ?value . BIND("alias" AS ?fact) FILTER(LANG(?value) IN ({_SPOKEN})) }}
  UNION {{ ?item wdt:P31 ?value . BIND("type" AS ?fact) }}
  UNION {{ ?item wdt:P17 ?value . BIND("country" AS ?fact) }}
  UNION {{ ?item wdt:P131/wdt:P131? ?value . BIND("area" AS ?fact) }}
  UNION {{ ?item wdt:P570 ?value . BIND("died" AS ?fact) }}
  UNION {{ ?item wdt:P576 ?value . BIND("dissolved" AS ?fact) }}
}}"""


def classes_of(types: Iterable[str], classes: Iterable[str]) -> str:
    """Which of these types is which of these classes, or a kind of it (P279): `?type`, `?class`."""
    return f"""{_PREFIXES}
SELECT DISTINCT ?type ?class WHERE {{
  VALUES ?type {{ {_items(types)} }}
  VALUES ?class {{ {_items(classes)} }}
  ?type wdt:P279* ?class
}}"""


def _items(items: Iterable[str]) -> str:
    return " ".join(f"wd:{item}" for item in items)
