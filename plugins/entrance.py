"""python -m plugins.entrance [COMMAND …]: what every ./run goes through. A command that exists is handed to Invoke and so to
tasks.py; a name that is none, or no name at all, is answered in the editor's language."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from invoke.exceptions import ParseError

from plugins.leaving import leave
from plugins.model.problem import Exit

if TYPE_CHECKING:
    from invoke.program import Program

# What editors use, in the order of a day, and what each does.
COMMANDS = {
    "new": "bắt đầu một bài mới",
    "import": "đưa tệp Word vào thành bản nháp",
    "edit": "sửa bài bằng biểu mẫu trong trình duyệt",
    "check": "soát mọi bài, kể chỗ sai và cách sửa",
    "explain": "giải thích một mã lỗi, ví dụ ./run explain E014",
    "serve": "xem trang trên máy này, cả bản nháp",
    "desk": "việc cần làm hôm nay, số liệu để báo cáo",
    "approve": "duyệt bài",
    "build": "dựng trang vào output/",
    "publish": "đăng trang đã dựng",
    "press": "làm bộ tệp gửi nhà in",
    "preflight": "kiểm tra một tệp PDF trước khi in",
}
_OFTEN = ("new", "check", "build", "serve", "publish", "press", "desk", "import", "approve", "explain")
_MENU = "Gõ ./run rồi tên lệnh, ví dụ ./run check. Thêm --help sau tên lệnh để xem cách dùng.\n\n{commands}\n\n{others}"
_OTHERS = "Cho người phụ trách kỹ thuật: ./run --list"
_UNKNOWN = "Không có lệnh “{word}”.{guess} Những lệnh hay dùng: {often}."


def answer(words: Sequence[str], known: Sequence[str]) -> tuple[Exit, str] | None:
    """Exit code and text for words that name no command; None if they are Invoke's to follow. known: names of all tasks."""
    name = words[0] if words else ""
    if not name:
        width = max(map(len, COMMANDS))
        lines = "\n".join(f"  {command:<{width}}  {does}" for command, does in COMMANDS.items())
        return Exit.DONE, _MENU.format(commands=lines, others=_OTHERS)
    if name.startswith("-") or name in known:
        return None
    close = get_close_matches(name.lower(), known, n=1)
    guess = f" Có phải là {close[0]}?" if close else ""
    return Exit.BAD_CONTENT, _UNKNOWN.format(word=name, guess=guess, often=", ".join(_OFTEN))


def _followed(program: Program) -> int:
    """Invoke's end of a task; for words that it did not understand, and has said so, our code instead of its 1."""
    try:
        program.run()
    except SystemExit as end:
        if isinstance(end.__context__, ParseError):
            return Exit.BAD_CONTENT
        raise
    return Exit.DONE


def main(words: Sequence[str]) -> int:
    """Answers, or lets Invoke run the task, which then ends the process itself."""
    from invoke.collection import Collection  # noqa: PLC0415 – so that tests of the words need no tasks
    from invoke.main import program  # noqa: PLC0415

    import tasks  # noqa: PLC0415 – the project's root is where ./run starts us

    said = answer(words, tuple(Collection.from_module(tasks).task_names))
    if said is None:
        return _followed(program)
    code, text = said
    print(text, file=sys.stderr if code else sys.stdout)
    return code


if __name__ == "__main__":
    leave(main)
