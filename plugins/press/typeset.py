"""Setting with fitting: trial layouts on one endless page, then the real one. Shared by all kinds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.model.kinds import LEAFLET, POSTER, Kind
from plugins.model.print_format import Fitting
from plugins.model.problem import Place, Problem
from plugins.model.publication import Part, Prose
from plugins.press.boxes import Block, TextLine
from plugins.press.contexts import leaflet_context, poster_context
from plugins.press.engine import Layout, lay_out
from plugins.press.fit import (
    COMFORTABLE,
    WIDEST,
    Fitted,
    Measure,
    Measured,
    Setting,
    fit,
    settings,
    small_type_problem,
    too_long_problem,
)
from plugins.press.job import Job
from plugins.press.layout import sheets
from plugins.press.render import render
from plugins.press.wordbreaks import JOINER


@dataclass(frozen=True)
class Typeset:
    """A real layout (None if the copy does not fit at all) and what is wrong with the copy. html: what was set, for
    the check of letters; warnings: what should be known of a layout that is otherwise right."""

    layout: Layout | None
    html: str
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Marked:
    """A marked block as its editor knows it: what it is called, where it is written, its text."""

    name: str
    place: Place
    parts: tuple[Part, ...]

    @property
    def words(self) -> int:
        return sum(len(part.html.split()) for part in self.parts if isinstance(part, Prose))


Page = Callable[[Setting, bool], str]  # (setting, endless page?) to HTML


def set_leaflet(job: Job) -> Typeset:
    """All panels at one setting; pictures grow into the room that is left."""
    panels = [panel for sheet in sheets(job.publication, job.print_format) for panel in sheet.panels]
    return _set(job, {panel.key: Marked(panel.name, panel.panel.place, panel.parts) for panel in panels})


def set_poster(job: Job) -> Typeset:
    """One size; the picture takes what slogan and foot leave."""
    return _set(job, {"poster": Marked("Trang", job.publication.place("slogan"), job.publication.body.parts)})


def set_as_it_is(job: Job, guess: Setting | None = None) -> tuple[Fitted, Layout]:
    """A leaflet or poster as it comes out even where its copy is too long: for its editor to see by how much. guess: a
    setting to be content with if the copy fits at it, which saves most of the trials."""
    page = _PAGES[job.publication.kind](job)
    fitted = (guess and _at(guess, job, page)) or _fitted(job, page)
    return fitted, lay_out(page(fitted.setting, False), job.resources)


def _at(guess: Setting, job: Job, page: Page) -> Fitted | None:
    """The copy at one setting of the format; None if it does not fit there."""
    steps = [step for step in _steps(job.print_format.fitting) if step == replace(guess, free={})]
    fitted = fit(steps, _trial(job, page)) if steps else None
    return fitted if fitted and not fitted.too_long else None


def _set(job: Job, marked: Mapping[str, Marked]) -> Typeset:
    page = _PAGES[job.publication.kind](job)
    fitted = _fitted(job, page)
    final = page(fitted.setting, False)
    if fitted.too_long:
        return Typeset(None, final, tuple(_too_long(fitted.too_long, marked, fitted.setting)))
    return Typeset(lay_out(final, job.resources, for_press=job.bleed > 0), final, (), tuple(_small(fitted, marked)))


def _small(fitted: Fitted, marked: Mapping[str, Marked]) -> Iterator[Problem]:
    """A warning at the panel for whose sake the type became smaller than is read without effort."""
    if fitted.setting.size < COMFORTABLE:
        fullest = min(fitted.panels, key=lambda key: fitted.panels[key].free)
        yield small_type_problem(marked[fullest].name, marked[fullest].place, fitted.setting.size)


def _fitted(job: Job, page: Page) -> Fitted:
    return fit(_steps(job.print_format.fitting), _trial(job, page))


def _trial(job: Job, page: Page) -> Measure:
    return lambda step: measured(lay_out(page(step, True), job.resources))


def _leaflet_page(job: Job) -> Page:
    return lambda setting, tall: render(job.theme, "leaflet", leaflet_context(job, setting, tall))


def _poster_page(job: Job) -> Page:
    return lambda setting, tall: render(job.theme, "poster", poster_context(job, setting, tall))


_PAGES: dict[Kind, Callable[[Job], Page]] = {LEAFLET: _leaflet_page, POSTER: _poster_page}


def _steps(fitting: Fitting) -> tuple[Setting, ...]:
    """The settings to choose from; where there is but one size, the style sheet decides the rest."""
    return settings(fitting) if len(fitting.sizes) > 1 else (Setting(fitting.sizes[0]),)


def _too_long(panels: Mapping[str, Measured], marked: Mapping[str, Marked], setting: Setting) -> list[Problem]:
    return [
        too_long_problem(marked[key].name, marked[key].place, panel, marked[key].words, setting.size)
        for key, panel in panels.items()
    ]


def measured(layout: Layout) -> dict[str, Measured]:
    """Every marked block of a layout, with the words that stand below its limit."""
    lines = defaultdict(list)
    for line in layout.lines:
        if line.part == "text":
            lines[line.panel].append(line)
    return {
        key: Measured(block.free, block.height, _over(block, lines[key]), block.end - block.limit)
        for key, block in layout.blocks().items()
    }


def _over(block: Block, lines: list[TextLine]) -> tuple[str, ...]:
    """Words of the lines that do not stand above the limit whole."""
    if block.free >= -WIDEST:
        return ()
    below = [line for line in lines if line.area.bottom > block.limit + WIDEST]
    return tuple(" ".join(line.text for line in below).replace(JOINER, "").split())
