"""What the rules about names share: the name that was probably meant, and all that there are."""

from __future__ import annotations

from difflib import get_close_matches


def guess(name: str, names: list[str]) -> str:
    """The name that was probably meant, as an aside; nothing if none is like it."""
    close = get_close_matches(name, names, n=1)
    return f" (có phải là “{close[0]}”?)" if close else ""


def listed(names: list[str]) -> str:
    """All names for the editor to choose from."""
    return "; ".join(names) or "chưa có tên nào"
