"""Old addresses are old, and lead to what is there in one step."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.redirects_sound import check

PAGES = {"tin-bai/a.md": article(), "tin-bai/b.md": article("Bài hai")}


def codes(*pairs: tuple[str, str]) -> list[str]:
    """Place and code of what is found in redirects of these old and new addresses."""
    lines = "".join(f"  - {{old: {old}, new: {new}}}\n" for old, new in pairs)
    problems = found(check, content(PAGES, redirects=f"redirects:\n{lines}"))
    return [" ".join(line.split()[:2]).removeprefix("du-lieu/chuyen-huong.yml:") for line in problems]


def test_a_redirect_to_a_page_a_file_of_it_or_a_list_passes() -> None:
    assert (
        codes(("tin-bai/x/", "tin-bai/a/"), ("the/x/", "the/"), ("linh-vuc/x/rss.xml", "linh-vuc/the-che/rss.xml"))
        == []
    )


@pytest.mark.parametrize(
    "bad", ["https://x.example/a/", "/tin-bai/x/", "tin-bai/../x/", "tin-bai/x", "Tin-Bai/x/", "../x/", "tin-bai//x/"]
)
def test_an_address_that_is_none_of_the_section_is_found(bad: str) -> None:
    assert codes((bad, "tin-bai/a/")) == ["2:11: E252"]
    assert codes(("tin-bai/x/", bad)) == ["2:11: E252"]


def test_a_living_page_is_no_old_address() -> None:
    assert codes(("tin-bai/a/", "tin-bai/b/"), ("tin-bai/", "tin-bai/b/")) == ["2:11: E253", "3:11: E253"]


@pytest.mark.parametrize(
    "ours", ["luu-tru/2026/04/", "tin-bai/trang/2/", "the/a/trang/12/", "tin-bai/a/a.pdf", "anh/x/", "tim-kiem/"]
)
def test_nor_is_an_address_that_the_program_uses(ours: str) -> None:
    assert codes((ours, "tin-bai/b/")) == ["2:11: E253"]


def test_one_old_address_leads_to_one_place() -> None:
    assert codes(("tin-bai/x/", "tin-bai/a/"), ("tin-bai/x/", "tin-bai/b/")) == ["3:11: E254"]


def test_a_loop_is_found() -> None:
    assert codes(("tin-bai/x/", "tin-bai/y/"), ("tin-bai/y/", "tin-bai/x/")) == ["2:11: E255", "3:11: E255"]
    assert codes(("tin-bai/x/", "tin-bai/x/")) == ["2:11: E255"]


def test_a_chain_is_found_with_its_end() -> None:
    lines = "redirects:\n  - {old: tin-bai/x/, new: tin-bai/y/}\n  - {old: tin-bai/y/, new: tin-bai/a/}\n"
    (problem,) = found(check, content(PAGES, redirects=lines))
    assert "E256" in problem
    assert problem.endswith("tin-bai/a/")


def test_a_chain_into_a_loop_ends() -> None:
    pairs = ("tin-bai/x/", "tin-bai/y/"), ("tin-bai/y/", "tin-bai/z/"), ("tin-bai/z/", "tin-bai/y/")
    assert codes(*pairs) == ["2:11: E255", "3:11: E255", "4:11: E255"]


def test_a_target_that_is_not_there_is_found() -> None:
    assert codes(("tin-bai/x/", "tin-bai/c/")) == ["2:11: E257"]


def test_old_addresses_in_front_matter_have_their_own_place() -> None:
    given = content({**PAGES, "tin-bai/c.md": article(old_addresses="[tin-bai/a/]")})
    assert [" ".join(line.split()[:2]) for line in found(check, given)] == ["tin-bai/c.md:6:17: E253"]


def test_a_draft_may_prepare_its_old_address() -> None:
    given = content({**PAGES, "tin-bai/c.md": article(status="nháp", old_addresses="[tin-bai/a/]")})
    assert found(check, given) == []
