"""The engine answers from what was declared, and says what it lacks."""

from __future__ import annotations

import pytest

from plugins.press.engine import Finding, lay_out
from plugins.press.resources import BASE, Resource

PAGE = "<html lang=vi><title>x</title><style>@page{{size:100mm 100mm;margin:10mm}}body{{margin:0}}</style>{}"


@pytest.mark.parametrize(
    "address", ["https://example.com/a.png", "file:///etc/hostname", BASE + "anh/khac.svg", "http://127.0.0.1/"]
)
def test_undeclared_addresses_are_refused(address: str):
    layout = lay_out(PAGE.format(f'<img alt="a" src="{address}">'), {})
    assert layout.findings


def test_missing_resource_is_named():
    layout = lay_out(PAGE.format('<img alt="a" src="anh/khac.svg">'), {})
    assert Finding("resource", "anh/khac.svg") in layout.findings


def test_declared_picture_is_found():
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>'
    layout = lay_out(PAGE.format('<img alt="a" src="anh/a.svg">'), {BASE + "anh/a.svg": Resource("image/svg+xml", svg)})
    assert layout.findings == ()


def test_svg_cannot_reach_out():
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1 1">'
        b'<image width="1" height="1" xlink:href="file:///etc/hostname"/></svg>'
    )
    layout = lay_out(PAGE.format('<img alt="a" src="anh/a.svg">'), {BASE + "anh/a.svg": Resource("image/svg+xml", svg)})
    content = layout.pdf()
    assert layout.findings
    assert b"hostname" not in content


def test_marked_blocks_are_measured():
    html = PAGE.format(
        '<section data-panel="a" style="height:60mm;position:relative"><div data-part="text"><div style="height:25mm"></div></div>'
        '<div data-part="foot" style="position:absolute;bottom:0;height:10mm"></div></section>'
    )
    block = lay_out(html, {}).blocks()["a"]
    assert (block.page, round(block.top), round(block.bottom), round(block.limit)) == (1, 10, 35, 60)
    assert round(block.free) == 25
