"""What the rules about writing share: every publication with its file, drafts or not."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.publication import Publication
from plugins.model.written import Line, Written


def manuscripts(content: Content, *, drafts: bool = True) -> Iterator[tuple[Publication, Written]]:
    """Publications that were read from a file, with it. drafts: also those that are still being written."""
    for item in content.publications:
        if item.written and (drafts or item.matter.status != "nháp"):
            yield item, item.written


def lines(content: Content, *, drafts: bool = True) -> Iterator[tuple[Written, Line]]:
    """Every line of every body."""
    for _, written in manuscripts(content, drafts=drafts):
        for line in written.lines():
            yield written, line


def is_row(line: Line) -> bool:
    """Whether the line is one of a table."""
    return line.raw.lstrip().startswith("|") or " | " in line.raw
