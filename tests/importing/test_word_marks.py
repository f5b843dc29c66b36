"""Deletions and comments of a Word file: each is told with its words, where it stands."""

from __future__ import annotations

import io
import time
from zipfile import ZipFile

from askwell.importing.blocks import Block
from askwell.importing.reading import document_of
from askwell.importing.word_marks import TEXT, comments, with_deletions
from tests.importing.documents import W, deleted, document, para, run, table

HERE = '<w:r><w:commentReference w:id="{}"/></w:r>'
COMMENTS = (
    f"<w:comments {W}>"
    '<w:comment w:id="3" w:author="Z"><w:p><w:r><w:t>Is this too </w:t></w:r>'
    "<w:r><w:t>direct?</w:t></w:r></w:p><w:p><w:r><w:t>Ask Ben &amp; me.</w:t></w:r></w:p>"
    '</w:comment><w:comment w:id="4" w:author="Y"><w:p><w:r><w:t>Cut?</w:t></w:r></w:p></w:comment>'
    "</w:comments>"
)


def told(raw: bytes) -> list[str]:
    return [f"{note.where}: {note.words}" for note in document_of("a.docx", raw).left_out]


def test_comment_is_told_with_its_words_and_its_paragraph() -> None:
    body = (para("Questions"), para(run("What pays?") + HERE.format(3)))
    rows = table(("Question", "Why"), ("What else?", run("So.") + HERE.format(4)))
    raw = document(*body, rows, comments=COMMENTS)
    assert told(raw) == [
        'paragraph 2: a comment: "Is this too direct? Ask Ben & me."',
        'table row 2: a comment: "Cut?"',
    ]
    words = [part.text for part in document_of("a.docx", raw).parts if isinstance(part, Block)]
    assert words == ["Questions", "What pays?"]


def test_deletion_is_told_with_its_words_and_its_paragraph() -> None:
    before = "<w:rPrChange w:id='9'><w:rPr><w:i/></w:rPr></w:rPrChange>"
    look = f"<w:r w:rsidDel='1'><w:rPr><w:b/>{before}</w:rPr>"
    gone = deleted("the boss ").replace("<w:r>", look)
    raw = document(
        para("Questions"),
        para(deleted("What is wrong?")),
        para(run("How do you find ") + gone + run("your way?")),
        comments=f"<w:comments {W}/>",
    )
    assert told(raw) == [
        'paragraph 2: deleted, with changes tracked: "What is wrong?"',
        'paragraph 2: deleted, with changes tracked: "the boss"',
    ]
    words = [part.text for part in document_of("a.docx", raw).parts if isinstance(part, Block)]
    assert words == ["Questions", "How do you find your way?"]


def test_marks_that_nothing_closes_take_no_time() -> None:
    many = 200_000
    text, comment = b"<w:del w:id='1'>" * many, b'<w:comment w:id="1">' * many
    begun = time.process_time()
    file = io.BytesIO()
    with ZipFile(file, "w") as package:
        package.writestr(TEXT, text)
        package.writestr("word/comments.xml", comment)
    assert with_deletions(file.getvalue()) == file.getvalue()
    with ZipFile(file) as package:
        assert comments(package) == {}
    assert time.process_time() - begun < 5
