"""Folds a format on paper that has no thickness: which panel comes to lie where, and a drawing of it for the print shop.

The sheet lies with its second side up (the inside of a folder). Each step of `PrintFormat.folding` turns the part on one
side of the fold over, or under, the rest: the part that reaches less far; of two that reach alike the one of fewer
panels; of two that are alike in that too the left one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from plugins.model.print_format import Fold, PrintFormat
from plugins.model.vietnamese import number

LEVEL = 6.0  # mm between two layers of the drawing, so that they can be told apart
_TOUCHING = 0.01  # mm: layers that share an edge do not cover each other


@dataclass(frozen=True)
class Layer:
    """A panel in the stack. panel: its number from the left on the second side; x: of its left edge in mm; turned: the
    first side shows up; above, below: names of the panel's two faces as they lie ('' where nothing is printed)."""

    panel: int
    x: float
    width: float
    turned: bool
    above: str
    below: str

    @property
    def right(self) -> float:
        return self.x + self.width

    def over(self, axis: float) -> Layer:
        """The layer turned over at an axis, in mm."""
        return Layer(self.panel, 2 * axis - self.right, self.width, not self.turned, self.below, self.above)

    def covers(self, other: Layer) -> bool:
        """Whether the two lie above each other somewhere."""
        return self.x < other.right - _TOUCHING and other.x < self.right - _TOUCHING


Stack = tuple[Layer, ...]  # from top to bottom


@dataclass(frozen=True)
class Step:
    """One fold done. moved: the panels that were turned, by number; from_left: the left part was; on_top: over the
    rest, not under it; stack: how all lies then."""

    moved: tuple[int, ...]
    from_left: bool
    on_top: bool
    stack: Stack


@dataclass(frozen=True)
class Folded:
    """A format folded up, lying so that the page read first looks up. layers: from top to bottom; width, height: mm."""

    layers: Stack
    width: float
    height: float
    steps: tuple[Step, ...]

    @property
    def top(self) -> tuple[str, ...]:
        """Names of the faces that look up and have nothing above them, from left to right."""
        return _open_faces(self.layers, above=True)

    @property
    def bottom(self) -> tuple[str, ...]:
        """Names of the faces that look down and have nothing under them, from left to right."""
        return _open_faces(self.layers[::-1], above=False)


@dataclass(frozen=True)
class Strip:
    """A panel seen from its edge. left, right: mm; y: mm downwards, as in SVG; above, below: names of its faces."""

    left: float
    right: float
    y: float
    above: str
    below: str


@dataclass(frozen=True)
class Crease:
    """A fold seen from its edge. order: which fold it is, from 1; x, y: mm where its number has room, below the
    upper end, because one fold may lie in the bow of another."""

    order: int
    x: float
    y: float


@dataclass(frozen=True)
class Drawing:
    """The folded sheet seen from its lower edge. width: folded, in mm; depth: of the drawing, in mm; points: the paper
    from the left edge of the second side to its right edge, as x, y in mm, y downwards; words: how to fold, in
    Vietnamese."""

    width: float
    depth: float
    points: tuple[tuple[float, float], ...]
    strips: tuple[Strip, ...]
    creases: tuple[Crease, ...]
    words: str


def fold(form: PrintFormat) -> Folded:
    """The format folded in the order of its `folding`. Raises ValueError if paper lies across a fold: the table of
    formats is wrong then."""
    stack, steps = flat(form), []
    for one in form.folding:
        step = folded_once(stack, one)
        stack = step.stack
        steps.append(step)
    layers = _cover_up(_from_zero(stack), form.reading[0])
    return Folded(layers, max(layer.right for layer in layers), form.height, tuple(steps))


def flat(form: PrintFormat) -> Stack:
    """The sheet before the first fold. What lies behind a panel is the panel as far from the other edge of the side."""
    second = form.sides[-1].panels
    behind = [panel.name for panel in form.sides[0].panels[::-1]] if len(form.sides) > 1 else [""] * len(second)
    layers, x = [], 0.0
    for index, (panel, back) in enumerate(zip(second, behind, strict=True)):
        layers.append(Layer(index, x, panel.width, False, panel.name, back))
        x += panel.width
    return tuple(layers)


def folded_once(stack: Stack, one: Fold) -> Step:
    """The stack after one fold. Raises ValueError if paper lies across it."""
    axis, turned = _axis(stack, one.after)
    blocking = [layer.panel for layer in stack if layer.x + _TOUCHING < axis < layer.right - _TOUCHING]
    if blocking:
        raise ValueError(f"panel {blocking[0]} lies across the fold after panel {one.after}")
    first = tuple(layer for layer in stack if layer.panel < one.after)
    second = tuple(layer for layer in stack if layer.panel >= one.after)
    left, right = (second, first) if turned else (first, second)
    from_left = _effort(left, axis) <= _effort(right, axis)
    moving, rest = (left, right) if from_left else (right, left)
    over = tuple(layer.over(axis) for layer in reversed(moving))
    on_top = one.up != turned  # where the second side looks down, a valley of it is a mountain for who folds
    moved = tuple(sorted(layer.panel for layer in moving))
    return Step(moved, from_left, on_top, over + rest if on_top else rest + over)


def _axis(stack: Stack, after: int) -> tuple[float, bool]:
    """Where the fold lies, in mm, and whether the panels beside it are turned."""
    panel = next(layer for layer in stack if layer.panel == after)
    return (panel.right if panel.turned else panel.x), panel.turned


def _effort(part: Stack, axis: float) -> tuple[float, int]:
    """What a folder compares: how far the part reaches from the fold, in mm, then how many panels it has."""
    return round(max(max(abs(layer.x - axis), abs(layer.right - axis)) for layer in part), 2), len(part)


def _from_zero(stack: Stack) -> Stack:
    start = min(layer.x for layer in stack)
    return tuple(replace(layer, x=layer.x - start) for layer in stack)


def _open_faces(stack: Stack, above: bool) -> tuple[str, ...]:
    """Faces on one side of a stack, given from that side on."""
    clear = [layer for place, layer in enumerate(stack) if not any(layer.covers(over) for over in stack[:place])]
    return tuple(layer.above if above else layer.below for layer in sorted(clear, key=lambda layer: layer.x))


def _cover_up(stack: Stack, cover: str) -> Stack:
    """The stack as it lies, or turned over as a whole if the cover looks down."""
    if all(layer.below != cover for layer in stack):
        return stack
    axis = max(layer.right for layer in stack) / 2
    return tuple(layer.over(axis) for layer in reversed(stack))


def fold_drawing(form: PrintFormat) -> Drawing | None:
    """The drawing for the job ticket; None for a format that is not folded."""
    if not form.folding:
        return None
    folded = fold(form)
    levels = _levels(folded.layers)
    strips = {
        layer.panel: Strip(layer.x, layer.right, (max(levels) - level) * LEVEL, layer.above, layer.below)
        for layer, level in zip(folded.layers, levels, strict=True)
    }
    turned = {layer.panel: layer.turned for layer in folded.layers}
    in_order = [strips[panel] for panel in sorted(strips)]
    points = [point for panel, strip in enumerate(in_order) for point in _along(strip, turned[panel])]
    creases = [
        Crease(order, points[2 * one.after][0], min(points[2 * one.after - 1][1], points[2 * one.after][1]) + LEVEL / 2)
        for order, one in enumerate(form.folding, 1)
    ]
    depth = max(levels) * LEVEL
    return Drawing(folded.width, depth, tuple(points), tuple(in_order), tuple(creases), _words(form, folded))


def _levels(stack: Stack) -> list[int]:
    """For each layer, from top to bottom, how many lie under it: two flaps beside each other lie equally high."""
    found: dict[int, int] = {}
    for place in range(len(stack) - 1, -1, -1):
        under = [found[lower] for lower in range(place + 1, len(stack)) if stack[place].covers(stack[lower])]
        found[place] = max(under, default=-1) + 1
    return [found[place] for place in range(len(stack))]


def _along(strip: Strip, turned: bool) -> tuple[tuple[float, float], tuple[float, float]]:
    """The two ends of a panel in the direction in which the second side is counted."""
    ends = (strip.left, strip.y), (strip.right, strip.y)
    return ends[::-1] if turned else ends


def _words(form: PrintFormat, folded: Folded) -> str:
    """What the folder does, step by step."""
    names = [panel.name for panel in form.sides[-1].panels]
    steps = [_sentence(order, step, names) for order, step in enumerate(folded.steps, 1)]
    size = f"{number(folded.width, _decimals(folded.width))} × {number(folded.height, _decimals(folded.height))} mm"
    end = f"Gấp xong còn {size}: {_listed(folded.top)} ở trên cùng, {_listed(folded.bottom)} ở dưới cùng."
    return " ".join((f"Đặt “{form.sides[-1].name}” ngửa lên.", *steps, end))


def _sentence(order: int, step: Step, names: list[str]) -> str:
    moved = _listed(tuple(names[panel] for panel in step.moved))
    way = "từ trái sang phải" if step.from_left else "từ phải sang trái"
    return f"Nếp {order}: gấp {moved} {way}, {'đè lên trên' if step.on_top else 'xuống dưới'}."


def _listed(names: tuple[str, ...]) -> str:
    return " và ".join(f"“{name}”" for name in names)


def _decimals(millimetres: float) -> int:
    return 0 if millimetres == int(millimetres) else 1
