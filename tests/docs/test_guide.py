"""The editors' guide is true: its tables are those of the code, and its examples are files that the system takes."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from types import ModuleType

import pytest
from support.imprints import PUBLISHING_LAW, profiles
from support.printed import SENTENCE, a_job, a_leaflet
from support.site import NOW, ROOT, SVG

from plugins.catalogue.assembly import assemble
from plugins.model.formats import BULLETIN_FORMATS, LEAFLET_FORMATS, POSTER_FORMATS
from plugins.model.front_matter import Look, Treatment
from plugins.model.kinds import KINDS
from plugins.model.legal import FOLDER as LAW
from plugins.model.strict import Strict, read
from plugins.press.contexts import leaflet_context
from plugins.press.engine import lay_out
from plugins.press.fit import WIDEST, Setting
from plugins.press.render import render
from plugins.press.typeset import measured
from plugins.reading.yaml_tree import parse

GUIDE = ROOT / "docs" / "huong-dan-bien-tap.md"
TEXT = GUIDE.read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"<!-- ví dụ: (\S+) -->\n```\w+\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE))


def load_tables() -> ModuleType:
    """docs/tables.py, which is a script and no package."""
    spec = importlib.util.spec_from_file_location("guide_tables", ROOT / "docs" / "tables.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TABLES = load_tables()  # makes docs/guide/ importable
KEYS = importlib.import_module("guide.key_tables")


def test_the_tables_are_those_of_the_code(capsys: pytest.CaptureFixture[str]) -> None:
    code = TABLES.main(["--check"])
    assert code == 0, capsys.readouterr().err


@pytest.mark.all
def test_the_tables_can_be_checked_from_outside() -> None:
    done = subprocess.run(
        [sys.executable, "docs/tables.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_check_mode_sees_a_change(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    changed = tmp_path / "guide.md"
    changed.write_text(TEXT.replace("**bắt buộc**", "không", 1), encoding="utf-8")
    monkeypatch.setattr(TABLES, "GUIDE", changed)
    assert TABLES.main(["--check"]) == 1
    assert TABLES.main([]) == 0
    assert changed.read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize(("name", "model"), KEYS.MODELS.items())
def test_every_key_stands_in_the_table_of_its_class(name: str, model: type[Strict]) -> None:
    found = re.search(rf"<!-- bảng: {name} -->(.*?)<!-- hết -->", TEXT, re.DOTALL)
    assert found is not None
    assert re.findall(r"^\| `(\w+)` \|", found[1], re.MULTILINE) == sorted(
        model.model_fields, key=lambda key: not model.model_fields[key].is_required()
    )


@pytest.mark.parametrize("model", KEYS.MODELS.values())
def test_every_example_in_a_table_is_accepted(model: type[Strict]) -> None:
    lines = [f"{key}: {KEYS.words_of(model, KEYS.EXAMPLES, key)}" for key in model.model_fields]
    tree = parse("\n".join(lines), "docs")
    assert tree.problems == []
    assert read(model, tree.values)[1] == ()


def test_every_code_is_explained() -> None:
    codes = importlib.import_module("guide.code_tables").every_code()
    assert [code.code for code in codes if f"| **{code.code}** |" not in TEXT] == []


def test_every_name_that_editors_choose_from_is_named() -> None:
    names = [*Look.__args__, *Treatment.__args__, *LEAFLET_FORMATS, *POSTER_FORMATS, *BULLETIN_FORMATS]
    names += [name for item in LEAFLET_FORMATS.values() for name in item.reading]
    names += [f"=== {panel} ===" for panel in LEAFLET_FORMATS["gấp ba"].reading]
    names += [f"content/{kind.folder}/" for kind in KINDS]
    assert [name for name in names if name not in TEXT] == []


def test_the_examples_are_a_site_without_a_problem(tmp_path: Path) -> None:
    """All example files of the guide together, with a drawing for every picture that they name, under the laws that
    the project is delivered with."""
    assert {path.split("/")[0] for path in EXAMPLES} == {"du-lieu", *(kind.folder for kind in KINDS)}
    pictures = {name: SVG for text in EXAMPLES.values() for name in re.findall(r"anh/[\w-]+\.svg", text)}
    laws = {f"{LAW}/{file.name}": file.read_text(encoding="utf-8") for file in (ROOT / "content" / LAW).glob("*.yml")}
    for path, text in {**EXAMPLES, **pictures, **laws}.items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    assembled = assemble(tmp_path, NOW)
    assert assembled.warnings == ()
    catalogue = assembled.catalogue
    assert len(catalogue.gone) == 1
    assert len((*catalogue.publications, *catalogue.gone)) == len([path for path in EXAMPLES if path.endswith(".md")])


@pytest.mark.all
@pytest.mark.parametrize("look", ["bước", "hỏi đáp"])
@pytest.mark.parametrize("name", LEAFLET_FORMATS)
def test_as_many_words_as_the_guide_says_fit_a_page_in_easy_type(name: str, look: str) -> None:
    form = LEAFLET_FORMATS[name]
    pages = [page for page in form.reading if not (form.folded and page in ("Bìa", "Bìa phải"))]
    bodies = {page: copy(most_words(name, page, look), look) for page in pages} | {"Bìa phải": "<p>Hai dòng ngắn</p>"}
    job = a_job(a_leaflet(name, bodies, look=look), legal=profiles()[PUBLISHING_LAW])
    context = leaflet_context(
        job, Setting(10.25, leading=form.fitting.leadings[0], spacing=form.fitting.spacings[0]), True
    )
    found = measured(lay_out(render(job.theme, "leaflet", context), job.resources))
    assert {key: round(page.free, 1) for key, page in found.items() if page.free < -WIDEST} == {}


def most_words(name: str, page: str, look: str) -> int:
    """The upper figure of the guide for a page."""
    rows = importlib.import_module("guide.print_words").BUDGETS[name]
    _, steps, others = next((row for row in rows if page in row[0]), rows[0])
    return int((steps if look == "bước" else others).rpartition("–")[2])


def copy(count: int, look: str) -> str:
    """So many words as an editor would write them: steps of about 30 words, or questions with answers of about 40."""
    words = (SENTENCE * (count // len(SENTENCE.split()) + 1)).split()[:count]
    if look == "bước":
        steps = "".join(
            f"<li><strong>{' '.join(step[:5])}.</strong> {' '.join(step[5:])}</li>" for step in cut(words[4:], 30)
        )
        return f"<h2>{' '.join(words[:4])}</h2><ol>{steps}</ol>"
    answers = enumerate(cut(words, 40), start=2)
    return "".join(
        f"<h{min(level, 3)}>{' '.join(part[:6])}?</h{min(level, 3)}><p>{' '.join(part[6:])}</p>"
        for level, part in answers
    )


def cut(words: list[str], about: int) -> list[list[str]]:
    """Pieces of equal length, as near to `about` words as can be."""
    pieces = max(1, round(len(words) / about))
    return [words[len(words) * n // pieces : len(words) * (n + 1) // pieces] for n in range(pieces)]


def test_links_within_the_guide_meet_a_heading() -> None:
    outside_code = re.sub(r"```.*?```|`[^`\n]*`", "", TEXT, flags=re.DOTALL)
    headings = {anchor(text) for text in re.findall(r"^#+ (.+)$", outside_code, re.MULTILINE)}
    assert [link for link in re.findall(r"\]\(#([^)]+)\)", outside_code) if link not in headings] == []


def anchor(heading: str) -> str:
    """As code hosts make it: lower case, blanks to hyphens, no punctuation."""
    return re.sub(r"[^\w-]", "", heading.lower().replace(" ", "-"))


def test_every_link_of_the_documents_meets_a_file() -> None:
    for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        named = re.findall(
            r"(?<!\\)\]\((?!https?:|#)([^)#]+)\)",
            re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text("utf-8"), flags=re.DOTALL),
        )
        assert [name for name in named if not (path.parent / name).exists()] == [], path


def test_the_letters_are_composed() -> None:
    for path in (ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.*")):
        text = path.read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text), path


def test_the_way_to_take_a_text_down_is_the_one_that_the_program_takes() -> None:
    answer = TEXT.partition("**Muốn gỡ một bài?**")[2].partition("\n**")[0]
    assert "Thêm `status: nháp`" not in answer
    written = re.search(r"```text\n(.*?)```", answer, re.DOTALL)
    assert written is not None, "no example"
    assert {"date:", "reason:", "replacement:"} <= set(written[1].split())


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("ghi  a: b ; có thì ghi  c: d", "ghi `a: b`; có thì ghi `c: d`"),
        ("thêm  who: {who} , hoặc chép lại.", "thêm `who: …`, hoặc chép lại."),
        ("ghi  | một  hoặc  | hai", "ghi `| một` hoặc `| hai`"),
        ("chạy  ./run new .", "chạy `./run new`."),
    ],
)
def test_what_is_to_be_typed_is_set_as_code_and_nothing_else(said: str, written: str) -> None:
    assert importlib.import_module("guide.code_tables").sentence(said) == written
