"""The base of all data that editors write, and what was found wrong with it, free of pydantic's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

Model = TypeVar("Model", bound="Strict")


class Strict(BaseModel):
    """Unknown keys are refused, values cannot be changed later."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


@dataclass(frozen=True)
class Finding:
    """One thing wrong. kind: pydantic's or our error type; keys: path to the value; context: figures of the rule."""

    kind: str
    keys: tuple[str | int, ...]
    value: object
    context: Mapping[str, Any]


def read(model: type[Model], values: Mapping[str, object]) -> tuple[Model | None, tuple[Finding, ...]]:
    """The typed model, or everything that keeps the values from being one."""
    try:
        return model.model_validate(values), ()
    except ValidationError as error:
        found = error.errors(include_url=False)
    return None, tuple(Finding(e["type"], e["loc"], e["input"], e.get("ctx") or {}) for e in found)


def texts(value: object, keys: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text within a value (groups and lists of any depth), by the path of keys to it."""
    if isinstance(value, str):
        yield keys, value
    elif value is None or isinstance(value, bool | int | date):
        return
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from texts(inner, (*keys, key))
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from texts(inner, (*keys, index))
    elif isinstance(value, Strict):
        for key, inner in value:
            yield from texts(inner, (*keys, key))
