"""python -m plugins.approving FILE… [--by POST] [--check]: approves publications, or says whether their approval holds."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.approving import words
from plugins.approving.approval import Submitted, approved, in_the_way, remarks, submitted, write
from plugins.approving.history import since
from plugins.catalogue.assembly import Examined, examine
from plugins.catalogue.clock import now
from plugins.checks.approval_holds import faults
from plugins.endings import ending
from plugins.leaving import leave
from plugins.model.content import Content
from plugins.model.problem import ContentError, Exit
from plugins.model.publication import Publication
from plugins.model.values import VIETNAM
from plugins.model.vietnamese import nfc
from plugins.words import Words

Ask = Callable[[str], str]


@dataclass(frozen=True)
class _Desk:
    """Everything that one run knows. ask: None where nobody can answer."""

    root: Path
    examined: Examined
    content: Content
    today: date
    ask: Ask | None

    def named(self, path: str) -> Publication | None:
        """The publication that a word of the command line means: content/tin-bai/a.md, tin-bai/a.md or a path to it."""
        try:
            inside = Path(path).resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            inside = path.removeprefix("./").removeprefix("content/")
        known = self.content.by_path
        return known.get(nfc(inside)) or known.get(nfc(path.removeprefix("./").removeprefix("content/")))


def _parser() -> argparse.ArgumentParser:
    parser = Words(
        prog="./run approve",
        description="Duyệt bài: xem, trả lời c hoặc k, máy ghi vào phần đầu bài.",
        lacking="Còn thiếu tệp: ./run approve content/tin-bai/ten-tep.md",
    )
    parser.add_argument("files", nargs="+", metavar="TỆP", help="bài cần duyệt, ví dụ content/tin-bai/ten-tep.md")
    parser.add_argument("--by", metavar="CHỨC_DANH", help="chức danh người duyệt, có trong co-quan.yml")
    parser.add_argument("--check", action="store_true", help="chỉ xem phần duyệt còn đúng không, không ghi gì")
    parser.add_argument("--content", type=Path, default=Path("content"), help=argparse.SUPPRESS)
    return parser


def _check(desk: _Desk, item: Publication) -> bool:
    found = tuple(faults(item, desk.content))
    print(words.held(item) if not found else "\n".join(map(str, found)))
    return not found


def _approve(desk: _Desk, item: Publication, post: str) -> bool:
    problems = in_the_way(desk.examined.problems, item)
    if problems:
        print(words.refused(item, problems), file=sys.stderr)
        return False
    given = submitted(item, desk.content, desk.root)
    print(words.shown(given, post, _changes(given), remarks(desk.examined.problems, item)))
    if desk.ask is None:
        print(words.NOBODY_TO_ASK, file=sys.stderr)
        return False
    if desk.ask("Duyệt? (c/k) ").strip().casefold() not in ("c", "có"):
        print(words.NOT_APPROVED)
        return False
    octets = approved(given, post, desk.today, desk.content)
    if octets is None:
        print(words.CANNOT_WRITE, file=sys.stderr)
    elif not write(given, octets):
        print(words.CHANGED_MEANWHILE, file=sys.stderr)
    else:
        print(words.done(given, post))
        return True
    return False


def _changes(given: Submitted) -> tuple[str, ...] | None:
    before = given.item.matter.approved_text
    return (
        since(given.path, before, given.item.written.text)
        if given.item.written and before and not given.holds
        else None
    )


def run(arguments: Sequence[str], ask: Ask | None) -> int:
    """Exit codes: 0 all are approved (or hold), 65 some are not. Raises ContentError if content/ cannot be read at all."""
    options = _parser().parse_args(arguments)
    moment = now()
    examined = examine(options.content, moment)
    if examined.content is None:
        raise ContentError(examined.problems)
    desk = _Desk(options.content, examined, examined.content, moment.astimezone(VIETNAM).date(), ask)
    posts = desk.content.agency.may_approve
    post = options.by or posts[0]
    if post not in posts:
        print(words.unknown_post(post, posts), file=sys.stderr)
        return Exit.BAD_CONTENT
    return _all(desk, options.files, post, options.check)


def _all(desk: _Desk, files: Sequence[str], post: str, check: bool) -> int:
    code = Exit.DONE
    for file in files:
        item = desk.named(file)
        if item is None:
            print(words.unread(file, desk.examined.problems), file=sys.stderr)
        if item is None or not (_check(desk, item) if check else _approve(desk, item, post)):
            code = Exit.BAD_CONTENT
    return code


def main(arguments: Sequence[str]) -> int:
    """Exit codes: model.problem.Exit."""
    try:
        return run(arguments, input if sys.stdin.isatty() else None)
    except (ContentError, OSError, EOFError, KeyboardInterrupt) as error:
        code, text = ending(KeyboardInterrupt() if isinstance(error, EOFError) else error, "Không có gì được ghi thêm.")
        print(text, file=sys.stderr)
        return code


if __name__ == "__main__":
    leave(main)
