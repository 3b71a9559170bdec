"""Which pictures of a Word file may go into content/anh/, and under which names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from plugins.checks.left_to_fill import MARK
from plugins.images.measure import TINY, measure
from plugins.images.names import public_name
from plugins.importing.blocks import Block, Picture, pictures_of
from plugins.model.problem import Code, Place, Problem

UNKNOWN = Code(
    "E715",
    "Ảnh ở đây là kiểu {what}, không đưa lên trang được.",
    "trong Word nhấn chuột phải vào ảnh, chọn Lưu thành ảnh (Save as Picture), kiểu PNG, rồi chèn lại ảnh ấy.",
)
UNUSABLE = Code(
    "E716", "Ảnh ở đây không dùng được ({what}).", "{fix}; rồi thay ảnh trong tệp Word, lưu lại, đưa vào lại."
)
NO_ALT = Code(
    "W710",
    "Ảnh {file} chưa có lời mô tả cho người không nhìn thấy ảnh.",
    "tìm CẦN ĐIỀN trong bài, viết một câu nói trong ảnh có gì.",
)
DECORATION = Code(
    "W716", "Bỏ một ảnh trang trí quá nhỏ (dưới 16 điểm).", "không phải làm gì; nếu là ảnh thật thì chèn lại bản gốc."
)

_SUFFIXES = (  # how a file begins, and its ending
    (re.compile(rb"\xff\xd8\xff"), ".jpg"),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), ".png"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), ".webp"),
)
_OTHERS = (
    (re.compile(rb"\x01\x00\x00\x00.{36} EMF", re.DOTALL), "EMF (hình vẽ của Windows)"),
    (re.compile(rb"\xd7\xcd\xc6\x9a|[\x01\x02]\x00\x09\x00"), "WMF (hình vẽ của Windows)"),
    (re.compile(rb"GIF8"), "GIF"),
    (re.compile(rb"BM"), "BMP"),
    (re.compile(rb"II\*\x00|MM\x00\*"), "TIFF"),
    (re.compile(rb"\s*<(?:\?xml|svg)"), "SVG"),
)
# What Word and cameras write by themselves describes nothing.
_NO_DESCRIPTION = re.compile(
    r"(?:a |an )?(?:picture|image|screenshot|photo|logo|text|hình ảnh|ảnh)\b.*(?:description automatically|mô tả được tạo)|"
    r"(?:picture|image|ảnh|hình|img|dsc|zalo)[\s_\-]*\d*(?:\.\w{3,4})?|.*\.(?:jpe?g|png|gif|bmp|tiff?|webp)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_ALT = 200


def suffix_of(picture: Picture) -> str:
    """The ending that a picture's bytes ask for; '' if pages cannot show it."""
    return next((suffix for pattern, suffix in _SUFFIXES if pattern.match(picture.octets)), "")


def name_of(picture: Picture, slug: str) -> str:
    """'anh/ke-hoach-1a2b3c4d.jpg': the same picture has one name however often it comes. A stamp of time in the slug, which
    may be the name of the Word file, does not go into it."""
    return f"anh/{public_name(slug)[:50].strip('-')}-{picture.digest}{suffix_of(picture)}"


def described(blocks: Sequence[Block], slug: str, path: str) -> tuple[tuple[Block, ...], list[Problem]]:
    """The blocks with descriptions at all pictures and without decorations, and what a person must do. If a problem
    stops, there is a picture that may not be used."""
    out: list[Block] = []
    problems: list[Problem] = []
    for block in blocks:
        found = picture_problems(pictures_of(block), slug, path)
        problems += found
        if not isinstance(block, Picture):
            out.append(block)
        elif not any(problem.code == DECORATION.code for problem in found):
            out.append(_with_alt(block, slug, path, problems))
    return tuple(out), problems


def picture_problems(pictures: Iterable[Picture], slug: str, path: str) -> list[Problem]:
    """What stands against using these pictures."""
    return [problem for picture in pictures for problem in _against(picture, slug, Place(path, max(1, picture.number)))]


def _against(picture: Picture, slug: str, place: Place) -> list[Problem]:
    if not suffix_of(picture):
        what = next((name for pattern, name in _OTHERS if pattern.match(picture.octets)), "lạ")
        return [UNKNOWN.at(place, what=what)]
    _, problems = measure(name_of(picture, slug), picture.octets)
    if any(problem.code == TINY.code for problem in problems):
        return [DECORATION.at(place)]
    return [
        UNUSABLE.at(place, what=problem.what.rstrip("."), fix=problem.fix.rstrip("."))
        if problem.stops
        else replace(problem, place=place)
        for problem in problems
    ]


def _with_alt(picture: Picture, slug: str, path: str, problems: list[Problem]) -> Picture:
    """The description that somebody wrote; words to replace if nobody did."""
    alt = " ".join(picture.alt.replace("[", "(").replace("]", ")").split())
    if alt and not _NO_DESCRIPTION.fullmatch(alt):
        return replace(picture, alt=alt[:_LONGEST_ALT])
    problems.append(NO_ALT.at(Place(path, max(1, picture.number)), file=name_of(picture, slug)))
    return replace(picture, alt=f"{MARK}: trong ảnh có gì")
