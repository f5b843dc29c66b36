"""Messages, sheets and checklists on pages: in which language they are."""

from __future__ import annotations

from askwell.catalog import Catalog
from askwell.handouts.drafts.checklists import checklist
from askwell.handouts.drafts.emails import email
from askwell.handouts.drafts.telling import Telling
from askwell.handouts.drafts.worksheets import worksheet
from askwell.handouts.parts import Bullets, Letter, Lines, Paragraph, Run, Tips, Together
from askwell.kinds.checklists import Checklist
from askwell.kinds.emails import Email
from askwell.kinds.worksheets import Worksheet
from askwell.languages import language
from askwell.library import Library
from askwell.library.wording import Wording
from askwell.pages import build
from tests.conftest import CheckEdit


def test_a_message_in_another_language_says_so_wherever_it_stands(check_edit: CheckEdit) -> None:
    library, problems = check_edit(
        "emails/ask.yml", "channel: email", "channel: email\n  language: es"
    )
    assert {each.check for each in problems} == {"untold-words"}
    bodies = {page.address: page.body for page in build(library).pages}
    page = bodies["/emails/ask/"]
    assert all(f'<h2 id="_{each}">' in page for each in ("do", "avoid"))
    assert page.count('</h2><ul lang="es">') == 2
    assert '<span lang="es">Dana, a student.</span>' in page
    letters = bodies["/emails/ask/"].count('class="message"')
    assert bodies["/emails/ask/"].count('class="message" lang="es"') == letters > 1
    assert '<div class="letter" lang="es">' in bodies["/worksheets/notes/"]
    [item] = library.all(Email)
    told = email(Telling(Catalog(library), Wording(library), language("en")), item)
    assert {part.language for part in told.parts if isinstance(part, Letter)} == {"es"}
    said = [each for part in told.parts if isinstance(part, Together) for each in part.parts]
    assert [each.language for each in said if isinstance(each, Bullets)] == ["es", "es"]
    spoken = [each.runs[0].text for each in said if isinstance(each, Paragraph) and each.language]
    assert spoken[0] == item.send_when
    assert spoken[1].startswith("It is easy to grant.")
    assert item.example.who in spoken


def test_a_blank_says_in_which_language_it_asks(check_edit: CheckEdit) -> None:
    library, problems = check_edit(
        "placeholders.yml", "  - id: your_name", "  - language: es\n    id: your_name"
    )
    assert problems == []
    [page] = [page for page in build(library).pages if page.address == "/emails/ask/"]
    assert '<label for="_blank-your_name"><span lang="es">' in page.body


def test_a_sheet_in_another_language_says_so_on_the_page_and_in_its_handout(
    check_edit: CheckEdit,
) -> None:
    library, problems = check_edit(
        "worksheets/notes.yml", "  purpose:", "  language: es\n  purpose:"
    )
    assert problems == []
    [page] = [page for page in build(library).pages if page.address == "/worksheets/notes/"]
    assert '<form class="sheet" autocomplete="off" lang="es">' in page.body
    [item] = [item for item in library.all(Worksheet) if item.id == "notes"]
    told = worksheet(Telling(Catalog(library), Wording(library), language("en")), item)
    assert told.language == "es"
    assert told.parts[0] == Paragraph((Run(item.purpose),), "lead")
    assert '<div class="lead" lang="es">' in page.body


def test_a_checklist_in_another_language_says_so_of_its_tips(check_edit: CheckEdit) -> None:
    library, problems = check_edit(
        "checklists/evening-before.yml", "  when:", "  language: es\n  when:"
    )
    assert problems == []
    [item] = [item for item in library.all(Checklist) if item.id == "evening-before"]
    [page] = [
        page for page in build(library).pages if page.address == "/checklists/evening-before/"
    ]
    assert page.body.count('<p class="why" lang="es">') == len(item.tips)
    assert page.body.count('<span class="tip"><span lang="es">') == len(item.tips)
    assert f'<span lang="es">{item.when}</span>' in page.body
    told = checklist(Telling(Catalog(library), Wording(library), language("en")), item)
    assert told.parts[0] == Paragraph((Run(item.when),), language="es")
    assert {part.language for part in told.parts if isinstance(part, Tips)} == {"es"}
    assert told.language == ""


def test_questions_on_a_sheet_in_another_language_stand_there_in_both(
    check_edit: CheckEdit,
) -> None:
    library, _ = check_edit("worksheets/notes.yml", "  purpose:", "  language: es\n  purpose:")
    [page] = [page for page in build(library).pages if page.address == "/worksheets/notes/"]
    asked = '<p class="label" id="_usual-learn-first">¿Qué debo aprender primero?</p>'
    link = '<a href="../../questions/first-steps/#learn-first">What should I learn first?</a>'
    assert f'{asked}\n<p class="fine" lang="en">{link}</p>' in page.body
    assert 'name="usual.learn-first" rows="2" aria-labelledby="_usual-learn-first"' in page.body
    [item] = [item for item in library.all(Worksheet) if item.id == "notes"]
    told = worksheet(Telling(Catalog(library), Wording(library), language("en")), item)
    [held] = told.parts[-1:]
    assert isinstance(held, Together)
    assert held.parts[1:] == (
        Together(
            (
                Paragraph((Run("¿Qué debo aprender primero?", strong=True),), "label"),
                Paragraph((Run("What should I learn first?"),), "fine", "en"),
                Lines("usual.learn-first", "¿Qué debo aprender primero?", lines=2, is_quiet=True),
            )
        ),
    )


def test_questions_on_a_sheet_in_the_guide_s_language_stand_there_once(minimal: Library) -> None:
    [page] = [page for page in build(minimal).pages if page.address == "/worksheets/notes/"]
    assert '<p class="label" id="_usual-learn-first">What should I learn first?</p>' in page.body
    assert "¿" not in page.body
