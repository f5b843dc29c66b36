"""Word files have what Word calls things: styles, header rows, fields with names."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import mammoth  # type: ignore[import-untyped]
import pytest
from docx.oxml.ns import qn
from PIL import ExifTags, Image

from askwell.handouts.drawings import words_in
from askwell.handouts.letterhead import data
from askwell.handouts.making import make
from askwell.handouts.parts import (
    Bullets,
    Column,
    Document,
    Form,
    Heading,
    Letter,
    Paragraph,
    Picture,
    Run,
)
from askwell.handouts.word import WordSource, pictures
from tests.handouts.everything import EVERYTHING, HEAD

DRAWING = b"""<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">
<path d="M20 2 38 38H2Z"/><text x="4" y="30">One <tspan>light</tspan></text></svg>"""


@pytest.fixture(scope="module")
def raw() -> bytes:
    return make(WordSource(EVERYTHING, HEAD, "a4"))


@pytest.fixture(scope="module")
def word(raw: bytes) -> Any:
    return docx.Document(BytesIO(raw))


def test_it_says_what_it_is_and_in_which_language(word: Any) -> None:
    assert (word.core_properties.title, word.core_properties.language) == ("Everything", "en")
    assert {each.get(qn("w:val")) for each in word.styles.element.iter(qn("w:lang"))} == {"en"}
    assert round(word.sections[0].page_width.mm) == 210


def test_words_of_a_table_stand_clear_of_its_lines_and_below_the_words_above(word: Any) -> None:
    margins = word.styles["Table Grid"].element.find(f".//{qn('w:tblCellMar')}")
    assert all(int(margins.find(qn(f"w:{side}")).get(qn("w:w"))) > 0 for side in ("top", "bottom"))
    shapes = list(word.element.body.iter(qn("w:tblPr")))
    lined = [each for each in shapes if each.find(qn("w:tblStyle")) is not None]
    insets = [each.find(qn("w:tblW")).getnext() for each in lined]  # the format's own order
    assert insets
    assert {(each.tag, each.get(qn("w:w"))) for each in insets} == {(qn("w:tblInd"), "108")}


def test_the_title_has_the_color_of_the_publisher_and_its_lead_reads_easily(word: Any) -> None:
    edge = word.styles["Title"].element.find(f".//{qn('w:pBdr')}/{qn('w:bottom')}")
    assert edge.get(qn("w:color")) == "1f5f5b"
    assert qn("w:themeColor") not in edge.attrib
    lead = word.styles["Subtitle"]
    assert lead.font.italic is False
    assert lead.element.rPr.find(qn("w:spacing")) is None


def test_a_way_to_reach_people_stands_on_one_line_and_pictures_at_the_edge(word: Any) -> None:
    header = word.sections[0].first_page_header.part.element
    assert "Call:\u00a0555-010-0142" in "".join(each.text for each in header.iter(qn("w:t")))
    [code] = header.iter(qn("wp:inline"))
    assert [code.get(f"dist{side}") for side in "TBLR"] == ["0"] * 4


def test_a_message_in_another_language_says_so(word: Any) -> None:
    told = {each.getparent().getparent().text: each.get(qn("w:val")) for each in spoken(word)}
    spanish = ("Buenos días,", "gracias.", "\tRespire.", "Ayuda.")
    assert told == {**dict.fromkeys(spanish, "es"), "Bonjour,": "fr", "merci.": "fr"}


def test_a_document_in_another_language_says_so_of_all_below_its_title() -> None:
    parts = (
        Heading(2, "Pasos"),
        Heading(2, "Étapes", language="fr"),
        Bullets(((Paragraph((Run("Pregunte."),)),),)),
        Letter(("Bonjour,",), language="fr"),
    )
    page = WordSource(Document("Ten steps", "On one page", "/a/", parts, language="es"), HEAD, "a4")
    word: Any = docx.Document(BytesIO(make(page)))
    told = [(each.getparent().getparent().text, each.get(qn("w:val"))) for each in spoken(word)]
    assert told == [("Pasos", "es"), ("Étapes", "fr"), ("Pregunte.", "es"), ("Bonjour,", "fr")]


def spoken(word: Any) -> Any:
    return word.element.body.iter(qn("w:lang"))


def test_headings_and_lists_are_styles(word: Any) -> None:
    styles = {each.text: each.style.name for each in word.paragraphs}
    assert styles["Everything"] == "Title"
    assert styles["To read"] == "Heading 1"
    assert (styles["One"], styles["First"]) == ("List Bullet", "List Number")


def test_a_heading_that_is_to_be_folded_away_begins_a_page() -> None:
    parts = (Heading(2, "The quiz"), Heading(2, "The key", own_page=True))
    told: Any = docx.Document(
        BytesIO(make(WordSource(Document("A", "", "/a/", parts), HEAD, "a4")))
    )
    begins = {each.text: each.paragraph_format.page_break_before for each in told.paragraphs}
    assert (begins["The quiz"], begins["The key"]) == (None, True)


def test_titles_and_headings_are_black(word: Any) -> None:
    names = ("Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3")
    assert {str(word.styles[name].font.color.rgb) for name in names} == {"000000"}


def test_every_numbered_list_begins_at_one() -> None:
    entries = tuple((Paragraph((Run(word),)),) for word in ("one", "two"))
    lists = (Bullets(entries, numbered=True), Bullets(entries, numbered=True))
    told: Any = docx.Document(
        BytesIO(make(WordSource(Document("A", "", "/a/", lists), HEAD, "a4")))
    )
    numbers = [each.get(qn("w:val")) for each in told.element.iter(qn("w:numId"))]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


def test_rows_are_whole_and_those_of_headings_stand_again_on_every_page(word: Any) -> None:
    lined = [table for table in word.tables if table.style.name == "Table Grid"]
    heads = [table for table in lined if len(table.rows) > 1]
    assert heads
    for table in heads:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None  # noqa: SLF001
        for row in table.rows:
            assert row._tr.trPr.find(qn("w:cantSplit")) is not None  # noqa: SLF001


def test_columns_are_as_wide_as_their_answers() -> None:
    columns = (Column("who", "Who", 1), Column("why", "Why", 3))
    form = Form("people", "People", columns=columns, rows=(("1", ""),), called=("row 1",))
    told: Any = docx.Document(
        BytesIO(make(WordSource(Document("A", "", "/a/", (form,)), HEAD, "a4")))
    )
    narrow, wide = (cell.width for cell in told.tables[0].rows[1].cells)
    assert wide == pytest.approx(3 * narrow, rel=0.01)


def test_fields_are_called_as_they_are_labelled(word: Any) -> None:
    named = [each.get(qn("w:val")) for each in word.element.iter(qn("w:alias"))]
    assert {"Your name", "Which day?", "Why?", "Who, The boss", "When, row 2"} <= {*named}
    assert {"Apple", "Pear", "Smile. (Must do)"} <= {*named}


def test_the_head_of_the_first_page_has_the_logo_and_a_code_each_with_words() -> None:
    head = replace(HEAD, logo=data("logo.svg", DRAWING), logo_words="A star")
    told: Any = docx.Document(BytesIO(make(WordSource(Document("A", "", "/a/", ()), head, "a4"))))
    section = told.sections[0]
    shown = section.first_page_header._element.iter(qn("wp:docPr"))  # noqa: SLF001
    assert [each.get("descr") for each in shown] == ["A star", "https://example.org/guide/a/"]
    assert [each.text for each in section.header.paragraphs] == [""]
    assert section.footer.paragraphs[0].text.startswith("Tests · A")


def test_the_logo_stands_beside_the_words_of_the_head_which_reaches_from_margin_to_margin() -> None:
    head = replace(HEAD, logo=data("logo.svg", DRAWING), logo_words="A star")
    told: Any = docx.Document(BytesIO(make(WordSource(Document("A", "", "/a/", ()), head, "a4"))))
    [table] = told.sections[0].first_page_header.tables
    cells = table.rows[0].cells
    drawn = [len([*cell._tc.iter(qn("wp:docPr"))]) for cell in cells]  # noqa: SLF001
    assert drawn == [0, 1, 1]
    inside = sum(cell.width.mm for cell in cells) - 2 * 1.905  # without the room beside a cell
    assert inside == pytest.approx(210 - 2 * 16, abs=0.1)


def test_a_drawing_is_shown_as_dots_or_said_in_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    held = (("brand/star.svg", data("star.svg", DRAWING)),)
    drawn = Document("A", "", "/a/", (Picture("brand/star.svg", "A star"),))
    page = WordSource(drawn, HEAD, "a4", held)
    told: Any = docx.Document(BytesIO(make(page)))
    [shape] = told.inline_shapes
    assert shape._inline.docPr.get("descr") == "A star"  # noqa: SLF001
    assert shape.width.mm == pytest.approx(110)
    pictures._drawn.cache_clear()  # noqa: SLF001
    monkeypatch.setattr(pictures, "find_spec", lambda _name: None)
    told = docx.Document(BytesIO(make(page)))
    pictures._drawn.cache_clear()  # noqa: SLF001
    assert [each.text for each in told.paragraphs][-2:] == ["[A star]", "One light"]


def picture(form: str, mode: str, **told: Any) -> bytes:
    raw = BytesIO()
    Image.new(mode, (300, 100)).save(raw, form, **told)
    return raw.getvalue()


PHOTO = picture("JPEG", "RGB")


@pytest.mark.parametrize(
    ("name", "raw"),
    {
        "of a printing press.jpg": picture("JPEG", "CMYK"),
        "gray.jpg": picture("JPEG", "L"),
        "with inches of no dots.jpg": PHOTO[:13] + b"\x01\0\0\0\0" + PHOTO[18:],
        "with meters of few dots.png": picture("PNG", "RGB", dpi=(0.1, 0.1)),
        "of few colors.png": picture("PNG", "P"),
        "clear.webp": picture("WEBP", "RGBA"),
    }.items(),
)
def test_every_kind_of_picture_is_shown(name: str, raw: bytes) -> None:
    held = (("brand/a", data(name, raw)),)
    shown = Document("A", "", "/a/", (Picture("brand/a", "A star"),))
    head = replace(HEAD, logo=data(name, raw), logo_words="Us")
    told: Any = docx.Document(BytesIO(make(WordSource(shown, head, "a4", held))))
    [shape] = told.inline_shapes
    assert shape.width.mm == pytest.approx(120)
    assert shape.height.mm == pytest.approx(40)


def test_a_photo_that_lies_on_its_side_is_shown_upright() -> None:
    lying = Image.Exif()
    lying[ExifTags.Base.Orientation] = 6
    upright = pictures.dots(data("a.jpg", picture("JPEG", "RGB", exif=lying)))
    assert Image.open(BytesIO(upright or b"")).size == (100, 300)


@pytest.mark.parametrize("letters", ["iso-8859-1", "utf-16"])
def test_a_drawing_can_be_written_in_other_letters(letters: str) -> None:
    words = f"<?xml version='1.0' encoding='{letters}'?>{DRAWING.decode()}".replace("One", "Où")
    star = data("star.svg", words.encode(letters))
    assert words_in(star) == ["Où light"]
    assert (pictures.dots(star) or b"").startswith(b"\x89PNG")


def test_a_group_stays_on_one_page_and_so_do_the_last_paragraphs(word: Any) -> None:
    kept = {each.text for each in word.paragraphs if each.paragraph_format.keep_with_next}
    assert {"To write", "Which day?"} <= kept


def test_the_paragraph_that_word_wants_below_a_last_table_needs_no_page() -> None:
    letter = Document("A", "", "/a/", (Letter(("Hello",)),))
    told: Any = docx.Document(BytesIO(make(WordSource(letter, HEAD, "a4"))))
    assert told.paragraphs[-1].paragraph_format.line_spacing.pt == 1


def test_nothing_in_it_tells_when_it_was_made(raw: bytes) -> None:
    with ZipFile(BytesIO(raw)) as found:
        assert {info.date_time[:3] for info in found.infolist()} == {(1980, 1, 1)}


def test_all_words_are_in_it(raw: bytes) -> None:
    html = mammoth.convert_to_html(BytesIO(raw)).value
    for words in (
        "Subject:</strong> Thanks",
        "Dear [name],",
        "Somebody said so.",
        "The boss",
        "It helps.",
        "<strong>strong",
    ):
        assert words in html
