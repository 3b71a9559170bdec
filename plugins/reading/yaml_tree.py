"""YAML to plain text values with the place of each. YAML guesses nothing here: every scalar stays the text in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from plugins.model.problem import Code, Place, Problem
from plugins.model.vietnamese import nfc
from plugins.reading.source import CONTROL, hidden_character

NOT_YAML = Code(
    "E010",
    "Phần đầu bài viết sai dấu: {detail}.",
    'xem lại dòng này; chữ có dấu hai chấm phải đặt trong ngoặc kép, ví dụ  title: "Một cửa: nộp ở đâu"',
)
NOT_MAPPING = Code(
    "E011",
    "Phần đầu bài phải là các dòng  tên: giá trị.",
    "viết mỗi thông tin một dòng, ví dụ  title: Tên bài",
)
TWICE = Code("E012", "“{key}” ghi hai lần.", "giữ một dòng, xóa dòng kia.")
REFUSED = Code("E013", "Giá trị không được bắt đầu bằng dấu &, * hoặc !.", "đặt giá trị trong ngoặc kép.")

_DETAILS = {
    "mapping values are not allowed here": "có dấu hai chấm thừa trong giá trị",
    "could not find expected ':'": "thiếu dấu hai chấm sau tên",
    "found character '\\t' that cannot start any token": "dùng phím Tab để thụt dòng, hãy dùng dấu cách",
    "found unexpected end of stream": "thiếu dấu ngoặc kép đóng",
}
_PLAIN_TAGS = {
    f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq", "value")
}
_FAST = getattr(yaml, "CSafeLoader", None)  # not in every build of PyYAML
_UNUSUAL = re.compile(r"^[ \t]{100}|(?:[-?:][ \t]+){10}|[^\n -~\u00a0-\ud7ff]", re.MULTILINE)
_MOST_BRACKETS = 300
_MOST_LINES, _LONGEST = 5_000, 200_000  # of YAML; beyond them each line that is wrong would be a problem to print
_TOO_LONG = f"dài hơn {_MOST_LINES} dòng, có lẽ do dán nhầm"
_UNKNOWN_DETAIL = "không đọc được"

KeyPath = tuple[str | int, ...]


@dataclass
class Tree:
    """Plain values (dict, list, str) and where each stands: key path to (line, column) within the whole file.
    first_line: where the YAML begins."""

    first_line: int = 1
    values: dict[str, object] = field(default_factory=dict)
    lines: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def parse(text: str, path: str, first_line: int = 1) -> Tree:
    """Parses YAML that begins on `first_line` of the file at `path`. Problems are in the tree; nothing is raised."""
    tree = Tree(first_line)
    if text.count("\n") > _MOST_LINES or len(text) > _LONGEST:
        tree.problems.append(NOT_YAML.at(Place(path, first_line), detail=_TOO_LONG))
        return tree
    try:
        node = _compose(text)
    except RecursionError:
        tree.problems.append(NOT_YAML.at(Place(path, first_line), detail=_UNKNOWN_DETAIL))
        return tree
    except yaml.YAMLError as error:
        tree.problems.append(_syntax_problem(error, path, first_line))
        return tree
    builder = _Builder(tree, path, first_line)
    if isinstance(node, yaml.MappingNode):
        tree.values = builder.mapping(node, ())
    else:
        tree.problems.append(NOT_MAPPING.at(Place(path, first_line)))
    return tree


def _compose(text: str) -> yaml.Node | None:
    """The node tree. libyaml reads it ten times as fast; what it refuses, or what might be nested deeper than its stack in C,
    is left to the loader in Python, whose words and places for mistakes we know."""
    if _FAST is not None and not _UNUSUAL.search(text) and text.count("[") + text.count("{") < _MOST_BRACKETS:
        try:
            return yaml.compose(text, Loader=_FAST)
        except yaml.YAMLError:
            pass
    return yaml.compose(text, Loader=yaml.SafeLoader)


def _syntax_problem(error: yaml.YAMLError, path: str, first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None)
    detail = _DETAILS.get(getattr(error, "problem", "") or "", _UNKNOWN_DETAIL)
    place = Place(path, mark.line + first_line, mark.column + 1) if mark else Place(path, first_line)
    return NOT_YAML.at(place, detail=detail)


@dataclass
class _Builder:
    tree: Tree
    path: str
    first_line: int

    def value(self, node: yaml.Node, keys: KeyPath) -> object:
        self.tree.lines.setdefault(keys, self.position(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, keys)
        if isinstance(node, yaml.SequenceNode):
            children = [child for child in node.value if self.fresh(child)]
            return [self.value(child, (*keys, index)) for index, child in enumerate(children)]
        return self.text(node)

    def text(self, node: yaml.Node) -> str:
        """A scalar. Between double quotes YAML spells characters in ASCII ("\\x07"), past the check of the file's own."""
        hidden = hidden_character(node.value)
        if hidden:
            self.tree.problems.append(CONTROL.at(Place(self.path, *self.position(node)), code=ord(hidden)))
        return nfc(node.value)

    def mapping(self, node: yaml.MappingNode, keys: KeyPath) -> dict[str, object]:
        values: dict[str, object] = {}
        for key_node, value_node in node.value:
            if not self.fresh(value_node):
                continue
            key = self.text(key_node) if isinstance(key_node, yaml.ScalarNode) else str(key_node.value)
            place = Place(self.path, *self.position(key_node))
            if key in values:
                self.tree.problems.append(TWICE.at(place, key=key))
            self.tree.lines[(*keys, key)] = self.position(key_node)
            values[key] = self.value(value_node, (*keys, key))
            self.tree.lines[(*keys, key, "=")] = self.position(value_node)
        return values

    def fresh(self, node: yaml.Node) -> bool:
        """Whether a node stands here for the first time and has no explicit tag; else a problem: an alias or a tag can only
        be a mistake or an attack (nested aliases double with each level)."""
        if id(node) in self._seen or node.tag not in _PLAIN_TAGS:
            self.tree.problems.append(REFUSED.at(Place(self.path, *self.position(node))))
            return False
        self._seen.add(id(node))
        return True

    def position(self, node: yaml.Node) -> tuple[int, int]:
        return node.start_mark.line + self.first_line, node.start_mark.column + 1

    def __post_init__(self) -> None:
        self._seen: set[int] = set()
