from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
import pytest
from numpy.typing import NDArray
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image
from small_files import a_form, a_pdf, an_image, profile
from torture import a_photograph, encoded

from plugins.separation.inks import Inks
from plugins.separation.pictures import PPI
from plugins.separation.separate import separate

PIGMENTS = np.array([[[0x96, 0x24, 0x1B], [0xE2, 0xA5, 0x1A]], [[0x80] * 3, [0, 0, 0]]], dtype=np.uint8)
_ALIVE: list[Pdf] = []  # an object dies with its file
VERMILION, YELLOW, BLACK = [51, 242, 242, 64], [20, 92, 242, 0], [0, 0, 0, 255]


def photograph(side: int = 64) -> NDArray[np.uint8]:
    return np.asarray(a_photograph(side=side))


def with_image(pixels: NDArray[Any], content: str = "q 20 0 0 20 0 0 cm /Im Do Q", **entries: Any) -> Pdf:
    pdf = a_pdf(content)
    pdf.pages[0].obj.Resources["/XObject"] = Dictionary(Im=an_image(pdf, pixels, **entries))
    return pdf


def converted(pdf: Pdf, inks: Inks) -> Any:
    assert separate(pdf, inks) == ()
    _ALIVE.append(pdf)
    return pdf.pages[0].obj.Resources.XObject.Im


def plates(image: Any) -> NDArray[np.uint8]:
    """Ink of each pixel, 0–255."""
    width, height = int(image.Width), int(image.Height)
    if image.get("/Filter") == Name.DCTDecode:
        return 255 - np.asarray(
            Image.open(BytesIO(image.read_raw_bytes()))
        )  # Pillow turns what it takes for Photoshop's
    bits = np.unpackbits(np.frombuffer(image.read_bytes(), np.uint8)).reshape(height, -1)
    per = int(image.BitsPerComponent)
    numbers = bits[:, : width * per].reshape(height, width, per) @ (1 << np.arange(per)[::-1])
    table = np.frombuffer(bytes(image.ColorSpace[3]), np.uint8).reshape(-1, 4)
    return np.asarray(table[numbers])


def test_a_flat_drawing_keeps_every_pixel_and_gets_its_recipes(inks: Inks):
    image = converted(with_image(PIGMENTS), inks)
    found = plates(image)
    assert (found[0, 0].tolist(), found[0, 1].tolist(), found[1, 1].tolist()) == (VERMILION, YELLOW, BLACK)


def test_grey_in_a_flat_drawing_is_black_ink_alone(inks: Inks):
    assert plates(converted(with_image(PIGMENTS), inks))[1, 0, :3].tolist() == [0, 0, 0]


@pytest.mark.parametrize(("colours", "bits"), [(2, 1), (4, 2), (5, 4), (17, 8), (256, 8)])
def test_a_flat_drawing_takes_no_more_bits_than_its_colours_need(colours: int, bits: int, inks: Inks):
    ramp = np.stack([np.arange(colours), np.zeros(colours), np.full(colours, 90)], axis=-1)[None].repeat(3, 0)
    image = converted(with_image(ramp), inks)
    expected = [[round(255 * ink) for ink in inks.of((step / 255, 0, 90 / 255))] for step in range(colours)]
    assert (int(image.BitsPerComponent), plates(image)[2].tolist()) == (bits, expected)


def test_a_photograph_becomes_a_jpeg_of_four_plates(inks: Inks):
    image = converted(with_image(photograph()), inks)
    assert (image.ColorSpace, image.Filter, "/Decode" in image) == (Name.DeviceCMYK, Name.DCTDecode, False)


def test_no_plate_of_a_photograph_is_coarser_than_the_others(inks: Inks):
    content = converted(with_image(photograph()), inks).read_raw_bytes()
    frame = content.index(b"\xff\xc0")  # start of frame: after 10 bytes, 3 for each component
    assert [content[frame + 11 + 3 * number] for number in range(4)] == [0x11] * 4


def test_a_photograph_has_the_profiles_inks(inks: Inks):
    pixels = photograph()
    off = plates(converted(with_image(pixels), inks)).astype(int) - inks.of_pixels(pixels)
    assert np.abs(off).mean() < 4  # of 255; noise that JPEG smooths away


def test_a_jpeg_is_read_as_such(inks: Inks):
    pdf = a_pdf("q 20 0 0 20 0 0 cm /Im Do Q")
    data = encoded(Image.fromarray(photograph()), "JPEG", quality=95)
    image = pdf.make_stream(
        data, Subtype=Name.Image, Width=64, Height=64, BitsPerComponent=8, ColorSpace=Name.DeviceRGB
    )
    image.write(data, filter=Name.DCTDecode)
    pdf.pages[0].obj.Resources["/XObject"] = Dictionary(Im=image)
    off = plates(converted(pdf, inks)).astype(int) - inks.of_pixels(photograph())
    assert np.abs(off).mean() < 8


@pytest.mark.parametrize("shift", [0, 3])
def test_a_grey_photograph_is_on_the_black_plate_alone(shift: int, inks: Inks):
    """Also one whose channels differ by what JPEG rounds."""
    grey = np.asarray(a_photograph("L", 64)).clip(4, 250)
    pixels = np.stack([grey, grey + shift, grey], axis=-1)
    found = plates(converted(with_image(pixels), inks))
    assert (int(found[..., :3].max()), int(found[..., 3].max()) > 150) == (0, True)


def test_a_photograph_keeps_the_ink_limit():
    dark = np.asarray(a_photograph(side=64)) // 5
    low = Inks(replace(profile(), ink_limit=240.0))
    found = plates(converted(with_image(dark), low)).astype(int).sum(axis=-1)
    assert np.percentile(found, 99) <= 240 * 2.55 + 12  # JPEG swings over an edge by a little


@pytest.mark.parametrize(
    ("content", "side"),
    [
        ("q 20 0 0 20 0 0 cm /Im Do Q", 98),  # 20 pt at 350 pixels in an inch
        ("q 0 20 -20 0 0 0 cm /Im Do Q", 98),
        ("q 20 0 0 20 0 0 cm /Im Do Q q 40 0 0 40 0 0 cm /Im Do Q", 195),
        ("q 90 0 0 90 0 0 cm /Im Do Q", 300),
        ("q 20 0 0 80 0 0 cm /Im Do Q", 300),  # the coarser way counts
    ],
)
def test_no_image_has_more_pixels_than_a_press_can_show(content: str, side: int, inks: Inks):
    image = converted(with_image(photograph(300), content), inks)
    assert (int(image.Width), int(image.Height)) == (side, side)


def test_the_limit_is_that_of_the_finest_screen():
    assert PPI == 350


def test_an_image_in_a_form_has_the_size_at_which_the_form_stands(inks: Inks):
    pdf = a_pdf("q 2 0 0 2 0 0 cm /Fm Do Q")
    inner = Dictionary(XObject=Dictionary(Im=an_image(pdf, photograph(300))))
    form = a_form(pdf, "10 0 0 10 0 0 cm /Im Do", Resources=inner)
    pdf.pages[0].obj.Resources["/XObject"] = Dictionary(Fm=form)
    separate(pdf, inks)
    assert int(pdf.pages[0].obj.Resources.XObject.Fm.Resources.XObject.Im.Width) == 98


def test_a_flat_drawing_is_never_made_coarser(inks: Inks):
    drawing = np.kron(PIGMENTS, np.ones((150, 150, 1), dtype=np.uint8))
    assert int(converted(with_image(drawing), inks).Width) == 300


def masked(alpha: NDArray[Any], pixels: NDArray[Any], **entries: Any) -> Pdf:
    pdf = with_image(pixels)
    pdf.pages[0].obj.Resources.XObject.Im["/SMask"] = an_image(pdf, alpha, **entries)
    return pdf


def test_a_soft_mask_is_kept_and_shrunk_alike(inks: Inks):
    alpha = np.tile(np.arange(300, dtype=np.uint8) % 200, (300, 1))
    mask = converted(masked(alpha, photograph(300)), inks).SMask
    assert (mask.ColorSpace, int(mask.Width)) == (Name.DeviceGray, 98)


def test_a_soft_mask_that_hides_nothing_is_dropped(inks: Inks):
    """So that a plain PNG with an alpha channel does not keep a file from PDF/X-1a."""
    assert "/SMask" not in converted(masked(np.full((64, 64), 255), photograph()), inks)


def test_a_matte_is_taken_out_of_the_colours(inks: Inks):
    half_red = np.full((4, 4, 3), (0x96 // 2, 0x24 // 2, 0x1B // 2 + 1), dtype=np.uint8)
    image = converted(masked(np.full((4, 4), 128), half_red, Matte=Array([0, 0, 0])), inks)
    wanted = inks.by_profile((0x96 / 255, 0x24 / 255, 0x1B / 255))
    assert plates(image)[0, 0] / 255 == pytest.approx(wanted, abs=0.06)
    assert "/Matte" not in image.SMask


def test_a_colour_key_becomes_a_mask_of_bits(inks: Inks):
    image = converted(with_image(PIGMENTS, Mask=Array([0x80, 0x80, 0x80, 0x80, 0x80, 0x80])), inks)
    rows = np.unpackbits(np.frombuffer(image.Mask.read_bytes(), np.uint8)).reshape(2, 8)[:, :2]
    assert (bool(image.Mask.ImageMask), rows.tolist()) == (True, [[0, 0], [1, 0]])


def test_a_stencil_stays_as_it_is(inks: Inks):
    pdf = with_image(np.zeros((8, 1)), ImageMask=True, BitsPerComponent=1, Interpolate=True)
    image = pdf.pages[0].obj.Resources.XObject.Im
    image["/Width"] = 8
    del image["/ColorSpace"]
    found = converted(pdf, inks)
    assert (found.read_bytes(), "/Interpolate" in found, "/ColorSpace" in found) == (bytes(8), False, False)


def test_one_bit_stays_one_bit(inks: Inks):
    pdf = a_pdf("q 20 0 0 20 0 0 cm /Im Do Q")
    image = an_image(pdf, np.zeros((8, 1)), BitsPerComponent=1)
    image.write(b"\x0f" * 8)
    image["/Width"] = 8
    pdf.pages[0].obj.Resources["/XObject"] = Dictionary(Im=image)
    found = converted(pdf, inks)
    assert (int(found.BitsPerComponent), plates(found)[0, :, 3].tolist()) == (1, [255] * 4 + [0] * 4)


def test_sixteen_bits_are_cut_to_eight(inks: Inks):
    pdf = with_image(PIGMENTS.repeat(2, axis=2), BitsPerComponent=16)
    assert plates(converted(pdf, inks))[0, 0].tolist() == VERMILION


def test_inks_that_the_author_chose_stay(inks: Inks):
    pixels = np.arange(64, dtype=np.uint8).reshape(4, 4, 4)
    image = converted(with_image(pixels, ColorSpace=Name.DeviceCMYK), inks)
    assert image.read_bytes() == pixels.tobytes()


def test_inks_with_a_profile_of_their_own_are_plain_inks(inks: Inks):
    pdf = a_pdf("/Im Do")
    own = pdf.make_indirect(pikepdf.Stream(pdf, b"icc", N=4))
    image = an_image(pdf, np.zeros((2, 2, 4)), ColorSpace=Array([Name.ICCBased, own]))
    pdf.pages[0].obj.Resources["/XObject"] = Dictionary(Im=image)
    assert converted(pdf, inks).ColorSpace == Name.DeviceCMYK


def test_an_image_that_cannot_be_read_is_reported_and_kept(inks: Inks):
    pdf = a_pdf("20 0 0 20 20 30 cm /Im Do")
    image = an_image(pdf, PIGMENTS)
    image.write(b"no jpeg", filter=Name.DCTDecode)
    pdf.pages[0].obj.Resources["/XObject"] = Dictionary(Im=image)
    (finding,) = separate(pdf, inks)
    assert (finding.kind, finding.box_mm) == ("image", (3.5, 14.1, 10.6, 21.2))
    assert pdf.pages[0].obj.Resources.XObject.Im.ColorSpace == Name.DeviceRGB


def test_an_image_on_two_pages_is_converted_once(inks: Inks):
    pdf = with_image(photograph())
    pdf.pages.append(pdf.pages[0])
    resources = Dictionary(XObject=Dictionary(Im=pdf.pages[0].obj.Resources.XObject.Im))
    pdf.pages[1].obj["/Resources"] = resources
    separate(pdf, inks)
    assert pdf.pages[0].obj.Resources.XObject.Im.objgen == pdf.pages[1].obj.Resources.XObject.Im.objgen
