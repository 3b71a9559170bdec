"""The house keeps its shape: walls between rooms, rooms that work without Pelican, small modules, composed text."""

from __future__ import annotations

import ast
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest
from support.site import ROOT

MODULES = sorted((ROOT / "plugins").rglob("*.py"))
ROOMS = sorted(path.parent for path in (ROOT / "plugins").glob("*/__init__.py"))
LONGEST_MODULE, LONGEST_FUNCTION = 250, 45

# Imports everything but the doors to Pelican, and names the module that first brings Pelican along.
IMPORT_ALL = """
import importlib, pkgutil, sys, plugins
for module in pkgutil.walk_packages(plugins.__path__, "plugins."):
    if not module.name.endswith((".hook", ".__main__")):
        importlib.import_module(module.name)
        if "pelican" in sys.modules:
            sys.exit(module.name)
"""


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_walls_between_the_rooms_stand() -> None:
    linted = run(str(Path(sys.executable).with_name("lint-imports")), "--no-logo")
    assert linted.returncode == 0, linted.stdout


def test_every_room_works_without_pelican() -> None:
    assert run(sys.executable, "-c", IMPORT_ALL).stderr == ""


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_room_says_in_one_sentence_what_it_is_for(room: Path) -> None:
    docstring = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8"))) or ""
    assert docstring.endswith(".")
    assert "\n\n" not in docstring


def test_no_module_is_too_long() -> None:
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each function of a module: where it stands, and its lines."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{name(path)}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1


def test_no_function_is_too_long() -> None:
    lengths = dict(function for path in MODULES for function in functions(path))
    assert {place: length for place, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_every_rule_has_a_test_file() -> None:
    rules = [path for path in (ROOT / "plugins" / "checks").glob("*.py") if "\ndef check(" in path.read_text("utf-8")]
    tests = ROOT / "tests" / "checks"
    assert len(rules) >= 9
    assert [path.stem for path in rules if not (tests / f"test_{path.stem}.py").exists()] == []


def texts_of_the_repository() -> Iterator[tuple[str, str]]:
    """Name and text of every file that the repository keeps outside tests; of pictures and fonts only the name."""
    listed = run("git", "ls-files", "-z")
    if listed.returncode:
        pytest.skip("not a git checkout")
    for file in listed.stdout.split("\0"):
        ours = not file.startswith("tests/") and not fnmatch(
            file, "docs/problems/*/in/*"
        )  # bad input is bad on purpose
        if file and ours and (ROOT / file).is_file():
            octets = (ROOT / file).read_bytes()
            yield file, "" if b"\0" in octets else octets.decode("utf-8")


def test_all_text_and_every_name_of_the_repository_is_composed() -> None:
    texts = texts_of_the_repository()
    assert [file for file, text in texts if not unicodedata.is_normalized("NFC", file + text)] == []
