"""What stands behind `./run check`: the words of the command, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# Each word with the field of Wish that it sets, and the value.
WORDS: dict[str, tuple[str, object]] = {
    "--json": ("form", "json"),
    "--github": ("form", "github"),
    "--plain": ("form", "plain"),
    "--fix": ("fix", True),
    "--dry-run": ("dry", True),
}


HELP = """Cách dùng: ./run check [TỆP…]    kể mọi lỗi, hoặc chỉ lỗi của những tệp, thư mục này; không ghi gì
           ./run check --fix [TỆP…]    tự sửa những chỗ chắc chắn đúng; thêm --dry-run để chỉ xem
           ./run check --json | --github | --plain    cho chương trình khác đọc"""


@dataclass(frozen=True)
class Wish:
    """What the command was asked for. form: how problems are told, a key of telling.FORMS; fix: mend what is safe; dry: only
    show what would be mended; paths: files or folders to mend, or whose problems are
    told; all of content/ if empty."""

    form: str = "text"
    fix: bool = False
    dry: bool = False
    paths: tuple[str, ...] = ()


class NotUnderstood(Exception):
    """The words make no sense; the text is a line for the editor."""


def wish(words: Sequence[str]) -> Wish:
    """The wish that the words express. Raises NotUnderstood for a word that is not known, or two that set one thing."""
    chosen: dict[str, object] = {}
    paths = tuple(word for word in words if not word.startswith("-"))
    if "--dry-run" in words and "--fix" not in words:
        raise NotUnderstood("--dry-run chỉ dùng với --fix.")
    for word in words:
        if word in paths:
            continue
        if word not in WORDS:
            raise NotUnderstood(
                f"Không hiểu “{word}”. Viết ./run check, sau đó có thể thêm tên tệp, và: {', '.join(WORDS)}."
            )
        field, value = WORDS[word]
        if chosen.setdefault(field, value) != value:
            raise NotUnderstood(f"“{word}” không dùng cùng các chữ trước nó. Chỉ chọn một kiểu.")
    return Wish(paths=paths, **chosen)  # type: ignore[arg-type]
