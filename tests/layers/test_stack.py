"""A board stands between the small guide and a center's: each layer decides about all below it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell.building import build
from askwell.kinds.questions import Question
from askwell.kinds.synonyms import Synonyms
from askwell.layers.status import Departure, lines
from askwell.library import Library
from askwell.loading import layers
from askwell.pipeline import check
from askwell.project import Project
from askwell.sites.build_request import BuildRequest

if TYPE_CHECKING:
    from tests.standing import Standing

BOARD = """\
schema: 1
changes:
  fields:
    - {item: question.learn-first, field: text, now: "What first, says the board?"}
    - {item: question.learn-first, field: why, now: The board knows.}
  hide: [scripts]
"""
CENTER = """\
schema: 1
changes:
  fields:
    - {item: question.learn-first, field: text, now: "What first, say we?"}
"""
TERMS = """\
schema: 1
terms:
  - {id: ferry, term: Ferry, means: A boat.}
  - {id: alumni, term: Former students, means: They left.}
"""
PUBLISHER = """\
schema: 1
publisher:
  name: Ours
  short_name: Ours
  title: Ask
  tagline: Ask.
  welcome: Ask.
  site_url: https://ours.edu/
  colour: "#1f5f5b"
  contact: {}
  help: {title: Help, text: Help.}
  privacy: {text: We count nobody., contact: us}
  accessibility: {text: Tell us., contact: us}
"""


@pytest.fixture
def center(standing: Standing) -> Path:
    """Return a center's guide on a board's, which stands on the small one."""
    guide = standing(
        {
            "guide.yml": "schema: 1\nguide:\n  extends: [../board]\n",
            "content/changes.yml": CENTER,
            "content/publisher.yml": PUBLISHER,
        }
    )
    board = guide.parent / "board"
    (board / "content").mkdir(parents=True)
    (board / "guide.yml").write_text("schema: 1\nguide:\n  extends: [../shipped]\n")
    (board / "content" / "changes.yml").write_text(BOARD)
    (board / "content" / "glossary.yml").write_text(TERMS)
    return guide


@pytest.fixture
def library(center: Path, today: date) -> Library:
    checked = check(Project.at(center), today=today)
    assert checked.problems == ()
    return checked.library


def test_the_last_word_is_the_centers_and_the_rest_the_boards(library: Library) -> None:
    question = library.get(Question, "learn-first")
    assert question
    assert (question.text, question.why) == ("What first, say we?", "The board knows.")


def test_what_the_board_hides_stays_hidden(library: Library) -> None:
    assert "script" not in library.index


def test_what_takes_a_place_keeps_it_and_what_is_new_comes_last(library: Library) -> None:
    terms = library.index["term"]
    assert list(terms)[:2] == ["network", "alumni"]
    assert list(terms)[-1] == "ferry"
    assert terms["alumni"].name == "Former students"


def test_words_for_things_that_a_publisher_leaves_out_come_from_below(library: Library) -> None:
    assert library.publisher.name == "Ours"
    assert library.publisher.vocabulary == {"client": "student"}


def test_own_synonyms_are_added_and_stand_where_they_share_a_word(
    center: Path, today: date
) -> None:
    groups = "schema: 1\nsynonyms:\n  - same: [{}]\n  - same: [{}]\n"
    below = groups.format("zoom, video call", "ghosted, no answer")
    (center.parent / "board/content/synonyms.yml").write_text(below)
    own = groups.format("Zoom, screen call", "ferry, boat")
    (center / "content/synonyms.yml").write_text(own)
    checked = check(Project.at(center), today=today)
    assert checked.problems == ()
    assert [each.same for each in checked.library.all(Synonyms)] == [
        ("ghosted", "no answer"),
        ("Zoom", "screen call"),
        ("ferry", "boat"),
    ]


def test_the_original_of_the_center_is_what_the_board_made_of_it(center: Path) -> None:
    project = Project.at(center)
    guide = layers(project.content, project.below)
    found = guide.below.names["question.learn-first"].item
    assert isinstance(found, Question)
    assert found.text == "What first, says the board?"
    assert Departure("changed", "question.learn-first", "text") in lines(guide)


def test_a_mistake_of_the_board_is_told_in_its_file(center: Path, today: date) -> None:
    changes = center.parent / "board" / "content" / "changes.yml"
    changes.write_text(BOARD.replace("field: why", "field: whi"))
    [problem] = check(Project.at(center), today=today).problems
    assert (problem.path, problem.line) == ("../board/content/changes.yml", 5)
    assert problem.hint == 'Did you mean "why"?'


def test_a_change_below_is_a_reason_to_build_anew(center: Path, today: date) -> None:
    def is_new() -> bool:
        return build(Project.at(center), BuildRequest("plain", today)).is_new

    assert [is_new(), is_new()] == [True, False]
    (center.parent / "board" / "content" / "glossary.yml").write_text(TERMS.replace("boat", "ship"))
    assert is_new()
    assert "A ship." in (center / "site" / "glossary" / "index.html").read_text(encoding="utf-8")
