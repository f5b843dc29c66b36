"""What runs where the system is no Unix: the check, and a preview without a terminal's signals."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from askwell.processes.interrupts import ended_by_signals

CHECK = """
import sys
sys.modules["fcntl"] = None  # as if there were none
from askwell.cli import main
main(["check", sys.argv[1]])
"""


def test_content_is_checked_where_there_are_no_unix_locks(project: Path) -> None:
    command = [sys.executable, "-c", CHECK, str(project)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_preview_needs_no_signal_of_a_closed_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "SIGHUP")
    before = signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        with ended_by_signals("Ended."):
            assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
    finally:
        signal.signal(signal.SIGTERM, before)
