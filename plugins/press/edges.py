"""How far something stands from trim and folds, in numbers and in an editor's words."""

from __future__ import annotations

from math import inf

from plugins.press.boxes import Area
from plugins.press.job import Job

TOLERANCE = 0.05  # mm: of sums of binary fractions


def from_trim(job: Job, area: Area) -> float:
    """Millimetres to the nearest trim edge; negative beyond it."""
    form = job.print_format
    return min(area.x, area.y, form.width - area.right, form.height - area.bottom)


def from_fold(job: Job, area: Area) -> float:
    """Millimetres to the nearest fold; negative if the fold runs through: by how much the smaller part stands beyond."""
    folds = dict(enumerate(job.print_format.folds, start=1)).get(area.page, ())
    return min((max(area.x - fold, fold - area.right) for fold in folds), default=inf)


def gap(distance: float, near: str, beyond: str) -> str:
    """'cách mép cắt chỉ 2 mm', or with the other words if the distance is negative."""
    return f"{near if distance >= 0 else beyond} {number(abs(distance))} mm"


def number(millimetres: float) -> str:
    """To a tenth, with the Vietnamese decimal comma."""
    return f"{round(millimetres, 1):g}".replace(".", ",")
