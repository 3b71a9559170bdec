"""The engine answers from what was declared, says what it lacks, and tells in plain numbers what stands where."""

from __future__ import annotations

import base64

import pytest
from support.pictures import camera_data, raster
from support.printed import resources

from plugins.press.boxes import PlacedPicture, PlacedQr, TextLine
from plugins.press.engine import Layout, lay_out
from plugins.press.resources import BASE, Resource

PAGE = "<html lang=vi><title>x</title><style>@page{{size:100mm 100mm;margin:10mm}}body{{margin:0}}</style>{}"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>'
PICTURE = base64.b64encode(raster()).decode()


def placed(html: str, **files: Resource) -> Layout:
    return lay_out(PAGE.format(html), {BASE + name.replace("_", "."): resource for name, resource in files.items()})


def jpeg(width: int, height: int, orientation: int = 1) -> Resource:
    return Resource("image/jpeg", raster("JPEG", (width, height), exif=camera_data(orientation)))


def only_picture(layout: Layout) -> PlacedPicture:
    (picture,) = layout.pictures
    return picture


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("https://example.com/a.png", "https://example.com/a.png"),
        ("http://127.0.0.1/", "http://127.0.0.1/"),
        ("file:///etc/hostname", "file:///etc/hostname"),
        ("ftp://example.com/a.png", "ftp://example.com/a.png"),
        (f"data:image/png;base64,{PICTURE}", "data:image/png;base64,"),
        ("data:text/html,<script>alert(1)</script>", "data:text/html,"),
        ("../../etc/passwd", "etc/passwd"),
        ("anh/../../../etc/passwd", "etc/passwd"),
        ("%2e%2e/%2e%2e/etc/passwd", "etc/passwd"),
        ("/srv/plugins/build.py", "srv/plugins/build.py"),
        ("anh/khac.svg", "anh/khac.svg"),
    ],
)
def test_undeclared_addresses_are_refused_and_named(address: str, named: str) -> None:
    layout = placed(f'<img alt="a" src="{address}">')
    (finding,) = layout.findings
    assert finding.kind == "resource"
    assert finding.detail.endswith(named) or finding.detail.startswith(named)
    assert len(finding.detail) <= 80


@pytest.mark.parametrize(
    "markup",
    [
        '<link rel="stylesheet" href="https://example.com/a.css">',
        '<style>@import url("https://example.com/a.css");</style>',
        '<p style="background-image:url(https://example.com/a.png)">a</p>',
        '<object data="file:///etc/hostname">a</object>',
        '<embed src="file:///etc/hostname">',
    ],
)
def test_no_other_way_leads_out(markup: str) -> None:
    layout = placed(markup)
    assert [finding.kind for finding in layout.findings] == ["resource"]
    assert b"hostname" not in layout.pdf()


def test_declared_picture_is_found() -> None:
    assert placed('<img alt="a" src="a.svg">', a_svg=Resource("image/svg+xml", SVG)).findings == ()


@pytest.mark.parametrize("address", ["file:///etc/hostname", "https://example.com/a.png", "data:image/png;base64,AAAA"])
def test_a_drawing_cannot_reach_out(address: str) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1 1">'
        f'<image width="1" height="1" xlink:href="{address}"/></svg>'
    )
    layout = placed('<img alt="a" src="a.svg">', a_svg=Resource("image/svg+xml", svg.encode()))
    content = layout.pdf()
    assert [finding.kind for finding in layout.findings] == ["resource"]
    assert b"hostname" not in content


def test_marked_blocks_are_measured() -> None:
    html = (
        '<section data-panel="a" style="height:60mm;position:relative"><div data-part="text"><div style="height:25mm"></div></div>'
        '<div data-part="foot" style="position:absolute;bottom:0;height:10mm"></div></section>'
    )
    block = placed(html).blocks()["a"]
    assert (block.page, round(block.top), round(block.bottom), round(block.limit), round(block.head)) == (
        1,
        10,
        35,
        60,
        10,
    )
    assert round(block.free) == 25


def test_lines_tell_where_they_stand() -> None:
    html = (
        '<section data-panel="a"><div data-part="text"><h2 style="margin:0;font:10mm/12mm serif">Một</h2>'
        '<p style="margin:0;font:5mm/6mm serif;width:30mm">hai <b>ba</b> bốn năm sáu bảy tám</p></div></section>'
    )
    heading, first, *more = placed(html).lines
    assert (heading.text, heading.tag, heading.heading, heading.panel, heading.part) == ("Một", "h2", True, "a", "text")
    assert (heading.area.page, round(heading.area.x)) == (1, 10)
    assert 9 < heading.area.y < 12
    assert first.text.startswith("hai ba")
    assert (first.tag, first.heading) == ("p", False)
    assert first.area.right <= 40.1
    assert more[0].area.y > first.area.y


@pytest.mark.parametrize(
    "markup",
    ["<style>p::before{content:'Hai'}</style><p></p>", '<p style="color:transparent">Hai</p>', "<p>  </p>"],
)
def test_what_nobody_wrote_or_sees_is_no_line(markup: str) -> None:
    assert placed(markup).lines == ()


@pytest.mark.parametrize(
    ("style", "ppi"),
    [
        ("width:25.4mm", 300),
        ("width:50.8mm;height:12.7mm;object-fit:cover", 150),
        ("width:50.8mm;height:25.4mm;object-fit:contain", 200),
        ("width:25.4mm;height:50.8mm;object-fit:fill", 100),
    ],
)
def test_pictures_tell_their_resolution_where_they_stand(style: str, ppi: int) -> None:
    picture = only_picture(placed(f'<img alt="a" style="{style}" src="a.jpg">', a_jpg=jpeg(300, 200)))
    assert (picture.file, picture.pixels, round(picture.ppi)) == ("a.jpg", (300, 200), ppi)


def test_a_picture_on_its_side_is_measured_upright() -> None:
    picture = only_picture(placed('<img alt="a" style="width:25.4mm" src="a.jpg">', a_jpg=jpeg(300, 200, 6)))
    assert (picture.pixels, round(picture.ppi)) == ((200, 300), 200)


def test_a_picture_behind_a_box_counts_too() -> None:
    html = '<div style="width:25.4mm;height:9mm;background:url(a.jpg) 0 0 / 200% auto no-repeat"></div>'
    picture = only_picture(placed(html, a_jpg=jpeg(300, 200)))
    assert (picture.file, round(picture.ppi), round(picture.area.height)) == (BASE + "a.jpg", 150, 9)


def test_a_drawing_has_no_pixels() -> None:
    picture = only_picture(placed('<img alt="a" src="a.svg">', a_svg=Resource("image/svg+xml", SVG)))
    assert (picture.pixels, picture.ppi) == (None, 0.0)


def test_qr_codes_are_found() -> None:
    html = '<div class="qr"><a href="https://a.example"><svg viewBox="0 0 45 45" style="width:24mm;height:24mm"></svg></a></div>'
    (code,) = placed(html).qr_codes
    assert (round(code.area.x), round(code.area.width, 2), code.modules) == (10, 24, 45)


def test_items_come_in_the_order_of_the_document() -> None:
    html = (
        '<p>Một</p><img alt="a" src="a.svg"><div style="position:absolute;top:0">Hai</div>'
        '<div class="qr"><svg viewBox="0 0 1 1" width="9"></svg></div>'
    )
    kinds = [type(item) for item in placed(html, a_svg=Resource("image/svg+xml", SVG)).items]
    assert kinds == [TextLine, PlacedPicture, TextLine, PlacedQr]


def test_a_layout_is_the_same_whatever_was_set_before() -> None:
    html = PAGE.format('<link rel="stylesheet" href="press/print.css"><p>Chữ <b>đậm</b>, chữ <i>nghiêng</i></p>')
    other = PAGE.format('<link rel="stylesheet" href="press/print.css"><h1>Tên → khác</h1>')
    alone = lay_out(html, resources()).pdf()
    lay_out(other, resources()).pdf()
    assert lay_out(html, resources()).pdf() == alone


def test_other_fonts_are_not_taken_for_those_of_the_layout_before() -> None:
    face = "@font-face{{font-family:A;src:url(a.ttf)}} p{{font-family:A}}"
    html = PAGE.format(f"<style>{face}</style><p>abc</p>".replace("{{", "{").replace("}}", "}"))
    fonts = [
        resources()[f"{BASE}press/fonts/{name}.ttf"]
        for name in ("BeVietnamPro-Regular", "BeVietnamPro-Bold", "NotoSerif-Regular")
    ]
    widths = [lay_out(html, {BASE + "a.ttf": font}).lines[0].area.width for font in fonts]
    assert len(set(widths)) == len(widths)
