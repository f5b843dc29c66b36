"""Word files as people make them, small enough to read here: real numbering, tracked changes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_TYPES = f"""<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>
<Override PartName="/word/numbering.xml" ContentType="{WORD}.numbering+xml"/>
<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/>
<Override PartName="/word/comments.xml" ContentType="{WORD}.comments+xml"/>
<Override PartName="/word/footnotes.xml" ContentType="{WORD}.footnotes+xml"/>
</Types>"""
_RELATIONS = f"""<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""
_PARTS = f"""<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="{OFFICE}/numbering" Target="numbering.xml"/>
<Relationship Id="r2" Type="{OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="r3" Type="{OFFICE}/comments" Target="comments.xml"/>
<Relationship Id="r4" Type="{OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>"""
_LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{form}"/></w:lvl>'
    for level, form in enumerate(("decimal", "bullet", "bullet"))
)
_NUMBERING = (
    f'<?xml version="1.0" encoding="UTF-8"?><w:numbering {W}>'
    f'<w:abstractNum w:abstractNumId="0">{_LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
_STYLES = f"""<?xml version="1.0" encoding="UTF-8"?><w:styles {W}>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>"""
_COMMENTS = (
    f'<?xml version="1.0" encoding="UTF-8"?><w:comments {W}>'
    '<w:comment w:id="0" w:author="Z"><w:p><w:r><w:t>Too long?</w:t></w:r></w:p></w:comment>'
    "</w:comments>"
)


def run(text: str, *, bold: bool = False) -> str:
    """Return a run; a line feed is a soft break."""
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    lines = '</w:t><w:br/><w:t xml:space="preserve">'.join(map(escape, text.split("\n")))
    return f'<w:r>{look}<w:t xml:space="preserve">{lines}</w:t></w:r>'


def para(*runs: str, style: str = "", level: int | None = None) -> str:
    """Return a paragraph; with a level it is an entry of Word's own numbering."""
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    if level is not None:
        look += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    body = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{look}</w:pPr>{body}</w:p>"


def bold(text: str) -> str:
    return para(run(text, bold=True))


def inserted(text: str) -> str:
    return f'<w:ins w:id="1" w:author="Z">{run(text)}</w:ins>'


def deleted(text: str) -> str:
    said = f'<w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r>'
    return f'<w:del w:id="2" w:author="Z">{said}</w:del>'


def table(*rows: Iterable[str]) -> str:
    """Return a table; a cell can be one of `merged`."""
    lines = (
        "<w:tr>"
        + "".join(cell if cell.startswith("<w:tc>") else _cell(cell) for cell in row)
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{''.join(lines)}</w:tbl>"


def merged(text: str = "", *, down: bool = False, columns: int = 1) -> str:
    """Return a cell that goes over columns, or goes down: without a text, it is one's next part."""
    look = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    if down:
        look += '<w:vMerge w:val="restart"/>' if text else "<w:vMerge/>"
    return _cell(text, look)


def _cell(text: str, look: str = "") -> str:
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{para(text)}</w:tc>"


def struck(text: str) -> str:
    return run(text).replace("<w:r>", "<w:r><w:rPr><w:strike/></w:rPr>", 1)


def box(text: str) -> str:
    """Return a box that floats over the page, with a text in it."""
    content = f"<w:txbxContent>{para(text)}</w:txbxContent>"
    return f"<w:r><w:pict><v:shape {V}><v:textbox>{content}</v:textbox></v:shape></w:pict></w:r>"


def control(text: str) -> str:
    """Return a field of a form, such as a list to choose from, with what was chosen."""
    return f"<w:sdt><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>"


def hidden(text: str) -> str:
    return run(text).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1)


def noted(number: int = 1) -> str:
    """Return the number of a note at the foot of the page."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def part(name: str, *body: str) -> str:
    """Return what stands around the text: a header, a footer, or the notes at the foot."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {W}>{"".join(body)}</w:{name}>'


def note(text: str, number: int = 1) -> str:
    return f'<w:footnote w:id="{number}">{para(text)}</w:footnote>'


def document(*body: str, comments: str = _COMMENTS, **parts: str) -> bytes:
    """Return a Word file, with more parts by their names, such as "footnotes"."""
    file = io.BytesIO()
    words = f"<w:document {W}><w:body>{''.join(body)}</w:body></w:document>"
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for name, text in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _RELATIONS),
            ("word/_rels/document.xml.rels", _PARTS),
            ("word/document.xml", words),
            ("word/numbering.xml", _NUMBERING),
            ("word/styles.xml", _STYLES),
            ("word/comments.xml", comments),
            *((f"word/{name}.xml", text) for name, text in parts.items()),
        ):
            package.writestr(name, text)
    return file.getvalue()
