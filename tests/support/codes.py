"""The codes of problems as Python has them, after importing every room."""

from __future__ import annotations

import importlib
import pkgutil

import plugins
from plugins.model.problem import Code


def imported_codes() -> list[Code]:
    """All codes of all modules, each instance once (a module may pass on another's)."""
    found: dict[int, Code] = {}
    for module in pkgutil.walk_packages(plugins.__path__, "plugins."):
        if module.name.endswith((".hook", "__main__")):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            values = value.values() if isinstance(value, dict) else (value,)
            found.update({id(code): code for code in values if isinstance(code, Code)})
    return list(found.values())
