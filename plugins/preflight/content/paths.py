"""A path under construction: its box and what is thin in it."""

from __future__ import annotations

from plugins.preflight.geometry import Box, Matrix, across, around, transformed, upward

THIN = 2.0  # pt: GWG 2022 treats rectangles below it as lines
_ELONGATED = 4.0  # times longer than broad: a small square, such as a module of a QR code, is no line
_MOST_BARS = 4  # subpaths of a drawn rule or frame; more make a figure, such as the rows of a QR code


class Path:
    """Collects points in user space, subpath by subpath."""

    def __init__(self) -> None:
        self._done: list[tuple[Box, bool]] = []
        self._points: list[tuple[float, float]] = []
        self._straight = True

    def begin(self, x: float, y: float) -> None:
        self._finish()
        self._points = [(x, y)]

    def line(self, x: float, y: float) -> None:
        self._points.append((x, y))

    def curve(self, *numbers: float) -> None:
        """The box of the control points, which holds the curve."""
        self._straight = False
        self._points.extend(zip(numbers[::2], numbers[1::2], strict=True))

    def rectangle(self, x: float, y: float, width: float, height: float) -> None:
        self._finish()
        box = (min(x, x + width), min(y, y + height), max(x, x + width), max(y, y + height))
        self._done.append((box, True))

    def _finish(self) -> None:
        if self._points:
            xs, ys = zip(*self._points, strict=True)
            self._done.append(((min(xs), min(ys), max(xs), max(ys)), self._straight and len(self._points) <= 5))
        self._points, self._straight = [], True

    def box(self, matrix: Matrix) -> Box | None:
        """Upright box of all of it in pt of the page; None of nothing."""
        self._finish()
        return around(transformed(box, matrix) for box, _ in self._done)

    def thinnest(self, matrix: Matrix) -> float:
        """Breadth in pt of the thinnest bar among the subpaths, below THIN; 0 if there is none. A bar without breadth,
        which a press plate shows as its thinnest line, counts as a thousandth of a point."""
        self._finish()
        if len(self._done) > _MOST_BARS:
            return 0.0
        found = [_breadth(box, matrix) for box, straight in self._done if straight]
        return min((breadth for breadth in found if breadth), default=0.0)


def _breadth(box: Box, matrix: Matrix) -> float:
    sides = sorted(((box[2] - box[0]) * across(matrix), (box[3] - box[1]) * upward(matrix)))
    return max(sides[0], 0.001) if sides[0] < THIN and sides[1] > sides[0] * _ELONGATED else 0.0
