"""The build names what is in print and must be called back."""

from __future__ import annotations

from support.content import content, found
from support.every_kind import EVERY_KIND, LEAFLET, POSTER
from support.site import article

from plugins.checks.called_back import check


def bulletin(name: str, contents: str) -> dict[str, str]:
    """An issue of April."""
    return {f"ban-tin/{name}.md": article("Bản tin thử", "", category=None, number="1", contents=contents)}


WITHDRAWN = "withdrawn: {date: 2026-07-01, reason: Sai}\n"
ISSUE = bulletin("so", "\n  - path: tin-bai/a.md\n  - path: tin-bai/b.md")
B = {"tin-bai/b.md": article("Bài hai")}


def codes(files: dict[str, str]) -> list[str]:
    return [" ".join(line.split()[:2]) for line in found(check, content(files))]


def test_a_withdrawn_leaflet_and_poster_are_named() -> None:
    files = {
        "to-roi/a.md": LEAFLET.replace("format: A5", f"format: A5\n{WITHDRAWN}".rstrip()),
        "ap-phich/a.md": POSTER.replace("format: A3", f"format: A3\n{WITHDRAWN}".rstrip()),
    }
    assert sorted(code.split()[1] for code in codes(files)) == ["W050", "W050"]
    poster, leaflet = sorted(found(check, content(files)))
    assert "bản PDF ap-phich/a/a.pdf đã rời khỏi trang" in poster
    assert "bản PDF to-roi/a/a.pdf và to-roi/a/a-chu-lon.pdf đã rời khỏi trang" in leaflet


def test_an_issue_that_carries_what_is_gone_is_named_at_the_line() -> None:
    for keys in ({"withdrawn": "{date: 2026-10-30, reason: Sai}"}, {"expires": "2026-10-30"}):
        found_codes = codes({**ISSUE, **B, "tin-bai/a.md": article(**keys)})
        assert [line.split()[1] for line in found_codes] == ["W051"]
        assert found_codes[0].startswith("ban-tin/so.md:")


def test_what_was_gone_before_the_issue_is_no_part_of_it() -> None:
    gone = {"tin-bai/a.md": article(date="2026-01-01", expires="2026-01-02")}
    assert [line.split()[1] for line in codes({**ISSUE, **B, **gone})] == ["W054"]


def test_a_query_would_have_chosen_it() -> None:
    issue = bulletin("so", "\n  - query: {limit: 1}")
    late = {"tin-bai/a.md": article(date="2026-04-20", expires="2026-10-30")}
    assert [line.split()[1] for line in codes({**issue, **B, **late})] == ["W051"]


def test_where_nothing_is_gone_nothing_is_said() -> None:
    files = {path: text for path, text in EVERY_KIND.items() if path.endswith(".md") and "/da-go" not in path}
    assert codes({**files, "tin-bai/bai-hai.md": article()}) == []
