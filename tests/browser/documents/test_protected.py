"""What protects documents."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page

from tests.browser.documents.stored import SCRIPTS, SHEET
from tests.browser.kept import PREFIX, envelope, keep
from tests.browser.kits import Documents, meeting

# What protects documents.
WRITES = """async ([root, name, data]) => {
    const {Store} = await import(root + 'store.js')
    const store = new Store('/ask-well/')
    return [store.write(name, data), store.read(name)]
}"""


@pytest.mark.parametrize(
    ("name", "data"),
    [("meetings", []), ("me", {}), ("blanks/none", {}), ("questions/none", []), (SHEET, {})],
)
def test_no_document_of_a_newer_guide_is_written_over(
    kit: Page, name: str, data: Documents
) -> None:
    newer = envelope({"from": "the future"}, schema=99)
    keep(kit, {name: newer})
    outcome, found = kit.evaluate(WRITES, [SCRIPTS, name, data])

    assert (outcome, found) == ("newer", None)
    assert json.loads(kit.evaluate("key => localStorage.getItem(key)", f"{PREFIX}{name}")) == newer


def test_a_page_that_never_read_a_document_does_not_write_over_it(kit: Page) -> None:
    keep(kit, {"me": envelope({"your_name": "Ana"}, rev=4)})
    outcome, found = kit.evaluate(WRITES, [SCRIPTS, "me", {"your_name": "Another"}])

    assert (outcome, found) == ("conflict", {"your_name": "Ana"})


def test_of_several_entries_all_are_written_or_none(kit: Page) -> None:
    found = kit.evaluate(
        """async root => {
            const {writeAll} = await import(root + 'area.js')
            localStorage.setItem('t:a', 'old')
            const {setItem} = Storage.prototype
            Storage.prototype.setItem = function (key, text) {
                if (text === 'too much') throw new DOMException('Full', 'QuotaExceededError')
                setItem.call(this, key, text)
            }
            const outcome = writeAll('localStorage',
                [['t:a', 'new'], ['t:b', 'new'], ['t:c', 'too much']])
            Storage.prototype.setItem = setItem
            return [outcome, ...['t:a', 't:b', 't:c'].map(key => localStorage.getItem(key))]
        }""",
        SCRIPTS,
    )

    assert found == ["full", "old", None, None]


def test_a_copy_counts_every_part_that_it_leaves_out(kit: Page) -> None:
    rows = [meeting(1, "A"), meeting(1, "twice"), 5, {**meeting(2, "B"), "day": "x", "more": 1}]
    picks = [{"id": "a", "words": 5}, {"id": "a"}, None, {"id": "own-1"}]
    file = {
        "format": "askwell-kit",
        "documents": {
            "meetings": {"schema": 2, "data": rows},
            "questions/m1": {"schema": 2, "data": picks},
            "me": {"schema": 2, "data": {"a": 1, "b": None, "c": "kept"}},
            "odd": {"schema": 2, "data": {}},
            "blanks/m1": {"schema": 99, "data": {}},
        },
    }
    dropped, names = kit.evaluate(
        """async ([root, text]) => {
            const {readBackup} = await import(root + 'backup.js')
            const {documents, dropped} = readBackup(text)
            return [dropped, [...documents.keys()]]
        }""",
        [SCRIPTS, json.dumps(file)],
    )

    assert dropped == 2 + 2 + 4 + 2 + 1 + 1
    assert names == ["meetings", "questions/m1", "me"]
