"""Proofs: what a leaflet or poster looks like at this moment, soon rather than finished, and how full each panel is. Runs in
a worker process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.images.encode import encode_quickly
from plugins.model.kinds import LEAFLET
from plugins.model.problem import Problem
from plugins.press.engine import Layout
from plugins.press.fit import Fitted, Measured, Setting
from plugins.press.job import DrawnPage, Job
from plugins.press.layout import PlacedPanel, Role, sheets
from plugins.press.limits import Limit
from plugins.press.pictures import draw_pages
from plugins.press.typeset import measured, set_as_it_is
from plugins.press.within import within

WIDTH = 1400  # px of a page's picture


@dataclass(frozen=True)
class PanelFill:
    """How full a panel is at the setting chosen. name: as editors write it; height, free: mm of all that is printed on it
    and of the room left (negative: too long), before pictures and gaps take it, on a cover after; over: the words that
    stand below its limit."""

    name: str
    height: float
    free: float
    over: tuple[str, ...] = ()

    @property
    def percent(self) -> int:
        """100 and less fits."""
        room = self.height + self.free
        return round(100 * self.height / room) if room > 0 else 999


@dataclass(frozen=True)
class Proof:
    """pages: as pictures, one for each side; problem: what kept it from being set (then there is nothing else); setting:
    what the fitting chose; provisional: whether a better setting may yet be found."""

    pages: tuple[DrawnPage, ...] = ()
    panels: tuple[PanelFill, ...] = ()
    setting: Setting | None = None
    problem: Problem | None = None
    provisional: bool = False


def prove(job: Job, guess: Setting | None = None, limit: Limit | None = None) -> Proof:
    """The proof of a leaflet or poster. guess: as for `set_as_it_is`. Runs in the main thread of a worker."""
    proof = within(job.publication, lambda: _prove(job, guess), limit)
    return Proof(problem=proof) if isinstance(proof, Problem) else proof


def _prove(job: Job, guess: Setting | None) -> Proof:
    fitted, layout = set_as_it_is(job, guess)
    names = _names(job)
    found = {**fitted.panels, **_covers(job, fitted, layout)}
    fills = [PanelFill(names.get(key, key), m.height + m.foot, m.free, m.over) for key, m in found.items()]
    pages = draw_pages(layout.artwork(), WIDTH, encode_quickly)
    guessed = guess is not None and _same(guess, fitted.setting) and guess.size < job.print_format.fitting.sizes[0]
    return Proof(pages, tuple(fills), fitted.setting, provisional=guessed)


def _covers(job: Job, fitted: Fitted, layout: Layout) -> Mapping[str, Measured]:
    """Covers as they are printed: their picture takes whatever their words leave, so no word is missing there. One that
    is too long is as the trial has it, whose page has no end."""
    panels = measured(layout)
    roles = {panel.key: panel.role for panel in _placed(job)}
    return {
        key: panel
        for key, panel in panels.items()
        if roles.get(key) in (Role.COVER, Role.WING) and key not in fitted.too_long
    }


def _same(one: Setting, other: Setting) -> bool:
    return (one.size, one.leading, one.spacing) == (other.size, other.leading, other.spacing)


def _names(job: Job) -> dict[str, str]:
    """Keys of the panels to the names that stand between === marks."""
    return {panel.key: panel.name for panel in _placed(job)}


def _placed(job: Job) -> tuple[PlacedPanel, ...]:
    if job.publication.kind is not LEAFLET:
        return ()
    return tuple(panel for sheet in sheets(job.publication, job.print_format) for panel in sheet.panels)
