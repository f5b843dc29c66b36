"""Whatever file somebody gives: it is read, or one line says why not and what to do."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.importing.items import Known
from askwell.importing.reading import document_of
from askwell.importing.shaping import may_name, shaped
from askwell.importing.sorting import sorted_items
from askwell.importing.writing import planned
from askwell.problems import AskwellError
from tests.importing.documents import document, para

OLD = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)


def bomb() -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"a" * 30_000_000)
    return file.getvalue()


@pytest.mark.parametrize(
    ("line", "shape"),
    [("TIPS", "heading"), ("FAQ", "paragraph"), ("A TIP", "heading"), ("TIPs", "paragraph"),
     ("Tips:", "heading"), ("- Tips:", "entry"), ("[NAME]", "paragraph")],
)  # fmt: skip
def test_line_of_four_capitals_is_a_heading(line: str, shape: str) -> None:
    assert shaped(line, "line 1").shape == shape


@pytest.mark.parametrize(
    ("line", "may"),
    [("Tips", True), ("x" * 70, True), ("x" * 71, False), ("Tips.", False), ("Who?", False),
     ("Tips\nfor you", False), ("Why: it helps", False), ("x" * 71 + ".", False)],
)  # fmt: skip
def test_short_line_that_is_no_sentence_may_name_what_follows(
    line: str,
    may: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    assert may_name(line) is may


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        ("a.doc", OLD, "has an old form. Open it, and save it as a Word document (.docx)."),
        ("a.xls", OLD, "has an old form. Open it, and save it as an Excel workbook (.xlsx)."),
        ("a.docx", OLD + "EncryptedPackage".encode("utf-16-le"), "is protected by a password."),
        ("a.docx", document(para("Hello?"))[:300], "cannot be read: it is damaged"),
        ("a.docx", b"just text", "cannot be read: it is damaged"),
        ("a.docx", bomb(), "is too large: unpacked it has 30 MB"),
        ("a.pdf", b"%PDF-1.7", "is no list that can be read."),
        ("a.csv", b"\n<html><table>", "is no list that can be read."),
        ("a.txt", b"{\\rtf1\\ansi How?}", "is no list that can be read."),
        ("a.py", b"# Hi\nprint('How?')\n", "Markdown (.md) or plain text (.txt)."),
        ("a.html", b"<p>How?</p>", "is no list that can be read."),
        ("a.yml", b"- How?", "is no list that can be read."),
        ("a.txt", b" \n", "is empty."),
    ],
    ids=[
        "doc",
        "xls",
        "password",
        "damaged",
        "text",
        "bomb",
        "pdf",
        "web page as csv",
        "rich text as text",
        "program",
        "page",
        "content",
        "empty",
    ],
)
def test_file_that_cannot_be_read_gets_one_line(name: str, raw: bytes, told: str) -> None:
    with pytest.raises(AskwellError) as refused:
        document_of(name, raw)
    assert told in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("name", ["a.txt", "a.MD", "a", "List v2.1", "v2.1 final"])
def test_text_is_read_by_any_name_that_people_give_it(name: str) -> None:
    assert document_of(name, b"How?").parts


@pytest.mark.parametrize("text", [",", "\x01", ";;;", '"'])
def test_table_without_a_word_is_nothing(text: str) -> None:
    assert sorted_items(document_of("a.csv", text.encode()), Known()).files == []


def imported(name: str, raw: bytes) -> None:
    try:
        made = sorted_items(document_of(name, raw), Known())
    except AskwellError:
        return
    planned(made, Path("/nowhere"), "# Imported from a list (0)\n")


@given(
    st.binary(max_size=400), st.sampled_from(["a.txt", "a.csv", "a.md", "a.xlsx", "a.docx", "a"])
)
def test_no_bytes_bring_it_down(raw: bytes, name: str) -> None:
    imported(name, raw)


LINES = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(
            ["", "# A", "A:", "LOUD", "- What?", "  - Why: x", "1. How?", "Dear [Name],",
             "Subject: x", "Best,", "____", "| a | b |", "|---|---|", "{x} <y> «z»", "a;b;c",
             "**Bold**", "(why: it"]
        ),
    ),
    max_size=14,
)  # fmt: skip


@given(LINES, st.sampled_from(["a.txt", "a.csv", "a.md"]))
def test_whatever_is_written_validates(lines: list[str], name: str) -> None:
    imported(name, "\n".join(lines).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("sign", ["->", "-->", "=>", "→", "⇒", "-> ", "•"])
def test_arrow_is_taken_off_an_entry(sign: str) -> None:
    block = shaped(f"{sign} What do you like about it?", "line 1")
    assert (block.shape, block.text) == ("entry", "What do you like about it?")
