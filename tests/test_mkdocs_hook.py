"""What plain `mkdocs build` and `mkdocs serve` get from the hook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from askwell import mkdocs_hook


@pytest.fixture
def config(whole_project: Path) -> Iterator[MkDocsConfig]:
    (whole_project / "build" / "docs").mkdir(parents=True)
    mkdocs_hook.on_startup(command="build", dirty=False)
    yield load_config(str(whole_project / "mkdocs.yml"), hooks=[])
    mkdocs_hook.on_startup(command="build", dirty=False)


def break_content(config: MkDocsConfig) -> Path:
    path = Path(config.config_file_path).parent / "content" / "facts.yml"
    path.write_text(path.read_text(encoding="utf-8") + "extra: 1\n", encoding="utf-8")
    return path


def test_pages_are_written_and_the_frame_handed_on(config: MkDocsConfig) -> None:
    mkdocs_hook.on_config(config)
    assert (Path(config.docs_dir) / "questions" / "index.md").is_file()
    assert config.extra["guide"]["publisher"] == "Example Career Center"
    assert config.extra["guide"]["preview"] is False
    assert config.site_name.endswith("Example Career Center")


def test_a_build_of_broken_content_stops_with_the_report(config: MkDocsConfig) -> None:
    break_content(config)
    with pytest.raises(PluginError, match=r"content/facts\.yml:\d+:1: \"extra\" is not known here"):
        mkdocs_hook.on_config(config)


def test_a_preview_keeps_the_last_good_pages_and_shows_the_problem(
    config: MkDocsConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    mkdocs_hook.on_startup(command="serve", dirty=False)
    mkdocs_hook.on_config(config)
    before = (Path(config.docs_dir) / "index.md").read_bytes()
    path = break_content(config)
    mkdocs_hook.on_config(config)
    [problem] = config.extra["guide"]["problems"]
    assert problem["place"].startswith("content/facts.yml:")
    assert '"extra" is not known here.' in capsys.readouterr().out
    assert (Path(config.docs_dir) / "index.md").read_bytes() == before

    path.write_text(path.read_text(encoding="utf-8").replace("extra: 1\n", ""), encoding="utf-8")
    mkdocs_hook.on_config(config)
    assert config.extra["guide"]["problems"] == []


def test_a_preview_that_starts_broken_stops_with_the_report(config: MkDocsConfig) -> None:
    mkdocs_hook.on_startup(command="serve", dirty=False)
    break_content(config)
    with pytest.raises(PluginError):
        mkdocs_hook.on_config(config)


def test_what_nobody_loads_is_taken_out_of_the_site(config: MkDocsConfig, tmp_path: Path) -> None:
    config.site_dir = str(tmp_path / "site")
    scripts = tmp_path / "site" / "assets" / "javascripts"
    scripts.mkdir(parents=True)
    mkdocs_hook.on_post_build(config)
    assert not scripts.exists()
