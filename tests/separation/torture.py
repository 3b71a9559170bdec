"""A leaflet that uses all that CSS and SVG can do to a press file, set with the real engine; and its parts by name."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

import numpy as np
from PIL import Image
from support.site import ROOT

from plugins.press.engine import lay_out
from plugins.press.resources import BASE, Resource, Resources, theme_resources

THEME = ROOT / "theme"
PROFILE = ROOT / "theme" / "press" / "profiles" / "ISOcoated_v2_300_bas.icc"
SENTENCE = "Nộp hồ sơ trực tuyến tại nhà, theo dõi bằng mã hồ sơ và nhận kết quả qua bưu chính. "

DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><title>hình</title>
<defs>
<linearGradient id="doc" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#174A57"/>
<stop offset="1" stop-color="#E2A51A"/></linearGradient>
<radialGradient id="tron"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#41662F"/></radialGradient>
<pattern id="hoa" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="10" height="10" fill="#EFE4C8"/>
<circle cx="5" cy="5" r="3" fill="#96241B"/></pattern>
<mask id="mo"><linearGradient id="g"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient>
<rect width="50" height="50" fill="url(#g)"/></mask>
<clipPath id="cat"><circle cx="175" cy="25" r="20"/></clipPath>
</defs>
<rect width="50" height="50" fill="url(#doc)"/>
<rect x="50" width="50" height="50" fill="url(#hoa)"/>
<g transform="translate(100 0)"><rect width="50" height="50" fill="#2060a0" mask="url(#mo)"/></g>
<rect x="150" width="50" height="50" fill="#b03060" clip-path="url(#cat)"/>
<circle cx="25" cy="75" r="22" fill="url(#tron)"/>
<rect x="60" y="55" width="40" height="40" fill="#30a050" opacity="0.5"/>
<path d="M110 95 L150 55" stroke="#1D1B18" stroke-width="0.5"/>
<path d="M150 95 L190 55" stroke="#808080" stroke-width="4" fill="none"/>
</svg>"""

STYLE = """
@page { size: 148mm 210mm; margin: 8mm; bleed: 3mm; background: #FBF7EC }
body { font: 10pt/1.4 "Be Vietnam Pro"; color: #1D1B18; margin: 0 }
h1 { font-size: 20pt; color: #96241B; margin: 0 0 2mm }
.row { height: 18mm; position: relative; margin-bottom: 2mm }
.row > div, .row > img { position: absolute; top: 0; height: 18mm; width: 24mm }
.two { columns: 2; column-gap: 5mm; column-rule: 0.5mm solid #1D1B18; font-size: 9pt }
table { border-collapse: collapse; width: 100% } td { border: 0.2mm solid #1D1B18; padding: 1mm }
.white { background: #174A57; color: #fff; padding: 1mm 2mm }
.hair { height: 5px; border-bottom: 0.2mm solid #1D1B18; background: #333; margin: 1mm 0 }
img, svg { display: block } svg { height: 36mm; width: 72mm }
.cell { background: url(thu/o.png) 0 0 / 4mm 4mm; left: 80mm; width: 20mm; height: 20mm }
"""

BODY = f"""
<h1>Tờ rơi thử thách</h1>
<div class="row">
 <div style="left:0;background:linear-gradient(90deg,#96241B,#E2A51A)"></div>
 <div style="left:26mm;background:radial-gradient(circle,rgba(23,74,87,1),rgba(23,74,87,0))"></div>
 <div style="left:52mm;background:linear-gradient(45deg,red,rgba(0,0,255,.3),lime)"></div>
 <div style="left:78mm;background:#fff;box-shadow:1mm 1mm 2mm rgba(0,0,0,.5);width:20mm;height:14mm"></div>
 <div style="left:106mm;background:repeating-linear-gradient(45deg,#41662F 0,#41662F 2mm,#EFE4C8 2mm,#EFE4C8 4mm)"></div>
</div>
<div class="row">
 <div style="left:0;background:#E2A51A"></div>
 <div style="left:8mm;top:4mm;height:10mm;background:#174A57;mix-blend-mode:multiply"></div>
 <div style="left:36mm;background:#3a7bd5;opacity:.6">mờ</div>
 <div style="left:64mm;background:rgb(120,120,120)"></div>
 <div style="left:92mm;background:#EFE4C8;border:1mm solid #41662F;border-radius:4mm;height:14mm"></div>
</div>
<div class="row" style="height:36mm">{DRAWING}<div class="cell"></div></div>
<div class="row">
 <img style="left:0" src="thu/anh-mau.jpg" alt="mau"><img style="left:26mm" src="thu/anh-xam.jpg" alt="xam">
 <img style="left:52mm;" src="thu/trong-suot.png" alt="trong"><img style="left:82mm;transform:rotate(20deg);width:16mm;height:12mm;top:3mm" src="thu/anh-mau.jpg" alt="xoay">
 <img style="left:108mm;width:18mm" src="thu/phang.png" alt="phang">
</div>
<div class="hair"></div>
<table><tr><td>Bước một</td><td style="color:#000">Chữ đen</td><td style="color:#444">Chữ xám</td></tr></table>
<p class="white">Chữ trắng trên nền chàm</p>
<div class="two">{SENTENCE * 8}</div>
"""


def a_photograph(mode: str = "RGB", side: int = 900) -> Image.Image:
    """Many tones: a smooth field of colour with a pattern of noise that is the same every time."""
    rows, columns = np.mgrid[0:side, 0:side] / side
    noise = np.random.default_rng(7).normal(0, 6, (side, side))
    channels = [255 * rows, 255 * columns, 128 + 100 * np.sin(rows * 9)]
    pixels = np.stack([np.clip(channel + noise, 0, 255) for channel in channels], axis=-1).astype(np.uint8)
    return Image.fromarray(pixels).convert(mode)


def a_see_through(side: int = 300) -> Image.Image:
    """A disc of vermilion that fades out to its edge."""
    rows, columns = np.mgrid[0:side, 0:side] / (side / 2) - 1
    alpha = np.clip(1 - np.hypot(rows, columns), 0, 1) * 255
    picture = Image.new("RGBA", (side, side), (0x96, 0x24, 0x1B, 255))
    picture.putalpha(Image.fromarray(alpha.astype(np.uint8)))
    return picture


def a_flat_drawing(side: int = 200) -> Image.Image:
    """Three house pigments, a grey, black and white: a screenshot or a diagram."""
    picture = Image.new("RGB", (side, side), (255, 255, 255))
    colours = [(0x96, 0x24, 0x1B), (0x17, 0x4A, 0x57), (0xE2, 0xA5, 0x1A), (0x80, 0x80, 0x80), (0, 0, 0)]
    for number, colour in enumerate(colours):
        picture.paste(colour, (number * 40, 0, number * 40 + 30, side))
    return picture


def encoded(picture: Image.Image, kind: str, **options: int) -> bytes:
    target = BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()


def resources() -> Resources:
    pictures = {
        "thu/anh-mau.jpg": Resource("image/jpeg", encoded(a_photograph(), "JPEG", quality=92)),
        "thu/anh-xam.jpg": Resource("image/jpeg", encoded(a_photograph("L", 300), "JPEG", quality=92)),
        "thu/trong-suot.png": Resource("image/png", encoded(a_see_through(), "PNG")),
        "thu/o.png": Resource("image/png", encoded(a_photograph(side=600), "PNG")),
        "thu/phang.png": Resource("image/png", encoded(a_flat_drawing(), "PNG")),
    }
    return {**theme_resources(THEME), **{BASE + path: resource for path, resource in pictures.items()}}


def artwork(body: str, style: str = STYLE, title: str = "Thử") -> bytes:
    """sRGB artwork of an HTML body, as the press room makes it."""
    fonts = (THEME / "press" / "fonts.css").read_text(encoding="utf-8").replace("fonts/", "press/fonts/")
    html = f'<html lang="vi"><head><title>{title}</title><style>{fonts}{style}</style></head><body>{body}</body></html>'
    return lay_out(html, resources(), for_press=True).artwork()


@lru_cache(maxsize=1)
def torture() -> bytes:
    return artwork(BODY)
