"""What a page comes from beside its content: our code, the templates, the libraries of this machine. Imports little, so
that it can be asked before anything else is loaded."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

_PACKAGES = (
    "weasyprint",
    "pydyf",
    "tinycss2",
    "fonttools",
    "pikepdf",
    "pypdfium2",
    "pillow",
    "segno",
    "jinja2",
    "numpy",
)
_LIBRARIES = (("libpango-1.0.so.0", "pango_version_string"), ("libharfbuzz.so.0", "hb_version_string"))
_ROOMS = ("press", "model", "templates", "images/encode.py")


@lru_cache(maxsize=1)
def tools() -> str:
    """Versions of the packages and system libraries that decide what a page looks like."""
    packages = [f"{name} {version(name)}" for name in _PACKAGES]
    return " ".join(packages + [_library_version(file, function) for file, function in _LIBRARIES])


def _library_version(file: str, function: str) -> str:
    try:
        ask = getattr(ctypes.CDLL(file), function)
    except (OSError, AttributeError):
        return f"{file} ?"
    ask.restype = ctypes.c_char_p
    return f"{file} {ask().decode()}"


def made_with(theme: Path, more: Sequence[str] = ()) -> tuple[str, str, str]:
    """Tools, code and templates together; more: as for `code`."""
    return tools(), code(*more), templates(theme)


@lru_cache(maxsize=2)
def code(*more: str) -> str:
    """Digest of our own modules that have a say; more: rooms beside those of the screen documents."""
    plugins = Path(__file__).resolve().parents[1]
    return _digest_of(sorted(file for room in (*_ROOMS, *more) for file in _modules(plugins / room)))


def _modules(room: Path) -> list[Path]:
    return [room] if room.is_file() else list(room.rglob("*.py"))


def templates(theme: Path) -> str:
    """Digest of the print templates."""
    return _digest_of(sorted((theme / "templates" / "print").glob("*.html")))


def _digest_of(files: list[Path]) -> str:
    digest = sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
