"""The command: what it says when it cannot start, and when it ends."""

from __future__ import annotations

import gc
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from askwell.cli import main
from askwell.editor import run
from askwell.preview.address import HostPort


def edited(folder: Path, *options: str) -> str:
    done = CliRunner().invoke(main, ["edit", str(folder), "--no-browser", *options])
    assert done.exit_code == 2
    return done.output


def test_what_is_missing_is_named_with_its_remedy(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "find_spec", lambda _: None)
    assert edited(folder) == (
        'Error: The editor needs two more packages: pip install "askwell[edit]"\n'
    )


def test_a_port_that_is_taken_is_told_in_a_line(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert edited(folder, "--port", port).startswith(f"Error: Port {port} cannot be used.")


def test_a_usual_port_that_is_taken_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        monkeypatch.setattr(run, "USUAL", HostPort("127.0.0.1", port - 1))
        with run.listening(None) as found:
            assert port < found.getsockname()[1] <= port + run.OTHERS


def test_memory_is_looked_through_while_it_runs(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []
    monkeypatch.setattr("uvicorn.Server.run", lambda *_, **__: seen.append(gc.isenabled()))
    gc.disable()  # as a command does that ends soon
    try:
        CliRunner().invoke(main, ["edit", str(folder), "--no-browser"])
    finally:
        gc.enable()
    assert seen == [True]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_in_good_order(folder: Path, number: int) -> None:
    command = [sys.executable, "-m", "askwell", "edit", str(folder), "--no-browser", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline().startswith("Editor at http://127.0.0.1:")
        process.send_signal(number)
        assert process.stdout.read() == "Editor ended.\n"
    assert process.returncode == 0
