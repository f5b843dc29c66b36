"""What workflows use of others is named by its commit, the same everywhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from askwell.fleet.matrix import matrix
from askwell.publishing.actions import ACTIONS
from askwell.publishing.hosts import recipe

OURS = Path(__file__).parents[2] / ".github" / "workflows"


def used(workflow: str) -> set[str]:
    return set(re.findall(r"uses: *(.*)", workflow))


def test_an_action_is_named_by_its_commit() -> None:
    assert [
        each
        for name, each in ACTIONS.items()
        if not re.fullmatch(rf"actions/{name}@[0-9a-f]{{40}} # v\d+\.\d+\.\d+", each)
    ] == []


def test_what_a_guide_is_given_uses_those_actions() -> None:
    found = used(recipe("github")) | used(matrix("github", "fleet.yml", "sites", 20))

    assert found == {*ACTIONS.values()} - {ACTIONS["setup-node"]}


@pytest.mark.parametrize("name", ["publish.yml", "test.yml"])
def test_our_own_workflows_use_those_actions(name: str) -> None:
    found = used((OURS / name).read_text("utf-8"))

    assert found
    assert found <= {*ACTIONS.values()}, "Write a newer one into publishing/actions.py, too."
