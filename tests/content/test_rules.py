"""Whatever position of a house rule somebody chooses, the shipped guide agrees with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from askwell.checks import all_problems
from askwell.kinds.base import Governed
from askwell.kinds.evidence import Rule
from askwell.layers.layer import Layer
from askwell.library import Library
from askwell.loading import load_files
from askwell.reading.folder import File, Unread, files
from tests.apart import SHIPPED
from tests.loaded_once import load_once


def chosen(file: File | Unread, rule: str, position: str) -> File | Unread:
    """Return the file of the rules with another position chosen and owned; others as they are."""
    if not isinstance(file, File) or file.place != "rules.yml":
        return file
    words = file.raw.decode()
    at = words.index("    chosen: ", words.index(f"- id: {rule}\n"))
    end = words.find("\n  - id: ", at) + 1 or len(words)
    own = f"    chosen: {position}\n    because: This is our own choice.\n"
    return replace(file, raw=f"{words[:at]}{own}{words[end:]}".encode())


def others(library: Library) -> Iterator[tuple[str, str]]:
    for rule in library.all(Rule):
        yield from ((rule.id, each.id) for each in rule.positions if each.id != rule.chosen)


def test_every_position_of_every_rule_gives_a_guide_without_problems(
    library: Library, today: date
) -> None:
    found = list(files(SHIPPED))
    for rule, position in others(library):
        flipped = [chosen(each, rule, position) for each in found]
        made, problems = load_files(Layer.own(SHIPPED), flipped, load=load_once)
        assert made.index["rule"][rule].position.id == position  # type: ignore[attr-defined]
        assert (rule, position, all_problems(made, problems, today=today)) == (rule, position, [])


def test_every_rule_knows_words_that_speak_against_a_position(library: Library) -> None:
    silent = [
        rule.id for rule in library.all(Rule) if not any(each.against for each in rule.positions)
    ]
    assert silent == []


def test_reminders_referrals_job_talk_and_resumes_depend_on_their_rules(library: Library) -> None:
    governing = {
        rule
        for entry in (*library.entries, *library.unchosen)
        for _, node in entry.nodes
        if isinstance(node, Governed)
        for rule in node.only_if
    }
    assert governing >= {
        "follow-up-silence",
        "referral-ask",
        "talk-of-jobs",
        "resume",
        "no-job-line",
    }


def test_the_rule_of_the_recipe_has_the_position_that_the_recipe_chooses(library: Library) -> None:
    recipe = (SHIPPED / "README.md").read_text(encoding="utf-8").partition("### Change a house")[2]
    rule, position = re.findall(r"(?:rule|chosen): (\S+)", recipe.partition("```\n")[0])
    assert (rule, position) in others(library)
