"""JSON Schema of each kind's front matter and of each data file, made from the classes that read them.

It accepts what our reader accepts, for two sorts of readers: ours, to whom every scalar is text, and those of editors,
to whom 1000 without quotes is a number. Draft 7, which all of them know. `form` is a word of our own, which validators
pass over: what a value is to an editor (moment, day, slug, address, count, percent, yes).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.forms.data import DATA_FILES
from plugins.forms.guide import Guide
from plugins.model.kinds import KINDS
from plugins.model.strict import Strict
from plugins.reading import yaml_tree

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_DROPPED = ("title", "default", "prefixItems")  # pydantic's own titles say nothing to an editor


@dataclass(frozen=True)
class Choices:
    """What the agency's own data files offer: names of reform fields and of topics."""

    fields: tuple[str, ...]
    topics: tuple[str, ...]

    def of(self, key: str) -> list[str]:
        """Names that a key may have; none for a key that is free."""
        return list({"category": self.fields, "topic": self.topics, "topics": self.topics}.get(key, ()))


def models() -> Iterator[tuple[str, str, type[Strict]]]:
    """(name, label, class) of everything that has a schema: kinds by folder, data files by name."""
    yield from ((kind.folder, kind.label, kind.matter) for kind in KINDS)
    yield from ((data.name, data.label, data.model) for data in DATA_FILES)


def schemas(choices: Choices, guide: Guide) -> dict[str, Schema]:
    """Every schema by its name."""
    return {name: schema_of(model, label, choices, guide) for name, label, model in models()}


def schema_of(model: type[Strict], label: str, choices: Choices, guide: Guide) -> Schema:
    """The schema of one class, with the classes within it under definitions."""
    classes, made = classes_of(model), model.model_json_schema(ref_template="#/definitions/{model}")
    inner = {
        name: _group(classes[name], group, choices, guide)
        for name, group in made.get("$defs", {}).items()
        if name in classes
    }
    whole = _group(model, made, choices, guide)
    for value in whole["properties"].values():
        value.setdefault("description", label)  # a file that is one list: its name says what it is
    return {"$schema": _DRAFT, "title": label, **whole, **({"definitions": inner} if inner else {})}


def classes_of(model: type[Strict]) -> dict[str, type[Strict]]:
    """A class and all within it, by name."""
    found = {model.__name__: model}
    for field in model.model_fields.values():
        for inner in _inner(field.annotation):
            found |= classes_of(inner)
    return found


def _inner(annotation: Any) -> Iterator[type[Strict]]:
    if isinstance(annotation, type) and issubclass(annotation, Strict):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _inner(argument)


def _group(model: type[Strict], made: Schema, choices: Choices, guide: Guide) -> Schema:
    properties = {key: _key(model, key, value, choices, guide) for key, value in made["properties"].items()}
    required = {"required": made["required"]} if made.get("required") else {}
    return {"type": "object", "additionalProperties": False, **required, "properties": properties}


def _key(model: type[Strict], key: str, made: Schema, choices: Choices, guide: Guide) -> Schema:
    """One key: its value, what it means, and an example where that is more than a choice."""
    value = _value(made, choices.of(key))
    meaning = guide.meaning(model, key)
    example = guide.example(model, key)
    said = f"{meaning}\n\nVí dụ: `{key}: {example}`" if example else meaning
    told = {"description": meaning, "markdownDescription": said} if meaning else {}
    if "$ref" in value:
        value = {"allOf": [value]}  # in draft 7 nothing counts beside $ref
    default = {"default": _default(made)} if _default(made) else {}
    examples = {"examples": [_read(key, example)]} if example and "enum" not in value else {}
    return {**value, **told, **default, **examples}


def _default(made: Schema) -> str | int:
    """What is meant where nothing is written; '' where that is nothing."""
    default = made.get("default")
    if isinstance(default, bool):
        return "có" if default else "không"
    return default if isinstance(default, str | int) else ""


def _read(key: str, example: str) -> object:
    return yaml_tree.parse(f"{key}: {example}", "docs").values.get(key)


def _value(made: Schema, names: list[str]) -> Schema:
    """A value without pydantic's wording. names: the only ones there are, none if all will do."""
    options = [option for option in made.get("anyOf", ()) if option != {"type": "null"}]
    if options:  # None is what is not written; nobody writes null
        return _value(options[0], names)
    plain = {word: what for word, what in made.items() if word not in _DROPPED}
    items = made.get("items") or next(iter(made.get("prefixItems", ())), None)
    if items is not None:
        return {**plain, "items": _value(items, names)}
    if names and made.get("type") == "string":
        return {"type": "string", "enum": names}
    return {**plain, "type": ["string", "number"]} if _free_text(plain) else plain


def _free_text(value: Mapping[str, Any]) -> bool:
    """Words of any sort: 'title: 2026' is a title, though other readers of YAML take it for a number."""
    return value.get("type") == "string" and not {"pattern", "enum"} & set(value)
