"""What a press file is held against, beyond what holds for every one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plugins.model.sheet import Sheet

Standard = Literal["PDF/X-4", "PDF/X-1a"]


@dataclass(frozen=True)
class Expectation:
    """sheet: its geometry; ink_limit: % of all four inks together; fonts: beginnings of the family names that may be
    used ('BeVietnamPro', 'Noto'; spaces and hyphens do not count), () for any; imprint: sentences that must be there as text;
    proof: whether it is a trial print, which says so in its slug."""

    sheet: Sheet
    ink_limit: float = 300.0
    fonts: tuple[str, ...] = ()
    imprint: tuple[str, ...] = ()
    standard: Standard = "PDF/X-4"
    proof: bool = False
