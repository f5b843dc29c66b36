"""The README says what is so; a publisher's own is judged by no test (conftest.py)."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import click
import pytest
from click.testing import CliRunner

from askwell.cli import main
from askwell.fleet.description import Description
from tests.docs.written import (
    README,
    address_of_the_preview,
    broken_links,
    document,
    fenced,
    made_targets,
    named_targets,
)


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


def test_every_make_target_in_the_readme_exists() -> None:
    assert named_targets(README) - made_targets() == set()


def test_every_relative_link_leads_to_a_file_and_its_heading() -> None:
    assert broken_links(README) == []


def test_the_readme_names_every_verb_with_its_arguments_options_and_choices() -> None:
    assert named_commands(README) == commands()


def test_the_readme_names_the_options_that_the_command_has_without_a_verb() -> None:
    options = {option for parameter in main.params for option in parameter.opts}
    assert options - set(re.findall(r"`askwell (--[a-z]+)`", document(README))) == set()


def test_the_address_of_the_preview_is_the_one_that_serve_uses() -> None:
    assert set(re.findall(r"http://127[^\s>]*", document(README))) == {address_of_the_preview()}


MISSPELT = dedent("""\
    schema: 1
    bank:
      id: skills
      title: Skills that count
      topic: skills
      intro: |
        Some skills can be learned on the job.
        Others you must bring.

        These questions pull the two apart.
      stages: [prepare]
      questions:
        - id: better-at-now
          txet: What are you good at now that you weren't when you began?
          why: It lets the person be proud of something.
          listen_for: [things learned only by doing]
          follow_ups: [How did you learn it?]
    """)
"""The mistake of the message that the readme shows."""


def test_the_message_shown_in_the_readme_is_what_the_command_prints(project: Path) -> None:
    (shown,) = (
        block for block in fenced(document(README)) if "content/" in block and "make" not in block
    )
    assert shown.startswith("content/questions/skills.yml:14:7: ")
    (project / "content" / "questions" / "skills.yml").write_text(MISSPELT, encoding="utf-8")
    done = CliRunner().invoke(main, ["check", str(project)])
    assert done.exit_code == 1
    assert shown in done.output


def test_the_fleet_in_the_readme_is_read_without_a_word(tmp_path: Path) -> None:
    [words] = (block for block in fenced(document(README), "yaml") if "\nfleet:\n" in block)
    path = tmp_path / "fleet.yml"
    path.write_text(words, encoding="utf-8")
    description = Description(path)
    assert description.fleet.folders == ("centers/*",)
    assert description.warnings == []


def test_the_program_in_the_readme_makes_a_site(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    [program] = fenced(document(README), "python")
    guide = project.rename(project.with_name("guide"))
    monkeypatch.chdir(guide.parent)
    exec(program, {})  # noqa: S102 - it is ours
    assert (guide / "site" / "index.html").is_file()
    assert capsys.readouterr().out == f"{guide / 'site'}\n"
