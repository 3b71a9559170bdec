"""Where everything on a card stands: pure arithmetic from words and letter widths. All measures in px of 1200 × 630."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

from plugins.images.cards.letters import Letters, Typeface
from plugins.images.cards.lines import awkwardness, shortened, ways
from plugins.images.cards.wording import Wording

WIDTH, HEIGHT = 1200, 630
EDGE = 56
_GUTTER = 52  # between title and picture
_LABEL_BASELINE, _LABEL_SIZES = 104, (30, 28, 26, 24)
_TITLE_TOP, _MARKS_TOP = 148, 122  # where the first line's capitals begin, and above which its marks must not rise
_UNLABELLED = -44  # so much higher begins a title with no label over it
_LEADING = 1.2
_CAP_HEIGHT = 0.74  # em of Be Vietnam Pro
_EVEN = 0.45  # of the longest line: a shorter one looks torn off
_TORN, _CUT_OFF, _LEFT_OPEN = 0.35, 0.2, 0.13  # what breaks cost, in natural logarithms of size
_SEAL, _EMBLEM = 88, 300
_SEAL_TOP = HEIGHT - EDGE - _SEAL
_SECTION_SIZES, _OFFICE_SIZES = (32, 30, 28, 26), (26, 24, 22)


@dataclass(frozen=True)
class Setting:
    """One way to set a title: size of its letters, most lines, width of the picture beside it."""

    size: int
    lines: int
    picture: int


# The shorter the title, the larger the letters; the longest take room from the picture.
SETTINGS = (
    Setting(116, 2, 504),
    Setting(88, 3, 504),
    Setting(76, 3, 504),
    Setting(64, 4, 504),
    Setting(58, 4, 456),
    Setting(52, 5, 440),
    Setting(44, 6, 380),
)


@dataclass(frozen=True)
class Line:
    """A line of type: left end of its baseline, size, weight 400 or 700, colour by meaning: 'ink', 'accent', 'paper'."""

    text: str
    left: float
    baseline: float
    size: float
    weight: int
    colour: str = "ink"


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True)
class Layout:
    """A card before it is drawn. rule: the ink rule over the text; seal: the square of the mark; picture: where it stands,
    frame and all."""

    lines: tuple[Line, ...]
    rule: Box
    seal: Box
    picture: Box
    mark: str
    accent: str


def lay_out(words: Wording, typeface: Typeface, with_picture: bool) -> Layout:
    """The card of these words. The seal stands at the foot; where there is no picture, large in the place of one."""
    setting, title = _set_title(words.title, typeface.bold)
    column = _column(setting)
    names_left = EDGE + _SEAL + 22 if with_picture else EDGE
    return Layout(
        lines=(
            *_label(words, column, typeface),
            *_title_lines(title, setting.size, typeface.bold, 0 if words.label else _UNLABELLED),
            *_names(words, names_left, EDGE + column - names_left, typeface),
        ),
        rule=Box(EDGE, EDGE, WIDTH - setting.picture - EDGE, 6),
        seal=Box(EDGE, _SEAL_TOP, _SEAL, _SEAL) if with_picture else _emblem(setting),
        picture=Box(WIDTH - setting.picture, 0, setting.picture, HEIGHT),
        mark=words.mark,
        accent=words.accent,
    )


def _emblem(setting: Setting) -> Box:
    """The seal in the middle of what would be the picture."""
    return Box(WIDTH - (setting.picture + _EMBLEM) // 2, (HEIGHT - _EMBLEM) // 2, _EMBLEM, _EMBLEM)


def _column(setting: Setting) -> int:
    return WIDTH - setting.picture - EDGE - _GUTTER


def _set_title(title: str, bold: Letters) -> tuple[Setting, tuple[str, ...]]:
    """The best of all settings and breaks; what not even the last setting holds ends in an ellipsis."""
    found = [
        (setting, lines)
        for setting in SETTINGS
        for lines in ways(title, _column(setting), partial(bold.width, size=setting.size), setting.lines)
        if " ".join(lines) == title
    ]
    return max(found, key=lambda way: _merit(way[0], way[1], bold)) if found else _cut_short(title, bold)


def _cut_short(title: str, bold: Letters) -> tuple[Setting, tuple[str, ...]]:
    """As much as the smallest setting holds."""
    setting = SETTINGS[-1]
    width, width_of = _column(setting), partial(bold.width, size=setting.size)
    lines = ways(title, width, width_of, len(title))[0]
    if len(lines) > setting.lines:
        lines = (*lines[: setting.lines - 1], shortened(" ".join(lines[setting.lines - 1 :]), width, width_of))
    return setting, lines


def _merit(setting: Setting, lines: tuple[str, ...], bold: Letters) -> float:
    """Large letters are good, torn lines are not: by how much, in steps of size (each about a seventh)."""
    widths = [bold.width(line, 1) for line in lines]
    cut_off, left_open = awkwardness(lines)
    torn = min(widths) < _EVEN * max(widths)
    return math.log(setting.size) - _CUT_OFF * cut_off - _LEFT_OPEN * left_open - _TORN * torn


def _title_lines(lines: tuple[str, ...], size: int, bold: Letters, shift: int) -> tuple[Line, ...]:
    highest = bold.height(lines[0], size) if lines else 0
    first = shift + max(_TITLE_TOP + size * _CAP_HEIGHT, _MARKS_TOP + highest)
    return tuple(Line(text, EDGE, first + at * size * _LEADING, size, 700) for at, text in enumerate(lines))


def _label(words: Wording, column: int, typeface: Typeface) -> tuple[Line, ...]:
    """Kind and field on one line, as large as they fit; the kind alone where they do not."""
    for size in _LABEL_SIZES:
        after = EDGE + typeface.bold.width(words.label, size) + size * 0.6
        if after + typeface.regular.width(words.field, size) <= EDGE + column:
            kind = Line(words.label, EDGE, _LABEL_BASELINE, size, 700, "accent")
            field = Line(words.field, after, _LABEL_BASELINE, size, 400)
            return tuple(line for line in (kind, field) if line.text)
    return (Line(words.label, EDGE, _LABEL_BASELINE, _LABEL_SIZES[0], 700, "accent"),)


def _names(words: Wording, left: int, width: float, typeface: Typeface) -> tuple[Line, ...]:
    return (
        _fitted(Line(words.section, left, _SEAL_TOP + 37, 0, 700), width, typeface.bold, _SECTION_SIZES),
        _fitted(Line(words.office, left, _SEAL_TOP + 76, 0, 400), width, typeface.regular, _OFFICE_SIZES),
    )


def _fitted(line: Line, width: float, letters: Letters, sizes: tuple[int, ...]) -> Line:
    """The line in the largest size that holds it; shortened where none does."""
    size = next((size for size in sizes if letters.width(line.text, size) <= width), sizes[-1])
    return replace(line, text=shortened(line.text, width, partial(letters.width, size=size)), size=size)
