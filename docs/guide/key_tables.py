"""A table for every class that editors fill in: its keys, what they mean, and an example of each."""

from __future__ import annotations

from typing import Any

from guide.examples import EXAMPLES
from guide.markdown import table
from guide.meanings import MEANINGS
from plugins.model import addresses, agency, front_matter, legal, lifecycle, records
from plugins.model.kinds import KINDS
from plugins.model.strict import Strict

MODELS: dict[str, type[Strict]] = {
    **{kind.name: kind.matter for kind in KINDS},
    "picture": front_matter.Picture,
    "source": front_matter.Source,
    "change": lifecycle.Change,
    "withdrawal": lifecycle.Withdrawal,
    "agreed": records.AgreedData,
    "consent": records.Consent,
    "reply": records.Reply,
    "imprint": front_matter.Imprint,
    "printing": front_matter.Printing,
    "entry": front_matter.Entry,
    "query": front_matter.Query,
    "agency": agency.Agency,
    "link": agency.Link,
    "colours": agency.Colours,
    "security": agency.Security,
    "approval": records.ApprovalRule,
    "field": agency.ReformField,
    "abbreviation": agency.Abbreviation,
    "topic": agency.Topic,
    "foreign": agency.ForeignTerm,
    "featured": agency.Featured,
    "redirect": addresses.Redirect,
    "shop": agency.PrintShop,
    "legal": legal.LegalProfile,
    "limits": legal.Limits,
    "item": legal.Item,
    "application": legal.Application,
}


def words_of(model: type[Strict], words: dict[str, dict[str, str]], key: str) -> str:
    """What `words` says of a key, in the class itself or the nearest above it. Raises KeyError if nothing does."""
    for ancestor in model.__mro__:
        if key in words.get(ancestor.__name__, {}):
            return words[ancestor.__name__][key]
    raise KeyError(f"docs/guide/ says nothing of {model.__name__}.{key}")


def key_table(model: type[Strict]) -> str:
    """Every key of a class, the required ones first."""
    schema = model.model_json_schema()
    required = schema.get("required", [])
    keys = sorted(schema["properties"], key=lambda key: key not in required)
    rows = [
        (
            f"`{key}`",
            meaning(model, key, schema["properties"][key]),
            "**bắt buộc**" if key in required else "không",
            f"`{key}: {words_of(model, EXAMPLES, key)}`",
        )
        for key in keys
    ]
    return table(("Mục", "Ý nghĩa", "Bắt buộc?", "Ví dụ"), *rows)


def meaning(model: type[Strict], key: str, schema: dict[str, Any]) -> str:
    """Description, then choices, limits and default as far as the class sets them and the description does not."""
    text = model.model_fields[key].description or words_of(model, MEANINGS, key)
    choices = schema.get("enum", [])
    parts = [] if all(choice in text for choice in choices) else [f"một trong: {', '.join(choices)}"]
    parts += [span(schema, "Length", "ký tự"), span(schema, "Items", "dòng"), _each(schema.get("items", {}))]
    default = schema.get("default")
    parts += [f"không ghi thì là {_said(default)}"] if isinstance(default, str | int) and default else []
    told = "; ".join(part for part in parts if part and part not in text)
    return f"{text} ({told})" if told else text


def span(schema: dict[str, Any], what: str, unit: str) -> str:
    """'20–320 ký tự', 'nhiều nhất 120 ký tự'; nothing for the limit of every line, which the guide gives once."""
    least, most = schema.get(f"min{what}", 0), schema.get(f"max{what}")
    if most is None or (least, most) == (1, 200):
        return ""
    return f"{least}–{most} {unit}" if least > 1 or unit == "dòng" else f"nhiều nhất {most} {unit}"


def _said(default: str | int) -> str:
    return "có" if default is True else str(default)


def _each(items: dict[str, Any]) -> str:
    return f"mỗi mục {span(items, 'Length', 'ký tự')}" if items.get("minLength", 0) > 1 else ""
