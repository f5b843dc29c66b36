"""Every verb of the command line, as the package runs it in an environment of its own."""

from __future__ import annotations

import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from askwell.cli import VERBS
from tests.packaged import CLEAN

NAMES = sorted(verb.name for verb in VERBS if verb.name)

ROWS = {
    "build": ("--engine plain", "Built "),
    "check": ("", "No problems found."),
    "count": ("", "  stages"),
    "diff": ("email.ask", "email.ask is as in the original."),
    "edit": ("--no-browser --port 0", "Editor at http://127.0.0.1:"),
    "export": ("questions", "Wrote questions.xlsx"),
    "fleet": ("fleet.yml", "1 built"),
    "handbook": ("changes", "### Changes"),
    "handouts": ("--bundle worksheet.notes", "Made handouts.pdf"),
    "ids": ("", "notes.again.options.yes"),
    "import": ("list.md", "content/questions/questions.yml"),
    "new": ("other --name Lakeside", "other/guide.yml"),
    "publish": ("--for nginx", "server {"),
    "remove": ("email.ask --dry-run", "/emails/"),
    "replace": ("email.ask", "content/emails/ask.yml holds a copy"),
    "review": ("", "Nothing is to be reviewed"),
    "runs": ("list.md", "\n"),
    "schema": ("", "publisher"),
    "serve": ("--engine plain --address 127.0.0.1:0", "http://127.0.0.1:"),
    "status": ("", "own  checklist.morning-after"),
}
"""What follows each verb, and some of what it then says."""

SERVERS = {"edit", "serve"}
"""Those that go on until somebody ends them."""

OWN = {
    "guide.yml": "schema: 1\nguide:\n  extends: [../base]\n",
    "fleet.yml": "schema: 1\nfleet:\n  guides:\n    - {id: one, folder: .}\n",
    "list.md": "# Questions\n\n- What is the tool that you would miss most of all, and why?\n",
}
"""A guide's own files, beside its content."""


@pytest.fixture
def standing(tmp_path: Path, minimal_content: Path) -> Path:
    """Return the folder of a guide that stands on another one, with an item of its own."""
    shutil.copytree(minimal_content, tmp_path / "base" / "content")
    own = tmp_path / "guide" / "content" / "checklists"
    own.mkdir(parents=True)
    words = (minimal_content / "checklists" / "evening-before.yml").read_text("utf-8")
    (own / "morning-after.yml").write_text(
        words.replace("evening-before", "morning-after").replace("evening before", "morning after")
    )
    for name, text in OWN.items():
        (tmp_path / "guide" / name).write_text(text)
    return tmp_path / "guide"


@pytest.mark.parametrize("verb", NAMES)
def test_every_verb_runs_from_the_package(verb: str, installed: Path, standing: Path) -> None:
    assert verb in ROWS, "Say in ROWS what follows this verb."
    arguments, words = ROWS[verb]
    told = ""
    with subprocess.Popen(
        [installed / "askwell", verb, *arguments.split()],
        cwd=standing,
        env=CLEAN,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        for line in process.stdout or ():
            told += line
            if verb in SERVERS and words in line:
                process.send_signal(signal.SIGTERM)
    assert process.returncode == 0, told
    assert words in told
