"""Eight questions to a graph of releases, each about other things each time it is asked; some also to our API."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from release_graph import BASE, DAYS, FIRST_DAY, MUNICIPALITIES, PROLOGUE, named, people

from ziyaret_ontology.folding import ascii_fold

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping


def visitors(drawn: random.Random, _releases: int) -> str:
    """Q1: who visited a municipality between two days."""
    first = FIRST_DAY + timedelta(days=drawn.randrange(DAYS // 2))
    return f"""SELECT ?day ?name ?visit {{
  ?visit a ziy:Visit ; ziy:host <{BASE}organization/{drawn.randrange(MUNICIPALITIES)}> ; schema:startDate ?day ;
    ziy:visitor/skos:prefLabel ?name .
  FILTER(?day >= "{first}"^^xsd:date && ?day <= "{first + timedelta(days=DAYS // 2)}"^^xsd:date)
}} ORDER BY ?day ?name"""


def by_country_and_year(drawn: random.Random, _releases: int) -> str:
    """Q2: how many municipalities were visited in each country and year; the least year changes."""
    return f"""SELECT ?country ?year (COUNT(DISTINCT ?body) AS ?bodies) {{
  ?visit a ziy:Visit ; ziy:host ?body ; schema:startDate ?day .
  ?body dct:spatial/schema:containedInPlace/schema:containedInPlace ?place .
  ?place skos:prefLabel ?country .
  BIND(YEAR(?day) AS ?year)
  FILTER(?year >= {FIRST_DAY.year + drawn.randrange(2)})
}} GROUP BY ?country ?year ORDER BY ?country ?year"""


def topics(drawn: random.Random, _releases: int) -> str:
    """Q3: the topics that a municipality was visited for most."""
    return f"""SELECT ?topic (COUNT(DISTINCT ?visit) AS ?visits) {{
  ?visit ziy:host <{BASE}organization/{drawn.randrange(MUNICIPALITIES)}> ; ziy:about/skos:prefLabel ?topic .
}} GROUP BY ?topic ORDER BY DESC(?visits) ?topic LIMIT 10"""


def together(drawn: random.Random, _releases: int) -> str:
    """Q4: who was with whom at a municipality."""
    return f"""SELECT ?one ?other (COUNT(DISTINCT ?visit) AS ?visits) {{
  ?visit ziy:host <{BASE}organization/{drawn.randrange(MUNICIPALITIES)}> ; ziy:visitor ?one, ?other .
  FILTER(STR(?one) < STR(?other))
}} GROUP BY ?one ?other ORDER BY DESC(?visits) ?one ?other"""


def labels(drawn: random.Random, releases: int) -> str:
    """Q5: whose name has these letters in it."""
    return f"""SELECT DISTINCT ?thing ?name {{
  ?thing skos:hiddenLabel ?name FILTER(CONTAINS(?name, "{_part(drawn, releases)}"))
}} ORDER BY ?name ?thing"""


def description(drawn: random.Random, releases: int) -> str:
    """Q6: everything about a person."""
    return f"DESCRIBE <{BASE}person/{drawn.randrange(people(releases))}>"


def sizes(drawn: random.Random, _releases: int) -> str:
    """Q7: how many triples each graph has; how few of them are wanted changes."""
    return f"""SELECT ?graph (COUNT(*) AS ?triples) {{ GRAPH ?graph {{ ?s ?p ?o }} }}
GROUP BY ?graph ORDER BY DESC(?triples) ?graph LIMIT {_few(drawn)}"""


def upwards(drawn: random.Random, _releases: int) -> str:
    """Q8: in what places a municipality lies, on every level."""
    return f"""SELECT DISTINCT ?place ?name {{
  <{BASE}organization/{drawn.randrange(MUNICIPALITIES)}> dct:spatial/schema:containedInPlace* ?place .
  ?place skos:prefLabel ?name
}} ORDER BY ?name"""


QUERIES: Mapping[str, Callable[[random.Random, int], str]] = {
    "q1 visitors of a municipality": visitors,
    "q2 visited by country and year": by_country_and_year,
    "q3 topics of a municipality": topics,
    "q4 who was with whom": together,
    "q5 part of a name": labels,
    "q6 describe a person": description,
    "q7 triples of each graph": sizes,
    "q8 places upwards": upwards,
}


def by_country_and_year_of_the_api(_drawn: random.Random, _releases: int) -> str:
    """Q2 as a question, which tells all years."""
    return "questions/municipalities-by-year"


def topics_of_the_api(drawn: random.Random, _releases: int) -> str:
    """Q3 as a question."""
    host = f"{named('municipality', drawn.randrange(MUNICIPALITIES))} Belediyesi"
    return f"questions/topics-of-a-municipality?{urlencode({'host': host})}"


def labels_of_the_api(drawn: random.Random, releases: int) -> str:
    """Q5 as a search."""
    return f"names?{urlencode({'part': _part(drawn, releases), 'limit': 1000})}"


def sizes_of_the_api(drawn: random.Random, _releases: int) -> str:
    """Q7 as a list."""
    return f"graph-sizes?{urlencode({'limit': _few(drawn)})}"


API: Mapping[str, Callable[[random.Random, int], str]] = {
    "q2 visited by country and year": by_country_and_year_of_the_api,
    "q3 topics of a municipality": topics_of_the_api,
    "q5 part of a name": labels_of_the_api,
    "q7 triples of each graph": sizes_of_the_api,
}
"""The same questions as addresses below the root of our service, where it has one; drawn alike, they ask the same."""


def _part(drawn: random.Random, releases: int) -> str:
    return ascii_fold(named("person", drawn.randrange(people(releases))))[:4]


def _few(drawn: random.Random) -> int:
    return 10 + drawn.randrange(90)


def query(name: str, drawn: random.Random, releases: int) -> str:
    """The text of a query."""
    return PROLOGUE + QUERIES[name](drawn, releases)
