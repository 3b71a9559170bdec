"""Faults of the marks around the artwork."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pikepdf
from pikepdf import Operator, Pdf
from support.faults.drawing import OVER, OVERPRINT, line, painted
from support.faults.fault import Fault, Wanted

from plugins.model.sheet import MM

Instructions = list[Any]


def _redraw(pdf: Pdf, change: Callable[[Instructions], Instructions], page: int = 1) -> None:
    marks = pdf.pages[page - 1].Resources.XObject.Marks
    before = [(list(operands), operator) for operands, operator in pikepdf.parse_content_stream(marks)]
    after = change(before)
    assert after != before
    marks.write(pikepdf.unparse_content_stream(after))


def _strokes(instructions: Instructions) -> list[int]:
    """Where the strokes are whose path is one line: crop marks, then fold ticks."""
    found = []
    for index, (_, operator) in enumerate(instructions):
        if str(operator) == "S" and [str(op) for _, op in instructions[index - 2 : index]] == ["m", "l"]:
            found.append(index)
    return found


def _without_mark(number: int) -> Callable[[Instructions], Instructions]:
    def change(instructions: Instructions) -> Instructions:
        end = _strokes(instructions)[number]
        return [*instructions[: end - 2], *instructions[end + 1 :]]

    return change


def _moved(number: int, across: float, up: float) -> Callable[[Instructions], Instructions]:
    """A mark moved by mm."""

    def change(instructions: Instructions) -> Instructions:
        end, moved = _strokes(instructions)[number], list(instructions)
        for index in (end - 2, end - 1):
            (x, y), operator = instructions[index]
            moved[index] = ([float(x) + across * MM, float(y) + up * MM], operator)
        return moved

    return change


def _black_targets(instructions: Instructions) -> Instructions:
    """What is drawn on all plates and is no straight line becomes black only."""
    straight = {index for end in _strokes(instructions) for index in range(end - 6, end)}
    return [
        ([0, 0, 0, 1], Operator("K")) if str(operator) == "SCN" and index not in straight else (operands, operator)
        for index, (operands, operator) in enumerate(instructions)
    ]


def _without_upper_target(instructions: Instructions) -> Instructions:
    """The second drawing on all plates that is no straight line is not painted."""
    curved = [
        i for i, (_, operator) in enumerate(instructions) if str(operator) == "S" and i not in _strokes(instructions)
    ]
    index = curved[1]
    return [*instructions[:index], ([], Operator("n")), *instructions[index + 1 :]]


def _without_marks(pdf: Pdf) -> None:
    pdf.pages[0].Resources.XObject.Marks.write(b"")


_FROM_SLUG = line(0.25, (30.0, -8.0), (30.0, -1.0), state=OVER).within("", **OVERPRINT)
_H12, _H13 = Wanted("H12", 1), Wanted("H13", 1)

FAULTS = (
    Fault("crop mark missing", partial(_redraw, change=_without_mark(0)), (_H12,)),
    Fault("upright crop mark missing", partial(_redraw, change=_without_mark(5)), (_H12,)),
    Fault("crop mark off by 0.1 mm", partial(_redraw, change=_moved(1, 0.1, 0)), (_H12,)),
    Fault("level crop mark off by 0.1 mm", partial(_redraw, change=_moved(6, 0, -0.1)), (_H12,)),
    Fault("registration marks in black only", partial(_redraw, change=_black_targets), (_H12,) * 4),
    Fault("registration mark missing above", partial(_redraw, change=_without_upper_target), (_H12,)),
    Fault("no marks at all", _without_marks, (_H12,) * 12),
    Fault("fold tick off by 0.2 mm", partial(_redraw, change=_moved(8, 0.2, 0)), (_H13,), "leaflet"),
    Fault("fold tick missing", partial(_redraw, change=_without_mark(11)), (_H13,), "leaflet"),
    Fault("fold tick of the inside off by 0.2 mm", partial(_redraw, change=_moved(8, -0.2, 0), page=2), (Wanted("H13", 2),), "leaflet"),
    painted("line from the slug into the bleed", _FROM_SLUG, Wanted("H11", 2, (30.0, -3.0, 30.0, -1.0))),
)  # fmt: skip
