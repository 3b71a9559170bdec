"""Plain values to a typed model; what pydantic finds wrong becomes Problems in the editor's words."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from plugins.model.problem import Code, Place, Problem
from plugins.model.strict import Finding, Model, Strict, read
from plugins.reading.yaml_tree import KeyPath, Tree

AMBIGUOUS = Code(
    "E014",
    "Ngày “{value}” không rõ là {day} tháng {month} hay {month} tháng {day}.",
    "viết  {key}: {iso}  ({day} tháng {month}) hoặc  {key}: {other}  ({month} tháng {day}).",
)
DAY_FIRST = Code("E015", "Ngày “{value}” viết ngày trước, năm sau.", "viết năm trước:  {key}: {iso}")
_GUESS = " (có phải là “{near}”?)"
NOT_A_DATE = Code(
    "E016",
    "“{value}” không phải là ngày.",
    "viết năm-tháng-ngày, ví dụ  {key}: 2026-04-03  hoặc  {key}: 2026-04-03 08:30",
)
NO_SUCH_DATE = Code("E017", "Không có ngày {value}.", "xem lại ngày, tháng, giờ của “{key}”.")
FAR_YEAR = Code("E018", "Năm trong “{value}” nằm ngoài {first}–{last}.", "xem lại năm của “{key}”.")
UNKNOWN_KEY = Code("E020", "Không có mục “{key}”{guess}.", "các mục dùng được ở đây: {allowed}.")
_RENAME = "đổi  {key}  thành  {near}"  # the fix of E020 where the key that was meant is one that has to be there
MISSING = Code("E021", "Thiếu mục “{key}”.", "thêm dòng  {key}: …  vào phần đầu bài. ({description})")
WRONG_CHOICE = Code("E022", "“{value}” không dùng được cho “{key}”.", "chọn một trong: {choices}.")
TOO_SHORT = Code(
    "E023",
    "“{key}” quá ngắn hoặc để trống (cần ít nhất {least} ký tự hoặc mục).",
    "viết đầy đủ hơn. ({description})",
)
TOO_LONG = Code("E024", "“{key}” dài {length}, vượt mức {most} ký tự hoặc mục.", "rút gọn còn {most} trở xuống.")
NOT_TEXT = Code("E025", "“{key}” phải là {expected}.", "xem ví dụ trong hướng dẫn biên tập. ({description})")
BAD_SLUG = Code(
    "E026",
    "“{value}” không dùng được làm phần cuối của địa chỉ.",
    "chỉ dùng chữ thường không dấu, số và gạch nối, nhiều nhất 80 ký tự, ví dụ  slug: nop-ho-so-truc-tuyen",
)
BAD_ADDRESS = Code("E027", "“{value}” không phải là địa chỉ trang web an toàn.", "viết đầy đủ, bắt đầu bằng https://")
BAD_NUMBER = Code(
    "E028",
    "“{value}” không phải là số nguyên dương.",
    "viết bằng chữ số, không có dấu chấm, ví dụ  {key}: 1000",
)
BAD_YES = Code("E029", "“{value}” không phải là có hoặc không.", "viết  {key}: có  hoặc  {key}: không")
BAD_PERCENT = Code(
    "E066",
    "“{value}” không phải là số phần trăm.",
    "viết số nguyên từ 0 đến 100, ví dụ  focus: [50, 30]",
)
NO_SUCH_GAP = Code("E533", "Không có chỗ điền “{{{gap}}}”.", "các chỗ điền được: {gaps}.")
BAD_SENTENCE = Code(
    "E534",
    "Dấu ngoặc trong câu “{value}” không thành cặp.",
    "viết chỗ điền trong {{ngoặc nhọn}}, đoạn có thể bỏ trong [ngoặc vuông], không lồng vào nhau.",
)
ENDS_TOO_SOON = Code(
    "E535", "Hồ sơ hết áp dụng trước khi bắt đầu ({began}).", "xem lại hai ngày in_force_from và until."
)
OTHER = Code("E030", "“{key}” không đúng: “{value}”.", "xem mục này trong hướng dẫn biên tập. ({description})")

_CODES = {
    "date_ambiguous": AMBIGUOUS,
    "date_day_first": DAY_FIRST,
    "date_form": NOT_A_DATE,
    "date_impossible": NO_SUCH_DATE,
    "date_year": FAR_YEAR,
    "extra_forbidden": UNKNOWN_KEY,
    "missing": MISSING,
    "literal_error": WRONG_CHOICE,
    "string_too_short": TOO_SHORT,
    "too_short": TOO_SHORT,
    "string_too_long": TOO_LONG,
    "too_long": TOO_LONG,
    "slug_form": BAD_SLUG,
    "address_form": BAD_ADDRESS,
    "number_form": BAD_NUMBER,
    "yes_form": BAD_YES,
    "percent_form": BAD_PERCENT,
    "gap_unknown": NO_SUCH_GAP,
    "sentence_form": BAD_SENTENCE,
    "until_order": ENDS_TOO_SOON,
}
_EXPECTED = {
    "string_type": "một dòng chữ",
    "tuple_type": "một danh sách (mỗi mục một dòng, bắt đầu bằng dấu gạch ngang)",
    "model_type": "một nhóm mục con (thụt vào hai dấu cách)",
    "model_attributes_type": "một nhóm mục con (thụt vào hai dấu cách)",
}


def validate(model: type[Model], tree: Tree, path: str) -> tuple[Model | None, list[Problem]]:
    """The typed model, or every problem that keeps it from being one."""
    value, findings = read(model, tree.values)
    meant = _meant(findings)
    told = [found for found in findings if found.keys not in meant.values() and not _echo(found, findings)]
    return value, [_problem(model, tree, path, found, meant.get(found.keys)) for found in told]


def _meant(findings: tuple[Finding, ...]) -> dict[KeyPath, KeyPath]:
    """Unknown keys with the missing key beside them that each nearly spells: one slip of the pen, not two faults."""
    missing = [found.keys for found in findings if found.kind == "missing"]
    meant = {}
    for *above, key in (found.keys for found in findings if found.kind == "extra_forbidden"):
        beside = [str(keys[-1]) for keys in missing if keys[:-1] == tuple(above)]
        for near in get_close_matches(str(key).lower(), beside, n=1):
            meant[*above, key] = (*above, near)
    return meant


def _echo(found: Finding, findings: tuple[Finding, ...]) -> bool:
    """Whether a list is only too short because pydantic does not count its wrong items, each of which is named."""
    depth = len(found.keys)
    return found.kind == "too_short" and any(
        len(other.keys) > depth and other.keys[:depth] == found.keys for other in findings
    )


def _problem(model: type[Strict], tree: Tree, path: str, found: Finding, meant: KeyPath | None) -> Problem:
    code = _CODES.get(found.kind) or (NOT_TEXT if found.kind in _EXPECTED else OTHER)
    place = _place(tree, path, found.keys, at_value=code not in (UNKNOWN_KEY, MISSING))
    values = _values(model, found)
    if meant is None:
        return code.at(place, **values)
    problem = code.at(place, **values | {"guess": _GUESS.format(near=meant[-1])})
    return replace(problem, fix=_RENAME.format(key=values["key"], near=meant[-1]))


def _values(model: type[Strict], found: Finding) -> dict[str, object]:
    """Everything that the sentences of the codes may mention."""
    key = next((part for part in reversed(found.keys) if isinstance(part, str)), "")
    expected = str(found.context.get("expected", ""))
    return {
        **found.context,
        "key": key,
        "value": _shown(found.value),
        "description": _description(model, found.keys),
        "least": found.context.get("min_length", 1),
        "most": found.context.get("max_length", ""),
        "length": len(found.value) if isinstance(found.value, str | list) else "",
        "choices": expected.replace("'", "").replace(" or ", ", "),
        "expected": _EXPECTED.get(found.kind, "kiểu khác"),
        **_unknown_key(model, found.keys, key),
    }


def _place(tree: Tree, path: str, keys: KeyPath, at_value: bool) -> Place:
    known = keys
    while known and known not in tree.lines:
        known = known[:-1]
    position = tree.lines.get(known, (tree.first_line, 1))
    if at_value:
        position = tree.lines.get((*known, "="), position)
    return Place(path, *position)


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"


def _model_at(model: type[Strict], keys: KeyPath) -> type[Strict]:
    """The class whose field the last key names: walks through lists and optional values."""
    for key in keys[:-1]:
        if isinstance(key, str) and key in model.model_fields:
            inner = _inner_model(model.model_fields[key].annotation)
            model = inner or model
    return model


def _inner_model(annotation: Any) -> type[Strict] | None:
    if isinstance(annotation, type) and issubclass(annotation, Strict):
        return annotation
    candidates = (_inner_model(argument) for argument in getattr(annotation, "__args__", ()))
    return next((candidate for candidate in candidates if candidate), None)


def _description(model: type[Strict], keys: KeyPath) -> str:
    names = [key for key in keys if isinstance(key, str)]
    field = _model_at(model, keys).model_fields.get(names[-1]) if names else None
    return (field.description if field else None) or "xem hướng dẫn biên tập"


def _unknown_key(model: type[Strict], keys: KeyPath, key: str) -> dict[str, str]:
    allowed = list(_model_at(model, keys).model_fields)
    close = get_close_matches(key.lower(), allowed, n=1)
    return {"allowed": ", ".join(allowed), "guess": _GUESS.format(near=close[0]) if close else ""}
