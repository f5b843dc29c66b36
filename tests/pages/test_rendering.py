from __future__ import annotations

from collections.abc import Callable

import pytest
from jinja2 import UndefinedError

from askwell.catalog import Catalog
from askwell.kinds.emails import Email
from askwell.kinds.questions import Question
from askwell.kinds.words import Message, Prose, Text
from askwell.library import Library
from askwell.pages.links import relative
from askwell.pages.rendering import Renderer, renderer


@pytest.fixture
def render(minimal: Library) -> Renderer:
    return renderer(Catalog(minimal))


def say(render: Renderer, value: object, at: str = "/faq/", **values: object) -> str:
    return render.environment.from_string("{{ value }}").render(
        value=value, at=at, anchors=set, **values
    )


@pytest.mark.parametrize(
    ("target", "at", "link"),
    [
        ("/", "/", "./"),
        ("/", "/guide/", "../"),
        ("/guide/", "/", "guide/"),
        ("/guide/", "/guide/prepare/", "../"),
        ("/emails/ask/", "/guide/prepare/", "../../emails/ask/"),
        ("/faq/#a", "/faq/", "#a"),
        ("/faq/#a", "/about/sources/", "../../faq/#a"),
        ("/assets/search.json", "/search/", "../assets/search.json"),
        ("/faq/", "/faq/", "./"),
        ("/javascript:alert(1)", "/", "./javascript:alert(1)"),
    ],
)
def test_links_are_relative_so_that_the_site_works_in_any_folder(
    target: str, at: str, link: str
) -> None:
    assert relative(target, at) == link


def test_text_is_escaped_and_laid_out_on_one_line(render: Renderer) -> None:
    assert say(render, Text('a <b>\n  & "c"')) == "a &lt;b&gt; &amp; &#34;c&#34;"


def test_lines_of_a_message_stay(render: Renderer) -> None:
    assert say(render, Message("Dear <you>,\n\nbye")) == "Dear &lt;you&gt;,\n\nbye"


def test_blank_is_marked_and_named(render: Renderer) -> None:
    assert say(render, Text("I am {{ your_name }}")) == (
        'I am <span class="blank" data-blank="your_name">[your name]</span>'
    )


def test_blank_of_an_item_is_named_by_that_item(render: Renderer, minimal: Library) -> None:
    email = minimal.all(Email)[0]
    assert (
        say(render, Text("{{ field }}"), item=email)
        == '<span class="blank" data-blank="field">[the field]</span>'
    )


def test_values_in_a_text_are_escaped_too(minimal: Library) -> None:
    publisher = minimal.publisher.model_copy(update={"name": Text("<i>&")})
    entries = tuple(entry for entry in minimal.entries if entry.model is not minimal.publisher)
    own = next(entry for entry in minimal.entries if entry.model is minimal.publisher)
    library = Library((type(own)(own.source, own.loc, publisher), *entries))
    render = renderer(Catalog(library))
    assert say(render, Text("We, {{ publisher.name }}")) == "We, &lt;i&gt;&amp;"
    assert say(render, Prose("We, {{ publisher.name }}")) == "<p>We, &lt;i&gt;&amp;</p>\n"


def test_values_in_prose_are_words_and_no_markup(minimal: Library) -> None:
    own = next(entry for entry in minimal.entries if entry.model is minimal.publisher)
    publisher = minimal.publisher.model_copy(update={"name": Text("*A* [b](javascript:c) _d_ `e`")})
    library = Library((type(own)(own.source, own.loc, publisher),))
    assert say(renderer(Catalog(library)), Prose("{{ publisher.name }}")) == (
        "<p>*A* [b](javascript:c) _d_ `e`</p>\n"
    )


def test_links_in_prose_are_made_relative(render: Renderer) -> None:
    assert say(render, Prose("[a](/emails/ask/) [b](https://c.d/)"), at="/guide/story/") == (
        '<p><a href="../../emails/ask/">a</a> <a href="https://c.d/">b</a></p>\n'
    )


def test_html_in_prose_stays_text(render: Renderer) -> None:
    assert say(render, Prose("<b>a</b> <script>b</script>")) == (
        "<p>&lt;b&gt;a&lt;/b&gt; &lt;script&gt;b&lt;/script&gt;</p>\n"
    )


def test_what_is_left_out_prints_nothing(render: Renderer) -> None:
    assert say(render, None) == ""


def test_misspelled_name_in_a_template_is_an_error(render: Renderer) -> None:
    with pytest.raises(UndefinedError):
        render.environment.from_string("{{ tpyo }}").render(at="/")


def test_question_is_linked_on_its_banks_page(render: Renderer, minimal: Library) -> None:
    question = minimal.get(Question, "learn-first")
    template = render.environment.from_string("{{ link(question) }}")
    assert (
        template.render(question=question, at="/sets/first-talk/")
        == "../../questions/first-steps/#learn-first"
    )


@pytest.fixture
def laid_out(render: Renderer) -> Callable[[str], list[str]]:
    """Lay out a body as a guide page does; each item that it embeds comes as its kind."""
    template = render.environment.from_string(
        "{% for each in pieces(body) %}{{ each if each is string else each.kind }}|{% endfor %}"
    )

    def pieces(body: str) -> list[str]:
        taken = {"taken"}
        html = template.render(body=Prose(body), at="/guide/story/", anchors=lambda: taken)
        found = html.split("|")
        return [piece.strip() for piece in found[:-1]]

    return pieces


def test_page_is_split_at_what_it_embeds(laid_out: Callable[[str], list[str]]) -> None:
    body = "One\n\n{{ email.ask }}\n\n{{checklist.evening-before}}  \nTwo {{ email.ask }} three\n"
    assert laid_out(body) == [
        "<p>One</p>",
        "email",
        "checklist",
        "<p>Two {{ email.ask }} three</p>",
    ]


def test_what_is_not_there_to_embed_stays_as_it_was_written(
    laid_out: Callable[[str], list[str]],
) -> None:
    assert laid_out("{{ email.none }}") == ["{{ email.none }}"]


def test_definition_below_an_embed_is_found_above_it(laid_out: Callable[[str], list[str]]) -> None:
    assert laid_out("[it][a]\n\n{{ email.ask }}\n\n[a]: /faq/") == [
        '<p><a href="../../faq/">it</a></p>',
        "email",
    ]


def test_embed_inside_code_stays_code(laid_out: Callable[[str], list[str]]) -> None:
    assert laid_out("```\n{{ email.ask }}\n```") == ["<pre><code>{{ email.ask }}\n</code></pre>"]


def test_headings_are_numbered_on_the_page_and_links_follow_them(
    laid_out: Callable[[str], list[str]],
) -> None:
    assert laid_out("## Taken\n\n{{ email.ask }}\n\n## Taken\n\n[a](#taken) [b](#taken-2)") == [
        '<h2 id="taken-2">Taken</h2>',
        "email",
        '<h2 id="taken-2-2">Taken</h2>\n<p><a href="#taken-2">a</a> <a href="#taken-2-2">b</a></p>',
    ]


def test_picture_of_the_content_folder_is_shown_and_no_other(render: Renderer) -> None:
    assert say(render, Prose("![a *desk*](/brand/desk.png)")) == (
        '<p><img src="../assets/content/brand/desk.png" alt="a desk" /></p>\n'
    )
    assert say(render, Prose("![a desk](https://x.y/desk.png)")) == "<p>a desk</p>\n"


def test_same_prose_gives_the_same_page_twice(laid_out: Callable[[str], list[str]]) -> None:
    body = "| | a |\n|---|---|\n| b | [c](/faq/) {{ fact.text-length }} |\n"
    assert laid_out(body) == laid_out(body)
