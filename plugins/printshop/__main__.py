"""python -m plugins.printshop [PATH…] [--release]: packages for the print shop, from content/ to press/."""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

from plugins.catalogue.assembly import assemble
from plugins.catalogue.clock import now
from plugins.endings import ending
from plugins.model.catalogue import Catalogue
from plugins.model.problem import Code, ContentError, Exit, Place, Problem, report
from plugins.press import cache
from plugins.printshop.order import Order, orders
from plugins.printshop.shelf import Shelf
from plugins.printshop.workshop import made
from plugins.publishing.release import lock

ROOMS = ("separation", "imposition", "preflight", "printshop")  # that have a say in a package, beside the press
CONTENT, THEME, PRESS, CACHE = Path("content"), Path("theme"), Path("press"), Path(".cache")
UNKNOWN = Code(
    "E556",
    "Không có ấn phẩm “{path}” nào đang đăng.",
    "ghi đường dẫn tệp trong content/to-roi, content/ban-tin, content/ap-phich; bài nháp hoặc chưa đến ngày thì chưa in được",
)
PROOF_ONLY = Code(
    "E557",
    "“{title}” chưa đủ thông tin ấn phẩm theo luật nên chỉ có bản in thử, không được đưa in.",
    "bổ sung những mục đã báo ở trên (mã W) rồi chạy lại",
)


def press(paths: Sequence[str], release: bool, content: Path = CONTENT) -> int:
    """Makes the packages of all printed publications, or of those named. Raises ContentError with every problem."""
    started = time.monotonic()
    assembled = assemble(content, now())
    chosen = _chosen(assembled.catalogue, paths)
    ordered = orders(assembled.catalogue, content.resolve(), THEME.resolve(), chosen)
    if release and (unready := _unready(ordered)):
        raise ContentError(unready)
    with lock(CACHE / "press.lock"):
        shelf = Shelf(PRESS, CACHE / "printshop", CACHE / "press-stage")
        warnings, problems = _work(ordered, shelf)
    if problems:
        raise ContentError((*problems, *warnings))
    if warnings:
        print(report(warnings), file=sys.stderr)
    print(f"Xong: {len(ordered)} bộ tệp in trong {PRESS}/, {_seconds(started)} giây.")
    return Exit.DONE


def _chosen(catalogue: Catalogue, paths: Sequence[str]) -> set[str] | None:
    """Paths of the publications that the words on the command line name; None: all. A folder names all in it."""
    if not paths:
        return None
    printed = [item.path for item in catalogue.dated if item.kind.printed]
    wanted = [path.removeprefix("./").removeprefix("content/").rstrip("/") for path in paths]
    found = {word: {path for path in printed if path == word or path.startswith(f"{word}/")} for word in wanted}
    missing = tuple(UNKNOWN.at(Place(f"content/{word}"), path=word) for word, items in found.items() if not items)
    if missing:
        raise ContentError(missing)
    return set().union(*found.values())


def _unready(ordered: Sequence[Order]) -> tuple[Problem, ...]:
    """What keeps these orders from the press: each imprint's faults, and that it is only a proof."""
    problems: list[Problem] = []
    for order in ordered:
        if order.proof:
            place = order.publication.place("imprint")
            problems += [*order.faults, PROOF_ONLY.at(place, title=order.publication.title)]
    return tuple(problems)


def _work(ordered: Sequence[Order], shelf: Shelf) -> tuple[list[Problem], list[Problem]]:
    """Makes what changed, says how far it is, and puts each package on the shelf. Returns warnings and problems."""
    warnings: list[Problem] = []
    problems: list[Problem] = []
    tools = (cache.tools(), cache.code(*ROOMS))
    digests = {order.folder: order.digest(*tools, cache.templates(order.job.theme)) for order in ordered}
    fresh = []
    for order in ordered:
        kept = shelf.kept(order.folder, digests[order.folder])
        if kept is None:
            fresh.append(order)
        warnings += kept or ()
    for number, (order, package, seconds) in enumerate(made(fresh), start=1):
        problems += package.problems
        warnings += package.warnings
        if not package.problems:
            shelf.put(order.folder, digests[order.folder], package.files, package.warnings)
        state = "có lỗi" if package.problems else "bản in thử" if order.proof else "sẵn sàng in"
        print(f"[{number}/{len(fresh)}] {order.folder}: {state}, {seconds:.1f} giây", flush=True)
    return warnings, problems


def _seconds(started: float) -> str:
    return f"{time.monotonic() - started:.1f}".replace(".", ",")


def main(arguments: list[str]) -> int:
    """Exit codes: model.problem.Exit."""
    parser = argparse.ArgumentParser(prog="./run press")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="publications or folders in content/; none: all")
    parser.add_argument("--release", action="store_true", help="refuse what is not ready for the press")
    options = parser.parse_args(arguments)
    try:
        return press(options.paths, options.release)
    except (Exception, KeyboardInterrupt) as error:
        code, text = ending(error, "Bộ tệp in đã làm trước đó không thay đổi.")
        if code is Exit.OUR_BUG:
            traceback.print_exc()
        print(text, file=sys.stderr)
        return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
