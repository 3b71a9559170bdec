"""python -m plugins.forms new | schema | edit: the commands of this room, each with words of its own."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Sequence

from plugins.endings import ending
from plugins.forms import edit, export, new
from plugins.model.problem import Exit

_COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "new": lambda words: new.run(new.parser().parse_args(words)),
    "edit": lambda words: edit.run(edit.parser().parse_args(words)),
    "schema": lambda words: export.run(export.parser().parse_args(words)),
}


def main(words: Sequence[str]) -> int:
    """Exit codes (model.problem.Exit); an interruption leaves nothing behind."""
    try:
        return _COMMANDS[words[0]](words[1:])
    except EOFError:
        print("\nĐã dừng. Chưa có tệp nào được tạo.", file=sys.stderr)
        return Exit.INTERRUPTED
    except (Exception, KeyboardInterrupt) as error:
        code, text = ending(error, "Chưa có tệp nào được tạo.")
        if code is Exit.OUR_BUG:
            traceback.print_exc()
        print(f"\n{text}" if code is Exit.INTERRUPTED else text, file=sys.stderr)  # the terminal has shown ^C
        return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
