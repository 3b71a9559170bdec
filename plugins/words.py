"""The words after a command: argparse, but what is wrong is said as everything else is, and ends with the code for bad input."""

from __future__ import annotations

import argparse
import re
import sys
from difflib import get_close_matches
from typing import NoReturn

from plugins.model.problem import Exit

_SAID = (  # argparse's sentence, ours
    (r"argument (\S+): expected .*", r"sau \1 còn thiếu một từ"),
    (r"argument (\S+): not allowed with argument (\S+)", r"chỉ dùng được một trong hai: \1, \2"),
    (
        r"argument (.+?): invalid choice: '(.*)' \(choose from (.*)\)",
        r"“\2” không dùng được cho \1; chọn một trong: \3",
    ),
    (r"argument (.+?): invalid (?:int|float) value: '(.*)'", r"sau \1 phải là một số, không phải “\2”"),
    (r"argument (.+?): ignored explicit argument '(.*)'", r"sau \1 không viết thêm gì, bỏ “\2”"),
    (r"argument (.+?): (.*)", r"\2"),
    (r"ambiguous option: (\S+) could match (.*)", r"“\1” chưa rõ là từ nào: \2"),
    (r"unrecognized arguments: (.*)", r"không hiểu: \1"),
    (r"the following arguments are required: (.*)", r"còn thiếu: \1"),
    (r"one of the arguments (.*) is required", r"cần một trong: \1"),
)
_REQUIRED = "the following arguments are required"


class Words(argparse.ArgumentParser):
    """A parser whose complaints and help an editor can read. lacking: the sentence for a command that has to be told what to
    work on, and was not."""

    def __init__(self, prog: str, description: str, lacking: str = "") -> None:
        super().__init__(prog=prog, description=description, add_help=False)
        self._lacking = lacking
        self._positionals.title, self._optionals.title = "Sau tên lệnh", "Viết thêm được"
        self.add_argument("-h", "--help", action="help", help="hiện phần này")

    def error(self, message: str) -> NoReturn:
        if self._lacking and message.startswith(_REQUIRED):
            print(self._lacking, file=sys.stderr)
            sys.exit(Exit.BAD_CONTENT)
        said = next(
            (re.sub(f"(?s)^{theirs}$", ours, message) for theirs, ours in _SAID if re.match(theirs, message)), message
        )
        print(f"{self.prog}: {said.rstrip('.')}.{self._guess(said)}\n{self.format_usage().strip()}", file=sys.stderr)
        sys.exit(Exit.BAD_CONTENT)

    def _guess(self, said: str) -> str:
        """The option that a word which was not understood may stand for."""
        wrong = re.match(r"không hiểu: (--[\w-]+)", said)
        close = get_close_matches(wrong[1], self._option_string_actions, n=1) if wrong else []
        return f" Có phải là {close[0]}?" if close else ""

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "Cách dùng:", 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "Cách dùng:", 1)
