"""Pages that lead the way: the front page, the stages, the audiences, the guide's prose."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.addresses import address
from askwell.kinds.guide import GuidePage
from askwell.kinds.journey import Audience, Stage
from askwell.pages.rendering import Renderer
from askwell.pages.site import Page


def journey_pages(render: Renderer) -> Iterator[Page]:
    """Make every page of the journey, in its order."""
    publisher = render.catalog.publisher
    yield Page("/", publisher.title, publisher.tagline, "home", render.render("home.html", "/"))
    description = "The whole way from first idea to comparing what you heard, stage by stage."
    yield Page("/guide/", "The guide", description, "guide", render.render("guide.html", "/guide/"))
    for number, stage in enumerate(render.catalog.stages, start=1):
        yield _stage(render, stage, number)
    for page in render.catalog.guide_pages:
        yield _guide_page(render, page)
    description = "What is different for you, whoever you are: worries, extra ways to find people, and question sets."
    yield Page(
        "/for/", "Who are you?", description, "guide", render.render("audiences.html", "/for/")
    )
    for audience in render.catalog.audiences:
        yield _audience(render, audience)


def _stage(render: Renderer, stage: Stage, number: int) -> Page:
    prose = render.catalog.stage_page(stage)
    at = address(stage)
    body = render.render("stage.html", at, stage=stage, number=number, prose=prose)
    description = prose.description if prose else stage.goal
    return Page(at, stage.title, render.wording.plain(description), "guide", body, stage=stage.id)


def _guide_page(render: Renderer, page: GuidePage) -> Page:
    at = address(page)
    body = render.render("guide-page.html", at, page=page)
    return Page(
        at,
        page.title,
        render.wording.plain(page.description),
        "guide",
        body,
        stage=page.stage or "",
    )


def _audience(render: Renderer, audience: Audience) -> Page:
    at = address(audience)
    body = render.render("audience.html", at, audience=audience)
    return Page(at, audience.title, render.wording.plain(audience.you), "guide", body)
