"""The words after a command: argparse, but what is wrong is said as everything else is, and ends with the code for bad input."""

from __future__ import annotations

import argparse
import re
import sys
from typing import NoReturn

from plugins.model.problem import Exit

_SAID = (  # argparse's sentence, ours
    (r"argument (\S+): expected .*", r"sau \1 còn thiếu một từ"),
    (r"argument (\S+): not allowed with argument (\S+)", r"chỉ dùng được một trong hai: \1, \2"),
    (
        r"argument (.+?): invalid choice: '(.*)' \(choose from (.*)\)",
        r"“\2” không dùng được cho \1; chọn một trong: \3",
    ),
    (r"argument (.+?): (.*)", r"\2"),
    (r"unrecognized arguments: (.*)", r"không hiểu: \1"),
    (r"the following arguments are required: (.*)", r"còn thiếu: \1"),
    (r"one of the arguments (.*) is required", r"cần một trong: \1"),
)


class Words(argparse.ArgumentParser):
    """A parser whose complaints an editor can read."""

    def error(self, message: str) -> NoReturn:
        said = next(
            (re.sub(f"(?s)^{theirs}$", ours, message) for theirs, ours in _SAID if re.match(theirs, message)), message
        )
        print(f"{self.prog}: {said}.\n{self.format_usage().strip()}", file=sys.stderr)
        sys.exit(Exit.BAD_CONTENT)

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "Cách dùng:", 1)
