"""The schemas say what our reader says: they take every sample file, also read as other programs read YAML, and refuse
what it refuses."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from support.site import ROOT

from plugins.forms.data import DATA_FILES
from plugins.forms.export import FOLDER, SNIPPETS, choices_of, files, outdated
from plugins.forms.guide import guide
from plugins.forms.schema import Choices, Schema, models, schemas
from plugins.forms.snippets import snippets
from plugins.model.kinds import BY_FOLDER, KINDS
from plugins.model.strict import read
from plugins.reading import yaml_tree
from plugins.reading.publication import read_front

CONTENT = ROOT / "content"
SAMPLES = [path for kind in KINDS for path in sorted((CONTENT / kind.folder).glob("*.md"))]
DATA = [(data.name, path) for data in DATA_FILES for path in sorted(CONTENT.glob(data.path))]


@cache
def every_schema() -> dict[str, Schema]:
    return schemas(choices_of(CONTENT), guide())


def faults(name: str, values: object) -> list[str]:
    return [
        f"{list(error.path)}: {error.message}" for error in Draft7Validator(every_schema()[name]).iter_errors(values)
    ]


def front(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("---\n", 2)[1]


class Core(yaml.SafeLoader):
    """YAML 1.2 as the language server of VS Code reads it: numbers are numbers, dates and words are text."""


Core.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":int", ":float", ":null"))]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_others_read(text: str) -> Any:
    return yaml.load(text, Loader=Core)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_front_matter_of_every_sample_is_taken(path: Path) -> None:
    text = front(path)
    assert faults(path.parent.name, yaml_tree.parse(text, "sample").values) == []
    assert faults(path.parent.name, as_others_read(text)) == []


@pytest.mark.parametrize(("name", "path"), DATA, ids=lambda value: getattr(value, "stem", ""))
def test_every_data_file_is_taken(name: str, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert faults(name, yaml_tree.parse(text, "sample").values) == []
    assert faults(name, as_others_read(text)) == []


GOOD = {
    "tin-bai": "tin-bai/nop-ho-so-truc-tuyen.md", "guong-dien-hinh": "guong-dien-hinh/ngay-khong-hen-lao-bao.md",
    "to-roi": "to-roi/truoc-khi-den-mot-cua.md", "ban-tin": "ban-tin/ban-tin-so-2.md",
    "ap-phich": "ap-phich/luu-ma-ho-so.md", "trang": "trang/lien-he.md",
}  # fmt: skip
WRONG = [
    *((folder, "titel", "Sai") for folder in GOOD),  # a key that is not there
    *((folder, key, None) for folder in GOOD for key, field in BY_FOLDER[folder].matter.model_fields.items() if field.is_required()),
    *(("tin-bai", "date", value) for value in ("03/04/2026", "2026", "2026-13-01", "2026-02-31x", "2026-04-03 25:00", "", "1999-01-01")),
    *(("tin-bai", key, value) for key, value in (("title", "A"), ("title", "x" * 161), ("summary", "Ngắn"), ("status", "published"))),
    *(("tin-bai", "slug", value) for value in ("Có dấu", "hai--gach", "-x", "x" * 81)),
    *(("tin-bai", key, "một") for key in ("tags", "audience", "sources", "image", "changes", "withdrawn")),
    ("tin-bai", "tags", ["x"]), ("tin-bai", "image", {"file": "anh/x.svg"}),
    ("tin-bai", "image", {"file": "anh/x.svg", "alt": "x", "focus": ["50"]}),
    ("tin-bai", "image", {"file": "anh/x.svg", "alt": "x", "focus": ["50", "101"]}),
    ("tin-bai", "sources", [{"title": "x", "url": "http://x.example"}]),
    ("tin-bai", "changes", [{"date": "2026-01-01", "note": "x", "correction": "yes"}]),
    ("tin-bai", "withdrawn", {"date": "2026-01-01"}),
    ("to-roi", "format", "A9"), ("to-roi", "look", "thơ"), ("to-roi", "imprint", {"copies": "1.000"}),
    ("to-roi", "imprint", {"copies": "0"}), ("to-roi", "printing", {"weight": "dày"}),
    ("ap-phich", "slogan", []), ("ap-phich", "slogan", ["a", "b", "c", "d", "e"]), ("ap-phich", "format", "A4"),
    ("ban-tin", "contents", []), ("ban-tin", "contents", [{"query": {"kind": "to-roi"}}]), ("ban-tin", "number", "ba"),
    ("ban-tin", "contents", [{"path": "tin-bai/x.md", "treatment": "lớn"}]), ("trang", "menu", "0"),
]  # fmt: skip


@pytest.mark.parametrize(("folder", "key", "value"), WRONG, ids=str)
def test_what_the_reader_refuses_the_schema_refuses(folder: str, key: str, value: object) -> None:
    values = yaml_tree.parse(front(CONTENT / GOOD[folder]), "sample").values
    if value is None:
        del values[key]
    else:
        values[key] = value
    assert read(BY_FOLDER[folder].matter, values)[1] != ()
    assert faults(folder, values) != []


def test_only_the_agencys_own_names_are_taken() -> None:
    made = schemas(Choices(("Một",), ("Hai",)), guide())
    assert made["tin-bai"]["properties"]["category"]["enum"] == ["Một"]
    assert made["ban-tin"]["definitions"]["Query"]["properties"]["category"]["enum"] == ["Một"]
    assert made["to-roi"]["properties"]["topic"]["enum"] == ["Hai"]
    assert made["trang-chu"]["properties"]["topics"]["items"]["enum"] == ["Hai"]
    assert "enum" not in schemas(Choices((), ()), guide())["tin-bai"]["properties"]["category"]


@pytest.mark.parametrize("name", [name for name, _, _ in models()])
def test_a_schema_is_valid_and_tells_what_every_key_means(name: str) -> None:
    schema = every_schema()[name]
    Draft7Validator.check_schema(schema)
    groups = [schema, *schema.get("definitions", {}).values()]
    silent = [key for group in groups for key, value in group["properties"].items() if not value.get("description")]
    assert silent == []


def test_the_examples_of_the_schemas_are_right() -> None:
    for name, schema in every_schema().items():
        for key, value in schema["properties"].items():
            for example in value.get("examples", ()):
                part = {**value, "definitions": schema.get("definitions", {})}
                if "enum" not in json.dumps(value) and "Query" not in json.dumps(value):
                    assert list(Draft7Validator(part).iter_errors(example)) == [], (name, key)


def test_what_is_written_is_up_to_date() -> None:
    assert outdated(ROOT) == [], "run  ./run schema"


def test_a_changed_missing_or_left_over_file_is_seen(tmp_path: Path) -> None:
    (tmp_path / "content").symlink_to(CONTENT)
    for path, octets in files(CONTENT).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(octets)
    assert outdated(tmp_path) == []
    (tmp_path / FOLDER / "trang.schema.json").write_text("{}", encoding="utf-8")
    (tmp_path / FOLDER / "viet-tat.schema.json").unlink()
    (tmp_path / FOLDER / "cu.schema.json").write_text("{}", encoding="utf-8")
    assert [path.name for path in outdated(tmp_path)] == [
        "cu.schema.json", "trang.schema.json", "viet-tat.schema.json",
    ]  # fmt: skip


def test_every_data_file_has_its_schema_in_the_settings_of_vs_code() -> None:
    text = (ROOT / ".vscode/settings.json").read_text(encoding="utf-8")
    settings = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    assert settings["yaml.schemas"] == {f"./{FOLDER}/{d.name}.schema.json": f"content/{d.path}" for d in DATA_FILES}


def test_the_problem_matchers_find_place_and_code() -> None:
    tasks = json.loads((ROOT / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    error, warning = (matcher["pattern"]["regexp"] for matcher in tasks[0]["problemMatcher"])
    line = "content/tin-bai/2026-03-bai.md:3:7: E014 Ngày “03/04/2026” không rõ."
    found = re.match(error, line)
    assert found is not None
    assert found.groups() == ("content/tin-bai/2026-03-bai.md", "3", "7", "E014", "Ngày “03/04/2026” không rõ.")
    assert re.match(warning, line) is None
    assert re.match(warning, line.replace("E014", "W003")) is not None


def filled(lines: list[str]) -> str:
    """A snippet as it stands when every tab stop is taken as offered: the first of its choices, the words shown."""
    text = "\n".join(lines).replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-11-21")
    text = re.sub(r"\$\{\d+\|((?:\\.|[^,|\\])*).*?\|\}", lambda found: re.sub(r"\\(.)", r"\1", found[1]), text)
    return re.sub(r"\$\{\d+:((?:\\.|[^}\\])*)\}|\$\d+", lambda found: re.sub(r"\\(.)", r"\1", found[1] or "x"), text)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_snippet_of_a_kind_is_front_matter_of_it(kind: Any) -> None:
    body = snippets(every_schema())[f"Bài mới: {kind.label}"]["body"]
    assert isinstance(body, list)
    text = filled(body).replace("number: Số của bản tin", "number: 3")
    _, problems = read_front(f"{kind.folder}/bai.md", text.encode())
    assert [str(problem) for problem in problems if problem.stops] == []


def test_every_snippet_is_yaml_that_the_reader_can_read() -> None:
    made = json.loads((ROOT / SNIPPETS).read_text(encoding="utf-8"))
    for name, snippet in made.items():
        if name.startswith("Mục "):
            assert yaml_tree.parse(filled(snippet["body"]), "snippet").problems == [], name
