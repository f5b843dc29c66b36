"""Runs the editor from its start to its end."""

from __future__ import annotations

import gc
import secrets
import signal
import socket
import webbrowser
from importlib.util import find_spec

import click

from askwell.preview.address import USUAL
from askwell.problems import UsageError
from askwell.processes.interrupts import ended_by_signals, ending
from askwell.project import Project

OTHERS = 20
"""How many ports after the usual one are tried."""


def edit(project: Project, port: int | None, *, opens: bool) -> None:
    """Serve the editor to this computer until somebody ends it.

    Raises UsageError if what it needs is not installed, or no port is free.
    """
    if find_spec("starlette") is None or find_spec("uvicorn") is None:
        raise UsageError('The editor needs two more packages: pip install "askwell[edit]"')
    import uvicorn  # noqa: PLC0415 - only with the extra

    from askwell.editor.app import app  # noqa: PLC0415 - likewise
    from askwell.editor.desk import Desk  # noqa: PLC0415 - likewise
    from askwell.editor.guard import Guard  # noqa: PLC0415 - likewise

    gc.enable()  # an editor lives as long as somebody works
    with ended_by_signals("Editor ended."), listening(port) as found:
        guard = Guard(found.getsockname()[1], secrets.token_urlsafe(24))
        url = f"{guard.origin}/?token={guard.token}"
        _tell(url, opens=opens)
        desk = Desk(project, site_url=f"{guard.origin}/")
        config = uvicorn.Config(app(desk, guard), log_level="error", server_header=False)
        server = uvicorn.Server(config)
        for number in ending():  # from its first moment: an exception would fall into its loop
            signal.signal(number, server.handle_exit)
        server.run(sockets=[found])


def _tell(url: str, *, opens: bool) -> None:
    click.echo(f"Editor at {url} (Ctrl+C stops it)")
    if opens:
        webbrowser.open(url)


def listening(port: int | None) -> socket.socket:
    """Listen to this computer alone: at the port, or at the first free one of the usual.

    Raises UsageError if none can be had.
    """
    ports = [port] if port is not None else list(range(USUAL.port + 1, USUAL.port + 1 + OTHERS))
    for each in ports:
        found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind(("127.0.0.1", each))
            found.listen()  # whoever comes before the editor is ready waits
        except (OSError, OverflowError):
            found.close()
        else:
            return found
    raise UsageError(f"Port {ports[0]} cannot be used. Choose another, such as: --port 8101")
