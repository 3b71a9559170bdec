"""Golden files: text that was looked at once and must stay as it is; --save-golden writes them anew."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest


def check_golden(text: str, golden: Path, request: pytest.FixtureRequest) -> None:
    """Compares with the golden file, or writes it. A difference fails with its unified diff and nothing else."""
    if request.config.getoption("--save-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8")
        return
    kept = golden.read_text(encoding="utf-8") if golden.exists() else ""
    if text != kept:
        lines = unified_diff(kept.splitlines(), text.splitlines(), golden.name, "now", lineterm="")
        pytest.fail("\n".join(lines) + "\nIf this is right: --save-golden", pytrace=False)
