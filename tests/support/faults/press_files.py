"""Good press files to injure: small publications that went the whole way from layout to PDF/X, and their orders."""

from __future__ import annotations

import fcntl
import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import numpy as np
from pikepdf import Pdf
from PIL import Image
from support.imprints import NEW_PRESS_LAW, PUBLISHING_LAW, profiles
from support.pictures import saved
from support.printed import SENTENCE, THEME, a_bulletin, a_leaflet, an_agency, an_article, panel_html, resources

from plugins.imposition.dress import dress
from plugins.imposition.slug import Slug
from plugins.model.front_matter import Picture
from plugins.model.problem import Place
from plugins.model.publication import Body, Figure, Panel, Prose, Publication
from plugins.model.sheet import Sheet
from plugins.preflight.expectation import Expectation, Standard
from plugins.press.documents import page_names
from plugins.press.job import Job
from plugins.press.making import OUR_FAMILIES, set_for_press
from plugins.press.resources import BASE, Resource
from plugins.separation.inks import Inks
from plugins.separation.pdfx import identify, save
from plugins.separation.profile import PressProfile, read_profile
from plugins.separation.separate import separate
from plugins.separation.transparency import drop_opaque_groups

PROFILE = "ISOcoated_v2_300_bas.icc"
BLEED = 3.0  # mm
PHOTOGRAPH, CUT_OUT = "anh/chup.jpg", "anh/tach-nen.png"


@dataclass(frozen=True)
class PressFile:
    """A finished press file without any fault, and what it is held against."""

    content: bytes = field(repr=False)
    expected: Expectation


def press_file(folder: Path, name: str) -> PressFile:
    """A good file, made by whichever test process needs it first; the others wait for it."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / name
    with (folder / f"{name}.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        if not kept.exists():
            kept.write_bytes(pickle.dumps(MAKERS[name]()))
    found: PressFile = pickle.loads(kept.read_bytes())
    return found


def _made(job: Job, artwork: bytes = b"", standard: Standard = "PDF/X-4") -> PressFile:
    """The chain of the press: layout (unless it is given), separation, marks, identity. As printshop.production composes it."""
    form = job.print_format
    with Pdf.open(BytesIO(artwork or _artwork(job))) as pdf:
        names = tuple(page_names(job.publication, len(pdf.pages)))
        sheet = Sheet(
            form.width,
            form.height,
            len(names),
            BLEED,
            safe=form.safe,
            fold_safe=form.fold_safe,
            folds=form.folds,
            names=names,
        )
        assert not separate(pdf, _inks())
        if standard == "PDF/X-1a":
            drop_opaque_groups(pdf)
        dress(pdf, sheet, _slug(job.publication, names, standard))
        content = _identified(pdf, job, standard)
    expected = Expectation(sheet, 300.0, OUR_FAMILIES, job.imprint_facts, standard)
    return PressFile(content, expected)


def _artwork(job: Job) -> bytes:
    typeset = set_for_press(job)
    assert typeset.layout is not None, typeset.problems
    return typeset.layout.artwork()


def _slug(publication: Publication, names: tuple[str, ...], standard: Standard) -> Slug:
    font = (THEME / "press" / "fonts" / "BeVietnamPro-Regular.ttf").read_bytes()
    day = publication.date
    assert day is not None
    return Slug(f"{publication.slug}.press.pdf", names, _profile().condition, day.date(), False, font, standard)


def _identified(pdf: Pdf, job: Job, standard: Standard) -> bytes:
    day = job.publication.date
    assert day is not None
    identify(
        pdf,
        standard,
        _profile(),
        title=job.publication.title,
        creator=job.agency.name,
        created=day,
        modified=day,
        document_id=job.publication.slug,
    )
    return save(pdf, standard)


@lru_cache(maxsize=1)
def _profile() -> PressProfile:
    return read_profile(PROFILE, (THEME / "press" / "profiles" / PROFILE).read_bytes())


@lru_cache(maxsize=1)
def _inks() -> Inks:
    return Inks(_profile())


def _job(publication: Publication, law: str, entries: tuple[tuple[str, Publication], ...] = ()) -> Job:
    pictures = {
        BASE + PHOTOGRAPH: Resource("image/jpeg", _photograph()),
        BASE + CUT_OUT: Resource("image/png", _cut_out()),
    }
    everything = {**resources(), **pictures}
    return Job(publication, an_agency(), THEME, everything, entries, bleed=BLEED, legal=profiles()[law])


def _photograph() -> bytes:
    """An RGB JPEG of many colours, sharp enough for the width of A5."""
    down, across = np.mgrid[0:1250, 0:1900]
    channels = (across / 8, 90 + down / 12, 120 + 60 * np.sin(across / 90) * np.cos(down / 70))
    return saved(Image.fromarray(np.dstack(channels).clip(0, 255).astype(np.uint8)), "JPEG")


def _cut_out() -> bytes:
    """An RGB PNG whose ground is transparent."""
    down, across = np.mgrid[0:900, 0:1500]
    inside = ((across - 750) ** 2 + (down - 450) ** 2 < 400**2) * 255
    colours = np.dstack((across / 6, 120 + down * 0, 200 - down / 6, inside))
    return saved(Image.fromarray(colours.clip(0, 255).astype(np.uint8), "RGBA"), "PNG")


def _card(standard: Standard = "PDF/X-4") -> PressFile:
    """Two sides of DL with few words: what most faults are done to. The back is white from 60 to 142 mm."""
    return _made(*_two_sides(), standard)


@lru_cache(maxsize=1)
def _two_sides() -> tuple[Job, bytes]:
    """Laid out once for both standards."""
    bodies = {
        "Mặt trước": f"<h2>Làm từng bước</h2><p>{SENTENCE}</p>",
        "Mặt sau": f"<h2>Hỏi ở đâu?</h2><p>{SENTENCE}</p>",
    }
    job = _job(a_leaflet("DL", bodies), PUBLISHING_LAW)
    return job, _artwork(job)


def _leaflet() -> PressFile:
    """A letter-fold of two sides: folds, no picture but a drawing."""
    return _made(_job(a_leaflet("gấp ba"), PUBLISHING_LAW))


def _slip() -> PressFile:
    """One side of A5 with a photograph and a picture without ground."""
    publication = a_leaflet("A5", image={"file": PHOTOGRAPH, "alt": "Một bức ảnh"})
    place = Place("content/to-roi/thu.md", 9)
    figure = Figure(Picture(file=CUT_OUT, alt="Một vòng tròn"), place)
    panel = Panel("Mặt trước", (Prose(panel_html(20)), figure), place)
    return _made(_job(Publication(**_fields(publication) | {"body": Body(panel.parts, (panel,))}), PUBLISHING_LAW))


def _fields(publication: Publication) -> dict[str, object]:
    return {name: getattr(publication, name) for name in ("kind", "path", "slug", "matter")}


def _bulletin() -> PressFile:
    """Four pages, no folds."""
    issue = a_bulletin(pages=4, date="2026-08-15 08:30")
    return _made(_job(issue, NEW_PRESS_LAW, (("bài", an_article("mot", 300)),)))


MAKERS: Mapping[str, Callable[[], PressFile]] = {
    "card": _card,
    "leaflet": _leaflet,
    "card X-1a": lambda: _card("PDF/X-1a"),
    "slip": _slip,
    "bulletin": _bulletin,
}
