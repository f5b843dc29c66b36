"""What Word keeps beside a text: words that were deleted with changes tracked, and comments."""

from __future__ import annotations

import io
import re
from html import unescape
from zipfile import ZIP_DEFLATED, ZipFile

from askwell.importing.unpacking import member

TEXT, COMMENTS = "word/document.xml", "word/comments.xml"

DELETED = "askwell-deleted"
"""The color that deleted words are marked with, so that whoever reads the file sees them."""

_DELETION = re.compile(rb"<w:del(?: [^>]*[^/>])?>(?:(?!<w:del[ >]).)*?</w:del>", re.DOTALL)
_RUN = re.compile(rb"<w:r(?: [^>]*[^/>])?>")
_COMMENT = re.compile(
    rb"<w:comment (?=[^>]*\bw:id=\"(?P<id>\d+)\")[^>]*>"
    rb"(?P<said>(?:(?!<w:comment ).)*?)</w:comment>",
    re.DOTALL,
)
_SAID = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>|(</w:p>)")


def with_deletions(raw: bytes) -> bytes:
    """Return a document in which deleted words stand, marked; without any, as it is."""
    with ZipFile(io.BytesIO(raw)) as package:
        text = member(package, TEXT)
        if not _DELETION.search(text):
            return raw
        file = io.BytesIO()
        with ZipFile(file, "w", ZIP_DEFLATED) as marked:
            for name in package.namelist():
                is_text = name == TEXT
                marked.writestr(
                    name, _DELETION.sub(_shown, text) if is_text else package.read(name)
                )
    return file.getvalue()


def _shown(deletion: re.Match[bytes]) -> bytes:
    look = b'<w:rPr><w:highlight w:val="' + DELETED.encode() + b'"/></w:rPr>'
    runs = _RUN.sub(lambda run: run[0] + look, deletion[0])  # of two looks, the first counts
    inner = runs.partition(b">")[2].removesuffix(b"</w:del>")
    return inner.replace(b"<w:delText", b"<w:t").replace(b"</w:delText>", b"</w:t>")


def comments(package: ZipFile) -> dict[str, str]:
    """Return the words of each comment by its number."""
    found = _COMMENT.finditer(member(package, COMMENTS))
    return {each["id"].decode(): words(each["said"]) for each in found}


def words(part: bytes) -> str:
    """Return the words of a part of a document; paragraphs are apart."""
    said = b"".join(text or b" " * bool(end) for text, end in _SAID.findall(part))
    return " ".join(unescape(said.decode("utf-8", "replace")).split())
