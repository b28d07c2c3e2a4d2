"""Whether everything that was acknowledged before a kill is there after it."""

from __future__ import annotations

from killing.account import told
from killing.releases import ABOUT_DECISIONS, BASE, DECIDED, ENTITY, FED, OWN
from killing.works import ask, decide, fed

from ziyaret_ontology.iris import graph_iri

ITEMS = """PREFIX ziy: <https://w3id.org/ziyaret/ontology#>
SELECT DISTINCT ?item {{ GRAPH <{graph}> {{ ?link ziy:entity <{entity}> ; ziy:item ?item }} }}"""


def prepare(_account, client):
    """The releases that decisions are about."""
    for name in ABOUT_DECISIONS:
        fed(client, name, DECIDED).raise_for_status()


def verify(account, client):
    """Everything is as the account says; afterwards it knows what is there."""
    for name in FED:
        found, possible = account.named(_triples_of(client, name)), account.ledger.possible(name)
        account.faults.unless(found in possible, f"{name} is {told(found)}, not of {possible}")
        account.ledger.acknowledged(name, found)
    _verify_decisions(account, client)
    _verify_updates(account, client)
    ask(account, client, None)


def _verify_decisions(account, client):
    """The acknowledged ones are kept; the one under way is, or can be taken again."""
    number, likely = client.get("/decisions", params={"limit": 1}).json()["total"], {account.decided, account.wanted}
    account.faults.unless(number in likely, f"{number} decisions, not of {likely}")
    items = {f"Q{1000 + each}" for each in likely if each}
    for name in ABOUT_DECISIONS:
        found = _item_of(client, name)
        account.faults.unless(found in items or not account.decided, f"{name} has {found}, not one of {items}")
    if account.wanted:
        account.decided = account.wanted - 1
        decide(account, client, None)
        for name in ABOUT_DECISIONS:
            found = _item_of(client, name)
            account.faults.unless(found == f"Q{1000 + account.decided}", f"{name} has {found} after deciding again")


def _verify_updates(account, client):
    """The acknowledged update is kept, or the one under way is."""
    query = f"SELECT ?n {{ GRAPH <{OWN}> {{ ?s ?p ?n }} }}"
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": "text/csv"})
    found = [int(number) for number in answer.text.split()[1:]] or [0]
    likely = {account.counted, account.counting}
    account.faults.unless(
        len(found) == 1 and found[0] in likely, f"the graph of updates has {found}, not one of {likely}"
    )
    account.counted = account.counting = found[0]


def _triples_of(client, name):
    """The triples of a release's graph as the service tells them."""
    answer = client.get("/graphs", params={"graph": graph_iri(BASE, name)}, headers={"Accept": "application/n-triples"})
    if answer.status_code == 404:
        return frozenset()
    return frozenset(answer.raise_for_status().text.splitlines())


def _item_of(client, name):
    """The item that a release gives to the entity, or none."""
    query = ITEMS.format(graph=graph_iri(BASE, name), entity=BASE + ENTITY)
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": "text/csv"})
    return "".join(answer.text.split()[1:]).rpartition("/")[2]
