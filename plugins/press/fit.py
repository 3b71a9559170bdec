"""Copy-fitting: the largest common text size at which every panel holds its text, and what to cut if none does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from plugins.model.problem import Code, Place, Problem

TOO_LONG = Code(
    "E401",
    "Trang “{panel}” dài quá {over} mm, dù chữ đã thu về {size} pt.",
    "cắt khoảng {words} chữ, hoặc chuyển bớt sang trang khác",
)
WIDEST = 0.3  # mm a text may stand over its limit unnoticed: less than the depth of a comma


@dataclass(frozen=True)
class Setting:
    """What may change from one layout to the next. size: text in pt; free: mm given away in each panel, by key."""

    size: float
    free: Mapping[str, float] = field(default_factory=dict)

    def css(self) -> str:
        """Custom properties that the style sheets read."""
        room = "".join(f"--free-{key}:{millimetres:.2f}mm;" for key, millimetres in sorted(self.free.items()))
        return f":root{{--text:{self.size:g}pt;{room}}}"


@dataclass(frozen=True)
class Measured:
    """A panel's text in a trial layout. free: mm left (negative: too long); height: of the text in mm."""

    free: float
    height: float


Measure = Callable[[Setting], Mapping[str, Measured]]


@dataclass(frozen=True)
class Fitted:
    """The chosen setting and the panels that are too long even so, with their measures."""

    setting: Setting
    too_long: Mapping[str, Measured]


def fit(sizes: Sequence[float], measure: Measure) -> Fitted:
    """Tries sizes (largest first) by halving: if a size fits, every smaller one does. The room left at the chosen
    size is handed to the panels, whose pictures and gaps may grow into it."""
    low, high = 0, len(sizes) - 1
    trials: dict[int, Mapping[str, Measured]] = {}
    while low < high:
        middle = (low + high) // 2
        trials[middle] = measure(Setting(sizes[middle]))
        low, high = (low, middle) if _fits(trials[middle]) else (middle + 1, high)
    found = trials.get(low) or measure(Setting(sizes[low]))
    too_long = {key: panel for key, panel in found.items() if panel.free < -WIDEST}
    room = {key: max(0.0, panel.free) for key, panel in found.items()}
    return Fitted(Setting(sizes[low], room), too_long)


def _fits(panels: Mapping[str, Measured]) -> bool:
    return all(panel.free >= -WIDEST for panel in panels.values())


def too_long_problem(panel: str, place: Place, measured: Measured, words: int, size: float) -> Problem:
    """E401 for one panel; `words` are those it holds, of which the same share has to go as of its height, and one more."""
    over = -measured.free
    cut = max(1, round(words * over / max(measured.height, 1.0))) + 1
    return TOO_LONG.at(place, panel=panel, over=max(1, round(over)), size=f"{size:g}".replace(".", ","), words=cut)
