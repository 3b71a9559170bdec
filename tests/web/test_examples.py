"""The components page: every component has examples, every example can be shown, and nothing of it reaches the site."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from support.balance import Balance

from plugins.model.catalogue import Catalogue
from plugins.templates.environment import environment
from plugins.web import example_files, examples
from plugins.web.pages import SitePlan


@pytest.fixture(scope="module")
def shown(theme: Path) -> tuple[examples.Component, ...]:
    return examples.components(theme, environment(theme))


@pytest.fixture(scope="module")
def files(theme: Path, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes | str]:
    return example_files.files(theme, tmp_path_factory.mktemp("cache"), catalogue.agency)


def test_every_component_has_examples_and_every_example_a_component(theme: Path) -> None:
    macros = {path.stem for path in (theme / "templates/components").glob("*.html")}
    assert {path.stem for path in (theme / "examples").glob("*.toml")} == macros


def test_each_file_holds_one_macro_of_its_own_name_and_says_what_it_is(theme: Path) -> None:
    for path in (theme / "templates/components").glob("*.html"):
        text = path.read_text("utf-8")
        outer = re.findall(r"^\{% macro (\w+)\(", text, re.MULTILINE)
        assert (path.stem, outer[:1]) == (path.stem, [path.stem])
        assert re.search(r"^\{# \S", text, re.MULTILINE), f"{path.name} has no comment"


def test_examples_show_something_well_formed(shown: tuple[examples.Component, ...]) -> None:
    for component in shown:
        for example in component.examples:
            balance = Balance()
            balance.feed(example.markup)
            assert (example.path, balance.faults, balance.open) == (example.path, [], [])
            assert example.markup.strip(), f"{component.name}: {example.name} shows nothing"


def test_names_tell_examples_apart(shown: tuple[examples.Component, ...]) -> None:
    for component in shown:
        assert len({example.name for example in component.examples}) == len(component.examples), component.name


@pytest.mark.parametrize("name", ["card", "cover", "lead_card", "line"])
def test_what_an_editor_can_write_too_long_is_among_the_examples(theme: Path, name: str) -> None:
    written = tomllib.loads((theme / f"examples/{name}.toml").read_text("utf-8"))["example"]
    assert max(len(example["with"]["card"].get("title", "")) for example in written) >= 160


def test_the_page_shows_each_component_once_and_each_anchor_once(
    files: dict[str, bytes | str], shown: tuple[examples.Component, ...]
) -> None:
    page = str(files[examples.PAGE])
    balance = Balance()
    balance.feed(page)
    assert (balance.faults, balance.open) == ([], [])
    assert len(balance.ids) == len(set(balance.ids))
    assert [component.name for component in shown if f'id="{component.name}"' not in page] == []
    assert [example.path for one in shown for example in one.examples if f'href="{example.path}"' not in page] == []


def test_every_picture_and_sheet_that_the_page_asks_for_is_written(files: dict[str, bytes | str]) -> None:
    asked = re.findall(r'(?:src|<link rel="[a-z]+" href)="([^"#]+)', str(files[examples.PAGE]))
    assert set(asked) <= set(files)


def test_a_wrong_argument_or_specimen_is_named(tmp_path: Path, theme: Path) -> None:
    (tmp_path / "examples").mkdir()
    file = tmp_path / "examples/seal.toml"
    for wrong in ("colour = 'đỏ'", "mark = {like = 'không có'}", "mark = {like = 'bài', titel = 'x'}"):
        file.write_text(f"purpose = 'Thử'\n[[example]]\nname = 'Một'\n[example.with]\n{wrong}\n", "utf-8")
        with pytest.raises(examples.BadExample):
            examples.components(tmp_path, environment(theme))


def test_the_site_has_no_trace_of_it(site: SitePlan) -> None:
    assert not [page.template for page in site.pages if "examples" in page.template]
    assert not [path for path in site.files if "example" in path or "hinh-" in path]
