"""Three keys are set in a file, and every other byte stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.approving.front_lines import with_keys

VALUES = {"approved_by": "Chánh Văn phòng", "approved_text": "ABCD-EFGH"}
LINES = b"approved_by: Ch\xc3\xa1nh V\xc4\x83n ph\xc3\xb2ng\napproved_text: ABCD-EFGH\n"


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["", "BOM"])
def test_new_keys_come_last_with_the_ends_of_the_file(start: bytes, end: bytes) -> None:
    before = (start + b"---\n# ghi ch\xc3\xba\nb: 2\na:   1 # mot\n").replace(b"\n", end)
    body = b"---\n\nThan bai  \n---\napproved_by: khong phai\n\n".replace(b"\n", end)
    assert with_keys(before + body, VALUES) == before + LINES.replace(b"\n", end) + body


def test_old_values_are_replaced_where_they_stand_and_keep_their_comment() -> None:
    old = b"---\napproved_by: A # da hoi\nb: 1\napproved_text: >\n  mot\n  hai\nc: 2\n---\nx"
    assert (
        with_keys(old, VALUES)
        == "---\napproved_by: Chánh Văn phòng # da hoi\nb: 1\napproved_text: ABCD-EFGH\nc: 2\n---\nx".encode()
    )


def test_setting_twice_changes_nothing() -> None:
    once = with_keys(b"---\na: 1\n---\nx", VALUES)
    assert once is not None
    assert with_keys(once, VALUES) == once


def test_a_post_with_signs_of_yaml_is_quoted() -> None:
    assert with_keys(b"---\na: 1\n---\n", {"k": 'Phó: "A" # b'}) == b'---\na: 1\nk: "Ph\xc3\xb3: \\"A\\" # b"\n---\n'


def test_a_file_without_front_matter_is_refused() -> None:
    assert with_keys(b"Than bai\n", VALUES) is None


@given(st.binary(max_size=60).filter(lambda octets: b"---" not in octets and b"approved" not in octets))
def test_whatever_the_body_is_it_stays(body: bytes) -> None:
    assert with_keys(b"---\na: 1\n---\n" + body, VALUES) == b"---\na: 1\n" + LINES + b"---\n" + body
