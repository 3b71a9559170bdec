"""Measures the build (./run bench), the press (./run bench press) or search (./run bench search, in bench_search.py). Each
figure of build and press is the median of several runs of the whole command, with its spread.

Cold: no cache at all. Warm: nothing changed since the last build. Memory: the largest sum over the build's processes.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUNS = 3


def memory_of(root: int) -> int:
    """Resident bytes of a process and all its descendants (shared pages counted once a process, so an upper bound)."""
    children: dict[int, list[int]] = {}
    resident: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        try:
            fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            resident[int(entry.name)] = int(fields[21]) * os.sysconf("SC_PAGE_SIZE")
            children.setdefault(int(fields[1]), []).append(int(entry.name))
        except (OSError, ValueError, IndexError):
            continue
    total, queue = 0, [root]
    while queue:
        process = queue.pop()
        total += resident.get(process, 0)
        queue += children.get(process, [])
    return total


def run(folder: Path, *words: str) -> tuple[float, int]:
    """Seconds and peak bytes of one run of a module (plugins.build, …) with its words in `folder`."""
    started, peak = time.monotonic(), 0
    command = [sys.executable, "-m", *words]
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while child.poll() is None:
        peak = max(peak, memory_of(child.pid))
        time.sleep(0.1)  # looking at all processes costs time too
    if child.returncode:
        raise SystemExit(child.returncode)
    return time.monotonic() - started, peak


def show(name: str, results: list[tuple[float, int]]) -> None:
    """One line: median, least and most seconds, most memory."""
    seconds = [result[0] for result in results]
    peak = max(result[1] for result in results) / 1_000_000
    spread = f"({min(seconds):.1f}–{max(seconds):.1f})"
    print(f"{name:30}{statistics.median(seconds):6.1f} s {spread:14} {peak:6.0f} MB", flush=True)


def workspace() -> Path:
    """A copy of the project, so that output/, press/ and .cache/ of the editor stay as they are."""
    folder = ROOT / ".cache" / "bench"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in ("content", "theme", "plugins", "pelicanconf.py"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def measured(folder: Path, name: str, *words: str) -> None:
    """Cold and unchanged, several runs each."""
    cold = []
    for _ in range(RUNS):
        shutil.rmtree(folder / ".cache", ignore_errors=True)
        cold.append(run(folder, *words))
    show(f"{name}, cold", cold)
    show(f"{name}, unchanged", [run(folder, *words) for _ in range(RUNS)])


# What is measured: a name, and the module with its words.
BENCHES = {
    "build": [("everything", "plugins.build")],
    "press": [
        ("letter fold", "plugins.printshop", "to-roi/nop-ho-so-ngay-tai-nha.md"),
        ("16-page bulletin", "plugins.printshop", "ban-tin/ban-tin-so-2.md"),
        ("all packages", "plugins.printshop"),
    ],
}


def bad_word(word: str, known: Iterable[str]) -> int:
    """Says what can be measured; the exit code for a word that is not known (model.problem.Exit)."""
    print(f"Không hiểu “{word}”. Viết ./run bench, hoặc thêm một trong: {', '.join(known)}.", file=sys.stderr)
    return 65


def main(what: str = "build") -> None:
    """Prints a line for each figure."""
    if what == "search":
        raise SystemExit(subprocess.run([sys.executable, ROOT / "tests/bench_search.py"], check=False).returncode)
    if what not in BENCHES:
        raise SystemExit(bad_word(what, ("search", *BENCHES)))
    folder = workspace()
    for name, *words in BENCHES[what]:
        measured(folder, name, *words)
    shutil.rmtree(folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
