"""The sample release end to end: its text in through the command, what it states out through SPARQL over HTTP."""

from __future__ import annotations

import json

import httpx
import pytest
from serving import serving, ziyaret

from ziyaret_corpus import gold_folder, list_releases, read_gold, sample_folder, score
from ziyaret_ontology.terms import PREFIXES

NAME = "tdbb-ozbekistan-2024"
OTHER = "nilufer-makam-ziyareti"
FLOOR = 0.95  # F1 of every kind of fact
PROLOGUE = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())

UNION = "Türk Dünyası Belediyeler Birliği"
VISITS = [
    ("2024-04-22", "Kartal Belediyesi", "Belediyelerde Sağlık Hizmetleri"),
    ("2024-04-22", "Pendik Belediyesi", "Belediyelerin Sosyal Yardım Faaliyetleri"),
    ("2024-04-24", "Sultanbeyli Belediyesi", "Belediyelerde Spor ve Gençlik Faaliyetleri"),
    ("2024-04-24", "Ümraniye Belediyesi", "Belediye Şirketleri ve Kaynak Oluşturma Uygulamaları"),
    ("2024-04-25", "Fatih Belediyesi", "Belediyelerde Kültür ve Turizm Projeleri"),
    ("2024-04-25", "Zeytinburnu Belediyesi", "Semt Konakları ve Mesleki Eğitim Kursları"),
    ("2024-04-26", "Bağcılar Belediyesi", "Dezavantajlı Gruplara Yönelik Hizmetler"),
    ("2024-04-26", UNION, ""),
]
DEPUTY = "Belediye Başkan Yardımcısı"
DELEGATES = [
    ("Oktam Akhrorov", "Kıdemli Uzman", "Özbekistan Cumhuriyeti Bakanlar Kurulu"),
    ("Jasur Abdulhakimov", "Daire Başkanı", "Mahallabay Çalışma ve Girişimciliği Geliştirme Ajansı"),
    ("Saidakhror Kobuljonov", DEPUTY, "Andijan Belediyesi"),
    ("Farkhod Gaffurov", DEPUTY, "Buhara Belediyesi"),
    ("Gulchekhra Pardayeva", DEPUTY, "Jizzah Belediyesi"),
    ("Abdumumin Toshpulatov", DEPUTY, "Syrdarya Belediyesi"),
    ("Akmalkhon Sulaymonov", DEPUTY, "Namangan Belediyesi"),
    ("Asrorbek Esajonov", DEPUTY, "Fergana Belediyesi"),
    ("Alisher Fayzullayev", DEPUTY, "Harezm Belediyesi"),
    ("Sherzod Yuldashev", DEPUTY, "Taşkent Belediyesi"),
]
NAMES = sorted(name for name, _, _ in DELEGATES)


def feed(store, *names):
    """Feed sample releases by name; what the command says as JSON."""
    files = [str(sample_folder() / f"{name}.txt") for name in names]
    return json.loads(ziyaret("feed", *files, "--json", store=store))["releases"]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A store on disk."""
    return f"oxigraph:{tmp_path_factory.mktemp('sample') / 'store'}"


@pytest.fixture(scope="module")
def fed(store):
    """What feeding the sample release said."""
    return feed(store, NAME)


@pytest.fixture(scope="module")
def ask(store, fed):
    """A function that asks a running server and gives the rows of the answer as tuples of text."""
    assert [release["changed"] for release in fed] == [True]
    with serving(store) as address:

        def rows(pattern):
            found = httpx.get(
                f"{address}/sparql",
                params={"query": PROLOGUE + pattern},
                headers={"Accept": "application/sparql-results+json"},
            ).json()
            names = found["head"]["vars"]
            return [tuple(row.get(name, {}).get("value", "") for name in names) for row in found["results"]["bindings"]]

        yield rows


def test_visits(ask):
    """Every visit comes out with its day, its host and the quoted topic: seven municipalities, then the union."""
    rows = ask(
        """SELECT ?date ?host ?topic {
          ?visit a ziy:Visit ; ziy:eventStatus ziy:held ; ziy:edtf ?date ; ziy:host/skos:prefLabel ?host .
          OPTIONAL { ?visit ziy:about/skos:prefLabel ?topic }
        }"""
    )
    assert sorted(rows) == sorted(VISITS)


def test_each_delegate_visited_each_host(ask):
    """The delegation is ten people, and each of them is a visitor of each of the eight visits."""
    rows = ask(
        """SELECT ?visit (GROUP_CONCAT(?name; separator=";") AS ?names) {
          ?visit a ziy:Visit ; ziy:visitor ?visitor . ?visitor a foaf:Person ; skos:prefLabel ?name .
        } GROUP BY ?visit"""
    )
    assert [sorted(names.split(";")) for _, names in rows] == [NAMES] * len(VISITS)


def test_delegates(ask):
    """Each member of the delegation has the title and the organization that the release tells."""
    rows = ask(
        """SELECT DISTINCT ?name ?title ?organization {
          ?group a ziy:Delegation ; foaf:member ?person . ?person skos:prefLabel ?name .
          ?office org:member ?person ; ziy:statedTitle ?title ; org:organization/skos:prefLabel ?organization .
        }"""
    )
    assert sorted(rows) == sorted(DELEGATES)


def test_meeting_at_the_union(ask):
    """At the union the delegation met the secretary general, who also received it."""
    rows = ask(
        """SELECT ?type ?name ?title {
          VALUES (?type ?as) { (ziy:Meeting ziy:attendee) (ziy:Visit ziy:receivedBy) }
          ?event a ?type ; ziy:edtf ?date ; ziy:host ?union ; ?as ?person .
          ?union a ziy:MunicipalUnion .
          ?office org:member ?person ; org:organization ?union ; ziy:statedTitle ?title .
          ?person skos:prefLabel ?name .
          FILTER(STR(?date) = "2024-04-26")
        } ORDER BY ?type"""
    )
    who = ("Fahri Solak", "Genel Sekreter")
    assert rows == [(f"{PREFIXES['ziy']}{kind}", *who) for kind in ("Meeting", "Visit")]
    (guests,) = ask(
        """SELECT (COUNT(DISTINCT ?guest) AS ?n) {
          ?meeting a ziy:Meeting ; ziy:attendee ?guest . ?group a ziy:Delegation ; foaf:member ?guest .
        }"""
    )
    assert guests == ("10",)


def test_evidence(ask):
    """Every event rests on words that stand in the text where the graph says so."""
    rows = ask(
        """SELECT ?event ?quote ?start ?end ?text {
          ?event a ziy:Event . ?evidence oa:hasBody ?event ; oa:hasTarget ?span .
          ?span oa:hasSource/schema:text ?text ; oa:hasSelector/oa:exact ?quote ;
            oa:hasSelector/oa:start ?start ; oa:hasSelector/oa:end ?end .
        }"""
    )
    assert len({event for event, *_ in rows}) == len(ask("SELECT ?event { ?event a ziy:Event }"))
    assert all(text[int(start) : int(end)] == quote for _, quote, start, end, text in rows)


def test_quality(fed):
    """Each kind of fact agrees with the gold at the floor or above."""
    gold = {NAME: read_gold(gold_folder())[NAME]}
    figures = score(gold, {NAME: fed[0]["facts"]}).figures
    assert {figure.kind: figure.f1 for figure in figures if figure.f1 < FLOOR} == {}


def test_feeding_twice_changes_nothing(tmp_path):
    """The second feeding says that nothing changed, and the dump has the same bytes; so has another store's."""
    one, two = (f"oxigraph:{tmp_path / name}" for name in ("one", "two"))
    feed(one, NAME)
    dump = ziyaret("export", store=one)
    assert [release["changed"] for release in feed(one, NAME)] == [False]
    assert ziyaret("export", store=one) == dump
    feed(two, NAME)
    assert ziyaret("export", store=two) == dump


def test_removing_leaves_nothing(tmp_path):
    """After its removal the store holds what it held before, by graph and in the union, and nothing of the release."""
    store = f"oxigraph:{tmp_path / 'store'}"
    count = ("query", "--expression", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "--format", "csv")
    feed(store, OTHER)
    before = [ziyaret(*words, store=store) for words in (("export",), count)]
    feed(store, NAME)
    assert ziyaret("export", store=store) != before[0]
    ziyaret("remove", NAME, store=store)
    assert [ziyaret(*words, store=store) for words in (("export",), count)] == before


def test_every_sample_is_stored(fed_corpus):
    """No release of the sample corpus is refused, and each is there once."""
    assert sorted(fed_corpus.stored) == sorted(release.id for release in list_releases())
