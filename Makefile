# Ziyaret. `make run` sets everything up and serves; `make test` runs all that CI runs; `make bench` measures.
# `make model NER=<folder>` makes the bundled model of names anew, from the three files of the Turkish-Wiki-NER-Dataset.

PYTHON ?= python3
PORT ?= 8000
VENV ?= .venv
SAMPLES := corpus/ziyaret_corpus/releases
DATA := extract/ziyaret_extract/data

export ZIYARET_STORE ?= oxigraph:data/store

.PHONY: run test bench model ner-is-named

run: $(VENV)/installed
	@mkdir -p data
	@$(VENV)/bin/ziyaret feed $(SAMPLES) > data/fed.txt
	@tail -n 1 data/fed.txt
	@echo
	@$(VENV)/bin/ziyaret ask who-visited --since 2024-04-22 --until 2024-04-26
	@echo
	@$(VENV)/bin/ziyaret serve --port $(PORT)

test:
	@PYTHON=$(PYTHON) .ci/run

bench: $(VENV)/installed
	@$(VENV)/bin/python tests/bench/bench.py
	@$(VENV)/bin/python tests/bench/reconcile.py
	@$(VENV)/bin/python tests/bench/bench_links.py

model: ner-is-named $(VENV)/installed
	@$(VENV)/bin/python -m ziyaret_corpus.training.recipe "$(NER)" $(DATA)/places.tsv $(DATA)/model

ner-is-named:
	@test -n "$(NER)" || { echo "Name the folder with train.conll, dev.conll and test.conll: make model NER=<folder>" >&2; exit 2; }

$(VENV)/installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Ziyaret needs Python 3.11 or newer; name one: make run PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --constraint constraints.txt --editable .
	@touch $@
