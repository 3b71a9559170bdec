"""Copy-fitting: the best setting at which every panel holds its text, and what to cut if none does.

The order of sacrifice is a typographer's. Copy first gives up display size, down to what the hand reads without effort;
then air between paragraphs, which nobody misses; then leading, which tires the eye over a page and, in Vietnamese,
brings the marks of one line near the tails of the line above; the smallest sizes last, since below 10 pt older readers
reach for their glasses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil

from plugins.model.print_format import Fitting
from plugins.model.problem import Code, Place, Problem

TOO_LONG = Code(
    "E401",
    "Trang “{panel}” dài quá {over} mm, dù chữ đã thu về {size} pt.",
    "cắt khoảng {words} chữ{start}, hoặc chuyển bớt sang trang khác",
)
SMALL = Code(
    "W058",
    "Trang “{panel}” dài, nên chữ của cả tờ phải thu còn {size} pt: người lớn tuổi khó đọc.",
    "cắt khoảng {share} % chữ của trang này là chữ lại được 10 pt, hoặc chọn khổ in lớn hơn",
)
WIDEST = 0.3  # mm a text may stand over its limit unnoticed: less than the depth of a comma
COMFORTABLE = 10.0  # pt: smaller sizes are the last resort
_QUOTED = 6  # words of a text that show an editor where it begins
_RUNNING = 0.65  # of a panel's height that grows with its text; pictures, seals and heads stay as they are
_ENOUGH = 4  # trials, after which a step that fits is good enough: a better one is a quarter point away


@dataclass(frozen=True)
class Setting:
    """What may change from one layout to the next. size: text in pt; free: mm given away in each panel, by key; leading:
    line height as a multiple of the size; spacing: between paragraphs as a multiple of the line (None: as the style
    sheet has it)."""

    size: float
    free: Mapping[str, float] = field(default_factory=dict)
    leading: float | None = None
    spacing: float | None = None

    def css(self) -> str:
        """Custom properties that the style sheets read."""
        given = {"text": f"{self.size:g}pt", "leading": self.leading, "spacing": self.spacing}
        setting = "".join(f"--{name}:{value};" for name, value in given.items() if value is not None)
        room = "".join(f"--free-{key}:{millimetres:.2f}mm;" for key, millimetres in sorted(self.free.items()))
        return f":root{{{setting}{room}}}"

    @property
    def need(self) -> float:
        """How much paper running text takes, in no unit: its lines grow with the size, and so does their number; a
        paragraph of four lines is followed by one gap."""
        return self.size**2 * (self.leading or 1.0) * (1 + (self.spacing or 0.0) / 4)


@dataclass(frozen=True)
class Measured:
    """A panel's text in a layout. free: mm left (negative: too long); height: of the text in mm; over: the words that
    stand below the limit; foot: mm that picture, office, contacts and imprint take below it."""

    free: float
    height: float
    over: tuple[str, ...] = ()
    foot: float = 0.0


Trial = Mapping[str, Measured]
Measure = Callable[[Setting], Trial]


@dataclass(frozen=True)
class Fitted:
    """The chosen setting and the panels that are too long even so, with their measures; panels: all of them, as they stand
    at that setting before pictures and gaps grow."""

    setting: Setting
    too_long: Mapping[str, Measured]
    panels: Mapping[str, Measured] = field(default_factory=dict)


def settings(fitting: Fitting) -> tuple[Setting, ...]:
    """All settings within the limits of a format, from the best to the last, each taking less paper than the one before."""
    leading, spacing = fitting.leadings[0], fitting.spacings[0]
    steps = [Setting(size, leading=leading, spacing=spacing) for size in fitting.sizes if size >= COMFORTABLE]
    steps = steps or [Setting(fitting.sizes[0], leading=leading, spacing=spacing)]
    steps += [replace(steps[-1], spacing=tighter) for tighter in fitting.spacings[1:]]
    steps += [replace(steps[-1], leading=tighter) for tighter in fitting.leadings[1:]]
    steps += [replace(steps[-1], size=size) for size in fitting.sizes if size < steps[-1].size]
    return tuple(steps)


def fit(steps: Sequence[Setting], measure: Measure) -> Fitted:
    """The first of `steps` (best first, each tighter than the last) at which all panels fit, or one of the next to it.
    What a trial measures says which step to try next, so that one to three are enough. The room left is handed to the
    panels, whose pictures and gaps may grow into it."""
    low, high = 0, len(steps) - 1
    trials: dict[int, Trial] = {}
    while low < high and not _good_enough(steps, trials, high):
        tried = min(max(_guess(steps, trials), low), high - 1)
        trials[tried] = measure(steps[tried])
        low, high = (low, tried) if _fits(trials[tried]) else (tried + 1, high)
    found = trials.get(high) or measure(steps[high])
    too_long = {key: panel for key, panel in found.items() if panel.free < -WIDEST}
    room = {key: max(0.0, panel.free) for key, panel in found.items()}
    return Fitted(replace(steps[high], free=room), too_long, found)


def _guess(steps: Sequence[Setting], trials: Mapping[int, Trial]) -> int:
    """The first step that should do, as far as the trials tell: the very best if there were none."""
    return next((number for number in range(len(steps)) if _least_free(steps, trials, number) >= 0.0), len(steps) - 1)


def _good_enough(steps: Sequence[Setting], trials: Mapping[int, Trial], high: int) -> bool:
    """Whether `high` is known to fit, and the step before it would be a vain trial, or one too many."""
    known = high in trials and len(trials) > 1
    return known and (len(trials) >= _ENOUGH or _least_free(steps, trials, high - 1) < -WIDEST)


def _least_free(steps: Sequence[Setting], trials: Mapping[int, Trial], number: int) -> float:
    """Room in mm that the fullest panel should have at a step."""
    if not trials:
        return 0.0
    near = sorted(trials, key=lambda tried: abs(tried - number))[:2]
    return min(_free(steps, trials, near, number, key) for key in trials[near[0]])


def _free(steps: Sequence[Setting], trials: Mapping[int, Trial], near: list[int], number: int, key: str) -> float:
    """Room of a panel: along the line through two trials, or after one in proportion to the paper that text needs."""
    first = trials[near[0]][key]
    more = steps[number].need - steps[near[0]].need
    if len(near) == 1:
        return first.free - _RUNNING * first.height * more / steps[near[0]].need
    slope = (trials[near[1]][key].free - first.free) / (steps[near[1]].need - steps[near[0]].need)
    return first.free + slope * more


def _fits(panels: Trial) -> bool:
    return all(panel.free >= -WIDEST for panel in panels.values())


def too_long_problem(panel: str, place: Place, measured: Measured, words: int, size: float) -> Problem:
    """E401 for one panel. Names the words below the limit; where it is no text that stands there, of the `words` that
    the panel holds the same share has to go as of its height, and one more."""
    over = -measured.free
    cut = len(measured.over) or max(1, round(words * over / max(measured.height, 1.0))) + 1
    quote = " ".join(measured.over[:_QUOTED]) + ("…" if len(measured.over) > _QUOTED else "")
    start = f", từ “{quote}” trở đi" if quote else ""
    return TOO_LONG.at(place, panel=panel, over=max(1, round(over)), size=_comma(size), words=cut, start=start)


def small_type_problem(panel: str, place: Place, size: float) -> Problem:
    """W058 for the fullest panel of what fits only below a size that is read without effort. Text takes paper as the
    square of its size, so what to cut follows from it; it is told in steps of 5 %."""
    share = 5 * ceil(20 * (1 - (size / COMFORTABLE) ** 2))
    return SMALL.at(place, panel=panel, size=_comma(size), share=share)


def _comma(number: float) -> str:
    return f"{number:g}".replace(".", ",")
