"""The package in an empty environment: everything works, nothing of the checkout is used."""

from __future__ import annotations

import ast
import http.client
import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

import pytest

import askwell
from askwell.engines import ENGINES, EngineName
from askwell.pipeline import make
from askwell.project import Project
from askwell.schema import schema, schema_names
from tests.packaged import CLEAN, ROOT, hatchling, run


@pytest.fixture
def guide(tmp_path: Path, minimal_content: Path) -> Path:
    """Return a folder that holds nothing but content."""
    shutil.copytree(minimal_content, tmp_path / "guide" / "content")
    return tmp_path / "guide"


def files(site: Path) -> Mapping[str, bytes]:
    paths = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}


def test_nothing_of_the_checkout_is_used(installed: Path, guide: Path) -> None:
    told = run(
        installed / "python",
        "-c",
        "import askwell as a, askwell.shipped as s;print(a.__file__, s.FRAME, s.ASSETS, s.CONTENT)",
        at=guide,
    ).split()
    home = installed.parent
    assert len(told) == 4
    assert all(Path(path).is_relative_to(home) and Path(path).exists() for path in told), told
    assert Path(told[0]).with_name("py.typed").is_file()  # or programs that use it go unchecked


def test_it_says_its_version(installed: Path, guide: Path) -> None:
    assert run(installed / "askwell", "--version", at=guide).strip().endswith(askwell.__version__)


def test_every_schema(installed: Path, guide: Path) -> None:
    assert run(installed / "askwell", "schema", at=guide).split() == schema_names()
    name = schema_names()[0]
    assert json.loads(run(installed / "askwell", "schema", name, at=guide)) == json.loads(
        schema(name)
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_build_gives_the_bytes_that_the_checkout_gives(
    engine: EngineName, installed: Path, guide: Path, tmp_path: Path
) -> None:
    assert find_spec("zensical"), "Zensical is not installed: run make test, which installs it."
    run(installed / "askwell", "build", "--engine", engine, at=guide)
    make(Project.at(guide, target=tmp_path / "by-checkout"), engine=engine)
    assert files(guide / "site") == files(tmp_path / "by-checkout")


def test_the_shipped_guide_is_the_checkouts(installed: Path, guide: Path) -> None:
    command = "from askwell.shipped import CONTENT; print(CONTENT)"
    shipped = Path(run(installed / "python", "-c", command, at=guide).strip())
    assert files(shipped) == files(ROOT / "content")


@pytest.mark.parametrize("engine", ["mkdocs", "plain"])
def test_serve_answers_on_this_computer(engine: str, installed: Path, guide: Path) -> None:
    command = [str(installed / "askwell"), "serve", "--engine", engine, "--address", "127.0.0.1:0"]
    with subprocess.Popen(
        command, cwd=guide, env=CLEAN, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        port = int(process.stdout.readline().split(":")[2].split("/")[0])
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", "/questions/")
        with connection.getresponse() as answer:
            assert answer.status == 200
            assert b"/_preview/reload.js" in answer.read()
        connection.close()
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
    assert process.returncode == 0


def test_plain_mkdocs_finds_the_plugin(installed: Path, guide: Path) -> None:
    (guide / "build" / "docs").mkdir(parents=True)
    (guide / "mkdocs.yml").write_text(
        "site_name: A guide\ndocs_dir: build/docs\ntheme: material\nplugins: [askwell]\n"
    )
    run(installed / "python", "-m", "mkdocs", "build", "--quiet", "--site-dir", "one", at=guide)
    run(installed / "askwell", "build", "--site-dir", "two", at=guide)
    assert files(guide / "one") == files(guide / "two")


def test_a_new_guide_builds_at_once_by_plain_mkdocs_too_and_says_what_is_made_up(
    installed: Path, tmp_path: Path
) -> None:
    run(installed / "askwell", "new", "guide", "--name", "Lakeside Careers", at=tmp_path)
    started = tmp_path / "guide"
    told = run(installed / "askwell", "check", "--format", "json", at=started)
    assert {problem["check"] for problem in json.loads(told)} == {"example-data"}
    run(installed / "askwell", "build", "--engine", "plain", at=started)
    assert run(installed / "python", "-m", "askwell.smoke", "site", at=started)
    assert b"Lakeside Careers" in (started / "site" / "index.html").read_bytes()
    assert not list(started.rglob("*.py"))
    run(installed / "python", "-m", "mkdocs", "build", "--quiet", "--site-dir", "two", at=started)
    assert files(started / "two") == files(started / "site")


def test_the_sources_hold_what_the_package_is_made_of(wheel: Path, tmp_path: Path) -> None:
    assert hatchling(ROOT, "sdist", tmp_path).returncode == 0
    [sources] = tmp_path.glob("*.tar.gz")
    shutil.unpack_archive(sources, tmp_path, filter="data")
    folder = next(path for path in tmp_path.iterdir() if path.is_dir())
    assert hatchling(folder, "wheel", tmp_path / "again").returncode == 0
    [again] = (tmp_path / "again").glob("*.whl")
    assert again.read_bytes() == wheel.read_bytes()


def test_a_package_without_scripts_is_refused_in_one_line(tmp_path: Path) -> None:
    for name in (
        "pyproject.toml",
        "package.py",
        "README.md",
        "LICENSE",
        "LICENSE-CONTENT",
        "LICENSE-FONT",
    ):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("content", "generator", "overrides/frame"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    done = hatchling(tmp_path, "wheel", tmp_path / "dist")
    assert done.returncode == 1
    assert done.stderr == "The scripts and styles of the site are not made yet. Run: make scripts\n"


@pytest.mark.parametrize("name", askwell.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    assert name in dir(askwell)
    assert getattr(askwell, name).__doc__


def test_a_name_that_is_not_public_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        getattr(askwell, "Nothing")  # noqa: B009 - mypy knows it is not there


def test_the_public_names_cost_nothing_until_they_are_used() -> None:
    heavy = "import sys, askwell; print(sorted(m for m in sys.modules if m.startswith('askwell')))"
    assert ast.literal_eval(run(sys.executable, "-c", heavy, at=ROOT)) == ["askwell"]


def test_a_check_loads_no_site_generator_and_no_templates(project: Path) -> None:
    command = (
        "import sys; from pathlib import Path; from askwell import Project, check;"
        "check(Project.at(Path(sys.argv[1])));"
        "slow = ('mkdocs', 'material', 'jinja2', 'babel', 'askwell.pages', 'askwell.preview');"
        "print([m for m in slow if m in sys.modules])"
    )
    assert run(sys.executable, "-c", command, project, at=ROOT) == "[]\n"


def test_what_came_of_a_guide_is_shown_in_a_line(project: Path) -> None:
    checked = askwell.check(askwell.Project.at(project))
    assert checked.library
    assert repr(checked) == "Checked(problems=())"


@pytest.fixture
def two_guides(tmp_path: Path, minimal_content: Path) -> Callable[[], tuple[Project, Project]]:
    """Return a function that lays out two guides with different names."""

    def lay_out() -> tuple[Project, Project]:
        for name in ("one", "two"):
            shutil.copytree(minimal_content, tmp_path / name / "content")
            publisher = tmp_path / name / "content" / "publisher.yml"
            words = publisher.read_text(encoding="utf-8")
            publisher.write_text(words.replace("Example Career Center", f"Center {name}"))
        return Project.at(tmp_path / "one"), Project.at(tmp_path / "two")

    return lay_out


@pytest.mark.parametrize("engine", ["mkdocs", "plain"])
def test_one_process_makes_many_guides_that_share_nothing(
    engine: EngineName, two_guides: Callable[[], tuple[Project, Project]]
) -> None:
    one, two = two_guides()
    first = make(one, engine=engine)
    assert first.site
    before = files(first.site)
    make(two, engine=engine)
    assert b"Center two" in (two.target / "index.html").read_bytes()
    assert b"Center two" not in (one.target / "index.html").read_bytes()
    make(one, engine=engine)
    assert files(one.target) == before
