"""What is public is warned where it names what is gone."""

from __future__ import annotations

from support.content import content, found
from support.site import article

from plugins.checks import bulletin_contents, home_arrangement, links_resolve
from plugins.checks.gone_not_named import check
from plugins.model.agency import Featured

GONE = {"tin-bai/a.md": article("Bài một", "## Mục\n\nMột.", expires="2026-10-01")}
LINKING = {"tin-bai/b.md": article("Bài hai", "Xem [bài một](tin-bai/a.md#muc).")}


def test_a_link_is_a_warning_and_no_error() -> None:
    given = content({**GONE, **LINKING})
    assert [line.split()[1] for line in found(check, given)] == ["W052"]
    assert found(links_resolve.check, given) == []


def test_the_home_page_is_a_warning_and_no_error() -> None:
    given = content(GONE, home=Featured(lead="tin-bai/a.md"))
    assert [line.split()[1] for line in found(check, given)] == ["W053"]
    assert found(home_arrangement.check, given) == []


def test_a_bulletin_that_carries_it_is_no_error() -> None:
    assert found(bulletin_contents.check, content(GONE)) == []


def test_links_of_what_is_gone_itself_do_not_count() -> None:
    gone_too = {"tin-bai/b.md": LINKING["tin-bai/b.md"].replace("---\n\n", "expires: 2026-10-01\n---\n\n")}
    assert found(check, content({**GONE, **gone_too})) == []
