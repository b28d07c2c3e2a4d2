"""The questions answer the same in both engines, and no value can change what they ask."""

from __future__ import annotations

import dataclasses
from datetime import date

import pyoxigraph
import pytest
from facts import BASE, DECISIONS, FACTS
from rdflib import Dataset

from ziyaret_ontology.errors import InputError, NotFound
from ziyaret_ontology.graph import canonical_nquads, decisions_to_graph, to_graph
from ziyaret_ontology.iris import curation_graph_iri, graph_iri
from ziyaret_ontology.questions import bind, list_questions, load_question

# rdflib's own query code still reads the name that its Dataset deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning")

DELEGATES = "Aybek Tolegenov, Dana Sermukan, Yerlan Kosanov, Gülnar Abdrayeva"
VISIT = f"{BASE}event/kazakistan-heyeti/visit-2024-05-06-kadikoy-belediyesi"
GRAPHS = {
    graph_iri(BASE, FACTS.release.id): to_graph(FACTS, base=BASE),
    curation_graph_iri(BASE): decisions_to_graph(DECISIONS, base=BASE),
}
NAMES = [question.name for question in list_questions()]


@pytest.fixture(scope="module")
def oxigraph():
    """The example and the decisions on it in their named graphs, in the embedded engine."""
    store = pyoxigraph.Store()
    for name, graph in GRAPHS.items():
        store.load(canonical_nquads(graph, name), format=pyoxigraph.RdfFormat.N_QUADS)

    def ask(sparql):
        answer = store.query(sparql, use_default_graph_as_union=True)
        names = [variable.value for variable in answer.variables]
        return [{name: row[name].value for name in names if row[name] is not None} for row in answer]

    return ask


@pytest.fixture(scope="module")
def rdflib():
    """The same in rdflib."""
    dataset = Dataset(default_union=True)
    for name, graph in GRAPHS.items():
        for triple in graph:
            dataset.graph(name).add(triple)

    def ask(sparql):
        answer = dataset.query(sparql)
        return [{str(name): str(term) for name, term in row.asdict().items()} for row in answer]

    return ask


EXPECTED = {
    "who-visited": ["visitors", "host", "date", "topics", "type", "delegation", "size", "event"],
    "delegations-and-members": ["delegation", "roster", "member", "titles", "organizations", "group"],
    "evidence-of-an-event": ["event", "quote", "start", "end", "confidence", "release", "published", "source"],
    "municipalities-by-year": ["country", "year", "visits", "municipalities"],
    "planned-events": ["date", "type", "name", "host", "participants", "event"],
    "topics-of-a-municipality": ["host", "topic", "services", "events"],
    "visits-by-a-person": ["person", "date", "host", "topics", "delegation", "confidence", "event"],
    "visits-by-country": ["from", "to", "visits", "visitors", "bodies"],
    "visits-of-a-municipality": ["host", "visits", "first", "last"],
    "who-decided": ["number", "day", "kind", "name", "item", "becomes", "by", "why", "entity", "decision"],
    "who-met-whom": ["person", "met", "times", "last"],
    "who-received": ["receiver", "titles", "host", "date", "event"],
}


def test_list():
    """The question that the project exists for comes first, the others by name."""
    assert list(EXPECTED) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_described_in_both_languages(name):
    """Title, description and every parameter are told in Turkish and English."""
    question = load_question(name)
    told = [question.title, question.description, *(parameter.label for parameter in question.parameters)]
    assert [sorted(each) for each in told] == [["en", "tr"]] * len(told)


@pytest.mark.parametrize("name", NAMES)
def test_every_parameter_has_its_pattern(name):
    """A parameter that is declared is used, and the other way round."""
    question = load_question(name)
    used = {line.split()[2] for line in question.sparql.splitlines() if line.lstrip().startswith("# @where")}
    assert used == {parameter.name for parameter in question.parameters}


@pytest.mark.parametrize("name", NAMES)
def test_engines_agree(name, oxigraph, rdflib):
    """Unbound, a question gives the same rows in the same order in both engines, and some."""
    sparql = load_question(name).sparql
    rows = oxigraph(sparql)
    assert rows == rdflib(sparql)
    assert set().union(*rows) == set(EXPECTED[name])


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        (
            "who-visited",
            {"host": "KADIKOY BELEDIYESI"},
            [
                {
                    "visitors": DELEGATES,
                    "host": "Kadıköy Belediyesi",
                    "date": "2024-05-06",
                    "topics": "Belediyelerde Sağlık Hizmetleri",
                    "type": "visit",
                    "delegation": "Kazakistan heyeti",
                    "size": "4",
                    "event": VISIT,
                }
            ],
        ),
        (
            "visits-of-a-municipality",
            {"host": "Üsküdar"},
            [{"host": "Üsküdar Belediyesi", "visits": "1", "first": "2024-05-06", "last": "2024-05-06"}],
        ),
        (
            "who-received",
            {"person": "nermin isikci"},
            [
                {
                    "receiver": "Nermin Işıkçı",
                    "titles": "Belediye Başkanı",
                    "host": "Kadıköy Belediyesi",
                    "date": "2024-05-06",
                    "event": VISIT,
                }
            ],
        ),
        (
            "topics-of-a-municipality",
            {"host": "kadıköy belediyesi"},
            [
                {
                    "host": "Kadıköy Belediyesi",
                    "topic": "Belediyelerde Sağlık Hizmetleri",
                    "services": "health",
                    "events": "1",
                }
            ],
        ),
        (
            "delegations-and-members",
            {"person": "Gülnar Abdrayeva"},
            [
                {
                    "delegation": "Kazakistan heyeti",
                    "roster": "listed",
                    "member": "Gülnar Abdrayeva",
                    "titles": "Uzman",
                    "organizations": "",
                    "group": f"{BASE}group/kazakistan-heyeti/heyet",
                }
            ],
        ),
        (
            "who-met-whom",
            {"person": "Haldun Özgür"},
            [
                {"person": "Haldun Özgür", "met": name, "times": "1", "last": "2024-05-08"}
                for name in sorted(DELEGATES.split(", "))
            ],
        ),
        (
            "who-decided",
            {"who": "ece sen", "entity": "KADIKOY BELEDIYESI"},
            [
                {
                    "number": "2",
                    "day": "2024-06-02",
                    "kind": "reject",
                    "name": "Kadıköy Belediyesi",
                    "item": "http://www.wikidata.org/entity/Q211932",
                    "by": "Ece Şen",
                    "why": "ilçenin kendisi, belediye değil",
                    "entity": f"{BASE}organization/kadikoy-belediyesi",
                    "decision": f"{BASE}graph/curation#decision-2",
                }
            ],
        ),
        (
            "municipalities-by-year",
            {"country": "TURKIYE"},
            [{"country": "Türkiye", "year": "2024", "visits": "2", "municipalities": "2"}],
        ),
        (
            "visits-by-country",
            {"country": "kazakistan"},
            [{"from": "Kazakistan", "to": "Türkiye", "visits": "2", "visitors": "1", "bodies": "2"}],
        ),
        (
            "planned-events",
            {"since": date(2024, 6, 1)},
            [
                {
                    "date": "2024-06-03",
                    "type": "visit",
                    "name": "Ziyaret · Beşiktaş Belediyesi · 2024-06-03",
                    "host": "Beşiktaş Belediyesi",
                    "participants": "Dana Sermukan",
                    "event": f"{BASE}event/kazakistan-heyeti/visit-2024-06-03-besiktas-belediyesi",
                }
            ],
        ),
    ],
)
def test_bound(name, values, expected, oxigraph, rdflib):
    """Narrowed to a value, a question answers just that, however the name is typed."""
    sparql = bind(load_question(name), **values)
    assert oxigraph(sparql) == expected
    assert rdflib(sparql) == expected


def test_undated_visits_come_last():
    """What has no date does not push the dated visits down."""
    events = tuple(
        dataclasses.replace(event, date=None) if event.key.endswith("visit-2024-05-06-kadikoy-belediyesi") else event
        for event in FACTS.events
    )
    graph = to_graph(dataclasses.replace(FACTS, events=events), base=BASE)
    store = pyoxigraph.Store()
    store.load(canonical_nquads(graph, graph_iri(BASE, FACTS.release.id)), format=pyoxigraph.RdfFormat.N_QUADS)
    rows = store.query(load_question("who-visited").sparql, use_default_graph_as_union=True)
    assert [row["date"].value for row in rows] == ["2024-05-06", ""]


@pytest.mark.parametrize("name", [name for name in NAMES if name != "evidence-of-an-event"])
def test_nothing_found(name, oxigraph, rdflib):
    """A name that nobody has gives no row at all, not an empty one."""
    question = load_question(name)
    sparql = bind(question, **{question.parameters[0].name: "hiç kimse"})
    assert oxigraph(sparql) == []
    assert rdflib(sparql) == []


@pytest.mark.parametrize(
    ("values", "dates"),
    [
        ({}, ["2024-05-06", "2024-05-06"]),
        ({"since": "2024-05-07"}, []),
        ({"until": "2024-05-31"}, ["2024-05-06", "2024-05-06"]),
        ({"since": "2024-05-07", "until": "2024-05-31"}, []),
        ({"visitor": "dana sermukan"}, ["2024-05-06", "2024-05-06"]),
        ({"visitor": "Kazakistan Heyeti"}, ["2024-05-06", "2024-05-06"]),
        ({"topic": "gençlik ve spor faaliyetleri"}, ["2024-05-06"]),
        ({"place": "istanbul"}, ["2024-05-06", "2024-05-06"]),
        ({"place": "turkiye", "host": "Üsküdar"}, ["2024-05-06"]),
        ({"host": ["kadikoy", "uskudar"]}, ["2024-05-06", "2024-05-06"]),
        ({"host": "Beşiktaş"}, []),
        ({"type": "meeting"}, ["2024-05-08"]),
        ({"type": ["tour", "programme"]}, ["2024-05-06", "2024-05-06/2024-05-08"]),
        ({"type": "agreement"}, []),
    ],
)
def test_parameters_of_who_visited(values, dates, oxigraph):
    """Each parameter narrows; several values of one are alternatives; what counts is held, and a visit unless told."""
    assert [row["date"] for row in oxigraph(bind(load_question("who-visited"), **values))] == dates


def test_evidence_quotes_the_text(oxigraph):
    """The evidence of an event is the piece of text that says so."""
    rows = oxigraph(bind(load_question("evidence-of-an-event"), event=VISIT))
    assert [row["quote"] for row in rows] == ["Heyet 6 Mayıs 2024'te Kadıköy Belediyesini ziyaret ederek"]


def test_what_was_undone_is_not_told(oxigraph):
    """Decisions that count come newest first; an undo and what it took back are left out."""
    rows = oxigraph(load_question("who-decided").sparql)
    assert [row["kind"] for row in rows] == ["choose", "split", "reject", "confirm"]


HOSTILE = [
    'x" } } DROP ALL #',
    "x' . ?s ?p ?o . #",
    'x"@tr',
    'x"^^<http://e>',
    "x\\",
    'x\\" } #',
    "x\n} UNION { ?s ?p ?o",
    "x\r\t\0\x7f",
    "} SELECT * { ?s ?p ?o }",
    "?host",
    "UNDEF",
    "<http://e> } #",
    "# yorum",
    "“kıvrık” ‘tırnak’",
    "\U0001f600 \u2028 \ufeff",
    "",
]


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize(("name", "parameter"), [("planned-events", "host"), ("who-visited", "type")])
def test_hostile_values_are_only_values(name, parameter, value, oxigraph, rdflib):
    """Whatever is put in, the query stays one query that finds nothing of that name."""
    sparql = bind(load_question(name), **{parameter: value})
    assert oxigraph(sparql) == []
    assert rdflib(sparql) == []


@pytest.mark.parametrize("value", ["\\u0022", "x\\U00000022 }", "\\\\u0022"])
def test_codepoint_escapes_are_refused(value):
    """SPARQL replaces such escapes before it reads anything, so that no quoting holds: they are refused."""
    with pytest.raises(InputError, match="holds"):
        bind(load_question("who-visited"), host=value)


@pytest.mark.parametrize("value", ["", "x", "http://e> } #", "http://e e", 'http://e"', "http://e\n", "http://{e}"])
def test_bad_iri(value):
    """Only an IRI becomes an IRI."""
    with pytest.raises(InputError, match="not an IRI"):
        bind(load_question("evidence-of-an-event"), event=value)


@pytest.mark.parametrize("value", ["", "dün", "2024-13-01", "2024", '2024-04-22"'])
def test_bad_day(value):
    """Only a day becomes a day."""
    with pytest.raises(InputError, match="not a day"):
        bind(load_question("who-visited"), since=value)


def test_unknown_parameter():
    """A parameter that the question does not have is told, with those it has."""
    with pytest.raises(InputError, match="no parameter 'city'; it takes host, visitor"):
        bind(load_question("who-visited"), city="x")


@pytest.mark.parametrize("name", ["who", "../questions/who-visited", "who-visited.rq", ""])
def test_unknown_question(name):
    """A question that does not exist is told, with those that do."""
    with pytest.raises(NotFound, match="the questions are: who-visited"):
        load_question(name)
