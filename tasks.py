"""What can be done here. `./run NAME` starts a task; `./run --list` names them all."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task


def python(*words: str) -> int:
    """Run our Python with these words and give back its exit code, whatever happens to it."""
    child = subprocess.Popen([sys.executable, *words])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the child too: it cleans up, we wait
    signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    code = child.wait()
    return code if code >= 0 else 128 - code  # killed by signal n: 128 + n, as a shell says it


def own_words() -> list[str]:
    """The words after the task's name, which `./run` puts behind -- so that Invoke does not take paths for tasks."""
    return sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []


def leave(code: int) -> None:
    """End with a child's exit code; go on to the next task if that is 0."""
    if code:
        raise Exit(code=code)


@task
def build(_: Context) -> None:
    """Make output/ (the site, its feeds, its screen PDFs) from content/: ./run build [--if-due | --examples]."""
    leave(python("-m", "plugins.build", *own_words()))


@task
def serve(_: Context) -> None:
    """Show content/ on this machine, drafts too, anew at every save: ./run serve [--port 8000]."""
    leave(python("-m", "plugins.serving", *own_words()))


@task
def check(_: Context) -> None:
    """Name every problem in content/; write nothing: ./run check [--json | --github | --plain]; --fix mends what is safe."""
    leave(python("-m", "plugins.checking", *own_words()))


@task
def explain(_: Context) -> None:
    """Say what a code means, why it matters, and show an example: ./run explain [CODE]."""
    leave(python("-m", "plugins.explaining", *own_words()))


@task(name="import")
def import_(_: Context) -> None:
    """Make drafts of Word files: ./run import FILE.docx… [--kind tin-bai] [--watch]."""
    leave(python("-m", "plugins.importing", *own_words()))


@task
def approve(_: Context) -> None:
    """Approve publications, or say whether their approval holds: ./run approve FILE… [--by POST] [--check]."""
    leave(python("-m", "plugins.approving", *own_words()))


@task
def new(_: Context) -> None:
    """Begin a file: ./run new KIND "Title" [--field NAME] [--format NAME]; asks for what is left open."""
    leave(python("-m", "plugins.forms", "new", *own_words()))


@task
def schema(_: Context) -> None:
    """Write docs/schema/ and the snippets of VS Code anew from the code: ./run schema [--check]."""
    leave(python("-m", "plugins.forms", "schema", *own_words()))


@task
def edit(_: Context) -> None:
    """Show forms for content/ in the browser, on this machine only: ./run edit [--port 8010]."""
    leave(python("-m", "plugins.forms", "edit", *own_words()))


@task
def desk(_: Context) -> None:
    """Say what there is to do, or what was published in a quarter: ./run desk [--json | --count 2026-Q3 | --csv 2026-Q3]."""
    leave(python("-m", "plugins.desk", *own_words()))


@task
def press(_: Context) -> None:
    """Make press/ (packages for the print shop): ./run press [PATH…] [--release]."""
    leave(python("-m", "plugins.printshop", *own_words()))


@task
def preflight(_: Context) -> None:
    """Say what a press operator would find in a PDF of any origin: ./run preflight FILE.pdf [--json]."""
    leave(python("-m", "plugins.preflight", *own_words()))


@task(help={"all": "also browsers, validators and slow ones", "k": "only those whose names match"})
def test(_: Context, all: bool = False, k: str = "") -> None:
    """Run the tests."""
    shared = ("-n", "2", "--dist", "loadfile", "--no-loadscope-reorder")  # a file's fixtures are made once
    leave(python("-m", "pytest", *shared, *(["--all"] if all else []), *(["-k", k] if k else [])))


@task
def lint(_: Context) -> None:
    """Check style, types and the walls between the rooms: all of it, also after a failure."""
    walls = Path(sys.executable).with_name("lint-imports")  # this one cannot be run with -m
    style = ("-m", "ruff", "check"), ("-m", "ruff", "format", "--check")
    leave(max(python(*words) for words in (*style, ("-m", "mypy"), (str(walls), "--no-logo"))))


@task
def bench(_: Context) -> None:
    """Measure the build, the press, or search beside Pagefind: ./run bench [press | search]."""
    leave(python("tests/bench.py", *own_words()))


@task
def look(_: Context) -> None:
    """Make pictures of every template, or of the pages named, to look at: ./run look [PATH…]."""
    leave(python("tests/look.py", *own_words()))


@task
def publish(_: Context) -> None:
    """Copy the verified output into a folder and make it the live site, in one step: ./run publish FOLDER."""
    leave(python("-m", "plugins.publishing", *own_words()))


@task
def clean(_: Context) -> None:
    """Delete all that was made here, except the virtual environment."""
    for folder in ("output", "output-examples", "press", ".cache"):
        shutil.rmtree(folder, ignore_errors=True)
