"""The guide's own words (docs/guide/): meanings of keys of data files, examples, words that fill a page.

They stand with the guide because whoever writes it writes them; they are read here, so that forms and guide say the same.
"""

from __future__ import annotations

import runpy
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.model.formats import LEAFLET_FORMATS
from plugins.model.strict import Strict

_FOLDER = Path(__file__).resolve().parents[2] / "docs" / "guide"

Words = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Guide:
    """meanings, examples: by class and key; budgets: by leaflet format, rows of (pages, words in steps, words in others)."""

    meanings: Words
    examples: Words
    budgets: Mapping[str, tuple[tuple[str, str, str], ...]]

    def example(self, model: type[Strict], key: str) -> str:
        """A value as it stands in a file; '' if there is none."""
        return _said(self.examples, model, key)

    def meaning(self, model: type[Strict], key: str) -> str:
        """What a key means: its description, or the guide's words."""
        return model.model_fields[key].description or _said(self.meanings, model, key)

    def words_on(self, form: str, panel: str) -> str:
        """How many words fill a panel of a leaflet: '75–125'; '' for those that the template sets."""
        if panel in ("Bìa", "Bìa phải") and LEAFLET_FORMATS[form].folded:
            return ""
        rows = self.budgets[form]
        return next((row[1] for row in rows if panel in row[0].split(", ")), rows[0][1])


def _said(words: Words, model: type[Strict], key: str) -> str:
    return next((words[a.__name__][key] for a in model.__mro__ if key in words.get(a.__name__, {})), "")


def guide() -> Guide:
    """Reads the files of docs/guide/ that hold words."""
    return Guide(
        meanings=_read("meanings", "MEANINGS"),
        examples=_read("examples", "EXAMPLES"),
        budgets=_read("print_words", "BUDGETS"),
    )


def _read(module: str, name: str) -> Any:
    return runpy.run_path(str(_FOLDER / f"{module}.py"))[name]
