"""Snippets for VS Code: the head of each kind, every key with its choices, the panels of each leaflet format.

No extension checks front matter of Markdown against a schema as it does YAML files; snippets offer the same choices
while writing, and `./run check` finds what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from plugins.forms.schema import Schema
from plugins.model.formats import LEAFLET_FORMATS
from plugins.model.kinds import KINDS

Snippets = dict[str, dict[str, object]]
_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"


@dataclass
class _Stops:
    """Tab stops, counted through one snippet. groups: the schema's definitions."""

    groups: Mapping[str, Schema]
    last: int = field(default=0)

    def lines(self, key: str, value: Schema, indent: str = "") -> Iterator[str]:
        """A key with what it may hold."""
        group = self.group(value)
        if group is not None:
            yield f"{indent}{key}:"
            yield from self.required(group, indent + "  ")
        elif value.get("type") == "array":
            yield f"{indent}{key}:"
            yield from self._item({"description": value.get("description", key), **value["items"]}, indent)
        else:
            yield f"{indent}{key}: {self._stop(key, value)}"

    def required(self, group: Schema, indent: str) -> Iterator[str]:
        """The keys that a group must have, or all where it needs none."""
        keys: list[str] = group.get("required") or list(group["properties"])
        for key in keys:
            yield from self.lines(key, group["properties"][key], indent)

    def group(self, value: Schema) -> Schema | None:
        """The class that a value belongs to, None for one that is a word."""
        pointer = str({**value, **(value.get("allOf") or [{}])[0]}.get("$ref", ""))
        return self.groups[pointer.rpartition("/")[2]] if pointer else None

    def _item(self, value: Schema, indent: str) -> Iterator[str]:
        group = self.group(value)
        if group is None:
            yield f"{indent}  - {self._stop('', value)}"
            return
        short = group if "required" in group else {**group, "required": list(group["properties"])[:1]}
        first, *others = self.required(short, indent + "    ")
        yield f"{indent}  - {first.strip()}"
        yield from others

    def _stop(self, key: str, value: Schema) -> str:
        self.last += 1
        if "enum" in value:
            choice = f"${{{self.last}|{','.join(_choice(name) for name in value['enum'])}|}}"
            return f'"{choice}"' if any(": " in name for name in value["enum"]) else choice
        if value.get("form") in ("moment", "day"):
            return f"${{{self.last}:{_TODAY}}}"
        if value.get("form"):
            return f"${{{self.last}:{next(iter(value.get('examples', ())), '')}}}"
        return f'"${{{self.last}:{_plain(str(value.get("description", key)))}}}"'


def _choice(name: str) -> str:
    return re.sub(r"([\\,|$}])", r"\\\1", name)


def _plain(text: str) -> str:
    return re.sub(r"([\\$}])", r"\\\1", text.replace('"', "”"))


def snippets(schemas: Mapping[str, Schema]) -> Snippets:
    """All of them by name. schemas: by name, as schema.schemas gives them."""
    made: Snippets = {}
    for kind in KINDS:
        schema = schemas[kind.folder]
        made[f"Bài mới: {kind.label}"] = _snippet(
            [kind.folder, kind.label], _head(schema), f"Phần đầu của {kind.label}"
        )
        for key, value in schema["properties"].items():
            lines = list(_Stops(schema.get("definitions", {})).lines(key, value))
            name = f"Mục {key}" if _same(key, value, made, lines) else f"Mục {key} ({kind.label})"
            made[name] = _snippet([key], lines, str(value.get("description", key)))
    for form in LEAFLET_FORMATS.values():
        lines = [
            line for number, name in enumerate(form.reading, 1) for line in (f"=== {name} ===", "", f"${number}", "")
        ]
        made[f"Các trang: {form.name}"] = _snippet([f"trang {form.name}"], lines, form.label)
    return made


def _same(key: str, value: Schema, made: Snippets, lines: list[str]) -> bool:
    """Whether a key is new, or means in this kind what it means in those before."""
    before = made.get(f"Mục {key}")
    return before is None or before == _snippet([key], lines, str(value.get("description", key)))


def _head(schema: Schema) -> list[str]:
    stops = _Stops(schema.get("definitions", {}))
    return ["---", *stops.required(schema, ""), "status: nháp", "---", "", "$0"]


def _snippet(prefixes: list[str], lines: list[str], what: str) -> dict[str, object]:
    return {"scope": "markdown", "prefix": prefixes, "body": lines, "description": what}
