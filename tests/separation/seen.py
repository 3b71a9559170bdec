"""An own look at a finished file: which colours its streams and dictionaries name. Shares no code with the room."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from PIL import Image

Plates = NDArray[np.uint8]
SCREEN_SPACES = {"/DeviceRGB", "/CalRGB", "/CalGray", "/Lab", "/ICCBased"}
_STRINGS = re.compile(rb"\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>")
_PATTERN = re.compile(rb"/Pattern (cs|CS)(?=\s|$)")
_SCREEN_OPERATORS = re.compile(rb"(?<![^\s\]])(rg|RG|g|G|cs|CS|sc|SC)(?=\s|$)")


def spaces_named(pdf: Pdf) -> set[str]:
    """Every name of a screen's colour space in any object of the file, the output intent's profile apart."""
    return {name for item in pdf.objects for name in _names(item, 0) if name in SCREEN_SPACES}


def _names(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, Name):
        yield str(value)
    elif depth > 12 or (depth and getattr(value, "is_indirect", False)):
        return  # it comes by itself
    elif isinstance(value, Array):
        for part in value:
            yield from _names(part, depth + 1)
    elif isinstance(value, Dictionary | Stream):
        for key in value.keys():  # noqa: SIM118
            yield from _names(value[key], depth + 1)


def drawings(pdf: Pdf) -> Iterator[tuple[bytes, bool]]:
    """Each content stream, and whether it belongs to a luminosity mask."""
    masks: set[tuple[int, int]] = set()
    for holder in pdf.objects:
        for group in _luminosity_groups(holder):
            masks |= set(_forms_of(group))
    for page in pdf.pages:
        yield page.obj.Contents.read_bytes(), False
    for item in pdf.objects:
        if isinstance(item, Stream) and (item.get("/Subtype") == Name.Form or "/PatternType" in item):
            yield item.read_bytes(), item.objgen in masks


def _luminosity_groups(holder: Any) -> Iterator[Any]:
    states = holder.get("/ExtGState") if isinstance(holder, Dictionary) else None
    for state in states.values() if states is not None else ():
        if isinstance(state.get("/SMask"), Dictionary) and Name.Luminosity == state.SMask.S:
            yield state.SMask.G


def _forms_of(group: Any) -> Iterator[tuple[int, int]]:
    """The group, and all forms and patterns that it paints."""
    yield group.objgen
    for kind in ("/XObject", "/Pattern"):
        for inner in group.get("/Resources", Dictionary()).get(kind, Dictionary()).values():
            if isinstance(inner, Stream) and inner.get("/Subtype") != Name.Image:
                yield from _forms_of(inner)


def screen_operators(content: bytes) -> set[bytes]:
    """Operators that set a colour other than by inks, among the words of a stream."""
    return set(_SCREEN_OPERATORS.findall(_PATTERN.sub(b"", _STRINGS.sub(b"", content))))


def text(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def rendered(content: bytes, ppi: float = 60) -> NDArray[np.uint8]:
    """The first page as pdfium shows it."""
    return np.asarray(pypdfium2.PdfDocument(content)[0].render(scale=ppi / 72).to_pil().convert("RGB"))


def plates(content: bytes, folder: Path, ppi: int = 72) -> dict[str, Plates]:
    """What Ghostscript puts on each plate of the first page, 0–255, overprint included."""
    source = folder / "in.pdf"
    source.write_bytes(content)
    command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-dGraphicsAlphaBits=4"]
    subprocess.run([*command, f"-r{ppi}", "-o", str(folder / "p.tif"), str(source)], check=True, timeout=120)
    return {
        file.name.split("(")[1].split(")")[0]: 255 - np.asarray(Image.open(file).convert("L"))
        for file in sorted(folder.glob("p*(*).tif"))
    }
