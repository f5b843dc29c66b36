"""What was frozen and is gone with a file, or with its end, is told once, with all to do."""

from __future__ import annotations

from pathlib import Path

from askwell.checks.lasting import FREEZE
from askwell.project import Project
from askwell.upkeep.ids import freeze_ids
from askwell.upkeep.record import record
from tests.recorded import cut, told, write

BOOKS = """\
schema: 1
worksheet:
  id: books
  title: Books
  purpose: What to read.
  minutes: 5
  pages: 1
  order: 2
  blocks:
    - type: ticks
      id: wishes
      label: What do you want to read?
      options:
        - A list of books
        - A list of films
    - type: short
      id: reader
      label: Who reads?
"""


def test_a_sheet_cut_within_its_options_is_told_with_one_remedy_for_all_of_it(
    recorded: Path,
) -> None:
    (recorded / "content" / "worksheets" / "books.yml").write_text(BOOKS, encoding="utf-8")
    freeze_ids(Project.at(recorded))
    record(Project.at(recorded))
    roles = told(recorded)
    cut(recorded, "worksheets/books.yml", "list of fil")
    [problem] = {*told(recorded)} - {*roles}
    assert FREEZE in problem.hint
    write(recorded, problem)
    freeze_ids(Project.at(recorded))
    assert told(recorded) == roles


def test_a_deleted_file_of_ids_is_told_as_that(recorded: Path) -> None:
    (recorded / "content" / "ids.yml").unlink()
    [problem] = told(recorded)
    assert problem.path == "content/ids.yml"
    freeze_ids(Project.at(recorded))
    assert told(recorded) == []
