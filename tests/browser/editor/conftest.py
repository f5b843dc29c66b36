"""An editor that runs on a small guide of its own."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.editor.editing import Editor

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory, minimal_content: Path) -> Iterator[Editor]:
    content = tmp_path_factory.mktemp("edited") / "content"
    shutil.copytree(minimal_content, content)
    command = [sys.executable, "-u", "-m", "askwell", "edit", str(content.parent)]
    environment = {"PYTHONPATH": str(ROOT / "generator")}
    with subprocess.Popen(
        [*command, "--no-browser", "--port", "0"], stdout=subprocess.PIPE, text=True,
        env=environment,
    ) as running:  # fmt: skip
        assert running.stdout
        entrance = re.search(r"http\S+", running.stdout.readline())
        assert entrance
        yield Editor(content, entrance.group())
        running.terminate()


@pytest.fixture
def page(editor: Editor, open_page: OpenPage) -> Page:
    page = open_page()
    page.goto(editor.entrance)
    return page
