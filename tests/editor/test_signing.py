"""The example of a message names whoever signs it: its form tells that name at the field."""

from __future__ import annotations

from typing import Any

from askwell.editor.desk import Desk
from askwell.editor.pages import text
from askwell.editor.views import Views
from askwell.kinds.base import Placeholder
from askwell.reading.source import Data
from tests.editor.conftest import form_of, with_answer


def sender(desk: Desk) -> dict[str, Any]:
    """Return the blank for the name of whoever sends a message."""
    blanks = (e.data for e in desk.guide().items.values() if e.one == Placeholder.kind)
    return next(e for e in blanks if isinstance(e, dict) and e.get("fills") == "reader.name")


def test_a_form_tells_by_which_name_its_example_is_signed(desk: Desk) -> None:
    blank, views = sender(desk), Views(desk, "")
    item = next(e for e in desk.guide().items.values() if e.one == "email")
    body = f"Hello,\n{{{{ {blank['id']} }}}}"
    guide = desk.guide()
    assert guide.signature({"body": body, "example": {"who": "Ann"}}) == blank["example"]
    own: Data = {"who": "Ann", "values": {blank["id"]: "Ann Lee"}}
    assert guide.signature({"body": body, "example": own}) == "Ann Lee"
    assert guide.signature({"body": "Hello.", "example": own}) == ""

    rows = with_answer(form_of(guide, item), "/body", body)
    rows = [each for each in rows if not each[0].startswith("/example/values")]
    html = views.form({"key": desk.open(item), "answers": [list(row) for row in rows]})["html"]
    said = text("editor.signed", name=blank["example"])
    help_ = html[html.index('id="f/example/who-help"') :].partition("</p>")[0]
    assert said in help_
    assert html.count(said) == 1
