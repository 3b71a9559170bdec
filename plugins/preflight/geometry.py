"""Boxes and matrices of a PDF page, in points unless said otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]  # left, bottom, right, top

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
EVERYWHERE: Box = (-1e9, -1e9, 1e9, 1e9)


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that applies `first`, then `then`: what the operator cm does to the current one."""
    a, b, c, d, e, f = first
    p, q, r, s, x, y = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + x, e * q + f * s + y)


def across(matrix: Matrix) -> float:
    """How long one unit along x becomes."""
    return hypot(matrix[0], matrix[1])


def upward(matrix: Matrix) -> float:
    """How long one unit along y becomes."""
    return hypot(matrix[2], matrix[3])


def narrowest(matrix: Matrix) -> float:
    """How long one unit becomes in the direction in which it becomes shortest: the smaller singular value."""
    a, b, c, d, _, _ = matrix
    longest = (hypot(a + d, b - c) + hypot(a - d, b + c)) / 2
    return abs(a * d - b * c) / longest if longest else 0.0


def transformed(box: Box, matrix: Matrix) -> Box:
    """The upright box around a box after a matrix."""
    a, b, c, d, e, f = matrix
    left, bottom, right, top = box
    if b == 0 and c == 0:
        x0, x1, y0, y1 = a * left + e, a * right + e, d * bottom + f, d * top + f
        return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
    ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
    return (min(xs), min(ys), max(xs), max(ys))


def meet(one: Box, other: Box) -> Box | None:
    """What two boxes share, or None; a line without breadth shares its length."""
    left, bottom = max(one[0], other[0]), max(one[1], other[1])
    right, top = min(one[2], other[2]), min(one[3], other[3])
    return (left, bottom, right, top) if left <= right and bottom <= top else None


def overlaps(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge (0.001 pt: rounding in the file)."""
    shared = meet(one, other)
    if shared is None:
        return False
    thin = 1e-3
    return all(
        shared[i + 2] - shared[i] > thin or (one[i + 2] - one[i] <= thin and other[i] < one[i] < other[i + 2])
        for i in (0, 1)
    )


def holds(outer: Box, inner: Box, tolerance: float = 0.01) -> bool:
    """Whether `inner` lies within `outer`, but for a tolerance in pt."""
    return (
        inner[0] >= outer[0] - tolerance
        and inner[1] >= outer[1] - tolerance
        and inner[2] <= outer[2] + tolerance
        and inner[3] <= outer[3] + tolerance
    )


def around(boxes: Iterable[Box]) -> Box | None:
    """The box around boxes; None around nothing."""
    edges = list(zip(*boxes, strict=True))
    return (min(edges[0]), min(edges[1]), max(edges[2]), max(edges[3])) if edges else None
