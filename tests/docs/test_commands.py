"""The documents name the targets, verbs, options and settings that there are."""

from __future__ import annotations

import json
import re

import click
import pytest
from click.testing import CliRunner

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


@pytest.mark.parametrize("verb", sorted(main.commands))
def test_the_help_of_every_verb_says_what_it_does_and_what_each_option_is_for(verb: str) -> None:
    done = CliRunner().invoke(main, [verb, "--help"])
    assert done.exit_code == 0
    command = main.commands[verb]
    assert (command.help or "").strip().endswith(".")
    options = [each for each in command.params if isinstance(each, click.Option)]
    assert [each.name for each in options if not each.help] == []
    assert all(each.opts[-1] in done.output for each in options)
    assert set(re.findall(r"\baskwell ([a-z]+)", done.output)) <= set(main.commands)


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
