"""Codes of problems are given out once, each with a reason and a mending."""

from __future__ import annotations

import re
from collections import Counter

from support.codes import imported_codes


def test_no_code_is_given_out_twice() -> None:
    counts = Counter(code.code for code in imported_codes())
    assert [code for code, count in counts.items() if count > 1] == []
    assert len(counts) > 50


def test_every_code_has_a_reason_and_a_mending_in_vietnamese() -> None:
    for code in imported_codes():
        assert re.fullmatch(r"[EW]\d{3}", code.code)
        assert code.what.strip().endswith("."), code
        assert len(code.fix) > 10, code
