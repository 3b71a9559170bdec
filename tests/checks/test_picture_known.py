"""Pictures that are named are there."""

from __future__ import annotations

from support.content import content, found, topic
from support.site import FIELDS, article

from plugins.checks.picture_known import check
from plugins.model.front_matter import Picture


def test_an_unknown_picture_of_front_matter_is_found_with_a_guess() -> None:
    given = content({"tin-bai/a.md": article(image="{file: anh/Vuong.svg, alt: A}")})
    assert found(check, given) == [
        "tin-bai/a.md:6:9: E202 Không thấy ảnh anh/Vuong.svg (có phải là anh/vuong.svg?).\n"
        "  Cách sửa: để tệp ảnh vào content/anh/ và viết đúng tên, phân biệt chữ hoa, chữ thường."
    ]


def test_an_unknown_picture_of_the_text_is_found() -> None:
    given = content({"tin-bai/a.md": article("Bài thử", "A\n\n![B](anh/xyz.jpg)")})
    assert found(check, given)[0].startswith("tin-bai/a.md:10:2: E202 Không thấy ảnh anh/xyz.jpg.\n")


def test_an_unknown_picture_of_a_field_is_found() -> None:
    fields = FIELDS.replace("slug: the-che", "slug: the-che, image: {file: anh/xyz.jpg, alt: A}")
    assert found(check, content({}, fields))[0].startswith("du-lieu/linh-vuc.yml:1:1: E202")


def test_an_unknown_picture_of_a_topic_is_found() -> None:
    given = content({}, topics=(topic("Một", "mot", Picture(file="anh/xyz.jpg", alt="A")),))
    assert found(check, given)[0].startswith("du-lieu/chuyen-de.yml:1:1: E202 Không thấy ảnh anh/xyz.jpg")


def test_pictures_that_are_there_pass() -> None:
    text = article("Bài thử", "![B](anh/vuong.svg)", image="{file: anh/vuong.svg, alt: A}")
    assert found(check, content({"tin-bai/a.md": text})) == []


def test_a_picture_with_problems_of_its_own_is_not_called_absent() -> None:
    text = article("Bài thử", "![B](anh/hong.png)")
    assert found(check, content({"tin-bai/a.md": text}, unread=frozenset({"anh/hong.png"}))) == []
