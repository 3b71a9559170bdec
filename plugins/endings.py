"""How a run may end: every exception that reaches the top becomes an exit code and a sentence for the editor."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable

from plugins.leaving import unread
from plugins.model.problem import ContentError, Exit
from plugins.output.outlet import WriteFailed
from plugins.publishing.release import Locked

# The first row that fits the exception. {error} is its text, {kept} says what did not change.
_ENDINGS: tuple[tuple[type[BaseException], Exit, str], ...] = (
    (ContentError, Exit.BAD_CONTENT, "{error}\n{kept}"),
    (Locked, Exit.LOCKED, "Một lần chạy khác đang làm việc này. Chờ xong rồi chạy lại."),
    (KeyboardInterrupt, Exit.INTERRUPTED, "Đã dừng. {kept}"),
    (WriteFailed, Exit.INPUT_OUTPUT, "Không ghi được tệp (ổ đĩa đầy hoặc thiếu quyền): {error}"),
    (OSError, Exit.INPUT_OUTPUT, "Không đọc hoặc ghi được tệp (ổ đĩa đầy hoặc thiếu quyền): {error}"),
    (
        Exception,
        Exit.OUR_BUG,
        "Lỗi của chương trình, không phải của bài viết. Gửi đoạn trên cho người phụ trách kỹ thuật.",
    ),
)
_NO_LIBRARY = "Thiếu thư viện hệ thống: {error}\n  Cách sửa: chạy ./run build, lệnh này cài hoặc nói cách cài."


def ending(error: BaseException, kept: str) -> tuple[Exit, str]:
    """Exit code of a run that ended with `error`, and what to tell the editor. kept: what such an end leaves as it was.
    Raises the error again where nobody reads what would be told: see `leaving`."""
    if isinstance(error, BrokenPipeError) and unread():
        raise error
    if isinstance(error, OSError) and "cannot load library" in str(error):  # WeasyPrint without Pango
        return Exit.TOOL_MISSING, _NO_LIBRARY.format(error=error)
    code, text = next((code, text) for kind, code, text in _ENDINGS if isinstance(error, kind))
    return code, text.format(error=error, kept=kept)


def concluded(command: Callable[[], int], kept: str) -> int:
    """Runs a command. Whatever it ends with becomes an exit code and a sentence on stderr; our own bugs show their trace."""
    try:
        return command()
    except (Exception, KeyboardInterrupt) as error:
        code, text = ending(error, kept)
        if code is Exit.OUR_BUG:
            traceback.print_exc()
        print(text, file=sys.stderr)
        return code
