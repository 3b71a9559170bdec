"""Where everything on a card stands: pure arithmetic from words and letter widths. All measures in px of 1200 × 630."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from plugins.images.cards.letters import Letters
from plugins.images.cards.lines import broken, shortened
from plugins.images.cards.wording import Wording

WIDTH, HEIGHT = 1200, 630
EDGE = 56
_GUTTER = 52  # between title and picture
_LABEL_BASELINE, _LABEL_SIZES = 104, (30, 28, 26, 24)
_TITLE_TOP, _MARKS_TOP = 148, 122  # where the first line's capitals begin, and above which its marks must not rise
_UNLABELLED = -44  # so much higher begins a title with no label over it
_LEADING = 1.22
_CAP_HEIGHT = 0.74  # em of Be Vietnam Pro
_EVEN = 0.45  # of the longest line: a shorter one looks torn off
_SEAL, _EMBLEM = 88, 300
_SEAL_TOP = HEIGHT - EDGE - _SEAL
_NAMES_LEFT = EDGE + _SEAL + 22


@dataclass(frozen=True)
class Setting:
    """One way to set a title: size of its letters, most lines, width of the picture beside it."""

    size: int
    lines: int
    picture: int


# The shorter the title, the larger the letters; the longest take room from the picture.
SETTINGS = (
    Setting(116, 2, 504),
    Setting(92, 3, 504),
    Setting(78, 3, 504),
    Setting(66, 4, 504),
    Setting(58, 4, 480),
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
    """A card before it is drawn. rule: the ink rule over the text; seal: the square of the mark; picture: where it stands;
    emblem: the large seal that stands there if there is none."""

    lines: tuple[Line, ...]
    rule: Box
    seal: Box
    picture: Box
    emblem: Box
    mark: str
    accent: str


def lay_out(words: Wording, regular: Letters, bold: Letters) -> Layout:
    """The card of these words."""
    setting, title = _set_title(words.title, bold)
    column = _column(setting)
    return Layout(
        lines=(
            *_label(words, column, regular, bold),
            *_title_lines(title, setting.size, bold, 0 if words.label else _UNLABELLED),
            *_names(words, column, regular, bold),
        ),
        rule=Box(EDGE, EDGE, WIDTH - setting.picture - EDGE, 6),
        seal=Box(EDGE, _SEAL_TOP, _SEAL, _SEAL),
        picture=Box(WIDTH - setting.picture, 0, setting.picture, HEIGHT),
        emblem=Box(WIDTH - (setting.picture + _EMBLEM) // 2, (HEIGHT - _EMBLEM) // 2, _EMBLEM, _EMBLEM),
        mark=words.mark,
        accent=words.accent,
    )


def _column(setting: Setting) -> int:
    return WIDTH - setting.picture - EDGE - _GUTTER


def _set_title(title: str, bold: Letters) -> tuple[Setting, tuple[str, ...]]:
    """The largest setting that holds the title in even lines; failing that, the largest that holds it; what not even the
    smallest holds ends in an ellipsis."""
    tried = [(setting, broken(title, _column(setting), partial(bold.width, size=setting.size))) for setting in SETTINGS]
    holding = [(setting, lines) for setting, lines in tried if len(lines) <= setting.lines and _whole(title, lines)]
    even = [(setting, lines) for setting, lines in holding if _is_even(lines, partial(bold.width, size=setting.size))]
    for setting, lines in (*even, *holding):
        return setting, lines
    setting, lines = tried[-1]
    if len(lines) <= setting.lines:
        return setting, lines
    last = " ".join(lines[setting.lines - 1 :])
    return setting, (
        *lines[: setting.lines - 1],
        shortened(last, _column(setting), partial(bold.width, size=setting.size)),
    )


def _whole(title: str, lines: tuple[str, ...]) -> bool:
    """Whether no word was cut to make the lines."""
    return " ".join(lines) == title


def _is_even(lines: tuple[str, ...], width_of: Callable[[str], float]) -> bool:
    widths = [width_of(line) for line in lines]
    return min(widths) >= _EVEN * max(widths)


def _title_lines(lines: tuple[str, ...], size: int, bold: Letters, shift: int) -> tuple[Line, ...]:
    highest = bold.height(lines[0], size) if lines else 0
    first = shift + max(_TITLE_TOP + size * _CAP_HEIGHT, _MARKS_TOP + highest)
    return tuple(Line(text, EDGE, first + at * size * _LEADING, size, 700) for at, text in enumerate(lines))


def _label(words: Wording, column: int, regular: Letters, bold: Letters) -> tuple[Line, ...]:
    """Kind and field on one line, as large as they fit; the kind alone where they do not."""
    for size in _LABEL_SIZES:
        after = EDGE + bold.width(words.label, size) + size * 0.6
        if after + regular.width(words.field, size) <= EDGE + column:
            kind = Line(words.label, EDGE, _LABEL_BASELINE, size, 700, "accent")
            field = Line(words.field, after, _LABEL_BASELINE, size, 400)
            return tuple(line for line in (kind, field) if line.text)
    return (Line(words.label, EDGE, _LABEL_BASELINE, _LABEL_SIZES[0], 700, "accent"),)


def _names(words: Wording, column: int, regular: Letters, bold: Letters) -> tuple[Line, ...]:
    width = EDGE + column - _NAMES_LEFT
    section = shortened(words.section, width, lambda text: bold.width(text, 32))
    office = shortened(words.office, width, lambda text: regular.width(text, 26))
    return (
        Line(section, _NAMES_LEFT, _SEAL_TOP + 37, 32, 700),
        Line(office, _NAMES_LEFT, _SEAL_TOP + 75, 26, 400),
    )
