"""All that CSS and SVG can do at once, from the layout engine to ink: nothing of the screen is left, nothing is lost."""

from __future__ import annotations

import subprocess
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from time import process_time
from typing import Any

import numpy as np
import pikepdf
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms
from seen import drawings, plates, rendered, screen_operators, spaces_named, text
from small_files import a_pdf, an_image, finished, profile, reopened
from torture import BODY, STYLE, a_photograph, artwork, torture

from plugins.separation.inks import Inks
from plugins.separation.profile import transforms
from plugins.separation.separate import separate

PPI = 72
MM = 72 / 25.4
INKS = ("Cyan", "Magenta", "Yellow", "Black")


def to_press(source: bytes, inks: Inks) -> bytes:
    pdf = pikepdf.open(BytesIO(source))
    assert separate(pdf, inks) == ()
    return finished(pdf)


@lru_cache(maxsize=1)
def pressed() -> bytes:
    return to_press(torture(), Inks(profile()))


def part(pixels: NDArray[Any], box: tuple[float, float, float, float]) -> NDArray[Any]:
    """left, top, width, height in mm from the corner of the trim; the bleed is 3 mm."""
    scale = PPI / 25.4
    left, top = round((box[0] + 3) * scale), round((box[1] + 3) * scale)
    return pixels[top : top + max(1, round(box[3] * scale)), left : left + max(1, round(box[2] * scale))]


def test_no_space_of_the_screen_is_named_anywhere():
    assert spaces_named(reopened(pressed())) == set()


def test_the_artwork_was_full_of_them():
    """So that the test above can fail."""
    assert spaces_named(reopened(torture())) >= {"/DeviceRGB", "/Lab"}


def test_no_operator_of_the_screen_is_left():
    assert [
        found for content, mask in drawings(reopened(pressed())) if not mask and (found := screen_operators(content))
    ] == []


def test_masks_are_grey():
    operators = {
        operator for content, mask in drawings(reopened(pressed())) if mask for operator in screen_operators(content)
    }
    assert operators <= {b"g", b"G"}


def test_every_group_blends_in_ink_or_is_the_grey_of_a_mask():
    groups = {
        str(item.Group.CS)
        for item in reopened(pressed()).objects
        if isinstance(item, pikepdf.Stream) and "/Group" in item
    }
    assert groups == {"/DeviceCMYK", "/DeviceGray"}


def test_no_image_asks_to_be_smoothed():
    assert not any("/Interpolate" in item for item in reopened(pressed()).objects if isinstance(item, pikepdf.Stream))


def test_not_a_letter_is_lost():
    assert text(pressed()) == text(torture())


@pytest.mark.parametrize(
    ("element", "box"),
    [
        ("linear gradient", (8, 20, 24, 18)),
        ("radial gradient with alpha", (40, 24, 12, 10)),
        ("three stops with alpha", (60, 20, 24, 18)),
        ("box shadow", (106.2, 24, 0.8, 8)),
        ("repeating gradient", (114, 20, 24, 18)),
        ("opacity", (46, 42, 20, 14)),
        ("svg gradient", (8, 60, 17, 17)),
        ("svg pattern", (26, 60, 17, 17)),
        ("svg mask", (44, 60, 8, 17)),
        ("svg clip path", (68, 64, 6, 8)),
        ("pattern of photographs", (88, 62, 18, 16)),
        ("colour photograph", (8, 98, 24, 17)),
        ("grey photograph", (34, 98, 24, 17)),
        ("png with alpha", (68, 103, 8, 8)),
        ("rotated photograph", (92, 102, 10, 8)),
    ],
)
def test_every_element_is_still_there(element: str, box: tuple[float, float, float, float]):
    """Where the screen shows something on its white ground, the press file shows something as dark, roughly."""
    screen, press = (part(rendered(content, PPI), box).astype(int) for content in (on_white(), pressed_on_white()))
    assert screen.mean() < 250, element
    assert press.mean() == pytest.approx(screen.mean(), abs=45), element


@lru_cache(maxsize=1)
def on_white() -> bytes:
    return artwork(BODY, STYLE.replace("#FBF7EC", "#fff"))


@lru_cache(maxsize=1)
def pressed_on_white() -> bytes:
    return to_press(on_white(), Inks(profile()))


def test_twice_is_the_same_to_the_byte():
    assert to_press(torture(), Inks(profile())) == pressed()


def test_a_page_of_tortures_takes_no_second():
    """0.3 s of processor time where it was written."""
    pdf, inks = pikepdf.open(BytesIO(torture())), Inks(profile())
    inks.of((0.1, 0.2, 0.3))
    start = process_time()
    separate(pdf, inks)
    assert process_time() - start < 1


# From here on with other programs' eyes.


@pytest.mark.all
def test_four_plates_and_no_other(tmp_path: Path):
    assert set(plates(pressed(), tmp_path)) == set(INKS)


@pytest.mark.all
def test_body_text_is_on_the_black_plate_alone(tmp_path: Path):
    found = plates(pressed(), tmp_path)
    column = (8, 142, 60, 30)
    assert {name: int(part(plate, column).max()) > 0 for name, plate in found.items()} == {
        "Cyan": False,
        "Magenta": False,
        "Yellow": False,
        "Black": True,
    }


@pytest.mark.all
def test_black_type_leaves_the_colour_below_it_whole(tmp_path: Path):
    """Overprint seen by a RIP: the yellow plate under the text has no holes."""
    body = '<p style="background:#E2A51A;padding:4mm;font-size:9pt">Chữ đen trên nền vàng, không khoét nền.</p>'
    found = plates(to_press(artwork(body), Inks(profile())), tmp_path, 200)
    scale = 200 / 25.4
    inside = np.s_[round(18 * scale) : round(20 * scale), round(14 * scale) : round(60 * scale)]
    assert int(found["Black"][inside].max()) > 200
    assert int(found["Yellow"][inside].min()) > 230


@pytest.mark.all
def test_no_square_of_15_mm_has_more_ink_than_the_profile_allows(tmp_path: Path):
    total = sum(plate.astype(float) for plate in plates(pressed(), tmp_path).values()) / 2.55
    side = round(15 * MM)
    summed = np.pad(total, ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    means = (summed[side:, side:] - summed[:-side, side:] - summed[side:, :-side] + summed[:-side, :-side]) / side**2
    assert means.max() <= 300


OPAQUE = {
    "linear gradient": (8, 20, 24, 18),
    "repeating gradient": (114, 20, 24, 18),
    "flat": (8, 40, 7, 18),
    "svg gradient": (8, 60, 17, 17),
    "svg clip path": (62, 60, 17, 17),
    "svg radial gradient": (8, 78, 17, 17),
    "photograph": (8, 98, 24, 17),
    "rotated photograph": (92, 102, 10, 8),
}
BLENDED = {
    "radial gradient with alpha": (34, 20, 24, 18),
    "three stops with alpha": (60, 20, 24, 18),
    "opacity": (46, 46, 20, 10),
    "svg mask": (44, 60, 17, 17),
    "png with alpha": (60, 98, 24, 17),
}


@pytest.mark.all
@pytest.mark.parametrize(
    ("elements", "mean", "most"),
    [
        pytest.param(OPAQUE, 2.0, 6.5, id="opaque"),  # measured: 1.7 and 5.7
        # measured: 6.6 and 13.9; a RIP blends inks where a screen blends light, and red at 80 % differs by 12 by that alone
        pytest.param(BLENDED, 8.0, 18.0, id="blended"),
    ],
)
def test_print_looks_as_the_screen_does(
    elements: dict[str, tuple[float, float, float, float]], mean: float, most: float, tmp_path: Path
):
    """Soft proof: Ghostscript's plates through the profile, against the screen's pixels through it, in ΔE*ab. Without
    recipes, greys and edges: the first two differ on purpose, and two programs lay edges half a pixel apart."""
    source = on_white()
    found = plates(to_press(source, Inks(profile(), {})), tmp_path)
    screen, inks = rendered(source, PPI), np.stack([found[name] for name in INKS], axis=-1)
    height, width = min(screen.shape[0], inks.shape[0]), min(screen.shape[1], inks.shape[1])
    screen, inks = screen[:height, :width], inks[:height, :width]
    off = np.linalg.norm(_lab(inks) - _lab(Inks(profile(), {}).of_pixels(screen)), axis=-1)
    fit = (screen.max(-1).astype(int) - screen.min(-1) > 16) & _smooth(screen)
    seen = np.concatenate([part(off, box)[part(fit, box)] for box in elements.values()])
    assert seen.size > 8000
    assert (seen.mean() < mean, np.percentile(seen, 95) < most) == (True, True), (seen.mean(), np.percentile(seen, 95))


def _lab(inks: NDArray[np.uint8]) -> NDArray[np.float64]:
    proof = ImageCms.applyTransform(
        Image.fromarray(np.ascontiguousarray(inks), "CMYK"), transforms(profile().icc).proof
    )
    pixels = np.asarray(proof)
    return np.concatenate([pixels[..., :1] / 2.55, pixels[..., 1:].view(np.int8).astype(float)], axis=-1)


def _smooth(pixels: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Away from edges, where two programs lay half a pixel apart."""
    plain = pixels.astype(int)
    rough = np.zeros(pixels.shape[:2], dtype=bool)
    for axis in (0, 1):
        step = np.abs(np.diff(plain, axis=axis)).max(-1) > 24
        for shift in (0, 1):
            rough |= np.insert(step, step.shape[axis] if shift == 0 else 0, True, axis=axis)
    wide = rough.copy()
    for axis in (0, 1):
        for shift in (-1, 1):
            wide |= np.roll(rough, shift, axis)
    return ~wide


@pytest.mark.all
def test_a_jpeg_of_four_plates_looks_the_same_to_three_programs(tmp_path: Path):
    """Adobe's marker makes some programs turn the values around."""
    pdf = a_pdf("q 100 0 0 100 0 0 cm /Im Do Q")
    pdf.pages[0].obj.Resources["/XObject"] = pikepdf.Dictionary(Im=an_image(pdf, np.asarray(a_photograph(side=120))))
    content = to_press(saved(pdf), Inks(profile()))
    (tmp_path / "in.pdf").write_bytes(content)
    subprocess.run(["pdftoppm", "-r", "72", "-png", tmp_path / "in.pdf", tmp_path / "poppler"], check=True, timeout=60)
    gs = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=png16m", "-r72", "-o", tmp_path / "gs.png", tmp_path / "in.pdf"]
    subprocess.run(gs, check=True, timeout=60)
    seen = [np.asarray(Image.open(file).convert("RGB")) for file in sorted(tmp_path.glob("*.png"))]
    seen.append(rendered(content, 72))
    screen = np.asarray(a_photograph(side=120).resize((100, 100)), dtype=float)
    for pixels in seen:
        shown = pixels[:100, :100].astype(float)
        assert np.corrcoef(shown[..., 0].ravel(), screen[..., 0].ravel())[0, 1] > 0.8


def saved(pdf: pikepdf.Pdf) -> bytes:
    target = BytesIO()
    pdf.save(target)
    return target.getvalue()


@pytest.mark.all
@pytest.mark.parametrize("command", [("qpdf", "--check"), ("pdfinfo",)])
def test_other_programs_find_no_fault(command: tuple[str, ...], tmp_path: Path):
    (tmp_path / "in.pdf").write_bytes(pressed())
    run = subprocess.run([*command, tmp_path / "in.pdf"], capture_output=True, text=True, timeout=60, check=False)
    assert (run.returncode, run.stderr) == (0, "")
