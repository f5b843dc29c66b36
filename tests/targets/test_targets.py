"""A target holds one whole site, and keeps what others put there."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from askwell.targets import Target, in_place, opened, owned, renaming
from tests.targets.folders import NEW, OLD, OTHERS, held, lay, replace, site


@pytest.fixture(params=["exchange", "two renames", "in place"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Replace in each of the ways there are."""

    def busy(*_: object) -> bool:
        raise OSError(errno.EBUSY, "busy")

    if request.param != "exchange":
        without = busy if request.param == "in place" else lambda *_: False
        monkeypatch.setattr(renaming, "exchange", without)
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_the_new_site_takes_the_old_ones_place_and_others_files_stay(tmp_path: Path) -> None:
    target = site(tmp_path / "site", OLD)
    lay(target, OTHERS)
    replace(target)
    assert held(target) == NEW | OTHERS
    assert owned.listed(target) == set(NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    replace(target, OLD)
    assert held(target) == OLD | OTHERS


@pytest.mark.usefixtures("way")
def test_a_file_where_a_folder_was_and_a_folder_where_a_file_was(tmp_path: Path) -> None:
    target = site(tmp_path / "site", {"a": "old", "b/c": "old", "b/d/e": "old"})
    replace(target, {"a/c": "new", "b": "new"})
    assert held(target) == {"a/c": "new", "b": "new"}


@pytest.mark.usefixtures("way")
def test_others_files_stay_where_none_can_be_in_two_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    target = site(tmp_path / "site", OLD)
    lay(target, OTHERS)
    replace(target)
    assert held(target) == NEW | OTHERS


def rewrite(path: Path) -> None:
    """Put another file in a file's place, a minute later."""
    later = path.stat().st_mtime + 60
    path.unlink()
    path.write_text("newer", encoding="utf-8")
    os.utime(path, (later, later))


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("moment", ["before", "after"])
def test_what_others_write_while_the_site_is_replaced_stays(
    tmp_path: Path, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    swap = renaming.swap

    def slow(new: Path, target: Path, old: Path) -> bool:
        if moment == "before":
            rewrite(target / "CNAME")
        swapped = swap(new, target, old)
        if moment == "after":
            rewrite(target / "CNAME")
        return swapped

    monkeypatch.setattr(renaming, "swap", slow)
    target = site(tmp_path / "site", OLD)
    lay(target, OTHERS)
    replace(target)
    assert held(target) == NEW | OTHERS | {"CNAME": "newer"}


def test_a_system_without_a_library_of_its_programs_replaces_by_two_renames(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cdll(name: str | None, **_: bool) -> None:
        assert name is None
        raise TypeError("argument of type 'NoneType' is not iterable")  # as on Windows

    monkeypatch.setattr("askwell.targets.renaming.ctypes.CDLL", cdll)
    target = site(tmp_path / "site", OLD)
    lay(target, OTHERS)
    assert not renaming.exchange(target, target)
    replace(target)
    assert held(target) == NEW | OTHERS


def test_a_first_site_needs_no_folder(tmp_path: Path) -> None:
    replace(tmp_path / "here" / "site")
    assert held(tmp_path / "here" / "site") == NEW


@pytest.mark.usefixtures("way")
def test_a_branch_checked_out_to_publish_from_keeps_its_git(tmp_path: Path) -> None:
    lay(tmp_path / "site", {".git": "gitdir: elsewhere"})
    replace(tmp_path / "site")
    replace(tmp_path / "site")
    assert held(tmp_path / "site") == NEW | {".git": "gitdir: elsewhere"}


def test_a_site_of_before_the_stamp_had_a_list_keeps_hidden_files_and_its_domain(
    tmp_path: Path,
) -> None:
    target = tmp_path / "site"
    lay(target, OLD | {"CNAME": "x", ".htaccess": "y", owned.STAMP: "Built by Askwell.\n"})
    replace(target)
    assert held(target) == NEW | {"CNAME": "x", ".htaccess": "y"}


def test_another_targets_unfinished_change_is_left_alone(tmp_path: Path) -> None:
    target = Target.at(tmp_path / "site")
    target.begin()
    site(target.old, OLD)
    replace(tmp_path / "other")
    with opened(tmp_path / "site"):
        assert held(tmp_path / "site") == OLD


def test_a_disk_that_is_full_half_way_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_new: Path, part: Path) -> None:
        lay(part, {"index.html": "new"})
        raise OSError(errno.ENOSPC, "No space left on device")

    target = site(tmp_path / "site", OLD)
    monkeypatch.setattr(renaming, "swap", lambda *_: False)
    monkeypatch.setattr("askwell.targets.in_place.shutil.move", full)
    with pytest.raises(OSError, match="No space left"):
        replace(target)
    assert held(target) == OLD
    assert not (target / in_place.PART).exists()


def test_a_list_cannot_name_what_lies_outside(tmp_path: Path) -> None:
    lay(tmp_path / "site", {owned.STAMP: owned.HEAD + "../thesis\n/etc/passwd\nindex.html\n"})
    assert owned.listed(tmp_path / "site") == {"index.html"}


def test_a_folder_that_can_only_be_changed_within_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def may(path: Path, _how: int) -> bool:
        return path != tmp_path

    target = site(tmp_path / "site", OLD)
    lay(target, OTHERS)
    monkeypatch.setattr("askwell.targets.os.access", may)
    assert Target.at(target).work.parent == target
    replace(target)
    assert held(target) == NEW | OTHERS
    assert sorted(path.name for path in target.iterdir() if path.name.startswith(".")) == [
        ".askwell",
        ".git",
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.fixture
def volume(tmp_path: Path) -> Iterator[Path]:
    """Mount a volume where that is allowed; elsewhere the tests of the ways stand for it."""
    folder = tmp_path / "volume"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    yield folder
    umount = shutil.which("umount")
    if mounted and umount:
        subprocess.run([umount, str(folder)], check=True)


def test_a_volume_is_changed_in_place(volume: Path) -> None:
    (volume / "lost+found").mkdir()
    for files in (OLD, NEW, OLD):
        replace(volume, files)
        assert held(volume) == files
    assert [path.name for path in volume.parent.iterdir()] == ["volume"]


def test_a_volume_that_is_full_keeps_its_site(volume: Path) -> None:
    replace(volume, OLD)
    if not volume.is_mount():
        return
    with pytest.raises(OSError, match=r".") as error:
        replace(volume, {"index.html": "new" * 1_000_000})
    assert "No space left" in str(error.value)
    assert held(volume) == OLD


@pytest.mark.parametrize("name", [".site.old", ".site.new", ".site.gone", ".site.lock"])
def test_what_others_put_beside_the_site_stays(name: str, tmp_path: Path) -> None:
    lay(tmp_path / name, {"one.jpg": "a picture"})
    replace(tmp_path / "site")
    replace(tmp_path / "site")
    assert held(tmp_path / name) == {"one.jpg": "a picture"}
