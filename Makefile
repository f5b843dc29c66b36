# Everything a checkout needs, from nothing. `make help` lists the targets.

PYTHON ?= python3
PORT ?= 8000
# One more than a small machine has cores: while one waits for its browser, another works.
WORKERS ?= 3
# Never a program of .venv/bin by its name: its first line names the folder it was made in, and folders move.
RUN := .venv/bin/python -m
# Nothing is compiled before it is used: of most packages that is a small part.
INSTALL := $(RUN) pip install --quiet --disable-pip-version-check --require-hashes --no-compile
# Whatever the shell says, what Python compiles is kept: a third of a build's time is to compile its templates.
unexport PYTHONDONTWRITEBYTECODE
# What Prettier sees to; templates of styles and pages it cannot read.
FORMATTED := overrides generator/askwell/preview generator/askwell/editor/*.js generator/askwell/editor/*.css tests/browser/*.js
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# The environment is made anew when the last attempt did not finish, or when its Python is another one by now.
NOW := $(shell .venv/bin/python -c 'import sys; print(sys.version.replace("\n", " "))' 2>/dev/null)
ifneq ($(NOW),$(shell cat .venv/python.stamp 2>/dev/null))
.PHONY: .venv/python.stamp
endif

help: ## List the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

site: .venv/site.stamp overrides/dist/scripts ## Build the site into site/
	$(RUN) askwell build

check: .venv/site.stamp ## Tell what is wrong in content/
	$(RUN) askwell check

freeze: .venv/site.stamp ## Write down the ids that answers hang on, before readers have a sheet or checklist
	$(RUN) askwell ids --freeze

serve: .venv/site.stamp overrides/dist/scripts ## Preview the site at http://127.0.0.1:8000/ and follow every edit; another port: make serve PORT=8001
	$(RUN) askwell serve --address 127.0.0.1:$(PORT)

test: ## Run every check and every test
	$(MAKE) --no-print-directory --jobs=2 .venv/test.stamp overrides/dist/scripts
	.venv/bin/python tests/install.py
	$(MAKE) --no-print-directory --jobs=2 pytest lint

# What make was told is for it alone: tests start it, too.
pytest: .venv/test.stamp overrides/dist/scripts
	MAKEFLAGS= $(RUN) pytest -n $(WORKERS) --dist worksteal

bench: .venv/test.stamp overrides/dist/scripts ## Measure speed and memory: of builds, of handouts, and in a browser
	$(RUN) tests.bench

proof: .venv/test.stamp ## Make every handout of the guide, and look at each PDF by every rule
	$(RUN) tests.handouts.proof

access: .venv/test.stamp overrides/dist/scripts ## Let IBM's Equal Access engine look at every kind of page
	mkdir -p build/access && cp tests/access/package*.json build/access
	npm ci --silent --no-audit --no-fund --prefix build/access
	$(RUN) tests.browser.equal_access build/access/node_modules/accessibility-checker-engine/ace.js

mutants: .venv/test.stamp overrides/dist/scripts ## Change the core in small ways and see whether its tests notice
	$(RUN) tests.mutants

measures: .venv/test.stamp ## Tell the sizes of files, functions and lines, and what code should not hold
	$(RUN) tests.measures

lint: .venv/test.stamp node_modules/.package-lock.json ## Check style and types
	$(RUN) ruff format --check .
	$(RUN) ruff check .
	$(RUN) mypy
	node_modules/.bin/tsc
	node_modules/.bin/prettier --check $(FORMATTED)

format: .venv/test.stamp node_modules/.package-lock.json ## Put the code in its standard form
	$(RUN) ruff format .
	$(RUN) ruff check --fix .
	node_modules/.bin/prettier --write $(FORMATTED)

lock: .venv/test.stamp ## Pin the newest allowed versions again
	$(RUN) uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header -q -U -o requirements.txt
	$(RUN) uv pip compile pyproject.toml --extra edit --extra fleet --extra pdf --extra zensical --group dev --universal --python-version 3.11 --generate-hashes --no-header -q -U -o requirements-dev.txt

wheel: .venv/test.stamp overrides/dist/scripts ## Make the package that others install, in dist/
	rm -rf dist
	$(RUN) hatchling build

clean: ## Delete what the other targets made
	rm -rf .venv node_modules overrides/dist site .site.* dist
	find build -mindepth 1 ! -path build/docs ! -path build/docs/.gitignore -delete

.venv/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; say which with: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { echo "Python cannot make environments here. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv --clear .venv
	@.venv/bin/python -c 'import sys; print(sys.version.replace("\n", " "))' > $@

# The checkout is used where it stands, by a path relative to the environment: nothing is built, and a copy of the folder
# runs the copy's code. .venv/bin/askwell is the command of an installed package, in a form that can move.
.venv/site.stamp: requirements.txt .venv/python.stamp
	$(INSTALL) -r requirements.txt
	@.venv/bin/python -c 'import pathlib, sysconfig; pathlib.Path(sysconfig.get_path("purelib"), "askwell.pth").write_text("../../../../generator\n")'
	@printf '#!/bin/sh\nexec "$$(dirname "$$0")/python" -m askwell "$$@"\n' > .venv/bin/askwell
	@chmod +x .venv/bin/askwell
	touch $@

.venv/test.stamp: requirements-dev.txt .venv/site.stamp
	$(INSTALL) -r requirements-dev.txt
	touch $@

scripts: overrides/dist/scripts ## Join and minify the scripts and styles of the site, and write its schemas

overrides/dist/scripts: node_modules/.package-lock.json $(shell find overrides/scripts overrides/styles -type f) overrides/bundle.js \
		$(shell find generator/askwell/kinds -name '*.py') generator/askwell/schema/__init__.py | .venv/site.stamp
	node overrides/bundle.js
	$(RUN) askwell schema --all overrides/dist/schemas
	@touch $@

node_modules/.package-lock.json: package.json package-lock.json | .venv/python.stamp
	.venv/bin/python tests/install.py node
	npm ci --silent --no-audit --no-fund
	touch $@

.PHONY: help scripts site check freeze serve test pytest bench proof access mutants measures lint format lock wheel clean
