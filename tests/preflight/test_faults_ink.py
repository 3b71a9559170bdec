"""Each fault of black, white and ink alone: exactly its rule speaks, on the right page."""

from __future__ import annotations

import pytest
from support.faults.drafts import Cases, Spoil, check_alone, with_state
from support.press_files import BLACK, OVERPRINT, Draft, box, line, text

CASES = Cases()


# Black, white, overprint


@CASES.of("G0007", page=2)
def white_text_overprints(draft: Draft):
    draft.add(text("abc", 8, 30, 10, b"0 0 0 0 k"), 2)


@CASES.of("G0008", page=2)
def white_box_overprints(draft: Draft):
    draft.add(box(8, 8, 9, 8, b"0 0 0 0 k", OVERPRINT), 2)


@CASES.of("G0009", page=2)
def black_text_knocks_out(draft: Draft):
    draft.add(text("abc", 8, 40, 11.99, state=b""), 2)


@CASES.of("G0009", page=2)
def black_text_overprints_without_opm(draft: Draft):
    with_state(draft, text("abc", 8, 40, 11.99, state=b""), OP=True, op=True, OPM=0)


@CASES.of("G0010", page=2)
def black_line_knocks_out(draft: Draft):
    draft.add(line(8, 40, 20, 1.99, state=b""), 2)


@CASES.of("G0010", page=2)
def black_bar_knocks_out(draft: Draft):
    draft.add(box(8, 40, 20, 0.5, BLACK), 2)


@CASES.of("G0011", page=2)
def grey_text(draft: Draft):
    draft.add(text("abc", 8, 40, 11, b"0 g", b""), 2)


@CASES.of("G0012", page=2)
def grey_line(draft: Draft):
    draft.add(line(8, 40, 20, 1, b"0.5 G", b""), 2)


@CASES.of("G0013", page=2)
def grey_overprints(draft: Draft):
    draft.add(box(8, 8, 9, 8, b"0.5 g", OVERPRINT), 2)


@CASES.of("G0015", page=2)
def rich_black_text(draft: Draft):
    draft.add(text("abc", 8, 40, 30, b"0.7 0.7 0.7 0.9 k", b""), 2)


@CASES.of("G0016", page=2)
def small_white_text(draft: Draft):
    draft.add(text("abc", 8, 40, 7.9, b"0 0 0 0 k", b""), 2)


@CASES.of("G0017", page=2)
def small_text_of_two_inks(draft: Draft):
    draft.add(text("abc", 8, 40, 7.9, b"0.85 0.45 0.4 0.45 k", b""), 2)


@CASES.of("G0018", page=2)
def thin_white_line(draft: Draft):
    draft.add(line(8, 40, 20, 0.24, b"0 0 0 0 K", b""), 2)


@CASES.of("G0019", page=2)
def thin_line_of_two_inks(draft: Draft):
    draft.add(line(8, 40, 20, 0.24, b"0 0.5 0.5 0 K", b""), 2)


@CASES.of("H09", page=2)
def black_of_a_profile(draft: Draft):
    draft.add(text("abc", 8, 40, 10, b"0.77 0.69 0.60 0.93 k", b""), 2)


@CASES.of("H14", page=2)
def hairline(draft: Draft):
    draft.add(line(8, 40, 20, 0.24), 2)


@CASES.of("H15", page=2)
def tiny_text(draft: Draft):
    draft.add(text("abc", 8, 40, 4.9), 2)


# Ink


@CASES.of("H08", page=2)
def too_much_ink(draft: Draft):
    draft.add(box(60, 10, 16, 16, b"0.8 0.8 0.8 0.65 k"), 2)


@CASES.of("H01", page=2)
def stops_at_the_trim(draft: Draft):
    draft.artwork[1][0] = box(0, -3, 103, 86)


@CASES.of("H01", page=1)
def bleed_too_small(draft: Draft):
    draft.artwork[0][0] = box(-3, -3, 105, 86)  # 1 mm short on the right


@pytest.mark.parametrize(("rule", "page", "spoil"), CASES.values(), ids=CASES)
def test_one_fault_one_rule(rule: str, page: int, spoil: Spoil):
    check_alone(rule, page, spoil)
