"""Nothing that a camera or a drawing program wrote beside the pixels comes out, in any file."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin
from support.pictures import camera_data, saved, svg

from plugins.images.bare import bare
from plugins.images.measure import measure
from plugins.images.perform import perform
from plugins.images.plan import plan_picture
from plugins.press.resources import BASE, picture_resources

SECRET = "BI-MAT-7Q"
XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>{SECRET}</a></x:xmpmeta>'.encode()
PROFILE = b"\0" * 36 + b"acsp" + SECRET.encode() + b"\0" * 100
PIXELS = Image.radial_gradient("L").convert("RGB").resize((400, 300))


def exif(orientation: int = 6) -> Image.Exif:
    data = camera_data(orientation)
    data[0x010F] = data[0x8298] = SECRET
    data.get_ifd(0x8769)[0x927C] = SECRET.encode()  # the maker's own note
    return data


def jpeg() -> bytes:
    buffer = io.BytesIO()
    PIXELS.save(buffer, "JPEG", exif=exif(), xmp=XMP, comment=SECRET, icc_profile=PROFILE)
    iptc = (
        b"Photoshop 3.0\x008BIM\x04\x04\0\0" + (len(SECRET) + 5).to_bytes(4) + b"\x1c\x02\x78\0" + bytes([len(SECRET)])
    )
    iptc += SECRET.encode() + b"\0" * (len(SECRET) % 2)
    octets = buffer.getvalue()
    preview = saved(PIXELS.resize((20, 20)), "JPEG", exif())  # telephones hang more pictures behind the first
    return octets[:2] + b"\xff\xed" + (len(iptc) + 2).to_bytes(2) + iptc + octets[2:] + preview


def png() -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", SECRET)
    notes.add_text("Comment", SECRET * 20, zip=True)
    notes.add_itxt("XML:com.adobe.xmp", XMP.decode())
    buffer = io.BytesIO()
    PIXELS.save(buffer, "PNG", pnginfo=notes, exif=exif(), icc_profile=PROFILE)
    return buffer.getvalue() + SECRET.encode()


def webp() -> bytes:
    buffer = io.BytesIO()
    PIXELS.save(buffer, "WEBP", lossless=True, exif=exif(), xmp=XMP, icc_profile=PROFILE)
    return buffer.getvalue()


DRAWING = (
    f'<?xml version="1.0"?><!-- {SECRET} --><svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://inkscape.example/"'
    f' i:docname="{SECRET}" viewBox="0 0 40 30"><metadata>{SECRET}</metadata><title>Tranh</title>'
    f'<i:view a="{SECRET}"><rect/></i:view><rect fill="#96241B" width="40" height="30"/><!-- {SECRET} --></svg>'
).encode()
FILES = {"anh/a.jpg": jpeg(), "anh/a.png": png(), "anh/a.webp": webp(), "anh/a.svg": DRAWING}


def told(octets: bytes) -> bool:
    """Whether the secret or any camera data is in a file, also where it is packed."""
    if SECRET.encode() in octets or octets.lstrip().startswith(b"<"):
        return SECRET.encode() in octets
    with Image.open(io.BytesIO(octets)) as picture:
        picture.load()
        data = dict(picture.getexif())
        data.pop(0x0112, None)
        text = {key for key, value in picture.info.items() if SECRET in str(value) or SECRET.encode() in _octets(value)}
        return bool(data or text or "icc_profile" in picture.info or "xmp" in picture.info)


def _octets(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""


@pytest.mark.parametrize("file", FILES)
def test_the_originals_of_these_tests_tell_the_secret(file: str) -> None:
    assert told(FILES[file])


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_passes_undecoded_is_bare(file: str) -> None:
    assert not told(bare(FILES[file]))


@pytest.mark.parametrize("file", FILES)
def test_pictures_of_pages_are_bare(file: str, tmp_path: Path) -> None:
    (tmp_path / "anh").mkdir()
    (tmp_path / file).write_bytes(FILES[file])
    measured, _ = measure(file, FILES[file])
    assert measured is not None
    written = perform(plan_picture(measured), tmp_path, tmp_path / "cache")
    assert written
    assert [url for url, octets in written.items() if told(octets)] == []


@pytest.mark.parametrize("file", FILES)
def test_pictures_for_print_are_bare_before_the_layout_engine_sees_them(file: str, tmp_path: Path) -> None:
    from support.printed import a_poster

    (tmp_path / "anh").mkdir()
    (tmp_path / file).write_bytes(FILES[file])
    poster = a_poster(image={"file": file, "alt": "Ảnh"})
    resources, _ = picture_resources((poster,), tmp_path)
    assert not told(resources[BASE + file].body)


@pytest.mark.parametrize("file", ["anh/a.jpg", "anh/a.png", "anh/a.webp"])
def test_not_one_pixel_changes(file: str) -> None:
    before, after = (Image.open(io.BytesIO(octets)) for octets in (FILES[file], bare(FILES[file])))
    assert before.convert("RGB").tobytes() == after.convert("RGB").tobytes()


def test_a_jpeg_keeps_how_it_was_held() -> None:
    assert Image.open(io.BytesIO(bare(FILES["anh/a.jpg"]))).getexif()[0x0112] == 6


def test_a_drawing_keeps_its_shapes_and_its_title() -> None:
    drawn = bare(DRAWING).decode()
    assert "<title>Tranh</title>" in drawn
    assert drawn.count("<rect") == 1


@pytest.mark.parametrize("file", FILES)
def test_what_is_bare_stays_as_it_is(file: str) -> None:
    once = bare(FILES[file])
    assert bare(once) == once


def test_a_plain_drawing_stays_byte_for_byte() -> None:
    plain = svg('<path d="M0 0h40v30z"/>').encode()
    assert bare(plain) == plain


@given(st.sampled_from(["JPEG", "PNG", "WEBP"]), st.integers(0, 4000), st.integers(0, 255))
def test_a_spoilt_picture_raises_nothing(kind: str, place: int, value: int) -> None:
    octets = bytearray(saved(PIXELS.resize((40, 30)), kind, exif()))
    octets[place % len(octets)] = value
    assert isinstance(bare(bytes(octets)), bytes)
