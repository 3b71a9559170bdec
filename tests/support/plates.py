"""Press files as foreign programs see them: Ghostscript's plates, and the pictures of pdfium and poppler in its terms.

Each program turns ink into screen colours in its own way. That way is learnt from a chart of all inks, so that what
remains between a picture and the plates is a difference in what was drawn, not in how ink is shown.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]  # rows, columns, RGB
Inks = NDArray[np.uint8]  # C M Y K, rows, columns; 255 is full ink
Box = tuple[float, float, float, float]  # left, bottom, right, top

MM = 72 / 25.4  # pt; said here too, because these helpers share nothing with what they judge
PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
_RULE = "0 0 .setfilladjust2"  # a fill takes the pixels whose middle it covers, not all that it touches
_STEP = 5  # of 255: 52 levels of each ink, of which the nearest is never further than 1 % away
_LEVELS = 255 // _STEP + 1


@dataclass(frozen=True)
class Plates:
    """One page on its plates. names: of every plate that Ghostscript made; inks: of the four process colours."""

    names: tuple[str, ...]
    inks: Inks = field(repr=False)


def separated(content: bytes, ppi: int, samples: int = 1, overprint: bool = True) -> tuple[Plates, ...]:
    """The plates of every page, all of its MediaBox. samples: per pixel and axis, of which it is the mean; with one there
    is no ink but what the file names. (Ghostscript's own smoothing, GraphicsAlphaBits, is of no use here: 10.00 loses ink
    with it where a drawing is clipped.) overprint: False for what a program shows that knows nothing of it."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in.pdf"
        source.write_bytes(content)
        command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", f"-r{ppi * samples}"]
        options = [f"-dDownScaleFactor={samples}", *([] if overprint else ["-dOverprint=/disable"])]
        _run([*command, *options, "-o", f"{folder}/%d.tif", "-c", _RULE, "-f", str(source)])
        numbers = sorted(int(file.stem) for file in Path(folder).glob("*.tif") if file.stem.isdigit())
        return tuple(_plates(Path(folder), number) for number in numbers)


def _plates(folder: Path, number: int) -> Plates:
    files = {file.stem.partition("(")[2].rstrip(")"): file for file in folder.glob(f"{number}(*).tif")}
    inks = np.stack([255 - np.asarray(Image.open(files[name]).convert("L")) for name in PROCESS])
    return Plates(tuple(sorted(files)), inks)


def cut(content: bytes, page: int, box: Box) -> bytes:
    """One page, counted from 0, whose MediaBox is `box` in pt: only that part is drawn."""
    with pikepdf.open(BytesIO(content)) as pdf:
        for number in reversed(range(len(pdf.pages))):
            if number != page:
                del pdf.pages[number]
        _only_media(pdf.pages[0].obj, box)
        return saved(pdf)


def _only_media(page: pikepdf.Object, box: Box) -> None:
    for name in ("/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"):
        if name in page:
            del page[name]
    page.MediaBox = list(box)


def framed(content: bytes, ppi: int) -> bytes:
    """The file with pages cut to their BleedBox, and that in whole pixels: so all programs lay their pixels alike."""
    pixel = 72 / ppi
    with pikepdf.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            left, bottom, right, top = (float(edge) for edge in page.obj.BleedBox)
            wide, high = (int(side / pixel) - 1e-5 for side in (right - left, top - bottom))  # less, or one is added
            _only_media(page.obj, (left, bottom, left + wide * pixel, bottom + high * pixel))
        return saved(pdf)


def saved(pdf: pikepdf.Pdf) -> bytes:
    """The file's bytes."""
    buffer = BytesIO()
    pdf.save(buffer)
    return buffer.getvalue()


def by_pdfium(content: bytes, ppi: int) -> list[Pixels]:
    """Every page as pdfium shows it."""
    with pypdfium2.PdfDocument(content) as pdf:
        return [np.asarray(page.render(scale=ppi / 72).to_pil().convert("RGB")) for page in pdf]


def by_poppler(content: bytes, ppi: int) -> list[Pixels]:
    """Every page as poppler shows it."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in.pdf"
        source.write_bytes(content)
        _run(["pdftoppm", "-r", str(ppi), str(source), f"{folder}/page"])
        return [np.asarray(Image.open(file).convert("RGB")) for file in sorted(Path(folder).glob("page-*.ppm"))]


VIEWERS: dict[str, Callable[[bytes, int], list[Pixels]]] = {"pdfium": by_pdfium, "poppler": by_poppler}


def _run(command: Sequence[str]) -> None:
    """A foreign program that must be silent: what it warns of, it could not draw."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr


def shown_as(viewer: str, inks: Inks) -> Pixels:
    """What a viewer has to show where these inks stand."""
    level = np.rint(inks / np.float32(_STEP)).astype(np.int32)
    return _chart(viewer)[((level[0] * _LEVELS + level[1]) * _LEVELS + level[2]) * _LEVELS + level[3]]


@lru_cache(maxsize=len(VIEWERS))
def _chart(viewer: str) -> Pixels:
    """RGB of every mixture of inks in steps, in the order of C, M, Y, K, as the viewer shows a picture of them all."""
    side = _LEVELS**2
    level = np.arange(_LEVELS, dtype=np.uint8) * _STEP
    mixtures = np.stack(np.meshgrid(level, level, level, level, indexing="ij"), axis=-1)
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(side, side))
        picture = pikepdf.Stream(pdf, mixtures.tobytes())
        picture.stream_dict = pikepdf.Dictionary(
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Width=side,
            Height=side,
            BitsPerComponent=8,
            ColorSpace=pikepdf.Name.DeviceCMYK,
        )
        page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=pdf.make_indirect(picture)))
        inner = side - 0.02  # poppler gives a picture that fills its pixels to the edge one column more
        page.obj.Contents = pdf.make_stream(f"{inner} 0 0 {inner} 0.01 0.01 cm /I Do".encode())
        (shown,) = VIEWERS[viewer](saved(pdf), 72)
    assert shown.shape == (side, side, 3)
    return shown.reshape(-1, 3)


def coarser(pixels: NDArray[np.generic], factor: int) -> NDArray[np.float32]:
    """Means over squares of `factor` pixels, from the top left; what is left over at right and bottom goes."""
    high, wide = (length // factor for length in pixels.shape[:2])
    whole = pixels[: high * factor, : wide * factor].astype(np.float32)
    return whole.reshape(high, factor, wide, factor, -1).mean(axis=(1, 3))


def heaviest(inks: Inks, ppi: int, side: float = 15.0) -> float:
    """The largest mean of total ink in % over any square of so many mm."""
    total = np.pad(inks.sum(axis=0, dtype=np.int64), ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    n = round(side / 25.4 * ppi)
    windows = total[n:, n:] - total[:-n, n:] - total[n:, :-n] + total[:-n, :-n]
    return float(windows.max()) / n**2 / 2.55


def part(pixels: NDArray[np.uint8], box: Box, height: float, ppi: int) -> NDArray[np.uint8]:
    """The rows and columns (the last two axes) of a box in pt on a page of a height in pt."""
    left, bottom, right, top = (round(edge * ppi / 72) for edge in (box[0], box[1], box[2], box[3]))
    edge = round(height * ppi / 72)
    return pixels[..., edge - top : edge - bottom, left:right]
