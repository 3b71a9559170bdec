"""A photograph in a story says whether somebody can be recognised, and who agreed."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.every_kind import STORY
from support.site import article

from plugins.checks.people_in_pictures import check

RECORD = "consent: [{who: Bà Mẫu, form: giấy đồng ý, date: 2026-03-01, kept_at: Hồ sơ số 1}]"


def a_story(picture: str = "", body: str = "", record: str = "") -> str:
    image = f"image: {{file: {picture}, alt: Một ảnh}}\n" if "," not in picture and picture else ""
    image = image or (f"image: {{{picture}, alt: Một ảnh}}\n" if picture else "")
    return STORY.replace("unit:", f"{image}{record}\nunit:").replace("Chuyện kể.", f"{body}\n\nChuyện kể.")


def codes(text: str) -> list[str]:
    return [line.split(" ")[1] for line in found(check, content({"guong-dien-hinh/a.md": text}))]


@pytest.mark.parametrize(
    ("picture", "record", "expected"),
    [
        ("file: anh/a.jpg, focus: [50, 50]", "", ["E274"]),
        ("file: anh/a.jpg, people: có", "", ["E274"]),
        ("file: anh/a.jpg, people: không", "", []),
        ("file: anh/a.jpg, consent: Bà Mẫu", RECORD, []),
        ("file: anh/a.jpg, consent: Bà Mẫu", "", ["E275"]),
        ("file: anh/a.svg, focus: [50, 50]", "", []),
        ("file: anh/a.svg, consent: Ông Mẫu", RECORD, ["E275"]),
    ],
)
def test_the_picture_of_a_story(picture: str, record: str, expected: list[str]) -> None:
    assert codes(a_story(picture, record=record)) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("", ["E274"]),
        ("Chú thích | Ảnh: Văn phòng", ["E274"]),
        ("Chú thích | Ảnh: Văn phòng | không có người", []),
        ("Chú thích | không có người", []),
        ("Chú thích | Ảnh: Văn phòng | đồng ý: Bà Mẫu", []),
        ("Chú thích | đồng ý: Ông Mẫu", ["E275"]),
    ],
)
def test_a_picture_between_paragraphs(title: str, expected: list[str]) -> None:
    assert codes(a_story(body=f'![Quầy](anh/a.jpg "{title}")', record=RECORD)) == expected


def test_caption_and_credit_do_not_show_what_was_said_of_people() -> None:
    story = a_story(body='![Quầy](anh/a.jpg "Buổi sáng | Ảnh: Mẫu | đồng ý: Bà Mẫu")', record=RECORD)
    picture = content({"guong-dien-hinh/a.md": story}).publications[0].body.figures[0].picture
    assert (picture.caption, picture.credit, picture.consent) == ("Buổi sáng", "Ảnh: Mẫu", "Bà Mẫu")


def test_articles_may_show_public_events() -> None:
    text = article(body="![Hội nghị](anh/a.jpg)")
    assert found(check, content({"tin-bai/a.md": text})) == []
