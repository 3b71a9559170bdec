"""What a page calls and the file does not have is named, and is taken for nothing else."""

from __future__ import annotations

import pytest
from support.press_files import BLACK, OVERPRINT, Draft, box, expectation, text

from plugins.preflight.examine import examine
from plugins.preflight.report import Finding

MISSING = {
    "graphics state": (b"/KhongCo gs", "X17"),
    "pattern": (b"/Pattern cs /KhongCo scn", "X17"),
    "gradient": (b"/KhongCo sh", "X17"),
    "object": (b"/KhongCo Do", "X17"),
    "font": (b"BT /KhongCo 12 Tf 20 20 Td (abc) Tj ET", "X13"),
}


def found(piece: bytes) -> list[Finding]:
    return [f for f in examine(Draft().add(b"q " + piece + b" Q\n").write(), expectation()).findings if f.rule != "P02"]


@pytest.mark.parametrize(("piece", "rule"), MISSING.values(), ids=MISSING)
def test_what_is_missing_is_named(piece: bytes, rule: str):
    (finding,) = found(piece)
    assert (finding.rule, finding.page) == (rule, 1)
    assert "“KhongCo”" in finding.sentence


def test_what_is_missing_three_times_is_told_once():
    assert len(found(b"/KhongCo gs " * 3)) == 1


@pytest.mark.parametrize(
    "piece", [box(8, 8, 9, 8, b"", OVERPRINT), text("abc", 8, 30, 6, b"")], ids=["area", "small text"]
)
def test_a_missing_pattern_is_not_taken_for_white(piece: bytes):
    assert [finding.rule for finding in found(b"/Pattern cs /KhongCo scn " + piece)] == ["X17"]


def test_a_missing_font_is_not_taken_for_one_of_another_house():
    assert [finding.rule for finding in found(BLACK + b" " + MISSING["font"][0])] == ["X13"]
