"""The collection by letter."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.site import article, assembled

from plugins.web.archive import letters
from plugins.web.cards import Shelf


@pytest.mark.parametrize(
    ("title", "letter"),
    [("Ổn định", "Ô"), ("Đăng ký", "Đ"), ("dân", "D"), ("“Ấn phẩm”", "Â"), ("Ăn", "Ă"), ("24 giờ", "0–9"), ("…", "#")],
)
def test_the_initial_keeps_the_letter_and_drops_the_tone(title: str, letter: str) -> None:
    from plugins.web.archive import initial

    assert initial(title) == letter


def test_letters_stand_in_vietnamese_order_under_ids_of_their_own(tmp_path: Path) -> None:
    titles = ["Ấn phẩm", "Ăn nói", "Áp phích", "Đến nơi", "Dân hỏi"]
    files = {f"tin-bai/b{n}.md": article(title) for n, title in enumerate(titles)}
    catalogue = assembled(tmp_path, {**files, "tin-bai/bai-hai.md": None, "tin-bai/bai-mot.md": None}).catalogue
    groups = letters(Shelf(catalogue, {}, {}), catalogue.publications)
    assert [group.letter for group in groups] == ["A", "Ă", "Â", "D", "Đ"]
    assert len({group.anchor for group in groups}) == 5
