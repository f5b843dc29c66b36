"""A new kind is a file, a row, its words, a template, an example, and is found everywhere."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from askwell.kinds import KINDS
from askwell.kinds.sections import SECTIONS

ROOT = Path(__file__).parent.parent
KIND = Path(__file__).parent / "examples" / "kind"

LOOK = """
import json, sys
from datetime import date
from pathlib import Path
from askwell.catalog import Catalog
from askwell.checks import check
from askwell.catalog.inventory import inventory
from askwell.pages import build
from askwell.schema import schema, schema_names
from tests.searching import rows

library, problems = check(Path(sys.argv[1]), today=date(2026, 11, 22))
guide, catalog = build(library), Catalog(library)
print(json.dumps({
    "problems": [problem.message for problem in problems],
    "address": catalog.addresses.get("event.fair"),
    "looked up": getattr(catalog.get("event", "fair"), "name", None),
    "pages": {page.address: [page.section, page.stage, page.body] for page in guide.pages},
    "foot": [link.address for link in guide.frame.foot],
    "search": rows(guide.files),
    "count": inventory(library).splitlines(),
    "schemas": schema_names(),
    "schema": json.loads(schema("events")),
}))
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the program that knows events as well."""
    folder = tmp_path_factory.mktemp("with-events")
    package = folder / "generator" / "askwell"
    shutil.copytree(
        ROOT / "generator" / "askwell", package, ignore=shutil.ignore_patterns("__pycache__")
    )
    (folder / "overrides").symlink_to(ROOT / "overrides")
    shutil.copy(KIND / "events.py", package / "kinds")
    shutil.copytree(KIND / "templates", package / "templates", dirs_exist_ok=True)
    register = package / "kinds" / "__init__.py"
    text = register.read_text(encoding="utf-8")
    text = text.replace("KINDS = (", "from askwell.kinds.events import EVENTS\n\nKINDS = (")
    register.write_text(re.sub(r"^\)$", "    EVENTS,\n)", text, flags=re.MULTILINE), "utf-8")
    store = package / "languages" / "en.yml"
    words = (KIND / "words.yml").read_text(encoding="utf-8")
    text = store.read_text(encoding="utf-8")
    store.write_text(text.replace("\npages:\n", f"\npages:\n{words}", 1), "utf-8")
    return folder


def run(program: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(program / "generator")}
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def found(program: Path, minimal_content: Path) -> dict[str, Any]:
    """Return what the program makes of a content folder with an event."""
    content = program / "content"
    shutil.copytree(minimal_content, content)
    (content / "events").mkdir()
    shutil.copy(KIND / "fair.yml", content / "events")
    page = content / "guide" / "where.md"
    page.write_text(
        "---\ntitle: Where\ndescription: Where to go.\n---\n{{ event.fair }}\n", "utf-8"
    )
    done = run(program, "-c", LOOK, str(content))
    assert done.returncode == 0, done.stderr
    loaded: dict[str, Any] = json.loads(done.stdout)
    return loaded


def test_its_files_are_read_without_problems(found: dict[str, Any]) -> None:
    assert found["problems"] == []


def test_it_has_an_address_and_can_be_looked_up(found: dict[str, Any]) -> None:
    assert found["address"] == "/events/fair/"
    assert found["looked up"] == "The autumn fair"


def test_it_has_a_page_of_its_section_and_stage(found: dict[str, Any]) -> None:
    section, stage, body = found["pages"]["/events/fair/"]
    assert (section, stage) == ("guide", "meet")
    assert "<p>Bring <em>questions</em> and a pen.</p>" in body


def test_it_has_a_list_that_the_foot_of_every_page_leads_to(found: dict[str, Any]) -> None:
    assert 'href="fair/"' in found["pages"]["/events/"][2]
    assert "events/" in found["foot"]


def test_its_stage_offers_it(found: dict[str, Any]) -> None:
    body = found["pages"]["/guide/meet/"][2]
    assert '<li><a href="../../events/fair/">The autumn fair</a></li>' in body
    assert "<h3>Events</h3>" in body


def test_a_guide_page_can_hold_one(found: dict[str, Any]) -> None:
    body = found["pages"]["/guide/where/"][2]
    assert "<p>The old town hall</p>" in body
    assert 'href="../../events/fair/"' in body


def test_search_finds_it_with_and_without_javascript(found: dict[str, Any]) -> None:
    words = "The old town hall · Bring questions and a pen."
    assert ["/events/fair/", "The autumn fair", "Events", words] in found["search"]
    assert 'href="../events/fair/"' in found["pages"]["/search/"][2]


def test_it_is_counted(found: dict[str, Any]) -> None:
    assert "    1  events" in found["count"]


def test_it_has_a_schema(found: dict[str, Any]) -> None:
    assert "events" in found["schemas"]
    assert found["schema"]["required"] == ["schema", "event"]


def test_the_handbook_is_told_to_explain_it(program: Path) -> None:
    name = "tests/docs/test_examples.py::test_every_kind_of_file_has_one_example"
    done = run(program, "-m", "pytest", "-q", "-p", "no:cacheprovider", name)
    assert done.returncode == 1
    assert "'events'" in done.stdout


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_a_row_names_exists(kind: Any) -> None:
    templates = ROOT / "generator" / "askwell" / "templates"
    pages = [page for page in (kind.list_page, kind.item_page) if page]
    assert [page.template for page in pages if not (templates / page.template).is_file()] == []
    fields = [kind.item_page.described_by] if kind.item_page else []
    fields += [kind.parts.field] if kind.parts else []
    assert set(fields) <= set(kind.model.model_fields)
    assert kind.section in {"", *(section.name for section in SECTIONS)}
    embed = templates / "embeds" / f"{getattr(kind.model, 'kind', '')}.html"
    assert embed.is_file() is kind.embeddable
