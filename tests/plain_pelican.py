"""How many mistakes of docs/problems go by in silence under plain Pelican: python tests/plain_pelican.py

Each case lies in a tree of its own that plain Pelican builds without a word, and is built with `--fatal warnings` and the
theme `simple`. Silent: exit 0, and nothing printed names a file of the case. It prints a table by code.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import pelican  # noqa: E402 – and what it loads late, once for all children
import pelican.generators  # noqa: E402
import pelican.writers  # noqa: E402
from support.cases import Case, every_case  # noqa: E402 – found only with the line above
from support.site import Files, make_site  # noqa: E402

LONGEST = 20  # seconds; a named pipe holds Pelican up for ever
SETTINGS = """\
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
SITEURL = "https://thunghiem.example"
THEME = "simple"
READERS = {"rst": None}
ARTICLE_PATHS = ["tin-bai", "guong-dien-hinh", "to-roi", "ban-tin", "ap-phich"]
PAGE_PATHS = ["trang"]
STATIC_PATHS = ["anh"]
"""


def built(files: Files) -> tuple[int, str]:
    """Exit code and everything printed of one build; -1 if it had to be ended."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_site(folder, files)
        (folder / "conf.py").write_text(SETTINGS, encoding="utf-8")
        child = os.fork()
        if child == 0:
            _build(folder)
        _, status = os.waitpid(child, 0)
        code = -1 if os.WIFSIGNALED(status) else os.waitstatus_to_exitcode(status)
        return code, (folder / "said").read_text(encoding="utf-8", errors="replace")


def _build(folder: Path) -> None:
    """In the child: Pelican's own command, its output in a file."""
    signal.alarm(LONGEST)
    said = os.open(folder / "said", os.O_CREAT | os.O_WRONLY)
    os.dup2(said, 1)
    os.dup2(said, 2)
    os.chdir(folder)
    code = 70
    try:
        pelican.main(["content", "-o", "output", "-s", "conf.py", "--fatal", "warnings"])
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException as error:
        print(repr(error))
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def silent(case: Case) -> bool:
    """Whether the case passes and nobody is told which file is meant."""
    code, said = built(case.files)
    return code == 0 and not any(Path(path).name in said for path in case.files)


def main() -> int:
    """Prints the table; 1 if plain Pelican does not take the sound tree."""
    code, said = built({})
    if code:
        print(f"the sound tree: exit {code}\n{said}", file=sys.stderr)
        return 1
    cases = every_case()
    quiet = []
    for case in cases:
        quiet += [case] if silent(case) else []
        print(f"{case}: {'silent' if case in quiet[-1:] else 'told'}", file=sys.stderr, flush=True)
    all_of, quiet_of = (Counter(case.name.split("/")[0] for case in group) for group in (cases, quiet))
    print("\n".join(f"{name}  {quiet_of[name]:>3} of {count:>3} silent" for name, count in sorted(all_of.items())))
    print(f"{len(quiet)} of {len(cases)} mistakes go by in silence ({len(quiet) / len(cases):.0%}).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
