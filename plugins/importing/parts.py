"""The parts of a package that hold words: parsed, mended together, and looked over for what nothing can carry along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from plugins.importing.markup import A, R, W, parse
from plugins.importing.mending import Mended, closing, mend
from plugins.importing.numbering import read_numbering
from plugins.importing.package import Package
from plugins.importing.styles import Styles, read_styles
from plugins.model.problem import Code, Place, Problem

LINKED = Code(
    "E713",
    "Ảnh ở đây chỉ là liên kết tới {target}, không nằm trong tệp Word.",
    "trong Word chọn Tệp, Thông tin, Sửa liên kết (Edit Links to Files), Ngắt liên kết (Break Link), hoặc chèn lại ảnh.",
)
OBJECT = Code(
    "E714",
    "Ở đây có {what}, không đưa vào bài được.",
    "chụp thành ảnh PNG rồi chèn thay vào; bảng tính thì dán thành bảng của Word.",
)
COMMENT = Code("W706", "Lời bình (comment) của {author} không đưa vào: “{text}”.", "xem đã xử lý lời bình này chưa.")
MARGIN = Code(
    "W709",
    "Chữ ở đầu trang, chân trang không đưa vào: “{text}”.",
    "nếu người đọc cần, thêm vào bài; nếu không, bỏ qua.",
)

_OBJECTS = {  # the last part of an element's name
    "OLEObject": "đối tượng nhúng (bảng tính, công thức cũ hoặc tệp của chương trình khác)",
    "control": "nút bấm, ô nhập liệu",
    "chart": "biểu đồ",
    "relIds": "sơ đồ SmartArt",
    "contentPart": "nét vẽ tay",
    "altChunk": "một tệp khác nhúng nguyên vẹn",
    "subDoc": "một tệp Word khác nối vào",
}
_LINK_ATTRIBUTES = (f"{R}link", f"{R}embed", f"{R}id", f"{R}href")
_PICTURES = (f"{A}blip", "{urn:schemas-microsoft-com:vml}imagedata")
_READ = re.compile(r"\[Content_Types\]\.xml|_rels/\.rels|{folder}(_rels/)?[\w.]+\.(xml|rels)")
TOO_LONG = Code(
    "E719",
    "Tệp dài {count} đoạn, vượt mức {most} đoạn.",
    "tách thành nhiều tệp, mỗi tệp một bài, rồi đưa vào từng tệp.",
)

MOST_PARAGRAPHS = 5_000
_PAGE = re.compile(r"(?:trang|page)?\W*\d*\W*(?:trên|of)?\W*\d*", re.IGNORECASE)  # the number of a page


@dataclass(frozen=True)
class Opened:
    """Mended parts, ready for mammoth, and what was found on the way."""

    parts: dict[str, bytes]
    mended: Mended
    problems: tuple[Problem, ...]


def open_parts(package: Package, path: str) -> Opened:
    """Mends every part that holds words. Raises markup.Refused for a part that may not be parsed."""
    place = Place(path)
    folder = package.document.rpartition("/")[0] + "/" if "/" in package.document else ""
    wanted = re.compile(_READ.pattern.replace("{folder}", re.escape(folder)))
    roots = {name: parse(octets, place, name) for name, octets in package.parts.items() if wanted.fullmatch(name)}
    themes = [name for name in package.parts if re.fullmatch(re.escape(folder) + r"theme/theme\d*\.xml", name)]
    theme = parse(package.parts[themes[0]], place, themes[0]) if themes else None
    styles = read_styles(roots.get(f"{folder}styles.xml"), theme)
    numbering = read_numbering(roots.get(f"{folder}numbering.xml"), roots.get(f"{folder}styles.xml"))
    mended = Mended()
    written = [name for name in (package.document, f"{folder}footnotes.xml", f"{folder}endnotes.xml") if name in roots]
    away = _away(roots, folder)
    count = sum(1 for name in written for _ in roots[name].iter(W + "p"))
    problems = [TOO_LONG.at(place, count=count, most=MOST_PARAGRAPHS)] if count > MOST_PARAGRAPHS else []
    for name in () if problems else written:
        problems += _uncarriable(roots[name], away, path, len(mended.facts))
        mend(roots[name], styles, numbering, path, mended)
    problems += [
        *closing(mended, path),
        *_margins(roots, folder, styles, path),
        *_comments(roots, folder, styles, path),
    ]
    parts = {name: octets for name, octets in package.parts.items() if not _told(name, folder)}
    for name in written:
        parts[name] = ElementTree.tostring(roots[name], encoding="utf-8", xml_declaration=True)
    return Opened(parts, mended, tuple(problems))


def _told(name: str, folder: str) -> bool:
    """Whether a part has been read for good: styles, numbers and comments would only be parsed again, which is slow."""
    return name.startswith(folder) and name.endswith(".xml")


def _away(roots: dict[str, Element], folder: str) -> dict[str, str]:
    """Relations that lead out of the file: id to address."""
    links = [link for name, root in roots.items() if name.startswith(f"{folder}_rels/") for link in root]
    return {link.get("Id", ""): link.get("Target", "") for link in links if link.get("TargetMode") == "External"}


def _uncarriable(root: Element, away: dict[str, str], path: str, number: int) -> Iterator[Problem]:
    """Pictures that are elsewhere and objects of other programs, each at its paragraph. number: of paragraphs before."""
    for element in root.iter():
        number += element.tag == W + "p"
        place = Place(path, max(1, number))
        what = _OBJECTS.get(element.tag.rpartition("}")[2])
        if what:
            yield OBJECT.at(place, what=what)
        if element.tag in _PICTURES:
            target = next(
                (away[element.get(name, "")] for name in _LINK_ATTRIBUTES if element.get(name, "") in away), ""
            )
            if target:
                yield LINKED.at(place, target=target)


def _texts(root: Element, styles: Styles, path: str) -> str:
    """The words of a part that does not go into the article, in today's letters."""
    mended = Mended()
    mend(root, styles, read_numbering(None, None), path, mended)
    return " / ".join(" ".join(words.split()) for _, words in mended.words)


def _margins(roots: dict[str, Element], folder: str, styles: Styles, path: str) -> list[Problem]:
    names = sorted(name for name in roots if re.fullmatch(re.escape(folder) + r"(?:header|footer)\d*\.xml", name))
    texts = dict.fromkeys(_texts(roots[name], styles, path) for name in names)
    return [
        MARGIN.at(Place(path), text=text) for text in texts if any(map(str.isalpha, text)) and not _PAGE.fullmatch(text)
    ]


def _comments(roots: dict[str, Element], folder: str, styles: Styles, path: str) -> list[Problem]:
    root = roots.get(f"{folder}comments.xml")
    found = () if root is None else root.findall(W + "comment")
    said = [(comment.get(W + "author", "?"), _texts(comment, styles, path)) for comment in found]
    return [COMMENT.at(Place(path), author=author or "?", text=text) for author, text in said if text]
