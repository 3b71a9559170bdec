"""Stories and criticism name what they rest on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.content import content, found
from support.every_kind import STORY
from support.site import article

from plugins.checks.records_kept import check
from plugins.model.records import ApprovalRule

DOCUMENT = "Báo cáo số 00/BC-MẪU"
REPLY = "[{asked: Xã Mẫu, date: 2026-03-01, answer: không trả lời}]"
CONSENT = "[{who: Xã Mẫu, form: công văn, date: 2026-03-01, kept_at: Hồ sơ số 1}]"


def codes(path: str, text: str, rule: ApprovalRule | None = None) -> list[str]:
    given = content({path: text})
    agency = given.agency.model_copy(update={"approval": rule or ApprovalRule()})
    return [line.split(" ")[1] for line in found(check, replace(given, agency=agency))]


REQUIRED = ApprovalRule.model_validate({"required": "có"})
OTHER_KIND = ApprovalRule.model_validate({"required": "có", "kinds": ("to-roi",)})


@pytest.mark.parametrize(
    ("rule", "expected"), [(None, ["W061", "W063"]), (REQUIRED, ["E271", "E273"]), (OTHER_KIND, ["W061", "W063"])]
)
def test_a_story_without_records(rule: ApprovalRule | None, expected: list[str]) -> None:
    assert codes("guong-dien-hinh/a.md", STORY, rule) == expected


def test_a_story_with_records_passes() -> None:
    text = STORY.replace("unit:", f"source_document: {DOCUMENT}\nconsent: {CONSENT}\nunit:")
    assert codes("guong-dien-hinh/a.md", text, REQUIRED) == []


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"criticism": "có"}, ["E271", "E272"]),
        ({"criticism": "có", "source_document": DOCUMENT}, ["E272"]),
        ({"criticism": "có", "source_document": DOCUMENT, "reply": REPLY}, []),
        ({"criticism": "không"}, []),
        ({"criticism": "có", "status": "nháp"}, []),
        ({"criticism": "có", "withdrawn": "{date: 2026-04-04, reason: Sai}"}, []),
    ],
)
def test_criticism_needs_a_document_and_a_reply_always(keys: dict[str, str], expected: list[str]) -> None:
    assert codes("tin-bai/a.md", article(**keys)) == expected
