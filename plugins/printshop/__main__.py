"""python -m plugins.printshop [PATH…] [--release]: packages for the print shop, from content/ to press/."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.catalogue.clock import now
from plugins.endings import concluded
from plugins.leaving import leave
from plugins.model.problem import Exit, report
from plugins.press import origins
from plugins.press.workers import WORKERS, collect_seldom, interrupts_held, load, workers
from plugins.printshop.memo import Memo, fingerprint
from plugins.printshop.shelf import Shelf
from plugins.publishing.release import lock
from plugins.words import Words

if TYPE_CHECKING:
    from plugins.printshop.run import Done

CONTENT, THEME, PRESS, CACHE = Path("content"), Path("theme"), Path("press"), Path(".cache")


def press(paths: Sequence[str], release: bool) -> int:
    """Makes what was named, or says at once that nothing changed. Raises ContentError with every problem."""
    started = time.monotonic()
    wanted = sorted({path.removeprefix("./").removeprefix("content/").rstrip("/") for path in paths})
    content, theme = CONTENT.resolve(), THEME.resolve()
    shelf, memo = Shelf(PRESS, CACHE / "printshop", CACHE / "press-stage"), Memo(CACHE / "printshop" / "runs")
    words = [*wanted, *(["--release"] if release else [])]
    inputs = fingerprint((content, theme, Path(__file__).resolve().parents[1]), origins.tools())
    with lock(CACHE / "press.lock"):
        known = memo.recall(words, inputs, now(), shelf)
        if known is None:
            done = _made(wanted, release, content, theme, shelf)
            known = len(done.packages), report(done.warnings) if done.warnings else ""
            memo.keep(words, inputs, done.packages, known[1], done.until)
    count, said = known
    if said:
        print(said, file=sys.stderr)
    seconds = f"{time.monotonic() - started:.1f}".replace(".", ",")
    print(f"Xong: {count} bộ tệp in trong {PRESS}/, {seconds} giây.")
    return Exit.DONE


def _made(wanted: Sequence[str], release: bool, content: Path, theme: Path, shelf: Shelf) -> Done:
    """Runs the press. Its first worker loads the layout engine while content/ is being read here."""
    collect_seldom()
    alone = len(wanted) == 1 and wanted[0].endswith(".md")
    with workers(1 if alone else WORKERS) as pool:
        with interrupts_held():
            pool.submit(load, "plugins.printshop.production")
        from plugins.printshop.run import press as run  # noqa: PLC0415 – much to load, and often not needed

        return run(wanted, pool, shelf, content=content, theme=theme, release=release)


def main(arguments: list[str]) -> int:
    """Exit codes: model.problem.Exit."""
    parser = Words(prog="./run press", description="Làm bộ tệp gửi nhà in.")
    parser.add_argument("paths", nargs="*", metavar="TỆP", help="bài hoặc thư mục trong content/; không ghi: tất cả")
    parser.add_argument("--release", action="store_true", help="không nhận bài chưa đủ điều kiện đưa in")
    options = parser.parse_args(arguments)
    return concluded(lambda: press(options.paths, options.release), "Bộ tệp in đã làm trước đó không thay đổi.")


if __name__ == "__main__":
    leave(main)
