"""Planning renditions: arithmetic that must hold for any picture."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.images.plan import WIDTHS, plan_picture
from plugins.model.picture import Measured

SIDES = st.integers(min_value=1, max_value=20_000)
PHOTOGRAPHS = st.builds(Measured, st.just("anh/cho.jpg"), SIDES, SIDES, st.just("0123abcd"))


def photograph(width: int, height: int, file: str = "anh/cho.jpg", digest: str = "0123abcd") -> Measured:
    return Measured(file, width, height, digest)


@given(PHOTOGRAPHS)
def test_no_picture_is_enlarged(measured: Measured) -> None:
    assert all(r.width <= measured.width for r in plan_picture(measured).renditions)


@given(PHOTOGRAPHS)
def test_no_picture_is_distorted(measured: Measured) -> None:
    for rendition in plan_picture(measured).renditions:
        exact = measured.height * rendition.width / measured.width
        assert rendition.height == max(1, rendition.height)
        assert abs(rendition.height - exact) <= 0.5 or (rendition.height == 1 and exact < 1)


@given(PHOTOGRAPHS)
def test_no_two_renditions_share_an_address(measured: Measured) -> None:
    urls = [rendition.url for rendition in plan_picture(measured).renditions]
    assert len(urls) == len(set(urls))


@given(PHOTOGRAPHS)
def test_renditions_of_a_type_grow(measured: Measured) -> None:
    planned = plan_picture(measured)
    for media_type in planned.media_types:
        widths = [rendition.width for rendition in planned.of_type(media_type)]
        assert widths == sorted(set(widths))


@pytest.mark.parametrize(
    ("width", "widths"),
    [(4000, [360, 720, 1080]), (1080, [360, 720, 1080]), (1079, [360, 720]), (400, [360]), (360, [360]), (100, [100])],
)
def test_widths_of_a_photograph(width: int, widths: list[int]) -> None:
    assert [rendition.width for rendition in plan_picture(photograph(width, 300)).of_type("image/jpeg")] == widths


def test_a_photograph_becomes_avif_and_jpeg_with_jpeg_as_the_fallback() -> None:
    planned = plan_picture(photograph(2000, 1000))
    assert planned.media_types == ("image/avif", "image/jpeg")
    assert (planned.fallback.media_type, planned.fallback.width) == ("image/jpeg", WIDTHS[-1])


def test_a_drawing_stays_one_file() -> None:
    planned = plan_picture(Measured("anh/vuong.svg", 1200, 800, "0123abcd"))
    assert [(r.url, r.width, r.height, r.media_type) for r in planned.renditions] == [
        ("anh/vuong-0123abcd.svg", 1200, 800, "image/svg+xml")
    ]


@given(st.text(alphabet="0123456789abcdef", min_size=8, max_size=8))
def test_every_address_carries_the_digest(digest: str) -> None:
    assert all(f"-{digest}-" in r.url for r in plan_picture(photograph(2000, 1000, digest=digest)).renditions)


@pytest.mark.parametrize(
    ("file", "url"),
    [
        ("anh/cho-noi.jpg", "anh/cho-noi-0123abcd-360.avif"),
        ("anh/2026/Chợ nổi #2 (mới), 50%.JPEG", "anh/2026/cho-noi-2-moi-50-0123abcd-360.avif"),
        ("anh/???.png", "anh/anh-0123abcd-360.avif"),
    ],
)
def test_a_file_name_becomes_an_address_that_needs_no_escapes(file: str, url: str) -> None:
    assert plan_picture(photograph(360, 300, file)).renditions[0].url == url


@pytest.mark.parametrize(
    "name",
    [
        "IMG_20261120_091200",
        "IMG_4711",
        "img-20261120-wa0003",
        "DSC00123",
        "_DSC0123",
        "DSCN0123",
        "P1010123",
        "PXL_20261120_021200123.MP",
        "Screenshot_2026-11-20-09-12-00",
        "Screenshot 2026-11-20 at 09.12.00",
        "Ảnh chụp màn hình 2026-11-20 091200",
        "z7241234_a",
        "zalo_123",
        "viber_image_2026-11-20_09-12-00-123",
        "WhatsApp Image 2026-11-20 at 09.12.00",
        "2026-11-20 09.12.00",
        "hop-thon-20261120",
        "photo_2026-11-20_09-12-00",
        "1763604720",
    ],
)
def test_an_address_does_not_tell_when_a_picture_was_taken(name: str) -> None:
    assert plan_picture(photograph(360, 300, f"anh/{name}.jpg")).renditions[0].url == "anh/anh-0123abcd-360.avif"
    assert plan_picture(Measured(f"anh/{name}.svg", 12, 8, "0123abcd")).fallback.url == "anh/anh-0123abcd.svg"


def test_a_folder_does_not_tell_it_either() -> None:
    url = plan_picture(photograph(360, 300, "anh/20261120/cho.jpg")).renditions[0].url
    assert url == "anh/anh/cho-0123abcd-360.avif"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("tru-so-2026", "tru-so-2026"),
        ("hop-2026-11-20", "hop-2026-11-20"),
        ("zalo-oa-cua-xa", "zalo-oa-cua-xa"),
        ("screenshot-cong-dich-vu", "screenshot-cong-dich-vu"),
        ("img", "img"),
        ("nghi-dinh-118-2025", "nghi-dinh-118-2025"),
        ("ke-hoach-12345678", "ke-hoach-12345678"),
    ],
)
def test_other_names_stay(name: str, slug: str) -> None:
    """The last is what an import gives to a picture whose digest has no letter."""
    url = plan_picture(photograph(360, 300, f"anh/{name}.jpg", "12345678")).renditions[0].url
    assert url == f"anh/{slug}-12345678-360.avif"


@given(st.text(min_size=1, max_size=30).filter(lambda name: "/" not in name and name not in (".", "..")))
def test_any_file_name_gives_a_plain_address(name: str) -> None:
    url = plan_picture(photograph(360, 300, f"anh/{name}.jpg")).renditions[0].url
    assert re.fullmatch(r"anh/[a-z0-9-]+\.avif", url)
