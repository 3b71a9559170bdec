"""Each picture in anh/ is used by something: what a deleted draft leaves behind, nobody else would find again."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.approval import pictures_of
from plugins.model.content import Content
from plugins.model.problem import Code, Place, Problem
from plugins.model.vietnamese import file_size

UNUSED = Code(
    "W019",
    "{count} ảnh không bài nào, tệp dữ liệu nào dùng ({size}): {names}.",
    "ảnh của bài đã bỏ thì xóa; ảnh để dành thì cất ngoài content/, khi nào dùng hãy chép vào.",
)
_FOLDER = "anh"
_NAMED = 6  # the largest; who mends these is told of the next


def check(content: Content) -> Iterator[Problem]:
    """One warning for the folder. Where a text could not be read nothing is said: it may be the one that uses them."""
    if any(not path.startswith(f"{_FOLDER}/") for path in content.unread):
        return
    used = _used(content)
    left = [picture for file, picture in content.pictures.items() if file not in used and not _mentioned(file, content)]
    if left:
        largest = sorted(left, key=lambda picture: (-picture.octets, picture.file))
        names = [f"{picture.file} ({file_size(picture.octets)})" for picture in largest[:_NAMED]]
        more = [f"và {len(left) - _NAMED} ảnh nữa"] if len(left) > _NAMED else []
        size = file_size(sum(picture.octets for picture in left))
        place = Place(f"content/{_FOLDER}")
        yield UNUSED.at(place, count=len(left), size=size, names=", ".join([*names, *more]))


def _used(content: Content) -> set[str]:
    """Files that anything shows, drafts too."""
    shown = {file for item in content.publications for file in pictures_of(item)}
    images = (*(field.image for field in content.fields), *(topic.image for topic in content.topics))
    return shown | {image.file for image in images if image}


def _mentioned(file: str, content: Content) -> bool:
    """Whether some text names it all the same: in a note, in a link, in words that are put off for later."""
    texts = [item.written for item in content.publications if item.written]
    return any(file in written.text for written in (*texts, *content.data.values()))
