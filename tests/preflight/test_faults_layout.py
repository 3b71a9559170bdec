"""Each fault of layout and marks alone: exactly its rule speaks, on the right page."""

from __future__ import annotations

import pytest
from support.faults.drafts import Cases, Spoil, check_alone
from support.press_files import Draft, text

from plugins.model.sheet import MM

CASES = Cases()


# Layout


@CASES.of("H02", page=2)
def near_the_edge(draft: Draft):
    draft.add(text("abc", 4.2, 40, 10), 2)


@CASES.of("H03", page=2)
def across_the_fold(draft: Draft):
    draft.add(text("abc", 55, 5.5, 12), 2)


@CASES.of("H05")
def imprint_missing(draft: Draft):
    draft.artwork[0].pop()


@CASES.of("H17", page=1)
def proof_for_press(draft: Draft):
    draft.marks[0].append(text("BẢN IN THỬ", 40, -10, 10))


# Marks


@CASES.of("H11", page=2)
def mark_in_the_bleed(draft: Draft):
    draft.marks[1].append(b"q /All CS 1 SCN 0.25 w %.4f 0 m %.4f 0 l S Q\n" % (-8 * MM, -2 * MM))


@CASES.of("H12", page=2)
def crop_mark_missing(draft: Draft):
    draft.marks[1].pop(1)


@CASES.of("H12", page=1)
def marks_only_in_black(draft: Draft):
    draft.marks[0][0] = b"q 0 0 0 1 K 0.25 w\n"


@CASES.of("H13", page=2)
def fold_tick_off(draft: Draft):
    draft.change(lambda pdf: None)
    draft.marks[1] = [piece.replace(b"%.4f" % (57 * MM), b"%.4f" % (57.1 * MM)) for piece in draft.marks[1]]


@pytest.mark.parametrize(("rule", "page", "spoil"), CASES.values(), ids=CASES)
def test_one_fault_one_rule(rule: str, page: int, spoil: Spoil):
    check_alone(rule, page, spoil)
