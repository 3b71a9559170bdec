"""What the terminal shows of a code."""

from __future__ import annotations

import textwrap
from difflib import get_close_matches

from plugins.explaining.cases import Example, example, why
from plugins.explaining.codes import readable
from plugins.model.problem import Code

WIDTH = 90  # columns; a line of a terminal that is not full screen


def page(code: Code) -> str:
    """Code, its sentences, why it matters, and an example."""
    parts = [
        _folded(f"{code.code}  {readable(code.what)}"),
        _folded(f"Cách sửa: {readable(code.fix)}"),
        _reasons(why(code.code)),
        _example(example(code.code)),
    ]
    return "\n\n".join(part for part in parts if part)


def listing(codes: list[Code]) -> str:
    """All codes, one line each."""
    lines = [textwrap.shorten(f"{code.code}  {readable(code.what)}", WIDTH, placeholder=" …") for code in codes]
    return "\n".join([*lines, "", "Xem một mã: ./run explain E014"])


def unknown(word: str, codes: list[Code]) -> str:
    """That there is no such code, and which ones are near it."""
    names = [code.code for code in codes]
    near = get_close_matches(word.upper(), names, n=5, cutoff=0.5)
    wanted = [code for code in codes if code.code in near]
    guess = ["Có phải là:", *(f"  {code.code}  {readable(code.what)}" for code in wanted)] if wanted else []
    return "\n".join([f"Không có mã “{word}”.", *guess, "Xem tất cả: ./run explain"])


def _reasons(markdown: str) -> str:
    """why.md for the terminal: paragraphs folded, the right example as it stands, indented."""
    pieces = markdown.split("```")
    told = [_folded(" ".join(piece.split())) for piece in pieces[::2]]
    right = ["Viết đúng:\n" + textwrap.indent(_fence(piece), "    ") for piece in pieces[1::2]]
    return "\n\n".join(part for pair in zip(told, [*right, ""], strict=False) for part in pair if part)


def _fence(piece: str) -> str:
    """The lines of a fence without the name of its language."""
    return piece.partition("\n")[2].rstrip()


def _example(case: Example | None) -> str:
    if case is None:
        return ""
    width = len(str(case.first + len(case.lines)))
    rows = []
    for number, text in enumerate(case.lines, start=case.first):
        rows.append(f"  {number:>{width}} | {text}".rstrip())
        if number == case.line:
            rows.append(f"  {'':>{width}} | {' ' * (case.column - 1)}^")
    return "\n".join(["Ví dụ sai:", *rows, "", textwrap.indent(case.message, "  ")])


def _folded(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)
