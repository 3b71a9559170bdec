"""The watched folder: what is put into it becomes an article, and goes on to a folder that says how it went."""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plugins.importing.filing import Outcome

FOLDER = Path("hop-thu-den")
DONE, FAILED = "xong", "loi"
STABLE = 2.0  # s without change, after which a file is taken to be copied whole
INTERVAL = 0.5  # s between two looks

Import = Callable[[Path], Outcome]


@dataclass
class Inbox:
    """A folder, and how long each file in it has looked the same. wait: looks without change that a file needs."""

    folder: Path
    work: Import
    wait: int = round(STABLE / INTERVAL)
    seen: dict[Path, tuple[tuple[int, int], int]] = field(default_factory=dict)

    def look(self) -> Iterator[str]:
        """One look: imports what has come to rest, moves it, and tells what happened."""
        self.folder.mkdir(exist_ok=True)
        waiting = {path: _state(path) for path in sorted(self.folder.iterdir()) if _counts(path)}
        before = self.seen
        self.seen = {}
        for path, state in waiting.items():
            if state is None:
                continue
            last, looks = before.get(path, (state, 0))
            looks = looks + 1 if last == state else 1
            if looks > self.wait:
                yield self._take(path)
            else:
                self.seen[path] = (state, looks)

    def _take(self, path: Path) -> str:
        try:
            outcome = self.work(path)
            text, folder = str(outcome), DONE if outcome.done else FAILED
        except OSError as error:
            text, folder = f"Không ghi được: {error.strerror}. Không có gì được ghi.", FAILED
        except Exception:  # one bad file must not close the letter box
            text, folder = (
                f"Lỗi của chương trình, gửi tệp này cho người phụ trách kỹ thuật.\n{traceback.format_exc()}",
                FAILED,
            )
        moved = _free(self.folder / folder, path.name)
        moved.parent.mkdir(exist_ok=True)
        os.replace(path, moved)
        moved.with_name(f"{moved.name}.txt").write_text(f"{text}\n", encoding="utf-8")
        return text


def _counts(path: Path) -> bool:
    """Whether a name is something that a person put here: no folders of ours, no hidden files, no locks of Office."""
    return not path.name.startswith((".", "~$")) and path.name not in (DONE, FAILED)


def _state(path: Path) -> tuple[int, int] | None:
    """Size and time of change; None if it is gone meanwhile."""
    try:
        state = path.lstat()
    except OSError:
        return None
    return state.st_size, state.st_mtime_ns


def _free(folder: Path, name: str) -> Path:
    """A path in the folder that nothing stands on."""
    path = folder / name
    number = 2
    while os.path.lexists(path):
        path = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
        number += 1
    return path


def watch(inbox: Inbox, tell: Callable[[str], None]) -> None:
    """Looks until it is interrupted."""
    while True:
        for text in inbox.look():
            tell(text)
        time.sleep(INTERVAL)
