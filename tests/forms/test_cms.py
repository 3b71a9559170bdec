"""The configuration of Sveltia CMS: every kind and data file, every key that a widget can hold, in Vietnamese."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft7Validator
from support.site import ROOT

from plugins.forms.cms import configuration
from plugins.forms.data import DATA_FILES
from plugins.forms.edit import PACKAGES
from plugins.forms.export import choices_of
from plugins.forms.guide import guide
from plugins.forms.schema import schemas
from plugins.model.kinds import KINDS

WITHOUT_WIDGET = {"hotlines"}  # lists within lists; Sveltia keeps what it does not know (tests/browser/test_edit.py)
SVELTIA = ROOT / PACKAGES / "@sveltia/cms/schema/sveltia-cms.json"


@cache
def made() -> dict[str, Any]:
    return configuration(schemas(choices_of(ROOT / "content"), guide()), "Cơ quan mẫu", "toa-soan-xa")


def collection(name: str) -> dict[str, Any]:
    return next(item for item in made()["collections"] if item["name"] == name)


def every_field(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for field in fields:
        yield field
        yield from every_field(field.get("fields", []))


def fields_of_all() -> list[dict[str, Any]]:
    groups = [*made()["collections"], *collection("du-lieu")["files"]]
    return [field for group in groups for field in every_field(group.get("fields", []))]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_is_a_collection_with_all_its_keys(kind: Any) -> None:
    found = collection(kind.folder)
    assert found["folder"] == f"content/{kind.folder}"
    assert {field["name"] for field in found["fields"]} == {*kind.matter.model_fields, "body"}
    needed = {name for name, field in kind.matter.model_fields.items() if field.is_required()}
    asked = {field["name"] for field in found["fields"] if field["required"]} - {"body"}
    assert asked == needed | {"status"}  # nobody may publish because nobody chose


def test_every_data_file_is_there_with_all_its_keys() -> None:
    files = {item["file"]: item["fields"] for item in collection("du-lieu")["files"]}
    for data in DATA_FILES:
        fields = collection(data.name)["fields"] if data.several else files[f"content/{data.path}"]
        assert {field["name"] for field in fields} == set(data.model.model_fields) - WITHOUT_WIDGET


def test_choices_are_those_of_the_agency() -> None:
    article = {field["name"]: field for field in collection("tin-bai")["fields"]}
    assert "Cải cách thể chế" in article["category"]["options"]
    assert article["status"]["options"] == ["đăng", "nháp"]
    assert (article["date"]["widget"], article["date"]["format"]) == ("datetime", "YYYY-MM-DD HH:mm")
    assert article["image"]["fields"][0]["widget"] == "image"
    issue = {field["name"]: field for field in collection("ban-tin")["fields"]}
    assert (issue["notices"]["widget"], issue["notices"]["collection"]) == ("relation", "ap-phich")


def test_no_field_has_a_default_that_would_be_written_into_old_files() -> None:
    assert [field["name"] for field in fields_of_all() if "default" in field] == []


def test_bodies_are_edited_as_text() -> None:
    bodies = [field for field in fields_of_all() if field["name"] == "body"]
    assert len(bodies) == len(KINDS)
    assert all(field["modes"] == ["raw"] for field in bodies)


def test_every_label_is_short_and_every_field_explained() -> None:
    for field in fields_of_all():
        assert 0 < len(field["label"]) <= 45, field
        assert field.get("hint") or field["name"] == "item", field


def test_the_same_bytes_each_time() -> None:
    again = configuration(schemas(choices_of(ROOT / "content"), guide()), "Cơ quan mẫu", "toa-soan-xa")
    assert json.dumps(again) == json.dumps(made())


@pytest.mark.skipif(not SVELTIA.exists(), reason="needs the packages of ./run edit")
def test_sveltias_own_schema_takes_it() -> None:
    schema = json.loads(SVELTIA.read_text(encoding="utf-8"))
    assert [error.message[:200] for error in Draft7Validator(schema).iter_errors(made())] == []


@pytest.mark.parametrize(("folder", "shown"), [("toa-soan-xa", "toa-soan-xa"), ("Tòa soạn", "tren-may-nay")])
def test_the_folder_to_choose_bears_its_own_name(folder: str, shown: str) -> None:
    made = configuration(schemas(choices_of(ROOT / "content"), guide()), "Cơ quan mẫu", folder)
    assert made["backend"]["repo"] == f"toa-soan/{shown}"
