"""PDF functions (ISO 32000-1, 7.10): sampled, exponential, stitching and calculator, as Python callables."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Any

from plugins.preflight.calculator import compiled
from plugins.preflight.values import elements, entry, inflated, number, numbers

Values = tuple[float, ...]
Function = Callable[[Values], Values]

_DEEPEST = 8  # a stitching function of stitching functions of …


def function(source: Any, depth: int = 0) -> Function | None:
    """The function of an object, or of an array of objects with one output each; None if it cannot be read."""
    parts = elements(source)
    if parts:
        functions = [function(part, depth + 1) for part in parts]
        read = [part for part in functions if part is not None]
        return (lambda x: tuple(y for part in read for y in part(x))) if len(read) == len(parts) else None
    reader = _READERS.get(int(number(entry(source, "/FunctionType"), -1)))
    if reader is None or depth > _DEEPEST:
        return None
    calculated = reader(source, depth)
    return None if calculated is None else _within(source, calculated)


def outputs(source: Any) -> int:
    """How many numbers a function (or an array of functions) gives; 0 if it cannot be read."""
    made = function(source)
    first = elements(source)[0] if elements(source) else source
    return 0 if made is None else len(made((0.5,) * max(len(numbers(entry(first, "/Domain"))) // 2, 1)))


def _clipped(values: Values, limits: Values) -> Values:
    return tuple(
        min(max(value, limits[2 * i]), limits[2 * i + 1]) if len(limits) > 2 * i + 1 else value
        for i, value in enumerate(values)
    )


def _within(source: Any, calculated: Function) -> Function:
    domain, span = numbers(entry(source, "/Domain")), numbers(entry(source, "/Range"))

    def limited(x: Values) -> Values:
        try:
            return _clipped(calculated(_clipped(x, domain)), span)
        except (ArithmeticError, IndexError, ValueError, TypeError):  # a damaged function paints nothing
            return ()

    return limited


def _exponential(source: Any, _: int) -> Function:
    start = numbers(entry(source, "/C0")) or (0.0,)
    end = numbers(entry(source, "/C1")) or (1.0,)
    exponent = number(entry(source, "/N"), 1.0)

    def calculated(x: Values) -> Values:
        weight = x[0] if exponent == 1 else max(x[0], 0.0) ** exponent
        return tuple(a + weight * (b - a) for a, b in zip(start, end, strict=False))

    return calculated


def _stitching(source: Any, depth: int) -> Function | None:
    parts = [function(part, depth + 1) for part in elements(entry(source, "/Functions"))]
    read = [part for part in parts if part is not None]
    bounds, encode = numbers(entry(source, "/Bounds")), numbers(entry(source, "/Encode"))
    domain = numbers(entry(source, "/Domain")) or (0.0, 1.0)
    if not read or len(read) != len(parts) or len(encode) < 2 * len(read) or len(bounds) != len(read) - 1:
        return None
    edges = (domain[0], *bounds, domain[1])

    def calculated(x: Values) -> Values:
        index = min(bisect_right(bounds, x[0]), len(read) - 1)
        low, high = edges[index], edges[index + 1]
        first, last = encode[2 * index], encode[2 * index + 1]
        return read[index]((first + (x[0] - low) * (last - first) / (high - low) if high > low else first,))

    return calculated


def _sampled(source: Any, _: int) -> Function | None:
    """Linear between samples along the first input; the nearest sample along others, which is enough for inks."""
    size = [int(count) for count in numbers(entry(source, "/Size"))]
    bits, domain, span = (
        int(number(entry(source, "/BitsPerSample"))),
        numbers(entry(source, "/Domain")),
        numbers(entry(source, "/Range")),
    )
    count = len(span) // 2
    if not size or not count or bits not in (8, 16) or len(domain) < 2 * len(size):
        return None
    octets, step = inflated(source), bits // 8
    decode, encode = numbers(entry(source, "/Decode")) or span, numbers(entry(source, "/Encode"))

    def sample(place: list[int]) -> Values:
        index = 0
        for position, length in zip(reversed(place), reversed(size), strict=True):
            index = index * length + min(max(position, 0), length - 1)
        start = index * count * step
        raw = [int.from_bytes(octets[start + i * step : start + (i + 1) * step], "big") for i in range(count)]
        return tuple(
            decode[2 * i] + value * (decode[2 * i + 1] - decode[2 * i]) / (2**bits - 1) for i, value in enumerate(raw)
        )

    def calculated(x: Values) -> Values:
        where = []
        for i, value in enumerate(x[: len(size)]):
            low, high = domain[2 * i], domain[2 * i + 1]
            first, last = (encode[2 * i], encode[2 * i + 1]) if len(encode) > 2 * i + 1 else (0.0, size[i] - 1.0)
            where.append(first + (value - low) * (last - first) / (high - low) if high > low else first)
        rest = [round(value) for value in where[1:]]
        below = int(where[0])
        share = where[0] - below
        one, other = sample([below, *rest]), sample([below + 1, *rest])
        return tuple(a + share * (b - a) for a, b in zip(one, other, strict=True))

    return calculated


def _calculator(source: Any, _: int) -> Function | None:
    return compiled(inflated(source).decode("latin-1"))


_READERS: dict[int, Callable[[Any, int], Function | None]] = {
    0: _sampled,
    2: _exponential,
    3: _stitching,
    4: _calculator,
}
