# Two commands matter: `make read` does the main job, `make test` runs the tests. `make help` lists the rest.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3.14 python3; do \
  $$p -c 'import sys; raise SystemExit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
ARTICLE ?= examples/landmine-exit.txt

.PHONY: help setup setup-dev read test lint types layers unit soak bench lock clean
.DEFAULT_GOAL := help

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

setup: $(VENV)/.ready ## make .venv with .venv/bin/treatywatch

setup-dev: $(VENV)/.ready-dev

$(VENV)/.python:
	@if [ -z "$(PYTHON)" ]; then echo "treatywatch needs Python 3.11, 3.12, 3.13 or 3.14 (spaCy has no wheels for others): install one, or run make PYTHON=/path/to/python3.12"; exit 1; fi
	@$(PYTHON) -c 'import sys; raise SystemExit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null || { echo "$(PYTHON) is no Python 3.11, 3.12, 3.13 or 3.14 (spaCy has no wheels for others): run make PYTHON=/path/to/python3.12"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "$(PYTHON) has no venv module: install it (Debian, Ubuntu: apt install python3-venv), or run make PYTHON=/path/to/another"; exit 1; }
	@echo "[1/3] making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.ready: $(VENV)/.python requirements.lock pyproject.toml
	@echo "[2/3] installing the pinned libraries (430 MB once, a minute or two)"
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on --require-hashes -r requirements.lock | sed -n 's/^Collecting \([^ ]*\).*/      \1/p'
	@echo "[3/3] installing treatywatch"
	@$(BIN)/python -m pip install --disable-pip-version-check -q --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q src/treatywatch
	@$(BIN)/python -c 'import spacy, treatywatch' || { echo "the set-up did not finish: read the lines above, then run make setup again"; exit 1; }
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready requirements-dev.lock
	@echo "installing the pinned test tools"
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on --require-hashes -r requirements-dev.lock | sed -n 's/^Collecting \([^ ]*\).*/      \1/p'
	@touch $@

read: setup ## read an article with the record open: make read ARTICLE=path
	@$(BIN)/treatywatch read $(ARTICLE)

test: setup-dev ## ruff, mypy --strict, import-linter, pytest
	@$(BIN)/python tests/run.py

lint: setup-dev
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: setup-dev
	@$(BIN)/mypy

layers: setup-dev
	@$(BIN)/lint-imports

unit: setup-dev
	@$(BIN)/pytest

soak: setup-dev ## read 100,000 mutated articles: no exception, bounded time
	@$(BIN)/python bench/soak.py

bench: setup-dev ## figures of speed and accuracy, as ratios
	@for script in start record relevance intake/pages intake/lines reading/speed reading/own reading/claims reading/sentences reading/wordings reading/told_back; do echo "== bench/$$script.py"; $(BIN)/python bench/$$script.py || exit 1; done

lock: setup-dev ## renew the two lock files
	@$(BIN)/python -m pip install -q pip-tools
	@for pair in "requirements.lock pyproject.toml requirements-build.in" "requirements-dev.lock requirements-dev.in"; do set -- $$pair; out=$$1; shift; \
	  $(BIN)/pip-compile -q --upgrade --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options --no-header --no-annotate --strip-extras -o $$out $$@; done

clean: ## remove .venv and caches
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
