"""One build at a time: a lock that the system takes back however its holder ends."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from askwell.problems import BusyError, UsageError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]  # there the file itself is the lock

WITHOUT_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP})
"""What a network drive says that knows no locks: there a build goes on without."""


@contextmanager
def locked(path: Path, thing: Path) -> Iterator[None]:
    """Hold the lock file `path`, which is gone afterwards.

    Raises BusyError if another process holds it, UsageError if the file is no lock.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with (_by_system if fcntl else _by_name)(path, thing):
        yield


@contextmanager
def _by_system(path: Path, thing: Path) -> Iterator[None]:
    handle = _held(path, thing)
    try:
        _refuse_other_file(path, os.pread(handle, 20, 0))
    except UsageError:
        os.close(handle)
        raise
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0)
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


@contextmanager
def _by_name(path: Path, thing: Path) -> Iterator[None]:
    """Hold a lock that nobody takes back from a holder who was killed."""
    try:
        with path.open("x", encoding="ascii") as file:
            file.write(str(os.getpid()))
    except FileExistsError:
        _refuse_other_file(path, path.read_bytes())
        raise BusyError(
            f"Another build works on {thing}. If none does, delete {path}, then try again."
        ) from None
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def _refuse_other_file(path: Path, held: bytes) -> None:
    if held and not held.isdigit():
        raise UsageError(
            f"{path} was not made by Askwell, but a build needs its name. Move it away."
        )


def _held(path: Path, thing: Path) -> int:
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(handle, 20, 0).decode() or "unknown"
            os.close(handle)
            raise BusyError(
                f"Another build works on {thing} (process {holder}). Try again when it has ended."
            ) from None
        except OSError as error:
            if error.errno not in WITHOUT_LOCKS:
                raise
        if _is_still_there(path, handle):
            return handle
        os.close(handle)  # its holder deleted it between the two calls: this lock holds nobody off


def _is_still_there(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False
