"""./run new: a file that is valid at once as a draft, in its folder, and never over another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every_kind import BULLETIN, STORY
from support.site import NOW, TINY, make_site, problems_of

from plugins.forms import new
from plugins.forms.__main__ import main
from plugins.forms.asking import ask_choices, ask_kind, ask_title
from plugins.forms.draft import Draft, draft
from plugins.forms.said import kind_of, one_of
from plugins.forms.wish import Newsroom, Wish
from plugins.model.formats import LEAFLET_FORMATS
from plugins.model.kinds import ARTICLE, KINDS, LEAFLET, POSTER, Kind
from plugins.model.kinds import BULLETIN as ISSUE
from plugins.model.values import VIETNAM

TITLE = "Nộp hồ sơ ở đâu"


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    return new.newsroom_of(make_site(tmp_path_factory.mktemp("forms")))


def made(wish: Wish, newsroom: Newsroom) -> Draft:
    done = draft(wish, newsroom)
    assert isinstance(done, Draft), done
    return done


def codes(folder: Path, done: Draft, published: bool = False) -> list[str]:
    text = done.text.replace("status: nháp", "status: đăng") if published else done.text
    return sorted({problem.code for problem in problems_of(folder, {done.path: text})})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_new_file_passes_the_check_as_a_draft(kind: Kind, newsroom: Newsroom, tmp_path: Path) -> None:
    assert codes(tmp_path, made(Wish(kind, TITLE), newsroom)) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_new_file_cannot_be_published_as_it_is(kind: Kind, newsroom: Newsroom, tmp_path: Path) -> None:
    assert "E720" in codes(tmp_path, made(Wish(kind, TITLE), newsroom), published=True)


@pytest.mark.parametrize("form", LEAFLET_FORMATS)
def test_a_leaflet_has_the_panels_of_its_format(form: str, newsroom: Newsroom, tmp_path: Path) -> None:
    done = made(Wish(LEAFLET, TITLE, form=form), newsroom)
    assert [f"=== {name} ===" in done.text for name in LEAFLET_FORMATS[form].reading].count(False) == 0
    assert codes(tmp_path, done) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_commented_lines_are_right_when_they_are_taken_in(kind: Kind, newsroom: Newsroom, tmp_path: Path) -> None:
    """Pictures, topics and papers of the examples are not in the tiny site: only those may be missing."""
    front, body = made(Wish(kind, TITLE), newsroom).text.split("\n---\n", maxsplit=1)
    lines = [
        line.removeprefix("# ") if line.startswith("# ") and "· " not in line else line for line in front.split("\n")
    ]
    free = "\n".join(line for line in lines if not line.startswith(("Bài mới", "Những dòng", "CẦN XEM")))
    problems = problems_of(tmp_path, {f"{kind.folder}/nop-ho-so-o-dau.md": f"{free}\n---\n{body}"})
    absent = ("E202", "E218")
    assert [str(problem) for problem in problems if problem.code not in absent and problem.code[0] == "E"] == []


@given(st.text(min_size=0, max_size=200))
def test_any_title_gives_a_readable_file_or_a_problem(newsroom: Newsroom, title: str) -> None:
    from plugins.forms.wish import title_of
    from plugins.reading.publication import read_front

    done = draft(Wish(KINDS[0], title_of(title)), newsroom)
    if isinstance(done, Draft):
        manuscript, problems = read_front(done.path, done.text.encode())
        assert [problem for problem in problems if problem.stops] == []
        assert manuscript is not None
        assert manuscript.matter is not None
        assert manuscript.matter.title == title_of(title)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("tờ rơi", "leaflet"), ("to roi", "leaflet"), ("to-roi", "leaflet"), ("leaflet", "leaflet"), ("TỜ GẤP", "leaflet"),
        ("Tờ rơi, tờ gấp", "leaflet"), ("tin bài", "article"), ("bai", "article"), ("gương", "story"), ("bản tin", "bulletin"),
        ("poster", "poster"), ("ap phich", "poster"), ("trang", "page"), ("thơ", None), ("", None),
    ],
)  # fmt: skip
def test_a_kind_may_be_said_in_many_ways(said: str, kind: str | None) -> None:
    assert (found := kind_of(said)) is None or found.name == kind
    assert (found is None) == (kind is None)


def test_a_choice_may_be_a_number_a_name_or_its_beginning() -> None:
    names = ("gấp đôi", "gấp đôi A3", "gấp ba")
    assert [one_of(said, names) for said in ("3", "GAP DOI", "gap d", "gấp b", "4", "")] == [
        "gấp ba", "gấp đôi", None, "gấp ba", None, None,
    ]  # fmt: skip


def test_an_issue_gets_the_next_number_and_the_news_of_the_quarter(tmp_path: Path) -> None:
    files = {"ban-tin/so-1.md": BULLETIN, "guong-dien-hinh/tan-nha.md": STORY}
    content = make_site(tmp_path, {**files, "tin-bai/moi.md": TINY["tin-bai/bai-mot.md"].replace("2026-04", "2026-10")})
    done = made(Wish(ISSUE, TITLE), new.newsroom_of(content))
    assert done.path == "ban-tin/ban-tin-so-2.md"
    assert "\nnumber: 2\n" in done.text
    assert "# - path: tin-bai/moi.md  # 03/10/2026 Nộp hồ sơ trực tuyến" in done.text
    assert "bai-hai.md" not in done.text


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_only_a_story_offers_the_records_that_its_release_needs(kind: Kind, newsroom: Newsroom) -> None:
    lines = made(Wish(kind, TITLE), newsroom).text.split("\n")
    offered = [place for place, line in enumerate(lines) if line.startswith(("# source_document: ", "# consent: "))]
    assert [lines[place - 1].endswith("; cần có khi đăng") for place in offered] == [True] * 2 * (kind.name == "story")


def test_the_line_of_the_picture_tells_how_to_keep_its_main_part(newsroom: Newsroom) -> None:
    lines = made(Wish(ARTICLE, TITLE), newsroom).text.split("\n")
    picture = next(place for place, line in enumerate(lines) if line.startswith("# image: "))
    assert "focus: [50, 30]" in lines[picture - 1]


def test_a_poster_takes_the_picture_of_its_field_and_needs_one(tmp_path: Path) -> None:
    assert "anh/vuong.svg" in made(Wish(POSTER, TITLE), new.newsroom_of(make_site(tmp_path / "a"))).text
    without = draft(Wish(POSTER, TITLE), new.newsroom_of(make_site(tmp_path / "b", {"anh/vuong.svg": None})))
    assert not isinstance(without, Draft)
    assert [problem.code for problem in without] == ["E745"]


def run(content: Path, *words: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = main(["new", *words, "--content", str(content)])
    out, err = capsys.readouterr()
    return code, out, err


def test_the_command_says_where_the_file_is_and_what_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = make_site(tmp_path)
    code, out, _ = run(content, "to-roi", TITLE, "--format", "gap ba", "--field", "2", capsys=capsys)
    assert code == 0
    assert out.startswith("Đã tạo content/to-roi/nop-ho-so-o-dau.md")
    assert "./run check" in out
    text = (content / "to-roi/nop-ho-so-o-dau.md").read_text(encoding="utf-8")
    assert 'format: "gấp ba"' in text
    assert 'category: "Cải cách thủ tục hành chính"' in text
    assert f"date: {NOW.astimezone(VIETNAM).year}-11-22" in text
    assert "CẦN XEM" not in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "E746"),
        (("tin-bai",), "E746"),
        (("tho", TITLE), "E740 Không có loại “tho”"),
        (("tin-bai", "A"), "E741"),
        (("tin-bai", "???"), "E741"),
        (("tin-bai", "x" * 161), "E741"),
        (("tin-bai", "Bài một"), "E742 Đã có bài ở địa chỉ này: content/tin-bai/bai-mot.md"),
        (("tin-bai", TITLE, "--field", "Thơ"), "E743"),
        (("to-roi", TITLE, "--format", "A9"), "E744"),
    ],
)
def test_what_cannot_be_made_is_told_and_nothing_is_written(
    words: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = make_site(tmp_path)
    before = sorted(content.rglob("*"))
    code, out, err = run(content, *words, capsys=capsys)
    assert (code, out) == (65, "")
    assert said in err
    assert "Cách sửa" in err
    assert sorted(content.rglob("*")) == before


def test_a_slug_that_another_file_has_by_front_matter_is_taken_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = TINY["tin-bai/bai-hai.md"].replace("---\n", "---\nslug: dia-chi-rieng\n", 1)
    content = make_site(tmp_path, {"tin-bai/khac.md": text})
    assert "content/tin-bai/khac.md" in run(content, "bài", "Địa chỉ riêng", capsys=capsys)[2]


def test_a_full_disk_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    content = make_site(tmp_path)
    assert run(content, "bài", TITLE, capsys=capsys)[0] == 74
    assert not (content / "tin-bai/nop-ho-so-o-dau.md").exists()


def answers(*lines: str) -> Iterator[str]:
    yield from lines


def test_at_a_terminal_it_asks_until_it_understands(newsroom: Newsroom) -> None:
    told: list[str] = []
    lines = answers("thơ", "3", "", "  ", TITLE, "9", "2", "gap b")
    kind = ask_kind(lambda _: next(lines), told.append)
    title = ask_title(lambda _: next(lines), kind)
    wish = ask_choices(Wish(kind, title), newsroom, lambda _: next(lines), told.append)
    assert wish == Wish(LEAFLET, TITLE, "Cải cách thủ tục hành chính", "gấp ba")
    assert "  1. Tin bài (tin-bai)" in told[0]


@pytest.mark.parametrize("leaving", [KeyboardInterrupt, EOFError])
def test_leaving_half_way_leaves_nothing(
    leaving: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def leave(_: str) -> str:
        raise leaving

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", leave)
    content = make_site(tmp_path)
    before = sorted(content.rglob("*"))
    code, _, err = run(content, "tin-bai", TITLE, capsys=capsys)
    assert code == 130
    assert "Chưa có tệp nào được tạo." in err
    assert sorted(content.rglob("*")) == before
