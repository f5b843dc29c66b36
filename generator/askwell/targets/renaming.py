"""The usual way to replace a site: by renaming.

Where the system can exchange two folders, no moment is without one.
"""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Callable
from pathlib import Path

CANNOT_EXCHANGE = frozenset({errno.ENOSYS, errno.EINVAL})
CANNOT_RENAME = frozenset({errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM})
"""The target is a mount point, or the folder it lies in cannot be written."""

_HERE = -100  # AT_FDCWD: paths count from the working folder
_EXCHANGE = 2  # RENAME_EXCHANGE, see renameat2(2)


def swap(new: Path, site: Path, old: Path) -> bool:
    """Put `new` in the place of `site`. False, and nothing changed, if that cannot be renamed.

    Where the two are exchanged the old site lies at `new` afterwards, otherwise at `old`.
    """
    if new.is_relative_to(site):  # a folder cannot take the place of one that it lies in
        return False
    try:
        if not site.exists():
            new.rename(site)
        elif not exchange(new, site):
            site.rename(old)
            new.rename(site)
    except OSError as error:
        if error.errno in CANNOT_RENAME:
            return False
        raise
    return True


def bring_back(old: Path, site: Path) -> None:
    """Bring the old site back if a build was killed between the two renames."""
    if old.exists() and not site.exists():
        old.rename(site)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False if this system or file system cannot.

    Raises OSError if they cannot for another reason.
    """
    if (rename := _renameat2()) is None:
        return False
    if rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in CANNOT_EXCHANGE:
        return False
    raise OSError(number, os.strerror(number), str(one))


def _renameat2() -> Callable[..., int] | None:
    try:
        program = ctypes.CDLL(None, use_errno=True)
    except (OSError, TypeError):  # where a program is no library of its own, as on Windows
        return None
    return getattr(program, "renameat2", None)
