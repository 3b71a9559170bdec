"""A build tells all that it found, errors of the press too, in one list with one sum."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.packages import workshop
from support.site import article, leaflet, run_build

LONG = "\n\n".join(["Nộp hồ sơ ở Bộ phận Một cửa nào trong tỉnh cũng được, không phân biệt nơi cư trú. " * 5] * 12)


@pytest.mark.parametrize(("text", "errors"), [(LONG, 1), ("Nộp hồ sơ.", 0)], ids=["fails", "is made"])
@pytest.mark.all
def test_a_build_ends_with_one_sum(text: str, errors: int, tmp_path: Path) -> None:
    printed = leaflet({"Mặt trước": text, "Mặt sau": "Hỏi."})
    shouting = article("Bài ba", "HÃY GỬI NGAY HÔM NAY")
    run = run_build(workshop(tmp_path, {"to-roi/to.md": printed, "tin-bai/bai-ba.md": shouting}))
    sums = [line for line in run.stderr.splitlines() if line.endswith("lưu ý.")]
    assert len(sums) == 1, run.stderr
    assert sums[0].startswith(f"{errors} lỗi, "), run.stderr
    assert " W071 " in run.stderr
    assert run.returncode == (65 if errors else 0)
