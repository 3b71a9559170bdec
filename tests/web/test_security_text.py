"""/.well-known/security.txt as RFC 9116 asks."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from support.every_kind import planned
from support.feeds import agency_with
from support.site import assembled

from plugins.model.catalogue import Catalogue
from plugins.web.security_text import PATH, security_files

NOTICE = "{contact: mailto:baomat@thunghiem.example, expires: 2027-06-30}"


def catalogue_with(folder: Path, **keys: str) -> Catalogue:
    return assembled(folder, {"du-lieu/co-quan.yml": agency_with(**keys)}).catalogue


def test_it_has_the_fields_that_the_standard_asks(tmp_path: Path) -> None:
    assert security_files(catalogue_with(tmp_path, security=NOTICE).agency)[PATH] == (
        "Contact: mailto:baomat@thunghiem.example\n"
        "Expires: 2027-06-30T23:59:59+07:00\n"
        "Preferred-Languages: vi\n"
        "Canonical: https://thunghiem.example/.well-known/security.txt\n"
        "Canonical: https://thunghiem.example/cai-cach-hanh-chinh/.well-known/security.txt\n"
    )


def test_its_lines_are_fields_and_its_end_is_a_moment(tmp_path: Path) -> None:
    text = security_files(catalogue_with(tmp_path, security=NOTICE).agency)[PATH]
    fields = [re.fullmatch(r"([A-Z][A-Za-z-]+): (\S+)", line) for line in text.splitlines()]
    assert all(fields)
    (end,) = [field[2] for field in fields if field and field[1] == "Expires"]
    assert datetime.fromisoformat(end).utcoffset()


def test_a_section_at_the_root_of_its_host_has_one_place(tmp_path: Path) -> None:
    catalogue = catalogue_with(tmp_path, security=NOTICE, site_url="https://thunghiem.example/")
    text = security_files(catalogue.agency)[PATH]
    assert re.findall("Canonical: (.*)", text) == ["https://thunghiem.example/.well-known/security.txt"]


def test_it_is_part_of_the_site_only_where_there_is_a_contact(tmp_path: Path) -> None:
    given, none = catalogue_with(tmp_path / "a", security=NOTICE), catalogue_with(tmp_path / "b")
    assert PATH in planned(given).files
    assert PATH not in planned(none).files
