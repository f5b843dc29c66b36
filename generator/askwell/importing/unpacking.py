"""The packages that Word and Excel write: looked at before anything unpacks them."""

from __future__ import annotations

import io
from zipfile import BadZipFile, ZipFile

from askwell.problems import AskwellError

MOST = 20_000_000
"""Bytes that a package may hold, unpacked: a list of questions has a hundredth of it."""

_OLD = bytes.fromhex("d0cf11e0a1b11ae1")
"""How files of Word and Excel before 2007 begin, and those with a password."""

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def refuse_unreadable(name: str, raw: bytes, usual: str) -> None:
    """Raise AskwellError for a file that is no package, or one that is too much to unpack."""
    if raw.startswith(_OLD):
        if _ENCRYPTED in raw:
            raise AskwellError(
                f"{name} is protected by a password. Save a copy without one, then import that."
            )
        raise AskwellError(f"{name} has an old form. Open it, and save it as {usual}.")
    try:
        with ZipFile(io.BytesIO(raw)) as package:
            size = sum(each.file_size for each in package.infolist())
            kinds = {each.filename.partition("/")[0] for each in package.infolist()}
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise damaged(name, usual) from error
    if size > MOST:
        raise AskwellError(
            f"{name} is too large: unpacked it has {size // 1_000_000} MB, "
            f"and {MOST // 1_000_000} are read. Save only the list as a new file."
        )
    if not kinds & {"word", "xl", "content.xml"}:
        raise damaged(name, usual)


def damaged(name: str, usual: str) -> AskwellError:
    """Return what is said of a file that cannot be read."""
    return AskwellError(
        f"{name} cannot be read: it is damaged, or something else than its name says. "
        f"Open it in its own program, and save it as {usual}."
    )


def member(package: ZipFile, name: str) -> bytes:
    """Return a file of a package; nothing if it is not there."""
    return package.read(name) if name in package.namelist() else b""
