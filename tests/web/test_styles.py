"""The style sheets: all in layers, all joined, within their weight."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import tinycss2
from hypothesis import given
from hypothesis import strategies as st

from plugins.model.agency import Agency, Colours
from plugins.model.catalogue import Catalogue
from plugins.web import styles

FOLDER = "static/css"


def joined(theme: Path) -> str:
    return styles.join([path.read_text(encoding="utf-8") for path in styles.sheets(theme / FOLDER)])


def test_no_rule_stands_outside_a_layer(theme: Path) -> None:
    for path in styles.sheets(theme / FOLDER):
        rules = tinycss2.parse_stylesheet(path.read_text("utf-8"), skip_comments=True, skip_whitespace=True)
        kinds = {rule.lower_at_keyword if rule.type == "at-rule" else rule.type for rule in rules}
        assert kinds <= {"layer", "font-face"}, path.name


def test_every_sheet_of_the_theme_is_joined(theme: Path) -> None:
    assert set(styles.sheets(theme / FOLDER)) == set((theme / FOLDER).rglob("*.css"))


def test_the_layers_are_declared_first_and_used_as_declared(theme: Path) -> None:
    text = joined(theme)
    declared = re.match(r"@layer ([^;{]+);", text)
    assert declared
    assert set(re.findall(r"@layer ([a-z]+)\{", text)) <= set(declared.group(1).replace(" ", "").split(","))


def test_compacting_keeps_every_declaration(theme: Path) -> None:
    for path in styles.sheets(theme / FOLDER):
        text = path.read_text("utf-8")
        assert _bare(styles.compact(text)) == _bare(text), path.name


def _bare(text: str) -> str:
    """The sheet without comments, white space, zeros before a point and closing semicolons."""
    return re.sub(r"\s+|;(?=\s*\})|(?<![\w.])0(?=\.\d)", "", re.sub(r"/\*.*?\*/", "", text, flags=re.S))


def test_spaces_that_mean_something_stay() -> None:
    text = '.a :hover { margin: calc(1px + 2px) 0; content: "a  b" }\n@media (width >= 60rem) { a { color: red } }'
    assert styles.compact(text) == (
        '.a :hover{margin:calc(1px + 2px) 0;content:"a  b"}@media (width >= 60rem){a{color:red}}'
    )


def test_neighbours_of_one_layer_share_its_block() -> None:
    sheets = [
        "@layer a, b;",
        "@layer a { p { color: red } }",
        "@layer a { q { color: red } }",
        "@layer b { p { top: 0 } }",
    ]
    assert styles.join(sheets) == "@layer a,b;@layer a{p{color:red}q{color:red}}@layer b{p{top:0}}"


def test_short_names_keep_tokens_apart_and_leave_classes_alone() -> None:
    text = ":root{--one:1px;--two:var(--one)}.card--two{top:var(--two);left:var(--one)}"
    assert styles.shortened(text) == ":root{--a:1px;--b:var(--a)}.card--two{top:var(--b);left:var(--a)}"


@given(st.lists(st.from_regex(r"--[a-z][a-z0-9-]{0,8}", fullmatch=True), unique=True, max_size=80))
def test_no_two_tokens_get_the_same_short_name(names: list[str]) -> None:
    text = "".join(f"{{{name}:1}}" for name in names)
    assert len(set(re.findall(r"--[a-z]+", styles.shortened(text)))) == len(names)


def test_widths_are_asked_of_the_container_which_knows_the_size_of_letters(theme: Path) -> None:
    asking = [path.name for path in styles.sheets(theme / FOLDER) if "@media (width" in path.read_text("utf-8")]
    assert asking == []


def test_it_weighs_at_most_7_200_bytes(theme: Path) -> None:
    assert len(gzip.compress(styles.shortened(joined(theme)).encode(), 9)) <= 7_200


def test_class_names_in_templates_and_sheets_are_the_same(theme: Path) -> None:
    templates = "".join(
        path.read_text("utf-8") for path in (theme / "templates").rglob("*.html") if "print" not in path.parts
    )
    text = "".join(path.read_text("utf-8") for path in styles.sheets(theme / FOLDER))
    styled = set(re.findall(r"\.([a-z][a-z0-9_-]*)(?=[^{}]*\{)", re.sub(r"/\*.*?\*/", "", text, flags=re.S)))
    from_reader = {"prose", "footnote", "table-scroll", "align-right", "align-center"}
    unused = {name for name in styled - from_reader if name.split("--")[0] not in templates}
    assert unused == set()


def test_an_agency_with_its_own_pigments_gets_a_layer_of_tokens(catalogue: Catalogue) -> None:
    agency = catalogue.agency
    assert styles.agency_colours(agency) == ""
    own: Agency = agency.model_copy(update={"colours": Colours(accent="#800000")})
    assert styles.agency_colours(own).startswith("@layer tokens{:root{--colour-accent:light-dark(#800000,#F0998E);")
