"""Events over HTTP: filtered, in pages, as JSON and CSV."""

from __future__ import annotations

import csv
import io

import pytest
from responses import problem


@pytest.fixture
def client(reader):
    """Nothing is written here, unless a test takes a store of its own."""
    return reader


def test_events_are_filtered_and_paged(client):
    """Filters, total, limit and the address of the next page."""
    body = client.get("/events?host=KADIKOY&from=2024-05-01&to=2024-05-31&type=visit").json()
    assert (body["total"], [host["name"] for host in body["events"][0]["hosts"]]) == (1, ["Kadıköy Belediyesi"])
    first = client.get("/events?limit=4").json()
    second = client.get(first["next"]).json()
    assert (first["total"], len(first["events"]), len(second["events"]), second["next"]) == (6, 4, 2, None)


def test_events_as_sure_as_is_asked(client):
    """Only those whose confidence is high enough; left empty, as by a form, it does not narrow."""
    sure = sorted(event["confidence"] for event in client.get("/events").json()["events"])
    assert sure[0] < sure[-1]
    for least in (sure[0], sure[-1]):
        found = client.get(f"/events?least_confidence={least}").json()["events"]
        assert [event["confidence"] for event in found if event["confidence"] < least] == []
        assert len(found) == sum(one >= least for one in sure)
    assert client.get("/events?least_confidence=").json()["total"] == len(sure)


def test_events_as_csv(client):
    """A header row, a row for each event; as a download Excel can read the letters."""
    plain = client.get("/events?type=visit", headers={"Accept": "text/csv"})
    rows = list(csv.DictReader(io.StringIO(plain.text)))
    assert plain.headers["content-type"] == "text/csv; charset=utf-8"
    assert [row["hosts"] for row in rows] == ["Beşiktaş Belediyesi", "Kadıköy Belediyesi", "Üsküdar Belediyesi"]
    assert rows[1]["participants"].split("; ")[:2] == ["Kazakistan heyeti", "Aybek Tolegenov"]
    download = client.get("/events?type=visit&format=csv")
    assert download.content == b"\xef\xbb\xbf" + plain.content
    assert "attachment" in download.headers["content-disposition"]


@pytest.mark.parametrize(
    "query",
    [
        "type=party",
        "from=yesterday",
        "least_confidence=2",
        "least_confidence=nan",
        "limit=0",
        "limit=5000",
        "offset=-1",
        "offset=99999999999",
    ],
)
def test_wrong_parameters_are_a_problem_that_names_them(client, query):
    """422, and the detail names the parameter."""
    response = client.get(f"/events?{query}")
    assert (response.status_code, problem(response)) == (422, "parameters")
    assert query.partition("=")[0] in response.json()["detail"]
