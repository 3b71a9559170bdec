"""The page of a proof says what it knows, and what it does not know yet."""

from __future__ import annotations

import pytest
from serving.conftest import Open
from support.site import leaflet

from plugins.press.fit import Setting
from plugins.press.job import DrawnPage, Made
from plugins.press.proof import PanelFill, Proof
from plugins.serving.additions import ROOM

PATH = "to-roi/to.md"
FILES = {PATH: leaflet({"Mặt trước": "Nộp hồ sơ.", "Mặt sau": "Hỏi."})}
SIDES = (DrawnPage(10, 14, b"front"), DrawnPage(10, 14, b"back"))
MEASURED = Proof(
    SIDES, (PanelFill("Mặt trước", 60, 90), PanelFill("Mặt sau", 20, 130)), Setting(12, leading=1.4, spacing=0.5)
)


@pytest.mark.parametrize(
    ("proof", "said", "not_said"),
    [(None, "Đang đo chữ…", "lần lưu mới nhất"), (MEASURED, "lần lưu mới nhất", "Đang đo chữ…")],
    ids=["before the proof", "after"],
)
def test_pages_of_a_finished_document_are_not_yet_measured(
    preview_of: Open, proof: Proof | None, said: str, not_said: str
) -> None:
    answers = preview_of(FILES)
    proofing = answers.preview.proofing
    digest = proofing._orders[PATH].digest
    proofing._made[PATH] = digest, Made(pages=SIDES)
    if proof:
        proofing.proofs[PATH] = digest, proof
    shown = answers.answer(f"{ROOM}to-roi/to/").octets.decode()
    assert said in shown
    assert not_said not in shown
    assert ("còn trống" in shown) == bool(proof)
