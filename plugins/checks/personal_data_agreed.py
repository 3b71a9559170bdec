"""No publication shows personal data unless its front matter says who agreed to it, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from plugins.model.content import Content
from plugins.model.personal_data import Found, find, masked, normal
from plugins.model.problem import Code, Place, Problem
from plugins.model.publication import Publication
from plugins.model.seen_letters import seen
from plugins.model.strict import texts

FOUND = Code(
    "E276",
    "Có {what} ({masked}).",
    "xóa đi, hoặc thay bằng số, hộp thư chung của cơ quan; thật cần đăng và chủ của nó đã đồng ý thì ghi vào phần đầu bài  personal_data: [{{value: …, reason: …, agreed_by: …}}]",
)
HEALTH = Code(
    "W064",
    "“{masked}” đứng cạnh họ tên một người: có thể là thông tin sức khỏe, án tích của người ấy.",
    "bỏ họ tên hoặc bỏ chi tiết này; đã được đồng ý thì ghi vào  personal_data: [{{value: …, reason: …, agreed_by: …}}]",
)
UNUSED = Code(
    "W065",
    "personal_data cho phép đăng “{masked}” nhưng trong bài không có.",
    "xóa mục này, hoặc viết value đúng như trong bài.",
)
# What readers do not see, beside what is no text.
_UNSEEN_KEYS = {
    "approved_by",
    "approved_on",
    "approved_text",
    "personal_data",
    "consent",
    "reply",
    "source_document",
    "old_addresses",
}
KeyPath = tuple[str | int, ...]


@dataclass(frozen=True)
class _At:
    found: Found
    place: Place


def check(content: Content) -> Iterator[Problem]:
    given = given_by_agency(content)
    for item in content.released:
        yield from _of(item, given, content.taken_back(item))


def given_by_agency(content: Content) -> frozenset[str]:
    """What the agency's own profile makes public: no permission is asked for it."""
    return frozenset(normal(found.value) for text in texts(content.agency.model_dump()) for found in find(text[1]))


def _of(item: Publication, given: frozenset[str], withdrawn: bool) -> Iterator[Problem]:
    """Problems of one publication. given: values that the agency's own profile gives."""
    agreed = {normal(entry.value) for entry in item.matter.personal_data}
    used: set[str] = set()
    for at in _everything(item, withdrawn):
        value = normal(at.found.value)
        used.add(value)
        if value not in agreed | given:
            health = at.found.shape.health
            shown = at.found.value if health else masked(at.found.value)
            yield (HEALTH if health else FOUND).at(at.place, what=at.found.shape.what, masked=shown)
    for index, entry in enumerate(item.matter.personal_data):
        if normal(entry.value) not in used:
            yield UNUSED.at(item.place("personal_data", index), masked=masked(entry.value))


def _everything(item: Publication, withdrawn: bool) -> Iterator[_At]:
    """What is found in all that readers see; of what was withdrawn they see the title and the reason."""
    values = {"slug": item.slug, **item.matter.model_dump(exclude=_UNSEEN_KEYS | {"slug"}, exclude_defaults=True)}
    shown = {key: values[key] for key in ("title", "slug", "withdrawn")} if withdrawn else values
    for keys, text in texts(shown):
        yield from (_At(found, _place(item, keys, found.value)) for found, _ in _found_in(text))
    if item.written and not withdrawn:
        for found, offset in _found_in(item.written.body_text):
            yield _At(found, item.written.at(item.written.body + offset))


@lru_cache(maxsize=4096)
def _found_in(text: str) -> tuple[tuple[Found, int], ...]:
    """All that is found in a text, with where in it; kept, for drafts are looked at twice and a preview all day."""
    read = seen(text)
    return tuple((found, read.offset(found.start)) for found in find(read.letters))


def _place(item: Publication, keys: KeyPath, value: str) -> Place:
    """Where `value` stands in the source, at or after its key; the key itself if it is not written there in these letters."""
    key = item.place(*keys)
    if item.written is None:
        return key
    offset = item.written.text.find(value, item.written.offset(key), item.written.body)
    return key if offset < 0 else item.written.at(offset)
