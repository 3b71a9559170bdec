"""Codes of problems are given out once, and the editors' guide explains each."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from pathlib import Path

import plugins
from plugins.model.problem import Code

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "huong-dan-bien-tap.md"


def every_code() -> list[Code]:
    """All codes of all modules, each instance once (a module may pass on another's)."""
    found: dict[int, Code] = {}
    for module in pkgutil.walk_packages(plugins.__path__, "plugins."):
        if module.name.endswith((".hook", "__main__")):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            values = value.values() if isinstance(value, dict) else (value,)
            found.update({id(code): code for code in values if isinstance(code, Code)})
    return list(found.values())


def test_no_code_is_given_out_twice() -> None:
    counts = Counter(code.code for code in every_code())
    assert [code for code, count in counts.items() if count > 1] == []
    assert len(counts) > 50


def test_every_code_has_a_reason_and_a_mending_in_vietnamese() -> None:
    for code in every_code():
        assert re.fullmatch(r"[EW]\d{3}", code.code)
        assert code.what.strip().endswith("."), code
        assert len(code.fix) > 10, code


def test_the_editors_guide_explains_every_code() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    assert [code.code for code in every_code() if code.code not in text] == []
