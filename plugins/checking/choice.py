"""./run check PATH…: everything is read, for files depend on each other, but only what was asked for is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from plugins.catalogue.assembly import Examined
from plugins.catalogue.before_release import Left
from plugins.catalogue.mended import paths_of, within
from plugins.model.kinds import BY_FOLDER
from plugins.model.problem import Problem
from plugins.model.vietnamese import nfc

_NOWHERE = "Không thấy “{word}”. Ghi tệp hoặc thư mục trong content/, ví dụ ./run check content/tin-bai/ten-tep.md"
_OTHERS = "Các tệp khác: {errors} lỗi, {notes} lưu ý. Xem hết: ./run check"
_UNREAD = "{count} tệp còn lỗi ở phần đầu bài nên chưa soát hết phần nội dung; sửa xong chạy lại ./run check."
_LEFT = "Bài nháp content/{path}: khi đăng còn phải xem (cách sửa: ./run explain MÃ)"
_MORE = "  và {count} điều nữa"
_SHOWN = 5  # of what is left of a draft
_LETTERS = 110  # of each


def nowhere(words: Iterable[str], content: Path) -> str:
    """What to say of the first word that names nothing in content/; else nothing."""
    for word in words:
        for path in paths_of([word], content):
            outside = Path(path).is_absolute() or path.split("/")[0] == ".."
            if outside or not ((content / path).exists() or (content / nfc(path)).exists()):
                return _NOWHERE.format(word=word)
    return ""


def named(problems: Iterable[Problem], words: Sequence[str], content: Path) -> tuple[Problem, ...]:
    """The problems of these files and folders; of all, without words."""
    return tuple(problem for problem in problems if _within(problem.place.path, words, content))


def count_of_others(every: Iterable[Problem], told: Iterable[Problem]) -> str:
    """A line that counts what was found and not told; nothing if that is nothing."""
    others = set(every) - set(told)
    errors = sum(problem.stops for problem in others)
    return _OTHERS.format(errors=errors, notes=len(others) - errors) if others else ""


def unread_texts(examined: Examined, words: Sequence[str], content: Path) -> str:
    """A line that counts the texts whose front matter is wrong: the rules have not seen what is below it."""
    unread = examined.content.unread if examined.content else frozenset()
    texts = [path for path in unread if path.endswith(".md") and path.split("/")[0] in BY_FOLDER]
    count = sum(_within(f"content/{path}", words, content) for path in texts)
    return _UNREAD.format(count=count) if count else ""


def left_on_release(left: Left, words: Sequence[str], content: Path) -> str:
    """A block for each of these drafts that names what the rules will say of it once it is released; nothing if that is
    nothing."""
    return "\n".join(_of_draft(path, told) for path, told in left.items() if _within(f"content/{path}", words, content))


def _of_draft(path: str, told: Sequence[Problem]) -> str:
    lines = [f"  dòng {problem.place.line}: {problem.code} {_short(problem.what)}" for problem in told[:_SHOWN]]
    more = [_MORE.format(count=len(told) - _SHOWN)] if len(told) > _SHOWN else []
    return "\n".join([_LEFT.format(path=path), *lines, *more])


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LETTERS else words[:_LETTERS].rsplit(" ", 1)[0] + "…"


def _within(path: str, words: Sequence[str], content: Path) -> bool:
    """Whether a problem's path (content/tin-bai/a.md) is what one of these words names, or in it."""
    return within(path.removeprefix("content/"), tuple(paths_of(words, content)))
