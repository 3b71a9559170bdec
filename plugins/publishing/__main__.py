"""python -m plugins.publishing TARGET: the verified site in output/ becomes a new release in the folder TARGET."""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from datetime import date
from pathlib import Path

from plugins.leaving import leave
from plugins.model import addresses
from plugins.model.problem import Exit
from plugins.publishing import ledger
from plugins.publishing.release import Locked, copy_durably, lock, make_current
from plugins.publishing.verification import faults
from plugins.words import Words

OUTPUT, MANIFEST = Path("output"), Path(".cache/manifest.json")
NEXT_CHANGE, LEDGER = Path("next-change.json"), Path("content") / addresses.LEDGER


def publish(output: Path, manifest_file: Path, releases: Path) -> str:
    """Copies the site, verifies the copy, makes it current. Returns the release's name: the first 12 hex digits of its
    manifest's SHA-256, so that the same site is never stored twice. Raises ValueError when the copy is not what was built."""
    text = manifest_file.read_text(encoding="utf-8")
    name = hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]
    with lock(releases / ".lock"):
        if (releases / name).exists():
            _verify(releases / name, text)
        else:
            part = releases / f".{name}.part"
            shutil.rmtree(part, ignore_errors=True)
            copy_durably(output, part)
            _verify(part, text)  # before it has a name: a bad copy must not pass for this release next time
            part.rename(releases / name)
        make_current(releases, name)
    return name


def record_addresses() -> None:
    """Adds what has just gone live to the ledger, with the day as of which the site was built: the build asked the clock, so
    that nobody else has to. Says what to do with the file, or why it could not be written: the site is live either way."""
    try:
        day = date.fromisoformat(json.loads(NEXT_CHANGE.read_text(encoding="utf-8"))["built"][:10])
        files = json.loads(MANIFEST.read_text(encoding="utf-8"))["files"]
        added = ledger.record(LEDGER, ledger.addresses(files), day)
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"Chưa ghi được {LEDGER} ({error}). Chạy ./run build rồi ./run publish lại.", file=sys.stderr)
        return
    if added:
        print(f"Sổ địa chỉ thêm {added} địa chỉ mới. Nhờ người phụ trách kỹ thuật lưu {LEDGER} vào git.")


def _verify(folder: Path, manifest_text: str) -> None:
    try:
        manifest = json.loads(manifest_text)
        wrong = faults(folder, manifest["files"], manifest["base_path"])
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{MANIFEST}: {error!r}") from error
    if wrong:
        raise ValueError("\n".join(wrong))


def main(arguments: list[str]) -> int:
    """Exit codes: model.problem.Exit."""
    parser = Words(
        prog="./run publish",
        description="Đăng trang đã dựng vào một thư mục, trong một bước.",
        lacking="Còn thiếu thư mục đăng: ./run publish THƯ_MỤC (hỏi người phụ trách kỹ thuật).",
    )
    parser.add_argument("folder", metavar="THƯ_MỤC", help="thư mục mà máy chủ của cơ quan đọc")
    folder: str = parser.parse_args(arguments).folder
    if not MANIFEST.exists() or not OUTPUT.is_dir():
        print("Chưa có trang để đăng. Chạy ./run build trước.", file=sys.stderr)
        return Exit.BAD_CONTENT
    try:
        name = publish(OUTPUT, MANIFEST, Path(folder))
    except Locked:
        print("Một lần đăng khác đang chạy. Chờ xong rồi chạy lại.", file=sys.stderr)
        return Exit.LOCKED
    except (OSError, ValueError) as error:
        print(f"Không đăng được, trang đang chạy không thay đổi: {error}", file=sys.stderr)
        return Exit.INPUT_OUTPUT
    print(f"Đã đăng bản {name}; {folder}/current trỏ tới bản này, các bản cũ vẫn còn.")
    record_addresses()
    return Exit.DONE


if __name__ == "__main__":
    leave(main)
