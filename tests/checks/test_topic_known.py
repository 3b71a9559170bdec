"""Topics that publications name are in the list of topics."""

from __future__ import annotations

from support.content import content, found, topic
from support.site import article

from plugins.checks.topic_known import FILE, check

NEAR = topic("Nộp hồ sơ không phải đi xa", "khong-di-xa")
MENDING = "  Cách sửa: chép đúng một tên trong content/du-lieu/chuyen-de.yml ({}), hoặc thêm chuyên đề vào tệp ấy."


def test_a_topic_that_is_misspelt_is_found_with_a_guess() -> None:
    given = content({"tin-bai/a.md": article(topic="Nộp hồ sơ không cần đi xa")}, topics=(NEAR,))
    assert found(check, given) == [
        "tin-bai/a.md:6:1: E240 Không có chuyên đề “Nộp hồ sơ không cần đi xa” (có phải là “Nộp hồ sơ không phải đi xa”?).\n"
        + MENDING.format("Nộp hồ sơ không phải đi xa")
    ]


def test_a_topic_is_found_where_there_is_none_at_all() -> None:
    given = content({"tin-bai/a.md": article(topic="Xyz")})
    assert found(check, given) == [
        "tin-bai/a.md:6:1: E240 Không có chuyên đề “Xyz”.\n" + MENDING.format("chưa có tên nào")
    ]


def test_a_topic_spelt_right_and_none_pass() -> None:
    given = content({"tin-bai/a.md": article(topic=NEAR.name), "tin-bai/b.md": article()}, topics=(NEAR,))
    assert found(check, given) == []


def test_no_topic_is_called_unknown_while_their_file_cannot_be_read() -> None:
    assert found(check, content({"tin-bai/a.md": article(topic="Xyz")}, unread=frozenset({FILE}))) == []
