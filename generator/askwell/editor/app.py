"""The editor's server: who asks is looked at first; what looks at the disk takes turns.

The only file that imports starlette.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import PurePosixPath
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from askwell.editor import pages
from askwell.editor.answers import AnswerError
from askwell.editor.content_folder import RefusedError
from askwell.editor.desk import Desk
from askwell.editor.guard import COMMON, OWN, SHOWN, Guard
from askwell.editor.views import Views, told
from askwell.patching import PatchError
from askwell.preview.server import TYPES

EXPECTED = (RefusedError, PatchError, AnswerError, OSError)

POSTS = ("form", "check", "colours", "preview", "diff", "save", "undo", "picture")

AT_ONCE = ("form", "colours")
"""What is answered while something else is checked or made: it needs no more than is known."""


def app(desk: Desk, guard: Guard) -> ASGIApp:
    """Return the editor of a guide as an application."""
    views = Views(desk, guard.token)
    routes = [
        Route("/", _shown(desk, lambda r: views.overview(
            r.query_params.get("q", ""), r.query_params.get("kind", ""),
            r.query_params.get("done", "")))),
        Route("/mend", _shown(desk, lambda _: views.mend())),
        Route("/item/{name}", _shown(desk, lambda r: views.item(r.path_params["name"]))),
        Route("/new/{kind}", _shown(desk, lambda r: views.new(
            r.path_params["kind"], r.query_params.get("from", "")))),
        Route("/part/{holder}", _shown(desk, lambda r: views.new_part(
            r.path_params["holder"], r.query_params.get("from", "")))),
        Route("/file/{place:path}", _shown(desk, lambda r: views.file(r.path_params["place"]))),
        Route("/preview/{path:path}", _preview(desk)),
        *(Route(f"/{name}", _file(name, kind)) for name, kind in pages.FILES.items()),
        *(Route(f"/{name}", _posted(
            nullcontext() if name in AT_ONCE else desk.lock, getattr(views, name)),
            methods=["POST"]) for name in POSTS),
    ]  # fmt: skip
    inner = Starlette(routes=routes)
    inner.router.redirect_slashes = False
    return _Guarded(inner, guard)


Answer = Callable[[Request], Awaitable[Response]]


def _shown(desk: Desk, make: Callable[[Request], str]) -> Answer:
    async def answer(request: Request) -> Response:
        def made() -> Response:
            with desk.lock:
                try:
                    return HTMLResponse(make(request))
                except EXPECTED as error:
                    html = pages.page("refused.html", message=told(error), title=told(error))
                    return HTMLResponse(html, 404)

        return await run_in_threadpool(made)

    return answer


def _posted(turn: AbstractContextManager[Any], do: Callable[[Any], dict[str, Any]]) -> Answer:
    async def answer(request: Request) -> Response:
        try:
            body = json.loads(await request.body())
        except ValueError:
            body = None

        def made() -> Response:
            with turn:
                try:
                    return JSONResponse(do(body if isinstance(body, dict) else {}))
                except EXPECTED as error:
                    return JSONResponse({"error": told(error)}, 409)
                except (LookupError, TypeError, ValueError, AttributeError):
                    return JSONResponse({"error": told(AnswerError("request"))}, 400)

        return await run_in_threadpool(made)

    return answer


def _preview(desk: Desk) -> Answer:
    async def answer(request: Request) -> Response:
        path = request.path_params["path"]
        place = f"{path}index.html" if not path or path.endswith("/") else path
        raw = desk.site.get(place)
        if raw is None:
            return Response(status_code=404)
        kind = TYPES.get(PurePosixPath(place).suffix, "application/octet-stream")
        return Response(raw, media_type=kind)

    return answer


def _file(name: str, kind: str) -> Answer:
    async def answer(_: Request) -> Response:
        return Response(pages.file(name), media_type=kind)

    return answer


class _Guarded:
    """Lets through what is ours, and says to browsers what pages may do."""

    def __init__(self, inner: ASGIApp, guard: Guard) -> None:
        self.inner = inner
        self.guard = guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.inner(scope, receive, send)
            return
        is_shown = scope["path"].startswith("/preview/")
        policy = SHOWN if is_shown else OWN

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                told = {**COMMON, "Content-Security-Policy": policy}
                message["headers"] += [
                    (name.lower().encode(), value.encode()) for name, value in told.items()
                ]
            await send(message)

        answer = self._answer(scope)
        await (answer or self.inner)(scope, receive, headed)

    def _answer(self, scope: Scope) -> Response | None:
        request = Request(scope)
        headers = Headers(scope=scope)
        given = request.query_params.get("token", "")
        is_first = request.method == "GET" and scope["path"] == "/" and given
        if is_first and self._is_ours(headers) and self.guard.knows(given):
            return self._entered()
        refusal = self.guard.refuses(request.method, headers)
        if not refusal:
            return None
        html = pages.page("refused.html", message=pages.text("editor.refused.token"),
                          title=pages.text("editor.title"))  # fmt: skip
        return HTMLResponse(html, 405 if refusal == "method" else 403)

    def _is_ours(self, headers: Headers) -> bool:
        return headers.get("host") == f"127.0.0.1:{self.guard.port}"

    def _entered(self) -> Response:
        answer = RedirectResponse("/", 303)
        answer.set_cookie(self.guard.cookie, self.guard.token, httponly=True, samesite="strict")
        return answer
