"""Our pages inside a site that MkDocs makes with the Material theme: all of it, or one part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader, PrefixLoader
from markupsafe import Markup, escape
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as SitePage
from mkdocs.structure.toc import TableOfContents, get_toc
from mkdocs.utils.templates import TemplateContext

from askwell.engines.headings import Heading, headings
from askwell.engines.menu import add_to_menu
from askwell.engines.writer import block
from askwell.pages.frame import Frame
from askwell.pages.site import Build, Page

TOP = "_main"
"""The id of what holds a page of ours there."""

LOST, HELP = "404.html", '{% extends "askwell/lost.html" %}'
"""The page for wrong addresses, which is ours on a whole site."""

FIRST = 100
"""The priority of whoever comes before other plugins, so that these find whole pages."""


class NoSettings(Config):  # type: ignore[no-untyped-call]  # MkDocs says nothing of its types here
    """It is never named in a mkdocs.yml."""


class Guest(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """Adds a guide's pages and files to a site, in its menu, its search and its look."""

    def __init__(self, build: Build, source: Path, frame: Frame, folders: Sequence[Path]) -> None:
        """Take a guide whose pages were written to `source`, its frame, and templates' folders."""
        self.build = build
        self.source = source
        self.frame = frame
        self.templates = PrefixLoader({"askwell": FileSystemLoader(folders)})
        self.at = frame.at
        self.pages = {self.at + page.uri: page for page in build.pages}

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add what is not there yet. Raises PluginError if a file of theirs is in the way."""
        for uri in (*(page.uri for page in self.build.pages), *self.build.files):
            path, there = str(self.source / uri), files.get_file_from_path(self.at + uri)
            if there is None:
                hidden = InclusionLevel.NOT_IN_NAV
                made = File.generated(config, self.at + uri, abs_src_path=path, inclusion=hidden)
                files.append(made)
            elif there.abs_src_path != path:
                raise PluginError(
                    f"{there.abs_src_path} stands where the guide needs its place. "
                    'Move it away, or choose another address in mkdocs.yml, after "at:".'
                )
            else:
                there.inclusion = InclusionLevel.NOT_IN_NAV
        return files

    def on_nav(self, nav: Navigation, *, files: Files, **_: Any) -> Navigation:
        """Add the guide to the menu: where their `nav` names its front page, or at the end."""
        add_to_menu(nav, self.build, self.frame.at, files)
        return nav

    @event_priority(FIRST)
    def on_page_markdown(self, markdown: str, *, page: SitePage, **_: Any) -> str:
        """Hold a page of ours back from their Markdown, which would read it anew.

        Its title and description are HTML: that is what themes take them for.
        """
        if page.file.src_uri not in self.pages:
            return markdown
        html = {name: page.meta[name] for name in ("title", "description")}
        page.meta.update({name: Markup(each) for name, each in html.items()})  # noqa: S704 - ours
        return ""

    @event_priority(FIRST)
    def on_page_content(self, html: str, *, page: SitePage, config: MkDocsConfig, **_: Any) -> str:
        """Return the body of a page of ours, with its headings for their table of contents."""
        made = self.pages.get(page.file.src_uri)
        if made is None:
            return html
        page.toc = _contents(made)
        if not page.toc.items[0].children:
            page.meta["hide"] = ["toc"]  # and the page is as wide as it can be
        body = unsearched(block(made))
        return body if config.use_directory_urls else with_files_named(body)

    def on_env(self, env: Environment, **_: Any) -> Environment:
        """Let the theme find our templates, under names that none of theirs has."""
        if env.loader:
            lost = DictLoader({} if self.at else {LOST: HELP})
            env.loader = ChoiceLoader([lost, env.loader, self.templates])
        return env

    def on_page_context(
        self, context: TemplateContext, /, *, page: SitePage, **_: Any
    ) -> TemplateContext:
        """Hand the frame to a page of ours, whatever theirs call a guide."""
        if page.file.src_uri in self.pages:
            context["guide"] = self.frame.values()  # type: ignore[typeddict-unknown-key]
        return context


def with_files_named(html: str) -> str:
    """Return HTML whose links between pages name the file, for sites that are opened as folders."""
    return re.sub(r'( href="(?:[^":?#<>]*/)?)(?=["?#])', _named, html)


def _named(found: re.Match[str]) -> str:
    return f"{found[0]}index.html" if found[0].endswith("/") else found[0]


UNSEEN = re.compile(
    r"""<(?:template|[a-z][a-z0-9-]*(?=(?:\s+[\w:-]+(?:="[^"]*")?)*?\s+hidden[\s>=]))(?=[\s>])"""
)
"""The start of an element that no reader sees; the word in an attribute's text hides nothing."""


def unsearched(html: str) -> str:
    """Return HTML in which their search leaves out what no reader sees."""
    return UNSEEN.sub(r"\g<0> data-search-exclude", html)


def _contents(page: Page) -> TableOfContents:
    """Return the headings of a page below its title, which is the page itself."""
    return get_toc(
        [Heading(level=1, id=TOP, name=escape(page.title), children=headings(page.body))]
    )
