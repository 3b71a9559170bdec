"""The way back: values as they stand in front matter that we write."""

from __future__ import annotations


def quoted(text: str) -> str:
    """A line of text between double quotes, whatever it holds."""
    plain = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'
