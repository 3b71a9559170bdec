"""python -m plugins.forms new | schema | edit: the commands of this room, each with words of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from plugins.endings import concluded
from plugins.forms import edit, export, new
from plugins.leaving import leave

_COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "new": lambda words: new.run(new.parser().parse_args(words)),
    "edit": lambda words: edit.run(edit.parser().parse_args(words)),
    "schema": lambda words: export.run(export.parser().parse_args(words)),
}


def main(words: Sequence[str]) -> int:
    """Exit codes (model.problem.Exit); an interruption leaves nothing behind."""
    return concluded(lambda: _answered(words), "Chưa có tệp nào được tạo.")


def _answered(words: Sequence[str]) -> int:
    try:
        return _COMMANDS[words[0]](words[1:])
    except (EOFError, KeyboardInterrupt):  # Ctrl-D says the same as Ctrl-C
        print(file=sys.stderr)  # the terminal has shown ^C
        raise KeyboardInterrupt from None


if __name__ == "__main__":
    leave(main)
