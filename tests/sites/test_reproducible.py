"""The same content gives the same bytes: in another folder, time zone, locale, hash seed and year."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from support.sample import build, tree, workspace

ELSEWHERE = {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1893456000"}


def differences(first: Path, second: Path) -> list[str]:
    one, two = tree(first), tree(second)
    return sorted(path for path in one.keys() | two.keys() if one.get(path) != two.get(path))


def test_a_small_site_is_byte_identical(small_site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "hai/ba bốn"
    shutil.copytree(small_site.parent / "content", folder / "content")
    result = build(workspace(folder, share_cache=False), **ELSEWHERE)
    assert result.returncode == 0, result.stderr
    assert differences(small_site, folder / "output") == []
    assert len(tree(small_site)) > 30


@pytest.mark.all
def test_the_sample_site_is_byte_identical_without_any_cache(sample_site: Path, tmp_path: Path) -> None:
    folder = workspace(tmp_path / "khác chỗ", share_cache=False)
    environment = {**ELSEWHERE, "SOURCE_DATE_EPOCH": "1796000000"}  # eight days later: nothing appears in between
    result = build(folder, **environment)
    assert result.returncode == 0, result.stderr
    assert differences(sample_site, folder / "output") == []
