"""What lies in content/: which files are texts, pictures and data, and which must not be there. The only walk of the tree."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from plugins.model.kinds import BY_FOLDER
from plugins.model.problem import Code, Place, Problem
from plugins.model.vietnamese import nfc

PICTURES, DATA = "anh", "du-lieu"
SYMLINK = Code(
    "E050",
    "Đây là lối tắt (symlink), có thể dẫn ra ngoài thư mục content/.",
    "xóa lối tắt, chép tệp thật vào đây.",
)
NOT_A_FILE = Code(
    "E051", "Đây không phải tệp chữ hay ảnh mà là thiết bị hoặc ống dẫn của hệ điều hành.", "xóa khỏi content/."
)
UNREADABLE = Code("E052", "Không mở được tệp: {reason}.", "xem lại quyền đọc của tệp, thư mục.")
NAME = Code(
    "E053", "Tên tệp viết bằng bảng mã cũ, máy khác không đọc được.", "đổi tên tệp, nên dùng chữ không dấu và gạch nối."
)
SAME_NAME = Code("E054", "Tên tệp chỉ khác {other} ở chữ hoa hoặc cách viết dấu.", "đổi tên một trong hai tệp.")
NOT_COMPOSED = Code(
    "W003",
    "Tên tệp có chữ ghi dấu rời (Unicode tổ hợp); máy đã tự ghép lại.",
    "đổi tên tệp, nên dùng chữ không dấu và gạch nối.",
)
NOT_A_TEXT = Code(
    "W004",
    "Tệp này không phải bài viết .md nên không được đăng.",
    "chuyển nội dung thành tệp .md (chữ md thường), hoặc bỏ tệp ra ngoài content/.",
)
UNKNOWN_FOLDER = Code(
    "W005", "“{name}” nằm ngoài các thư mục được đọc nên không lên trang.", "chuyển vào một trong các thư mục: {known}."
)

CHANGED = Code(
    "E074",
    "Tệp {how} trong lúc máy đang đọc.",
    "chờ lưu hoặc chép xong tệp, rồi chạy lại.",
)
TOO_LARGE = Code(
    "E075",
    "Tệp lớn {size} MB, vượt mức {most} MB nên không được đọc.",
    "thu nhỏ ảnh còn chiều rộng 4000 điểm trở xuống; bài dài thì tách thành nhiều bài.",
)
FOLDER_AS_FILE = Code(
    "E076",
    "Đây là thư mục nhưng mang tên như một tệp {suffix}.",
    "đổi tên thư mục, bỏ đuôi {suffix}; các tệp bên trong chưa được đọc.",
)

LARGEST = 80_000_000  # bytes: above any photograph of a camera that makes 60 megapixels
_FILE_SUFFIXES = (".md", ".yml", ".yaml", ".jpg", ".jpeg", ".png", ".webp", ".svg")
_REASONS = {errno.EACCES: "không có quyền đọc", errno.ENOENT: "không có ở đó", errno.EIO: "ổ đĩa hỏng"}
_IGNORED = ("~$", ".", "Thumbs.db", "desktop.ini")


@dataclass
class Found:
    """Files by their composed path relative to content/. texts, pictures, data: to the path on disk; refused: what is
    there but no file that may be read (it has its problem: others need not call it missing)."""

    texts: dict[str, Path] = field(default_factory=dict)
    pictures: dict[str, Path] = field(default_factory=dict)
    data: dict[str, Path] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def find(root: Path) -> Found:
    """Walks content/ (`root`) without following links; sorted, so that every machine sees the same order."""
    found = Found()
    paths: list[str] = []
    for path in _walk(root, "content", found.problems):
        relative = _composed_path(path, root, found)
        if relative:
            paths.append(relative)
            _sort_in(found, relative, path)
    found.problems += _same_names(paths)
    return found


def read(path: Path, place: str) -> tuple[bytes, list[Problem]]:
    """The bytes of a file; an empty result with a problem when it cannot be read whole. What has become a pipe or a device since
    the walk is not waited for, and a file that is being written is not taken for what it will be."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return b"", [CHANGED.at(Place(place), how="bị xóa hoặc đổi tên")]
    except OSError as error:
        changed = error.errno in (errno.ELOOP, errno.ENXIO)  # a symbolic link, a socket
        return b"", [NOT_A_FILE.at(Place(place)) if changed else _unreadable(place, error)]
    with os.fdopen(handle, "rb") as file:
        try:
            return _read_whole(file, place)
        except OSError as error:
            return b"", [_unreadable(place, error)]


def _read_whole(file: BinaryIO, place: str) -> tuple[bytes, list[Problem]]:
    before = os.fstat(file.fileno())
    if not stat.S_ISREG(before.st_mode):
        return b"", [NOT_A_FILE.at(Place(place))]
    if before.st_size > LARGEST:
        return b"", [TOO_LARGE.at(Place(place), size=before.st_size // 1_000_000, most=LARGEST // 1_000_000)]
    octets = file.read(LARGEST + 1)
    after = os.fstat(file.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(octets) != after.st_size:
        return b"", [CHANGED.at(Place(place), how="bị sửa")]
    return octets, []


def _unreadable(place: str, error: OSError) -> Problem:
    return UNREADABLE.at(Place(place), reason=_REASONS.get(error.errno or 0) or error.strerror or "lỗi đọc")


def _walk(folder: Path, place: str, problems: list[Problem]) -> Iterator[Path]:
    """Every file below `folder`, which problems call `place`."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        problems.append(_unreadable(place, error))
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith(_IGNORED) or entry.name.endswith("~"):
            continue
        if not entry.is_dir(follow_symlinks=False):
            yield path
        elif path.suffix.lower() in _FILE_SUFFIXES:
            problems.append(FOLDER_AS_FILE.at(Place(nfc(f"{place}/{entry.name}")), suffix=path.suffix))
        else:
            yield from _walk(path, f"{place}/{entry.name}", problems)


def _composed_path(path: Path, root: Path, found: Found) -> str | None:
    """The path relative to content/ in NFC, or None with a problem when the file cannot be used."""
    raw = path.relative_to(root).as_posix()
    try:
        raw.encode("utf-8")
    except UnicodeEncodeError:
        found.problems.append(NAME.at(Place("content/" + raw.encode("utf-8", "replace").decode("utf-8"))))
        return None
    composed = unicodedata.normalize("NFC", raw)
    place = Place(f"content/{composed}")
    try:
        mode = path.lstat().st_mode
    except OSError as error:  # gone since the folder was listed
        gone = isinstance(error, FileNotFoundError)
        found.problems.append(
            CHANGED.at(place, how="bị xóa hoặc đổi tên") if gone else _unreadable(str(place.path), error)
        )
        return None
    if not stat.S_ISREG(mode):
        found.problems.append((SYMLINK if stat.S_ISLNK(mode) else NOT_A_FILE).at(place))
        found.refused.add(composed)
        return None
    if composed != raw:
        found.problems.append(NOT_COMPOSED.at(place))
    return composed


def _sort_in(found: Found, relative: str, path: Path) -> None:
    folder = relative.split("/", 1)[0]
    place = Place(f"content/{relative}")
    if folder == PICTURES:
        found.pictures[relative] = path
    elif folder == DATA:
        found.data[relative] = path
    elif folder not in BY_FOLDER or "/" not in relative:
        known = ", ".join((*BY_FOLDER, PICTURES, DATA))
        found.problems.append(UNKNOWN_FOLDER.at(place, name=folder, known=known))
    elif relative.endswith(".md"):
        found.texts[relative] = path
    else:
        found.problems.append(NOT_A_TEXT.at(place))


def _same_names(paths: list[str]) -> Iterator[Problem]:
    """Names that are one name on some systems, or once they are composed."""
    first: dict[str, str] = {}
    for path in paths:
        if path.casefold() in first:
            yield SAME_NAME.at(Place(f"content/{path}"), other=f"content/{first[path.casefold()]}")
        first.setdefault(path.casefold(), path)
