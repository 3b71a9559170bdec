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


@pytest.mark.parametrize("kept", [("press",), pytest.param((), marks=pytest.mark.all)], ids=["but its papers", "whole"])
def test_a_small_site_is_byte_identical(small_site: Path, tmp_path: Path, kept: tuple[str, ...]) -> None:
    """kept: the caches that the second build is given. Papers set twice take half a minute: the quick suite leaves them to
    tests/press, where the same job gives the same bytes and the same digest in another process."""
    folder = tmp_path / "hai/ba bốn"
    shutil.copytree(small_site.parent / "content", folder / "content")
    workspace(folder, share_cache=False)
    for name in kept:
        shutil.copytree(small_site.parent / ".cache" / name, folder / ".cache" / name)
    result = build(folder, **ELSEWHERE)
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
