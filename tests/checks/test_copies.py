"""Copies that a file manager made are found."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.copies import check


@pytest.mark.parametrize("name", ["a - Copy", "a - Copy (2)", "a (1)", "a-copy", "a - Bản sao"])
def test_a_copy_beside_its_original_is_found(name: str) -> None:
    (finding,) = found(check, content({"tin-bai/a.md": article(), f"tin-bai/{name}.md": article()}))
    assert finding.startswith(f"tin-bai/{name}.md:1:1: E288 Tệp này trông như bản sao của content/tin-bai/a.md.")


@pytest.mark.parametrize("name", ["b (1)", "abc", "a-copyright"])
def test_other_names_pass(name: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(), f"tin-bai/{name}.md": article()})) == []
