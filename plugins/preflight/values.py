"""Values of a PDF that may be of any type, or missing, in a damaged file: read without raising."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pikepdf

from plugins.preflight.geometry import Box, Matrix

LARGEST_STREAM = 200 * 2**20  # bytes, inflated: more is a bomb, or nothing that a press could take
_FLATE_RATIO = 1032  # zlib cannot inflate further
_CHUNK = 2**22  # bytes at a time


class TooLarge(Exception):
    """A stream, or the work that a file asks for, is beyond the limits."""


def entry(container: Any, key: str) -> Any:
    """The value of a dictionary or stream under a key such as '/Type'; None if there is none."""
    if isinstance(container, pikepdf.Dictionary | pikepdf.Stream):
        return container.get(key)
    return None


def entries(container: Any) -> Iterator[tuple[str, Any]]:
    """Keys and values of a dictionary, in the order of the keys; nothing for anything else."""
    if isinstance(container, pikepdf.Dictionary | pikepdf.Stream):
        try:
            keys = sorted(container.keys())
        except UnicodeDecodeError:  # a damaged key
            return
        for key in keys:
            yield key, container.get(key)


def elements(value: Any) -> list[Any]:
    """The elements of an array; nothing for anything else."""
    return list(value) if isinstance(value, pikepdf.Array) else []


def number(value: Any, default: float = 0.0) -> float:
    """A number, or the default for anything else."""
    return float(value) if isinstance(value, int | float | Decimal) else default


def numbers(value: Any) -> tuple[float, ...]:
    """The numbers of an array; others in it count as 0."""
    return tuple(number(item) for item in elements(value))


def name(value: Any) -> str:
    """A name without its slash; '' for anything else."""
    return word(value)[1:] if isinstance(value, pikepdf.Name) else ""


def word(value: Any) -> str:
    """A name or an operator as it is written; one that is no UTF-8 letter by letter."""
    try:
        return str(value)
    except UnicodeDecodeError:
        return bytes(value.unparse()).decode("latin-1")


def text(value: Any) -> str:
    """A string as Unicode; '' for anything else."""
    return str(value) if isinstance(value, pikepdf.String) else ""


def names(value: Any) -> tuple[str, ...]:
    """A name, or the names of an array: how /Filter and /BM are written."""
    if isinstance(value, pikepdf.Array):
        return tuple(name(item) for item in elements(value))
    return (name(value),) if isinstance(value, pikepdf.Name) else ()


def box(value: Any) -> Box | None:
    """A rectangle with its corners put in order, or None."""
    edges = numbers(value)
    if len(edges) != 4:
        return None
    return (min(edges[0], edges[2]), min(edges[1], edges[3]), max(edges[0], edges[2]), max(edges[1], edges[3]))


def matrix(value: Any, default: Matrix) -> Matrix:
    """Six numbers, or the default."""
    found = numbers(value)
    return found if len(found) == 6 else default


def identity(value: Any) -> tuple[int, int] | None:
    """Object and generation number of an indirect object; None for a direct one."""
    if isinstance(value, pikepdf.Object) and value.is_indirect:
        return value.objgen
    return None


def inflated(stream: Any) -> bytes:
    """The bytes of a stream without its filters; as they are, if a filter is not known. Raises TooLarge."""
    if not isinstance(stream, pikepdf.Stream):
        return b""
    measure(stream)
    try:
        return stream.read_bytes()
    except (pikepdf.PdfError, RuntimeError):  # an image filter, or damage
        return stream.read_raw_bytes()


def measure(stream: pikepdf.Stream) -> None:
    """Raises TooLarge for a stream that inflates beyond the limit, without holding all of it."""
    raw = stream.read_raw_bytes()
    filters = names(stream.get("/Filter"))
    deflations = filters.count("FlateDecode") + filters.count("Fl")
    if len(raw) > LARGEST_STREAM:
        raise TooLarge
    if not deflations or len(raw) * _FLATE_RATIO**deflations <= LARGEST_STREAM:
        return
    if deflations > 1 or _inflates_beyond(raw):  # deflated twice: there is no honest reason
        raise TooLarge


def _inflates_beyond(raw: bytes) -> bool:
    inflating, total = zlib.decompressobj(), 0
    try:
        part = inflating.decompress(raw, _CHUNK)
        while part:
            total += len(part)
            if total > LARGEST_STREAM:
                return True
            part = inflating.decompress(inflating.unconsumed_tail, _CHUNK)
    except zlib.error:
        return False
    return False
