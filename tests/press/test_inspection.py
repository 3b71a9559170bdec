"""The proof is looked over: what would be cut or folded, headings alone, bare panels, coarse pictures, unreadable codes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.pictures import raster
from support.printed import IMAGE, a_bulletin, a_figure, a_job, a_leaflet, a_poster, an_article

from plugins.model.problem import Problem
from plugins.model.publication import Publication
from plugins.press.engine import lay_out
from plugins.press.inspection import BARE_BELOW, inspect
from plugins.press.job import Job
from plugins.press.legibility import GOOD_PPI, LEAST_PPI
from plugins.press.making import SETTERS
from plugins.press.resources import BASE, Resource

STYLE = (
    "<html lang=vi><title>x</title><style>@page{{size:{width}mm {height}mm;margin:0}}"
    "*{{margin:0;padding:0}}p,h1,h2{{position:absolute;font:4mm/5mm 'Noto Sans',sans-serif;white-space:nowrap}}"
    ".flow *{{position:static;white-space:normal}}section{{position:absolute;top:0;height:100%}}</style>{body}"
)
LINES = "<p>" + "<br>".join(["Mở Cổng, đăng nhập"] * 24) + "</p>"
FULL = f'<div class="flow" style="position:absolute;top:10mm;left:10mm;width:80mm">{LINES}</div>'


def inspected(body: str, item: Publication | None = None, job: Job | None = None, **files: bytes) -> list[Problem]:
    """The findings for a page with that body: a letter-fold's outside unless `item` says otherwise."""
    job = job or a_job(item or a_leaflet())
    form = job.print_format
    html = STYLE.format(width=form.width, height=form.height, body=body)
    resources = {BASE + name.replace("_", "."): Resource("image/jpeg", octets) for name, octets in files.items()}
    layout = lay_out(html, resources)
    assert not layout.findings
    return list(inspect(job, layout))


def texts(problems: list[Problem]) -> list[str]:
    return [f"{problem.code} {problem.what}" for problem in problems]


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def line(left: float, top: float, text: str = "Mã hồ sơ", panel: str = "") -> str:
    inside = f'<p style="left:{left}mm;top:{top}mm">{text}</p>'
    return f'<section data-panel="{panel}">{inside}</section>' if panel else inside


def columns(height: float, content: str) -> str:
    """Text in two columns of a bulletin's page."""
    return (
        f'<div data-panel="at-bai-1" data-part="text" class="flow" style="margin:20mm 0 0 20mm;width:120mm;height:{height}mm;'
        f'columns:2;column-fill:auto">{content}</div>'
    )


# Text at the edges


@pytest.mark.parametrize(
    ("left", "top", "gap"),
    [
        (3, 100, "cách mép cắt chỉ 3 mm"),
        (-2, 100, "vượt mép cắt 2 mm"),
        (40, 0.5, "cách mép cắt chỉ"),
        (40, 203, "cách mép cắt chỉ"),
    ],
)
def test_text_that_the_knife_may_take(left: float, top: float, gap: str) -> None:
    (problem,) = inspected(line(left, top))
    assert problem.code == "E410"
    assert f"Mặt ngoài: dòng “Mã hồ sơ” {gap}" in problem.what
    assert "ít nhất 5 mm" in problem.what


def test_text_in_the_safe_area_is_fine() -> None:
    assert inspected(line(5, 6) + line(110, 100)) == []


def test_text_at_a_fold() -> None:
    (problem,) = inspected(line(99.2, 100, panel="bia-sau"), a_leaflet("gấp Z"))
    assert problem.code == "E411"
    assert problem.what == "Mặt trước: dòng “Mã hồ sơ” cách nếp gấp chỉ 0,2 mm; chữ phải cách nếp gấp ít nhất 3 mm."
    assert str(problem.place) == "content/to-roi/thu.md:60:1"


def test_text_across_a_fold() -> None:
    (problem,) = inspected(line(90, 100), a_leaflet("gấp Z"))
    assert "nằm qua nếp gấp, lấn" in problem.what


def test_a_flat_leaflet_has_no_folds() -> None:
    assert inspected(line(70, 100), a_leaflet("A5")) == []


def test_word_joiners_are_not_quoted_and_long_lines_are_cut() -> None:
    (problem,) = inspected(line(2, 100, "Văn \u2060bản số một hai ba bốn năm sáu bảy tám chín mười"), a_leaflet("A5"))
    assert "dòng “Văn bản số một hai ba bốn năm sáu bảy tá…”" in problem.what


# Headings


@pytest.mark.parametrize(
    ("height", "expected"),
    [(20, ["W010"]), (25, ["W010"]), (30, []), (60, [])],
)
def test_a_heading_at_the_foot_of_a_column(height: float, expected: list[str]) -> None:
    """Three lines, the heading, and as many of its four lines as go in."""
    content = (
        '<p>Một<br>hai<br>ba</p><h2 style="break-after:auto">Cần nhớ</h2>'
        '<p style="orphans:1;widows:1">bốn<br>năm<br>sáu<br>bảy</p>'
    )
    assert codes(inspected(columns(height, content), a_bulletin())) == expected


def test_a_heading_with_nothing_under_it() -> None:
    body = f'<section data-panel="trong-1">{FULL}<h2 style="left:10mm;top:150mm">Cần nhớ</h2></section>'
    (problem,) = inspected(body)
    assert problem.code == "W010"
    assert "tiêu đề “Cần nhớ” đứng cuối trang" in problem.what
    assert str(problem.place) == "content/to-roi/thu.md:30:1"


@pytest.mark.parametrize(
    "under",
    [
        '<p style="left:10mm;top:157mm">Gọi</p>',
        '<img style="position:absolute;left:10mm;top:160mm" alt="a" src="a.jpg">',
    ],
)
def test_one_line_or_a_picture_is_enough_where_the_text_ends(under: str) -> None:
    body = f'<section data-panel="trong-1">{FULL}<h2 style="left:10mm;top:150mm">Cần nhớ</h2>{under}</section>'
    assert inspected(body, a_jpg=raster("JPEG", (400, 300))) == [] or "a.jpg" in under


def test_a_heading_of_two_lines_is_one_heading() -> None:
    body = (
        f'<section data-panel="trong-1">{FULL}<h2 style="left:10mm;top:150mm">Cần<br>nhớ</h2>{line(10, 162)}</section>'
    )
    assert inspected(body) == []


# Panels


@pytest.mark.parametrize(("lines", "expected"), [(4, ["W007"]), (9, ["W007"]), (18, [])])
def test_a_bare_panel(lines: int, expected: list[str]) -> None:
    text = "<br>".join(["Mở Cổng"] * lines)
    body = f'<section data-panel="trong-2" style="left:100mm;width:98mm"><p style="left:10mm;top:10mm">{text}</p></section>'
    assert codes(inspected(body)) == expected


def test_a_bare_panel_is_told_with_its_share() -> None:
    body = f'<section data-panel="trong-2" style="left:100mm;width:98mm">{line(10, 6)}</section>'
    (problem,) = inspected(body)
    assert str(problem) == (
        "content/to-roi/thu.md:40:1: W007 Trang “Trong 2” gần như trống: chữ và ảnh chỉ chiếm 2 % trang.\n"
        "  Cách sửa: viết thêm, đặt một ảnh vào trang này, hoặc chọn khổ in ít trang hơn"
    )
    assert BARE_BELOW == 0.35


@pytest.mark.parametrize("panel", ["bia", "bia-sau"])
def test_covers_and_backs_may_be_bare(panel: str) -> None:
    assert inspected(f'<section data-panel="{panel}" style="left:10mm;width:80mm">{line(10, 6)}</section>') == []


def test_a_picture_fills_a_panel() -> None:
    picture = '<img style="position:absolute;left:0;top:20mm;width:80mm;height:100mm" alt="a" src="a.jpg">'
    body = f'<section data-panel="trong-2" style="left:100mm;width:98mm">{picture}{line(10, 8)}</section>'
    assert inspected(body, a_jpg=raster("JPEG", (1000, 1200))) == []


def test_what_stands_at_the_foot_of_a_panel_fills_it_too() -> None:
    """The woodcut of a gate-fold runs on over its second flap, whose text may be two lines, or none."""
    picture = '<img style="position:absolute;left:0;top:0;width:73mm;height:110mm" alt="a" src="a.jpg">'
    foot = f'<div data-part="foot" style="position:absolute;left:0;top:75mm;height:135mm">{picture}</div>'
    body = f'<section data-panel="bia-phai" style="left:0;width:73mm"><div data-part="text"></div>{foot}</section>'
    assert codes(inspected(body, a_leaflet("gấp cửa"), a_jpg=raster("JPEG", (1000, 1500)))) == []


def test_text_spread_over_a_panel_is_no_void() -> None:
    spread = "".join(line(10, top) for top in range(10, 200, 25))
    assert inspected(f'<section data-panel="trong-2" style="left:100mm;width:98mm">{spread}</section>') == []


# Pictures


def picture(width: float, name: str = "a.jpg") -> str:
    return f'<img style="position:absolute;left:10mm;top:10mm;width:{width}mm" alt="a" src="{name}">'


@pytest.mark.parametrize(
    ("pixels", "expected"),
    [(LEAST_PPI - 1, ["E412"]), (LEAST_PPI, ["W008"]), (GOOD_PPI - 1, ["W008"]), (GOOD_PPI, [])],
)
def test_resolution(pixels: int, expected: list[str]) -> None:
    assert codes(inspected(picture(25.4), a_jpg=raster("JPEG", (pixels, pixels)))) == expected


def test_a_coarse_picture_is_named_with_the_pixels_that_it_needs() -> None:
    image = IMAGE | {"file": "a.jpg"}
    (problem,) = inspected(picture(127), a_leaflet(image=image), a_jpg=raster("JPEG", (400, 300)))
    assert problem.what == "Ảnh a.jpg chỉ đạt 80 ppi ở cỡ in 127 × 95 mm (400 × 300 điểm): in ra sẽ vỡ hạt."
    assert "ít nhất 1500 × 1130 điểm (300 ppi)" in problem.fix


def test_a_picture_is_told_once_at_its_largest() -> None:
    both = picture(25.4) + picture(50.8)
    (problem,) = inspected(both, a_jpg=raster("JPEG", (200, 200)))
    assert "đạt 100 ppi" in problem.what


def test_a_picture_is_told_where_it_is_asked_for() -> None:
    article = an_article("mot", parts=(a_figure("a.jpg"),))
    job = a_job(a_bulletin(), entries=(("bài", article),))
    (problem,) = inspected(picture(50.8), job=job, a_jpg=raster("JPEG", (200, 200)))
    assert str(problem.place) == "content/tin-bai/mot.md:9:1"


# QR codes


def qr(left: float, side: float, modules: int = 45) -> str:
    return (
        f'<div class="qr" style="position:absolute;left:{left}mm;top:100mm;font-size:0">'
        f'<svg viewBox="0 0 {modules} {modules}" style="width:{side}mm;height:{side}mm;display:block"></svg></div>'
    )


@pytest.mark.parametrize(
    ("left", "side", "modules", "expected"),
    [
        (10, 24, 45, []),
        (10, 20, 45, []),
        (10, 19.5, 33, ["E413"]),
        (10, 24, 65, ["E413"]),
        (90, 24, 45, ["E414"]),
        (280, 24, 45, ["E414"]),
    ],
)
def test_a_code_that_a_telephone_can_read(left: float, side: float, modules: int, expected: list[str]) -> None:
    assert codes(inspected(qr(left, side, modules), a_leaflet("gấp Z"))) == expected


def test_a_small_code_is_told_with_its_measures() -> None:
    (problem,) = inspected(qr(10, 18))
    assert problem.what == "Mặt ngoài: mã QR rộng 18 mm, mỗi ô 0,4 mm, điện thoại khó đọc (cần 20 mm và 0,4 mm)."


def test_text_in_the_quiet_zone() -> None:
    (problem,) = inspected(qr(10, 24) + line(33, 110, "18001096"))
    assert problem.code == "W009"
    assert "“18001096” lấn vào vùng trắng" in problem.what


def test_text_beside_the_quiet_zone() -> None:
    assert inspected(qr(10, 24) + line(35, 110, "18001096")) == []


# Whole documents


@pytest.mark.parametrize("name", ["gấp ba", "gấp Z", "A5", "A4", "gấp đôi"])
def test_our_leaflets_pass(name: str) -> None:
    job = a_job(a_leaflet(name))
    layout = SETTERS[job.publication.kind](job).layout
    assert layout is not None
    assert [problem for problem in inspect(job, layout) if problem.code != "W007"] == []


def test_our_posters_pass() -> None:
    job = a_job(a_poster())
    layout = SETTERS[job.publication.kind](job).layout
    assert layout is not None
    assert inspect(job, layout) == ()


def test_bleed_does_not_move_the_edges() -> None:
    job = a_job(a_leaflet("A5"))
    with_bleed = replace(job, bleed=3.0)
    layouts = [SETTERS[job.publication.kind](each).layout for each in (job, with_bleed)]
    found = [layout and inspect(job, layout) for layout in layouts]
    assert found[0] == found[1]


def test_an_address_too_long_for_its_panel_is_found() -> None:
    address = "https://dichvucong.thunghiem.example/" + "ho-so" * 12
    job = a_job(a_leaflet(bodies={"Trong 1": f"<h2>Địa chỉ</h2><p>{address.replace('-', '')}</p>"}))
    layout = SETTERS[job.publication.kind](job).layout
    assert layout is not None
    assert "E411" in {problem.code for problem in inspect(job, layout)}
