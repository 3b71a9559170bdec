"""The data files of content/du-lieu: each a YAML mapping with its own class."""

from __future__ import annotations

from plugins.model.problem import Problem
from plugins.model.strict import Model
from plugins.reading import yaml_tree
from plugins.reading.hygiene import hygiene_problems
from plugins.reading.source import decode
from plugins.reading.validation import validate


def read_data(model: type[Model], path: str, data: bytes) -> tuple[Model | None, list[Problem]]:
    """Reads one data file. path: relative to content/."""
    source, problems = decode(f"content/{path}", data)
    if source is None:
        return None, problems
    problems += hygiene_problems(source, data=True)
    tree = yaml_tree.parse(source.text, source.path)
    if tree.problems:
        return None, [*problems, *tree.problems]
    value, found = validate(model, tree, source.path)
    return value, [*problems, *found]
