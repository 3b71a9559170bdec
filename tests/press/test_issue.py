"""What an issue carries, in the order in which it is paginated."""

from __future__ import annotations

from support.printed import a_bulletin, a_job, an_article

from plugins.press.issue import carried, issue_of


def test_what_an_issue_carries_has_the_keys_of_its_articles() -> None:
    treatments = ("bài", "tin ngắn", "mở đầu", "bài", "tin ngắn")
    entries = tuple((treatment, an_article(f"bai-{n}")) for n, treatment in enumerate(treatments))
    issue = issue_of(a_job(a_bulletin(), entries=entries))
    set_on_paper = [(item.key, item.title) for item in (issue.lead, *issue.articles, *issue.shorts)]
    assert [(key, item.title) for key, item in carried(entries).items()] == set_on_paper


def test_without_a_marked_lead_the_first_article_leads() -> None:
    entries = (("tin ngắn", an_article("ngan")), ("bài", an_article("dai")))
    assert [item.slug for item in carried(entries).values()] == ["dai", "ngan"]
