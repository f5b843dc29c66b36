"""A sheet in another language says our few words on it in that language, as far as it has any."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from pypdf import PdfReader

from askwell.handouts.making import make
from askwell.handouts.paper import Sheet, html
from askwell.handouts.parts import Document, Heading, Letter, walk
from askwell.handouts.plan import jobs
from askwell.handouts.text import TextSource
from askwell.handouts.word import WordSource
from tests.conftest import CheckEdit
from tests.handouts.everything import HEAD
from tests.handouts.rules import broken, spoken

EMAIL = "emails/ask.yml"


def sheet(check_edit: CheckEdit, tag: str) -> Sheet:
    library, problems = check_edit(
        "worksheets/notes.yml", "  purpose:", f"  language: {tag}\n  purpose:"
    )
    assert not [each for each in problems if each.severity == "error"]
    sources = (job.source for job in jobs(library) if job.item == "worksheet.notes")
    return next(each for each in sources if isinstance(each, Sheet) and each.is_fillable)


@pytest.mark.parametrize("tag", ["es", "es-US"])
def test_a_sheet_in_spanish_has_spanish_labels_and_breaks_no_rule(
    check_edit: CheckEdit, tag: str
) -> None:
    source = sheet(check_edit, tag)
    raw = make(source)
    words = "".join(page.extract_text() for page in PdfReader(BytesIO(raw)).pages)
    for told in ("Tiempo: 30 minutos", "Pregunta 2", "Fecha", "Minuto", "Palabras para empezar"):
        assert told in words, told
    assert "Takes" not in words
    assert spoken(raw)["own.a1"] == "Notas sobre la pregunta 1"
    assert any(name.endswith(", fila 2") for name in spoken(raw).values())
    assert not broken(raw)
    *_, body = html(source).partition(f'<article lang="{tag}">')
    assert '<p class="facts"><strong>Tiempo:' in body


def test_a_sheet_in_a_language_without_words_of_ours_has_the_guide_s(check_edit: CheckEdit) -> None:
    words = html(sheet(check_edit, "fr"))
    assert "Takes:" in words
    assert "Question 2" in words


@pytest.mark.parametrize(("tag", "before"), [("es", "Asunto:"), ("", "Subject:")])
def test_what_stands_before_the_subject_of_a_message_is_in_its_language(
    tag: str, before: str
) -> None:
    letter = Letter(("Hola",), ("Unas preguntas",), tag)
    held = Document("A", "", "/emails/a/", (letter,))
    assert f"{before} Unas preguntas" in make(TextSource(held, HEAD)).decode()
    table = docx.Document(BytesIO(make(WordSource(held, HEAD, "a4")))).tables[0]
    assert table.cell(0, 0).paragraphs[0].text == f"{before} Unas preguntas"
    lang = f' lang="{tag}"' if tag else ""
    printed = html(Sheet(held, replace(HEAD, language="en"), "a4"))
    assert f"<strong{lang}>{before}</strong> <span{lang}>Unas preguntas" in printed


@pytest.mark.parametrize(("tag", "said"), [("es", "es"), ("fr", "")])
def test_our_headings_over_a_message_are_in_its_language_if_we_have_words_in_it(
    check_edit: CheckEdit, tag: str, said: str
) -> None:
    library, _ = check_edit(EMAIL, "  situation:", f"  language: {tag}\n  situation:")
    documents = [
        job.source.document
        for job in jobs(library)
        if job.item.startswith("email.") and isinstance(job.source, TextSource)
    ]
    [document] = [each for each in documents if _has_letter(each, tag)]
    heads = {each.words: each.language for each in walk(document) if isinstance(each, Heading)}
    told = {"es": "El mensaje", "": "The words"}[said]
    assert heads[told] == said
    assert {heads[words] for words in heads if words.startswith("In ")} == {""}  # a fact's words


def _has_letter(document: Document, tag: str) -> bool:
    return any(isinstance(part, Letter) and part.language == tag for part in walk(document))
