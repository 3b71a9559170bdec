"""Of a photograph's author, place and comment nothing reaches a finished file: web, PDFs for the screen and the press, imposed
sheets, job tickets, social cards. Every file is searched as it is, and every stream in it unpacked."""

from __future__ import annotations

import io
import shutil
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from support.imprints import imprint
from support.packages import press, workshop
from support.pictures import camera_data
from support.site import article, leaflet, run_build

MARK = "BI-MAT-7Q"
PLACE = [struct.pack(f"{order}4I", 10, 1, 46, 1) for order in "<>"]  # 10°46′ as GPS writes it
SOUGHT = [
    MARK.encode(),
    MARK.encode("utf-16-be"),
    MARK.encode("utf-16-le"),
    MARK.encode().hex().upper().encode(),
    *PLACE,
]
PICTURE = '{file: anh/cho.jpg, alt: "Chợ xã", credit: "Ảnh: Mẫu"}'
CARRIERS = (".press.pdf", ".ticket.pdf", ".imposed.pdf", "-chu-lon.pdf", "to.pdf", ".zip", ".jpg", ".avif")


def photograph() -> bytes:
    exif = camera_data(6)
    exif[0x010F] = exif[0x013B] = exif[0x8298] = MARK
    exif.get_ifd(0x8769)[0x9286] = MARK.encode()
    buffer = io.BytesIO()
    xmp = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>{MARK}</a></x:xmpmeta>'.encode()
    picture = Image.radial_gradient("L").convert("RGB").resize((3000, 2400))
    picture.save(buffer, "JPEG", exif=exif, xmp=xmp, comment=MARK, quality=60)
    return buffer.getvalue()


def layers(octets: bytes) -> Iterator[bytes]:
    """A file, and all that is packed in it: members of a zip, streams and texts of a PDF."""
    yield octets
    if octets.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(octets)) as archive:
            for name in archive.namelist():
                yield from layers(archive.read(name))
    if octets.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(octets)) as pdf:
            yield str(pdf.trailer.get("/Info", "")).encode()
            for item in pdf.objects:
                yield repr(item).encode()
                if isinstance(item, pikepdf.Stream):
                    yield item.read_raw_bytes()
                    yield _unpacked(item)


def _unpacked(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:  # a JPEG: its raw bytes are what there is
        return b""


def tells(octets: bytes) -> bool:
    return any(sought in layer for layer in layers(octets) for sought in SOUGHT)


def test_the_photograph_of_this_test_tells_all() -> None:
    told = photograph()
    assert [sought in told for sought in SOUGHT].count(True) >= 2
    assert any(place in told for place in PLACE)
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.Hidden = pdf.make_stream(b"a" + told)
        pdf.save(packed := io.BytesIO(), recompress_flate=True)
    assert tells(packed.getvalue())


@pytest.mark.all
def test_nothing_that_is_finished_tells_it(tmp_path: Path) -> None:
    text = leaflet(
        {"Mặt trước": "Mang thẻ căn cước.", "Mặt sau": "Hỏi ở Bộ phận Một cửa."},
        image=PICTURE,
        imprint=imprint(period=None),
    )
    body = "\n\n".join(["Một đoạn văn dài vừa phải để bài báo có chữ mà đọc. " * 8] * 24)
    issue = article(
        "Bản tin thử",
        "Bạn đọc thân mến.",
        category=None,
        number="1",
        pages="4",
        image=PICTURE,
        contents="\n  - path: tin-bai/cho.md",
        imprint=imprint(),
    )
    files = {
        "anh/cho.jpg": photograph(),
        "to-roi/to.md": text,
        "tin-bai/cho.md": article("Chợ xã", body, image=PICTURE),
        "ban-tin/so.md": issue,
    }
    folder = workshop(tmp_path, files)
    for made in (run_build(folder), press(folder)):
        assert made.returncode == 0, made.stdout + made.stderr
    finished = [path for top in ("output", "press") for path in sorted((folder / top).rglob("*")) if path.is_file()]
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    for ending in CARRIERS:
        assert [path for path in finished if path.name.endswith(ending)], f"no {ending} was made"
    assert any("chia-se" in path.parts for path in finished)
    assert [path.relative_to(folder).as_posix() for path in finished if tells(path.read_bytes())] == []
