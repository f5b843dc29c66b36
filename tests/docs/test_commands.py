"""The documents name the targets, verbs, options and settings that there are."""

from __future__ import annotations

import json
import re

import click
import pytest

from askwell.cli import main
from askwell.kinds import KINDS
from tests.docs.written import DOCUMENTS, HANDBOOK, README, backticked, document, fenced, section


def named_targets(name: str) -> set[str]:
    return set(re.findall(r"(?:`|^)make ([a-z]+)\b", document(name), re.MULTILINE))


def made_targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):.*##", document("Makefile"), re.MULTILINE))


def commands() -> set[str]:
    """Return every verb with its arguments and options, written as the README does."""
    return {
        " ".join([verb, *map(usage, command.params)]) for verb, command in main.commands.items()
    }


def usage(parameter: click.Parameter) -> str:
    if isinstance(parameter, click.Argument):
        name = parameter.human_readable_name.upper()
        return name if parameter.required else f"[{name}]"
    if isinstance(parameter, click.Option) and parameter.is_flag:
        return f"[{parameter.opts[0]}]"
    choices = (
        "|".join(parameter.type.choices) if isinstance(parameter.type, click.Choice) else "..."
    )
    return f"[{parameter.opts[0]} {choices}]"


def named_commands(name: str) -> set[str]:
    """Return every verb that a document lists with what follows it; an open value is "..."."""
    found = re.findall(r"^\| `askwell ([a-z][^`]*)`", document(name), re.MULTILINE)
    return {
        re.sub(r"(\[--[a-z-]+) [A-Z:|]+\]", r"\1 ...]", each.replace("\\|", "|")) for each in found
    }


def test_the_readme_names_every_make_target() -> None:
    assert made_targets() - named_targets(README) == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_target_in_the_document_exists(name: str) -> None:
    assert named_targets(name)
    assert named_targets(name) - made_targets() == set()


def test_the_readme_names_every_verb_with_its_arguments_options_and_choices() -> None:
    assert named_commands(README) == commands()


def test_the_readme_names_the_options_that_the_command_has_without_a_verb() -> None:
    options = {option for parameter in main.params for option in parameter.opts}
    assert options - set(re.findall(r"`askwell (--[a-z]+)`", document(README))) == set()


@pytest.mark.parametrize("name", [README, HANDBOOK, "Makefile"])
def test_the_address_of_the_preview_is_the_one_that_serve_uses(name: str) -> None:
    (address,) = (
        option.default for option in main.commands["serve"].params if option.name == "address"
    )
    assert set(re.findall(r"http://127[^\s>]*", document(name))) == {f"http://{address}/"}


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
