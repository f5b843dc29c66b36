from __future__ import annotations

import pytest

from askwell.markdown import is_safe, links, parser, slug


def test_html_stays_text() -> None:
    assert parser().render("<b>a</b>") == "<p>&lt;b&gt;a&lt;/b&gt;</p>\n"
    assert (
        parser().render("<script>\nalert(1)\n</script>")
        == "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n"
    )


def test_headings_get_anchors_and_the_same_one_twice_gets_another() -> None:
    assert parser().render("## Wait & see\n\n## Wait & see\n") == (
        '<h2 id="wait-see">Wait &amp; see</h2>\n<h2 id="wait-see-1">Wait &amp; see</h2>\n'
    )


def test_tables_are_read() -> None:
    assert "<td>1</td>" in parser().render("| a |\n|---|\n| 1 |\n")


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("First Steps", "first-steps"),
        ("It's 3 o'clock!", "it-s-3-o-clock"),
        ("Über_uns", "über-uns"),
        ("?!", "section"),
    ],
)
def test_anchor_is_the_words_of_the_heading(heading: str, anchor: str) -> None:
    assert slug(heading) == anchor


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("[a](/b/) ![c](d.png)", ["/b/", "d.png"]),
        ("[a][b]\n\n[b]: javascript:x", ["javascript:x"]),
        ("<https://example.com/>", ["https://example.com/"]),
        ("<ana@example.com>", ["mailto:ana@example.com"]),
        ("> - **[a](x)**", ["x"]),
        ("| [a](x) |\n|---|\n| [b](y) |", ["x", "y"]),
        ("[a](java&#115;cript:x)", ["javascript:x"]),
        ("`[a](x)` https://example.com", []),
        ("[a]()", [""]),
    ],
)
def test_every_link_is_found_safe_or_not(text: str, targets: list[str]) -> None:
    assert list(links(text)) == targets


@pytest.mark.parametrize(
    "target",
    ["/", "/a/#b", "#b", "https://a.b", "http://a.b", "HTTPS://a.b", "mailto:a@b", "tel:1"],
)
def test_places_of_the_guide_and_safe_protocols_are_safe(target: str) -> None:
    assert is_safe(target)


@pytest.mark.parametrize(
    "target",
    [
        "javascript:x",
        "JavaScript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///x",
        "//a.b",
        "a.md",
        "../a/",
        "",
        " /a",
    ],
)
def test_all_else_is_unsafe(target: str) -> None:
    assert not is_safe(target)
