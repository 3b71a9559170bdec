"""A photograph in a story shows nobody who can be recognised, or names the consent of those whom it shows."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.front_matter import Picture
from plugins.model.kinds import STORY
from plugins.model.problem import Code, Place, Problem
from plugins.model.publication import Publication

UNSAID = Code(
    "E274",
    "Ảnh chụp {file} chưa nói người trong ảnh có đồng ý không.",
    "không nhận ra ai trong ảnh thì ghi  people: không ; có người thì ghi  consent: …  theo tên một mục consent của bài; ảnh trong thân bài ghi vào cuối chú thích  | không có người  hoặc  | đồng ý: …",
)
NO_RECORD = Code(
    "E275",
    "Ảnh {file} dẫn tới sự đồng ý của “{who}” nhưng bài không có mục consent nào như thế.",
    "thêm mục consent với  who: {who} , hoặc chép lại đúng tên.",
)


def check(content: Content) -> Iterator[Problem]:
    for item in content.released:
        records = {consent.who for consent in getattr(item.matter, "consent", ())}
        for picture, place in _pictures(item):
            if picture.consent and picture.consent not in records:
                yield NO_RECORD.at(place, file=picture.file, who=picture.consent)
            elif item.kind is STORY and _is_unsaid(picture):
                yield UNSAID.at(place, file=picture.file)


def _is_unsaid(picture: Picture) -> bool:
    """Drawings show nobody."""
    return not picture.file.lower().endswith(".svg") and picture.people is not False and not picture.consent


def _pictures(item: Publication) -> Iterator[tuple[Picture, Place]]:
    if item.image:
        yield item.image, item.place("image", "file")
    yield from ((figure.picture, figure.place) for figure in item.body.figures)
