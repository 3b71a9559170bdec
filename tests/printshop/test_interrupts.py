"""./run press interrupted: it ends at once and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support.packages import flyer, package, workshop
from support.site import ROOT

from plugins.model.problem import Exit

pytestmark = pytest.mark.usefixtures("one_process")


@pytest.mark.all
def test_an_interrupt_leaves_nothing_behind(tmp_path: Path):
    place = workshop(tmp_path, {f"to-roi/to-{n}.md": flyer(f"Tờ {n}") for n in range(6)})
    environment = {**os.environ, "PYTHONPATH": str(place), "PYTHONUNBUFFERED": "1"}
    command, pipe = [sys.executable, "-m", "plugins.printshop"], subprocess.PIPE
    with subprocess.Popen(command, cwd=place, env=environment, stdout=pipe, stderr=pipe, encoding="utf-8") as running:
        try:
            assert running.stdout is not None
            assert "[1/6]" in running.stdout.readline()
            running.send_signal(signal.SIGINT)
            _, said = running.communicate(timeout=30)
        finally:
            running.kill()
    assert (running.returncode, said) == (Exit.INTERRUPTED, "Đã dừng. Bộ tệp in đã làm trước đó không thay đổi.\n")
    whole = {"preflight.json", "preflight.txt", "press.pdf", "ticket.json", "ticket.pdf", "zip"}
    assert {frozenset(package(place, f"to-roi/{made.name}").endings) for made in place.glob("press/to-roi/*")} == {
        frozenset(whole)
    }


_STOPPED_WHILE_A_RESULT_IS_ON_ITS_WAY = """
import multiprocessing, time
from pathlib import Path
from plugins.press.workers import workers
if __name__ == "__main__":
    try:
        with workers(1) as pool:
            pool.submit(int).result()
            pool.submit(bytes, 600_000_000)
            (worker,) = multiprocessing.active_children()
            while "pipe_write" not in Path(f"/proc/{worker.pid}/wchan").read_text():
                time.sleep(0.001)
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        print("stopped", flush=True)
"""


@pytest.mark.all
def test_an_interrupt_while_a_package_is_handed_over_ends_the_run(tmp_path: Path):
    script = tmp_path / "script.py"
    script.write_text(_STOPPED_WHILE_A_RESULT_IS_ON_ITS_WAY, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, script], env=environment, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.communicate(timeout=30)[0] == "stopped\n"
        finally:
            running.kill()
