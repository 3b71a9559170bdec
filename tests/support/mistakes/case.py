"""One bad input: files added to the tiny site, and where which problem must be found."""

from __future__ import annotations

from dataclasses import dataclass

from support.site import Files, article


@dataclass(frozen=True)
class Case:
    """expected: 'path:line:column CODE', paths within content/, in printed order. alone: takes away or replaces what
    the other mistakes need, so that it cannot stand in one tree with them."""

    name: str
    files: Files
    expected: tuple[str, ...]
    alone: bool = False

    def __str__(self) -> str:
        return self.name


def case(name: str, files: Files, *expected: str, alone: bool = False) -> Case:
    return Case(name, files, expected, alone)


def front(name: str, **keys: str | None) -> Files:
    """A file tin-bai/<name>.md whose front matter has these keys besides or instead of the sound ones."""
    title = keys.pop("title", "Bài thử") or ""
    return {f"tin-bai/{name}.md": article(title, "Nội dung.", **keys)}


def body(name: str, text: str) -> Files:
    """A file tin-bai/<name>.md with this body, which begins on line 8."""
    return {f"tin-bai/{name}.md": article("Bài thử", text)}
