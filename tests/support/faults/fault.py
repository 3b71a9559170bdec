"""A fault as the suite of mutations knows it: how it is done to a good press file, and what must be found then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pikepdf import ObjectStreamMode, Pdf, StreamDecodeLevel

from plugins.preflight.expectation import Expectation
from plugins.preflight.report import Severity

Box = tuple[float, float, float, float]  # left, top, right, bottom in mm from the top left of the trim


@dataclass(frozen=True)
class Wanted:
    """One finding. page: 0 for the file; box: where the fault truly is, None if it has no place; figure: what must have
    been measured (None: not looked at); severity: None for whatever the rule's is."""

    rule: str
    page: int = 0
    box: Box | None = None
    figure: float | None = None
    severity: Severity | None = None


Inflict = Callable[[Pdf], None]
Save = Callable[[Pdf], bytes]
Order = Callable[[Expectation], Expectation]


def plainly(pdf: Pdf, **changes: Any) -> bytes:
    """Saved as a press file is, in the version that it had, with every stream as it was put in."""
    usual = {
        "force_version": pdf.pdf_version,
        "static_id": True,
        "object_stream_mode": ObjectStreamMode.disable,
        "compress_streams": False,
        "stream_decode_level": StreamDecodeLevel.none,
        "fix_metadata_version": False,
    }
    target = BytesIO()
    pdf.save(target, **(usual | changes))
    return target.getvalue()


@dataclass(frozen=True)
class Fault:
    """name: of the test; inflict: does it to a good file; wanted: all that must be found and nothing else, the fault's
    honest companions too; file: the good file's name; order: what the changed file is held against; save: bytes of it."""

    name: str
    inflict: Inflict
    wanted: tuple[Wanted, ...]
    file: str = "card"
    order: Order = lambda expected: expected
    save: Save = plainly


def untouched(pdf: Pdf) -> None:
    """For faults that come about when the file is saved."""
