"""Schemas are for editors; that they say the same as the checks is seen on the valid examples."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from askwell.kinds import KINDS
from askwell.pages.site import Build
from askwell.reading.reader import read
from askwell.reading.source import Data
from askwell.schema import schema, schema_names, write_all

NAMES = [
    "publisher",
    "changes",
    "ids",
    "published",
    "stages",
    "audiences",
    "sources",
    "rules",
    "claims",
    "facts",
    "channels",
    "glossary",
    "faq",
    "synonyms",
    "placeholders",
    "questions",
    "emails",
    "scripts",
    "checklists",
    "worksheets",
    "sets",
    "fields",
    "guide",
]


text_of = cache(schema)


@cache
def load_schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(text_of(name))
    return loaded


def test_every_kind_has_a_schema() -> None:
    assert schema_names() == NAMES


WITH_FRAME = [kind for kind in KINDS if not kind.is_prose]


@pytest.mark.parametrize("kind", WITH_FRAME, ids=lambda kind: kind.name)
def test_frame_of_a_file_is_its_schema_line_and_its_one_key(kind: Any) -> None:
    frame = load_schema(kind.name)
    assert frame["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert frame["required"] == ["schema", kind.key]
    assert frame["properties"]["schema"] == {"const": 1}
    assert frame["additionalProperties"] is False


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_reference_within_a_schema_leads_somewhere(kind: Any) -> None:
    text = text_of(kind.name)
    for name in load_schema(kind.name)["$defs"]:
        text = text.replace(f'"#/$defs/{name}"', "")
    assert "#/$defs" not in text


def test_choices_and_help_are_in_the_schema() -> None:
    email = load_schema("emails")["properties"]["email"]
    assert email["properties"]["status"]["enum"] == ["draft", "review", "published", "retired"]
    assert (
        email["properties"]["status"]["description"] == "Only published content reaches the site."
    )
    published = load_schema("emails")["$defs"]["published-item"]
    assert "body" in published["required"]


def test_key_is_named_as_editors_write_it() -> None:
    assert "if" in load_schema("scripts")["$defs"]["Branch"]["required"]


def test_front_matter_of_a_page_is_all_but_its_id_and_its_text() -> None:
    frame = load_schema("guide")
    assert frame["$defs"]["published-item"]["required"] == ["title", "description"]
    assert {"title", "description", "stage", "order"} <= set(frame["properties"])
    assert {"id", "body", "schema"}.isdisjoint(frame["properties"])


@pytest.mark.parametrize("kind", WITH_FRAME, ids=lambda kind: kind.name)
def test_small_content_folder_has_the_keys_that_its_schemas_ask_for(
    kind: Any, minimal_content: Path
) -> None:
    root = load_schema(kind.name)
    files = (
        sorted((minimal_content / kind.path).glob("*.yml"))
        if kind.is_folder
        else [minimal_content / kind.path]
    )
    assert files
    for path in files:
        assert faults(root, root, read(path.name, path.read_bytes())[0].data) == []


def bare_bank(status: str) -> Data:
    questions: Data = [{"text": "What is it like?"}]
    bank: Data = {"status": status, "title": "Pay", "questions": questions}
    return {"schema": "1", "bank": bank}


def test_draft_may_lack_by_its_schema_what_it_may_lack() -> None:
    root = load_schema("questions")
    assert faults(root, root, bare_bank("draft")) == []
    assert faults(root, root, bare_bank("published")) == [
        "missing: id",
        "missing: topic",
        "missing: id",
        "missing: why",
    ]


def test_a_site_carries_the_schema_of_every_kind(minimal_build: Build, tmp_path: Path) -> None:
    write_all(tmp_path)
    written = {f"assets/schemas/{path.name}": path.read_bytes() for path in tmp_path.iterdir()}
    assert sorted(written) == sorted(f"assets/schemas/{name}.json" for name in schema_names())
    carried = {uri: raw for uri, raw in minimal_build.files.items() if "/schemas/" in uri}
    assert carried == written, "Run: make scripts"


def test_draft_names_by_its_schema_what_it_embeds() -> None:
    root = load_schema("worksheets")
    block: Data = {"type": "checklist"}
    sheet: Data = {"schema": "1", "worksheet": {"status": "draft", "blocks": [block]}}
    assert faults(root, root, sheet) == ["missing: checklist"]


def faults(root: dict[str, Any], here: dict[str, Any], data: Data) -> list[str]:
    """Return what is missing or unknown by the schema; types are left to the models."""
    here = resolve(root, here, data)
    if isinstance(data, list):
        return [fault for each in data for fault in faults(root, here["items"], each)]
    if not isinstance(data, dict) or "properties" not in here:
        return []
    missing = [f"missing: {name}" for name in here.get("required", []) if name not in data]
    unknown = [f"unknown: {name}" for name in data if name not in here["properties"]]
    deeper = [
        fault
        for name, each in data.items()
        if name in here["properties"]
        for fault in faults(root, here["properties"][name], each)
    ]
    return missing + unknown + deeper


def resolve(root: dict[str, Any], here: dict[str, Any], data: Data) -> dict[str, Any]:
    """Follow references, the one choice that is a group, and the type of a block."""
    for choice in here.get("anyOf", []):
        if "$ref" in choice:
            here = choice
    if "discriminator" in here and isinstance(data, dict):
        here = {"$ref": here["discriminator"]["mapping"][data["type"]]}
    if "$ref" in here:
        return resolve(root, dict(root["$defs"][here["$ref"].rsplit("/", 1)[-1]]), data)
    if "if" in here:
        is_draft = isinstance(data, dict) and data.get("status") == "draft"
        return here if is_draft else resolve(root, here["else"], data)
    return here
