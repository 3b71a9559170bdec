"""Looking at pictures before anything is made of them."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFile
from PIL.ImageCms import ImageCmsProfile, createProfile
from support.pictures import camera_data, png_that_claims, raster, saved, svg

from plugins.images.measure import MOST_MEGAPIXELS, measure


def size(file: str, octets: bytes) -> tuple[int, int] | str:
    """Width and height, or the code of what is wrong."""
    measured, problems = measure(file, octets)
    return (measured.width, measured.height) if measured else problems[0].code


@pytest.mark.parametrize(
    ("file", "kind"), [("a.jpg", "JPEG"), ("a.JPEG", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP")]
)
def test_size_of_a_raster_picture(file: str, kind: str) -> None:
    assert size(f"anh/{file}", raster(kind, (40, 30))) == (40, 30)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(("file", "kind"), [("a.jpg", "JPEG"), ("a.webp", "WEBP"), ("a.png", "PNG")])
def test_size_is_that_of_the_upright_picture(file: str, kind: str, orientation: int) -> None:
    expected = (30, 40) if orientation >= 5 else (40, 30)
    assert size(f"anh/{file}", raster(kind, (40, 30), exif=camera_data(orientation))) == expected


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_does_not_exist_counts_for_nothing(orientation: int) -> None:
    assert size("anh/a.jpg", raster("JPEG", (40, 30), exif=camera_data(orientation))) == (40, 30)


def test_digest_is_of_the_bytes() -> None:
    octets = raster()
    measured, _ = measure("anh/a.png", octets)
    assert measured is not None
    assert measured.digest == hashlib.sha256(octets).hexdigest()[:8]


@pytest.mark.parametrize("side", [100_000, 20_000, 7_746])
def test_a_bomb_is_refused_before_it_is_decoded(side: int) -> None:
    _, (problem,) = measure("anh/bom.png", png_that_claims(side, side))
    assert problem.what == f"Ảnh {side} × {side} điểm, vượt mức 60 triệu điểm."


def test_a_narrow_bomb_is_refused() -> None:
    assert size("anh/bom.png", png_that_claims(MOST_MEGAPIXELS * 1_000_000 + 1, 1)) == "E063"


def test_pillow_keeps_its_own_limit() -> None:
    before = Image.MAX_IMAGE_PIXELS
    measure("anh/bom.png", png_that_claims(100_000, 100_000))
    assert before == Image.MAX_IMAGE_PIXELS


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_sort_of_png_is_measured(mode: str) -> None:
    assert size("anh/a.png", saved(Image.new(mode, (40, 30)), "PNG")) == (40, 30)


@pytest.mark.parametrize(
    ("file", "octets", "code"),
    [
        ("a.jpg", raster("JPEG", mode="CMYK", colour=(0, 0, 0, 0)), "E416"),
        ("a.png", raster(mode="I;16", colour=32768), "E417"),
        ("a.png", raster(size=(1, 1)), "E418"),
        ("a.jpg", raster("JPEG", size=(4000, 15)), "E418"),
    ],
)
def test_what_neither_screen_nor_press_can_use_is_refused(file: str, octets: bytes, code: str) -> None:
    assert size(f"anh/{file}", octets) == code


def test_sixteen_bits_a_colour_are_measured() -> None:
    assert size("anh/a.png", deep_png(40, 30)) == (40, 30)


def test_a_progressive_picture_is_measured() -> None:
    assert size("anh/a.jpg", with_settings("JPEG", progressive=True)) == (40, 30)


@pytest.mark.parametrize(("file", "kind"), [("a.png", "PNG"), ("a.webp", "WEBP")])
def test_of_a_moving_picture_only_the_first_frame_is_used(file: str, kind: str) -> None:
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "green", "blue")]
    measured, (warning,) = measure(f"anh/{file}", with_settings(kind, save_all=True, append_images=frames))
    assert measured is not None
    assert str(warning) == (
        f"content/anh/{file}:1:1: W011 Ảnh động có 4 khung hình; trang web và bản in chỉ dùng khung đầu.\n"
        "  Cách sửa: lưu khung muốn dùng thành một ảnh JPG hoặc PNG."
    )


@pytest.mark.parametrize(("file", "kind"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP")])
def test_colours_of_another_profile_are_told(file: str, kind: str) -> None:
    measured, (warning,) = measure(f"anh/{file}", with_settings(kind, icc_profile=swapped_primaries()))
    assert measured is not None
    assert warning.code == "W012"
    assert "“sRGB built-in”" in warning.what


@pytest.mark.parametrize("profile", [ImageCmsProfile(createProfile("sRGB")).tobytes(), b"spoilt", b""])
def test_srgb_by_any_name_and_a_spoilt_profile_are_no_news(profile: bytes) -> None:
    assert measure("anh/a.jpg", with_settings("JPEG", icc_profile=profile))[1] == []


def with_settings(kind: str, **settings: Any) -> bytes:
    """A plain picture, saved with settings of its encoder."""
    buffer = io.BytesIO()
    Image.new("RGB", (40, 30), (150, 36, 27)).save(buffer, kind, **settings)
    return buffer.getvalue()


def swapped_primaries() -> bytes:
    """A profile in which red and blue are exchanged: as foreign as can be, whatever it calls itself."""
    octets = ImageCmsProfile(createProfile("sRGB")).tobytes()
    return octets.replace(b"rXYZ", b"....").replace(b"bXYZ", b"rXYZ").replace(b"....", b"bXYZ")


def deep_png(width: int, height: int) -> bytes:
    """A PNG of 16 bits a colour, which Pillow reads but cannot write."""
    head = struct.pack(">IIBBBBB", width, height, 16, 2, 0, 0, 0)
    rows = (b"\0" + b"\x80\x00" * 3 * width) * height
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


@pytest.mark.parametrize("kind", ["GIF", "TIFF", "BMP", "PPM", "JPEG"])
def test_the_ending_must_tell_the_truth(kind: str) -> None:
    assert size("anh/a.png", raster(kind)) == "E062"


@given(st.binary(max_size=80), st.integers(min_value=0, max_value=600))
def test_no_spoilt_picture_breaks_the_measuring(octets: bytes, at: int) -> None:
    for file, kind in (("a.png", "PNG"), ("a.jpg", "JPEG"), ("a.webp", "WEBP")):
        good = raster(kind, exif=camera_data(6))
        measured, problems = measure(f"anh/{file}", good[:at] + octets + good[at + len(octets) :])
        assert measured or {problem.code for problem in problems} & {"E062", "E063", "E416", "E417", "E418"}


DRAWINGS = {
    "a drawing": (svg('<rect width="40" height="30" fill="#96241B"/>'), (40, 30)),
    "a gradient of its own": (svg('<g fill="url(#a)"/>'), (40, 30)),
    "a quoted gradient of its own": (svg("<g fill=\"url('#a')\"/>"), (40, 30)),
    "a style sheet of its own": (svg("<style>rect { fill: #96241B }</style>"), (40, 30)),
    "a size with commas and decimals": (svg("").replace("0 0 40 30", "0,0,40.4,29.6"), (40, 30)),
    "a size with an exponent": (svg("").replace("0 0 40 30", "0 0 4e1 3e1"), (40, 30)),
    "a size below one": (svg("").replace("0 0 40 30", "0 0 0.2 0.2"), (1, 1)),
    "a BOM": ("\ufeff" + svg(""), (40, 30)),
    "an XML declaration": ('<?xml version="1.0" encoding="UTF-8"?>\n' + svg(""), (40, 30)),
    "a comment": ("<!-- Tranh -->" + svg(""), (40, 30)),
    "a script": (svg("<script/>"), "E064"),
    "a script in another namespace": (svg('<script xmlns="x"/>'), "E064"),
    "any HTML": (svg('<p xmlns="http://www.w3.org/1999/xhtml">A</p>'), "E064"),
    "an action": (svg('<rect onclick="x()"/>'), "E064"),
    "code in a value": (svg('<set to="javascript:x()"/>'), "E064"),
    "a link": (svg('<rect xlink:href="#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>'), "E064"),
    "an address": (svg('<rect style="fill: url( https://a.example )"/>'), "E064"),
    "an address in a style sheet": (svg("<style>rect { fill: url(x.svg) }</style>"), "E064"),
    "a DOCTYPE": ("<!DOCTYPE svg>" + svg(""), "E064"),
    "a style sheet before it": ('<?xml-stylesheet href="a.css"?>' + svg(""), "E064"),
    "Latin 1": ('<?xml version="1.0" encoding="iso-8859-1"?>' + svg(""), "E062"),
    "another root": ("<html/>", "E062"),
    "no namespace": ('<svg viewBox="0 0 1 1"/>', "E062"),
    "no XML": ("Đây là chữ", "E062"),
    "nothing": ("", "E062"),
    "no size": (svg("").replace(' viewBox="0 0 40 30"', ""), "E065"),
    "a size of words": (svg("").replace("0 0 40 30", "0 0 . 30"), "E065"),
    "an infinite size": (svg("").replace("0 0 40 30", "0 0 inf 30"), "E065"),
    "a size that is no number": (svg("").replace("0 0 40 30", "0 0 nan 30"), "E065"),
    "a negative size": (svg("").replace("0 0 40 30", "0 0 -40 30"), "E065"),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_measured_or_refused(name: str) -> None:
    text, expected = DRAWINGS[name]
    assert size("anh/a.svg", text.encode("utf-8")) == expected


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_nothing_hides_behind_another_encoding(encoding: str) -> None:
    assert size("anh/a.svg", ("<!DOCTYPE svg>" + svg("")).encode(encoding)) == "E062"


def test_billions_of_laughs_are_refused_at_once() -> None:
    levels = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    bomb = f'<!DOCTYPE svg [<!ENTITY l0 "ha">{levels}]>' + svg("&l11;")
    assert size("anh/a.svg", bomb.encode()) == "E064"
    assert size("anh/a.svg", bomb.encode("utf-16")) == "E062"


@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: svg(text).encode("utf-8", "surrogatepass")))
def test_no_bytes_break_the_measuring_of_drawings(octets: bytes) -> None:
    measured, problems = measure("anh/a.svg", octets)
    assert measured or problems


def test_half_a_picture_is_refused_also_when_another_library_told_pillow_to_accept_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    buffer = io.BytesIO()
    Image.effect_noise((64, 64), 50).save(buffer, "PNG")
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint does when it is imported
    assert [problem.code for problem in measure("anh/nua.png", buffer.getvalue()[:-800])[1]] == ["E062"]
    assert ImageFile.LOAD_TRUNCATED_IMAGES is True


def test_a_drawing_that_cannot_become_pixels_is_refused() -> None:
    nested = svg("<g>" * 1500 + "</g>" * 1500)
    assert size("anh/a.svg", nested.encode()) == "E560"


def test_a_drawing_nested_as_drawing_programs_do_is_measured() -> None:
    assert size("anh/a.svg", svg("<g>" * 60 + "</g>" * 60).encode()) == (40, 30)
