"""The markup of pictures, whole and cut."""

from __future__ import annotations

import pytest
from support.site import ROOT

from plugins.images.plan import plan_picture
from plugins.model.picture import Measured
from plugins.templates.environment import environment
from plugins.templates.links import RelativeLinks
from plugins.web.pieces import Shown

PHOTOGRAPH = Measured("anh/cho.jpg", 3000, 2000, "0123abcd")
DRAWING = Measured("anh/ve.svg", 1200, 1200, "0123abcd")


def markup(measured: Measured, **words: object) -> str:
    macro = environment(ROOT / "theme").get_template("components/picture.html").module.picture  # type: ignore[attr-defined]
    shown = Shown("Chợ nổi", "", "", plan_picture(measured), focus=(100, 0))
    return str(macro(shown, RelativeLinks("tin-bai/index.html"), **words))


@pytest.mark.parametrize(("crop", "size"), [("", (1080, 720)), ("4:3", (720, 540)), ("1:1", (480, 480))])
def test_room_is_kept_in_the_shape_of_what_comes(crop: str, size: tuple[int, int]) -> None:
    assert f'width="{size[0]}" height="{size[1]}"' in markup(PHOTOGRAPH, crop=crop)


def test_a_crop_is_offered_in_both_types_around_its_focus() -> None:
    html = markup(PHOTOGRAPH, crop="1:1", sizes="11rem")
    assert 'srcset="../anh/cho-0123abcd-1x1-1000-0-240.avif 240w, ../anh/cho-0123abcd-1x1-1000-0-480.avif 480w"' in html
    assert 'src="../anh/cho-0123abcd-1x1-1000-0-480.jpg"' in html


def test_a_drawing_is_cut_without_a_style_attribute() -> None:
    html = markup(DRAWING, crop="4:3")
    assert 'src="../anh/ve-0123abcd.svg#svgView(viewBox(0,0,1200,900))" width="1200" height="900"' in html
    assert "style=" not in html


def test_only_the_first_picture_of_a_page_is_fetched_at_once() -> None:
    assert 'loading="lazy" decoding="async"' in markup(PHOTOGRAPH)
    assert 'fetchpriority="high"' in markup(PHOTOGRAPH, eager=True)
    assert "lazy" not in markup(PHOTOGRAPH, eager=True)
