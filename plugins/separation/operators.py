"""The operators of a content stream that separation must know; all others are handed on as they came.

One pass over the parsed instructions (ISO 32000-1, annex A). A handler returns True if it wrote the operator anew.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from pikepdf import ContentStreamInlineImage as InlineImage
from pikepdf import ContentStreamInstruction as Instruction

from plugins.separation.content import Rewriting
from plugins.separation.geometry import IDENTITY, matrix, times
from plugins.separation.spaces import CMYK, GREY, RGB, Space


def rewrite(
    work: Rewriting, parsed: Sequence[Instruction | InlineImage], starts_black: bool
) -> list[Instruction | InlineImage]:
    """The stream in ink. starts_black: it begins with the colour that a page begins with, black in DeviceGray."""
    if starts_black:
        work.ink(False, GREY, (0,))
        work.ink(True, GREY, (0,))
    for instruction in parsed:
        if isinstance(instruction, InlineImage):
            work.inline(instruction)
            continue
        handler = _HANDLERS.get(str(instruction.operator))
        if handler is None or not handler(work, instruction.operands):
            work.out.append(instruction)
    return work.out


def _save(work: Rewriting, _operands: Any) -> bool:
    work.kept.append(work.pen)
    work.kept_spaces.append(work.spaces)
    return False


def _restore(work: Rewriting, _operands: Any) -> bool:
    if work.kept:
        work.pen, work.spaces = work.kept.pop(), work.kept_spaces.pop()
    return False


def _move(work: Rewriting, operands: Any) -> bool:
    work.set(at=times(matrix(operands), work.pen.at))
    return False


def _state(work: Rewriting, operands: Any) -> bool:
    veils = work.around.veils(str(operands[0]))
    if veils:
        work.set(veils=(work.pen.veils - veils.keys()) | {key for key, veiled in veils.items() if veiled})
    return False


def _rectangle(work: Rewriting, operands: Any) -> bool:
    x, y, width, height = map(float, operands)
    work.bars.append((x, y, width, height))
    return False


def _curve(work: Rewriting, _operands: Any) -> bool:
    work.plain = False
    return False


def _end_path(work: Rewriting, _operands: Any) -> bool:
    work.bars, work.plain = [], True
    return False


def _draw(fills: bool, strokes: bool, evenodd: bool = False) -> Callable[[Rewriting, Any], bool]:
    def handler(work: Rewriting, operands: Any) -> bool:
        thin = fills and work.plain and work.pen.of_bars(work.bars, evenodd)
        work.over(thin, strokes and work.pen.of_line())
        return _end_path(work, operands)

    return handler


def _other_paint(work: Rewriting, _operands: Any) -> bool:
    """Shadings, images and forms; a form starts with what stands here, and it must start clean."""
    work.over(False, False)
    return False


def _begin_text(work: Rewriting, _operands: Any) -> bool:
    work.text = IDENTITY
    return False


def _text_matrix(work: Rewriting, operands: Any) -> bool:
    work.text = matrix(operands)
    return False


def _show(work: Rewriting, _operands: Any) -> bool:
    if work.pen.invisible:
        return True
    work.over(*work.pen.of_type(work.text))
    return False


def _setting(key: str, position: int, kind: type) -> Callable[[Rewriting, Any], bool]:
    def handler(work: Rewriting, operands: Any) -> bool:
        work.set(**{key: abs(kind(operands[position]))})
        return False

    return handler


def _sets(stroke: bool, space: Space) -> Callable[[Rewriting, Any], bool]:
    return lambda work, operands: work.paint(stroke, space, operands)


_HANDLERS: dict[str, Callable[[Rewriting, Any], bool]] = {
    "q": _save,
    "Q": _restore,
    "cm": _move,
    "gs": _state,
    "g": _sets(False, GREY),
    "G": _sets(True, GREY),
    "rg": _sets(False, RGB),
    "RG": _sets(True, RGB),
    "k": _sets(False, CMYK),
    "K": _sets(True, CMYK),
    "cs": lambda work, operands: work.choose(False, operands),
    "CS": lambda work, operands: work.choose(True, operands),
    **dict.fromkeys(("sc", "scn"), lambda work, operands: work.colour(False, operands)),
    **dict.fromkeys(("SC", "SCN"), lambda work, operands: work.colour(True, operands)),
    "re": _rectangle,
    **dict.fromkeys(("m", "l", "c", "v", "y"), _curve),
    "n": _end_path,
    **dict.fromkeys(("f", "F"), _draw(True, False)),
    "f*": _draw(True, False, True),
    **dict.fromkeys(("S", "s"), _draw(False, True)),
    **dict.fromkeys(("B", "b"), _draw(True, True)),
    **dict.fromkeys(("B*", "b*"), _draw(True, True, True)),
    **dict.fromkeys(("Do", "sh"), _other_paint),
    "BT": _begin_text,
    "Tm": _text_matrix,
    **dict.fromkeys(("Tj", "TJ", "'", '"'), _show),
    "w": _setting("line", 0, float),
    "Tf": _setting("size", 1, float),
    "Tr": _setting("mode", 0, int),
}
