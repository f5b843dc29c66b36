"""What the machine refused, as one sentence with a remedy."""

from __future__ import annotations

import errno
import os
import re
import shutil

REMEDIES = {
    errno.ENOSPC: "The disk is full. Free some space, then try again.",
    errno.EDQUOT: "Your share of the disk is used up. Free some space, then try again.",
    errno.EACCES: "Give yourself the right to read and write there, or choose another folder.",
    errno.EPERM: "Give yourself the right to read and write there, or choose another folder.",
    errno.EROFS: "Nothing can be written there. Choose another folder.",
    errno.EEXIST: "A file stands where a folder is needed. Move it away.",
    errno.ENOTDIR: "A file stands where a folder is needed. Move it away.",
    errno.EISDIR: "A folder stands where a file is needed. Move it away.",
    errno.EMFILE: "Too many files are open. Close other programs, then try again.",
    errno.ENAMETOOLONG: "Give the folder a shorter name.",
}

FULL = (errno.ENOSPC, errno.EDQUOT)

STAYING = {
    errno.EACCES: "Give yourself the right to read and write there.",
    errno.EPERM: "Give yourself the right to read and write there.",
    errno.EROFS: "Nothing can be written there. See whether the disk is locked.",
    errno.ENAMETOOLONG: "Choose a shorter name.",
}
"""Other remedies where nobody can choose another folder."""


def explain(error: OSError, *, can_move: bool = True) -> str:
    """Return one line: where it failed, why, and what to do; another folder if one `can_move`."""
    error = _first(error)
    filled = error.filename2 if error.errno in FULL else None  # not what was to be copied there
    place = f"{filled or error.filename}: " if error.filename else ""
    reason = (error.strerror or str(error)).rstrip(".")
    remedies = REMEDIES if can_move else REMEDIES | STAYING
    remedy = remedies.get(error.errno or 0, "")
    return " ".join(f"{place}{reason}. {remedy}".split())


def _first(error: OSError) -> OSError:
    """Return the first failure of those that a copy of a whole folder collects as words."""
    collected = error.args[0] if isinstance(error, shutil.Error) else None
    if not isinstance(collected, list):
        return error
    _, place, why = collected[0]
    number = re.match(r"\[Errno (\d+)\]", why)
    if not number:
        return OSError(0, why, place)
    return OSError(int(number[1]), os.strerror(int(number[1])), place)
