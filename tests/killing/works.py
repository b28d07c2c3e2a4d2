"""What is done over HTTP while the service is killed: each is done again and again, all of them at once."""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from killing.account import told
from killing.releases import BASE, ENTITY, FED, OWN, TEXTS

from ziyaret_ontology.iris import graph_iri
from ziyaret_service.backups import read_backup
from ziyaret_service.stores.quads import by_graph, triple_of

PAUSE = 0.1  # seconds between two questions, and two backups
TORN = f"""SELECT (COUNT(*) AS ?n) {{
  {{ ?s ?p ?o FILTER NOT EXISTS {{ GRAPH ?g {{ ?s ?p ?o }} }} }} UNION
  {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(?g != <{OWN}>) FILTER NOT EXISTS {{ ?s ?p ?o }} }}
}}"""


def change_some(account, client, chance):
    """Feed and remove the first half of the releases."""
    _change(account, client, chance, FED[:4])


def change_others(account, client, chance):
    """Feed and remove the second half."""
    _change(account, client, chance, FED[4:])


def _change(account, client, chance, names):
    """Feed one of two texts under a name, or remove what is there."""
    name, text = chance.choice(names), chance.choice((None, *TEXTS))
    there = account.ledger.possible(name)
    account.ledger.begin(name, text)
    if text is None:
        answer = client.delete(f"/releases/{name}")
        fine = {404} if there == {None} else {204, 404} if None in there else {204}
    else:
        answer = fed(client, name, text)
        fine = {200} if there == {text} else {200, 201} if text in there else {201}
    if lost(answer):
        account.done["writes lost"] += 1
        return
    account.faults.unless(answer.status_code in fine, f"{name}: {answer.status_code} {answer.text}, not {fine}")
    account.ledger.acknowledged(name, text)
    account.done["removed" if text is None else "fed"] += 1


def decide(account, client, _chance):
    """Choose the next item for an entity, which two releases speak of."""
    account.wanted = account.decided + 1
    answer = client.post(
        "/decisions",
        json={"kind": "choose", "entity": ENTITY, "item": f"Q{1000 + account.wanted}", "who": "Ece Şen"},
    )
    if lost(answer):
        account.done["writes lost"] += 1
        return
    account.faults.unless(answer.status_code in {200, 201}, f"deciding: {answer.status_code} {answer.text}")
    account.decided = account.wanted
    account.done["decided"] += 1


def ask(account, client, _chance):
    """Look whether anything is half written; a killed worker may cost its own query, and no other."""
    answer = client.get("/sparql", params={"query": TORN}, headers={"Accept": "text/csv"})
    if lost(answer):
        account.done["queries lost"] += 1
        return
    account.faults.unless(answer.text.split() == ["n", "0"], f"seen half written: {answer.status_code} {answer.text}")
    account.done["asked"] += 1
    time.sleep(PAUSE)


def back_up(account, client, _chance):
    """Take a backup: one that comes to its end is whole, and of one moment."""
    account.ledger.watch()
    try:
        answer = client.post("/backup")
    except httpx.RemoteProtocolError:
        answer = None  # its worker was killed; a dead server takes no connection the next time
    if answer is None or lost(answer):
        account.done["backups lost"] += 1
        time.sleep(PAUSE)
        return
    with TemporaryDirectory() as folder:
        file = Path(folder, "backup.nq.gz")
        file.write_bytes(answer.content)
        graphs = dict(by_graph(read_backup(file).lines()))
    for name in FED:
        lines = graphs.get(str(graph_iri(BASE, name)), ())
        found = account.named(frozenset(triple_of(line).decode().strip() for line in lines))
        account.faults.unless(found in account.ledger.watched(name), f"a backup has {told(found)} as {name}")
    account.done["backed up"] += 1
    time.sleep(PAUSE)


def update(account, client, _chance):
    """Put the next number into a graph of an admin's own."""
    account.counting = account.counted + 1
    number = f"CLEAR SILENT GRAPH <{OWN}> ; INSERT DATA {{ GRAPH <{OWN}> {{ <{OWN}> <{OWN}> {account.counting} }} }}"
    answer = client.post("/sparql/update", content=number, headers={"Content-Type": "application/sparql-update"})
    if lost(answer):
        account.done["writes lost"] += 1
        return
    account.faults.unless(answer.status_code in {200, 204}, f"updating: {answer.status_code} {answer.text}")
    account.counted = account.counting
    account.done["updated"] += 1


WORKS = (change_some, change_others, decide, ask, back_up, update)


def fed(client, name, text):
    """The answer to feeding it."""
    return client.post("/releases", params={"id": name}, content=text.encode(), headers={"Content-Type": "text/plain"})


def lost(answer):
    """Whether the answer says that a query worker was killed, and what needed it is not done."""
    return answer.status_code == 422 and "broke its worker" in answer.text
