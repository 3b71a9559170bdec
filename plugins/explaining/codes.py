"""Every code with its two sentences, read from the source: importing all rooms would load the layout engine, which takes
seconds, for a command that prints ten lines."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from plugins.model.problem import Code

PLUGINS = Path(__file__).resolve().parents[1]


def every_code() -> list[Code]:
    """All codes of all rooms, by number; those that share one, by their words."""
    sources = (path.read_text(encoding="utf-8") for path in sorted(PLUGINS.rglob("*.py")))
    found = {code for source in sources if "Code(" in source for code in _written_in(source)}
    return sorted(found, key=lambda code: (code.code, code.what))


def _written_in(source: str) -> Iterator[Code]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == Code.__name__:
            words = [str(each.value) for each in node.args if isinstance(each, ast.Constant)]
            if len(words) == len(node.args):
                yield Code(*words)


def readable(sentence: str) -> str:
    """A sentence of a code with '…' for its gaps, which the place of the problem fills."""
    pieces = Formatter().parse(sentence)
    text = "".join(before + ("" if name in (None, "guess", "start", "where") else "…") for before, name, _, _ in pieces)
    return text.replace("….", "…")
