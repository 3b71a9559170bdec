"""Matrices of a PDF as six numbers, and boxes under them (ISO 32000-1, 8.3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import hypot

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, bottom, right, top

MM = 25.4 / 72  # of a point
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


def matrix(numbers: Iterable[object]) -> Matrix:
    """Six operands, or the entry /Matrix."""
    a, b, c, d, e, f = (float(number) for number in numbers)  # type: ignore[arg-type]
    return (a, b, c, d, e, f)


def times(inner: Matrix, outer: Matrix) -> Matrix:
    """First `inner`, then `outer`: what `cm` does to the matrix that stood before."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def point(at: Matrix, x: float, y: float) -> Point:
    """Where a point lands."""
    return (at[0] * x + at[2] * y + at[4], at[1] * x + at[3] * y + at[5])


def around(points: Iterable[Point]) -> Box:
    """The smallest upright box around at least one point."""
    xs, ys = zip(*points, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))


def placed(box: Sequence[float], at: Matrix) -> Box:
    """The upright box around a box under a matrix."""
    left, bottom, right, top = box
    return around(point(at, x, y) for x in (left, right) for y in (bottom, top))


def sides(at: Matrix) -> tuple[float, float]:
    """Lengths of the unit square's sides: the size in pt of an image, the scale of anything else."""
    return (hypot(at[0], at[1]), hypot(at[2], at[3]))


def scale(at: Matrix) -> float:
    """How many pt a length of 1 has: the root of the area, as line widths and type sizes are measured."""
    return float(abs(at[0] * at[3] - at[1] * at[2]) ** 0.5)


def from_trim(box: Box, trim: Box) -> Box:
    """A box in pt of the page as left, top, right, bottom in mm from the top left of the trim."""
    left, right = (round((side - trim[0]) * MM, 1) for side in (box[0], box[2]))
    top, bottom = (round((trim[3] - side) * MM, 1) for side in (box[3], box[1]))
    return (left, top, right, bottom)
