"""Files that no editor means to make: each a problem in words within 5 s and 1 GB, in a process of its own."""

from __future__ import annotations

import json
import os
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.pictures import png_that_claims, svg
from support.site import ROOT, article, make_site

SECONDS, MEMORY = 5.0, 1_000_000_000
TEXT = "tin-bai/xau.md"
Maker = Callable[[Path], None]


def text(body: str, **keys: str) -> tuple[str, bytes]:
    return TEXT, article("Bài thử", body, **keys).encode()


def aliases() -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    return "\n".join([*lines, *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))])


FILES: dict[str, tuple[str, bytes, str]] = {
    "20 MB of text": (*text("Nộp hồ sơ. " * 1_500_000), "E003"),
    "a line of 1 MB": (*text("a" * 1_000_000), "E003"),
    "a line of 400 kB": (*text("a" * 400_000), "E073"),
    "50,000 [": (*text("[" * 50_000), "E071"),
    "4,000 [": (*text("[" * 4_000), "E071"),
    "50,000 [ in lines": (*text(("[" * 40 + "\n") * 1_250), "E071"),
    "100,000 <": (*text("<a " * 100_000), "E071"),
    "20,000 <!--": (*text("<!-- " * 20_000), "E071"),
    "400,000 *": (*text("*a " * 130_000), "E073"),
    "3,000 quotes in quotes": (*text(">" * 3_000 + " a"), "E072"),
    "3,000 lists in lists": (*text("- " * 3_000 + "a"), "E072"),
    "400 lists in lists by indentation": (*text("\n".join("    " * level + "- a" for level in range(400))), "E072"),
    "3,000 div in div": (*text("<div>" * 3_000), "E046"),
    "20,000 headings without a blank line": (*text("## a\n" * 20_000), "E078"),
    "100,000 paragraphs": (*text("a\n\n" * 100_000), "E079"),
    "100,000 footnotes": (*text("[^1] " * 90_000), "E073"),
    "nested aliases of YAML": (TEXT, f"---\n{aliases()}\n---\n\nA\n".encode(), "E013"),
    "100,000 [ in YAML": (TEXT, b"---\ntitle: " + b"[" * 100_000 + b"\n---\n\nA\n", "E010"),
    "100,000 { in YAML": (TEXT, b"---\ntitle: " + b"{a: " * 100_000 + b"\n---\n\nA\n", "E010"),
    "50,000 levels of YAML": (TEXT, b"---\n" + b"- " * 50_000 + b"a\n---\n\nA\n", "E010"),
    "400 kB of YAML": (TEXT, b"---\n" + b"".join(b"a%d: b\n" % n for n in range(40_000)) + b"---\n\nA\n", "E010"),
    "a picture of 10,000 megapixels": ("anh/bom.png", png_that_claims(100_000, 100_000), "E063"),
    "a drawing of 20 MB": ("anh/lon.svg", svg("<g/>" * 5_000_000).encode(), "E077"),
    "a drawing that grows": ("anh/no.svg", b'<!DOCTYPE svg [<!ENTITY a "&b;&b;">]>' + svg("&a;").encode(), "E064"),
    "a file of 20 GB": ("anh/phim.png", b"", "E075"),
    "random bytes": (TEXT, os.urandom(400_000), "E001"),
}  # fmt: skip


def bound() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def checked(folder: Path) -> tuple[list[str], float]:
    """Codes that `check --json` tells, and the seconds of the processor that it took."""
    (folder / "plugins").symlink_to(ROOT / "plugins")
    command = [sys.executable, "-m", "plugins.checking", "--json"]
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    run = subprocess.run(command, cwd=folder, capture_output=True, timeout=120, check=False, preexec_fn=bound)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{taken:.1f} s of the processor, {time.monotonic() - started:.1f} s, {len(run.stdout)} B")
    assert run.returncode == 65, run.stderr.decode()[-2000:]
    assert b"Traceback" not in run.stderr
    return [problem["code"] for problem in json.loads(run.stdout)], taken


@pytest.mark.all
@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_is_a_problem_in_time(name: str, tmp_path: Path) -> None:
    file, octets, code = FILES[name]
    content = make_site(tmp_path, {file: octets})
    if code == "E075":
        os.truncate(content / file, 20_000_000_000)
    codes, taken = checked(tmp_path)
    assert code in codes
    assert taken < SECONDS


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    try:
        os.mknod(path, 0o600 | 0o020000, os.makedev(1, 5))  # /dev/zero, which never ends
    except PermissionError:
        pytest.skip("only root makes devices")


def listener(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as end:
        os.chdir(path.parent)
        end.bind(path.name)


@pytest.mark.all
@pytest.mark.parametrize("make", [pipe, device, listener], ids=["a pipe", "a device", "a socket"])
def test_what_is_no_file_is_never_waited_for(make: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    make(make_site(tmp_path) / "tin-bai" / "x.md")
    codes, taken = checked(tmp_path)
    assert codes == ["E051"]
    assert taken < SECONDS
