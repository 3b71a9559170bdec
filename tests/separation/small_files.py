"""Small PDFs written by hand, and what their content streams say in ink."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from support.site import ROOT

from plugins.separation.inks import Inks
from plugins.separation.pdfx import Standard, identify, save
from plugins.separation.profile import PressProfile, read_profile
from plugins.separation.separate import separate

PROFILE = ROOT / "theme" / "press" / "profiles" / "ISOcoated_v2_300_bas.icc"
_ALIVE: list[Pdf] = []  # an object dies with its file, and tests hold objects
MOMENT = datetime(2026, 11, 21, 12, 30, 5, tzinfo=timezone(timedelta(hours=7)))


@lru_cache(maxsize=1)
def profile() -> PressProfile:
    return read_profile(PROFILE.name, PROFILE.read_bytes(), 300)


def a_pdf(content: str | bytes, **resources: Any) -> Pdf:
    """One page of 100 × 100 pt. resources: by kind, without the slash."""
    pdf = pikepdf.new()
    data = content.encode() if isinstance(content, str) else content
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, 100, 100]),
        TrimBox=Array([10, 10, 90, 90]),
        Contents=pdf.make_stream(data),
        Resources=Dictionary({f"/{kind}": value for kind, value in resources.items()}),
    )
    pdf.pages.append(pikepdf.Page(page))
    return pdf


def add_page(pdf: Pdf, content: str) -> None:
    """Another page of the same size, with no resources."""
    page = Dictionary(Type=Name.Page, MediaBox=pdf.pages[0].obj.MediaBox, Contents=pdf.make_stream(content.encode()))
    pdf.pages.append(pikepdf.Page(page))


def lines(stream: Any) -> list[str]:
    """A content stream, one instruction on a line."""
    return [
        " ".join(pikepdf.unparse_content_stream([instruction]).decode("latin-1").split())
        for instruction in pikepdf.parse_content_stream(stream)
    ]


def page_lines(pdf: Pdf) -> list[str]:
    """Of the first page, without the black that every page begins with."""
    said = lines(pdf.pages[0])
    assert said[:2] == ["0 0 0 1 k", "0 0 0 1 K"]
    return said[2:]


def in_ink(content: str, inks: Inks, **resources: Any) -> list[str]:
    """What a page says after separation; nothing may be left over."""
    pdf = a_pdf(content, **resources)
    assert separate(pdf, inks) == ()
    return page_lines(pdf)


def a_form(pdf: Pdf, content: str, **entries: Any) -> Stream:
    values = {"Resources": Dictionary(), **entries}
    return pdf.make_stream(content.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 50, 50]), **values)


def an_image(pdf: Pdf, pixels: np.ndarray[Any, Any], **entries: Any) -> Stream:
    """An image of 8 bits; one channel is DeviceGray, three are DeviceRGB."""
    space = Name.DeviceGray if pixels.ndim == 2 else Name.DeviceRGB
    values = {"ColorSpace": space, "BitsPerComponent": 8, **entries}
    height, width = pixels.shape[:2]
    return pdf.make_stream(
        pixels.astype(np.uint8).tobytes(), Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height, **values
    )


def finished(pdf: Pdf, standard: Standard = "PDF/X-4", **changes: Any) -> bytes:
    """Identified and saved."""
    values = {
        "title": "Tờ rơi & thử",
        "creator": "Tòa soạn",
        "created": MOMENT,
        "modified": MOMENT + timedelta(hours=1),
        "document_id": "uuid:00000000-0000-5000-8000-000000000001",
    } | changes
    identify(pdf, standard, profile(), **values)
    return save(pdf, standard)


def reopened(content: bytes) -> Pdf:
    pdf = pikepdf.open(BytesIO(content))
    _ALIVE.append(pdf)
    return pdf


def streams(pdf: Pdf) -> Iterable[Stream]:
    return (item for item in pdf.objects if isinstance(item, Stream))
