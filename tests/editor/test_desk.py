"""What saving does: only what was asked, nothing over somebody else's work, and back again."""

from __future__ import annotations

import difflib
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from askwell.editor.answers import Answer
from askwell.editor.content_folder import RefusedError
from askwell.editor.desk import Desk
from askwell.editor.faults import faults, faults_of, firsts
from askwell.editor.items import Editable
from askwell.editor.lists import EDITED
from askwell.editor.proposals import Proposal
from askwell.editor.views import Views
from askwell.kinds.answers import GLOSSARY
from askwell.kinds.emails import EMAILS
from askwell.kinds.publisher import PUBLISHER
from askwell.kinds.synonyms import SYNONYMS
from askwell.patching import PatchError
from askwell.schema import write_all
from askwell.schema.remarks import BESIDE
from tests.editor.conftest import first, form_of, proposed, saved, with_answer

SIGN = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'


def lines(proposal: Proposal) -> list[tuple[str, str]]:
    """Return the lines that go and come in the first file, each after its sign."""
    file = proposal.files[0]
    before, after = ((raw or b"").decode().splitlines() for raw in (file.before, file.after))
    rows = list(difflib.unified_diff(before, after, n=0, lineterm=""))[2:]
    return [(row[0], row[1:].strip()) for row in rows if row[0] in "+-"]


def test_an_own_item_changes_its_own_lines(desk: Desk) -> None:
    question = first(desk, "question")
    proposal = proposed(desk, question, "/text", "What: then?")
    assert proposal.files[0].place == question.place
    signs = [sign for sign, _ in lines(proposal)]
    assert signs.count("+") == 1
    assert ("+", 'text: "What: then?"') in lines(proposal)
    saved(desk, proposal)
    assert desk.guide().items[question.name].title == "What: then?"


def test_an_empty_entry_above_does_not_move_a_change_to_another_entry(desk: Desk) -> None:
    question = first(desk, "question")
    path = desk.shelf.content / question.place
    words = path.read_text()
    dash = words.index("- id:", words.index("questions:"))
    margin = words[words.rindex("\n", 0, dash) : dash]
    path.write_text(f"{words[:dash]}-{margin}{words[dash:]}")
    moved = desk.guide().items[question.name]
    assert moved.loc[-1] == 1
    proposal = proposed(desk, moved, "/text", "What then?")
    assert [words for sign, words in lines(proposal) if sign == "+"] == ["text: What then?"]


def test_a_page_is_edited_in_a_form_that_asks_for_no_id(desk: Desk) -> None:
    story = desk.guide().items["guide.story"]
    asked = [row for row in form_of(desk.guide(), story) if row[0] != "/id"]
    rows = with_answer(asked, "/body", "Ana asked once.")
    proposal = desk.proposal(desk.open(story), rows)
    assert ("+", "Ana asked once.") in lines(proposal)
    assert desk.preview(desk.guide(proposal))
    saved(desk, proposal)
    page = (desk.shelf.content / story.place).read_text()
    assert "\nid:" not in page
    assert page.endswith("---\nAna asked once.\n")


def test_publisher_that_is_gone_can_be_made_anew(desk: Desk) -> None:
    rows = form_of(desk.guide(), desk.guide().items["publisher"])
    (desk.shelf.content / "publisher.yml").unlink()
    form = Views(desk, "").item("publisher")
    [key] = re.findall('data-key="([^"]*)"', form)
    saved(desk, desk.proposal(key, rows))
    assert not desk.guide().checked.errors
    assert "publisher" in desk.guide().items


def test_a_new_item_gets_a_file_or_a_place_in_one(desk: Desk) -> None:
    for kind, one in ((EMAILS, "email"), (GLOSSARY, "term")):
        item = Editable(f"{one}.", "", kind, {}, ())
        key = desk.open(item, is_new=True)
        rows = [("/id", "line", "brand-new"), ("/title", "line", "New")]
        proposal = desk.proposal(key, rows)
        saved(desk, proposal)
        raw = (desk.shelf.content / proposal.files[0].place).read_text()
        assert "id: brand-new" in raw
        assert f"/assets/schemas/{kind.name}.json\n" in raw or kind is GLOSSARY
    with pytest.raises(PatchError, match="already"):
        desk.proposal(desk.open(Editable("email.", "", EMAILS, {}, ()), is_new=True), [
            ("/id", "line", "brand-new")])  # fmt: skip


def test_a_new_part_goes_to_its_holder(desk: Desk, above: Desk) -> None:
    there = ((above, "changes.yml", "newer"), (desk, first(desk, "bank").place, "new"))
    for each, place, name in there:
        bank = first(each, "bank")
        item = Editable("question.", "", bank.kind, {}, (), holder=bank.name)
        rows = [("/id", "line", name), ("/status", "line", "draft"), ("/text", "line", "So?")]
        proposal = each.proposal(each.open(item, is_new=True), rows)
        assert proposal.files[0].place == place
        saved(each, proposal)
        assert each.guide().items[f"question.{name}"].title == "So?"
        assert not each.guide().checked.errors


@pytest.mark.parametrize("name", ["", "Two words", "../x", "a/b", "x\0", "ü"])
def test_an_id_is_an_id_before_it_is_a_file(desk: Desk, name: str) -> None:
    key = desk.open(Editable("email.", "", EMAILS, {}, ()), is_new=True)
    with pytest.raises(RefusedError):
        desk.proposal(key, [("/id", "line", name), ("/title", "line", "?")])


def test_nothing_is_saved_over_what_changed_on_the_disk(desk: Desk) -> None:
    question = first(desk, "question")
    rows = with_answer(form_of(desk.guide(), question), "/text", "Mine?")
    key = desk.open(question)
    before = desk.proposal(key, rows)
    path = desk.shelf.content / question.place
    theirs = path.read_text().replace("schema: 1\n", "# Theirs.\nschema: 1\n")
    path.write_text(theirs)
    with pytest.raises(RefusedError, match="changed"):
        desk.save(before, before.seen)
    assert path.read_text() == theirs
    newer = desk.proposal(key, rows)
    assert newer.is_newer
    saved(desk, newer)
    assert path.read_text().startswith("# Theirs.")
    assert "Mine?" in path.read_text()


def test_undo_takes_back_what_was_saved_and_nothing_else(desk: Desk) -> None:
    question = first(desk, "question")
    path = desk.shelf.content / question.place
    before = path.read_bytes()
    saved(desk, proposed(desk, question, "/text", "Mine?"))
    desk.undo()
    assert path.read_bytes() == before
    with pytest.raises(RefusedError, match="nothing"):
        desk.undo()
    saved(desk, proposed(desk, question, "/text", "Mine?"))
    path.write_bytes(before + b"# Theirs.\n")
    with pytest.raises(RefusedError, match="changed"):
        desk.undo()


def test_problems_are_told_at_their_field(desk: Desk) -> None:
    question = first(desk, "question")
    proposal = proposed(desk, question, "/text", "Is {{ no-such-thing.x }} open?")
    guide = desk.guide(proposal)
    here = faults_of(guide.items[question.name], guide, faults(guide))
    assert {each.at for each in here} == {"/text"}


def test_a_guide_with_a_broken_file_can_be_worked_on(desk: Desk) -> None:
    email = first(desk, "email")
    path = desk.shelf.content / email.place
    path.write_text('schema: 1\nemail:\n  id: "x\n')
    guide = desk.guide()
    assert email.place in [each.place for each in firsts(faults(guide))]
    assert email.name not in guide.items
    saved(desk, proposed(desk, first(desk, "question"), "/text", "Still?"))
    assert not desk.preview(desk.guide())


def test_the_preview_calls_what_a_draft_lacks_as_its_form_does(desk: Desk) -> None:
    draft = "schema: 1\nchecklist:\n  id: bare\n  title: B\n  status: draft\n  tips: [{id: one}]\n"
    (desk.shelf.content / "checklists" / "bare.yml").write_text(draft)
    assert desk.preview(desk.guide())
    page = desk.site["checklists/bare/index.html"].decode()
    assert "It still needs: Introduction, When, Tips 1 \u203a Text, Tips 1 \u203a Why<" in page


def test_the_preview_shows_what_is_not_saved_yet(desk: Desk) -> None:
    question = first(desk, "question")
    proposal = proposed(desk, question, "/text", "Is nobody ever late?")
    assert desk.preview(desk.guide(proposal))
    place = question.address.partition("#")[0][1:] + "index.html"
    assert b"Is nobody ever late?" in desk.site[place]
    assert "ever late" not in (desk.shelf.content / question.place).read_text()


def test_a_form_knows_what_is_saved_and_nothing_that_is_only_tried(desk: Desk) -> None:
    key = desk.open(Editable("email.", "", EMAILS, {}, ()), is_new=True)
    with ThreadPoolExecutor(1) as other:
        with desk.lock:
            asked = other.submit(lambda: desk.known)
            guide = desk.guide()
        assert asked.result() is guide  # not a second look beside the first
    new = desk.proposal(key, [("/id", "line", "brand-new"), ("/title", "line", "New")])
    assert "email.brand-new" in desk.guide(new).items
    assert desk.known is guide
    saved(desk, new)
    assert "email.brand-new" in desk.guide().items
    assert "email.brand-new" in desk.known.items


@pytest.mark.parametrize(
    "place",
    ["../guide.yml", "/etc/passwd", "emails/../../x.yml", "emails/x.yml\0", "emails\\x.yml",
     "./faq.yml", "emails//x.yml", "README.md", "notes.txt", ".hidden.yml", "emails/.x.yml", ""],
)  # fmt: skip
def test_no_way_leads_out_of_the_folder(desk: Desk, place: str) -> None:
    with pytest.raises(RefusedError, match="outside"):
        desk.shelf.write(place, b"", "")


def test_links_are_not_followed(desk: Desk, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x.yml").write_text("secret")
    (desk.shelf.content / "sets" / "linked.yml").symlink_to(outside / "x.yml")
    (desk.shelf.content / "linked").symlink_to(outside)
    for place in ("sets/linked.yml", "linked/x.png"):
        with pytest.raises(RefusedError, match="outside"):
            desk.shelf.read(place)


def test_a_picture_is_one_or_is_refused(desk: Desk) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
    key = desk.open(desk.guide().items["publisher"])
    assert desk.take_picture(key, "../../My Logo!.SVG", svg) == "brand/my-logo.svg"
    assert desk.take_picture(key, "my logo.svg", svg) == "brand/my-logo.svg"
    assert desk.take_picture(key, "my logo.svg", svg + b"\n") == "brand/my-logo-2.svg"
    for name, raw in (("a.png", b"none"), ("a.exe", b"MZ"), ("a.svg", b"<html>")):
        with pytest.raises(RefusedError, match="picture"):
            desk.take_picture(key, name, raw)


def test_a_picture_is_written_with_what_names_it_and_goes_with_it(desk: Desk) -> None:
    publisher = desk.guide().items["publisher"]
    key, folder = desk.open(publisher), desk.shelf.content / "brand"
    there = {*folder.iterdir()} if folder.exists() else set()
    place, other = (desk.take_picture(key, name, SIGN) for name in ("sign.svg", "other.svg"))
    rows = form_of(desk.guide(), publisher)
    rows = [row for row in rows if not row[0].startswith("/logo")]
    rows += [("/logo", "group", ""), ("/logo/file", "line", place), ("/logo/alt", "line", "A sign")]
    proposal = desk.proposal(key, rows)
    assert proposal.pictures == {place: SIGN}
    assert not desk.guide(proposal).checked.errors
    assert ({*folder.iterdir()} if folder.exists() else set()) == there
    with pytest.raises(RefusedError, match="changed"):
        desk.save(proposal, "0" * 64)
    assert not (desk.shelf.content / place).exists()
    saved(desk, proposal)
    assert (desk.shelf.content / place).read_bytes() == SIGN
    assert not (desk.shelf.content / other).exists()
    desk.undo()
    assert ({*folder.iterdir()} if folder.exists() else set()) == there


@pytest.mark.parametrize("is_there", [True, False])
def test_the_new_file_of_every_kind_names_its_schema(above: Desk, *, is_there: bool) -> None:
    guide = above.shelf.content.parent
    if is_there:
        write_all(guide / BESIDE)
    kinds = [kind for kind in EDITED if kind is not PUBLISHER and not kind.is_prose]
    assert len(kinds) > 10
    for kind in kinds:
        item = Editable(f"{kind.one}.", "", kind, {}, ())
        at = "same" if kind is SYNONYMS else "id"
        rows: list[Answer] = [(f"/{at}", "line", "ours-alone")]
        saved(above, above.proposal(above.open(item, is_new=True), rows))
        [path] = [guide / "content" / place for place in (kind.path, f"{kind.path}ours-alone.yml")
                  if (guide / "content" / place).is_file()]  # fmt: skip
        named = path.read_text().partition("$schema=")[2].partition("\n")[0]
        assert named.endswith(f"/{kind.name}.json")
        assert (path.parent / named).resolve().is_file() == is_there
        assert named.startswith("http") != is_there
