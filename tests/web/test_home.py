"""The home page is arranged as the editor says; what the editor leaves open is the newest."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.every_kind import EVERY_KIND, STORY, TOPIC, planned
from support.site import assembled

from plugins.model.agency import HOME_SECTIONS
from plugins.templates.environment import environment
from plugins.web.list_contexts import Home
from plugins.web.render import render

STORIES = {
    f"guong-dien-hinh/{n}.md": STORY.replace("đến tận nhà", f"thứ {n}").replace("03-02", f"03-{n + 2:02}")
    for n in range(1, 5)
}
NEW_TOPIC = f"topics:\n  - {{name: Mới, slug: moi, intro: A}}\n  - {{name: {TOPIC}, slug: giay-to, intro: B}}\n"


def home(folder: Path, arrangement: str, **files: str) -> Home:
    given = {**EVERY_KIND, **STORIES, **files, "du-lieu/trang-chu.yml": arrangement}
    page = planned(assembled(folder, given).catalogue).pages[0].page
    assert isinstance(page, Home)
    return page


def names(cards: object) -> list[str]:
    return [card.path.split("/")[-2] for card in cards]  # type: ignore[attr-defined]


def test_chosen_stories_go_before_the_newest(tmp_path: Path) -> None:
    assert names(home(tmp_path, "stories: [guong-dien-hinh/1.md]\n").stories) == ["1", "4", "3"]


def test_the_lead_does_not_stand_in_a_list_again(tmp_path: Path) -> None:
    page = home(tmp_path, "lead: guong-dien-hinh/4.md\n")
    assert (names([page.lead]), names(page.stories)) == (["4"], ["3", "2", "1"])


def test_the_lead_stands_in_a_list_if_the_editor_puts_it_there(tmp_path: Path) -> None:
    page = home(tmp_path, "lead: guong-dien-hinh/4.md\nstories: [guong-dien-hinh/4.md]\n")
    assert names(page.stories) == ["4", "3", "2"]


def test_without_choice_topics_that_have_something_are_shown(tmp_path: Path) -> None:
    assert [entry.count for entry in home(tmp_path, "{}\n").topics] == [2]


def test_the_topic_that_changed_last_is_the_first(tmp_path: Path) -> None:
    files = {"du-lieu/chuyen-de.yml": NEW_TOPIC, "guong-dien-hinh/5.md": STORY.replace("tags:", "topic: Mới\ntags:")}
    assert names(home(tmp_path, "{}\n", **files).topics) == ["giay-to", "moi"]


def test_chosen_topics_are_shown_in_the_order_of_the_choice_even_empty(tmp_path: Path) -> None:
    chosen = f"topics: [Chưa có gì, {TOPIC}]\n"
    assert [(names([entry]), entry.count) for entry in home(tmp_path, chosen).topics] == [
        (["chua-co-gi"], 0),
        (["giay-to"], 2),
    ]


def test_all_sections_are_shown_if_nothing_is_said(tmp_path: Path) -> None:
    assert home(tmp_path, "{}\n").sections == HOME_SECTIONS


HEADINGS = {
    "mới đăng": "Mới đăng",
    "chuyên đề": "Chuyên đề",
    "lĩnh vực": "Lĩnh vực cải cách",
    "bản tin": "Cải cách hành chính, số 1",
    "in và phát": "In và phát",
    "gương điển hình": "Gương điển hình",
}


@pytest.mark.parametrize("order", [("bản tin", "mới đăng"), ("gương điển hình", "in và phát", "chuyên đề", "lĩnh vực")])
def test_the_page_has_the_sections_named_and_no_other_in_their_order(
    order: tuple[str, ...], tmp_path: Path, theme: Path
) -> None:
    given = {**EVERY_KIND, "du-lieu/trang-chu.yml": f"sections: [{', '.join(order)}]\n"}
    site = planned(assembled(tmp_path, given).catalogue)
    html = render(site.pages[0], site.site, environment(theme)).replace("\u00a0", " ")
    headings = [re.sub(r"<[^>]+>", "", text).strip() for text in re.findall(r"<h2.*?</h2>", html, re.DOTALL)]
    assert [text for text in headings if text in HEADINGS.values()] == [HEADINGS[name] for name in order]
