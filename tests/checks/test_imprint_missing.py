"""The imprint gives everything that its legal profile requires."""

from __future__ import annotations

import pytest
from support.content import found
from support.imprints import flyer, given, imprint, issue, profile

from plugins.checks.imprint_missing import check
from plugins.model.agency import PrintShop

SHOP = PrintShop(name="Cơ sở in Mẫu", address="Số 9, đường In")


def of_issue(imprint: str | None, shops: tuple[PrintShop, ...] = (), **keys: str | None) -> list[str]:
    return found(check, given({"ban-tin/so-1.md": issue(imprint=imprint, **keys)}, shops=shops))


def test_no_imprint_at_all_is_one_note() -> None:
    assert of_issue(None) == [
        "ban-tin/so-1.md:1:1: W020 Ấn phẩm chưa có thông tin in, nên tệp gửi nhà in chỉ là bản in thử.\n"
        "  Cách sửa: thêm mục  imprint:  có license_number, license_date, licensed_by, responsible, period, copies, "
        "printer, printer_address (nhà in đã có trong nha-in.yml thì không cần), deposit; mẫu trong hướng dẫn biên tập."
    ]


def test_no_licence_is_one_note_that_names_the_law() -> None:
    (note,) = of_issue(imprint(license_number=None, license_date=None, licensed_by=None))
    assert note.startswith("ban-tin/so-1.md:9:1: W021 Chưa có giấy phép xuất bản (Luật Báo chí 2016 – bản tin).")


@pytest.mark.parametrize(("key", "code"), [("license_date", "W022"), ("licensed_by", "W023")])
def test_a_licence_has_date_and_issuer(key: str, code: str) -> None:
    (note,) = of_issue(imprint(**{key: None}))
    assert note.startswith(f"ban-tin/so-1.md:10:3: {code} Giấy phép số 12/GP-MẪU")


@pytest.mark.parametrize(
    ("key", "code"),
    [("responsible", "W024"), ("period", "W025"), ("copies", "W026"), ("printer", "W027"), ("deposit", "W029")],
)
def test_what_a_bulletin_lacks_is_found(key: str, code: str) -> None:
    (note,) = of_issue(imprint(**{key: None}))
    assert note.startswith(f"ban-tin/so-1.md:9:1: {code} ")


def test_an_unknown_printer_without_address_is_found() -> None:
    (note,) = of_issue(imprint(printer_address=None))
    assert note.startswith("ban-tin/so-1.md:14:3: W028 Chưa có địa chỉ của cơ sở in “Cơ sở in Mẫu”.")


def test_the_address_of_a_known_printer_is_known() -> None:
    assert of_issue(imprint(printer_address=None), shops=(SHOP,)) == []


def test_a_leaflet_needs_neither_period_nor_responsible_person() -> None:
    given_leaflet = given({"to-roi/a.md": flyer(imprint=imprint(period=None, responsible=None))})
    assert found(check, given_leaflet) == []


def test_a_leaflet_needs_a_licence() -> None:
    (note,) = found(check, given({"to-roi/a.md": flyer(imprint=imprint(license_number=None))}))
    assert "W021" in note


def test_a_law_that_requires_nothing_misses_nothing() -> None:
    lenient = profile(
        "name: Luật thử\nkinds: [ban-tin]\nin_force_from: 2020-01-01\nsources: [{title: Luật thử}]\n"
        'items: [{sentence: "Số {license_number}.", required: không}]\n'
    )
    assert (
        found(check, given({"ban-tin/so-1.md": issue(imprint=None)}, legal={"du-lieu/phap-ly/thu.yml": lenient})) == []
    )


def test_the_imprint_of_a_draft_is_not_due_yet() -> None:
    assert of_issue(None, status="nháp") == []


def test_a_complete_imprint_has_no_note() -> None:
    assert of_issue(imprint()) == []
