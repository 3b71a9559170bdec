"""Ink as measured: by colour space, overprint, image and gradient; and as Ghostscript sees it."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from numpy.typing import NDArray
from pikepdf import Array, Dictionary, Name
from PIL import Image
from support.press_files import BLACK, OVERPRINT, SHEET, WORDS, Change, Draft, box, photograph, picture, text

from plugins.model.sheet import MM, Sheet
from plugins.preflight.content.streams import Streams
from plugins.preflight.plates import Plates, make_plates

ONE = Sheet(60, 60, pages=1)


def plates_of(*artwork: bytes, change: Change | None = None) -> Plates:
    draft = Draft(ONE, [list(artwork)], [[]])
    return make_plates(draft.change(change or (lambda pdf: None)).write(), [ONE.bleed_box], Streams())[0]


def ink_at(plates: Plates, x: float, y: float) -> tuple[int, ...]:
    """C, M, Y, K in % at x, y mm from the lower left of the trim."""
    column, row = round((x + 3) * MM / plates.pixel), round((ONE.height + 3 - y) * MM / plates.pixel)
    return tuple(round(float(value) / 2.55) for value in plates.inks[:, row, column])


def test_the_area_is_the_bleed_box_at_50_ppi():
    assert plates_of().inks.shape == (4, 130, 130)  # 66 mm


def test_paper_has_no_ink():
    assert plates_of().inks.max() == 0


@pytest.mark.parametrize(
    ("colour", "inks"),
    [
        (b"0.2 0.95 0.95 0.25 k", (20, 95, 95, 25)),
        (b"0.4 g", (0, 0, 0, 60)),
        (b"/All cs 0.3 scn", (30, 30, 30, 30)),
        (b"1 0 0 rg", (0, 100, 100, 0)),
    ],
)
def test_a_colour_on_its_plates(colour: bytes, inks: tuple[int, ...]):
    assert ink_at(plates_of(box(10, 10, 40, 40, colour)), 30, 30) == inks


def test_black_overprints_what_is_below():
    below, above = box(10, 10, 40, 40, b"0 0.5 0.8 0 k"), box(20, 20, 20, 20, BLACK, OVERPRINT)
    assert ink_at(plates_of(below, above), 30, 30) == (0, 50, 80, 100)


def test_black_without_overprint_knocks_out():
    below, above = box(10, 10, 40, 40, b"0 0.5 0.8 0 k"), box(20, 20, 20, 20, BLACK)
    assert ink_at(plates_of(below, above), 30, 30) == (0, 0, 0, 100)


def test_overprinting_text_leaves_the_ground():
    ground = box(-3, -3, 66, 66, b"0 0.5 0.8 0 k")
    inks = plates_of(ground, text(WORDS[:3], 5, 20, 90)).inks
    assert inks[1].min() == inks[1].max() > 126
    assert inks[3].max() == 255


def test_a_spot_colour_counts_by_its_alternate():
    def gold(pdf: pikepdf.Pdf) -> None:
        tint = Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=Array([0, 0, 0, 0]), C1=Array([0, 0.2, 0.8, 0.1]))
        pdf.pages[0].obj.Resources.ColorSpace.Gold = Array([Name.Separation, Name.Gold, Name.DeviceCMYK, tint])

    assert ink_at(plates_of(box(10, 10, 40, 40, b"/Gold cs 0.5 scn"), change=gold), 30, 30) == (0, 10, 40, 5)


def test_half_opaque_ink_is_half():
    def glass(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Resources.ExtGState.Glass = Dictionary(ca=0.5)

    assert ink_at(plates_of(box(10, 10, 40, 40, b"1 0 0 0 k", b"/Glass gs"), change=glass), 30, 30) == (50, 0, 0, 0)


def test_a_gradient_between_its_ends():
    inks = ink_at(plates_of(b"q 0 0 170 170 re W n /Blend sh Q"), 55 / MM, 30)  # half way from 20 to 90 pt
    assert inks == pytest.approx((10, 50, 60, 10), abs=2)


def image(samples: NDArray[np.uint8], space: object, bits: int = 8, **keys: object) -> Change:
    def put(pdf: pikepdf.Pdf) -> None:
        stream = photograph(pdf, 4)
        stream.write(samples.tobytes())
        stream["/Width"], stream["/Height"] = (
            samples.shape[1] * 8 // bits if bits < 8 else samples.shape[1],
            samples.shape[0],
        )
        stream["/ColorSpace"], stream["/BitsPerComponent"] = space, bits
        for key, value in keys.items():
            stream[f"/{key}"] = value
        pdf.pages[0].obj.Resources.XObject.Img = stream

    return put


def painted(change: Change) -> tuple[int, ...]:
    return ink_at(plates_of(picture(b"Img", 10, 10, 40, 40), change=change), 30, 30)


def flat(*inks: int) -> NDArray[np.uint8]:
    return np.full((40, 40, len(inks)), inks, np.uint8)


def test_an_image_in_cmyk():
    assert painted(image(flat(51, 102, 153, 204), Name.DeviceCMYK)) == (20, 40, 60, 80)


def test_an_inverted_image():
    inverted = Array([1, 0] * 4)
    assert painted(image(flat(51, 102, 153, 204), Name.DeviceCMYK, Decode=inverted)) == (80, 60, 40, 20)


def test_a_grey_image():
    assert painted(image(flat(51), Name.DeviceGray)) == (0, 0, 0, 80)


def test_an_indexed_image():
    space = Array([Name.Indexed, Name.DeviceCMYK, 1, pikepdf.String(bytes([0, 0, 0, 0, 51, 102, 153, 204]))])
    assert painted(image(flat(1), space)) == (20, 40, 60, 80)


def test_an_image_of_one_bit():
    assert painted(image(np.zeros((40, 5, 1), np.uint8), Name.DeviceGray, bits=1)) == (0, 0, 0, 100)


@pytest.mark.parametrize("inverted", [False, True])
def test_a_jpeg_in_cmyk(inverted: bool):
    """Pillow writes inverted samples, as Photoshop does; the PDF says so with /Decode, or means the opposite."""
    written = BytesIO()
    Image.new("CMYK", (64, 64), (51, 102, 153, 204)).save(written, "JPEG", quality=95)

    def put(pdf: pikepdf.Pdf) -> None:
        stream = photograph(pdf, 64)
        stream.write(written.getvalue(), filter=Name.DCTDecode)
        if inverted:
            stream["/Decode"] = Array([1, 0] * 4)
        pdf.pages[0].obj.Resources.XObject.Img = stream

    assert painted(put) == pytest.approx((20, 40, 60, 80) if inverted else (80, 60, 40, 20), abs=1)


def test_the_heaviest_square_is_found_where_it_is():
    ink, where = plates_of(box(30, 20, 16, 16, b"0.75 0.75 0.75 0.75 k")).heaviest()
    left, bottom = ONE.trim[0] + 30 * MM, ONE.trim[1] + 20 * MM
    assert ink == pytest.approx(300, abs=1)
    assert (where[0], where[1]) == pytest.approx((left, bottom), abs=3)


def test_ink_on_a_smaller_area_counts_by_its_mean():
    ink, _ = plates_of(box(30, 20, 7.5, 7.5, b"1 1 1 1 k")).heaviest()
    assert ink == pytest.approx(100, abs=4)


@pytest.mark.all
def test_ghostscript_sees_the_same_ink(tmp_path: Path):
    """Mean of each plate to 1 % of full ink, single pixels to 4 % on average: text is smoothed in other ways."""
    file = tmp_path / "a.pdf"
    file.write_bytes(Draft().write())
    command = [
        "gs",
        "-q",
        "-dNOPAUSE",
        "-dBATCH",
        "-sDEVICE=tiffsep",
        "-r200",
        "-o",
        str(tmp_path / "s_%d.tif"),
        str(file),
    ]
    subprocess.run(command, check=True, timeout=120)
    ours = make_plates(file.read_bytes(), [SHEET.bleed_box] * 2, Streams())[0].inks
    high, wide = ours.shape[1:]
    edge = SHEET.slug / 25.4 * 200
    for index, plate in enumerate(("Cyan", "Magenta", "Yellow", "Black")):
        page = Image.open(tmp_path / f"s_1({plate}).tif").convert("L")
        theirs = 255 - np.asarray(
            page.resize((wide, high), Image.Resampling.BOX, (edge, edge, edge + wide * 4, edge + high * 4)), float
        )
        assert theirs.mean() == pytest.approx(ours[index].mean(), abs=2.55)
        assert np.abs(theirs - ours[index]).mean() < 10.2
