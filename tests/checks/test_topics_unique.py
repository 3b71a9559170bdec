"""Topics do not share names or addresses."""

from __future__ import annotations

from support.content import content, found, topic

from plugins.checks.topics_unique import check


def test_two_topics_of_one_address_are_found() -> None:
    assert found(check, content({}, topics=(topic("Một", "mot"), topic("Hai", "mot")))) == [
        "du-lieu/chuyen-de.yml:1:1: E241 Hai chuyên đề cùng tên hoặc cùng địa chỉ “mot”.\n"
        "  Cách sửa: đổi name hoặc slug của một chuyên đề."
    ]


def test_two_topics_of_one_name_are_found() -> None:
    assert "“Một”" in found(check, content({}, topics=(topic("Một", "mot"), topic("Một", "hai"))))[0]


def test_topics_of_their_own_pass() -> None:
    assert found(check, content({}, topics=(topic("Một", "mot"), topic("Hai", "hai")))) == []
