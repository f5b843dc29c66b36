"""The watch sees every change, and takes one save for one."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from askwell.preview import watch

PATIENCE = 30
"""Seconds to wait at most for what the watch sees in the hundredth of one, on a quiet machine."""

Changed = Callable[..., bool]
"""Does something in the folder and tells whether the watch saw it, in time."""


def watched(content: Path) -> Iterator[object]:
    """Make a folder of content that is watched, and return what the watch sees from now on."""
    (content / "sets").mkdir(parents=True)
    (content / "sets" / "one.yml").write_text("schema: 1")
    seen = watch.changes(content)
    next(seen)
    return seen


@pytest.fixture
def changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Changed]:
    """Return a function that does something in the folder and tells whether the watch saw it.

    Afterwards nobody watches: a thread left over would meet what other tests do to the system.
    """
    monkeypatch.setattr(watch, "INTERVAL", 0.01)
    monkeypatch.setattr(watch, "SETTLED", 0.01)
    seen = watched(tmp_path / "content")
    watching: list[threading.Thread] = []

    def after(act: Callable[[], object], wait: float = PATIENCE) -> bool:
        act()
        looked = threading.Thread(target=next, args=(seen,), daemon=True)
        watching.append(looked)
        looked.start()
        looked.join(wait)
        return not looked.is_alive()

    yield after
    (tmp_path / "content" / "last.yml").write_text("schema: 1")
    for looked in watching:
        looked.join()


def test_a_changed_file_a_new_one_and_one_that_is_gone(changed: Changed, tmp_path: Path) -> None:
    one, two = (tmp_path / "content" / "sets" / name for name in ("one.yml", "two.yml"))
    assert changed(lambda: one.write_text("schema: 2 "))
    assert changed(lambda: two.write_text("schema: 1"))
    assert changed(two.unlink)


def test_a_folder_that_is_moved_away_and_back(changed: Changed, tmp_path: Path) -> None:
    content, away = tmp_path / "content", tmp_path / "away"
    assert changed(lambda: shutil.move(content, away))
    assert changed(lambda: shutil.move(away, content))
    assert changed(lambda: (content / "sets" / "one.yml").write_text("schema: 3  "))


def test_what_an_editor_keeps_beside_a_file_is_no_change(changed: Changed, tmp_path: Path) -> None:
    assert not changed(lambda: (tmp_path / "content" / ".one.yml.swp").write_text("x"), 0.5)


def test_a_file_can_be_watched_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "INTERVAL", 0.01)
    monkeypatch.setattr(watch, "SETTLED", 0.01)
    (tmp_path / "guide.yml").write_text("schema: 1")
    seen = watch.changes(tmp_path / "guide.yml")
    next(seen)
    (tmp_path / "guide.yml").write_text("schema: 1\nguide: {}")
    looked = threading.Thread(target=next, args=(seen,), daemon=True)
    looked.start()
    looked.join(PATIENCE)
    assert not looked.is_alive()
