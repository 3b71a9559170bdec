"""Quarters of a year: offices plan and report by them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_WRITTEN = re.compile(r"(\d{4})-?[Qq]([1-4])")
ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, order=True)
class Quarter:
    """number: 1 to 4."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Quarter:
        """The quarter that a day lies in."""
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def read(cls, text: str) -> Quarter | None:
        """'2026-Q3' or '2026q3'; None for anything else."""
        match = _WRITTEN.fullmatch(text)
        return cls(int(match[1]), int(match[2])) if match else None

    @property
    def first(self) -> date:
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def before(self) -> Quarter:
        return Quarter.of(self.first - timedelta(days=1))

    @property
    def after(self) -> Quarter:
        return Quarter.of(self.first + timedelta(days=95))

    @property
    def last(self) -> date:
        return self.after.first - timedelta(days=1)

    def __str__(self) -> str:
        return f"quý {ROMAN[self.number - 1]}/{self.year}"
