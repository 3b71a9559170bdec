"""A new file as text: valid at once as a draft, with words to write over and all that may be added as comments."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from plugins.checks.left_to_fill import MARK
from plugins.forms.skeleton import body_of
from plugins.forms.wish import HERE, Newsroom, Wish, faults, slug_of
from plugins.model.content import Content
from plugins.model.front_matter import FrontMatter, Picture
from plugins.model.kinds import ARTICLE, STORY
from plugins.model.problem import Code, Problem
from plugins.model.publication import Publication
from plugins.model.vietnamese import short_date
from plugins.reading.publication import read_front
from plugins.reading.yaml_text import quoted

NO_PICTURE = Code(
    "E745",
    "Áp phích cần một bức tranh mà content/anh/ chưa có ảnh nào.",
    "đưa tệp ảnh vào content/anh/ rồi chạy lại lệnh này.",
)

# What may be added, in this order; the rest of the keys stands in the guide.
_OPTIONAL = (
    *("topic", "tags", "audience", "author", "image", "sources", "look", "quote", "pages", "notices", "valid_until"),
    *("expires", "menu", "imprint", "printing", "slug"),
)
# What is asked for on the day of release, by kind; what it is in an editor's words stands with the key.
_ON_RELEASE = {STORY.name: ("source_document", "consent")}
_NEEDED = "cần có khi đăng"
_MORE_OF = {"image": "; thêm focus: [50, 30] (ngang, dọc, phần trăm) để chọn phần giữ lại khi ảnh bị cắt"}
_ASKED = {
    "summary": "1–2 câu nói bài này giúp gì cho người đọc.",
    "slogan": "khẩu hiệu, mỗi dòng một mục",
}


@dataclass(frozen=True)
class Draft:
    """path: relative to content/."""

    path: str
    text: str


def draft(wish: Wish, newsroom: Newsroom) -> Draft | tuple[Problem, ...]:
    """The new file, or everything that is in its way."""
    found = faults(wish, newsroom)
    if "image" in _required(wish.kind.matter) and _picture(wish, newsroom) is None:
        found.append(NO_PICTURE.at(HERE))
    if found:
        return tuple(found)
    body = body_of(wish.kind, wish.form or next(iter(wish.forms), ""), newsroom.guide)
    made = Draft(f"{wish.kind.folder}/{slug_of(wish, newsroom)}.md", f"{_front(wish, newsroom)}\n{body}")
    _, unreadable = read_front(made.path, made.text.encode())
    return tuple(problem for problem in unreadable if problem.stops) or made  # a title in the letters of an old font


def _required(model: type[FrontMatter]) -> list[str]:
    return [key for key, field in model.model_fields.items() if field.is_required()]


def _front(wish: Wish, newsroom: Newsroom) -> str:
    model = wish.kind.matter
    lines = [f"# Bài mới, còn là bản nháp. Viết vào các chỗ {MARK}, rồi đổi status thành: đăng"]
    for key in _required(model):
        lines += _VALUES[key](wish, newsroom) if key in _VALUES else [f"{key}: {quoted(_to_fill(wish, newsroom, key))}"]
    lines += [
        "status: nháp",
        "",
        "# Những dòng dưới đây không bắt buộc; muốn dùng dòng nào thì bỏ dấu # ở đầu dòng ấy.",
    ]
    due = _ON_RELEASE.get(wish.kind.name, ())
    lines += _may_add(wish, newsroom, [*due, *(key for key in _OPTIONAL if key in model.model_fields)])
    return "\n".join(["---", *lines, "---", ""])


def _to_fill(wish: Wish, newsroom: Newsroom, key: str) -> str:
    meaning = _ASKED.get(key) or newsroom.guide.meaning(wish.kind.matter, key)
    return f"{MARK}: {meaning[:1].lower()}{meaning[1:]}"


def _may_add(wish: Wish, newsroom: Newsroom, keys: Iterable[str]) -> list[str]:
    lines = []
    for key in keys:
        if key in _required(wish.kind.matter) or (key == "topic" and not newsroom.topics):
            continue
        meaning, example = (ask(wish.kind.matter, key) for ask in (newsroom.guide.meaning, newsroom.guide.example))
        if key == "topic":
            meaning, example = f"{meaning}: {'; '.join(newsroom.topics)}", quoted(newsroom.topics[0])
        example = slug_of(wish, newsroom) if key == "slug" else example
        meaning += f"; {_NEEDED}" if key in _ON_RELEASE.get(wish.kind.name, ()) else _MORE_OF.get(key, "")
        lines += [f"# · {meaning}", f"# {key}: {example}"]
    return lines


def _chosen(key: str, said: str, names: tuple[str, ...], why: str) -> list[str]:
    """A choice, or the first there is with a comment that somebody has to choose."""
    look = [] if said else [f"# CẦN XEM {key}: {why}; chọn một trong: {'; '.join(names)}"]
    return [*look, f"{key}: {quoted(said or names[0])}"]


def _picture(wish: Wish, newsroom: Newsroom) -> Picture | None:
    """A picture to begin with: the field's, or the first there is."""
    fields = newsroom.content.fields
    field = next((field for field in fields if field.name == wish.field), fields[0])
    if field.image:
        return field.image
    file = min(newsroom.content.pictures, default="")
    return Picture(file=file, alt=f"{MARK}: tả bức tranh bằng lời") if file else None


def _image(wish: Wish, newsroom: Newsroom) -> list[str]:
    picture = _picture(wish, newsroom)
    assert picture is not None
    return [
        "# CẦN XEM image: tranh lấy tạm; đổi thành tranh của bạn trong content/anh/",
        f"image:\n  file: {quoted(picture.file)}\n  alt: {quoted(picture.alt)}",
        *([f"  credit: {quoted(picture.credit)}"] if picture.credit else []),
    ]


def _order(wish: Wish, newsroom: Newsroom) -> list[str]:
    """The newest three articles of the quarter by query, and as comments all there is to choose from, newest first."""
    today = newsroom.today
    first = today.replace(month=today.month - (today.month - 1) % 3, day=1)
    news = sorted(_public(newsroom.content, ARTICLE.name, STORY.name), key=lambda item: item[0], reverse=True)
    lines = ["contents:", f"  - query: {{kind: {ARTICLE.folder}, since: {first}, limit: 3}}"]
    lines += ["  # Bài mới trong quý, mới nhất trước: bỏ dấu # để chọn, xếp lại thứ tự, rồi xóa dòng query ở trên."]
    return lines + [
        f"  # - path: {item.path}  # {short_date(day)} {item.title}" for day, item in news if first <= day <= today
    ]


def _public(content: Content, *kinds: str) -> list[tuple[date, Publication]]:
    items = (item for item in content.publications if item.kind.name in kinds and item.path not in content.hidden)
    return [(item.date.date(), item) for item in items if item.date]


_VALUES: dict[str, Callable[[Wish, Newsroom], list[str]]] = {
    "title": lambda wish, _: [f"title: {quoted(wish.title)}"],
    "date": lambda _, room: [f"date: {room.today}"],
    "category": lambda wish, room: _chosen("category", wish.field, room.fields, "lĩnh vực chưa chọn"),
    "format": lambda wish, _: _chosen("format", wish.form, wish.forms, "khổ in chưa chọn"),
    "slogan": lambda wish, room: ["slogan:", f"  - {quoted(_to_fill(wish, room, 'slogan'))}"],
    "number": lambda _, room: [f"number: {room.next_issue}"],
    "contents": _order,
    "image": _image,
}
