"""python -m plugins.importing FILE.docx… [--kind tin-bai] [--watch]: Word files become drafts in content/."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from plugins.catalogue.clock import now
from plugins.importing.filing import Outcome, import_file
from plugins.importing.inbox import FOLDER, Inbox, watch
from plugins.importing.matter import KINDS
from plugins.leaving import leave
from plugins.model.kinds import BY_FOLDER, Kind
from plugins.model.problem import Exit
from plugins.model.values import VIETNAM
from plugins.model.vietnamese import slugify
from plugins.output.kept import keep
from plugins.words import Words

REPORTS = Path(".cache/import")


def _parser() -> argparse.ArgumentParser:
    folders = [kind.folder for kind in KINDS]
    parser = Words(prog="./run import", description="Đưa tệp Word vào content/ thành bản nháp.")
    parser.add_argument("files", nargs="*", metavar="FILE.docx", type=Path, help="tệp Word")
    parser.add_argument("--kind", choices=folders, default=folders[0], help="thư mục nhận bài (mặc định tin-bai)")
    parser.add_argument("--content", type=Path, default=Path("content"), help=argparse.SUPPRESS)
    parser.add_argument("--watch", action="store_true", help=f"chờ tệp mới trong {FOLDER}/ đến khi nhấn Ctrl-C")
    return parser


def _one(path: Path, content: Path, kind: Kind) -> Outcome:
    """Imports a file, and keeps what there is to say beside the caches, for who closed the window too soon."""
    outcome = import_file(path, content, kind, now().astimezone(VIETNAM).date())
    if outcome.done:
        keep(REPORTS / f"{slugify(Path(outcome.article).stem)}.txt", f"{outcome}\n".encode())
    return outcome


def _watch(content: Path, kind: Kind) -> int:
    print(
        f"Đang chờ tệp Word trong {FOLDER}/ (dừng: Ctrl-C). Xong thì tệp sang {FOLDER}/xong/, hỏng thì {FOLDER}/loi/."
    )
    with contextlib.suppress(KeyboardInterrupt):
        watch(Inbox(FOLDER, partial(_one, content=content, kind=kind)), partial(print, end="\n\n", flush=True))
    return Exit.INTERRUPTED


def main(arguments: Sequence[str]) -> int:
    """Exit codes (model.problem.Exit): 0 all are in, 65 some cannot be, 74 the disk refuses."""
    parser = _parser()
    options = parser.parse_args(arguments)
    kind = BY_FOLDER[options.kind]
    if options.watch:
        return _watch(options.content, kind)
    if not options.files:
        parser.error("Ghi tên tệp Word, ví dụ: ./run import ke-hoach.docx; hoặc --watch.")
    code = Exit.DONE
    for path in options.files:
        try:
            outcome = _one(path, options.content, kind)
        except OSError as error:
            print(f"Không ghi được bài từ {path}: {error.strerror}. Không có gì được ghi.", file=sys.stderr)
            return Exit.INPUT_OUTPUT
        print(outcome, file=sys.stdout if outcome.done else sys.stderr)
        code = code if outcome.done else Exit.BAD_CONTENT
    return code


if __name__ == "__main__":
    leave(main)
