"""Templates compiled once per installation: kept beside them, as Python keeps its own modules."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import CodeType
from typing import Any, ClassVar

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Call, Const, Name
from jinja2.runtime import Context


class Printing(CodeGenerator):
    """Compiles what a template prints to one call of `environment.printed`.

    Jinja's own way makes two Markup objects of each: a fifth of the time that pages take. Words
    without values, as nearly all are, come from `environment.said` at once.
    """

    FORM = "printed 2"
    """What is compiled in another form is compiled anew."""

    def visit_Call(  # noqa: N802 - as Jinja calls it, who passes the last by its name
        self,
        node: Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002
    ) -> None:
        """Compile a call; of words without values, to those alone."""
        match node:
            case Call(node=Name(name="say"), args=[Const(value=key)], kwargs=[], dyn_args=None):
                self.write(f"environment.said({key!r})")
            case _:
                super().visit_Call(node, frame, forward_caller=forward_caller)

    def _output_child_pre(self, *_: object) -> None:
        self.write("environment.printed(context, ")

    def _output_child_post(self, *_: object) -> None:
        self.write(")")


class Calling(Context):
    """Calls what templates call: functions, of which some ask for the context, and macros.

    Jinja's own way asks of each in seven steps what it is, and copies the context in loops that set
    something: a tenth of the time that pages take.
    """

    def call(self, called: Callable[..., Any], /, *args: Any, **named: Any) -> Any:
        """Call a function with these arguments, and without what Jinja adds to them."""
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        if hasattr(called, "jinja_pass_arg"):  # of what may be passed, the context is all we use
            return called(self, *args, **named)
        return called(*args, **named)


class Held(BytecodeCache):
    """Keeps what Jinja compiles for this process: guides of a fleet have one frame."""

    held: ClassVar[dict[tuple[str, str], CodeType]] = {}
    """What this process compiled or loaded, by template and checksum."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template if this process has it."""
        bucket.code = self.held.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        if bucket.code:
            self.held[bucket.key, bucket.checksum] = bucket.code


class Compiled(Held):
    """Keeps templates in `__pycache__` as well, where that can be written.

    Jinja itself refuses what another version of it, of Python or of the template made.
    """

    def __init__(self, templates: Path, form: str) -> None:
        self.folder = templates / "__pycache__"
        self.form = form

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002
        """Name what is kept: once, in whichever folder a template of this name lies."""
        return super().get_cache_key(f"{self.form} {name}")

    def get_source_checksum(self, source: str) -> str:
        """Tell templates apart, and forms of compiling them."""
        return super().get_source_checksum(self.form + source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template if it was compiled before."""
        super().load_bytecode(bucket)
        if bucket.code:
            return
        with suppress(OSError), self._path(bucket).open("rb") as file:
            bucket.load_bytecode(file)
        super().dump_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template. It is put in its place whole, for others may be reading."""
        super().dump_bytecode(bucket)
        if sys.dont_write_bytecode:
            return
        path = self._path(bucket)
        with suppress(OSError):
            self.folder.mkdir(exist_ok=True)
            part = path.with_suffix(f".{id(bucket)}.part")
            part.write_bytes(bucket.bytecode_to_string())
            part.replace(path)

    def _path(self, bucket: Bucket) -> Path:
        return self.folder / f"{bucket.key}.{sys.implementation.cache_tag}.compiled"
