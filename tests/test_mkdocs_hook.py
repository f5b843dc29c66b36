"""What plain `mkdocs build` and `mkdocs serve` get, by the hook or by the plugin."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from askwell import mkdocs_hook
from askwell.plugin import AskwellPlugin


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
    config: MkDocsConfig, plugin: AskwellPlugin, tmp_path: Path
) -> None:
    config.site_dir = str(tmp_path / "site")
    scripts = tmp_path / "site" / "assets" / "javascripts"
    scripts.mkdir(parents=True)
    plugin.on_post_build(config=config)
    assert not scripts.exists()
