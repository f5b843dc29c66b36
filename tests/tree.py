"""Read a page as a tree, as far as the pages of a guide need it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "hr", "img", "input", "link", "meta"}
ENDS_BEFORE = {"li": {"li"}, "option": {"option"}}
"""What a tag ends that stands open (HTML, section 13.1.2.4), of what our pages leave open."""


@dataclass(eq=False)
class Node:
    """An element of a page."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    @property
    def elements(self) -> list[Node]:
        return [child for child in self.children if isinstance(child, Node)]

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def all(self) -> Iterator[Node]:
        """Yield the element and every one in it, in the order of the page."""
        yield self
        for child in self.elements:
            yield from child.all()

    @property
    def text(self) -> str:
        """The words in it, its white space as single blanks."""
        return " ".join("".join(self.texts()).split())

    def texts(self) -> Iterator[str]:
        """Yield every stretch of words in it."""
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child.texts()


class _Grower(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.open[-1].tag in ENDS_BEFORE.get(tag, ()):
            self.open.pop()
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if any(node.tag == tag for node in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def tree(html: str) -> Node:
    """Return a page, or a part of one, as a tree."""
    grower = _Grower()
    grower.feed(html)
    grower.close()
    return grower.open[0]
