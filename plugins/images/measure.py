"""Looks at a picture's bytes: size, kind, and whether it may be published at all."""

from __future__ import annotations

import hashlib
import io
import re
import warnings
from xml.etree import ElementTree

from PIL import Image, UnidentifiedImageError

from plugins.model.picture import Measured
from plugins.model.problem import Code, Place, Problem

UNKNOWN_KIND = Code("E061", "Không dùng được loại tệp ảnh này.", "dùng ảnh JPG, PNG, WebP hoặc hình vẽ SVG.")
CORRUPT = Code(
    "E062",
    "Không đọc được ảnh: tệp hỏng, trống, hoặc đuôi tệp không đúng loại.",
    "mở ảnh bằng chương trình xem ảnh, lưu lại thành JPG hoặc PNG.",
)
TOO_LARGE = Code(
    "E063",
    "Ảnh {width} × {height} điểm, vượt mức {most} triệu điểm.",
    "thu nhỏ ảnh còn chiều rộng 4000 điểm trở xuống.",
)
ACTIVE_SVG = Code(
    "E064",
    "Hình SVG chứa {what}.",
    "mở bằng chương trình vẽ, lưu lại thành SVG thuần (plain SVG), không mã lệnh, không liên kết ngoài.",
)
NO_SIZE = Code("E065", "Hình SVG không ghi kích thước (viewBox).", "lưu lại bằng chương trình vẽ, có viewBox.")

MOST_MEGAPIXELS = 60
_FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
_SVG = "{http://www.w3.org/2000/svg}"
_REFUSED_TAGS = {_SVG + name: name for name in ("script", "foreignObject", "image", "iframe", "a", "use")}


def measure(file: str, octets: bytes) -> tuple[Measured | None, list[Problem]]:
    """Size and digest of the picture `file` (path relative to content/), or what is wrong with it."""
    place = Place(f"content/{file}")
    suffix = "." + file.rsplit(".", 1)[-1].lower()
    if suffix == ".svg":
        size, problems = _measure_svg(octets, place)
    elif suffix in _FORMATS:
        size, problems = _measure_raster(octets, place, _FORMATS[suffix])
    else:
        return None, [UNKNOWN_KIND.at(place)]
    if problems:
        return None, problems
    return Measured(file, *size, hashlib.sha256(octets).hexdigest()[:8]), []


def _measure_raster(octets: bytes, place: Place, kind: str) -> tuple[tuple[int, int], list[Problem]]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own limit, below, is lower
            with Image.open(io.BytesIO(octets), formats=[kind]) as picture:
                width, height = _upright(picture)
                if width * height > MOST_MEGAPIXELS * 1_000_000:
                    return (0, 0), [TOO_LARGE.at(place, width=width, height=height, most=MOST_MEGAPIXELS)]
                picture.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return (0, 0), [CORRUPT.at(place)]
    return (width, height), []


def _upright(picture: Image.Image) -> tuple[int, int]:
    """Width and height after the camera's rotation (EXIF tag 0x0112, values 5 to 8 lie on their side)."""
    width, height = picture.size
    return (height, width) if picture.getexif().get(0x0112, 1) >= 5 else (width, height)


def _measure_svg(octets: bytes, place: Place) -> tuple[tuple[int, int], list[Problem]]:
    if b"<!DOCTYPE" in octets or b"<!ENTITY" in octets:
        return (0, 0), [ACTIVE_SVG.at(place, what="khai báo DOCTYPE")]
    try:
        root = ElementTree.fromstring(octets)
    except ElementTree.ParseError:
        return (0, 0), [CORRUPT.at(place)]
    if root.tag != _SVG + "svg":
        return (0, 0), [CORRUPT.at(place)]
    active = _active_content(root)
    if active:
        return (0, 0), [ACTIVE_SVG.at(place, what=active)]
    box = [float(part) for part in re.findall(r"-?[\d.]+", root.get("viewBox", ""))]
    if len(box) != 4 or min(box[2:]) <= 0:
        return (0, 0), [NO_SIZE.at(place)]
    return (round(box[2]), round(box[3])), []


def _active_content(root: ElementTree.Element) -> str:
    for element in root.iter():
        if element.tag in _REFUSED_TAGS:
            return f"phần tử <{_REFUSED_TAGS[element.tag]}>"
        for name, value in element.attrib.items():
            if name.lower().startswith("on") or "javascript:" in value.lower():
                return f"mã lệnh ({name})"
            if name.endswith("href") or re.search(r"url\(\s*['\"]?(?!#)", value):
                return f"liên kết ngoài ({name})"
        if element.tag == _SVG + "style" and re.search(r"@import|url\(\s*['\"]?(?!#)", element.text or ""):
            return "kiểu dáng có liên kết ngoài"
    return ""
