"""What a leaflet makes of the millimetres that its text leaves: pictures and step numbers grow, pieces move apart, a
closing remark goes to the foot, numbers to call swell. Pure; all lengths are mm.

The order is a typographer's: first what the reader looks for (pictures, numbers), then air between the pieces, last
an ornament.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from plugins.model.publication import Figure, Prose
from plugins.press.layout import Form, PlacedPanel, Role, Sheet

_PIECES = re.compile(r"<(?:li|h3|blockquote|tr)[ >]")
_STEPS = re.compile(r"<li[ >]")
_CLOSING_REMARK = re.compile(r"</blockquote>\s*$")
_SHARE, _WIDEST_GAP = 0.8, 9.0  # of the room left
_LEAST_TAIL, _TAIL_AIR = 42.0, 9.0  # a smaller detail of a woodcut says nothing; air between text and detail
LEAST_PICTURE, _MOST_GROWTH = 32.0, 48.0  # height of a picture in the text, as in leaflet.css, and how far it grows
_HEAD_SHARE, _MOST_HEAD = 0.6, 0.48  # of the room, and of the sheet's height, for a flat leaflet's head
_NUMBER, _NUMBER_WIDTH = (7.0, 20.0), 0.15  # least and most height of a number to call; as a share of the panel
_NUMBERS_AIR = 4.0
_KEPT = 0.2  # mm not given away: lines end on fractions of a pixel
_NAME = 5.0  # height of the name over a number to call


@dataclass(frozen=True)
class Room:
    """What one panel does with its room. gap: on top of each gap between its steps, points, questions or rows; rest:
    above the remark that closes it; picture: what each picture in its text grows by; opening: what the woodcut of
    cover or head grows by; tail: height of a detail of the woodcut at its foot (0: none); number: height of each number
    to call (0: no room for them)."""

    gap: float = 0.0
    rest: float = 0.0
    picture: float = 0.0
    opening: float = 0.0
    tail: float = 0.0
    number: float = 0.0


@dataclass(frozen=True)
class Place:
    """Where a panel stands. numbers: how many there are to call."""

    sheet: Sheet
    form: Form
    numbers: int


def one_act_each(sheet: Sheet) -> bool:
    """Whether every panel of a sheet with steps holds one alone, and there are several such panels."""
    counts = [steps for panel in sheet.panels if (steps := step_count(panel))]
    return len(counts) > 1 and max(counts) == 1


def seal_of(sheet: Sheet, form: Form, free: Mapping[str, float]) -> float:
    """Side of the step numbers on a sheet: all alike, as large as the fullest panel of steps allows, one half of its
    room being theirs."""
    if one_act_each(sheet):
        return form.alone
    least, most = form.seal
    growth = [free.get(panel.key, 0.0) / 2 / steps for panel in sheet.panels if (steps := step_count(panel))]
    return round(min(most, least + min(growth, default=0.0)), 1)


def rooms(sheet: Sheet, form: Form, free: Mapping[str, float], seal: float, numbers: int) -> dict[str, Room]:
    """Room of every panel of a sheet by key. free: what the text leaves; seal: side of the step numbers in mm, 0 if
    the look has none; numbers: how many there are to call."""
    grown = 0.0 if form.hung or one_act_each(sheet) else max(0.0, seal - form.seal[0])
    found = {}
    for panel in sheet.panels:
        left = max(0.0, free.get(panel.key, 0.0) - grown * step_count(panel))
        found[panel.key] = _ROOMS[panel.role](panel, Place(sheet, form, numbers), left)
    return _one_height(sheet, _one_picture(sheet, _one_tail(sheet, found)))


def step_count(panel: PlacedPanel) -> int:
    """Steps of the numbered lists in a panel."""
    lists = "".join(re.findall(r"<ol.*?</ol>", _markup(panel), re.DOTALL))
    return len(_STEPS.findall(lists))


def closes_with_picture(panel: PlacedPanel) -> bool:
    """Whether a panel ends with a picture that has no words of its own: it runs over the panel's edges."""
    last = panel.parts[-1] if panel.parts and not panel.foot else None
    return isinstance(last, Figure) and not (last.picture.caption or last.picture.credit)


def figure_count(panel: PlacedPanel) -> int:
    """Pictures in a panel's text."""
    return sum(isinstance(part, Figure) for part in panel.parts)


def _cover(panel: PlacedPanel, place: Place, free: float) -> Room:
    return Room(opening=round(free, 2))


def _front(panel: PlacedPanel, place: Place, free: float) -> Room:
    """The head grows first, for it carries the title; then the pieces move apart; what is left is the head's again."""
    most = max(0.0, _MOST_HEAD * place.sheet.height - place.form.head)
    opening = min(_HEAD_SHARE * free, most)
    gap, rest = _air(panel, free - opening)
    over = free - opening - gap * _gaps(panel)
    more = 0.0 if rest else min(over, most - opening)
    return Room(gap=gap, rest=rest, opening=round(opening + more, 2))


def _back(panel: PlacedPanel, place: Place, free: float) -> Room:
    numbers = place.numbers
    if not numbers or free < _NUMBERS_AIR + numbers * (_NAME + _NUMBER[0]):
        gap, rest = _air(panel, free)
        return Room(gap=gap, rest=rest)
    number = min(_NUMBER[1], _NUMBER_WIDTH * panel.width, (free - _NUMBERS_AIR) / numbers - _NAME)
    return Room(number=round(number, 2), rest=round(free - numbers * (_NAME + number), 2))


def _inner(panel: PlacedPanel, place: Place, free: float) -> Room:
    if closes_with_picture(panel):
        return Room(picture=round(min(free, panel.width - LEAST_PICTURE), 2), rest=round(free, 2))
    figures = figure_count(panel)
    picture = min(0.9 * free / figures, _MOST_GROWTH) if figures else 0.0
    gap, rest = _air(panel, free - picture * figures)
    tail = free - gap * _gaps(panel) - _TAIL_AIR
    bare = not (figures or rest or panel.foot) and tail >= _LEAST_TAIL
    return Room(gap=gap, rest=rest, picture=round(picture, 2), tail=round(tail, 2) if bare else 0.0)


_ROOMS = {Role.COVER: _cover, Role.WING: _cover, Role.FRONT: _front, Role.BACK: _back, Role.INNER: _inner}


def _gaps(panel: PlacedPanel) -> int:
    return max(1, len(_PIECES.findall(_markup(panel))) - 1)


def _air(panel: PlacedPanel, free: float) -> tuple[float, float]:
    """(gap, rest)."""
    gaps = _gaps(panel)
    gap = round(min(_SHARE * free / gaps, _WIDEST_GAP), 2)
    over = free - gap * gaps
    closes = _CLOSING_REMARK.search(_markup(panel)) is not None
    return gap, round(over - _KEPT, 2) if closes and over > _KEPT else 0.0


def _one_tail(sheet: Sheet, found: dict[str, Room]) -> dict[str, Room]:
    """Only the emptiest panel keeps its detail of the woodcut, and none does beside the woodcut itself."""
    beside = any(panel.role in (Role.COVER, Role.FRONT) for panel in sheet.panels)
    emptiest = max(found, key=lambda key: found[key].tail)
    return {key: room if key == emptiest and not beside else replace(room, tail=0.0) for key, room in found.items()}


def _one_picture(sheet: Sheet, found: dict[str, Room]) -> dict[str, Room]:
    """Both halves of a woodcut that runs over two panels are as high as the lower one."""
    halves = [panel.key for panel in sheet.panels if panel.role in (Role.COVER, Role.WING)]
    opening = min((found[key].opening for key in halves), default=0.0)
    return found | {key: Room(opening=opening) for key in halves}


def _one_height(sheet: Sheet, found: dict[str, Room]) -> dict[str, Room]:
    """Pictures that close panels of one sheet stand in one row, all as high as the lowest, at the sheet's foot."""
    closing = [panel.key for panel in sheet.panels if closes_with_picture(panel) and panel.role is Role.INNER]
    picture = min((found[key].picture for key in closing), default=0.0)
    return found | {key: Room(picture=picture, rest=round(found[key].rest - picture, 2)) for key in closing}


def _markup(panel: PlacedPanel) -> str:
    return "".join(part.html for part in panel.parts if isinstance(part, Prose))
