"""Everything a publication may draw on, read once: style sheets, fonts, ornaments of the theme, its own pictures.

The layout engine gets these bytes and nothing else: an address that is not among them does not exist for it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from plugins.images.bare import bare
from plugins.images.on_disk import on_disk
from plugins.model.problem import Code, Problem
from plugins.model.publication import Publication

BASE = "https://an-pham.invalid/"
MISSING = Code(
    "E403",
    "Ấn phẩm “{title}” cần tệp “{file}” nhưng không có tệp ấy hoặc không đọc được.",
    "đặt tệp lành lặn vào content/{file}, hoặc sửa tên ảnh trong bài",
)

_MEDIA_TYPES = {
    ".avif": "image/avif",
    ".css": "text/css",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".webp": "image/webp",
}
_THEME_FILES = ("*.css", "*.svg", "fonts/*.ttf")


@dataclass(frozen=True)
class Resource:
    """A file as the layout engine sees it."""

    media_type: str
    body: bytes = field(repr=False)

    @property
    def digest(self) -> str:
        return sha256(self.body).hexdigest()


Resources = dict[str, Resource]


def media_type(name: str) -> str:
    """By the file name's ending; unknown endings are plain octets."""
    return _MEDIA_TYPES.get(Path(name).suffix.lower(), "application/octet-stream")


def theme_resources(theme: Path) -> Resources:
    """Style sheets, ornaments and fonts of theme/press/, at addresses under press/."""
    folder = theme / "press"
    files = sorted(file for pattern in _THEME_FILES for file in folder.glob(pattern))
    return {
        f"{BASE}press/{file.relative_to(folder).as_posix()}": Resource(media_type(file.name), file.read_bytes())
        for file in files
    }


def pictures_of(publication: Publication) -> tuple[str, ...]:
    """Files of the pictures that the publication itself shows, in order, each once."""
    own = [publication.image.file] if publication.image else []
    return tuple(dict.fromkeys(own + [figure.picture.file for figure in publication.body.figures]))


def picture_resources(publications: tuple[Publication, ...], content: Path) -> tuple[Resources, tuple[Problem, ...]]:
    """Pictures of all these publications under their own names, and a Problem for each that is not there."""
    found: Resources = {}
    problems = []
    for publication in publications:
        for file in pictures_of(publication):
            path = on_disk(content, file)
            if path.is_file():
                found[BASE + file] = Resource(media_type(file), bare(path.read_bytes()))
            else:
                problems.append(MISSING.at(publication.place("image", "file"), title=publication.title, file=file))
    return found, tuple(problems)
