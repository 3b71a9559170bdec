"""All rules are run, each of its own accord."""

from __future__ import annotations

from support.content import content
from support.site import ROOT, article

from plugins.checks import registry

RULES = sorted(path.stem for path in (ROOT / "plugins" / "checks").glob("*.py") if "def check(" in path.read_text())


def test_every_module_with_a_check_is_a_rule() -> None:
    assert [rule.__module__ for rule in registry.rules()] == [f"plugins.checks.{name}" for name in RULES]


def test_problems_of_several_rules_come_in_one_run() -> None:
    found = registry.run(content({"tin-bai/trang.md": article(category="Xyz", tags="['??']")}))
    assert sorted(problem.code for problem in found) == ["E201", "E212", "E214"]


def test_sound_content_has_no_problem() -> None:
    assert registry.run(content({"tin-bai/a.md": article()})) == []
