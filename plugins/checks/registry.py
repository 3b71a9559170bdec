"""Finds the rules: every module of this room that has a function `check`. Adding a rule touches no list."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import cache

import plugins.checks
from plugins.model.content import Content
from plugins.model.problem import Problem

Rule = Callable[[Content], Iterator[Problem]]


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by module name."""
    names = sorted(module.name for module in pkgutil.iter_modules(plugins.checks.__path__))
    modules = (importlib.import_module(f"plugins.checks.{name}") for name in names)
    return tuple(module.check for module in modules if hasattr(module, "check"))


def run(content: Content) -> list[Problem]:
    """Every problem that any rule finds."""
    return [problem for rule in rules() for problem in rule(content)]
