"""The documents name the targets, verbs, options and settings that there are."""

from __future__ import annotations

import json
import re

import pytest

from askwell.cli import main
from askwell.kinds import KINDS
from tests.docs.written import (
    DOCUMENTS,
    HANDBOOK,
    address_of_the_preview,
    backticked,
    document,
    fenced,
    made_targets,
    named_targets,
    section,
)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_target_in_the_document_exists(name: str) -> None:
    assert named_targets(name)
    assert named_targets(name) - made_targets() == set()


@pytest.mark.parametrize("name", [HANDBOOK, "Makefile"])
def test_the_address_of_the_preview_is_the_one_that_serve_uses(name: str) -> None:
    assert set(re.findall(r"http://127[^\s>]*", document(name))) == {address_of_the_preview()}


def test_every_verb_in_the_handbook_exists() -> None:
    text = document(HANDBOOK)
    named = set(
        re.findall(r"askwell ([a-z]+)", "\n".join([*backticked(text), *fenced(text, "sh")]))
    )
    assert "schema" in named
    assert named <= set(main.commands)


def test_the_editor_settings_cover_every_kind_of_yaml_file() -> None:
    (settings,) = fenced(section("## Completion in your editor"), "json")
    files = {
        f"./.vscode/askwell/{kind.name}.json": f"content/{kind.path}"
        for kind in KINDS
        if kind.name != "guide"
    }
    expected = {
        schema: place + "*.yml" if place.endswith("/") else place for schema, place in files.items()
    }
    assert json.loads(settings) == {"yaml.schemas": expected}
