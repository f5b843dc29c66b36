"""Deletions and comments of a Word file: each is told with its words, where it stands."""

from __future__ import annotations

from askwell.importing.blocks import Block
from askwell.importing.reading import document_of
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
    gone = deleted("the boss ").replace("<w:r>", "<w:r w:rsidDel='1'><w:rPr><w:b/></w:rPr>")
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
