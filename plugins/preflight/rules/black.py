"""Rules about black, white and overprint, in text and lines (GWG 2022, and print.md section 8: rich black by accident)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from plugins.preflight.content.painted import Painted
from plugins.preflight.report import decimal
from plugins.preflight.rules.rule import GWG, HOUSE, Rule
from plugins.preflight.spaces import Inks
from plugins.preflight.subject import Fault, Outcome, Subject

_BLACK_TEXT, _BLACK_LINE = 12.0, 2.0  # pt: below, black overprints
_SMALL_TEXT, _FINE_LINE = 8.0, 0.25  # pt: below, register shows
_RICH_BLACK, _RICH_SUM = 0.85, 2.8
_NEAR_BLACK = 0.2  # lightest of the three light primaries that ink lets through, 0–1
_DISPLAY = 24.0  # pt: from here on black may be made rich on purpose
_HAIRLINE = 0.25  # pt
_ROUNDING = 0.002  # pt: 8 pt stands in a file as 7.999995, since its numbers and matrices are rounded


def _below(size: float, limit: float) -> bool:
    return size < limit - _ROUNDING


def is_white(inks: Inks | None) -> bool:
    """Whether nothing is printed."""
    return inks is not None and max(inks) <= 0


def is_multi(inks: Inks | None) -> bool:
    """Whether more than one plate prints, so that they have to register."""
    return inks is not None and sum(ink > 0 for ink in inks) > 1


def _is_black(painted: Painted) -> bool:
    """100 % K and nothing else, as DeviceCMYK or the spot Black."""
    spaces = ("DeviceCMYK", "Separation", "DeviceN")
    return painted.inks == (0.0, 0.0, 0.0, 1.0) and painted.colour is not None and painted.colour.space.family in spaces


def _is_gray(painted: Painted) -> bool:
    return painted.colour is not None and painted.colour.space.family == "DeviceGray"


def _overprints(painted: Painted) -> bool:
    """Overprint is on; in DeviceCMYK it also takes OPM 1 to leave the other plates alone."""
    device_cmyk = painted.colour is not None and painted.colour.space.family == "DeviceCMYK"
    return painted.overprint and (painted.mode == 1 or not device_cmyk)


def is_line(painted: Painted) -> bool:
    """A stroke, or a rectangle so thin that it is one."""
    return painted.kind == "stroke" or (painted.kind == "fill" and painted.width > 0)


def text_of(painted: Painted) -> str:
    """The beginning of a text, for a sentence."""
    said = " ".join(painted.text.split())
    return f"“{said[:40]}{'…' if len(said) > 40 else ''}”" if said else "Chữ"


def texts(subject: Subject) -> list[Painted]:
    """Visible text in the artwork."""
    return list(subject.artwork("text"))


def lines(subject: Subject) -> list[Painted]:
    """Visible lines in the artwork."""
    return [painted for painted in subject.artwork("stroke", "fill") if is_line(painted)]


Test = Callable[[Painted], bool]


def _found(objects: Iterable[Painted], wrong: Test, what: str, limit: float | None = None) -> Outcome:
    """The outcome of a test for each object; figure: the smallest size in pt that failed, if there is a limit."""
    faulty = [painted for painted in objects if wrong(painted)]
    measure = [painted.size or painted.width for painted in faulty]
    faults = tuple(
        Fault(p.page, what.format(text=text_of(p), size=decimal(size, 2)), p.visible, round(size, 4), limit)
        for p, size in zip(faulty, measure, strict=True)
    )
    return Outcome(faults, len(faults) if limit is None else min(measure, default=None), 0 if limit is None else limit)


def _texts(subject: Subject, *, wrong: Test, what: str, limit: float | None = None) -> Outcome:
    return _found(texts(subject), wrong, what, limit)


def _lines(subject: Subject, *, wrong: Test, what: str, limit: float | None = None) -> Outcome:
    return _found(lines(subject), wrong, what, limit)


def _paths(subject: Subject, *, wrong: Test, what: str) -> Outcome:
    return _found(subject.artwork("fill", "stroke", "stencil"), wrong, what)


def _any(subject: Subject, *, wrong: Test, what: str) -> Outcome:
    return _found(subject.artwork("text", "fill", "stroke", "image", "stencil", "shading"), wrong, what)


def _rich(painted: Painted) -> bool:
    inks = painted.inks
    return inks is not None and inks[3] >= _RICH_BLACK and sum(inks) > _RICH_SUM


def _almost_black(painted: Painted) -> bool:
    """So dark that a reader sees black: what RGB black becomes if a profile converts it (77/69/60/93)."""
    inks = painted.inks
    if inks is None or not is_multi(inks) or painted.size >= _DISPLAY:
        return False
    return max((1 - ink) * (1 - inks[3]) for ink in inks[:3]) < _NEAR_BLACK


def _white(painted: Painted) -> bool:
    return is_white(painted.inks)


def _multi(painted: Painted) -> bool:
    return is_multi(painted.inks)


_OVERPRINT = "Cho chữ và nét đen 100 % K in chồng (overprint, OPM 1)."
_KNOCK_OUT = "Tắt overprint của phần màu trắng, nếu không nó biến mất khi in."
_K_ONLY = "Đổi thành đen một bản kẽm: C0 M0 Y0 K100."
_LARGER = "Tăng cỡ chữ hoặc nét, hoặc dùng một màu mực."

RULES = (
    Rule(
        "G0007", "Chữ trắng không in chồng", "error", f"{GWG} R0007",
        partial(_texts, wrong=lambda p: _white(p) and p.overprint, what="{text} màu trắng đang đặt in chồng."), _KNOCK_OUT,
    ),
    Rule(
        "G0008", "Hình trắng không in chồng", "warning", f"{GWG} R0008",
        partial(_paths, wrong=lambda p: _white(p) and p.overprint, what="Hình màu trắng đang đặt in chồng."), _KNOCK_OUT,
    ),
    Rule(
        "G0009", "Chữ đen dưới 12 pt in chồng", "warning", f"{GWG} R0009",
        partial(
            _texts, wrong=lambda p: _is_black(p) and _below(p.size, _BLACK_TEXT) and not _overprints(p),
            what="{text} đen {size} pt chưa in chồng.", limit=_BLACK_TEXT,
        ), _OVERPRINT,
    ),
    Rule(
        "G0010", "Nét đen dưới 2 pt in chồng", "warning", f"{GWG} R0010",
        partial(
            _lines, wrong=lambda p: _is_black(p) and _below(p.width, _BLACK_LINE) and not _overprints(p),
            what="Nét đen {size} pt chưa in chồng.", limit=_BLACK_LINE,
        ), _OVERPRINT,
    ),
    Rule(
        "G0011", "Chữ dưới 12 pt không dùng màu xám máy (DeviceGray)", "warning", f"{GWG} R0011",
        partial(
            _texts, wrong=lambda p: _is_gray(p) and _below(p.size, _BLACK_TEXT),
            what="{text} {size} pt là DeviceGray, không in chồng chắc chắn được.", limit=_BLACK_TEXT,
        ), _K_ONLY,
    ),
    Rule(
        "G0012", "Nét dưới 2 pt không dùng màu xám máy (DeviceGray)", "warning", f"{GWG} R0012",
        partial(
            _lines, wrong=lambda p: _is_gray(p) and _below(p.width, _BLACK_LINE), what="Nét {size} pt là DeviceGray.", limit=_BLACK_LINE,
        ), _K_ONLY,
    ),
    Rule(
        "G0013", "DeviceGray không in chồng", "warning", f"{GWG} R0013",
        partial(_any, wrong=lambda p: _is_gray(p) and p.overprint, what="Phần màu DeviceGray đang đặt in chồng."), _K_ONLY,
    ),
    Rule(
        "G0015", "Chữ không dùng đen đậm bốn màu", "warning", f"{GWG} R0015",
        partial(_texts, wrong=_rich, what="{text} là đen nhiều mực, tổng mực quá 280 %."), _K_ONLY, covered_by=("H09",),
    ),
    Rule(
        "G0016", "Chữ trắng từ 8 pt", "warning", f"{GWG} R0016",
        partial(
            _texts, wrong=lambda p: _white(p) and _below(p.size, _SMALL_TEXT),
            what="{text} trắng chỉ {size} pt, mực dễ lấp mất.", limit=_SMALL_TEXT,
        ), _LARGER,
    ),
    Rule(
        "G0017", "Chữ nhiều mực từ 8 pt", "warning", f"{GWG} R0017",
        partial(
            _texts, wrong=lambda p: _multi(p) and _below(p.size, _SMALL_TEXT),
            what="{text} {size} pt in bằng nhiều mực, dễ nhòe nếu lệch màu.", limit=_SMALL_TEXT,
        ), _LARGER, covered_by=("H09",),
    ),
    Rule(
        "G0018", "Nét trắng từ 0,25 pt", "warning", f"{GWG} R0018",
        partial(_lines, wrong=lambda p: _white(p) and _below(p.width, _FINE_LINE), what="Nét trắng chỉ {size} pt.", limit=_FINE_LINE), _LARGER,
    ),
    Rule(
        "G0019", "Nét nhiều mực từ 0,25 pt", "warning", f"{GWG} R0019",
        partial(_lines, wrong=lambda p: _multi(p) and _below(p.width, _FINE_LINE), what="Nét nhiều mực chỉ {size} pt.", limit=_FINE_LINE), _LARGER,
    ),
    Rule(
        "H09", "Chữ đen chỉ trên bản K", "error", HOUSE,
        partial(_texts, wrong=_almost_black, what="{text} trông như đen nhưng in bằng nhiều mực."), _K_ONLY, covered_by=("X12",),
    ),
    Rule(
        "H14", "Không có nét dưới 0,25 pt", "warning", HOUSE,
        partial(_lines, wrong=lambda p: _below(p.width, _HAIRLINE), what="Nét chỉ {size} pt, có thể đứt khi in.", limit=_HAIRLINE),
        "Tăng nét lên ít nhất 0,25 pt.", covered_by=("G0018", "G0019"),
    ),
    Rule(
        "H15", "Chữ từ 5 pt", "warning", HOUSE,
        partial(_texts, wrong=lambda p: _below(p.size, 5.0), what="{text} chỉ {size} pt, khó đọc.", limit=5.0), "Tăng cỡ chữ.",
    ),
)  # fmt: skip
