"""A placeholder with another id now, in a guide on one in which others are unused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.pipeline import check
from askwell.project import Project
from askwell.upkeep.record import record
from tests.standing import OUR_ASK

if TYPE_CHECKING:
    from tests.standing import Standing

STOP = (
    "schema: 1\nplaceholders:\n  - {id: stop_of_bus, label: your bus stop, example: Mill Street}\n"
)

UNUSED = "  - {id: town_below, label: your town, example: Lakeside}\n"


def test_the_new_name_that_no_text_uses_is_offered(standing: Standing) -> None:
    asks = OUR_ASK.replace("this is", "I wait at {{ bus_stop }}. This is")
    guide = standing({"content/placeholders.yml": STOP, "content/emails/ask.yml": asks})
    below = guide.parent / "shipped" / "content" / "placeholders.yml"
    below.write_text(below.read_text(encoding="utf-8") + UNUSED, encoding="utf-8")
    [problem] = [
        each for each in check(Project.at(guide)).problems if each.check == "undeclared-placeholder"
    ]
    assert problem.hint == 'Did you mean "stop_of_bus"? No text uses it.'


def test_a_deleted_file_of_placeholders_comes_back_where_readers_had_the_guide(
    standing: Standing,
) -> None:
    asks = OUR_ASK.replace("this is", "I wait at {{ stop_of_bus }}. This is")
    guide = standing({"content/placeholders.yml": STOP, "content/emails/ask.yml": asks})
    record(Project.at(guide))
    (guide / "content" / "placeholders.yml").unlink()
    [problem] = check(Project.at(guide)).errors
    assert (problem.path, problem.line) == ("content/placeholders.yml", 1)
    assert problem.hint == "Put the file back as it was, or take out what names all that."
    (guide / "content" / "published.yml").unlink()
    [problem] = check(Project.at(guide)).errors
    assert problem.hint == "Known here: their_name, your_name."
