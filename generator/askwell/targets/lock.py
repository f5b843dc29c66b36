"""One build at a time: a lock that the system takes back however its holder ends."""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from askwell.problems import BusyError

WITHOUT_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP})
"""What a network drive says that knows no locks: there a build goes on without."""


@contextmanager
def locked(path: Path, thing: Path) -> Iterator[None]:
    """Hold the lock file `path`, which is gone afterwards.

    Raises BusyError if another process holds it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = _held(path, thing)
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0)
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


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
