"""The configuration of Sveltia CMS, made from the schemas: a collection for each kind, a file for each data file.

Bodies are edited as Markdown text, not as rich text: cut lines of leaflets, tables with joined cells and footnotes are
ours, and an editor that does not know them would write them away. Keys that no widget can hold stay out of the form;
Sveltia keeps what it does not know. No field has a default: Sveltia writes it into old files too, and a published
article without `status` must not become a draft, nor a new one be published because nobody chose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from plugins.forms.data import DATA_FILES, DataFile
from plugins.forms.labels import label
from plugins.forms.schema import Schema
from plugins.model.kinds import KINDS, POSTER, Kind

Field = dict[str, Any]

PICTURES, PICTURES_PUBLIC = "content/anh", "/anh"
_HERE = "http://127.0.0.1:8010"  # never asked: Sveltia wants a server's name even where it works on local files
_BACKEND = {
    "name": "gitea",
    "branch": "main",
    "base_url": _HERE,
    "api_root": f"{_HERE}/api/v1",
}
_REPOSITORY = re.compile(
    r"[A-Za-z0-9._-]+"
)  # names that a server of git takes; Sveltia shows it as the folder to choose
_NAMELESS = "tren-may-nay"
_SELDOM = ("slug", "printing", "expires", "updated", "changes", "withdrawn", "old_addresses")
_NEWEST_FIRST = {
    "sortable_fields": {"fields": ["date", "title"], "default": {"field": "date", "direction": "descending"}}
}
_LONG = 200  # letters from which a box of several lines is offered
_FOLDERS = {"notices": POSTER.folder}  # keys that hold paths of one kind


class _Form:
    """Fields of one class. groups: the schema's definitions."""

    def __init__(self, schema: Schema) -> None:
        self._groups: Mapping[str, Schema] = schema.get("definitions", {})
        self._schema = schema

    def fields(self) -> list[Field]:
        return self._fields_of(self._schema)

    def _fields_of(self, group: Schema) -> list[Field]:
        required = group.get("required", ())
        made = (self._field(key, value, key in required) for key, value in group["properties"].items())
        return [field for field in made if field]

    def _field(self, key: str, value: Schema, required: bool) -> Field | None:
        widget = self._widget(key, value, required)
        if widget is None:
            return None
        said = str(value.get("description", ""))
        hint = {"hint": said} if said else {}
        return {"name": key, "label": label(key, said), "required": required, **hint, **widget}

    def _widget(self, key: str, value: Schema, required: bool) -> Field | None:
        group = self._group(value)
        if group is not None:
            return {"widget": "object", "collapsed": "auto", "fields": self._fields_of(group)}
        if value.get("type") == "array":
            return self._list(key, value)
        if key == "file":
            return {"widget": "image", "choose_url": False}
        if key == "status":
            return {"widget": "select", "options": value["enum"], "required": True}
        if "enum" in value:
            return {"widget": "select", "options": value["enum"]}
        return _BY_FORM.get(str(value.get("form")), _words)(value)

    def _list(self, key: str, value: Schema) -> Field | None:
        """Lists of words, of groups, or of names to choose from; lists within lists have no widget."""
        items, sizes = value["items"], _sizes(value, "Items", "")
        group = self._group(items)
        if items.get("type") == "array":
            return None
        if group is not None:
            return {"widget": "list", "collapsed": "auto", **sizes, "fields": self._fields_of(group)}
        if "enum" in items:
            return {"widget": "select", "multiple": True, "options": items["enum"], **sizes}
        if key in _FOLDERS:
            return _relation(_FOLDERS[key])
        one = self._field("item", {"description": "", **items}, required=True)
        return {"widget": "list", **sizes, "field": {**(one or {}), "label": label(key, "")}}

    def _group(self, value: Schema) -> Schema | None:
        pointer = str({**value, **(value.get("allOf") or [{}])[0]}.get("$ref", ""))
        return self._groups[pointer.rpartition("/")[2]] if pointer else None


def _relation(folder: str) -> Field:
    """Chooses publications of one kind by their titles; what is stored is the path."""
    value = {"value_field": f"{folder}/{{{{slug}}}}.md", "display_fields": ["title"], "search_fields": ["title"]}
    return {"widget": "relation", "collection": folder, "multiple": True, **value}


def _sizes(value: Schema, what: str, theirs: str) -> Field:
    sizes = {f"min{theirs}": value.get(f"min{what}"), f"max{theirs}": value.get(f"max{what}")}
    return {name: size for name, size in sizes.items() if size is not None}


def _words(value: Schema) -> Field:
    """A line, or a box for what may be longer; a pattern where only some words will do."""
    box = "text" if value.get("maxLength", 0) > _LONG else "string"
    pattern = {"pattern": [value["pattern"], f"Viết đúng mẫu: {value['description']}"]} if "pattern" in value else {}
    return {"widget": box, **_sizes(value, "Length", "length"), **pattern}


def _moment(_: Schema) -> Field:
    return {"widget": "datetime", "format": "YYYY-MM-DD HH:mm", "picker_utc": False}


def _day(_: Schema) -> Field:
    return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD", "picker_utc": False}


def _number(value: Schema) -> Field:
    return {"widget": "number", "value_type": "int", "min": value["minimum"], "max": value["maximum"]}


_BY_FORM: dict[str, Callable[[Schema], Field]] = {
    "moment": _moment,
    "day": _day,
    "count": _number,
    "percent": _number,
}


def configuration(schemas: Mapping[str, Schema], site_name: str, folder: str) -> dict[str, Any]:
    """Everything that Sveltia is told. schemas: by name, as schema.schemas gives them; folder: name of the project's
    folder, which the editor is asked to choose."""
    named = folder if _REPOSITORY.fullmatch(folder) else _NAMELESS
    data = [_file(item, schemas[item.name]) for item in DATA_FILES if not item.several]
    return {
        "load_config_file": False,
        "backend": {**_BACKEND, "repo": f"toa-soan/{named}"},
        "app_title": f"Biểu mẫu: {site_name}",
        "show_preview_links": False,
        "media_folder": PICTURES,
        "public_folder": PICTURES_PUBLIC,
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-", "maxlength": 80},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "none", "indent_size": 2}},
        "editor": {"preview": False},
        "collections": [
            *(_collection(kind, schemas[kind.folder]) for kind in KINDS),
            {"name": "du-lieu", "label": "Dữ liệu", "files": data},
            *_folders(schemas),
        ],
    }


def _by_need(fields: list[Field]) -> list[Field]:
    """What need not be filled in; what is seldom needed comes last."""
    free = [field for field in fields if not field["required"]]
    return sorted(free, key=lambda field: _SELDOM.index(field["name"]) if field["name"] in _SELDOM else -1)


def _collection(kind: Kind, schema: Schema) -> Field:
    fields = _Form(schema).fields()
    body = {
        "name": "body",
        "label": "Nội dung",
        "widget": "markdown",
        "modes": ["raw"],
        "required": kind.needs_body,
        "hint": "Viết bằng Markdown, xem mục “Viết phần nội dung” của hướng dẫn",
    }
    return {
        "name": kind.folder,
        "label": kind.label,
        "label_singular": kind.label,
        "folder": f"content/{kind.folder}",
        "extension": "md",
        "format": "yaml-frontmatter",
        "create": True,
        "delete": True,
        "identifier_field": "title",
        "slug": "{{title}}",
        "summary": "{{title}}",
        **(_NEWEST_FIRST if "date" in schema["properties"] else {}),
        "fields": [*(field for field in fields if field["required"]), body, *_by_need(fields)],
    }


def _file(item: DataFile, schema: Schema) -> Field:
    return {
        "name": item.name,
        "label": item.label,
        "file": f"content/{item.path}",
        "format": "yaml",
        "fields": _Form(schema).fields(),
    }


def _folders(schemas: Mapping[str, Schema]) -> Iterator[Field]:
    """Data files of which there are several."""
    for item in (item for item in DATA_FILES if item.several):
        folder, _, pattern = f"content/{item.path}".rpartition("/")
        yield {
            "name": item.name,
            "label": item.label,
            "folder": folder,
            "extension": pattern.rpartition(".")[2],
            "format": "yaml",
            "create": True,
            "identifier_field": "name",
            "slug": "{{name}}",
            "summary": "{{name}}",
            "fields": _Form(schemas[item.name]).fields(),
        }
