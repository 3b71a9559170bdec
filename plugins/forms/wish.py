"""What is to be begun, checked against what is there already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.forms.guide import Guide
from plugins.forms.said import NO_FIELD, NO_FORMAT, one_of
from plugins.model.content import Content
from plugins.model.formats import TABLES
from plugins.model.front_matter import Dated
from plugins.model.kinds import BULLETIN, Kind
from plugins.model.problem import Code, Place, Problem
from plugins.model.publication import Publication
from plugins.model.vietnamese import nfc, slugify

BAD_TITLE = Code("E741", "Tên “{title}” dài {length} ký tự.", "đặt tên từ {least} đến {most} ký tự, có chữ cái.")
TAKEN = Code(
    "E742", "Đã có bài ở địa chỉ này: {path}{title}.", "mở bài ấy mà viết tiếp, hoặc đặt tên khác cho bài mới."
)
HERE = Place("./run new")
_SHORTEST, _LONGEST = 3, 160  # of a title, as front matter has it


@dataclass(frozen=True)
class Newsroom:
    """What a new file has to fit in. paths: composed paths of all files there, relative to content/."""

    content: Content
    guide: Guide
    today: date
    paths: frozenset[str]

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(field.name for field in self.content.fields)

    @property
    def topics(self) -> tuple[str, ...]:
        return tuple(topic.name for topic in self.content.topics)

    @property
    def next_issue(self) -> int:
        """Number of the next bulletin."""
        return 1 + max((item.matter.number for item in self.content.publications if item.kind is BULLETIN), default=0)


@dataclass(frozen=True)
class Wish:
    """field, form: names of the reform field and of the print format, '' while nobody has chosen."""

    kind: Kind
    title: str
    field: str = ""
    form: str = ""

    @property
    def has_field(self) -> bool:
        """Whether its kind must name a reform field."""
        return issubclass(self.kind.matter, Dated) and self.kind.matter.model_fields["category"].is_required()

    @property
    def forms(self) -> tuple[str, ...]:
        """Print formats to choose from."""
        return tuple(TABLES.get(self.kind.name, ()))


def title_of(said: str) -> str:
    """A title as it goes into a file: one line, composed letters."""
    return nfc(" ".join("".join(letter if letter.isprintable() else " " for letter in said).split()))


def slug_of(wish: Wish, newsroom: Newsroom) -> str:
    """Issues of a bulletin share a title, so their number is the address."""
    return f"ban-tin-so-{newsroom.next_issue}" if wish.kind is BULLETIN else slugify(wish.title)


def faults(wish: Wish, newsroom: Newsroom) -> list[Problem]:
    """Everything that keeps the file from being made."""
    length, slug = len(wish.title), slug_of(wish, newsroom)
    found = []
    if not _SHORTEST <= length <= _LONGEST or not slug:
        found.append(BAD_TITLE.at(HERE, title=wish.title[:40], length=length, least=_SHORTEST, most=_LONGEST))
    path = f"{wish.kind.folder}/{slug}.md"
    twin = _twin(wish.kind, slug, newsroom)
    if twin or any(path == there.casefold() for there in newsroom.paths):
        title = f" (“{twin.title}”)" if twin else ""
        found.append(TAKEN.at(HERE, path=f"content/{twin.path if twin else path}", title=title))
    found += _choice(NO_FIELD, wish.field, newsroom.fields if wish.has_field else ())
    return found + _choice(NO_FORMAT, wish.form, wish.forms)


def _twin(kind: Kind, slug: str, newsroom: Newsroom) -> Publication | None:
    others = newsroom.content.publications
    return next((item for item in others if item.kind is kind and item.slug == slug), None)


def _choice(code: Code, said: str, names: tuple[str, ...]) -> list[Problem]:
    unknown = said and names and one_of(said, names) is None
    return [code.at(HERE, said=said, choices="; ".join(names))] if unknown else []
