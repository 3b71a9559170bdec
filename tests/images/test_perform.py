"""Renditions as they are written: the same every time, upright, without a trace of the camera."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from support.pictures import camera_data, raster, saved, svg

from plugins.images.crops import Region
from plugins.images.drawings import without_own_size
from plugins.images.measure import measure
from plugins.images.perform import PAPER, decoded, perform
from plugins.images.plan import PlannedPicture, plan_picture
from plugins.model.picture import Measured

# Four quarters, so that a turn shows: red, green / blue, white.
QUARTERS = ((255, 0, 0), (0, 160, 0), (0, 0, 255), (255, 255, 255))


def quarters(size: tuple[int, int] = (80, 40)) -> Image.Image:
    picture = Image.new("RGB", size)
    width, height = size[0] // 2, size[1] // 2
    for index, colour in enumerate(QUARTERS):
        picture.paste(
            colour, (index % 2 * width, index // 2 * height, (index % 2 + 1) * width, (index // 2 + 1) * height)
        )
    return picture


def planned(folder: Path, file: str, octets: bytes) -> PlannedPicture:
    """The plan of a picture that lies in folder/content."""
    target = folder / "content" / file
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(octets)
    measured, problems = measure(file, octets)
    assert measured, problems
    return plan_picture(measured)


def written(folder: Path, file: str, octets: bytes, cache: str = "cache") -> dict[str, bytes]:
    return perform(planned(folder, file, octets), folder / "content", folder / cache)


def cropped(folder: Path, octets: bytes, shape: str, focus: tuple[int, int]) -> dict[str, bytes]:
    crop = planned(folder, "anh/a.jpg", octets).crop(shape, focus)
    return perform(crop, folder / "content", folder / "cache")


def corners_of(picture: Image.Image) -> Iterator[object]:
    width, height = picture.size
    return (picture.getpixel((x * width // 4, y * height // 4)) for y in (1, 3) for x in (1, 3))


def jpeg_of(files: dict[str, bytes]) -> Image.Image:
    return Image.open(io.BytesIO(next(octets for url, octets in files.items() if url.endswith(".jpg"))))


def near(pixel: object, colour: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 24 for a, b in zip(pixel, colour, strict=True))  # type: ignore[call-overload]


def test_two_runs_write_the_same_bytes(tmp_path: Path) -> None:
    photograph = saved(Image.effect_mandelbrot((800, 500), (-2, -1.25, 1, 1.25), 60).convert("RGB"), "JPEG")
    assert written(tmp_path, "anh/a.jpg", photograph, "one") == written(tmp_path, "anh/a.jpg", photograph, "two")


def test_what_was_planned_is_written_in_its_size_and_type(tmp_path: Path) -> None:
    plan = planned(tmp_path, "anh/a.png", saved(quarters((800, 400)), "PNG"))
    files = perform(plan, tmp_path / "content", tmp_path / "cache")
    assert list(files) == [rendition.url for rendition in plan.renditions]
    for rendition in plan.renditions:
        picture = Image.open(io.BytesIO(files[rendition.url]))
        assert (picture.size, Image.MIME[picture.format or ""]) == (
            (rendition.width, rendition.height),
            rendition.media_type,
        )


@pytest.mark.parametrize("suffix", [".avif", ".jpg"])
def test_no_camera_data_passes(suffix: str, tmp_path: Path) -> None:
    files = written(tmp_path, "anh/a.jpg", saved(quarters(), "JPEG", camera_data(6)))
    octets = next(octets for url, octets in files.items() if url.endswith(suffix))
    assert dict(Image.open(io.BytesIO(octets)).getexif()) == {}
    assert b"MAY-ANH-MAU" not in octets


def test_the_original_of_that_test_has_camera_data() -> None:
    original = saved(quarters(), "JPEG", camera_data(6))
    assert b"MAY-ANH-MAU" in original
    assert Image.open(io.BytesIO(original)).getexif().get_ifd(0x8825)


@pytest.mark.parametrize(
    ("orientation", "corners"),
    [
        (1, "rgbw"),
        (2, "grwb"),
        (3, "wbgr"),
        (4, "bwrg"),
        (5, "rbgw"),
        (6, "brwg"),
        (7, "wgbr"),
        (8, "gwrb"),
        (9, "rgbw"),
    ],
)
def test_a_picture_is_turned_upright(orientation: int, corners: str, tmp_path: Path) -> None:
    picture = jpeg_of(written(tmp_path, "anh/a.jpg", saved(quarters(), "JPEG", camera_data(orientation))))
    width, height = picture.size
    points = [(x * width // 4, y * height // 4) for y in (1, 3) for x in (1, 3)]
    seen = [dict(zip("rgbw", QUARTERS, strict=True))[corner] for corner in corners]
    assert all(near(picture.getpixel(point), colour) for point, colour in zip(points, seen, strict=True))


@pytest.mark.parametrize(("focus", "colours"), [((0, 50), "rrbb"), ((100, 50), "ggww"), ((50, 50), "rgbw")])
def test_a_crop_shows_the_part_around_its_focus(focus: tuple[int, int], colours: str, tmp_path: Path) -> None:
    picture = jpeg_of(cropped(tmp_path, saved(quarters((1600, 800)), "JPEG"), "1:1", focus))
    assert picture.size == (240, 240)
    seen = (dict(zip("rgbw", QUARTERS, strict=True))[colour] for colour in colours)
    assert all(near(pixel, colour) for pixel, colour in zip(corners_of(picture), seen, strict=True))


def test_a_crop_is_cut_from_the_upright_picture(tmp_path: Path) -> None:
    sideways = saved(quarters((1600, 800)), "JPEG", camera_data(6))  # upright: blue, red / white, green
    picture = jpeg_of(cropped(tmp_path, sideways, "4:3", (50, 0)))
    blue, red = QUARTERS[2], QUARTERS[0]
    assert picture.size == (360, 270)
    assert all(near(pixel, colour) for pixel, colour in zip(corners_of(picture), (blue, red) * 2, strict=True))


def test_no_camera_data_passes_into_a_crop(tmp_path: Path) -> None:
    files = cropped(tmp_path, saved(quarters((1600, 800)), "JPEG", camera_data(6)), "1:1", (50, 50))
    assert all(dict(Image.open(io.BytesIO(octets)).getexif()) == {} for octets in files.values())
    assert not any(b"MAY-ANH-MAU" in octets for octets in files.values())


def test_a_large_photograph_is_decoded_no_larger_than_needed(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(saved(quarters((6000, 4000)), "JPEG"))
    whole = Measured("a.jpg", 6000, 4000, "0123abcd")
    assert decoded(path, whole, None, 360).size == (750, 500)
    assert decoded(path, whole, Region(3000, 0, 3000, 2000), 360).size == (750, 500)
    assert decoded(path, whole, None, 6000).size == (6000, 4000)


SIZED = '<?xml version="1.0"?><!-- <svg width="1"> --><svg xmlns="http://www.w3.org/2000/svg" width="4cm" viewBox="0 0 4 3" height=\'3cm\'><rect width="4" height="3"/></svg>'


def test_a_drawing_loses_its_own_size_and_nothing_else() -> None:
    octets = without_own_size(SIZED.encode())
    assert octets.decode() == SIZED.replace(' width="4cm"', "").replace(" height='3cm'", "")


TRANSPARENT = {
    "RGBA": Image.new("RGBA", (40, 30), (0, 0, 0, 0)),
    "LA": Image.new("LA", (40, 30), (0, 0)),
}


@pytest.mark.parametrize("mode", TRANSPARENT)
def test_a_transparent_picture_lies_on_paper(mode: str, tmp_path: Path) -> None:
    picture = jpeg_of(written(tmp_path, "anh/a.png", saved(TRANSPARENT[mode], "PNG")))
    assert near(picture.getpixel((20, 15)), PAPER)


@pytest.mark.parametrize(("mode", "colour"), [("RGB", (255, 0, 0)), ("L", 7), ("P", 0)])
def test_a_transparent_colour_lies_on_paper(mode: str, colour: object, tmp_path: Path) -> None:
    buffer = io.BytesIO()
    Image.new(mode, (40, 30), colour).save(buffer, "PNG", transparency=colour)  # type: ignore[arg-type]
    picture = jpeg_of(written(tmp_path, "anh/a.png", buffer.getvalue()))
    assert near(picture.getpixel((20, 15)), PAPER)


def test_a_drawing_passes_as_it_is(tmp_path: Path) -> None:
    drawing = svg("<rect/>").encode()
    (octets,) = written(tmp_path, "anh/a.svg", drawing).values()
    assert octets == drawing


def test_a_name_with_decomposed_marks_is_found_on_disk(tmp_path: Path) -> None:
    content = tmp_path / "content" / "anh" / "cho\u031b\u0323"
    content.mkdir(parents=True)
    (content / "ca\u0301.svg").write_text(svg(""), encoding="utf-8")
    measured, _ = measure("anh/chợ/cá.svg", svg("").encode())
    assert measured is not None
    assert list(perform(plan_picture(measured), tmp_path / "content", tmp_path).values()) == [svg("").encode()]


def test_what_is_in_the_cache_is_not_made_again(tmp_path: Path) -> None:
    first = written(tmp_path, "anh/a.png", raster())
    (tmp_path / "content" / "anh" / "a.png").unlink()
    measured, _ = measure("anh/a.png", raster())
    assert measured is not None
    assert perform(plan_picture(measured), tmp_path / "content", tmp_path / "cache") == first


def test_the_cache_holds_no_half_files(tmp_path: Path) -> None:
    written(tmp_path, "anh/a.png", raster())
    assert [path.name for path in (tmp_path / "cache").iterdir() if path.suffix == ".part"] == []
