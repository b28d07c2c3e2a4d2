"""rdflib-endpoint over a file of N-Quads, for the bench: `python rdflib_server.py FILE PORT`."""

from __future__ import annotations

import sys

import uvicorn
from rdflib import Dataset
from rdflib_endpoint import SparqlEndpoint

if __name__ == "__main__":
    path, port = sys.argv[1:]
    dataset = Dataset()
    dataset.parse(path, format="nquads")
    uvicorn.run(SparqlEndpoint(graph=dataset, path="/"), port=int(port), log_level="warning")
