"""YAML without guessing."""

from __future__ import annotations

from itertools import islice

import fuzz
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading import yaml_tree
from plugins.reading.yaml_tree import parse


def test_scalars_stay_text() -> None:
    tree = parse("a: 2026-04-03\nb: no\nc: 010\nd: null\ne: [1, yes]", "x")
    assert tree.values == {"a": "2026-04-03", "b": "no", "c": "010", "d": "null", "e": ["1", "yes"]}


def test_each_key_and_value_has_its_place() -> None:
    tree = parse("a: một\nb:\n  c: hai\n  d:\n    - ba", "x", first_line=2)
    assert tree.lines["a",] == (2, 1)
    assert tree.lines["a", "="] == (2, 4)
    assert tree.lines["b", "c"] == (4, 3)
    assert tree.lines["b", "d", 0] == (6, 7)


def codes(text: str) -> list[str]:
    return [problem.code for problem in parse(text, "x").problems]


def test_mistakes_and_attacks() -> None:
    assert codes("a: b: c") == ["E010"]
    assert codes('a: "x') == ["E010"]
    assert codes("\ta: b") == ["E010"]
    assert codes("- a") == ["E011"]
    assert codes("") == ["E011"]
    assert codes("a: 1\na: 2") == ["E012"]
    assert codes("a: &x [1]\nb: *x") == ["E013"]
    assert codes("a: !!python/object:os.system x") == ["E013"]


def test_nested_aliases_do_not_multiply() -> None:
    lines = ["l0: &l0 [a, a]"] + [f"l{i}: &l{i} [*l{i - 1}, *l{i - 1}]" for i in range(1, 40)]
    assert set(codes("\n".join(lines))) == {"E013"}


@given(st.text(max_size=200))
def test_no_text_breaks_the_parser(text: str) -> None:
    tree = parse(text, "x")
    assert tree.problems or isinstance(tree.values, dict)


def test_both_loaders_give_the_same_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    """libyaml is faster, the loader in Python is the one that we know: mutated front matter must read alike."""
    texts = [case.text.split("\n---\n")[0].removeprefix("---\n") for case in islice(fuzz.mutations(1), 100)]
    fast = [yaml_tree.parse(text, "a.md") for text in texts]
    monkeypatch.setattr(yaml_tree, "_FAST", None)
    assert [yaml_tree.parse(text, "a.md") for text in texts] == fast
