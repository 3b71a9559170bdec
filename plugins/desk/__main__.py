"""python -m plugins.desk [--json | --count QUARTER | --csv QUARTER]: what there is to do, or what was done in a quarter."""

from __future__ import annotations

import argparse
from pathlib import Path

from plugins.catalogue.assembly import examine
from plugins.catalogue.clock import now
from plugins.desk.agenda import agenda
from plugins.desk.entries import View
from plugins.desk.quarters import Quarter
from plugins.desk.tally import as_csv, by_field_and_kind
from plugins.desk.wording import as_columns, as_json, as_text
from plugins.endings import concluded
from plugins.leaving import leave
from plugins.model.problem import ContentError, Exit
from plugins.output.packages import standing_packages
from plugins.words import Words

CONTENT = Path("content")


def quarter(text: str) -> Quarter:
    """A quarter as a word of the command. Raises argparse's own error for anything else."""
    read = Quarter.read(text)
    if read is None:
        raise argparse.ArgumentTypeError(f"“{text}” không phải là quý; viết như 2026-Q3")
    return read


def run(options: argparse.Namespace) -> int:
    """Prints what was asked for. Raises ContentError where not even the agency's data can be read."""
    moment = now()
    examined = examine(CONTENT, moment)
    if examined.content is None:
        raise ContentError(examined.problems)
    view = View(examined.content, examined.problems, moment, standing_packages(Path()))
    if options.csv:
        print(as_csv(view, options.csv), end="")
    elif options.count:
        print(as_columns(by_field_and_kind(view, options.count)))
    else:
        print((as_json if options.json else as_text)(agenda(view)))
    return Exit.DONE


def main(words: list[str]) -> int:
    """Exit 0, also with problems in content/: they are part of what there is to do."""
    parser = Words(prog="./run desk", description="Bàn biên tập: việc cần làm, số liệu để báo cáo.")
    one = parser.add_mutually_exclusive_group()
    one.add_argument("--json", action="store_true", help="việc cần làm, cho máy đọc")
    one.add_argument("--count", type=quarter, metavar="QUÝ", help="số bài theo lĩnh vực và loại, ví dụ 2026-Q3")
    one.add_argument("--csv", type=quarter, metavar="QUÝ", help="danh sách bài đã đăng để mở bằng Excel")
    return concluded(lambda: run(parser.parse_args(words)), "Không có tệp nào thay đổi.")


if __name__ == "__main__":
    leave(main)
