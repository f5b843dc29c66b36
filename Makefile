# Everything a checkout needs, from nothing. `make help` lists the targets.

PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := help

help: ## List the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

site: .venv/site.stamp overrides/dist/scripts ## Build the site into site/
	$(BIN)/askwell build

check: .venv/site.stamp ## Tell what is wrong in content/
	$(BIN)/askwell check

serve: .venv/site.stamp overrides/dist/scripts ## Preview the site at http://127.0.0.1:8000/ and follow every edit
	$(BIN)/askwell serve

test: .venv/test.stamp overrides/dist/scripts lint ## Run every check and every test
	$(BIN)/python tests/install.py
	$(BIN)/python -m pytest -n 2 --dist worksteal

bench: .venv/test.stamp overrides/dist/scripts ## Measure speed and memory, of the build and in a browser
	$(BIN)/python tests/bench_build.py
	$(BIN)/python -m tests.browser.bench

mutants: .venv/test.stamp overrides/dist/scripts ## Change the core in small ways and see whether its tests notice
	$(BIN)/python tests/mutants.py

lint: .venv/test.stamp node_modules/.package-lock.json ## Check style and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	node_modules/.bin/tsc
	node_modules/.bin/prettier --check overrides

format: .venv/test.stamp node_modules/.package-lock.json ## Put the code in its standard form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	node_modules/.bin/prettier --write overrides

lock: .venv/test.stamp ## Pin the newest allowed versions again
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header -q -U -o requirements.txt
	$(BIN)/uv pip compile pyproject.toml --extra zensical --group dev --universal --python-version 3.11 --generate-hashes --no-header -q -U -o requirements-dev.txt

clean: ## Delete what the other targets made
	rm -rf .venv node_modules overrides/dist site build/staging build/previous build/zensical
	git clean -fdxq build

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; say which with: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { echo "Python cannot make environments here. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/site.stamp: requirements.txt pyproject.toml | .venv/bin/python overrides/dist/scripts
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $@

.venv/test.stamp: requirements-dev.txt .venv/site.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

scripts: overrides/dist/scripts ## Join and minify the scripts and styles of the site

overrides/dist/scripts: node_modules/.package-lock.json $(shell find overrides/scripts overrides/styles overrides/pictures -type f) overrides/bundle.js
	node overrides/bundle.js
	@touch $@

node_modules/.package-lock.json: package.json package-lock.json | .venv/bin/python
	$(BIN)/python tests/install.py node
	npm ci --silent --no-audit --no-fund
	touch $@

.PHONY: help scripts site check serve test bench mutants lint format lock clean
