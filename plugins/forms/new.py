"""./run new KIND "Title": a draft in the right folder, or everything that is in its way."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from plugins.catalogue.assembly import examine
from plugins.catalogue.clock import now
from plugins.forms.asking import ask_choices, ask_kind, ask_title
from plugins.forms.draft import Draft, draft
from plugins.forms.guide import guide
from plugins.forms.said import NO_KIND, kind_of, kinds_to_choose, one_of
from plugins.forms.wish import HERE, Newsroom, Wish, title_of
from plugins.model.kinds import Kind
from plugins.model.problem import Code, ContentError, Exit, Problem
from plugins.model.values import VIETNAM
from plugins.model.vietnamese import nfc
from plugins.output.kept import create
from plugins.words import Words

INCOMPLETE = Code("E746", "Còn thiếu {what}.", 'viết như  ./run new tin-bai "Tên bài"')
_NEXT = """\
Đã tạo content/{path} (bản nháp).
Việc tiếp theo:
  1. Mở tệp, viết vào các chỗ CẦN ĐIỀN; xem các dòng CẦN XEM nếu có.
  2. ./run check   soát lỗi
  3. ./run serve   xem trước
  4. Xong thì đổi status: nháp thành status: đăng."""


def parser() -> argparse.ArgumentParser:
    """The words of the command."""
    words = Words(prog="./run new", description="Tạo tệp mới với phần đầu bài đúng mẫu, đúng thư mục.")
    words.add_argument("kind", nargs="?", metavar="LOẠI", help="thư mục hoặc tên loại: tin-bai, tờ rơi, bản tin…")
    words.add_argument("title", nargs="?", metavar="TÊN", help="tên bài, trong ngoặc kép")
    words.add_argument("--field", default="", metavar="LĨNH VỰC", help="tên hoặc số thứ tự trong linh-vuc.yml")
    words.add_argument("--format", default="", metavar="KHỔ", help="khổ in của tờ rơi, áp phích")
    words.add_argument("--content", type=Path, default=Path("content"), help=argparse.SUPPRESS)
    return words


def newsroom_of(content: Path) -> Newsroom:
    """What is there. Raises ContentError if not even the agency's data can be read."""
    moment = now()
    examined = examine(content, moment)
    if examined.content is None:
        raise ContentError(examined.problems)
    paths = frozenset(nfc(path.relative_to(content).as_posix()) for path in content.rglob("*.md"))
    return Newsroom(examined.content, guide(), moment.astimezone(VIETNAM).date(), paths)


def run(options: argparse.Namespace) -> int:
    """Exit codes: 0 made, 65 not (then nothing was written). Raises OSError when the disk refuses."""
    asking = sys.stdin.isatty() and sys.stdout.isatty()
    kind = kind_of(options.kind) if options.kind else None
    if options.kind and kind is None:
        return _refused((NO_KIND.at(HERE, said=options.kind, choices=kinds_to_choose()),))
    if not asking and (kind is None or options.title is None):
        return _refused(_missing(kind, options.title))
    kind = kind or ask_kind(input, print)
    title = title_of(options.title) if options.title is not None else ask_title(input, kind)
    newsroom = newsroom_of(options.content)
    wish = _named(Wish(kind, title, options.field, options.format), newsroom)
    made = draft(ask_choices(wish, newsroom, input, print) if asking else wish, newsroom)
    if not isinstance(made, Draft):
        return _refused(made)
    create(options.content / made.path, made.text.encode())
    print(_NEXT.format(path=made.path))
    return Exit.DONE


def _named(wish: Wish, newsroom: Newsroom) -> Wish:
    """Field and format by their full names; what is not known stays as it was said, for the message."""
    field = one_of(wish.field, newsroom.fields) or wish.field
    return replace(wish, field=field, form=one_of(wish.form, wish.forms) or wish.form)


def _missing(kind: Kind | None, title: str | None) -> Iterator[Problem]:
    if kind is None:
        yield INCOMPLETE.at(HERE, what=f"loại: {kinds_to_choose()}")
    if title is None:
        yield INCOMPLETE.at(HERE, what="tên bài, trong ngoặc kép")


def _refused(problems: Iterator[Problem] | tuple[Problem, ...]) -> int:
    for problem in problems:
        print(f"{problem.code} {problem.what}\n  Cách sửa: {problem.fix}", file=sys.stderr)
    print("Chưa có tệp nào được tạo.", file=sys.stderr)
    return Exit.BAD_CONTENT
