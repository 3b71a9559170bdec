"""The report: places in mm, one line for a fault, the same text every time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.golden import check_golden
from support.press_files import BLACK, IMPRINT, SHEET, WORDS, Draft, box, expectation, text
from support.site import ROOT

from plugins.model.formats import LEAFLET_FORMATS
from plugins.model.sheet import Sheet
from plugins.preflight.__main__ import main, sheet_of
from plugins.preflight.examine import SHOWN, examine
from plugins.preflight.report import report_json, report_text
from plugins.preflight.rules.registry import RULES

GOLDEN = Path(__file__).parent / "golden"


def spoiled() -> Draft:
    """A rich black line of text near the edge, a picture's ground that stops at the trim, RGB, no imprint."""
    draft = Draft()
    draft.artwork[0].pop()
    draft.artwork[1][0] = box(0, -3, 103, 86)
    draft.add(text(WORDS, 3, 40, 10, b"0.77 0.69 0.6 0.93 k", b""), 2)
    return draft.add(box(65, 8, 20, 10, b"0.2 0.4 0.3 rg"), 2)


def test_a_place_is_in_mm_from_the_top_left_of_the_trim():
    (finding,) = examine(Draft().add(box(8, 10, 20, 5, b"0 1 0 rg"), 1).write()).findings[:1]
    assert finding.box == (8, 65, 28, 70)


def test_many_of_a_kind_are_counted_and_not_listed():
    draft = Draft()
    for row in range(SHOWN + 3):
        draft.add(text("abc", 8, 10 + 4 * row, 10, BLACK, b""), 2)
    found = examine(draft.write(), expectation()).findings
    assert [finding.rule for finding in found] == ["G0009"] * SHOWN
    assert found[-1].more == 3


def test_further_places_of_a_colour_are_counted():
    draft = Draft()
    for row in range(4):
        draft.add(box(65, 8 + 4 * row, 20, 2, b"0.2 0.4 0.3 rg"), 2)
    report = examine(draft.write(), expectation())
    assert [(finding.rule, finding.more) for finding in report.findings] == [("X10", 3)]
    assert report.errors == 4


def test_as_text(request: pytest.FixtureRequest):
    report = examine(spoiled().write(), expectation())
    check_golden(report_text(report), GOLDEN / "report.txt", request)


def test_as_json():
    report = examine(spoiled().write(), expectation())
    facts = json.loads(report_json(report))
    assert facts["accepted"] is False
    assert facts["errors"] == report.errors == 5
    assert len(facts["checks"]) == len(RULES) + 1


def test_the_same_file_gives_the_same_report():
    content = spoiled().write()
    assert report_json(examine(content, expectation())) == report_json(examine(content, expectation()))


def test_every_rule_has_its_words():
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert all(rule.title and rule.mend.endswith(".") and rule.source for rule in RULES)
    assert all(set(rule.covered_by) <= set(ids) for rule in RULES)


@pytest.mark.parametrize(("draft", "code"), [(Draft(), 0), (spoiled(), 65)], ids=["good", "spoiled"])
def test_exit_code(draft: Draft, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "a.pdf"
    file.write_bytes(draft.write())
    assert main([str(file)]) == code
    assert capsys.readouterr().out


def test_a_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main([str(tmp_path / "không có.pdf")]) == 74
    assert "không có.pdf" in capsys.readouterr().err


def test_a_file_that_is_no_pdf(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "a.pdf").write_text("a")
    assert main([str(tmp_path / "a.pdf"), "--json"]) == 74
    assert json.loads(capsys.readouterr().out)["findings"][0]["rule"] == "P00"


def test_the_order_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "a.pdf"
    file.write_bytes(Draft().write())
    assert main([str(file), "--sheet", "100x81"]) == 65
    assert "H06" in capsys.readouterr().out


def test_a_sheet_by_name_or_size():
    assert sheet_of("210 × 297", 1, 3, 12) == Sheet(210, 297, 1)
    folded = sheet_of("gấp ba", 2, 3, 12)
    assert folded is not None
    assert folded.folds == LEAFLET_FORMATS["gấp ba"].folds
    assert sheet_of("to", 1, 3, 12) is None


def test_words_that_are_no_option(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as stopped:
        main(["--what"])
    assert stopped.value.code == 65
    assert capsys.readouterr().err


def test_as_a_command(tmp_path: Path):
    file = tmp_path / "a.pdf"
    file.write_bytes(Draft().write())
    command = [sys.executable, "-m", "plugins.preflight", str(file)]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "TZ": "Asia/Tokyo"}, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0
    assert done.stderr == b""


def test_imprint_is_found_across_breaks_and_kinds_of_space():
    sentence = IMPRINT.replace(" ", "\u00a0", 1).replace("số", "số\u2060")
    assert examine(Draft().write(), expectation(SHEET, imprint=(sentence,))).findings == ()
