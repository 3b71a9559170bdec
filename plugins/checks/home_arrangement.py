"""What trang-chu.yml puts on the home page exists, is public, is of the right kind, and is named once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from plugins.checks.spelled import guess, listed
from plugins.checks.topic_known import FILE as TOPICS
from plugins.model.content import Content
from plugins.model.kinds import LEAFLET, STORY, Kind
from plugins.model.problem import Code, Place, Problem

ABSENT = Code(
    "E223",
    "Trang chủ nhắc tới {path} nhưng không có bài đó, hoặc bài chưa đăng.",
    "sửa đường dẫn trong content/du-lieu/trang-chu.yml, hoặc bỏ dòng này.",
)
NOT_A_LEAFLET = Code("E224", "{path} không phải tờ rơi.", "trong leaflets chỉ đưa tệp của to-roi/.")
NOT_A_STORY = Code("E242", "{path} không phải gương điển hình.", "trong stories chỉ đưa tệp của guong-dien-hinh/.")
UNKNOWN_TOPIC = Code(
    "E243",
    "Trang chủ nhắc tới chuyên đề “{name}” nhưng không có chuyên đề đó{guess}.",
    "chép đúng một tên trong content/du-lieu/chuyen-de.yml ({names}), hoặc bỏ dòng này.",
)
TWICE = Code("E244", "“{value}” ghi hai lần trong {key}.", "giữ một lần, xóa lần kia.")
FILE = Place("content/du-lieu/trang-chu.yml")


def check(content: Content) -> Iterator[Problem]:
    featured = content.featured
    yield from _paths(content, (featured.lead,) if featured.lead else (), None, ABSENT)
    yield from _paths(content, featured.leaflets, LEAFLET, NOT_A_LEAFLET)
    yield from _paths(content, featured.stories, STORY, NOT_A_STORY)
    yield from _topics(content)
    for key in ("sections", "topics", "leaflets", "stories"):
        yield from _twice(key, getattr(featured, key))


def _paths(content: Content, paths: Sequence[str], kind: Kind | None, other_kind: Code) -> Iterator[Problem]:
    """kind: the only one that may stand in this list, None for any."""
    for path in dict.fromkeys(paths):
        item = content.by_path.get(path)
        if path in content.unread:
            continue
        if item is None or path in content.hidden - content.gone:
            yield ABSENT.at(FILE, path=path)
        elif kind and item.kind is not kind:
            yield other_kind.at(FILE, path=path)


def _topics(content: Content) -> Iterator[Problem]:
    names = [topic.name for topic in content.topics]
    for name in dict.fromkeys(content.featured.topics):
        if name not in names and TOPICS not in content.unread:
            told = {"guess": guess(name, names), "names": listed(names)}
            yield UNKNOWN_TOPIC.at(FILE, name=name, **told)


def _twice(key: str, values: Sequence[str]) -> Iterator[Problem]:
    for value, count in Counter(values).items():
        if count > 1:
            yield TWICE.at(FILE, value=value, key=key)
