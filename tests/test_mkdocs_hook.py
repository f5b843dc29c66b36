"""What plain `mkdocs build` and `mkdocs serve` get, by the hook or by the plugin."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from askwell import mkdocs_hook
from askwell.pipeline import make
from askwell.plugin import AskwellPlugin
from askwell.problems import BusyError
from askwell.project import Project
from askwell.targets import owned
from tests.targets.folders import lay


@pytest.fixture
def config(whole_project: Path) -> MkDocsConfig:
    (whole_project / "build" / "docs").mkdir(parents=True)
    return load_config(str(whole_project / "mkdocs.yml"), hooks=[])


@pytest.fixture
def plugin() -> AskwellPlugin:
    return AskwellPlugin()


def break_content(config: MkDocsConfig) -> Path:
    path = Path(config.config_file_path).parent / "content" / "facts.yml"
    path.write_text(path.read_text(encoding="utf-8") + "extra: 1\n", encoding="utf-8")
    return path


def test_pages_are_written_and_the_frame_handed_on(
    config: MkDocsConfig, plugin: AskwellPlugin
) -> None:
    plugin.on_config(config)
    assert (Path(config.docs_dir) / "questions" / "index.md").is_file()
    assert config.extra["guide"]["publisher"] == "Example Career Center"
    assert config.extra["guide"]["preview"] is False
    assert config.site_name.endswith("Example Career Center")


def test_a_project_without_a_frame_of_its_own_gets_the_shipped_one(
    project: Path, plugin: AskwellPlugin
) -> None:
    (project / "build" / "docs").mkdir(parents=True)
    (project / "mkdocs.yml").write_text("site_name: A\ndocs_dir: build/docs\ntheme: material\n")
    config = plugin.on_config(load_config(str(project / "mkdocs.yml")))
    template = config.theme.get_env().get_template("base.html")
    assert "frame" in Path(template.filename or "").parts


def test_a_build_of_broken_content_stops_with_the_report(
    config: MkDocsConfig, plugin: AskwellPlugin
) -> None:
    break_content(config)
    with pytest.raises(PluginError, match=r"content/facts\.yml:\d+:1: \"extra\" is not known here"):
        plugin.on_config(config)


def test_a_folder_without_content_is_told(config: MkDocsConfig, plugin: AskwellPlugin) -> None:
    content = Path(config.config_file_path).parent / "content"
    content.rename(content.with_name("elsewhere"))
    with pytest.raises(PluginError, match="is no Askwell project"):
        plugin.on_config(config)


def test_a_preview_keeps_the_last_good_pages_and_shows_the_problem(
    config: MkDocsConfig, plugin: AskwellPlugin, capsys: pytest.CaptureFixture[str]
) -> None:
    plugin.on_startup(command="serve", dirty=False)
    plugin.on_config(config)
    before = (Path(config.docs_dir) / "index.md").read_bytes()
    path = break_content(config)
    plugin.on_config(config)
    [problem] = config.extra["guide"]["problems"]
    assert problem["place"].startswith("content/facts.yml:")
    assert '"extra" is not known here.' in capsys.readouterr().out
    assert (Path(config.docs_dir) / "index.md").read_bytes() == before

    path.write_text(path.read_text(encoding="utf-8").replace("extra: 1\n", ""), encoding="utf-8")
    plugin.on_config(config)
    assert config.extra["guide"]["problems"] == []


def test_a_preview_that_starts_broken_stops_with_the_report(
    config: MkDocsConfig, plugin: AskwellPlugin
) -> None:
    plugin.on_startup(command="serve", dirty=False)
    break_content(config)
    with pytest.raises(PluginError):
        plugin.on_config(config)


def test_two_previews_share_nothing(config: MkDocsConfig, plugin: AskwellPlugin) -> None:
    plugin.on_startup(command="serve", dirty=False)
    plugin.on_config(config)
    assert AskwellPlugin().last_good is None
    assert mkdocs_hook.on_config.__self__.last_good is None  # type: ignore[attr-defined]


def test_what_nobody_loads_is_taken_out_of_the_site(
    config: MkDocsConfig,
) -> None:
    config.plugins["askwell"] = AskwellPlugin()
    mkdocs_build(config)
    assert not (Path(config.site_dir) / "assets" / "javascripts").exists()


@pytest.fixture
def shared(project: Path) -> MkDocsConfig:
    """Return the config of a project with pages of its own beside the guide."""
    lay(project, {"docs/own.md": "# Own", "docs/CNAME": "x", "docs/assets/images/a.png": "mine"})
    lay(project, {"site/.htaccess": "y", "site/.git/HEAD": "ref"})
    lay(project, {"mkdocs.yml": "site_name: A\ntheme: material\n"})
    (project / "site" / ".htaccess").chmod(0o600)
    config = load_config(str(project / "mkdocs.yml"))
    config.plugins["askwell"] = AskwellPlugin()
    return config


def test_what_others_have_in_both_folders_is_neither_deleted_nor_claimed(
    shared: MkDocsConfig, project: Path
) -> None:
    for _ in range(2):
        mkdocs_build(shared)
    site = project / "site"
    assert (project / "docs" / "own.md").read_text() == "# Own"
    theirs = {"CNAME", ".htaccess", ".git/HEAD", "own/index.html", "assets/images/a.png"}
    assert all((site / uri).is_file() for uri in theirs)
    assert theirs.isdisjoint(owned.listed(site))
    assert {"index.html", "404.html", "sitemap.xml", "assets/styles/guide.css"} <= owned.listed(
        site
    )
    assert (site / ".htaccess").stat().st_mode & 0o777 == 0o600
    make(Project.at(project), engine="plain")
    assert all((site / uri).is_file() for uri in theirs)


def test_a_page_of_others_in_a_pages_place_is_named_and_stays(
    shared: MkDocsConfig, project: Path, plugin: AskwellPlugin
) -> None:
    lay(project, {"docs/index.md": "# Mine"})
    with pytest.raises(PluginError, match=r"docs/index\.md was not made by Askwell") as error:
        plugin.on_config(shared)
    assert "\n" not in str(error.value)
    assert (project / "docs" / "index.md").read_text() == "# Mine"


def test_what_the_machine_refuses_is_told_in_one_line(
    shared: MkDocsConfig, plugin: AskwellPlugin, project: Path
) -> None:
    shared.docs_dir = str(project / "mkdocs.yml" / "docs")
    with pytest.raises(PluginError, match="A file stands where a folder is needed") as error:
        plugin.on_config(shared)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("end", ["done", "failed"])
def test_a_build_holds_the_locks_until_it_ends(
    end: str, shared: MkDocsConfig, plugin: AskwellPlugin, project: Path
) -> None:
    plugin.on_config(shared)
    with pytest.raises(PluginError, match="Another build works on"):
        AskwellPlugin().on_config(shared)
    with pytest.raises(BusyError):
        make(Project.at(project), engine="plain")
    if end == "failed":
        plugin.on_build_error(error=Exception())
    else:
        with pytest.raises(PluginError, match="left out the page"):
            plugin.on_post_build(config=shared)
    AskwellPlugin().on_config(shared)
