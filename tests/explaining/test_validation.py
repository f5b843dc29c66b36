"""The frame of a file and the models in it.

Whole files and their reports are in examples/invalid.
"""

from __future__ import annotations

from askwell.explaining.validation import Validated, validate
from askwell.kinds import KINDS
from askwell.kinds.answers import Term
from askwell.kinds.guide import GuidePage
from askwell.kinds.worksheets import Long, Worksheet
from askwell.problems import Problem
from askwell.reading.reader import read

KIND = {kind.name: kind for kind in KINDS}


def check_terms(text: str) -> tuple[list[Validated], list[str]]:
    found, problems = validate(KIND["glossary"], read("content/glossary.yml", text.encode())[0])
    return found, [problem.message for problem in problems]


def test_models_come_with_their_places() -> None:
    found, messages = check_terms(
        "schema: 1\nterms:\n  - {id: a, term: A, means: B}\n  - {id: c, term: C, means: D}\n"
    )
    assert messages == []
    assert [each.loc for each in found] == [("terms", 0), ("terms", 1)]
    assert found[1][1] == Term.model_validate({"id": "c", "term": "C", "means": "D"})


def test_one_wrong_entry_leaves_the_others() -> None:
    found, messages = check_terms(
        "schema: 1\nterms:\n  - {id: a, term: A}\n  - {id: c, term: C, means: D}\n"
    )
    assert ([each.loc for each in found], messages) == ([("terms", 1)], ['"means" is missing.'])


def test_every_fault_of_the_frame_is_told_at_once() -> None:
    assert check_terms("schema: 2\nterm: []\nnotes: x\n")[1] == [
        'Schema "2" is not known here.',
        '"term" is not known here.',
        '"notes" is not known here.',
    ]


def test_texts_lose_the_white_space_around_them() -> None:
    [(_, term, _)], _ = check_terms('schema: 1\nterms:\n  - {id: a, term: "  A ", means: B}\n')
    assert isinstance(term, Term)
    assert term.term == "A"


def test_type_of_a_block_chooses_its_fields() -> None:
    text = """\
        schema: 1
        worksheet:
          id: a
          title: A
          purpose: B
          minutes: 5
          blocks:
            - {type: long, id: c, label: C, lines: 3}
        """
    found, problems = validate(
        KIND["worksheets"], read("content/worksheets/a.yml", text.encode())[0]
    )
    assert problems == []
    sheet = found[0][1]
    assert isinstance(sheet, Worksheet)
    assert sheet.blocks == (Long(type="long", id="c", label="C", lines=3),)


def test_page_takes_its_id_from_the_name_of_its_file() -> None:
    found, problems = validate(
        KIND["guide"],
        read("content/guide/first-steps.md", b"---\ntitle: A\ndescription: B\n---\nC\n")[0],
    )
    page = found[0][1]
    assert isinstance(page, GuidePage)
    assert (page.id, page.title, page.body, problems) == ("first-steps", "A", "C", [])


def test_page_cannot_give_itself_another_id() -> None:
    source = read("content/guide/a.md", b"---\nid: b\ntitle: A\ndescription: B\n---\nC\n")[0]
    found, problems = validate(KIND["guide"], source)
    assert [each for each in found if getattr(each.model, "id", "") != "a"] == []
    assert [problem.line for problem in problems] == [2]


def test_front_matter_without_names_is_told() -> None:
    source = read("content/guide/a.md", b"---\n- a\n---\nC\n")[0]
    message = "Between the two lines of dashes stand no names and values."
    assert validate(KIND["guide"], source) == (
        [],
        [Problem("content/guide/a.md", 2, 1, "wrong-frame", message, 'Write "title: ..." there.')],
    )
