"""What the machine refused, as one sentence with a remedy."""

from __future__ import annotations

import errno

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


def explain(error: OSError) -> str:
    """Return one line: where it failed, why, and what to do."""
    place = f"{error.filename}: " if error.filename else ""
    reason = (error.strerror or str(error)).rstrip(".")
    remedy = REMEDIES.get(error.errno or 0, "")
    return " ".join(f"{place}{reason}. {remedy}".split())
