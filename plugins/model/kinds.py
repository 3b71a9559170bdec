"""The six kinds of publication as a table. The folder decides the kind; a new kind is one entry here,
one front-matter class, one web template and, if it is printed, one print template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plugins.model import front_matter


@dataclass(frozen=True)
class Kind:
    """A kind of publication.

    name: English name, used in code and template names. folder: its folder in content/ and in output/.
    label, plural: what readers see. listed: has an index page and feeds. printed: has a PDF of its own.
    needs_body: text under the front matter is required.
    """

    name: str
    folder: str
    label: str
    plural: str
    matter: type[front_matter.FrontMatter]
    listed: bool = True
    printed: bool = False
    needs_body: bool = True

    @property
    def template(self) -> str:
        return f"{self.name}.html"

    def __reduce__(self) -> tuple[Callable[[str], Kind], tuple[str]]:
        """Pickled by name: a kind that comes back from another process is the same object, so that `is` holds."""
        return named, (self.name,)


def named(name: str) -> Kind:
    """The kind with an English name."""
    return BY_NAME[name]


ARTICLE = Kind("article", "tin-bai", "Tin bài", "Tin bài", front_matter.Article)
STORY = Kind("story", "guong-dien-hinh", "Gương điển hình", "Gương điển hình", front_matter.Story, needs_body=False)
LEAFLET = Kind("leaflet", "to-roi", "Tờ rơi, tờ gấp", "Tờ rơi, tờ gấp", front_matter.Leaflet, printed=True)
BULLETIN = Kind("bulletin", "ban-tin", "Bản tin", "Bản tin", front_matter.Bulletin, printed=True, needs_body=False)
POSTER = Kind("poster", "ap-phich", "Áp phích", "Áp phích", front_matter.Poster, printed=True, needs_body=False)
PAGE = Kind("page", "trang", "Trang", "Trang", front_matter.Page, listed=False)

KINDS = (ARTICLE, STORY, LEAFLET, BULLETIN, POSTER, PAGE)
BY_FOLDER = {kind.folder: kind for kind in KINDS}
BY_NAME = {kind.name: kind for kind in KINDS}
