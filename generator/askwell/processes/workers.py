"""Who does the work: processes of this machine, or those of a Dask scheduler.

Both are executors of `concurrent.futures`, so that one loop drives either.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

from askwell.problems import UsageError


@dataclass(frozen=True, slots=True)
class Workers:
    """How to get workers, and what tells that one of them was lost."""

    opened: Callable[[], AbstractContextManager[Executor]]
    lost: tuple[type[BaseException], ...]


def of_this_machine(number: int | None = None) -> Workers:
    """Return so many processes; without a number, one for each processor.

    They start from nothing, as on every system: a copy of a running program is not safe everywhere.
    """
    number = number or os.cpu_count() or 1
    spawn = multiprocessing.get_context("spawn")

    def opened() -> ProcessPoolExecutor:
        return ProcessPoolExecutor(number, mp_context=spawn, initializer=_begin)

    return Workers(opened, (BrokenProcessPool,))


def of_scheduler(address: str, *, seconds: float = 10) -> Workers:
    """Return the workers of a Dask scheduler, which must see the same folders.

    Raises UsageError if Dask is not installed, or if nobody answers within so many seconds.
    """
    try:
        from distributed import Client, KilledWorker  # noqa: PLC0415 - an extra that few need
        from distributed.client import FutureCancelledError  # noqa: PLC0415
    except ImportError:
        raise UsageError(
            'Dask is not installed. Install it with: pip install "askwell[fleet]"'
        ) from None

    @contextmanager
    def opened() -> Iterator[Executor]:
        try:
            client = Client(address, timeout=seconds)  # type: ignore[no-untyped-call]
        except OSError as error:
            raise UsageError(f"No scheduler answers at {address}: {error}.") from None
        except ValueError as error:
            raise UsageError(f"{address} is no address of a scheduler: {error}.") from None
        with client:
            yield client.get_executor(pure=False, retries=2)  # type: ignore[no-untyped-call]

    return Workers(opened, (KilledWorker, FutureCancelledError))


def _begin() -> None:
    """Leave Ctrl+C to the command, which waits for the guide in hand; let memory be looked through.

    The command itself ends too soon for that, a worker does not.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.enable()
