"""A whole guide in the look of the theme, by every engine that brings a theme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from askwell.engines import EngineName
from askwell.pipeline import check, lay_out, make, render
from askwell.preview.session import Session
from askwell.problems import EngineError
from askwell.project import Project
from askwell.targets import owned
from tests.guest.hosting import Host, files
from tests.markup import read_page


@pytest.fixture
def themed(project: Path) -> Path:
    """Return a project whose publisher chose the look of the theme."""
    publisher = project / "content" / "publisher.yml"
    words = publisher.read_text(encoding="utf-8")
    publisher.write_text(
        words.replace("  colour:", "  look: material\n  colour:"), encoding="utf-8"
    )
    assert check(Project.at(project)).library.publisher.look == "material"
    return project


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_every_page_has_the_theme_around_it_and_our_body_in_it(
    engine: EngineName, themed: Path
) -> None:
    made = make(Project.at(themed), engine=engine)
    assert made.build
    for page in made.build.pages:
        html = (themed / "site" / page.uri).with_suffix(".html").read_text(encoding="utf-8")
        assert 'class="md-header' in html
        assert 'class="md-search"' in html
        assert "__palette_1" in html
        ours, theirs = read_page(page.body).text, read_page(html).text
        assert ours in theirs, page.address
    assert "md-header" in (themed / "site" / "404.html").read_text(encoding="utf-8")
    assert not [name for name in files(themed / "site") if name.startswith("askwell/")]


def test_the_menu_holds_every_page_once_in_the_order_of_the_guide(themed: Path) -> None:
    made = make(Project.at(themed))
    assert made.build
    page = (themed / "site" / "questions" / "index.html").read_text(encoding="utf-8")
    menu = page[page.index('class="md-tabs"') : page.index("</nav>", page.index('class="md-tabs"'))]
    shown = [" ".join(each.split()) for each in re.findall(r'md-tabs__link">(.*?)</a>', menu, re.S)]
    frame = made.build.frame
    assert shown == [
        frame.words["front"],
        *(link.title for link in frame.menu),
        frame.words["more"],
    ]


MENU = """
  menu:
    - page: /faq/
      title: Asked & answered
    - page: /questions/first-steps/#first-year-surprise
      title: The "first" year
    - site: https://elsewhere.example.edu/
      title: Else & where
  foot:
    links:
      - site: https://college.example.edu/
        title: The college
"""


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_an_own_menu_leads_to_places_and_to_other_sites(engine: EngineName, themed: Path) -> None:
    publisher = themed / "content" / "publisher.yml"
    publisher.write_text(publisher.read_text(encoding="utf-8").rstrip() + MENU, encoding="utf-8")
    assert make(Project.at(themed), engine=engine).site
    led = read_page((themed / "site" / "index.html").read_text(encoding="utf-8")).all("href")
    assert {"https://elsewhere.example.edu/", "https://college.example.edu/"} <= set(led)
    page = (themed / "site" / "index.html").read_text(encoding="utf-8")
    assert re.search(r">\s*Else &amp; where\s*<", page)
    assert re.search(r">\s*Asked &amp; answered\s*<", page)
    assert [each for each in led if "questions/first-steps/" in each]
    assert not [each for each in led if ".md" in each]


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_names_are_words_to_the_theme_whatever_signs_they_hold(
    engine: EngineName, themed: Path
) -> None:
    content = themed / "content"
    odd = 'Say "hi" <i> & go'
    for path, field in (
        (content / "publisher.yml", "title"),
        (content / "publisher.yml", "name"),
        (content / "publisher.yml", "tagline"),
        (content / "emails" / "ask.yml", "title"),
    ):
        words = re.sub(rf"(?m)^  {field}: .*", f"  {field}: {odd}", path.read_text("utf-8"))
        path.write_text(words, encoding="utf-8")
    assert make(Project.at(themed), engine=engine).site
    for path in (themed / "site").rglob("*.html"):
        page = read_page(path.read_text(encoding="utf-8"))
        assert "i" not in {tag for tag, _ in page.elements}
        named = [each for name in ("content", "aria-label", "title") for each in page.all(name)]
        assert odd in page.text
        assert [each for each in named if odd in each]
        assert not [each for each in named if "Say" in each and odd not in each]


def test_headings_of_a_page_stand_in_the_theme_s_table_of_contents(themed: Path) -> None:
    make(Project.at(themed))
    page = read_page((themed / "site" / "index.html").read_text(encoding="utf-8"))
    assert "#_tools" in page.all("href")
    assert "_tools" in page.all("id")


def test_an_engine_without_a_theme_says_so_in_one_line(themed: Path) -> None:
    with pytest.raises(EngineError, match="--engine mkdocs") as error:
        make(Project.at(themed), engine="plain")
    assert "\n" not in str(error.value)
    assert not (themed / "site").exists()


def test_a_site_to_open_as_files_in_the_look_of_a_theme_is_refused_in_one_line(
    themed: Path, tmp_path: Path
) -> None:
    project = Project.at(themed)
    build = lay_out(check(project).library)
    with pytest.raises(EngineError, match="without --offline") as error:
        render(project, build, tmp_path / "offline", engine="mkdocs", offline=True)
    assert "\n" not in str(error.value)


def test_a_preview_shows_the_look_without_being_told_an_engine(
    themed: Path, tmp_path: Path
) -> None:
    session = Session(Project.at(themed), None, tmp_path)
    session.site_url = "http://127.0.0.1:8000/"
    session.rebuild()
    shown = session.shown()
    assert shown.site
    assert b"md-header" in shown.site["index.html"]


def test_plain_mkdocs_gives_the_bytes_that_the_command_gives(
    themed: Path, tmp_path: Path, minimal_content: Path
) -> None:
    host = Host.lay_out(tmp_path / "host", minimal_content)
    (host.folder / "build" / "docs").mkdir(parents=True)
    (themed / "content").rename(host.folder / "content")
    (host.folder / "mkdocs.yml").write_text(
        "site_name: Ask Well\ndocs_dir: build/docs\ntheme: material\nplugins: [search, askwell]\n"
    )
    done = host.run("one")
    assert done.returncode == 0, done.stderr
    make(Project.at(host.folder, target=host.folder / "two"))
    one, two = ({**files(host.folder / name), owned.STAMP: b""} for name in ("one", "two"))
    assert one == two  # but for the list of what is ours: MkDocs' own files are MkDocs'


def test_a_notebook_loads_nothing_of_the_theme_s_look(project: Path) -> None:
    build = lay_out(check(Project.at(project)).library)
    assert "assets/theme.css" not in build.files
    assert b".askwell" not in build.files["assets/styles/guide.css"]
