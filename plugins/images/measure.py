"""Looks at a picture's bytes: size, kind, and whether it may be published at all."""

from __future__ import annotations

import hashlib
import io
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree import ElementTree

from PIL import Image, ImageFile, UnidentifiedImageError

from plugins.images.drawings import can_be_drawn
from plugins.images.profiles import foreign_profile
from plugins.images.upright import upright_size
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
FOUR_INKS = Code(
    "E416",
    "Ảnh này ở hệ màu CMYK (bốn mực in); trang web không hiện được đúng, và nhà in khác thì mực khác.",
    "mở bằng chương trình sửa ảnh, đổi sang hệ màu RGB (sRGB), lưu lại; bản in tự chuyển ra bốn mực.",
)
DEEP_GREY = Code(
    "E417",
    "Ảnh xám này có 16 bit (hoặc số thực) mỗi điểm; bản in và trình duyệt chỉ dùng được 8 bit.",
    "mở bằng chương trình sửa ảnh, đổi sang 8 bit mỗi kênh (8 bits/channel), lưu lại.",
)
TINY = Code(
    "E418",
    "Ảnh chỉ có {width} × {height} điểm, nhỏ hơn {least} điểm mỗi chiều: không phải ảnh để đăng.",
    "thay bằng ảnh gốc; ảnh chụp từ điện thoại thường rộng 3000 điểm trở lên.",
)
ANIMATED = Code(
    "W011",
    "Ảnh động có {frames} khung hình; trang web và bản in chỉ dùng khung đầu.",
    "lưu khung muốn dùng thành một ảnh JPG hoặc PNG.",
)
FOREIGN_COLOURS = Code(
    "W012",
    "Ảnh mang hồ sơ màu “{profile}”, không phải sRGB; màu trên web và bản in sẽ lệch so với ảnh gốc.",
    "mở bằng chương trình sửa ảnh, chuyển hồ sơ màu sang sRGB (convert to profile: sRGB), lưu lại.",
)
UNDRAWABLE = Code(
    "E560",
    "Không vẽ được hình SVG này thành ảnh điểm (cần cho ảnh chia sẻ trên mạng xã hội).",
    "mở bằng chương trình vẽ, gộp bớt các nhóm lồng nhau, lưu lại thành SVG thuần (plain SVG).",
)
NO_SIZE = Code("E065", "Hình SVG không ghi kích thước (viewBox).", "lưu lại bằng chương trình vẽ, có viewBox.")

LFS_POINTER = Code(
    "E069",
    "Đây chưa phải là ảnh, chỉ là tệp chỉ chỗ của git-lfs.",
    "nhờ người phụ trách kỹ thuật chạy  git lfs pull  để tải ảnh thật về, hoặc chép đè ảnh gốc vào.",
)
LARGE_SVG = Code(
    "E077",
    "Hình vẽ SVG lớn {size} kB, vượt mức {most} kB; điện thoại tải và vẽ rất chậm.",
    "lưu lại thành SVG thuần, bớt chi tiết; hình có nhúng ảnh chụp thì xuất ra JPG hoặc PNG.",
)

MOST_MEGAPIXELS = 60
LARGEST_SVG = 2_000_000  # bytes
LEAST_SIDE = 16  # px: smaller files are placeholders, tracking dots, icons
_WIDEST = 1e6  # units of a viewBox; real drawings stay far below
_Box = tuple[float, float, float, float]
_NOTHING = (0.0, 0.0, 0.0, 0.0)
_FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
_LFS = b"version https://git-lfs.github.com/spec/"
_SVG = "{http://www.w3.org/2000/svg}"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_REFUSED_TAGS = {"script", "foreignObject", "image", "iframe", "a", "use"}
_REFUSED_MARKS = {b"<!DOCTYPE": "khai báo DOCTYPE", b"<?xml-stylesheet": "kiểu dáng có liên kết ngoài"}
_OTHER_ENCODING = re.compile(rb"\s*<\?xml[^>]*\sencoding\s*=\s*['\"](?!utf-8['\"])", re.IGNORECASE)
_ADDRESS = (
    r"url\(\s*+['\"]?+(?!#)"  # of anything but a part of the drawing itself; possessive, so that url('#a') passes
)


def measure(file: str, octets: bytes) -> tuple[Measured | None, list[Problem]]:
    """Size and digest of the picture `file` (path relative to content/), or what is wrong with it; beside a size, at
    most warnings."""
    place = Place(f"content/{file}")
    suffix = "." + file.rsplit(".", 1)[-1].lower()
    box: _Box | None = None
    if octets.startswith(_LFS):
        return None, [LFS_POINTER.at(place)]
    if suffix == ".svg":
        box, problems = _measure_svg(octets, place)
        size = max(1, round(box[2])), max(1, round(box[3]))
    elif suffix in _FORMATS:
        size, problems = _measure_raster(octets, place, _FORMATS[suffix])
    else:
        return None, [UNKNOWN_KIND.at(place)]
    if any(problem.stops for problem in problems):
        return None, problems
    return Measured(file, *size, hashlib.sha256(octets).hexdigest()[:8], box, len(octets)), problems


def _measure_raster(octets: bytes, place: Place, kind: str) -> tuple[tuple[int, int], list[Problem]]:
    try:
        with warnings.catch_warnings(), _own_settings():
            warnings.simplefilter("ignore")  # of spoilt camera data
            with Image.open(io.BytesIO(octets), formats=[kind]) as picture:
                width, height = picture.size  # from the file's head: nothing is decoded before it is known to be small
                if width * height > MOST_MEGAPIXELS * 1_000_000:
                    return (0, 0), [TOO_LARGE.at(place, width=width, height=height, most=MOST_MEGAPIXELS)]
                upright, faults = upright_size(picture), list(_faults(picture, place))
                picture.draft(None, (1, 1))  # a JPEG is read to its end, but into a sixty-fourth of the memory
                picture.load()
                return upright, faults
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return (0, 0), [CORRUPT.at(place)]


def _faults(picture: Image.Image, place: Place) -> Iterator[Problem]:
    """What is wrong with a picture that can be read."""
    if min(picture.size) < LEAST_SIDE:
        yield TINY.at(place, width=picture.width, height=picture.height, least=LEAST_SIDE)
    if picture.mode == "CMYK":
        yield FOUR_INKS.at(place)
    elif picture.mode.startswith(("I", "F")):
        yield DEEP_GREY.at(place)
    elif profile := foreign_profile(picture):
        yield FOREIGN_COLOURS.at(place, profile=profile)
    frames = getattr(picture, "n_frames", 1)
    if picture.format != "MPO" and frames > 1:  # the second picture of a telephone's MPO is a preview
        yield ANIMATED.at(place, frames=frames)


@contextmanager
def _own_settings() -> Iterator[None]:
    """Pillow's settings are the process's, so ours hold only here. Its own limit raises before it tells the size, which an
    editor must hear (ours is lower); and WeasyPrint, once imported, makes it pass off half a picture as a whole one."""
    before = Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES
    Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES = None, False
    try:
        yield
    finally:
        Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES = before


def _measure_svg(octets: bytes, place: Place) -> tuple[_Box, list[Problem]]:
    """The viewBox, or what is wrong."""
    if len(octets) > LARGEST_SVG:
        return _NOTHING, [LARGE_SVG.at(place, size=len(octets) // 1000, most=LARGEST_SVG // 1000)]
    for mark, what in _REFUSED_MARKS.items():
        if mark in octets:
            return _NOTHING, [ACTIVE_SVG.at(place, what=what)]
    root = _svg_root(octets)
    if root is None:
        return _NOTHING, [CORRUPT.at(place)]
    active = _active_content(root)
    if active:
        return _NOTHING, [ACTIVE_SVG.at(place, what=active)]
    box = _view_box(root.get("viewBox", ""))
    if box and can_be_drawn(octets, box):
        return box, []
    return _NOTHING, [(UNDRAWABLE if box else NO_SIZE).at(place)]


def _svg_root(octets: bytes) -> ElementTree.Element | None:
    """None for what is no SVG in UTF-8: another encoding (UTF-16 has zeros) could hide what is refused."""
    if b"\0" in octets or _OTHER_ENCODING.match(octets):
        return None
    try:
        root = ElementTree.fromstring(octets.decode("utf-8-sig"))
    except (ElementTree.ParseError, UnicodeDecodeError):
        return None
    return root if root.tag == _SVG + "svg" else None


def _view_box(text: str) -> _Box | None:
    """Left, top, width, height of 'x y width height'; None if it is anything else."""
    try:
        left, top, width, height = (float(part) for part in text.replace(",", " ").split())
    except ValueError:
        return None
    if not (0 < width < _WIDEST and 0 < height < _WIDEST and abs(left) < _WIDEST and abs(top) < _WIDEST):
        return None
    return left, top, width, height


def _active_content(root: ElementTree.Element) -> str:
    for element in root.iter():
        tag = element.tag.rpartition("}")[2]
        if tag in _REFUSED_TAGS or element.tag.startswith(_XHTML):
            return f"phần tử <{tag}>"
        for name, value in element.attrib.items():
            if name.lower().startswith("on") or "javascript:" in value.lower():
                return f"mã lệnh ({name})"
            if name.endswith("href") or re.search(_ADDRESS, value):
                return f"liên kết ngoài ({name})"
        if element.tag == _SVG + "style" and re.search("@import|" + _ADDRESS, element.text or ""):
            return "kiểu dáng có liên kết ngoài"
    return ""
